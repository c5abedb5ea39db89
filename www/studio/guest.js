// A made-up visitor of the shop's page. The page's own script finds the browser, the clock and the campaign of that visitor where it asks
// for its own, so that what is shown is what it would show them.
import { make } from "./dom.js";

/** `device`, `path`, `campaign`, and `zone`, the IANA name of the time zone; without a device it is the reader. */
let guest = {};

const SCREENS = { phone: [390, 844], tablet: [820, 1180], desktop: [1920, 1080] };
const COARSE = "(pointer: coarse)";
const [media, own, say, Format] = [matchMedia, screen, Date.prototype.toLocaleString, Intl.DateTimeFormat];

window.matchMedia = query => (guest.device && query === COARSE ? { matches: guest.device !== "desktop" } : media.call(window, query));
Object.defineProperty(window, "screen", {
  configurable: true,
  get() {
    const [width, height] = SCREENS[guest.device] ?? [];
    return width ? { width, height } : own;
  },
});
Date.prototype.toLocaleString = function (tags, options) {
  return say.call(this, tags, { timeZone: guest.zone || undefined, ...options });
};
Intl.DateTimeFormat = function (tags, options) {
  const format = zone => new Format(tags, zone ? { ...options, timeZone: zone } : options);
  // One without a zone is kept by who asks for it, and the visitor may move.
  return options?.timeZone ? format() : { format: moment => format(guest.zone).format(moment) };
};

/** The page is seen as this visitor sees it. */
export function welcome(visitor) {
  guest = visitor;
  document.querySelector("meta[name='contact-buttons:campaign']")?.remove();
  if (guest.campaign) document.head.append(make("meta", { name: "contact-buttons:campaign", content: guest.campaign }));
}

/** Conditions on this page for those on the page that the visitor is at: the frame stays where it is. */
export function placed(conditions) {
  const path = guest.path || "/";
  const here = wanted => (wanted.endsWith("*") ? path.startsWith(wanted.slice(0, -1)) : path === wanted);
  return conditions.replace(/(^|[\s;])(path!?=)([^\s;]+)/g, (_, before, name, values) =>
    before + name + values.split(",").map(wanted => (!wanted.startsWith("/") ? wanted : here(wanted) ? "/*" : "/-")).join(","));
}
