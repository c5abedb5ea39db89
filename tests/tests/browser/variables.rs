//! What a page fills into a message.

use contact_button::variables::fill;
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![as_the_crate_fills, from_the_page];

async fn as_the_crate_fills(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Variables").await;
    let values = json!({ "title": "{url} & <b> \"%20", "url": "https://a.example/?q={title}", "lang": "  fr\n" });
    let mut cases = Vec::new();
    for text in [
        "",
        "no names",
        "{title}",
        "{url}",
        "a{lang}b{lang}",
        "{sku}",
        "{Title}{ title }{}",
        "{{lang}}",
        "{lang",
        "lang}",
        "{été}{lang}",
    ] {
        cases.push((text.to_owned(), 1000));
    }
    for one in ["é", "e\u{301}", "👩\u{200d}👩\u{200d}👧", "🇫🇷", "👍🏽", "각", "क्षि", "☎\u{fe0f}"]
    {
        let text = format!("ab {one}{one} {{lang}}");
        cases.extend((0..=text.chars().count()).map(|limit| (text.clone(), limit)));
    }
    let expected: Vec<String> = cases
        .iter()
        .map(|(text, limit)| fill(text, |name| values[name].as_str(), Some(*limit)))
        .collect();
    let script = "const [cases, values] = arguments; return import('../dist/contact-buttons-variables.js').then(({ fill }) =>
        cases.map(([text, limit]) => fill(text, name => values[name], limit)))";
    let filled: Vec<String> = browser.ask_with(script, json!([cases, values])).await;
    for ((case, filled), expected) in cases.iter().zip(filled).zip(expected) {
        assert_eq!(filled, expected, "{case:?}");
    }
}

async fn from_the_page(browser: &Browser) {
    let page = "<link rel=\"canonical\" href=\"https://furni.example/chair?a=1&amp;b=2\">
        <meta property=\"og:site_name\" content=\"Furni\"><meta name=\"contact-buttons:ref\" content=\"poster\">
        <script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"Product\",\"name\":\"Blue & green chair\",\"sku\":\"C-1\",\"offers\":{\"price\":129,\"priceCurrency\":\"EUR\"}}]}</script>";
    let text = "{product} {sku} {price} {site} {lang} {ref} {title} {url} {colour}";
    let links = format!("<a id=\"chat\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"{text}\">Chat</a>
        <p data-product=\"Red chair\"><a id=\"own\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"{{product}}\" >Chat</a></p>
        <contact-button id=\"long\" channel=\"telegram\" to=\"durov\" text=\"{{title}}\"></contact-button>");
    browser.open_whole(PLAIN, &format!("{page}{SNIPPET}{links}")).await;
    let filled = "Blue & green chair C-1 129 EUR Furni en poster Made by a test https://furni.example/chair?a=1&b=2 {colour}";
    let link = "new URL(document.querySelector('#chat').href).searchParams.get('text')";
    browser.until(filled, &format!("{link} === {filled:?}")).await;
    browser
        .until("its own product", "new URL(own.href).searchParams.get('text') === 'Red chair'")
        .await;
    browser
        .until("an element", "long.querySelector('a').href.endsWith('?text=Made%20by%20a%20test')")
        .await;
    browser.said().await.assert_silent();
}
