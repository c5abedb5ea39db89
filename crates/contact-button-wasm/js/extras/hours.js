// Opening hours in the page, by the clock of the brand's zone: a link that says it is closed. The grammar is HOURS.md of
// the crate contact-button; a test holds that every answer is the crate's own. As WebAssembly it would weigh twice this.

import { each, isBusy, langOf, make, page, translated, words } from "./contact-buttons-extras.js";

const WEEKDAY = /^(mo|tu|we|th|fr|sa|su)$/;
const TIME = /^\d\d?:\d\d$/;
const DAY = 1440;
// A change is looked for as far ahead as ten years.
const HORIZON = 3653;
const MINUTE = 6e4;
const QUARTER = 15 * MINUTE;

/** The rules of a text; `calendar` reads dates, if it has any. Throws the beginning of a sentence where it is not of the grammar. */
function read(text, calendar) {
  const pieces = text.toLowerCase().match(/24\/7|\d+:\d\d\b|\d+|[a-z]+|\S/g) || [];
  const fail = () => {
    throw `hours "${pieces[0] || ""}"`;
  };
  const sees = (pattern, at = 0) => pattern.test(pieces[at] || "");
  const take = (pattern) => (sees(pattern) ? pieces.shift() : "");
  const need = (pattern) => take(pattern) || fail();
  const list = (pattern, item) => {
    const all = [];
    if (sees(pattern)) do all.push(item()); while (sees(/,/) && sees(pattern, 1) && pieces.shift());
    return all;
  };
  const range = (item) => {
    const first = item();
    return [first, take(/-/) ? item(first) : first];
  };
  const time = () => {
    const [hour, minute] = need(TIME).split(":");
    return minute > 59 ? fail() : hour * 60 + +minute;
  };
  const span = () => {
    const start = time();
    need(/-/);
    let end = time();
    if (end <= start) end += DAY;
    return start < DAY && end <= 2 * DAY ? [start, end] : fail();
  };
  const rule = (adds) => {
    if (take(/24\/7/)) pieces.unshift("open");
    const before = pieces.length;
    const rule = {
      adds,
      dates: calendar ? list(calendar.DATE, () => calendar.dates(take, range, fail)) : [],
      days: list(WEEKDAY, () => range(() => "motuwethfrsasu".indexOf(need(WEEKDAY)) / 2)),
      spans: list(TIME, span),
      opens: !take(/^(off|closed)$/),
    };
    if (rule.opens) take(/^open$/);
    if (pieces.length == before) fail();
    if (!rule.spans[0]) rule.spans = [[0, DAY]];
    return rule;
  };
  const rules = [rule()];
  for (let mark; (mark = take(/[,;]/)) && (mark == "," || pieces[0]); ) rules.push(rule(mark == ","));
  return pieces[0] ? fail() : rules;
}

/** What rules say of a day, the later over the earlier: from, to, the rule's place, whether it opens. */
function paints(rules, day, shift) {
  const date = new Date(day * DAY * MINUTE);
  let list = [];
  rules.forEach(({ adds, dates, days, spans, opens }, order) => {
    const isOfWeek = ([first, last]) => (date.getUTCDay() + 13 - first) % 7 <= (last - first + 7) % 7;
    const isOfYear = (hold) => hold(date.getUTCFullYear(), date.getUTCMonth() * 100 + date.getUTCDate());
    if ((days[0] && !days.some(isOfWeek)) || (dates[0] && !dates.some(isOfYear))) return;
    if (opens && !adds) list = [];
    for (const [start, end] of spans) list.push([start - shift, end - shift, order, opens]);
  });
  return list;
}

/** A day's own paints, after those that reach over from the day before. */
const around = (rules, day) => [...paints(rules, day - 1, DAY), ...paints(rules, day, 0)];

function stateOf(paints, minute) {
  let top = -1;
  let open = false;
  for (const [start, end, order, opens] of paints) {
    if (start <= minute && minute < end && order >= top) [top, open] = [order, opens];
  }
  return open;
}

/** Whether it is open at this minute, counted from 1970 by the place's own clock. */
const isOpen = (rules, at) => stateOf(around(rules, Math.floor(at / DAY)), at % DAY);

/** The next minute in which that changes; none within ten years. */
function nextChange(rules, from) {
  const open = isOpen(rules, from);
  const first = Math.floor(from / DAY);
  for (let day = first; day <= first + HORIZON; day++) {
    const list = around(rules, day);
    // What else stands in the list does no harm: a change has its own edge, which is the first.
    const edges = [0, ...list.flat()].filter((edge) => edge >= 0 && day * DAY + edge > from && stateOf(list, edge) != open);
    const edge = Math.min(...edges);
    if (edge < DAY) return day * DAY + edge;
  }
}

const clocks = {};

/** The minute that the clock of a zone shows at a moment; without a zone the visitor's. */
function local(zone, moment) {
  clocks[zone] ||= new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return Date.parse(clocks[zone].format(moment).replace(" ", "T") + "Z") / MINUTE;
}

