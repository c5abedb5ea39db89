//! Colours and how well they can be told apart, as WCAG 2.2 computes it.
//!
//! Used where a stylesheet is made and where one is tested, never in a page.

use core::fmt;

/// A colour in sRGB, eight bits a channel.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Rgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Rgb {
    /// Black.
    pub const BLACK: Rgb = Rgb::hex(0x000000);
    /// White.
    pub const WHITE: Rgb = Rgb::hex(0xFFFFFF);
    /// The CSS colour `gray`.
    pub const GRAY: Rgb = Rgb::hex(0x808080);

    /// The colour that CSS writes as `#rrggbb`.
    ///
    /// ```
    /// # use contact_button::contrast::Rgb;
    /// assert_eq!(Rgb::hex(0x25D366), Rgb { r: 37, g: 211, b: 102 });
    /// ```
    pub const fn hex(rrggbb: u32) -> Rgb {
        let [_, r, g, b] = rrggbb.to_be_bytes();
        Rgb { r, g, b }
    }

    /// `color-mix(in srgb, self, other percent%)`, rounded to eight bits.
    ///
    /// ```
    /// # use contact_button::contrast::Rgb;
    /// assert_eq!(Rgb::WHITE.mix(Rgb::BLACK, 50), Rgb::GRAY);
    /// ```
    #[must_use]
    pub fn mix(self, other: Rgb, percent: u8) -> Rgb {
        let percent = u32::from(percent.min(100));
        let one = |a: u8, b: u8| {
            let sum = u32::from(a) * (100 - percent) + u32::from(b) * percent;
            // At most 255: a weighted mean of two bytes.
            ((sum + 50) / 100) as u8
        };
        Rgb { r: one(self.r, other.r), g: one(self.g, other.g), b: one(self.b, other.b) }
    }

    /// The relative luminance, from 0 (black) to 1 (white).
    /// Source: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
    pub fn luminance(self) -> f64 {
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}

/// The shortest form that CSS takes: `#fff`, `#25d366`.
impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rgb { r, g, b } = *self;
        if [r, g, b].iter().all(|c| c >> 4 == c & 15) {
            write!(f, "#{:x}{:x}{:x}", r & 15, g & 15, b & 15)
        } else {
            write!(f, "#{r:02x}{g:02x}{b:02x}")
        }
    }
}

/// The contrast ratio of two colours, from 1 (the same) to 21 (black on white).
/// Source: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
///
/// ```
/// # use contact_button::contrast::{Rgb, ratio};
/// let whatsapp = Rgb::hex(0x25D366);
/// assert!((ratio(Rgb::WHITE, whatsapp) - 1.98).abs() < 0.01);
/// assert!((ratio(Rgb::WHITE, Rgb::BLACK) - 21.0).abs() < 1e-9);
/// ```
pub fn ratio(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Undoes the sRGB transfer curve of one channel.
fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 {
        return c / 12.92;
    }
    // x^2.4 = x² · (x²)^(1/5), the root by Newton's method: there is no `powf` without std.
    let x = (c + 0.055) / 1.055;
    let square = x * x;
    let mut root = 1.0;
    for _ in 0..32 {
        root -= (root - square / (root * root * root * root)) / 5.0;
    }
    square * root
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn agrees_with_published_ratios() {
        for (hex, white) in [
            (0x25D366, 1.98),
            (0x0084FF, 3.66),
            (0x07C160, 2.38),
            (0x075E54, 7.67),
            (0x000000, 21.0),
            (0x767676, 4.54),
        ] {
            let got = ratio(Rgb::hex(hex), Rgb::WHITE);
            assert!((got - white).abs() < 0.01, "{hex:06x}: {got}");
        }
    }

    #[test]
    fn the_root_agrees_with_std() {
        for c in 0..=255u8 {
            let x = f64::from(c) / 255.0;
            let std = if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) };
            assert!((linear(c) - std).abs() < 1e-12, "{c}");
        }
    }

    #[test]
    fn hex_is_as_short_as_it_can_be() {
        assert_eq!(Rgb::WHITE.to_string(), "#fff");
        assert_eq!(Rgb::hex(0x00AA0B).to_string(), "#00aa0b");
        assert_eq!(Rgb::hex(0x112233).to_string(), "#123");
    }

    #[test]
    fn mixing_stays_between_the_two() {
        let blue = Rgb::hex(0x0866FF);
        assert_eq!(blue.mix(Rgb::WHITE, 0), blue);
        assert_eq!(blue.mix(Rgb::WHITE, 100), Rgb::WHITE);
        assert_eq!(blue.mix(Rgb::WHITE, 255), Rgb::WHITE);
    }
}
