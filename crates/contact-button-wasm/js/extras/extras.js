// What a page may have beyond its buttons: each part is a file of its own, and comes where the page uses it.

const watched = [];
// What is still to be done with what was found.
const work = [];

/** Calls `found` once for every element that matches, now and when it comes. */
export function each(selector, found) {
  watched.push([selector, found, new WeakSet()]);
  look();
}

// Where is looked; through the prototype: an element may be named like the method.
export const finders = [(selector) => Document.prototype.querySelectorAll.call(document, selector)];

export function look() {
  for (const [selector, found, seen] of watched) {
    for (const element of finders.flatMap((find) => [...find(selector)])) {
      if (!seen.has(element)) {
        seen.add(element);
        work.push(found(element));
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

/** What the page's script has for its parts: `ready`, and `say` of `events.js`. */
export const page = () => globalThis[Symbol.for("contact-buttons")];

const read = {};

/** The lines of a folder of words in the language that an element is in; the English ones where there are none. */
export async function words(element, folder, english) {
  const lang = element.closest("[lang]")?.getAttribute("lang") || "en";
  if (/^en\b/i.test(lang)) return english;
  return (read[folder + lang] ||= import("./contact-buttons-words.js").then((it) => it.read(lang, folder, english), () => english));
}

/** Selectors of that at which a visitor is. */
export const busy = [":focus-within"];
export const isBusy = (part) => part?.open || part?.matches(busy);

export const sheets = [];

/** Adds rules that are of no use without the script. */
export function dress(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  sheets.push(sheet);
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
const where = (selector, load) => each(selector, () => load().catch(failed));
addStylesheet();
where("contact-menu[greeting]", () => import("./contact-buttons-greeting.js"));
where('a[href="#contact"]', () => import("./contact-buttons-opener.js"));
where("contact-menu[hours],[data-hours]", () => import("./contact-buttons-hours.js"));
where("[data-when],[data-unless],contact-menu [data-slot]", () => import("./contact-buttons-strategy.js"));
where('[data-number],[data-numbers],[data-qr],meta[name="contact-buttons:desktop"]', () => import("./contact-buttons-calls.js"));
where("span.contact-hours,.contact-show", () => import("./contact-buttons-beside.js"));
where("[data-cost]", () => import("./contact-buttons-cost.js"));
where("[data-text*='{'],[data-body*='{'],[data-subject*='{'],contact-button[text*='{']", () => import("./contact-buttons-variables.js"));
/** When rules and hours have hidden what the page had at the beginning, as far as they do. */
export const settled = (async () => {
  for (const part of work) await part?.catch?.(failed);
})();
