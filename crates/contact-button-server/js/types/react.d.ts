// `<contact-button>` in JSX with React 19: `import type {} from "contact-buttons/react";` anywhere in the program.
import type { DetailedHTMLProps, HTMLAttributes } from "react";

import type { ContactButtonAttributes } from "./elements.js";

type OfEveryElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": Omit<OfEveryElement, keyof ContactButtonAttributes> & ContactButtonAttributes;
    }
  }
}
