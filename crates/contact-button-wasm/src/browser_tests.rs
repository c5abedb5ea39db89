//! The same answers in a browser, through the script and its DOM.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/src/dom.js")]
extern "C" {
    fn attach(exports: &JsValue, stepper: &JsValue);
    #[wasm_bindgen(catch)]
    fn link(channel: &str, to: &str, params: &JsValue) -> Result<String, JsValue>;
    fn upgrade(root: &JsValue);
}

#[wasm_bindgen(module = "/src/step.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = stepper)]
    static STEPPER: JsValue;
}

#[wasm_bindgen(inline_js = r#"
export function anchor(html) {
  const a = document.createElement("a");
  for (const [name, value] of Object.entries(JSON.parse(html))) {
    if (name === "text") a.textContent = value;
    else a.setAttribute(name, value);
  }
  return a;
}
export const html = (a) => a.outerHTML;
export const member = (object, name) => String(object[name]);
export const object = (json) => JSON.parse(json);
"#)]
extern "C" {
    fn anchor(attributes: &str) -> JsValue;
    fn html(anchor: &JsValue) -> String;
    fn member(object: &JsValue, name: &str) -> String;
    fn object(json: &str) -> JsValue;
}

fn begin() {
    STEPPER.with(|stepper| attach(&wasm_bindgen::exports(), stepper));
}

fn upgraded(attributes: &str) -> String {
    begin();
    let anchor = anchor(attributes);
    upgrade(&anchor);
    html(&anchor)
}

#[wasm_bindgen_test]
fn a_link_becomes_a_button() {
    assert_eq!(
        upgraded(r#"{"class":"contact-button","href":"https://wa.me/33612345678","text":"Chat"}"#),
        r#"<a class="contact-button" href="https://wa.me/33612345678" rel="noopener noreferrer" data-contact="whatsapp" data-contact-state="ready">Chat</a>"#,
    );
}

#[wasm_bindgen_test]
fn markup_of_x_becomes_ours() {
    let html = upgraded(
        r#"{"class":"twitter-dm-button","href":"https://twitter.com/messages/compose?recipient_id=3805104374","data-screen-name":"@furni","text":"DM"}"#,
    );
    assert!(
        html.contains(r#"href="https://x.com/messages/compose?recipient_id=3805104374""#),
        "{html}"
    );
    assert!(html.contains(">Message @furni<") && !html.contains("twitter-dm-button"), "{html}");
}

#[wasm_bindgen_test]
fn what_is_refused_keeps_its_link() {
    assert_eq!(
        upgraded(r#"{"class":"contact-button","href":"javascript:alert(1)","text":"Hi"}"#),
        r#"<a class="contact-button" href="javascript:alert(1)" data-contact-state="error">Hi</a>"#,
    );
}

#[wasm_bindgen_test]
fn nul_parts_no_fields() {
    let html = upgraded(
        r#"{"data-contact":"tel","data-to":"+33123456789\u0000data-ext\u00001","href":"tel:1","text":"x"}"#,
    );
    assert!(html.contains(r#"data-contact-state="error""#), "{html}");
}

#[wasm_bindgen_test]
fn links_take_lists_and_errors_have_a_kind() {
    begin();
    let params =
        object(r#"{"cc":["b@example.com","c@example.com"],"subject":"Hé & co","body":null}"#);
    assert_eq!(
        link("email", "a@example.com", &params).as_deref(),
        Ok("mailto:a@example.com?cc=b@example.com,c@example.com&subject=H%C3%A9%20%26%20co")
    );
    let error = link("x_dm", "furni", &JsValue::UNDEFINED).unwrap_err();
    assert_eq!(
        (member(&error, "kind").as_str(), member(&error, "field").as_str()),
        ("bad_char", "to")
    );
}
