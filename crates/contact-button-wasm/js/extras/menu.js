// <contact-menu>: a button that shows a list of links, and hides it again. Without this script the links are a list.

import { make, page, words } from "./contact-buttons-extras.js";

let menus = 0;
// The last that was opened, and what it was opened from.
let opened;
let from;

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
    this.querySelectorAll(":scope > :is(.contact-menu-button, .contact-menu-greeting)").forEach((old) => old.remove());
    this.popover = null;
    this.#panel = this.querySelector(":scope > .contact-menu-panel") || make("div", "contact-menu-panel");
    this.#panel.id = `contact-menu-${++menus}`;
    this.#panel.hidden = true;
    this.#button = make("button", "contact-button contact-menu-button");
    this.#button.type = "button";
    this.#button.ariaExpanded = false;
    this.#button.setAttribute("aria-controls", this.#panel.id);
    this.#button.addEventListener("click", () => (this.open = !this.open));
    this.addEventListener("toggle", ({ newState }) => {
      // Unless it has been opened again since, or is open in the page. In Firefox an event without its attribute would
      // never come.
      if (newState == "closed" && this.popover && !isAbove(this)) {
        this.open = false;
        this.popover = null;
      }
    });
    this.#adopt();
    new MutationObserver((records) => {
      this.#adopt();
      if (records.some((it) => it.attributeName)) this.#label();
    }).observe(this, { childList: true, attributeFilter: ["label"] });
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
      from = null;
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

  /** Opens it for a link elsewhere, to which the focus goes back. */
  openFrom(link) {
    this.open = true;
    from = link;
    [...this.#panel.querySelectorAll("a[href]"), this.#button].find(isSeen).focus();
  }

  /** Closes it, and leaves the focus where it came from. */
  dismiss() {
    const back = from && isSeen(from) ? from : this.#button;
    this.open = false;
    back.focus();
  }

  async #label() {
    this.#button.textContent = this.getAttribute("label") || (await words(this, "menu", ["__CONTACT_US__"]))[0];
  }

  /** Takes what the author has put in it into the panel, and links that stand alone into a list. */
  #adopt() {
    let list;
    // All that was in it has been replaced.
    if (!this.contains(this.#panel)) this.#panel.replaceChildren();
    for (const node of [...this.children]) {
      if (node == this.#panel || /contact-menu-/.test(node.className)) continue;
      if (node.matches("a, contact-button")) {
        list ||= this.#panel.querySelector(":scope > .contact-menu-list");
        if (!list) this.#panel.append((list = make("ul", "contact-menu-list")));
        list.append(make("li", "", node));
      } else this.#panel.append(node);
    }
    if (!this.contains(this.#button)) this.prepend(this.#button, this.#panel);
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
// On paper what lies above the page would cover it.
addEventListener("beforeprint", () => floating() && (opened.open = false));
// In a low window it is a part of the page, which nothing above the page can be.
addEventListener("resize", () => {
  if (opened && innerHeight < 320) opened.popover = null;
});

/** What keeps menus off whatever has the focus comes when something has it. */
const keepClear = ({ target }) => target == document.body || target.closest?.("contact-menu") || import("./contact-buttons-aside.js").catch(failed);
keepClear({ target: document.activeElement || document.body });
addEventListener("focusin", keepClear);

customElements.get("contact-menu") || customElements.define("contact-menu", ContactMenu);
