// Copying, with the confirmation in words; and the question before a mobile number is published.
import { at, make } from "./dom.js";
import { readNumber } from "./core.js";
import { hear, now } from "./store.js";
import { nameOf } from "./channels.js";
import { isExample } from "./samples.js";
import { say } from "./words.js";

/** Numbers that the reader has said may be public. */
const allowed = new Set();
const MOBILE = new Set(["mobile", "fixed_line_or_mobile", "personal"]);

const isNumber = ({ to }) => /^\+\d[\d ().-]{5,}$/.test((to ?? "").trim());
/** What is known of each number. Asked as it is typed, since a browser lets a page copy only while a press is fresh. */
const known = new Map();

const unknown = contacts => contacts.filter(contact => isNumber(contact) && !known.has(contact.to));

async function learn(contacts) {
  for (const { to } of unknown(contacts)) known.set(to, await readNumber(to, "").catch(() => ({})));
}

const mobiles = contacts => contacts.filter(contact => isNumber(contact) && !allowed.has(contact.to) && MOBILE.has(known.get(contact.to)?.type))
  .map(contact => ({ contact, national: known.get(contact.to).national }));

/** Learns of the numbers that the reader types; the buttons for copying say that they are busy meanwhile. */
export function setUp() {
  let wait;
  const busy = is => {
    for (const id of ["copy-first", "copy-thumb", "copy-code"]) at(id).setAttribute("aria-busy", String(is));
  };
  hear(({ contacts }) => {
    clearTimeout(wait);
    if (isExample(contacts) || !unknown(contacts).length) return busy(false);
    busy(true);
    wait = setTimeout(() => learn(contacts).finally(() => busy(unknown(now().contacts).length > 0)), 300);
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

/**
 * Copies a text. `said` tells what happened, `shown` is the element with the text, `question` is where the reader is
 * asked first whether a mobile number may be public.
 */
export async function copy({ text, title, said, shown, question }) {
  const { contacts } = now();
  const asks = question && !isExample(contacts);
  if (asks && unknown(contacts).length) await learn(contacts);
  const found = asks ? mobiles(contacts) : [];
  if (found.length) return ask(found, { text, title, said, shown, question });
  const done = await put(text);
  if (!done && shown) select(shown);
  said.textContent = say(done ? "copied" : "selected", { what: title });
}

function ask(found, rest) {
  const { question } = rest;
  const back = document.activeElement;
  const close = () => {
    question.replaceChildren();
    back?.focus();
  };
  const names = found.map(({ contact, national }) => say("pair", { name: nameOf(contact.channel), value: national ?? contact.to })).join(", ");
  const yes = make("button", { type: "button", class: "primary", "data-publish": "", click: () => {
    for (const { contact } of found) allowed.add(contact.to);
    close();
    copy(rest);
  } }, say("publish_yes"));
  question.replaceChildren(make("div", { class: "notice", role: "group", "aria-label": say("publish") },
    make("p", {}, make("b", {}, say("publish"))), make("p", {}, say("publish_why", { names })),
    make("p", { class: "row" }, yes, make("button", { type: "button", click: close }, say("publish_no")))));
  yes.focus();
}

/** Offers a text as a file. */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

