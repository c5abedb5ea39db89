//! The studio as a whole, `www/`: with and without its logic, in both languages, at every width.

use contact_buttons_tests::variant::{CSP_SELF, CSP_STUDIO, NO_SCRIPT, PLAIN};
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::{Value, json};

use super::audits::{audit_open_page, promised};
use super::demo::{fits, reached_by_keyboard, readable};

pub(crate) const TESTS: &[Test] = tests![
    without_script,
    without_webassembly,
    both_languages_are_whole,
    in_french,
    quiet,
    keyboard_alone,
    good_at_every_width,
    readable_in_both_schemes,
    the_first_screen_waits_for_nothing,
    audited_with_everything_open,
    printed_without_controls,
];

/// What stands in the preview.
pub(super) const SEEN: &str = "[...document.getElementById('preview').contentDocument
    .querySelectorAll('.shop .slot')].find(slot => slot.checkVisibility())";

/// Opens the studio with a query, such as `?sample=clinic`, under the strict policy, its logic there.
pub(super) async fn open(browser: &Browser, query: &str) {
    browser.open(CSP_STUDIO, &format!("www/{query}")).await;
    settled(browser).await;
}

/// Waits until the studio has its logic and its preview.
pub(super) async fn settled(browser: &Browser) {
    browser.until("the studio", "document.documentElement.dataset.studio === 'ready'").await;
    browser.until("the preview", &format!("{SEEN}.querySelector('a[href]')")).await;
}

/// Clicks an element as a visitor does.
pub(super) async fn click(browser: &Browser, selector: &str) {
    browser
        .element(selector)
        .await
        .click()
        .await
        .unwrap_or_else(|error| panic!("{selector}: {error}"));
}

/// Opens one of the folds below the chosen buttons.
pub(super) async fn open_fold(browser: &Browser, id: &str) {
    click(browser, &format!("#{id} > summary")).await;
}

/// The links in what is seen.
fn seen_links() -> String {
    format!("[...{SEEN}.querySelectorAll('a')].map(a => a.getAttribute('href'))")
}

/// The links of the preview, in order.
pub(super) async fn links(browser: &Browser) -> Vec<String> {
    browser.ask(&format!("return {}", seen_links())).await
}

/// Waits until the preview has exactly these links.
pub(super) async fn until_links(browser: &Browser, links: &[&str]) {
    let links = json!(links);
    let same = format!("JSON.stringify({}) === JSON.stringify({links})", seen_links());
    browser.until("these links in the preview", &same).await;
}

/// Types into a field as a person does: it is emptied first.
pub(super) async fn type_in(browser: &Browser, selector: &str, text: &str) {
    let script = "const field = document.querySelector(arguments[0]);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }))";
    // What a fold holds is made when its `toggle` comes, in a task of its own.
    browser.until("a field", &format!("document.querySelector({selector:?})")).await;
    let () = browser.ask_with(script, json!([selector, text])).await;
}

/// The text of an element.
pub(super) async fn text(browser: &Browser, selector: &str) -> String {
    browser
        .ask_with("return document.querySelector(arguments[0]).textContent", json!([selector]))
        .await
}

async fn without_script(browser: &Browser) {
    browser.open(NO_SCRIPT, "www/").await;
    let seen: Value = browser
        .ask(
            "const seen = selector => [...document.querySelectorAll(selector)].filter(el => el.checkVisibility()).length;
             return [seen('h1'), seen('.goals a'), seen('noscript .notice'), seen('.reach'), seen('.by-hand .contact-button'),
                 seen('.samples a[target=preview]')]",
        )
        .await;
    // A driver that runs scripts takes the page for scripted, so what a stylesheet hides may show.
    assert_eq!(seen[0], 1);
    assert_eq!(seen[1], 3);
    let page: String = browser.ask("return document.querySelector('noscript').outerHTML").await;
    assert!(page.contains("needs JavaScript"), "{page}");
    let links: Vec<String> = browser
        .ask("return [...document.getElementById('preview').contentDocument.querySelectorAll('#bistro a')].map(a => a.href)")
        .await;
    assert_eq!(links, ["tel:+33199001234", "https://wa.me/33639980012"]);
}

