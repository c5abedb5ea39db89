import type { ContactError, Params } from "./contact-buttons.js";

export type { ContactError, Params };

/** How a button looks and what it says. What is left out, or empty, is as the stylesheet has it. */
export interface ButtonOptions {
  /** The words on the button. Without them, the channel's own in the language of `lang`. */
  label?: string | null;
  /** The language of the page, such as `"fr"` or `"pt-BR"`; English where there are no words for it. */
  lang?: string | null;
  /** How loud it is: `"brand"` unless told. */
  variant?: "brand" | "outline" | "ghost" | "neutral" | null;
  /** 28, 36 or 44 px high at least; `"medium"` unless told. */
  size?: "small" | "medium" | "large" | null;
  /** Its corners: `"rounded"` unless told. */
  shape?: "pill" | "rounded" | "square" | null;
  /** Where the icon is: `"start"` unless told. */
  icon?: "start" | "only" | "none" | null;
  /** The colour scheme: `"auto"`, that of the page, unless told. */
  scheme?: "auto" | "light" | "dark" | null;
  /** `"aaa"`: a contrast of 7:1 whatever the visitor's setting. */
  contrast?: "aaa" | null;
  /** A plate of your own colour: `"#0a7d5a"` or `"#085"`. */
  color?: string | null;
  /** Where a click opens the link, as HTML's `target`. A call, a text message and an e-mail never open a tab. */
  target?: string | null;
  /** The account's handle, with or without its `@`, for the label of a message or follow on X. */
  screenName?: string | null;
  /** Further classes, parted by spaces. */
  class?: string | null;
  /** When somebody answers, such as `"Mo-Fr 09:00-18:00; 2026 Dec 25 off"`. The page's script says when nobody does. */
  hours?: string | null;
  /** The IANA name of the place's time zone, such as `"Europe/Paris"`; the visitor's own unless told. */
  timezone?: string | null;
  /** While nobody answers: `"note"` unless told, `"hide"`, or the channel of a button beside it that takes its place. */
  closed?: string | null;
  /** The moment of the answer: what is so then stands in the HTML too, for those without the script. Needs `timezone`. */
  now?: Date | number | string | null;
  /** What the channel takes beside the target: `{ text: "Hello" }`, `{ subject: "..." }`, `{ form: "app" }`, ... */
  params?: Params | null;
}

/**
 * A contact button as HTML, ready for a page: the anchor that the page's script would make, so that it changes nothing
 * in it.
 *
 * ```js
 * html("tel", "+33 1 23 45 67 89", { label: "Call us" });
 * // <a class="contact-button" href="tel:+33123456789" rel="noopener noreferrer" data-contact="tel" ...>Call us...</a>
 * ```
 *
 * @param channel the channel's name, such as `"whatsapp"`, `"x_dm"` or `"tel"`
 * @param to whom: an international phone number, a numeric id, a user name; an array where the channel takes several;
 *   `null` where the channel needs nobody (`"x_post"`). A long id is a string: a number would lose digits.
 * @returns HTML in which every value is escaped
 * @throws {ContactError} where something is not valid: `kind`, `field` and a `message` that says what would be right
 */
export function html(
  channel: string,
  to: string | readonly string[] | null | undefined,
  options?: ButtonOptions | null,
): string;
