//! How well colours can be told apart, and what mends them.

use contact_button::Color;
use contact_button::contrast::{Rgb, ratio};
use contact_button::theme::{
    Level, MORE_CONTRAST, Paint, Palette, Scheme, State as Use, TEXT_CONTRAST, Theme, Variant,
};
use serde::Serialize;

use crate::refusal::Refusal;
use crate::state::State;

#[derive(Debug, Serialize)]
pub(crate) struct Contrast {
    /// From 1 (the same) to 21 (black on white), rounded down to hundredths.
    ratio: f64,
    /// `AAA`, `AA` or `fail` for text (WCAG 2.2, 1.4.3 and 1.4.6).
    grade: &'static str,
    /// The nearest colour of the text that reaches the next grade; `null` at the highest.
    mended: Option<String>,
}

/// The colours of one button on a page of one scheme.
#[derive(Debug, Serialize)]
pub(crate) struct OfButton {
    scheme: &'static str,
    channel: String,
    foreground: String,
    background: String,
    #[serde(flatten)]
    contrast: Contrast,
    /// What it has with `data-contrast="aaa"`, or where the visitor asks for more contrast.
    more: f64,
}

/// Of two colours.
pub(crate) fn of_two(foreground: &str, background: &str) -> Result<Contrast, Refusal> {
    let [text, behind] =
        [colour("foreground", foreground)?.rgb(), colour("background", background)?.rgb()];
    Ok(contrast(text, behind))
}

fn colour<'t>(field: &str, text: &'t str) -> Result<Color<'t>, Refusal> {
    Color::parse(text.trim()).map_err(|error| {
        let sentence = error.to_string().replacen("color", field, 1);
        Refusal::new(field, sentence, "a colour such as #0a7d5a")
    })
}

/// Of every button, in both schemes or in the one that is chosen.
pub(crate) fn of_state(state: &State) -> Result<Vec<OfButton>, Refusal> {
    let contacts = state.read()?;
    let look = &state.look;
    let variant = Variant::ALL.into_iter().find(|variant| variant.name() == look.variant);
    let variant = variant.unwrap_or(Variant::Brand);
    let own = match look.color.trim() {
        "" => None,
        text => Some(colour("look.color", text)?),
    };
    let schemes = Scheme::ALL.into_iter().filter(|scheme| {
        !Scheme::ALL.iter().any(|one| one.name() == look.scheme) || scheme.name() == look.scheme
    });
    let mut all = Vec::new();
    for scheme in schemes {
        for contact in &contacts {
            let palette =
                Theme::of(contact.channel()).map_or(Palette::Neutral, |theme| theme.palette);
            let paint = match own {
                Some(colour) => colour.paint(variant, scheme),
                None => Paint::of(palette, variant, scheme),
            };
            let level = if look.contrast == "aaa" { Level::Aaa } else { Level::Aa };
            let behind = |level| paint.behind(scheme.ground(), Use::Rest, level);
            all.push(OfButton {
                scheme: scheme.name(),
                channel: contact.channel().name().into(),
                foreground: paint.text.to_string(),
                background: behind(level).to_string(),
                contrast: contrast(paint.text, behind(level)),
                more: hundredths(ratio(paint.text, behind(Level::Aaa))),
            });
        }
    }
    Ok(all)
}

fn contrast(text: Rgb, behind: Rgb) -> Contrast {
    let got = ratio(text, behind);
    let (grade, next) = if got >= MORE_CONTRAST {
        ("AAA", None)
    } else if got >= TEXT_CONTRAST {
        ("AA", Some(MORE_CONTRAST))
    } else {
        ("fail", Some(TEXT_CONTRAST))
    };
    let mended = next.and_then(|wanted| mended(text, behind, wanted));
    Contrast { ratio: hundredths(got), grade, mended: mended.map(|colour| colour.to_string()) }
}

/// The text moved towards black or white, whichever is nearer, until it is legible.
fn mended(text: Rgb, behind: Rgb, wanted: f64) -> Option<Rgb> {
    (0..=100).find_map(|percent| {
        [Rgb::BLACK, Rgb::WHITE]
            .map(|end| text.mix(end, percent))
            .into_iter()
            .find(|colour| ratio(*colour, behind) >= wanted)
    })
}

/// Rounded down, so that what is shown is never more than what is there.
fn hundredths(ratio: f64) -> f64 {
    // The sum of rounding errors is far below a thousandth.
    ((ratio * 100.0 + 1e-6).floor()) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_mended_to_the_next_grade() {
        for (text, behind, grade) in
            [("#777777", "#ffffff", "fail"), ("#767676", "#fff", "AA"), ("#000", "#fff", "AAA")]
        {
            let got = of_two(text, behind).unwrap();
            assert_eq!(got.grade, grade);
            let next = got.mended.map(|mended| of_two(&mended, behind).unwrap().grade);
            assert_eq!(
                next,
                match grade {
                    "fail" => Some("AA"),
                    "AA" => Some("AAA"),
                    _ => None,
                }
            );
        }
    }

    #[test]
    fn what_cannot_be_reached_is_not_promised() {
        // Neither black nor white has 7:1 on it.
        assert_eq!(of_two("#fff", "#757575").unwrap().mended, None);
        assert_eq!(of_two("red", "#fff").unwrap_err().field, "foreground");
    }
}
