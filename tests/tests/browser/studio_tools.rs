//! The studio's tools, one by one.

use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::studio::{SEEN, click, links, open, open_fold, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    reordered_by_keyboard,
    reordered_by_dragging,
    found_in_the_catalogue,
    a_field_says_what_is_wrong,
    the_look_is_previewed,
    a_faint_colour_is_mended,
    grounds_widths_and_conditions,
    hours_at_any_time,
    a_menu_and_its_visitor,
    what_is_said_of_the_brand,
    the_language_of_the_buttons,
    every_group_of_code,
    tested_and_logged,
    heard_read_and_weighed,
];

const FRAME: &str = "document.getElementById('preview').contentDocument";

/// Chooses a radio button or a tick box, whose words lie over it.
async fn choose(browser: &Browser, selector: &str) {
    let () =
        browser.ask_with("document.querySelector(arguments[0]).click()", json!([selector])).await;
}

async fn reordered_by_keyboard(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let () = browser.ask("document.querySelector('#chosen .grip').focus()").await;
    browser.press(Key::Down).await;
    until_links(browser, &["https://wa.me/33639980012", "tel:+33199001234"]).await;
    let (focus, moved): (String, String) = browser
        .ask("return [document.activeElement.getAttribute('aria-label'), document.getElementById('moved').textContent]")
        .await;
    assert!(focus.contains("Phone"), "the focus goes along: {focus}");
    assert!(moved.contains("2 of 2"), "and it is said: {moved}");
    browser.press(Key::Up).await;
    until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
}

async fn reordered_by_dragging(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let script = "const [first, last] = document.querySelectorAll('#chosen .grip');
        const at = (element, y) => ({ bubbles: true, pointerId: 1, button: 0, clientX: element.getBoundingClientRect().x + 5, clientY: y });
        // No pointer of a machine holds what a script drags.
        let held = false;
        first.setPointerCapture = () => (held = true);
        first.hasPointerCapture = () => held;
        first.releasePointerCapture = () => (held = false);
        const to = document.querySelector('#chosen').getBoundingClientRect().bottom - 5;
        first.dispatchEvent(new PointerEvent('pointerdown', at(first, first.getBoundingClientRect().y)));
        first.dispatchEvent(new PointerEvent('pointermove', at(last, to)));
        first.dispatchEvent(new PointerEvent('pointerup', at(last, to)))";
    let () = browser.ask(script).await;
    until_links(browser, &["https://wa.me/33639980012", "tel:+33199001234"]).await;
}

async fn found_in_the_catalogue(browser: &Browser) {
    open(browser, "").await;
    click(browser, "#open-catalogue").await;
    let all: usize = browser.ask("return document.querySelectorAll('.tile').length").await;
    assert!(all > 80, "{all} tiles");
    for (typed, channel) in
        [("telegram", "telegram"), ("japan", "line"), ("twitter direct", "x_dm")]
    {
        type_in(browser, "#catalogue-search", typed).await;
        let seen: Vec<String> = browser
            .ask("return [...document.querySelectorAll('.tile .contact-button')].filter(it => it.checkVisibility()).map(it => it.dataset.contact)")
            .await;
        assert!(seen.iter().any(|name| name == channel) && seen.len() < 20, "{typed}: {seen:?}");
    }
    type_in(browser, "#catalogue-search", "telegram").await;
    choose(browser, ".tiles li:not([hidden]) .tile:has([data-contact=telegram])").await;
    browser.until("the field of the new row", "document.activeElement.closest('#chosen')").await;
    let () = browser.ask("const field = document.activeElement; field.value = 'durov'; field.dispatchEvent(new Event('input'))").await;
    until_links(browser, &["https://t.me/durov"]).await;
}

