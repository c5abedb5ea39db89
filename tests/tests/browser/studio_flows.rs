//! The studio from what somebody types or pastes to the code that they copy.

use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::studio::{click, links, open, text, type_in, until_links};

pub(crate) const TESTS: &[Test] = tests![
    from_a_goal_to_copied_code,
    a_link_is_cleaned,
    an_old_button_of_x,
    a_whole_page,
    a_national_number_asks_for_its_country,
    the_country_of_the_browser,
    a_wrong_id_is_explained_and_found,
    several_by_one_number,
    the_samples_fill_everything,
    back_and_forward_undo_and_redo,
    each_add_is_one_step,
    a_link_to_share,
    a_mobile_number_asks_first,
    nothing_is_kept_unless_asked,
];

/// What a visitor gets by pasting what was copied, into a field that the test adds.
async fn pasted(browser: &Browser) -> String {
    let () = browser
        .ask(
            "const field = document.createElement('textarea');
              field.id = 'pasted';
              document.body.append(field);
              field.focus()",
        )
        .await;
    browser.press_with(Some(Key::Control), 'v').await;
    browser.until("something pasted", "pasted.value").await;
    browser.ask("const { value } = pasted; pasted.remove(); return value").await
}

async fn said(browser: &Browser, part: &str) {
    let has = format!("document.getElementById('reach-said').textContent.includes({part:?})");
    browser.until("the sentence under the field", &has).await;
}

async fn from_a_goal_to_copied_code(browser: &Browser) {
    open(browser, "").await;
    click(browser, "[data-goal=calls]").await;
    browser.until("the goal", "location.search.includes('goal=calls')").await;
    let focus: String = browser.ask("return document.activeElement.id").await;
    assert_eq!(focus, "reach-text", "the next thing to do has the focus");
    browser.element("#reach-text").await.send_keys("+33 1 99 00 56 78").await.expect("typing");
    until_links(browser, &["tel:+33199005678"]).await;
    browser
        .until(
            "what is known of the number",
            "document.querySelector('#copy-first[aria-busy=false]')",
        )
        .await;
    click(browser, "#copy-first").await;
    browser.until("the confirmation", "document.getElementById('copied').textContent").await;
    let code = pasted(browser).await;
    assert!(
        code.contains("href=\"tel:+33199005678\"") && code.contains("contact-buttons.js"),
        "{code}"
    );
    assert_eq!(
        code,
        text(browser, "#code-panel pre code").await,
        "what is copied is what is shown"
    );
}

async fn a_link_is_cleaned(browser: &Browser) {
    open(browser, "").await;
    type_in(
        browser,
        "#reach-text",
        "https://api.whatsapp.com/send?phone=33639980012&utm_source=flyer",
    )
    .await;
    until_links(browser, &["https://wa.me/33639980012"]).await;
    said(browser, "utm_source").await;
}

async fn an_old_button_of_x(browser: &Browser) {
    open(browser, "").await;
    let markup = "<a href=\"https://twitter.com/messages/compose?recipient_id=3805104374\" class=\"twitter-dm-button\" data-screen-name=\"furni\">Message @furni</a>";
    type_in(browser, "#reach-text", markup).await;
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
}

async fn a_whole_page(browser: &Browser) {
    open(browser, "").await;
    let page = "<!doctype html><html><body><p>Hello <a href=\"tel:+33199001234\">call</a> or <a\nhref=\"https://wa.me/33639980012\">chat</a></body></html>";
    // As a browser pastes it: with its lines.
    let script = "const field = document.getElementById('reach-text');
        field.focus();
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))";
    let () = browser.ask_with(script, json!([page])).await;
    until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
}

