//! Menus from JSON: their markup, their JSON-LD, and what is said of one that is not right.

#![cfg(feature = "config")]

#[allow(dead_code)] // The test compares what the example writes.
#[path = "../examples/schema.rs"]
mod example;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use contact_button::config::{MOST_LINKS, Menu};
use contact_button::strategy::{Ready, Visit};
use contact_button::{LANGUAGES, Markup};
use serde_json::{Value, json};

const MENU: &str = include_str!("data/menu.json");

fn menu(json: &Value) -> Menu {
    let json = json.to_string();
    Menu::read(&json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

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
        assert_eq!(said.matches(&format!(" data-{name}=\"{value}\"")).count(), 2, "{said}");
    }
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
fn json_ld_has_no_half_a_message() {
    let urls = |text: &str| -> Vec<String> {
        let links = [("whatsapp", "+33612345678"), ("telegram", "durov")].map(
            |(channel, to)| json!({ "channel": channel, "to": to, "params": { "text": text } }),
        );
        let points = json_ld(&menu(&json!({ "page": { "site": "Furni" }, "channels": links })));
        let points = points["@graph"].as_array().unwrap().clone();
        points.iter().map(|point| point["url"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        urls("About {title} on {site}"),
        ["https://wa.me/33612345678", "https://t.me/durov"]
    );
    assert_eq!(
        urls("About {site}"),
        ["https://wa.me/33612345678?text=About%20Furni", "https://t.me/durov?text=About%20Furni"]
    );
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
fn what_is_no_whole_json_says_where_it_ends() {
    for (json, place) in [
        ("{\"channels\": [", "ends before it is whole, at line 1 column 14, within channels"),
        ("{\n \"label\": \"Us", "at line 2 column 13, within label"),
        ("{", "at line 1 column 1"),
        ("{\"label\": \"a\" \"lang\": \"fr\"}", "is no JSON: expected `,` or `}` at line 1"),
    ] {
        let error = Menu::read(json).unwrap_err();
        assert_eq!(error.path(), "", "{json}: {error}");
        assert!(error.sentence().contains(place), "{error}");
    }
}

/// Properties of schema.org's ContactPoint and OpeningHoursSpecification that are used.
const POINT: [&str; 9] = [
    "@type",
    "contactType",
    "name",
    "telephone",
    "email",
    "url",
    "availableLanguage",
    "areaServed",
    "hoursAvailable",
];
const HOURS: [&str; 6] = ["@type", "dayOfWeek", "opens", "closes", "validFrom", "validThrough"];

fn json_ld(menu: &Menu) -> Value {
    let script = menu.json_ld();
    let json = script.strip_prefix("<script type=\"application/ld+json\">\n").unwrap();
    let json = json.strip_suffix("\n</script>\n").unwrap();
    assert!(!json.contains('<'), "nothing ends the script");
    serde_json::from_str(json).unwrap()
}

#[test]
fn json_ld_is_of_schema_org() {
    let data = json_ld(&Menu::read(MENU).unwrap());
    assert_eq!(data["@context"], "https://schema.org");
    assert_eq!((&data["@type"], &data["name"]), (&json!("Organization"), &json!("Furni & Co")));
    let points = data["contactPoint"].as_array().unwrap();
    assert_eq!(points.len(), 6);
    for point in points {
        assert!(point.as_object().unwrap().keys().all(|key| POINT.contains(&key.as_str())));
        assert_eq!(point["@type"], "ContactPoint");
        let ways = ["telephone", "email", "url"].iter().filter(|way| point[*way].is_string());
        assert_eq!(ways.count(), 1, "{point}");
        for hours in point["hoursAvailable"].as_array().unwrap() {
            let keys: BTreeSet<_> = hours.as_object().unwrap().keys().map(String::as_str).collect();
            assert!(keys.iter().all(|key| HOURS.contains(key)), "{hours}");
            assert!(keys.contains("dayOfWeek") != keys.contains("validFrom"), "{hours}");
            for clock in ["opens", "closes"] {
                let clock = hours[clock].as_str().unwrap();
                assert!(clock.len() == 5 && clock < "24:00" && &clock[2..3] == ":", "{hours}");
            }
        }
    }
    let call = points.iter().find(|point| point["telephone"].is_string()).unwrap();
    assert_eq!(call["telephone"], "+33123456789");
    assert_eq!(call["contactType"], "sales");
    assert_eq!(call["availableLanguage"], json!(["en", "fr"]));
    assert_eq!(
        call["hoursAvailable"],
        json!([
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "opens": "09:00", "closes": "12:30"},
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "opens": "14:00", "closes": "18:00"},
            {"@type": "OpeningHoursSpecification", "dayOfWeek": ["Saturday"], "opens": "10:00", "closes": "12:00"},
            {"@type": "OpeningHoursSpecification", "validFrom": "2026-12-25", "validThrough": "2026-12-25", "opens": "00:00", "closes": "00:00"},
        ])
    );
    let alone = json_ld(&menu(&json!({"channels": [{"channel": "email", "to": "a@b.example"}]})));
    assert_eq!(alone["@graph"][0]["email"], "a@b.example");
}

#[test]
fn what_is_wrong_has_its_path() {
    let tel = json!({"channel": "tel", "to": "+33123456789"});
    for (json, path, word) in [
        (json!({"labels": "x"}), "labels", "unknown field"),
        (json!({"label": 5}), "label", "a string"),
        (json!({"placement": "top"}), "placement", "bottom-end"),
        (json!({"hours": "9-5", "timezone": "UTC"}), "hours", "09:00-18:00"),
        (json!({"hours": "24/7"}), "timezone", "Europe/Paris"),
        (json!({"hours": "24/7", "timezone": "Paris"}), "timezone", "Europe/Paris"),
        (json!({"hours": "24/7", "timezone": "UTC", "closed": "fax"}), "closed", "hide"),
        (json!({"closed": "hide"}), "closed", "hours"),
        (json!({"page": {"colour": "red"}}), "page.colour", "title"),
        (json!({"strategy": "loud"}), "strategy", "public_private"),
        (json!({"channels": [{}]}), "channels[0].channel", "channel"),
        (json!({"channels": [tel, {"channel": "fax", "to": "1"}]}), "channels[1].channel", "fax"),
        (json!({"channels": [{"channel": "x_dm", "to": "furni"}]}), "channels[0].to", "3805104374"),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "params": {"text": "Hi"}}]}),
            "channels[0].params.text",
            "text",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "when": "devise=phone"}]}),
            "channels[0].when",
            "device=phone",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "timezone": "UTC"}]}),
            "channels[0].timezone",
            "hours",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "instead": [tel]}]}),
            "channels[0].instead[0].when",
            "missing",
        ),
        (
            json!({"channels": [{"channel": "whatsapp", "to": "+33612345678"}], "strategy": "x_to_facebook"}),
            "channels[0].channel",
            "neither",
        ),
        (json!({"groups": [{"channels": [tel]}]}), "groups[0].label", "missing"),
        (
            json!({"agents": [{"name": "Ana"}, {"name": "Bo", "hours": "9-5"}]}),
            "agents[1].hours",
            "09:00-18:00",
        ),
        (
            json!({"agents": [{"name": "Ana", "channels": [{"channel": "tel", "to": "112"}]}]}),
            "agents[0].channels[0].to",
            "112",
        ),
        (json!({"agents": [{"channels": [tel]}]}), "agents[0].name", "missing"),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "id": "a b"}]}),
            "channels[0].id",
            "one word",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "id": "a"}],
                "agents": [{"name": "Ana", "channels": [{"channel": "telegram", "to": "durov", "id": "a"}]}]}),
            "agents[0].channels[0].id",
            "channels[0]",
        ),
        (
            json!({"agents": [{"name": "Ana", "picture": "javascript:alert(1)"}]}),
            "agents[0].picture",
            "/ana.jpg",
        ),
        (
            json!({"agents": [{"name": "Ana", "picture": " data:image/png,"}]}),
            "agents[0].picture",
            "/ana.jpg",
        ),
        (
            json!({"agents": [{"name": "Ana", "picture": "//cdn.example/a.png"}]}),
            "agents[0].picture",
            "/ana.jpg",
        ),
        (
            json!({"agents": [{"name": "Ana", "picture": "/\\cdn.example/a.png"}]}),
            "agents[0].picture",
            "/ana.jpg",
        ),
        (
            json!({"brand": {"url": "https://furni.example/"}, "agents": [{"name": "Ana", "picture": "https://furni.example.evil/a.png"}]}),
            "agents[0].picture",
            "brand.url",
        ),
        (
            json!({"brand": {"url": "javascript:alert(1)"}, "channels": [tel]}),
            "brand.url",
            "https://",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "when": "device=phone; hours=open"}]}),
            "channels[0].when",
            "hours",
        ),
        (
            json!({"agents": [{"name": "Ana", "channels": [{"channel": "tel", "to": "+33123456789", "unless": "hours!=open"}]}]}),
            "agents[0].channels[0].unless",
            "hours",
        ),
        (
            json!({"channels": [{"channel": "whatsapp", "to": "+33612345678", "numbers": {"a": "+33612345678"}}]}),
            "channels[0].numbers",
            "calls",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "numbers": {"a": "01 23 45 67 89"}}]}),
            "channels[0].numbers.a",
            "+33",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "numbers": {"a=b": "+33123456789"}}]}),
            "channels[0].numbers.a=b",
            "campaign",
        ),
        (json!({}), "channels", "no link"),
        (json!({"agents": [{"name": "Ana"}], "groups": [{"label": "Us"}]}), "channels", "no link"),
    ] {
        let error = Menu::read(&json.to_string()).unwrap_err();
        assert_eq!(error.path(), path, "{json}: {error}");
        assert!(error.sentence().contains(word), "{error}");
    }
    for json in ["", "{", "[]", "{} x"] {
        assert_eq!(Menu::read(json).unwrap_err().path(), "", "{json}");
    }
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
fn why_names_the_rule_and_what_has_the_place() {
    let menu = Menu::read(MENU).unwrap();
    let visit = Visit { device: "phone", open: true, campaign: "spring", ..Visit::default() };
    let why = menu.why(&visit);
    assert_eq!(why[0], "channels[0].instead[0] sms: shown, since campaign=spring");
    assert_eq!(why[1], "channels[0] tel: hidden, since channels[0].instead[0] has its place");
    assert_eq!(why[2], "channels[1] whatsapp: shown, since no rule is about it");
    assert_eq!(
        why[3],
        "channels[2] email: hidden, since channels[1] whatsapp needs nobody to stand in"
    );
    let why = menu.why(&Visit { device: "desktop", open: false, campaign: "", ..visit });
    assert_eq!(
        why[2],
        "channels[1] whatsapp: hidden while it is closed, when channels[2] email stands in"
    );
    assert_eq!(
        why[3],
        "channels[2] email: shown, since no rule is about it, in the place of channels[1] whatsapp"
    );
    assert_eq!(why[4], "agents[0].channels[0] telegram: hidden while it is closed");
    assert!(
        why[5].ends_with("shown, since no rule is about it, under a note that the menu is closed"),
        "{}",
        why[5]
    );
    assert_eq!(
        why[0],
        "channels[0].instead[0] sms: hidden, since it is shown only when campaign=spring"
    );
    assert_eq!(
        why[1],
        "channels[0] tel: hidden, since it is shown only when device=phone; hours=open"
    );
    assert_eq!(why.len(), 6);
}

