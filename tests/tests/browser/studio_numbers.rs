//! Numbers and samples in the studio: written as at home, doubted, asked about, and never copied unawares.

use contact_buttons_tests::{Browser, Conditions, Test, tests};
use serde_json::json;

use super::studio::{click, open, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    enter_takes_what_was_typed,
    a_link_that_says_nothing_is_a_row_to_fill,
    a_row_reads_a_national_number,
    what_is_typed_stays_as_it_is_typed,
    names_of_countries_are_made_once,
    a_short_number_is_meant_or_not,
    a_national_number_names_its_country,
    a_number_that_nobody_has,
    the_question_closes_with_its_number,
    a_sample_is_never_copied_unawares,
    words_of_the_page,
    copied_at_the_thumb,
];

/// As WebDriver writes the key.
const ENTER: &str = "\u{E007}";
const BACKSPACE: &str = "\u{E003}";

async fn type_on(browser: &Browser, selector: &str, keys: &str) {
    let field = browser.element(selector).await;
    field.send_keys(keys).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
}

/// Says whose national numbers are, as a reader does who types one.
async fn pick_france(browser: &Browser) {
    type_in(browser, "#reach-text", "01 99 00 12 34").await;
    browser.until("the countries", "document.getElementById('reach-country')").await;
    let () = browser
        .ask("const list = document.getElementById('reach-country'); list.value = 'FR'; list.dispatchEvent(new Event('change'))")
        .await;
    browser
        .until(
            "the number",
            "document.getElementById('reach-said').textContent.includes('+33199001234')",
        )
        .await;
    type_in(browser, "#reach-text", "").await;
    browser.until("an idle field", "!document.getElementById('reach-country')").await;
}

/// No pause is needed between typing and Enter, with a number of one country too.
async fn enter_takes_what_was_typed(browser: &Browser) {
    open(browser, "?ui=en").await;
    type_in(browser, "#reach-text", "+33 1 99 00 12").await;
    browser
        .until(
            "a draft",
            "!document.getElementById('reach-add').disabled && document.querySelector('.offers')",
        )
        .await;
    type_on(browser, "#reach-text", &format!(" 99{ENTER}")).await;
    browser.until("an empty field", "document.getElementById('reach-text').value === ''").await;
    until_links(browser, &["tel:+33199001299"]).await;
    // With the numbering plans still to come.
    pick_france(browser).await;
    type_on(browser, "#reach-text", &format!("01 99 00 12 98{ENTER}")).await;
    until_links(browser, &["tel:+33199001299", "tel:+33199001298"]).await;
    browser.until("an empty field", "document.getElementById('reach-text').value === ''").await;
}

async fn a_link_that_says_nothing_is_a_row_to_fill(browser: &Browser) {
    open(browser, "?ui=en").await;
    type_on(browser, "#reach-text", &format!("twitter.com/share{ENTER}")).await;
    browser
        .until(
            "the field of the new row",
            "document.activeElement.closest('#chosen') && document.activeElement.required",
        )
        .await;
    type_on(browser, "#chosen [required]", "Hello").await;
    until_links(browser, &["https://x.com/intent/tweet?text=Hello"]).await;
}

async fn a_row_reads_a_national_number(browser: &Browser) {
    open(browser, "?ui=en&c=whatsapp:%2B33639980099").await;
    pick_france(browser).await;
    type_in(browser, "#chosen input", "06 39 98 00 98").await;
    until_links(browser, &["https://wa.me/33639980098"]).await;
    let said = text(browser, "#chosen [aria-live].hint").await;
    assert!(said.contains("France") && said.contains("+33 6 39 98 00 98"), "{said}");
    let typed = "return document.querySelector('#chosen input').value";
    let () = browser
        .ask("const field = document.querySelector('#chosen input'); field.dispatchEvent(new Event('change')); field.blur()")
        .await;
    assert_eq!(browser.ask::<String>(typed).await, "+33639980098");
    // An account's id is no number.
    open(browser, "?ui=en&c=x_dm:3805104375").await;
    type_in(browser, "#chosen input", "123456789").await;
    until_links(browser, &["https://x.com/messages/compose?recipient_id=123456789"]).await;
}

