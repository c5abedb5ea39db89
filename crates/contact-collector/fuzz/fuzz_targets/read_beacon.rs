//! Any bytes as a beacon: what is accepted keeps every bound and says the same when it is written
//! and read again; what is refused is refused with one line that repeats nothing of it.
#![no_main]

// The reader's own files, so that neither database nor server is built with instrumentation.
#[path = "../../src/beacon.rs"]
#[allow(dead_code, reason = "the target reads; what else the file is for is left out")]
mod beacon;
#[path = "../../src/key.rs"]
#[allow(dead_code, reason = "the target reads; what else the file is for is left out")]
mod key;

use beacon::{DEVICES, EVENTS, LONGEST, read};
use contact_link::Channel;
use key::{Dimension, Key};
use libfuzzer_sys::fuzz_target;

const SITE: &str = "brand.example";

fuzz_target!(|body: &[u8]| match read(body, SITE) {
    Ok(key) => {
        assert!(body.len() <= LONGEST);
        holds(&key);
        let again = read(written(&key).as_bytes(), SITE).expect("what was accepted");
        assert_eq!(again, key);
    }
    Err(refusal) => {
        let sentence = refusal.to_string();
        assert!(!sentence.is_empty() && !sentence.contains(char::is_control), "{sentence:?}");
        assert!(sentence.len() < 200 && sentence.is_ascii(), "{sentence:?}");
    }
});

fn holds(key: &Key) {
    assert_eq!(key.get(Dimension::Site), SITE);
    assert!(Channel::from_name(key.get(Dimension::Channel)).is_some());
    assert!(EVENTS.contains(&key.get(Dimension::Event)));
    let device = key.get(Dimension::Device);
    assert!(device.is_empty() || DEVICES.contains(&device));
    let path = key.get(Dimension::Path);
    assert!(path.is_empty() || path.starts_with('/') && !path.contains(['?', '#']));
    for (dimension, value) in Dimension::ALL.into_iter().zip(key.values()) {
        assert_eq!(key.get(dimension), value);
        assert!(!value.contains(char::is_control));
        let longest = match dimension {
            Dimension::Path => 256,
            Dimension::Lang => 35,
            _ => 64,
        };
        assert!(value.len() <= longest, "{dimension}: {} bytes", value.len());
    }
}

/// The beacon that adds to this key.
fn written(key: &Key) -> String {
    let mut fields = serde_json::json!({ "v": 1 });
    for dimension in Dimension::ALL.into_iter().filter(|one| *one != Dimension::Site) {
        fields[dimension.name()] = key.get(dimension).into();
    }
    fields.to_string()
}
