// Copying, with the confirmation in words; and the question before a mobile number is published.
import { at, make } from "./dom.js";
import { hear, now } from "./store.js";
import { isMade, nameOf } from "./channels.js";
import { isNumber, learn, numberOf } from "./numbers.js";
import { isExample, isOurs } from "./samples.js";
import { say } from "./words.js";

/** Numbers that the reader has said may be public. */
const allowed = new Set();
const MOBILE = new Set(["mobile", "fixed_line_or_mobile", "personal"]);

/** The question that stands open, to be closed. */
let asked = null;

// Asked as a number is typed, since a browser lets a page copy only while a press is fresh.
const unknown = contacts => contacts.filter(({ to }) => isNumber(to) && !numberOf(to));
const learnAll = contacts => Promise.all(unknown(contacts).map(({ to }) => learn(to)));

const mobiles = contacts => contacts.filter(({ to }) => isNumber(to) && !allowed.has(to) && MOBILE.has(numberOf(to)?.type))
  .map(contact => ({ contact, national: numberOf(contact.to).national }));

/** Which of the buttons still reach a sample's brand, in words; nothing where none does. */
export function exampleNote({ contacts }) {
  const names = [...new Set(contacts.filter(one => isOurs(one) && isMade(one)).map(({ channel }) => nameOf(channel)))];
  return names.length ? say("example_note", { names: names.join(", ") }) : "";
}

/** Learns of the numbers that the reader types; the buttons for copying say that they are busy meanwhile. */
export function setUp() {
  let wait;
  const busy = is => {
    for (const id of ["copy-first", "copy-thumb", "copy-code"]) at(id).setAttribute("aria-busy", String(is));
  };
  hear(({ contacts }) => {
    // What was asked about is not what would be copied now.
    asked?.();
    clearTimeout(wait);
    if (isExample(contacts) || !unknown(contacts).length) return busy(false);
    busy(true);
    wait = setTimeout(() => learnAll(contacts).finally(() => busy(unknown(now().contacts).length > 0)), 300);
  });
}

async function put(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Where the clipboard is closed, the text is selected for the reader's own keys. */
function select(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

/** Does what publishes the numbers, once the reader has said that a mobile number among them may be public. */
async function publish(question, does, go) {
  const { contacts } = now();
  const asks = question && !isExample(contacts);
  if (asks && unknown(contacts).length) await learnAll(contacts);
  const found = asks ? mobiles(contacts) : [];
  if (found.length) ask(found, question, does, go);
  else await go();
}

/**
 * Copies a text. `said` tells what happened, with what `also` has to be known; `shown` is the element with the text, `question` is where the reader is
 * asked first whether a mobile number may be public.
 */
export const copy = ({ text, title, said, shown, question, also = "" }) => publish(question, "publish_copy", async () => {
  const done = await put(text);
  if (!done && shown) select(shown);
  const told = say(done ? "copied" : "selected", { what: title });
  said.textContent = also ? `${told.replace(/\.$/, "")}. ${also}` : told;
});

function ask(found, question, does, go) {
  const back = document.activeElement;
  asked?.();
  asked = () => {
    question.replaceChildren();
    asked = null;
  };
  const close = () => {
    asked?.();
    back?.focus();
  };
  const names = found.map(({ contact, national }) => say("pair", { name: nameOf(contact.channel), value: national ?? contact.to })).join(", ");
  const yes = make("button", { type: "button", class: "primary", "data-publish": "", click: () => {
    for (const { contact } of found) allowed.add(contact.to);
    close();
    go();
  } }, say("publish_yes", { do: say(does) }));
  question.replaceChildren(make("div", { class: "notice", role: "group", "aria-label": say("publish") },
    make("p", {}, make("b", {}, say("publish"))), make("p", {}, say("publish_why", { names })),
    make("p", { class: "row" }, yes, make("button", { type: "button", click: close }, say("publish_no")))));
  yes.focus();
}

function save(name, blob) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Offers a text as a file; `question` as for `copy`. */
export const download = (name, text, type, question) => publish(question, "publish_download", () => save(name, new Blob([text], { type })));
