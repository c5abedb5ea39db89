//! `examples/campaign/` with the collector beside it: buttons are pressed, and the dashboard tells.

use std::time::{Duration, Instant};

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::collector::{Collector, Folder};
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;

pub(crate) const TESTS: &[Test] = tests![pressed_and_counted, it_outlives_the_page, readme];

/// How long anything may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) async fn go(browser: &Browser, address: &str) {
    // A link that was pressed before may end here, on a page that says that nothing answers.
    if browser.client().goto(address).await.is_err() {
        browser.client().goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }
}

/// What the collector has counted of what was shown, once it is so many or nobody waits any longer.
const SHOWN: &str = "return (async () => {
        let shown;
        for (let i = 0; i < 200; i++) {
            const rows = await (await fetch('/counts.json?by=event')).json();
            shown = rows.find(row => row.event === 'show')?.count ?? 0;
            if (shown >= arguments[0]) break;
            await new Promise(done => setTimeout(done, 100));
        }
        return shown;
    })()";

/// Presses a button of a page once it has told of all that it shows: so many views, with those before.
async fn press(browser: &Browser, id: &str, shown: usize) {
    let counted: usize = browser.ask_with(SHOWN, serde_json::json!([shown])).await;
    assert_eq!(counted, shown, "views");
    // What comes last stops the dialling alone: the browser would ask which program is to do it,
    // and the next keys would go to that question.
    let focus = "document.getElementById(arguments[0]).focus();
        addEventListener('click', event => event.target.protocol === 'tel:' && event.preventDefault())";
    let () = browser.ask_with(focus, serde_json::json!([id])).await;
    browser.press(Key::Enter).await;
}

async fn pressed_and_counted(browser: &Browser) {
    let collector = Collector::start("pressed", false);
    for (visit, id) in ["call", "message", "way", "call"].into_iter().enumerate() {
        go(browser, &format!("{}/pages/", collector.origin)).await;
        press(browser, id, 3 * (visit + 1)).await;
    }
    let start = Instant::now();
    loop {
        go(browser, &collector.origin).await;
        let rows: Vec<(String, String, String)> = browser
            .ask(
                "return [...document.querySelectorAll('#channel tbody tr')].map(row => [row, ...row.cells]
                     .map(cell => cell.textContent.trim()).slice(1, 4))",
            )
            .await;
        let mut found: Vec<_> = rows
            .iter()
            .map(|(name, shown, pressed)| (name.as_str(), shown.as_str(), pressed.as_str()))
            .collect();
        found.sort_unstable();
        let expected = [
            ("Directions (Google Maps)", "4", "1"),
            ("Phone call", "4", "2"),
            ("X (direct message)", "4", "1"),
        ];
        if found == expected {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "{found:?}, not {expected:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text: String = browser.ask("return document.body.innerText").await;
    assert!(text.contains("What is said of it on X"), "{text}");
}

/// The press leaves for another page at once, and the browser's own `sendBeacon` still tells of it.
async fn it_outlives_the_page(browser: &Browser) {
    let folder = Folder::new("campaign-leaves");
    let pages = folder.0.join("pages");
    std::fs::create_dir(&pages).expect("a folder");
    let page = SNIPPET.replace("../dist", "")
        + "<meta name=\"contact-buttons:beacon\" content=\"/beacon\">
        <a id=\"way\" data-beacon=\"google_maps_directions\" href=\"next.html\">The way</a>";
    for (name, body) in [("index.html", page.as_str()), ("next.html", "<h1>Next</h1>")] {
        std::fs::write(pages.join(name), format!("<!doctype html><title>{name}</title>{body}"))
            .expect("a page");
    }
    let pages = pages.to_string_lossy().into_owned();
    let collector = Collector::start_in(folder, false, &["--pages", &pages]);
    go(browser, &format!("{}/pages/", collector.origin)).await;
    let own: bool = browser
        .ask("return Function.prototype.toString.call(navigator.sendBeacon).includes('[native code]')")
        .await;
    assert!(own, "the browser's own");
    press(browser, "way", 1).await;
    browser.until("the next page", "document.title === 'next.html'").await;
    let counted = "return (async () => {
        for (let i = 0; i < 200; i++) {
            const rows = await (await fetch('/counts.json?by=event')).json();
            const clicks = rows.find(row => row.event === 'click')?.count ?? 0;
            if (clicks) return clicks;
            await new Promise(done => setTimeout(done, 100));
        }
        return 0;
    })()";
    let clicks: usize = browser.ask(counted).await;
    assert_eq!(clicks, 1);
}

/// README's page, and the answer that README gives for it.
async fn readme(browser: &Browser) {
    let readme = super::readme::readme();
    let folder = Folder::new("campaign-readme");
    let pages = folder.0.join("pages");
    std::fs::create_dir(&pages).expect("a folder");
    let page = SNIPPET.replace("../dist", "") + &super::readme::snippet(&readme, "campaign");
    std::fs::write(pages.join("index.html"), format!("<!doctype html><title>x</title>{page}"))
        .expect("a page");
    let pages = pages.to_string_lossy().into_owned();
    let collector = Collector::start_in(folder, false, &["--pages", &pages]);
    go(browser, &format!("{}/pages/", collector.origin)).await;
    press(browser, "hero", 1).await;
    let (_, rest) = readme.split_once("\nGET ").expect("README asks for counts");
    let mut lines = rest.lines();
    let address = format!("{}{}", collector.origin, lines.next().unwrap_or_default());
    let promised = lines.next().unwrap_or_default();
    let start = Instant::now();
    loop {
        let fetched = "return fetch(arguments[0]).then(answer => answer.text())";
        let answered: String = browser.ask_with(fetched, serde_json::json!([address])).await;
        if answered == promised {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "{answered}, not {promised}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
