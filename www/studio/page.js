// The page that a state makes, or why it makes none: one answer for the preview, the fields and the code.
import { ask, ready } from "./core.js";
import { isMade } from "./channels.js";

const pages = new WeakMap();

/**
 * `nodes`, or a `refusal` that counts the contacts as the state does; neither while the logic is on its way. `places` are those that
 * are whole, and `made` is the state with them alone.
 */
export function pageOf(state) {
  if (!ready()) return { places: [], made: { ...state, contacts: [] } };
  if (!pages.has(state)) {
    const { refusal, ...page } = make(state);
    if (refusal?.later) return page;
    pages.set(state, { ...page, refusal });
  }
  return pages.get(state);
}

function make(state) {
  const places = [...state.contacts.keys()].filter(place => isMade(state.contacts[place]));
  const made = { ...state, contacts: places.map(place => state.contacts[place]) };
  try {
    return { places, made, nodes: ask("node", { state: made }) };
  } catch (refusal) {
    refusal.field = refusal.field.replace(/^contacts\[(\d+)\]/, (_, number) => `contacts[${places[number]}]`);
    return { places, made, refusal };
  }
}
