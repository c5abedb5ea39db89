//! What the studio gives away, opened: every piece of HTML as it stands, React, Vue and Svelte as they are built
//! (`cargo xtask test browser` builds them).

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, shipped, tests};
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![html, policy, pieces, card, pinned, frameworks];

/// Address and words of every link, but for what only a screen reader hears.
const LINKS: &str = "[...document.links].map(a => {
    const copy = a.cloneNode(true);
    for (const hint of copy.querySelectorAll('.contact-button-hint, .contact-hours')) hint.remove();
    return [a.getAttribute('href'), copy.textContent];
})";

fn states() -> Vec<(String, Value)> {
    let file = shipped::root().join("crates/contact-studio/tests/data/states.json");
    let states = std::fs::read_to_string(file).expect("the states");
    let states: Vec<Value> = serde_json::from_str(&states).expect("a list");
    let name = |state: &Value| state["name"].as_str().unwrap_or_default().to_owned();
    states.iter().map(|state| (name(state), state["state"].clone())).collect()
}

fn ask(request: Value) -> Value {
    let answer: Value =
        serde_json::from_str(&contact_studio::ask(&request.to_string())).expect("JSON");
    assert!(answer.get("error").is_none(), "{answer}");
    answer["ok"].clone()
}

/// The code of a piece; the site has the files in `dist/`.
fn code(state: &Value, id: &str, hashes: &Value) -> String {
    let mut state = state.clone();
    state["assets"] = json!("dist");
    let pieces = ask(json!({ "ask": "snippets", "state": state, "hashes": hashes }));
    let piece = pieces.as_array().and_then(|all| all.iter().find(|piece| piece["id"] == id));
    piece.unwrap_or_else(|| panic!("no piece {id}"))["code"].as_str().unwrap_or_default().to_owned()
}

/// The links of the preview.
fn expected(state: &Value) -> Vec<(String, String)> {
    let mut links = Vec::new();
    collect(&ask(json!({ "ask": "node", "state": state })), &mut links);
    assert!(!links.is_empty(), "{state}");
    links
}

fn collect(nodes: &Value, links: &mut Vec<(String, String)>) {
    for node in nodes.as_array().into_iter().flatten() {
        match node["tag"].as_str() {
            Some("a") => {
                let href = node["attributes"]["href"].as_str().unwrap_or_default();
                links.push((href.to_owned(), words(node)));
            }
            _ => collect(&node["children"], links),
        }
    }
}

fn words(node: &Value) -> String {
    if let Some(text) = node["text"].as_str() {
        return text.to_owned();
    }
    if node["attributes"]["class"] == "contact-button-hint" {
        return String::new();
    }
    node["children"].as_array().into_iter().flatten().map(words).collect()
}

/// A page's files are beside it, as on the reader's site.
async fn open(browser: &Browser, html: &str) {
    browser.open_whole(PLAIN, &format!("<base href=\"../\">{html}")).await;
}

async fn links(browser: &Browser) -> Vec<(String, String)> {
    browser.ask(&format!("return {LINKS}")).await
}

async fn html(browser: &Browser) {
    for (name, state) in states() {
        for id in ["html-only", "html", "tag-manager"] {
            open(browser, &code(&state, id, &json!({}))).await;
            if id != "html-only" {
                browser.ready().await;
                browser.said().await.assert_silent();
            }
            assert_eq!(links(browser).await, expected(&state), "{name}: {id}");
        }
    }
}

/// Under the very policy that is given away with it, everything is as without one.
async fn policy(browser: &Browser) {
    for (name, state) in states() {
        let line = code(&state, "csp", &json!({}));
        let policy = line.trim().strip_prefix("Content-Security-Policy: ").expect("a header");
        let page = format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{}",
            code(&state, "html", &json!({}))
        );
        open(browser, &page).await;
        browser.ready().await;
        assert_eq!(links(browser).await, expected(&state), "{name}");
        if state["look"]["color"].is_string() {
            let plate = "getComputedStyle(document.links[0]).getPropertyValue('--contact-button-background').trim() === '#0a7d5a'";
            browser.until("the brand's own colour", plate).await;
        }
        browser.said().await.assert_silent();
    }
}

/// With their own styles; they load nothing.
async fn pieces(browser: &Browser) {
    for (name, state) in states() {
        for id in ["wordpress", "shopify", "wix", "webflow", "squarespace", "email-signature"] {
            let mut code = code(&state, id, &json!({}));
            if id == "shopify" {
                assert!(!code.contains("{{") && !code.contains("{%"), "{code}");
            }
            code.insert_str(0, "<!doctype html><html lang=\"en\">");
            open(browser, &code).await;
            assert_eq!(links(browser).await, expected(&state), "{name}: {id}");
            let own = "return [...document.querySelectorAll('body *')].map(e => e.localName)
                .filter(n => !['div', 'a', 'svg', 'path', 'table', 'tbody', 'tr', 'td'].includes(n))";
            assert_eq!(browser.ask::<Vec<String>>(own).await, [""; 0], "{name}: {id}");
            assert_eq!(overlaps(browser).await, 0, "{name}: {id}");
        }
        open(browser, &code(&state, "card", &json!({}))).await;
        let card = "const box = document.querySelector('main').getBoundingClientRect();
            return [Math.round(box.width / 96 * 25.4), Math.round(box.height / 96 * 25.4),
                document.querySelectorAll('main script').length,
                document.querySelectorAll('svg path').length]";
        assert_eq!(browser.ask::<[u32; 4]>(card).await, [85, 55, 0, 2], "{name}");
    }
}

