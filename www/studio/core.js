// The studio's logic: WebAssembly over the same crates as the buttons themselves. What reads and previews comes first; the
// whole, four times as large, takes its place.
import { language } from "./words.js";

let logic;
let rest;
let phone;

/** Loads what comes first. Rejects where WebAssembly is blocked or the file is not there. */
export async function start() {
  const loaded = await import("/dist/studio/first.js");
  await loaded.default();
  logic ??= loaded;
}

/** Loads the whole, once. Rejects where it cannot be had, and may be called again then. */
export function whole() {
  rest ??= import("/dist/studio/studio.js").then(async loaded => {
    await loaded.default();
    logic = loaded;
  }).catch(error => {
    rest = undefined;
    throw error;
  });
  return rest;
}

/** Whether questions are answered. */
export const ready = () => logic !== undefined;

/**
 * Asks the logic. Gives what is in `ok`; throws an Error with `field` and `right` (what would be right) where the
 * logic refuses, and with `later` where only the whole of it can answer.
 */
export function ask(name, body) {
  const answer = logic.ask({ ask: name, language: language(), ...body });
  if ("ok" in answer) return answer.ok;
  const { sentence, field, right, later } = answer.error;
  throw Object.assign(new Error(sentence), { field, right, later });
}

/** As `ask`, and `otherwise` where the logic refuses. */
export function tryAsk(name, body, otherwise) {
  try {
    return ask(name, body);
  } catch {
    return otherwise;
  }
}

/** Reads a number as people of a country write it. Loads the numbers of all countries, the first time. */
export async function readNumber(text, country) {
  phone ??= import("/dist/studio/phone.js").then(async loaded => {
    await loaded.default();
    return loaded;
  });
  const loaded = await phone.catch(error => {
    phone = undefined;
    throw error;
  });
  return loaded.read({ text, country, language: language() });
}
