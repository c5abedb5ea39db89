//! `widgets.js` in the place of X's: markup, links, labels, sizes.

use contact_buttons_tests::variant::{CSP_SCRIPT_SELF, CSP_STRICT, PLAIN, WORDS_MISSING};
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    five_buttons,
    in_other_languages,
    without_words,
    two_heights,
    under_a_finger,
    autoload_off,
    autoload_in_a_place,
    under_policies,
    what_is_loaded,
    nothing_leaves,
];

pub(crate) const PAGE: &str = "pages/x-buttons.html";
pub(crate) const SCRIPT: &str = "<script async src=\"../dist/widgets.js\"></script>";

async fn five_buttons(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    let page = "text=Chairs&url=https%3A%2F%2Fexample.com%2Fchairs&via=furni";
    for (id, contact, href, label) in [
        ("share", "x_post", format!("https://x.com/intent/tweet?{page}"), "Post"),
        (
            "follow",
            "x_follow",
            "https://x.com/intent/follow?screen_name=furni".into(),
            "Follow @furni",
        ),
        (
            "mention",
            "x_mention",
            "https://x.com/intent/tweet?related=furni&screen_name=furni".into(),
            "Post to @furni",
        ),
        (
            "hashtag",
            "x_hashtag",
            "https://x.com/intent/tweet?hashtags=chairs&related=furni".into(),
            "Post #chairs",
        ),
        (
            "dm",
            "x_dm",
            "https://x.com/messages/compose?recipient_id=3805104374".into(),
            "Message @furni",
        ),
    ] {
        let button = browser.settled_button(&format!("#{id}")).await;
        button.assert_ready(contact, &href);
        assert_eq!(button.label, label);
        assert_eq!(button.class, ["contact-button"], "blockers hide X's class names");
        assert_eq!(button.target.as_deref(), Some("_blank"));
        assert_eq!(button.hint, " (opens in a new tab)");
        assert_eq!(browser.accessible(&format!("#{id}")).await.1, "link");
    }
    let own = browser.settled_button("#own").await;
    assert_eq!((own.target.as_deref(), &*own.hint), (Some("_self"), ""), "{}", own.html);
    for id in ["no", "intent", "other"] {
        assert_eq!(browser.button(&format!("#{id}")).await.state, None, "#{id} is none of ours");
    }
    browser.said().await.assert_silent();
}

async fn in_other_languages(browser: &Browser) {
    let visit = browser.open(PLAIN, PAGE).await;
    let french = browser.settled_button("#french").await;
    assert_eq!(french.label, "Mentionner @furni");
    assert_eq!(french.hint, " (s’ouvre dans un nouvel onglet)");
    let arabic = browser.settled_button("#arabic").await;
    assert_eq!(arabic.label, "متابعة \u{2068}@furni\u{2069}");
    for part in ["lang=\"ar\"", "dir=\"rtl\""] {
        assert!(arabic.html.contains(part), "{part} in {}", arabic.html);
    }
    assert!(!french.html.starts_with("<a lang"), "the page says so already: {}", french.html);
    let words: Vec<String> =
        browser.requested(&visit).into_iter().filter(|path| path.contains("words/")).collect();
    assert_eq!(words.len(), 2, "one file a language: {words:?}");
}

async fn without_words(browser: &Browser) {
    browser.open(WORDS_MISSING, PAGE).await;
    assert_eq!(browser.settled_button("#french").await.label, "Post to @furni");
    browser.settled("#arabic").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert_eq!(said.lines.len(), 2, "one line a language: {:#?}", said.lines);
    assert!(said.lines[0].text.contains("labels are English"), "{:?}", said.lines[0]);
}

async fn two_heights(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.settled("#dm").await;
    browser
        .until(
            "the stylesheet",
            "document.querySelector('#follow').getBoundingClientRect().height === 28",
        )
        .await;
    // The heights; and the room of 24 px for each target (WCAG 2.2, 2.5.8).
    let script = "const of = id => document.getElementById(id).getBoundingClientRect();
        const style = getComputedStyle(document.getElementById('share'));
        return [of('share').height, of('follow').height, of('share').width,
                of('share').height + parseFloat(style.marginTop) + parseFloat(style.marginBottom)]";
    let [small, large, width, room]: [f64; 4] = browser.ask(script).await;
    assert_eq!((small, large), (20.0, 28.0));
    assert!(width >= 24.0 && room >= 24.0, "{width} {room}");
    let icon: String = browser
        .ask("return getComputedStyle(document.getElementById('share'), '::before').maskImage")
        .await;
    assert!(icon.contains("icons/x.svg"), "{icon}");
}

