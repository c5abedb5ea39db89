// The price of a call, which the stylesheet shows on a link, where that alone does not tell it: of a <contact-button>, and
// of a link whose name the author has put into an attribute.

import { each } from "./contact-buttons-extras.js";

const LABEL = "aria-label";
const LABELS = "aria-labelledby";

let count = 0;

each("contact-button[data-cost] a", (link) => {
  link.dataset.cost ||= link.closest("[data-cost]").dataset.cost;
});

each("a[data-cost]", (link) => {
  const name = link.getAttribute(LABEL);
  const labels = link.getAttribute(LABELS);
  if (labels) {
    // Its own words are those with the price.
    link.id ||= `contact-cost-${++count}`;
    if (!labels.split(/\s+/).includes(link.id)) link.setAttribute(LABELS, `${labels} ${link.id}`);
  } else if (name && !name.includes(link.dataset.cost)) link.setAttribute(LABEL, `${name} (${link.dataset.cost})`);
});
