// Under the preview: what is heard, how well it is read, what it weighs.
import { tryAsk } from "./core.js";
import { at, make } from "./dom.js";
import { hear, now } from "./store.js";
import { nameOf } from "./channels.js";
import { pageOf } from "./page.js";
import { table, weigh } from "./weight.js";
import { language, ratioOf, say } from "./words.js";

const place = at("details");
let wait;
let turn = 0;

function heard(state) {
  return pageOf(state).made.contacts.map(contact => {
    const { accessible_name: name, link } = tryAsk("check", { contact, lang: state.language }, {});
    return make("li", {}, make("b", {}, say("heard", { name: name ?? nameOf(contact.channel) })), make("code", {}, link ?? ""));
  });
}

function ratios(state) {
  const answer = tryAsk("contrast", { state: pageOf(state).made }, []);
  const rows = Array.isArray(answer) ? answer : Object.entries(answer).map(([scheme, row]) => ({ scheme, ...row }));
  return rows.filter(row => row?.ratio).map(({ scheme, channel, ratio, grade }) =>
    make("tr", {}, make("th", { scope: "row" }, [channel && nameOf(channel), say(`on_${scheme}`)].filter(Boolean).join(", ")), make("td", { class: "number" }, `${ratioOf(ratio)} : 1`), make("td", { class: "grade" }, grade === "fail" ? say("grade_fail") : grade)));
}

function show(state) {
  const [names, reads] = [at("details-names"), at("details-contrast")];
  names.replaceChildren(...heard(state));
  reads.replaceChildren(...ratios(state));
  reads.closest("table").hidden = !reads.firstChild;
}

async function measure() {
  const mine = ++turn;
  const { made: state, refusal } = pageOf(now());
  if (refusal || !state.contacts.length) return void (at("details-now").textContent = "");
  try {
    const weight = await weigh(state);
    if (mine !== turn) return;
    at("details-weight").replaceChildren(...table(weight));
    at("details-now").textContent = say("details_now", { bytes: weight.bytes.toLocaleString(language()), requests: weight.requests });
  } catch (error) {
    console.warn(`contact-buttons studio: ${error}`);
  }
}

export function setUp() {
  at("details-body").append(
    make("section", {}, make("h3", {}, say("details_heard")), make("ul", { id: "details-names", class: "names" })),
    make("section", {}, make("h3", {}, say("details_contrast")), make("table", {}, make("caption", { class: "aside" }, say("details_contrast")), make("tbody", { id: "details-contrast" })), make("p", { class: "note" }, say("details_contrast_note"))),
    make("section", {}, make("h3", {}, say("weight")), make("div", { id: "details-weight" }, make("p", { class: "hint" }, say("weight_wait")))));
  place.addEventListener("toggle", () => {
    if (place.open) measure();
  });
  hear(state => {
    show(state);
    clearTimeout(wait);
    if (place.open) wait = setTimeout(measure, 600);
  });
}
