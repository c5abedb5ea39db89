//! Writes `words/LANGUAGES.md` anew: `cargo run -p contact-button --example languages`.

use std::error::Error;
use std::fmt::Write as _;

use contact_button::{Button, LANGUAGES};
use contact_link::Contact;

fn main() -> Result<(), Box<dyn Error>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/words/LANGUAGES.md");
    Ok(std::fs::write(path, table()?)?)
}

/// The whole file.
pub(crate) fn table() -> Result<String, Box<dyn Error>> {
    let message = Contact::new("x_dm", "3805104374")?;
    let chat = Contact::new("whatsapp", "+33612345678")?;
    let call = Contact::new("tel", "+33123456789")?;
    let mut out = String::from(
        "<!-- Made from src/languages.rs and the files here; do not edit:\n     \
         cargo run -p contact-button --example languages -->\n\
         # The languages of the buttons\n\n\
         A page's language is looked for with its script and region first (`zh-Hant-HK`, `zh-Hant`, `zh`), without \
         regard to case, `_` as `-`. What is not found is English. Reviewed means that somebody whose language it is \
         has read every line; the others were written with care and wait for such a reader.\n\n\
         | tag | language | its own name | answers also to | written | reviewed | | | |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    for language in LANGUAGES {
        let say = |button: Button<'_>| {
            button.lang(language.tag).content().map(|label| label.replace('|', "\\|"))
        };
        let labels = [
            say(Button::new(&message).screen_name("furni")),
            say(Button::new(&chat)),
            say(Button::new(&call)),
        ];
        let rtl = labels.iter().flatten().any(|label| label.contains('\u{2068}'));
        let also: Vec<String> = language.also.iter().map(|name| format!("`{name}`")).collect();
        writeln!(
            out,
            "| `{}` | {} | {} | {} | {} | {} | {} |",
            language.tag,
            language.english,
            language.own,
            also.join(" "),
            if rtl { "from the right" } else { "from the left" },
            if language.reviewed { "yes" } else { "not yet" },
            labels.map(Option::unwrap_or_default).join(" | "),
        )?;
    }
    Ok(out)
}
