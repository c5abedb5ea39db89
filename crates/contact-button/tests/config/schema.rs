//! The JSON Schema.

#[allow(dead_code)] // The test compares what the example writes.
#[path = "../../examples/schema.rs"]
mod example;

use std::fs;
use std::path::Path;

use contact_button::config::Menu;
use serde_json::Value;

use super::MENU;

#[test]
fn the_committed_schema_is_up_to_date() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("contact-menu.schema.json");
    assert!(
        fs::read_to_string(file).unwrap() == Menu::schema(),
        "cargo run -p contact-button --features config --example schema"
    );
}

/// Every field of the test's menu is described, and no other is allowed.
#[test]
fn the_schema_describes_every_field() {
    let schema: Value = serde_json::from_str(&Menu::schema()).unwrap();
    fn each(schema: &Value, root: &Value, value: &Value) {
        let schema = match schema["$ref"].as_str() {
            Some(place) => root.pointer(place.trim_start_matches('#')).unwrap(),
            None => schema,
        };
        if let Some(any) = schema["anyOf"].as_array() {
            return each(&any[0], root, value);
        }
        match value {
            Value::Object(fields) if schema["properties"].is_object() => {
                assert_eq!(schema["additionalProperties"], false, "{schema}");
                for (name, value) in fields {
                    let field = &schema["properties"][name];
                    assert!(
                        field["description"].is_string() || field["$ref"].is_string(),
                        "{name}: {field}"
                    );
                    each(field, root, value);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| each(&schema["items"], root, item)),
            _ => {}
        }
    }
    each(&schema, &schema, &serde_json::from_str(MENU).unwrap());
}
