//! The script included more than once, and from elsewhere.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, Visit, tests};

pub(crate) const TESTS: &[Test] =
    tests![twice, under_two_addresses, with_a_version_in_its_address, from_another_origin];

const LINK: &str = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons.css\">";
const BODY: &str = "<a id=\"call\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a>
    <a id=\"bad\" href=\"/call\" data-contact=\"tel\" data-to=\"none\">Call</a>
    <contact-button id=\"empty\" channel=\"x_dm\" to=\"3805104374\"></contact-button>";

fn script(address: &str) -> String {
    format!("<script type=\"module\" src=\"{address}\"></script>")
}

async fn open(browser: &Browser, scripts: &[&str]) -> Visit {
    let scripts: String = scripts.iter().map(|address| script(address)).collect();
    let visit = browser.open_whole(PLAIN, &format!("{LINK}{scripts}{BODY}")).await;
    browser.settled("#bad").await;
    browser.settled("#empty > a").await;
    // Every copy that was included has loaded and said that it is ready.
    let all = "return Promise.all([...document.scripts].filter(s => s.type === 'module')
                   .map(s => import(s.src).then(m => m.ready))).then(() => null)";
    let () = browser.ask(all).await;
    visit
}

async fn assert_once(browser: &Browser, visit: &Visit) {
    browser.button("#call").await.assert_ready("tel", "tel:+33123456789");
    let hints: usize =
        browser.ask("return document.querySelectorAll('#call .contact-button-hint').length").await;
    assert_eq!(hints, 1, "one hint");
    let sheets: usize =
        browser.ask("return document.querySelectorAll('link[rel=stylesheet]').length").await;
    assert_eq!(sheets, 1, "one stylesheet");
    browser.until("the warning", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert_eq!(said.only_line().elements, ["bad"], "one warning");
    let asked = browser.requested(visit);
    let wasm = asked.iter().filter(|path| path.contains("contact-buttons.wasm")).count();
    assert_eq!(wasm, 1, "the wasm is asked for once: {asked:#?}");
}

async fn twice(browser: &Browser) {
    let address = "../dist/contact-buttons.js";
    let visit = open(browser, &[address, address]).await;
    assert_once(browser, &visit).await;
}

async fn under_two_addresses(browser: &Browser) {
    let visit =
        open(browser, &["../dist/contact-buttons.js", "../mirror/contact-buttons.js"]).await;
    assert_once(browser, &visit).await;
    // Either copy's functions work.
    let script =
        "return import('../mirror/contact-buttons.js').then(m => m.link('telegram', 'durov'))";
    let link: String = browser.ask(script).await;
    assert_eq!(link, "https://t.me/durov");
}

async fn with_a_version_in_its_address(browser: &Browser) {
    let visit =
        open(browser, &["../dist/contact-buttons.js?v=1", "../dist/contact-buttons.js?v=2"]).await;
    assert_once(browser, &visit).await;
}

async fn from_another_origin(browser: &Browser) {
    let elsewhere = format!("{}/dist", browser.site.other_origin());
    let page = format!(
        "<link rel=\"stylesheet\" href=\"{elsewhere}/contact-buttons.css\">{}{BODY}",
        script(&format!("{elsewhere}/contact-buttons.js"))
    );
    browser.open_whole(PLAIN, &page).await;
    browser.settled_button("#call").await.assert_ready("tel", "tel:+33123456789");
    browser.settled("#bad").await;
    browser.until("the warning", "watch.told().lines.length").await;
    let said = browser.said().await;
    said.assert_unhurt();
    assert!(said.only_line().text.contains("is no number"), "the sentences come along: {said:?}");
}
