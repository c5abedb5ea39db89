//! `window.twttr` as pages and components use it: loaders, factories, events, pages that change.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Value, json};

use super::widgets::PAGE;

pub(crate) const TESTS: &[Test] = tests![
    a_loader_with_a_queue,
    the_older_loader,
    what_components_call,
    what_is_told_of_clicks,
    listeners_come_and_go,
    twice,
    a_body_is_replaced,
    removed_and_added,
    without_its_neighbour,
    another_thing_of_that_name,
    embeds_stay,
];

const SHARE: &str = "<a id=a class=twitter-share-button href=\"https://x.com/share\">Old</a>";
const EVENTS: &str = "<script src=\"../pages/x-events.js\"></script>";

async fn told(browser: &Browser) -> Vec<Value> {
    browser.ask("return JSON.parse(JSON.stringify(told))").await
}

async fn a_loader_with_a_queue(browser: &Browser) {
    let body = format!("{EVENTS}<script src=\"../pages/x-loader.js\"></script>{SHARE}");
    browser.open_whole(PLAIN, &body).await;
    assert_eq!(browser.settled_button("#a").await.label, "Post");
    browser.until("the events", "told.length === 2").await;
    assert_eq!(
        told(browser).await,
        [
            json!({ "name": "rendered", "type": "rendered", "target": "a" }),
            json!({ "name": "loaded", "type": "loaded", "widgets": ["a"] }),
        ]
    );
    browser.until("the same object, without its queue", "readied === 1").await;
    let kept: bool = browser
        .ask(&in_page("early === window.twttr && !('_e' in early) && early.init === true"))
        .await;
    assert!(kept);
    browser.said().await.assert_silent();
}

/// The value of an expression in the page's own scope: in Firefox a driver's scripts see no properties that scripts added
/// to objects.
fn in_page(expression: &str) -> String {
    format!(
        "const script = document.createElement('script');
         script.textContent = 'document.documentElement.dataset.answer = JSON.stringify({})';
         document.head.append(script);
         return JSON.parse(document.documentElement.dataset.answer)",
        expression.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', " ")
    )
}

async fn the_older_loader(browser: &Browser) {
    let body = format!("{EVENTS}<script src=\"../pages/x-loader-older.js\"></script>{SHARE}");
    browser.open_whole(PLAIN, &body).await;
    assert_eq!(browser.settled_button("#a").await.label, "Post");
    browser.said().await.assert_silent();
}

async fn what_components_call(browser: &Browser) {
    browser.open_whole(PLAIN, "<body><script src=\"../pages/x-components.js\"></script>").await;
    browser.until("every answer", "Object.keys(made).length === 12").await;
    let made: Value = browser.ask("return JSON.parse(JSON.stringify(made))").await;
    assert_eq!(
        made,
        json!({
            "share": "a", "follow": "a", "hashtag": "a", "mention": "a", "dm": "a", "lost": "a", "nobody": "none",
            "tweet": "none",
            "few": "Not enough parameters. Expected: ƒ(url, target, [options]);",
            "nowhere": "No target element specified. Expected: ƒ(url, target, [options]);",
            "callback": "a", "refused": false,
        })
    );
    for (name, href, label) in [
        (
            "share",
            "https://x.com/intent/tweet?text=Read%20this&url=https%3A%2F%2Fexample.com%2Fa&via=furni",
            "Post",
        ),
        ("follow", "https://x.com/intent/follow?screen_name=furni", "Follow @furni"),
        ("hashtag", "https://x.com/intent/tweet?hashtags=chairs", "Post #chairs"),
        ("mention", "https://x.com/intent/tweet?screen_name=furni", "Mentionner @furni"),
        ("dm", "https://x.com/messages/compose?recipient_id=3805104374", "Message @furni"),
        ("lost", "https://x.com/furni", "Message @furni"),
    ] {
        let button = browser.settled_button(&format!("#box-{name} > a")).await;
        assert_eq!(
            (button.href.as_deref(), &*button.label),
            (Some(href), label),
            "{}",
            button.html
        );
    }
    let said = browser.said().await;
    said.assert_unhurt();
    for words in ["the id 923269322390343", "createTweet", "\"furni shop\" is no numeric id"] {
        assert!(
            said.lines.iter().any(|line| line.text.contains(words)),
            "{words}: {:#?}",
            said.lines
        );
    }
}

