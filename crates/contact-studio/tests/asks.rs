//! What the studio asks, as the page asks it.

use serde_json::{Value, json};

fn ask(request: Value) -> Value {
    serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap()
}

fn ok(request: Value) -> Value {
    let answer = ask(request);
    assert!(answer.get("error").is_none(), "{answer}");
    answer["ok"].clone()
}

fn read(text: &str) -> Value {
    ok(json!({ "ask": "read", "text": text }))
}

fn bistro() -> Value {
    json!({
        "goal": "calls",
        "brand": "Chez Louise",
        "contacts": [
            { "channel": "tel", "to": "+33 1 23 45 67 89", "label": "Call us" },
            { "channel": "whatsapp", "to": "+33612345678", "fields": { "text": "Bonjour, {x} @y `z` ${1}" } },
            { "channel": "x_dm", "to": "3805104374", "fields": { "screen_name": "furni" } },
        ],
        "hours": "Mo-Fr 09:00-18:00",
        "timezone": "Europe/Paris",
    })
}

#[test]
fn what_people_type_is_recognised() {
    for (text, kind, channel, needs) in [
        ("", "nothing", "", ""),
        ("hello there, how are you", "nothing", "", ""),
        ("+33 6 12 34 56 78", "number", "tel", ""),
        ("+1 (201) 555-0123 ext. 45", "number", "tel", ""),
        ("01 23 45 67 89", "number", "", "country"),
        ("0612345678", "number", "", "country"),
        ("3805104374", "number", "x_dm", "country"),
        ("1265789414023651328", "id", "x_dm", ""),
        ("@furni", "handle", "x_profile", "channel"),
        ("furni", "handle", "x_profile", "channel"),
        ("hello@example.com", "address", "email", ""),
        ("https://wa.me/33612345678?text=Hi", "link", "whatsapp", ""),
        ("wa.me/33612345678", "link", "whatsapp", ""),
        ("www.x.com/intent/follow?screen_name=XDevelopers", "link", "x_follow", ""),
        ("example.com/contact", "link", "", ""),
        ("mailto:hello@example.com?subject=Hi", "link", "email", ""),
        ("tel:+33-1-23-45-67-89", "link", "tel", ""),
        ("https://example.com/", "link", "", ""),
        ("javascript:alert(1)", "link", "", ""),
        ("https://x.com/messages/compose?recipient_id=furni", "link", "", "recipient_id"),
    ] {
        let got = read(text);
        let first = got["found"][0]["contact"]["channel"].as_str().unwrap_or_default();
        let asked = got["needs"].as_str().unwrap_or_default();
        assert_eq!(
            (got["kind"].as_str().unwrap(), first, asked),
            (kind, channel, needs),
            "{text}: {got}"
        );
        assert!(!got["sentence"].as_str().unwrap().is_empty(), "{text}");
    }
}

#[test]
fn a_link_is_cleaned_and_it_is_said() {
    let got = read("http://twitter.com/messages/compose?recipient_id=12&utm_source=a&fbclid=b");
    let found = &got["found"][0];
    assert_eq!(found["link"], "https://x.com/messages/compose?recipient_id=12");
    let cleaned = found["cleaned"].to_string();
    for word in [
        "utm_source dropped",
        "fbclid dropped",
        "https instead of http",
        "twitter.com became x.com",
    ] {
        assert!(cleaned.contains(word), "{word}: {cleaned}");
    }
}

