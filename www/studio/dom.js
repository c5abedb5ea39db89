// Elements made without a string of HTML: createElement, setAttribute and textContent alone.

export const at = id => document.getElementById(id);

/** An element: functions among the attributes are listeners, `true` is an empty attribute, null and false are left out. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

/** A drawing of one path on a 24 by 24 ground, for the eye alone. */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 24 24", width: 20, height: 20, fill: "none", stroke: "currentColor", "stroke-width": 1.75, "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true" })) {
    drawing.setAttribute(name, value);
  }
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

/** A sentence with its first letter as sentences have it. */
export const capital = text => text && text.charAt(0).toUpperCase() + text.slice(1);

/** What a refusal says: what is wrong, and what would be right where that is not said yet, behind a semicolon. */
export const sentence = ({ message, right }) => [message, !message.includes("; ") && right].filter(Boolean).map(closed).join(" ");

/** A sentence with its first letter and its full stop. */
const closed = text => capital(text) + (/[.!?…»”"]$/.test(text) ? "" : ".");

/** Marks the one among several links that holds now. */
export function markCurrent(links, holds) {
  for (const link of links) {
    if (holds(link)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

let count = 0;
/** A label over a control, with a place for what is wrong below it. */
export function field(label, control, hint) {
  const id = control.id || (control.id = `field-${++count}`);
  const said = make("p", { class: "wrong", id: `${id}-said`, "aria-live": "polite" });
  const about = hint ? make("p", { class: "hint", id: `${id}-hint` }, hint) : null;
  control.setAttribute("aria-describedby", [hint && `${id}-hint`, said.id].filter(Boolean).join(" "));
  const whole = make("div", { class: "field" }, make("label", { for: id }, label), control, about, said);
  whole.refuse = error => {
    said.textContent = error ? sentence(error) : "";
    control.setAttribute("aria-invalid", String(Boolean(error)));
  };
  return whole;
}

/** One of a few values: radio buttons in a row. `options` are [value, words]. */
export function choice(legend, name, options, chosen) {
  return make("fieldset", { class: "choice" }, make("legend", {}, legend),
    make("div", { class: "options" }, options.map(([value, words]) =>
      make("label", {}, make("input", { type: "radio", name, value, change: () => chosen(value) }), make("span", {}, words)))));
}

/** Shows which value of a `choice` holds. */
export function choose(fieldset, value) {
  for (const input of fieldset.querySelectorAll("input")) input.checked = input.value === value;
}

let another = false;
/** Shows another state by this: also where somebody types. */
export function showAnother(tell) {
  another = true;
  try {
    tell();
  } finally {
    another = false;
  }
}

/** Sets what a field shows; where somebody types in it, only of another state. */
export function put(control, value) {
  if ((another || control !== document.activeElement) && control.value !== value) control.value = value;
}
