//! `examples/frameworks`: pages that a server rendered, taken over by React, Vue and Svelte beside our script.
//!
//! In each order, with the builds that warn where the browser's page is not the server's, and once with those that
//! people publish. And menus whose links a framework adds, removes and reorders.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, shipped, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    as_they_stand,
    upgraded_first,
    hydrated_first,
    as_they_are_published,
    a_difference_would_be_told,
    the_links_of_a_menu,
];

const FRAMEWORKS: [&str; 3] = ["react", "vue", "svelte"];

const OURS: &str =
    "<script type=\"module\" src=\"../contact-buttons/contact-buttons.js\"></script>\n";
const THEIRS: &str = "<script type=\"module\" src=\"client.js\"></script>\n";

/// What the server rendered, kept before any script touches it.
const KEEP: &str = "</main><script>
    var anchors = [...document.links], rendered = anchors.map(a => a.outerHTML);
    </script>";

/// The page as it was built, to be opened with `watch.js`.
fn page(mode: &str, framework: &str) -> String {
    let folder = format!("examples/frameworks/build/{mode}/{framework}");
    let file = shipped::root().join(&folder).join("index.html");
    let page = std::fs::read_to_string(&file).unwrap_or_else(|error| {
        panic!("{}: {error}; `cargo xtask test browser` builds it", file.display())
    });
    for part in [OURS, THEIRS, "</main>"] {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
    let start = page.find("<link rel=\"stylesheet\"").expect("a stylesheet");
    format!("<base href=\"../{folder}/\">{}", &page[start..]).replace("</main>", KEEP)
}

/// Adds the script that the page was without.
async fn add(browser: &Browser, script: &str) {
    let add = "const script = document.createElement('script');
               script.type = 'module'; script.src = arguments[0]; document.body.append(script)";
    let () = browser.ask_with(add, json!([script.split('"').nth(3)])).await;
}

/// Presses until the framework, which may still be on its way, does what it is to do.
async fn choose(browser: &Browser, shop: &str) {
    let pressed = format!(
        "[...document.querySelectorAll('main button')].find(b => b.textContent.trim() === '{shop}')"
    );
    browser.until(shop, &format!("({pressed}.click(), {pressed}.ariaPressed === 'true')")).await;
}

/// That the framework has taken the page over, and the buttons go with it.
async fn assert_alive(browser: &Browser, framework: &str) {
    browser.ready().await;
    choose(browser, "Lyon").await;
    // The framework writes this one, and only what it is made of in the other.
    browser.until("the call", "anchors[1].getAttribute('href') === 'tel:+33698765432'").await;
    browser
        .until("the chat", "anchors[2].getAttribute('href') === 'https://wa.me/33698765432'")
        .await;
    let shop = browser.button("#shop").await;
    shop.assert_ready("tel", "tel:+33698765432");
    assert_eq!((&*shop.label, &*shop.hint), ("Call Lyon: +33698765432", ""));
    let chat = browser.button("#chat").await;
    chat.assert_ready("whatsapp", "https://wa.me/33698765432");
    assert_eq!(chat.label, "Chat with us");

    choose(browser, "Paris").await;
    browser
        .until("the chat", "anchors[2].getAttribute('href') === 'https://wa.me/33612345678'")
        .await;
    // Of what `v-html` holds, Vue makes new elements when it takes the page over.
    let first = usize::from(framework == "vue");
    let kept = format!("return anchors.slice({first}).every(a => a.isConnected)");
    assert!(browser.ask::<bool>(&kept).await, "{framework}: the server's elements were replaced");
    let now: Vec<String> = browser.ask("return [...document.links].map(a => a.outerHTML)").await;
    let rendered: Vec<String> = browser.ask("return rendered").await;
    assert_eq!(now, rendered, "{framework}: what the server rendered");
    assert!(rendered[0].contains("data-contact-state=\"ready\""), "{rendered:?}");
}

/// What was said beyond what a development build says of itself.
async fn complaints(browser: &Browser) -> Vec<String> {
    let said = browser.said().await;
    let bad = said.lines.iter().filter(|line| ["warn", "error"].contains(&&*line.level));
    bad.map(|line| line.text.clone()).chain(said.violations).chain(said.uncaught).collect()
}

async fn assert_silent(browser: &Browser, framework: &str) {
    let complaints = complaints(browser).await;
    assert!(complaints.is_empty(), "{framework}: {complaints:#?}");
}

async fn as_they_stand(browser: &Browser) {
    for framework in FRAMEWORKS {
        browser.open_whole(PLAIN, &page("development", framework)).await;
        assert_alive(browser, framework).await;
        assert_silent(browser, framework).await;
    }
}

async fn upgraded_first(browser: &Browser) {
    for framework in FRAMEWORKS {
        let page = page("development", framework);
        browser.open_whole(PLAIN, &page.replace(THEIRS, "")).await;
        browser.ready().await;
        add(browser, THEIRS).await;
        assert_alive(browser, framework).await;
        assert_silent(browser, framework).await;
    }
}

async fn hydrated_first(browser: &Browser) {
    for framework in FRAMEWORKS {
        let page = page("development", framework);
        browser.open_whole(PLAIN, &page.replace(OURS, "")).await;
        add(browser, THEIRS).await;
        choose(browser, "Lyon").await;
        choose(browser, "Paris").await;
        add(browser, OURS).await;
        assert_alive(browser, framework).await;
        assert_silent(browser, framework).await;
    }
}

async fn as_they_are_published(browser: &Browser) {
    for framework in FRAMEWORKS {
        browser.open_whole(PLAIN, &page("production", framework)).await;
        assert_alive(browser, framework).await;
        browser.said().await.assert_silent();
    }
}

/// The builds under test do warn: without this, their silence would say nothing.
async fn a_difference_would_be_told(browser: &Browser) {
    for framework in FRAMEWORKS {
        let page = page("development", framework);
        // An attribute alone Svelte mends without a word.
        let start = page.find("<a id=\"chat\"").expect("the chat");
        let end = start + page[start..].find("</a>").expect("its end") + "</a>".len();
        let other = format!("{}{}", &page[..start], &page[end..]).replace(OURS, "");
        browser.open_whole(PLAIN, &other).await;
        choose(browser, "Lyon").await;
        let complaints = complaints(browser).await;
        assert!(
            complaints.iter().any(|line| line.to_lowercase().contains("hydrat")),
            "{framework}: {complaints:?}"
        );
    }
}

/// In a list or an element of the author's own, closed and open: what the framework has is what the menu shows.
async fn the_links_of_a_menu(browser: &Browser) {
    let states = ["a b c", "a b c d", "z a b c d", "a y c", "c a y", "", "q", "b q a"];
    let body = format!(
        "{SNIPPET}<main><h1>Page</h1></main><div id=\"app\"></div>
        <script type=\"module\" src=\"../dist/contact-buttons-extras.js\"></script>
        <script type=\"module\" src=\"../pages/menu/frameworks.js\"></script>"
    );
    let links = "[...document.querySelectorAll('contact-menu a')]";
    let button = "document.querySelector('contact-menu > button').textContent === 'Help'";
    for framework in ["react", "preact", "vue"] {
        for within in ["ul", "div"] {
            browser.open_whole(PLAIN, &body).await;
            browser.until("the script", "window.draw").await;
            let draw = async |ids: Option<Vec<&str>>| {
                let draw = "return draw(...arguments).then(() => 1)";
                let _: u8 = browser.ask_with(draw, json!([framework, within, ids])).await;
            };
            for (at, state) in states.iter().enumerate() {
                let what = format!("{framework}, {within}: {state:?}");
                draw(Some(state.split_whitespace().collect())).await;
                let drawn = format!("{button} && {links}.map(it => it.id).join(' ') === '{state}'");
                browser.until(&what, &drawn).await;
                let shown: String = browser
                    .ask(&format!(
                        "document.querySelector('contact-menu').open = true;
                        return {links}.filter(it => it.checkVisibility()).map(it => it.id).join(' ')"
                    ))
                    .await;
                assert_eq!(&shown, state, "{what}, opened");
                // Every other one changes while it is open.
                let open = format!("document.querySelector('contact-menu').open = {}", at % 2 == 0);
                let () = browser.ask(&open).await;
            }
            draw(None).await;
            browser.until("no menu", "!document.querySelector('contact-menu')").await;
            assert_silent(browser, framework).await;
        }
    }
}
