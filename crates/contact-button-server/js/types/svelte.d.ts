// `<contact-button>` in Svelte 5: `import type {} from "contact-buttons/svelte";` anywhere in the program.
import type { HTMLAttributes } from "svelte/elements";

import type { ContactButtonAttributes } from "./elements.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "contact-button": Omit<HTMLAttributes<HTMLElement>, keyof ContactButtonAttributes> & ContactButtonAttributes;
  }
}
