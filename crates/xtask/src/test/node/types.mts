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

import { html, type ButtonOptions } from "contact-buttons/server";
import { html as edge, init } from "contact-buttons/server/edge";

const options: ButtonOptions = { lang: "fr", variant: "outline", icon: "only", params: { text: "Bonjour" } };
const button: string = html("whatsapp", "+33 6 12 34 56 78", options);
html("email", ["a@example.com", "b@example.com"]);
html("tel", "+33123456789", { hours: "24/7", timezone: "Europe/Paris", closed: "email", now: new Date() });
html("x_post", null, { params: { text: button } });
const same: typeof edge = init(await (await fetch("contact-buttons-server.wasm")).arrayBuffer());
same("tel", "+33123456789");

// @ts-expect-error: there is no such size
html("tel", "+33123456789", { size: "huge" });
// @ts-expect-error: what the message says is one of its params
html("tel", "+33123456789", { text: "Hello" });
