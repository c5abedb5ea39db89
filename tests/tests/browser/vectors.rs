//! Every shared vector of the channels that exist, through the module's `link` and `parse`.

use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::vectors::{self, Vector};
use contact_buttons_tests::{Browser, Test, tests};
use serde_json::{Map, Value, json};

pub(crate) const TESTS: &[Test] = tests![build, parse];

/// Runs every input through `call` in the page; answers `{value}` or `{error}` for each.
async fn answers(browser: &Browser, call: &str, inputs: Vec<&Map<String, Value>>) -> Vec<Value> {
    browser.open(PLAIN, "pages/harness.html").await;
    let script = format!(
        "const inputs = arguments[0];
         return import('../dist/contact-buttons.js').then(async m => {{
             await m.ready;
             return inputs.map(input => {{
                 try {{ return {{ value: {call} }} }} catch (error) {{
                     return error.kind ? {{ error: error.kind }} : {{ crash: String(error) }} }}
             }});
         }})"
    );
    browser.ask_with(&script, json!([inputs])).await
}

fn of(op: &str) -> Vec<Vector> {
    vectors::known().into_iter().filter(|vector| vector.op == op).collect()
}

/// Compares each answer and reports all that differ together.
fn compare(vectors: &[Vector], answers: &[Value], right: impl Fn(&Vector, &Value) -> bool) {
    assert_eq!(vectors.len(), answers.len());
    let wrong: Vec<String> = vectors
        .iter()
        .zip(answers)
        .filter(|(vector, answer)| match vector.reject {
            Some(_) => answer["error"].as_str() != vector.kind().as_deref(),
            None => !right(vector, answer),
        })
        .map(|(vector, answer)| {
            let expected = vector.reject.clone().or(vector.url.clone());
            format!("{} {:?}: expected {expected:?}, got {answer}", vector.id, vector.input)
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} vectors:\n{}",
        wrong.len(),
        vectors.len(),
        wrong.join("\n")
    );
}

async fn build(browser: &Browser) {
    let vectors = of("build");
    let call = "(({ channel, to, ...params }) => m.link(channel, to, params))(input)";
    let answers =
        answers(browser, call, vectors.iter().map(|vector| &vector.input).collect()).await;
    compare(&vectors, &answers, |vector, answer| answer["value"].as_str() == vector.url.as_deref());
}

async fn parse(browser: &Browser) {
    let vectors = of("parse");
    let call = "m.parse(input.url)";
    let inputs: Vec<_> = vectors.iter().map(|vector| &vector.input).collect();
    let parsed = answers(browser, call, inputs.clone()).await;
    compare(&vectors, &parsed, |vector, answer| {
        let wanted = vector.contact.as_ref();
        wanted.is_some_and(|wanted| {
            wanted.iter().all(|(name, value)| answer["value"].get(name) == Some(value))
        })
    });
    // What was read builds the canonical link again.
    let call = "(({ channel, to, ...params }) => m.link(channel, to, params))(\
                (({ form, url, ...contact }) => contact)(m.parse(input.url)))";
    let built = answers(browser, call, inputs).await;
    compare(&vectors, &built, |vector, answer| answer["value"].as_str() == vector.url.as_deref());
}
