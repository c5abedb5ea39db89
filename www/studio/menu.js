// One button in a corner that opens all of them, and who sees which.
import { choice, choose, field, make, put } from "./dom.js";
import { fold } from "./fold.js";
import { pageOf } from "./page.js";
import { change, hear, now } from "./store.js";
import { visitor } from "./visitor.js";
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
  const fields = { "menu.label": field(say("menu_label"), label), "menu.greeting": field(say("menu_greeting"), greeting), "menu.strategy": ruled };
  const ofMenu = make("div", { class: "body" }, fields["menu.label"], fields["menu.greeting"], placement, ruled);
  body.append(as, ofMenu, visitor());

  hear(state => {
    choose(as, state.as || "buttons");
    ofMenu.hidden = state.as !== "menu";
    put(label, state.menu.label ?? "");
    put(greeting, state.menu.greeting ?? "");
    strategy.value = state.menu.strategy ?? "";
    choose(placement, state.menu.placement || "bottom-end");
    says(say(`as_${state.as || "buttons"}`));
    const { refusal } = pageOf(state);
    // A channel that the strategy has no place for.
    const wrong = /^contacts\[\d+\]\.channel$/.test(refusal?.field) ? "menu.strategy" : refusal?.field;
    for (const [name, one] of Object.entries(fields)) one.refuse(name === wrong ? refusal : null);
  });
}
