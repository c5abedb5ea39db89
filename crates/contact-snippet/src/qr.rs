//! The QR code of a link, as a drawing.

use std::fmt::Write as _;

use qrcodegen::QrCode;
pub use qrcodegen::QrCodeEcc as Level;

use crate::escape;

/// Blank modules around a code (ISO/IEC 18004, 9.1).
pub const MARGIN: u32 = 4;

/// The code of a link.
///
/// # Errors
///
/// The link is longer than a code holds; the sentence says so.
pub fn encode(link: &str, level: Level) -> Result<QrCode, String> {
    QrCode::encode_text(link, level).map_err(|_| {
        format!(
            "the link has {} characters, more than a QR code holds; shorten its text",
            link.len()
        )
    })
}

/// A code as the path of an SVG.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Drawing {
    /// The length of a side with its margins, in modules.
    pub side: i32,
    /// The dark modules.
    pub path: String,
}

impl Drawing {
    /// The drawing of a code, with so many blank modules around it.
    ///
    /// ```
    /// use contact_snippet::qr::{Drawing, Level, MARGIN, encode};
    ///
    /// let drawing = Drawing::of(&encode("tel:+33123456789", Level::Medium)?, MARGIN);
    /// assert_eq!(drawing.side, 33);
    /// assert!(drawing.svg("tel:+33123456789").contains(" viewBox=\"0 0 33 33\" "));
    /// # Ok::<(), String>(())
    /// ```
    pub fn of(code: &QrCode, margin: u32) -> Drawing {
        let margin = i32::try_from(margin).unwrap_or_default();
        let mut path = String::new();
        for y in 0..code.size() {
            let mut x = 0;
            while x < code.size() {
                let start = x;
                while x < code.size() && code.get_module(x, y) {
                    x += 1;
                }
                if x > start {
                    let (left, top) = (start + margin, y + margin);
                    let _ = write!(path, "M{left} {top}h{}v1H{left}z", x - start);
                }
                x += 1;
            }
        }
        Drawing { side: code.size() + 2 * margin, path }
    }

    /// A white square and one path; `link` is what it says to who cannot see it.
    pub fn svg(&self, link: &str) -> String {
        let Drawing { side, path } = self;
        let label = escape(link);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR code: {label}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
        )
    }
}
