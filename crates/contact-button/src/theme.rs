//! The look of each channel: one row a channel, and the plate colours that follow from it.
//!
//! A mark is never recoloured to be legible: the plate under it moves instead, and just as far as the
//! contrast asks: darker where white is too weak on it, lighter where ink is.

use contact_link::Channel;

use crate::contrast::{Rgb, ratio};

/// What text on a plate must reach (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;
/// What a focus ring must reach against what lies beside it (WCAG 2.2, 1.4.11 and 2.4.13).
pub const RING_CONTRAST: f64 = 3.0;
/// The dark text colour, a black with a trace of blue.
pub const INK: Rgb = Rgb::hex(0x0B0F14);
/// Where neutral plates start in the light scheme.
const SLATE: Rgb = Rgb::hex(0x334155);
/// Where neutral plates start in the dark scheme.
const PALE_SLATE: Rgb = Rgb::hex(0xCBD5E1);
/// How far the plate shifts under the pointer, in per cent.
pub const HOVER: u8 = 16;
/// How far the plate shifts while it is pressed, in per cent.
pub const ACTIVE: u8 = 32;

/// The colour scheme of the page around the button.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on a light page.
    Light,
    /// Light text on a dark page.
    Dark,
}

/// What the button is being used for right now.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Rest,
    /// The pointer is over it.
    Hover,
    /// It is being pressed.
    Active,
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// The colour of text and mark on every plate; also the inner tone of the focus ring.
    pub const fn text(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::WHITE,
            Scheme::Dark => INK,
        }
    }

    /// The outer tone of the focus ring: the text colour of the other scheme.
    pub const fn ring(self) -> Rgb {
        match self {
            Scheme::Light => Scheme::Dark.text(),
            Scheme::Dark => Scheme::Light.text(),
        }
    }

    /// The colour away from the text's, towards which a plate gains contrast.
    pub const fn away(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::BLACK,
            Scheme::Dark => Rgb::WHITE,
        }
    }
}

impl State {
    /// All states.
    pub const ALL: [State; 3] = [State::Rest, State::Hover, State::Active];

    /// How far the plate shifts, in per cent.
    pub const fn shift(self) -> u8 {
        match self {
            State::Rest => 0,
            State::Hover => HOVER,
            State::Active => ACTIVE,
        }
    }
}

/// What the plates of a channel start from.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Palette {
    /// No brand: slate, and a pale slate in the dark scheme.
    Neutral,
    /// A mark in white on black, and in black on white in the dark scheme.
    Mono,
    /// A bright brand colour: under white in the light scheme, under ink in the dark one.
    Bright(Rgb),
    /// A deep brand colour, under white in both schemes: on blue and pink the eye reads white more
    /// easily than ink, even where their ratios are the same.
    Deep(Rgb),
}

/// The look of one channel.
#[derive(Copy, Clone, Debug)]
pub struct Theme {
    /// The channel.
    pub channel: Channel,
    /// What its plates start from.
    pub palette: Palette,
    /// How links of the channel begin: what the stylesheet goes by where no script has run.
    pub links: &'static [&'static str],
}

const fn row(channel: Channel, palette: Palette, links: &'static [&'static str]) -> Theme {
    Theme { channel, palette, links }
}

const X: &[&str] = &["https://x.com/", "https://twitter.com/"];
const META_BLUE: Palette = Palette::Deep(Rgb::hex(0x0866FF));

/// One row for each channel. Brand colours are those of simple-icons 16.37.0, which names each
/// brand's own page; X's toolkit gives its mark in white on black and in black on white.
#[rustfmt::skip]
pub const THEMES: &[Theme] = &[
    row(Channel::Tel, Palette::Neutral, &["tel:"]),
    row(Channel::Sms, Palette::Neutral, &["sms:"]),
    row(Channel::Email, Palette::Neutral, &["mailto:"]),
    row(Channel::XDm, Palette::Mono, X),
    row(Channel::Whatsapp, Palette::Bright(Rgb::hex(0x25D366)), &["https://wa.me/", "https://api.whatsapp.com/", "https://web.whatsapp.com/", "whatsapp:"]),
    row(Channel::Messenger, META_BLUE, &["https://m.me/"]),
    row(Channel::Telegram, Palette::Bright(Rgb::hex(0x26A5E4)), &["https://t.me/", "https://telegram.me/", "tg:"]),
    row(Channel::Signal, Palette::Deep(Rgb::hex(0x3B45FD)), &["https://signal.me/", "sgnl:"]),
    row(Channel::Instagram, Palette::Deep(Rgb::hex(0xFF0069)), &["https://ig.me/"]),
    row(Channel::XPost, Palette::Mono, X),
    row(Channel::XFollow, Palette::Mono, X),
    row(Channel::FacebookPage, META_BLUE, &["https://www.facebook.com/"]),
];

