// What the page says of itself. Through the prototypes: an <img name="title"> stands before the document's own.

import { profile } from "./link.js";

export const find = (selector) => Document.prototype.querySelector.call(document, selector);
export const meta = (name) => find(`meta[name="${name}"],meta[property="${name}"]`)?.content || "";

/** What buttons take from it: as `Page` in Rust. */
export function describe() {
  const me = Document.prototype.querySelectorAll.call(document, "a[rel~=me],link[rel~=me]");
  return {
    title: Reflect.get(Document.prototype, "title", document),
    address: find("link[rel~=canonical][href]")?.href || location.href,
    author: [...me].map((link) => profile(link.href)).find(Boolean)?.name || "",
    site: meta("twitter:site"),
    siteId: meta("twitter:site:id").trim(),
  };
}

/** The language in which an element is read. */
export const spoken = (element) => element.closest('[lang]:not([lang=""])')?.lang || "";

/** The language around an element, for its button. */
export function around(element) {
  const found = element?.closest('[lang]:not([lang=""]),[data-lang]:not([data-lang=""])');
  return found?.getAttribute("lang") || found?.getAttribute("data-lang") || "";
}
