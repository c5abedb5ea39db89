//! The shape of the channel table: one row, every reading.
//!
//! [`channels!`] turns the rows of `channel.rs` into the `Channel` enum, its
//! catalogue, and one packed line of text per channel (`Channel::row`), which
//! is all that building and parsing read. The packed text exists because a
//! page loads it: as text it compresses four times better than as structs full
//! of pointers.
//!
//! A packed row is
//!
//! ```text
//! name param=grammar param=grammar
//! form template
//! form template
//! ```
//!
//! with the grammar notation of `grammar.rs` and the template notation of
//! `template.rs`.

macro_rules! channels {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident = $name:literal {
            $display:literal, $group:ident, $status:ident, $source:literal @ $read_on:literal
            params { $( $param:literal = $grammar:literal, $wants:literal, $example:literal; )* }
            forms { $( $form:literal $basis:ident $template:literal; )* }
        }
    )+) => {
        /// A way to reach someone.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        #[repr(u8)]
        pub enum Channel {
            $(
                $(#[doc = $doc])+
                #[doc = concat!("\nSource: <", $source, ">, read on ", $read_on, ".")]
                $variant,
            )+
        }

        impl Channel {
            /// Every channel, in the order of the table.
            pub const ALL: &'static [Channel] = &[$(Channel::$variant),+];

            /// What the table says of this channel, for people.
            ///
            /// ```
            /// use contact_link::{Channel, Group};
            /// assert_eq!(Channel::Tel.info().group, Group::Call);
            /// ```
            pub fn info(self) -> &'static $crate::ChannelInfo {
                match self {
                    $(Channel::$variant => {
                        const INFO: $crate::ChannelInfo = $crate::ChannelInfo {
                            channel: Channel::$variant,
                            name: $name,
                            display: $display,
                            group: $crate::Group::$group,
                            status: $crate::Status::$status,
                            forms: &[$($crate::FormInfo {
                                name: $form, basis: $crate::Basis::$basis, template: $template,
                            }),*],
                            params: &[$($crate::ParamInfo {
                                name: $param, grammar: $grammar, wants: $wants, example: $example,
                            }),*],
                            source: $source,
                            read_on: $read_on,
                        };
                        &INFO
                    })+
                }
            }

            pub(crate) fn row(self) -> $crate::row::Row {
                const ROWS: &[&str] = &[$(
                    concat!($name, $(" ", $param, "=", $grammar,)* $("\n", $form, " ", $template),*)
                ),+];
                // Never out of range: there is a row for every variant.
                $crate::row::Row(ROWS.get(self as usize).copied().unwrap_or_default())
            }
        }
    };
}

pub(crate) use channels;