async fn what_is_told_of_clicks(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    for id in ["#share", "#mention", "#hashtag", "#follow", "#dm"] {
        browser.settled(id).await;
    }
    let _: bool = browser.ask(&in_page("(twttr.ready(listen), true)")).await;
    browser.until("the page's listeners", "readied === 1").await;
    let tweet = |id: &str| {
        vec![
            json!({ "name": "click", "type": "click", "region": "tweet", "data": {}, "target": id }),
            json!({ "name": "tweet", "type": "tweet", "region": "tweet", "data": {}, "target": id }),
        ]
    };
    let of = |name: &str, region: &str, data: Value, id: &str| json!({ "name": name, "type": name, "region": region, "data": data, "target": id });
    for (id, expected) in [
        ("share", tweet("share")),
        ("mention", tweet("mention")),
        ("hashtag", tweet("hashtag")),
        (
            "follow",
            vec![
                of("click", "follow", json!({}), "follow"),
                of("follow", "follow", json!({}), "follow"),
            ],
        ),
        ("dm", vec![of("click", "message", json!({}), "dm")]),
        (
            "intent",
            vec![
                of("click", "intent", json!({}), "intent"),
                of("like", "intent", json!({ "tweet_id": "20" }), "intent"),
                of("favorite", "intent", json!({ "tweet_id": "20" }), "intent"),
            ],
        ),
    ] {
        let click = format!("told.length = 0; document.getElementById('{id}').click(); true");
        let _: bool = browser
            .ask(&in_page(&format!("(() => {{ {} }})()", click.replace("; true", "; return true"))))
            .await;
        browser.until(id, &format!("told.length >= {}", expected.len())).await;
        assert_eq!(told(browser).await, expected, "{id}");
    }
    let _: bool = browser
        .ask(&in_page("(told.length = 0, document.getElementById('other').click(), true)"))
        .await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(told(browser).await.is_empty(), "another host");
    let intent = browser.button("#intent").await;
    assert_eq!(
        intent.html, "<a id=\"intent\" href=\"https://x.com/intent/like?tweet_id=20\">Like it</a>",
        "events and nothing else"
    );
}

