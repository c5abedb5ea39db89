// Beside a link that a desktop may not be able to follow: its number to read and to copy, and its code to scan with a
// phone. The link itself is left as it is. And a number of its own for each campaign, from the author's list.

import { device } from "./contact-buttons-device.js";
import { dress, each, make, tellOpened, words } from "./contact-buttons-extras.js";

const WORDS = "__MENU_WORDS__".split("|");

dress(`
  .contact-show:not(#_) {
    cursor: pointer;
    margin-inline: .5rem;
    margin-block: .25rem;
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
      forced-color-adjust: none;
    }
  }


  @media print {
    .contact-show:not(#_) {
      display: none;
    }
  }
`);

let count = 0;

const shared = () => globalThis[Symbol.for("contact-buttons")];

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

/** The number and a button that copies it. */
function numberOf(text, copyLabel, copied) {
  const number = make("bdi", "contact-number", text);
  const button = control(copyLabel);
  const status = make("span", "contact-copied");
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    status.textContent = "";
    if (await copy(text, number)) status.textContent = copied;
  });
  return [number, button, status];
}

async function addControl(link) {
  if (device() != "desktop") return;
  await shared()?.ready;
  const href = link.getAttribute("href") || "";
  if (link.dataset.contactState == "error" || link.nextElementSibling?.matches(".contact-show")) return;
  const [, , showNumber, showCode, copyLabel, copied, scan] = await words(link, "menu", WORDS);
  const isCall = /^tel:/i.test(href);
  const number = link.dataset.number || (isCall ? decodeURIComponent(href.slice(4).split(";")[0]) : "");
  const button = control(number ? showNumber : showCode);
  const panel = make("span", "contact-details", ...(number ? numberOf(number, copyLabel, copied) : []));
  panel.hidden = true;
  panel.id = `contact-details-${++count}`;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  let drawn;
  button.addEventListener("click", async () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", !panel.hidden);
    if (panel.hidden) return;
    tellOpened(link, link.dataset.contact);
    // The link may have become another one.
    const now = link.getAttribute("href");
    if (drawn == now) return;
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
  link.after(button, panel);
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

function chooseNumber(link) {
  const list = numbers(link.dataset.numbers, link);
  const names = [
    new URLSearchParams(location.search).get("utm_campaign"),
    document.querySelector('meta[name="contact-buttons:campaign"]')?.content,
  ];
  const name = names.find((name) => name && Object.hasOwn(list, name));
  if (!name) return;
  const [shown, digits] = list[name];
  const before = link.dataset.number;
  // What is read is what is dialled.
  for (const node of [...link.childNodes]) {
    if (before && node.nodeType == 3) node.data = node.data.replace(before, shown);
  }
  if (before !== undefined) link.dataset.number = shown;
  if (link.dataset.to) link.dataset.to = digits;
  link.setAttribute("href", "tel:" + digits);
}

each("a[data-numbers]", chooseNumber);
each("a[data-number],a[data-qr]", addControl);
