//! Buttons to show, and the page around them.

use anyhow::Result;
use contact_button::Button;
use contact_link::Contact;

/// A channel with a target, and its label in English and in Arabic.
pub(super) struct Sample {
    pub(super) channel: &'static str,
    pub(super) to: &'static str,
    pub(super) english: &'static str,
    pub(super) arabic: &'static str,
}

const fn sample(
    channel: &'static str,
    to: &'static str,
    english: &'static str,
    arabic: &'static str,
) -> Sample {
    Sample { channel, to, english, arabic }
}

/// One of each brand of the main stylesheet. Every number is one that nobody has.
pub(super) const SAMPLES: [Sample; 10] = [
    sample("tel", "+33123456789", "Call us", "اتصل بنا"),
    sample("x_dm", "3805104374", "Message @furni", "راسل \u{2066}@furni\u{2069}"),
    sample("whatsapp", "+33612345678", "Chat on WhatsApp", "الدردشة على WhatsApp"),
    sample("messenger", "jaspersmarket", "Chat on Messenger", "الدردشة على Messenger"),
    sample("telegram", "durov", "Chat on Telegram", "الدردشة على Telegram"),
    sample("signal", "+33612345678", "Chat on Signal", "الدردشة على Signal"),
    sample("instagram", "instagram", "Message on Instagram", "راسلنا على Instagram"),
    sample("facebook_page", "jaspersmarket", "Find us on Facebook", "صفحتنا على Facebook"),
    sample("sms", "+33612345678", "Send a text", "أرسل رسالة"),
    sample("email", "shop@example.com", "Write to us", "راسلنا بالبريد"),
];

impl Sample {
    /// The button as HTML, after `with` has dressed it.
    pub(super) fn html(
        &self,
        arabic: bool,
        with: impl FnOnce(Button<'static>) -> Button<'static>,
    ) -> Result<String> {
        let contact = Contact::new(self.channel, self.to)?;
        let label = if arabic { self.arabic } else { self.english };
        Ok(with(Button::new(&contact).label(label)).to_html())
    }
}

/// The pages beside the studio, as its own header has them.
const PAGES: [(&str, &str); 3] = [
    ("buttons.html", "Every way to write it"),
    ("specimen.html", "Specimen sheet"),
    ("theming.html", "Theming"),
];

/// A page in the dress of the studio.
pub(super) fn page(title: &str, styles: &[&str], main: &str) -> String {
    let styles: String =
        ["/dist/contact-buttons.css", "/dist/contact-buttons-more.css", "demo.css"]
            .iter()
            .chain(styles)
            .map(|style| format!("<link rel=\"stylesheet\" href=\"{style}\">\n"))
            .collect();
    let pages: String = PAGES
        .iter()
        .map(|(file, name)| {
            let current = if *name == title { " aria-current=\"page\"" } else { "" };
            format!("    <a href=\"{file}\"{current}>{name}</a>\n")
        })
        .collect();
    format!(
        "<!doctype html>\n\
         <!-- Made by `cargo xtask look --write`; do not edit. -->\n\
         <html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}: contact-buttons</title>\n\
         <link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n{styles}</head>\n<body>\n\
         <header class=\"top\">\n  <a class=\"skip\" href=\"#main\">Skip to the buttons</a>\n  \
         <p class=\"name\"><a href=\"./\">contact-buttons</a></p>\n  \
         <nav aria-label=\"Pages\">\n{pages}  </nav>\n</header>\n\n<main id=\"main\">\n<h1>{title}</h1>\n\n{main}</main>\n</body>\n</html>\n"
    )
}
