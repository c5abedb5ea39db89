// What a button may be told beside whom it reaches: its words first, what few brands ask for under one more press.
import { ask, whole } from "./core.js";
import { capital, field, make, put } from "./dom.js";
import { say } from "./words.js";

const RULES = ["when", "unless"];

/** A control for one field of a channel; what it holds is text, and nothing where it says nothing. */
function control({ yes_no: yesNo, required, example }, heard) {
  if (!yesNo) return make("input", { type: "text", autocomplete: "off", required, placeholder: required ? example : null, input: heard });
  const words = { "": "unsaid", true: "yes", false: "no" };
  return make("select", { change: heard }, ["", "true", "false"].map(value => make("option", { value }, say(words[value]))));
}

/** The field of a channel's own, which tells `changed` of each change. */
export function own(about, changed) {
  const input = control(about, () => changed({ [about.name]: input.value }));
  return Object.assign(field(about.label, input, capital(about.hint)), { control: input, name: about.name });
}

/**
 * The words of a button and its options, closed. What the channel takes is asked when it opens; `filled` is called then.
 * `edit` changes the contact, `editFields` one of its channel's fields.
 */
export function options(channel, { edit, editFields, filled }) {
  const label = make("input", { type: "text", autocomplete: "off", input: () => edit({ label: label.value }) });
  const rules = RULES.map(name => {
    const input = make("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: "device=phone", input: () => edit({ [name]: input.value }) });
    return Object.assign(field(say(name), input, name === "when" && say("when_hint")), { control: input, name, rare: true });
  });
  const first = make("div", { class: "body" });
  const rare = make("details", { class: "more rare" }, make("summary", {}, say("contact_rare")));
  const place = make("details", { class: "more" }, make("summary", {}, say("contact_more")), field(say("label"), label, say("label_hint")), first, rare);
  const takes = [];

  async function fill() {
    await whole();
    for (const about of ask("fields", { channel })) {
      const one = Object.assign(own(about, editFields), { rare: !about.first });
      takes.push(one);
      (about.first ? first : rare).append(one);
    }
    rare.append(...rules);
    filled();
  }
  let filling;
  place.addEventListener("toggle", () => {
    if (place.open) filling ??= fill().catch(error => {
      filling = undefined;
      console.warn(`contact-buttons studio: ${error}`);
    });
  });

  return {
    place, takes, rules, label,
    /** Shows what a contact has. */
    refresh(given) {
      put(label, given.label ?? "");
      for (const one of takes) put(one.control, given.fields?.[one.name] ?? "");
      for (const one of rules) put(one.control, given[one.name] ?? "");
    },
    /** Opens what the field of this name is in; gives the field, if it is here already. */
    reveal(name) {
      const one = [...takes, ...rules].find(it => it.name === name);
      place.open = true;
      if (one?.rare) rare.open = true;
      return one;
    },
  };
}
