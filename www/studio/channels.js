// The catalogue, asked once.
import { ask, tryAsk } from "./core.js";

let all;

/** Every channel that works: name, group, what it takes. */
export function channels() {
  all ??= ask("catalogue");
  return all;
}

/** A channel's row. */
export const row = channel => channels().find(it => it.channel === channel);

/** A channel as people call it. */
export const nameOf = channel => row(channel)?.name ?? channel;

/** Whether a button can be made of it. */
export const isMade = contact => tryAsk("check", { contact }, null) !== null;

/** A state without the contacts that are not whole yet, which no page shows. */
export const madeOf = state => ({ ...state, contacts: state.contacts.filter(isMade) });
