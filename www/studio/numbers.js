// What the numbering plans say of the numbers that are typed: whose a number is, and whether anybody has it.
import { readNumber } from "./core.js";

/** What is known of each number, by what was typed. */
const known = new Map();

/** Whether a text is an international number, whole enough to be looked up. */
export const isNumber = text => /^\+\d[\d ().-]{5,}$/.test((text ?? "").trim());

/** What is known of a number; nothing where it was not looked up yet. */
export const numberOf = text => known.get((text ?? "").trim());

/** Looks a number up, once. Gives nothing of it where the plans cannot be had. */
export async function learn(text) {
  const number = text.trim();
  if (!known.has(number)) {
    const { error, warnings = [], doubts = [], ...rest } = await readNumber(number, "").catch(() => ({}));
    // What the plans do not know at all can be linked all the same.
    const all = error ? [error] : [];
    known.set(number, { ...rest, warnings: [...all, ...warnings], doubts: [...all, ...doubts] });
  }
  return known.get(number);
}

/** Whether a text is a number as people dial it within their country; one with 00 before it is of another. */
export const isNational = text => /^(?!00)[\d ()./-]+$/.test(text) && text.replace(/\D/g, "").length > 4;
