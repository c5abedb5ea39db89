// Every channel as the button that it makes, found by name, group, country or what it is for.
import { at, make } from "./dom.js";
import { change, hear, now } from "./store.js";
import { SERVES, isExample } from "./samples.js";
import { channels } from "./channels.js";
import { countryName } from "./countries.js";
import { entry, find } from "./search.js";
import { say } from "./words.js";

const place = at("catalogue");
const opener = at("open-catalogue");
let tiles = [];

function add({ channel }) {
  const { contacts } = now();
  const contact = { channel, to: "", fields: {}, label: "" };
  change({ contacts: [...(isExample(contacts) ? [] : contacts), contact] }, "catalogue");
  at("chosen").lastElementChild.querySelector("input")?.focus();
}

function tile(about) {
  const button = make("button", { type: "button", class: "tile bare", "aria-label": say("add_channel", { name: about.name }), click: () => add(about) },
    make("span", { class: "contact-button", "data-contact": about.channel, "data-contact-state": "ready" }, about.name));
  return { ...entry(about), button };
}

/** How many there are, in words. */
const counted = count => say(count === 1 ? "found_one" : "found", { count });

function filter(text, said) {
  const { found, country } = find(tiles, text);
  for (const tile of tiles) tile.button.parentElement.hidden = !found.includes(tile);
  for (const group of place.querySelectorAll(".group")) group.hidden = !group.querySelector("li:not([hidden])");
  const own = country && found.some(({ codes }) => codes.length);
  if (!found.length) said.textContent = say("found_none", { text: text.trim() });
  else if (country && !own) said.textContent = say("found_country", { country: countryName(country), count: counted(found.length) });
  else said.textContent = counted(found.length);
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
  said.textContent = counted(tiles.length);
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
