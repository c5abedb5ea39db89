// A made-up visitor: what they see of the buttons, in the preview too, and why. Without one it is the reader's own device.
import { ask } from "./core.js";
import { device as ours } from "/dist/contact-buttons-device.js";
import { field, make, sentence } from "./dom.js";
import { instantOf } from "./hours.js";
import { nameOf } from "./channels.js";
import { pageOf } from "./page.js";
import { hearMoment, moment as shownAt, showTo } from "./preview.js";
import { hear, now } from "./store.js";
import { say } from "./words.js";

const input = (value, attributes) => make("input", { type: "text", value, autocomplete: "off", spellcheck: "false", input: tell, ...attributes });
const device = make("select", { change: tell }, ["phone", "tablet", "desktop"].map(value => make("option", { value }, say(`device_${value}`))));
const lang = input("", { maxlength: 12 });
const path = input("/", { maxlength: 80 });
const campaign = input("", { placeholder: "spring", maxlength: 40 });
const moment = make("input", { type: "datetime-local", id: "visitor-at", input: tell });
const when = field(say("visitor_at"), moment, say("hours_at_hint"));
const why = make("div", { class: "why", role: "status" });
const place = make("details", { class: "more", id: "visitor", toggle: tell }, make("summary", {}, say("visitor")),
  make("p", { class: "hint" }, say("visitor_hint")),
  make("div", { class: "two" }, field(say("visitor_device"), device), field(say("visitor_lang"), lang), field(say("visitor_path"), path), field(say("visitor_campaign"), campaign)),
  when, why);

/** The visitor who has been chosen, by the brand's own clock; nobody where the fold is closed. */
function chosen({ hours, timezone }) {
  if (!place.open) return null;
  const then = hours && moment.value ? instantOf(moment.value, timezone) : 0;
  return { device: device.value, lang: lang.value, path: path.value, campaign: campaign.value, at: then };
}

function tell() {
  showTo(chosen(now()));
}

/** Says who sees what, and beside each row that is hidden why it is. */
function explain() {
  const state = now();
  when.hidden = !state.hours;
  lang.placeholder = state.language || "en";
  const rows = [...document.querySelectorAll("#chosen [data-hidden]")];
  for (const row of rows) row.textContent = "";
  why.replaceChildren();
  const { made, places, refusal } = pageOf(state);
  if (refusal) why.append(make("p", { class: "wrong" }, sentence(refusal)));
  if (refusal || !made?.contacts.length) return;
  const visit = chosen(state) ?? { device: ours() };
  const { shown, order, reasons } = ask("why", { state: made, visit: { ...visit, at: new Date(shownAt()).toISOString() } });
  const names = made.contacts.map(({ label, channel }) => label || nameOf(channel));
  why.append(make("p", {}, say(shown.length ? "why_shown" : "why_nothing", { names: shown.map(number => names[number]).join(", ") })),
    make("ul", {}, order.map(number => make("li", {}, say("pair", { name: names[number], value: reasons[number] })))));
  places.forEach((place, number) => {
    if (!shown.includes(number)) rows[place].textContent = say("row_hidden", { reason: reasons[number] });
  });
}

/** The fold, which is heard from then on. */
export function visitor() {
  hearMoment(explain);
  hear(() => (place.open ? tell() : explain()));
  return place;
}