async fn without_webassembly(browser: &Browser) {
    browser.open(CSP_SELF, "www/").await;
    browser.until("the word", "document.documentElement.dataset.studio === 'without'").await;
    let notice: (String, bool) =
        browser.ask("return [notice.textContent, notice.checkVisibility()]").await;
    assert!(notice.1 && notice.0.contains("WebAssembly"), "{notice:?}");
    browser.element("[data-sample=clinic]").await.click().await.expect("a click on the clinic");
    browser
        .until(
            "the clinic's own link",
            &format!("{SEEN}.querySelector('a').getAttribute('href') === 'tel:+33199005678'"),
        )
        .await;
    let disabled: bool = browser.ask("return document.getElementById('reach-text').disabled").await;
    assert!(disabled, "a field that answers nothing takes nothing");
}

async fn both_languages_are_whole(browser: &Browser) {
    open(browser, "").await;
    let script = "return (async () => {
        const { WORDS } = await import(new URL('studio/words.js', location.href));
        const wrong = Object.entries(WORDS).filter(([, words]) => words.length !== 2 || words.some(text => !text.trim())
            || JSON.stringify(words[0].match(/{\\w+}/g)?.sort()) !== JSON.stringify(words[1].match(/{\\w+}/g)?.sort())).map(([key]) => key);
        const used = [];
        for (const page of ['index.html', 'preview.html']) {
            const text = await (await fetch(page)).text();
            for (const [, key] of text.matchAll(/data-word(?:-label|-title)?=\"([\\w-]+)\"/g)) used.push(key);
            for (const [, key, said] of text.matchAll(/data-word=\"([\\w-]+)\"[^>]*>([^<]+)</g)) {
                if (WORDS[key]?.[0] !== said.replace('&nbsp;', ' ').trim()) wrong.push(`${page}: ${key}`);
            }
        }
        return JSON.stringify([wrong, used.filter(key => !WORDS[key]), used.length]);
    })()";
    let found: String = browser.ask(script).await;
    let (wrong, unknown, used): (Vec<String>, Vec<String>, usize) =
        serde_json::from_str(&found).expect("three lists");
    assert!(wrong.is_empty(), "not in both languages, or not as the page has it: {wrong:?}");
    assert!(unknown.is_empty() && used > 60, "{used} texts, unknown: {unknown:?}");
}

async fn in_french(browser: &Browser) {
    open(browser, "").await;
    browser.element("[data-ui=fr]").await.click().await.expect("a click on Français");
    browser.until("French", "document.documentElement.lang === 'fr'").await;
    settled(browser).await;
    let title = text(browser, "h1").await;
    assert_eq!(title, "Restez joignable");
    let button: String =
        browser.ask(&format!("return {SEEN}.querySelector('a').textContent")).await;
    assert!(button.starts_with("Réserver une table"), "a sample speaks French too: {button}");
    let field = text(browser, "#chosen .field label").await;
    assert!(field.starts_with("Numéro international"), "{field}");
    type_in(browser, "#reach-text", "nothing at all").await;
    browser
        .until(
            "a French sentence",
            "document.getElementById('reach-said').textContent.includes('Ce n’est ni')",
        )
        .await;
    let () = browser.ask("document.getElementById('details').open = true").await;
    let ratio = text(browser, "#details-contrast .number").await;
    assert!(ratio.contains(',') && !ratio.contains('.'), "as French writes it: {ratio}");
    let shop: String = browser
        .ask("return document.getElementById('preview').contentDocument.querySelector('#bistro h1').textContent")
        .await;
    assert!(shop.starts_with("Une table"), "{shop}");
    let kept: bool = browser.ask("return location.search.includes('ui=fr')").await;
    assert!(kept, "the address keeps the language");
}

async fn quiet(browser: &Browser) {
    open(browser, "?sample=clinic").await;
    for id in ["look", "speech", "hours", "menu"] {
        open_fold(browser, id).await;
    }
    click(browser, "#open-catalogue").await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 34").await;
    until_links(browser, &["tel:+33199001234"]).await;
    let away = browser.asked_outside();
    assert!(away.is_empty(), "asked of another machine: {away:?}");
    let (cookies, kept): (String, usize) =
        browser.ask("return [document.cookie, localStorage.length + sessionStorage.length]").await;
    assert!(cookies.is_empty() && kept == 0, "kept: {cookies} {kept}");
    if browser.has_log() {
        let log = browser.log().await;
        assert!(log.is_empty(), "the browser's log: {log:#?}");
    }
}

async fn keyboard_alone(browser: &Browser) {
    open(browser, "").await;
    // What is in the frame is another page, which `accessible` and `demo` look at.
    let () = browser.ask("document.getElementById('preview').tabIndex = -1; for (const a of document.getElementById('preview').contentDocument.querySelectorAll('a')) a.tabIndex = -1").await;
    let whole = "document.querySelector('.picks input[value=integrity]') && document.querySelector('#log li')";
    browser.until("the last parts, after which nothing moves", whole).await;
    reached_by_keyboard(browser).await;
}

async fn good_at_every_width(browser: &Browser) {
    for width in [320, 360, 480, 768, 1024, 1280, 1920, 2560] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        open(browser, "?ui=fr&sample=boutique").await;
        let () = browser
            .ask("for (const fold of document.querySelectorAll('details')) fold.open = true")
            .await;
        fits(browser, width).await;
    }
}

