// What visitors do with buttons, as events of the page: `contact:show`, `contact:click`; the menu says `contact:open`.

import { each, tell } from "./contact-buttons-extras.js";

const LINK = "a[data-contact],a[data-beacon]";
const say = (event, link) => tell(event, link, link.dataset.contact || link.dataset.beacon);

// Seen: at least half of it, once a page view.
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      say("show", target);
    }
  },
  { threshold: 0.5 },
);

function pressed(event) {
  const link = event.button < 2 && event.target.closest?.(LINK);
  if (link && link.dataset.contactState != "error") say("click", link);
}

/** From now on. */
export function tellOfLinks() {
  each("a[data-contact-state=ready],a[data-beacon]", (link) => seen.observe(link));
  // The middle button opens a tab. A page may stop the event on its way.
  addEventListener("click", pressed, true);
  addEventListener("auxclick", pressed, true);
}
