// The catalogue: all of it asked once, where it is shown, and a channel by itself before.
import { ask, tryAsk } from "./core.js";

let all;
const rows = new Map();

/** Every channel that works: name, group, what it takes. */
export function channels() {
  all ??= ask("catalogue");
  return all;
}

/** A channel's row. */
export function row(channel) {
  if (!rows.has(channel)) rows.set(channel, ask("catalogue", { only: [channel] })[0]);
  return rows.get(channel);
}

/** A channel as people call it. */
export const nameOf = channel => row(channel)?.name ?? channel;

/** Whether a button can be made of it. */
export const isMade = contact => tryAsk("check", { contact }, null) !== null;
