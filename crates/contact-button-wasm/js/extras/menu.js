// <contact-menu>: a button that shows a list of links, and hides it again. Without this script the links are a list.

import { make, page, translated, words } from "./contact-buttons-extras.js";

let menus = 0;
// The last that was opened.
let opened;

const isSeen = (element) => element.getClientRects()[0];
const floats = (menu) => getComputedStyle(menu).position == "fixed";
const isAbove = (menu) => menu.popover && menu.matches(":popover-open");
/** The one that is open over the page. */
const floating = () => opened && floats(opened) && opened;

class ContactMenu extends HTMLElement {
  #button;
  #panel;

  connectedCallback() {
    const root = this.getRootNode();
    if (root.host) import("./contact-buttons-shadow.js").then((it) => it.within(root), failed);
    // Moved, or a copy of one that was ready.
    if (this.#button) return;
    this.querySelectorAll(".contact-menu-button,.contact-menu-greeting").forEach((old) => old.remove());
    this.popover = null;
    this.#panel = this.querySelector(".contact-menu-panel") || make("div", "contact-menu-panel");
    this.#panel.id = `contact-menu-${++menus}`;
    this.#panel.hidden = true;
    this.#button = make("button", "contact-button contact-menu-button");
    this.#button.type = "button";
    this.#button.ariaExpanded = false;
    this.#button.setAttribute("aria-controls", this.#panel.id);
    this.#button.onclick = () => (this.open = !this.open);
    this.addEventListener("toggle", ({ newState }) => {
      // Unless it has been opened again since, or is open in the page. In Firefox an event without its attribute would
      // never come.
      if (newState == "closed" && this.popover && !isAbove(this)) {
        this.open = false;
        this.popover = null;
      }
    });
    this.#adopt();
    new MutationObserver(() => this.#adopt()).observe(this, { childList: true });
    translated(this, () => this.#label());
    this.#label();
  }

  disconnectedCallback() {
    this.open = false;
    this.popover = null;
  }

  get open() {
    return !!this.#panel && !this.#panel.hidden;
  }

  set open(open) {
    // What is hidden does not open: it would stay so, as what is open changes nothing by itself.
    if (!this.#panel || this.open == open || (open && !isSeen(this))) return;
    this.#panel.hidden = !open;
    this.#button.ariaExpanded = open;
    if (open) {
      const before = floating();
      if (before) before.open = false;
      // Unless a link elsewhere says that it is the one.
      this.from = this.#button;
      opened = this;
      // A menu is no channel: it goes under that of the first link in it.
      const first = [...this.querySelectorAll("[data-contact]")].find(isSeen);
      if (first) page()?.say("open", first, this);
    } else if (opened == this) opened = null;
    // Above whatever the page has, and for a phone's button "back". It says itself that it has changed.
    if (open && this.showPopover && floats(this)) {
      this.popover = "auto";
      this.showPopover();
    } else if (isAbove(this)) this.hidePopover();
    else if (!this.popover) this.dispatchEvent(new Event("toggle"));
  }

  /** Closes it, and leaves the focus where it came from. */
  dismiss() {
    const back = isSeen(this.from) ? this.from : this.#button;
    this.open = false;
    back.focus();
  }

  async #label() {
    this.#button.textContent = this.getAttribute("label") || (await words(this, "menu", ["__CONTACT_US__"]))[0];
  }

  /** Takes what the author has put in it into the panel, in order, and links that stand alone into a list. */
  #adopt() {
    const panel = this.#panel;
    // All that was in it has been replaced.
    if (!panel.parentNode) panel.replaceChildren();
    // What has come to stand before the button goes before what is in the panel, the rest after it.
    let next = this.#button.parentNode && panel.querySelector(":scope > :not(.contact-hours)");
    let row = next?.firstChild;
    for (const node of this.querySelectorAll(":scope > :not(br, .contact-menu-panel, .contact-menu-greeting)")) {
      if (node == this.#button) next = row = null;
      else if (node.matches("a, contact-button")) {
        const item = make("li", "", node);
        const list = next || panel.lastElementChild;
        if (list?.className == "contact-menu-list") list.insertBefore(item, row);
        else panel.insertBefore(make("ul", "contact-menu-list", item), next);
      } else panel.insertBefore(node, next);
    }
    if (!this.#button.parentNode) this.prepend(this.#button, panel);
  }
}

// What has the focus after a press outside that gives it to nothing.
let back;

/** Closes what floats: at a press outside, and when the focus goes from it. */
function leave(event) {
  const menu = floating();
  const isPress = event.type != "focusin";
  if (!menu || event.composedPath().includes(menu) || !(isPress || menu.contains(event.relatedTarget))) return;
  if (isPress && menu.matches(":focus-within")) back = menu;
  menu.open = false;
}

/** A press has given the focus away by then, if it does. A finger that scrolls lets go without. */
function letGo() {
  if (back && document.activeElement == document.body) back.dismiss();
  back = null;
}

addEventListener("pointerdown", leave, true);
addEventListener("focusin", leave, true);
// On paper what lies above the page would cover it.
addEventListener("beforeprint", leave, true);
addEventListener("mouseup", letGo, true);
addEventListener("pointercancel", letGo, true);
addEventListener("keydown", (event) => {
  if (event.key != "Escape" || event.defaultPrevented) return;
  const menu = floating() || event.composedPath()[0].closest?.("contact-menu");
  if (!menu?.open) return;
  // A dialog around it stays.
  event.preventDefault();
  menu.dismiss();
});
// In a low window it is a part of the page, which nothing above the page can be.
addEventListener("resize", () => {
  if (opened && innerHeight < 320) opened.popover = null;
});

/** What keeps menus off whatever has the focus comes when something has it. */
const keepClear = ({ target }) => target?.matches?.("body :not(contact-menu *)") && import("./contact-buttons-aside.js").catch(failed);
keepClear({ target: document.activeElement });
addEventListener("focusin", keepClear);

customElements.get("contact-menu") || customElements.define("contact-menu", ContactMenu);
