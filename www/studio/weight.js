// What a page with these buttons loads: measured on a page of its own that loads it, beside what others load.
import { make } from "./dom.js";
import { sceneOf } from "./preview.js";
import { language, say } from "./words.js";

/** Bytes after gzip -9 and requests, as measured on the published files; each with its source. */
const PEERS = [
  { name: "X", what: "weight_x", bytes: 149634, requests: "4+", source: "https://publish.x.com/" },
  { name: "GetButton", what: "weight_getbutton", bytes: 124012, requests: "1–2", source: "https://getbutton.io/" },
  { name: "Chaty 3.3.1", what: "weight_chaty", bytes: 60491, requests: "3", source: "https://wordpress.org/plugins/chaty/" },
  { name: "Joinchat 6.3.1", what: "weight_joinchat", bytes: 9525, requests: "2", source: "https://wordpress.org/plugins/creame-whatsapp-me/" },
];

const number = value => value.toLocaleString(language());

async function packed(address) {
  const { body } = await fetch(address, { cache: "force-cache" });
  return (await new Response(body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer()).byteLength;
}

/** The files of `/dist/` that a fresh page loads to show a state, once nothing has come for a while. */
async function filesOf(state) {
  const frame = make("iframe", { src: `preview.html?weigh=${state.language || "en"}#weigh`, class: "scale", "aria-hidden": "true", tabindex: "-1", title: say("weight_frame") });
  const message = sceneOf(state);
  document.body.append(frame);
  try {
    await new Promise((done, failed) => {
      const heard = ({ source, data }) => {
        if (source !== frame.contentWindow || data?.scene !== "ready") return;
        removeEventListener("message", heard);
        frame.contentWindow.postMessage(message, location.origin);
        done();
      };
      addEventListener("message", heard);
      setTimeout(() => failed(new Error("no page to weigh")), 15000);
    });
    const files = () => frame.contentWindow.performance.getEntriesByType("resource").map(({ name }) => name).filter(name => new URL(name).pathname.startsWith("/dist/"));
    for (let still = 0, before = 0; still < 4; still++) {
      await new Promise(done => setTimeout(done, 150));
      if (files().length !== before) still = 0;
      before = files().length;
    }
    return [...new Set(files())];
  } finally {
    frame.remove();
  }
}

/** Weighs a state; gives its files and the sum. */
export async function weigh(state) {
  const files = await filesOf(state);
  const sizes = await Promise.all(files.map(packed));
  return { files: files.map((name, index) => [name.split("/dist/")[1], sizes[index]]), bytes: sizes.reduce((a, b) => a + b, 0), requests: files.length };
}

/** The table: ours and theirs, and our files one by one. */
export function table({ files, bytes, requests }) {
  const most = Math.max(...PEERS.map(peer => peer.bytes));
  const bar = size => make("meter", { min: 0, max: most, value: size, "aria-hidden": "true" });
  const ours = make("tr", { class: "ours" }, make("th", { scope: "row" }, say("weight_ours")), make("td", { class: "number", "data-weight": "" }, number(bytes)), make("td", { class: "number" }, number(requests)), make("td", { class: "bars" }, bar(bytes)));
  return [
    make("p", {}, say("weight_said", { bytes: number(bytes), requests })),
    make("table", { class: "weights" }, make("caption", { class: "aside" }, say("weight")),
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("weight_page")), make("th", { scope: "col", class: "number" }, say("weight_bytes")), make("th", { scope: "col", class: "number" }, say("weight_requests")), make("th", { scope: "col", class: "bars" }, say("weight_beside")))),
      make("tbody", {}, ours, PEERS.map(peer => make("tr", {},
        make("th", { scope: "row" }, make("a", { href: peer.source, rel: "noreferrer" }, peer.name), " ", make("small", {}, say(peer.what))),
        make("td", { class: "number" }, number(peer.bytes)), make("td", { class: "number" }, peer.requests), make("td", { class: "bars" }, bar(peer.bytes)))))),
    make("details", { class: "more" }, make("summary", {}, say("weight_files")),
      make("table", {}, make("tbody", {}, files.map(([name, size]) => make("tr", {}, make("th", { scope: "row" }, make("code", {}, name)), make("td", { class: "number" }, number(size))))))),
    make("p", { class: "note" }, say("weight_how")),
  ];
}
