//! What is really painted: an element's pixels.

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;

/// A decoded screenshot, three bytes a pixel.
#[derive(Debug)]
pub struct Picture {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
}

/// A rectangle in a picture, in CSS pixels at a scale of one.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Area {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Picture {
    /// An element as it looks now, in the middle of the window. It is cut out of the window's
    /// picture: WebKitGTK's picture of one element is black.
    ///
    /// # Panics
    /// Where the browser gives no picture of it.
    pub async fn of(browser: &Browser, selector: &str) -> Picture {
        let script = "const element = document.querySelector(arguments[0]);
            element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x, y, width, height }";
        let area: Area = browser.ask_with(script, json!([selector])).await;
        let png = browser.picture().await;
        let whole = Picture::decode(&png).unwrap_or_else(|| panic!("no picture of {selector}"));
        whole.cut(area, f64::from(browser.conditions().zoom))
    }

    /// What stands in a PNG file without an alpha channel of any use.
    #[must_use]
    pub fn decode(png: &[u8]) -> Option<Picture> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        let channels = frame.color_type.samples();
        let rgb = bytes.chunks_exact(channels).flat_map(|pixel| pixel[..3.min(channels)].to_vec());
        Some(Picture {
            width: frame.width as usize,
            height: frame.height as usize,
            bytes: rgb.collect(),
        })
    }

    /// The part of it that is in an area, at a scale of so many of its pixels to one of the area's.
    fn cut(&self, area: Area, scale: f64) -> Picture {
        let at = |length: f64, most: usize| ((length * scale).round().max(0.0) as usize).min(most);
        let (left, right) = (at(area.x, self.width), at(area.x + area.width, self.width));
        let (top, bottom) = (at(area.y, self.height), at(area.y + area.height, self.height));
        let row = |y: usize| &self.bytes[(y * self.width + left) * 3..(y * self.width + right) * 3];
        let bytes = (top..bottom).flat_map(|y| row(y).iter().copied()).collect();
        Picture { width: right - left, height: bottom - top, bytes }
    }

    fn pixel(&self, x: usize, y: usize) -> Option<[u8; 3]> {
        let at = (y.min(self.height - 1) * self.width + x.min(self.width - 1)) * 3;
        self.bytes.get(at..at + 3)?.try_into().ok()
    }

    /// The share of an area whose colour is clearly not that of its top left corner.
    #[must_use]
    pub fn painted(&self, area: Area) -> f64 {
        let [left, top] = [area.x, area.y].map(|from| from.max(0.0) as usize);
        let [right, bottom] = [area.x + area.width, area.y + area.height].map(|to| to as usize);
        let ground = self.pixel(left, top);
        let all = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        let (mut painted, mut seen) = (0_u32, 0_u32);
        for (x, y) in all {
            seen += 1;
            painted += u32::from(differs(self.pixel(x, y), ground));
        }
        f64::from(painted) / f64::from(seen.max(1))
    }
}

fn differs(one: Option<[u8; 3]>, other: Option<[u8; 3]>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one.iter().zip(other).any(|(a, b)| a.abs_diff(b) > 48)
}
