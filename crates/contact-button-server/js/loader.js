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

/** What the clock of a zone shows at a moment: `2026-12-18 20:00`. */
function clock(now, timezone) {
  const moment = new Date(now);
  if (isNaN(moment)) fail("bad_value", "now", `now "${now}" is no moment; it takes a Date`);
  if (!timezone) fail("missing_field", "timezone", "timezone is missing; it takes the IANA name of the place's, such as Europe/Paris");
  return new Intl.DateTimeFormat("sv", { timeZone: timezone, dateStyle: "short", timeStyle: "short" }).format(moment);
}

function checkZone(name) {
  try {
    new Intl.DateTimeFormat("sv", { timeZone: name });
  } catch {
    fail("bad_value", "timezone", `timezone "${name}" is no time zone; it takes the IANA name of the place's, such as Europe/Paris`);
  }
}

export function html(channel, to, options) {
  if (!wasm) fail("not_ready", "", "the server's wasm is not there yet: call init first");
  const fields = [text(channel ?? "")];
  const { params, now, ...own } = options ?? {};
  if (own.timezone) checkZone(own.timezone);
  // Where there are no hours, nobody asks what the time is.
  if (own.hours && now != null) own.now = clock(now, own.timezone);
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
