// The state, and the address that holds all of it: Back and Forward undo and redo.
import { ask, ready, tryAsk } from "./core.js";
import { sentence, showAnother } from "./dom.js";
import { pageLanguage, sampleOf, shownFor } from "./samples.js";
import { language, say } from "./words.js";

const BARE = {
  goal: null, brand: "", contacts: [], look: {}, language: "", assets: "", as: "buttons", menu: {},
  hours: "", timezone: "", closed: "",
};
/** Typing that goes on for this long, in milliseconds, is undone at once. */
const BURST = 4000;

const hearers = [];
let state = whole({});
let told = false;
let burst = { name: "", until: 0 };
/** What of the address is none, and what it is left out for, in words; until something is changed. */
let trouble = "";

/** A state with every field there. */
function whole(given) {
  const full = structuredClone({ ...BARE, ...given });
  for (const name of ["look", "menu"]) full[name] ??= {};
  return full;
}

/** What holds now. Nobody changes it but `change`. */
export const now = () => state;

/** What the address says that is none, in words; nothing where all of it holds. */
export const troubleOfAddress = () => trouble;

/** Calls a function after every change, with the state and the name of what changed it; who comes late hears the start. */
export function hear(hearer) {
  hearers.push(hearer);
  if (told) hearer(state, "start");
}

function tell(by) {
  told = true;
  for (const hearer of hearers) hearer(state, by);
}

/** The address of a state, with the language that the reader has chosen. */
export function addressOf(of) {
  const query = ready() ? ask("query", { state: of }) : "";
  const chosen = new URLSearchParams(location.search).get("ui");
  const parts = [query.replace(/^\?/, ""), chosen ? `ui=${chosen}` : ""].filter(Boolean);
  return location.pathname + (parts.length ? `?${parts.join("&")}` : "");
}

/**
 * Changes the state. `by` names what did it; changes with `typing`, by the same one and soon after each other, are one
 * step for Back.
 */
export function change(patch, by, { typing = false } = {}) {
  state = whole({ ...state, ...patch });
  trouble = "";
  const time = Date.now();
  const goesOn = typing && burst.name === by && time < burst.until;
  burst = { name: typing ? by : "", until: time + BURST };
  if (ready()) {
    const address = tryAsk("query", { state }, null) === null ? null : addressOf(state);
    if (address !== null && address !== location.pathname + location.search) {
      history[goesOn ? "replaceState" : "pushState"](null, "", address);
    }
  }
  tell(by);
}

/** Ends what is being typed: the next change is a step of its own for Back. */
export function settle() {
  burst = { name: "", until: 0 };
}

/** Takes the whole state of a sample or of another address. */
export function replace(given, by) {
  settle();
  state = whole(given);
  trouble = "";
  if (ready()) history.pushState(null, "", addressOf(state));
  tell(by);
}

/** What the address says: a sample, or what the logic reads. */
function addressed() {
  const query = new URLSearchParams(location.search);
  const sample = sampleOf(query.get("sample"));
  for (const own of ["ui", "sample"]) query.delete(own);
  return { sample, said: query.toString() };
}

/** Whether the logic has to come before the address can be read. */
export function waits() {
  const { sample, said } = addressed();
  return !ready() && !sample && Boolean(said);
}

/** Whether any state holds yet. */
export const begun = () => told;

/** What the logic reads in a query, and in words what of it is none. */
function readQuery(query) {
  try {
    const { trouble: wrong = [], ...given } = ask("state", { query });
    const said = wrong.map(({ sentence: message, right }) => sentence({ message, right }));
    return { given, none: new URLSearchParams(query).has("c"), said: said.length ? [...said, say("address_usual")].join(" ") : "" };
  } catch (error) {
    return { given: {}, said: `${sentence(error)} ${say("address_sample")}` };
  }
}

/** Reads the state of the address. One that says nothing is the first sample, and one with `c=` alone has no contact. */
export function readAddress(by) {
  const { sample, said } = addressed();
  settle();
  const read = sample || !said || !ready() ? { given: sample ?? sampleOf("bistro"), said: "" } : readQuery(said);
  state = whole(read.given);
  trouble = read.said;
  if (!state.contacts.length && !read.none) Object.assign(state, { contacts: shownFor(state.goal), language: state.language || pageLanguage(language()) });
  tell(by);
}

/** Reads what the address says of a time zone, which the whole of the logic alone knows. */
export function readZone() {
  const { sample, said } = addressed();
  if (sample || !state.timezone || state.hours || state.timezone !== new URLSearchParams(said).get("timezone")) return;
  const read = readQuery(said);
  if (read.given.timezone) return;
  state = whole({ ...state, timezone: "" });
  trouble = read.said;
  tell("zone");
}

addEventListener("popstate", () => showAnother(() => readAddress("history")));
