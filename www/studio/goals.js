// Three goals to start from, and three samples: links, so that each has an address of its own.
import { at, markCurrent } from "./dom.js";
import { change, hear, now, replace } from "./store.js";
import { isExample, sampleOf, shopOf, shownFor } from "./samples.js";

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
    replace(sampleOf(sample), "sample");
  });
  hear(state => {
    markCurrent(document.querySelectorAll("[data-goal]"), link => link.dataset.goal === state.goal);
    const shop = isExample(state.contacts) && shopOf(state);
    markCurrent(document.querySelectorAll(".samples [data-sample]"), link => link.dataset.sample === shop);
  });
}
