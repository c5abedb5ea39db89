// The entry for Cloudflare's workerd (`node --conditions=workerd`), where an import of a wasm is the compiled module.
import assert from "node:assert/strict";
import { register } from "node:module";

const hook = `
  import { readFileSync } from "node:fs";
  export const load = (url, context, next) =>
    url.endsWith(".wasm")
      ? {
          format: "module",
          shortCircuit: true,
          source: "export default new WebAssembly.Module(Buffer.from('" +
            readFileSync(new URL(url)).toString("base64") + "', 'base64'))",
        }
      : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

assert.match(import.meta.resolve("contact-buttons/server"), /server-workerd\.js$/);
const { html } = await import("contact-buttons/server");
assert.match(html("whatsapp", "+33 6 12 34 56 78", { lang: "fr" }), />Discuter sur WhatsApp<\/a>$/);
