//! The studio as a hand works it: a real pointer, downloads, searches, a saved profile page.

use std::time::Duration;

use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Conditions, Test, tests};
use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use super::studio::{click, open, open_fold, settled, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    dragged_with_a_pointer,
    a_code_as_pixels_and_as_a_drawing,
    searches_by_handle_hashtag_and_question,
    a_visitor_at_an_hour,
    who_stands_in_while_closed,
    the_id_beside_its_field,
    buttons_in_a_phones_first_screen,
];

async fn dragged_with_a_pointer(browser: &Browser) {
    open(browser, "?sample=boutique").await;
    let links = [
        "https://x.com/messages/compose?recipient_id=3805104374",
        "https://wa.me/33639980045",
        "https://ig.me/m/instagram",
    ];
    until_links(browser, &links).await;
    let () =
        browser.ask("document.querySelector('#chosen').scrollIntoView({ block: 'center' })").await;
    let grip = browser.element("#chosen li:first-child .grip").await;
    let down: f64 = browser
        .ask(
            "const [first, , last] = document.querySelectorAll('#chosen > li');
              return last.getBoundingClientRect().bottom - first.getBoundingClientRect().top - 30",
        )
        .await;
    let slow = Some(Duration::from_millis(200));
    let drag = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveToElement { element: grip, duration: slow, x: 0.0, y: 0.0 })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::MoveBy { duration: slow, x: 0.0, y: down / 2.0 })
        .then(PointerAction::MoveBy { duration: slow, x: 0.0, y: down / 2.0 })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.client().perform_actions(drag).await.expect("a drag");
    until_links(browser, &[links[1], links[2], links[0]]).await;
    let marks: usize = browser
        .ask("return document.querySelectorAll('[data-dragged], [data-target]').length")
        .await;
    assert_eq!(marks, 0, "nothing looks dragged any more");
    let () = browser.ask("history.back()").await;
    until_links(browser, &links).await;
}

async fn a_code_as_pixels_and_as_a_drawing(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let keep = "window.made = [];
        URL.createObjectURL = blob => (made.push(blob), 'blob:kept');
        HTMLAnchorElement.prototype.click = function () { made.at(-1).given = this.download }";
    let () = browser.ask(keep).await;
    click(browser, ".qr button:nth-of-type(1)").await;
    click(browser, ".qr button:nth-of-type(2)").await;
    browser.until("both files", "made.length === 2 && made[1].given").await;
    // The drawing that is seen says which pixels are dark; every module of the picture is compared.
    let script = "return (async () => {
        const [svg, png] = made;
        const drawing = await svg.text();
        const picture = await createImageBitmap(png);
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const pen = canvas.getContext('2d');
        pen.drawImage(picture, 0, 0);
        const seen = document.querySelector('.qr svg');
        const side = seen.viewBox.baseVal.width, scale = picture.width / side;
        const dark = new Path2D(seen.querySelector('path + path').getAttribute('d'));
        let wrong = 0, black = 0;
        const { data } = pen.getImageData(0, 0, picture.width, picture.width);
        for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) {
            const at = 4 * (Math.floor((y + .5) * scale) * picture.width + Math.floor((x + .5) * scale));
            const is = data[at] < 128;
            wrong += is !== pen.isPointInPath(dark, x + .5, y + .5);
            black += is;
        }
        return [svg.given, png.given, png.type, picture.width >= 1024, wrong, black > side * side / 4,
            drawing.includes(seen.querySelector('path + path').getAttribute('d'))];
    })()";
    let found: serde_json::Value = browser.ask(script).await;
    assert_eq!(found, json!(["contact.svg", "contact.png", "image/png", true, 0, true, true]));
}

async fn searches_by_handle_hashtag_and_question(browser: &Browser) {
    open(browser, "?sample=bistro").await;
    let links =
        "[...document.querySelectorAll('.searches a')].map(a => decodeURIComponent(a.href))";
    let field = |number: usize| format!("#listen .field:nth-child({number}) input");
    let few: usize = browser.ask(&format!("return {links}.length")).await;
    type_in(browser, &field(2), "chezlouise").await;
    type_in(browser, &field(3), "chezlouise2026").await;
    type_in(browser, &field(4), "réservation groupe").await;
    let all: Vec<String> = browser.ask(&format!("return {links}")).await;
    assert!(all.len() > few, "{all:#?}");
    for part in ["chezlouise", "#chezlouise2026", "groupe"] {
        assert!(all.iter().any(|link| link.contains(part)), "{part}: {all:#?}");
    }
    type_in(browser, &field(3), "no hashtag!").await;
    let wrong = text(browser, "#listen .field:nth-child(3) .wrong").await;
    assert!(!wrong.is_empty(), "what is wrong stands beside its field");
}

