//! What is really painted: an element's pixels.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use crate::browser::Browser;

/// A decoded screenshot, three bytes a pixel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
        // A palette becomes colours.
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let frame = reader.next_frame(&mut bytes).ok()?;
        let channels = frame.color_type.samples();
        if channels == 4 {
            let mut rgb = Vec::with_capacity(bytes.len() / 4 * 3);
            for pixel in bytes.chunks_exact(4) {
                rgb.extend_from_slice(&pixel[..3]);
            }
            bytes = rgb;
        } else if channels != 3 {
            return None;
        }
        Some(Picture { width: frame.width as usize, height: frame.height as usize, bytes })
    }

    /// As a small PNG file, of 8 steps a channel.
    ///
    /// # Errors
    /// What the encoder said.
    pub fn encode(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut palette: Vec<[u8; 3]> = Vec::new();
        let mut numbers = HashMap::new();
        let mut indexed = Vec::with_capacity(self.width * self.height);
        let coarse = |pixel: &[u8]| [0, 1, 2].map(|channel: usize| step(pixel[channel]));
        for pixel in self.bytes.chunks_exact(3) {
            let color = coarse(pixel);
            let number = *numbers.entry(color).or_insert_with(|| {
                palette.push(color);
                palette.len() - 1
            });
            indexed.push(u8::try_from(number).unwrap_or(u8::MAX));
        }
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.width as u32, self.height as u32);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let data = if palette.len() <= 256 {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_filter(png::Filter::NoFilter);
            encoder.set_palette(palette.concat());
            indexed
        } else {
            encoder.set_color(png::ColorType::Rgb);
            self.bytes.chunks_exact(3).flat_map(coarse).collect()
        };
        encoder.write_header()?.write_image_data(&data)?;
        Ok(png)
    }

    /// As a PNG file, in the very colours.
    ///
    /// # Errors
    /// What the encoder said.
    pub fn encode_exactly(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut png = Vec::new();
        let mut encoder = png::Encoder::new(&mut png, self.width as u32, self.height as u32);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.write_header()?.write_image_data(&self.bytes)?;
        Ok(png)
    }

    /// In pixels.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// In pixels.
    #[must_use]
    pub fn height(&self) -> usize {
        self.height
    }

    /// One line of pixels, three bytes each. Below the picture there are none.
    #[must_use]
    pub fn line(&self, y: usize) -> &[u8] {
        self.bytes.get(y * self.width * 3..(y + 1) * self.width * 3).unwrap_or_default()
    }

    /// This one with another of the same height at its right.
    #[must_use]
    pub fn beside(&self, right: &Picture) -> Picture {
        let lines = 0..self.height.min(right.height);
        let bytes = lines.clone().flat_map(|y| [self.line(y), right.line(y)].concat()).collect();
        Picture { width: self.width + right.width, height: lines.len(), bytes }
    }

    /// Adds a picture of the same width below.
    pub fn append(&mut self, below: &Picture) {
        self.width = below.width;
        self.height += below.height;
        self.bytes.extend_from_slice(&below.bytes);
    }

    /// The same with all that is in an area a pixel lower; its first line stays as it was.
    #[must_use]
    pub fn with_lower(&self, area: Area) -> Picture {
        let mut shifted = self.clone();
        let at = |length: f64, most: usize| (length.max(0.0) as usize).min(most);
        let (left, right) = (at(area.x, self.width), at(area.x + area.width, self.width));
        let (top, bottom) = (at(area.y, self.height), at(area.y + area.height, self.height - 1));
        for y in top..bottom {
            let (from, to) = ((y * self.width + left) * 3, (y * self.width + right) * 3);
            let below = self.width * 3;
            shifted.bytes[from + below..to + below].copy_from_slice(&self.bytes[from..to]);
        }
        shifted
    }

    /// The part of it that is in an area, at a scale of so many of its pixels to one of the area's.
    #[must_use]
    pub fn cut(&self, area: Area, scale: f64) -> Picture {
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

/// The nearest of 8 steps.
fn step(value: u8) -> u8 {
    let number = (u32::from(value) * 7 + 127) / 255;
    (number * 255 / 7) as u8
}

fn differs(one: Option<[u8; 3]>, other: Option<[u8; 3]>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    one.iter().zip(other).any(|(a, b)| a.abs_diff(b) > 48)
}
