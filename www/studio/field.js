// The one field: what is typed or pasted is recognised, explained and shown at once.
import { ask, readNumber } from "./core.js";
import { at, make, sentence } from "./dom.js";
import { change, hear, now, settle } from "./store.js";
import { SERVES, isExample } from "./samples.js";
import { countries, likelyCountry } from "./countries.js";
import { nameOf } from "./channels.js";
import { finder, foundWords, profileIn } from "./finder.js";
import { say } from "./words.js";

const field = at("reach-text");
const said = at("reach-said");
const more = at("reach-more");
/** What is being typed: the contacts before it, those that it may be, and which of them are taken. */
let draft = null;
let country;
let turn = 0;

function answer(words, refused = false) {
  said.replaceChildren(...[words].flat().filter(Boolean).map(text => make("p", {}, text)));
  said.classList.toggle("refused", refused);
  field.setAttribute("aria-invalid", String(refused));
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
  more.append(make("fieldset", { class: "offers" }, make("legend", {}, say("reach_which")), make("div", {}, draft.found.slice(0, 12).map(it =>
    make("label", {}, make("input", {
      type: "checkbox", checked: draft.taken.has(it), value: it.contact.channel,
      change: event => {
        if (event.target.checked) draft.taken.add(it);
        else draft.taken.delete(it);
        show();
      },
    }), make("span", {}, it.contact.label || nameOf(it.contact.channel)))))));
}

function pickCountry() {
  const select = make("select", { id: "reach-country", change: event => {
    country = event.target.value;
    read(true);
  } }, countries().map(([code, name]) => make("option", { value: code, selected: code === country }, name)));
  more.append(make("div", { class: "field" }, make("label", { for: "reach-country" }, say("reach_country")), select));
}

/** A number as its own country writes it: the numbers of all countries load for it. */
async function readNational(text, mine, keepsSelect, reading) {
  if (!keepsSelect) pickCountry();
  answer(say("reach_country_loading"));
  try {
    const number = await readNumber(text, country);
    if (mine !== turn) return;
    if (number.error) {
      // Digits that are no number there may still be an account's id.
      return reading.found.length ? take(reading) : answer(number.error, true);
    }
    const made = ask("read", { text: number.e164 });
    take({ ...made, found: [...made.found, ...reading.found] }, [say("reach_number", number), ...(number.warnings ?? [])]);
  } catch (error) {
    console.warn(`contact-buttons studio: ${error}`);
    if (mine === turn) answer(say("reach_country_failed"), true);
  }
}

/** A profile page of X that was saved, as text: it is about one account, whatever else it links to. */
const isProfile = text => /<(?:html|head|script|meta)\b/i.test(text) && /ProfilePage|twitter:site:id|screen_name|rest_id/.test(text);

async function readProfile(text, mine, reading) {
  try {
    const account = await profileIn(text);
    if (mine !== turn) return;
    const { found } = ask("read", { text: account.link });
    const profile = account.handle ? ask("read", { text: `https://x.com/${account.handle}` }).found : [];
    take({ kind: "profile", found: [...found, ...profile], sentence: foundWords(account) });
  } catch {
    if (mine === turn) take(reading);
  }
}

function take(reading, also = []) {
  const { found, sentence: told } = reading;
  if (!found.length) return answer([told || say("reach_bare")], true);
  draft.found = inOrder(found, now().goal);
  draft.taken = new Set(reading.kind === "page" ? draft.found : draft.found.slice(0, 1));
  const cleaned = [...new Set(draft.found.flatMap(it => it.cleaned ?? []))];
  answer([...also, told, draft.found.length === 1 && draft.found[0].sentence !== told && draft.found[0].sentence, cleaned.length > 0 && say("reach_cleaned", { what: cleaned.join(", ") })]);
  show();
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
  at("reach-add").disabled = true;
  let reading;
  try {
    reading = ask("read", { text });
  } catch (error) {
    return answer(sentence(error), true);
  }
  if (reading.needs === "country") return readNational(text, mine, keepsSelect, reading);
  if (reading.needs === "recipient_id") more.append(finder((_, link) => {
    field.value = link;
    read();
  }));
  if (reading.kind === "page" && isProfile(text)) return readProfile(text, mine, reading);
  take(reading);
}

export function setUp() {
  let wait;
  field.disabled = false;
  country = likelyCountry();
  field.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(read, 120);
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
    clearTimeout(wait);
    if (field.value.trim() && !draft?.taken?.size) read();
    if (!draft?.taken?.size) return;
    settle();
    empty("reach_added");
    field.focus();
  });
  hear((_, by) => {
    if (by !== "reach" && draft) empty("reach_hint");
  });
}
