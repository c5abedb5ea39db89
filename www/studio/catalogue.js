// Every channel as the button that it makes, found by name, group or country.
import { at, make } from "./dom.js";
import { change, hear, now } from "./store.js";
import { SERVES, isExample } from "./samples.js";
import { channels } from "./channels.js";
import { language, say } from "./words.js";

const place = at("catalogue");
const opener = at("open-catalogue");
let tiles = [];

const flat = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function add({ channel }) {
  const { contacts } = now();
  const contact = { channel, to: "", fields: {}, label: "" };
  change({ contacts: [...(isExample(contacts) ? [] : contacts), contact] }, "catalogue");
  at("chosen").lastElementChild.querySelector("input")?.focus();
}

/** What the reader calls the country that a channel is of, where it is of one. */
function country(codes) {
  const names = new Intl.DisplayNames(language(), { type: "region" });
  return (codes ?? "").split(/[^A-Z]+/).filter(code => code.length === 2).map(code => names.of(code)).join(" ");
}

function tile(about) {
  const button = make("button", { type: "button", class: "tile bare", "aria-label": say("add_channel", { name: about.name }), click: () => add(about) },
    make("span", { class: "contact-button", "data-contact": about.channel, "data-contact-state": "ready" }, about.name));
  const words = flat([about.name, about.channel, about.group, about.group_name, about.country, about.keywords, country(about.country)].join(" "));
  return { about, button, words };
}

function filter(text, said) {
  const parts = flat(text).split(/\s+/).filter(Boolean);
  let seen = 0;
  for (const { button, words } of tiles) {
    button.parentElement.hidden = !parts.every(part => words.includes(part));
    seen += !button.parentElement.hidden;
  }
  for (const group of place.querySelectorAll(".group")) group.hidden = !group.querySelector("li:not([hidden])");
  said.textContent = seen ? say("found", { count: seen }) : say("found_none", { text });
}

function build() {
  document.head.append(make("link", { rel: "stylesheet", href: "/dist/contact-buttons-more.css" }));
  tiles = channels().map(tile);
  const serves = SERVES[now().goal] ?? [];
  const rank = ({ about }) => (serves.indexOf(about.channel) + 1) || 100;
  const groups = [...new Set(channels().map(({ group }) => group))];
  const best = name => Math.min(...tiles.filter(({ about }) => about.group === name).map(rank));
  groups.sort((a, b) => best(a) - best(b));
  const said = make("p", { class: "hint", role: "status" });
  const search = make("input", { type: "search", id: "catalogue-search", autocomplete: "off", placeholder: say("search_example"), input: () => filter(search.value, said) });
  place.replaceChildren(
    make("div", { class: "field" }, make("label", { for: "catalogue-search" }, say("search")), search, said),
    ...groups.map(name => make("section", { class: "group" }, make("h3", {}, channels().find(({ group }) => group === name).group_name),
      make("ul", { class: "tiles" }, tiles.filter(({ about }) => about.group === name).sort((a, b) => rank(a) - rank(b)).map(({ button }) => make("li", {}, button))))));
  said.textContent = say("found", { count: tiles.length });
}

export function setUp() {
  opener.addEventListener("click", () => {
    const opens = place.hidden;
    if (opens && !tiles.length) build();
    place.hidden = !opens;
    opener.setAttribute("aria-expanded", String(opens));
    if (opens) at("catalogue-search").focus();
  });
  hear((_, by) => {
    if (by === "goal" && place.hidden) tiles = [];
  });
}
