// What a closed link does instead of saying so: it hides, or gives way to the link of another channel.

import { isBusy } from "./contact-buttons-extras.js";

// Of each link that something has hidden here, what still does: a link without any is shown.
const reasons = new WeakMap();

function hide(link, by, hidden) {
  const all = reasons.get(link) || new Set();
  reasons.set(link, all);
  if (hidden) all.add(by);
  else all.delete(by);
  link.hidden = !!all.size;
}

// The links that stand in for closed ones, and for each of those whether it is closed.
const standIns = new Map();

/** A link stands in for one that is closed, and for one that the page's rules leave out. */
function standIn(link) {
  if (isBusy(link)) return;
  const isNeeded = ([other, open]) => !open || other.closest("[data-ruled-out]");
  hide(link, standIns, ![...standIns.get(link)].some(isNeeded));
}

const again = () => [...standIns.keys()].forEach(standIn);
new MutationObserver(again).observe(document, { subtree: true, attributeFilter: ["data-ruled-out"] });
addEventListener("focusout", () => setTimeout(again), true);

/** The nearest link of a channel beside an element, or the <contact-button> that it is in. */
function find(element, channel) {
  const link = `a[data-contact="${CSS.escape(channel)}"]`;
  for (let around = element.parentElement; around; around = around.parentElement) {
    const found = [...around.querySelectorAll(link)].find((it) => it != element && !element.contains(it));
    if (found) return found.closest("contact-button") || found;
  }
}

/** Whether it was done; where a link that is to change has the focus, "busy". */
export function close(element, mode, open) {
  if (mode == "hide") {
    hide(element, element, !open);
    return true;
  }
  if (element.localName == "contact-menu") {
    const links = [...element.querySelectorAll("a[data-contact]")];
    const stays = (link) => link.dataset.contact == mode;
    if (!links.some(stays)) return refuse(element, mode);
    for (const link of links) hide(link, element, !open && !stays(link));
    return true;
  }
  const other = find(element, mode);
  if (!other) return refuse(element, mode);
  if (isBusy(other)) return "busy";
  hide(element, element, !open);
  const closed = standIns.get(other) || new Map();
  standIns.set(other, closed.set(element, open));
  standIn(other);
  return true;
}

const refused = new WeakSet();

function refuse(element, mode) {
  if (!refused.has(element)) {
    console.warn(`contact-buttons: closed "${mode}" is no link beside it; it takes note, hide, or the channel of one`, element);
  }
  refused.add(element);
}
