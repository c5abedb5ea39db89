//! `contact:show | open | click`: what every page hears of its buttons.

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};

pub(crate) const TESTS: &[Test] = tests![
    shown_and_pressed_on_any_page,
    a_link_of_the_pages_own,
    shown_opened_and_pressed,
    what_is_hidden_is_not_told,
    a_press_that_the_page_stops,
    an_id_that_tells_whom,
];

/// Remembers every event of the page as [event, channel, button, keys of the detail].
pub(super) const LISTEN: &str = "<script>var told = [], sent = [];
    for (const name of ['show', 'open', 'click']) addEventListener('contact:' + name, event =>
        told.push([name, event.detail.channel, event.detail.button, Object.keys(event.detail).length]));
    navigator.sendBeacon = (address, body) => { sent.push([address, JSON.parse(body)]); return true };
    addEventListener('click', event => event.target.closest('a') && event.preventDefault());
    </script>";

pub(super) const BUTTONS: &str = "<main><h1>Events</h1>
    <p><a id=\"hero\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a></p>
    <p><a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678?text=Secret\">Chat</a></p></main>";

pub(super) async fn open(browser: &Browser, head: &str, body: &str) {
    browser.open_whole(PLAIN, &format!("{LISTEN}{head}{SNIPPET}{body}")).await;
    browser.ready().await;
}

pub(super) async fn press(browser: &Browser, id: &str) {
    browser.element(&format!("#{id}")).await.click().await.expect("it is pressed");
}

/// Until so many events have been told; all of them, sorted.
pub(super) async fn told(browser: &Browser, count: usize) -> Vec<(String, String, String, usize)> {
    browser.until("the events", &format!("told.length >= {count}")).await;
    let mut told: Vec<(String, String, String, usize)> = browser.ask("return told").await;
    told.sort();
    told
}

pub(super) fn event(name: &str, channel: &str, button: &str) -> (String, String, String, usize) {
    (name.into(), channel.into(), button.into(), 2)
}

/// Complete buttons, which load the first script alone, and one that is not.
async fn shown_and_pressed_on_any_page(browser: &Browser) {
    let complete = "<p><a id=\"done\" class=\"contact-button\" href=\"sms:+33612345678\" rel=\"noopener noreferrer\" data-contact=\"sms\" data-contact-state=\"ready\">Text us</a></p>
        <p><a id=\"wrong\" class=\"contact-button\" href=\"javascript:void 0\">Wrong</a></p>";
    open(browser, "", &format!("{BUTTONS}{complete}")).await;
    let shown = [
        event("show", "sms", "done"),
        event("show", "tel", "hero"),
        event("show", "whatsapp", "chat"),
    ];
    assert_eq!(told(browser, 3).await, shown);
    for id in ["wrong", "done", "hero"] {
        press(browser, id).await;
    }
    let clicks = [event("click", "sms", "done"), event("click", "tel", "hero")];
    assert_eq!(told(browser, 5).await[..2], clicks);
    // Once a page view.
    let () = browser.ask("hero.textContent = 'Ring us'; hero.hidden = true; setTimeout(() => hero.hidden = false, 50); return new Promise(done => setTimeout(done, 200))").await;
    assert_eq!(told(browser, 5).await.len(), 5);
}

async fn a_link_of_the_pages_own(browser: &Browser) {
    let way = "<a id=\"way\" href=\"/way\" data-beacon=\"google_maps_directions\">The way</a>";
    open(browser, "", way).await;
    assert_eq!(told(browser, 1).await, [event("show", "google_maps_directions", "way")]);
    press(browser, "way").await;
    assert_eq!(told(browser, 2).await[0], event("click", "google_maps_directions", "way"));
    let state: Option<String> = browser.ask("return way.getAttribute('data-contact-state')").await;
    assert_eq!(state, None);
}

