// What a page may have beyond its buttons: each part is a file of its own, and comes where the page uses it.

const failed = (error) => console.warn("contact-buttons: " + error);
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
        // What fails is said, and keeps nothing else waiting.
        work.push((async () => found(element))().catch(failed));
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

export function langOf(element) {
  return element.closest("[lang]")?.lang.replaceAll("_", "-") || "en";
}

/** Calls `renew` whenever an element may be called something else: in another language, or by a label of its own. */
export function translated(element, renew) {
  new MutationObserver(renew).observe(element.getRootNode(), { subtree: true, attributeFilter: ["lang", "label"] });
}

/** The lines of a folder of words in the language that an element is in; the English ones where there are none. */
export async function words(element, folder, english) {
  const lang = langOf(element);
  const lines = /^en\b/i.test(lang)
    ? english
    : await (read[folder + lang] ||= import("./contact-buttons-words.js").then((it) => it.read(lang, folder, english), () => english));
  // By then it may be in another one.
  return lang == langOf(element) ? lines : words(element, folder, english);
}

/** Selectors of that at which a visitor is. */
export const busy = [":focus-within"];
export const isBusy = (part) => part?.open || part?.matches(busy);

// The stylesheet of all parts, unless the page has it.
if (!getComputedStyle(document.documentElement).getPropertyValue("--contact-buttons-menu")) {
  const sheet = make("link", "");
  sheet.rel = "stylesheet";
  sheet.href = new URL("contact-buttons-menu.css", import.meta.url);
  document.head.append(sheet);
}

each("contact-menu[greeting]", () => import("./contact-buttons-greeting.js"));
each('a[href="#contact"]', () => import("./contact-buttons-opener.js"));
each("contact-menu[hours],[data-hours]", () => import("./contact-buttons-hours.js"));
each("[data-when],[data-unless],contact-menu [data-slot]", () => import("./contact-buttons-strategy.js"));
each('[data-number],[data-numbers],[data-qr],meta[name="contact-buttons:desktop"]', () => import("./contact-buttons-calls.js"));
each("span.contact-hours,.contact-show", () => import("./contact-buttons-beside.js"));
each("contact-menu p a", () => import("./contact-buttons-paragraphs.js"));
each("[data-cost]", () => import("./contact-buttons-cost.js"));
each("[data-text*='{'],[data-body*='{'],[data-subject*='{'],contact-button[text*='{']", () => import("./contact-buttons-variables.js"));
/** When rules and hours have hidden what the page had at the beginning, as far as they do. */
export const settled = (async () => {
  for (const part of work) await part;
})();
