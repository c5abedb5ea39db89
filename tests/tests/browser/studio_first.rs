//! What is seen first in the studio, where no logic ever comes: the server keeps every wasm for itself.

use contact_buttons_tests::picture::Picture;
use contact_buttons_tests::variant::{CSP_STUDIO, WASM_HELD};
use contact_buttons_tests::{Browser, Test, tests};

use super::studio::{SEEN, open};

pub(crate) const TESTS: &[Test] = tests![
    painted_without_the_logic,
    the_code_of_the_page_is_the_studios_own,
    a_sample_without_the_logic,
    every_page_in_the_same_dress,
];

/// That an element makes a difference to what is painted in `within`.
async fn is_painted(browser: &Browser, within: &str, element: &str) {
    let seen = Picture::of(browser, within).await;
    let hide =
        |how: &str| format!("{element}.style.setProperty('visibility', '{how}', 'important')");
    let () = browser.ask(&hide("hidden")).await;
    // An engine may give the picture of the moment before.
    let mut differs = false;
    for _ in 0..40 {
        differs = Picture::of(browser, within).await != seen;
        if differs {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(differs, "{element} is not painted");
    let () = browser.ask(&hide("visible")).await;
}

/// The title, a finished button on the shop's page and the code to copy are there, whatever becomes of the logic.
async fn painted_without_the_logic(browser: &Browser) {
    let visit = browser.open(WASM_HELD, "www/?ui=en").await;
    let held = || browser.requested(&visit).iter().any(|path| path.ends_with("first.wasm"));
    for _ in 0..200 {
        if held() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(held(), "the logic was asked for, and never came");
    let frame = "document.getElementById('preview').contentDocument";
    browser
        .until(
            "the typeface and the shop",
            &format!("document.fonts.status === 'loaded' && {frame}?.readyState === 'complete'"),
        )
        .await;
    let answers: bool = browser.ask("return 'studio' in document.documentElement.dataset").await;
    assert!(!answers, "nothing answers");
    let links: Vec<String> = browser
        .ask(&format!("return [...{SEEN}.querySelectorAll('a')].map(a => a.getAttribute('href'))"))
        .await;
    assert_eq!(links, ["tel:+33199001234", "https://wa.me/33639980012"]);
    is_painted(browser, "h1", "document.querySelector('h1')").await;
    is_painted(browser, "#preview", &format!("{SEEN}.querySelector('a')")).await;
    is_painted(browser, "#code", "document.querySelector('#code code')").await;
}

/// The code that stands in the page's own HTML is what the studio then writes.
async fn the_code_of_the_page_is_the_studios_own(browser: &Browser) {
    let first = "const page = await (await fetch('index.html')).text();
        const code = page.match(/id=\"code-first\">[^]*?<p class=\"warn\">([^<]+)<\\/p>[^]*?<code>([^<]+)<\\/code>/).slice(1);
        const plain = text => [['&lt;', '<'], ['&gt;', '>'], ['&amp;', '&']].reduce((text, [from, to]) => text.replaceAll(from, to), text);
        return code.map(plain)";
    open(browser, "?ui=en").await;
    browser.until("the code", "document.querySelector('#code-panel code')?.textContent").await;
    let first: Vec<String> = browser.ask(&format!("return (async () => {{ {first} }})()")).await;
    let now: Vec<String> = browser
        .ask("return ['#code-example', '#code-panel code'].map(it => document.querySelector(it).textContent.trim())")
        .await;
    assert_eq!(first, now);
}

/// A sample shows its own buttons, and no code of another's.
async fn a_sample_without_the_logic(browser: &Browser) {
    browser.open(WASM_HELD, "www/?ui=en").await;
    browser.until("the samples", "document.querySelector('[data-sample][aria-current]')").await;
    let seen = "return document.getElementById('code').checkVisibility()";
    assert!(browser.ask::<bool>(seen).await);
    let () = browser.ask("document.querySelector('[data-sample=clinic]').click()").await;
    let link = format!("{SEEN}?.querySelector('a').getAttribute('href') === 'tel:+33199005678'");
    browser.until("the clinic's own link", &link).await;
    assert!(!browser.ask::<bool>(seen).await, "the code is the bistro's");
}

/// The other pages have a stylesheet of their own, since nothing on them may touch a button.
async fn every_page_in_the_same_dress(browser: &Browser) {
    let dress = "const of = (element, names) => names.map(name => getComputedStyle(element).getPropertyValue(name));
        return [...of(document.documentElement, ['font-family', 'color', 'background-color', '--paper', '--leaf', '--ink', '--pale', '--line', '--edge', '--accent', '--wrong']),
            ...of(document.querySelector('h1'), ['font-size', 'font-weight', 'letter-spacing']),
            ...of(document.querySelector('.name a'), ['color', 'text-decoration-line']),
            document.querySelector('.top').getBoundingClientRect().left,
            [...document.querySelectorAll('.top nav a')].map(it => [it.textContent, it.getAttribute('href')])]";
    open(browser, "?ui=en").await;
    let studio: serde_json::Value = browser.ask(dress).await;
    for page in ["buttons.html", "specimen.html", "theming.html"] {
        browser.open(CSP_STUDIO, &format!("www/{page}")).await;
        let other: serde_json::Value = browser.ask(dress).await;
        assert_eq!(other, studio, "{page}");
        let here: String =
            browser.ask("return document.querySelector('.top nav [aria-current=page]').getAttribute('href')").await;
        assert_eq!(here, page);
    }
}
