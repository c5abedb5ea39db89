// `<contact-button>` and `<contact-menu>` in JSX with React 19: `import type {} from "contact-buttons/react";` anywhere in
// the program.
import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { ContactButtonAttributes, ContactMenuAttributes, ContactMenuElement } from "./elements.js";

type With<Own, E> = Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof Own> & Own;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": With<ContactButtonAttributes, HTMLElement>;
      "contact-menu": With<ContactMenuAttributes, ContactMenuElement>;
    }
  }
}
