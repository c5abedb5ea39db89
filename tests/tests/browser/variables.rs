//! What a page fills into a message.

use contact_button::Channel;
use contact_button::config::Menu;
use contact_button::variables::{fill, fill_for};
use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

pub(crate) const TESTS: &[Test] = tests![
    as_the_crate_fills,
    from_the_page,
    on_the_next_page,
    from_a_configuration,
    a_price_of_nothing,
    products_as_shops_write_them,
    posts_as_x_counts_them,
];

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

/// Links that stay while a site shows its next page speak of that one when they are pressed, by pointer or by keyboard.
async fn on_the_next_page(browser: &Browser) {
    let page = "<script>var pressed = [];
        addEventListener('click', event => {
            const link = event.target.closest('a');
            if (link) { event.preventDefault(); pressed.push(decodeURIComponent(link.href.split('?text=')[1])) }
        });
        addEventListener('move', () => { history.pushState(0, '', '/shop/chair'); document.title = 'Chair {url}' });
        </script>";
    let links = "<p><a id=\"chat\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"{title}, {price}\">Chat</a></p>
        <p><contact-button id=\"element\" channel=\"telegram\" to=\"durov\" text=\"{title}, {url}\"></contact-button></p>
        <p><a id=\"own\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"{title}\">Chat</a></p>
        <script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"price\":5}}</script>";
    browser.open_whole(PLAIN, &format!("{page}{SNIPPET}{links}")).await;
    for id in ["#chat", "#element a", "#own"] {
        let filled = format!("document.querySelector('{id}').href.includes('Made%20by')");
        browser.until(id, &filled).await;
    }
    let () = browser
        .ask("own.setAttribute('data-text', 'Hello'); dispatchEvent(new Event('move'))")
        .await;
    browser.until("another text", "own.href.endsWith('?text=Hello')").await;
    for id in ["#chat", "#element a", "#own"] {
        browser.element(id).await.click().await.expect("it is pressed");
    }
    let pressed: Vec<String> = browser.ask("return pressed").await;
    let origin: String = browser.ask("return location.origin").await;
    let expected = ["Chair {url}, 5", &format!("Chair {{url}}, {origin}/shop/chair"), "Hello"];
    assert_eq!(pressed, expected);
    let () = browser.ask("document.title = 'Table'; chat.blur(); chat.focus()").await;
    let link = "new URL(chat.href).searchParams.get('text')";
    browser.until("by keyboard", &format!("{link} === 'Table, 5'")).await;
    browser.said().await.assert_silent();
}

/// What a menu's JSON says of the page comes before what the page says of itself.
async fn from_a_configuration(browser: &Browser) {
    let json = json!({ "page": { "product": "Red & \"blue\" chair", "ref": "" }, "channels": [
        { "channel": "whatsapp", "to": "+33612345678", "params": { "text": "{product}{ref}, {sku}" } }] });
    let menu = Menu::read(&json.to_string()).expect("a menu").html();
    let page = "<meta name=\"contact-buttons:ref\" content=\"poster\">
        <script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Chair\",\"sku\":\"C-1\"}</script>";
    browser.open_whole(PLAIN, &format!("{page}{SNIPPET}{menu}")).await;
    let text = "new URL(document.querySelector('contact-menu a').href).searchParams.get('text')";
    browser.until("both", &format!("{text} === 'Red & \"blue\" chair, C-1'")).await;
    browser.said().await.assert_silent();
}

async fn a_price_of_nothing(browser: &Browser) {
    for (page, text) in [
        (
            "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"price\":0,\"priceCurrency\":\"EUR\"}}</script>",
            "0 EUR",
        ),
        (
            "<script type=\"application/ld+json\">{\"@type\":\"Product\",\"offers\":{\"priceCurrency\":\"EUR\"}}</script>",
            "none",
        ),
        (
            "<meta property=\"product:price:amount\" content=\"5\"><meta property=\"product:price:currency\" content=\"CHF\">",
            "5 CHF",
        ),
    ] {
        let link = "<a id=\"chat\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"[{price}]\">Chat</a>";
        browser.open_whole(PLAIN, &format!("{page}{SNIPPET}{link}")).await;
        let text = format!("[{}]", text.trim_start_matches("none"));
        let link = "new URL(document.querySelector('#chat').href).searchParams.get('text')";
        browser.until(&text, &format!("{link} === '{text}'")).await;
    }
}

