// `window.twttr`, and the beginning.

import { factory, unmade } from "./create.js";
import { sayOnce } from "./console.js";
import { bind, trigger, unbind, watchClicks } from "./events.js";
import { here } from "./here.js";
import { find, meta } from "./page.js";
import { reserve, SELECTOR, upgrade } from "./upgrade.js";

const EMBEDS = "blockquote.twitter-tweet,blockquote.twitter-video,a.twitter-timeline,a.twitter-moment,.twitter-grid";
const OFF = /^(0|off|OFF|false|FALSE|no|NO)$/;
const parsed = new Promise((done) => {
  if (document.readyState == "loading") addEventListener("DOMContentLoaded", done);
  else done();
});

/** What matches, itself included. A link in a drawing is no place for a button. */
function matching(root, selector) {
  const inside = root.querySelectorAll?.(selector) || [];
  const all = root.matches?.(selector) ? [root, ...inside] : [...inside];
  return all.filter((element) => !element.ownerSVGElement);
}

/** The places that a page means: an element or a list of them, else (an event, say) all of it. */
function meant(roots) {
  if (roots?.nodeType) return [roots];
  const isList = typeof roots == "object" && roots && (Symbol.iterator in roots || "length" in roots);
  return isList ? Array.from(roots).filter((root) => root?.nodeType) : [document];
}

/** What is no button stays. */
function passOver(root) {
  if (matching(root, EMBEDS).length) sayOnce("embedded posts and timelines stay the plain markup that they are");
}

async function load(roots) {
  const list = meant(roots);
  // An anchor that is being parsed would get its old text behind the new one.
  await parsed;
  list.forEach(passOver);
  const widgets = await upgrade(new Set(list.flatMap((root) => matching(root, SELECTOR))));
  trigger("loaded", { widgets });
  return widgets;
}

/** Where the page wants its buttons made: `false` for nowhere, else a selector of the places. */
function places() {
  const content = meta("twitter:widgets:autoload").trim();
  if (OFF.test(content)) return false;
  return /^(|1|on|ON|true|TRUE|yes|YES)$/.test(content) ? "*" : content;
}

/** Upgrades what the page wants upgraded of these anchors, and keeps the others from being taken for ours. */
function autoload(roots) {
  roots.forEach(passOver);
  const found = roots.flatMap((root) => matching(root, SELECTOR));
  const where = places();
  let wanted = [];
  try {
    wanted = where ? found.filter((anchor) => anchor.closest(where)) : [];
  } catch {
    sayOnce(`twitter:widgets:autoload: "${where}" is neither off nor a selector`);
  }
  found.forEach(reserve);
  return wanted;
}

function watch() {
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType == 1);
    const wanted = autoload(added);
    if (wanted.length) load(wanted);
  }).observe(document, { childList: true, subtree: true });
}

// As the loader does, but without waiting for it: what is drawn first is drawn once.
function addStylesheet() {
  const isThere =
    find('link[href*="contact-buttons.css"]') || getComputedStyle(find(":root")).getPropertyValue("--contact-buttons");
  if (isThere) return;
  const link = Document.prototype.createElement.call(document, "link");
  link.rel = "stylesheet";
  link.href = here("contact-buttons.css");
  find("head").append(link);
}

async function start(twttr) {
  await parsed;
  // What the loader snippet kept until now.
  const waiting = twttr._e || [];
  delete twttr._e;
  waiting.forEach(twttr.ready);
  addStylesheet();
  watchClicks();
  watch();
  load(autoload([document]));
  await import(here("contact-buttons.js"));
}

// A page may have an element of this name.
const before = window.twttr?.nodeType ? null : window.twttr;
if (before?.widgets?.load) before.widgets.load();
else {
  const twttr = (window.twttr = before || {});
  const ready = parsed.then(() => twttr);
  Object.assign(twttr, {
    init: true,
    ready(callback) {
      ready.then(callback).catch((error) => setTimeout(() => { throw error; }));
    },
    widgets: {
      load,
      createShareButton: factory("share", "url", "data-url"),
      createFollowButton: factory("follow", "screenName", "?screenName="),
      createHashtagButton: factory("hashtag", "hashtag", "data-button-hashtag"),
      createMentionButton: factory("mention", "screenName", "data-button-screen-name"),
      createDMButton: factory("dm", "userId", "?recipient_id="),
    },
    events: { bind, unbind, trigger },
  });
  for (const what of ["Tweet", "TweetEmbed", "Timeline", "Video", "Moment", "GridFromCollection"]) {
    twttr.widgets["create" + what] = unmade("create" + what);
  }
  start(twttr).catch((error) => sayOnce("widgets.js: " + error));
}
