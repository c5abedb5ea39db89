// What a page may have beyond its buttons: each part is a file of its own, and comes where the page uses it.

import { tellOfLinks } from "./events.js";

const watched = [];

/** Calls `found` once for every element that matches, now and when it comes. */
export function each(selector, found) {
  watched.push([selector, found, new WeakSet()]);
  look();
}

function look() {
  for (const [selector, found, seen] of watched) {
    // Through the prototype: an element may be named like the method.
    for (const element of Document.prototype.querySelectorAll.call(document, selector)) {
      if (!seen.has(element)) {
        seen.add(element);
        found(element);
      }
    }
  }
}

new MutationObserver(look).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ["data-contact-state"],
});

export function make(name, className, ...children) {
  const element = Document.prototype.createElement.call(document, name);
  element.className = className;
  element.append(...children);
  return element;
}

/** Says an event of an element: its channel and its id, nothing else. */
export function tell(event, element, channel) {
  const detail = { channel, button: element.id };
  element.dispatchEvent(new CustomEvent("contact:" + event, { bubbles: true, detail }));
}

const english = "__EXTRA_WORDS__".split("|");
const others = {};

/** The words of the language that an element is in, line by line; English where there are none. */
export async function words(element, folder = "menu", own = english) {
  const lang = element.closest("[lang]")?.getAttribute("lang") || "en";
  if (/^en\b/i.test(lang)) return own;
  return (others[folder + lang] ||= import("./contact-buttons-words.js").then(({ read }) => read(lang, folder, own), () => own));
}

/** Adds rules that are of no use without the script. */
export function dress(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}

/** The stylesheet of all parts, unless the page has it. */
function addStylesheet() {
  const root = document.documentElement;
  if (getComputedStyle(root).getPropertyValue("--contact-buttons-menu")) return;
  const sheet = make("link", "");
  sheet.rel = "stylesheet";
  sheet.href = new URL("contact-buttons-menu.css", import.meta.url);
  document.head.append(sheet);
}

const failed = (error) => console.warn("contact-buttons: " + error);
addStylesheet();
each("contact-menu[hours],[data-hours]", () => import("./contact-buttons-hours.js").catch(failed));
each("[data-when],[data-unless],[data-slot]", () => import("./contact-buttons-strategy.js").catch(failed));
each("a:is([data-number],[data-numbers],[data-qr])", () => import("./contact-buttons-calls.js").catch(failed));

// It is to hear all that is said.
const counting = document.querySelector("meta[name='contact-buttons:beacon'],meta[name='contact-buttons:analytics']");
Promise.resolve(counting && import("./contact-buttons-measure.js")).catch(failed).then(tellOfLinks);
