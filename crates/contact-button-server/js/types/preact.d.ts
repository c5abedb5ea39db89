// `<contact-button>` in JSX with Preact: `import type {} from "contact-buttons/preact";` anywhere in the program.
import type { HTMLAttributes } from "preact";

import type { ContactButtonAttributes } from "./elements.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": Omit<HTMLAttributes<HTMLElement>, keyof ContactButtonAttributes> & ContactButtonAttributes;
    }
  }
}
