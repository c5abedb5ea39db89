//! What a page loads: stylesheets and the script.

use contact_button::theme;
use contact_link::Channel;

use crate::escape;

/// Where the files are, and which a page needs.
#[derive(Clone, Debug, Default)]
pub struct Head<'a> {
    /// The folder in which the site has them, without a slash at its end.
    pub assets: &'a str,
    /// Whether the page has a menu, hours or anything else beside the buttons.
    pub menu: bool,
    /// Whether a button is of a brand that `contact-buttons-more.css` dresses.
    pub more: bool,
    /// The hash of each file, such as `sha384-...`; files without one are loaded without `integrity`.
    pub hashes: &'a [(String, String)],
}

/// A file that a page loads.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Asset {
    /// `contact-buttons.css`
    Style,
    /// `contact-buttons-more.css`
    More,
    /// `contact-buttons-menu.css`
    Menu,
    /// `contact-buttons.js`
    Script,
}

impl Asset {
    /// The file's name.
    pub fn file(self) -> &'static str {
        match self {
            Asset::Style => "contact-buttons.css",
            Asset::More => "contact-buttons-more.css",
            Asset::Menu => "contact-buttons-menu.css",
            Asset::Script => "contact-buttons.js",
        }
    }
}

/// Whether a channel's look is in `contact-buttons-more.css`.
pub(crate) fn is_more(channel: Channel) -> bool {
    theme::MORE.iter().any(|row| row.channels.contains(&channel.name()))
}

impl Head<'_> {
    /// The lines for the page's head.
    ///
    /// ```
    /// let head = contact_snippet::Head { assets: "/c", menu: true, ..Default::default() };
    /// assert_eq!(
    ///     head.html(false),
    ///     "<link rel=\"stylesheet\" href=\"/c/contact-buttons.css\">\n\
    ///      <link rel=\"stylesheet\" href=\"/c/contact-buttons-menu.css\">\n",
    /// );
    /// ```
    pub fn html(&self, script: bool) -> String {
        self.files(script).map(|file| self.line(file)).collect()
    }

    /// The files, the script among them if it is asked for.
    pub fn files(&self, script: bool) -> impl Iterator<Item = Asset> {
        [
            (Asset::Style, true),
            (Asset::More, self.more),
            (Asset::Menu, self.menu),
            (Asset::Script, script),
        ]
        .into_iter()
        .filter_map(|(file, needed)| needed.then_some(file))
    }

    fn line(&self, asset: Asset) -> String {
        let file = asset.file();
        let address = escape(&format!("{}/{file}", self.assets));
        let hash = self.hashes.iter().find(|(name, _)| name == file);
        let integrity = hash.map_or_else(String::new, |(_, hash)| {
            format!(" integrity=\"{}\" crossorigin=\"anonymous\"", escape(hash))
        });
        match asset {
            Asset::Script => {
                format!("<script type=\"module\" src=\"{address}\"{integrity}></script>\n")
            }
            _ => format!("<link rel=\"stylesheet\" href=\"{address}\"{integrity}>\n"),
        }
    }
}
