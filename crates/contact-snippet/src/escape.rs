//! Text in markup and in scripts.

/// Text for HTML, between tags and quotes alike.
///
/// ```
/// assert_eq!(contact_snippet::escape("a \"b\" <c>"), "a &quot;b&quot; &lt;c&gt;");
/// ```
pub fn escape(text: &str) -> String {
    htmlize::escape_attribute(text).replace('>', "&gt;").replace('\n', "&#10;")
}

/// A text of JavaScript, which may stand in HTML too.
pub(crate) fn script(text: &str) -> String {
    let text = serde_json::to_string(text).unwrap_or_default();
    text.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
