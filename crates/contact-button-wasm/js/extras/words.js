// The words of the parts in another language than English.

import { tagOf } from "../tag_of.js";

/** The lines of `words/FOLDER/TAG.txt` for a page that names its language so, or `english`. */
export async function read(lang, folder, english) {
  const tag = tagOf(lang);
  if (tag == "en") return english;
  const path = `words/${folder}/${tag}.txt`;
  try {
    const response = await fetch(new URL(path, import.meta.url));
    if (!response.ok) throw response.status;
    const lines = (await response.text()).trimEnd().split("\n");
    // A page that stands in for a missing file is no words.
    if (lines.length >= english.length && !lines[0].includes("<")) return lines;
    throw "no words";
  } catch (error) {
    console.warn(`contact-buttons: ${path}: ${error}`);
    return english;
  }
}