async fn a_national_number_asks_for_its_country(browser: &Browser) {
    open(browser, "?goal=calls").await;
    type_in(browser, "#reach-text", "01 99 00 12 35").await;
    browser.until("the countries", "document.getElementById('reach-country')").await;
    type_in(browser, "#reach-country", "FR").await;
    until_links(browser, &["tel:+33199001235"]).await;
    let countries: usize =
        browser.ask("return document.getElementById('reach-country').options.length").await;
    assert!(countries > 230, "{countries} countries");
    type_in(browser, "#reach-text", "01 99").await;
    browser
        .until(
            "the refusal",
            "document.getElementById('reach-text').getAttribute('aria-invalid') === 'true'",
        )
        .await;
}

async fn the_country_of_the_browser(browser: &Browser) {
    open(browser, "?ui=en").await;
    let script = "return (async () => {
        const { likelyCountry } = await import(new URL('studio/countries.js', location));
        return arguments[0].map(languages => {
            Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
            return likelyCountry();
        });
    })()";
    let languages =
        json!([["fr-FR"], ["fr", "de-CH", "en-US"], ["zh-Hant-TW"], ["es-419"], ["de", "en"], []]);
    let countries: Vec<String> = browser.ask_with(script, json!([languages])).await;
    assert_eq!(countries, ["FR", "CH", "TW", "ES", "DE", "FR"], "of {languages}");
}

async fn a_wrong_id_is_explained_and_found(browser: &Browser) {
    open(browser, "").await;
    type_in(browser, "#reach-text", "https://x.com/messages/compose?recipient_id=furni").await;
    said(browser, "handle").await;
    browser.until("where the id is found", "document.getElementById('finder-file')").await;
    let page = "<html><script type=\"application/ld+json\">{\"@type\":\"ProfilePage\",\"mainEntity\":{\"@type\":\"Person\",\"additionalName\":\"furni\",\"identifier\":\"3805104374\"}}</script></html>";
    let file = std::env::temp_dir().join(format!("furni-{}.html", std::process::id()));
    std::fs::write(&file, page).expect("a saved page");
    browser
        .element("#finder-file")
        .await
        .send_keys(&file.to_string_lossy())
        .await
        .expect("the file");
    until_links(browser, &["https://x.com/messages/compose?recipient_id=3805104374"]).await;
}

async fn several_by_one_number(browser: &Browser) {
    open(browser, "").await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 35").await;
    until_links(browser, &["tel:+33199001235"]).await;
    click(browser, ".offers input[value=whatsapp]").await;
    until_links(browser, &["tel:+33199001235", "https://wa.me/33199001235"]).await;
    click(browser, "#reach-add").await;
    let (value, rows): (String, usize) = browser
        .ask("return [document.getElementById('reach-text').value, document.getElementById('chosen').childElementCount]")
        .await;
    assert_eq!((value.as_str(), rows), ("", 2), "the field is free for the next one");
    type_in(browser, "#reach-text", "shop@example.com").await;
    until_links(
        browser,
        &["tel:+33199001235", "https://wa.me/33199001235", "mailto:shop@example.com"],
    )
    .await;
}

