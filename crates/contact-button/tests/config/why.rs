//! What a visit is shown, and why.

use contact_button::config::Menu;
use contact_button::strategy::Visit;
use serde_json::{Value, json};

use super::{MENU, menu};

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

/// What a person's own hours say of the person's links comes before what the menu's say, whatever the menu does.
#[test]
fn why_lets_own_hours_win() {
    let at = |closed: &str, ana_closed: &str, moment: &str| {
        let json = json!({ "hours": "Mo-Fr 09:00-18:00", "timezone": "Europe/Paris", "closed": closed,
            "channels": [
                { "channel": "tel", "to": "+33123456789" },
                { "channel": "email", "to": "a@b.example", "unless": "hours=open" }],
            "agents": [{ "name": "Ana", "hours": "Mo-Fr 17:00-22:00", "closed": ana_closed, "channels": [
                { "channel": "telegram", "to": "durov", "when": "hours=open; device=phone" }] }] });
        let visit = Visit { device: "phone", ..Visit::default() };
        let lines = menu(&json).why_at(&visit, moment.parse().unwrap());
        lines
            .into_iter()
            .map(|line| line.split_once(": ").unwrap().1.to_owned())
            .collect::<Vec<_>>()
    };
    let [evening, night, noon] =
        ["2026-12-18T20:00:00+01:00", "2026-12-18T23:00:00+01:00", "2026-12-18T12:00:00+01:00"];
    // All but Ana are away.
    for (closed, call, mail) in [
        (
            "note",
            "shown, since no rule is about it, under a note that the menu is closed",
            "shown, since it is hidden only when hours=open, under a note that the menu is closed",
        ),
        ("hide", "hidden while the menu is closed", "hidden while the menu is closed"),
        (
            "email",
            "hidden while the menu is closed, when channels[1] email is left",
            "shown, since it is hidden only when hours=open",
        ),
    ] {
        let ana = "shown, since hours=open, open by its own hours";
        assert_eq!(at(closed, "hide", evening), [call, mail, ana], "{closed}");
    }
    assert_eq!(at("hide", "hide", night)[2], "hidden while it is closed");
    assert_eq!(
        at("hide", "note", night)[2],
        "shown, since device=phone, with a note that it is closed"
    );
    assert_eq!(
        at("note", "email", night)[2],
        "hidden while it is closed, when channels[1] email stands in"
    );
    // The menu is open, and Ana is not there yet.
    assert_eq!(
        at("note", "hide", noon),
        [
            "shown, since no rule is about it",
            "hidden, since hours=open",
            "hidden while it is closed"
        ]
    );
}
