// The studio's own words, in the language that the reader has chosen.
import { FIRST } from "./words/first.js";
import { TOOLS } from "./words/tools.js";
import { SHOPS } from "./words/shops.js";

/** Every text of the studio: [English, French]. */
export const WORDS = { ...FIRST, ...TOOLS, ...SHOPS };
export const LANGUAGES = ["en", "fr"];

let now = "en";

/** `en` or `fr`. */
export const language = () => now;

/** The language that the address asks for, or else the reader's browser. */
export function chooseLanguage(asked) {
  const wanted = [asked, ...navigator.languages].map(tag => tag?.slice(0, 2));
  now = wanted.find(tag => LANGUAGES.includes(tag)) ?? "en";
  document.documentElement.lang = now;
}

/** A text; `{name}` in it is replaced by that value. */
export function say(key, values = {}) {
  const words = WORDS[key][LANGUAGES.indexOf(now)];
  return words.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

/** A contrast ratio; 4.46 is not 4.5, which would do. */
export const ratioOf = value => (Math.floor(value * 10) / 10).toLocaleString(now, { minimumFractionDigits: 1 });

/** Writes every text that stands in a document: `data-word`, `data-word-label` and `data-word-title`. */
export function translate(root) {
  for (const element of root.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of root.querySelectorAll("[data-word-label]")) element.setAttribute("aria-label", say(element.dataset.wordLabel));
  for (const element of root.querySelectorAll("[data-word-title]")) element.title = say(element.dataset.wordTitle);
}
