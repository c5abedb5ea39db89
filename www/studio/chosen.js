// The chosen channels: whom each reaches, its words, its place in the row.
import { ask, readNumber, tryAsk } from "./core.js";
import { at, capital, field, icon, make, put } from "./dom.js";
import { change, hear, now } from "./store.js";
import { isMade, nameOf, row } from "./channels.js";
import { countryName, pickedCountry } from "./countries.js";
import { finder } from "./finder.js";
import { isNational, isNumber, learn, numberOf } from "./numbers.js";
import { options, own } from "./options.js";
import { pageOf } from "./page.js";
import { isOurs } from "./samples.js";
import { say } from "./words.js";

const GRIP = "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01";
const CROSS = "M6 6l12 12M18 6L6 18";
const list = at("chosen");
let built = "";

const edit = (index, patch) => change({
  contacts: now().contacts.map((contact, at) => at === index ? { ...contact, ...patch } : contact),
}, `contact-${index}`, { typing: true });

/** Moves a row and keeps the focus on its handle. */
function move(from, to) {
  const contacts = [...now().contacts];
  if (to < 0 || to >= contacts.length || from === to) return;
  const [moved] = contacts.splice(from, 1);
  contacts.splice(to, 0, moved);
  change({ contacts }, "order");
  list.children[to].querySelector(".grip").focus();
  at("moved").textContent = say("moved", { name: nameOf(moved.channel), place: to + 1, all: contacts.length });
}

function remove(index) {
  const contacts = now().contacts.filter((_, at) => at !== index);
  const { channel } = now().contacts[index];
  change({ contacts }, "remove");
  (list.children[Math.min(index, contacts.length - 1)]?.querySelector("input") ?? at("open-catalogue")).focus();
  at("moved").textContent = say("removed", { name: nameOf(channel) });
}

/** Where a description goes on to what is allowed in it. */
const DETAIL = /\s?:|,? (?:of at most|of|à|de|d’au plus) \d|,? (?:at most|au plus) \d|, /;

/** What a field takes, as its name in a few words; and all of it below, where that is more. */
function called(wants) {
  const [name] = wants.split(DETAIL);
  const bare = name.replace(/^(?:(?:an?|the|une?|les?|la) |l’)/, "");
  return { label: capital(bare || say("to")), hint: name === wants ? "" : `${capital(wants)}.` };
}

/** The place of a pointer among the rows. */
function placeAt(y) {
  const rows = [...list.children];
  const below = rows.findIndex(item => y < item.getBoundingClientRect().top + item.offsetHeight / 2);
  return below < 0 ? rows.length - 1 : below;
}

function dropMarks() {
  for (const item of list.children) for (const mark of ["data-dragged", "data-target"]) item.removeAttribute(mark);
}

function grip(index, name) {
  const handle = make("button", {
    type: "button", class: "bare grip", "aria-label": say("move", { name }),
    keydown: event => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      move(index, index + by);
    },
    pointerdown: event => {
      if (event.button) return;
      event.preventDefault();
      handle.focus();
      handle.setPointerCapture(event.pointerId);
      handle.closest("li").dataset.dragged = "";
    },
    pointermove: event => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const to = placeAt(event.clientY);
      [...list.children].forEach((item, at) => item.toggleAttribute("data-target", at === to && to !== index));
    },
    pointerup: event => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      handle.releasePointerCapture(event.pointerId);
      dropMarks();
      move(index, placeAt(event.clientY));
    },
    pointercancel: dropMarks,
  }, icon(GRIP));
  return handle;
}

/** Whether a channel reaches a phone number. */
const byNumber = about => /^\+\d/.test(about.example?.to ?? "");

/** A number as its country writes it becomes an international one; the field keeps what is typed until it is left. */
async function dialled(input, text, index, said) {
  const given = input.value.trim();
  const country = pickedCountry();
  const number = await readNumber(text, country).catch(() => ({}));
  if (input.value.trim() !== given || !input.isConnected || !number.e164) return;
  said.number = number.e164;
  edit(index, { to: number.e164 });
  said.textContent = say("national", { given: number.national, country: countryName(number.country ?? country), international: number.international });
}

/** A link of the channel, or a number in other digits, becomes what the field takes. Gives the number that waits for its country. */
function understood(given, index, said) {
  const contact = now().contacts[index];
  if (!given || isMade(contact)) return "";
  const { kind, found = [], national = [] } = tryAsk("read", { text: given }, {});
  if (kind === "short") return "";
  const { to, fields } = found.find(one => one.contact.channel === contact.channel)?.contact ?? {};
  if (!to) return national[0]?.number ?? "";
  said.number = to;
  edit(index, { to, fields: { ...contact.fields, ...fields } });
  said.textContent = say("read_as", { to });
  return "";
}

/** A number that its own country alone dials, such as 3639; a link has it where somebody says that it is meant. */
const isShort = text => /^[1-9][\d ]{2,7}$/.test(text) && text.replace(/ /g, "").length <= 6;

/** Where a short number is said to be meant. */
function shortTick(editForm) {
  const box = make("input", { type: "checkbox", change: () => editForm(box.checked ? "local" : "") });
  const place = make("label", { class: "tick", hidden: true }, box, make("span", {}, say("short_number")));
  return {
    place,
    /** Shown where the channel dials a number so, and where it is said already. */
    refresh({ channel, to, fields }) {
      const says = fields?.form === "local";
      box.checked = says;
      place.hidden = !says && !(isShort((to ?? "").trim()) && tryAsk("check", { contact: { channel, to, fields: { ...fields, form: "local" } } }, null));
    },
  };
}

