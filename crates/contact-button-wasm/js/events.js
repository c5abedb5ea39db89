// What visitors do with buttons, as events of the page: `contact:show` and `contact:click`, with the channel and the
// button's id, nothing else. (Of what is opened, `contact:open` is said where it opens.) A link with `data-beacon` gives
// its own name.
import { ofDocument } from "./glue.js";

/** Says what happened to a link, or to the menu around it: its channel and the id, nothing else. */
export function say(event, link, element = link) {
  const { contact, beacon, contactState } = link.dataset;
  // No number, no address: see `is_counted` of contact-button.
  const detail = { channel: contact || beacon, button: /@|(\d[^a-z]*){7}/i.test(element.id) ? "" : element.id };
  if (contactState != "error") element.dispatchEvent(new CustomEvent("contact:" + event, { bubbles: true, detail }));
}

// At least half of it, once a page view.
const told = new WeakSet();
const shown =
  globalThis.IntersectionObserver &&
  new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting && !told.has(target)) {
          told.add(target);
          say("show", target);
        }
      }
    },
    { threshold: 0.5 },
  );

function pressed({ button, target }) {
  const link = button < 2 && target.closest?.("a[data-contact],a[data-beacon]");
  link && say("click", link);
}

// Who counts is to hear all that is said.
let counting;
// What rules and hours hide is not seen.
let extras;

/** From now on; what is seen, once `settled` of this module holds, if there is one. */
export function tellPresses(parts) {
  extras = parts;
  const counter = ofDocument("querySelector", 'meta[name="contact-buttons:beacon"],meta[name="contact-buttons:analytics"]');
  if (counter) {
    counting = import("./contact-buttons-measure.js").catch(console.warn);
    // Also while that is on its way.
    addEventListener("contact:consent", async (event) => (await counting)?.hear(event));
  }
  // A page may stop the event on its way. The middle button opens a tab.
  for (const event of ["click", "auxclick"]) addEventListener(event, pressed, true);
}

/** Tells when this button is seen. */
export async function tellShown(button) {
  const link = button.localName == "a" ? button : button.querySelector("a");
  await counting;
  await (await extras)?.settled;
  // Of a closed menu as well, when it has been opened.
  if (link && !told.has(link) && link.matches("[data-contact-state=ready],[data-beacon]")) shown?.observe(link);
}
