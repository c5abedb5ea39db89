// Three goals to start from, and three samples: links, so that each has an address of its own.
import { at } from "./dom.js";
import { change, hear, now, replace } from "./store.js";
import { SAMPLES, isExample, shopOf, shownFor } from "./samples.js";

const plain = event => !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

export function setUp() {
  at("goals").addEventListener("click", event => {
    const goal = event.target.closest("[data-goal]")?.dataset.goal;
    if (!goal || !plain(event)) return;
    event.preventDefault();
    const contacts = isExample(now().contacts) ? shownFor(goal) : now().contacts;
    change({ goal, contacts }, "goal");
    at("reach-text").focus();
  });
  document.querySelector(".samples[data-scripted]").addEventListener("click", event => {
    const sample = event.target.closest("[data-sample]")?.dataset.sample;
    if (!sample || !plain(event)) return;
    event.preventDefault();
    replace(SAMPLES[sample], "sample");
  });
  hear(state => {
    for (const link of document.querySelectorAll("[data-goal]")) {
      if (link.dataset.goal === state.goal) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const shop = isExample(state.contacts) && shopOf(state);
    for (const link of document.querySelectorAll(".samples [data-sample]")) {
      if (link.dataset.sample === shop) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  });
}
