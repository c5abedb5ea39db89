//! A code as a drawing, a picture, or characters.

use anyhow::Result;
use qrcodegen::QrCode;

/// The length of a side with its margins, in modules. A code has 177 at most.
fn side(code: &QrCode, margin: u32) -> i32 {
    code.size() + 2 * offset(margin)
}

fn offset(margin: u32) -> i32 {
    i32::try_from(margin).unwrap_or_default()
}

/// A white square and one path; `link` is what it says to who cannot see it.
pub(super) fn svg(code: &QrCode, margin: u32, link: &str) -> String {
    use std::fmt::Write as _;
    let side = side(code, margin);
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top) = (start + offset(margin), y + offset(margin));
                let _ = write!(path, "M{left} {top}h{}v1H{left}z", x - start);
            }
            x += 1;
        }
    }
    let label = link.replace('&', "&amp;");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR code: {label}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>\n"
    )
}

/// Grey of one bit, so many pixels a module.
pub(super) fn png(code: &QrCode, margin: u32, scale: u32) -> Result<Vec<u8>> {
    let modules = u32::try_from(side(code, margin))?;
    let pixels = modules * scale;
    let mut data = Vec::new();
    for y in 0..pixels {
        let mut row = vec![0xFF_u8; usize::try_from(pixels.div_ceil(8))?];
        for x in 0..pixels {
            let at =
                |pixel: u32| i32::try_from(pixel / scale).map(|module| module - offset(margin));
            if code.get_module(at(x)?, at(y)?) {
                // The most significant bit is the leftmost pixel.
                if let Some(byte) = row.get_mut(usize::try_from(x / 8)?) {
                    *byte &= !(0x80 >> (x % 8));
                }
            }
        }
        data.extend(row);
    }
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels, pixels);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.write_header()?.write_image_data(&data)?;
    Ok(out)
}

/// Two rows of modules a line, as half blocks; with `colours` black on white
/// whatever the terminal's own are.
pub(super) fn terminal(code: &QrCode, margin: u32, colours: bool) -> String {
    let (start, end) = (-offset(margin), code.size() + offset(margin));
    let mut text = String::new();
    for y in (start..end).step_by(2) {
        if colours {
            text.push_str("\u{1b}[30;107m");
        }
        for x in start..end {
            text.push(match (code.get_module(x, y), code.get_module(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        text.push_str(if colours { "\u{1b}[0m\n" } else { "\n" });
    }
    text
}