async fn a_visitor_at_an_hour(browser: &Browser) {
    let rule = "c=tel:%2B33199001234&c-label=Call+us&c-when=hours%3Dopen&c=email:a@example.com&c-label=Write";
    open(browser, &format!("?{rule}&hours=Mo-Fr+09:00-18:00&timezone=Europe/Paris")).await;
    open_fold(browser, "menu").await;
    click(browser, "#visitor > summary").await;
    let shown =
        |name: &str| format!("document.querySelector('.why p').textContent.includes('{name}')");
    // A Monday and a Sunday by the place's own clock, wherever the browser is.
    type_in(browser, "#visitor-at", "2026-12-21T10:00").await;
    browser.until("the call on a Monday", &shown("Call us")).await;
    type_in(browser, "#visitor-at", "2026-12-20T10:00").await;
    browser.until("no call on a Sunday", &format!("!({})", shown("Call us"))).await;
    assert!(text(browser, ".why ul").await.contains("hours=open"), "and why");
    assert!(text(browser, ".why p").await.contains("Write"));
}

async fn who_stands_in_while_closed(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001234&c=whatsapp:%2B33639980012&hours=Mo-Fr+09:00-18:00&timezone=Europe/Paris").await;
    open_fold(browser, "hours").await;
    let choices = "[...document.querySelectorAll('[name=closed]')].map(input => input.value)";
    let all: Vec<String> = browser.ask(&format!("return {choices}")).await;
    assert_eq!(all, ["note", "hide", "tel", "whatsapp"], "what the brand has, and nothing else");
    let () = browser.ask("document.querySelector('[name=closed][value=whatsapp]').click()").await;
    browser.until("it in the address", "location.search.includes('closed=whatsapp')").await;
    assert_eq!(text(browser, "#trouble").await, "");
    click(browser, "#chosen li:last-child .contact-head [aria-label^=Remove]").await;
    let told = "document.querySelector('[name=closed]').closest('.choice').parentElement.nextElementSibling.textContent.includes('\"whatsapp\"')";
    browser.until("that it is gone, beside the choice", told).await;
    let () = browser.ask("document.querySelector('[name=closed][value=hide]').click()").await;
    browser.until("nothing is wrong", &format!("!{told}")).await;
}

async fn the_id_beside_its_field(browser: &Browser) {
    browser.open(CSP_STUDIO, "www/?c=x_dm:furni").await;
    browser.until("the help", "document.querySelector('#chosen .help summary')").await;
    click(browser, "#chosen .help summary").await;
    let page = "<html><script type=\"application/ld+json\">{\"@type\":\"ProfilePage\",\"mainEntity\":{\"@type\":\"Person\",\"additionalName\":\"furni\",\"identifier\":\"3805104374\"}}</script></html>";
    let file = std::env::temp_dir().join(format!("furni-row-{}.html", std::process::id()));
    std::fs::write(&file, page).expect("a saved page");
    browser
        .element("#chosen input[type=file]")
        .await
        .send_keys(&file.to_string_lossy())
        .await
        .expect("the file");
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
}

/// On a phone the finished buttons are seen before anything is scrolled.
async fn buttons_in_a_phones_first_screen(browser: &Browser) {
    for sample in ["bistro", "clinic", "boutique"] {
        browser.under(&Conditions { width: 390, ..Conditions::USUAL }).await;
        open(browser, &format!("?sample={sample}")).await;
        settled(browser).await;
        let bottom: f64 = browser
            .ask("const frame = document.getElementById('preview');
                  const button = [...frame.contentDocument.querySelectorAll('.slot a')].find(a => a.checkVisibility());
                  return scrollY + frame.getBoundingClientRect().top + button.getBoundingClientRect().bottom")
            .await;
        assert!(bottom < 640.0, "{sample}: the first button ends at {bottom}");
    }
}
