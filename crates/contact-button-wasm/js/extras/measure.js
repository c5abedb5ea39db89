// Counting, where the page's author asks for it by name: a beacon to an address of theirs, or a tool that the page has.
// Channel, the button's id, the page: never a number, an address or a text, and nothing of the visitor.

import { device } from "./contact-buttons-device.js";

const setting = (name) =>
  document.querySelector(`meta[name="contact-buttons:${name}"]`)?.content.trim() || undefined;
/** What a link to the page, such as a printed code's, says of its campaign. Nothing else of it is read. */
const named = (name) => /^[\w-]{1,50}$/.exec(new URLSearchParams(location.search).get(name) || "")?.[0];
const queue = (name) => (globalThis[name] ||= []);

/** Whether there is such a function: an element of the page may have that name as its id, such as a tool's own script. */
const isFunction = (it) => typeof it == "function";

/** Calls a method of the tool of this name: now, or when the page has loaded. */
function later(name, method, ...given) {
  const tool = globalThis[name];
  if (isFunction(tool?.[method])) tool[method](...given);
  else if (document.readyState != "complete") addEventListener("load", () => later(name, method, ...given), { once: true });
}

// Each tool's own queue, which it reads when it comes. Fathom and Umami have none: they are waited for.
const TOOLS = {
  gtag: (name, channel, button) =>
    (isFunction(globalThis.gtag) ? gtag : function () { queue("dataLayer").push(arguments); })("event", "contact_" + name, {
      contact_channel: channel, contact_button: button,
    }),
  dataLayer: (name, channel, button) =>
    queue("dataLayer").push({ event: "contact_" + name, contact_channel: channel, contact_button: button }),
  matomo: (name, channel, button) => queue("_paq").push(["trackEvent", "contact", name, [channel, button].filter(Boolean).join(" ")]),
  plausible: (name, channel, button) => {
    if (!isFunction(globalThis.plausible)) globalThis.plausible = function () { (plausible.q ||= []).push(arguments); };
    plausible("contact:" + name, { props: button ? { channel, button } : { channel } });
  },
  fathom: (name, channel) => later("fathom", "trackEvent", `contact ${name}: ${channel}`),
  umami: (name, channel, button) => later("umami", "track", "contact-" + name, button ? { channel, button } : { channel }),
};

function beacon(address, event, channel, button) {
  const { lang } = document.documentElement;
  const path = location.pathname;
  const body = JSON.stringify({
    v: 1, event, channel, button: button || undefined, path: path.length > 256 ? undefined : path,
    campaign: named("utm_campaign") || setting("campaign"), variant: named("utm_content") || setting("variant"),
    lang: /^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/i.test(lang) ? lang : undefined, device: device(),
  });
  // Both outlive the page that the press leaves.
  navigator.sendBeacon?.(address, body) || fetch(address, { method: "POST", body, keepalive: true }).catch(() => {});
}

const address = setting("beacon");
const names = (setting("analytics") || "").split(/[\s,]+/).filter(Boolean);
const tools = names.filter((name) => {
  if (Object.hasOwn(TOOLS, name)) return true;
  console.warn(`contact-buttons: analytics "${name}" is no tool that is known; it takes ${Object.keys(TOOLS).join(", ")}`);
});

// A browser's refusal holds as long as the page: what happened before is not sent either.
let refused;
const isRefused = () =>
  (refused ||= navigator.globalPrivacyControl || navigator.doNotTrack == "1" || globalThis.doNotTrack == "1");

// The page says whether the visitor agrees, if it says that it will: in its `meta`, before this or after, or as an event.
let said;
let agreed;
// What has happened before that. Who has said no is asked for nothing later.
let held = [];

function agree(yes) {
  agreed = yes && !isRefused();
  if (agreed) held?.forEach((args) => count(...args));
  held = null;
}

/** What an event of the page says of it, as `events.js` has heard it. */
export const hear = ({ detail }) => agree(detail !== false);

/** Hears what the page's `meta` says by now: another element may say it, or one more. One that is taken away says nothing. */
function readConsent() {
  const all = [...document.querySelectorAll('meta[name="contact-buttons:consent"]')].map((it) => it.content.trim());
  const now = all.includes("denied") ? "denied" : all.at(-1);
  if (now == null || now == said) return;
  said = now;
  if (now == "granted") agree(true);
  else if (now == "denied") agree(false);
  else agreed = false;
  if (!/^(wait|granted|denied)$/.test(now)) console.warn(`contact-buttons: consent "${now}" is none; it takes wait, granted, denied`);
}

function count(event, channel, button) {
  // A menu without a link, say.
  if (!channel) return;
  if (address) beacon(address, event, channel, button);
  for (const name of tools) TOOLS[name](event, channel, button);
}

if (address || tools.length) {
  for (const name of ["show", "open", "click"]) {
    addEventListener("contact:" + name, ({ detail }) => {
      const args = [name, detail.channel, detail.button];
      readConsent();
      if (isRefused()) held = null;
      else if (agreed) count(...args);
      else held?.push(args);
    });
  }
  readConsent();
  if (said == null) agree(true);
  // In a page's body it is heard by the next event.
  new MutationObserver(readConsent).observe(document.head, { childList: true, subtree: true, attributeFilter: ["content", "name"] });
}
