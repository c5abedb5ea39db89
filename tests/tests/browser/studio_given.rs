//! What the studio is given in other ways than it asks for: addresses with mistakes, pages with blanks in their numbers,
//! labels, digits of other scripts, a kept state of another hand. All of it is read, or it is said why not.

use contact_buttons_tests::variant::CSP_STUDIO;
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::json;

use super::studio::{click, open, open_fold, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    an_address_with_mistakes,
    an_address_with_a_part_that_no_page_has,
    back_into_the_field_in_hand,
    an_address_with_too_many,
    no_button_stays_none,
    a_page_with_blanks_in_its_numbers,
    labels_and_digits_of_other_scripts,
    a_link_of_one_country_asks_for_it,
    a_number_of_another_country,
    listening_without_a_brand,
    every_download_asks_first,
    a_row_warns_of_a_mobile_number,
    a_kept_state_that_is_none,
];

async fn ready(browser: &Browser, query: &str) {
    browser.open(CSP_STUDIO, &format!("www/{query}")).await;
    browser.until("the studio", "document.documentElement.dataset.studio === 'ready'").await;
}

async fn an_address_with_mistakes(browser: &Browser) {
    for (given, right) in [
        ("variant=zz", "brand, outline, ghost, neutral"),
        ("size=zz", "small, medium, large"),
        ("shape=zz", "pill, rounded, square"),
        ("icon=zz", "start, only, none"),
        ("scheme=zz", "auto, light, dark"),
        ("contrast=zz", "aaa"),
        ("color=zz", "#0a7d5a"),
        ("as=zz", "buttons, menu"),
        ("lang=zz", "fr"),
        ("timezone=zz", "Europe/Paris"),
        ("menu.strategy=zz", "public_private"),
        ("c=zz:1", "the catalogue"),
    ] {
        open(browser, &format!("?c=tel:%2B33199001234&ui=en&{given}")).await;
        let said = text(browser, "#trouble").await;
        assert!(said.contains("\"zz\"") && said.contains(right), "{given}: {said}");
        assert!(said.ends_with("is left out."), "{given}: {said}");
        let whole: bool = browser
            .ask("return notice.hidden && document.querySelector('#code-panel code').textContent.includes('tel:+33199001234')")
            .await;
        assert!(whole, "{given}: all of the studio is there");
        until_links(browser, &["tel:+33199001234"]).await;
    }
    // The next change leaves the sentence behind, and the address is right.
    click(browser, "#look > summary").await;
    let () = browser.ask("document.querySelector('#look input[value=outline]').click()").await;
    assert_eq!(text(browser, "#trouble").await, "");
    let search: String = browser.ask("return location.search").await;
    assert!(!search.contains("zz"), "{search}");
}

/// The buttons are there without the part, and never those of a sample in their place.
async fn an_address_with_a_part_that_no_page_has(browser: &Browser) {
    let frame = "document.getElementById('preview').contentDocument";
    for (given, right) in [
        ("hours=9am-5pm&timezone=UTC", "09:00"),
        ("c-when=blah", "device"),
        ("c-unless=a=b", "device"),
    ] {
        ready(browser, &format!("?c=tel:%2B33199005678&brand=Mine&ui=en&{given}")).await;
        until_links(browser, &["tel:+33199005678"]).await;
        let said = text(browser, "#trouble").await;
        assert!(said.contains(right), "{given}: {said}");
        let () = browser.ask("document.getElementById('details').open = true").await;
        assert_eq!(text(browser, "#details-now").await, "", "{given}: nothing is weighed");
    }
    // Until the logic has come, and while a mistake is typed, nobody else's number is shown either.
    let others = format!(
        "[...{frame}.querySelectorAll('.slot:has(a)')].filter(it => it.checkVisibility() && it.textContent.includes('99 00 12 34')).length"
    );
    assert_eq!(browser.ask::<usize>(&format!("return {others}")).await, 0);
}

/// Whoever goes back sees it in the field in hand, too.
async fn back_into_the_field_in_hand(browser: &Browser) {
    ready(browser, "?c=tel:%2B33199001234&ui=en").await;
    open_fold(browser, "hours").await;
    for (field, given) in [("#chosen input", "+442079460958"), ("#hours-text", "Mo-Fr 09:00-18:00")]
    {
        let before: String = browser
            .ask_with("return document.querySelector(arguments[0]).value", json!([field]))
            .await;
        type_in(browser, field, given).await;
        let told = format!(
            "decodeURIComponent(location.search.replaceAll('+', ' ')).includes({:?})",
            given
        );
        browser.until("it in the address", &told).await;
        let () = browser.ask("history.back()").await;
        let back = format!(
            "document.activeElement === document.querySelector({field:?}) && document.activeElement.value === {before:?}"
        );
        browser.until("what was there before", &back).await;
    }
    until_links(browser, &["tel:+33199001234"]).await;
}

