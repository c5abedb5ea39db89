//! Every browser test, once per engine: `chromium::refusals::crlf_in_a_subject`.
//!
//! A file here is a feature, a function in it is a test. What they need is checked first, and what
//! is missing is said with the command that mends it: nothing is ever skipped. `--engine NAME` runs
//! the tests of one engine alone (as often as given); the rest of the command line is libtest's.

mod accessible;
mod ads;
mod answered;
mod attributes;
mod audits;
mod calls;
mod calls_numbers;
mod calls_price;
mod campaign;
mod catalogue;
mod clobbered;
mod dashboard;
mod demo;
mod element;
mod equal_nodes;
mod events;
mod events_beacon;
mod events_tools;
mod examples;
mod exports;
mod failures;
mod finished;
mod frameworks;
mod harness;
mod hours;
mod hours_menu;
mod hours_page;
mod hours_stand_in;
mod later;
mod left_alone;
mod look;
mod menu;
mod menu_arrival;
mod menu_audits;
mod menu_content;
mod menu_focus;
mod menu_links;
mod menu_place;
mod menu_shadow;
mod no_script;
mod once;
mod peace;
mod pictures;
mod policies;
mod privacy;
mod readme;
mod refusals;
mod same_element;
mod script_tag;
mod smuggled;
mod snippets;
mod strategy;
mod studio;
mod studio_fields;
mod studio_first;
mod studio_flows;
mod studio_given;
mod studio_hand;
mod studio_numbers;
mod studio_offline;
mod studio_place;
mod studio_search;
mod studio_tools;
mod studio_visitor;
mod stylesheet;
mod variables;
mod variants;
mod vectors;
mod widgets;
mod widgets_api;
mod widgets_around;
mod widgets_read;
mod x_markup;

use std::process::ExitCode;
use std::sync::Arc;

use contact_buttons_tests::engine::{ENGINES, Engine};
use contact_buttons_tests::fleet::Fleet;
use contact_buttons_tests::left_out::LEFT_OUT;
use contact_buttons_tests::site::Site;
use contact_buttons_tests::{Test, process, shipped, trial};
use libtest_mimic::{Arguments, Trial};
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

/// Tests that run at the same time, unless `--test-threads` says otherwise.
const SESSIONS: usize = 3;

