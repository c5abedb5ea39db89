//! axe-core and IBM's accessibility-checker-engine, every rule on, over whole pages in every state
//! that a visitor may see them in. What no tool looks at stands in `accessible` and `look`.

use std::fmt::Write as _;

use contact_button::{Button, LANGUAGES};
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, shipped, tests};
use contact_link::Contact;
use serde::Deserialize;

use super::answered::ANSWERED;

pub(crate) const TESTS: &[Test] = tests![
    the_tools_find_what_is_wrong,
    light,
    dark,
    forced_colours,
    reduced_motion,
    at_320_pixels,
    at_400_percent,
    with_text_spacing,
    right_to_left,
    with_the_contrast_of_aaa,
    every_language,
];

/// Every variant, size, shape and scheme, some of it right to left: nearly 300 buttons.
const SPECIMEN: &str = "www/specimen.html";
/// Its controls stand in folds, and most come after the page.
const STUDIO: &str = "www/";
/// Beside the examples.
const PAGES: [&str; 6] = [
    STUDIO,
    "www/buttons.html",
    SPECIMEN,
    "www/theming.html",
    "pages/all-channels.html",
    "pages/menu/open.html",
];

/// The rule of AAA.
const ENHANCED: &str = "color-contrast-enhanced";
/// The ground that a browser paints where a page has none. Both tools take that for white, also where
/// it is dark, unless a rule says it; this one gives way to every rule of the page.
const GROUND: &str = "const ground = new CSSStyleSheet();
    ground.replaceSync(':where(:root) { background: Canvas; color: CanvasText }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ground]";
/// In forced colours both tools read the author's colours, which are not what is painted.
const CONTRAST: [&str; 3] = ["color-contrast", ENHANCED, "text_contrast_sufficient"];
/// So it is asserted instead that no text keeps a colour of the author's.
/// A field for a colour shows the colour that it has: browsers see to that.
pub(crate) const UNFORCED: &str =
    "return [...document.querySelectorAll('body, body *:not([type=color])')]
    .filter(element => getComputedStyle(element).forcedColorAdjust === 'none')
    .map(element => element.outerHTML)";

/// What WCAG 1.4.12 wants a page to bear.
const TEXT_SPACING: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";

/// Text that is cut off: a box that hides what runs out of it, and does not scroll.
const CLIPPED: &str = "return [...document.querySelectorAll('.contact-button')].filter(element => {
        const range = document.createRange();
        const texts = [...element.childNodes].filter(node => node.nodeType === 3);
        if (!texts.length || element.dataset.icon === 'only') return false;
        range.setStartBefore(texts[0]);
        range.setEndAfter(texts.at(-1));
        const text = range.getBoundingClientRect(), box = element.getBoundingClientRect();
        return text.left < box.left - 1 || text.right > box.right + 1
            || text.top < box.top - 1 || text.bottom > box.bottom + 1;
    }).map(element => element.outerHTML)";

/// One finding of a tool.
#[derive(Debug, Deserialize)]
pub(crate) struct Finding {
    tool: String,
    rule: String,
    element: String,
    says: String,
}

impl Finding {
    fn is_answered(&self) -> bool {
        ANSWERED.iter().any(|row| {
            self.tool == row.tool && self.rule == row.rule && self.element.contains(row.element)
        })
    }
}

async fn findings(browser: &Browser) -> Vec<Finding> {
    let script = "const load = file => new Promise((done, failed) => {
            const script = document.createElement('script');
            script.onload = done;
            script.onerror = () => failed(new Error(`no ${file}: npm ci brings it`));
            script.src = location.pathname.split('/').slice(0, 2).join('/') + '/' + file;
            document.head.append(script);
        });
        return (async () => {
            for (const file of ['node_modules/axe-core/axe.min.js',
                'node_modules/accessibility-checker-engine/ace.js', 'pages/audit.js']) await load(file);
            // Firefox shows a page's own variables behind this name alone.
            return (window.wrappedJSObject ?? window).audit();
        })()";
    let found: String = browser.ask(script).await;
    serde_json::from_str(&found).unwrap_or_else(|error| panic!("{error} in {found}"))
}

