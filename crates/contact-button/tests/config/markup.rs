//! The markup of `<contact-menu>`.

use std::fs;
use std::path::Path;

use contact_button::config::Menu;
use contact_button::strategy::Ready;
use contact_button::{LANGUAGES, Markup};
use serde_json::{Value, json};

use super::{MENU, menu};

#[test]
fn the_markup_is_a_list_of_finished_links() {
    let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/menu.html");
    assert_eq!(Menu::read(MENU).unwrap().html(), fs::read_to_string(expected).unwrap());
}

/// The value of an attribute of the only element that has it.
fn attribute<'h>(html: &'h str, name: &str) -> &'h str {
    html.split_once(&format!(" {name}=\"")).unwrap().1.split_once('"').unwrap().0
}

#[test]
fn the_look_is_that_of_every_link() {
    let links = json!([{ "channel": "tel", "to": "+33123456789" }, { "channel": "telegram", "to": "durov" }]);
    let html = |look: Value| menu(&json!({ "look": look, "channels": links })).html();
    for (name, value) in
        [("variant", "outline"), ("size", "large"), ("color", "#0a7d5a"), ("contrast", "aaa")]
    {
        let said = html(json!({ name: value }));
        let own = usize::from(name == "color");
        assert_eq!(said.matches(&format!(" data-{name}=\"{value}\"")).count(), 2 + own, "{said}");
    }
    // The menu's own button takes the colour from the menu.
    let colored = html(json!({ "color": "#0a7d5a" }));
    assert!(colored.starts_with("<contact-menu data-color=\"#0a7d5a\">"), "{colored}");
    assert_eq!(html(json!({})), html(json!({ "scheme": "auto" })));
    assert_eq!(
        html(json!({ "icon": "only" })).matches("class=\"contact-button-label\"").count(),
        2
    );
    let error = Menu::read(&json!({ "look": { "size": "huge" }, "channels": links }).to_string());
    assert_eq!(
        error.unwrap_err().to_string(),
        "look.size: size \"huge\" is none; it takes small, medium, large"
    );
}

#[test]
fn what_the_page_fills_in_is_left_to_the_script() {
    let html = Menu::read(MENU).unwrap().html();
    let whatsapp = html.lines().find(|line| line.contains("\"whatsapp\"")).unwrap();
    assert!(!whatsapp.contains("data-contact-state"), "{whatsapp}");
    // Without the script the link has what is known already.
    assert_eq!(attribute(whatsapp, "href"), "https://wa.me/33612345678?text=About%20%20on%20Furni");
    let attributes = [
        ("contact", "whatsapp"),
        ("to", attribute(whatsapp, "data-to")),
        ("text", attribute(whatsapp, "data-text")),
    ];
    let markup = Markup { attributes: &attributes, ..Markup::default() };
    let href = markup.read().unwrap().unwrap().href().to_owned();
    assert_eq!(href, "https://wa.me/33612345678?text=About%20%7Btitle%7D%20on%20%7Bsite%7D");
}

/// Values of the configuration come before the page's own, as the script reads them.
#[test]
fn values_of_the_configuration_are_told_to_the_script() {
    let html = |page: Value, text: &str| {
        let link =
            json!({ "channel": "whatsapp", "to": "+33612345678", "params": { "text": text } });
        menu(&json!({ "page": page, "channels": [link] })).html()
    };
    let page = json!({ "product": "Chair & \"table\"", "ref": "", "site": "Furni" });
    let some = html(page.clone(), "{product}{ref}, {url}");
    assert!(
        some.starts_with(
            "<contact-menu data-product=\"Chair &amp; &quot;table&quot;\" data-ref=\"\">"
        ),
        "{some}"
    );
    assert!(some.contains(" data-text=\"{product}{ref}, {url}\""), "{some}");
    // What is known whole is finished, and needs no script.
    let all = html(page, "{product} of {site}");
    assert!(all.starts_with("<contact-menu>") && !all.contains("data-text"), "{all}");
    assert!(
        all.contains("?text=Chair%20%26%20%22table%22%20of%20Furni\"") && all.contains("\"ready\""),
        "{all}"
    );
    // A parameter of the link has the name of a value.
    let own = json!({ "page": { "url": "https://a.example/" }, "channels": [
        { "channel": "x_post", "params": { "text": "{title}: {url}", "url": "https://b.example/" } }] });
    let html = menu(&own).html();
    let href = attribute(&html, "href");
    assert!(href.contains("text=%3A%20https%3A%2F%2Fb.example%2F"), "{href}");
    assert_eq!(attribute(&html, "data-text"), "{title}: {url}");
}

#[test]
fn numbers_for_campaigns_are_the_scripts() {
    let link = json!({ "channel": "tel", "to": "+33123456789",
        "numbers": { "spring": "+33 1 23 45 67 90", "autumn": "+33 (1) 23-45-67-91" } });
    let html = menu(&json!({ "channels": [link] })).html();
    assert_eq!(
        attribute(&html, "data-numbers"),
        "autumn=+33 (1) 23-45-67-91; spring=+33 1 23 45 67 90"
    );
}

#[test]
fn ready_made_strategies_are_two_labelled_groups() {
    let links = json!([
        {"channel": "x_dm", "to": "12"},
        {"channel": "x_post", "params": {"text": "@furni"}},
        {"channel": "tel", "to": "+33123456789"},
    ]);
    for language in LANGUAGES {
        let html =
            menu(&json!({"lang": language.tag, "strategy": "public_private", "channels": links}))
                .html();
        let [public, private] = Ready::PublicPrivate.labels(language.tag);
        let place = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text}: {html}"));
        let order = [
            place(&format!("<h2>{public}</h2>")),
            place("data-contact=\"x_post\""),
            place(&format!("<h2>{private}</h2>")),
            place("data-contact=\"x_dm\""),
            place("data-contact=\"tel\""),
        ];
        assert!(order.is_sorted(), "{html}");
    }
    // A group without links has no label.
    let html = menu(
        &json!({"strategy": "x_to_facebook", "channels": [{"channel": "x_follow", "to": "furni"}]}),
    )
    .html();
    assert!(html.contains("New here? Follow us") && !html.contains("Already a customer"), "{html}");
}

#[test]
fn no_value_gets_out_of_its_place() {
    let evil = "\"><script>alert(1)</script>'";
    let html = menu(&json!({
        "label": evil, "greeting": evil,
        "channels": [{"channel": "whatsapp", "to": "+33612345678", "label": evil, "id": evil, "cost": evil, "params": {"text": evil}}],
        "groups": [{"label": evil, "channels": [{"channel": "telegram", "to": "durov"}]}],
        "agents": [{"name": evil, "role": evil, "picture": evil, "channels": [{"channel": "telegram", "to": "durov"}]}],
    }))
    .html();
    assert!(!html.contains("<script"), "{html}");
    let tags = ["<contact-menu", "</contact-menu>", "<a ", "<img ", "<h2>", "<ul>"]
        .map(|tag| html.matches(tag).count());
    assert_eq!(tags, [1, 1, 3, 1, 1, 1], "{html}");
}
