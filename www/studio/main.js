// The studio. What is seen first needs none of this; the logic comes after the first paint, and everything that
// needs it opens then.
import { start, whole } from "./core.js";
import { at, markCurrent } from "./dom.js";
import { addressOf, hear, now, readAddress, readZone, waits } from "./store.js";
import { chooseLanguage, language, say, translate } from "./words.js";
import { inLanguage } from "./samples.js";
import * as goals from "./goals.js";
import * as preview from "./preview.js";

chooseLanguage(new URLSearchParams(location.search).get("ui"));
// Both are on their way while the page gets its words.
const loading = Promise.all([start(), import("./desk.js")]).catch(error => console.warn(`contact-buttons studio: ${error}`));

translate(document);
const tongues = document.querySelectorAll("[data-ui]");
markCurrent(tongues, link => link.dataset.ui === language());
for (const link of tongues) {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const address = new URL(addressOf(inLanguage(now(), link.dataset.ui)), location.href);
    address.searchParams.set("ui", link.dataset.ui);
    location.assign(address);
  });
}
goals.setUp();
preview.setUp();
const late = waits();
// The page's own HTML has the code of the first sample, in English; of anything else it would be wrong.
const isFirst = ["", "?ui=en"].includes(location.search);
hear((_, by) => {
  if (at("code-first") && (by !== "start" || !isFirst || language() !== "en")) at("code").hidden = true;
});
at("frame").toggleAttribute("data-waits", late);
if (!late) readAddress("start");

const tell = words => {
  at("notice").textContent = say(words);
  at("notice").hidden = false;
};
const desk = (await loading)?.[1];
at("frame").removeAttribute("data-waits");
if (late) readAddress("start");
if (desk) {
  if (!late) preview.send();
  desk.setUp();
  document.documentElement.dataset.studio = "answers";
  try {
    const [rest] = await Promise.all([import("./rest.js"), whole()]);
    readZone();
    // A menu and hours are not in what came first.
    preview.send();
    await rest.setUp();
    document.documentElement.dataset.studio = "ready";
  } catch (error) {
    console.warn(`contact-buttons studio: ${error}`);
    tell("no_rest");
  }
} else {
  tell("no_logic");
  at("reach-text").disabled = true;
  at("details").hidden = true;
  document.querySelector(".act [href='#code']").hidden = true;
  document.documentElement.dataset.studio = "without";
}
