//! What is really painted: an element's pixels.

use serde::Deserialize;

use crate::browser::Browser;

/// A decoded screenshot, three bytes a pixel.
#[derive(Debug)]
pub struct Picture {
    width: usize,
    height: usize,
    bytes: Vec<u8>,
    channels: usize,
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
    /// An element as it looks now.
    ///
    /// # Panics
    /// Where the browser gives no picture of it.
    pub async fn of(browser: &Browser, selector: &str) -> Picture {
        let png = browser.element(selector).await.screenshot().await;
        let png = png.unwrap_or_else(|error| panic!("no picture of {selector}: {error}"));
        Picture::decode(&png).unwrap_or_else(|| panic!("the picture of {selector} is no PNG"))
    }

    fn decode(png: &[u8]) -> Option<Picture> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        Some(Picture {
            width: frame.width as usize,
            height: frame.height as usize,
            channels: frame.color_type.samples(),
            bytes,
        })
    }

    fn pixel(&self, x: usize, y: usize) -> Option<[u8; 3]> {
        let at = (y.min(self.height - 1) * self.width + x.min(self.width - 1)) * self.channels;
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