async fn a_field_says_what_is_wrong(browser: &Browser) {
    browser.open(CSP_STUDIO, "www/?c=x_dm:furni").await;
    browser
        .until(
            "the words beside the field",
            "document.querySelector('#chosen .wrong').textContent.includes('numeric id')",
        )
        .await;
    let state: Value = browser
        .ask("const field = document.querySelector('#chosen input');
              return [field.getAttribute('aria-invalid'), field.getAttribute('aria-describedby').split(' ')
                  .some(id => document.getElementById(id).textContent.includes('numeric id'))]")
        .await;
    assert_eq!(state, json!(["true", true]), "and a screen reader hears them with it");
    type_in(browser, "#chosen input", "3805104374").await;
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
    assert_eq!(text(browser, "#chosen .wrong").await, "");
}

async fn the_look_is_previewed(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    open_fold(browser, "look").await;
    choose(browser, "[name=variant][value=outline]").await;
    choose(browser, "[name=shape][value=pill]").await;
    choose(browser, "[name=size][value=large]").await;
    browser
        .until(
            "the look",
            &format!(
                "{SEEN}.querySelector('a[data-variant=outline][data-shape=pill][data-size=large]')"
            ),
        )
        .await;
    let code = text(browser, "#code-panel pre code").await;
    assert!(
        code.contains("data-variant=\"outline\"") && code.contains("data-shape=\"pill\""),
        "{code}"
    );
    open_fold(browser, "menu").await;
    choose(browser, "[name=as][value=menu]").await;
    let in_menu = format!("{SEEN}.querySelector('contact-menu a[data-variant=outline]')");
    browser.until("the same look in a menu", &in_menu).await;
    choose(browser, "#own-color").await;
    type_in(browser, "#look [aria-describedby='own-color-said']", "C00000 ").await;
    choose(browser, "[name=variant][value=brand]").await;
    let style = |part: &str| {
        format!("{FRAME}.defaultView.getComputedStyle({SEEN}.querySelector('{part}'))")
    };
    let [opener, link] = [style(".contact-menu-button"), style(".contact-menu-panel a")];
    let opener = format!(
        "{opener}.backgroundColor === {link}.backgroundColor
         && {opener}.getPropertyValue('--contact-button-background') === '#c00000'"
    );
    browser.until("the menu's own button in that colour", &opener).await;
    choose(browser, "#own-color").await;
    choose(browser, "[name=variant][value=outline]").await;
    choose(browser, "[name=as][value=buttons]").await;
    choose(browser, "[name=variant][value=brand]").await;
    browser
        .until("the usual look", &format!("!{SEEN}.querySelector('[data-variant=outline]')"))
        .await;
}

async fn a_faint_colour_is_mended(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    open_fold(browser, "look").await;
    choose(browser, "#own-color").await;
    type_in(browser, "#look [aria-describedby='own-color-said']", "#f4f0d8").await;
    browser.until("the warning", "document.querySelector('#look [data-mend=light]')").await;
    click(browser, "#look [data-mend=light]").await;
    browser.until("it stands out", "!document.querySelector('#look [data-mend=light]')").await;
    let held: bool = browser
        .ask("return document.activeElement.matches('[aria-describedby=own-color-said]')")
        .await;
    assert!(held, "the focus goes to the colour, and not with the button");
    let color: String = browser
        .ask("return document.querySelector('#look [aria-describedby=own-color-said]').value")
        .await;
    assert_ne!(color, "#f4f0d8");
    browser
        .until(
            "the same in the preview",
            &format!("{SEEN}.querySelector('a').dataset.color === '{color}'"),
        )
        .await;
    type_in(browser, "#look [aria-describedby='own-color-said']", "#12").await;
    let wrong = text(browser, "#look .body > .wrong").await;
    assert!(wrong.contains("#1f5c4a"), "what would be right: {wrong}");
}

async fn grounds_widths_and_conditions(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let before: f64 =
        browser.ask("return document.getElementById('view').getBoundingClientRect().height").await;
    choose(browser, "[name=ground][value=dark]").await;
    browser.until("dark", &format!("{FRAME}.documentElement.dataset.scheme === 'dark'")).await;
    choose(browser, "[name=ground][value=photo]").await;
    browser
        .until("the picture", &format!("{FRAME}.documentElement.dataset.ground === 'photo'"))
        .await;
    let resizes = "getComputedStyle(document.getElementById('frame')).resize === 'horizontal'";
    browser.until("a frame that can be pulled from the beginning", resizes).await;
    let pulled = "document.getElementById('frame').style.width = '300px'";
    let () = browser.ask(pulled).await;
    choose(browser, "[name=width][value=desktop]").await;
    browser
        .until("the window's width again", "document.getElementById('frame').offsetWidth > 400")
        .await;
    choose(browser, "[name=width][value=phone]").await;
    browser
        .until(
            "a phone's width",
            "Math.abs(document.getElementById('preview').getBoundingClientRect().width - 373) < 4",
        )
        .await;
    choose(browser, "[name=rtl]").await;
    browser.until("right to left", &format!("{FRAME}.documentElement.dir === 'rtl'")).await;
    choose(browser, "[name=zoom]").await;
    browser
        .until(
            "twice as large",
            &format!("{FRAME}.defaultView.getComputedStyle({FRAME}.documentElement).zoom === '2'"),
        )
        .await;
    let first = format!(
        "return new Promise(done => new ({FRAME}.defaultView.IntersectionObserver)(([entry]) =>
             done(entry.intersectionRatio > .9)).observe({SEEN}.querySelector('a')))"
    );
    assert!(browser.ask::<bool>(&first).await, "a button is seen at once, twice as large");
    choose(browser, "[name=forced]").await;
    let color = format!(
        "{FRAME}.defaultView.getComputedStyle({SEEN}.querySelector('a')).borderTopWidth !== '0px'"
    );
    browser.until("forced colours", &color).await;
    let after: f64 =
        browser.ask("return document.getElementById('view').getBoundingClientRect().height").await;
    assert!((before - after).abs() < 1.0, "nothing jumps: {before} and {after}");
}

