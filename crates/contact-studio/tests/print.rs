//! What is given away for paper and e-mail, read by others' readers.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde_json::{Value, json};

/// Every state by its name, with the pieces of it by their ids.
fn states() -> Vec<(String, Value, Value)> {
    let states: Vec<Value> = serde_json::from_str(include_str!("data/states.json")).unwrap();
    let ask = |request: Value| {
        let answer = contact_studio::ask(&request.to_string());
        serde_json::from_str::<Value>(&answer).unwrap()["ok"].take()
    };
    states
        .iter()
        .map(|state| {
            let (name, state) = (state["name"].as_str().unwrap(), &state["state"]);
            let pieces = ask(json!({ "ask": "snippets", "state": state }));
            (name.to_owned(), state.clone(), pieces)
        })
        .collect()
}

fn code<'p>(pieces: &'p Value, id: &str) -> &'p str {
    let all = pieces.as_array().unwrap();
    all.iter().find(|piece| piece["id"] == id).unwrap()["code"].as_str().unwrap()
}

/// The links of a state's contacts, one by one.
fn links(state: &Value) -> Vec<String> {
    let link = |contact: &Value| {
        let request = json!({ "ask": "check", "contact": contact });
        let answer: Value =
            serde_json::from_str(&contact_studio::ask(&request.to_string())).unwrap();
        answer["ok"]["link"].as_str().unwrap().to_owned()
    };
    state["contacts"].as_array().unwrap().iter().map(link).collect()
}

/// What a camera reads in the drawing whose paths stand in this text.
fn read(svg: &str) -> String {
    let between = |start: &str, end: char| {
        svg.rsplit_once(start).unwrap().1.split(end).next().unwrap().to_owned()
    };
    let side: usize = between("viewBox=\"0 0 ", ' ').parse().unwrap();
    let mut dark = vec![false; side * side];
    for run in between("<path d=\"", '"').split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let width: usize = rest.split('v').next().unwrap().parse().unwrap();
        let start = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
        dark[start..start + width].fill(true);
    }
    // A few pixels a module, as a camera has them.
    let scale = 4;
    let pixel = |x: usize, y: usize| if dark[y / scale * side + x / scale] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, pixel);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().unwrap().1
}

#[test]
fn a_camera_reads_the_first_link_in_the_code_and_on_the_card() {
    for (name, state, pieces) in states() {
        for id in ["qr", "card"] {
            assert_eq!(read(code(&pieces, id)), links(&state)[0], "{name}: {id}");
        }
    }
}

#[test]
fn markdown_has_each_link_with_its_words() {
    for (name, state, pieces) in states() {
        let mut read: Vec<(String, String)> = Vec::new();
        let mut inside = false;
        for event in Parser::new(code(&pieces, "markdown")) {
            match event {
                Event::Start(Tag::Link { dest_url, title, .. }) => {
                    assert!(title.is_empty());
                    read.push((dest_url.into_string(), String::new()));
                    inside = true;
                }
                Event::End(TagEnd::Link) => inside = false,
                Event::Text(text) if inside => read.last_mut().unwrap().1.push_str(&text),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::SoftBreak => {}
                other => panic!("{name}: {other:?} is more than links"),
            }
        }
        let (found, words): (Vec<String>, Vec<String>) = read.into_iter().unzip();
        assert_eq!(found, links(&state), "{name}");
        for (contact, words) in state["contacts"].as_array().unwrap().iter().zip(words) {
            let label = contact["label"].as_str().unwrap_or(&words);
            assert!(!words.is_empty() && words == label, "{name}: {words}");
        }
    }
}

#[test]
fn what_search_engines_read_has_every_contact() {
    for (name, state, pieces) in states() {
        let script = code(&pieces, "json-ld");
        let data = script.strip_prefix("<script type=\"application/ld+json\">").unwrap();
        let data = data.trim_end().strip_suffix("</script>").unwrap();
        assert!(!data.contains('<'), "{name}: no text ends the script");
        let data: Value = serde_json::from_str(data).unwrap();
        let text = data.to_string();
        for (contact, link) in state["contacts"].as_array().unwrap().iter().zip(links(&state)) {
            let to = contact["to"].as_str().unwrap().replace(' ', "");
            let said = !to.is_empty() && text.contains(&to) || text.contains(&link);
            assert!(said, "{name}: {link} in {data:#}");
        }
    }
}
