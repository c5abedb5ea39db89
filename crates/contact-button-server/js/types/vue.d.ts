// `<contact-button>` and `<contact-menu>` in templates and JSX with Vue 3: `import type {} from "contact-buttons/vue";`
// anywhere in the program, and `isCustomElement: (tag) => tag.startsWith("contact-")` among the compiler's options.
import type { HTMLAttributes, ReservedProps } from "vue";

import type { ContactButtonAttributes, ContactMenuAttributes, ContactMenuElement } from "./elements.js";

type With<Own> = Omit<HTMLAttributes, keyof Own> & Own & ReservedProps;

declare module "vue" {
  interface GlobalComponents {
    "contact-button": new () => HTMLElement & { $props: With<ContactButtonAttributes> };
    "contact-menu": new () => ContactMenuElement & { $props: With<ContactMenuAttributes> };
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": With<ContactButtonAttributes>;
      "contact-menu": With<ContactMenuAttributes>;
    }
  }
}
