import { __wbg_set_wasm, attach, collect, link, ofDocument, parse, run, upgrade, watch, work } from "./glue.js";

const here = (file) => new URL(file, import.meta.url);
const find = (selector) => ofDocument("querySelector", selector);

function addStylesheet() {
  if (
    find('link[href*="contact-buttons.css"]') ||
    // Bundled with the page's own.
    getComputedStyle(find(":root")).getPropertyValue("--contact-buttons")
  ) {
    return;
  }
  const sheet = ofDocument("createElement", "link");
  sheet.rel = "stylesheet";
  sheet.href = here("contact-buttons.css");
  find("head").append(sheet);
}

function defineElement(name) {
  customElements.get(name) ||
    customElements.define(
      name,
      class extends HTMLElement {
        // Also in a shadow tree, where the observer does not look.
        connectedCallback() {
          collect(this);
          work(true);
        }
      },
    );
}

// Where something is wrong, and there alone, the whole sentence is loaded.
async function explain(element, request, brief) {
  let sentence = "contact-buttons: " + brief;
  try {
    sentence = (await import("./contact-buttons-explain.js")).explain(request, element.localName);
  } catch {
    // The brief one will do.
  }
  console.warn(sentence, element);
}

async function start() {
  try {
    addStylesheet();
    // Old and new files mix in a cache: what has the wrong hash is fetched again.
    const get = (cache) => fetch(here("contact-buttons.wasm"), { cache, integrity: "__WASM_HASH__" });
    const response = await get("default").catch(() => get("reload"));
    const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), __WASM_IMPORTS__);
    __wbg_set_wasm(instance.exports);
    // A <contact-button> that is still being parsed has no anchor yet.
    if (document.readyState == "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
    attach({ run, memory: wasm.memory, warn: explain });
    watch();
    defineElement("contact-button");
    await upgrade();
  } catch (error) {
    page = false;
    const advice = error.name == "CompileError" ? "; add 'wasm-unsafe-eval' to script-src" : "";
    console.warn(`contact-buttons: links stay as they are: ${error}${advice}`);
  }
}

// One copy works, however many script tags and addresses it is included by; the others pass on to it.
const KEY = Symbol.for("contact-buttons");
let page = typeof document == "object";
const first = globalThis[KEY];
const shared = first || {
  link,
  parse,
  ready: page ? start() : Promise.resolve(),
  // Before the wasm is there, what is to be upgraded waits in the queue.
  upgrade: (root) => (page && upgrade(root)) || shared.ready,
};
if (first) first.upgrade();
else if (page) globalThis[KEY] = shared;
const { link: sharedLink, parse: sharedParse, upgrade: sharedUpgrade, ready } = shared;

export { sharedLink as link, sharedParse as parse, ready, sharedUpgrade as upgrade };
