//! What is painted: a variant's colours in every state, computed as the stylesheet computes them.

use super::palette::Palette;
use super::scheme::{Level, MARK_CONTRAST, MORE_SHIFT, PAGES, Scheme, State};
use crate::contrast::{Rgb, ratio};

/// How loud a button is: the attribute `data-variant`.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// A plate in the brand's colour.
    #[default]
    Brand,
    /// A thin line around it, no plate.
    Outline,
    /// Neither, until the pointer is over it.
    Ghost,
    /// A grey plate, the same for every brand.
    Neutral,
}

impl Variant {
    /// All variants.
    pub const ALL: [Variant; 4] =
        [Variant::Brand, Variant::Outline, Variant::Ghost, Variant::Neutral];

    /// The attribute's value.
    pub const fn name(self) -> &'static str {
        match self {
            Variant::Brand => "brand",
            Variant::Outline => "outline",
            Variant::Ghost => "ghost",
            Variant::Neutral => "neutral",
        }
    }

    /// How far one step of a state moves, in per cent.
    pub const fn step(self) -> u8 {
        match self {
            Variant::Brand => 12,
            Variant::Outline | Variant::Ghost | Variant::Neutral => 5,
        }
    }
}

/// The colours of one button on pages of one scheme.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Behind the text; `None` where the page is.
    pub plate: Option<Rgb>,
    /// The text.
    pub text: Rgb,
    /// The mark.
    pub mark: Rgb,
    /// Away from the text: where the plate moves for more contrast, and the outer tone of the focus
    /// ring, whose inner tone is the text's.
    pub away: Rgb,
    /// Where the plate moves under the pointer.
    pub shade: Rgb,
    step: u8,
    /// How far what is behind the text moves where more contrast is asked for, in per cent.
    pub(crate) more: u8,
}

impl Paint {
    /// The colours of a palette in a variant.
    ///
    /// ```
    /// # use contact_button::theme::{Paint, Scheme, Theme, Variant};
    /// let whatsapp = Theme::named("whatsapp").unwrap().palette;
    /// let paint = Paint::of(whatsapp, Variant::Brand, Scheme::Dark);
    /// assert_eq!(paint.plate.unwrap().to_string(), "#25d366");
    /// assert_eq!(paint.text.to_string(), "#0b0f14");
    /// ```
    pub fn of(palette: Palette, variant: Variant, page: Scheme) -> Paint {
        match variant {
            Variant::Brand => {}
            Variant::Neutral => return Paint::quiet(variant, page, None),
            Variant::Outline | Variant::Ghost => {
                return Paint::quiet(variant, page, palette.mark(page));
            }
        }
        let scheme = palette.tone().unwrap_or(page);
        let (text, away) = (scheme.on_plate(), scheme.other().ground());
        Paint {
            plate: Some(palette.plate(page)),
            text,
            mark: text,
            away,
            shade: if palette.turns() { text } else { away },
            step: Variant::Brand.step(),
            more: MORE_SHIFT,
        }
    }

    /// The colours of a variant that has no plate of the brand.
    pub(crate) fn quiet(variant: Variant, page: Scheme, mark: Option<Rgb>) -> Paint {
        let text = page.on_page();
        Paint {
            plate: (variant == Variant::Neutral).then(|| page.quiet_plate()),
            text,
            mark: mark.unwrap_or(text),
            away: page.ground(),
            shade: text,
            step: variant.step(),
            more: MORE_SHIFT,
        }
    }

    /// The colours of a plate in a colour of the author's own.
    pub(crate) fn own(plate: Rgb, text: Rgb, tone: Scheme, turns: bool) -> Paint {
        let away = tone.other().ground();
        let shade = if turns { text } else { away };
        let step = Variant::Brand.step();
        let mut paint =
            Paint { plate: Some(plate), text, mark: text, away, shade, step, more: MORE_SHIFT };
        let legible = |paint: &Paint| {
            let mut grounds = paint.grounds(plate).filter(|(_, level, _)| *level == Level::Aaa);
            grounds.all(|(_, _, behind)| ratio(text, behind) >= Level::Aaa.text())
        };
        while paint.more < 100 && !legible(&paint) {
            paint.more += 1;
        }
        paint
    }