#[test]
fn a_page_gives_each_contact_once() {
    let page = r#"<!doctype html><body><a href="tel:+33123456789">Call</a> <a href="tel:+33-1-23-45-67-89">again</a>
        <a href="/about">About</a><contact-button channel="whatsapp" to="+33612345678"></contact-button>
        <a class="twitter-dm-button" href="https://twitter.com/messages/compose?recipient_id=12">Message</a>
        <script>'<a href="tel:+33999999999">'</script></body>"#;
    let got = read(page);
    let links: Vec<_> =
        got["found"].as_array().unwrap().iter().map(|f| f["link"].as_str().unwrap()).collect();
    assert_eq!(
        links,
        [
            "tel:+33123456789",
            "https://wa.me/33612345678",
            "https://x.com/messages/compose?recipient_id=12"
        ]
    );
    assert_eq!(got["kind"], "page");
    let old = read(
        r#"<a href="https://twitter.com/messages/compose?recipient_id=furni" class="twitter-dm-button" data-screen-name="@furni">M</a>"#,
    );
    assert_eq!((&old["kind"], &old["needs"]), (&json!("link"), &json!("recipient_id")), "{old}");
}

#[test]
fn what_is_wrong_is_beside_its_field() {
    let wrong =
        |contact: Value| ask(json!({ "ask": "check", "contact": contact }))["error"].clone();
    let error = wrong(json!({ "channel": "x_dm", "to": "furni" }));
    assert_eq!(
        (&error["field"], &error["right"]),
        (&json!("to"), &json!("the account's numeric id, not its handle, such as 3805104374"))
    );
    assert_eq!(wrong(json!({ "channel": "fax", "to": "1" }))["field"], "channel");
    let error =
        wrong(json!({ "channel": "email", "to": "a@example.com", "fields": { "colour": "red" } }));
    assert_eq!(error["field"], "fields.colour");
    for state in [
        json!({ "contacts": [{ "channel": "tel", "to": "*#06#" }] }),
        json!({ "contacts": [{ "channel": "tel", "to": "*#06#" }], "as": "menu" }),
    ] {
        assert_eq!(
            ask(json!({ "ask": "node", "state": state }))["error"]["field"],
            "contacts[0].to"
        );
    }
    let state = |name: &str, value: Value| {
        let mut state = bistro();
        state[name] = value;
        ask(json!({ "ask": "node", "state": state }))["error"]["field"].clone()
    };
    assert_eq!(state("look", json!({ "size": "huge" })), "look.size");
    assert_eq!(state("look", json!({ "color": "red" })), "look.color");
    assert_eq!(state("hours", json!("9-5")), "hours");
    assert_eq!(state("timezone", json!("Mars/Base")), "timezone");
    assert_eq!(state("brand", json!("x".repeat(5000))), "brand");
    for request in ["", "{", "[]", "{\"ask\":\"nothing\"}", "{\"ask\":\"read\"}"] {
        let answer: Value = serde_json::from_str(&contact_studio::ask(request)).unwrap();
        assert!(answer["error"]["sentence"].is_string(), "{request}");
    }
}

#[test]
fn what_is_heard_is_what_the_button_says() {
    let check = |contact: Value| ok(json!({ "ask": "check", "contact": contact, "lang": "fr" }));
    let call =
        check(json!({ "channel": "tel", "to": "+33 1 23 45 67 89", "label": "Appelez-nous" }));
    assert_eq!(call["accessible_name"], "Appelez-nous: +33 1 23 45 67 89");
    let dm = check(json!({ "channel": "x_dm", "to": "12", "fields": { "screen_name": "furni" } }));
    assert!(dm["label"].as_str().unwrap().contains("@furni"), "{dm}");
    let web =
        check(json!({ "channel": "whatsapp", "to": "+33612345678", "fields": { "form": "web" } }));
    assert!(web["link"].as_str().unwrap().starts_with("https://web.whatsapp.com/"));
    assert!(web["canonical"].as_str().unwrap().starts_with("https://wa.me/"));
}

