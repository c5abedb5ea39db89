// A sentence beside a closed menu, which the visitor can close. It takes no focus, and nothing remembers it.

import { dress } from "./contact-buttons-dress.js";
import { each, make, translated, words } from "./contact-buttons-extras.js";

const WORDS = "__MENU_WORDS__".split("|");

dress(`
  .contact-menu-greeting:not(#_) {
    display: flex;
    gap: .5rem;
    align-items: center;
    box-sizing: border-box;
    max-inline-size: min(20rem, 100%);
    margin: 0;
    padding-block: .375rem;
    padding-inline: .75rem 0;
    overflow-wrap: anywhere;
    border: 1px solid color-mix(in srgb, currentcolor 25%, #0000);
    border-radius: 1rem;
    color: CanvasText;
    background: Canvas;
  }

  /* A page's own buttons may be styled with !important. */
  .contact-menu-close:not(#_) {
    all: unset !important;
    flex: none !important;
    inline-size: 2.75rem !important;
    block-size: 2.75rem !important;
    border-radius: 1rem !important;
    font-size: 1.25rem !important;
    text-align: center !important;
    cursor: pointer !important;

    &:focus-visible {
      outline: 2px solid !important;
      outline-offset: -4px !important;
    }
  }

  contact-menu:not([placement=inline]) > .contact-menu-greeting:not(#_) {
    box-shadow: 0 .25rem 1.5rem #0003;
  }

  contact-menu > [aria-expanded=true] ~ .contact-menu-greeting:not(#_) {
    display: none;
  }

  @media print {
    contact-menu > .contact-menu-greeting:not(#_) {
      display: none;
    }
  }
`);

each("contact-menu[greeting]", async (menu) => {
  const close = make("button", "contact-menu-close", "\xd7");
  close.type = "button";
  const name = async () => close.setAttribute("aria-label", (await words(menu, "menu", WORDS))[1]);
  await name();
  translated(menu, name);
  await customElements.whenDefined("contact-menu");
  const button = menu.querySelector(".contact-menu-button");
  const greeting = make("p", "contact-menu-greeting", menu.getAttribute("greeting"), close);
  close.addEventListener("click", () => {
    greeting.remove();
    button.focus();
  });
  if (!menu.isConnected || menu.open) return;
  button.after(greeting);
  // Who has opened the menu needs it no more.
  menu.addEventListener("toggle", () => greeting.remove());
});
