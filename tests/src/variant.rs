//! The policies and faults under which a page is served.

/// How the server treats one visit: the first part of the visit's path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// As it stands in the path.
    pub name: &'static str,
    /// The `Content-Security-Policy` header of its pages.
    pub csp: Option<&'static str>,
    /// What is wrong with what is served.
    pub fault: Fault,
}

/// What the server does wrong on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The page's wasm answers 404.
    WasmMissing,
    /// The wasm comes as `text/plain` with `nosniff`.
    WasmAsText,
    /// The wasm is not the one that the script was made with.
    WasmChanged,
    /// No wasm ever comes: the server keeps the question.
    WasmHeld,
    /// The second wasm answers 404.
    FullMissing,
    /// What makes buttons without a wasm answers 404.
    FinishMissing,
    /// The words of every language answer 404, with an empty body.
    WordsMissing,
    /// The words of every language are empty files.
    WordsEmpty,
}

const fn plain(name: &'static str) -> Variant {
    Variant { name, csp: None, fault: Fault::None }
}

/// No policy, no fault.
pub const PLAIN: Variant = plain("plain");
/// The strictest policy under which everything works.
pub const CSP_STRICT: Variant = Variant {
    csp: Some(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ..plain("csp-strict")
};
/// The same for the studio, which works without a network too: the policy of `cargo xtask demo`.
pub const CSP_STUDIO: Variant = Variant {
    csp: Some(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
         require-trusted-types-for 'script'; trusted-types studio-offline",
    ),
    ..plain("csp-studio")
};
/// The policy that README gives.
pub const CSP_README: Variant = Variant {
    csp: Some("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"),
    ..plain("csp-readme")
};
/// A usual policy, which keeps WebAssembly out.
pub const CSP_SCRIPT_SELF: Variant =
    Variant { csp: Some("script-src 'self'"), ..plain("csp-script-self") };
/// As above, and closed for everything else too.
pub const CSP_SELF: Variant = Variant { csp: Some("default-src 'self'"), ..plain("csp-self") };
/// Scripts do not run at all, as where a visitor has switched them off.
pub const NO_SCRIPT: Variant =
    Variant { csp: Some("sandbox allow-same-origin"), ..plain("no-script") };
/// See [`Fault::WasmMissing`].
pub const WASM_MISSING: Variant = Variant { fault: Fault::WasmMissing, ..plain("wasm-missing") };
/// See [`Fault::WasmAsText`].
pub const WASM_AS_TEXT: Variant = Variant { fault: Fault::WasmAsText, ..plain("wasm-as-text") };
/// See [`Fault::WasmChanged`].
pub const WASM_CHANGED: Variant = Variant { fault: Fault::WasmChanged, ..plain("wasm-changed") };
/// See [`Fault::WasmHeld`].
pub const WASM_HELD: Variant = Variant { fault: Fault::WasmHeld, ..plain("wasm-held") };
/// See [`Fault::FullMissing`].
pub const FULL_MISSING: Variant = Variant { fault: Fault::FullMissing, ..plain("full-missing") };
/// See [`Fault::FinishMissing`].
pub const FINISH_MISSING: Variant =
    Variant { fault: Fault::FinishMissing, ..plain("finish-missing") };

/// See [`Fault::WordsMissing`].
pub const WORDS_MISSING: Variant = Variant { fault: Fault::WordsMissing, ..plain("words-missing") };
/// See [`Fault::WordsEmpty`].
pub const WORDS_EMPTY: Variant = Variant { fault: Fault::WordsEmpty, ..plain("words-empty") };

/// Every row.
pub const VARIANTS: &[Variant] = &[
    PLAIN,
    CSP_STRICT,
    CSP_STUDIO,
    CSP_README,
    CSP_SCRIPT_SELF,
    CSP_SELF,
    NO_SCRIPT,
    WASM_MISSING,
    WASM_AS_TEXT,
    WASM_CHANGED,
    WASM_HELD,
    FULL_MISSING,
    FINISH_MISSING,
    WORDS_MISSING,
    WORDS_EMPTY,
];

impl Variant {
    /// The row of a path's first part, such as `17.csp-strict` (visit 17). Anything else is plain.
    #[must_use]
    pub fn of(mount: &str) -> Variant {
        let name = mount.split_once('.').map_or("", |(_, name)| name);
        VARIANTS.iter().copied().find(|variant| variant.name == name).unwrap_or(PLAIN)
    }
}
