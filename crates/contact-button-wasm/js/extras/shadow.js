// Buttons, menus, hours and numbers within an open shadow root: the document's observers do not see into it, its style
// sheets do not reach it, and much that happens there is not heard outside.

import { sheets } from "./contact-buttons-dress.js";
import { finders, look, make, page } from "./contact-buttons-extras.js";

const known = new WeakSet();
const STYLES = ["contact-buttons.css", "contact-buttons-menu.css"];

/** Adds the style sheets of all buttons and menus that the root has not itself, and those of parts. */
function dress(root) {
  for (const name of STYLES) {
    if (root.querySelector(`link[href*="${name}"]`)) continue;
    const sheet = make("link", "");
    sheet.rel = "stylesheet";
    sheet.href = new URL(name, import.meta.url);
    root.prepend(sheet);
  }
  for (const sheet of sheets) {
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}

/** From now on, and for all that comes into it. */
export function within(root) {
  if (!root.host || known.has(root)) return page()?.ready;
  known.add(root);
  // Nothing here keeps a root that the page has given up.
  const held = new WeakRef(root);
  finders.push((selector) => held.deref()?.querySelectorAll(selector) ?? []);
  const settle = () => {
    dress(root);
    look();
  };
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length)) page()?.upgrade(root);
    settle();
  }).observe(root, { childList: true, subtree: true, attributeFilter: ["data-contact-state"] });
  settle();
  // Where the focus goes from a menu to is not told outside as it is.
  root.addEventListener("focusout", ({ target, relatedTarget }) => {
    const menu = relatedTarget && target.closest("contact-menu");
    if (menu?.open && !menu.contains(relatedTarget) && getComputedStyle(menu).position == "fixed") menu.open = false;
  }, true);
  // What has opened or closed is of interest to hours and rules, which listen to the window.
  root.addEventListener("toggle", () => setTimeout(() => dispatchEvent(new Event("toggle"))), true);
  for (const name of ["click", "auxclick"]) {
    root.addEventListener(name, ({ button, target }) => {
      const link = button < 2 && target.closest?.("a[data-contact],a[data-beacon]");
      if (link) page()?.say("click", link);
    }, true);
  }
  // Told outside as the host's, with the same detail.
  for (const name of ["show", "open", "click"]) {
    root.addEventListener("contact:" + name, ({ type, detail }) => {
      root.host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
    });
  }
  return page()?.upgrade(root);
}
