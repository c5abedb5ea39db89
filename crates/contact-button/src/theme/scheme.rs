//! What a colour is for: the page around a button, what a visitor does, how much contrast is asked for.

use crate::contrast::Rgb;

/// What text must reach (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f64 = 4.5;
/// What text must reach where more contrast is asked for (WCAG 2.2, 1.4.6).
pub const MORE_CONTRAST: f64 = 7.0;
/// What a mark or a focus ring must reach (WCAG 2.2, 1.4.11 and 2.4.13).
pub const MARK_CONTRAST: f64 = 3.0;
/// The dark text colour, a black with a trace of blue.
pub const INK: Rgb = Rgb::hex(0x0B0F14);
/// The light text colour where there is no plate of a brand: white, a little softened.
pub const PALE: Rgb = Rgb::hex(0xF1F5F9);
/// How far a plate moves away from its text where more contrast is asked for, in per cent: what
/// brings the plate of every brand from 4.5 to 7.
pub const MORE_SHIFT: u8 = 28;

/// The pages on which buttons without a plate are legible: from the lightest to the darkest of each
/// scheme, with one between.
/// On a picture or a strong colour a button needs its plate.
pub const PAGES: [(Scheme, [Rgb; 3]); 2] = [
    (Scheme::Light, [Rgb::WHITE, Rgb::hex(0xFAF9F6), Rgb::hex(0xF3F4F6)]),
    (Scheme::Dark, [Rgb::BLACK, Rgb::hex(0x111827), Rgb::hex(0x1F2937)]),
];

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

/// How much contrast the visitor or the author asks for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// Text of 4.5:1 at least.
    Aa,
    /// Text of 7:1 at least: `prefers-contrast: more` or `data-contrast="aaa"`.
    Aaa,
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

    /// `light` or `dark`, as CSS and the attribute have it.
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }

    /// White on a light page, black on a dark one.
    pub const fn ground(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::WHITE,
            Scheme::Dark => Rgb::BLACK,
        }
    }

    /// The other one.
    pub const fn other(self) -> Scheme {
        match self {
            Scheme::Light => Scheme::Dark,
            Scheme::Dark => Scheme::Light,
        }
    }

    /// The colour of text and mark on a plate.
    pub const fn on_plate(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::WHITE,
            Scheme::Dark => INK,
        }
    }

    /// The colour of text on the page itself.
    pub const fn on_page(self) -> Rgb {
        match self {
            Scheme::Light => INK,
            Scheme::Dark => PALE,
        }
    }

    /// The plate of the variant `neutral`.
    pub const fn quiet_plate(self) -> Rgb {
        match self {
            Scheme::Light => Rgb::hex(0xE9EDF2),
            Scheme::Dark => Rgb::hex(0x29313C),
        }
    }
}

impl State {
    /// All states.
    pub const ALL: [State; 3] = [State::Rest, State::Hover, State::Active];

    /// How many steps the colour behind the text moves.
    pub const fn steps(self) -> u8 {
        match self {
            State::Rest => 0,
            State::Hover => 1,
            State::Active => 2,
        }
    }
}

impl Level {
    /// Both levels.
    pub const ALL: [Level; 2] = [Level::Aa, Level::Aaa];

    /// What text reaches at least.
    pub const fn text(self) -> f64 {
        match self {
            Level::Aa => TEXT_CONTRAST,
            Level::Aaa => MORE_CONTRAST,
        }
    }
}
