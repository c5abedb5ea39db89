import { fetchWasm } from "../../contact-button-wasm/js/fetch_wasm.js";
import { once } from "../../contact-button-wasm/js/once.js";
import { answer } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;

const loaded = once(() => fetchWasm(new URL("contact-buttons-qr.wasm", import.meta.url), "__QR_HASH__", IMPORTS));

/** An SVG of a link's code, black on white whatever the page's colours: that is what cameras read. */
export async function draw(link, label) {
  const [side, path] = answer(await loaded(), link).split(/ (.*)/);
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
