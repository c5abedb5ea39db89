// The one field: what is typed or pasted is recognised, explained and shown at once.
import { ask, readNumber } from "./core.js";
import { at, make, sentence } from "./dom.js";
import { change, hear, now, settle } from "./store.js";
import { SERVES, isExample } from "./samples.js";
import { countries, countryName, pickCountry, pickedCountry } from "./countries.js";
import { nameOf } from "./channels.js";
import { finder, foundWords, profileIn } from "./finder.js";
import { isNumber, learn } from "./numbers.js";
import { say } from "./words.js";

const field = at("reach-text");
const said = at("reach-said");
const more = at("reach-more");
/** What is being typed: the contacts before it, those that it may be, and which of them are taken. */
let draft = null;
let turn = 0;
/** Waits until nobody types for a moment; 0 where all that was typed is read. */
let wait = 0;
/** The last reading, which may take time. */
let reading = null;

function answer(words, refused = false) {
  said.replaceChildren(...[words].flat().filter(Boolean).map(text => make("p", {}, text)));
  said.classList.toggle("refused", refused);
  field.setAttribute("aria-invalid", String(refused));
  if (refused) at("reach-add").disabled = true;
}

const inOrder = (found, goal) => {
  const serves = SERVES[goal] ?? [];
  const rank = ({ contact }) => (serves.indexOf(contact.channel) + serves.length + 1) % (serves.length + 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
};

function show() {
  const contacts = [...draft.base, ...draft.found.filter(it => draft.taken.has(it)).map(({ contact }) => ({ label: "", ...contact }))];
  change({ contacts }, "reach", { typing: true });
  at("reach-add").disabled = draft.taken.size === 0;
}

function offer() {
  if (draft.found.length < 2) return;
  const offers = make("fieldset", { class: "offers" }, make("legend", {}, say("reach_which")), make("div", {}, draft.found.slice(0, 12).map(it =>
    make("label", {}, make("input", {
      type: "checkbox", checked: draft.taken.has(it), value: it.contact.channel,
      change: event => {
        if (event.target.checked) draft.taken.add(it);
        else draft.taken.delete(it);
        show();
      },
    }), make("span", {}, it.contact.label || nameOf(it.contact.channel))))));
  // Above the list of countries, which a short number needs only where it is a longer one's.
  if (draft.found.some(it => it.contact.fields?.form === "local")) more.prepend(offers);
  else more.append(offers);
}

function askCountry() {
  const select = make("select", { id: "reach-country", change: event => {
    pickCountry(event.target.value);
    reading = read(true);
  } }, countries().map(([code, name]) => make("option", { value: code, selected: code === pickedCountry() }, name)));
  more.append(make("div", { class: "field" }, make("label", { for: "reach-country" }, say("reach_country")), select));
}

/** What an international number may be, of the channels that were named, if any were. */
function foundOf({ e164, channels }) {
  const { found } = ask("read", { text: e164 });
  const named = found.filter(({ contact }) => channels.includes(contact.channel));
  return named.length ? named : found;
}

/** Numbers as their own country writes them: the numbers of all countries load for them. */
async function readNational(first, mine, keepsSelect) {
  if (!keepsSelect) askCountry();
  answer(say("reach_country_loading"));
  try {
    const country = pickedCountry();
    const read = await Promise.all(first.national.map(async one => ({ ...one, ...await readNumber(one.number, country) })));
    if (mine !== turn) return;
    const right = read.filter(({ error }) => !error);
    const wrong = read.filter(({ error }) => error).map(({ error, number }) => (read.length > 1 ? `${number}: ${error}` : error));
    const other = wrong.length > 0 && say("reach_country_other", { country: countryName(country) });
    // Digits that are no number there may still be an account's id.
    const pasted = ["page", "link"].includes(first.kind);
    if (!right.length && !first.found.length) return answer([...wrong, other, pasted && first.sentence], true);
    const told = right.map(number => say("reach_number", { ...number, country: countryName(number.country ?? country) }));
    const known = right.length > 0 && right.every(({ warnings }) => !warnings.length);
    const made = right.flatMap(foundOf);
    const sentence = pasted || !right.length ? first.sentence : known && made.length > 1 && say("reach_how");
    take({ ...first, kind: pasted || !right.length ? first.kind : "number", found: [...made, ...first.found], sentence }, [...told, ...pasted ? [...wrong, other] : []]);
    for (const number of right) warn(number);
  } catch (error) {
    console.warn(`contact-buttons studio: ${error}`);
    if (mine === turn) answer(say("reach_country_failed"), true);
  }
}

/** A profile page of X that was saved, as text: it is about one account, whatever else it links to. */
const isProfile = text => /<(?:html|head|script|meta)\b/i.test(text) && /ProfilePage|twitter:site:id|screen_name|rest_id/.test(text);

async function readProfile(text, mine, first) {
  try {
    const account = await profileIn(text);
    if (mine !== turn) return;
    const { found } = ask("read", { text: account.link });
    const profile = account.handle ? ask("read", { text: `https://x.com/${account.handle}` }).found : [];
    take({ kind: "profile", found: [...found, ...profile], sentence: foundWords(account) });
  } catch {
    if (mine === turn) take(first);
  }
}

const warn = ({ warnings = [] }) => said.append(...warnings.map(words => make("p", { class: "warn" }, words)));

/** An international number is understood without the numbering plans; whether anybody has it, they say. */
async function doubt(text, mine) {
  const number = await learn(text);
  if (mine === turn && draft) warn(number);
}

function take({ kind, found, sentence: told }, also = []) {
  if (!found.length) return answer([told || say("reach_bare")], true);
  draft.found = inOrder(found, now().goal);
  // What reaches one country alone is for its owner to say, and so is an account's id of so few digits.
  const asks = kind === "short";
  draft.taken = new Set(kind === "page" ? draft.found : draft.found.slice(0, asks ? 0 : 1));
  const cleaned = [...new Set(draft.found.flatMap(it => it.cleaned ?? []))];
  answer([...also, told, draft.found.length === 1 && draft.found[0].sentence !== told && draft.found[0].sentence, cleaned.length > 0 && say("reach_cleaned", { what: cleaned.join(", ") })]);
  if (asks) at("reach-add").disabled = true;
  else show();
  offer();
}

/** Empties the field, and says this below it. */
function empty(words) {
  draft = null;
  field.value = "";
  more.replaceChildren();
  at("reach-add").disabled = true;
  answer(say(words));
}

/** The contacts before the typing are what an emptied field leaves. */
function leave() {
  if (draft) change({ contacts: draft.before }, "reach", { typing: true });
  empty("reach_hint");
}

function read(keepsSelect = false) {
  const text = field.value.trim();
  const mine = ++turn;
  if (!text) return leave();
  const before = now().contacts;
  draft ??= { before, base: isExample(before) ? [] : before };
  draft.found = [];
  draft.taken = new Set();
  for (const element of [...more.children]) if (!(keepsSelect && element.querySelector("#reach-country"))) element.remove();
  let first;
  try {
    first = ask("read", { text });
  } catch (error) {
    return answer(sentence(error), true);
  }
  if (first.needs === "country") return readNational(first, mine, keepsSelect);
  if (first.needs === "recipient_id") more.append(finder((_, link) => {
    field.value = link;
    reading = read();
  }));
  if (first.kind === "page" && isProfile(text)) return readProfile(text, mine, first);
  take(first);
  const number = first.found[0]?.contact.to;
  if (first.kind === "number" && isNumber(number)) doubt(number, mine);
}

function readNow() {
  clearTimeout(wait);
  wait = 0;
  reading = read();
}

/** Takes what is in the field, all of it: what was typed a moment ago is read first. */
async function add() {
  if (wait || (field.value.trim() && !draft?.taken?.size)) readNow();
  const mine = turn;
  await reading;
  if (mine !== turn || !draft?.taken?.size) return;
  const bare = draft.found.some(it => draft.taken.has(it) && !it.link);
  settle();
  empty("reach_added");
  // A link that says nothing yet is a row with a field to fill.
  (bare ? at("chosen").lastElementChild.querySelector("[required]") : field).focus();
}

export function setUp() {
  field.disabled = false;
  field.addEventListener("input", () => {
    clearTimeout(wait);
    // Enter is answered at once, too.
    at("reach-add").disabled = !field.value.trim();
    wait = setTimeout(readNow, 120);
  });
  // A field of one line would join the lines of a pasted page, and words with them.
  field.addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\r\n]/.test(text)) return;
    event.preventDefault();
    field.setRangeText(text.replace(/[\r\n]+/g, " "), field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input"));
  });
  at("reach").addEventListener("submit", event => {
    event.preventDefault();
    add();
  });
  hear((_, by) => {
    if (by !== "reach" && draft) empty("reach_hint");
  });
}
