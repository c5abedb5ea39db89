// A part of the controls that opens: its title, and what holds now beside it.
import { at, make } from "./dom.js";
import { say } from "./words.js";

/** Adds a fold; gives where its controls go, and a function that says what holds now. */
export function fold(id, title, note) {
  const now = make("span", { class: "now" });
  const body = make("div", { class: "body" }, note ? make("p", { class: "hint" }, note) : null);
  at("folds").append(make("details", { class: "fold", id }, make("summary", {}, make("span", {}, say(title)), now), body));
  return { body, says: words => (now.textContent = words) };
}
