// The product that a page describes to search engines in its JSON-LD: name, number, price. What shops write: a Product,
// or a ProductGroup with its variants, alone, in a list, in an `@graph`, or as what the page is about; offers alone, in a
// list, as an AggregateOffer, or with their price in a specification; parts by their `@id`.

/** A price with its currency; what costs nothing has a price too. */
const priced = (price, currency) => (/\S/.test(price ?? "") ? `${price} ${currency ?? ""}`.trim() : undefined);

const content = (selector) => Document.prototype.querySelector.call(document, selector)?.content;
const list = (it) => [it].flat(Infinity).filter((one) => one && typeof one == "object");
/** What is written as one word or number, or as the first of several. */
const text = (it) => [it].flat().map((one) => one?.["@value"] ?? one).find((one) => /^(string|number)$/.test(typeof one));
const isOf = (it, name) => [it["@type"]].flat().some((type) => typeof type == "string" && type.split(/[/:#]/).pop() == name);

/** Everything that a page says, from the first to the last. */
function described() {
  const all = [];
  for (const script of Document.prototype.querySelectorAll.call(document, 'script[type="application/ld+json" i]')) {
    try {
      all.push(...list(JSON.parse(script.textContent)));
    } catch {
      // What is no JSON describes nothing.
    }
  }
  // What is found is looked through as well.
  for (const it of all) all.push(...list([it["@graph"] ?? [], it.mainEntity ?? []]));
  return all;
}

/** Of a text, an address: whether it is the one of this page. */
function isHere(address) {
  try {
    const { href } = new URL(address, document.baseURI);
    return href.split("#")[0] == location.href.split("#")[0];
  } catch {
    return false;
  }
}

/** Its name, number and price, as far as the page says them; the price also where a `meta` does. */
export function product() {
  const all = described();
  /** What stands elsewhere under the same name has more to say. */
  const whole = (it) => ({ ...all.find((other) => it["@id"] && other != it && other["@id"] == it["@id"] && other["@type"]), ...it });
  const parts = (it) => list(it).map(whole);
  const offers = (it) => parts(it.offers).flatMap((offer) => [offer, ...parts(offer.offers)]);
  const isThis = (it) => [it, ...offers(it)].some((one) => typeof one.url == "string" && isHere(one.url));
  const price = (it) => {
    const all = offers(it);
    for (const offer of [...all.filter(isThis), ...all]) {
      const said = [offer, ...parts(offer.priceSpecification)];
      const of = (...names) => said.flatMap((one) => names.map((name) => text(one[name]))).find((one) => /\S/.test(one ?? ""));
      const amount = priced(of("price", "lowPrice"), of("priceCurrency"));
      if (amount) return amount;
    }
  };
  const found = all.find((it) => isOf(it, "Product") || isOf(it, "ProductGroup")) || {};
  const variants = parts(found.hasVariant);
  const chosen = variants.find(isThis);
  const prices = variants.map(price).filter(Boolean).sort((a, b) => parseFloat(a) - parseFloat(b));
  const inPage = priced(content('meta[property="product:price:amount"]'), content('meta[property="product:price:currency"]'));
  return {
    product: text(chosen?.name) ?? text(found.name) ?? text(variants[0]?.name),
    sku: text(chosen?.sku) ?? text(found.sku) ?? text(found.productGroupID) ?? text(variants[0]?.sku),
    // Of several variants the lowest, as search engines are told it.
    price: inPage ?? (chosen && price(chosen)) ?? price(found) ?? prices[0],
  };
}
