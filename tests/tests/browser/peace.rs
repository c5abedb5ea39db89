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
    a_menu,
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

/// A menu where the page's style is at its loudest: in an article, with somebody of the brand, hours and a greeting.
const MENU: &str = "const article = document.querySelector('article');
    const make = (name, attributes, ...children) => {
        const element = document.createElement(name);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.append(...children);
        return element;
    };
    const link = (id, href, ...children) => make('a', { id, class: 'contact-button', href }, ...children);
    article.append(make('contact-menu', { label: 'Help', greeting: 'Hello', placement: 'inline', hours: 'off' },
        link('call', 'tel:+33123456789', 'Call us'),
        link('ana', 'https://t.me/durov', make('img', { src: '../menu/ana.svg', alt: '', width: 40, height: 40 }),
            make('span', {}, 'Ana ', make('small', {}, 'Sales'))),
        make('ul', {}, make('li', {}, link('mine', 'https://t.me/durov', 'Chat')))));
    // As loud as a theme gets.
    if (arguments[0]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('article button, button[type] { padding: 2em !important; margin: 1em !important; background: red !important; border: 3px solid blue !important; min-width: 10em !important; height: 5em !important; text-transform: uppercase !important } article ul li::before { content: \"> \" } article li { border-bottom: 1px solid red; float: left; list-style: square } article img { max-width: 10px; border: 3px solid; padding: 4px; height: auto } article small { color: red; font-size: 9px; display: inline } article p.contact-menu-greeting { margin: 2em; padding: 2em }');
        document.adoptedStyleSheets.push(sheet);
    }
    document.head.append(make('script', { type: 'module', src: '../../dist/contact-buttons.js' }),
        make('script', { type: 'module', src: '../../dist/contact-buttons-extras.js' }))";

/// While it is closed, and once it is open.
const CLOSED: [&str; 2] = [".contact-menu-greeting", ".contact-menu-close"];
const OPEN: [&str; 9] = [
    ".contact-menu-panel",
    ".contact-menu-list",
    "contact-menu ul:not([class])",
    ".contact-menu-list > li",
    "contact-menu ul:not([class]) > li",
    "#ana > img",
    "#ana > span",
    "#ana small",
    "#mine",
];

/// What a menu's parts do not take from the page. They take its type, but for what is in a link.
const MENU_LOOK: &str = "const OWN = /^(display|position|float|margin.*|padding.*|border-.*-(width|style|radius)|background-(color|image)|box-shadow|list-style.*|opacity|transform|filter|flex.*|gap|row-gap|overflow.*|box-sizing|clip-path|max-.*|min-.*|object-fit|justify.*|align.*)$/;
    const IN_LINK = /^(color|font-size|font-weight|font-style|line-height|letter-spacing|text-(transform|indent|align|decoration-line)|white-space.*)$/;
    for (let up = document.querySelector('contact-menu'); up; up = up.parentElement) up.style.setProperty('font-size', '16px', 'important');
    const all = {};
    for (const name of arguments[0]) {
        const part = document.querySelector(name), computed = getComputedStyle(part);
        const inLink = part.parentElement.closest('a');
        all[name] = Object.fromEntries([...computed].filter(it => OWN.test(it) || inLink && IN_LINK.test(it) || part.matches('img') && /^(width|height)$/.test(it)).map(it => [it, computed[it]]));
        if (!part.matches('a')) all[name + '::before'] = { content: getComputedStyle(part, '::before').content };
        if (part.matches('button')) all.box = { width: part.offsetWidth, height: part.offsetHeight };
    }
    return all";

/// Its parts, under a page's style sheet and, where it is `loud`, rules for all that a menu is made of.
async fn menu_parts(browser: &Browser, page: &str, loud: bool) -> [Value; 2] {
    open(browser, page).await;
    let () = browser.ask_with(MENU, json!([loud])).await;
    browser.until("the greeting", "document.querySelector('.contact-menu-close')").await;
    browser.until("the note", "document.querySelector('.contact-hours')").await;
    browser.settled("#mine").await;
    let closed = browser.ask_with(MENU_LOOK, json!([CLOSED])).await;
    let () = browser.ask("document.querySelector('contact-menu').open = true").await;
    [closed, browser.ask_with(MENU_LOOK, json!([OPEN])).await]
}

async fn a_menu(browser: &Browser) {
    let bare = menu_parts(browser, "none", false).await;
    let mut found = Vec::new();
    for page in PAGES {
        for (bare, dressed) in bare.iter().zip(menu_parts(browser, page, true).await) {
            found.extend(differences(page, bare, &dressed));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
