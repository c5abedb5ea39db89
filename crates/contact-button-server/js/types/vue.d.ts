// `<contact-button>` in templates and JSX with Vue 3: `import type {} from "contact-buttons/vue";` anywhere in the
// program, and `isCustomElement: (tag) => tag === "contact-button"` among the compiler's options.
import type { HTMLAttributes, ReservedProps } from "vue";

import type { ContactButtonAttributes } from "./elements.js";

type Attributes = Omit<HTMLAttributes, keyof ContactButtonAttributes> & ContactButtonAttributes & ReservedProps;

declare module "vue" {
  interface GlobalComponents {
    "contact-button": new () => HTMLElement & { $props: Attributes };
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "contact-button": Attributes;
    }
  }
}
