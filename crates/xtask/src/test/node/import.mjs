// The package where there is no document: importing it works and touches nothing.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const globals = () => Reflect.ownKeys(globalThis);
const before = globals();
const buttons = await import("contact-buttons");
assert.deepEqual(globals(), before, "importing it adds no global");

assert.deepEqual(Object.keys(buttons).sort(), ["link", "parse", "ready", "upgrade"]);
assert.ok(buttons.ready instanceof Promise);
await buttons.ready;
await buttons.upgrade();

// What needs the wasm says so, in the form of every other refusal.
for (const call of [() => buttons.link("tel", "+33123456789"), () => buttons.parse("tel:+33123456789")]) {
  assert.throws(call, ({ kind, field, message }) => kind === "not_ready" && field === "" && /ready/.test(message));
}

for (const file of ["contact-buttons.css", "contact-buttons.wasm", "icons/x.svg"]) {
  const resolved = fileURLToPath(import.meta.resolve(`contact-buttons/${file}`));
  assert.ok(existsSync(resolved), `contact-buttons/${file} is exported`);
}
