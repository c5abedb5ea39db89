//! What the common rows have beyond their usual forms, which a page has no room for: the block `more` of a row, with the
//! catalogue alone.

/// Hands the rows on, each as if it had one block of parameters and one of forms.
#[cfg(feature = "catalogue")]
macro_rules! more {
    ([$next:ident $($rest:ident)*] $(
        $(#[doc = $doc:literal])+
        $variant:ident = $name:literal {
            $display:literal, $group:ident, $status:ident, $source:literal @ $read_on:literal
            params { $($params:tt)* }
            forms { $($forms:tt)* }
            $(more { $(params { $($more_params:tt)* })? forms { $($more_forms:tt)* } })?
        }
    )+) => {
        $next! { [$($rest)*] $(
            $(#[doc = $doc])+
            $variant = $name {
                $display, $group, $status, $source @ $read_on
                params { $($params)* $($($($more_params)*)?)? }
                forms { $($forms)* $($($more_forms)*)? }
            }
        )+ }
    };
}

/// The same without what a page has no room for.
#[cfg(not(feature = "catalogue"))]
macro_rules! more {
    ([$next:ident $($rest:ident)*] $(
        $(#[doc = $doc:literal])+
        $variant:ident = $name:literal {
            $display:literal, $group:ident, $status:ident, $source:literal @ $read_on:literal
            params { $($params:tt)* }
            forms { $($forms:tt)* }
            $(more { $(params { $($more_params:tt)* })? forms { $($more_forms:tt)* } })?
        }
    )+) => {
        $next! { [$($rest)*] $(
            $(#[doc = $doc])+
            $variant = $name {
                $display, $group, $status, $source @ $read_on
                params { $($params)* }
                forms { $($forms)* }
            }
        )+ }
    };
}

pub(crate) use more;
