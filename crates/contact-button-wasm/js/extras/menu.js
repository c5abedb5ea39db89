// <contact-menu>: a button that shows a list of links, and hides it again. Without this script the links are a list.

import { make, page, words } from "./contact-buttons-extras.js";

let menus = 0;
// The floating one that is open, and what it was opened from.
let opened;
let from;

const floats = (menu) => getComputedStyle(menu).position == "fixed";

class ContactMenu extends HTMLElement {
  #button;
  #panel;

  connectedCallback() {
    // Moved, or a copy of one that was ready.
    if (this.#button) return;
    this.querySelectorAll(":scope > :is(.contact-menu-button, .contact-menu-greeting)").forEach((old) => old.remove());
    this.removeAttribute("popover");
    this.#panel = this.querySelector(":scope > .contact-menu-panel") || make("div", "contact-menu-panel");
    this.#panel.id = `contact-menu-${++menus}`;
    this.#panel.hidden = true;
    this.#button = make("button", "contact-button contact-menu-button");
    this.#button.type = "button";
    this.#button.setAttribute("aria-expanded", "false");
    this.#button.setAttribute("aria-controls", this.#panel.id);
    this.#button.addEventListener("click", () => (this.open = !this.open));
    this.addEventListener("toggle", ({ newState }) => {
      // Unless it has been opened again since. In Firefox an event without its attribute would never come.
      if (newState == "closed" && !this.#isAbove) {
        this.open = false;
        this.popover = null;
      }
    });
    this.#adopt();
    this.prepend(this.#button, this.#panel);
    new MutationObserver((records) => {
      this.#adopt();
      if (records.some((it) => it.attributeName)) this.#label();
    }).observe(this, { childList: true, attributeFilter: ["label"] });
    sizes.observe(this);
    this.#say();
  }

  disconnectedCallback() {
    this.open = false;
    this.popover = null;
  }

  get open() {
    return !!this.#panel && !this.#panel.hidden;
  }

  set open(open) {
    if (!this.#panel || this.open == open) return;
    this.#panel.hidden = !open;
    this.#button.setAttribute("aria-expanded", open);
    if (open) {
      this.querySelector(".contact-menu-greeting")?.remove();
      if (opened && opened != this) opened.open = false;
      from = null;
      if (floats(this)) opened = this;
      // A menu is no channel: it goes under that of its first link.
      const first = this.querySelector("[data-contact]");
      if (first) page()?.say("open", first, this);
    } else if (opened == this) opened = null;
    // Above whatever the page has, and for a phone's button "back". It says itself that it has changed.
    if (open && this.showPopover && floats(this)) {
      this.popover = "auto";
      this.showPopover();
    } else if (this.#isAbove) this.hidePopover();
    else if (!this.popover) this.dispatchEvent(new Event("toggle"));
  }

  get #isAbove() {
    return this.matches(":popover-open");
  }

  /** Opens it for a link elsewhere, to which the focus goes back. */
  openFrom(link) {
    this.open = true;
    from = link;
    (this.#panel.querySelector("a[href]:not([hidden])") || this.#button).focus();
  }

  /** Closes it, and leaves the focus where it came from. */
  dismiss() {
    const back = from?.isConnected ? from : this.#button;
    this.open = false;
    back.focus();
  }

  async #label() {
    this.#button.textContent = this.getAttribute("label") || (await words(this, "menu", ["__CONTACT_US__"]))[0];
  }

  async #say() {
    await this.#label();
    if (!this.hasAttribute("greeting") || this.open) return;
    const { greet } = await import("./contact-buttons-greeting.js");
    await greet(this, this.#button);
  }

  /** Takes what the author has put in it into the panel, and links that stand alone into a list. */
  #adopt() {
    let list;
    for (const node of [...this.children]) {
      if (node == this.#panel || /contact-menu-/.test(node.className)) continue;
      if (node.matches("a, contact-button")) {
        list ||= this.#panel.querySelector(":scope > .contact-menu-list");
        if (!list) {
          list = make("ul", "contact-menu-list");
          // Without bullets a list is none for VoiceOver.
          list.setAttribute("role", "list");
          this.#panel.append(list);
        }
        list.append(make("li", "", node));
      } else this.#panel.append(node);
    }
  }
}

/** Nothing that has the focus lies under a menu: the menu makes way. */
function makeWay() {
  const focused = document.activeElement;
  const box = focused?.getBoundingClientRect();
  for (const menu of document.querySelectorAll("contact-menu")) {
    const mine = menu.getBoundingClientRect();
    const covers =
      focused != document.body &&
      !menu.contains(focused) &&
      // What is as large as the page cannot be kept clear.
      box.height < innerHeight / 2 &&
      box.right > mine.left &&
      box.left < mine.right &&
      box.bottom > mine.top &&
      box.top < mine.bottom &&
      floats(menu);
    menu.toggleAttribute("data-aside", covers);
  }
}

// Its greeting and its style sheet come late, and what moves the page moves what has the focus.
const sizes = new ResizeObserver(makeWay);
sizes.observe(document.documentElement);

function leave({ target, type }) {
  if (opened && !opened.contains(target) && (type != "focusin" || target != from)) opened.open = false;
}

addEventListener("pointerdown", leave, true);
addEventListener("focusin", leave, true);
addEventListener("keydown", (event) => {
  if (event.key != "Escape" || event.defaultPrevented) return;
  const menu = opened || event.target.closest?.("contact-menu");
  if (menu?.open) menu.dismiss();
});
addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href="#contact"]');
  // The page may have a part of its own of that name.
  const menu = link && (document.getElementById("contact") || document.querySelector("contact-menu"))?.closest("contact-menu");
  if (!menu || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  menu.openFrom(link);
});
for (const type of ["focusin", "focusout", "scroll", "resize"]) addEventListener(type, makeWay, { capture: true, passive: true });

customElements.get("contact-menu") || customElements.define("contact-menu", ContactMenu);
