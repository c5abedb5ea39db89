import { attach, collect, link, ofDocument, parse, upgrade, watch, work } from "./glue.js";

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

const IMPORTS = __WASM_IMPORTS__;
const FULL = "contact-buttons-full.wasm";

async function fetchWasm(file, integrity) {
  // Old and new files mix in a cache: what has the wrong hash is fetched again.
  const get = (cache) => fetch(here(file), { cache, integrity });
  const response = await get("default").catch(() => get("reload"));
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), IMPORTS);
  return instance.exports;
}

// A page that stands in for a missing file, with a good status, is no words, which the wasm sees.
async function fetchWords(tag) {
  const response = await fetch(here(`words/${tag}.txt`));
  if (!response.ok) throw response.status;
  return response.text();
}
const loadFull = () => fetchWasm(FULL, "__FULL_HASH__");

// For `link` and `parse`, which answer at once. No other request can be waited for without a promise; this one takes no
// hash, and goes to where the script came from.
function loadFullNow() {
  const request = new XMLHttpRequest();
  request.open("GET", here(FULL), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt());
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), IMPORTS).exports;
}

async function start() {
  try {
    // By then a page's own sheet has what it imports, ours perhaps.
    const quick = await fetchWasm("contact-buttons.wasm", "__WASM_HASH__").finally(addStylesheet);
    // A <contact-button> that is still being parsed has no anchor yet.
    if (document.readyState == "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
    attach(quick, loadFull, loadFullNow, fetchWords);
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