/// A number of one's own country becomes an international one for the page; in the field it stays as it is typed, until that
/// is left.
async fn what_is_typed_stays_as_it_is_typed(browser: &Browser) {
    open(browser, "?ui=en&c=whatsapp:%2B33639980099").await;
    pick_france(browser).await;
    let value = "return document.querySelector('#chosen input').value";
    let () = browser.ask("document.querySelector('#chosen input').value = ''").await;
    let mut typed = String::new();
    for (keys, link) in [
        ("06 39 98 00 98", Some("https://wa.me/33639980098")),
        (BACKSPACE, None),
        ("7", Some("https://wa.me/33639980097")),
    ] {
        type_on(browser, "#chosen input", keys).await;
        match keys {
            BACKSPACE => drop(typed.pop()),
            keys => typed += keys,
        }
        if let Some(link) = link {
            until_links(browser, &[link]).await;
        }
        assert_eq!(browser.ask::<String>(value).await, typed);
    }
    // Enter and a glance at another window leave it, too.
    type_on(browser, "#chosen input", ENTER).await;
    let () = browser
        .ask("document.querySelector('#chosen input').dispatchEvent(new Event('blur'))")
        .await;
    assert_eq!(browser.ask::<String>(value).await, typed);
    let () = browser.ask("document.querySelector('#chosen input').blur()").await;
    assert_eq!(browser.ask::<String>(value).await, "+33639980097");
}

/// The list of countries, and the search among them, ask one object of each language for all names.
async fn names_of_countries_are_made_once(browser: &Browser) {
    open(browser, "?ui=fr").await;
    let script = "return (async () => {
        const Names = Intl.DisplayNames;
        const asked = [];
        Intl.DisplayNames = function (...given) { asked.push(given[0]); return new Names(...given); };
        // A driver may give the script modules of its own.
        (await import(new URL('studio/words.js', location.href))).chooseLanguage('fr');
        const own = await import(new URL('studio/countries.js?counted', location.href));
        const [all, again] = [own.countries(), own.countries()];
        const found = [own.countryName('DE'), ...own.namesOf('DE'), own.namesOf('FR').join()];
        Intl.DisplayNames = Names;
        return [asked, all.length > 230 && all.length === again.length, found];
    })()";
    let (asked, whole, found): (Vec<String>, bool, Vec<String>) = browser.ask(script).await;
    assert_eq!(asked, ["fr", "en"]);
    assert!(whole);
    assert_eq!(found, ["Allemagne", "Allemagne", "Germany", "France"]);
}

/// The first field and a row both say which tick takes a short number, and dial none without it.
async fn a_short_number_is_meant_or_not(browser: &Browser) {
    for (number, word) in [("3639", "A short number"), ("112", "An emergency number")] {
        open(browser, "?ui=en&c=whatsapp:%2B33639980099").await;
        pick_france(browser).await;
        type_in(browser, "#reach-text", number).await;
        let told = format!("document.getElementById('reach-said').textContent.includes('{word}')");
        browser.until("what to do", &told).await;
        until_links(browser, &["https://wa.me/33639980099"]).await;
        let (ticked, idle): (usize, bool) = browser
            .ask("return [document.querySelectorAll('.offers :checked').length, document.getElementById('reach-add').disabled]")
            .await;
        assert_eq!((ticked, idle), (0, true), "{number}");
        let ahead: bool = browser
            .ask("return document.querySelector('#reach-more .offers + .field #reach-country') !== null")
            .await;
        assert!(ahead, "{number}: what it may be, and then the countries");
        click(browser, ".offers [value=tel]").await;
        let link = format!("tel:{number}");
        until_links(browser, &["https://wa.me/33639980099", &link]).await;
        click(browser, "#reach-add").await;
        let ticked = "document.querySelector('#chosen li:nth-child(2) .tick :checked')";
        browser.until("the same in its row", ticked).await;
        // Taken back, and said again, in the row itself.
        click(browser, "#chosen li:nth-child(2) .tick input").await;
        until_links(browser, &["https://wa.me/33639980099"]).await;
        let said = text(browser, "#chosen li:nth-child(2) .wrong").await;
        assert!(said.contains("tick below"), "{said}");
        click(browser, "#chosen li:nth-child(2) .tick input").await;
        until_links(browser, &["https://wa.me/33639980099", &link]).await;
        // It is said of that number alone.
        type_in(browser, "#chosen li:nth-child(2) input", "+33 1 99 00 12 99").await;
        until_links(browser, &["https://wa.me/33639980099", "tel:+33199001299"]).await;
        let seen: bool = browser
            .ask("return document.querySelector('#chosen li:nth-child(2) .tick').checkVisibility()")
            .await;
        assert!(!seen, "{number}");
    }
}

