//! How much two pictures differ, where they differ most.

use crate::picture::Picture;

/// The side of the squares that are looked at one by one, in pixels: about the height of a label.
const SQUARE: usize = 16;
/// What a colour may be off before it counts: reviewed pictures have 8 steps a channel, and another
/// version of a font library rounds otherwise.
const OFF: u8 = 32;
/// How far off a square may be on average. The faintest label is off by 15 when it stands a pixel
/// lower; by up to 9 are WebKitGTK's icons from one visit to the next: it scales one that it has
/// painted at another size before, or not.
pub const TOLERANCE: f64 = 12.0;

/// The place where two pictures differ most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// From the left, in pixels.
    pub x: usize,
    /// From the top, in pixels.
    pub y: usize,
    /// The mean over a square there of how far a pixel's colour is off, of 255.
    pub mean: f64,
}

/// The worst square of two pictures. Of different sizes, they differ as much as can be, where one ends.
#[must_use]
pub fn worst(one: &Picture, other: &Picture) -> Difference {
    let (width, height) = (one.width().min(other.width()), one.height().min(other.height()));
    if (one.width(), one.height()) != (other.width(), other.height()) {
        return Difference { x: width, y: height, mean: 255.0 };
    }
    let mut worst = Difference { x: 0, y: 0, mean: 0.0 };
    for y in (0..height).step_by(SQUARE) {
        let mut sums = vec![0_u32; width.div_ceil(SQUARE)];
        for line in y..(y + SQUARE).min(height) {
            let (one, other) = (one.line(line), other.line(line));
            if one == other {
                continue;
            }
            for (x, (a, b)) in one.chunks_exact(3).zip(other.chunks_exact(3)).enumerate() {
                let off = a.iter().zip(b).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0);
                sums[x / SQUARE] += u32::from(if off > OFF { off } else { 0 });
            }
        }
        for (square, sum) in sums.into_iter().enumerate() {
            let mean = f64::from(sum) / (SQUARE * SQUARE) as f64;
            if mean > worst.mean {
                worst = Difference { x: square * SQUARE, y, mean };
            }
        }
    }
    worst
}