fn pages() -> Vec<String> {
    let folders = std::fs::read_dir(shipped::root().join("examples")).expect("examples/");
    let mut examples: Vec<String> = folders
        .flatten()
        .filter(|entry| entry.path().join("index.html").is_file())
        // Its collector serves it: `campaign` opens it there.
        .filter(|entry| !entry.path().join("collector.toml").is_file())
        .map(|entry| format!("examples/{}/", entry.file_name().to_string_lossy()))
        .collect();
    examples.sort();
    PAGES.iter().map(ToString::to_string).chain(examples).collect()
}

/// Every page under these conditions, after the script `before` has run in it.
async fn audit(
    browser: &Browser,
    conditions: Conditions,
    before: &str,
    counts: fn(&Finding) -> bool,
) {
    browser.under(&conditions).await;
    let mut bad = String::new();
    for page in pages() {
        browser.open(PLAIN, &page).await;
        if page == STUDIO {
            super::studio::settled(browser).await;
            // Both tools see what is in a fold, and not the labels in it, while it is shut.
            let () = browser
                .ask("for (const fold of document.querySelectorAll('details')) fold.open = true")
                .await;
        }
        let with_tools = page != SPECIMEN
            || conditions == Conditions::USUAL && before.is_empty()
            || browser.engine.name == "chromium" && colours_or_zoom(&conditions, before);
        audit_open_page(browser, &page, before, with_tools.then_some(counts), &mut bad).await;
    }
    assert!(bad.is_empty(), "under {conditions:?}:\n{bad}");
}

/// The tools take a quarter of a minute for the long sheet, so they see it only where it differs for
/// them: in each set of colours, and at 400 %, which is 320 px wide too; beside Chromium, in the usual ones alone. What they do not see, a
/// label that is cut off or a page that scrolls sideways, is looked for there in every condition.
fn colours_or_zoom(conditions: &Conditions, before: &str) -> bool {
    let Conditions { dark, forced_colors, zoom, .. } = *conditions;
    before.is_empty() && (dark || forced_colors || zoom > 1)
}

pub(crate) async fn audit_open_page(
    browser: &Browser,
    page: &str,
    before: &str,
    tools: Option<fn(&Finding) -> bool>,
    bad: &mut String,
) {
    let scripted: bool =
        browser.ask("return !!document.querySelector('script[src$=\"contact-buttons.js\"]')").await;
    if scripted {
        browser.ready().await;
        let all = "!document.querySelector('a.contact-button:not([data-contact-state], [data-contact-managed] *)')";
        browser.until("every button", all).await;
    }
    let studio: bool =
        browser.ask("return !!document.querySelector('script[src$=\"studio/main.js\"]')").await;
    if studio {
        super::studio::settled(browser).await;
    }
    // Not so much as a fade is under way when colours are read.
    let still = "document.getAnimations().every(animation => animation.playState === 'finished')";
    let () = browser.ask(GROUND).await;
    let () = browser.ask(before).await;
    browser.until("stillness", still).await;
    if let Some(counts) = tools {
        let found = findings(browser).await;
        for finding in found.iter().filter(|it| counts(it) && !it.is_answered()) {
            let Finding { tool, rule, element, says } = finding;
            let _ = writeln!(bad, "{page}: {tool} {rule}: {element}: {says}");
        }
    }
    let (wide, width): (f64, f64) =
        browser.ask("return [document.documentElement.scrollWidth, innerWidth]").await;
    if wide > width {
        let _ = writeln!(bad, "{page}: it scrolls sideways: {wide} of {width}");
    }
    let clipped: Vec<String> = browser.ask(CLIPPED).await;
    for element in clipped {
        let _ = writeln!(bad, "{page}: its label is cut off: {element}");
    }
}

/// What is promised: AA of a page, AAA of a button that asks for it.
pub(crate) fn promised(finding: &Finding) -> bool {
    let element = &finding.element;
    finding.rule != ENHANCED
        || (element.starts_with("<a ") && element.contains("data-contrast=\"aaa\""))
}

pub(crate) fn beyond_colours(finding: &Finding) -> bool {
    !CONTRAST.contains(&finding.rule.as_str())
}

