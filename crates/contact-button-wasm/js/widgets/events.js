// `twttr.events`: who is told what, and the clicks that make it happen.

const listeners = new Map();

export function bind(name, listener) {
  listeners.set(name, [...(listeners.get(name) || []), listener]);
}

/** Takes a listener away, or all of an event. */
export function unbind(name, listener) {
  const rest = listener ? (listeners.get(name) || []).filter((one) => one != listener) : [];
  listeners.set(name, rest);
}

/** Tells the listeners, each in a task of its own, so that none can stop another. */
export function trigger(name, data) {
  for (const listener of listeners.get(name) || []) setTimeout(listener, 0, { ...data, type: name });
}

// What each intent is called in events, with what it says of itself.
const posting = () => [["tweet"], {}];
const like = (get) => [["like", "favorite"], { tweet_id: get("tweet_id") }];
const INTENTS = {
  __proto__: null,
  tweet: posting,
  post: posting,
  follow: (get) => [["follow"], { screen_name: get("screen_name"), user_id: get("user_id") }],
  retweet: (get) => [["retweet"], { source_tweet_id: get("tweet_id") }],
  like,
  favorite: like,
};

function clicked(event) {
  const target = event.composedPath().find((node) => node.localName == "a" || node.localName == "area");
  if (!target) return;
  const tell = (region, names, data) => {
    for (const name of ["click", ...names]) trigger(name, { target, region, data: name == "click" ? {} : data });
  };
  if (target.matches("a.contact-button[data-contact-managed][data-type]")) {
    const type = target.dataset.type;
    if (type == "dm") tell("message", [], {});
    else if (type == "follow") tell("follow", ["follow"], {});
    else tell("tweet", ["tweet"], {});
    return;
  }
  const [, intent, search] =
    /^(?:https?:)?\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com(?::\d+)?\/intent\/(\w+)[^?]*(.*)/i.exec(target.href) || [];
  if (!intent) return;
  const params = new URLSearchParams(search);
  const [names, data] = INTENTS[intent]?.((name) => params.get(name) ?? undefined) || [[], {}];
  tell("intent", names, data);
}

/** From now on clicks are told of, whatever the page does with them. */
export const watchClicks = () => addEventListener("click", clicked, true);
