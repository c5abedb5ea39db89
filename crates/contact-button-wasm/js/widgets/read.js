// Which button an anchor of X's asks to be, as `contact_button::x` reads it: a browser test holds both to the same.

import { handle, isId, profile, withParams } from "./link.js";
import { decode, query } from "./query.js";
import { SOURCES } from "./tables.js";
import { tagOf } from "../tag_of.js";

/** The kinds, as in `twitter-KIND-button`, in the order in which they count where an anchor has several classes. */
export const KINDS = ["dm", "follow", "hashtag", "mention", "share"];
const NO = /^(0|off|OFF|false|FALSE|no|NO)$/;
// Phrases, by their place in the tables.
const MESSAGE = 1;
const FOLLOW = 2;
const POST = 3;
const POST_TO = 4;

/** A whole address, of one that begins in the page's, or that is encoded. */
function whole(address, warn) {
  let right = address;
  if (/^https?%3a/i.test(address)) warn("encoded", (right = decode(address)));
  else if (/^[/?]/.test(address)) warn("relative", (right = new URL(address, location).href));
  return right;
}

function joined(items, text, code, warn) {
  const list = items.filter(Boolean).join(",");
  if (list != text) warn(code, list);
  return list;
}

const names = (text, warn) =>
  joined(text.split(",").map((item) => item.trim().replace(/^@+/, "").trim()), text, "names", warn);
const hashtags = (text, warn) =>
  joined(text.split(/[,\s]/).map((item) => item.replace(/^[#\uff03]+/, "")), text, "hashtags", warn);

function post(kind, get, page, warn) {
  let text = get("text");
  // Written as in a form.
  if (!text.includes(" ")) text = text.replaceAll("+", " ");
  let url = whole(get("url"), warn);
  let via = names(get("via"), warn);
  let related = names(get("related"), warn);
  let tags = hashtags(get("hashtags"), warn);
  let contact = "x_post";
  let line = POST;
  let to = "";
  let shown = "";
  if (kind == "share") {
    text ||= page.title;
    url ||= page.address;
    via ||= page.author;
  } else related = [page.author, related].filter(Boolean).join();
  if (kind == "mention") {
    const given = get("mention");
    if ((to = handle(given))) {
      contact = "x_mention";
      line = POST_TO;
      shown = "@" + to;
      if (to != given) warn("names", to);
    } else warn("mention", given);
  }
  if (kind == "hashtag") {
    const given = get("hashtag");
    const tag = /^[#\uff03]?([^.,<>!\s/#\-()'"]+)$/.exec(given)?.[1];
    if (tag) {
      contact = "x_hashtag";
      shown = "#" + tag;
      tags = [tag, tags].filter(Boolean).join();
    } else warn("hashtag", given);
  }
  return { contact, line, shown, href: withParams("intent/tweet", { hashtags: tags, related, screen_name: to, text, url, via }) };
}

function follow(get, attribute, warn) {
  const given = get("follow");
  const name = handle(given);
  if (!name) return warn("follow", given);
  const shown = attribute("data-show-screen-name") == "false" ? "" : "@" + name;
  return { contact: "x_follow", line: FOLLOW, shown, href: withParams("intent/follow", { screen_name: name }) };
}

function message(get, attribute, page, warn) {
  const given = get("to").trim();
  const name = handle(get("name"));
  const shown = name && !NO.test(attribute("data-show-screen-name")) ? "@" + name : "";
  let to = isId(given) ? given : "";
  if (!to) {
    const account = name || handle(given);
    if (!account) return warn("no_recipient", given);
    if (account.toLowerCase() != handle(page.site).toLowerCase() || !isId(page.siteId)) {
      warn("recipient", given);
      return { contact: "x_profile", line: MESSAGE, shown, href: withParams(account, {}) };
    }
    to = page.siteId;
    warn("site_id", to);
  }
  if (to == "3805104374" && name && name.toLowerCase() != "furni") warn("example", name);
  const text = get("message");
  const welcome = get("welcome");
  const number = isId(welcome.trim()) ? welcome.trim() : "";
  if (number != welcome) warn("welcome", welcome);
  const params = { recipient_id: to, text, welcome_message_id: number };
  return { contact: "x_dm", line: MESSAGE, shown, href: withParams("messages/compose", params) };
}

/**
 * The button of this kind: what it is (`contact`), its link, its phrase (`line`, `shown`), whether it is large, and its
 * language. Undefined where there is no link to make. `attribute` gives the value of one, or an empty text; `lang` is
 * the language around; `warn` is told what to mend.
 */
export function read(kind, attribute, lang, page, warn) {
  const href = attribute("href").trim();
  const params = query(href, warn);
  const get = (value) => {
    for (const place of SOURCES[value].split(" ")) {
      let found;
      if (place[0] == "?") found = params[place.slice(1)];
      else if (place != "/") found = attribute(place);
      else {
        const account = profile(href);
        if (account && !account.isUsual) warn("profile", account.name);
        found = account?.name;
      }
      if (found) return found;
    }
    return "";
  };
  const button =
    kind == "dm"
      ? message(get, attribute, page, warn)
      : kind == "follow"
        ? follow(get, attribute, warn)
        : post(kind, get, page, warn);
  if (!button) return;
  const size = get(kind == "dm" ? "messageSize" : "size");
  button.isLarge = size.trim().toLowerCase() == "large";
  if (button.isLarge && size != "large") warn("size", size);
  button.lang = tagOf(get("lang") || lang);
  return button;
}