async fn shown_opened_and_pressed(browser: &Browser) {
    let menu = "<contact-menu id=\"corner\" label=\"Help\"><a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a></contact-menu>";
    // Without it the links are a list, and seen, until the script has come.
    let sheet = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    open(browser, "", &format!("{sheet}{BUTTONS}{menu}")).await;
    let shown = [event("show", "tel", "hero"), event("show", "whatsapp", "chat")];
    assert_eq!(told(browser, 2).await, shown, "what is in the closed menu is not seen");
    press(browser, "hero").await;
    browser.element("contact-menu > button").await.click().await.expect("the menu opens");
    let all = told(browser, 5).await;
    assert_eq!(
        all,
        [
            event("click", "tel", "hero"),
            event("open", "email", "corner"),
            event("show", "email", "mail"),
            event("show", "tel", "hero"),
            event("show", "whatsapp", "chat"),
        ]
    );
}

/// By a rule, or by the hours, neither of which is there as early as the links.
async fn what_is_hidden_is_not_told(browser: &Browser) {
    let links = "<main><h1>Events</h1><a id=\"ruled\" class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"campaign=none\">Call us</a>
        <a id=\"closed\" class=\"contact-button\" href=\"sms:+33612345678\" data-hours=\"off\" data-closed=\"hide\">Text us</a>
        <a id=\"chat\" class=\"contact-button\" href=\"https://wa.me/33612345678\" data-unless=\"campaign=none\">Chat</a></main>
        <contact-menu id=\"corner\" label=\"Help\"><a class=\"contact-button\" href=\"tel:+33123456789\" data-when=\"campaign=none\">Call us</a>
        <a id=\"mail\" class=\"contact-button\" href=\"mailto:a@example.com\">Write</a></contact-menu>";
    let sheet = "<link rel=\"stylesheet\" href=\"../dist/contact-buttons-menu.css\">";
    open(browser, "", &format!("{sheet}{links}")).await;
    assert_eq!(told(browser, 1).await, [event("show", "whatsapp", "chat")]);
    browser.element("contact-menu > button").await.click().await.expect("the menu opens");
    assert_eq!(
        told(browser, 3).await,
        [
            event("open", "email", "corner"),
            event("show", "email", "mail"),
            event("show", "whatsapp", "chat")
        ]
    );
}

async fn a_press_that_the_page_stops(browser: &Browser) {
    let stop = "<script>document.addEventListener('click', event => { event.stopImmediatePropagation(); event.preventDefault() }, true)</script>";
    let meta = "<meta name=\"contact-buttons:variant\" content=\"a\">";
    open(browser, meta, &format!("{BUTTONS}{stop}")).await;
    told(browser, 2).await;
    let () = browser.ask("hero.click()").await;
    assert_eq!(told(browser, 3).await[0], event("click", "tel", "hero"));
}

/// A number or an address as the id of a button, or of a menu, is nobody's business.
async fn an_id_that_tells_whom(browser: &Browser) {
    let link = |id: &str| {
        format!("<p><a id=\"{id}\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a></p>")
    };
    let ids = ["+33123456789", "tel-01.23.45.67.89", "shop@example.com", "spring-2026"];
    let beacon = "<meta name=\"contact-buttons:beacon\" content=\"/beacon\">";
    open(browser, beacon, &format!("<main><h1>Ids</h1>{}</main>", ids.map(link).concat())).await;
    let shown = [
        event("show", "tel", ""),
        event("show", "tel", ""),
        event("show", "tel", ""),
        event("show", "tel", "spring-2026"),
    ];
    assert_eq!(told(browser, 4).await, shown);
    let sent: String = browser.ask("return JSON.stringify(sent)").await;
    assert!(
        sent.contains("spring-2026")
            && !["@", "123456789", "01.23"].iter().any(|it| sent.contains(it)),
        "{sent}"
    );
    for id in ids {
        assert_eq!(contact_button::is_counted(id), id == "spring-2026", "{id}");
    }
}
