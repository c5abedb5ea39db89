// One button in a corner that opens all of them, and which of them a visitor sees, with the reason.
import { ask } from "./core.js";
import { choice, choose, field, make, put } from "./dom.js";
import { fold } from "./fold.js";
import { instantOf } from "./hours.js";
import { madeOf, nameOf } from "./channels.js";
import { change, hear, now } from "./store.js";
import { say } from "./words.js";

const set = (name, value, options) => change({ menu: { ...now().menu, [name]: value } }, `menu-${name}`, options);

const typed = (name, attributes = {}) => {
  const control = make("input", { type: "text", autocomplete: "off", input: () => set(name, control.value, { typing: true }), ...attributes });
  return control;
};

export function setUp() {
  const { body, says } = fold("menu", "menu");
  const as = choice(say("as"), "as", ["buttons", "menu"].map(value => [value, say(`as_${value}`)]), value => change({ as: value }, "as"));
  const label = typed("label", { placeholder: say("menu_label_example") });
  const greeting = typed("greeting", { placeholder: say("menu_greeting_example") });
  const placement = choice(say("placement"), "placement", ["bottom-end", "bottom-start", "inline"].map(value => [value, say(`placement_${value}`)]), value => set("placement", value));
  const strategy = make("select", { change: () => set("strategy", strategy.value) }, ["", "public_private", "x_to_facebook"].map(value => make("option", { value }, say(`strategy_${value || "none"}`))));
  const ruled = field(say("strategy"), strategy);
  const ofMenu = make("div", { class: "body" }, field(say("menu_label"), label), field(say("menu_greeting"), greeting), placement, ruled);

  const visit = { device: "phone", lang: "fr", path: "/", campaign: "", open: true };
  const device = make("select", { change: () => tell(device.value, "device") }, ["phone", "tablet", "desktop"].map(value => make("option", { value }, say(`device_${value}`))));
  const lang = make("input", { type: "text", value: visit.lang, maxlength: 12, input: () => tell(lang.value, "lang") });
  const path = make("input", { type: "text", value: visit.path, maxlength: 80, input: () => tell(path.value, "path") });
  const campaign = make("input", { type: "text", placeholder: "spring", maxlength: 40, input: () => tell(campaign.value, "campaign") });
  const open = make("input", { type: "checkbox", checked: true, change: () => tell(open.checked, "open") });
  const tick = make("label", { class: "tick" }, open, make("span", {}, say("visitor_open")));
  const moment = make("input", { type: "datetime-local", id: "visitor-at", input: () => explain(now()) });
  const when = field(say("visitor_at"), moment, say("hours_at_hint"));
  const why = make("div", { class: "why", role: "status" });
  const visitor = make("details", { class: "more", id: "visitor" }, make("summary", {}, say("visitor")),
    make("div", { class: "two" }, field(say("visitor_device"), device), field(say("visitor_lang"), lang), field(say("visitor_path"), path), field(say("visitor_campaign"), campaign)),
    when, tick, why);
  body.append(as, ofMenu, visitor);

  function tell(value, name) {
    visit[name] = value;
    explain(now());
  }

  /** With hours the moment tells whether somebody answers; by the brand's own clock, as in the hours. */
  function visitOf({ hours, timezone }) {
    if (!hours) return visit;
    const at = moment.value ? instantOf(moment.value, timezone) : Date.now();
    return { ...visit, open: null, at: new Date(at).toISOString() };
  }

  function explain(state) {
    ruled.refuse(null);
    when.hidden = !state.hours;
    tick.hidden = Boolean(state.hours);
    try {
      const made = madeOf(state);
      const { shown, reasons } = ask("why", { state: made, visit: visitOf(state) });
      const names = made.contacts.map(({ label, channel }) => label || nameOf(channel));
      why.replaceChildren(make("p", {}, say(shown.length ? "why_shown" : "why_nothing", { names: shown.map(number => names[number]).join(", ") })),
        make("ul", {}, reasons.map((reason, number) => make("li", {}, say("pair", { name: names[number], value: reason })))));
    } catch (error) {
      ruled.refuse(error);
      why.replaceChildren();
    }
  }

  hear(state => {
    choose(as, state.as || "buttons");
    ofMenu.hidden = state.as !== "menu";
    put(label, state.menu.label ?? "");
    put(greeting, state.menu.greeting ?? "");
    strategy.value = state.menu.strategy ?? "";
    choose(placement, state.menu.placement || "bottom-end");
    says(say(`as_${state.as || "buttons"}`));
    explain(state);
  });
}
