//! The stylesheets: `css/template.css` with the colours of the theme table and one rule for each
//! brand, and a second file with the rules of the rarer brands.
//!
//! They need no script (they go by the link's own `href` as well as by `data-contact`), set no font,
//! and leave these custom properties to the page, which sets them on a button or on anything around
//! it:
//!
//! | property | what it is | unless set |
//! |---|---|---|
//! | `--contact-button-background` | the plate of the variant `brand` | the channel's colour |
//! | `--contact-button-color` | text and icon on that plate | white, or ink in the dark scheme |
//! | `--contact-button-tone` | `light`: the plate is for white text; `dark`: for ink | the channel's |
//! | `--contact-button-shade` | where the plate moves under the pointer | black or white |
//! | `--contact-button-more` | how far the plate moves from its text for more contrast | `28%` |
//! | `--contact-button-accent` | the icon where there is no such plate | the mark's colour |
//! | `--contact-button-border` | the colour of the line around it | by variant |
//! | `--contact-button-radius` | the corners | by `data-shape`: `0.5rem` |
//! | `--contact-button-unit` | what all lengths are multiples of; 9 are a button's height | `max(0.25rem, 4px)` |
//! | `--contact-button-width` | the width, such as `100%` | that of the label |
//! | `--contact-button-font` | the font family | the page's |
//! | `--contact-button-weight` | the weight of the font | `600` |
//! | `--contact-button-icon` | another image, as `url(...)` | the channel's icon |
//! | `--contact-button-icon-size` | its size | `1.25em` |
//! | `--contact-button-ring` | the outer tone of the focus ring | black or white |
//! | `--contact-buttons-gap` | the space between the buttons of a group | `0.75rem` |
//!
//! The dark scheme is the page's own: with `color-scheme: light dark` on its root a button follows
//! the visitor's setting, and on a page that is only ever light it stays light. `data-scheme` on a
//! button overrules both.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::contrast::Rgb;
use crate::icon::Icon;
use crate::theme::{COMMON, INK, MORE, MORE_SHIFT, PALE, Palette, Scheme, Theme, Variant};

/// How much of the text's colour is in the line of an outline, in per cent.
pub const LINE: u8 = 50;

const TEMPLATE: &str = include_str!("../css/template.css");
const START: &str = "/* Made from the theme table; do not edit:
   cargo run -p contact-button --example css */
";

/// The text of `contact-buttons.css`, which lies beside a folder `icons`.
///
/// ```
/// let css = contact_button::css::stylesheet();
/// assert!(css.contains(r#"[href^="https://wa.me/"]"#));
/// ```
pub fn stylesheet() -> String {
    let mut css = String::from(START);
    css.push_str(TEMPLATE);
    for (place, value) in [
        ("$icon", Icon::NEUTRAL.to_string()),
        ("$plate", pair(|scheme| Palette::Neutral.plate(scheme))),
        ("$neutral", pair(Scheme::quiet_plate)),
        ("$text", pair(Scheme::on_plate)),
        ("$tip", pair(|scheme| scheme.other().on_plate())),
        ("$ink", INK.to_string()),
        ("$pale", PALE.to_string()),
        ("$step", Variant::Brand.step().to_string()),
        ("$quiet", Variant::Neutral.step().to_string()),
        ("$line", LINE.to_string()),
        ("$more", MORE_SHIFT.to_string()),
        ("$channels", rules(COMMON)),
    ] {
        css = css.replace(place, &value);
    }
    css
}

/// The text of `contact-buttons-more.css`, which a page adds for the channels beyond those.
///
/// ```
/// let css = contact_button::css::more();
/// assert!(css.contains("[data-contact^=viber]"));
/// ```
pub fn more() -> String {
    let rules = rules(MORE);
    format!("{START}:is(.contact-button, a[data-contact]):not(#_) {{\n  {rules}\n}}\n")
}

fn rules(themes: &[Theme]) -> String {
    let rules: Vec<String> = themes.iter().map(rule).filter(|rule| !rule.is_empty()).collect();
    rules.join("\n\n  ")
}

/// What the channels of one brand add, nested in the base rule; nothing where that has it all.
fn rule(row: &Theme) -> String {
    let mut set: Vec<String> = Vec::new();
    if row.icon != Icon::NEUTRAL {
        set.push(format!("--cb-icon: url(icons/{})", row.icon));
    }
    if row.palette != Palette::Neutral {
        set.push(format!("--cb-plate: {}", pair(|scheme| row.palette.plate(scheme))));
    }
    if row.palette.turns() {
        set.push("--cb-turn: var(--cb-text)".into());
    }
    if let Some(scheme) = row.palette.tone() {
        set.push(format!("--cb-tone: {}", scheme.name()));
    }
    set.extend(accent(|scheme| row.palette.mark(scheme)).map(|mark| format!("--cb-mark: {mark}")));
    if set.is_empty() {
        return String::new();
    }
    format!("&:is({}) {{\n    {};\n  }}", selectors(row).join(", "), set.join(";\n    "))
}

