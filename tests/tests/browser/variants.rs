//! The look's attributes, as the browser computes and paints them: on the specimen sheet, which has them all.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::{Value, json};

use super::look::CONTRAST;

pub(crate) const TESTS: &[Test] = tests![
    every_pair_is_legible,
    sizes_are_least_heights,
    the_scheme_is_the_buttons_the_pages_or_the_systems,
    an_icon_alone_keeps_its_name,
    an_icons_label_stays_in_the_window,
    an_icons_label_goes_with_escape,
    a_colour_of_ones_own,
    labels_wrap,
    a_group_holds_its_longest_word,
    the_system_asks_for_more_contrast,
    nothing_moves_where_motion_is_reduced,
    printed,
    no_width_scrolls_sideways,
];

const SPECIMEN: &str = "www/specimen.html";

/// Text and what is behind it, once for each pair, with a button that has it.
const PAIRS: &str = "const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const over = colors => {
        canvas.clearRect(0, 0, 1, 1);
        for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
        return 'rgb(' + [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join() + ')';
    };
    const pairs = {};
    for (const button of document.querySelectorAll('.contact-button')) {
        const style = getComputedStyle(button), ground = getComputedStyle(button.closest('.ground, body'));
        const behind = over([ground.backgroundColor, style.backgroundColor]);
        const mark = getComputedStyle(button, '::before').backgroundColor;
        pairs[[style.color, behind, mark, !!button.dataset.contrast]] =
            [style.color, behind, mark, !!button.dataset.contrast, button.outerHTML];
    }
    return Object.values(pairs)";

async fn ratio(browser: &Browser, one: &str, other: &str) -> f64 {
    browser.ask_with(CONTRAST, json!([one, other])).await
}

async fn assert_legible(browser: &Browser, asked: bool) {
    let pairs: Vec<(String, String, String, bool, String)> = browser.ask(PAIRS).await;
    assert!(pairs.len() > 100, "{} pairs", pairs.len());
    for (text, behind, mark, more, button) in pairs {
        let least = if more || asked { 7.0 } else { 4.5 };
        let got = ratio(browser, &text, &behind).await;
        assert!(got >= least, "{text} on {behind} has {got:.2}: {button}");
        let got = ratio(browser, &mark, &behind).await;
        assert!(got >= 3.0, "the mark {mark} on {behind} has {got:.2}: {button}");
    }
}

async fn every_pair_is_legible(browser: &Browser) {
    browser.open(PLAIN, SPECIMEN).await;
    assert_legible(browser, false).await;
}

async fn a_group_holds_its_longest_word(browser: &Browser) {
    let word = "Donaudampfschifffahrtsgesellschaft schreiben";
    let group = |layout| {
        format!(
            "<div style='width: 200px'><div class=contact-buttons {layout}>
             <a class=contact-button data-size=large href='https://t.me/durov'>{word}</a>
             <a class=contact-button href='https://wa.me/33612345678'>Chat</a></div></div>"
        )
    };
    let body: String = ["", "data-layout=stack", "data-layout=grid"].map(group).concat();
    browser.open_body(PLAIN, &body).await;
    browser.ready().await;
    let widths: Vec<u32> = browser
        .ask("return [...document.links].filter((_, at) => at % 2 === 0).map(a => a.offsetWidth)")
        .await;
    assert_eq!(widths, [200, 200, 200], "in a row, a stack and a grid of 200 px");
    let inside: bool = browser
        .ask(
            "return [...document.links].every(a => {
                 const range = document.createRange();
                 range.selectNodeContents(a);
                 return range.getBoundingClientRect().right <= a.getBoundingClientRect().right;
             })",
        )
        .await;
    assert!(inside, "the word breaks rather than leaves the plate");
}

async fn the_system_asks_for_more_contrast(browser: &Browser) {
    browser.under(&Conditions { contrast: true, ..Conditions::USUAL }).await;
    browser.open(PLAIN, SPECIMEN).await;
    assert_legible(browser, true).await;
}

async fn sizes_are_least_heights(browser: &Browser) {
    browser.open(PLAIN, SPECIMEN).await;
    let wrong: Vec<String> = browser
        .ask(
            "const least = { small: 28, medium: 36, large: 44 };
             return [...document.querySelectorAll('#variants a, #rtl a')]
                 .filter(a => Math.abs(a.getBoundingClientRect().height - least[a.dataset.size]) > 0.1)
                 .map(a => a.getBoundingClientRect().height + ' ' + a.outerHTML)",
        )
        .await;
    assert!(wrong.is_empty(), "{wrong:#?}");
    // Of type that is larger, they are minimums; a page with a tiny root does not shrink them.
    let heights: (f64, f64) = browser
        .ask(
            "const a = document.querySelector('#variants a[data-size=medium]');
             const height = size => { document.documentElement.style.fontSize = size; return a.offsetHeight };
             return [height('10px'), height('32px')]",
        )
        .await;
    assert_eq!(heights, (36.0, 72.0));
}

