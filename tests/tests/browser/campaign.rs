//! `examples/campaign/` with the collector beside it: buttons are pressed, and the dashboard tells.

use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use contact_buttons_tests::browser::SNIPPET;
use contact_buttons_tests::{Browser, Conditions, Test, shipped, tests};
use fantoccini::key::Key;

pub(crate) const TESTS: &[Test] = tests![pressed_and_counted, readme, the_dashboard_is_readable];

/// How long anything may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running collector. It ends with this value.
struct Collector {
    process: Child,
    origin: String,
    _folder: Folder,
}

/// A folder of one test's own, removed with this value.
pub(crate) struct Folder(pub(crate) std::path::PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Folder {
        // Several engines run the same test at the same time.
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("{name}-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A program of the workspace, which `package` has.
pub(crate) fn program(name: &str, package: &str) -> Command {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| "target".into(), std::path::PathBuf::from);
    let program = shipped::root().join(target).join("debug").join(name);
    assert!(program.is_file(), "there is no {name}: cargo build -p {package}");
    Command::new(program)
}

fn collector() -> Command {
    program("contact-collector", "contact-collector")
}

impl Collector {
    /// With the example's settings, a database of its own and a free port.
    fn start(name: &str, fill: bool) -> Collector {
        Collector::start_in(Folder::new(&format!("campaign-{name}")), fill, &[])
    }

    fn start_in(own: Folder, fill: bool, flags: &[&str]) -> Collector {
        let folder = &own.0;
        let database = format!("sqlite://{}/campaign.db", folder.display());
        if fill {
            let filled = collector()
                .args(["demo", "--days", "30", "--database", &database])
                .stdout(Stdio::null())
                .status();
            assert!(filled.expect("the demo command").success());
        }
        let log = folder.join("log");
        let process = collector()
            .args(["serve", "--listen", "127.0.0.1:0", "--database", &database, "--config"])
            .arg(shipped::root().join("examples/campaign/collector.toml"))
            .args(flags)
            .stderr(std::fs::File::create(&log).expect("a log"))
            .spawn()
            .expect("the collector starts");
        // From here on it ends with this value, whatever happens.
        let mut collector = Collector { process, origin: String::new(), _folder: own };
        let start = Instant::now();
        while collector.origin.is_empty() {
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            assert!(start.elapsed() < PATIENCE, "the collector does not start: {said}");
            let port = said.split_once("127.0.0.1:").and_then(|(_, rest)| rest.split_once('\n'));
            match port {
                Some((port, _)) => collector.origin = format!("http://127.0.0.1:{port}"),
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        }
        collector
    }
}

async fn go(browser: &Browser, address: &str) {
    // A link that was pressed before may end here, on a page that says that nothing answers.
    if browser.client().goto(address).await.is_err() {
        browser.client().goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }
}

/// What the collector has counted of what was shown, once it is so many or nobody waits any longer.
const SHOWN: &str = "return (async () => {
        let shown;
        for (let i = 0; i < 200; i++) {
            const rows = await (await fetch('/counts.json?by=event')).json();
            shown = rows.find(row => row.event === 'show')?.count ?? 0;
            if (shown >= arguments[0]) break;
            await new Promise(done => setTimeout(done, 100));
        }
        return shown;
    })()";

/// Presses a button of a page once it has told of all that it shows: so many views, with those before.
async fn press(browser: &Browser, id: &str, shown: usize) {
    let counted: usize = browser.ask_with(SHOWN, serde_json::json!([shown])).await;
    assert_eq!(counted, shown, "views");
    // What comes last stops the dialling alone: the browser would ask which program is to do it,
    // and the next keys would go to that question.
    let focus = "document.getElementById(arguments[0]).focus();
        addEventListener('click', event => event.target.protocol === 'tel:' && event.preventDefault())";
    let () = browser.ask_with(focus, serde_json::json!([id])).await;
    browser.press(Key::Enter).await;
}

async fn pressed_and_counted(browser: &Browser) {
    let collector = Collector::start("pressed", false);
    for (visit, id) in ["call", "message", "way", "call"].into_iter().enumerate() {
        go(browser, &format!("{}/pages/", collector.origin)).await;
        press(browser, id, 3 * (visit + 1)).await;
    }
    let start = Instant::now();
    loop {
        go(browser, &collector.origin).await;
        let rows: Vec<(String, String, String)> = browser
            .ask(
                "return [...document.querySelectorAll('#channel tbody tr')].map(row => [row, ...row.cells]
                     .map(cell => cell.textContent.trim()).slice(1, 4))",
            )
            .await;
        let mut found: Vec<_> = rows
            .iter()
            .map(|(name, shown, pressed)| (name.as_str(), shown.as_str(), pressed.as_str()))
            .collect();
        found.sort_unstable();
        let expected = [
            ("Directions (Google Maps)", "4", "1"),
            ("Phone call", "4", "2"),
            ("X (direct message)", "4", "1"),
        ];
        if found == expected {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "{found:?}, not {expected:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let text: String = browser.ask("return document.body.innerText").await;
    assert!(text.contains("What is said of it on X"), "{text}");
}

/// README's page, and the answer that README gives for it.
async fn readme(browser: &Browser) {
    let readme = super::readme::readme();
    let folder = Folder::new("campaign-readme");
    let pages = folder.0.join("pages");
    std::fs::create_dir(&pages).expect("a folder");
    let page = SNIPPET.replace("../dist", "") + &super::readme::snippet(&readme, "campaign");
    std::fs::write(pages.join("index.html"), format!("<!doctype html><title>x</title>{page}"))
        .expect("a page");
    let pages = pages.to_string_lossy().into_owned();
    let collector = Collector::start_in(folder, false, &["--pages", &pages]);
    go(browser, &format!("{}/pages/", collector.origin)).await;
    press(browser, "hero", 1).await;
    let (_, rest) = readme.split_once("\nGET ").expect("README asks for counts");
    let mut lines = rest.lines();
    let address = format!("{}{}", collector.origin, lines.next().unwrap_or_default());
    let promised = lines.next().unwrap_or_default();
    let start = Instant::now();
    loop {
        let fetched = "return fetch(arguments[0]).then(answer => answer.text())";
        let answered: String = browser.ask_with(fetched, serde_json::json!([address])).await;
        if answered == promised {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "{answered}, not {promised}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn the_dashboard_is_readable(browser: &Browser) {
    let collector = Collector::start("readable", true);
    for dark in [false, true] {
        let scheme = if dark { "dark" } else { "light" };
        for width in [320, 768, 1280] {
            browser.under(&Conditions { dark, width, ..Conditions::USUAL }).await;
            go(browser, &collector.origin).await;
            let wide: u32 = browser.ask("return document.documentElement.scrollWidth").await;
            assert!(wide <= width, "at {width} px it scrolls to {wide}");
        }
        let script = "const ground = el => { for (; el; el = el.parentElement) {
                const color = getComputedStyle(el).backgroundColor;
                if (color !== 'rgba(0, 0, 0, 0)') return color; } };
            const worded = [...document.querySelectorAll('body *')].filter(el => el.checkVisibility()
                && [...el.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
            return worded.map(el => [el.outerHTML.slice(0, 80),
                el.ownerSVGElement ? getComputedStyle(el).fill : getComputedStyle(el).color, ground(el)])";
        let all: Vec<(String, String, String)> = browser.ask(script).await;
        assert!(all.len() > 100, "only {} elements with text", all.len());
        let mut pairs = all;
        pairs.sort_by(|a, b| (&a.1, &a.2).cmp(&(&b.1, &b.2)));
        pairs.dedup_by(|a, b| a.1 == b.1 && a.2 == b.2);
        for (what, text, ground) in pairs {
            let ratio: f64 =
                browser.ask_with(super::look::CONTRAST, serde_json::json!([text, ground])).await;
            assert!(ratio >= 4.5, "{scheme}: {text} on {ground} is {ratio:.2}: {what}");
        }
    }
}
