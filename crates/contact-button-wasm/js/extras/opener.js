// Links of the page to `#contact` open a menu.

import { each } from "./contact-buttons-extras.js";

const menus = new Set();
each("contact-menu", (menu) => menus.add(menu));

addEventListener("click", (event) => {
  const link = event.composedPath()[0].closest?.('a[href="#contact"]');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // The page may have a part of its own of that name.
  const part = document.getElementById("contact");
  const isSeen = (menu) => menu.getClientRects()[0];
  const menu = part ? part.closest("contact-menu") : [...menus].find(isSeen);
  if (!menu || !isSeen(menu)) return;
  event.preventDefault();
  // Whatever is outside a modal dialog cannot be used.
  link.closest("dialog:modal:not(:has(contact-menu))")?.close();
  menu.open = true;
  // To which the focus goes back.
  menu.from = link;
  [...menu.querySelectorAll(".contact-menu-panel a[href]"), menu.querySelector(".contact-menu-button")].find(isSeen).focus();
});
