// Beside a link that a desktop may not be able to follow: its number to read and to copy, and its code to scan with a
// phone. The link itself is left as it is. And a number of its own for each campaign, from the author's list.

import { device } from "./contact-buttons-device.js";
import { dress } from "./contact-buttons-dress.js";
import { busy, each, make, page, words } from "./contact-buttons-extras.js";

const WORDS = "__MENU_WORDS__".split("|");

// Who is at the number is at its link. (In an `:is()` what is unknown to a browser does no harm.)
busy.push(":is(:has(~:is(.contact-show,.contact-details):focus-within))");

dress(`
  .contact-show:not(#_) {
    --contact-button-width: auto;
    cursor: pointer;
    margin-inline: .5rem;
    margin-block: .25rem;
  }

  .contact-menu-panel .contact-show:not(#_) {
    margin-inline: 0;
  }

  .contact-details:not([hidden]) {
    display: grid;
    grid-template-columns: auto auto 1fr;
    align-items: center;
    gap: .5rem;
    margin-block: .5rem;
  }

  .contact-number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }

  .contact-code {
    display: grid;
    gap: .25rem;
    grid-column: 1 / -1;
    inline-size: 11rem;

    svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      border-radius: .25rem;
    }
  }

  a:is([hidden], [data-ruled-out]):not(#_#_) {
    & + .contact-show,
    & + .contact-show + .contact-details,
    & + .contact-hours + .contact-show,
    & + .contact-hours + .contact-show + .contact-details {
      display: none;
    }
  }

  @media print {
    .contact-show:not(#_#_) {
      display: none;
    }
  }
`);

// What a page may ask for beside all such links.
const EVERY = {
  number: "a[data-contact=tel]",
  qr: "a:is([data-contact=whatsapp],[data-contact=signal],[data-contact=telegram])",
};

let count = 0;

function control(label) {
  const button = make("button", "contact-button contact-show", label);
  button.type = "button";
  for (const [name, value] of Object.entries({ variant: "outline", size: "small", icon: "none" })) button.dataset[name] = value;
  return button;
}

async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a permission, or over http: what is selected is copied in the old way.
    getSelection().selectAllChildren(shown);
    if (!document.execCommand("copy")) return false;
  }
  return true;
}

/** What a link dials: the number, and the extension behind it. */
function dialled(link) {
  const [, number = "", extension] = /^tel:([^;]*)(?:.*;ext=([^;]*))?/i.exec(link.getAttribute("href")) || [];
  return [number.replace(/%2B/i, "+"), extension];
}

/** What in a text is this number, however it is written: it ends in the same digits, and has no less than half of them. */
function numbersIn(text, number) {
  const digits = (text) => text.replace(/\D/g, "");
  const end = [...digits(number).slice(-4)].join("[\\s().-]*");
  const found = end ? text.match(RegExp("[+(]*(\\d[\\d\\s().-]*)?" + end, "g")) || [] : [];
  return found.filter((it) => digits(it).length * 2 >= digits(number).length);
}

/** The number as the author writes it: in `data-number`, or on the link; else as the link has it. */
function numberOf(link) {
  const [number, extension] = dialled(link);
  const shown = numbersIn(link.textContent, number)[0] || number;
  return link.dataset.number || shown + (extension ? " ext. " + extension : "");
}

/** A place for the number, and a button that copies it. */
function copyable(copyLabel, copied) {
  const number = make("bdi", "contact-number");
  const button = control(copyLabel);
  const status = make("span", "contact-copied");
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    status.textContent = "";
    if (await copy(number.textContent, number)) status.textContent = copied;
  });
  return [number, button, status];
}

