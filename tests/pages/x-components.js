// What components for React do: they insert the script, wait for it, empty their box and call a factory.
var made = {};
(() => {
  const script = document.createElement("script");
  script.src = "../dist/widgets.js";
  script.async = true;
  script.onload = () => {
    const widgets = window.twttr.widgets;
    const box = name => {
      const element = document.createElement("div");
      element.id = "box-" + name;
      document.body.append(element);
      return element;
    };
    const calls = {
      share: into => widgets.createShareButton("https://example.com/a", into, { text: "Read this", via: "furni" }),
      follow: into => widgets.createFollowButton("furni", into, { size: "large" }),
      hashtag: into => widgets.createHashtagButton("chairs", into, undefined),
      mention: into => widgets.createMentionButton("furni", into, { lang: "fr" }),
      dm: into => widgets.createDMButton(3805104374, into, { screenName: "furni" }),
      lost: into => widgets.createDMButton(923269322390343680, into, { screenName: "furni" }),
      nobody: into => widgets.createDMButton("furni shop", into, {}),
      tweet: into => widgets.createTweet("20", into, {}),
    };
    for (const [name, call] of Object.entries(calls)) {
      const into = box(name);
      into.innerHTML = "";
      call(into).then(element => { made[name] = element ? element.localName : "none"; }, error => { made[name] = error.message; });
    }
    widgets.createShareButton("https://example.com/").catch(error => { made.few = error.message; });
    widgets.createShareButton("https://example.com/", {}).catch(error => { made.nowhere = error.message; });
    // By type, in any order.
    widgets.createShareButton("https://example.com/", { size: "large" }, element => { made.callback = element.localName; }, box("order"));
    widgets.createDMButton("?", box("no"), made_ => { made.refused = made_; });
  };
  document.head.append(script);
})();