/// Groups with variants, offers in every form, graphs, lists, parts by their `@id`.
async fn products_as_shops_write_them(browser: &Browser) {
    let offer = |price: &str| json!({ "@type": "Offer", "price": price, "priceCurrency": "EUR" });
    let variant = |sku: &str, price: &str, url: &str| json!({ "@type": "Product", "name": format!("Chair {sku}"), "sku": sku, "offers": { "@type": "Offer", "url": url, "price": price, "priceCurrency": "EUR" } });
    let group = |variants: serde_json::Value| json!({ "@context": "https://schema.org", "@type": "ProductGroup", "name": "Chair", "productGroupID": "C", "hasVariant": variants });
    let chair = |offers: serde_json::Value| json!({ "@type": ["Thing", "Product"], "name": "Chair", "sku": 7, "offers": offers });
    let two = json!([variant("blue", "15", "?variant=1"), variant("red", "9.50", "?variant=2")]);
    for (data, query, filled) in [
        (group(two.clone()), "", "Chair/C/9.50 EUR"),
        (group(two.clone()), "?variant=1", "Chair blue/blue/15 EUR"),
        (
            json!([{ "@type": "Organization" }, group(json!(variant("blue", "15", "/blue")))]),
            "",
            "Chair/C/15 EUR",
        ),
        (chair(json!([offer("12.00"), offer("9")])), "", "Chair/7/12.00 EUR"),
        (
            chair(
                json!({ "@type": "AggregateOffer", "lowPrice": 5, "highPrice": 9, "priceCurrency": "EUR" }),
            ),
            "",
            "Chair/7/5 EUR",
        ),
        (chair(json!({ "@type": "AggregateOffer", "offers": [offer("8")] })), "", "Chair/7/8 EUR"),
        (
            chair(
                json!([{ "@type": "Offer", "priceSpecification": [{ "@type": "UnitPriceSpecification", "price": "15.00", "priceCurrency": "GBP" }] }]),
            ),
            "",
            "Chair/7/15.00 GBP",
        ),
        (
            json!({ "@graph": [{ "@type": "WebPage" }, { "@type": "http://schema.org/Product", "name": [{ "@value": "Stuhl" }], "offers": { "@id": "#o" } }, { "@type": "Offer", "@id": "#o", "price": 3, "priceCurrency": "CHF" }] }),
            "",
            "Stuhl//3 CHF",
        ),
        (json!({ "@type": "ItemPage", "mainEntity": chair(offer("1")) }), "", "Chair/7/1 EUR"),
        (json!({ "@type": "Product", "name": { "no": "text" }, "offers": [null, "7"] }), "", "//"),
        (json!({ "@type": "Article", "name": "News" }), "", "//"),
    ] {
        let link = "<a id=\"chat\" data-contact=\"whatsapp\" data-to=\"+33612345678\" href=\"https://wa.me/33612345678\" data-text=\"[{product}/{sku}/{price}]\">Chat</a>";
        let page = browser.site.publish(&format!(
            "<script type=\"application/ld+json\">{data}</script>{SNIPPET}{link}"
        ));
        browser.open(PLAIN, &format!("{page}{query}")).await;
        let text = "new URL(document.querySelector('#chat').href).searchParams.get('text')";
        browser.until(filled, &format!("{text} === '[{filled}]'")).await;
        browser.said().await.assert_silent();
    }
}

/// As `contact-link` cuts them where every address has its `https://`, else never later.
async fn posts_as_x_counts_them(browser: &Browser) {
    browser.open_body(PLAIN, "<p>Posts").await;
    let address = format!("https://furni.example.com/{}", "chair/".repeat(40));
    let mut texts = Vec::new();
    for tail in ["", " and more", "!", " 日本", " 👩‍👩‍👧‍👦"] {
        for one in ["a", "é", "椅", "👍🏽", "🇫🇷", "1️⃣", "e\u{301}", "☎\u{fe0f}", "한"]
        {
            for count in [0, 60, 117, 127, 128, 140, 257, 280, 281] {
                texts.push(format!("{}{tail}", one.repeat(count)));
                texts.push(format!("{} {address}{tail}", one.repeat(count)));
            }
        }
    }
    let exact = texts.len();
    for count in 240..290 {
        texts.push(format!("{} furni.com {}", "a".repeat(count), "b".repeat(count / 8)));
        texts.push(format!("{} report.final (see a.b)", "a".repeat(count)));
    }
    let expected: Vec<String> =
        texts.iter().map(|text| fill_for(Channel::XPost, "text", text, |_| None)).collect();
    assert!(expected.iter().zip(&texts).filter(|(cut, text)| cut != text).count() > 100);
    let script = "const [texts] = arguments;
        const [{ fill }, { pieces }] = await Promise.all(['variables', 'post'].map(name => import(`../dist/contact-buttons-${name}.js`)));
        return texts.map(text => fill(text, () => '', 280, pieces))";
    let script = format!(
        "return (async (...arguments_) => {{ {} }})(...arguments)",
        script.replace("= arguments;", "= arguments_;")
    );
    let filled: Vec<String> = browser.ask_with(&script, json!([texts])).await;
    for (number, (filled, expected)) in filled.iter().zip(&expected).enumerate() {
        if number < exact {
            assert_eq!(filled, expected, "{:?}", texts[number]);
        } else {
            assert!(expected.starts_with(filled.as_str()), "{filled:?} {expected:?}");
        }
    }
    // Of a link of a page, with an address in it that is longer than a post.
    let link = "<a id=\"post\" data-contact=\"x_post\" href=\"https://x.com/intent/tweet\" data-text=\"{title}: {url}\">Post</a>";
    let head = format!("<link rel=\"canonical\" href=\"{address}\">");
    browser.open_whole(PLAIN, &format!("{head}{SNIPPET}{link}")).await;
    let text = "new URL(document.querySelector('#post').href).searchParams.get('text')";
    browser.until("all of it", &format!("{text} === 'Made by a test: {address}'")).await;
    browser.said().await.assert_silent();
}
