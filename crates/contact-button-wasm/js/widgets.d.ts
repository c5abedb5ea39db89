// What `widgets.js` puts on a page. The names are those of `@types/twitter-for-web`, so that programs written against
// those types compile unchanged, with them or without: where both are there, these declarations add to those.
//
//   /// <reference types="contact-buttons/widgets.js" />

/** Before the script is there: the loader's queue. */
interface TwitterLike {
  /** Calls back once the script is there and the page is parsed. */
  ready(callback: (twttr: Twitter) => void): void;
}

interface Twitter extends TwitterLike {
  widgets: TwitterWidgets;
  events: TwitterEvents;
}

/**
 * Each factory appends a button to `target` and promises it. Callback and options may stand in any order; the callback
 * gets the button, or `false` where no link can be made, of which the promise is then `undefined`.
 */
interface TwitterWidgets {
  /** Makes buttons of X's markup on the page. */
  load(): void;
  /** The same in an element, itself included. */
  load(element: Element): Promise<HTMLElement[]>;
  /** The same in several. */
  load(elements: ArrayLike<Element>): Promise<HTMLElement[]>;
  createShareButton(url: string, target: HTMLElement, options?: TwitterButtonWidgetOptions): Promise<HTMLElement>;
  createFollowButton(screenName: string, target: HTMLElement, options?: ContactXOptions): Promise<HTMLElement>;
  createHashtagButton(hashtag: string, target: HTMLElement, options?: TwitterButtonWidgetOptions): Promise<HTMLElement>;
  createMentionButton(screenName: string, target: HTMLElement, options?: TwitterButtonWidgetOptions): Promise<HTMLElement>;
  /**
   * A button for a private message.
   *
   * @param userId the account's numeric id, as a text: a number above 2^53 has lost digits, and is refused
   * @returns a promise of the button; of `undefined` where neither id nor screen name lead anywhere
   */
  createDMButton(
    userId: string,
    target: HTMLElement,
    options?: ContactXMessageOptions,
    callback?: (button: HTMLElement | false) => void,
  ): Promise<HTMLElement | undefined>;
}

interface TwitterWidgetOptions {
  /** Makes no difference: nobody is tracked. */
  dnt?: boolean | undefined;
  /** Hashtags, parted by commas. */
  hashtags?: string | undefined;
  /** The language of the label, such as `fr`. */
  lang?: string | undefined;
  /** Accounts to suggest, parted by commas. */
  related?: string | undefined;
  /** The account that a post is said to come from. */
  via?: string | undefined;
}

interface TwitterButtonWidgetOptions extends TwitterWidgetOptions {
  /** 28 pixels high for `large`, otherwise 20. */
  size?: "medium" | "large" | undefined;
  /** What the post begins with. */
  text?: string | undefined;
}

/** Of a follow button. */
interface ContactXOptions extends TwitterButtonWidgetOptions {
  /** Whether the label names the account. */
  showScreenName?: boolean | "true" | "false" | undefined;
}

/** Of a message button. */
interface ContactXMessageOptions {
  size?: "medium" | "large" | undefined;
  lang?: string | undefined;
  /** The account's handle, for the label. */
  screenName?: string | undefined;
  showScreenName?: boolean | "true" | "false" | undefined;
  /** What the message begins with. */
  text?: string | undefined;
  /** The number of a welcome message. */
  welcomeMessageId?: string | undefined;
}

interface TwitterEvents {
  /** Buttons have been made of a page's markup: `widgets`. */
  bind(name: "loaded", callback: (event: any) => void): void;
  /** One button has been made: `target`. */
  bind(name: "rendered", callback: (event: any) => void): void;
  /** A button or a link to a web intent was pressed. */
  bind(name: "click" | "tweet" | "follow" | "retweet" | "like" | "favorite", callback: (event: TwitterIntentEvent) => void): void;
  bind(name: string, callback: (event: any) => void): void;
  /** Takes a listener away, or all of an event. */
  unbind(name: string, callback?: (event: any) => void): void;
  /** Tells the listeners, each in a task of its own. */
  trigger(name: string, data?: object): void;
}

interface TwitterIntentEvent {
  /** The button or the link. */
  target: HTMLElement;
  /** `tweet`, `follow`, `message` of a button; `intent` of a link. */
  region: string;
  data: TwitterIntentEventData;
  /** The name of the event. */
  type: string;
}

interface TwitterIntentEventData {
  tweet_id?: string | undefined;
  source_tweet_id?: string | undefined;
  screen_name?: string | undefined;
  user_id?: string | undefined;
}

declare var twttr: TwitterLike;