impl Theme {
    /// The row of a channel.
    ///
    /// ```
    /// # use contact_button::{Channel, theme::{Scheme, State, Theme}};
    /// let x = Theme::of(Channel::XDm).unwrap();
    /// assert_eq!(x.plate(Scheme::Light, State::Rest).to_string(), "#000");
    /// assert_eq!(x.plate(Scheme::Dark, State::Rest).to_string(), "#fff");
    /// ```
    pub fn of(channel: Channel) -> Option<&'static Theme> {
        THEMES.iter().find(|row| row.channel == channel)
    }

    /// The scheme whose colours the button takes on such a page.
    pub const fn scheme(&self, page: Scheme) -> Scheme {
        match self.palette {
            Palette::Deep(_) => Scheme::Light,
            _ => page,
        }
    }

    /// The colour behind the text, on a page of this scheme.
    pub fn plate(&self, page: Scheme, state: State) -> Rgb {
        let scheme = self.scheme(page);
        let start = match (self.palette, scheme) {
            (Palette::Neutral, Scheme::Light) => SLATE,
            (Palette::Neutral, Scheme::Dark) => PALE_SLATE,
            (Palette::Mono, scheme) => scheme.away(),
            (Palette::Bright(brand) | Palette::Deep(brand), _) => brand,
        };
        (0..=100)
            .map(|percent| start.mix(scheme.away(), percent))
            .find(|plate| ratio(*plate, scheme.text()) >= TEXT_CONTRAST)
            .unwrap_or(scheme.away())
            .mix(self.shade(page), state.shift())
    }

    /// The colour of text and mark, on a page of this scheme.
    pub const fn text(&self, page: Scheme) -> Rgb {
        self.scheme(page).text()
    }

    /// The colour that the plate shifts to under the pointer: away from the text, so that contrast
    /// only grows. A plate that is black or white already has nowhere to go but grey.
    pub fn shade(&self, page: Scheme) -> Rgb {
        match self.palette {
            Palette::Mono => Rgb::GRAY,
            _ => self.scheme(page).away(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages that a button may stand on, from white to black.
    const PAGES: [Rgb; 7] = [
        Rgb::WHITE,
        Rgb::hex(0xF3F4F6),
        Rgb::hex(0xBBBBBB),
        Rgb::GRAY,
        Rgb::hex(0x4B5563),
        Rgb::hex(0x111827),
        Rgb::BLACK,
    ];

    #[test]
    fn every_channel_has_its_row_in_order() {
        let rows: alloc::vec::Vec<_> = THEMES.iter().map(|row| row.channel).collect();
        // The rows that contact-link has only with its whole catalogue come after.
        assert_eq!(rows, &Channel::ALL[..=Channel::FacebookPage as usize]);
    }

    #[test]
    fn text_is_legible_on_every_plate_in_every_state() {
        for row in THEMES {
            for scheme in Scheme::ALL {
                for state in State::ALL {
                    let plate = row.plate(scheme, state);
                    let got = ratio(plate, row.text(scheme));
                    assert!(
                        got >= TEXT_CONTRAST,
                        "{} {scheme:?} {state:?}: {plate} has {got:.2}",
                        row.channel.name(),
                    );
                }
            }
        }
    }

    #[test]
    fn the_plate_moves_no_further_than_it_must() {
        for (channel, light, dark) in [
            (Channel::FacebookPage, Some(0x0866FF), Some(0x0866FF)),
            (Channel::Signal, Some(0x3B45FD), Some(0x3B45FD)),
            (Channel::Instagram, None, None),
            (Channel::Whatsapp, None, Some(0x25D366)),
            (Channel::Telegram, None, Some(0x26A5E4)),
        ] {
            let row = Theme::of(channel).unwrap();
            for (scheme, same) in [(Scheme::Light, light), (Scheme::Dark, dark)] {
                let plate = row.plate(scheme, State::Rest);
                match same {
                    Some(hex) => assert_eq!(plate, Rgb::hex(hex)),
                    None => assert!(ratio(plate, row.text(scheme)) < TEXT_CONTRAST + 0.2),
                }
            }
        }
    }

    #[test]
    fn the_focus_ring_is_seen_against_button_and_page() {
        for row in THEMES {
            for scheme in Scheme::ALL {
                let (inner, outer) = (row.text(scheme), row.scheme(scheme).ring());
                assert!(ratio(inner, outer) >= RING_CONTRAST);
                for state in State::ALL {
                    assert!(ratio(row.plate(scheme, state), inner) >= RING_CONTRAST);
                }
                for page in PAGES {
                    let best = ratio(page, inner).max(ratio(page, outer));
                    assert!(best >= RING_CONTRAST, "{scheme:?} {page}: {best:.2}");
                }
            }
        }
    }

    #[test]
    fn states_can_be_told_apart() {
        for row in THEMES {
            for scheme in Scheme::ALL {
                let [rest, hover, active] = State::ALL.map(|state| row.plate(scheme, state));
                assert!(rest != hover && hover != active);
            }
        }
    }
}