/// The hours of the menu, and links that give way to one another, while nobody answers.
#[test]
fn why_says_what_hours_do() {
    let hours = "Mo-Fr 09:00-18:00";
    let link = |channel: &str, to: &str, closed: &str, when: &str| {
        let mut link = json!({ "channel": channel, "to": to, "when": when });
        if !closed.is_empty() {
            link["hours"] = json!(hours);
            link["closed"] = json!(closed);
        }
        link
    };
    let (call, mail) = (["tel", "+33123456789"], ["email", "a@b.example"]);
    let why = |menu_closed: &str, links: Value, open: bool| {
        let mut json = json!({ "timezone": "UTC", "channels": links });
        if !menu_closed.is_empty() {
            json["hours"] = json!(hours);
            json["closed"] = json!(menu_closed);
        }
        let lines = menu(&json).why(&Visit { device: "desktop", open, ..Visit::default() });
        lines
            .into_iter()
            .map(|line| line.split_once(": ").unwrap().1.to_owned())
            .collect::<Vec<_>>()
    };
    let plain = json!([link(call[0], call[1], "", ""), link(mail[0], mail[1], "", "")]);
    assert_eq!(why("hide", plain.clone(), false), ["hidden while the menu is closed"; 2]);
    assert_eq!(
        why("email", plain.clone(), false),
        [
            "hidden while the menu is closed, when channels[1] email is left",
            "shown, since no rule is about it"
        ]
    );
    assert_eq!(why("email", plain, true), ["shown, since no rule is about it"; 2]);
    // The one that would be left is not there: a note, and all of them.
    let ruled = json!([link(call[0], call[1], "", ""), link(mail[0], mail[1], "", "device=phone")]);
    assert_eq!(
        why("email", ruled, false)[0],
        "shown, since no rule is about it, under a note that the menu is closed"
    );
    let noted = "shown, since no rule is about it, with a note that it is closed";
    // Nobody stands in who is ruled out, hidden or closed as well; nor do two that name each other.
    for mail in [
        link(mail[0], mail[1], "", "device=phone"),
        link(mail[0], mail[1], "hide", ""),
        link(mail[0], mail[1], "note", ""),
        link(mail[0], mail[1], "tel", ""),
    ] {
        let lines = why("", json!([link(call[0], call[1], "email", ""), mail]), false);
        assert_eq!(lines[0], noted, "{mail}");
    }
    let each_other =
        json!([link(call[0], call[1], "email", ""), link(mail[0], mail[1], "tel", "")]);
    assert_eq!(why("", each_other.clone(), false), [noted; 2]);
    assert_eq!(why("", each_other, true), ["shown, since no rule is about it"; 2]);
    // A link that a rule leaves out has a stand-in too.
    let out =
        json!([link(call[0], call[1], "email", "device=phone"), link(mail[0], mail[1], "", "")]);
    assert_eq!(
        why("", out, true)[1],
        "shown, since no rule is about it, in the place of channels[0] tel"
    );
}

