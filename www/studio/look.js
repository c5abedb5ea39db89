// How the buttons look: the attributes that the stylesheet reads, and a colour of one's own.
import { tryAsk } from "./core.js";
import { choice, choose, make, put, sentence } from "./dom.js";
import { fold } from "./fold.js";
import { pageOf } from "./page.js";
import { change, hear, now } from "./store.js";
import { ratioOf, say } from "./words.js";

/** Each with its values; the first holds unless told, and is written as nothing. */
const LOOKS = {
  variant: ["brand", "outline", "ghost", "neutral"],
  size: ["medium", "small", "large"],
  shape: ["rounded", "pill", "square"],
  icon: ["start", "only", "none"],
  scheme: ["auto", "light", "dark"],
  contrast: ["", "aaa"],
};

const set = (name, value, options) => change({ look: { ...now().look, [name]: value } }, `look-${name}`, options);

export function setUp() {
  const { body, says } = fold("look", "look");
  const rows = Object.entries(LOOKS).map(([name, values]) => {
    const row = choice(say(name), name, values.map(value => [value, say(`${name}_${value || "usual"}`)]), value => set(name, value === values[0] ? "" : value));
    return { name, values, row };
  });
  const own = make("input", { type: "checkbox", id: "own-color", change: () => set("color", own.checked ? text.value || "#1f5c4a" : "") });
  const color = make("input", { type: "color", "aria-label": say("color_pick"), value: "#1f5c4a", input: () => set("color", color.value, { typing: true }) });
  const text = make("input", { type: "text", "aria-label": say("color_hex"), "aria-describedby": "own-color-said", autocomplete: "off", spellcheck: "false", placeholder: "#1f5c4a", maxlength: 9, input: () => {
    const given = text.value.trim().replace(/^#?/, "#").toLowerCase();
    const right = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(given);
    text.setAttribute("aria-invalid", String(!right));
    wrong.textContent = right ? "" : say("color_wrong");
    if (right) set("color", given, { typing: true });
  } });
  const wrong = make("p", { class: "wrong", id: "own-color-said", role: "status" });
  const read = make("div", { class: "contrast", role: "status" });
  body.append(...rows.map(({ row }) => row),
    make("div", { class: "own" }, make("label", { for: "own-color" }, own, make("span", {}, say("color"))), make("div", { class: "swatch" }, color, text)), wrong, read);
  hear(state => {
    for (const { name, values, row } of rows) choose(row, state.look[name] || values[0]);
    const { color: chosen } = state.look;
    own.checked = Boolean(chosen);
    color.disabled = text.disabled = !chosen;
    if (chosen) {
      put(text, chosen);
      if (/^#[0-9a-f]{6}$/i.test(chosen)) put(color, chosen);
    }
    const told = rows.map(({ name, values }) => state.look[name] && state.look[name] !== values[0] ? say(`${name}_${state.look[name]}`) : "").filter(Boolean);
    says([...told, chosen].filter(Boolean).join(", ") || say("look_usual"));
    const { refusal } = pageOf(state);
    const refused = refusal?.field === "look.color";
    if (refused || text !== document.activeElement) {
      text.setAttribute("aria-invalid", String(refused));
      wrong.textContent = refused ? sentence(refusal) : "";
    }
    contrast(read, chosen, text);
  });
}

/** A plate that hardly shows on the page, and one press that mends it. */
function contrast(place, color, field) {
  if (!color) return place.replaceChildren();
  const grounds = [["light", "#faf8f5"], ["dark", "#141513"]];
  place.replaceChildren(...grounds.map(([scheme, background]) => {
    const answer = tryAsk("contrast", { foreground: color, background }, null);
    if (!answer) return null;
    const faint = answer.ratio < 3;
    return make("p", { class: faint ? "warn" : "hint" }, say(faint ? "contrast_faint" : "contrast_well", { scheme: say(`on_${scheme}`), ratio: ratioOf(answer.ratio) }), " ",
      faint && answer.mended ? make("button", { type: "button", class: "quiet", "data-mend": scheme, click: () => {
        set("color", answer.mended);
        // The button has gone with its reason.
        field.focus();
      } }, say("mend", { color: answer.mended })) : null);
  }).filter(Boolean));
}
