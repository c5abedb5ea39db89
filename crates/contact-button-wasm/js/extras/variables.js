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

/** A price with its currency; what costs nothing has a price too. */
const priced = (price, currency) => (/\S/.test(price ?? "") ? `${price} ${currency ?? ""}`.trim() : undefined);

/** The first product that the page describes to search engines. */
function product() {
  for (const script of Document.prototype.querySelectorAll.call(document, 'script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent);
      const found = [data, data["@graph"]].flat().find((it) => it && [it["@type"]].flat().includes("Product"));
      if (!found) continue;
      const offer = [found.offers].flat()[0] || {};
      return {
        product: found.name,
        sku: found.sku,
        price: priced(offer.price ?? offer.lowPrice, offer.priceCurrency),
      };
    } catch {
      // What is no JSON describes nothing.
    }
  }
  return {};
}

const VALUES = {
  title: () => document.title,
  url: () => find('link[rel="canonical"]')?.href || location.href.split("#")[0],
  site: () => content('meta[property="og:site_name"]') || location.hostname,
  lang: (link) => link.closest("[lang]")?.getAttribute("lang"),
  ref: () => content('meta[name="contact-buttons:ref"]'),
  product: () => product().product,
  sku: () => product().sku,
  price: () => priced(content('meta[property="product:price:amount"]'), content('meta[property="product:price:currency"]')) || product().price,
};

const PARAMS = ["text", "body", "subject"];

async function update(link) {
  const prefix = link.localName == "a" ? "data-" : "";
  const value = (name) => String(link.closest(`[data-${name}]`)?.getAttribute("data-" + name) ?? VALUES[name](link) ?? "");
  const channel = link.getAttribute(prefix ? "data-contact" : "channel");
  for (const param of PARAMS) {
    const text = link.getAttribute(prefix + param);
    if (!text) continue;
    const most = POSTS[channel]?.[param];
    const filled = most
      ? fill(text, value, most, (await import("./contact-buttons-post.js")).pieces)
      : fill(text, value, LIMITS[channel]?.[param]);
    if (filled != text) link.setAttribute(prefix + param, filled);
  }
}

each('a:is([data-text*="{"],[data-body*="{"],[data-subject*="{"]),contact-button:is([text*="{"],[body*="{"],[subject*="{"])', (link) => update(link).catch((error) => console.warn("contact-buttons: " + error, link)));