async function addControl(link) {
  if (device() != "desktop") return;
  await page()?.ready;
  const { number, qr, contactState } = link.dataset;
  const hasNumber = number != "off" && numberOf(link);
  const hasCode = qr != "off" && (number != "off" || qr !== undefined);
  if (contactState == "error" || !(hasNumber || hasCode)) return;
  const [, , showNumber, showCode, copyLabel, copied, scan] = await words(link, "menu", WORDS);
  // After what says that it is closed, which may have come while the words did; of a copied page the old control does
  // nothing any more.
  let last = link;
  for (let next; (next = last.nextElementSibling)?.matches(".contact-hours,.contact-show,.contact-details"); ) {
    if (next.matches(".contact-hours")) last = next;
    else next.remove();
  }
  const button = control(hasNumber ? showNumber : showCode);
  const panel = make("span", "contact-details", ...(hasNumber ? copyable(copyLabel, copied) : []));
  panel.hidden = true;
  panel.id = `contact-details-${++count}`;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  let drawn;
  button.addEventListener("click", async () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", !panel.hidden);
    if (panel.hidden) return;
    page()?.say("open", link);
    // The link may have become another one.
    if (hasNumber) panel.querySelector(".contact-number").textContent = numberOf(link);
    const now = link.getAttribute("href");
    if (drawn == now || !hasCode) return;
    drawn = now;
    try {
      const { draw } = await import("./contact-buttons-qr.js");
      const figure = make("span", "contact-code", await draw(now, scan), make("span", "", scan));
      figure.lastChild.setAttribute("aria-hidden", "true");
      panel.querySelector(".contact-code")?.remove();
      panel.append(figure);
    } catch (error) {
      console.warn(`contact-buttons: no QR code: ${error}`, link);
    }
  });
  last.after(button, panel);
}

/** The list `spring=+33 1 23 45 67 90; autumn=+33 1 23 45 67 91`. */
function numbers(text, link) {
  const list = {};
  for (const item of text.split(";").filter((item) => item.trim())) {
    const [, name, number] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(item) || [];
    const digits = number?.replace(/(?!^)[ .()\xa0-]/g, "");
    if (/^\+[1-9]\d{4,14}$/.test(digits)) list[name] = [number, digits];
    else console.warn(`contact-buttons: numbers "${item.trim()}" is no campaign with its number; it takes spring=+33 1 23 45 67 89`, link);
  }
  return list;
}

// Where a link has words, beside its text.
const NAMES = ["aria-label", "title"];

/** Writes one text over another wherever an element has it, also where it begins in one part and ends in another. */
function rewrite(element, before, after) {
  for (let from = 0, at; (at = element.textContent.indexOf(before, from)) >= 0; from = at + after.length) {
    const range = new Range();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let first;
    for (let passed = 0; texts.nextNode(); ) {
      const node = texts.currentNode;
      const start = at - passed;
      const end = start + before.length;
      passed += node.length;
      if (start >= 0 && start < node.length) range.setStart((first = node), start);
      if (end > 0 && end <= node.length) range.setEnd(node, end);
    }
    const { startOffset } = range;
    range.deleteContents();
    first.insertData(startOffset, after);
  }
  for (const name of NAMES) {
    const value = element.getAttribute(name);
    if (value) element.setAttribute(name, value.replaceAll(before, after));
  }
}

function chooseNumber(link) {
  const href = link.getAttribute("href");
  if (href && !/^tel:/i.test(href)) return console.warn("contact-buttons: numbers are for calls, and this link is none", link);
  const list = numbers(link.dataset.numbers, link);
  const names = [
    new URLSearchParams(location.search).get("utm_campaign"),
    document.querySelector('meta[name="contact-buttons:campaign"]')?.content,
  ];
  const name = names.find((name) => name && Object.hasOwn(list, name));
  if (!name) return;
  const [shown, digits] = list[name];
  const { number = "off", to } = link.dataset;
  const before = dialled(link)[0] || to || "";
  // What is read is what is dialled.
  const texts = [link.textContent, ...NAMES.map((name) => link.getAttribute(name) || "")];
  const written = new Set(texts.flatMap((text) => numbersIn(text, before)));
  if (number != "off") {
    if (number) written.add(number);
    link.dataset.number = shown;
  }
  for (const text of written) rewrite(link, text, shown);
  if (to) link.dataset.to = digits;
  link.closest("contact-button[to]")?.setAttribute("to", digits);
  link.setAttribute("href", "tel:" + digits);
}

const OURS = ["data-number", "data-numbers", "data-qr"];

// What a <contact-button> says of it is said of the link in it.
each(`contact-button:is(${OURS.map((name) => `[${name}]`)}) a`, (link) => {
  const host = link.closest("contact-button");
  for (const name of OURS) {
    if (host.hasAttribute(name) && !link.hasAttribute(name)) link.setAttribute(name, host.getAttribute(name));
  }
});
each("a[data-numbers]", chooseNumber);
each("a[data-number],a[data-qr]", addControl);
for (const name of document.querySelector('meta[name="contact-buttons:desktop"]')?.content.match(/[^\s,]+/g) || []) {
  if (Object.hasOwn(EVERY, name)) each(EVERY[name] + ":not([data-number],[data-qr])", addControl);
  else console.warn(`contact-buttons: desktop "${name}" is nothing that is known; it takes number, qr`);
}
