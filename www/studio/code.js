// The code in four groups, with its steps; Copy is never far.
import { tryAsk } from "./core.js";
import { at, make, sentence } from "./dom.js";
import { copy, download, exampleNote } from "./copy.js";
import { nameOf } from "./channels.js";
import { pageOf } from "./page.js";
import { codeOf, figure } from "./qr.js";
import { hear, now } from "./store.js";
import { say } from "./words.js";

const GROUPS = ["website", "builder", "framework", "print"];

let hashes;
let snippets = [];
let group = GROUPS[0];
let chosen = {};
const tabs = make("div", { class: "tabs", role: "tablist", "aria-label": say("code_groups") });
const picks = make("div", { class: "picks" });
const panel = make("div", { class: "panel", role: "tabpanel", id: "code-panel", tabindex: "0" });
const title = make("h3");
const note = make("p", { class: "hint" });
const code = make("code");
const pre = make("pre", {}, code);
// Nobody reads a drawing as text.
const drawn = make("summary", {}, say("code_drawn"));
const text = make("details", { class: "more text", open: true }, drawn, pre);
const steps = make("ol", { class: "steps" });
const said = make("p", { class: "said", role: "status" });
const question = make("div");
const example = make("p", { class: "warn", id: "code-example" });
const drawing = make("div", { class: "drawing" });
const none = make("p", { class: "wrong", id: "code-none", role: "status" });
let opened;

const current = () => snippets.find(it => it.id === chosen[group]) ?? snippets.find(it => it.group === group);

function show() {
  const one = current();
  for (const tab of tabs.children) {
    const here = tab.dataset.group === group;
    tab.setAttribute("aria-selected", String(here));
    tab.tabIndex = here ? 0 : -1;
  }
  panel.setAttribute("aria-labelledby", `code-${group}`);
  const all = snippets.filter(it => it.group === group);
  picks.replaceChildren(make("fieldset", { class: "choice" }, make("legend", {}, say("code_kinds")),
    make("div", { class: "options" }, all.map(it => make("label", {}, make("input", { type: "radio", name: "snippet", value: it.id, checked: it.id === one?.id, change: () => {
      chosen[group] = it.id;
      show();
      picks.querySelector("input:checked")?.focus();
    } }), make("span", {}, it.title))))));
  panel.hidden = picks.hidden = !one;
  none.textContent = one ? "" : whyNone();
  if (!one) return;
  if (opened !== one.id) [said.textContent, opened] = ["", one.id];
  title.textContent = one.title;
  code.textContent = one.code;
  drawn.hidden = one.language !== "svg";
  text.open = drawn.hidden;
  note.textContent = one.note ?? "";
  steps.replaceChildren(...(one.steps ?? []).map(step => make("li", {}, step)));
  steps.hidden = !one.steps?.length;
  const qr = one.language === "svg" && codeOf(linkOf(pageOf(now()).made.contacts[0]));
  drawing.replaceChildren(...(qr ? [figure(qr, say("qr_first", { name: nameOf(pageOf(now()).made.contacts[0].channel) }))] : []));
}

const linkOf = contact => tryAsk("check", { contact }, {}).link;

/** Why there is nothing to copy. */
function whyNone() {
  const { refusal } = pageOf(now());
  return refusal ? sentence(refusal) : say("nothing_to_copy");
}

/** The texts for a state. */
export const snippetsOf = state => tryAsk("snippets", { state: pageOf(state).made, hashes }, []);

function key(event) {
  const to = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = GROUPS.indexOf(group);
  const next = event.key === "Home" ? 0 : event.key === "End" ? GROUPS.length - 1 : to ? (at + to + GROUPS.length) % GROUPS.length : -1;
  if (next < 0) return;
  event.preventDefault();
  group = GROUPS[next];
  show();
  tabs.children[next].focus();
}

function first(said, question, also) {
  const one = snippets[0];
  if (!one) return void (said.textContent = whyNone());
  return copy({ text: one.code, title: one.title, said, shown: code, question, also });
}

export function setUp() {
  tabs.append(...GROUPS.map(name => make("button", { type: "button", class: "tab bare", role: "tab", id: `code-${name}`, "data-group": name, "aria-controls": "code-panel", keydown: key, click: () => {
    group = name;
    show();
  } }, say(`code_${name}`))));
  panel.append(
    make("div", { class: "code-head" }, title, make("div", { class: "row" },
      make("button", { type: "button", class: "primary", id: "copy-code", click: () => copy({ text: current().code, title: current().title, said, shown: code, question }) }, say("copy")),
      make("button", { type: "button", id: "download-code", click: () => {
        const one = current();
        download(one.file, one.code, one.language === "svg" ? "image/svg+xml" : "text/plain", question);
      } }, say("download")), said)),
    question, example, note, steps, drawing, text);
  at("code-body").replaceChildren(tabs, picks, none, panel);
  at("code").hidden = false;
  const asked = make("div", { id: "question" });
  at("copied").before(asked);
  at("copy-first").addEventListener("click", () => first(at("copied"), asked));
  // At the thumb the preview, and what stands below it, may be far away.
  at("copy-thumb").addEventListener("click", () => first(at("copied-thumb"), asked, exampleNote(now())));
  at("copy-first").hidden = at("thumb").hidden = false;
  // Ctrl Shift C opens a browser's tools; this one is free everywhere.
  addEventListener("keydown", event => {
    if (!event.altKey || event.code !== "KeyC" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    first(at("copied"), asked);
  });
  hear(state => {
    snippets = snippetsOf(state);
    example.textContent = at("example").textContent = exampleNote(state);
    show();
    at("copied").textContent = at("copied-thumb").textContent = "";
  });
  fetch("/dist/studio/integrity.json").then(answer => answer.json()).then(found => {
    hashes = found;
    snippets = snippetsOf(now());
    show();
  }).catch(error => console.warn(`contact-buttons studio: no integrity hashes: ${error}`));
}
