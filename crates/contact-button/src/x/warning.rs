//! What is to be mended in a page, said once in its console.

use alloc::string::String;

macro_rules! warnings {
    ($($(#[$doc:meta])* $name:ident $code:literal $sentence:literal,)*) => {
        /// What is wrong with a button's markup.
        #[derive(Copy, Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Warning {
            $($(#[$doc])* $name,)*
        }

        impl Warning {
            /// Every warning.
            pub const ALL: &[Warning] = &[$(Warning::$name),*];

            /// Its name for programs.
            pub const fn name(self) -> &'static str {
                match self { $(Warning::$name => $code),* }
            }

            /// The sentence, with `{}` where the value goes.
            pub const fn template(self) -> &'static str {
                match self { $(Warning::$name => $sentence),* }
            }
        }
    };
}

warnings! {
    /// A `%` that begins no escape.
    Percent "percent" "write %25 for a % that is meant as such: \"{}\"",
    /// A `?` in a parameter.
    Question "question" "write %3F for a ? in a value: \"{}\"",
    /// A `=` in a parameter.
    Equals "equals" "write %3D for a = in a value: \"{}\"",
    /// `LARGE` and the like.
    Size "size" "write data-size=\"large\" instead of \"{}\"",
    /// Names with `@`, spaces or commas too many.
    Names "names" "names are written without @, parted by single commas: \"{}\"",
    /// Hashtags with `#`, spaces or commas too many.
    Hashtags "hashtags" "hashtags are written without #, parted by single commas: \"{}\"",
    /// An address without its host.
    Relative "relative" "the address of a post is to be whole: \"{}\"",
    /// An address that is percent-encoded in an attribute.
    Encoded "encoded" "the address of a post is written plainly in an attribute: \"{}\"",
    /// A post to nobody.
    Mention "mention" "\"{}\" is no handle to mention: letters, digits and _, 20 at most",
    /// A post with no hashtag.
    Hashtag "hashtag" "\"{}\" is no hashtag",
    /// A profile that X's script does not read.
    Profile "profile" "write href=\"https://x.com/{}\"",
    /// Nobody to follow.
    Follow "follow" "the link stays as it is: its href names no account; write https://x.com/HANDLE",
    /// No id, and nobody else named.
    NoRecipient "no_recipient" "the link stays as it is: recipient_id=\"{}\" is no numeric id, and data-screen-name names no account",
    /// No id, but an account.
    Recipient "recipient" "recipient_id=\"{}\" is no numeric id, so the button leads to the profile; X's archive has the id (accountId in data/account.js), as has the source of the profile's page (identifier); or give it in <meta name=\"twitter:site:id\">, beside <meta name=\"twitter:site\"> with the handle",
    /// No id, but the page's own.
    SiteId "site_id" "the id comes from <meta name=\"twitter:site:id\">; write recipient_id={}",
    /// The id of the documentation's example.
    Example "example" "recipient_id=3805104374 is the example of X's documentation and writes to @furni, not to @{}",
    /// A welcome message that has no number.
    Welcome "welcome" "the welcome message \"{}\" is left out: it takes a number",
}

/// A warning with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warned {
    /// What is wrong.
    pub warning: Warning,
    /// The value that is wrong, or that would be right.
    pub value: String,
}

impl Warned {
    /// The whole sentence.
    pub fn sentence(&self) -> String {
        self.warning.template().replace("{}", &self.value)
    }
}
