// Nothing that has the focus lies under a menu: the menu makes way.

import { each } from "./contact-buttons-extras.js";

const menus = new Set();

function makeWay() {
  const outer = document.activeElement;
  let focused = outer;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const box = focused?.getBoundingClientRect();
  for (const menu of menus) {
    const mine = menu.getBoundingClientRect();
    const covers =
      box &&
      outer != document.body &&
      !menu.contains(focused) &&
      // What is as large as the page cannot be kept clear, unless somebody writes in it.
      (box.height < innerHeight / 2 || focused.matches(":read-write")) &&
      box.right > mine.left &&
      box.left < mine.right &&
      box.bottom > mine.top &&
      box.top < mine.bottom &&
      getComputedStyle(menu).position == "fixed";
    menu.toggleAttribute("data-aside", covers);
  }
}

// Its greeting and its style sheet come late, and what moves the page moves what has the focus.
const sizes = new ResizeObserver(makeWay);
sizes.observe(document.documentElement);
each("contact-menu", (menu) => {
  menus.add(menu);
  sizes.observe(menu);
});

// Within a shadow root the focus moves unheard.
for (const type of ["focusin", "focusout", "keyup", "pointerup", "scroll", "resize"]) addEventListener(type, makeWay, { capture: true, passive: true });
