//! Writes everything that the studio gives away for the states of `tests/data/states.json` into a folder, which is the
//! argument, so that frameworks can build it: `FOLDER/STATE/FILE`, and `FOLDER/STATE/nodes.json`, the markup as data.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};

const STATES: &str = include_str!("../tests/data/states.json");

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("give the folder to write into")?;
    let states: Vec<Value> = serde_json::from_str(STATES)?;
    for state in &states {
        let name = state["name"].as_str().ok_or("a state has a name")?;
        let folder = Path::new(&folder).join(name);
        fs::create_dir_all(&folder)?;
        let state = &state["state"];
        for piece in
            ask(json!({ "ask": "snippets", "state": state }))?.as_array().into_iter().flatten()
        {
            let text = |name: &str| piece[name].as_str().unwrap_or_default();
            // Those of one name are written by their ids too.
            let file = if text("group") == "builder" {
                format!("{}.html", text("id"))
            } else {
                text("file").into()
            };
            fs::write(folder.join(file), text("code"))?;
        }
        let nodes = ask(json!({ "ask": "node", "state": state }))?;
        fs::write(folder.join("nodes.json"), nodes.to_string())?;
    }
    Ok(())
}

fn ask(request: Value) -> Result<Value, Box<dyn Error>> {
    let mut answer: Value = serde_json::from_str(&contact_studio::ask(&request.to_string()))?;
    match answer.get("error") {
        Some(error) => Err(error.to_string().into()),
        None => Ok(answer["ok"].take()),
    }
}
