// Where an X account's numeric id is: in its profile page, saved. Read here, sent nowhere.
import { ask, whole } from "./core.js";
import { field, make, sentence } from "./dom.js";
import { say } from "./words.js";

/** What a saved page says of its account: { id, link, warning }. Throws where it says nothing, or of several. */
export async function profileIn(html, handle = "") {
  await whole();
  return ask("profile", { html, handle });
}

/** The id that was found, in words. */
export const foundWords = ({ id, handle, warning }) => [say(handle ? "finder_found_of" : "finder_found", { id, handle }), warning].filter(Boolean).join(" ");

/** A place to drop or choose a saved page; `found` gets the id, and the link with it. */
export function finder(found) {
  const said = make("p", { class: "answer", role: "status" });
  let html;
  // Asked for where a page has several accounts, or another one than was meant.
  const handle = make("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: "@furni", input: () => look() });
  const whose = field(say("finder_handle"), handle);
  whose.hidden = true;

  async function look() {
    try {
      const account = await profileIn(html, handle.value.replace(/^@/, ""));
      said.textContent = foundWords(account);
      found(account.id, account.link);
    } catch (error) {
      if (error.field === "handle") whose.hidden = false;
      said.textContent = sentence(error);
    }
  }
  async function read(file) {
    if (!file) return;
    html = await file.text().catch(() => "");
    handle.value = "";
    look();
  }
  const input = make("input", { type: "file", accept: ".html,.htm,.mhtml,.js,.json,text/html", id: "finder-file", change: event => read(event.target.files[0]) });
  const place = make("div", { class: "finder", dragover: event => event.preventDefault(), drop: event => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  } },
  make("h3", {}, say("finder")),
  make("ol", { class: "steps" }, ["finder_1", "finder_2", "finder_3"].map(key => make("li", {}, say(key)))),
  make("label", { for: "finder-file" }, say("finder_file")), input, whose, said);
  return place;
}
