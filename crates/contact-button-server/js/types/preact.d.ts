// `<contact-button>` and `<contact-menu>` in JSX with Preact: `import type {} from "contact-buttons/preact";` anywhere in
// the program.
import type { HTMLAttributes } from "preact";

import type { ContactButtonAttributes, ContactMenuAttributes, ContactMenuElement } from "./elements.js";

type With<Own, E extends HTMLElement> = Omit<HTMLAttributes<E>, keyof Own> & Own;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": With<ContactButtonAttributes, HTMLElement>;
      "contact-menu": With<ContactMenuAttributes, ContactMenuElement>;
    }
  }
}
