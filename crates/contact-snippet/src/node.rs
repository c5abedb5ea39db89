//! Markup of ours as data: what a preview is made of, and what is written anew for frameworks.

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use serde::{Serialize, Serializer};

/// An element, or the text between elements.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text.
    Text {
        /// Its characters.
        text: String,
    },
}

/// An element with its attributes in the order in which they are written.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Element {
    /// The name, in small letters.
    pub tag: String,
    /// Names and values.
    #[serde(serialize_with = "as_map")]
    pub attributes: Vec<(String, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

impl Element {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

fn as_map<S: Serializer>(pairs: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// Elements without an end tag. Source: HTML, 13.1.2
/// (<https://html.spec.whatwg.org/multipage/syntax.html#void-elements>).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Whether an element of this name has neither content nor an end tag.
pub fn is_void(tag: &str) -> bool {
    VOID.contains(&tag)
}

/// Reads markup. An element that is not closed ends with what it stands in; text is taken as it is, white space and all.
///
/// ```
/// use contact_snippet::node::{Node, read};
///
/// let nodes = read("<a href=\"tel:+331\">Call &amp; talk</a>");
/// let [Node::Element(link)] = &*nodes else { panic!("one element") };
/// assert_eq!((&*link.tag, link.get("href")), ("a", Some("tel:+331")));
/// assert_eq!(link.children, [Node::Text { text: "Call & talk".into() }]);
/// ```
pub fn read(html: &str) -> Vec<Node> {
    let mut open = vec![Element::default()];
    for event in events(html) {
        match event {
            Event::Open(element) => {
                let ends = is_void(&element.tag);
                open.push(element);
                if ends {
                    close(&mut open);
                }
            }
            Event::Text(text) => {
                if let Some(parent) = open.last_mut() {
                    parent.children.push(Node::Text { text });
                }
            }
            Event::Close(tag) => {
                if let Some(at) = open.iter().skip(1).rposition(|element| element.tag == tag) {
                    while open.len() > at + 1 {
                        close(&mut open);
                    }
                }
            }
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

/// The innermost element goes into the one around it.
fn close(open: &mut Vec<Element>) {
    if let Some(done) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(Node::Element(done));
    }
}

/// A piece of a page, in its order.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Event {
    /// An element begins. It has no children yet.
    Open(Element),
    /// Text, that of scripts and styles too.
    Text(String),
    /// An element of this name ends.
    Close(String),
}

/// The pieces of a page, whatever it holds. Comments are left out.
pub fn events(html: &str) -> Vec<Event> {
    let mut element = Element::default();
    let mut name = None;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let mut emitter =
        CallbackEmitter::new(move |event: CallbackEvent<'_>, _: Span<()>| -> Option<Event> {
            match event {
                CallbackEvent::OpenStartTag { name } => {
                    element = Element { tag: text(name), ..Element::default() };
                }
                CallbackEvent::AttributeName { name: found } => {
                    flush(&mut element, &mut name, String::new());
                    name = Some(text(found));
                }
                CallbackEvent::AttributeValue { value } => {
                    flush(&mut element, &mut name, text(value));
                }
                CallbackEvent::CloseStartTag { .. } => {
                    flush(&mut element, &mut name, String::new());
                    return Some(Event::Open(std::mem::take(&mut element)));
                }
                CallbackEvent::EndTag { name: tag } => {
                    name = None;
                    return Some(Event::Close(text(tag)));
                }
                CallbackEvent::String { value } => return Some(Event::Text(text(value))),
                _ => {}
            }
            None
        });
    // What stands in a script is no markup.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(html, emitter).flatten().collect()
}

/// The attribute that was begun gets its value; of two with one name the first counts.
fn flush(element: &mut Element, name: &mut Option<String>, value: String) {
    if let Some(name) = name.take()
        && element.get(&name).is_none()
    {
        element.attributes.push((name, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_closed_ends_with_what_it_stands_in() {
        let nodes = read("<ul><li>a<li><img src=x alt=''> b</ul></p>c<b hidden>");
        let json = serde_json::to_string(&nodes).unwrap();
        assert_eq!(
            json,
            "[{\"tag\":\"ul\",\"attributes\":{},\"children\":[{\"tag\":\"li\",\"attributes\":{},\"children\":\
             [{\"text\":\"a\"},{\"tag\":\"li\",\"attributes\":{},\"children\":[{\"tag\":\"img\",\"attributes\":\
             {\"src\":\"x\",\"alt\":\"\"},\"children\":[]},{\"text\":\" b\"}]}]}]},{\"text\":\"c\"},\
             {\"tag\":\"b\",\"attributes\":{\"hidden\":\"\"},\"children\":[]}]"
        );
    }

    #[test]
    fn a_script_is_text() {
        let events = events("<script>if (a<b) '<a href>'</script><a b c=1 b=2>");
        assert_eq!(events[1], Event::Text("if (a<b) '<a href>'".into()));
        let Event::Open(last) = &events[3] else { panic!("{events:?}") };
        assert_eq!(last.attributes, [("b".into(), "".into()), ("c".into(), "1".into())]);
    }
}
