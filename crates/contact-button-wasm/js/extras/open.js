// What is said of a link that is open by hours of its own while its menu is closed: until when.

import { langOf, words } from "./contact-buttons-extras.js";
import { hours } from "./contact-buttons-hours.js";

const ENGLISH = "__HOURS_WORDS__".split("/");
const DAY = 864e5;
const timers = new WeakMap();

/** A text for a link that is open until `end`, or nothing. When the menu turns over, `update` is called. */
export async function said(link, menu, end, update) {
  clearTimeout(timers.get(link));
  link.removeAttribute("data-contact-open");
  const text = menu.getAttribute("hours");
  if (!text || !end) return "";
  let state;
  try {
    state = await hours(text, menu.getAttribute("timezone") || undefined);
  } catch {
    // Said of the menu.
    return "";
  }
  const { open, change = Infinity } = state;
  timers.set(link, setTimeout(update, Math.min(change - Date.now(), 36e5)));
  if (open) return "";
  // Whoever looks for what is closed is not to find its note.
  link.setAttribute("data-contact-open", "");
  const [named, bare] = (await words(link, "hours", ENGLISH))[2].split("|");
  if (end - Date.now() > DAY) return bare;
  return named.replace("{}", new Date(end).toLocaleString(langOf(link), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }));
}
