//! What an engine can not be asked: the tests that it is known to fail, each with the reason.
//!
//! They run all the same. One that passes fails the run until its row is gone, so that this list
//! only ever gets shorter; it is printed after every run.

/// One test of one engine.
#[derive(Debug)]
pub struct LeftOut {
    /// The engine's name.
    pub engine: &'static str,
    /// `file::function`, as in the test's name.
    pub test: &'static str,
    /// Why it can not pass there.
    pub why: &'static str,
}

const NO_LOG: &str = "WebKitGTK shows its log to no driver";
const NO_FORCED_COLOURS: &str = "WebKitGTK answers `none` to forced-colors, whatever GTK's theme";
const NO_TOUCH: &str = "WebKitGTK takes the kind of pointer from the machine's devices";

const fn webkit(test: &'static str, why: &'static str) -> LeftOut {
    LeftOut { engine: "webkit", test, why }
}

const fn firefox(test: &'static str, why: &'static str) -> LeftOut {
    LeftOut { engine: "firefox", test, why }
}

const DEVTOOLS: &str = "only Chromium's developer tools can be asked for it";

/// Every one.
pub const LEFT_OUT: &[LeftOut] = &[
    firefox("peace::under_the_pointer_and_with_the_focus", DEVTOOLS),
    firefox("variants::the_system_asks_for_more_contrast", DEVTOOLS),
    firefox("variants::printed", DEVTOOLS),
    firefox("menu_content::printed", DEVTOOLS),
    webkit("peace::under_the_pointer_and_with_the_focus", DEVTOOLS),
    webkit("variants::the_system_asks_for_more_contrast", DEVTOOLS),
    webkit("variants::printed", DEVTOOLS),
    webkit("menu_content::printed", DEVTOOLS),
    webkit(
        "variants::an_icons_label_stays_in_the_window",
        "WebKitGTK finds no anchor in what has a position: a label at the window's edge is cut off",
    ),
    webkit("harness::keeps_the_browsers_log", NO_LOG),
    webkit("policies::strict_leaves_the_log_empty", NO_LOG),
    webkit("harness::has_forced_colours", NO_FORCED_COLOURS),
    webkit("look::forced_colours", NO_FORCED_COLOURS),
    webkit("audits::forced_colours", NO_FORCED_COLOURS),
    webkit("menu_audits::forced_colours", NO_FORCED_COLOURS),
    webkit("dashboard::kinds_of_calls_are_told_apart_in_forced_colours", NO_FORCED_COLOURS),
    webkit("harness::has_a_touch_screen", NO_TOUCH),
    webkit("accessible::targets_for_fingers", NO_TOUCH),
    webkit("calls::on_a_phone", NO_TOUCH),
    webkit("widgets::under_a_finger", NO_TOUCH),
    webkit(
        "accessible::the_whole_tree",
        "WebKitGTK gives its tree to AT-SPI alone; names_and_roles asks it of every element",
    ),
];

impl LeftOut {
    /// The row of a test, if it has one.
    #[must_use]
    pub fn of(engine: &str, test: &str) -> Option<&'static LeftOut> {
        LEFT_OUT.iter().find(|row| row.engine == engine && row.test == test)
    }
}
