// A link as a code for cameras: drawn, and given away as a drawing or as pixels.
import { tryAsk } from "./core.js";
import { make } from "./dom.js";
import { download } from "./copy.js";
import { say } from "./words.js";

/** The code of a link; null where the link is too long for one. */
export const codeOf = link => tryAsk("qr", { link }, null);

/** The drawing of a code: dark on light, whatever the scheme, since cameras want that. */
export function draw({ side, path }) {
  const space = "http://www.w3.org/2000/svg";
  const element = (name, attributes) => {
    const made = document.createElementNS(space, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const svg = element("svg", { viewBox: `0 0 ${side} ${side}`, width: 192, height: 192, role: "img", "aria-label": say("qr"), "shape-rendering": "crispEdges" });
  svg.append(element("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }), element("path", { fill: "#000", d: path }));
  return svg;
}

/** The same as pixels, for a printer's or an e-mail's program. */
function png({ side, path }, question) {
  const scale = Math.ceil(1024 / side);
  const canvas = make("canvas", { width: side * scale, height: side * scale });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = "#000";
  pen.fill(new Path2D(path));
  canvas.toBlob(blob => download("contact.png", blob, "image/png", question));
}

/** A drawn code with what to do with it, and a button for each kind of file. */
export function figure(code, hint) {
  const save = (words, click) => make("button", { type: "button", "aria-label": say("download_as", { what: words }), click }, words);
  // A camera reads a mobile number as readily as a page shows it.
  const question = make("div");
  return make("figure", { class: "qr" }, draw(code), make("figcaption", {}, make("p", { class: "hint" }, hint),
    make("p", { class: "row" }, save("SVG", () => download("contact.svg", code.svg, "image/svg+xml", question)), save("PNG", () => png(code, question))), question));
}