async fn listeners_come_and_go(browser: &Browser) {
    browser
        .open_whole(PLAIN, &format!("<script src=\"../dist/widgets.js\"></script>{SHARE}"))
        .await;
    browser.settled("#a").await;
    let script = "(() => {
        window.heard = []; window.isLater = false;
        const one = event => heard.push(1, event.type, event.extra, isLater);
        const two = () => { heard.push(2); throw new Error(1); };
        const three = () => heard.push(3);
        twttr.events.bind(\"own\", one); twttr.events.bind(\"own\", two); twttr.events.bind(\"own\", three);
        twttr.events.unbind(\"own\", two);
        twttr.events.trigger(\"own\", { extra: 5 });
        isLater = true;
        setTimeout(() => { twttr.events.unbind(\"own\"); twttr.events.trigger(\"own\"); setTimeout(() => heard.push(4)); }, 20);
        return true;
    })()";
    let _: bool = browser.ask(&in_page(script)).await;
    browser.until("the end", "(window.wrappedJSObject ?? window).heard.includes(4)").await;
    let heard: Value = browser.ask(&in_page("heard")).await;
    assert_eq!(heard, json!([1, "own", 5, true, 3, 4]));
}

async fn twice(browser: &Browser) {
    let script = "<script src=\"../dist/widgets.js\"></script>";
    browser
        .open_whole(
            PLAIN,
            &format!(
                "{EVENTS}{script}{script}{SHARE}<script src=\"../mirror/widgets.js\"></script>"
            ),
        )
        .await;
    let button = browser.settled_button("#a").await;
    assert_eq!(button.html.matches("contact-button-hint").count(), 1, "{}", button.html);
    browser.ready().await;
    let sheets: usize =
        browser.ask("return document.querySelectorAll('link[rel=stylesheet]').length").await;
    assert_eq!(sheets, 1);
    // Including it once more is a scan.
    let off = "document.head.insertAdjacentHTML('beforeend', '<meta name=\"twitter:widgets:autoload\" content=\"off\">');
        document.body.insertAdjacentHTML('beforeend', '<a id=b class=twitter-share-button href=\"https://x.com/share\">Old</a>')";
    let () = browser.ask(off).await;
    let again = "const script = document.createElement('script'); script.src = '../dist/widgets.js'; document.head.append(script)";
    let () = browser.ask(again).await;
    assert_eq!(browser.settled_button("#b").await.label, "Post");
    browser.said().await.assert_silent();
}

async fn a_body_is_replaced(browser: &Browser) {
    browser
        .open_whole(PLAIN, &format!("<script src=\"../dist/widgets.js\"></script><body>{SHARE}"))
        .await;
    browser.settled("#a").await;
    let next = "window.kept = document.body.cloneNode(true);
        const body = document.createElement('body');
        body.innerHTML = '<a id=b class=twitter-follow-button href=\"https://x.com/furni\">Old</a>';
        document.documentElement.replaceChild(body, document.body)";
    let () = browser.ask(next).await;
    assert_eq!(browser.settled_button("#b").await.label, "Follow @furni");
    // Back, to a copy that was kept of the page.
    let () = browser.ask("document.documentElement.replaceChild(window.kept, document.body)").await;
    let button = browser.settled_button("#a").await;
    assert_eq!((&*button.label, button.html.matches("contact-button-hint").count()), ("Post", 1));
    browser.said().await.assert_silent();
}

async fn removed_and_added(browser: &Browser) {
    browser
        .open_whole(PLAIN, &format!("<script src=\"../dist/widgets.js\"></script><body>{SHARE}"))
        .await;
    let before = browser.settled_button("#a").await;
    browser.ready().await;
    let () = browser
        .ask("const a = document.querySelector('#a'); a.remove(); document.body.append(a)")
        .await;
    // A framework writes its own class and text again, and has them made once more.
    let again = in_page(
        "(() => { const a = document.querySelector(\"#a\"); a.className = \"twitter-share-button\"; a.textContent = \"Old\"; \
        a.setAttribute(\"data-text\", \"New\"); return twttr.widgets.load([a]), true })()",
    );
    assert_eq!(browser.button("#a").await, before);
    let _: bool = browser.ask(&again).await;
    browser.until("the new link", "document.querySelector('#a').href.includes('text=New')").await;
    assert_eq!(browser.button("#a").await.label, "Post");
    browser.said().await.assert_silent();
}

async fn without_its_neighbour(browser: &Browser) {
    let body =
        format!("<script id=twitter-wjs type=none src=\"../nowhere/widgets.js\"></script>{SHARE}");
    browser.open_whole(PLAIN, &body).await;
    // Put in as a text, it knows its place by the loader's id.
    let put = "return fetch('../dist/widgets.js').then(response => response.text()).then(text => {
        const script = document.createElement('script');
        script.textContent = text;
        document.head.append(script);
        return true;
    })";
    let _: bool = browser.ask(put).await;
    assert_eq!(browser.settled_button("#a").await.label, "Post");
    browser.until("the console line", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.starts_with("contact-buttons: widgets.js: "), "{said:?}");
}

async fn another_thing_of_that_name(browser: &Browser) {
    let body = format!("<form id=twttr name=title><input name=widgets></form><img name=title><img name=currentScript><img name=querySelector>
        <script src=\"../dist/widgets.js\"></script>{SHARE}");
    browser.open_whole(PLAIN, &body).await;
    let state = "Document.prototype.querySelector.call(document, '#a').dataset.contactState";
    browser.until("the button", state).await;
    let button = browser.button("#a").await;
    assert!(
        button.href.as_deref().is_some_and(|href| href.contains("text=Made%20by%20a%20test")),
        "{}",
        button.html
    );
    browser.said().await.assert_unhurt();
}

async fn embeds_stay(browser: &Browser) {
    let embed = "<blockquote class=\"twitter-tweet\" id=\"t\"><p>Hi</p></blockquote><a class=\"twitter-timeline\" href=\"https://x.com/furni\">Posts</a>";
    browser
        .open_whole(PLAIN, &format!("<script src=\"../dist/widgets.js\"></script>{embed}{SHARE}"))
        .await;
    browser.settled("#a").await;
    let said = browser.said().await;
    assert!(said.only_line().text.contains("stay the plain markup"), "{said:?}");
    assert_eq!(
        browser.button("#t").await.html,
        "<blockquote class=\"twitter-tweet\" id=\"t\"><p>Hi</p></blockquote>"
    );
}
