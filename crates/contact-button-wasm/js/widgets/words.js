// What is written on buttons, in one language. Each but English is a file, fetched where a button speaks it.

import { here } from "./here.js";
import { sayOnce } from "./console.js";
import { ENGLISH, LANGUAGES, LENGTH, LINES } from "./tables.js";

const tags = {};
for (const item of LANGUAGES.split(" ")) {
  const [name, tag = name] = item.split("=");
  tags[name.toLowerCase()] = tag;
}
/** The phrases of a language, or a promise of them. */
const phrases = { en: ENGLISH };

/** The tag of the words for a page in this language: what is most exact counts. */
export function tagOf(lang) {
  let name = lang.trim().replaceAll("_", "-").toLowerCase();
  while (name && !tags[name]) name = name.slice(0, Math.max(0, name.lastIndexOf("-")));
  return tags[name] || "en";
}

async function fetchPhrases(tag) {
  try {
    const response = await fetch(here(`words/${tag}.txt`));
    const lines = (await response.text()).split("\n");
    // A page that stands in for a missing file is no words.
    if (!response.ok || lines.length != LENGTH + 1) throw response.status;
    return (phrases[tag] = LINES.map((line) => lines[line]));
  } catch (error) {
    sayOnce(`labels are English: words/${tag}.txt: ${error}`);
    return (phrases[tag] = ENGLISH);
  }
}

/** The phrases of a language, as soon as they are here. */
export const phrasesOf = (tag) => (phrases[tag] ||= fetchPhrases(tag));

/** A phrase with a name in its place, or as it stands without one. */
export function say(phrase, name) {
  const [named, bare = named] = phrase.split("|");
  return name ? named.replace("{}", () => name) : bare;
}