async fn hours_at_any_time(browser: &Browser) {
    open(browser, "?sample=clinic").await;
    open_fold(browser, "hours").await;
    let bars: usize = browser.ask("return document.querySelectorAll('.week .on').length").await;
    assert_eq!(bars, 5 * 19, "half hours of five days");
    type_in(browser, "#hours-visitor", "Europe/Paris").await;
    // A Sunday by the clinic's own clock.
    type_in(browser, "#hours-at", "2026-12-20T10:00").await;
    let closed = format!("{SEEN}.textContent.includes('Closed')");
    browser.until("closed in the preview", &closed).await;
    let said = text(browser, ".said-hours").await;
    assert!(said.contains("Monday") && said.contains("08:30"), "{said}");
    type_in(browser, "#hours-visitor", "Asia/Tokyo").await;
    let tokyo = text(browser, ".said-hours").await;
    assert!(tokyo.contains("16:30"), "by the visitor's clock: {tokyo}");
    type_in(browser, "#hours-at", "2026-12-21T10:00").await;
    browser.until("open", &format!("!{closed}")).await;
    type_in(browser, "#hours-text", "Mo-Fr nine").await;
    browser
        .until(
            "the refusal",
            "document.getElementById('hours-text').getAttribute('aria-invalid') === 'true'",
        )
        .await;
}

async fn a_menu_and_its_visitor(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    open_fold(browser, "menu").await;
    choose(browser, "[name=as][value=menu]").await;
    browser
        .until(
            "the menu's button",
            &format!("{SEEN}.querySelector('contact-menu .contact-menu-button')"),
        )
        .await;
    click(browser, "#chosen li:first-child .more > summary").await;
    type_in(browser, "#chosen li:first-child [placeholder='device=phone']", "device=phone").await;
    click(browser, "#visitor > summary").await;
    let shown = "document.querySelector('.why p').textContent.includes('Book a table')";
    browser.until("a phone sees the call", shown).await;
    type_in(browser, "#visitor select", "desktop").await;
    browser.until("a computer does not", &format!("!{shown}")).await;
    let reasons = text(browser, ".why ul").await;
    let why = "Book a table: hidden, as it is shown only when device";
    assert!(reasons.starts_with(why), "and why: {reasons}");
}