async fn the_scheme_is_the_buttons_the_pages_or_the_systems(browser: &Browser) {
    let body = "<a id=auto class=contact-button data-scheme=auto href='https://wa.me/33612345678'>A</a>
        <a id=light class=contact-button data-scheme=light href='https://wa.me/33612345678'>L</a>
        <a id=dark class=contact-button data-scheme=dark href='https://wa.me/33612345678'>D</a>
        <a id=quiet class=contact-button data-scheme=dark data-variant=ghost href='https://wa.me/33612345678'>Q</a>
        <a id=deep class=contact-button data-scheme=dark href='https://m.me/jaspersmarket'>M</a>";
    browser.open_body(PLAIN, body).await;
    browser.ready().await;
    let script = "document.documentElement.style.colorScheme = arguments[0];
        return [auto, light, dark, quiet, deep].map(a => getComputedStyle(a).color)";
    let (white, ink, pale) = ("rgb(255, 255, 255)", "rgb(11, 15, 20)", "rgb(241, 245, 249)");
    for (page, auto) in [("normal", white), ("light", white), ("dark", ink), ("only light", white)]
    {
        let colors: Vec<String> = browser.ask_with(script, json!([page])).await;
        assert_eq!(colors, [auto, white, ink, pale, white], "{page}");
    }
    for (dark, auto) in [(true, ink), (false, white)] {
        browser.under(&Conditions { dark, ..Conditions::USUAL }).await;
        browser.open_body(PLAIN, body).await;
        browser.ready().await;
        let colors: Vec<String> = browser.ask_with(script, json!(["light dark"])).await;
        assert_eq!(colors[0], auto, "the page leaves it to the system, whose dark is {dark}");
    }
}

async fn an_icon_alone_keeps_its_name(browser: &Browser) {
    let body = "<p><a id=a class=contact-button data-icon=only href='tel:+33123456789'><span class=contact-button-label>Call +33 1 23 45 67 89</span></a>
        <a id=b class=contact-button data-icon=only href='tel:+33123456789'>Call +33 1 23 45 67 89</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#b").await;
    for id in ["#a", "#b"] {
        let name = browser.accessible(id).await;
        assert_eq!(name, ("Call +33 1 23 45 67 89".to_owned(), "link".to_owned()));
    }
    let boxes =
        "const label = document.querySelector('.contact-button-label').getBoundingClientRect();
        return [a.offsetWidth, a.offsetHeight, b.offsetWidth, b.offsetHeight, label.width > 1,
                document.documentElement.scrollWidth > innerWidth]";
    let rest: Value = browser.ask(boxes).await;
    assert_eq!(rest, json!([36, 36, 36, 36, false, false]));
    browser.press(fantoccini::key::Key::Tab).await;
    let focused: Value = browser.ask(boxes).await;
    assert_eq!(focused, json!([36, 36, 36, 36, true, false]), "the label shows, and nothing moves");
}

/// WCAG 2.2, 1.4.13: what is shown on focus can be dismissed where it is, and comes back with the focus.
async fn an_icons_label_goes_with_escape(browser: &Browser) {
    use fantoccini::key::Key;
    let icon = "<a class=contact-button data-icon=only href='https://wa.me/33612345678'>Chat on WhatsApp</a>";
    browser.open_body(PLAIN, &format!("<main>{icon}<p>{icon}</main>")).await;
    browser.ready().await;
    browser
        .until("the labels", "document.querySelectorAll('.contact-button-label').length == 2")
        .await;
    let mut widths = Vec::new();
    for key in [Key::Tab, Key::Escape, Key::Tab, Key::Escape] {
        browser.press(key).await;
        let shown: Vec<bool> = browser
            .ask("return [...document.querySelectorAll('.contact-button-label')].map(label => label.offsetWidth > 50)")
            .await;
        widths.push(shown);
    }
    assert_eq!(widths, [[true, false], [false, false], [false, true], [false, false]]);
    browser.ask::<()>("document.querySelector('a').focus()").await;
    browser
        .until("it again", "document.querySelector('.contact-button-label').offsetWidth > 50")
        .await;
}

async fn an_icons_label_stays_in_the_window(browser: &Browser) {
    browser.under(&Conditions { width: 320, ..Conditions::USUAL }).await;
    let icon = |at: &str| {
        format!(
            "<div style='position: fixed; overflow: hidden; {at}'>
             <a class=contact-button data-icon=only href='https://wa.me/33612345678'><span
                class=contact-button-label>Chat with our friendly staff on WhatsApp</span></a></div>"
        )
    };
    let body: String =
        ["left: 0; top: 0", "right: 0; top: 0", "left: 140px; top: 99px", "right: 0; bottom: 0"]
            .map(icon)
            .concat();
    browser.open_body(PLAIN, &body).await;
    browser.ready().await;
    for at in 0..4 {
        browser.press(fantoccini::key::Key::Tab).await;
        // What is at each corner of the text is the label: nothing cuts it off.
        let outside: Vec<String> = browser
            .ask(
                "const label = document.activeElement.querySelector('.contact-button-label'), range = document.createRange();
                 range.selectNodeContents(label);
                 const { left, top, right, bottom } = range.getBoundingClientRect();
                 if (right - left < 100) return ['not shown'];
                 return [[left, top], [right, top], [left, bottom], [right, bottom]]
                     .map(([x, y]) => [x + Math.sign(160 - x), y + Math.sign((top + bottom) / 2 - y)])
                     .filter(([x, y]) => document.elementFromPoint(x, y) !== label).map(String)",
            )
            .await;
        assert!(outside.is_empty(), "icon {at}: {outside:?}");
        let scroll: u32 = browser.ask("return document.documentElement.scrollWidth").await;
        assert!(scroll <= 320, "icon {at}: the page scrolls to {scroll}");
    }
}

