// contact-buttons/server, held to the HTML that the Rust crate gave for the same contacts (cases.json).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// What the wasm has for memory, to see whether it is given back.
let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = function (...args) {
  const instance = new Instance(...args);
  memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
  return instance;
};

const edge = await import("contact-buttons/server/edge");
assert.deepEqual(Object.keys(edge).sort(), ["html", "init"]);
assert.throws(() => edge.html("tel", "+33123456789"), { kind: "not_ready", field: "", message: /init/ });

const globals = Reflect.ownKeys(globalThis);
const server = await import("contact-buttons/server");
assert.deepEqual(Reflect.ownKeys(globalThis), globals, "importing it adds no global");
assert.deepEqual(Object.keys(server), ["html"]);
const { html } = server;

const cases = JSON.parse(readFileSync(new URL("cases.json", import.meta.url), "utf8"));
let refused = 0;
for (const { channel, to, options, html: expected, error } of cases) {
  if (error) {
    assert.throws(() => html(channel, to, options), error, JSON.stringify({ channel, to, options }));
    refused++;
  } else {
    assert.equal(html(channel, to, options), expected);
  }
}
assert.ok(refused > 50 && cases.length > 2000, `${cases.length} cases, ${refused} of them refused`);

// What JavaScript may hand over: nothing, numbers, lists, NUL.
const call = '<a class="contact-button" href="tel:+33123456789" rel="noopener noreferrer" data-contact="tel" data-contact-state="ready">Call +33 1 23 45 67 89</a>';
for (const options of [undefined, null, {}, { label: null, lang: undefined, params: null }]) {
  assert.equal(html("tel", "+33 1 23 45 67 89", options), call);
}
assert.equal(html("tel", "+33123456789", { lang: ["en"], params: { ext: 45 } }), call.replace("789", "789;ext=45"));
assert.match(html("x_dm", 3805104374, { label: "a\0lang\0fr" }), />a\ufffdlang\ufffdfr</);
assert.match(html("x_post", null, { params: { text: "Hi" } }), /href="https:\/\/x\.com\/intent\/tweet\?text=Hi"/);
for (const [args, kind, field] of [
  [[], "unknown_channel", "channel"],
  [["tel"], "missing_field", "to"],
  [["tel", {}], "bad_char", "to"],
  [["x_dm", 1117398733123456789], "bad_char", "to"],
  [["tel", "+33123456789", "fr"], "bad_option", "0"],
  [["tel", "+33123456789", { text: "Hi" }], "bad_option", "text"],
  [["tel", "+33123456789", { "to\0": "x" }], "bad_option", "to\ufffd"],
  [["tel", "+33123456789", { to: "+33123456780" }], "duplicate", "to"],
  [["tel", "+33123456789", { size: "huge" }], "bad_value", "size"],
]) {
  assert.throws(() => html(...args), (error) => error instanceof Error && error.kind === kind && error.field === field, kind);
}

// Hours: the clock of the place, which Intl knows, in the middle of a summer's day and after it.
const open = { hours: "Mo-Fr 09:00-18:00", timezone: "Europe/Paris", label: "Call us" };
const call_us = '<a class="contact-button" href="tel:+33123456789" rel="noopener noreferrer" data-contact="tel" data-contact-state="ready" data-hours="Mo-Fr 09:00-18:00" data-timezone="Europe/Paris" data-closed="note">Call us<span class="contact-button-hint">: +33 1 23 45 67 89</span></a>';
assert.equal(html("tel", "+33123456789", open), call_us);
assert.equal(html("tel", "+33123456789", { ...open, now: new Date("2026-07-03T15:59:00Z") }), call_us);
const note = ' <span class="contact-hours" lang="fr">Fermé, ouvre lundi à 09:00</span>';
assert.equal(html("tel", "+33123456789", { ...open, lang: "fr", now: "2026-07-03T16:00:00Z" }), call_us + note);
assert.match(html("tel", "+33123456789", { ...open, closed: "hide", now: Date.UTC(2026, 6, 4) }), / data-closed="hide" hidden="">/);
for (const [more, kind, field] of [
  [{ hours: "9-5" }, "bad_value", "hours"],
  [{ timezone: "Mars/Base" }, "bad_value", "timezone"],
  [{ timezone: null, now: 0 }, "missing_field", "timezone"],
  [{ now: "soon" }, "bad_value", "now"],
  [{ closed: "fax" }, "bad_value", "closed"],
  [{ hours: null }, "bad_value", "timezone"],
]) {
  assert.throws(() => html("tel", "+33123456789", { ...open, ...more }), { kind, field }, field);
}

// A server stays up: what was used for one button serves the next.
const long = { label: "x".repeat(1000) };
html("tel", "+33123456789", long);
const before = memory.buffer.byteLength;
for (let i = 0; i < 20_000; i++) html("tel", "+33123456789", long);
assert.equal(memory.buffer.byteLength, before, "no memory is lost");

// Where there is no disk: a compiled module, or the bytes.
const bytes = readFileSync(fileURLToPath(import.meta.resolve("contact-buttons/contact-buttons-server.wasm")));
const sources = [new WebAssembly.Module(bytes), bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)];
for (const [number, source] of sources.entries()) {
  // A copy of the module of its own.
  const { html, init } = await import(`${import.meta.resolve("contact-buttons/server/edge")}?${number}`);
  assert.equal(init(source), html);
  assert.equal(init(source), html);
  assert.equal(html("tel", "+33 1 23 45 67 89"), call);
}
