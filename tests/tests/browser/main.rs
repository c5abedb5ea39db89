//! Every browser test, once per engine: `chromium::refusals::crlf_in_a_subject`.
//!
//! A file here is a feature, a function in it is a test. What they need is checked first, and what
//! is missing is said with the command that mends it: nothing is ever skipped.

mod accessible;
mod attributes;
mod campaign;
mod clobbered;
mod demo;
mod element;
mod examples;
mod exports;
mod failures;
mod harness;
mod later;
mod left_alone;
mod look;
mod no_script;
mod once;
mod policies;
mod privacy;
mod readme;
mod refusals;
mod same_element;
mod script_tag;
mod smuggled;
mod stylesheet;
mod vectors;
mod x_markup;

use std::process::ExitCode;
use std::sync::Arc;

use contact_buttons_tests::engine::{ENGINES, Engine};
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::site::Site;
use contact_buttons_tests::{Test, shipped, trial};
use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;

/// Sessions open at the same time, unless `--test-threads` says otherwise.
const SESSIONS: usize = 2;

const FEATURES: &[(&str, &[Test])] = &[
    ("harness", harness::TESTS),
    ("script_tag", script_tag::TESTS),
    ("attributes", attributes::TESTS),
    ("element", element::TESTS),
    ("x_markup", x_markup::TESTS),
    ("no_script", no_script::TESTS),
    ("later", later::TESTS),
    ("same_element", same_element::TESTS),
    ("left_alone", left_alone::TESTS),
    ("refusals", refusals::TESTS),
    ("smuggled", smuggled::TESTS),
    ("policies", policies::TESTS),
    ("failures", failures::TESTS),
    ("once", once::TESTS),
    ("stylesheet", stylesheet::TESTS),
    ("clobbered", clobbered::TESTS),
    ("exports", exports::TESTS),
    ("vectors", vectors::TESTS),
    ("accessible", accessible::TESTS),
    ("look", look::TESTS),
    ("privacy", privacy::TESTS),
    ("examples", examples::TESTS),
    ("campaign", campaign::TESTS),
    ("readme", readme::TESTS),
    ("demo", demo::TESTS),
];

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(SESSIONS);
    match run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(missing) => {
            eprintln!("browser tests: {missing}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<bool, String> {
    let runtime = Arc::new(Runtime::new().map_err(|error| error.to_string())?);
    let mut fleets = Vec::new();
    let mut trials = Vec::new();
    if !arguments.list {
        shipped::check()?;
    }
    let site = runtime.block_on(Site::start())?;
    for engine in ENGINES {
        let fleet = if arguments.list {
            None
        } else {
            Some(Arc::new(runtime.block_on(Fleet::start(engine, Arc::clone(&site)))?))
        };
        trials.extend(trials_of(engine, fleet.as_ref(), &runtime));
        fleets.extend(fleet);
    }
    trial::report_panics_with_their_test();
    let conclusion = libtest_mimic::run(arguments, trials);
    for fleet in fleets.into_iter().filter_map(Arc::into_inner) {
        runtime.block_on(fleet.close());
    }
    Ok(!conclusion.has_failed())
}

fn trials_of(engine: &Engine, fleet: Option<&Arc<Fleet>>, runtime: &Arc<Runtime>) -> Vec<Trial> {
    let tests =
        FEATURES.iter().flat_map(|(feature, tests)| tests.iter().map(move |test| (feature, *test)));
    tests
        .filter(|(_, test)| engine.devtools || !test.devtools)
        .map(|(feature, test)| {
            let name = format!("{}::{feature}::{}", engine.name, test.name);
            let (title, runtime, fleet) = (name.clone(), Arc::clone(runtime), fleet.cloned());
            Trial::test(name, move || match fleet {
                Some(fleet) => trial::run(&runtime, &fleet, &title, test).map_err(Into::into),
                None => Ok(()),
            })
        })
        .collect()
}
