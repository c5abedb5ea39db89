// What a page fills into a message: {title} {url} {site} {lang} {product} {price} {sku} {ref}. The text is filled here
// and encoded once, where the link is built.

import { each } from "./contact-buttons-extras.js";

// By channel and parameter, in characters.
const LIMITS = __LIMITS__;
const NAME = /{(title|url|site|lang|product|price|sku|ref)}/g;
const segments = new Intl.Segmenter();

/** The text with values in the places of their names, cut where no character, accent or emoji is broken. */
export function fill(text, value, limit = Infinity) {
  const filled = text.replace(NAME, (_, name) => (value(name) || "").trim().replace(/[\0-\x1f\x7f-\x9f]/g, " "));
  let length = 0;
  for (const { segment, index } of segments.segment(filled)) {
    length += [...segment].length;
    if (length > limit) return filled.slice(0, index).trimEnd();
  }
  return filled;
}

const find = (selector) => Document.prototype.querySelector.call(document, selector);
const content = (selector) => find(selector)?.content;

/** The first product that the page describes to search engines. */
function product() {
  for (const script of Document.prototype.querySelectorAll.call(document, 'script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent);
      const found = [data, data["@graph"]].flat().find((it) => it && [it["@type"]].flat().includes("Product"));
      if (!found) continue;
      const offer = [found.offers].flat()[0] || {};
      const price = offer.price ?? offer.lowPrice;
      return {
        product: found.name,
        sku: found.sku,
        price: price === undefined ? "" : [price, offer.priceCurrency].filter(Boolean).join(" "),
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
  price: () => content('meta[property="product:price:amount"]') || product().price,
};

const PARAMS = ["text", "body", "subject"];

function update(link) {
  const prefix = link.localName == "a" ? "data-" : "";
  const value = (name) => String(link.closest(`[data-${name}]`)?.getAttribute("data-" + name) ?? VALUES[name](link) ?? "");
  const channel = link.getAttribute(prefix ? "data-contact" : "channel");
  for (const param of PARAMS) {
    const text = link.getAttribute(prefix + param);
    if (!text) continue;
    const filled = fill(text, value, LIMITS[channel]?.[param]);
    if (filled != text) link.setAttribute(prefix + param, filled);
  }
}

each('a:is([data-text*="{"],[data-body*="{"],[data-subject*="{"]),contact-button:is([text*="{"],[body*="{"],[subject*="{"])', update);
