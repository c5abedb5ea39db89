// The browser's side of the wasm: finds buttons, says in one string what the page has of each, and does what the
// answer says. What is right is decided in Rust; nothing here knows a channel.

const SELECTOR =
  ":is(a.contact-button,a[data-contact],contact-button,a.twitter-dm-button)" +
  ":not([data-contact-managed],[data-contact-managed] *)";
const HINT = "contact-button-hint";
const CONTACT = "data-contact";
const STATE = "data-contact-state";
// Together with what brought the buttons, short of a long task (50 ms).
const SLICE = 30;
// What may be waited for, beside the words of a language: the next wasm, and before it what does without.
const WASM = "";
const MORE = ".";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
// What is known of each button (an anchor alone, or the <contact-button> around it): the label and the link that
// came from here, the link that the author had, the request that failed.
const seen = new WeakMap();
const observed = new WeakSet();
const changed = new WeakSet();
const queue = new Set();

// The wasm that knows what is usual, and the one that knows everything. Each comes when it is needed.
let quick;
let full;
// Buttons that wait for something to be fetched, by what.
const waiting = new Map();
let coming;
// How things are fetched, and what answers in place of a wasm where it can.
let sources;
// Why there is no wasm.
let missing;
// The tag of each language as pages name it, and the words.
const tags = {};
const words = {};

let current;
let request;
let reply;
let working;

function fail(kind, field, message) {
  throw Object.assign(new Error("contact-buttons: " + message), { kind, field });
}

/** Begins, with a wasm that knows everything. */
export function attach(wasm) {
  quick = wasm;
  sources = { finish() {} };
}

/**
 * Begins without one: `fullNow()` gives the exports of the one that knows everything, for those who cannot wait, and
 * `more()` promises what buttons need that are not complete. These are `finish(request)`, the answer where it takes no
 * wasm, `paint(button)`, which sees to its colour, and promises of the wasms, `quick()` and `full()`, and of the `words(tag)` of a language.
 */
export function begin(from) {
  sources = from;
}

// Exports are read as `wasm.NAME`: xtask shortens these names.
function memory(at, size) {
  const wasm = current;
  return new Uint8Array(wasm.memory.buffer, at, size);
}

/** The wasm fetches the request, which has its place there, and is told its size. */
export function take(at) {
  return encoder.encodeInto(request, memory(at, request.length * 3)).written;
}

/** The wasm hands back its reply. */
export function give(at, size) {
  reply = decoder.decode(memory(at, size));
}

/** What a wasm replies to a request. */
export function answer(wasm, text = request) {
  current = wasm;
  request = text;
  // No character of JavaScript's has more than three bytes.
  wasm.run(request.length * 3);
  return reply;
}

const put = (wasm) => answer(wasm).split("\0");

function fullNow() {
  try {
    return (full = sources.fullNow());
  } catch (error) {
    fail("not_ready", "", "not ready: " + error);
  }
}

// Asks the wasm; what begins with `?` is waited for. Fields are parted by NUL, which therefore becomes what the HTML
// parser makes of it.
function ask(fields) {
  request = fields.map((field) => field.replaceAll("\0", "\ufffd")).join("\0");
  const answer = put(quick || full);
  return reply == "?" && full ? put(full) : answer;
}

function askOrThrow(fields) {
  if (!quick && !full) fullNow();
  // A number that has lost digits must not become somebody else's.
  let answer = ask(fields.map((field) => `${typeof field == "number" && field >= 2 ** 53 ? NaN : (field ?? "")}`));
  if (reply == "?") answer = put(fullNow());
  if (answer[0] == "!") fail(answer[1], answer[2], answer[3]);
  return answer;
}

export function link(channel, to, params) {
  const fields = ["l", channel];
  for (const [name, values] of Object.entries({ to, ...params })) {
    for (const value of [values].flat()) value == null || fields.push(name, value);
  }
  return askOrThrow(fields)[0];
}

export function parse(url) {
  const answer = askOrThrow(["p", url]);
  const contact = {};
  for (let i = 0; i < answer.length; i += 2) {
    const name = answer[i];
    contact[name] = name in contact ? [contact[name], answer[i + 1]].flat() : answer[i + 1];
  }
  return contact;
}

// Through the prototypes: on a form or the document, an <input name="matches"> stands before the method.
function call(type, method, node, argument = SELECTOR) {
  try {
    return type.prototype[method].call(node, argument);
  } catch {
    // Not a node of this type.
  }
}

/** Of the document, even where an element is named like the method. */
export function ofDocument(method, argument) {
  return call(Document, method, document, argument);
}

function add(element, again) {
  const button = element.closest("contact-button") || element;
  const known = seen.get(button);
  // Where the document is watched for it, it may have changed while it was elsewhere.
  if (again || !known || known.isWatched) queue.add(button);
}

/** Queues a node, and with `deep` all in it. What has been seen before is passed over unless `again`. */
export function collect(root, again, deep) {
  if (call(Element, "matches", root)) add(root, again);
  // Most have nothing in them.
  if (deep && root.firstElementChild !== null) {
    for (const type of [Element, Document, DocumentFragment]) {
      const found = call(type, "querySelectorAll", root);
      if (found) {
        for (const element of found) add(element, again);
        // What is of none of the types costs an exception for each.
        break;
      }
    }
  }
}