#[test]
fn more_links_than_four_dilute() {
    let links = |count| -> Vec<Value> {
        (0..count).map(|_| json!({"channel": "tel", "to": "+33123456789"})).collect()
    };
    assert!(menu(&json!({"channels": links(MOST_LINKS)})).warnings().is_empty());
    let warnings = menu(&json!({"channels": links(MOST_LINKS + 1)})).warnings();
    assert!(warnings.len() == 1 && warnings[0].starts_with("channels: 5 links"), "{warnings:?}");
    // A link and what stands in for it are one.
    let mut four = links(MOST_LINKS);
    four[0]["instead"] = json!([{"channel": "sms", "to": "+33123456789", "when": "device=phone"}]);
    assert!(menu(&json!({"channels": four})).warnings().is_empty());
}

#[test]
fn no_value_gets_out_of_its_place() {
    let evil = "\"><script>alert(1)</script>'";
    let html = menu(&json!({
        "label": evil, "greeting": evil, "lang": evil,
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

#[test]
fn the_committed_schema_is_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("contact-menu.schema.json");
    assert!(
        fs::read_to_string(file).unwrap() == Menu::schema(),
        "cargo run -p contact-button --features config --example schema"
    );
}

/// Every field of the test's menu is described, and no other is allowed.
#[test]
fn the_schema_describes_every_field() {
    let schema: Value = serde_json::from_str(&Menu::schema()).unwrap();
    fn each(schema: &Value, root: &Value, value: &Value) {
        let schema = match schema["$ref"].as_str() {
            Some(place) => root.pointer(place.trim_start_matches('#')).unwrap(),
            None => schema,
        };
        if let Some(any) = schema["anyOf"].as_array() {
            return each(&any[0], root, value);
        }
        match value {
            Value::Object(fields) if schema["properties"].is_object() => {
                assert_eq!(schema["additionalProperties"], false, "{schema}");
                for (name, value) in fields {
                    let field = &schema["properties"][name];
                    assert!(
                        field["description"].is_string() || field["$ref"].is_string(),
                        "{name}: {field}"
                    );
                    each(field, root, value);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| each(&schema["items"], root, item)),
            _ => {}
        }
    }
    each(&schema, &schema, &serde_json::from_str(MENU).unwrap());
}
