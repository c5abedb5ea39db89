// <contact-button> and <contact-menu> as Svelte's templates are checked.
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

export const menus: SvelteHTMLElements["contact-menu"][] = [
  { label: "Contact us", placement: "inline", hours: "Mo-Fr 09:00-18:00", timezone: "Europe/Paris", closed: "hide", id: "contact" },
  // @ts-expect-error: there is no such place
  { placement: "top" },
  // @ts-expect-error: there is no such channel
  { closed: "fax" },
];

/** Without a framework. */
export const element: HTMLElement = document.createElement("contact-button");
document.createElement("contact-menu").open = true;
