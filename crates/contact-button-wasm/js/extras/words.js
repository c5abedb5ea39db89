// The words of the parts in another language than English.

const TAGS = " __TAGS__ ".toLowerCase();

/** The lines of `words/menu/TAG.txt` for a page that names its language so, or `english`. */
export async function read(lang, english) {
  for (let tag = lang.toLowerCase().replaceAll("_", "-"); tag; tag = tag.replace(/-?[^-]*$/, "")) {
    const [, file] = TAGS.match(` ${tag.replace(/[^a-z0-9-]/g, "")}(?:=(\\S+))? `) || [];
    if (!TAGS.includes(` ${tag} `) && !file) continue;
    try {
      const response = await fetch(new URL(`words/menu/${file || tag}.txt`, import.meta.url));
      if (!response.ok) throw response.status;
      const lines = (await response.text()).trimEnd().split("\n");
      // A page that stands in for a missing file is no words.
      if (lines.length == english.length) return lines;
      throw "no words";
    } catch (error) {
      console.warn(`contact-buttons: words/menu/${file || tag}.txt: ${error}`);
    }
    break;
  }
  return english;
}
