// Where there is no document: the functions work, and nothing else is asked for.
import { link, parse, ready, upgrade } from "../dist/contact-buttons.js";

await ready;
await upgrade();
const attempt = run => {
  try {
    return { value: run() };
  } catch (error) {
    return { kind: error.kind, field: error.field, message: error.message };
  }
};
postMessage({
  link: attempt(() => link("tel", "+33 1 23 45 67 89")),
  parse: attempt(() => parse("tel:+33123456789")),
});
