//! A colour of the author's own, and the rule that paints it.

use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::contrast::{Rgb, ratio};
use crate::css::accent;
use crate::theme::{INK, MORE_SHIFT, Paint, Scheme, TEXT_CONTRAST, Variant, seen_without_plate};

/// A colour as an author wrote it into `data-color`.
///
/// The plate has exactly this colour, in both schemes; what stands on it is computed.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Color<'a> {
    written: &'a str,
    rgb: Rgb,
}

impl<'a> Color<'a> {
    /// Reads `#rrggbb` or `#rgb`.
    ///
    /// # Errors
    ///
    /// The text is neither.
    ///
    /// ```
    /// # use contact_button::Color;
    /// assert!(Color::parse("#0a7d5a").is_ok());
    /// assert_eq!(
    ///     Color::parse("teal").unwrap_err().to_string(),
    ///     "color \"teal\" is no colour of three or six hexadecimal digits; it takes one such as #0a7d5a",
    /// );
    /// ```
    pub fn parse(written: &'a str) -> Result<Color<'a>, ColorError> {
        match hex(written) {
            Some(rgb) => Ok(Color { written, rgb }),
            None => Err(ColorError { written: written.into() }),
        }
    }

    /// As it was written.
    pub fn as_str(&self) -> &'a str {
        self.written
    }

    /// The colour.
    pub fn rgb(&self) -> Rgb {
        self.rgb
    }

    /// What is legible on it: white where that will do, else the darker of our two inks that does.
    pub fn text(&self) -> Rgb {
        let legible = |text: &Rgb| ratio(self.rgb, *text) >= TEXT_CONTRAST;
        [Rgb::WHITE, INK].into_iter().find(legible).unwrap_or(Rgb::BLACK)
    }

    /// The colours of a button of it, on a page of this scheme.
    pub fn paint(&self, variant: Variant, page: Scheme) -> Paint {
        match variant {
            Variant::Brand => Paint::own(self.rgb, self.text(), self.tone(), self.turns()),
            Variant::Neutral => Paint::quiet(variant, page, None),
            Variant::Outline | Variant::Ghost => {
                Paint::quiet(variant, page, seen_without_plate(self.rgb, page))
            }
        }
    }

    fn tone(&self) -> Scheme {
        if self.text() == Rgb::WHITE { Scheme::Light } else { Scheme::Dark }
    }

    /// Whether it is so near to white or black that it can only move towards its text.
    fn turns(&self) -> bool {
        ratio(self.rgb, self.text()) >= 14.0
    }

    /// The rule for the author's stylesheet that paints every button with this `data-color`. It sets
    /// custom properties alone, so where it stands and what comes after it does not matter.
    ///
    /// ```
    /// # use contact_button::Color;
    /// assert_eq!(
    ///     Color::parse("#0a7d5a")?.rule(),
    ///     "[data-color=\"#0a7d5a\" i]{--contact-button-background:#0a7d5a;\
    ///      --contact-button-color:#fff;--contact-button-tone:light;\
    ///      --contact-button-shade:var(--cb-away);\
    ///      --contact-button-accent:light-dark(#0a7d5a, currentcolor)}",
    /// );
    /// # Ok::<(), contact_button::ColorError>(())
    /// ```
    pub fn rule(&self) -> String {
        let accent = accent(|scheme| seen_without_plate(self.rgb, scheme));
        let more = match self.paint(Variant::Brand, Scheme::Light).more {
            MORE_SHIFT => String::new(),
            more => format!(";--contact-button-more:{more}%"),
        };
        format!(
            "[data-color=\"{}\" i]{{--contact-button-background:{};--contact-button-color:{};\
             --contact-button-tone:{};--contact-button-shade:var(--cb-{});--contact-button-accent:{}{more}}}",
            self.written,
            self.rgb,
            self.text(),
            self.tone().name(),
            if self.turns() { "text" } else { "away" },
            accent.as_deref().unwrap_or("currentcolor"),
        )
    }
}