#[test]
fn preview_and_code_are_the_same_markup() {
    for form in ["buttons", "menu"] {
        let mut state = bistro();
        state["as"] = json!(form);
        let nodes = ok(json!({ "ask": "node", "state": state }));
        let pieces = ok(json!({ "ask": "snippets", "state": state }));
        let html = pieces.as_array().unwrap().iter().find(|piece| piece["id"] == "html").unwrap();
        let html = html["code"].as_str().unwrap();
        let body = html.split("\n\n").nth(1).unwrap();
        let read = serde_json::to_value(contact_snippet::node::read(body.trim_end())).unwrap();
        assert_eq!(nodes, read);
        assert_eq!(nodes[0]["tag"], if form == "menu" { "contact-menu" } else { "div" });
        assert!(html.contains("contact-buttons-menu.css"), "hours need it");
    }
}

#[test]
fn the_code_has_all_that_was_asked_for() {
    let mut state = bistro();
    state["look"] = json!({ "color": "#0a7d5a", "size": "large", "shape": "pill" });
    state["assets"] = json!("https://cdn.example.com/c/");
    let hashes = json!({ "contact-buttons.css": "sha384-a", "contact-buttons.js": "sha384-b" });
    let pieces = ok(json!({ "ask": "snippets", "state": state, "hashes": hashes }));
    let code = |id: &str| -> String {
        let all = pieces.as_array().unwrap();
        let piece = all.iter().find(|piece| piece["id"] == id).unwrap_or_else(|| panic!("{id}"));
        piece["code"].as_str().unwrap().to_owned()
    };
    assert!(
        code("html").contains(" data-size=\"large\" data-shape=\"pill\" data-color=\"#0a7d5a\"")
    );
    assert!(code("integrity").contains("src=\"https://cdn.example.com/c/contact-buttons.js\" integrity=\"sha384-b\" crossorigin=\"anonymous\""));
    assert!(code("csp").contains("script-src 'self' https://cdn.example.com 'wasm-unsafe-eval';"));
    assert!(code("color-rule").starts_with("[data-color=\"#0a7d5a\" i]{"));
    assert!(code("card").contains("<h1>Chez Louise</h1>"));
    assert!(code("email-signature").contains("bgcolor=\"#0a7d5a\""));
    for id in ["wordpress", "shopify", "wix", "webflow", "squarespace"] {
        let code = code(id);
        assert_eq!(code.matches("<a ").count(), 3, "{id}");
        assert!(
            code.contains("background-color:#0a7d5a;color:#fff;border-radius:24px;padding:14px 20px;font-size:18px;"),
            "{id}: {code}"
        );
        assert!(!code.contains(['{', '[']), "{id}");
    }
    assert!(code("wix").contains("target=\"_top\""));
    let groups = ["website", "builder", "framework", "print"];
    assert!(
        pieces
            .as_array()
            .unwrap()
            .iter()
            .all(|piece| groups.contains(&piece["group"].as_str().unwrap()))
    );
    // In French all that people read is another text, and the code is the same.
    let french =
        ok(json!({ "ask": "snippets", "state": state, "hashes": hashes, "language": "fr" }));
    for (a, b) in pieces.as_array().unwrap().iter().zip(french.as_array().unwrap()) {
        assert_eq!(a["code"], b["code"]);
        assert!(a["steps"] != b["steps"] || a["steps"] == json!([]), "{a}");
    }
    assert_eq!(ask(json!({ "ask": "snippets", "state": {} }))["error"]["field"], "contacts");
}

#[test]
fn the_look_reaches_every_link() {
    let looks = [
        ("variant", "outline", "border:1px solid #"),
        ("variant", "neutral", "background-color:#"),
        ("size", "small", "font-size:14px;"),
        ("shape", "square", "border-radius:0px;"),
        ("color", "#0a7d5a", "background-color:#0a7d5a;"),
    ];
    for (name, value, style) in looks {
        let mut state = bistro();
        state["look"] = json!({ name: value });
        for form in ["buttons", "menu"] {
            state["as"] = json!(form);
            let pieces = ok(json!({ "ask": "snippets", "state": state }));
            let code = |id: &str| {
                let all = pieces.as_array().unwrap();
                all.iter().find(|piece| piece["id"] == id).unwrap()["code"].to_string()
            };
            let attribute = format!(" data-{name}=\\\"{value}\\\"");
            assert_eq!(code("html").matches(&attribute).count(), 3, "{form} {name}");
            assert_eq!(code("wordpress").matches(style).count(), 3, "{}", code("wordpress"));
        }
    }
    let mut state = bistro();
    state["look"] = json!({ "icon": "none", "variant": "ghost" });
    let pieces = ok(json!({ "ask": "snippets", "state": state }));
    let paste = pieces.as_array().unwrap().iter().find(|piece| piece["id"] == "shopify").unwrap();
    let paste = paste["code"].as_str().unwrap();
    assert!(!paste.contains("<svg") && !paste.contains("background-color"), "{paste}");
}

