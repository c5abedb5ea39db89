// The page that a state makes, or why it makes none: one answer for the preview, the fields and the code.
import { ask, ready } from "./core.js";
import { isMade } from "./channels.js";

const pages = new WeakMap();

/**
 * `nodes`, or a `refusal` that counts the contacts as the state does, and as `spare` the nodes without what is refused; none of them
 * while the logic is on its way, `later` where its whole is. `places` are those that are whole, and `made` is the state with them alone.
 */
export function pageOf(state) {
  if (!ready()) return { places: [], made: { ...state, contacts: [] } };
  if (!pages.has(state)) {
    const page = make(state);
    if (page.refusal?.later) return { places: page.places, made: page.made, later: true };
    pages.set(state, page);
  }
  return pages.get(state);
}

function make(state) {
  const places = [...state.contacts.keys()].filter(place => isMade(state.contacts[place]));
  const made = { ...state, contacts: places.map(place => state.contacts[place]) };
  try {
    return { places, made, nodes: ask("node", { state: made }) };
  } catch (refusal) {
    const spare = spared(made, refusal);
    refusal.field = refusal.field.replace(/^contacts\[(\d+)\]/, (_, number) => `contacts[${places[number]}]`);
    return { places, made, refusal, spare };
  }
}

/** The nodes without each part that is refused; none where that is not enough. */
function spared(state, refusal) {
  const left = structuredClone(state);
  for (let wrong = refusal; empty(left, wrong.field.match(/\w+/g) ?? []);) {
    try {
      return ask("node", { state: left });
    } catch (next) {
      wrong = next;
    }
  }
  return [];
}

/** Empties a text by its path. Gives whether there was one. */
function empty(state, path) {
  const name = path.at(-1);
  const owner = path.slice(0, -1).reduce((part, step) => part?.[step], state);
  if (!owner?.[name] || typeof owner[name] !== "string") return false;
  owner[name] = "";
  return true;
}
