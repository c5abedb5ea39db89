// Where an X account's numeric id is: in its profile page, saved. Read here, sent nowhere.
import { ask, whole } from "./core.js";
import { make, sentence } from "./dom.js";
import { say } from "./words.js";

/** A place to drop or choose a saved page; `found` gets the id, and the link with it. */
export function finder(found) {
  const said = make("p", { class: "answer", role: "status" });
  async function read(file) {
    if (!file) return;
    try {
      const [html] = await Promise.all([file.text(), whole()]);
      const answer = ask("profile", { html });
      said.textContent = [say("finder_found", { id: answer.id }), answer.warning].filter(Boolean).join(" ");
      found(answer.id, answer.link);
    } catch (error) {
      said.textContent = sentence(error);
    }
  }
  const input = make("input", { type: "file", accept: ".html,.htm,.mhtml,.js,.json,text/html", id: "finder-file", change: event => read(event.target.files[0]) });
  const place = make("div", { class: "finder", dragover: event => event.preventDefault(), drop: event => {
    event.preventDefault();
    read(event.dataTransfer.files[0]);
  } },
  make("h3", {}, say("finder")),
  make("ol", { class: "steps" }, ["finder_1", "finder_2", "finder_3"].map(key => make("li", {}, say(key)))),
  make("label", { for: "finder-file" }, say("finder_file")), input, said);
  return place;
}
