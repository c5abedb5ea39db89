//! A link as a QR code.

use contact_snippet::qr::{Drawing, Level, MARGIN, encode};
use serde::Serialize;

use crate::refusal::Refusal;

#[derive(Debug, Serialize)]
pub(crate) struct Qr {
    /// The length of a side, in modules, four of white around the code among them.
    side: i32,
    /// The dark modules, as the path of an SVG.
    path: String,
    /// The whole drawing.
    svg: String,
}

pub(crate) fn draw(link: &str) -> Result<Qr, Refusal> {
    if link.is_empty() {
        return Err(Refusal::new(
            "link",
            "link is missing; it takes a link, such as tel:+33123456789",
            "",
        ));
    }
    let code =
        encode(link, Level::Medium).map_err(|sentence| Refusal::new("link", sentence, ""))?;
    let drawing = Drawing::of(&code, MARGIN);
    Ok(Qr { svg: drawing.svg(link), side: drawing.side, path: drawing.path })
}
