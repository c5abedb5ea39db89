import { answer } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;
let loaded;

async function load() {
  const by = (cache) =>
    fetch(new URL("contact-buttons-qr.wasm", import.meta.url), { cache, integrity: "__QR_HASH__" });
  // Old and new files mix in a cache: what has the wrong hash is fetched again.
  const response = await by("default").catch(() => by("reload"));
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), IMPORTS);
  return instance.exports;
}

/** An SVG of a link's code, black on white whatever the page's colours: that is what cameras read. */
export async function draw(link, label) {
  const [side, path] = answer(await (loaded ||= load()), link).split(/ (.*)/);
  if (!side) throw "the link is too long for a QR code";
  const make = (name, attributes) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
    return node;
  };
  const svg = make("svg", { viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" });
  svg.append(make("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }), make("path", { fill: "#000", d: path }));
  return svg;
}
