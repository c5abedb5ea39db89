// The browser's side of the wasm: finds buttons, says in one string what the page has of each, and does what the
// answer says. What is right is decided in Rust; nothing here knows a channel.

const SELECTOR =
  ":is(a.contact-button,a[data-contact],contact-button,a.twitter-dm-button,a[data-beacon])" +
  ":not([data-contact-managed],[data-contact-managed] *)";
const CONTACT = "data-contact";
// Together with what brought the buttons, short of a long task (50 ms).
const SLICE = 30;
// What may be waited for, beside the words of a language and "", the next wasm.
const MORE = ".";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
// What is known of each button (an anchor alone, or the <contact-button> around it): the label and the link that
// came from here, the link that the author had, the request that failed.
const seen = new WeakMap();
const observed = new WeakSet();
const changed = new WeakSet();
const queue = new Set();

// What has come: `quick`, the wasm that knows what is usual, and `full`, the one that knows everything.
const wasms = {};
// Buttons that wait for something to be fetched, by what.
const waiting = new Map();
let coming;
// What makes buttons of what is not complete, and how it is fetched.
let sources;
// Why there is no wasm.
let missing;

let current;
let request;
let reply;
let working;

function fail(kind, field, message) {
  throw Object.assign(new Error("contact-buttons: " + message), { kind, field });
}

/** Begins, with a wasm that knows everything. */
export function attach(wasm, stepper) {
  wasms.full = wasm;
  sources = stepper(core, {});
}

/**
 * Begins without one: `fullNow()` gives the exports of the one that knows everything, for those who cannot wait, and
 * `more()` promises what is needed for buttons that are not complete: what `stepper` of `step.js` gives. `done(button)`
 * is told of each that has had its turn.
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
    return (wasms.full = sources.fullNow());
  } catch (error) {
    fail("not_ready", "", "not ready: " + error);
  }
}

/**
 * Asks the wasm that has come; what begins with `?` is waited for. Fields are parted by NUL, which therefore becomes what
 * the HTML parser makes of it.
 */
function ask(fields) {
  const { quick, full } = wasms;
  request = fields.map((field) => field.replaceAll("\0", "\ufffd")).join("\0");
  const answer = put(quick || full);
  return reply == "?" && full ? put(full) : answer;
}

function askOrThrow(fields) {
  if (!wasms.quick && !wasms.full) fullNow();
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
    // The page wrote a new label, or into the text of one.
    else if (seen.has(target)) collect(target, true);
    else if (seen.has(target.parentNode)) collect(target.parentNode, true);
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
  observer.observe(document, { characterData: true, childList: true, subtree: true, attributeFilter: ["class", CONTACT, "href", "lang", ...attributes] });
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
      sources.done?.(button);
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

async function complete() {
  for (const [what, buttons] of waiting) {
    waiting.delete(what);
    try {
      if (what == MORE) sources = { ...sources, ...(await sources.more()) };
      else await sources.get(what, buttons);
    } catch (error) {
      miss(error, ...buttons);
      // It is not asked for again.
      sources.step ||= () => {};
      continue;
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
  // A link of the page's own whose presses are told: there is nothing to make.
  if (button.matches("[data-beacon]:not(.contact-button,[data-contact])")) return;
  let known = seen.get(button);
  if (!known) {
    seen.set(button, (known = {}));
    const anchor = button.localName == "a" ? button : button.querySelector("a");
    // Made by a server or a framework, which knows better, unless the page has changed it since.
    if (anchor?.getAttribute("data-contact-state") == "ready") {
      // What says no more than its link goes with the link.
      if (!anchor.hasAttribute("data-to")) known.contact = anchor.getAttribute(CONTACT);
      if (!changed.has(anchor) && !anchor.hasAttribute("data-color")) return observe(button, anchor);
    }
  }
  sources.step ? sources.step(button, known) : wait(button, MORE);
}

/** What `step.js` needs of this. */
export const core = { answer, ask, observe, ofDocument, seen, wait, wasms, watch };
