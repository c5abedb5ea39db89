// What a TypeScript user may write, and what the compiler is to refuse.
import { link, parse, ready, upgrade } from "contact-buttons";

const done: Promise<unknown> = ready;
await done;
upgrade();
upgrade(document.body);

const href: string = link("whatsapp", "+33123456789", { text: "Bonjour" });
const channel: string = parse(href).channel;
console.log(channel);

// @ts-expect-error: a number is no phone number
link("tel", 33123456789);
