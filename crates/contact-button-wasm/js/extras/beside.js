// What stands beside a link (its note, its number) goes where the page's own style takes the link away, and comes back
// with it.

import { each } from "./contact-buttons-extras.js";

const PARTS = ".contact-hours,.contact-show,.contact-details";

/** The parts beside a link, or beside the element that it is in. */
function settle(link) {
  const host = link.closest("contact-button") || link;
  // It has no place, though what it is in has one.
  const isGone = !link.getClientRects()[0] && !!host.parentNode?.checkVisibility?.();
  for (const it of [link, host]) {
    for (let part = it; (part = part.nextElementSibling)?.matches(PARTS); ) part.toggleAttribute("data-ruled-out", isGone);
  }
}

// In the next frame: what changes sizes now would be told as an error.
const sizes = new ResizeObserver((entries) => requestAnimationFrame(() => entries.forEach(({ target }) => settle(target))));

each("span" + PARTS, (part) => {
  let link = part;
  while (link?.matches(PARTS)) link = link.previousElementSibling;
  if (link?.localName != "a") link = link?.querySelector("a");
  if (!link) return;
  sizes.observe(link);
  settle(link);
});
