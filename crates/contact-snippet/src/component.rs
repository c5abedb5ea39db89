//! The same markup as components of frameworks.
//!
//! Texts are data: where a framework would read code in them, it is told not to, or they are escaped.

use crate::escape::{escape, script};
use crate::node::{Element, Node, is_void, read};
use crate::snippet::Snippet;

/// What the script writes onto a button itself, and takes away where a framework would be surprised.
const LEFT_TO_THE_SCRIPT: &str = "data-contact-state";
/// What only a screen reader says; the script adds it.
const HINT: &str = "contact-button-hint";

impl Snippet<'_> {
    /// A component for React, in JSX.
    pub fn react(&self) -> String {
        let mut jsx = String::new();
        for node in self.nodes() {
            react(&node, 4, &mut jsx);
        }
        format!("export function {}() {{\n  return (\n{jsx}  );\n}}\n", self.component())
    }

    /// A component for Vue; `v-pre`, so that nothing in a text is taken for code.
    pub fn vue(&self) -> String {
        let mut html = String::new();
        for node in self.nodes() {
            plain(&node, 2, Some("v-pre"), &escape, &mut html);
        }
        format!("<template>\n{html}</template>\n")
    }

    /// A component for Svelte.
    pub fn svelte(&self) -> String {
        let mut html = String::new();
        for node in self.nodes() {
            plain(&node, 0, None, &without_code, &mut html);
        }
        html
    }

    /// A component for Angular; `ngNonBindable`, so that nothing in a text is taken for code.
    pub fn angular(&self) -> String {
        let mut html = String::new();
        for node in self.nodes() {
            plain(&node, 4, Some("ngNonBindable"), &without_code, &mut html);
        }
        let html = html.replace('\\', "\\\\").replace('`', "\\`").replace("${", "\\${");
        let (import, schemas) = match self.is_menu() {
            true => (", CUSTOM_ELEMENTS_SCHEMA", "  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n"),
            false => ("", ""),
        };
        let name = self.component();
        let selector = if self.is_menu() { "app-contact-menu" } else { "app-contact-button" };
        format!(
            "import {{ Component{import} }} from \"@angular/core\";\n\n@Component({{\n  \
             selector: \"{selector}\",\n{schemas}  template: `\n{html}  `,\n}})\nexport class {name} {{}}\n"
        )
    }

    /// The name of the component.
    fn component(&self) -> &'static str {
        match (self.is_menu(), self.items.len()) {
            (true, _) => "ContactMenu",
            (false, 1) => "ContactButton",
            (false, _) => "ContactButtons",
        }
    }

    /// Whether the buttons are in a `<contact-menu>`.
    pub fn is_menu(&self) -> bool {
        self.body.starts_with("<contact-menu")
    }

    /// The markup, without what the script does.
    fn nodes(&self) -> Vec<Node> {
        let mut nodes = read(&self.body);
        nodes.iter_mut().for_each(leave_out);
        nodes
    }
}

fn leave_out(node: &mut Node) {
    let Node::Element(element) = node else { return };
    element.attributes.retain(|(name, _)| name != LEFT_TO_THE_SCRIPT);
    element
        .children
        .retain(|child| !matches!(child, Node::Element(child) if child.get("class") == Some(HINT)));
    element.children.iter_mut().for_each(leave_out);
}

/// Whether it is there for the eye of who reads the source.
fn is_layout(node: &Node) -> bool {
    matches!(node, Node::Text { text } if text.trim().is_empty() && text.contains('\n'))
}

fn react(node: &Node, indent: usize, out: &mut String) {
    let space = " ".repeat(indent);
    match node {
        Node::Text { .. } if is_layout(node) => {}
        Node::Text { text } => out.push_str(&format!("{space}{{{}}}\n", script(text))),
        Node::Element(Element { tag, attributes, children }) => {
            out.push_str(&format!("{space}<{tag}"));
            let all = attributes.iter().map(|(name, value)| {
                let name = if name == "class" { "className" } else { name };
                let plain = |c: char| c.is_ascii_alphanumeric() || " -_".contains(c);
                match value.chars().all(plain) {
                    true => format!("{name}=\"{value}\""),
                    false => format!("{name}={{{}}}", script(value)),
                }
            });
            write_attributes(all.collect(), &space, out);
            if is_void(tag) {
                return out.push_str(" />\n");
            }
            out.push_str(">\n");
            for child in children {
                react(child, indent + 2, out);
            }
            out.push_str(&format!("{space}</{tag}>\n"));
        }
    }
}

/// One on the line of the tag, several on lines of their own.
fn write_attributes(all: Vec<String>, space: &str, out: &mut String) {
    match &*all {
        [] => {}
        [one] => out.push_str(&format!(" {one}")),
        several => {
            for attribute in several {
                out.push_str(&format!("\n{space}  {attribute}"));
            }
            out.push_str(&format!("\n{space}"));
        }
    }
}

/// As HTML, in the escaping of a framework's templates. White space between a text and its neighbours is kept as it is.
fn plain(
    node: &Node,
    indent: usize,
    mark: Option<&str>,
    escape: &dyn Fn(&str) -> String,
    out: &mut String,
) {
    let space = " ".repeat(indent);
    match node {
        Node::Text { .. } if is_layout(node) => {}
        Node::Text { text } => out.push_str(&format!("{space}{}\n", escape(text))),
        Node::Element(element) => {
            out.push_str(&format!("{space}<{}", element.tag));
            let own = element.attributes.iter().map(|(name, value)| match value.is_empty() {
                true => name.clone(),
                false => format!("{name}=\"{}\"", escape(value)),
            });
            write_attributes(mark.map(str::to_owned).into_iter().chain(own).collect(), &space, out);
            out.push('>');
            if is_void(&element.tag) {
                return out.push('\n');
            }
            let text = |child: &Node| matches!(child, Node::Text { .. }) && !is_layout(child);
            if element.children.iter().any(text) {
                for child in &element.children {
                    inline(child, escape, out);
                }
            } else {
                out.push('\n');
                for child in &element.children {
                    plain(child, indent + 2, None, escape, out);
                }
                out.push_str(&space);
            }
            out.push_str(&format!("</{}>\n", element.tag));
        }
    }
}

/// Where every blank counts.
fn inline(node: &Node, escape: &dyn Fn(&str) -> String, out: &mut String) {
    match node {
        Node::Text { text } => out.push_str(&escape(text)),
        Node::Element(element) => {
            out.push_str(&format!("<{}", element.tag));
            for (name, value) in &element.attributes {
                out.push_str(&format!(" {name}=\"{}\"", escape(value)));
            }
            out.push('>');
            if !is_void(&element.tag) {
                for child in &element.children {
                    inline(child, escape, out);
                }
                out.push_str(&format!("</{}>", element.tag));
            }
        }
    }
}

/// Escaped so that the templates of Svelte and Angular see no code.
fn without_code(text: &str) -> String {
    escape(text).replace('{', "&#123;").replace('}', "&#125;").replace('@', "&#64;")
}
