// What `contact-button` says in Rust (its module `x`), written here by xtask.

/** Where each value stands: `?name` a parameter of the link, `/` the account that it leads to, else an attribute. */
export const SOURCES = __X_SOURCES__;
/** What to mend, with `{}` where the value goes. */
export const SENTENCES = __X_WARNINGS__;
/** The phrases of X's buttons, in English, and the lines where they stand in a language's file. */
export const ENGLISH = __X_WORDS__;
export const LINES = __X_LINES__;
/** How many lines such a file has. */
export const LENGTH = __WORDS_LENGTH__;
