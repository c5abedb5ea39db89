//! The specimen sheet as this engine paints it, beside the picture that somebody has looked at.

use std::time::{Duration, Instant};

use contact_buttons_tests::compare::{Difference, TOLERANCE, worst};
use contact_buttons_tests::picture::{Area, Picture};
use contact_buttons_tests::{Browser, Test, sheet, shipped, tests};

pub(crate) const TESTS: &[Test] = tests![as_reviewed, a_label_a_pixel_lower_is_seen];

/// A font or a mask that came late is painted by then.
const PATIENCE: Duration = Duration::from_secs(10);

fn reviewed(browser: &Browser) -> Picture {
    let path = sheet::reviewed(browser.engine.name);
    let png = std::fs::read(&path).unwrap_or_else(|error| {
        panic!("{}: {error}. This draws it: {}", path.display(), sheet::RENEW)
    });
    Picture::decode(&png).unwrap_or_else(|| panic!("{} is no picture", path.display()))
}

async fn as_reviewed(browser: &Browser) {
    let reviewed = reviewed(browser);
    sheet::open(browser).await;
    let start = Instant::now();
    loop {
        let drawn = sheet::draw(browser).await;
        let Difference { x, y, mean } = worst(&drawn, &reviewed);
        if mean <= TOLERANCE {
            return;
        }
        if start.elapsed() > PATIENCE {
            let name = format!("{}-sheet.png", browser.engine.name);
            let saved = shipped::failures().join(name);
            let _ = std::fs::create_dir_all(shipped::failures());
            let _ = drawn.encode().map(|png| std::fs::write(&saved, png));
            panic!(
                "at {x}, {y} the sheet is off by {mean:.1} (tolerance {TOLERANCE}); it is {} x {} pixels, \
                 reviewed were {} x {}. Compare {} with {}. If it is right as it is: {}",
                drawn.width(),
                drawn.height(),
                reviewed.width(),
                reviewed.height(),
                saved.display(),
                sheet::reviewed(browser.engine.name).display(),
                sheet::RENEW,
            );
        }
    }
}

/// The comparison itself: each label in turn, shifted, is over the tolerance.
async fn a_label_a_pixel_lower_is_seen(browser: &Browser) {
    let reviewed = reviewed(browser);
    sheet::open(browser).await;
    let labels = sheet::labels(browser).await;
    assert!(labels.len() > 150, "{} labels", labels.len());
    let least = labels
        .iter()
        .map(|label| {
            // The lines around it are all that the shift can change, and the squares stay where they are.
            let top = (label.y as usize).saturating_sub(8) / 16 * 16;
            let around = Area {
                x: 0.0,
                y: top as f64,
                width: reviewed.width() as f64,
                height: label.height + 48.0,
            };
            let part = reviewed.cut(around, 1.0);
            let inside = Area { y: label.y - top as f64, ..*label };
            worst(&part.with_lower(inside), &part).mean
        })
        .fold(f64::INFINITY, f64::min);
    assert!(
        least > TOLERANCE * 1.2,
        "a label a pixel lower is off by {least:.1} at most somewhere"
    );
    let unchanged = worst(&reviewed, &reviewed);
    assert!(unchanged.mean < f64::EPSILON, "{unchanged:?}");
    let lower = reviewed.with_lower(Area {
        x: 0.0,
        y: 0.0,
        width: reviewed.width() as f64,
        height: reviewed.height() as f64,
    });
    assert!(worst(&lower, &reviewed).mean > TOLERANCE);
    let first = Area { x: 0.0, y: 0.0, width: 640.0, height: reviewed.height() as f64 };
    assert!(worst(&reviewed.cut(first, 1.0), &reviewed).mean > TOLERANCE, "another size");
}