/// A tool that finds nothing anywhere proves nothing.
async fn the_tools_find_what_is_wrong(browser: &Browser) {
    let page = "<main><h1>Wrong</h1><a href=\"/\"><button>Nested</button></a>
        <a href=\"/\" style=\"color: #ccc; background: #fff\">Faint</a>
        <a href=\"/\" style=\"color: #767676; background: #fff\">Paler than AAA</a><img src=\"data:,\"></main>";
    browser.open_whole(PLAIN, page).await;
    let found = findings(browser).await;
    for (tool, word) in [
        ("axe", "image-alt"),
        ("axe", "color-contrast"),
        ("axe", ENHANCED),
        ("ibm", "img_alt_valid"),
        ("ibm", "contrast"),
    ] {
        let seen = found.iter().any(|finding| finding.tool == tool && finding.rule.contains(word));
        assert!(seen, "{tool} should find {word}: {found:#?}");
    }
    // A row without a reason answers nothing.
    assert!(ANSWERED.iter().all(|row| !row.why.is_empty()));
}

async fn light(browser: &Browser) {
    audit(browser, Conditions::USUAL, "", promised).await;
}

async fn dark(browser: &Browser) {
    audit(browser, Conditions { dark: true, ..Conditions::USUAL }, "", promised).await;
}

async fn forced_colours(browser: &Browser) {
    let conditions = Conditions { forced_colors: true, ..Conditions::USUAL };
    audit(browser, conditions, "", beyond_colours).await;
    for page in pages() {
        browser.open(PLAIN, &page).await;
        let unforced: Vec<String> = browser.ask(UNFORCED).await;
        assert!(unforced.is_empty(), "{page}: {unforced:?}");
    }
}

async fn reduced_motion(browser: &Browser) {
    audit(browser, Conditions { reduced_motion: true, ..Conditions::USUAL }, "", promised).await;
}

async fn at_320_pixels(browser: &Browser) {
    audit(browser, Conditions { width: 320, ..Conditions::USUAL }, "", promised).await;
}

async fn at_400_percent(browser: &Browser) {
    audit(browser, Conditions { width: 320, zoom: 4, ..Conditions::USUAL }, "", promised).await;
}

async fn with_text_spacing(browser: &Browser) {
    audit(browser, Conditions::USUAL, TEXT_SPACING, promised).await;
}

async fn right_to_left(browser: &Browser) {
    let turned = "document.documentElement.dir = 'rtl'";
    audit(browser, Conditions::USUAL, turned, promised).await;
}

async fn with_the_contrast_of_aaa(browser: &Browser) {
    let asked = "for (const button of document.querySelectorAll('.contact-button'))
            button.dataset.contrast = 'aaa';
        const more = document.createElement('link');
        more.rel = 'stylesheet';
        more.href = location.pathname.split('/').slice(0, 2).join('/') + '/dist/contact-buttons-more.css';
        return new Promise(done => { more.onload = () => done(null); document.head.append(more) })";
    for dark in [false, true] {
        let conditions = Conditions { dark, ..Conditions::USUAL };
        audit(browser, conditions, asked, promised).await;
    }
}

/// Buttons as a server makes them, in every language that there are words of.
async fn every_language(browser: &Browser) {
    let mut page = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons.css\">
        <main><h1>Every language</h1>"
        .to_owned();
    for language in LANGUAGES {
        let tag = language.tag;
        let dir = if ["ar", "fa", "he", "ur"].contains(&tag) { "rtl" } else { "ltr" };
        let _ = write!(page, "<h2>{}</h2><div lang=\"{tag}\" dir=\"{dir}\">", language.english);
        for (channel, to) in [("tel", "+33123456789"), ("x_dm", "3805104374"), ("email", "a@b.fr")]
        {
            let contact = Contact::new(channel, to).expect("a contact");
            let button = Button::new(&contact).lang(tag).words(language.words).new_tab(true);
            let _ = write!(page, "<p>{}</p>", button.to_html());
        }
        page.push_str("</div>");
    }
    page.push_str("</main>");
    for width in [1280, 320] {
        browser.under(&Conditions { width, ..Conditions::USUAL }).await;
        browser.open_whole(PLAIN, &page).await;
        let (seen, warned): (usize, usize) = browser
            .ask(
                "const count = selector => document.querySelectorAll(selector).length;
                 return [count('[lang] > p > a'), count('a[target] > .contact-button-hint:not(:empty)')]",
            )
            .await;
        assert_eq!(seen, 3 * LANGUAGES.len());
        assert_eq!(warned, LANGUAGES.len(), "one of the three opens a tab, and says so");
        let mut bad = String::new();
        audit_open_page(browser, "every language", "", Some(promised), &mut bad).await;
        assert!(bad.is_empty(), "{width} px wide:\n{bad}");
    }
}
