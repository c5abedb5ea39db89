/// <reference types="contact-buttons/widgets.js" />
// What programs write against X's script, as `@types/twitter-for-web` has it, and what is ours besides.

twttr.ready((twttr) => {
  const target: HTMLElement = document.body;
  const options: TwitterButtonWidgetOptions = { size: "large", via: "furni", related: "a,b", lang: "fr", dnt: true };
  const made: Promise<HTMLElement> = twttr.widgets.createShareButton("https://example.com/", target, options);
  twttr.widgets.createFollowButton("furni", target, { size: "medium", showScreenName: false });
  twttr.widgets.createHashtagButton("chairs", target);
  twttr.widgets.createMentionButton("furni", target, { text: "Hello" });
  twttr.widgets.load();
  twttr.widgets.load(target);
  twttr.widgets.load([target]);
  twttr.events.bind("tweet", (event) => {
    const name: string | undefined = event.data.screen_name;
    console.log(event.region, event.target.id, name);
  });
  twttr.events.bind("loaded", (event) => console.log(event.widgets.length));
  twttr.events.unbind("tweet");
  twttr.events.trigger("own", { extra: 1 });
  made.then((button) => button.focus());

  const message = twttr.widgets.createDMButton("3805104374", target, { screenName: "furni", showScreenName: true });
  message.then((button) => button?.focus());
  // @ts-expect-error: an id is a text
  twttr.widgets.createDMButton(3805104374, target);
  // @ts-expect-error: there is no such size
  twttr.widgets.createShareButton("https://example.com/", target, { size: "huge" });
});
window.twttr.ready(() => {});
