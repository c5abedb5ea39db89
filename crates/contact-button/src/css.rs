//! The stylesheet: `css/template.css` with the colours of the theme table and one rule per icon.
//!
//! It needs no script (it goes by the link's own `href` as well as by `data-contact`), sets no font,
//! and leaves these custom properties to the page:
//!
//! | property | what it is | unless set |
//! |---|---|---|
//! | `--contact-button-background` | the plate | the channel's colour |
//! | `--contact-button-color` | text and icon | white, or ink in the dark scheme |
//! | `--contact-button-radius` | the corners | `0.5rem` |
//! | `--contact-button-icon` | another image, as `url(...)` | the channel's icon |
//!
//! The dark scheme is the page's own: with `color-scheme: light dark` on its root a button follows
//! the visitor's setting, and on a page that is only ever light it stays light.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::contrast::Rgb;
use crate::icon::Icon;
use crate::theme::{ACTIVE, HOVER, Palette, Scheme, State, THEMES, Theme};

const TEMPLATE: &str = include_str!("../css/template.css");
const START: &str = "/* Made from template.css and the theme table; do not edit:
   cargo run -p contact-button --example css */
";

/// The text of `contact-buttons.css`, which lies beside a folder `icons`.
///
/// ```
/// let css = contact_button::css::stylesheet();
/// assert!(css.contains(r#"[href^="https://wa.me/"]"#));
/// ```
pub fn stylesheet() -> String {
    let neutral = THEMES.iter().find(|row| row.palette == Palette::Neutral);
    let mut css = String::from(START);
    css.push_str(TEMPLATE);
    for (place, value) in [
        ("$icon", Icon::NEUTRAL.to_string()),
        ("$plate", neutral.map_or_else(String::new, plate)),
        ("$text", pair(Scheme::text)),
        ("$ring", pair(Scheme::ring)),
        ("$away", pair(Scheme::away)),
        ("$hover", HOVER.to_string()),
        ("$active", ACTIVE.to_string()),
        ("$channels", channels()),
    ] {
        css = css.replace(place, &value);
    }
    css
}

/// The rules of all icons but the neutral one, which the base rule has.
fn channels() -> String {
    let rules: Vec<String> =
        Icon::all().filter(|icon| icon.file != Icon::NEUTRAL).map(channels_of).collect();
    rules.join("\n\n  ")
}

/// What the channels of one icon add, nested in the base rule.
fn channels_of(icon: Icon) -> String {
    let rows: Vec<&Theme> =
        THEMES.iter().filter(|row| Icon::of(row.channel) == Some(icon)).collect();
    let mut selectors: Vec<String> = Vec::new();
    for row in &rows {
        selectors.push(format!("[data-contact={}]", row.channel.name()));
    }
    for link in rows.iter().flat_map(|row| row.links) {
        let selector = format!("[href^=\"{link}\"]");
        if !selectors.contains(&selector) {
            selectors.push(selector);
        }
    }
    let mut rule = format!("&:is({}) {{\n", selectors.join(", "));
    rule.push_str(&format!("    --cb-icon: url(icons/{});\n", icon.file));
    if let Some(row) = rows.first().filter(|row| row.palette != Palette::Neutral) {
        rule.push_str(&format!("    --cb-plate: {};\n", plate(row)));
        match row.palette {
            Palette::Mono => rule.push_str("    --cb-shade: gray;\n"),
            // As on a light page, whatever the page is.
            Palette::Deep(_) => rule.push_str("    color-scheme: light;\n"),
            Palette::Neutral | Palette::Bright(_) => {}
        }
    }
    rule.push_str("  }");
    rule
}

fn plate(row: &Theme) -> String {
    pair(|scheme| row.plate(scheme, State::Rest))
}

/// `light-dark(a, b)`, or the colour alone where both are the same.
fn pair(of: impl Fn(Scheme) -> Rgb) -> String {
    let [light, dark] = Scheme::ALL.map(of);
    if light == dark { light.to_string() } else { format!("light-dark({light}, {dark})") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::{Channel, Contact};

    #[test]
    fn the_committed_file_is_up_to_date() {
        assert!(
            stylesheet() == include_str!("../css/contact-buttons.css"),
            "css/contact-buttons.css is stale: cargo run -p contact-button --example css"
        );
    }

    #[test]
    fn nothing_of_the_template_is_left() {
        assert!(!stylesheet().contains('$'));
        assert!(!stylesheet().contains("!important"));
    }

    #[test]
    fn every_channel_is_known_by_name_and_by_link() {
        let css = stylesheet();
        for row in THEMES {
            if Icon::of(row.channel).is_some_and(|icon| icon.file == Icon::NEUTRAL) {
                continue;
            }
            assert!(css.contains(&format!("[data-contact={}]", row.channel.name())));
            for link in row.links {
                assert!(css.contains(&format!("[href^=\"{link}\"]")), "{link}");
            }
        }
    }

    /// One contact for each form that can be built, from the table's own examples.
    #[test]
    fn every_link_that_is_built_begins_as_the_theme_says() {
        for channel in THEMES.iter().map(|row| row.channel) {
            let links = Theme::of(channel).unwrap().links;
            let info = channel.info();
            let mut built = 0;
            for form in info.forms {
                for param in info.params {
                    let contact = Contact::builder(channel)
                        .set("form", form.name)
                        .set(param.name.trim_end_matches('*'), param.example)
                        .build();
                    if let Ok(contact) = contact {
                        let url = contact.to_string();
                        assert!(links.iter().any(|link| url.starts_with(link)), "{url}");
                        built += 1;
                    }
                }
            }
            assert!(built > 0, "{}", channel.name());
        }
    }
}
