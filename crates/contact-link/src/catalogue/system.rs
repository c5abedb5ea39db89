//! On which systems the forms of a link open.

use super::FormInfo;
use crate::scan::cut_or_all;
use crate::template::{has_mark, written};

/// An operating system.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum System {
    /// Android.
    Android,
    /// iOS and iPadOS.
    Ios,
    /// Linux.
    Linux,
    /// macOS.
    Macos,
    /// Windows.
    Windows,
}

impl System {
    /// Every system.
    pub const ALL: &'static [System] =
        &[System::Android, System::Ios, System::Linux, System::Macos, System::Windows];

    /// The name that programs compare, such as `macos`.
    ///
    /// ```
    /// assert_eq!(contact_link::System::Macos.name(), "macos");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            System::Android => "android",
            System::Ios => "ios",
            System::Linux => "linux",
            System::Macos => "macos",
            System::Windows => "windows",
        }
    }
}

impl FormInfo {
    /// Whether it is the address of a web page, which a browser opens where the app is missing.
    ///
    /// ```
    /// let forms = contact_link::Channel::Whatsapp.info().forms;
    /// assert!(forms.iter().any(|form| form.name == "app" && !form.is_web()));
    /// ```
    pub fn is_web(&self) -> bool {
        self.scheme() == "https"
    }

    /// The systems on which the link opens: all of them for a web page and for a scheme that apps of any may take.
    ///
    /// Sources: Apple's URL scheme reference (`facetime`, `maps`, `sms`), Android's common intents (`geo`), Chrome for
    /// Developers (`intent`), and those of the channels.
    ///
    /// ```
    /// use contact_link::{Channel, System};
    ///
    /// let forms = Channel::Sms.info().forms;
    /// let ios = forms.iter().find(|form| form.name == "ios").ok_or("no such form")?;
    /// assert_eq!(ios.systems(), [System::Ios]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn systems(&self) -> &'static [System] {
        match (self.scheme(), self.name.trim_start_matches('-')) {
            ("sms", "ios" | "ios7" | "open") => &[System::Ios],
            ("sms" | "smsto", _) => &[System::Android, System::Ios],
            ("facetime" | "facetime-audio" | "imessage" | "maps", _) => {
                &[System::Ios, System::Macos]
            }
            ("org.jitsi.meet", _) => &[System::Ios],
            ("geo" | "intent", _) => &[System::Android],
            ("bluesky" | "instagram" | "threema" | "twitter" | "waze" | "weixin" | "zoomus", _) => {
                &[System::Android, System::Ios]
            }
            ("zoommtg" | "steam", _) => &[System::Linux, System::Macos, System::Windows],
            ("tencent", _) => &[System::Windows],
            _ => System::ALL,
        }
    }

    /// Whether it leads elsewhere than the channel's default form, so that [`canonical`](crate::Contact::canonical) keeps
    /// it.
    ///
    /// ```
    /// use contact_link::{Channel, Contact};
    ///
    /// let forms = Channel::Tel.info().forms;
    /// assert!(forms.iter().any(|form| form.name == "local" && form.leads_elsewhere()));
    /// assert_eq!(Contact::parse("tel:3639")?.canonical().form(), "local");
    /// # Ok::<(), contact_link::Error>(())
    /// ```
    pub fn leads_elsewhere(&self) -> bool {
        has_mark(self.template, b'=')
    }

    fn scheme(&self) -> &'static str {
        cut_or_all(written(self.template), b':').0
    }
}
