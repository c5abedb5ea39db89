//! The page's stylesheet and ours live in peace: under each framework a button looks as it does without.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    bootstrap,
    bulma,
    normalize,
    pico,
    tailwind,
    wordpress,
    under_the_pointer_and_with_the_focus,
];

const PAGES: [&str; 6] = ["bootstrap", "bulma", "normalize", "pico", "tailwind", "wordpress"];
const BUTTONS: [&str; 9] =
    ["nav", "heading", "inline", "outline", "ghost", "neutral", "only", "listed", "error"];

/// Every button's computed style, and those of its pseudo-elements and spans. What a button takes from its page on
/// purpose is left out: the font's family and size, and where it stands. So that lengths in
/// `rem` can be compared, the page's own size of type is put aside.
const LOOK: &str = "const INHERITED = /^(animation.*|font-family|font-size|font-size-adjust|font-(feature|variation|optical|kerning|synthesis|variant|language|palette).*|line-break|word-(spacing|break|space-transform)|orphans|widows|cursor|tab-size|text-rendering|text-size-adjust|caret-color|accent-color|quotes|speak|hyphen.*|zoom|color-scheme|list-style.*|text-underline.*|text-decoration-(?!line).*|overflow-wrap|.*webkit-.*|d|x|y|cx|cy|r|rx|ry|fill.*|stroke.*|marker.*|clip-rule|flood.*|lighting.*|stop.*|paint-order|dominant.*|vector.*|text-anchor|shape-rendering|color-(rendering|interpolation.*))$/;
    const PLACED = /^(margin.*|display|min-(inline-size|width)|box-sizing|(inline|block|min-block)-size|width|height|perspective-origin|transform-origin|inset.*|top|left|right|bottom)$/;
    // Without a border, in no line, without an image: what cannot be seen of a part that is none.
    const UNSEEN = new RegExp(PLACED.source + '|^(border-.*-style|vertical-align|background-repeat)$');
    document.documentElement.style.setProperty('font-size', '16px', 'important');
    const style = (element, pseudo, left) => {
        const computed = getComputedStyle(element, pseudo), kept = {};
        for (const name of computed) {
            if (!name.startsWith('--') && !INHERITED.test(name) && !left.test(name)) kept[name] = computed[name].replace(/http[^)]*(?=.dist.)/, '');
        }
        return kept;
    };
    const all = {};
    for (const id of arguments[0]) {
        const button = document.getElementById(id);
        for (let up = button.parentElement; up; up = up.parentElement) {
            if (up !== document.documentElement) up.style.setProperty('font-size', '16px', 'important');
        }
        all[id] = style(button, null, PLACED);
        all[id + '::before'] = style(button, '::before', UNSEEN);
        all[id + '::after'] = { content: getComputedStyle(button, '::after').content };
        for (const span of button.querySelectorAll('span')) all[id + ' ' + span.className] = style(span, null, UNSEEN);
        // In a flex box the page may stretch it.
        if (getComputedStyle(button).display === 'inline-block') all[id + ' box'] = { height: button.offsetHeight };
    }
    return all";

async fn look(browser: &Browser) -> Value {
    browser.ask_with(LOOK, json!([BUTTONS])).await
}

async fn open(browser: &Browser, page: &str) {
    browser.open(PLAIN, &format!("pages/peace/{page}.html")).await;
    let loaded: Vec<bool> =
        browser.ask("return [...document.styleSheets].map(s => s.cssRules.length > 0)").await;
    let wanted = if page == "none" { 1 } else { 2 };
    assert_eq!(loaded, vec![true; wanted], "the stylesheets of {page}; `npm ci` brings them");
}

/// Every property of every part that is not the same.
fn differences(page: &str, bare: &Value, dressed: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (part, properties) in bare.as_object().into_iter().flatten() {
        for (property, value) in properties.as_object().into_iter().flatten() {
            let other = &dressed[part][property];
            // A box that is stretched on one of the two pages cannot be compared.
            if other != value && !(property == "height" && other.is_null()) {
                found.push(format!("{page} {part} {property}: {other}, not {value}"));
            }
        }
    }
    found
}

async fn assert_unchanged(browser: &Browser, page: &str) {
    open(browser, "none").await;
    let bare = look(browser).await;
    assert!(bare["inline"]["background-color"].is_string(), "{bare}");
    open(browser, page).await;
    let found = differences(page, &bare, &look(browser).await);
    assert!(found.is_empty(), "{found:#?}");
}

async fn bootstrap(browser: &Browser) {
    assert_unchanged(browser, "bootstrap").await;
}

async fn bulma(browser: &Browser) {
    assert_unchanged(browser, "bulma").await;
}

async fn normalize(browser: &Browser) {
    assert_unchanged(browser, "normalize").await;
}

async fn pico(browser: &Browser) {
    assert_unchanged(browser, "pico").await;
}

async fn tailwind(browser: &Browser) {
    assert_unchanged(browser, "tailwind").await;
}

async fn wordpress(browser: &Browser) {
    assert_unchanged(browser, "wordpress").await;
}

/// Makes the browser take every button to be in these states.
async fn force(browser: &Browser, states: &[&str]) {
    browser.devtools("DOM.enable", json!({})).await;
    browser.devtools("CSS.enable", json!({})).await;
    let root = browser.devtools("DOM.getDocument", json!({})).await["root"]["nodeId"].clone();
    for id in BUTTONS {
        let query = json!({ "nodeId": root, "selector": format!("#{id}") });
        let node = browser.devtools("DOM.querySelector", query).await["nodeId"].clone();
        let forced = json!({ "nodeId": node, "forcedPseudoClasses": states });
        browser.devtools("CSS.forcePseudoState", forced).await;
    }
}

async fn under_the_pointer_and_with_the_focus(browser: &Browser) {
    browser.under(&Conditions { reduced_motion: true, ..Conditions::USUAL }).await;
    let mut found = Vec::new();
    for states in [&["hover"][..], &["hover", "active"], &["focus", "focus-visible"]] {
        open(browser, "none").await;
        let rest = look(browser).await;
        force(browser, states).await;
        let bare = look(browser).await;
        assert_ne!(bare, rest, "{states:?} shows");
        for page in PAGES {
            open(browser, page).await;
            force(browser, states).await;
            let page = format!("{page} {states:?}");
            found.extend(differences(&page, &bare, &look(browser).await));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
