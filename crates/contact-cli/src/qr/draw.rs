//! A code as a picture, or characters.

use anyhow::Result;
use qrcodegen::QrCode;

/// The length of a side with its margins, in modules. A code has 177 at most.
fn side(code: &QrCode, margin: u32) -> i32 {
    code.size() + 2 * offset(margin)
}

fn offset(margin: u32) -> i32 {
    i32::try_from(margin).unwrap_or_default()
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