/// How many pairs of links lie over each other in a narrow column.
async fn overlaps(browser: &Browser) -> usize {
    let script = "document.body.style.inlineSize = '18rem';
        const plates = [...document.links].map(a => [...a.getClientRects()]);
        const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        return plates.flatMap((one, at) => plates.slice(at + 1).filter(other => one.some(a => other.some(b => over(a, b))))).length";
    browser.ask(script).await
}

/// A long name and five contacts stay within the card's edges.
async fn card(browser: &Browser) {
    let contact = |channel: &str, to: &str| json!({ "channel": channel, "to": to });
    let contacts = [
        contact("email", "accueil-et-reservations@jardins-de-la-vallee.example"),
        contact("tel", "+33199001234"),
        contact("whatsapp", "+33639980012"),
        contact("x_dm", "3805104374"),
        contact("instagram", "jardins"),
    ];
    for brand in ["", "Chez Louise", "Les Jardins de la Vallée d’Azergues et Compagnie"] {
        let state = json!({ "brand": brand, "contacts": contacts });
        open(browser, &code(&state, "card", &json!({}))).await;
        let script = "const { left, right, top, bottom } = document.querySelector('main').getBoundingClientRect();
            const list = document.querySelector('ul').getBoundingClientRect();
            const seen = [...document.querySelectorAll('main *')].filter(it => it.getBoundingClientRect().left < list.right || !it.closest('ul'));
            const out = seen.filter(it => {
                const box = it.getBoundingClientRect();
                return box.left < left || box.right > right || box.top < top || box.bottom > bottom || it.closest('ul') && box.bottom > list.bottom + 1;
            });
            return [out.map(it => it.outerHTML), seen.filter(it => it.localName === 'li').length, document.querySelector('main').innerText]";
        let (out, count, words): (Vec<String>, usize, String) = browser.ask(script).await;
        assert!(out.is_empty() && count >= 3, "{brand}: {count}, cut: {out:#?}");
        assert!(words.contains("+33 1 99 00 12 34") && !words.contains("3805104374"), "{words}");
    }
}

/// A browser loads the files by the hashes that are given away with them, and no others.
async fn pinned(browser: &Browser) {
    let file = shipped::root().join("dist/studio/integrity.json");
    let hashes = std::fs::read_to_string(file).expect("`cargo xtask dist` writes it");
    let hashes: Value = serde_json::from_str(&hashes).expect("JSON");
    let (_, state) = states().remove(1);
    let page = |hashes: &Value| {
        let body = code(&state, "html-only", &json!({}));
        let body = body.split_once("\n\n").map_or("", |(_, body)| body).to_owned();
        format!("{}{body}", code(&state, "integrity", hashes))
    };
    let styled = "return getComputedStyle(document.links[0]).textDecorationLine";
    open(browser, &page(&hashes)).await;
    browser.ready().await;
    browser.said().await.assert_silent();
    assert_eq!(browser.ask::<String>(styled).await, "none");
    let mut wrong = hashes.clone();
    wrong["contact-buttons.css"] = hashes["contact-buttons-more.css"].clone();
    open(browser, &page(&wrong)).await;
    assert_eq!(browser.ask::<String>(styled).await, "underline");
}

async fn frameworks(browser: &Browser) {
    for (name, state) in states() {
        for framework in ["react", "vue", "svelte"] {
            let folder = format!("examples/frameworks/build/snippets/{name}/{framework}");
            let script = shipped::root().join(&folder).join("client.js");
            assert!(script.exists(), "{}: `cargo xtask test browser` builds it", script.display());
            let page = format!(
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{name}</title>
                 <link rel=\"stylesheet\" href=\"dist/contact-buttons.css\">
                 <script type=\"module\" src=\"dist/contact-buttons.js\"></script>
                 <main id=\"app\"></main><script type=\"module\" src=\"{folder}/client.js\"></script>"
            );
            open(browser, &page).await;
            let expected = expected(&state);
            let there = format!("document.links.length === {}", expected.len());
            browser.until(&format!("{name} in {framework}"), &there).await;
            browser
                .until(
                    "the buttons",
                    "[...document.links].every(a => a.dataset.contactState === 'ready')",
                )
                .await;
            assert_eq!(links(browser).await, expected, "{name}: {framework}");
            browser.said().await.assert_silent();
        }
    }
}
