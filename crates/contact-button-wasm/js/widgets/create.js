// `twttr.widgets.create...Button`: what comes after the first argument is known by its type, in any order.

import { sayOnce } from "./console.js";
import { trigger } from "./events.js";
import { around, describe } from "./page.js";
import { reading, write } from "./upgrade.js";
import { phrasesOf } from "./words.js";

/** The target, the callback and the options of a call. */
function sorted(rest) {
  const call = { options: {} };
  for (const value of rest) {
    if (value?.nodeType == 1) call.target = value;
    else if (typeof value == "function") call.callback = value;
    else if (value && typeof value == "object") call.options = value;
  }
  return call;
}

/** A number that has lost digits is somebody else's id. */
function exact(value) {
  if (typeof value != "number" || Number.isSafeInteger(value)) return `${value ?? ""}`;
  sayOnce(`the id ${value} has lost digits: give it as a text`);
  return "";
}

/** Options as attributes: `showScreenName` and `show_screen_name` are `data-show-screen-name`. */
function attributes(options) {
  const all = { __proto__: null };
  for (const [name, value] of Object.entries(options)) {
    if (value == null) continue;
    all["data-" + name.replace(/_|(?=[A-Z])/g, "-").toLowerCase()] = name == "welcomeMessageId" ? exact(value) : `${value}`;
  }
  return all;
}

/** Later, and what goes wrong there is the page's own. */
function tell(callback, made) {
  if (callback) queueMicrotask(() => callback(made));
}

async function create(kind, place, first, { target, callback, options }) {
  const all = attributes(options);
  if (place[0] == "?") all.href = place + encodeURIComponent(first);
  else all[place] = first;
  // The page may not call a script's own choice into question.
  const attribute = (name) => all[name] || "";
  const button = reading(kind, attribute, around(target), describe(), target);
  if (!button) return tell(callback, false);
  const phrases = await phrasesOf(button.lang);
  const anchor = Document.prototype.createElement.call(document, "a");
  target.append(anchor);
  write(anchor, kind, button, phrases);
  trigger("rendered", { target: anchor });
  tell(callback, anchor);
  return anchor;
}

/** A factory of buttons of one kind; `place` is where its first argument stands in markup. */
export function factory(kind, name, place) {
  return async (...given) => {
    const expected = ` Expected: ƒ(${name}, target, [options]);`;
    if (given.length < 2) throw new Error("Not enough parameters." + expected);
    const call = sorted(given.slice(1));
    if (!call.target) throw new Error("No target element specified." + expected);
    return create(kind, place, exact(given[0]), call);
  };
}

/** A factory of what is no button: none is made, and the page goes on. */
export function unmade(name) {
  return async (...given) => {
    sayOnce(`${name}: embedded posts and timelines stay the plain markup that they are`);
    tell(sorted(given).callback, false);
  };
}
