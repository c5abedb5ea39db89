// What is written on buttons, in one language. Each but English is a file, fetched where a button speaks it.

import { here } from "./here.js";
import { sayOnce } from "./console.js";
import { ENGLISH, LENGTH, LINES } from "./tables.js";

/** The phrases of a language, or a promise of them. */
const phrases = { en: ENGLISH };

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
