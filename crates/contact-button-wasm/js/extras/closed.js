// What a closed link does instead of saying so: it hides, or gives way to the link of another channel. Where that one is
// away too, there is nothing to give way to, and the link stays with its note.

import { isBusy } from "./contact-buttons-extras.js";

// Of each link that something has hidden here, what still does: a link without any is shown.
const reasons = new WeakMap();

function hide(link, by, hidden) {
  const all = reasons.get(link) || new Set();
  reasons.set(link, all);
  if (hidden) all.add(by);
  else all.delete(by);
  // Whatever is set, even to what it is, is told to those that watch.
  if (link.hidden != !!all.size) link.hidden = !!all.size;
}

// Links that give way, and menus of which one channel is left: to what, whether they are open, what was answered, and
// what is to be called when the answer becomes another one.
const places = new Map();
const menus = new Map();

/** Whether something else than a link's place hides it: its own hours, a rule, a menu, the page. */
function isOut(link) {
  const all = reasons.get(link);
  return (
    !link.isConnected ||
    !!link.closest("[data-ruled-out],[hidden]:not(a,contact-button,.contact-menu-panel,contact-menu)") ||
    !!link.querySelector("a[data-ruled-out]") ||
    (all?.size ? [...all].some((by) => by != places) : link.hidden)
  );
}

/** Nobody answers there at this hour. (A note says so for links that do not give way.) */
const isClosed = (link) =>
  places.has(link)
    ? !places.get(link).open
    : !link.matches("[data-contact-open]") && !!link.nextElementSibling?.matches(".contact-hours:not([hidden])");

/** Whether a link of a menu has hours of its own, which come before the menu's. */
const isOwn = (link) => !!link.closest("[data-hours]");

/** Whether a link is where whoever sees an element can see it too, but for what hides the link itself. */
function isInView(link, element) {
  const menu = link.closest("contact-menu");
  if (menu) return menu.contains(element);
  const part = (link.closest("contact-button") || link).parentElement;
  if (!part || part.contains(element) || !element.parentElement?.checkVisibility()) return true;
  return part.checkVisibility() && !part.matches("details:not([open])");
}

/** A link, what it gives way to, what that gives way to. */
function chain(link) {
  const all = new Set();
  for (let next = link; next && !all.has(next) && isInView(next, link); next = places.get(next)?.other) all.add(next);
  return [...all];
}

/** Of links that share a place, the first that is there and answers; else the first that is there. */
const pick = (links) => links.find((link) => !isOut(link) && !isClosed(link)) || links.find((link) => !isOut(link));

function settle() {
  for (const [menu, it] of menus) {
    const links = [...menu.querySelectorAll("a[data-contact]")];
    const left = links.filter((link) => link.dataset.contact == it.mode);
    // What hides them now may be this.
    const isThere = (link) => [link, link.closest("contact-button")].every((part) => !part || (!isOut(part) && !isClosed(part)));
    it.answer = !it.open && left.some(isThere);
    if (isBusy(menu)) continue;
    for (const link of links) hide(link, menu, it.answer && !left.includes(link) && !isOwn(link));
  }
  const all = [...places.keys()];
  const others = new Set([...places.values()].map((it) => it.other));
  // The links that stand in for no other; of some that name each other, all.
  const heads = all.filter((link) => !others.has(link));
  const reached = new Set(heads.flatMap(chain));
  const chains = heads.concat(all.filter((link) => !reached.has(link))).map(chain);
  const shown = new Set(chains.map(pick));
  const turns = (link) => !!reasons.get(link)?.has(places) == shown.has(link);
  // Nothing changes where a visitor is.
  const isThere = (link) => isBusy(link) || isBusy(link.closest("contact-menu"));
  const still = new Set(chains.filter((links) => links.some((link) => turns(link) && isThere(link))).flat());
  for (const link of new Set(chains.flat())) if (!still.has(link)) hide(link, places, !shown.has(link));
  for (const [link, it] of places) it.answer = still.has(link) ? "busy" : !shown.has(link);
}

/** Settles all, and has the others whose answer is another one now ask again. */
function again(asking) {
  const before = [...menus.values(), ...places.values()].map((it) => [it, it.answer]);
  settle();
  for (const [it, answer] of before) if (it != asking && it.answer != answer) it.update();
}

new MutationObserver(() => again()).observe(document, { subtree: true, attributeFilter: ["data-ruled-out", "hidden", "aria-describedby", "data-contact-open"] });
addEventListener("focusout", () => setTimeout(again), true);
addEventListener("toggle", () => setTimeout(again), true);

/** The nearest link of a channel beside an element, or the <contact-button> that it is in. */
function find(element, channel) {
  const link = `a[data-contact="${CSS.escape(channel)}"]`;
  // Up to the page, or to the shadow root that it is in.
  for (let around = element.parentNode; around && around != document; around = around.parentNode) {
    const all = [...around.querySelectorAll(link)].filter((it) => it != element && !element.contains(it));
    const found = all.find((it) => isInView(it, element)) || (around.localName == "html" && all[0]);
    if (found) return found.closest("contact-button") || found;
  }
}

/** Whether nothing is to be said of it; where a link that is to change has the focus, "busy". */
export function close(element, mode, open, update) {
  const isMenu = element.localName == "contact-menu";
  const links = isMenu ? [...element.querySelectorAll("a,contact-button")] : [];
  const own = links.filter(isOwn);
  // All go by their own hours, and there is nothing to say of the others.
  if (own[0] && own.length == links.length) return true;
  if (mode == "note") return;
  if (mode == "hide") {
    for (const it of own.length ? links.filter((link) => !isOwn(link)) : [element]) hide(it, element, !open);
    again();
    return true;
  }
  const other = isMenu ? element.querySelector(`a[data-contact="${CSS.escape(mode)}"]`) : find(element, mode);
  if (!other) return refuse(element, mode);
  // A server may have hidden one of the two.
  if (!isMenu) for (const link of [element, other]) if (link.hidden && !reasons.has(link)) hide(link, places, true);
  const list = isMenu ? menus : places;
  const it = { mode, other, open, update };
  list.set(element, it);
  again(it);
  return it.answer;
}

const refused = new WeakSet();

function refuse(element, mode) {
  if (!refused.has(element)) {
    console.warn(`contact-buttons: closed "${mode}" is no link beside it; it takes note, hide, or the channel of one`, element);
  }
  refused.add(element);
}
