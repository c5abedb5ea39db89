//! Codes, read by another's reader.

use std::fs;
use std::io::Cursor;

use crate::{contact_link, run};

const LINK: &str = "https://wa.me/33612345678?text=Bonjour";
const CONTACT: [&str; 5] = ["qr", "whatsapp", "+33 6 12 34 56 78", "--text", "Bonjour"];

/// What a reader sees in a picture of so many modules or pixels a side.
fn read(side: usize, is_dark: impl Fn(usize, usize) -> bool) -> String {
    // A few pixels a module, as a camera has them.
    let scale = 4;
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
            if is_dark(x / scale, y / scale) { 0 } else { 255 }
        });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().unwrap().1
}

#[test]
fn a_terminal_shows_the_link() {
    let (out, _, code) = run(&CONTACT, "");
    let lines: Vec<Vec<char>> = out.lines().map(|line| line.chars().collect()).collect();
    let link = read(lines[0].len(), |x, y| {
        let dark = if y % 2 == 0 { ['█', '▀'] } else { ['█', '▄'] };
        lines.get(y / 2).is_some_and(|line| dark.contains(&line[x]))
    });
    assert_eq!((link.as_str(), code), (LINK, 0));
}

/// What a reader sees in a drawing.
pub(super) fn read_svg(svg: &str) -> String {
    let side: usize =
        svg.split("viewBox=\"0 0 ").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
    let path = svg.rsplit("<path d=\"").next().unwrap().split('"').next().unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (x, rest) = run.split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let width: usize = rest.split('v').next().unwrap().parse().unwrap();
        let start = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
        dark[start..start + width].fill(true);
    }
    read(side, |x, y| dark[y * side + x])
}

#[test]
fn a_drawing_shows_the_link() {
    let (svg, _, _) = run(&[&CONTACT[..], &["--format", "svg", "--level", "H"]].concat(), "");
    assert_eq!(read_svg(&svg), LINK);
}

#[test]
fn a_picture_shows_the_link() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("code.png");
    contact_link(&CONTACT).arg("--scale=3").arg("-o").arg(&file).assert().success();
    let mut decoder = png::Decoder::new(Cursor::new(fs::read(&file).unwrap()));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let side = usize::try_from(reader.next_frame(&mut pixels).unwrap().width).unwrap();
    assert_eq!(pixels.len(), side * side);
    assert_eq!(read(side, |x, y| pixels[y * side + x] == 0), LINK);
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let (_, err, code) = run(&["qr", "whatsapp", "0612345678"], "");
    assert!(code == 1 && err.contains("international number"), "{err}");
    let long = "a".repeat(3000);
    let (_, err, code) = run(&["qr", "whatsapp", "+33612345678", "--text", &long], "");
    assert!(code == 2 && err.contains("more than a QR code holds"), "{err}");
    let (_, err, code) = run(&["qr", LINK, "-o", "code.gif"], "");
    assert!(code == 2 && err.contains("code.gif does not say its format"), "{err}");
}
