//! What is somebody else's, and what is complete already.

use contact_button::Button;
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use contact_link::Contact;

pub(crate) const TESTS: &[Test] =
    tests![managed_by_another, managed_from_now_on, rendered_by_a_server, upgraded_a_second_time];

async fn managed_by_another(browser: &Browser) {
    browser.open(PLAIN, "pages/left-alone.html").await;
    browser.settled("#ours").await;
    let () = browser
        .ask("return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => null)")
        .await;
    let changes: Vec<String> = browser.ask("return watch.changes()").await;
    assert!(changes.is_empty(), "nothing of another's is touched: {changes:#?}");
}

async fn managed_from_now_on(browser: &Browser) {
    let body =
        "<p id=\"here\"><a id=\"t\" class=\"contact-button\" href=\"tel:+33123456789\">Call us</a>";
    browser.open_body(PLAIN, body).await;
    browser.settled("#t").await;
    let script = "document.getElementById('here').dataset.contactManaged = '';
                  document.getElementById('t').textContent = 'Ring us';
                  return new Promise(done => setTimeout(done, 200)).then(() => document.getElementById('t').innerHTML)";
    let html: String = browser.ask(script).await;
    assert_eq!(html, "Ring us");
}

/// What a Rust server sends, for every channel with and without what an author may add.
fn rendered() -> String {
    let contacts = [
        ("x_dm", "3805104374"),
        ("tel", "+33 1 23 45 67 89"),
        ("whatsapp", "+33 6 12 34 56 78"),
        ("sms", "+33 6 12 34 56 78"),
        ("email", "shop@example.com"),
        ("messenger", "jaspersmarket"),
        ("telegram", "durov"),
        ("signal", "+33 6 12 34 56 78"),
        ("instagram", "instagram"),
        ("x_follow", "furni"),
        ("facebook_page", "jaspersmarket"),
    ];
    let mut page = String::new();
    for (channel, to) in contacts {
        let contact = Contact::new(channel, to).unwrap_or_else(|error| panic!("{error}"));
        for button in [
            Button::new(&contact),
            Button::new(&contact).label("Écrivez-nous"),
            Button::new(&contact).lang("fr"),
            Button::new(&contact).new_tab(true),
        ] {
            page.push_str(&format!("<p>{}</p>\n", button.to_html()));
        }
    }
    page
}

async fn rendered_by_a_server(browser: &Browser) {
    let body = format!(
        "<main id=\"rendered\">{}</main><script defer src=\"../pages/rendered.js\"></script>
         <a id=\"last\" class=\"contact-button\" href=\"tel:+33123456789\">Call</a>",
        rendered()
    );
    browser.open_body(PLAIN, &body).await;
    browser.settled("#last").await;
    browser.ready().await;
    let changes: Vec<String> = browser.ask("return watch.changes()").await;
    assert!(changes.is_empty(), "a complete button is not touched: {changes:#?}");
    browser.said().await.assert_silent();
}

async fn upgraded_a_second_time(browser: &Browser) {
    browser.open(PLAIN, "pages/everything.html").await;
    browser.settled("#later").await;
    browser.ready().await;
    let script = "watch.mutations(document.body);
                  return import('../dist/contact-buttons.js').then(m => m.upgrade()).then(() => watch.changes())";
    let changes: Vec<String> = browser.ask(script).await;
    assert!(changes.is_empty(), "upgrading twice changes nothing: {changes:#?}");
}
