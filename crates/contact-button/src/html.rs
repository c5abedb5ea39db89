//! A button as HTML.

use alloc::string::String;
use core::fmt;

use crate::button::Button;

impl Button<'_> {
    /// The anchor as HTML, ready for a page: what a script would find nothing to change in.
    ///
    /// ```
    /// # use contact_button::Button;
    /// # use contact_link::Contact;
    /// let contact = Contact::new("telegram", "durov")?;
    /// let html = Button::new(&contact).label("Q & A").to_html();
    /// assert!(html.ends_with(">Q &amp; A</a>"));
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn to_html(&self) -> String {
        self.write(&[])
    }

    /// The same with more attributes.
    pub(crate) fn write(&self, more: &[(&str, &str)]) -> String {
        let mut html = String::from("<a");
        for (name, value) in self.attributes() {
            attribute(name, value, &mut html);
        }
        for (name, value) in more {
            attribute(name, value, &mut html);
        }
        html.push('>');
        let label = self.content();
        self.write_label(label.as_deref().or(self.text.as_deref()).unwrap_or_default(), &mut html);
        self.write_end(&mut html);
        html
    }

    /// Writes what is said of its hours, after the anchor, in the language of the label.
    #[cfg(any(not(target_arch = "wasm32"), feature = "languages"))]
    pub(crate) fn write_note(&self, said: &str, html: &mut String) {
        html.push_str(" <span class=\"contact-hours\"");
        attribute("lang", self.language(), html);
        html.push('>');
        escape(said, html);
        html.push_str("</span>");
    }

    /// The label, in an element of its own where it can be hidden.
    pub(crate) fn write_label(&self, label: &str, html: &mut String) {
        if self.look.hides_label() {
            html.push_str("<span class=\"contact-button-label\">");
            escape(label, html);
            html.push_str("</span>");
        } else {
            escape(label, html);
        }
    }

    /// The hint and the end of the anchor.
    pub(crate) fn write_end(&self, html: &mut String) {
        if let Some(hint) = self.hint() {
            html.push_str("<span class=\"contact-button-hint\"");
            if let Some(lang) = self.hint_language() {
                html.push_str(" lang=\"");
                html.push_str(lang);
                html.push('"');
            }
            html.push('>');
            escape(&hint, html);
            html.push_str("</span>");
        }
        html.push_str("</a>");
    }
}

/// An attribute with the blank before it.
pub(crate) fn attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}

/// The HTML.
impl fmt::Display for Button<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_html())
    }
}

/// Text and attribute values alike. A carriage return is written out, since a parser would read it
/// as a line feed.
pub(crate) fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\r' => html.push_str("&#13;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Contact;

    #[test]
    fn nothing_of_a_value_is_markup() {
        let contact = Contact::new("email", "a&b@example.com").unwrap();
        let html = Button::new(&contact).class("\"><script>").label("<b>\"'&\r\n").to_html();
        assert_eq!(
            html,
            "<a class=\"contact-button &quot;&gt;&lt;script&gt;\" href=\"mailto:a%26b@example.com\" \
             rel=\"noopener noreferrer\" data-contact=\"email\" data-contact-state=\"ready\">\
             &lt;b&gt;&quot;'&amp;&#13;\n</a>"
        );
    }
}
