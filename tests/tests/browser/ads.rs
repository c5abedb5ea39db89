//! The ads that `contact-link campaign` writes, each in a frame of its size, as on a page that has ads.

use contact_buttons_tests::collector::{Folder, program};
use contact_buttons_tests::variant::PLAIN;
use contact_buttons_tests::{Browser, Test, tests};
use fantoccini::key::Key;
use serde_json::json;

pub(crate) const TESTS: &[Test] =
    tests![whole_in_its_size, pressed_by_keyboard, an_ad_server_is_followed_to_the_web_alone,];

const SIZES: [(u32, u32); 3] = [(300, 250), (320, 50), (728, 90)];

/// Channel, contact and more; and what the link opens, where.
const CAMPAIGNS: [(&[&str], &str, &str); 5] = [
    (&["tel", "+33 1 23 45 67 89"], "tel:+33123456789", "_top"),
    (
        &[
            "x_dm",
            "3805104374",
            "--language",
            "de",
            "--heading",
            "Das Bistro am alten Hafen, jeden Tag ab elf Uhr",
        ],
        "https://x.com/messages/compose?recipient_id=3805104374",
        "_blank",
    ),
    (
        &["whatsapp", "+33 1 23 45 67 89", "--language", "ar", "--heading", "احجز طاولة"],
        "https://wa.me/33123456789",
        "_blank",
    ),
    (
        // One word that is wider than each of them.
        &["tel", "+33 1 23 45 67 89", "--heading", "Donaudampfschifffahrtsgesellschaft"],
        "tel:+33123456789",
        "_top",
    ),
    (
        &[
            "tel",
            "+33 1 23 45 67 89",
            "--heading",
            "Lunch at the harbour",
            "--label",
            "Book by phone",
            "--picture",
        ],
        "tel:+33123456789",
        "_top",
    ),
];

/// The ads of a campaign, with their sizes.
fn ads(arguments: &[&str]) -> Vec<((u32, u32), String)> {
    let folder = Folder::new("ads");
    let mut command = program("contact-link", "contact-cli");
    command.arg("campaign").args(arguments);
    if arguments.last() == Some(&"--picture") {
        command.arg(contact_buttons_tests::shipped::root().join("www/dashboard.png"));
    }
    let out = command.args(["--campaign", "spring", "--output"]).arg(&folder.0).output();
    let out = out.expect("the command runs");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let read = |(width, height)| {
        let file = folder.0.join(format!("ad-{width}x{height}.html"));
        ((width, height), std::fs::read_to_string(file).expect("an ad"))
    };
    SIZES.map(read).into()
}

/// A page with the ad in a frame, between two buttons of its own.
fn page((width, height): (u32, u32), ad: &str) -> String {
    let ad = ad.replace('&', "&amp;").replace('"', "&quot;");
    format!(
        "<button id=\"before\">Before</button>\n\
         <iframe title=\"Ad\" width=\"{width}\" height=\"{height}\" style=\"border:0\" srcdoc=\"{ad}\"></iframe>\n\
         <button id=\"after\">After</button>"
    )
}

/// Opens the ad; from then on a press is kept in `pressed`, and leads nowhere.
async fn open(browser: &Browser, size: (u32, u32), ad: &str) {
    let visit = browser.open_whole(PLAIN, &page(size, ad)).await;
    browser.until("the ad", "document.querySelector('iframe').contentDocument.links.length").await;
    let () = browser
        .ask(
            "const ad = document.querySelector('iframe').contentDocument;
             window.pressed = [];
             ad.addEventListener('click', event => {
                 const link = event.target.closest('a');
                 window.pressed.push([link?.href, link?.target, event.defaultPrevented]);
                 event.preventDefault();
             })",
        )
        .await;
    let asked = browser.requested(&visit);
    let others: Vec<_> = asked
        .iter()
        .filter(|path| !path.starts_with("made/") && *path != "pages/watch.js")
        .collect();
    assert!(others.is_empty(), "the ad asked for {others:?}");
}