async fn readable_in_both_schemes(browser: &Browser) {
    for dark in [false, true] {
        browser.under(&Conditions { dark, ..Conditions::USUAL }).await;
        open(browser, "").await;
        let () = browser
            .ask("for (const fold of document.querySelectorAll('details')) fold.open = true")
            .await;
        readable(browser).await;
    }
}

/// The page is laid out, words and shop and all, from its HTML: the modules and the logic come after it.
async fn the_first_screen_waits_for_nothing(browser: &Browser) {
    let visit = browser.open(CSP_STUDIO, "www/").await;
    settled(browser).await;
    let asked = browser.requested(&visit);
    let place = |name: &str| asked.iter().position(|path| path.ends_with(name));
    // The first that a script asks for; what the page itself names comes in any order.
    let (font, rest) = (place("instrument-sans.woff2"), place("studio/rest.js"));
    assert!(font.is_some() && font < rest, "{asked:?}");
    let blocking: usize = browser
        .ask("return [...document.scripts].filter(it => it.type !== 'module' && !it.async && !it.defer).length")
        .await;
    assert_eq!(blocking, 0, "no script stands in the way of the first paint");
    // All that the first module imports is asked for at once, not one after the other.
    let script = "return (async () => {
        const wanted = new Set();
        const walk = async address => {
            const text = await (await fetch(address)).text();
            for (const [, name] of text.matchAll(/^import .*from \"(.+)\";$/gm)) {
                const other = new URL(name, address).href;
                if (!wanted.has(other)) await walk((wanted.add(other), other));
            }
        };
        for (const first of ['studio/main.js', 'studio/desk.js', '/dist/studio/first.js']) {
            const { href } = new URL(first, location.href);
            if (!first.endsWith('main.js')) wanted.add(href);
            await walk(href);
        }
        const named = [...document.querySelectorAll('link[rel=modulepreload]')].map(link => link.href);
        return [[...wanted].filter(it => !named.includes(it)), named.filter(it => !wanted.has(it)), named.length];
    })()";
    let (missing, idle, count): (Vec<String>, Vec<String>, usize) = browser.ask(script).await;
    assert!(missing.is_empty() && idle.is_empty(), "missing: {missing:?}, idle: {idle:?}");
    assert!(count > 10, "{count}");
}

/// `audits` sees the page as it opens; this is what a visitor may open on it.
async fn audited_with_everything_open(browser: &Browser) {
    for dark in [false, true] {
        browser.under(&Conditions { dark, ..Conditions::USUAL }).await;
        browser.open(PLAIN, "www/?ui=fr&sample=clinic").await;
        settled(browser).await;
        let opened = "for (const fold of document.querySelectorAll('details')) fold.open = true;
            document.getElementById('open-catalogue').click();
            document.querySelector('[name=as][value=menu]').click()";
        let () = browser.ask(opened).await;
        browser.until("the weight", "document.querySelector('[data-weight]')").await;
        let mut bad = String::new();
        audit_open_page(browser, "www/", "", Some(promised), &mut bad).await;
        assert!(bad.is_empty(), "dark: {dark}\n{bad}");
    }
}

/// On paper there are the shop, the code and the address to come back to.
async fn printed_without_controls(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let hidden: Vec<String> = browser
        .ask(
            "const rules = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                 .filter(rule => rule.media?.mediaText === 'print').flatMap(rule => [...rule.cssRules]);
             return rules.filter(rule => rule.style.display === 'none').flatMap(rule => rule.selectorText.split(/, */))",
        )
        .await;
    for part in [".controls", ".act", ".thumb", ".grounds"] {
        assert!(hidden.iter().any(|name| name == part), "{part} is printed: {hidden:?}");
    }
    assert!(!hidden.iter().any(|name| name.contains("#code")), "{hidden:?}");
}
