// wasm-pack's package, imported as a bundler would: no document, and the functions work all the same.
import assert from "node:assert/strict";

const { link, parse, upgrade } = await import("./contact_button_wasm.js");

assert.equal(link("tel", "+33 1 23 45 67 89"), "tel:+33123456789");
assert.equal(link("whatsapp", "+33123456789", { text: "a & b" }), "https://wa.me/33123456789?text=a%20%26%20b");
assert.deepEqual(parse("https://wa.me/33123456789"), { channel: "whatsapp", to: "+33123456789" });
assert.throws(
  () => link("x_dm", "furni"),
  ({ kind, field, message }) => kind === "bad_char" && field === "to" && message !== "",
);
assert.equal(typeof upgrade, "function");
