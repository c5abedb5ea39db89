//! An answer as JSON.

use serde::Serialize;
use serde_json::Value;

use crate::refusal::Refusal;

pub(super) fn value(answer: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(answer).map_err(|error| Refusal::new("", error, ""))
}
