// Opening hours: written, seen as a week, and tried at any moment in any zone.
import { ask } from "./core.js";
import { choice, choose, field, make, put, sentence } from "./dom.js";
import { fold } from "./fold.js";
import { nameOf } from "./channels.js";
import { pageOf } from "./page.js";
import { showAt } from "./preview.js";
import { change, hear, now } from "./store.js";
import { language, say } from "./words.js";

const DAY = 1440;
const PRESETS = { week: "Mo-Fr 09:00-18:00", lunch: "Mo-Fr 09:00-12:30,14:00-18:00; Sa 10:00-12:00", evenings: "Tu-Su 18:00-23:30" };
const ZONES = Intl.supportedValuesOf?.("timeZone") ?? [];
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The names of the days, Monday first. */
const days = () => [...Array(7).keys()].map(day => new Intl.DateTimeFormat(language(), { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day)));

const minutes = clock => clock.split(":").reduce((hours, part) => hours * 60 + Number(part), 0);

/** A week as bars, a cell for each half hour: for each day its spans, such as ["09:00", "18:00"]. */
function week(all) {
  return make("div", { class: "week" }, days().map((name, day) => {
    const here = all[day].map(span => span.map(minutes)).map(([from, to]) => [from, to > from ? to : DAY]);
    const words = all[day].map(span => span.join("–")).join(", ") || say("hours_closed");
    const cells = [...Array(48).keys()].map(half => make("i", { class: here.some(([from, to]) => half * 30 < to && (half + 1) * 30 > from) ? "on" : null }));
    return make("p", {}, make("b", {}, name), make("span", { class: "cells", "aria-hidden": "true" }, cells), make("span", { class: "spans" }, words));
  }));
}

export function setUp() {
  const { body, says } = fold("hours", "hours");
  const text = make("input", { type: "text", id: "hours-text", autocomplete: "off", spellcheck: "false", placeholder: PRESETS.week, input: () => set({ hours: text.value }) });
  const written = field(say("hours_text"), text, say("hours_hint"));
  const presets = make("p", { class: "presets" }, Object.entries(PRESETS).map(([name, value]) =>
    make("button", { type: "button", class: "quiet", click: () => set({ hours: value }) }, say(`hours_${name}`))),
  make("button", { type: "button", class: "quiet", click: () => set({ hours: "" }) }, say("hours_none")));
  const zones = make("datalist", { id: "zones" }, ZONES.map(zone => make("option", { value: zone })));
  const zone = make("input", { type: "text", list: "zones", autocomplete: "off", spellcheck: "false", placeholder: own, input: () => set({ timezone: zone.value }) });
  const zoned = field(say("timezone"), zone);
  const stands = make("div");
  const standsNot = make("p", { class: "wrong", role: "status" });
  let offered;
  const said = make("p", { class: "said-hours", role: "status" });
  const moment = make("input", { type: "datetime-local", id: "hours-at", input: () => tell(now()) });
  const seen = field(say("hours_at"), moment, say("hours_at_hint"));
  const visitor = make("input", { type: "text", list: "zones", id: "hours-visitor", autocomplete: "off", spellcheck: "false", placeholder: own, input: () => tell(now()) });
  const from = field(say("hours_visitor"), visitor);
  const bars = make("div");
  const rest = make("div", { class: "body" }, zoned, stands, standsNot, bars, seen, from, said, zones);
  body.append(written, presets, rest);

  /** What happens while nobody answers: a channel that stands in is one of the brand's own. */
  function standIn({ contacts, closed }) {
    const own = [...new Set(contacts.map(({ channel }) => channel))];
    if (offered !== own.join()) {
      const values = [["note", say("closed_note")], ["hide", say("closed_hide")], ...own.map(channel => [channel, say("closed_other", { name: nameOf(channel) })])];
      stands.replaceChildren(choice(say("closed"), "closed", values, value => change({ closed: value === "note" ? "" : value }, "closed")));
      offered = own.join();
    }
    choose(stands, closed || "note");
    const { refusal } = pageOf(now());
    standsNot.textContent = refusal?.field === "closed" ? sentence(refusal) : "";
  }

  function set(patch) {
    const zone = patch.hours && !now().timezone ? { timezone: own } : {};
    change({ ...zone, ...patch }, "hours", { typing: true });
  }

  /** What a visitor reads at the chosen moment, which is by the brand's own clock. */
  function tell({ hours, timezone }) {
    rest.hidden = !hours;
    written.refuse(null);
    zoned.refuse(null);
    from.refuse(null);
    if (!hours) {
      showAt(0);
      return says(say("hours_none"));
    }
    const typed = moment.value ? instantOf(moment.value, timezone || own) : Date.now();
    try {
      const answer = ask("hours", { text: hours, timezone: timezone || own, reader: visitor.value || own, lang: now().language || "en", at: new Date(typed).toISOString() });
      bars.replaceChildren(week(answer.week));
      said.textContent = answer.said || say(answer.open ? "hours_is_open" : "hours_is_closed");
      says(say(answer.open ? "hours_is_open" : "hours_is_closed"));
      showAt(moment.value ? typed : 0, visitor.value);
      const { refusal } = pageOf(now());
      ({ hours: written, timezone: zoned })[refusal?.field]?.refuse(refusal);
    } catch (error) {
      ({ timezone: zoned, reader: from }[error.field] ?? written).refuse(error);
      bars.replaceChildren();
      said.textContent = "";
      says(say("hours_wrong"));
    }
  }

  hear((state, by) => {
    put(text, state.hours);
    put(zone, state.timezone);
    standIn(state);
    if (["hours", "start", "history", "sample", "kept", "language"].includes(by)) tell(state);
  });
}

/** The instant that a clock of a zone shows as this. */
export function instantOf(local, zone) {
  const utc = Date.parse(`${local}Z`);
  const shown = at => Date.parse(`${new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at).replace(" ", "T")}Z`);
  try {
    const guess = utc - (shown(utc) - utc);
    return guess - (shown(guess) - utc);
  } catch {
    return utc;
  }
}
