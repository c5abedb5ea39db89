// What is said about the brand: links to the searches, which nobody follows but the reader.
import { ask } from "./core.js";
import { at, field, make, put } from "./dom.js";
import { hear, now } from "./store.js";
import { say } from "./words.js";

export function setUp() {
  const asked = { brand: "", handle: "", hashtag: "", question: "" };
  const list = make("ul", { class: "searches" });
  const controls = Object.keys(asked).map(name => {
    const input = make("input", { type: "text", autocomplete: "off", maxlength: 80, placeholder: say(`listen_${name}_example`), input: () => {
      asked[name] = input.value;
      show();
    } });
    return Object.assign(field(say(`listen_${name}`), input), { input, name });
  });

  function show() {
    for (const one of controls) one.refuse(null);
    const given = Object.fromEntries(Object.entries({ ...asked, brand: asked.brand || now().brand }).filter(([, value]) => value.trim()));
    try {
      const searches = Object.keys(given).length ? ask("listen", given) : [];
      list.replaceChildren(...searches.map(({ title, link }) => make("li", {}, make("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, title), make("code", { class: "link" }, decodeURI(link).replaceAll("%3A", ":").replaceAll("%23", "#").replaceAll("%40", "@").replaceAll("%3F", "?")))));
    } catch (error) {
      // Links to what was asked before would not be what is asked now.
      list.replaceChildren();
      (controls.find(({ name }) => name === error.field) ?? controls[0]).refuse(error);
    }
  }
  at("listen-body").append(make("div", {}, make("p", { class: "hint" }, say("listen_note")), make("div", { class: "two" }, controls)), list);
  hear(state => {
    put(controls[0].input, asked.brand || state.brand);
    show();
  });
}
