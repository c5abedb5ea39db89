// The words of the parts in another language than English.

const TAGS = " __TAGS__ ";

/** The lines of `words/FOLDER/TAG.txt` for a page that names its language so, or `english`. */
export async function read(lang, folder, english) {
  for (let tag = lang.toLowerCase().replaceAll("_", "-"); tag; tag = tag.replace(/-?[^-]*$/, "")) {
    const name = tag.replace(/[^a-z0-9-]/g, "");
    const [found] = TAGS.match(RegExp(` ${name}(=\\S+)?(?= )`, "i")) || [];
    if (!name || !found) continue;
    const path = `words/${folder}/${found.split(/[ =]/).pop()}.txt`;
    try {
      const response = await fetch(new URL(path, import.meta.url));
      if (!response.ok) throw response.status;
      const lines = (await response.text()).trimEnd().split("\n");
      // A page that stands in for a missing file is no words.
      if (lines.length >= english.length && !lines[0].includes("<")) return lines;
      throw "no words";
    } catch (error) {
      console.warn(`contact-buttons: ${path}: ${error}`);
    }
    break;
  }
  return english;
}
