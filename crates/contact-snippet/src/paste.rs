//! Pieces with their styles in them, for where nothing can be hosted.
//!
//! A content filter such as WordPress's kses takes `<svg>` out, so nothing but
//! the drawing is in it: without it the links, their words and their colours stay.
//! Only properties that the filter lets through are used, and no functions.

use contact_button::icon::Icon;
use contact_button::theme::{Palette, Scheme, Theme};
use contact_button::{Size, is_rtl};
use contact_link::Channel;

use crate::escape;
use crate::item::Item;
use crate::snippet::Snippet;

impl Snippet<'_> {
    /// Links with an icon, one a line, in a row that wraps.
    ///
    /// A filter leaves no `display`, without which the plates of links in two lines would overlap; what floats is a
    /// block, and what holds it takes its height.
    pub fn paste(&self) -> String {
        let side = if is_rtl(self.language) { "right" } else { "left" };
        let links: String = self.items.iter().map(|item| block(item, side)).collect();
        format!("<div style=\"overflow:hidden;padding:4px 0\">\n{links}</div>\n")
    }

    /// Links in tables, which mail programs draw alike; they leave drawings out.
    pub fn signature(&self) -> String {
        self.items.iter().map(signature).collect()
    }
}

fn block(item: &Item, side: &str) -> String {
    let dress = &item.dress;
    let (padding, height, font) = match dress.size {
        Size::Small => ("6px 12px", 20, "font-size:14px;"),
        Size::Medium => ("12px 16px", 24, ""),
        Size::Large => ("14px 20px", 28, "font-size:18px;"),
    };
    let drawing = match dress.drawn {
        true => icon(item.contact.channel(), &dress.mark),
        false => String::new(),
    };
    format!(
        "<a href=\"{}\" rel=\"noopener noreferrer\" style=\"{}border-radius:{}px;padding:{padding};{font}\
         font-weight:600;line-height:{height}px;text-decoration:none;float:{side};margin:4px\">{drawing}{}</a>\n",
        escape(&item.link),
        dress.colours(),
        dress.radius(),
        escape(&item.label),
    )
}

fn signature(item: &Item) -> String {
    let dress = &item.dress;
    let (padding, font) = match dress.size {
        Size::Small => ("4px 12px", 13),
        Size::Medium => ("8px 16px", 14),
        Size::Large => ("12px 20px", 16),
    };
    // Some programs read the attribute alone.
    let plate = dress.plate.as_ref().map(|plate| format!(" bgcolor=\"{plate}\""));
    format!(
        "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" style=\"margin:0 0 8px\"><tr>\
         <td{} style=\"{}border-radius:{}px;padding:{padding}\">\
         <a href=\"{}\" style=\"color:{};font-family:Arial,sans-serif;font-size:{font}px;\
         font-weight:bold;text-decoration:none\">{}</a></td></tr></table>\n",
        plate.unwrap_or_default(),
        dress.colours(),
        dress.radius(),
        escape(&item.link),
        dress.text,
        escape(&item.label),
    )
}

/// The plate and the text on it, on a light page, as `#rrggbb`.
///
/// ```
/// let (plate, text) = contact_snippet::colours(contact_link::Channel::Messenger);
/// assert_eq!(text, "#fff");
/// assert!(plate.starts_with('#'));
/// ```
pub fn colours(channel: Channel) -> (String, String) {
    let palette = Theme::of(channel).map_or(Palette::Neutral, |theme| theme.palette);
    let text = palette.tone().unwrap_or(Scheme::Light).on_plate();
    (palette.plate(Scheme::Light).to_string(), text.to_string())
}

/// The channel's drawing as SVG, or a speech bubble, in the colour of the text.
pub fn icon(channel: Channel, colour: &str) -> String {
    let neutral = || Icon::all().find(|icon| icon.file == Icon::NEUTRAL);
    let Some(icon) = Icon::of(channel).or_else(neutral) else { return String::new() };
    let start = format!(
        "<svg width=\"20\" height=\"20\" fill=\"{colour}\" aria-hidden=\"true\" style=\"margin-right:8px;vertical-align:middle\""
    );
    icon.svg.trim_end().replacen("<svg", &start, 1)
}
