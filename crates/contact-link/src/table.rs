//! The shape of the channel table: one row, every reading.
//!
//! [`channels!`] turns the rows of `channels/` into the `Channel` enum, its
//! catalogue, and one packed line of text per channel (`Channel::row`), which
//! is all that building and parsing read. The packed text exists because a
//! page loads it: as text it compresses four times better than as structs full
//! of pointers.
//!
//! A packed row is
//!
//! ```text
//! name
//! param grammar
//! =form template
//! ```
//!
//! with the grammar notation of `grammar.rs` and the template notation of
//! `template.rs`.

macro_rules! channels {
    ([] $(
        $(#[doc = $doc:literal])+
        $variant:ident = $name:literal {
            $display:literal, $group:ident, $status:ident, $source:literal @ $read_on:literal $(note $note:literal)?
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
                #[doc = concat!("\nSource: `", $source, "`, read on ", $read_on, ".")]
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
                                name: $form, basis: $crate::Basis::$basis, template: $crate::host_set::template!($template),
                            }),*],
                            params: &[$($crate::ParamInfo {
                                name: $param, grammar: $grammar, wants: $wants, example: $example,
                            }),*],
                            source: $source,
                            read_on: $read_on,
                            note: concat!($($note)?),
                        };
                        &INFO
                    })+
                }
            }

            #[cfg(not(target_arch = "wasm32"))]
            pub(crate) const fn row(self) -> $crate::row::Row {
                $crate::row::Row(match self {
                    $(Channel::$variant => {
                        const PARAMS: &[$crate::row::Param] = &[$({
                            use $crate::grammar::pattern::{Compiled, count, names, runs};
                            const COUNT: (usize, usize) = count($grammar);
                            $crate::row::Param::new($param, $grammar).with(&const {
                                let runs = &const { runs::<{ COUNT.0 }>($grammar) };
                                let names = &const { names::<{ COUNT.1 }>($grammar) };
                                Compiled::new($grammar, runs, names)
                            })
                        }),*];
                        const ROW: &$crate::row::Compiled = &$crate::row::Compiled {
                            name: $name,
                            params: PARAMS,
                            forms: &[$($crate::row::Form(&$crate::row::Shape {
                                name: $form,
                                template: $crate::host_set::template!($template),
                                start: $crate::row::Start::of($crate::host_set::template!($template)),
                                id: $crate::name::Name::new($form),
                                is_marked: $crate::template::has_mark($crate::host_set::template!($template), b'+'),
                                is_written: $crate::row::is_written($form, $crate::host_set::template!($template)),
                                required: {
                                    const N: usize = $crate::row::count_pieces($crate::host_set::template!($template));
                                    $crate::row::required::<N>($crate::host_set::template!($template))
                                },
                                pieces: {
                                    const N: usize = $crate::row::count_pieces($crate::host_set::template!($template));
                                    &const { $crate::row::read_pieces::<N>($crate::host_set::template!($template)) }
                                },
                                places: {
                                    const N: usize = $crate::row::count_pieces($crate::host_set::template!($template));
                                    &const { $crate::row::places::<N>($crate::host_set::template!($template), PARAMS) }
                                },
                            })),*],
                        };
                        ROW
                    })+
                })
            }

            #[cfg(target_arch = "wasm32")]
            pub(crate) fn row(self) -> $crate::row::Row {
                // Never out of range: there is a row for every variant.
                $crate::row::Row(PACKED.get(self as usize).copied().unwrap_or_default())
            }
        }

        /// The packed rows, in the order of the channels.
        #[cfg(any(target_arch = "wasm32", test))]
        pub(crate) const PACKED: &[&str] = &[$(
            concat!($name, $("\n", $param, " ", $grammar,)* $("\n=", $form, " ", $template),*)
        ),+];

        /// The rows of the quick way, as bytes and as the text that they are.
        pub(crate) const QUICK: &str = {
            const ROWS: &[$crate::quick::Source] = &[$($crate::quick::Source {
                name: $name,
                params: &[$($crate::row::Param::new($param, $grammar)),*],
                forms: &[$(($form, $crate::host_set::template!($template))),*],
            }),+];
            const SIZE: usize = $crate::quick::pack::<0>(ROWS).at;
            static BYTES: [u8; SIZE] = $crate::quick::pack(ROWS).bytes;
            match str::from_utf8(&BYTES) {
                Ok(text) => text,
                Err(_) => panic!("the quick table is ASCII"),
            }
        };

        /// The name of every channel, for the index.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) const CHANNEL_NAMES: &[&str] = &[$($name),+];

        /// Every form of every channel, for the index.
        #[cfg(not(target_arch = "wasm32"))]
        pub(crate) const TEMPLATES: &[&[&str]] = &[$(&[$($crate::host_set::template!($template)),*]),+];
    };
}

pub(crate) use channels;
