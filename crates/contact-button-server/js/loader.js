import { render } from "./glue.js";

const IMPORTS = __WASM_IMPORTS__;

function fail(kind, field, message) {
  throw Object.assign(new Error("contact-buttons: " + message), { kind, field });
}

export function init(source) {
  if (!wasm) {
    const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
    __wbg_set_wasm(new WebAssembly.Instance(module, IMPORTS).exports);
  }
  return html;
}

// A number that has lost digits must not become somebody else's. Fields are parted by NUL, which therefore becomes
// what the HTML parser makes of it.
const text = (value) => `${typeof value == "number" && value > 2 ** 53 ? NaN : value}`.replaceAll("\0", "\ufffd");

export function html(channel, to, options) {
  if (!wasm) fail("not_ready", "", "the server's wasm is not there yet: call init first");
  const fields = [text(channel ?? "")];
  const { params, ...own } = options ?? {};
  const add = (prefix, values) => {
    for (const [name, value] of Object.entries(values ?? {})) {
      for (const one of [value].flat()) one == null || fields.push(text(prefix + name), text(one));
    }
  };
  add("", { to });
  add("params.", params);
  add("", own);
  const reply = render(fields.join("\0"));
  if (reply[0] == "!") fail(...reply.slice(2).split("\0"));
  return reply;
}
