// The preview: a shop's page in a frame, with what the snippet has; grounds, widths and conditions to see it under.
import { ask, ready } from "./core.js";
import { at, choice, choose, make, sentence } from "./dom.js";
import { begun, hear, now, troubleOfAddress } from "./store.js";
import { madeOf, row } from "./channels.js";
import { direction } from "./languages.js";
import { shopOf } from "./samples.js";
import { WORDS, say } from "./words.js";

/** The scene around the buttons: no part of the state, since no snippet has it. */
const scene = { scheme: "auto", ground: "page", color: "#c9b458", rtl: false, zoom: false, forced: false, still: false, at: 0 };
const hearers = [];
let last = "bistro";

/** The last events that a part which opens later has missed. */
let missed = [];

/** Calls a function with each event of a button in the preview, those before it too. */
export function hearEvents(hearer) {
  hearers.push(hearer);
  missed.forEach(hearer);
  missed = [];
}

/** Shows the buttons as they are at a moment, in milliseconds since 1970; 0 is now. */
export function showAt(moment) {
  scene.at = moment;
  send();
}

/** What a page with this state loads beside `contact-buttons.css` and the script. */
export function needs(state) {
  const menu = state.as === "menu" || Boolean(state.hours);
  const rare = ready() && state.contacts.some(({ channel }) => row(channel)?.more);
  const sheets = [rare && "/dist/contact-buttons-more.css", menu && "/dist/contact-buttons-menu.css"].filter(Boolean);
  return { sheets, extras: menu };
}

/** The elements of a state; where there are none, the sentence under the preview says why. */
function nodesOf(state) {
  try {
    at("trouble").textContent = troubleOfAddress();
    return ask("node", { state });
  } catch (error) {
    if (!error.later) at("trouble").textContent = sentence(error);
    return null;
  }
}

/** The message that makes a scene show a state. */
export function sceneOf(state) {
  const shop = shopOf(state) ?? last;
  last = shop;
  const nodes = ready() ? nodesOf(madeOf(state)) : null;
  const words = Object.fromEntries(Object.keys(WORDS).filter(key => /^(shop|bistro|clinic|boutique)_/.test(key)).map(key => [key, say(key)]));
  const { rtl, ...rest } = scene;
  return {
    ...rest, shop, words, nodes, brand: state.brand, lang: state.language || "en",
    dir: rtl ? "rtl" : direction(state.language || "en"), ...needs(state),
  };
}

/** Shows what holds now. */
export function send() {
  const state = now();
  at("preview").contentWindow?.postMessage(sceneOf(state), location.origin);
  const name = (state.brand || "your brand").toLowerCase().normalize("NFD").replace(/[^a-z0-9 -]/g, "").trim().replace(/ +/g, "-");
  at("address").textContent = `${name || "brand"}.example`;
}

function controls() {
  const set = (name, value) => {
    scene[name] = value;
    send();
  };
  const grounds = choice(say("ground"), "ground", ["light", "dark", "photo", "color"].map(name => [name, say(`ground_${name}`)]), name => {
    scene.scheme = name === "light" || name === "dark" ? name : "auto";
    color.hidden = name !== "color";
    set("ground", name === "photo" || name === "color" ? name : "page");
  });
  const color = make("input", { type: "color", value: scene.color, "aria-label": say("ground_pick"), hidden: true, input: () => set("color", color.value) });
  choose(grounds, matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const widths = choice(say("width"), "width", ["phone", "tablet", "desktop"].map(name => [name, say(`width_${name}`)]), name => {
    at("frame").style.removeProperty("inline-size");
    at("frame").style.removeProperty("width");
    at("frame").dataset.width = name;
  });
  choose(widths, "desktop");
  widths.classList.add("widths");
  const also = ["rtl", "zoom", "forced", "still"].map(name =>
    make("label", {}, make("input", { type: "checkbox", name, change: event => set(name, event.target.checked) }), make("span", {}, say(`view_${name}`))));
  at("grounds").append(grounds, color, widths, make("fieldset", { class: "also" }, make("legend", {}, say("also")), make("div", {}, also)));
  at("grounds").hidden = false;
}

/** Below the preview where it stands beside the controls; on a phone the goals and the field come before what adjusts it. */
export function place({ matches }) {
  const under = at("under");
  const held = under.contains(document.activeElement) && document.activeElement;
  if (matches) at("view").append(under);
  else at("begin").after(under);
  under.hidden = false;
  if (held) held.focus({ preventScroll: true });
}

export function setUp() {
  const beside = matchMedia("(min-width: 48rem)");
  place(beside);
  beside.addEventListener("change", place);
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== location.origin || source !== at("preview").contentWindow) return;
    if (data?.scene === "ready" && begun()) send();
    if (data?.event) {
      if (!hearers.length) missed = [...missed.slice(-5), data];
      for (const hearer of hearers) hearer(data);
    }
  });
  controls();
  hear(send);
}
