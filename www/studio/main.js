// The studio. What is seen first needs none of this; the logic comes after the first paint, and everything that
// needs it opens then.
import { ready, start } from "./core.js";
import { at } from "./dom.js";
import { addressOf, now, readAddress } from "./store.js";
import { chooseLanguage, say, translate } from "./words.js";
import * as goals from "./goals.js";
import * as preview from "./preview.js";

const query = new URLSearchParams(location.search);
chooseLanguage(query.get("ui"));
translate(document);
for (const link of document.querySelectorAll("[data-ui]")) {
  link.removeAttribute("aria-current");
  if (link.dataset.ui === document.documentElement.lang) link.setAttribute("aria-current", "true");
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(addressOf(now()), location.href);
    address.searchParams.set("ui", link.dataset.ui);
    location.assign(address);
  });
}
goals.setUp();
preview.setUp();
readAddress("start");

try {
  await start();
} catch (error) {
  console.warn(`contact-buttons studio: ${error}`);
}
if (ready()) {
  const rest = await import("./desk.js");
  rest.setUp();
  readAddress("start");
  document.documentElement.dataset.studio = "ready";
} else {
  at("notice").textContent = say("no_logic");
  at("notice").hidden = false;
  at("reach-text").disabled = true;
  document.documentElement.dataset.studio = "without";
}