fn selectors(row: &Theme) -> Vec<String> {
    let mut selectors: Vec<String> = match prefix(row) {
        Some(prefix) => [format!("[data-contact^={prefix}]")].into(),
        None => row.channels.iter().map(|name| format!("[data-contact={name}]")).collect(),
    };
    selectors.extend(row.links.iter().map(|link| format!("[href^=\"{link}\"]")));
    selectors
}

/// What the names of several channels begin with, and those of no other row do.
fn prefix(row: &Theme) -> Option<&'static str> {
    let (first, rest) = row.channels.split_first()?;
    let common =
        |length: &usize| rest.iter().all(|name| name.get(..*length) == first.get(..*length));
    let prefix = first.get(..(1..=first.len()).rev().find(common)?)?;
    let others = Theme::all().filter(|other| *other != row).flat_map(|other| other.channels);
    let alone = others.into_iter().all(|name| !name.starts_with(prefix));
    (alone && !rest.is_empty()).then_some(prefix)
}

/// `light-dark(a, b)`, or the colour alone where both are the same.
fn pair(of: impl Fn(Scheme) -> Rgb) -> String {
    let [light, dark] = Scheme::ALL.map(of);
    if light == dark { light.to_string() } else { format!("light-dark({light}, {dark})") }
}

/// The same of colours that give way to the text's; `None` where both do.
pub(crate) fn accent(of: impl Fn(Scheme) -> Option<Rgb>) -> Option<String> {
    let text = || "currentcolor".to_string();
    match Scheme::ALL.map(of) {
        [None, None] => None,
        [light, dark] if light == dark => light.map(|color| color.to_string()),
        pair => {
            let [light, dark] = pair.map(|color| color.map_or_else(text, |c| c.to_string()));
            Some(format!("light-dark({light}, {dark})"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::{Channel, Contact};

    #[test]
    fn the_committed_files_are_up_to_date() {
        for (made, committed) in [
            (stylesheet(), include_str!("../css/contact-buttons.css")),
            (more(), include_str!("../css/contact-buttons-more.css")),
        ] {
            assert!(made == committed, "css/ is stale: cargo run -p contact-button --example css");
        }
    }

    #[test]
    fn nothing_of_the_template_is_left() {
        for css in [stylesheet(), more()] {
            assert!(!css.contains('$') && !css.contains("!important"));
        }
    }

    #[test]
    fn every_channel_is_known_by_name_and_by_link() {
        let css = stylesheet() + &more();
        for row in Theme::all().filter(|row| !rule(row).is_empty()) {
            for name in row.channels {
                let by_prefix = prefix(row).is_some_and(|prefix| {
                    name.starts_with(prefix) && css.contains(&format!("[data-contact^={prefix}]"))
                });
                assert!(by_prefix || css.contains(&format!("[data-contact={name}]")), "{name}");
            }
            for link in row.links {
                assert!(css.contains(&format!("[href^=\"{link}\"]")), "{link}");
            }
        }
    }

    #[test]
    fn a_prefix_is_of_one_brand_alone() {
        let prefix = |name| prefix(Theme::named(name).unwrap());
        assert_eq!(prefix("x_dm"), Some("x_"));
        assert_eq!(prefix("telegram"), Some("telegram"));
        assert_eq!(prefix("tel"), None);
        assert_eq!(prefix("zoom"), None);
    }

    /// Whose link is at a host of the caller's.
    const FEDERATED: [&str; 4] = ["callback", "jitsi", "mastodon_share", "mastodon_tag"];

    /// One contact for each form that can be built, from the table's own examples.
    #[test]
    fn every_link_that_is_built_begins_as_the_theme_says() {
        let mut unknown = Vec::new();
        for &channel in Channel::ALL {
            let theme = Theme::of(channel).unwrap();
            if rule(theme).is_empty() {
                continue;
            }
            let links = theme.links;
            let info = channel.info();
            for form in info.forms {
                for param in info.params {
                    let contact = Contact::builder(channel)
                        .set("form", form.name)
                        .set(param.name.trim_end_matches('*'), param.example)
                        .build();
                    if let Ok(contact) = contact {
                        let url = contact.to_string();
                        let known = links.iter().any(|link| url.starts_with(link));
                        if !known && !FEDERATED.contains(&channel.name()) {
                            unknown.push(alloc::format!("{channel}: {url}"));
                        }
                    }
                }
            }
        }
        assert!(unknown.is_empty(), "{unknown:#?}");
    }
}
