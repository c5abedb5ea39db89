// <contact-button> as Svelte's templates are checked.
import type {} from "contact-buttons/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

type Attributes = SvelteHTMLElements["contact-button"];

export const buttons: Attributes[] = [
  { channel: "whatsapp", to: "+33 6 12 34 56 78", text: "Bonjour", variant: "outline", class: "wide", id: "chat" },
  { onclick: (event) => event.preventDefault() },
  // @ts-expect-error: there is no such channel
  { channel: "fax", to: "+33123456789" },
  // @ts-expect-error: there is no such size
  { channel: "tel", to: "+33123456789", size: "huge" },
];

/** Without a framework. */
export const element: HTMLElement = document.createElement("contact-button");
