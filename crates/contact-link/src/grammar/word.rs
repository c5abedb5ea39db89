//! The keywords that a grammar of the table may begin with.

use crate::scan::{cut_or_all, same};

macro_rules! words {
    ($($word:ident = $keyword:literal,)+) => {
        /// The keyword of a grammar.
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub(crate) enum Word { $($word,)+ Pattern }

        impl Word {
            const ALL: &[Word] = &[$(Word::$word),+];
            /// As text, a page has room for them.
            const KEYWORDS: &str = concat!($($keyword, " "),+);
        }
    };
}

words! {
    Text = "text",
    Body = "body",
    Line = "line",
    Tag = "tag",
    Phone = "phone",
    PhoneOptional = "phone?",
    PhoneLetters = "phone-letters",
    Local = "local",
    Context = "context",
    Mail = "mail",
    Url = "url",
    // These the catalogue alone has use for.
    Topic = "topic",
    Opaque = "opaque",
    Slug = "slug",
    Upn = "upn",
    Sip = "sip",
    User = "user",
    Handle = "handle",
    Matrix = "matrix",
    Bech32 = "bech32",
    Digits = "digits",
    U64 = "u64",
    Port = "port",
    Number = "number",
    Host = "host",
    Words = "words",
}

impl Word {
    /// Const, so that the compiler reads the keywords of the table.
    pub(crate) const fn of(word: &str) -> Word {
        let (mut rest, mut at) = (Word::KEYWORDS, 0);
        while at < Word::ALL.len() {
            let (keyword, others) = cut_or_all(rest, b' ');
            if same(keyword, word) {
                return Word::ALL[at];
            }
            (rest, at) = (others, at + 1);
        }
        Word::Pattern
    }
}