/// As whose number it was read, and where another country is chosen, is said whether it is right there or wrong.
async fn a_national_number_names_its_country(browser: &Browser) {
    open(browser, "?ui=en").await;
    pick_france(browser).await;
    for number in ["01 99 00 12 34", "01 99"] {
        type_in(browser, "#reach-text", number).await;
        let told = "/country: France.*in the list below/.test(document.getElementById('reach-said').textContent)";
        browser.until("the country and the list", told).await;
        let (label, below): (String, bool) = browser
            .ask("const list = document.getElementById('reach-country');
                  return [list.labels[0].textContent, list.getBoundingClientRect().top > document.getElementById('reach-said').getBoundingClientRect().top]")
            .await;
        assert!(label.starts_with("Country of the number") && below, "{label}");
    }
}

/// What the numbering plans doubt is said as it is typed, and beside its row afterwards.
async fn a_number_that_nobody_has(browser: &Browser) {
    for number in ["+999 12345", "+33 0 99 99 99 99"] {
        open(browser, "?ui=en").await;
        type_in(browser, "#reach-text", number).await;
        browser.until("a doubt", "document.querySelector('#reach-said .warn')").await;
        click(browser, "#reach-add").await;
        browser
            .until(
                "the same beside the row",
                "document.querySelector('#chosen [data-warnings]')?.textContent",
            )
            .await;
        type_in(browser, "#chosen input", "+33 1 23 45 67 89").await;
        browser
            .until(
                "no doubt",
                "document.querySelector('#chosen [data-warnings]').textContent === ''",
            )
            .await;
    }
}

async fn the_question_closes_with_its_number(browser: &Browser) {
    open(browser, "?ui=en&c=tel:%2B33612345678").await;
    browser
        .until(
            "what is known of it",
            "document.getElementById('copy-first').getAttribute('aria-busy') === 'false'",
        )
        .await;
    click(browser, "#copy-first").await;
    browser.until("the question", "document.querySelector('#question [data-publish]')").await;
    let gap: f64 = browser
        .ask("return document.querySelector('#question .notice').getBoundingClientRect().top - document.getElementById('copy-first').getBoundingClientRect().bottom")
        .await;
    assert!(gap >= 16.0, "{gap}");
    type_in(browser, "#chosen input", "+33 1 99 00 12 99").await;
    browser.until("no question", "!document.querySelector('[data-publish]')").await;
    let focus: bool = browser
        .ask("return document.activeElement === document.querySelector('#chosen input')")
        .await;
    assert!(focus, "who types goes on typing");
}

/// The number of a sample is copied with a word on it, by whichever way; a number of one's own without.
async fn a_sample_is_never_copied_unawares(browser: &Browser) {
    let notes =
        "return ['#example', '#code-example'].map(it => document.querySelector(it).textContent)";
    for query in ["?ui=en", "?ui=en&sample=clinic", "?ui=en&sample=boutique", "?ui=en&goal=public"]
    {
        open(browser, query).await;
        let said: [String; 2] = browser.ask(notes).await;
        assert!(
            said.iter().all(|note| note.starts_with("Still the sample’s: ")),
            "{query}: {said:?}"
        );
    }
    open(browser, "?ui=en&c=tel:%2B33199001299&c=whatsapp:%2B33639980012").await;
    let said: [String; 2] = browser.ask(notes).await;
    assert!(said[0].contains("WhatsApp") && !said[0].contains("Phone"), "{said:?}");
    type_in(browser, "#chosen li:nth-child(2) input", "+33 6 39 98 00 99").await;
    let said: [String; 2] = browser.ask(notes).await;
    assert_eq!(json!(said), json!(["", ""]));
}

/// What is wrong is said once, as a sentence, without the names that only a developer writes.
async fn words_of_the_page(browser: &Browser) {
    open(browser, "?ui=en&c=tel:%2B33199001299").await;
    for wrong in ["1-800-FLOWERS", "112", "+33199001299,,45", "12", "0123"] {
        type_in(browser, "#chosen input", wrong).await;
        browser.until("the words", "document.querySelector('#chosen .wrong:not(:empty)')").await;
        let said: String =
            browser.ask("return [...document.querySelectorAll('#chosen .wrong')].map(it => it.textContent).join('')").await;
        for word in ["form=", "vanity", "e161", "ext=", "phone-context"] {
            assert!(!said.contains(word), "{wrong}: {said}");
        }
        assert!(said.ends_with('.') && said.matches("such as").count() <= 1, "{wrong}: {said}");
    }
}

/// On a phone the confirmation is where the thumb is, however far the preview.
async fn copied_at_the_thumb(browser: &Browser) {
    browser.under(&Conditions { width: 360, ..Conditions::USUAL }).await;
    for (query, note) in [("?ui=en", true), ("?ui=en&c=tel:%2B33199001299", false)] {
        open(browser, query).await;
        let () = browser.ask("document.getElementById('keep').scrollIntoView()").await;
        click(browser, "#copy-thumb").await;
        let said = "document.getElementById('copied-thumb')";
        browser.until("the confirmation", &format!("{said}.textContent")).await;
        let (told, seen): (String, bool) = browser
            .ask(&format!("const {{ top, bottom }} = {said}.getBoundingClientRect(); return [{said}.textContent, top >= 0 && bottom <= innerHeight]"))
            .await;
        assert!(seen, "{told}");
        assert_eq!(told.contains("sample’s"), note, "{told}");
    }
}