/// What a script asks of a `data-color`: the [rule](Color::rule), or `!` and a sentence where it is no colour.
///
/// ```
/// use contact_button::color_rule;
///
/// assert!(color_rule("#085").starts_with("[data-color=\"#085\" i]{"));
/// assert!(color_rule("teal").starts_with("!color \"teal\" is no colour"));
/// ```
pub fn color_rule(written: &str) -> String {
    match Color::parse(written) {
        Ok(color) => color.rule(),
        Err(error) => format!("!{error}"),
    }
}

/// `#rrggbb` or `#rgb`.
fn hex(written: &str) -> Option<Rgb> {
    let digits = written.strip_prefix('#')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        6 => Some(Rgb::hex(number)),
        // Each digit twice.
        3 => {
            let spread = (number & 0xF00) << 8 | (number & 0xF0) << 4 | number & 0xF;
            Some(Rgb::hex(spread * 0x11))
        }
        _ => None,
    }
}

/// A `data-color` that is no colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColorError {
    written: String,
}

/// One sentence.
impl fmt::Display for ColorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = &self.written;
        write!(
            f,
            "color {written:?} is no colour of three or six hexadecimal digits; \
             it takes one such as #0a7d5a"
        )
    }
}

impl core::error::Error for ColorError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Level, MARK_CONTRAST, PAGES, State};

    #[test]
    fn written_in_two_ways() {
        for (written, rgb) in [("#0A7d5a", 0x0A7D5A), ("#0a8", 0x00AA88), ("#fff", 0xFFFFFF)] {
            assert_eq!(Color::parse(written).unwrap().rgb(), Rgb::hex(rgb));
        }
        for bad in
            ["", "#", "0a7d5a", "#0a7d5", "#0a7d5a80", "#+a7d5a", "#0g0", "red", "#é1", "\"]{"]
        {
            assert!(Color::parse(bad).is_err(), "{bad}");
        }
    }

    /// Every colour of a grid of 18 by 18 by 18, and those next to where the text changes.
    fn colors() -> impl Iterator<Item = u32> {
        let step = || (0..=255_u32).step_by(15);
        let grid = step()
            .flat_map(move |r| step().flat_map(move |g| step().map(move |b| r << 16 | g << 8 | b)));
        grid.chain((0..=255).map(|grey| grey * 0x01_0101))
    }

    #[test]
    fn every_colour_is_legible_in_every_state() {
        for number in colors() {
            let written = format!("#{number:06x}");
            let color = Color::parse(&written).unwrap();
            for (scheme, pages) in PAGES {
                let brand = color.paint(Variant::Brand, scheme);
                assert_eq!(brand.behind(pages[0], State::Rest, Level::Aa), color.rgb());
                assert!(ratio(brand.text, brand.away) >= MARK_CONTRAST);
                for (state, level, behind) in brand.grounds(pages[0]) {
                    let got = ratio(brand.text, behind);
                    assert!(got >= level.text(), "{written} {state:?} {level:?}: {got:.2}");
                }
                let mark = color.paint(Variant::Ghost, scheme);
                for page in pages {
                    for (_, _, behind) in mark.grounds(page) {
                        assert!(ratio(mark.mark, behind) >= MARK_CONTRAST, "{written} {scheme:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_rule_names_what_the_author_wrote() {
        let rule = |written| Color::parse(written).unwrap().rule();
        assert!(
            rule("#FFD400")
                .starts_with("[data-color=\"#FFD400\" i]{--contact-button-background:#ffd400;")
        );
        assert!(rule("#FFE600").contains("-tone:dark;--contact-button-shade:var(--cb-text)"));
        assert!(rule("#c300ff").contains("--contact-button-more:"));
        assert!(rule("#777").contains("-color:#000;"), "{}", rule("#777"));
    }
}