async fn an_address_with_too_many(browser: &Browser) {
    let many = "c=tel:%2B33199001234&".repeat(201);
    open(browser, &format!("?{many}ui=en")).await;
    let said = text(browser, "#trouble").await;
    assert!(said.contains("201 contacts, and 24 at most"), "{said}");
    let rows: usize = browser.ask("return document.getElementById('chosen').children.length").await;
    assert_eq!(rows, 24);
    open(browser, &format!("?ui=fr&c=tel:%2B33199001234&brand={}", "x".repeat(5000))).await;
    let said = text(browser, "#trouble").await;
    assert!(said.contains("5000") && said.ends_with("Un exemple est montré à la place."), "{said}");
}

async fn no_button_stays_none(browser: &Browser) {
    open(browser, "?ui=en").await;
    for left in [1, 0] {
        let remove = "document.querySelector('#chosen li button[aria-label^=Remove]').click()";
        let () = browser.ask(remove).await;
        let rows: usize =
            browser.ask("return document.querySelectorAll('#chosen .contact').length").await;
        assert_eq!(rows, left);
    }
    let search: String = browser.ask("return location.search").await;
    ready(browser, &search).await;
    let rows: usize =
        browser.ask("return document.querySelectorAll('#chosen .contact').length").await;
    assert_eq!(rows, 0, "{search}");
    let none = "![...document.getElementById('preview').contentDocument.querySelectorAll('.shop .slot a')].some(a => a.checkVisibility())";
    browser.until("no link in the preview", none).await;
    // The first number is the first button.
    type_in(browser, "#reach-text", "+33 1 99 00 56 78").await;
    until_links(browser, &["tel:+33199005678"]).await;
    ready(browser, "?brand=Chez+Louise&ui=en").await;
    until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
}

/// Says whose national numbers are, as a reader does who has typed one.
async fn pick(browser: &Browser, country: &str) {
    browser.until("the countries", "document.getElementById('reach-country')").await;
    let script = "const list = document.getElementById('reach-country');
        list.value = arguments[0];
        list.dispatchEvent(new Event('change'))";
    let () = browser.ask_with(script, json!([country])).await;
}

async fn a_page_with_blanks_in_its_numbers(browser: &Browser) {
    open(browser, "?ui=en").await;
    let call = "<a href=\"tel:+33 1 99 00 56 78\">Call</a>";
    type_in(browser, "#reach-text", call).await;
    until_links(browser, &["tel:+33199005678"]).await;
    let page = "<a href=\"tel:01 99 00 12 35\">Call</a> <a href=\"https://wa.me/33639980045\">WA</a> <a href=\"tel:01 99\">No</a>";
    type_in(browser, "#reach-text", page).await;
    pick(browser, "FR").await;
    until_links(browser, &["tel:+33199001235", "https://wa.me/33639980045"]).await;
    let said = text(browser, "#reach-said").await;
    assert!(said.contains("0199: "), "what is no number is told: {said}");
    type_in(browser, "#reach-text", "<a href=\"tel:abc\">Call</a>").await;
    let told =
        "document.getElementById('reach-said').textContent.includes('“tel:abc” is not understood')";
    browser.until("what is not understood", told).await;
}

async fn labels_and_digits_of_other_scripts(browser: &Browser) {
    open(browser, "?ui=en").await;
    for (typed, links) in [
        ("Tél. : 01 99 00 12 35", ["tel:+33199001235"]),
        ("WhatsApp : 06 39 98 00 98", ["https://wa.me/33639980098"]),
        ("٠١ ٩٩ ٠٠ ١٢ ٣٦", ["tel:+33199001236"]),
    ] {
        type_in(browser, "#reach-text", typed).await;
        pick(browser, "FR").await;
        until_links(browser, &links).await;
    }
    for (typed, links) in [
        ("Tel.: +33 1 99 00 12 37", ["tel:+33199001237"]),
        ("＋３３ １ ９９ ００ １２ ３８", ["tel:+33199001238"]),
        ("X: @furni", ["https://x.com/furni"]),
        ("E-mail: a@example.com", ["mailto:a@example.com"]),
    ] {
        type_in(browser, "#reach-text", typed).await;
        until_links(browser, &links).await;
    }
}

async fn a_link_of_one_country_asks_for_it(browser: &Browser) {
    open(browser, "?ui=en").await;
    for typed in ["tel:0199001239", "<a href=\"tel:0199001239\">Call</a>"] {
        type_in(browser, "#reach-text", "").await;
        type_in(browser, "#reach-text", typed).await;
        pick(browser, "FR").await;
        until_links(browser, &["tel:+33199001239"]).await;
        let said = text(browser, "#reach-said").await;
        assert!(!said.contains("to \""), "{said}");
    }
}

