//! The browser's own accessibility tree, as assistive technology gets it.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Control;

/// One node of it.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// As the engine calls it: `link` in all.
    pub role: String,
    /// What is said of it.
    pub name: String,
}

/// Walks Firefox's tree. It is made when it is first asked for, so the page may not be in it yet.
const FIREFOX_TREE: &str = "const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
    globalThis.keptAccessibilityService = service;
    const nodes = [];
    const walk = node => {
        nodes.push({ role: service.getStringRole(node.role), name: node.name ?? '' });
        for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    };
    const page = service.getAccessibleFor(gBrowser.selectedBrowser);
    if (page) walk(page);
    return nodes";

impl Browser {
    /// Every node of the page that is not ignored, in order.
    ///
    /// # Panics
    /// Where the engine gives its tree to no driver.
    pub async fn accessibility_tree(&self) -> Vec<Node> {
        match self.engine.control {
            Control::DevTools => {
                let tree = self.devtools("Accessibility.getFullAXTree", json!({})).await;
                let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
                let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
                nodes
                    .iter()
                    .filter(|node| node["ignored"] == false)
                    .map(|node| Node { role: text(&node["role"]), name: text(&node["name"]) })
                    .collect()
            }
            Control::Privileged => {
                for _ in 0..100 {
                    let tree = self.privileged(FIREFOX_TREE, json!([])).await;
                    let nodes: Vec<Node> = serde_json::from_value(tree).unwrap_or_default();
                    if nodes.iter().any(|node| node.role == "link") {
                        return nodes;
                    }
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                }
                panic!("Firefox made no accessibility tree of the page")
            }
            Control::Start => panic!("{} gives its tree to no driver", self.engine.name),
        }
    }
}