const FEATURES: &[(&str, &[Test])] = &[
    ("harness", harness::TESTS),
    ("script_tag", script_tag::TESTS),
    ("attributes", attributes::TESTS),
    ("element", element::TESTS),
    ("equal_nodes", equal_nodes::TESTS),
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
    ("finished", finished::TESTS),
    ("catalogue", catalogue::TESTS),
    ("accessible", accessible::TESTS),
    ("audits", audits::TESTS),
    ("look", look::TESTS),
    ("menu", menu::TESTS),
    ("menu_arrival", menu_arrival::TESTS),
    ("menu_content", menu_content::TESTS),
    ("menu_focus", menu_focus::TESTS),
    ("menu_links", menu_links::TESTS),
    ("menu_place", menu_place::TESTS),
    ("menu_shadow", menu_shadow::TESTS),
    ("menu_audits", menu_audits::TESTS),
    ("hours", hours::TESTS),
    ("hours_page", hours_page::TESTS),
    ("hours_menu", hours_menu::TESTS),
    ("hours_stand_in", hours_stand_in::TESTS),
    ("events", events::TESTS),
    ("events_tools", events_tools::TESTS),
    ("events_beacon", events_beacon::TESTS),
    ("calls", calls::TESTS),
    ("calls_numbers", calls_numbers::TESTS),
    ("calls_price", calls_price::TESTS),
    ("strategy", strategy::TESTS),
    ("variables", variables::TESTS),
    ("peace", peace::TESTS),
    ("variants", variants::TESTS),
    ("pictures", pictures::TESTS),
    ("privacy", privacy::TESTS),
    ("examples", examples::TESTS),
    ("frameworks", frameworks::TESTS),
    ("snippets", snippets::TESTS),
    ("campaign", campaign::TESTS),
    ("dashboard", dashboard::TESTS),
    ("ads", ads::TESTS),
    ("readme", readme::TESTS),
    ("demo", demo::TESTS),
    ("studio", studio::TESTS),
    ("studio_fields", studio_fields::TESTS),
    ("studio_flows", studio_flows::TESTS),
    ("studio_visitor", studio_visitor::TESTS),
    ("studio_given", studio_given::TESTS),
    ("studio_hand", studio_hand::TESTS),
    ("studio_offline", studio_offline::TESTS),
    ("studio_place", studio_place::TESTS),
    ("studio_first", studio_first::TESTS),
    ("studio_numbers", studio_numbers::TESTS),
    ("studio_search", studio_search::TESTS),
    ("studio_tools", studio_tools::TESTS),
    ("widgets", widgets::TESTS),
    ("widgets_api", widgets_api::TESTS),
    ("widgets_around", widgets_around::TESTS),
    ("widgets_read", widgets_read::TESTS),
];

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(missing) => {
            eprintln!("browser tests: {missing}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool, String> {
    let (engines, mut arguments) = command_line(std::env::args())?;
    arguments.test_threads.get_or_insert(SESSIONS);
    every_row_has_its_test()?;
    let runtime = Arc::new(Runtime::new().map_err(|error| error.to_string())?);
    let mut fleets = Vec::new();
    let mut trials = Vec::new();
    if !arguments.list {
        shipped::check()?;
        runtime.spawn(end_at_once_if_told());
    }
    let site = runtime.block_on(Site::start())?;
    for engine in engines {
        // Its browser is started only where one of its tests is to run.
        let wanted = !arguments.list && names(engine).any(|name| is_wanted(&arguments, &name));
        let fleet = if wanted {
            Some(Arc::new(runtime.block_on(Fleet::start(engine, Arc::clone(&site)))?))
        } else {
            None
        };
        trials.extend(trials_of(engine, fleet.as_ref(), &runtime));
        fleets.extend(fleet);
    }
    trial::report_panics_with_their_test();
    let conclusion = libtest_mimic::run(&arguments, trials);
    for fleet in &fleets {
        runtime.block_on(fleet.close());
    }
    if !arguments.list {
        for row in LEFT_OUT {
            println!("known to fail: {}::{}: {}", row.engine, row.test, row.why);
        }
    }
    Ok(!conclusion.has_failed())
}

/// The engines of every `--engine NAME`, or all; and what libtest takes.
fn command_line(
    given: impl Iterator<Item = String>,
) -> Result<(Vec<&'static Engine>, Arguments), String> {
    let (mut chosen, mut rest) = (Vec::new(), Vec::new());
    let mut given = given.peekable();
    while let Some(argument) = given.next() {
        if argument != "--engine" {
            rest.push(argument);
            continue;
        }
        let name = given.next().unwrap_or_default();
        let engine = ENGINES.iter().find(|engine| engine.name == name);
        chosen.push(engine.ok_or_else(|| {
            let names: Vec<&str> = ENGINES.iter().map(|engine| engine.name).collect();
            format!("--engine takes one of {}, not {name:?}", names.join(", "))
        })?);
    }
    if chosen.is_empty() {
        chosen.extend(ENGINES);
    }
    Ok((chosen, Arguments::from_iter(rest)))
}

/// A signal reaches only this process: browsers are in groups of their own.
async fn end_at_once_if_told() {
    let Ok(mut told) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = told.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    process::end_all();
    std::process::exit(130);
}

fn every_row_has_its_test() -> Result<(), String> {
    let all: Vec<String> = ENGINES.iter().flat_map(names).collect();
    let lost = LEFT_OUT
        .iter()
        .map(|row| format!("{}::{}", row.engine, row.test))
        .find(|name| !all.contains(name));
    lost.map_or(Ok(()), |name| Err(format!("tests/src/left_out.rs names no test: {name}")))
}

/// As libtest chooses.
fn is_wanted(arguments: &Arguments, name: &str) -> bool {
    let matches =
        |wanted: &String| if arguments.exact { name == wanted } else { name.contains(wanted) };
    arguments.filter.as_ref().is_none_or(matches) && !arguments.skip.iter().any(matches)
}

fn tests() -> impl Iterator<Item = (&'static str, Test)> {
    FEATURES.iter().flat_map(|(feature, tests)| tests.iter().map(move |test| (*feature, *test)))
}

fn names(engine: &Engine) -> impl Iterator<Item = String> {
    tests().map(|(feature, test)| format!("{}::{feature}::{}", engine.name, test.name))
}

fn trials_of(engine: &Engine, fleet: Option<&Arc<Fleet>>, runtime: &Arc<Runtime>) -> Vec<Trial> {
    let tests = names(engine).zip(tests());
    tests
        .map(|(name, (_, test))| {
            let (title, runtime, fleet) = (name.clone(), Arc::clone(runtime), fleet.cloned());
            Trial::test(name, move || match fleet {
                Some(fleet) => trial::run(&runtime, &fleet, &title, test).map_err(Into::into),
                // Only where tests are listed, or not this one's turn.
                None => Ok(()),
            })
        })
        .collect()
}
