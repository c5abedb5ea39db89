// `<contact-button>` and `<contact-menu>` in Svelte 5: `import type {} from "contact-buttons/svelte";` anywhere in the
// program.
import type { HTMLAttributes } from "svelte/elements";

import type { ContactButtonAttributes, ContactMenuAttributes, ContactMenuElement } from "./elements.js";

type With<Own, E extends HTMLElement> = Omit<HTMLAttributes<E>, keyof Own> & Own;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "contact-button": With<ContactButtonAttributes, HTMLElement>;
    "contact-menu": With<ContactMenuAttributes, ContactMenuElement>;
  }
}
