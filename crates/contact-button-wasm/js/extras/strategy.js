// Rules that hide a link, or let another stand in its place: `data-when`, `data-unless`, `data-slot`, as the module
// `strategy` of the crate contact-button has them. Nothing is ever moved, and nothing about the visit is kept.

import { device } from "./contact-buttons-device.js";
import { each, isBusy } from "./contact-buttons-extras.js";

const VALUES = {
  device: /^(phone|tablet|desktop)$/,
  hours: /^(open|closed)$/,
  lang: /./,
  path: /^\//,
  campaign: /./,
};
const TEST = /^(device|hours|lang|path|campaign)(!?)=(.*)$/;

/** Throws a sentence where a text is no conditions. */
function check(text) {
  for (const all of text.split(";")) {
    for (const test of all.trim().split(/\s+/)) {
      const [, name, , values] = TEST.exec(test) || [];
      if (!name || !values.split(",").every((value) => VALUES[name].test(value))) {
        throw `"${test}" is no condition; it takes device, hours, lang, path or campaign, such as device=phone`;
      }
    }
  }
}

const same = {
  device: (value, visit) => value == visit.device,
  hours: (value, visit) => (value == "open") == visit.open,
  lang: (value, visit) => visit.lang.toLowerCase().replaceAll("_", "-").concat("-").startsWith(value.toLowerCase() + "-"),
  path: (value, visit) => (value.endsWith("*") ? visit.path.startsWith(value.slice(0, -1)) : visit.path == value),
  campaign: (value, visit) => value == visit.campaign,
};

const holds = (text, visit) =>
  text.split(";").some((all) =>
    all.trim().split(/\s+/).every((test) => {
      const [, name, not, values] = TEST.exec(test);
      return values.split(",").some((value) => same[name](value, visit)) != !!not;
    }),
  );

/** Which of these are shown, in their order: each has `when`, `unless` and `slot`, and `visit` of its own. */
export function choose(entries) {
  const taken = new Set();
  return entries.map(({ when, unless, slot, visit }) => {
    if ((unless && holds(unless, visit)) || (when && !holds(when, visit)) || (slot && taken.has(slot))) return false;
    taken.add(slot);
    return true;
  });
}

const refused = new WeakSet();

function rule(link, name) {
  const text = link.dataset[name];
  if (!text) return;
  try {
    check(text);
    return text;
  } catch (error) {
    if (!refused.has(link)) console.warn(`contact-buttons: ${name} ${error}`, link);
    refused.add(link);
  }
}

const lists = new Set();
let timer;

async function visitOf(link) {
  const menu = link.closest("contact-menu");
  const text = link.dataset.hours || menu?.getAttribute("hours");
  const about = (name) => link.dataset[name] || "";
  let open = true;
  if (text && /hours/.test(about("when") + about("unless"))) {
    const { hours } = await import("./contact-buttons-hours.js");
    try {
      const state = await hours(text, link.dataset.timezone || menu?.getAttribute("timezone") || undefined);
      open = state.open;
      clearTimeout(timer);
      timer = setTimeout(apply, Math.min((state.change || Infinity) - Date.now(), 6e4));
    } catch {
      // Said where the hours are shown.
    }
  }
  return {
    device: device(),
    open,
    lang: link.closest("[lang]")?.getAttribute("lang") || "",
    path: location.pathname,
    campaign:
      new URLSearchParams(location.search).get("utm_campaign") ||
      document.querySelector('meta[name="contact-buttons:campaign"]')?.content || "",
  };
}

// (Others too call an attribute `data-slot`.)
const LINK =
  ":is(a,contact-button,li):is([data-when],[data-unless])," +
  ":is(a[data-contact],contact-button,li:has(a[data-contact],contact-button))[data-slot]";

/** All that a visitor is not at. */
async function apply() {
  for (const list of lists) {
    if (list != document && (list.open || list.matches(":focus-within"))) continue;
    const links = [...list.querySelectorAll(LINK)].filter((link) => listOf(link) == list);
    const visits = await Promise.all(links.map(visitOf));
    const shown = choose(
      links.map((link, i) => ({
        when: rule(link, "when"), unless: rule(link, "unless"), slot: link.dataset.slot, visit: visits[i],
      })),
    );
    links.forEach((link, i) => isBusy(link) || link.toggleAttribute("data-ruled-out", !shown[i]));
  }
}

const listOf = (link) => link.closest("contact-menu,.contact-buttons") || document;

each(LINK, (link) => {
  lists.add(listOf(link));
  return apply();
});
const again = () => setTimeout(apply);
addEventListener("focusout", again, true);
addEventListener("toggle", again, true);
// The next page of a site that loads none.
addEventListener("popstate", again);
globalThis.navigation?.addEventListener?.("navigatesuccess", again);