async fn a_colour_of_ones_own(browser: &Browser) {
    browser.open(PLAIN, "www/theming.html").await;
    let colors: Vec<(String, String, String)> = browser
        .ask(
            "return [...document.querySelectorAll('[data-color]')].map(a =>
                 [a.dataset.color, getComputedStyle(a).color, getComputedStyle(a).backgroundColor])",
        )
        .await;
    assert!(colors.len() >= 4, "{colors:?}");
    for (written, text, behind) in colors {
        assert!(ratio(browser, &text, &behind).await >= 4.5, "{text} on {behind}");
        let same = ratio(browser, &written, &behind).await;
        assert!((same - 1.0).abs() < 0.001, "{written} is painted as {behind}");
    }
}

async fn labels_wrap(browser: &Browser) {
    browser.open(PLAIN, SPECIMEN).await;
    let clipped: Vec<String> = browser
        .ask(
            "return [...document.querySelectorAll('#labels a')].filter(a => {
                 const range = document.createRange();
                 range.selectNodeContents(a);
                 const text = range.getBoundingClientRect(), box = a.getBoundingClientRect();
                 return text.left < box.left || text.right > box.right || text.top < box.top
                     || text.bottom > box.bottom;
             }).map(a => a.textContent)",
        )
        .await;
    assert!(clipped.is_empty(), "{clipped:?}");
}

async fn nothing_moves_where_motion_is_reduced(browser: &Browser) {
    let script =
        "return getComputedStyle(document.querySelector('.contact-button')).transitionDuration";
    for (reduced_motion, seconds) in [(false, "0.15s"), (true, "0s")] {
        browser.under(&Conditions { reduced_motion, ..Conditions::USUAL }).await;
        browser.open(PLAIN, SPECIMEN).await;
        let duration: String = browser.ask(script).await;
        assert_eq!(duration, seconds, "{reduced_motion}");
    }
}

async fn printed(browser: &Browser) {
    let body = "<a id=call class=contact-button href='tel:+33123456789'>Call us</a>
        <a id=chat class=contact-button data-icon=only href='https://wa.me/33612345678'>Chat</a>
        <a id=icon class=contact-button data-icon=only href='tel:+33123456789' data-contact=tel
           data-contact-state=ready><span class=contact-button-label>Call +33 1 23 45 67 89</span></a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#chat").await;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let (number, alone, address, behind): (f64, f64, String, String) = browser
        .ask(
            "const hint = call.querySelector('.contact-button-hint');
             const label = icon.querySelector('.contact-button-label');
             const seen = span => getComputedStyle(span).clipPath === 'none' ? span.offsetWidth : 0;
             return [seen(hint), seen(label), getComputedStyle(chat, '::after').content,
                     getComputedStyle(chat).backgroundColor]",
        )
        .await;
    // The next test is not printed.
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert!(number > 60.0, "the number is {number} wide");
    assert!(alone > 60.0, "that of an icon alone is {alone} wide");
    assert!(address.contains("https://wa.me/33612345678"), "{address}");
    assert_eq!(behind, "rgb(255, 255, 255)");
    // The specimen sheet is about the look, which it has on paper too.
    browser.open(PLAIN, SPECIMEN).await;
    let looks = "return [...document.querySelectorAll('#variants .contact-button')].map(it =>
        [getComputedStyle(it).color, getComputedStyle(it).backgroundColor, getComputedStyle(it, '::after').content].join())";
    let shown: Vec<String> = browser.ask(looks).await;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let on_paper: Vec<String> = browser.ask(looks).await;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert!(shown.len() > 60 && shown == on_paper, "{shown:?}\n{on_paper:?}");
}

async fn no_width_scrolls_sideways(browser: &Browser) {
    for page in [SPECIMEN, "www/theming.html"] {
        for width in [320, 480, 768, 1280, 1920] {
            browser.under(&Conditions { width, ..Conditions::USUAL }).await;
            browser.open(PLAIN, page).await;
            let scroll: u32 = browser.ask("return document.documentElement.scrollWidth").await;
            assert!(scroll <= width, "{page} at {width} px scrolls to {scroll}");
        }
    }
}