async fn what_is_said_of_the_brand(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    browser
        .until("a search", "document.querySelector('.searches a[href^=\"https://x.com/search?\"]')")
        .await;
    let all: Vec<String> = browser.ask("return [...document.querySelectorAll('.searches a')].map(a => decodeURIComponent(a.href))").await;
    assert!(
        all.iter().any(|link| link.contains("Chez Louise") || link.contains("Chez+Louise")),
        "{all:?}"
    );
}

async fn the_language_of_the_buttons(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001234").await;
    open_fold(browser, "speech").await;
    let first =
        browser.ask::<String>(&format!("return {SEEN}.querySelector('a').firstChild.data")).await;
    assert!(first.starts_with("Call"), "{first}");
    type_in(browser, "#speech select", "ar").await;
    browser
        .until(
            "Arabic",
            &format!("/[\\u0600-\\u06ff]/.test({SEEN}.querySelector('a').firstChild.data)"),
        )
        .await;
    let dir: String = browser.ask(&format!("return {FRAME}.documentElement.dir")).await;
    assert_eq!(dir, "rtl");
}

async fn every_group_of_code(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let mut seen = Vec::new();
    for group in ["website", "builder", "framework", "print"] {
        click(browser, &format!("#code-{group}")).await;
        let all: Vec<String> = browser
            .ask("return [...document.querySelectorAll('.picks input')].map(it => it.value)")
            .await;
        assert!(!all.is_empty(), "no code for {group}");
        for id in &all {
            choose(browser, &format!(".picks input[value={id:?}]")).await;
            let code = text(browser, "#code-panel pre code").await;
            assert!(code.len() > 20, "{group} {id}: {code}");
        }
        seen.extend(all);
    }
    assert!(seen.len() >= 12, "{seen:?}");
    browser.press(Key::Home).await;
    let () = browser.ask("document.querySelector('[role=tab][aria-selected=true]').focus()").await;
    browser.press(Key::Right).await;
    let tab: String = browser.ask("return document.activeElement.id").await;
    assert_eq!(tab, "code-website", "the arrow goes round");
}

async fn tested_and_logged(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let rows: usize = browser.ask("return document.querySelectorAll('#try tbody tr').length").await;
    assert_eq!(rows, 4, "four systems");
    let path: String =
        browser.ask("return document.querySelector('.qr svg path + path').getAttribute('d')").await;
    assert!(path.len() > 200, "a code: {path}");
    let () = browser.ask(&format!("{SEEN}.querySelector('a').click()")).await;
    browser
        .until(
            "the click in the log",
            "document.getElementById('log').textContent.includes('contact:click')",
        )
        .await;
    let logged = text(browser, "#log").await;
    assert!(!logged.contains("33199001234"), "no number: {logged}");
    let here: bool =
        browser.ask(&format!("return {FRAME}.location.pathname.endsWith('preview.html')")).await;
    assert!(here, "the link is not followed");
}

async fn heard_read_and_weighed(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    // Scrolled to within the preview's column, as a visitor does: WebKit's driver scrolls the page alone.
    let () =
        browser.ask("document.querySelector('#details').scrollIntoView({ block: 'end' })").await;
    click(browser, "#details > summary").await;
    let names = text(browser, "#details-names").await;
    assert!(names.contains("Book a table") && names.contains("+33 1 99 00 12 34"), "{names}");
    let ratios: Vec<f64> = browser
        .ask("return [...document.querySelectorAll('#details-contrast .number')].map(it => parseFloat(it.textContent))")
        .await;
    assert!(ratios.len() >= 4 && ratios.iter().all(|ratio| *ratio >= 4.5), "{ratios:?}");
    browser.until("the weight", "document.querySelector('[data-weight]')").await;
    let (bytes, requests, peers): (usize, usize, usize) = browser
        .ask("const row = document.querySelector('.ours'), digits = cell => Number(cell.textContent.replace(/\\D/g, ''));
              return [digits(row.cells[1]), digits(row.cells[2]), document.querySelectorAll('.weights tbody tr').length]")
        .await;
    assert!((5_000..12_000).contains(&bytes), "{bytes} bytes");
    assert!((4..9).contains(&requests), "{requests} requests");
    assert_eq!(peers, 5, "ours and four others");
    assert_eq!(links(browser).await.len(), 2, "the preview is as it was");
}
