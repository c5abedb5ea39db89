// Fetching what a button needs that is not finished by itself: the wasms, and the words of a language.
import { fetchWasm } from "./fetch_wasm.js";
import { attributes, finish } from "./finish.js";
import { stepper } from "../src/step.js";

/** What makes buttons of what is not complete, for `dom.js`; wasms have `imports`. */
export function parts(core, imports) {
  core.watch(attributes);
  return stepper(core, { finish, ...loaders(imports, core.answer) });
}

// What fetches, for `stepper`.
function loaders(imports, run) {
  const here = (file) => new URL(file, import.meta.url);
  const wasm = (file, integrity) => fetchWasm(here(file), integrity, imports);
  const painted = new Set();
  let colors;
  let sheet;
  return {
    async paint(button) {
      const color = button.getAttribute(button.localName == "a" ? "data-color" : "color");
      if (!color || painted.has(color)) return;
      painted.add(color);
      // The page may have the rule already.
      if (getComputedStyle(button).getPropertyValue("--contact-button-background") == color) return;
      try {
        const rule = run(await (colors ||= wasm("contact-buttons-color.wasm", "__COLOR_HASH__")), color);
        if (rule[0] == "!") throw rule.slice(1);
        if (!sheet) document.adoptedStyleSheets.push((sheet = new CSSStyleSheet()));
        sheet.insertRule(rule);
      } catch (error) {
        console.warn("contact-buttons: " + error, button);
      }
    },
    quick: () => wasm("contact-buttons.wasm", "__WASM_HASH__"),
    full: () => wasm("contact-buttons-full.wasm", "__FULL_HASH__"),
    // A page that stands in for a missing file, with a good status, is no words, which the wasm sees.
    async words(tag) {
      const response = await fetch(here(`words/${tag}.txt`));
      if (!response.ok) throw response.status;
      return response.text();
    },
  };
}
