//! The look of each channel, and every colour that follows from it.
//!
//! A mark is never recoloured to be legible: the plate under it moves instead, and just as far as the
//! contrast asks. Where there is no plate, the mark has its own colour if that can be seen, and the
//! colour of the text if not.
//!
//! The stylesheet does the same arithmetic ([`css`](crate::css)), so what is tested here is painted
//! there.

mod paint;
mod palette;
mod scheme;

use contact_link::Channel;

pub use crate::brands::{COMMON, MORE};
pub(crate) use paint::seen_without_plate;
pub use paint::{Paint, Variant};
pub use palette::Palette;
pub use scheme::{
    INK, Level, MARK_CONTRAST, MORE_CONTRAST, MORE_SHIFT, PAGES, PALE, Scheme, State, TEXT_CONTRAST,
};

/// The look of the channels of one brand.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What people call it, in English.
    pub name: &'static str,
    /// The channels' names, as attributes have them.
    pub channels: &'static [&'static str],
    /// The file of their drawing.
    pub icon: &'static str,
    /// What their plates start from.
    pub palette: Palette,
    /// How links of these channels begin: what the stylesheet goes by where no script has run.
    pub links: &'static [&'static str],
}

impl Theme {
    /// Every row, those of `contact-buttons.css` first.
    pub fn all() -> impl Iterator<Item = &'static Theme> {
        COMMON.iter().chain(MORE)
    }

    /// The row of a channel.
    ///
    /// ```
    /// # use contact_button::{Channel, theme::{Scheme, Theme}};
    /// let x = Theme::of(Channel::XDm).unwrap();
    /// assert_eq!(x.palette.plate(Scheme::Light).to_string(), "#000");
    /// assert_eq!(x.palette.plate(Scheme::Dark).to_string(), "#fff");
    /// ```
    pub fn of(channel: Channel) -> Option<&'static Theme> {
        Theme::named(channel.name())
    }

    /// The row of the channel with this name.
    pub fn named(channel: &str) -> Option<&'static Theme> {
        Theme::all().find(|row| row.channels.contains(&channel))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contrast::{Rgb, ratio};
    use alloc::vec::Vec;

    #[test]
    fn every_channel_has_one_row() {
        for &channel in Channel::ALL {
            let rows = Theme::all().filter(|row| row.channels.contains(&channel.name()));
            assert_eq!(rows.count(), 1, "{channel}");
        }
        let mut names: Vec<_> = Theme::all().flat_map(|row| row.channels).collect();
        let listed = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), listed);
    }

    /// Which channels there are is up to `contact-link`'s feature `catalogue`: all of them, or the first twelve.
    #[test]
    fn every_row_is_of_a_channel() {
        let unknown: Vec<_> = Theme::all()
            .flat_map(|row| row.channels)
            .filter(|name| Channel::from_name(name).is_none())
            .collect();
        assert!(unknown.is_empty() || Channel::ALL.len() == Channel::COMMON.len(), "{unknown:?}");
    }

    #[test]
    fn the_plate_moves_no_further_than_it_must() {
        for (channel, light, dark) in [
            ("facebook_page", Some(0x0866FF), Some(0x0866FF)),
            ("signal", Some(0x3B45FD), Some(0x3B45FD)),
            ("instagram", None, None),
            ("whatsapp", None, Some(0x25D366)),
            ("telegram", None, Some(0x26A5E4)),
            ("snapchat", Some(0xFFFC00), Some(0xFFFC00)),
        ] {
            let palette = Theme::named(channel).unwrap().palette;
            for (scheme, same) in [(Scheme::Light, light), (Scheme::Dark, dark)] {
                let plate = palette.plate(scheme);
                let text = palette.tone().unwrap_or(scheme).on_plate();
                match same {
                    Some(hex) => assert_eq!(plate, Rgb::hex(hex), "{channel}"),
                    None => assert!(ratio(plate, text) < TEXT_CONTRAST + 0.2, "{channel}"),
                }
            }
        }
    }

    #[test]
    fn a_mark_has_its_own_colour_or_that_of_the_text() {
        let mark = |channel, scheme| Theme::named(channel).unwrap().palette.mark(scheme);
        assert_eq!(mark("whatsapp", Scheme::Light), None);
        assert_eq!(mark("whatsapp", Scheme::Dark), Some(Rgb::hex(0x25D366)));
        assert_eq!(mark("facebook_page", Scheme::Light), Some(Rgb::hex(0x0866FF)));
        assert_eq!(mark("x_dm", Scheme::Light), None);
    }
}