/** What the numbering plans have against a number stays beside it, as long as it stands there; one that was typed here is warned of as in the first field. */
function doubts(contact, whole) {
  if (!isNumber(contact.to) || isOurs(contact)) return [];
  const known = numberOf(contact.to);
  if (!known) learn(contact.to).then(({ warnings: found }) => {
    if (found.length && whole.isConnected) hearAgain(whole);
  });
  return (whole.typed ? known?.warnings : known?.doubts) ?? [];
}

/** Shows a row once more, as it is now. */
function hearAgain(whole) {
  const given = now().contacts[[...list.children].indexOf(whole)];
  if (given) whole.refresh(given);
}

function item(contact, index) {
  const about = row(contact.channel) ?? { name: contact.channel, required: [], to_label: say("to") };
  const to = make("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", placeholder: about.example?.to ?? "", value: contact.to ?? "", input: () => {
    turned.textContent = "";
    whole.typed = true;
    // What is said of a short number is said of no other.
    const { form, ...fields } = now().contacts[index].fields ?? {};
    const given = to.value.trim();
    edit(index, form === "local" && !isShort(given) ? { to: to.value, fields } : { to: to.value });
    const number = isNational(given) ? given : understood(given, index, turned);
    if (byNumber(about) && isNational(number)) dialled(to, number, index, turned);
  }, blur: () => {
    // The window is left with the field still in hand: who comes back goes on typing.
    if (document.activeElement !== to) to.value = now().contacts[index]?.to ?? to.value;
  } });
  const turned = make("p", { class: "hint", "aria-live": "polite" });
  const target = called(about.to_label);
  const whom = field(target.label, to, target.hint);
  const editFields = patch => edit(index, { fields: { ...now().contacts[index].fields, ...patch } });
  const short = shortTick(form => editFields({ form }));
  whom.append(turned, short.place);
  const needed = about.required.map(one => own({ ...one, ...called(one.label), required: true }, editFields));
  const more = options(contact.channel, { edit: patch => edit(index, patch), editFields, filled: () => whole.refresh(now().contacts[index]) });
  const help = make("div", { class: "help" });
  const whole = make("li", { class: "contact" },
    make("div", { class: "contact-head" }, grip(index, about.name), make("h3", {}, about.name),
      make("button", { type: "button", class: "bare", "aria-label": say("remove", { name: about.name }), click: () => remove(index) }, icon(CROSS))),
    about.to_label === "" ? null : whom,
    needed,
    make("p", { class: "warn", "data-warnings": "" }),
    make("p", { class: "hint", "data-hidden": "", "aria-live": "polite" }),
    help,
    more.place);
  whole.refresh = given => {
    put(to, given.to ?? "");
    if (given.to !== turned.number) turned.textContent = "";
    for (const one of needed) put(one.control, given.fields?.[one.name] ?? "");
    more.refresh(given);
    short.refresh(given);
    check(whole, given, index, { whom, needed, help, more });
  };
  return whole;
}

/** A refusal without the names of its channel and its field, beside which it stands. */
function beside(error, name) {
  const message = error.message.startsWith(name) ? error.message.slice(name.length).replace(/^\s?: (?:\w+ )?(?=["«])/, "") : error.message;
  return { message, right: error.right };
}

/** Says beside its field what is wrong. */
function check(whole, contact, index, { whom, needed, help, more }) {
  for (const one of [whom, ...needed, ...more.takes, ...more.rules]) one.refuse(null);
  const warnings = whole.querySelector("[data-warnings]");
  try {
    const checked = ask("check", { contact, lang: now().language });
    warnings.textContent = [...checked.warnings ?? [], ...doubts(contact, whole)].join(" ");
    more.label.placeholder = checked.label ?? "";
    help.replaceChildren();
    // What no page can be made with stands here too, where it is of this row.
    const { refusal } = pageOf(now());
    const [, rule] = refusal?.field.match(`^contacts\\[${index}\\]\\.(when|unless)$`) ?? [];
    if (rule) more.reveal(rule).refuse(refusal);
  } catch (error) {
    warnings.textContent = "";
    const [, name] = error.field.split("fields.");
    const given = name ? contact.fields?.[name] : contact.to;
    // What nobody has typed yet is no mistake.
    if (!given && (error.field === "to" || needed.some(one => one.name === name))) return help.replaceChildren();
    // A number without its network is one that is too short, or short and meant so: the tick below it says that.
    const wrong = name && !(name === "context" && !given) && (needed.find(one => one.name === name) ?? more.reveal(name));
    (wrong || whom).refuse(beside(error, nameOf(contact.channel)));
    const wantsId = contact.channel === "x_dm" && !name && contact.to;
    if (wantsId && !help.firstChild) help.append(make("details", { class: "more" }, make("summary", {}, say("finder_open")), finder(id => edit(index, { to: id }))));
    if (!wantsId) help.replaceChildren();
  }
}

function show(state) {
  const shape = state.contacts.map(({ channel }) => channel).join(" ");
  if (shape !== built || list.childElementCount !== state.contacts.length) {
    list.replaceChildren(...state.contacts.map(item));
    built = shape;
  }
  state.contacts.forEach((contact, index) => list.children[index].refresh(contact));
  if (!state.contacts.length) list.replaceChildren(make("li", { class: "hint" }, say("none_chosen")));
  at("reorder").hidden = state.contacts.length < 2;
}

/** Shows the rows once more, where more of the logic has come. */
export const again = () => show(now());

export const setUp = () => hear(show);

