// A sentence beside a closed menu, which the visitor can close. It takes no focus, and nothing remembers it.

import { dress, each, make, words } from "./contact-buttons-extras.js";

const WORDS = "__MENU_WORDS__".split("|");

dress(`
  .contact-menu-greeting {
    display: flex;
    gap: .5rem;
    align-items: center;
    box-sizing: border-box;
    max-inline-size: min(20rem, 100%);
    margin: 0;
    padding-block: .375rem;
    padding-inline-start: .75rem;
    overflow-wrap: anywhere;
    border: 1px solid color-mix(in srgb, currentcolor 25%, #0000);
    border-radius: 1rem;
    color: CanvasText;
    background: Canvas;
  }

  .contact-menu-close {
    flex: none;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border: 0;
    border-radius: 1rem;
    color: inherit;
    background: none;
    font: inherit;
    font-size: 1.25rem;
    cursor: pointer;

    &:focus-visible {
      outline: 2px solid;
      outline-offset: -4px;
    }
  }

  contact-menu:not([placement=inline]) > .contact-menu-greeting {
    box-shadow: 0 .25rem 1.5rem #0003;
  }

  contact-menu > [aria-expanded=true] ~ .contact-menu-greeting {
    display: none;
  }

  @media print {
    .contact-menu-greeting {
      display: none;
    }
  }
`);

each("contact-menu[greeting]", async (menu) => {
  const close = make("button", "contact-menu-close", "\xd7");
  close.type = "button";
  close.setAttribute("aria-label", (await words(menu, "menu", WORDS))[1]);
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
