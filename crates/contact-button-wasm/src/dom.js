// The browser's side of the wasm: finds buttons, says in one string what the page has of each, and does what the
// answer says. What is right is decided in Rust; nothing here knows a channel.

const SELECTOR =
  ":is(a.contact-button,a[data-contact],contact-button,a.twitter-dm-button)" +
  ":not([data-contact-managed],[data-contact-managed] *)";
const HINT = "contact-button-hint";
const STATE = "data-contact-state";
// Long enough that the browser does not draw a page of many buttons over and over, short of a long task (50 ms).
const SLICE = 24;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
// What is known of each button (an anchor alone, or the <contact-button> around it): the label and the link that
// came from here, the link that the author had, the request that failed.
const seen = new WeakMap();
const observed = new WeakSet();
const queue = new Set();

// The wasm of every page, and the one that knows everything, which comes when it is needed.
let quick;
let full;
// What is to be asked of the second one, once it is there.
const waiting = new Set();
let coming;
let load;
let loadNow;

let current;
let bytes;
let reply;
let working;

function fail(kind, field, message = `${field} is refused: ${kind}`) {
  throw Object.assign(new Error("contact-buttons: " + message), { kind, field });
}

/**
 * Takes the exports of the first wasm, and how the second one is loaded: `load`, a promise of it, and `loadNow`,
 * for those who cannot wait. Without these the first knows everything.
 */
export function attach(wasm, later, now) {
  quick = wasm;
  load = later;
  loadNow = now;
}

// Exports are read as `wasm.NAME`: xtask shortens these names.
function memory(at, size) {
  const wasm = current;
  return new Uint8Array(wasm.memory.buffer, at, size);
}

/** The wasm fetches the request. */
export function take(at) {
  memory(at, bytes.length).set(bytes);
}

/** The wasm hands back its reply. */
export function give(at, size) {
  reply = decoder.decode(memory(at, size));
}

function put(wasm) {
  current = wasm;
  wasm.run(bytes.length);
  return reply == "?" ? null : reply.split("\0");
}

// Asks the wasm; `null` where the second one is to be waited for. Fields are parted by NUL, which therefore becomes
// what the HTML parser makes of it. A number that has lost digits must not become somebody else's.
function ask(fields) {
  const request = fields
    .map((field) => `${typeof field == "number" && field > 2 ** 53 ? NaN : (field ?? "")}`.replaceAll("\0", "\ufffd"))
    .join("\0");
  reply = "";
  if (!quick) fail("not_ready", "", "no WebAssembly here, or not yet: await ready in a page");
  bytes = encoder.encode(request);
  return put(quick) || (full && put(full));
}

function askOrThrow(fields) {
  const answer = ask(fields) || put((full = loadNow()));
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
  if (again || !seen.has(button)) queue.add(button);
}

/** Queues a node, and with `deep` all in it. What has been seen before is passed over unless `again`. */
export function collect(root, again, deep) {
  if (call(Element, "matches", root)) add(root, again);
  if (deep) {
    for (const type of [Element, Document, DocumentFragment]) {
      call(type, "querySelectorAll", root)?.forEach((element) => add(element, again));
    }
  }
}

function changes(records) {
  for (const { target, addedNodes, attributeName } of records) {
    if (attributeName) collect(target, true, attributeName == "lang");
    // The page wrote a new label.
    else if (seen.has(target)) queue.add(target);
    // A text or a comment has nothing in it. (A form's nodeType may be an input.)
    for (const node of addedNodes) node.nodeType > 2 || collect(node, false, true);
  }
}

let observer = { observe() {}, takeRecords: () => [] };

/** From now on, what comes and changes is upgraded too. */
export function watch() {
  observer = new MutationObserver((records) => {
    changes(records);
    if (queue.size) work(true);
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["class", "data-contact", "href", "lang"],
  });
}

// A task of its own, which neither a hidden tab nor nesting slows down.
const pause = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  });

function slice() {
  const end = performance.now() + SLICE;
  changes(observer.takeRecords());
  for (const button of queue) {
    queue.delete(button);
    try {
      step(button);
    } catch (error) {
      console.error(error);
    }
    if (performance.now() > end) break;
  }
  // What was written here.
  observer.takeRecords();
}

// Lets in those that wait for the second wasm, or gives them up.
async function complete() {
  try {
    full ||= await load();
    for (const button of waiting) queue.add(button);
  } catch (error) {
    console.warn("contact-buttons: links stay as they are: " + error, ...waiting);
  }
  waiting.clear();
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
  // Before the wasm is there, the queue waits.
  if (!quick) return;
  if (!later) slice();
  if (queue.size || waiting.size) working ||= rest();
  return working || Promise.resolve();
}

export function upgrade(root = document) {
  collect(root, true, true);
  return work();
}

const set = (element, name, value) => element.getAttribute(name) === value || element.setAttribute(name, value);

function step(button) {
  const host = button.localName == "a" ? null : button;
  let anchor = host ? host.querySelector("a") : button;
  const known = seen.get(button) || {};

  let text = "";
  let mixed = "";
  let hint;
  for (const node of (anchor || host).childNodes) {
    if (node.className == HINT) hint = node;
    else if (node.nodeType < 8) {
      text += node.textContent;
      mixed ||= node.nodeType < 2 || "";
    }
  }
  text = text.trim();
  const fields = ["u", button.closest("[lang]")?.lang, text === known.label ? "" : text, mixed, host ? 1 : ""];
  let href = null;
  for (const source of [host, anchor]) {
    for (const name of source?.getAttributeNames() || []) {
      const value = source.getAttribute(name);
      if (source == host) fields.push("data-" + (name == "channel" ? "contact" : name), value);
      else if (name == "href") {
        // What was built here is not what the author said.
        href = value === known.href ? known.original : value;
        if (href !== null) fields.push(name, href);
      } else if (name != STATE) fields.push(name, value);
    }
  }

  seen.set(button, known);
  const answer = ask(fields);
  if (!answer) return waiting.add(button);
  const [first, content, hintText, ...attributes] = answer;
  if (first == "!") {
    // One warning for one mistake.
    if (known.failed !== reply) console.warn("contact-buttons: " + attributes[0], button);
    known.failed = reply;
    set(anchor || host, STATE, "error");
    // The page's own link stays, or comes back.
    if (href !== null) set(anchor, "href", href);
    else anchor?.removeAttribute("href");
  } else if (first) {
    if (!anchor) {
      anchor = ofDocument("createElement", "a");
      anchor.append(...host.childNodes);
      host.append(anchor);
    }
    if (content && (mixed || text !== content)) {
      anchor.textContent = content;
      hint = null;
    }
    known.label = content;
    if (hintText) {
      if (!hint) {
        hint = ofDocument("createElement", "span");
        hint.className = HINT;
        anchor.append(hint);
      }
      if (hint.textContent !== hintText) hint.textContent = hintText;
      set(hint, "lang", first);
    } else hint?.remove();
    for (let i = 0; i < attributes.length; i += 2) set(anchor, attributes[i], attributes[i + 1]);
    const built = anchor.getAttribute("href");
    if (href === null && !host && !known.href) {
      console.info("contact-buttons: no link without this script; give it href=" + built, anchor);
    }
    known.original = href;
    known.href = built;
  }
  for (const node of [button, anchor]) {
    // Once each: a registration is dear.
    if (node && !observed.has(node)) {
      observed.add(node);
      observer.observe(node, { attributes: true });
    }
  }
}
