// Makes buttons of X's anchors, where they are.

import { sayOnce } from "./console.js";
import { trigger } from "./events.js";
import { around, describe, spoken } from "./page.js";
import { KINDS, read } from "./read.js";
import { SENTENCES } from "./tables.js";
import { tagOf } from "../tag_of.js";
import { phrasesOf, say } from "./words.js";

export const SELECTOR = KINDS.map((kind) => `a.twitter-${kind}-button`).join();
// X's small size: 20 px high, with room around it for a target of 24 (WCAG 2.2, 2.5.8). The large one is our small one.
// Both have letters of their own size, as X's have, whatever the text around them.
const SIZES =
  "a.contact-button[data-size=x-small]:not(#_){--cb-height:5;--cb-y:.25;--cb-x:2;--cb-font:max(.75rem,12px);margin-block:2px}" +
  "a.contact-button[data-contact-managed][data-size=small]:not(#_){--cb-font:max(.875rem,14px)}";
// `contact-buttons.js` keeps out of what has it.
const MANAGED = "data-contact-managed";

const waiting = new WeakSet();
// What an anchor said before it was written on: a framework may make it X's again.
const originals = new WeakMap();
let sheet;
// Asked once: each time the page would be laid out for the answer.
let touch;

function addSheet() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(SIZES);
  document.adoptedStyleSheets.push(sheet);
}

/** Keeps `contact-buttons.js` out of what may be upgraded here later. */
export const reserve = (anchor) => anchor.setAttribute(MANAGED, "");

/** What its class, or the call of a script, makes of an anchor. Says what to mend. */
export function reading(kind, attribute, lang, page, element) {
  return read(kind, attribute, lang, page, (code, value) => {
    sayOnce(SENTENCES[code].replace("{}", () => value), element);
  });
}

/** Writes the button onto the anchor. */
export function write(anchor, kind, button, phrases) {
  addSheet();
  const lang = button.lang;
  if (tagOf(spoken(anchor)) != lang) anchor.lang = lang;
  if (/^(ar|fa|he|ur)$/.test(lang)) anchor.dir = "rtl";
  // A finger follows the link, to the app if there is one.
  touch ??= matchMedia("(hover: none) and (pointer: coarse)").matches;
  if (!anchor.target && !touch) anchor.target = "_blank";
  // What hid the plain link until its script came, or named it otherwise than the button.
  for (const name of ["style", "aria-label"]) anchor.removeAttribute(name);
  anchor.className = "contact-button";
  anchor.relList.add("noopener", "noreferrer");
  const size = button.isLarge ? "small" : "x-small";
  const known = originals.get(anchor) || {};
  originals.set(anchor, known);
  for (const [name, value] of Object.entries({ href: button.href, "data-size": size })) {
    const now = anchor.getAttribute(name);
    known[name] = { said: known[name] && known[name].written === now ? known[name].said : now, written: value };
    anchor.setAttribute(name, value);
  }
  Object.assign(anchor.dataset, { contact: button.contact, contactState: "ready", type: kind });
  reserve(anchor);
  anchor.textContent = say(phrases[button.line], button.shown);
  if (anchor.target == "_blank") {
    const hint = Document.prototype.createElement.call(document, "span");
    hint.className = "contact-button-hint";
    hint.lang = lang;
    hint.textContent = " " + phrases[0];
    anchor.append(hint);
  }
  return anchor;
}

function upgradeOne(anchor, page) {
  const kind = KINDS.find((name) => anchor.matches(`.twitter-${name}-button`));
  const known = originals.get(anchor);
  const attribute = (name) => {
    const value = anchor.getAttribute(name);
    return (known?.[name] && known[name].written === value ? known[name].said : value) || "";
  };
  reserve(anchor);
  const button = reading(kind, attribute, around(anchor.parentElement), page, anchor);
  const phrases = button && phrasesOf(button.lang);
  if (!phrases?.then) return button && write(anchor, kind, button, phrases);
  waiting.add(anchor);
  return phrases.then((come) => {
    waiting.delete(anchor);
    return write(anchor, kind, button, come);
  });
}

/** Upgrades these anchors. The promise is of those that became buttons; the events are told of all. */
export async function upgrade(anchors) {
  const page = describe();
  const coming = [];
  for (const anchor of anchors) {
    if (waiting.has(anchor)) continue;
    try {
      const made = upgradeOne(anchor, page);
      coming.push(made);
      Promise.resolve(made).then(() => trigger("rendered", { target: anchor }));
    } catch (error) {
      // One button does not stop the others.
      console.error(error);
    }
  }
  return (await Promise.all(coming)).filter(Boolean);
}
