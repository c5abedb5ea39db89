// custom-elements.json, held to the published schema of Custom Elements Manifests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import Ajv from "ajv";

const read = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}`, import.meta.url), "utf8"));

const valid = new Ajv({ strict: false, allErrors: true }).compile(read("custom-elements-manifest/schema.json"));
const manifest = read("contact-buttons/custom-elements.json");
assert.ok(valid(manifest), JSON.stringify(valid.errors, null, 2));
assert.equal(valid({ ...manifest, modules: [{ kind: "page" }] }), false, "the schema refuses what is none");

// Where tools look for it, and the elements in it.
assert.equal(read("contact-buttons/package.json").customElements, "./custom-elements.json");
for (const [module, tag, names] of [
  [0, "contact-button", ["channel", "to", "text", "screen-name", "variant", "contrast"]],
  [1, "contact-menu", ["label", "placement", "greeting", "hours", "timezone", "closed"]],
]) {
  const [element] = manifest.modules[module].declarations;
  assert.equal(element.tagName, tag);
  for (const name of names) assert.ok(element.attributes.some((attribute) => attribute.name === name), name);
}
