// The shop's page, from within: shows the buttons that the studio sends, and tells it what happens to them.
import { make } from "./dom.js";
import { placed, welcome } from "./guest.js";

const root = document.documentElement;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
const [clock, real] = [{ ahead: 0 }, Date.now];
let met = "";
/** What the studio has shown last; nothing yet where the page's own HTML stands. */
let shown = null;

// A page to be weighed begins with no button, in the language that it will have.
const weighed = new URLSearchParams(location.search).get("weigh");
if (weighed !== null) {
  root.lang = weighed;
  for (const slot of document.querySelectorAll(".slot")) slot.replaceChildren();
}

const RULES = new Set(["data-when", "data-unless"]);
const ruled = ([name, value]) => [name, RULES.has(name) ? placed(value) : value];
const build = ({ tag, attributes, text, children }) =>
  (tag ? make(tag, Object.fromEntries(Object.entries(attributes).map(ruled)), ...children.map(build)) : text);
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** What the stylesheets say for a condition, as rules that hold now. */
function under(condition) {
  const rules = [];
  const gather = (list, holds) => {
    for (const rule of list) {
      const here = holds || rule.conditionText?.includes(condition);
      if (rule instanceof CSSStyleRule) {
        if (holds) rules.push(rule.cssText);
        else for (const nested of rule.cssRules) if (nested.conditionText?.includes(condition)) {
          rules.push(`${rule.selectorText} { ${[...nested.cssRules].map(inner => inner.cssText).join(" ")} }`);
        }
      } else if (rule.cssRules) gather(rule.cssRules, here);
    }
  };
  for (const { href, cssRules } of document.styleSheets) if (href?.includes("/dist/")) gather(cssRules, false);
  return rules.join("\n");
}

// What stands around a menu without a ground of its own stays without.
const FORCED = `:root, .shop, .shop :not(contact-menu) { background-color: Canvas !important; color: CanvasText !important; border-color: CanvasText !important }
  .art { filter: grayscale(1) }
  .slot :is(a, button):not(#_#_) { color: LinkText !important; background: Canvas !important; border: 1px solid LinkText !important }
  .slot a:not(#_#_)::before { background: LinkText !important }`;

function dress({ ground, color, zoom, forced, still }) {
  const rules = [];
  if (ground === "color") rules.push(`:root:root { --ground: ${color} } .shop { background: ${color} }`);
  if (zoom) rules.push(":root { zoom: 2 } :root:root:root .shop { grid-template: auto auto 1fr auto / minmax(0, 1fr) } :root:root:root .shop > * { grid-area: auto } .art { order: 1 } .cards { order: 2 } .slot { order: -1 }");
  if (forced) rules.push(FORCED, under("forced-colors"));
  if (still) rules.push(under("prefers-reduced-motion"), ":root *, :root *::before { animation: none !important; transition: none !important }");
  sheet.replaceSync(rules.join("\n"));
}

/** The stylesheet or the script that a part of the page asks for, once. */
async function bring(sheets, extras) {
  for (const href of sheets ?? []) {
    if (!document.querySelector(`link[href="${href}"]`)) document.head.append(make("link", { rel: "stylesheet", href }));
  }
  if (extras) await import("/dist/contact-buttons-extras.js");
}

/** Only what changed is made anew, so that nothing jumps; all of it where a script has put something between. */
function update(place, nodes, before) {
  if (nodes.length !== before.length || place.childNodes.length !== before.length) {
    return place.replaceChildren(...nodes.map(build));
  }
  nodes.forEach((node, index) => {
    const was = before[index];
    if (same(node, was)) return;
    const here = place.childNodes[index];
    const opens = node.tag === "div" && was.tag === "div" && same(node.attributes, was.attributes);
    if (opens) update(here, node.children, was.children);
    else here.replaceWith(build(node));
  });
}

function show(slot, nodes, anew) {
  slot.classList.remove("contact-buttons");
  if (anew || !shown) slot.replaceChildren(...nodes.map(build));
  else update(slot, nodes, shown);
  shown = nodes;
}

function turn({ shop, brand, lang, dir, scheme, ground, at, guest, nodes, sheets, extras, words, ...looks }) {
  const moved = root.dataset.shop !== shop;
  Object.assign(root.dataset, { shop, scheme, ground });
  // The script looks at every button again where a language changes.
  if (root.lang !== lang) root.lang = lang;
  root.dir = dir;
  const main = document.getElementById(shop);
  for (const name of document.querySelectorAll("[data-brand]")) name.textContent = brand;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words[element.dataset.word] ?? element.textContent;
  dress({ ground, ...looks });
  const ahead = at ? at - real() : 0;
  const visitor = JSON.stringify(guest);
  const anew = moved || visitor !== met || Math.abs(ahead - clock.ahead) > 1000;
  met = visitor;
  welcome(guest);
  clock.ahead = ahead;
  Date.now = () => real() + clock.ahead;
  bring(sheets, extras).catch(error => console.warn(`contact-buttons studio: ${error}`));
  if (nodes) show(main.querySelector(".slot"), nodes, anew);
}

addEventListener("message", ({ origin, source, data }) => {
  if (origin === location.origin && source === parent && data?.shop) turn(data);
});
// The buttons of the page's own HTML give place to the studio's, which tell of themselves.
for (const name of ["show", "open", "click"]) {
  addEventListener(`contact:${name}`, ({ detail }) => {
    if (shown) parent.postMessage({ event: name, ...detail }, location.origin);
  });
}
// A link is for a visitor to follow: here it would call the shop.
addEventListener("click", event => {
  if (event.target.closest?.(".slot a")) event.preventDefault();
});
if (parent !== window) parent.postMessage({ scene: "ready" }, location.origin);