/// What is wrong with how an ad looks in its frame.
const LOOKS: &str = "const frame = document.querySelector('iframe'), ad = frame.contentDocument;
    const wrong = [], [width, height] = arguments;
    const size = ({ width, height }) => `${width}x${height}`;
    const box = element => element.getBoundingClientRect();
    if (size(box(ad.body)) !== `${width}x${height}`) wrong.push(`the body is ${size(box(ad.body))}`);
    const root = ad.documentElement;
    if (root.scrollWidth > width || root.scrollHeight > height)
        wrong.push(`it scrolls to ${root.scrollWidth}x${root.scrollHeight}`);
    if (ad.links.length !== 1) wrong.push(`${ad.links.length} links`);
    for (const [x, y] of [[2, 2], [width - 3, 2], [2, height - 3], [width - 3, height - 3], [width / 2, height / 2]])
        if (ad.elementFromPoint(x, y)?.closest('a') !== ad.links[0]) wrong.push(`no link at ${x}, ${y}`);
    for (const part of ad.querySelectorAll('strong, span')) {
        const { left, top, right, bottom } = box(part);
        if (left < 0 || top < 0 || right > width || bottom > height) wrong.push(`outside: ${part.outerHTML}`);
        // A font's own box may be higher than its line; a line that is cut off is more than that.
        const spare = parseFloat(getComputedStyle(part).fontSize) / 2;
        if (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + spare)
            wrong.push(`cut off: ${part.textContent}`);
    }
    for (const button of ad.querySelectorAll('span')) {
        if (box(button).left < 4 || box(button).right > width - 4) wrong.push('the button touches the edge');
        const words = ad.createRange(), icon = box(button.querySelector('svg'));
        words.selectNodeContents(button.lastChild);
        for (const word of words.getClientRects())
            if (word.top < icon.bottom - 4 && icon.top < word.bottom - 4 && word.left < icon.right + 4 && icon.left - 4 < word.right)
                wrong.push('the icon touches the words');
    }
    const parts = [...ad.querySelectorAll('img, strong, span')].map(box);
    parts.forEach((one, at) => parts.slice(at + 1).forEach(two => {
        if (one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1)
            wrong.push(`one over the other: ${size(one)}, ${size(two)}`);
    }));
    for (const image of ad.images) if (!image.complete || !image.naturalWidth) wrong.push('no picture');
    const asked = frame.contentWindow.performance.getEntriesByType('resource')
        .map(entry => entry.name).filter(name => !name.startsWith('data:'));
    if (asked.length) wrong.push(`it asked for ${asked}`);
    return wrong";

async fn whole_in_its_size(browser: &Browser) {
    for (arguments, ..) in CAMPAIGNS {
        for (size, ad) in ads(arguments) {
            open(browser, size, &ad).await;
            let loaded = "[...document.querySelector('iframe').contentDocument.images].every(image => image.complete)";
            browser.until("the picture", loaded).await;
            let wrong: Vec<String> = browser.ask_with(LOOKS, json!([size.0, size.1])).await;
            assert!(wrong.is_empty(), "{arguments:?} {size:?}: {wrong:#?}");
        }
    }
}

async fn pressed_by_keyboard(browser: &Browser) {
    for (arguments, link, target) in CAMPAIGNS {
        for (size, ad) in ads(arguments) {
            open(browser, size, &ad).await;
            let () = browser.ask("document.getElementById('before').focus()").await;
            browser.press(Key::Tab).await;
            let seen: Option<String> = browser
                .ask(
                    "const ad = document.querySelector('iframe').contentDocument, at = ad.activeElement;
                     return at === ad.links[0] ? getComputedStyle(at).outlineStyle : at?.outerHTML ?? null",
                )
                .await;
            assert_eq!(
                seen.as_deref(),
                Some("solid"),
                "{size:?}: the link has the focus, and shows it"
            );
            browser.press(Key::Enter).await;
            let pressed: Vec<(String, String, bool)> = browser.ask("return window.pressed").await;
            assert_eq!(pressed, [(link.to_owned(), target.to_owned(), false)], "{size:?}");
            named(browser, size).await;
        }
    }
}

/// What assistive technology says of the link is what stands in it.
async fn named(browser: &Browser, size: (u32, u32)) {
    browser.client().enter_frame(0).await.expect("the frame");
    let (name, role) = browser.accessible("a").await;
    let text: String = browser.ask("return document.links[0].innerText").await;
    browser.client().enter_parent_frame().await.expect("the page");
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!((words(&name), role.as_str()), (words(&text), "link"), "{size:?}");
    assert!(!name.is_empty(), "{size:?}");
}

async fn an_ad_server_is_followed_to_the_web_alone(browser: &Browser) {
    const OWN: &str = "tel:+33123456789";
    let counting = "https://ads.example/click?to=tel";
    for (put, link, target) in
        [(counting, counting, "_blank"), ("javascript:alert(1)", OWN, "_top"), ("", OWN, "_top")]
    {
        for (size, ad) in ads(CAMPAIGNS[0].0) {
            let declared = format!("var clickTag = \"{OWN}\";");
            assert!(ad.contains(&declared), "{ad}");
            open(browser, size, &ad.replace(&declared, &format!("var clickTag = \"{put}\";")))
                .await;
            let () = browser
                .ask("document.querySelector('iframe').contentDocument.links[0].click()")
                .await;
            let pressed: Vec<(String, String, bool)> = browser.ask("return window.pressed").await;
            assert_eq!(pressed, [(link.to_owned(), target.to_owned(), false)], "{size:?}");
        }
    }
}
