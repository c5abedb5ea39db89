// Making one button: says in one text what the page has of it, and does what the answer says. What is right is decided
// in Rust (or by `finish.js`, which is held to it); nothing here knows a channel.

const HINT = "contact-button-hint";
const LABEL = "contact-button-label";
const STATE = "data-contact-state";
const CONTACT = "data-contact";

const set = (element, name, value) => element.getAttribute(name) === value || element.setAttribute(name, value);

/**
 * `step(button, known)` makes one button, or lets it wait for something, which `get(what, buttons)` then fetches. From
 * `core` (of `dom.js`) it has what all buttons share; `from` has `finish(request)`, the answer where it takes no wasm,
 * `paint(button)`, which sees to its colour, and promises of the wasms, `quick()` and `full()`, and of the `words(tag)`
 * of a language. Where none is given, there is a wasm that needs nothing more.
 */
export function stepper({ ask, observe, ofDocument, seen, wait, wasms }, from) {
  // The tag of each language as pages name it, and the words.
  const tags = {};
  const words = {};

  async function get(what, buttons) {
    if (what) {
      try {
        // An empty file would be asked for again and again.
        words[what] = (await from.words(what)) || " ";
      } catch (error) {
        // Without its words a language is English.
        console.warn(`contact-buttons: labels are English: ${error}`, ...buttons);
        words[what] = " ";
      }
    } else if (wasms.quick) wasms.full ||= await from.full();
    else wasms.quick = await from.quick();
  }

  function step(button, known) {
    const host = button.localName == "a" ? null : button;
    let anchor = host ? host.querySelector("a") : button;
    const content = anchor || host;
    let text = "";
    let mixed = "";
    let hint;
    // Most have a text alone.
    if (!content.firstElementChild) text = content.textContent;
    else {
      for (const node of content.childNodes) {
        if (node.className == HINT) hint = node;
        else if (node.nodeType < 8) {
          text += node.textContent;
          if (node.nodeType < 2 && (node.className != LABEL || node.firstElementChild)) mixed = "1";
        }
      }
    }
    text = text.trim();
    const lang = button.closest("[lang]")?.getAttribute("lang") || "";
    const fields = ["u", lang, words[tags[lang]] || "", text === known.label ? "" : text, mixed, host ? "1" : ""];
    let href = null;
    // It has asked to be a button; but the channel that came from its link is not what the author said.
    const own =
      known.contact && anchor?.matches("a.contact-button[href]") && anchor.getAttribute(CONTACT) === known.contact;
    for (const source of [host, anchor]) {
      for (const name of source?.getAttributeNames() || []) {
        const value = source.getAttribute(name);
        if (source == host && name != "target") fields.push("data-" + (name == "channel" ? "contact" : name), value);
        else if (name == "href") {
          // What was built here is not what the author said.
          href = value === known.href ? known.original : value;
          if (href !== null) fields.push(name, href);
        } else if (name != STATE && !(own && name == CONTACT)) fields.push(name, value);
      }
    }

    from.paint?.(button);
    let answer = from.finish?.(fields);
    // Of these the document is watched for whatever could change them.
    let isKnown = !host;
    if (!answer) {
      if (!wasms.quick && !wasms.full) return wait(button, "");
      answer = ask(fields);
      isKnown = false;
    }
    const [first, label, hintText] = answer;
    if (first[0] == "?") {
      const tag = first.slice(1);
      if (tag) tags[lang] = tag;
      return wait(button, tag);
    }
    if (first == "!") {
      // One warning for one mistake.
      if (known.failed !== answer[3]) console.warn("contact-buttons: " + answer[3], button);
      known.failed = answer[3];
      set(content, STATE, "error");
      // What was said of the link before.
      hint?.remove();
      if (own) anchor.removeAttribute(CONTACT);
      // The page's own link stays, or comes back.
      if (href !== null) set(anchor, "href", href);
      else anchor?.removeAttribute("href");
    } else if (first) {
      if (!anchor) {
        anchor = ofDocument("createElement", "a");
        anchor.append(...host.childNodes);
        host.append(anchor);
      }
      if (label && (mixed || text !== label)) {
        anchor.textContent = label;
        hint = null;
      }
      known.label = label;
      if (hintText) {
        if (!hint) {
          hint = ofDocument("createElement", "span");
          hint.className = HINT;
        }
        // A number is read in the language of the page.
        if (hintText[0] == ":") hint.removeAttribute("lang");
        else set(hint, "lang", first);
        if (hint.textContent !== hintText) hint.textContent = hintText;
        if (!hint.parentNode) anchor.append(hint);
      } else hint?.remove();
      const isOwn = own || !anchor.getAttribute(CONTACT);
      for (let i = 3; i < answer.length; i += 2) set(anchor, answer[i], answer[i + 1]);
      // What an icon alone shows under the pointer.
      if (anchor.getAttribute("data-icon") == "only" && !anchor.getElementsByClassName(LABEL)[0]) {
        const span = ofDocument("createElement", "span");
        span.className = LABEL;
        span.append(...[...anchor.childNodes].filter((node) => node != hint));
        anchor.prepend(span);
      }
      if (isOwn) known.contact = anchor.getAttribute(CONTACT);
      const built = anchor.getAttribute("href");
      if (href === null && !host && !known.href) {
        console.info("contact-buttons: no link without this script: add href=" + built, anchor);
      }
      known.original = href;
      known.href = built;
    }
    // It does not see into shadow trees, nor what is in none.
    known.isWatched = isKnown && button.getRootNode() == document;
    if (!known.isWatched) observe(button, anchor);
    if (anchor) seen.set(anchor, known);
  }

  return { step, get };
}
