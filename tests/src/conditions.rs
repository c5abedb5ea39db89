//! What a visitor has set and what they look through: scheme, motion, forced colours, width, zoom.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::driver::POINTER;
use crate::engine::Control;

/// More than the height of Firefox's own bars.
const BARS: u32 = 120;
/// About half of the height of WebKitGTK's own bar.
const BAR: u32 = 8;

/// The conditions that a page is looked at under. [`Browser::under`] brings them about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// `prefers-color-scheme: dark`, or else `light`.
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// `prefers-contrast: more`. Chromium alone can be told.
    pub contrast: bool,
    /// `forced-colors: active`. WebKitGTK has none.
    pub forced_colors: bool,
    /// `pointer: coarse`. WebKitGTK takes it from the machine's hardware.
    pub touch: bool,
    /// The page's width in CSS pixels.
    pub width: u32,
    /// How many device pixels there are to a CSS pixel; at 4, what is seen at 400 %.
    pub zoom: u32,
}

impl Conditions {
    /// Every test begins with these.
    pub const USUAL: Conditions = Conditions {
        dark: false,
        reduced_motion: false,
        contrast: false,
        forced_colors: false,
        touch: false,
        width: 1280,
        zoom: 1,
    };

    /// A page's height, in CSS pixels, is that of a window of 900 device pixels.
    #[must_use]
    pub const fn height(&self) -> u32 {
        900 / self.zoom
    }

    /// The queries that tell whether they hold.
    fn queries(&self) -> Vec<(String, bool)> {
        let mut queries = vec![
            ("(prefers-color-scheme: dark)".into(), self.dark),
            ("(prefers-reduced-motion: reduce)".into(), self.reduced_motion),
            ("(forced-colors: active)".into(), self.forced_colors),
            ("(pointer: coarse)".into(), self.touch),
            (format!("(width: {}px)", self.width), true),
            (format!("(min-resolution: {}dppx)", self.zoom), true),
            (format!("(min-resolution: {}dppx)", self.zoom + 1), false),
        ];
        // Forced colours are a preference for some contrast, whichever they have (Media Queries 5).
        if !self.forced_colors || self.contrast {
            queries.push(("(prefers-contrast: more)".into(), self.contrast));
        }
        queries
    }
}

/// Firefox's settings; 2 in the last one means the system's colours alone.
const PREFERENCES: &str = "const [dark, still, forced, touch, width, height, zoom] = arguments;
    const set = (name, value) => Services.prefs.setIntPref(name, value);
    set('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    set('ui.prefersReducedMotion', still ? 1 : 0);
    set('browser.display.document_color_use', forced ? 2 : 0);
    for (const which of ['primary', 'all']) set(`ui.${which}PointerCapabilities`, touch ? 1 : 6);
    const browser = gBrowser.selectedBrowser;
    Services.prefs.setStringPref('layout.css.devPixelsPerPx', `${zoom}.0`);
    for (const [side, length] of Object.entries({ width, height }))
        for (const bound of ['min', 'max']) browser.style.setProperty(`${bound}-${side}`, `${length}px`, 'important');";

impl Browser {
    /// Brings conditions about, for the pages opened from now on and until the test ends.
    ///
    /// # Panics
    /// Where the engine can not, or does not within the usual patience.
    pub async fn under(&self, conditions: &Conditions) {
        if self.conditions() == *conditions {
            return;
        }
        match self.engine.control {
            Control::DevTools => self.emulate(conditions).await,
            Control::Privileged => {
                let Conditions { dark, reduced_motion, forced_colors, touch, width, zoom, .. } =
                    conditions.clone();
                let height = conditions.height();
                // The window is larger than the page, which would else be cut off and not scrolled.
                let (window_width, window_height) = (width * zoom, (height + BARS) * zoom);
                let resized = self.client().set_window_size(window_width, window_height).await;
                resized.unwrap_or_else(|error| panic!("the window keeps its size: {error}"));
                let values =
                    json!([dark, reduced_motion, forced_colors, touch, width, height, zoom]);
                self.privileged(PREFERENCES, values).await;
            }
            Control::Start => self.start_under(conditions).await,
        }
        self.set_conditions(conditions.clone());
        for (query, holds) in conditions.queries() {
            self.until(&query, &format!("matchMedia('{query}').matches === {holds}")).await;
        }
    }

    async fn emulate(&self, conditions: &Conditions) {
        let media = |name: &str, value: &str| json!({ "name": name, "value": value });
        let features: Vec<Value> = vec![
            media("prefers-color-scheme", if conditions.dark { "dark" } else { "light" }),
            media(
                "prefers-reduced-motion",
                if conditions.reduced_motion { "reduce" } else { "no-preference" },
            ),
            media("prefers-contrast", if conditions.contrast { "more" } else { "no-preference" }),
            media("forced-colors", if conditions.forced_colors { "active" } else { "none" }),
        ];
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        let touch = json!({ "enabled": conditions.touch, "maxTouchPoints": 5 });
        self.devtools("Emulation.setTouchEmulationEnabled", touch).await;
        let size = json!({
            "width": conditions.width, "height": conditions.height(),
            "deviceScaleFactor": conditions.zoom, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Starts the browser again where only a start changes something; a window is resized.
    async fn start_under(&self, conditions: &Conditions) {
        assert!(
            !conditions.forced_colors && !conditions.touch,
            "{} has no forced colours and no emulated touch screen",
            self.engine.name
        );
        let now = self.conditions();
        let at_start = |it: &Conditions| (it.dark, it.reduced_motion, it.zoom);
        if at_start(&now) != at_start(conditions) {
            self.restart(conditions).await;
        }
        // Where no window manager gives the focus away, the pointer has it with it. It lies on the
        // window's own bar, where nothing of the page is hovered.
        let (width, height) = (conditions.width, conditions.height());
        let (x, y) = (POINTER.0 / conditions.zoom - width / 2, POINTER.1 / conditions.zoom - BAR);
        let resized = self.client().set_window_rect(x, y, width, height + 2 * BAR).await;
        resized.unwrap_or_else(|error| panic!("the window keeps its size: {error}"));
    }
}