/** Whether hours are open now, and the moment at which that changes. */
export async function hours(text, zone, now = Date.now()) {
  // A word that is no day, such as the name of a month.
  const rules = read(text, /(?<![a-z])(?!off|open|closed)[a-z]{3}/i.test(text) && (await import("./contact-buttons-dates.js")));
  const open = isOpen(rules, local(zone, now));
  const ahead = (at) => local(zone, at) - at / MINUTE;
  let at = now - (now % MINUTE);
  // Between two settings of the clock, minutes are minutes. A zone has fewer than three a year.
  for (let i = 0; i < 40; i++) {
    const minute = nextChange(rules, local(zone, at));
    if (!minute) break;
    const offset = ahead(at);
    const end = (minute - offset) * MINUTE;
    let day;
    do at = Math.min((day = at) + DAY * MINUTE, end);
    while (at < end && ahead(at) == offset);
    if (ahead(at) == offset) return { open, change: end };
    // Clocks are set on a quarter of an hour.
    for (at = day - (day % QUARTER); ahead(at) == offset; ) at += QUARTER;
    if (isOpen(rules, local(zone, at)) != open) return { open, change: at };
  }
  return { open };
}

const ENGLISH = "__HOURS_WORDS__".split("/");

/** "Closed, opens Monday at 09:00", in the visitor's language and zone. */
async function sentence(element, change) {
  const [today, another] = await words(element, "hours", ENGLISH);
  const [named, bare] = today.split("|");
  if (!isFinite(change)) return bare;
  const format = (options) => new Date(change).toLocaleString(langOf(element), options);
  const time = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const dayOf = (at) => Math.floor(local(undefined, at) / DAY);
  const days = dayOf(change) - dayOf(Date.now());
  if (!days) return named.replace("{}", time);
  const day = format(days > 6 ? { dateStyle: "full" } : { weekday: "long" });
  return another.replace("{}", day).replace("{}", time);
}

let notes = 0;
// Those whose hour came while the visitor was there.
const late = new Set();

each("contact-menu[hours],[data-hours]", async (element) => {
  const isMenu = element.localName == "contact-menu";
  const menu = element.closest("contact-menu");
  const get = (name) => element.getAttribute((isMenu ? "" : "data-") + name);
  const link = () => element.closest("a") || element.querySelector("a");
  // A server may have written it.
  let note = element.nextElementSibling?.closest(".contact-hours");
  let timer;
  let isNew;

  function say(text) {
    if (!note && text) {
      note = make(isMenu ? "p" : "span", "contact-hours");
      if (isMenu) element.querySelector(".contact-menu-panel").prepend(note);
      else element.after(note);
    }
    if (note) {
      note.id ||= `contact-hours-${++notes}`;
      // What the author has described it by stays.
      const described = link() || element;
      const ids = `${described.getAttribute("aria-describedby") || ""} `;
      if (!isMenu && !ids.includes(note.id + " ")) described.setAttribute("aria-describedby", (ids + note.id).trim());
      note.textContent = text;
      note.hidden = !text;
    }
  }

  async function update() {
    const zone = get("timezone") || menu?.getAttribute("timezone") || undefined;
    const mode = get("closed") || "note";
    try {
      const { open, change = Infinity } = await hours(get("hours"), zone);
      clearTimeout(timer);
      timer = setTimeout(update, Math.min(change - Date.now(), 36e5));
      // A note at the beginning moves nothing away.
      isNew ??= mode == "note";
      // Nothing changes under the visitor's hand.
      late.add(update);
      // Of a menu that is closed nobody sees the notes.
      const isHeld = mode == "note" && menu ? menu.open : isBusy(element) || isBusy(menu);
      if (!isNew && isHeld) return;
      isNew = false;
      const other = (mode != "note" || element.querySelector("[data-hours]")) && (await import("./contact-buttons-closed.js")).close(element, mode, open, update);
      // Whatever stands in for it has the focus.
      if (other == "busy") return;
      late.delete(update);
      // In a menu that is closed at this hour a link says that it is not.
      const own = menu && !isMenu && (await import("./contact-buttons-open.js")).said(element, menu, open && change, update);
      say((await own) || (open || other ? "" : await sentence(element, change)));
    } catch (error) {
      (await import("./contact-buttons-wrong.js")).tell(error, element, zone);
    }
  }

  // What channel a link is of is known then, and where a menu has its panel.
  await page()?.ready;
  // One that has come since has no link in it yet.
  link() || (await page()?.upgrade(element));
  if (isMenu) await customElements.whenDefined("contact-menu");
  // A page that was asleep.
  addEventListener("visibilitychange", update, true);
  translated(element, update);
  return update();
});

const again = () => setTimeout(() => late.forEach((update) => update()));
addEventListener("focusout", again, true);
addEventListener("toggle", again, true);