#[test]
fn a_mistake_is_explained_in_the_readers_language() {
    let check = |language: &str| {
        let contact = json!({ "channel": "x_dm", "to": "furni" });
        ask(json!({ "ask": "check", "contact": contact, "language": language }))["error"].clone()
    };
    let (english, french) = (check("en"), check("fr"));
    assert_eq!(english["field"], french["field"]);
    assert!(french["sentence"].as_str().unwrap().contains("« furni »"), "{french}");
    assert!(french["right"].as_str().unwrap().contains("identifiant numérique"), "{french}");
    let catalogue = ok(json!({ "ask": "catalogue", "language": "fr" }));
    let english = [" such as ", "the ", "an "];
    for entry in catalogue.as_array().unwrap() {
        for hint in entry["fields"].as_array().unwrap().iter().map(|field| &field["hint"]) {
            let hint = hint.as_str().unwrap();
            let part = hint.split(", par exemple ").next().unwrap();
            assert!(!english.iter().any(|word| part.starts_with(word)), "{hint}");
        }
    }
}

#[test]
fn the_languages_are_those_of_the_buttons() {
    let all = ok(json!({ "ask": "languages" }));
    let all: Vec<_> = all.as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
    assert_eq!(all[..2], ["en", "fr"]);
    assert_eq!(all.len(), contact_button::LANGUAGES.len());
    assert!(all.contains(&"zh-Hant") && all.iter().filter(|tag| **tag == "en").count() == 1);
}

#[test]
fn a_visitor_is_told_why() {
    let mut state = bistro();
    state["contacts"][0]["when"] = json!("device=phone");
    state["contacts"][1]["unless"] = json!("lang=en");
    state["closed"] = json!("hide");
    let why =
        |visit: Value| ok(json!({ "ask": "why", "state": state, "visit": visit }))["shown"].clone();
    assert_eq!(why(json!({ "device": "desktop", "lang": "fr" })), json!([1, 2]));
    assert_eq!(why(json!({ "device": "phone", "lang": "en" })), json!([0, 2]));
    assert_eq!(why(json!({ "device": "phone", "at": "2026-12-19T10:00:00Z" })), json!([]));
    let error = ask(
        json!({ "ask": "why", "state": { "contacts": [{ "channel": "tel", "to": "+33123456789", "when": "moon=full" }] }, "visit": {} }),
    );
    assert_eq!(error["error"]["field"], "contacts[0].when");
}

#[test]
fn a_saved_page_gives_its_id() {
    let page = "<meta name=\"twitter:site:id\" content=\"3805104374\"><meta name=\"twitter:site\" content=\"@furni\">";
    let account = ok(json!({ "ask": "profile", "html": page }));
    assert_eq!((&account["id"], &account["handle"]), (&json!("3805104374"), &json!("furni")));
    assert_eq!(ask(json!({ "ask": "profile", "html": "<p>" }))["error"]["field"], "html");
    assert_eq!(
        ask(json!({ "ask": "profile", "html": page, "handle": "other" }))["error"]["field"],
        "handle"
    );
}

