import { begin, collect, core, link, miss, ofDocument, parse, upgrade, watch, work } from "./glue.js";
import { dismissLabels } from "./dismiss.js";
import { say, tellPresses, tellShown } from "./events.js";

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

function defineElement() {
  customElements.get("contact-button") ||
    customElements.define(
      "contact-button",
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

/** What buttons need that are not complete. */
const more = async () => (await import("./contact-buttons-finish.js")).parts(core, IMPORTS);

// For `link` and `parse`, which answer at once. No other request can be waited for without a promise; this one takes no
// hash, and goes to where the script came from.
function fetchFullNow() {
  const request = new XMLHttpRequest();
  request.open("GET", here("contact-buttons-full.wasm"), false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  const bytes = Uint8Array.from(request.response, (letter) => letter.charCodeAt());
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), IMPORTS).exports;
}

async function start() {
  try {
    // Where a policy forbids wasm it is said on every page, not only on those that come to need it.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch (error) {
    miss(error);
  }
  // A <contact-button> that is still being parsed has no anchor yet.
  if (document.readyState == "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  watch([]);
  defineElement();
  // A menu, hours, numbers, somewhere to tell what is pressed: not on most pages.
  tellPresses(find('contact-menu,[data-hours],[data-number],[data-numbers],[data-qr],[data-cost],[data-when],[data-unless],[data-text*="{"],[text*="{"],meta[name^="contact-buttons:"]') && import("./contact-buttons-extras.js").catch(miss));
  dismissLabels();
  await upgrade();
  // By then a page's own sheet has what it imports, ours perhaps.
  addStylesheet();
}

// A worker too can fetch the wasm for `link` and `parse`.
begin({ more, fullNow: fetchFullNow, done: tellShown });

// One copy works, however many script tags and addresses it is included by; the others pass on to it.
const KEY = Symbol.for("contact-buttons");
const page = typeof document == "object";
const first = globalThis[KEY];
const shared = first || {
  link,
  parse,
  say,
  ready: page ? start().catch(miss) : Promise.resolve(),
  // Before the page is parsed, what is to be upgraded waits in the queue.
  upgrade: (root) => (page && upgrade(root)) || shared.ready,
};
if (first) first.upgrade();
else if (page) globalThis[KEY] = shared;
const { link: sharedLink, parse: sharedParse, upgrade: sharedUpgrade, ready } = shared;

export { sharedLink as link, sharedParse as parse, ready, sharedUpgrade as upgrade };