async fn under_a_finger(browser: &Browser) {
    browser.under(&Conditions { touch: true, width: 360, ..Conditions::USUAL }).await;
    browser.open(PLAIN, PAGE).await;
    let button = browser.settled_button("#share").await;
    assert_eq!((button.target.as_deref(), &*button.hint), (None, ""), "the link is followed");
    browser
        .until(
            "the height of a finger",
            "document.querySelector('#share').getBoundingClientRect().height >= 44",
        )
        .await;
}

async fn autoload_off(browser: &Browser) {
    let body = "<meta name=\"twitter:widgets:autoload\" content=\"off\">
        <script src=\"../pages/x-events.js\"></script><script src=\"../dist/widgets.js\"></script><script src=\"../pages/x-off.js\"></script>
        <p id=here><a id=a class=twitter-dm-button href=\"https://x.com/messages/compose?recipient_id=12\">Old</a></p>
        <p><a id=b class=twitter-share-button href=\"https://x.com/share\">Old</a></p>";
    browser.open_whole(PLAIN, body).await;
    browser.ready().await;
    for id in ["#a", "#b"] {
        let anchor = browser.button(id).await;
        assert_eq!((anchor.state, &*anchor.label), (None, "Old"));
    }
    let () =
        browser.ask("document.body.append(document.querySelector('#a').cloneNode(true))").await;
    let () = browser.ask("loadHere()").await;
    assert_eq!(browser.settled_button("#here > a").await.label, "Message");
    assert_eq!(browser.button("#b").await.state, None);
    browser.until("the promise", "loadedHere === 1").await;
    browser.said().await.assert_silent();
}

async fn autoload_in_a_place(browser: &Browser) {
    let body = format!(
        "<meta property=\"twitter:widgets:autoload\" content=\"#here, .there\">{SCRIPT}
        <p id=here><a id=a class=twitter-share-button href=\"https://x.com/share\">Old</a></p>
        <p><a id=b class=twitter-share-button href=\"https://x.com/share\">Old</a></p>"
    );
    browser.open_whole(PLAIN, &body).await;
    browser.settled("#a").await;
    let later = "document.body.insertAdjacentHTML('beforeend',
        '<p class=there><a id=c class=twitter-share-button href=\"https://x.com/share\">Old</a></p>')";
    let () = browser.ask(later).await;
    browser.settled("#c").await;
    assert_eq!(browser.button("#b").await.state, None);
}

async fn under_policies(browser: &Browser) {
    browser.open(CSP_STRICT, PAGE).await;
    for id in ["#share", "#follow", "#mention", "#hashtag", "#dm", "#french", "#arabic"] {
        browser.settled(id).await;
    }
    browser.ready().await;
    browser
        .until(
            "the stylesheet",
            "document.querySelector('#share').getBoundingClientRect().height === 20",
        )
        .await;
    browser.said().await.assert_silent();
    // Without WebAssembly too.
    browser.open(CSP_SCRIPT_SELF, PAGE).await;
    assert_eq!(browser.settled_button("#dm").await.label, "Message @furni");
}

async fn what_is_loaded(browser: &Browser) {
    let body =
        format!("{SCRIPT}<a id=a class=twitter-share-button href=\"https://x.com/share\">Post</a>");
    let visit = browser.open_whole(PLAIN, &body).await;
    browser.settled("#a").await;
    browser.ready().await;
    browser
        .until(
            "the stylesheet",
            "document.querySelector('#a').getBoundingClientRect().height === 20",
        )
        .await;
    browser
        .until(
            "the icon",
            "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('x.svg'))",
        )
        .await;
    let mut asked = browser.requested(&visit);
    asked.retain(|path| path.starts_with("dist/"));
    asked.sort();
    assert_eq!(
        asked,
        [
            "dist/contact-buttons.css",
            "dist/contact-buttons.js",
            "dist/icons/x.svg",
            "dist/widgets.js"
        ]
    );
}

async fn nothing_leaves(browser: &Browser) {
    browser.open(PLAIN, PAGE).await;
    browser.settled("#arabic").await;
    browser.ready().await;
    let stored: Value = browser
        .ask("return [localStorage.length, sessionStorage.length, document.cookie, document.querySelectorAll('iframe').length]")
        .await;
    assert_eq!(stored, json!([0, 0, "", 0]));
    // What is asked of it now comes after all that.
    let last =
        "return fetch('http://last.example/', { mode: 'no-cors' }).catch(() => 1).then(() => true)";
    let _: bool = browser.ask(last).await;
    assert_eq!(browser.asked_outside(), ["http://last.example/"], "asked of another machine");
}