    /// What is seen behind the text on such a page.
    pub fn behind(&self, page: Rgb, state: State, level: Level) -> Rgb {
        let more = if level == Level::Aaa { self.more } else { 0 };
        let moved =
            |behind: Rgb| behind.mix(self.away, more).mix(self.shade, self.step * state.steps());
        match self.plate {
            Some(plate) => moved(plate),
            // A mix with `transparent` is a veil over the page.
            None => moved(page),
        }
    }

    /// [`Paint::behind`] in every state and at every level.
    pub fn grounds(&self, page: Rgb) -> impl Iterator<Item = (State, Level, Rgb)> {
        Level::ALL.into_iter().flat_map(move |level| {
            State::ALL.into_iter().map(move |state| (state, level, self.behind(page, state, level)))
        })
    }
}

impl Palette {
    /// The colour of the mark where there is no plate at all; `None` where it is the text's.
    pub fn mark(self, page: Scheme) -> Option<Rgb> {
        seen_without_plate(self.brand()?, page)
    }
}

/// A colour, if it can be seen as a mark where there is no plate, in every state.
pub(crate) fn seen_without_plate(color: Rgb, page: Scheme) -> Option<Rgb> {
    let paint = Paint::quiet(Variant::Ghost, page, None);
    let pages = PAGES.iter().filter(|(scheme, _)| *scheme == page).flat_map(|(_, pages)| pages);
    let mut grounds = pages.flat_map(|ground| paint.grounds(*ground));
    grounds.all(|(_, _, behind)| ratio(color, behind) >= MARK_CONTRAST).then_some(color)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::Theme;

    /// Pages of any kind, for what must show on all of them.
    const GROUNDS: [Rgb; 7] = [
        Rgb::WHITE,
        Rgb::hex(0xF3F4F6),
        Rgb::hex(0xBBBBBB),
        Rgb::GRAY,
        Rgb::hex(0x4B5563),
        Rgb::hex(0x111827),
        Rgb::BLACK,
    ];

    /// Every brand, variant, scheme, page, state and level.
    fn every(mut check: impl FnMut(&str, Paint, Rgb, State, Level, Rgb)) {
        for row in Theme::all() {
            for variant in Variant::ALL {
                for (scheme, pages) in PAGES {
                    let paint = Paint::of(row.palette, variant, scheme);
                    let what = alloc::format!("{} {variant:?} {scheme:?}", row.channels[0]);
                    for page in pages {
                        for (state, level, behind) in paint.grounds(page) {
                            check(&what, paint, page, state, level, behind);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn text_is_legible_everywhere() {
        every(|what, paint, page, state, level, behind| {
            let got = ratio(paint.text, behind);
            assert!(got >= level.text(), "{what} {state:?} {level:?} on {page}: {got:.2}");
        });
    }

    #[test]
    fn marks_are_seen_everywhere() {
        every(|what, paint, page, state, level, behind| {
            let got = ratio(paint.mark, behind);
            assert!(got >= MARK_CONTRAST, "{what} {state:?} {level:?} on {page}: {got:.2}");
        });
    }

    #[test]
    fn the_focus_ring_is_seen_against_button_and_page() {
        every(|what, paint, page, state, _, behind| {
            let (inner, outer) = (paint.text, paint.away);
            assert!(ratio(inner, outer) >= MARK_CONTRAST, "{what}");
            assert!(ratio(inner, behind) >= MARK_CONTRAST, "{what} {state:?}");
            let grounds = GROUNDS.into_iter().filter(|_| paint.plate.is_some());
            for page in grounds.chain([page]) {
                let best = ratio(page, inner).max(ratio(page, outer));
                assert!(best >= MARK_CONTRAST, "{what} {page}: {best:.2}");
            }
        });
    }

    #[test]
    fn states_can_be_told_apart() {
        every(|what, paint, page, state, level, behind| {
            if state != State::Rest {
                let rest = paint.behind(page, State::Rest, level);
                let seen = ratio(rest, behind);
                assert!(seen >= 1.04, "{what} {state:?} {level:?} on {page}: {seen:.3}");
            }
        });
    }

    #[test]
    fn the_line_of_an_outline_is_seen() {
        for (scheme, pages) in PAGES {
            let text = scheme.on_page();
            for page in pages {
                let line = page.mix(text, crate::css::LINE);
                assert!(ratio(line, page) >= MARK_CONTRAST, "{page}: {:.2}", ratio(line, page));
            }
        }
    }
}
