//! What is not right, with its path.

use contact_button::config::Menu;
use serde_json::json;

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

#[test]
fn what_is_wrong_has_its_path() {
    let tel = json!({"channel": "tel", "to": "+33123456789"});
    for (json, path, word) in [
        (json!({"labels": "x"}), "labels", "unknown field"),
        (json!({"label": 5}), "label", "a string"),
        (json!({"placement": "top"}), "placement", "bottom-end"),
        (json!({"hours": "9-5", "timezone": "UTC"}), "hours", "09:00-18:00"),
        (json!({"hours": "24/7"}), "timezone", "is missing; it takes the IANA name"),
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
        // What people would read as nothing, and what no browser takes for a language.
        (json!({"label": "  ", "channels": [tel]}), "label", "Contact us"),
        (json!({"greeting": "\u{a0}", "channels": [tel]}), "greeting", "left out"),
        (json!({"lang": "xx-??", "channels": [tel]}), "lang", "pt-BR"),
        (
            json!({"lang": "frenchlanguage-FR", "channels": [tel], "hours": "24/7", "timezone": "UTC"}),
            "lang",
            "pt-BR",
        ),
        (json!({"lang": "1", "channels": [tel]}), "lang", "no language"),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "label": " "}]}),
            "channels[0].label",
            "blank",
        ),
        (
            json!({"agents": [{"name": "Ana", "channels": [{"channel": "tel", "to": "+33123456789", "cost": "\t"}]}]}),
            "agents[0].channels[0].cost",
            "blank",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "languages": ["fr", "de?"]}]}),
            "channels[0].languages[1]",
            "languages \"de?\" is no language",
        ),
        (
            json!({"channels": [{"channel": "tel", "to": "+33123456789", "id": "+33123456789"}]}),
            "channels[0].id",
            "never counted",
        ),
        (
            json!({"channels": [{"channel": "email", "to": "a@b.example", "id": "a@b.example"}]}),
            "channels[0].id",
            "hero",
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

/// As some editors of Windows save it.
#[test]
fn a_mark_before_the_json_is_none_of_it() {
    let json = "\u{feff}{\"channels\": [{\"channel\": \"tel\", \"to\": \"+33123456789\"}]}";
    assert!(Menu::read(json).unwrap().html().contains("tel:+33123456789"));
}
