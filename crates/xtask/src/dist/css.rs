//! Making a style sheet smaller without understanding it.
//!
//! Comments and the white space that no CSS grammar gives a meaning go; values and selectors stay as they are, for
//! what more a real minifier finds, brotli finds too.

/// The same style sheet in fewer bytes.
pub(super) fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut space = false;
    let mut rest = css;
    while let Some(next) = rest.chars().next() {
        let (token, after) = rest.split_at(token_length(rest, next));
        rest = after;
        if next.is_ascii_whitespace() || token.starts_with("/*") {
            space = true;
            continue;
        }
        if space && needed_between(&out, next) {
            out.push(' ');
        }
        space = false;
        if next == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push_str(token);
    }
    out
}

/// Strings, comments and unquoted addresses are one token each; of the rest, one character is.
fn token_length(text: &str, first: char) -> usize {
    let closed_by = |end: &str, from: usize| {
        text[from..].find(end).map_or(text.len(), |at| from + at + end.len())
    };
    match first {
        '"' | '\'' => string_length(text, first),
        '/' if text.starts_with("/*") => closed_by("*/", 2),
        'u' if text.starts_with("url(") && !text[4..].trim_start().starts_with(['"', '\'']) => {
            closed_by(")", 4)
        }
        '\\' => 1 + text[1..].chars().next().map_or(0, char::len_utf8),
        _ => first.len_utf8(),
    }
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

/// Whether white space between what is written and this character means something.
fn needed_between(written: &str, next: char) -> bool {
    // Not `:` before, since `a :hover` is not `a:hover`; not `+` and `-`, which calc() wants alone.
    !written.is_empty()
        && !written.ends_with(['{', '}', ';', ',', ':', '>', '~', '('])
        && !"{};,>~)!".contains(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_comments_go() {
        let css = "/* why */\n.a > .b,\n.c {\n  color: red;\n  margin: 0 1px !important;\n}\n";
        assert_eq!(minify(css), ".a>.b,.c{color:red;margin:0 1px!important}");
        assert_eq!(minify("a{b:c/* d */}"), "a{b:c}");
        assert_eq!(minify("  "), "");
    }

    #[test]
    fn white_space_with_a_meaning_stays() {
        for css in [
            "a :hover{b:c}",
            "a b{width:calc(1px + (2px - 1em)*2)}",
            "@media screen and (min-width:1px){a{b:c}}",
            ":is(a) b{c:d}",
            "@supports not (a:b){c{d:e f}}",
        ] {
            assert_eq!(minify(css), css);
        }
        assert_eq!(minify("a/* no */b{c:d}"), "a b{c:d}");
    }

    #[test]
    fn strings_and_addresses_are_not_touched() {
        for css in [
            r#"a{content:"; /* x */  \" }"}"#,
            "a{content:' > '}",
            "a{mask:url(x.svg?a=/*b*/) no-repeat}",
            r#"a{mask:url("a  b.svg")}"#,
            r"a\:b\ c{d:e}",
        ] {
            assert_eq!(minify(css), css);
        }
    }

    #[test]
    fn the_shipped_style_sheet_keeps_its_rules() {
        let css = crate::workspace::text("crates/contact-button/css/contact-buttons.css").unwrap();
        let minified = minify(&css);
        assert!(minified.len() < css.len());
        assert_eq!(minify(&minified), minified);
    }
}