function changes(records) {
  for (const { target, addedNodes, attributeName } of records) {
    if (attributeName) {
      changed.add(target);
      collect(target, true, attributeName == "lang");
    }
    // The page wrote a new label.
    else if (seen.has(target)) collect(target, true);
    // A text or a comment has nothing in it. (A form's nodeType may be an input.)
    for (const node of addedNodes) node.nodeType > 2 || collect(node, false, true);
  }
}

let observer = { observe() {}, takeRecords: () => [] };

/** From now on, what comes is upgraded too, and what changes in these attributes. */
export function watch(attributes) {
  // Once more on the same node takes the place of the first time.
  if (!observer.disconnect) {
    observer = new MutationObserver((records) => {
      changes(records);
      if (queue.size) work();
    });
  }
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["class", CONTACT, "href", "lang", ...attributes] });
}

// A task of its own; before the next drawing where the browser can be told so, since what is drawn between would be
// drawn again.
const pause = () => self.scheduler?.postTask?.(() => {}, { priority: "user-blocking" }) || new Promise(setTimeout);

function slice() {
  const end = Date.now() + SLICE;
  changes(observer.takeRecords());
  for (const button of queue) {
    queue.delete(button);
    try {
      step(button);
    } catch (error) {
      console.error(error);
    }
    if (Date.now() > end) break;
  }
  // What was written here.
  observer.takeRecords();
}

/** What needs a wasm stays as it is. */
export function miss(error, ...buttons) {
  missing = error;
  const advice = error.name == "CompileError" ? "; add 'wasm-unsafe-eval' to script-src" : "";
  console.warn(`contact-buttons: links stay as they are: ${error}${advice}`, ...buttons);
}

// Fetches what is waited for. Without its words a language is English.
async function complete() {
  for (const [what, buttons] of waiting) {
    waiting.delete(what);
    try {
      if (what == MORE) sources = { ...sources, ...(await sources.more()) };
      // An empty file would be asked for again and again.
      else if (what) words[what] ||= (await sources.words(what)) || " ";
      else if (quick) full ||= await sources.full();
      else quick = await sources.quick();
    } catch (error) {
      if (what == MORE || what == WASM) {
        miss(error, ...buttons);
        // Neither is asked for again.
        sources.finish ||= () => {};
        continue;
      }
      console.warn(`contact-buttons: labels are English: ${error}`, ...buttons);
      words[what] = " ";
    }
    for (const button of buttons) queue.add(button);
  }
  coming = null;
}

async function rest() {
  while (queue.size || waiting.size) {
    await (queue.size ? pause() : (coming ||= complete()));
    slice();
  }
  working = null;
}

/** Works off the queue, a first slice at once unless `later`. The promise is of the end. */
export function work(later) {
  if (!sources) return;
  if (!later) slice();
  if (queue.size || waiting.size) working ||= rest();
  return working || Promise.resolve();
}

export function upgrade(root = document) {
  collect(root, true, true);
  return work();
}

const set = (element, name, value) => element.getAttribute(name) === value || element.setAttribute(name, value);

function observe(...nodes) {
  for (const node of nodes) {
    // Once each: a registration is dear.
    if (node && !observed.has(node)) {
      observed.add(node);
      observer.observe(node, { attributes: true });
    }
  }
}

function wait(button, what) {
  // What is not to be had is not asked for again.
  if (what || !missing) waiting.set(what, (waiting.get(what) || new Set()).add(button));
}

function step(button) {
  const host = button.localName == "a" ? null : button;
  let anchor = host ? host.querySelector("a") : button;
  let known = seen.get(button);
  if (!known) {
    seen.set(button, (known = {}));
    // Made by a server or a framework, which knows better, unless the page has changed it since.
    if (anchor?.getAttribute(STATE) == "ready") {
      // What says no more than its link goes with the link.
      if (!anchor.hasAttribute("data-to")) known.contact = anchor.getAttribute(CONTACT);
      if (!changed.has(anchor) && !anchor.hasAttribute("data-color")) return observe(button, anchor);
    }
  }

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
        if (node.nodeType < 2) mixed = "1";
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
      if (source == host) fields.push("data-" + (name == "channel" ? "contact" : name), value);
      else if (name == "href") {
        // What was built here is not what the author said.
        href = value === known.href ? known.original : value;
        if (href !== null) fields.push(name, href);
      } else if (name != STATE && !(own && name == CONTACT)) fields.push(name, value);
    }
  }

  if (!sources.finish) return wait(button, MORE);
  sources.paint?.(button);
  let answer = sources.finish(fields);
  // Of these the document is watched for whatever could change them.
  let isKnown = !host;
  if (!answer) {
    if (!quick && !full) return wait(button, WASM);
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
    if (known.failed !== reply) console.warn("contact-buttons: " + answer[3], button);
    known.failed = reply;
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
      set(hint, "lang", first);
      if (hint.textContent !== hintText) hint.textContent = hintText;
      if (!hint.parentNode) anchor.append(hint);
    } else hint?.remove();
    const isOwn = own || !anchor.getAttribute(CONTACT);
    for (let i = 3; i < answer.length; i += 2) set(anchor, answer[i], answer[i + 1]);
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
