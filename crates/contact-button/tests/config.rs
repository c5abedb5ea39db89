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
    let why = menu.why(&Visit { device: "desktop", open: false, campaign: "", ..visit });
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
