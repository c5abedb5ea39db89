//! www/theming.html: what a page may change, with a button that shows it.

use std::fmt::Write as _;

use anyhow::Result;
use contact_button::theme::{Scheme, Variant};
use contact_button::{Button, Color, IconPlace, Shape, Size};

use super::sample::{self, SAMPLES};

/// A custom property: name, what it is, what holds unless it is set, a value to show, attributes that
/// the button needs for it to be seen.
struct Property {
    name: &'static str,
    what: &'static str,
    unless: &'static str,
    value: &'static str,
    variant: Variant,
}

const fn property(
    name: &'static str,
    what: &'static str,
    unless: &'static str,
    value: &'static str,
) -> Property {
    Property { name, what, unless, value, variant: Variant::Brand }
}

/// Each custom property as CSS writes it, and in plain text what it is.
pub(crate) fn properties() -> impl Iterator<Item = (String, String)> {
    PROPERTIES.iter().map(|property| {
        let what = property.what.replace("<code>", "`").replace("</code>", "`");
        (format!("--contact-button-{}", property.name), what)
    })
}

const PROPERTIES: [Property; 16] = [
    property(
        "background",
        "the plate of the variant <code>brand</code>",
        "the channel’s colour",
        "light-dark(#5b2a86, #dcc8f5)",
    ),
    property(
        "color",
        "text and icon on that plate",
        "white, or ink",
        "light-dark(#ffe9b0, #3b2a00)",
    ),
    property(
        "tone",
        "<code>light</code>: the plate is for white text; <code>dark</code>: for ink",
        "the channel’s",
        "dark",
    ),
    property(
        "shade",
        "where the plate moves under the pointer (point at one)",
        "black or white",
        "#5b2a86",
    ),
    property(
        "more",
        "how far it moves from its text where the visitor asks for more contrast",
        "<code>28%</code>",
        "45%",
    ),
    Property {
        variant: Variant::Outline,
        ..property(
            "accent",
            "the icon where there is no such plate",
            "the mark’s colour",
            "#c2410c",
        )
    },
    Property {
        variant: Variant::Outline,
        ..property("border", "the line around it", "by variant", "#c2410c")
    },
    property("radius", "the corners", "by <code>data-shape</code>", "1rem 0.25rem"),
    property(
        "unit",
        "what all lengths are multiples of: nine are its height",
        "<code>max(0.25rem, 4px)</code>",
        "6px",
    ),
    property("width", "its width", "that of the label", "100%"),
    property("font", "the font family", "the page’s", "Georgia, serif"),
    property("weight", "the weight of the font", "<code>600</code>", "400"),
    property(
        "icon",
        "another image, as <code>url(...)</code> from the root of the site",
        "the channel’s",
        "url(/dist/icons/star.svg)",
    ),
    property("icon-size", "its size", "<code>1.25em</code>", "1.75em"),
    property("ring", "the outer tone of the focus ring (press Tab)", "black or white", "#c2410c"),
    property("gap", "the space between the buttons of a group", "<code>0.75rem</code>", "0.25rem"),
];

/// A colour of the author's own, to show.
const OWN: [&str; 4] = ["#0a7d5a", "#ffd400", "#e8e4da", "#c2410c"];

impl Property {
    /// With what it begins.
    fn full(&self) -> String {
        let prefix = if self.name == "gap" { "contact-buttons" } else { "contact-button" };
        format!("--{prefix}-{}", self.name)
    }
}

/// The rules that the page's samples need.
pub(super) fn rules() -> Result<String> {
    let mut css = String::from("/* Made by `cargo xtask look --write`; do not edit. */\n");
    for property in &PROPERTIES {
        writeln!(css, ".sample-{} {{ {}: {} }}", property.name, property.full(), property.value)?;
    }
    for color in OWN {
        writeln!(css, "{}", Color::parse(color)?.rule())?;
    }
    Ok(css)
}

