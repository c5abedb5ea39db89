// Buttons that need no WebAssembly: their link is finished, or becomes so when their attributes are put into a template.
// Templates and expressions come from the channel table (`Channel::finished` of contact-link), which has a test that
// what matches is what it would write itself. Whatever else there is to decide, or to say, is for the wasm.

import { tagOf } from "./tag_of.js";

const LINKS = __FINISHED_LINKS__;
const NEW_TAB = "__NEW_TAB__";
/** What describes a contact of these channels: where it changes, the button changes. */
export const attributes = __ATTRIBUTES__;
// The look, of what only goes on.
const LOOK = /^data-(variant|size|shape|scheme|icon|color|contrast)$/;
// ITU-T E.164, list of assigned country codes: those of one digit and of two.
const CODE = /^\+([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|...)/;

/** The digits in groups, as `contact-button` writes them: country code, then pairs, or 3 3 4 under +1. */
function grouped(number) {
  const [code] = CODE.exec(number);
  return code + " " + number.slice(code.length).replace(code == "+1" ? /\B(?=(\d{3})?\d{4}$)/g : /\B(?=(\d\d)+$)/g, " ");
}

const escape = (letter) => "%" + letter.charCodeAt().toString(16).toUpperCase();

/** What the template makes of the parameters; undefined where it has no place for one. */
function fill(template, params) {
  let separator = "?";
  const link = template.replace(/{(.*?)\|([+~]?)(.*?)}/g, (slot, before, number, name) => {
    let value = params[name];
    if (!value) return "";
    delete params[name];
    if (number) value = value.replace(/(?!^)[ .\xa0-]/g, "");
    if (number == "~") value = value.replace(/^\+/, "");
    value = encodeURIComponent(value).replace(/[!'()*]/g, escape);
    if (before[0] != "?") return before + value.replace("%2B", "+").replace("%40", "@");
    before = separator + before.slice(1);
    separator = "&";
    return before + value;
  });
  for (const name in params) return;
  return link;
}

/** The list with the words at its end, unless they are there. */
function tokens(list, words) {
  if (!list) return words;
  list = list.trim();
  for (const word of words.split(" ")) list.split(/\s+/).includes(word) || (list += " " + word);
  return list.trim();
}

/** What the wasm would answer to a request about a button, where that needs no more than is here. */
export function finish([, lang, words, text, mixed, wrapped, ...pairs]) {
  const given = { class: "", href: "", rel: "", target: "" };
  const params = { __proto__: null };
  const look = {};
  let name;
  for (let i = 0; i < pairs.length; i += 2) {
    const attribute = pairs[i];
    const value = pairs[i + 1];
    // Those of `<contact-button>` come first, and hold.
    if (attribute == "data-contact") name ||= value;
    else if (LOOK.test(attribute)) look[attribute] ||= value;
    else if (!attribute.startsWith("data-")) given[attribute] = value;
    // What no channel takes says nothing of the link.
    else if (value && attributes.includes(attribute)) {
      const param = attribute.slice(5).replaceAll("-", "_");
      if (params[param]) return;
      params[param] = value;
    }
  }
  let { href, target } = given;
  const names = given.class;
  // Words of our own, and X's markup.
  if (!(text || mixed) || names.includes("twitter-")) return;
  // What else is white space for a script is none for HTML.
  if (/[^\t\n\f\r -~]/.test(names + given.rel)) return;
  if (Object.keys(params).length) {
    // A link may say more than the attributes do, unless it has no place for it.
    if (!LINKS[name] || (href && !(params.to && /^[^?;&]*$/.test(href)))) return;
    try {
      href = fill(LINKS[name][0], params);
    } catch {
      // Half a character.
      return;
    }
  } else if (!name) {
    if (!wrapped && !/(^|\s)contact-button(\s|$)/.test(names)) return;
    for (name in LINKS) if (LINKS[name][1].test(href)) break;
  }
  if (!LINKS[name]?.[1].test(href)) return;
  let hint = "";
  let tag = "en";
  if (href[4] != "s") {
    if (target) return;
    if (name == "tel" && !text.replace(/\D/g, "").includes(/\d{4}(?=$|;)/.exec(href)))
      hint = ": " + grouped(href.slice(4).replace(/;.*/, ""));
  } else if (/^_blank$/i.test(target)) {
    if (/[^\w-]/.test(lang)) return;
    hint = NEW_TAB;
    tag = tagOf(lang);
    if (tag != "en") {
      if (!words) return ["?" + tag];
      // What is no file of ours says nothing.
      if (words.split("\n").length == __WORDS_LINES__ + 1) hint = words.split("\n", 1)[0];
      else tag = "en";
    }
    hint = " " + hint;
  }
  const rel = tokens(given.rel, "noopener noreferrer");
  const classes = tokens(names, "contact-button");
  const state = ["data-contact", name, "data-contact-state", "ready"];
  for (const attribute in look) look[attribute] && state.push(attribute, look[attribute]);
  if (target) state.push("target", target);
  return [tag, "", hint, "class", classes, "href", href, "rel", rel, ...state];
}
