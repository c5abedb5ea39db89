//! Which drawing stands for a channel. The drawings are files of their own, so that a page loads
//! only those it shows: the stylesheet paints them as masks, in one colour.

use contact_link::Channel;

use crate::theme::Theme;

/// A drawing on a grid of 24 by 24, one path, no colour.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// The file's name, without a folder: `whatsapp.svg`.
    pub file: &'static str,
    /// The file's text.
    pub svg: &'static str,
}

macro_rules! icons {
    ($($name:ident)*) => {
        const ICONS: &[Icon] = &[$(Icon {
            file: concat!(stringify!($name), ".svg"),
            svg: include_str!(concat!("../icons/", stringify!($name), ".svg")),
        },)*];
    };
}

icons! {
    bluesky calendar calendly copy discord element email facebook google googlechat googlemaps
    googlemeet imessage instagram intercom jitsi kakaotalk line mastodon matrix messenger person pin
    pinterest qq reddit share signal sms snapchat star steam tel telegram threads threema tiktok
    tumblr viber video vk waze wechat whatsapp wire x xing xmpp ycombinator yelp
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
        let file = Theme::of(channel)?.icon;
        Icon::all().find(|icon| icon.file == file)
    }

    /// Every drawing, by name.
    ///
    /// ```
    /// # use contact_button::icon::Icon;
    /// assert!(Icon::all().any(|icon| icon.file == Icon::NEUTRAL));
    /// ```
    pub fn all() -> impl Iterator<Item = Icon> {
        ICONS.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_look_has_a_drawing_and_every_drawing_a_look() {
        for row in Theme::all() {
            assert!(Icon::all().any(|icon| icon.file == row.icon), "{}", row.icon);
        }
        for icon in Icon::all() {
            assert!(Theme::all().any(|row| row.icon == icon.file), "{}", icon.file);
        }
    }

    #[test]
    fn a_drawing_is_one_path_without_colour() {
        for icon in Icon::all() {
            let start = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d=""#;
            assert!(icon.svg.starts_with(start), "{}", icon.file);
            assert!(icon.svg.ends_with("\"/></svg>\n"), "{}", icon.file);
            assert_eq!(icon.svg.matches('<').count(), 3, "{}", icon.file);
        }
    }

    #[test]
    fn drawings_are_listed_once_by_name() {
        assert!(ICONS.is_sorted_by(|a, b| a.file < b.file));
    }

    #[test]
    fn every_drawing_has_its_line_in_the_notice() {
        let notice = include_str!("../icons/NOTICE.md");
        for icon in Icon::all() {
            assert!(notice.contains(&alloc::format!("| `{}` |", icon.file)), "{}", icon.file);
        }
    }
}
