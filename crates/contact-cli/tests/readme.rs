//! The session that the project's README shows, replayed. `TRYCMD=overwrite` writes it anew.

#[test]
fn the_session_is_what_happens() {
    // The session is one of the project's own folder.
    std::env::set_current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).unwrap();
    trycmd::TestCases::new().case("README.md").run();
}
