//! An ad: one page of a fixed size with everything in it, all of it one link.

use contact_button::is_rtl;
use contact_link::Contact;
use contact_snippet::{colours, escape, icon};

/// Width and height in pixels: medium rectangle, phone banner, leaderboard.
pub(super) const SIZES: [(u32, u32); 3] = [(300, 250), (320, 50), (728, 90)];

/// The most that ad networks commonly take, in bytes.
pub(super) const HEAVIEST: usize = 150 * 1024;

/// What an ad shows and opens.
pub(super) struct Creative<'a> {
    pub(super) contact: &'a Contact,
    pub(super) link: &'a str,
    pub(super) label: &'a str,
    pub(super) heading: &'a str,
    /// As an address with the picture in it.
    pub(super) picture: Option<&'a str>,
    pub(super) language: &'a str,
}

/// Ad servers look for a global `clickTag` in the head and put an address of theirs there, which
/// counts the press and leads on. Nothing but a web address is taken from them.
const FOLLOW: &str = "if (/^https?:/.test(clickTag)) {\n  document.links[0].href = clickTag;\n  \
                      document.links[0].target = \"_blank\";\n}\n";

impl Creative<'_> {
    /// The ad in a size. It asks nothing of any server, and is a plain link where no script runs.
    pub(super) fn page(&self, (width, height): (u32, u32)) -> String {
        let (plate, text) = colours(self.contact.channel());
        // An ad lives in a frame, in which a web page would open small.
        let target = if self.link.starts_with("https:") { "_blank" } else { "_top" };
        let picture = self.picture.map(|it| format!("<img src=\"{it}\" alt=\"\">"));
        let heading = match self.heading {
            "" => String::new(),
            heading => format!("<strong>{}</strong>", escape(heading)),
        };
        let title = if self.heading.is_empty() { self.label } else { self.heading };
        format!(
            "<!doctype html>\n<html lang=\"{language}\"{direction}>\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"ad.size\" content=\"width={width},height={height}\">\n<title>{title}</title>\n\
             <script>\n{click_tag}\n</script>\n<style>\n{common}{layout}span{{background:{plate};color:{text}}}\n</style>\n</head>\n<body>\n\
             <a href=\"{link}\" target=\"{target}\" rel=\"noopener noreferrer\">{picture}{heading}\
             <span>{icon}{label}</span></a>\n<script>\n{FOLLOW}</script>\n</body>\n</html>\n",
            click_tag = click_tag(self.link),
            direction = if is_rtl(self.language) { " dir=\"rtl\"" } else { "" },
            language = escape(self.language),
            title = escape(title),
            common = common(width, height),
            layout = layout(width, height),
            link = escape(self.link),
            picture = picture.unwrap_or_default(),
            icon = icon(self.contact.channel(), &text),
            label = escape(&unbroken(self.label)),
        )
    }
}

/// The line that ad servers look for.
pub(super) fn click_tag(link: &str) -> String {
    format!("var clickTag = {};", in_script(link))
}

/// The words with their numbers in one piece, so that a line ends before or behind them.
fn unbroken(label: &str) -> String {
    let of_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit() || "()+".contains(c));
    let mut whole = String::with_capacity(label.len());
    let mut rest = label.chars().peekable();
    while let Some(c) = rest.next() {
        let joins =
            c == ' ' && of_number(whole.chars().next_back()) && of_number(rest.peek().copied());
        whole.push(if joins { '\u{a0}' } else { c });
    }
    whole
}

/// Whether a label is surely too long for an ad's size: two lines of some 22 letters in the smallest.
pub(super) fn is_cut(label: &str, (_, height): (u32, u32)) -> bool {
    height <= 50 && label.chars().count() > 44
}

/// A text as a script writes it. A link has no character that would end the script: its `<` is
/// percent-encoded.
fn in_script(link: &str) -> String {
    serde_json::Value::from(link).to_string().replace('<', "\\u003c")
}

fn common(width: u32, height: u32) -> String {
    format!(
        "*{{box-sizing:border-box;margin:0}}\nbody{{width:{width}px;height:{height}px;overflow:hidden}}\n\
         a{{display:flex;width:100%;height:100%;align-items:center;border:1px solid #767676;background:#fff;\
         color:#1a1a1a;font-family:system-ui,sans-serif;text-decoration:none;overflow:hidden}}\n\
         img{{object-fit:cover}}\nstrong{{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;min-width:0;max-width:100%;\
         line-height:1.3;overflow:hidden;overflow-wrap:anywhere}}\n\
         span{{max-width:100%;max-height:100%;flex:none;overflow:hidden;text-align:center;line-height:1.2;\
         border-radius:8px;font-weight:600}}\na:focus-visible{{outline:3px solid #1a1a1a;outline-offset:-3px}}\n\
         [dir=rtl] svg{{margin:0 0 0 8px!important}}\n"
    )
}

/// The picture above where there is room, else beside.
fn layout(width: u32, height: u32) -> String {
    if height * 2 > width {
        return "a{flex-direction:column;justify-content:center;gap:10px;padding-bottom:12px}\n\
                img{width:100%;flex:1;min-height:0}\nstrong{flex:none;padding:0 12px;font-size:17px;text-align:center}\n\
                span{max-width:calc(100% - 24px);padding:9px 18px;font-size:16px}\n"
            .to_owned();
    }
    let small = height <= 50;
    let (picture, heading, button, gap) = if small { (50, 11, 12, 6) } else { (160, 20, 17, 16) };
    // Three lines fit the smallest.
    let lines = if small { "line-height:1.15;-webkit-line-clamp:3" } else { "" };
    format!(
        "a{{gap:{gap}px;padding-inline-end:{gap}px}}\nimg{{width:{picture}px;height:100%;flex:none}}\n\
         strong{{flex:1;padding-inline-start:{gap}px;font-size:{heading}px;{lines}}}\n\
         span{{margin-inline-start:auto;padding:{gap}px;font-size:{button}px;max-width:{most}px}}\n",
        most = width * 3 / 5
    )
}
