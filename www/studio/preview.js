// The preview: a shop's page in a frame, with what the snippet has; grounds, widths and conditions to see it under.
import { ready } from "./core.js";
import { at, choice, choose, make, sentence } from "./dom.js";
import { begun, hear, now, troubleOfAddress } from "./store.js";
import { row } from "./channels.js";
import { direction } from "./languages.js";
import { pageOf } from "./page.js";
import { isExample, shopOf } from "./samples.js";
import { WORDS, say } from "./words.js";

/** The scene around the buttons: no part of the state, since no snippet has it. */
const scene = { scheme: "auto", ground: "page", color: "#c9b458", rtl: false, zoom: false, forced: false, still: false, at: 0, zone: "", visit: null };
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

const momentHearers = [];
/** Calls a function whenever another visitor or another moment is shown. */
export const hearMoment = hearer => momentHearers.push(hearer);

function turn(patch) {
  Object.assign(scene, patch);
  send();
  for (const hearer of momentHearers) hearer();
}

/** Shows the buttons as they are at a moment, in milliseconds since 1970; 0 is now. `zone` is the visitor's time zone. */
export const showAt = (at, zone = "") => turn({ at, zone });

/** Shows what a visitor sees: `device`, `lang`, `path`, `campaign`, and `at` where it is a moment of their own; null is the reader. */
export const showTo = visit => turn({ visit });

/** The moment that is shown, in milliseconds since 1970. */
export const moment = () => scene.visit?.at || scene.at || Date.now();

/** What a page with this state loads beside `contact-buttons.css` and the script. */
export function needs(state) {
  const ruled = state.contacts.some(({ when, unless }) => when?.trim() || unless?.trim());
  const menu = state.as === "menu" || Boolean(state.hours) || ruled;
  const rare = ready() && state.contacts.some(({ channel }) => row(channel)?.more);
  const sheets = [rare && "/dist/contact-buttons-more.css", menu && "/dist/contact-buttons-menu.css"].filter(Boolean);
  return { sheets, extras: menu };
}

/** The name that the page and its address go by. */
const brandOf = ({ brand }) => brand.trim() || say("shop_brand");

/** The message that makes a scene show a state. */
export function sceneOf(state) {
  const shop = shopOf(state) ?? last;
  last = shop;
  const { nodes, spare = null } = pageOf(state);
  const words = Object.fromEntries(Object.keys(WORDS).filter(key => /^(shop|bistro|clinic|boutique)_/.test(key)).map(key => [key, say(key)]));
  const { rtl, zone, visit, ...rest } = scene;
  const lang = visit?.lang || state.language || "en";
  return {
    ...rest, at: visit?.at || scene.at, guest: { ...visit, zone }, shop, words, nodes: nodes ?? spare, brand: brandOf(state), lang,
    dir: rtl ? "rtl" : direction(lang), ...needs(state),
  };
}

/** Whom the buttons that are shown reach. */
let seen = "";

/** While a part is wrong, the buttons stay as they were, as long as they reach the same; nobody else's stand in for those on their way. */
function shown(state) {
  const { nodes, later, made } = pageOf(state);
  const scene = sceneOf(state);
  const whom = JSON.stringify(made.contacts.map(({ channel, to }) => [channel, to]));
  if (!nodes && whom === seen) return { ...scene, nodes: null };
  if (scene.nodes) seen = whom;
  return later && !isExample(state.contacts) ? { ...scene, nodes: [] } : scene;
}

/** Shows what holds now. */
export function send() {
  const state = now();
  const { refusal } = pageOf(state);
  at("trouble").textContent = refusal ? sentence(refusal) : troubleOfAddress();
  at("preview").contentWindow?.postMessage(shown(state), location.origin);
  const name = brandOf(state).toLowerCase().normalize("NFD").replace(/[^a-z0-9 -]/g, "").trim().replace(/ +/g, "-");
  at("address").textContent = `${name || "brand"}.example`;
}

/** The width of a tablet's page, in CSS pixels. */
const TABLET = 768;

/** Draws a tablet as small as there is room; a frame that a hand has pulled is as wide as it is. */
const fit = new ResizeObserver(([{ target: { style }, contentRect: { width } }]) =>
  style.setProperty("--fit", style.width || style.inlineSize ? 1 : Math.min(1, width / TABLET)));

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
  const frame = name => {
    at("frame").style.removeProperty("inline-size");
    at("frame").style.removeProperty("width");
    at("frame").dataset.width = name;
    // Not before it is asked for: Firefox would lay the page in the frame out before its stylesheets are there.
    fit.disconnect();
    if (name === "tablet") fit.observe(at("frame"));
  };
  const widths = choice(say("width"), "width", ["phone", "tablet", "desktop"].map(name => [name, say(`width_${name}`)]), frame);
  // The one that is chosen already brings its width back, after a hand has pulled at the frame.
  widths.addEventListener("click", ({ target }) => target.value && frame(target.value));
  choose(widths, "desktop");
  frame("desktop");
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
    if (data?.scene === "ready" && begun()) {
      // What was sent before was heard by nobody.
      seen = "";
      send();
    }
    if (data?.event) {
      if (!hearers.length) missed = [...missed.slice(-5), data];
      for (const hearer of hearers) hearer(data);
    }
  });
  controls();
  hear(send);
}
