// A link to share, a copy kept on this machine on request alone, and paper.
import { tryAsk } from "./core.js";
import { at, make } from "./dom.js";
import { copy } from "./copy.js";
import { addressOf, hear, now, replace } from "./store.js";
import { say } from "./words.js";

const NAME = "contact-buttons-studio";

/** What this browser keeps; nothing where it may not be asked. */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(NAME));
  } catch {
    return null;
  }
}

export function setUp() {
  const link = make("input", { type: "text", id: "share-link", readonly: true });
  const said = make("p", { class: "said", role: "status" });
  const button = (words, click, id) => make("button", { type: "button", click, id }, say(words));
  const open = button("keep_open", () => {
    // Another version, or another hand, may have written it: it is read as an address is.
    const query = tryAsk("query", { state: kept() }, null);
    const { trouble, ...state } = (query !== null && tryAsk("state", { query }, null)) || { trouble: true };
    if (!state.contacts) return void (said.textContent = say("keep_broken"));
    said.textContent = "";
    replace(state, "kept");
  }, "keep-open");
  const forget = button("keep_forget", () => {
    localStorage.removeItem(NAME);
    said.textContent = say("keep_forgotten");
    show();
    at("keep-save").focus();
  }, "keep-forget");
  const save = button("keep_save", () => {
    try {
      localStorage.setItem(NAME, JSON.stringify(now()));
      said.textContent = say("keep_saved");
    } catch {
      said.textContent = say("keep_refused");
    }
    show();
  }, "keep-save");
  function show() {
    link.value = new URL(addressOf(now()), location.href).href;
    open.hidden = forget.hidden = !kept();
  }
  at("keep-body").append(
    make("div", { class: "field" }, make("label", { for: "share-link" }, say("share")), make("div", { class: "line" }, link,
      make("button", { type: "button", id: "share", click: () => copy({ text: link.value, title: say("share_name"), said, shown: link }) }, say("copy"))),
    make("p", { class: "hint" }, say("share_hint"))),
    make("div", {}, make("p", { class: "row" }, save, open, forget, button("print", () => print(), "print")), said, make("p", { class: "note" }, say("keep_note"))));
  hear(show);
}