async fn the_samples_fill_everything(browser: &Browser) {
    open(browser, "").await;
    for (sample, link, brand) in [
        ("clinic", "tel:+33199005678", "Clinique du Parc"),
        ("boutique", "https://x.com/messages/compose?recipient_id=3805104374", "Atelier Nord"),
        ("bistro", "tel:+33199001234", "Chez Louise"),
    ] {
        click(browser, &format!("[data-sample={sample}]")).await;
        let shop = format!(
            "document.getElementById('preview').contentDocument.documentElement.dataset.shop === '{sample}'"
        );
        browser.until("the shop", &shop).await;
        assert_eq!(links(browser).await[0], link);
        let named: String = browser
            .ask(&format!("return document.getElementById('preview').contentDocument.querySelector('#{sample} .brand').textContent"))
            .await;
        assert_eq!(named, brand);
    }
    open(browser, "?sample=clinic").await;
    assert_eq!(links(browser).await[0], "tel:+33199005678", "its address alone shows it too");
    open(browser, "?c=tel:%2B33199001234").await;
    let named: [String; 2] = browser
        .ask("const page = document.getElementById('preview').contentDocument;
              return [page.querySelector('#bistro .brand').textContent, document.getElementById('address').textContent]")
        .await;
    assert_eq!(named, ["Your brand", "your-brand.example"], "one name, in the page and above it");
}

async fn back_and_forward_undo_and_redo(browser: &Browser) {
    open(browser, "").await;
    click(browser, "[data-sample=clinic]").await;
    until_links(browser, &["tel:+33199005678", "mailto:accueil@clinique-du-parc.example"]).await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 35").await;
    until_links(browser, &["tel:+33199001235"]).await;
    let () = browser.ask("history.back()").await;
    until_links(browser, &["tel:+33199005678", "mailto:accueil@clinique-du-parc.example"]).await;
    let () = browser.ask("history.back()").await;
    until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
    let () = browser.ask("history.go(2)").await;
    until_links(browser, &["tel:+33199001235"]).await;
}

async fn each_add_is_one_step(browser: &Browser) {
    open(browser, "").await;
    let links = ["https://wa.me/33639980012", "https://x.com/furni", "mailto:bonjour@example.com"];
    for (index, link) in links.iter().enumerate() {
        type_in(browser, "#reach-text", link.trim_start_matches("mailto:")).await;
        until_links(browser, &links[..=index]).await;
        browser.element("#reach-text").await.send_keys("\u{e007}").await.expect("Enter");
    }
    for (step, left) in [("back", 2), ("back", 1), ("forward", 2), ("forward", 3)] {
        let () = browser.ask(&format!("history.{step}()")).await;
        until_links(browser, &links[..left]).await;
    }
}

async fn a_link_to_share(browser: &Browser) {
    open(browser, "?sample=clinic").await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 35").await;
    until_links(browser, &["tel:+33199001235"]).await;
    click(browser, "#share").await;
    browser.until("the confirmation", "document.querySelector('#keep .said').textContent").await;
    let address = pasted(browser).await;
    let query = address.split_once('?').map_or("", |(_, query)| query);
    assert!(query.len() < 300, "short enough to send: {query}");
    open(browser, &format!("?{query}")).await;
    until_links(browser, &["tel:+33199001235"]).await;
    let brand: String = browser.ask("return document.querySelector('#speech input').value").await;
    assert_eq!(brand, "Clinique du Parc", "all of the state is in it");
}

async fn a_mobile_number_asks_first(browser: &Browser) {
    open(browser, "?goal=private").await;
    type_in(browser, "#reach-text", "+33 6 12 34 56 77").await;
    until_links(browser, &["https://wa.me/33612345677"]).await;
    click(browser, "#copy-first").await;
    browser.until("the question", "document.querySelector('[data-publish]')").await;
    assert_eq!(text(browser, "#copied").await, "", "nothing is copied before the answer");
    let focus: bool = browser.ask("return document.activeElement.matches('[data-publish]')").await;
    assert!(focus, "the question has the focus");
    click(browser, "[data-publish]").await;
    browser.until("the confirmation", "document.getElementById('copied').textContent").await;
    let back: Value = browser
        .ask("return [document.activeElement.id, document.querySelector('[data-publish]')]")
        .await;
    assert_eq!(back, json!(["copy-first", null]), "the focus is where it was");
    assert!(pasted(browser).await.contains("https://wa.me/33612345677"));
}

async fn nothing_is_kept_unless_asked(browser: &Browser) {
    open(browser, "").await;
    type_in(browser, "#reach-text", "+33 1 99 00 12 35").await;
    until_links(browser, &["tel:+33199001235"]).await;
    let kept: usize = browser.ask("return localStorage.length").await;
    assert_eq!(kept, 0);
    click(browser, "#keep-save").await;
    open(browser, "").await;
    until_links(browser, &["tel:+33199001234", "https://wa.me/33639980012"]).await;
    click(browser, "#keep-open").await;
    until_links(browser, &["tel:+33199001235"]).await;
    click(browser, "#keep-forget").await;
    let kept: usize = browser.ask("return localStorage.length").await;
    assert_eq!(kept, 0);
}
