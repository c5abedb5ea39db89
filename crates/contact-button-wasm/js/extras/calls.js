// Beside a link that a desktop may not be able to follow: its number to read and to copy, and its code to scan with a
// phone. The link itself is left as it is. And a number of its own for each campaign, from the author's list.

import { device } from "./contact-buttons-device.js";
import { dress, each, make, page, words } from "./contact-buttons-extras.js";

const WORDS = "__MENU_WORDS__".split("|");

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
    & + .contact-hours,
    & + .contact-show,
    & + .contact-show + .contact-details,
    & + .contact-hours + .contact-show,
    & + .contact-hours + .contact-show + .contact-details {
      display: none;
    }
  }

  @media print {
    .contact-show:not(#_) {
      display: none;
    }
  }
`);

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

/** The number as the author writes it: in `data-number`, or on the link; else as the link has it. */
function numberOf(link) {
  const dialled = decodeURIComponent(/^tel:([^;]*)/i.exec(link.getAttribute("href"))?.[1] || "");
  // Digits, up to the last that are dialled.
  const end = dialled.replace(/\D/g, "").slice(-4).split("").join("[\\s().-]*");
  return link.dataset.number || (end && RegExp("[+(]*(\\d[\\d\\s().-]*)?" + end).exec(link.textContent)?.[0]) || dialled;
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
  const { number, qr } = link.dataset;
  if (device() != "desktop" || (number == "off" && qr === undefined)) return;
  await page()?.ready;
  if (link.dataset.contactState == "error") return;
  // After what says that it is closed; of a copied page the old control does nothing any more.
  let last = link;
  for (let next; (next = last.nextElementSibling)?.matches(".contact-hours,.contact-show,.contact-details"); ) {
    if (next.matches(".contact-hours")) last = next;
    else next.remove();
  }
  const [, , showNumber, showCode, copyLabel, copied, scan] = await words(link, "menu", WORDS);
  const hasNumber = number != "off" && numberOf(link);
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

const every = document.querySelector('meta[name="contact-buttons:number"]')?.content;
if (every && every != "show") console.warn(`contact-buttons: number "${every}" is no setting of a page; it takes show`);

each("a[data-numbers]", chooseNumber);
each("a[data-number],a[data-qr]" + (every == "show" ? ",a[data-contact=tel]" : ""), addControl);
