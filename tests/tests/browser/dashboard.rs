//! The collector's dashboard with a demonstration's numbers, as people see it and as auditors do.

use contact_buttons_tests::collector::Collector;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, shipped, tests};
use serde_json::json;

use crate::audits;
use crate::campaign::go;

pub(crate) const TESTS: &[Test] = tests![
    readable_at_every_width,
    kinds_of_calls_are_told_apart_in_forced_colours,
    any_name_has_its_place,
    audited,
    audited_in_french,
    as_readme_shows_it,
];

/// The smallest letters of the drawings that are shown, as they are on the screen.
const SMALLEST: &str = "return Math.min(...[...document.querySelectorAll('svg text')]
    .filter(text => text.checkVisibility())
    .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))";

/// The drawings that are shown, and those of which a part is out of sight: nobody sees that there is
/// more. A letter counts as a part, a line does
/// not: Firefox draws a wider box than it paints, round a letter up to 6 px of the 16 beside it.
const DRAWINGS: &str = "const shown = [...document.querySelectorAll('svg[role=img]')]
        .filter(svg => svg.checkVisibility());
    const out = el => { const { left, right } = el.getBoundingClientRect();
        const edge = el.closest('section').getBoundingClientRect();
        return left < edge.left - 6 || right > edge.right + 6 };
    return [shown.length, shown.filter(svg => [...svg.querySelectorAll('rect, circle, text')].some(out))
        .map(svg => svg.getAttribute('aria-label'))]";

async fn as_readme_shows_it(browser: &Browser) {
    let picture = contact_buttons_tests::dashboard::readme(browser).await;
    assert!(picture.encode_exactly().expect("a picture").len() > 10_000, "both halves are there");
}

/// At no width does it scroll sideways, and all text has the contrast of AA.
async fn readable_at_every_width(browser: &Browser) {
    let collector = Collector::start("readable", true);
    for dark in [false, true] {
        let scheme = if dark { "dark" } else { "light" };
        for width in [320, 390, 700, 768, 1280, 2560] {
            browser.under(&Conditions { dark, width, ..Conditions::USUAL }).await;
            go(browser, &collector.origin).await;
            let wide: u32 = browser.ask("return document.documentElement.scrollWidth").await;
            assert!(wide <= width, "at {width} px it scrolls to {wide}");
            let small: f64 = browser.ask(SMALLEST).await;
            assert!(small >= 11.0, "at {width} px a drawing has letters of {small} px");
            let (shown, cut): (usize, Vec<String>) = browser.ask(DRAWINGS).await;
            assert!(shown == 5 && cut.is_empty(), "at {width} px, of {shown} drawings {cut:?}");
        }
        let script = "const ground = el => { for (; el; el = el.parentElement) {
                const color = getComputedStyle(el).backgroundColor;
                if (color !== 'rgba(0, 0, 0, 0)') return color; } };
            const worded = [...document.querySelectorAll('body *')].filter(el => el.checkVisibility()
                && [...el.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
            return worded.map(el => [el.outerHTML.slice(0, 80),
                el.ownerSVGElement ? getComputedStyle(el).fill : getComputedStyle(el).color, ground(el)])";
        let all: Vec<(String, String, String)> = browser.ask(script).await;
        assert!(all.len() > 100, "only {} elements with text", all.len());
        let mut pairs = all;
        pairs.sort_by(|a, b| (&a.1, &a.2).cmp(&(&b.1, &b.2)));
        pairs.dedup_by(|a, b| a.1 == b.1 && a.2 == b.2);
        for (what, text, ground) in pairs {
            let ratio: f64 =
                browser.ask_with(super::look::CONTRAST, serde_json::json!([text, ground])).await;
            assert!(ratio >= 4.5, "{scheme}: {text} on {ground} is {ratio:.2}: {what}");
        }
    }
}

/// How the parts of a bar are painted.
const PARTS: &str = "return ['bar', 'pale', 'closed'].map(name => {
        const { fill, fillOpacity } = getComputedStyle(document.querySelector(`#calls .key .${name}`));
        return `${fill} ${fillOpacity}` })";

async fn kinds_of_calls_are_told_apart_in_forced_colours(browser: &Browser) {
    let collector = Collector::start("forced", true);
    browser.under(&Conditions { forced_colors: true, ..Conditions::USUAL }).await;
    go(browser, &collector.origin).await;
    let mut parts: Vec<String> = browser.ask(PARTS).await;
    parts.sort();
    parts.dedup();
    assert_eq!(parts.len(), 3, "{parts:?}");
}