/// The page.
pub(super) fn page() -> Result<String> {
    let mut main = String::new();
    let attributes = attributes()?;
    writeln!(
        main,
        "<section id=\"attributes\" aria-labelledby=\"attributes-title\">\n  \
         <h2 id=\"attributes-title\">Attributes</h2>\n  <div class=\"body\">\n  \
         <p>The stylesheet alone reads them, so they work without the script. \
         A <code>&lt;contact-button&gt;</code> has them without <code>data-</code>.</p>\n\
         {attributes}  </div>\n</section>\n"
    )?;
    let colors: Result<Vec<String>> = OWN
        .iter()
        .map(|color| {
            let color = Color::parse(color)?;
            let button = SAMPLES[0]
                .html(false, |b| b.color(color.as_str()).unwrap_or_else(|_| unreachable!()))?;
            let rule = color.rule();
            Ok(format!("    <p>{button}</p>\n    <pre><code>{rule}</code></pre>\n"))
        })
        .collect();
    writeln!(
        main,
        "<section id=\"color\" aria-labelledby=\"color-title\">\n  \
         <h2 id=\"color-title\">A colour of your own</h2>\n  <div class=\"body\">\n    \
         <p><code>data-color=\"#0a7d5a\"</code> gives a button that plate exactly; the text on it, what \
         happens under the pointer and the icon of an outline are computed. Without the script, one rule \
         of your stylesheet paints all buttons of a colour: <code>Color::rule</code> writes it.</p>\n{}  \
         </div>\n</section>\n",
        colors?.concat(),
    )?;
    let mut properties = String::new();
    for property in &PROPERTIES {
        let Property { name, what, unless, value, variant } = property;
        let dressed = |button: Button<'static>| match *name {
            "more" => button.more_contrast(),
            _ => button.variant(*variant),
        };
        let samples: Result<Vec<String>> =
            SAMPLES[..2].iter().map(|sample| sample.html(false, dressed)).collect();
        let full = property.full();
        writeln!(
            properties,
            "    <article aria-labelledby=\"property-{name}\">\n      \
             <h3 id=\"property-{name}\"><code>{full}</code></h3>\n      \
             <p>{what}; unless set, {unless}.</p>\n      <pre><code>{full}: {value}</code></pre>\n      \
             <p class=\"contact-buttons sample-{name}\">{}</p>\n    </article>",
            samples?.join("\n        "),
        )?;
    }
    writeln!(
        main,
        "<section id=\"properties\" aria-labelledby=\"properties-title\">\n  \
         <h2 id=\"properties-title\">Custom properties</h2>\n  <div class=\"body\">\n    \
         <p>Set them on a button or on anything around it. Everything else that a stylesheet of yours \
         says of links leaves a button alone; where it stands and how wide it is stays yours.</p>\n    \
         <div class=\"ways properties\">\n{properties}    </div>\n  </div>\n</section>"
    )?;
    Ok(sample::page("Theming", &["specimen.css", "theming-samples.css"], &main))
}

fn attributes() -> Result<String> {
    let mut out = String::new();
    let mut row = |name: &str, buttons: Vec<Result<String>>| -> Result<()> {
        let buttons: Result<Vec<String>> = buttons.into_iter().collect();
        let buttons = buttons?.join("\n      ");
        writeln!(
            out,
            "    <h3><code>{name}</code></h3>\n    <p class=\"contact-buttons\">\n      {buttons}\n    </p>"
        )?;
        Ok(())
    };
    let [_, x, whatsapp, ..] = &SAMPLES;
    let variants = Variant::ALL.iter();
    row(
        "data-variant=\"brand | outline | ghost | neutral\"",
        variants.map(|value| whatsapp.html(false, |b| b.variant(*value))).collect(),
    )?;
    row(
        "data-size=\"small | medium | large\"",
        Size::ALL.iter().map(|value| whatsapp.html(false, |b| b.size(*value))).collect(),
    )?;
    row(
        "data-shape=\"pill | rounded | square\"",
        Shape::ALL.iter().map(|value| whatsapp.html(false, |b| b.shape(*value))).collect(),
    )?;
    row(
        "data-icon=\"start | only | none\"",
        IconPlace::ALL.iter().map(|value| whatsapp.html(false, |b| b.icon(*value))).collect(),
    )?;
    row(
        "data-scheme=\"light | dark | auto\"",
        Scheme::ALL.iter().map(|value| x.html(false, |b| b.scheme(*value))).collect(),
    )?;
    row("data-contrast=\"aaa\"", vec![whatsapp.html(false, |b| b.more_contrast())])?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_of_the_stylesheet_is_shown_and_no_other() {
        let css = contact_button::css::stylesheet();
        let used = css.split("var(--contact-button").skip(1);
        let mut used: Vec<String> = used
            .filter_map(|rest| rest.split([',', ')']).next())
            .map(|rest| format!("--contact-button{rest}"))
            .collect();
        used.sort();
        used.dedup();
        let mut shown: Vec<String> = PROPERTIES.iter().map(Property::full).collect();
        shown.sort();
        assert_eq!(used, shown);
    }

    #[test]
    fn the_crate_documents_them_all() {
        let docs = crate::workspace::text("crates/contact-button/src/css.rs").unwrap();
        for property in &PROPERTIES {
            assert!(docs.contains(&format!("| `{}` |", property.full())), "{}", property.name);
        }
    }
}
