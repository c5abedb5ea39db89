// The languages that buttons speak, asked once, and which way they run.
import { ask } from "./core.js";

let all;

/** Their tags, those of the studio first. */
export function languages() {
  all ??= ask("languages");
  return all;
}

/** `ltr` or `rtl`, by the script that a language is written in. */
export function direction(tag) {
  try {
    return ["Arab", "Hebr"].includes(new Intl.Locale(tag).maximize().script) ? "rtl" : "ltr";
  } catch {
    return "ltr";
  }
}
