//! One test, and what is reported when it fails.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::Duration;

use tokio::runtime::Runtime;

use crate::browser::Browser;
use crate::fleet::Fleet;
use crate::left_out::LeftOut;
use crate::shipped;

/// No test takes longer than this.
const LIMIT: Duration = Duration::from_secs(180);

thread_local! {
    static WHERE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps a failed assertion's place for its report, instead of printing it among other tests' lines.
pub fn report_panics_with_their_test() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or(String::new(), ToString::to_string);
        WHERE.with_borrow_mut(|kept| *kept = place);
    }));
}

/// A test: a function over an open session.
#[derive(Clone, Copy)]
pub struct Test {
    /// The function's name.
    pub name: &'static str,
    /// Runs it. It panics where it fails.
    pub run: for<'a> fn(&'a Browser) -> Pin<Box<dyn Future<Output = ()> + 'a>>,
}

/// Lists a file's tests; a function left out is dead code, which the lints refuse.
#[macro_export]
macro_rules! tests {
    ($($name:ident),* $(,)?) => {
        &[$($crate::Test { name: stringify!($name), run: |browser| Box::pin($name(browser)) }),*]
    };
}

/// Runs one test in a session of the fleet.
///
/// # Errors
/// What failed, with the page's address, console and a picture.
pub fn run(runtime: &Runtime, fleet: &Fleet, name: &str, test: Test) -> Result<(), String> {
    let left_out = name.split_once("::").and_then(|(engine, test)| LeftOut::of(engine, test));
    match (left_out, run_patiently(runtime, fleet, name, test)) {
        (None, outcome) => outcome,
        (Some(_), Err(_)) => Ok(()),
        (Some(LeftOut { why, .. }), Ok(())) => {
            Err(format!("it passes, although \"{why}\": take its row out of tests/src/left_out.rs"))
        }
    }
}

/// Runs it anew, once and in another browser, where nothing was said for so long: WebKitGTK's driver
/// now and then answers no more. What hangs by itself hangs again.
fn run_patiently(runtime: &Runtime, fleet: &Fleet, name: &str, test: Test) -> Result<(), String> {
    match run_in_session(runtime, fleet, name, test) {
        Err(error) if error.starts_with(NOT_DONE) => {
            eprintln!("{name}: {error}\n{name}: once more, in another browser");
            run_in_session(runtime, fleet, name, test)
        }
        outcome => outcome,
    }
}

const NOT_DONE: &str = "not done within";

fn run_in_session(runtime: &Runtime, fleet: &Fleet, name: &str, test: Test) -> Result<(), String> {
    let browser = runtime.block_on(fleet.take())?;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async { tokio::time::timeout(LIMIT, (test.run)(&browser)).await })
    }));
    let trouble = match outcome {
        Ok(Ok(())) => {
            fleet.give_back(browser);
            return Ok(());
        }
        Ok(Err(_)) => format!("{NOT_DONE} {LIMIT:?}"),
        Err(panic) => message(panic.as_ref()),
    };
    let evidence = runtime.block_on(async {
        let gathered = tokio::time::timeout(LIMIT / 4, evidence(&browser, name)).await;
        browser.close().await;
        gathered.unwrap_or_else(|_| "the browser does not answer any more".to_owned())
    });
    Err(format!("{trouble}\n{evidence}"))
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("panic");
    WHERE.with_borrow(|place| format!("{place}: {text}"))
}

async fn evidence(browser: &Browser, name: &str) -> String {
    let address = browser.client().current_url().await;
    let mut lines =
        vec![address.map_or_else(|error| error.to_string(), |url| format!("page: {url}"))];
    if browser.has_log() {
        let log = browser.log().await;
        lines.extend(log.iter().map(|line| format!("console: {} {}", line.level, line.message)));
    }
    let folder = shipped::failures();
    let stem = name.replace("::", "-");
    let source = browser.client().source().await.unwrap_or_default();
    let saved = std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(folder.join(format!("{stem}.html")), source));
    let picture = browser.picture().await;
    if saved.and_then(|()| std::fs::write(folder.join(format!("{stem}.png")), picture)).is_ok() {
        lines.push(format!("saved: {}/{stem}.png and .html", folder.display()));
    }
    lines.join("\n")
}
