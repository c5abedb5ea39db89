//! The catalogue's search: by what people call a channel, a country or what it is for.

use contact_buttons_tests::{Browser, Test, tests};

use super::studio::{click, open, text, type_in};

pub(crate) const TESTS: &[Test] = tests![
    by_what_people_say,
    a_code_is_no_part_of_a_word,
    a_country_with_no_channel_of_its_own,
    counted_in_words,
];

const FOUND: &str = "[...document.querySelectorAll('.tile .contact-button')].filter(it => it.checkVisibility()).map(it => it.dataset.contact)";
const SAID: &str = "#catalogue .field [role=status]";

async fn search(browser: &Browser, typed: &str) -> Vec<String> {
    type_in(browser, "#catalogue-search", typed).await;
    browser.ask(&format!("return {FOUND}")).await
}

async fn opened(browser: &Browser, query: &str) {
    open(browser, query).await;
    click(browser, "#open-catalogue").await;
}

/// Each finds these, and nowhere near all.
async fn by_what_people_say(browser: &Browser) {
    opened(browser, "?ui=en").await;
    for (typed, wanted) in [
        ("reviews", &["yelp", "google_review"][..]),
        ("review", &["yelp", "google_review"]),
        ("Maps", &["google_maps_search", "geo", "waze"]),
        ("directions", &["google_maps_directions", "apple_maps_directions", "waze"]),
        ("video call", &["facetime", "zoom", "google_meet"]),
        ("book an appointment", &["calendly", "calcom"]),
        ("bookings", &["calendly"]),
        ("text message", &["sms"]),
        ("how to call us", &["tel"]),
        ("customer service", &["wecom_kf"]),
        ("live chat", &["widget_crisp", "widget_tawk"]),
        ("South Korea", &["kakaotalk"]),
        ("JP", &["line", "line_call"]),
        ("Austria", &["threema", "threema_share", "xing"]),
        ("Greece", &["viber", "viber_bot", "viber_call"]),
        ("tok", &["tiktok"]),
    ] {
        let found = search(browser, typed).await;
        for channel in wanted {
            assert!(found.iter().any(|name| name == channel), "{typed}: no {channel} in {found:?}");
        }
        assert!(found.len() <= 25, "{typed}: {found:?}");
    }
    opened(browser, "?ui=fr").await;
    for (typed, wanted) in [
        ("avis", &["yelp", "google_review"][..]),
        ("itinéraires", &["google_maps_directions", "waze"]),
        ("Corée du Sud", &["kakaotalk"]),
        ("South Korea", &["kakaotalk"]),
        ("prendre rendez-vous", &[]),
        ("rendez-vous", &["calendly"]),
        ("appels", &["tel", "facetime"]),
        ("partager", &["whatsapp_share", "linkedin_share"]),
    ] {
        let found = search(browser, typed).await;
        for channel in wanted {
            assert!(found.iter().any(|name| name == channel), "{typed}: no {channel} in {found:?}");
        }
    }
}

/// The letters of a country find its channels, and no word that they happen to be in.
async fn a_code_is_no_part_of_a_word(browser: &Browser) {
    opened(browser, "?ui=en").await;
    for (code, wanted) in [
        ("kr", &["kakaotalk"][..]),
        ("vn", &["zalo"]),
        ("RU", &["vk_message", "vk_share"]),
        ("bg", &["viber", "viber_bot", "viber_call"]),
        ("jp", &["line", "line_add", "line_call", "line_share"]),
    ] {
        let mut found = search(browser, code).await;
        found.sort();
        assert_eq!(found, wanted, "{code}");
    }
}

async fn a_country_with_no_channel_of_its_own(browser: &Browser) {
    for (query, typed, name) in [
        ("?ui=en", "France", "France"),
        ("?ui=en", "UK", "United Kingdom"),
        ("?ui=fr", "Espagne", "Espagne"),
        ("?ui=fr", "spain", "Espagne"),
    ] {
        opened(browser, query).await;
        let found = search(browser, typed).await;
        for (channel, there) in
            [("tel", true), ("whatsapp", true), ("kakaotalk", false), ("line", false)]
        {
            assert_eq!(found.iter().any(|it| it == channel), there, "{typed}: {channel}");
        }
        let said = text(browser, SAID).await;
        assert!(said.contains(name) && said.contains(&found.len().to_string()), "{typed}: {said}");
    }
    let both = search(browser, "WhatsApp France").await;
    assert!(both.iter().all(|name| name.starts_with("whatsapp")) && !both.is_empty(), "{both:?}");
}

async fn counted_in_words(browser: &Browser) {
    opened(browser, "?ui=en").await;
    assert_eq!(search(browser, "kakaotalk").await, ["kakaotalk"]);
    assert_eq!(text(browser, SAID).await, "1 channel");
    let none = search(browser, "xyzzy").await;
    assert!(none.is_empty(), "{none:?}");
    let said = text(browser, SAID).await;
    assert!(said.contains("xyzzy") && said.contains("country"), "{said}");
    let all = search(browser, "").await;
    assert_eq!(text(browser, SAID).await, format!("{} channels", all.len()));
}
