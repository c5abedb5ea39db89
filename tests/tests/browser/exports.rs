//! What the module exports: `ready`, `upgrade`, `link`, `parse`.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use serde::Deserialize;
use serde_json::{Value, json};

pub(crate) const TESTS: &[Test] = tests![
    ready_is_a_promise_of_the_first_scan,
    upgrade_takes_a_root,
    link_builds,
    parse_reads,
    both_go_together,
    errors_tell_kind_field_and_message,
    odd_arguments_are_errors_too,
    without_a_document_nothing_is_touched,
];

async fn ask(browser: &Browser, body: &str) -> Value {
    browser.open(PLAIN, "pages/later.html").await;
    let script = format!(
        "return import('../dist/contact-buttons.js').then(async m => {{ await m.ready; {body} }})"
    );
    browser.ask(&script).await
}

async fn ready_is_a_promise_of_the_first_scan(browser: &Browser) {
    browser.open(PLAIN, "pages/script-tag.html").await;
    let script = "return import('../dist/contact-buttons.js').then(async m => {
        const promise = String(m.ready) === '[object Promise]'; // of whichever realm
        await m.ready;
        const all = [...document.querySelectorAll('.contact-button')];
        return [promise, all.length > 0 && all.every(a => a.dataset.contactState === 'ready'), Object.keys(m).sort()];
    })";
    let answer: Value = browser.ask(script).await;
    assert_eq!(answer, json!([true, true, ["link", "parse", "ready", "upgrade"]]));
}

async fn upgrade_takes_a_root(browser: &Browser) {
    let body = "const box = document.createElement('div');
                box.append(usual(0), usual(1));
                const self = usual(2), fragment = document.createDocumentFragment();
                fragment.append(usual(4));
                await m.upgrade(box); await m.upgrade(self); await m.upgrade(fragment);
                return [...box.children, self, ...fragment.children].map(a => a.dataset.contactState)";
    assert_eq!(ask(browser, body).await, json!(["ready", "ready", "ready", "ready"]));
}

async fn link_builds(browser: &Browser) {
    let body = "return [
        m.link('tel', '+33 1 23 45 67 89'),
        m.link('whatsapp', '+33 1 23 45 67 89', { text: 'Tom & Jerry' }),
        m.link('email', ['a@example.com', 'b@example.com'], { cc: ['c@example.com'], subject: 'Hi' }),
        m.link('x_dm', '3805104374', {}),
        m.link('whatsapp', null, { text: 'Hi' }),
    ]";
    let links = json!([
        "tel:+33123456789",
        "https://wa.me/33123456789?text=Tom%20%26%20Jerry",
        "mailto:a@example.com,b@example.com?cc=c@example.com&subject=Hi",
        "https://x.com/messages/compose?recipient_id=3805104374",
        "https://wa.me/?text=Hi",
    ]);
    assert_eq!(ask(browser, body).await, links);
}

async fn parse_reads(browser: &Browser) {
    let body = "return m.parse('https://twitter.com/messages/compose?recipient_id=3805104374&text=Hi%20there')";
    let contact = ask(browser, body).await;
    let expected = json!({ "channel": "x_dm", "to": "3805104374", "text": "Hi there" });
    for (name, value) in expected.as_object().into_iter().flatten() {
        assert_eq!(contact.get(name), Some(value), "{name} of {contact}");
    }
}

async fn both_go_together(browser: &Browser) {
    let body = "const { channel, to, ...params } = m.parse('mailto:a@example.com,b@example.com?cc=c@example.com&subject=Hi');
                return m.link(channel, to, params)";
    let link = "mailto:a@example.com,b@example.com?cc=c@example.com&subject=Hi";
    assert_eq!(ask(browser, body).await, json!(link));
}

#[derive(Debug, Deserialize)]
struct Refusal {
    kind: String,
    field: String,
    message: String,
    is_error: bool,
}

async fn refusal(browser: &Browser, call: &str) -> Refusal {
    let body = format!(
        "try {{ return 'no error: ' + {call} }} catch (e) {{
             return {{ kind: e.kind, field: e.field, message: e.message, is_error: Object.prototype.toString.call(e) === '[object Error]' }} }}"
    );
    let answer = ask(browser, &body).await;
    serde_json::from_value(answer.clone()).unwrap_or_else(|_| panic!("{call} gave {answer}"))
}

async fn errors_tell_kind_field_and_message(browser: &Browser) {
    let cases = [
        ("m.link('x_dm', 'furni')", "bad_char", "to", "furni"),
        ("m.link('tel', '*#06#')", "", "to", "*#06#"),
        (
            "m.link('email', 'a@example.com', { subject: 'Hi\\r\\nBcc: x' })",
            "crlf_header",
            "subject",
            "subject",
        ),
        ("m.link('fax', '+33123456789')", "unknown_channel", "channel", "fax"),
        ("m.parse('https://wa.me@evil.example/12015550123')", "userinfo", "url", "evil.example"),
        ("m.parse('javascript:alert(1)')", "", "url", "javascript"),
    ];
    for (call, kind, field, word) in cases {
        let refusal = refusal(browser, call).await;
        assert!(refusal.is_error, "{call}: {refusal:?}");
        assert!(kind.is_empty() || refusal.kind == kind, "{call}: {refusal:?}");
        assert_eq!(refusal.field, field, "{call}: {refusal:?}");
        assert!(refusal.message.contains(word), "{call}: {refusal:?}");
    }
}

async fn odd_arguments_are_errors_too(browser: &Browser) {
    for call in [
        "m.link()",
        "m.link(undefined, undefined)",
        "m.link('tel', {})",
        "m.link('x_dm', 1117398733123456789)",
        "m.link('x_dm', 9007199254740993)",
        "m.link('tel', '+33123456789', { colour: 'red' })",
        "m.link('tel', '+33123456789', { channel: 'sms' })",
        "m.link('tel\\0to\\0+331', '+33123456789')",
        "m.link('x_dm', '3805104374', { 'text\\0to': 'x' })",
        "m.parse()",
        "m.parse('')",
    ] {
        let refusal = refusal(browser, call).await;
        assert!(refusal.is_error && !refusal.kind.is_empty(), "{call}: {refusal:?}");
    }
    // What still works after all that.
    assert_eq!(
        ask(browser, "return m.link('telegram', 'durov')").await,
        json!("https://t.me/durov")
    );
}

async fn without_a_document_nothing_is_touched(browser: &Browser) {
    let visit = browser.open(PLAIN, "pages/harness.html").await;
    let script = "return new Promise((done, failed) => {
        const worker = new Worker('../pages/worker.js', { type: 'module' });
        worker.onmessage = event => done(event.data);
        worker.onerror = event => failed(new Error(event.message || 'the worker did not start'));
    })";
    let answer: Value = browser.ask(script).await;
    assert_eq!(answer["link"]["value"], json!("tel:+33123456789"), "{answer}");
    assert_eq!(answer["parse"]["value"]["channel"], json!("tel"), "{answer}");
    let asked = browser.requested(&visit);
    assert!(
        !asked.iter().any(|path| path.ends_with(".css")),
        "nothing for a page that is not there: {asked:?}"
    );
}
