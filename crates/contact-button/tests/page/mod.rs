//! Just enough of a browser: the first anchor of an HTML text, as a script would see it.

use contact_button::Markup;

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Anchor {
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) hint: Option<String>,
    pub(crate) has_content: bool,
}

impl Anchor {
    pub(crate) fn parse(html: &str) -> Anchor {
        let mut anchor = Anchor::default();
        let mut rest = html.split_once("<a").expect("an anchor").1;
        loop {
            rest = rest.trim_start();
            if let Some(content) = rest.strip_prefix('>') {
                anchor.read_content(content.split("</a>").next().unwrap());
                return anchor;
            }
            let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>').unwrap();
            let name = rest[..end].to_ascii_lowercase();
            rest = rest[end..].trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                (value, rest) = match after.chars().next() {
                    Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap(),
                    _ => after.split_at(after.find([' ', '>']).unwrap()),
                };
            }
            // HTML keeps the first of two.
            if anchor.get(&name).is_none() {
                anchor.attributes.push((name, decode(value)));
            }
        }
    }

    fn read_content(&mut self, content: &str) {
        let (content, hint) = match content.split_once("<span class=\"contact-button-hint\"") {
            Some((before, span)) => {
                let text = span.split_once('>').unwrap().1.split_once("</span>").unwrap().0;
                (before, Some(decode(text)))
            }
            None => (content, None),
        };
        self.hint = hint;
        self.has_content = !content.trim().is_empty();
        let pieces = content.split('<');
        let text: String =
            pieces.map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
        self.text = decode(text.trim());
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Calls `with` with what the anchor says on a page in `lang`.
    pub(crate) fn markup<T>(&self, lang: &str, with: impl FnOnce(Markup<'_>) -> T) -> T {
        let attributes: Vec<(&str, &str)> = self
            .attributes
            .iter()
            .filter_map(|(name, value)| Some((name.strip_prefix("data-")?, value.as_str())))
            .collect();
        let plain = |name| self.get(name).unwrap_or_default();
        with(Markup {
            wrapped: false,
            class: plain("class"),
            href: self.get("href"),
            lang,
            target: plain("target"),
            rel: plain("rel"),
            text: &self.text,
            has_content: self.has_content,
            attributes: &attributes,
            words: None,
        })
    }
}

fn decode(text: &str) -> String {
    [
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#13;", "\r"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(text.to_string(), |text, (entity, c)| text.replace(entity, c))
}
