/**
 * The first scan is done: every contact link that the page had is a button. Never rejects; where WebAssembly is
 * blocked or there is no document, it resolves all the same, and links stay links.
 */
export const ready: Promise<void>;

/** What a channel takes beside the target: `text`, `subject`, `form`, ... (names of the channel table). */
export type Params = Record<string, string | number | boolean | null | undefined | readonly string[]>;

/** A contact: its channel, and its parameters. Of a list with several values, an array; phone numbers in E.164. */
export type Contact = { channel: string } & { [param: string]: string | string[] };

/** What `link` and `parse` throw. */
export interface ContactError extends Error {
  /** What is wrong, for programs: `bad_char`, `not_e164`, `unknown_link`, ...; `not_ready` where there is no WebAssembly. */
  readonly kind: string;
  /** The parameter that was refused; `channel`, or `url` for a link. */
  readonly field: string;
}

/**
 * Builds a contact link. The first call, or that of `parse`, waits for the wasm where the page had no need of it.
 *
 * @param channel the channel's name, such as `"whatsapp"`, `"x_dm"` or `"tel"`
 * @param to whom: an international phone number, a numeric id, a user name. A long id is a string: a number would
 *   lose digits, and is refused.
 * @param params what else the channel takes, such as `{ text: "Hello" }`; empty values are left out
 * @returns the link, such as `"https://wa.me/33612345678?text=Hello"`
 * @throws {ContactError} where something is not valid
 */
export function link(channel: string, to: string, params?: Params): string;

/**
 * Reads a contact link: `parse("https://wa.me/33612345678")` is `{ channel: "whatsapp", to: "+33612345678" }`.
 *
 * @throws {ContactError} where it is none
 */
export function parse(url: string): Contact;

/**
 * Upgrades the contact links in `root`, itself included. A first part is done at once; many are done in slices, so
 * that the page stays responsive.
 *
 * @returns a promise of the end; it never rejects
 */
export function upgrade(root?: Document | DocumentFragment | Element): Promise<void>;
