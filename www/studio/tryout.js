// What opens where, a code to try it with a phone, and what the buttons of the preview report.
import { tryAsk } from "./core.js";
import { at, make } from "./dom.js";
import { hearEvents } from "./preview.js";
import { codeOf, figure } from "./qr.js";
import { hear } from "./store.js";
import { nameOf } from "./channels.js";
import { pageOf } from "./page.js";
import { say } from "./words.js";

const SYSTEMS = { ios: "iOS", android: "Android", windows: "Windows", macos: "macOS" };
let chosen = 0;
let pick, table, code;

function show(state) {
  const { made: { contacts: made } } = pageOf(state);
  chosen = Math.min(chosen, Math.max(made.length - 1, 0));
  pick.replaceChildren(...made.map((contact, index) => make("option", { value: index, selected: index === chosen }, contact.label ? say("pair", { name: nameOf(contact.channel), value: contact.label }) : nameOf(contact.channel))));
  const contact = made[chosen];
  at("try").hidden = !contact;
  if (!contact) return;
  const { link } = tryAsk("check", { contact, lang: state.language }, {});
  const opens = tryAsk("opens", { contact }, []);
  table.replaceChildren(...opens.map(({ system, what }) => make("tr", {}, make("th", { scope: "row" }, SYSTEMS[system] ?? system), make("td", {}, what))));
  const qr = link && codeOf(link);
  code.replaceChildren(make("p", {}, make("a", { href: link, target: "_blank", rel: "noopener noreferrer", class: "quiet" }, say("open_link")), make("code", { class: "link" }, link)),
    ...(qr ? [figure(qr, say("qr_hint"))] : []));
}

export function setUp() {
  pick = make("select", { id: "try-which", change: () => {
    chosen = Number(pick.value);
    show(last);
  } });
  table = make("tbody");
  code = make("div", { class: "code-of" });
  const log = make("ol", { class: "log", id: "log", "aria-live": "polite", "aria-label": say("log"), "data-empty": say("log_empty") });
  let last;
  at("try-body").append(
    make("div", {}, make("div", { class: "field" }, make("label", { for: "try-which" }, say("try_which")), pick),
      make("table", {}, make("caption", {}, say("opens")), table)),
    code,
    make("section", { class: "events" }, make("h3", {}, say("log")), log, make("p", { class: "note" }, say("log_note"))));
  hearEvents(({ event, channel, button }) => {
    log.prepend(make("li", {}, make("code", {}, `contact:${event}`), " ", nameOf(channel), button ? ` #${button}` : "", event === "click" ? make("span", { class: "hint" }, ` ${say("log_held")}`) : null));
    while (log.childElementCount > 6) log.lastChild.remove();
  });
  hear(state => {
    last = state;
    show(state);
  });
}