/// The longest names that are counted, one without a place to break, one with; each with two more.
const LONGEST: &str = "return (async () => {
        const long = (start, length) => [start + 'W'.repeat(length - start.length),
            (start + 'word '.repeat(length)).slice(0, length - 1) + '.'];
        const names = { button: long('b', 64), path: long('/', 256), campaign: long('c', 64),
            variant: long('v', 64), lang: ['fr-WWWWWWWW-WWWWWWWW-WWWWWWWW-WWWWW', 'en'] };
        for (let at = 0; at < 2; at++) {
            const named = Object.fromEntries(Object.entries(names).map(([of, all]) => [of, all[at]]));
            for (const campaign of [named.campaign, names.campaign[0]])
                for (const event of ['show', 'show', 'open', 'click']) {
                    const body = JSON.stringify({ v: 1, channel: 'tel', device: 'phone', event, ...named, campaign });
                    const { status } = await fetch('/beacon', { method: 'POST', body });
                    if (status !== 204) return `${status} for ${body}`;
                }
        }
        return '';
    })()";

/// What reaches over the window's edge, unless it lies in what is scrolled by itself.
const WIDER: &str = "const width = document.documentElement.clientWidth;
    const held = el => el.closest('.scroll') && !el.matches('.scroll');
    return [...document.querySelectorAll('body *')].filter(el => el.checkVisibility() && !held(el))
        .filter(el => el.getBoundingClientRect().right > width + 0.5)
        .map(el => `${el.outerHTML.slice(0, 60)} ends at ${el.getBoundingClientRect().right}`)";

/// However long a name is, the page is no wider than a telephone, and nothing leaves it.
async fn any_name_has_its_place(browser: &Browser) {
    let collector = Collector::start("longest", false);
    go(browser, &format!("{}/pages/", collector.origin)).await;
    let refused: String = browser.ask(LONGEST).await;
    assert_eq!(refused, "");
    browser.under(&Conditions { width: 320, ..Conditions::USUAL }).await;
    for address in ["/", "/?ui=fr", "/?ui=fr&compare=campaign"] {
        go(browser, &format!("{}{address}", collector.origin)).await;
        let chosen: usize = browser.ask("return document.querySelectorAll('select').length").await;
        assert!(chosen >= 8, "{chosen} choices");
        let wide: u32 = browser.ask("return document.documentElement.scrollWidth").await;
        let wider: Vec<String> = browser.ask(WIDER).await;
        assert!(wide <= 320 && wider.is_empty(), "{address} scrolls to {wide}: {wider:#?}");
    }
}

const STYLE: &str = "crates/contact-collector/src/dashboard/dashboard.css";

/// The page's language, title and body.
const READ: &str =
    "return [document.documentElement.lang, document.title, document.body.innerHTML]";

/// Its policy lets no auditor in, so that they see it where there is none: the same elements with the same style.
const SHOW: &str = "const [lang, title, body, style] = arguments;
    document.documentElement.lang = lang;
    document.title = title;
    const sheet = document.createElement('style');
    sheet.textContent = style;
    document.head.append(sheet);
    document.body.innerHTML = body";

/// Tables that open are seen too.
const OPEN: &str =
    "for (const details of document.querySelectorAll('details')) details.open = true";

async fn audited(browser: &Browser) {
    audit(browser, "en").await;
}

async fn audited_in_french(browser: &Browser) {
    audit(browser, "fr").await;
}

/// Beside Chromium the tools see it in the usual conditions alone: they take long there.
async fn audit(browser: &Browser, language: &str) {
    let collector = Collector::start("audited", true);
    go(browser, &format!("{}/?ui={language}", collector.origin)).await;
    let [lang, title, body]: [String; 3] = browser.ask(READ).await;
    assert!(lang == language && body.contains("<svg"), "{body}");
    let style = std::fs::read_to_string(shipped::root().join(STYLE)).expect("the stylesheet");
    let mut bad = String::new();
    for conditions in [
        Conditions::USUAL,
        Conditions { dark: true, ..Conditions::USUAL },
        Conditions { width: 320, ..Conditions::USUAL },
    ] {
        browser.under(&conditions).await;
        browser.open_whole(PLAIN, "").await;
        let () = browser.ask_with(SHOW, json!([lang, title, body, style])).await;
        let all = conditions == Conditions::USUAL || browser.engine.name == "chromium";
        let tools = all.then_some(audits::promised as fn(&audits::Finding) -> bool);
        let name = format!("{language}, {} px, dark {}", conditions.width, conditions.dark);
        audits::audit_open_page(browser, &name, OPEN, tools, &mut bad).await;
    }
    assert!(bad.is_empty(), "{bad}");
}