#[test]
fn every_channel_of_the_catalogue_makes_a_page() {
    let catalogue = ok(json!({ "ask": "catalogue" }));
    let all = catalogue.as_array().unwrap();
    assert!(all.len() > 90);
    for entry in all {
        let state = json!({ "contacts": [entry["example"]] });
        let nodes = ok(json!({ "ask": "node", "state": state }));
        assert_eq!(nodes[0]["attributes"]["href"], entry["link"], "{entry}");
        ok(json!({ "ask": "snippets", "state": state }));
        let opens = ok(json!({ "ask": "opens", "contact": entry["example"], "language": "fr" }));
        assert_eq!(opens.as_array().unwrap().len(), 4);
        let link = entry["link"].as_str().unwrap();
        // Some links say less than the contact that they were made of: any page may be a form to be called back.
        let known = contact_link::Contact::parse(link).ok().map(|contact| contact.channel().name());
        assert_eq!(read(link)["found"][0]["contact"]["channel"].as_str(), known, "{entry}");
    }
}

#[test]
fn a_link_is_drawn() {
    let qr = ok(json!({ "ask": "qr", "link": "tel:+33123456789" }));
    assert_eq!(qr["side"], 33);
    assert!(qr["svg"].as_str().unwrap().contains(qr["path"].as_str().unwrap()));
    assert_eq!(ask(json!({ "ask": "qr", "link": "x".repeat(5000) }))["error"]["field"], "link");
    let evil = ok(json!({ "ask": "qr", "link": "\"><script>" }));
    assert!(!evil["svg"].as_str().unwrap().contains("<script"));
}

#[test]
fn hours_rules_and_old_buttons_are_refused_in_french() {
    let state = |patch: Value| {
        let mut state = bistro();
        state.as_object_mut().unwrap().extend(patch.as_object().unwrap().clone());
        state
    };
    let ruled = json!({ "channel": "tel", "to": "+33123456789", "when": "devise=phone" });
    for (request, french) in [
        (
            json!({ "ask": "hours", "text": "9-5", "timezone": "Europe/Paris", "at": "" }),
            "pas une heure",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "timezone": "Mars/Base" })) }),
            "fuseau horaire",
        ),
        (json!({ "ask": "node", "state": state(json!({ "closed": "sms" })) }), "lien voisin"),
        (json!({ "ask": "node", "state": { "contacts": [ruled] } }), "pas une condition"),
        (
            json!({ "ask": "why", "state": { "contacts": [ruled] }, "visit": {} }),
            "pas une condition",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "as": "menu", "menu": { "strategy": "x_to_facebook" } })) }),
            "dans aucun des deux groupes",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "as": "menu", "menu": { "placement": "top" } })) }),
            "n’existe pas",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "look": { "size": "huge" } })) }),
            "n’existe pas",
        ),
        (
            json!({ "ask": "node", "state": state(json!({ "look": { "color": "red" } })) }),
            "pas une couleur",
        ),
        (json!({ "ask": "node", "state": state(json!({ "brand": "x".repeat(5000) })) }), "octets"),
        (json!({ "ask": "listen", "brand": "" }), "manque la marque"),
        (json!({ "ask": "qr", "link": "" }), "manque le lien"),
    ] {
        let mut request = request;
        request["language"] = json!("fr");
        let error = ask(request.clone())["error"].clone();
        let sentence = error["sentence"].as_str().unwrap_or_default();
        assert!(sentence.contains(french), "{request}: {error}");
    }
    let old = ok(json!({ "ask": "read", "language": "fr", "text":
        r#"<a href="https://twitter.com/furni" class="twitter-follow-button" data-size="LARGE">Follow</a>"# }));
    let cleaned = old["found"][0]["cleaned"].to_string();
    assert!(cleaned.contains("écrivez data-size") && !cleaned.contains("write "), "{old}");
    let unclear = ok(
        json!({ "ask": "check", "language": "fr", "contact": { "channel": "viber_call", "to": "+33123456789" } }),
    );
    assert_eq!(unclear["warnings"], json!(["Viber ne décrit pas ce lien"]));
}
