//! Which drawing stands for a channel. The drawings are files of their own, so that a page loads
//! only those it shows: the stylesheet paints them as masks, in the colour of the text.

use contact_link::Channel;

/// A drawing on a grid of 24 by 24, one path, no colour.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// The file's name, without a folder: `whatsapp.svg`.
    pub file: &'static str,
    /// The file's text.
    pub svg: &'static str,
}

macro_rules! icons {
    ($($channel:ident $file:literal,)*) => {
        const ICONS: &[(Channel, Icon)] = &[$((
            Channel::$channel,
            Icon { file: $file, svg: include_str!(concat!("../icons/", $file)) },
        ),)*];
    };
}

icons! {
    Tel "tel.svg",
    Sms "sms.svg",
    Email "email.svg",
    XDm "x.svg",
    Whatsapp "whatsapp.svg",
    Messenger "messenger.svg",
    Telegram "telegram.svg",
    Signal "signal.svg",
    Instagram "instagram.svg",
    XPost "x.svg",
    XFollow "x.svg",
    FacebookPage "facebook.svg",
}

impl Icon {
    /// What stands where a channel has no drawing of its own: a speech bubble.
    pub const NEUTRAL: &'static str = "sms.svg";

    /// The drawing of a channel.
    ///
    /// ```
    /// # use contact_button::{Channel, icon::Icon};
    /// assert_eq!(Icon::of(Channel::XFollow).unwrap().file, "x.svg");
    /// ```
    pub fn of(channel: Channel) -> Option<Icon> {
        ICONS.iter().find_map(|&(of, icon)| (of == channel).then_some(icon))
    }

    /// Every drawing once, in the order of the channel table.
    ///
    /// ```
    /// # use contact_button::icon::Icon;
    /// assert!(Icon::all().any(|icon| icon.file == Icon::NEUTRAL));
    /// ```
    pub fn all() -> impl Iterator<Item = Icon> {
        ICONS.iter().enumerate().filter_map(|(at, &(_, icon))| {
            let first = ICONS.iter().position(|(_, other)| other.file == icon.file);
            (first == Some(at)).then_some(icon)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    #[test]
    fn every_channel_has_a_drawing() {
        for channel in crate::theme::THEMES.iter().map(|row| &row.channel) {
            assert!(Icon::of(*channel).is_some(), "{}", channel.name());
        }
    }

    #[test]
    fn a_drawing_is_one_path_without_colour() {
        for icon in Icon::all() {
            let start = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d=""#;
            assert!(icon.svg.starts_with(start), "{}", icon.file);
            assert!(icon.svg.ends_with("z\"/></svg>\n") || icon.svg.ends_with("\"/></svg>\n"));
            assert_eq!(icon.svg.matches('<').count(), 3, "{}", icon.file);
        }
    }

    #[test]
    fn no_drawing_is_listed_twice() {
        let mut files: Vec<_> = Icon::all().map(|icon| icon.file).collect();
        let listed = files.len();
        files.sort_unstable();
        files.dedup();
        assert_eq!(files.len(), listed);
    }

    #[test]
    fn every_brand_has_its_line_in_the_notice() {
        let notice = include_str!("../icons/NOTICE.md");
        for icon in Icon::all() {
            assert!(notice.contains(icon.file), "{}", icon.file);
        }
    }
}