/// What its country has not handed out is not called an international number.
async fn a_number_of_another_country(browser: &Browser) {
    open(browser, "?ui=en").await;
    type_in(browser, "#reach-text", "01 23 45 67 89").await;
    pick(browser, "US").await;
    browser.until("the doubt", "document.querySelector('#reach-said .warn')").await;
    let said = text(browser, "#reach-said").await;
    assert!(said.contains("United States") && !said.contains("Choose how"), "{said}");
    assert!(!said.contains("An international number"), "{said}");
    pick(browser, "FR").await;
    let how = "document.getElementById('reach-said').textContent.includes('Choose how you want')";
    browser.until("what to do next", how).await;
}

async fn listening_without_a_brand(browser: &Browser) {
    open(browser, "?c=tel:%2B33199001234&ui=fr").await;
    let field = |nth: usize| format!("#listen-body .field:nth-of-type({nth})");
    let links = "[...document.querySelectorAll('#listen-body .searches a')].map(a => a.href)";
    type_in(browser, &format!("{} input", field(2)), "furni").await;
    let found: Vec<String> = browser.ask(&format!("return {links}")).await;
    assert!(found.len() == 2 && found.iter().all(|link| link.contains("furni")), "{found:?}");
    let wrongs = "[...document.querySelectorAll('#listen-body .wrong')].map(it => it.textContent)";
    let said: Vec<String> = browser.ask(&format!("return {wrongs}")).await;
    assert!(said.iter().all(String::is_empty), "{said:?}");
    type_in(browser, &format!("{} input", field(2)), "not a handle!").await;
    let said: Vec<String> = browser.ask(&format!("return {wrongs}")).await;
    assert!(said[1].starts_with("« not a handle! » n’est pas un nom de compte"), "{said:?}");
    assert_eq!((said[0].as_str(), said[2].as_str()), ("", ""));
    let found: Vec<String> = browser.ask(&format!("return {links}")).await;
    assert_eq!(found, [""; 0], "no link to what was asked before");
}

async fn every_download_asks_first(browser: &Browser) {
    open(browser, "?c=tel:%2B33612345678&ui=en").await;
    let keep = "window.made = [];
        URL.createObjectURL = blob => (made.push(blob), 'blob:kept');
        HTMLAnchorElement.prototype.click = function () { made.at(-1).given = this.download }";
    let () = browser.ask(keep).await;
    let () = browser.ask("document.getElementById('code-print').click()").await;
    let () = browser.ask("document.querySelector('.picks input[value=qr]').click()").await;
    for press in [
        "#download-code",
        "#code-panel .qr .row button:nth-of-type(1)",
        "#code-panel .qr .row button:nth-of-type(2)",
        "#try-body .qr .row button:nth-of-type(1)",
    ] {
        let () =
            browser.ask_with("document.querySelector(arguments[0]).click()", json!([press])).await;
        browser.until("the question", "document.querySelector('[data-publish]')").await;
        assert_eq!(browser.ask::<usize>("return made.length").await, 0, "{press}");
        let words = text(browser, "[data-publish]").await;
        assert!(words.ends_with("download"), "{press}: {words}");
        let () = browser
            .ask("document.querySelector('[data-publish]').parentElement.lastElementChild.click()")
            .await;
        browser.until("no question", "!document.querySelector('[data-publish]')").await;
    }
    click(browser, "#download-code").await;
    browser.until("the question", "document.querySelector('[data-publish]')").await;
    click(browser, "[data-publish]").await;
    browser.until("the file", "made.length === 1 && made[0].given").await;
    // Who has said so once is not asked again.
    let again = "document.querySelector('#code-panel .qr .row button').click()";
    let () = browser.ask(again).await;
    browser.until("the drawing", "made.length === 2 && made[1].given === 'contact.svg'").await;
}

async fn a_row_warns_of_a_mobile_number(browser: &Browser) {
    open(browser, "?c=tel:%2B33199005678&ui=en").await;
    type_in(browser, "#chosen input", "+33612345676").await;
    let warned =
        "document.querySelector('#chosen [data-warnings]').textContent.includes('mobile number')";
    browser.until("the warning", warned).await;
}

async fn a_kept_state_that_is_none(browser: &Browser) {
    for kept in ["{\"contacts\":5}", "5", "\"text\"", "{\"contacts\":null}"] {
        open(browser, "?ui=en").await;
        let script = "localStorage.setItem('contact-buttons-studio', arguments[0])";
        let () = browser.ask_with(script, json!([kept])).await;
        open(browser, "?ui=en").await;
        click(browser, "#keep-open").await;
        let said = text(browser, "#keep-body .said").await;
        assert!(said.contains("cannot be read"), "{kept}: {said:?}");
        until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
    }
    // What is right in it is opened, as usual where it is not.
    let mixed =
        "{\"contacts\":[{\"channel\":\"tel\",\"to\":\"+33199005678\"}],\"look\":{\"size\":\"zz\"}}";
    let script = "localStorage.setItem('contact-buttons-studio', arguments[0])";
    let () = browser.ask_with(script, json!([mixed])).await;
    click(browser, "#keep-open").await;
    until_links(browser, &["tel:+33199005678"]).await;
    assert_eq!(text(browser, "#keep-body .said").await, "");
    click(browser, "#keep-forget").await;
}
