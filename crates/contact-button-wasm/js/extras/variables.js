// What a page fills into a message: {title} {url} {site} {lang} {product} {price} {sku} {ref}. The text is filled here
// and encoded once, where the link is built.

import { each } from "./contact-buttons-extras.js";

// By channel and parameter, in characters, and where X counts in its own way.
const LIMITS = __LIMITS__;
const POSTS = __POSTS__;
const NAME = /{(title|url|site|lang|product|price|sku|ref)}/g;
const segments = new Intl.Segmenter();
const graphemes = (text) => [...segments.segment(text)].map(({ segment }) => [segment, [...segment].length]);

/**
 * The text with values in the places of their names, cut where no character, accent or emoji is broken: `pieces` gives
 * what is whole, with its length.
 */
export function fill(text, value, limit = Infinity, pieces = graphemes) {
  const filled = text.replace(NAME, (_, name) => (value(name) || "").trim().replace(/[\0-\x1f\x7f-\x9f]/g, " "));
  let length = 0;
  let at = 0;
  for (const [piece, weight] of pieces(filled)) {
    length += weight;
    if (length > limit) return filled.slice(0, at).trimEnd();
    at += piece.length;
  }
  return filled;
}

const find = (selector) => Document.prototype.querySelector.call(document, selector);
const content = (selector) => find(selector)?.content;

const VALUES = {
  title: () => document.title,
  url: () => find('link[rel="canonical"]')?.href || location.href.split("#")[0],
  site: () => content('meta[property="og:site_name"]') || location.hostname,
  lang: (link) => link.closest("[lang]")?.getAttribute("lang"),
  ref: () => content('meta[name="contact-buttons:ref"]'),
};

const PARAMS = ["text", "body", "subject"];

// By link and attribute, the text with names and what it was last filled to: a page may move on while its links stay.
const texts = new WeakMap();
// Once they are there nothing is waited for: a press is followed at once.
let products, posts;

async function update(link) {
  const prefix = link.localName == "a" ? "data-" : "";
  const channel = link.getAttribute(prefix ? "data-contact" : "channel");
  const known = texts.get(link) || {};
  texts.set(link, known);
  for (const param of PARAMS) {
    const name = prefix + param;
    const now = link.getAttribute(name);
    // Written anew since, it is another text.
    const text = known[name]?.filled == now ? known[name]?.text : now;
    if (!text) continue;
    const product = /{(product|price|sku)}/.test(text) ? (products ||= await import("./contact-buttons-product.js")).product() : {};
    const value = (name) =>
      String(link.closest(`[data-${name}]`)?.getAttribute("data-" + name) ?? VALUES[name]?.(link) ?? product[name] ?? "");
    const most = POSTS[channel]?.[param];
    const filled = most
      ? fill(text, value, most, (posts ||= await import("./contact-buttons-post.js")).pieces)
      : fill(text, value, LIMITS[channel]?.[param]);
    known[name] = { text, filled };
    if (filled != now) link.setAttribute(name, filled);
  }
}

const renew = (link) => update(link).catch((error) => console.warn("contact-buttons: " + error, link));

each('a:is([data-text*="{"],[data-body*="{"],[data-subject*="{"]),contact-button:is([text*="{"],[body*="{"],[subject*="{"])', renew);
// Before a visitor follows it.
for (const event of ["pointerover", "pointerdown", "focusin", "keydown"]) {
  addEventListener(event, (it) => it.composedPath().filter((part) => texts.has(part)).forEach(renew), true);
}
