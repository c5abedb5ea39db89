//! The QR code of a link as the path of an SVG. A page loads this when a visitor opens a code, and not before.
//!
//! One text in, one text out, through `pipe.js`; `js/loader.js` draws.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/pipe.js")]
extern "C" {
    fn take(into: *mut u8) -> usize;
    fn give(reply: *const u8, size: usize);
}

/// Fetches a link of at most `size` bytes from the script and hands back its drawing.
#[wasm_bindgen(skip_typescript)]
pub fn run(size: usize) {
    let mut link = vec![0; size];
    let size = take(link.as_mut_ptr());
    link.truncate(size);
    let reply = drawing(&String::from_utf8(link).unwrap_or_default());
    give(reply.as_ptr(), reply.len());
}

/// Blank modules around a code (ISO/IEC 18004, 9.1).
const MARGIN: i32 = 4;

/// The side of the square with its margin, a blank, and the path of the dark modules; nothing where the link is too
/// long for a code.
fn drawing(link: &str) -> String {
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Medium) else { return String::new() };
    let mut drawing = format!("{} ", code.size() + 2 * MARGIN);
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, width) = (start + MARGIN, y + MARGIN, x - start);
                let _ = write!(drawing, "M{left} {top}h{width}v1H{left}z");
            }
            x += 1;
        }
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader finds in the drawing.
    fn read(drawing: &str) -> String {
        let (side, path) = drawing.split_once(' ').unwrap();
        let side: usize = side.parse().unwrap();
        let mut dark = vec![false; side * side];
        for run in path.split('M').filter(|run| !run.is_empty()) {
            let (at, rest) = run.split_once('h').unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let width: usize = rest.split_once('v').unwrap().0.parse().unwrap();
            dark[y * side + x..][..width].fill(true);
        }
        let scale = 4;
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
                if dark[y / scale * side + x / scale] { 0 } else { 255 }
            });
        let grids = image.detect_grids();
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_drawing_is_read_as_its_link() {
        for link in [
            "tel:+33123456789",
            "https://wa.me/33612345678?text=Bonjour%20%C3%A0%20vous",
            "https://signal.me/#p/+33612345678",
            "https://t.me/durov",
        ] {
            assert_eq!(read(&drawing(link)), link);
        }
    }

    #[test]
    fn what_is_too_long_has_no_drawing() {
        assert_eq!(drawing(&"x".repeat(3000)), "");
    }
}
