//! The page that the server makes.

use std::process::Command;

use contact_collector::fold::Limits;
use contact_collector::key::Key;
use contact_collector::store::{Batch, Store};
use serde_json::json;

use crate::collector::{PROGRAM, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![
    an_empty_one_says_so,
    it_shows_what_was_counted_and_nothing_a_page_could_smuggle_in,
    a_demonstration_is_marked_as_one,
    what_is_held_in_memory_and_what_is_asked_of_the_database_are_one,
    what_was_opened_has_a_column,
    an_hour_of_the_week_has_a_rate,
    an_apps_call_may_be_missed_too,
    variants_are_compared_within_one_campaign,
];

fn an_empty_one_says_so(database: &Database) {
    let collector = database.collector();
    let (status, page) = collector.get("/");
    assert_eq!(status, 200);
    assert!(page.contains("Nothing has been counted here yet."), "{page}");
    assert!(page.contains("Open without a password, since only this machine can reach it."));
    let (_, french) = collector.get_with("/", &[("accept-language", "fr-FR,fr;q=0.9")]);
    assert!(
        french.starts_with("<!DOCTYPE html><html lang=\"fr\">")
            && french.contains("Rien n’a encore")
    );
    for address in ["/dashboard.css", "/dashboard.svg"] {
        assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
        assert_eq!(collector.get(address).0, 200);
    }
    assert_eq!(collector.get("/?compare=weather").0, 400);
    assert_eq!(collector.get("/?from=yesterday").0, 400);
    assert_eq!(collector.get("/?utm_source=mail").0, 200, "what others add to a link does no harm");
}

fn it_shows_what_was_counted_and_nothing_a_page_could_smuggle_in(database: &Database) {
    let collector = database.collector_with(&[
        "--rate-limit",
        "off",
        "--token",
        "t",
        "--conversation",
        "#bistro OR @bistro",
        "--hours",
        "2020 Jan 01 00:00-01:00",
    ]);
    let smuggled = "<script>alert(1)</script>\"'";
    for (campaign, shown, clicked) in [(smuggled, 40, 1), ("spring", 40, 30)] {
        for number in 0..shown + clicked {
            let event = if number < shown { "show" } else { "click" };
            let beacon = json!({ "v": 1, "event": event, "channel": "tel", "campaign": campaign });
            assert_eq!(collector.send(&beacon), 204);
        }
    }
    assert_eq!(collector.send(&click("/menu")), 204);
    let show = |path: &str| {
        let (status, page) = collector.get_with(path, &[("authorization", "Bearer t")]);
        assert_eq!(status, 200, "{page}");
        page
    };
    let page = show("/?channel=tel");
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script"), "{page}");
    assert!(
        page.contains(
            "spring brings more calls, 75.0\u{a0}% (59.8\u{a0}to\u{a0}85.8) \
         against 2.5\u{a0}% (0.4\u{a0}to\u{a0}12.9)."
        ),
        "{page}"
    );
    assert!(page.contains("32 of 32 calls (100.0\u{a0}%) were pressed while closed."), "{page}");
    let search = "href=\"https://x.com/search?q=%23bistro%20OR%20%40bistro&amp;f=live\"";
    assert!(page.contains(search), "{page}");
    assert!(page.contains("href=\"/counts.csv?channel=tel&amp;by="), "the export has the filters");
    assert!(!page.contains("only this machine"));
    // Filters narrow what is shown, and stay in the links.
    let page = show("/?campaign=spring&ui=fr");
    assert!(page.contains("<dd>40</dd>") && page.contains("<dd>30</dd>"), "{page}");
    assert!(page.contains("href=\"/?campaign=spring&amp;ui=en\""), "{page}");
    assert!(page.contains("<option dir=\"auto\" value=\"spring\" selected>"), "{page}");
}

/// Together "a" looks better, in each campaign "b" is (Simpson's paradox).
fn variants_are_compared_within_one_campaign(database: &Database) {
    let collector = database.collector();
    let key = |campaign: &str, variant: &str, event: &str| {
        [("channel", "tel"), ("campaign", campaign), ("variant", variant), ("event", event)]
            .into_iter()
            .fold(Key::default(), |key, (of, value)| key.with(of.parse().expect("one"), value))
    };
    let mut batch = Batch::default();
    for (campaign, variant, clicked, shown) in [
        ("spring", "a", 200, 10_000),
        ("spring", "b", 40, 1000),
        ("autumn", "a", 1, 1000),
        ("autumn", "b", 70, 10_000),
    ] {
        batch.insert((key(campaign, variant, "show"), 495_000), shown);
        batch.insert((key(campaign, variant, "click"), 495_000), clicked);
    }
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("tokio");
    runtime.block_on(async {
        let store = Store::open(&database.url).await.expect("opened");
        let mut writer = store.writer().await.expect("a writer");
        writer.add(&batch, &Limits::default()).await.expect("added");
    });
    for (address, says) in [
        ("/?compare=variant", "Variants of different campaigns are not put together."),
        ("/?campaign=spring", "These are the variants of the campaign spring."),
        ("/?campaign=autumn", "These are the variants of the campaign autumn."),
        ("/?ui=fr&campaign=autumn", "Ce sont les variantes de la campagne autumn."),
    ] {
        let page = collector.get(address).1;
        assert!(page.contains(says), "{page}");
        let better = ["b brings more presses", "b apporte plus d’appuis"];
        assert!(better.iter().any(|it| page.contains(it)), "{address}: {page}");
    }
    // Where another one is compared than the address asks for, the page says so, and asks again.
    for (address, says) in [
        (
            "/?compare=campaign&campaign=spring",
            "The filter leaves one campaign: its variants are compared.",
        ),
        ("/?compare=variant&a=zz&b=yy", "Neither zz nor yy is to be found here"),
        ("/?compare=variant&a=a&b=yy", "yy is not to be found here: another one is compared."),
        ("/?compare=variant&a=b&b=b", "b is not compared with itself"),
        ("/?ui=fr&compare=variant&a=zz&b=zz", "zz ne se trouve pas ici"),
    ] {
        let page = collector.get(address).1;
        assert!(page.contains(says), "{address}: {page}");
        assert!(page.contains("<select name=\"compare\">"), "{address}: {page}");
    }
    let page = collector.get("/?compare=variant&a=a&b=b").1;
    assert!(!page.contains(" is compared.") && !page.contains("others are compared"), "{page}");
    let page = collector.get("/?campaign=spring&variant=a").1;
    assert!(page.contains("With these filters there are not two variants"), "{page}");
}

/// The heat map of rates comes with enough views; its table has each number.
fn an_hour_of_the_week_has_a_rate(database: &Database) {
    let collector = database.collector();
    let send = |event: &str, times: usize| {
        let beacon = json!({ "v": 1, "event": event, "channel": "tel" });
        (0..times).for_each(|_| assert_eq!(collector.send(&beacon), 204));
    };
    send("show", 99);
    send("click", 12);
    let map = |page: &str| page.contains("role=\"img\" aria-label=\"Rate by hour of the week\"");
    assert!(!map(&collector.get("/").1), "99 views are too few");
    // Twice as many more, since an hour may end meanwhile.
    send("show", 200);
    let page = collector.get("/").1;
    assert!(map(&page) && page.contains("Hours with fewer than 100 views have no rate yet."));
    let tables = page.split("<caption>Rate by hour of the week</caption>").nth(1).expect("a table");
    let cells = tables.split("</table>").next().expect("its end");
    assert!(cells.contains("\u{a0}%</td>"), "{cells}");
}

fn an_apps_call_may_be_missed_too(database: &Database) {
    let closed = ["--hours", "2020 Jan 01 00:00-01:00", "--rate-limit", "off"];
    let collector = database.collector_with(&closed);
    for channel in ["tel", "whatsapp_call", "facetime_audio", "whatsapp", "x_dm"] {
        let beacon = json!({ "v": 1, "event": "click", "channel": channel });
        assert_eq!(collector.send(&beacon), 204, "{channel}");
    }
    let page = collector.get("/").1;
    assert!(page.contains("3 of 3 calls (100.0\u{a0}%) were pressed while closed."), "{page}");
}

/// Old hours, and those of these days.
fn what_is_held_in_memory_and_what_is_asked_of_the_database_are_one(database: &Database) {
    let filled = Command::new(PROGRAM)
        .args(["demo", "--days", "12", "--timezone", "UTC", "--database", &database.url])
        .output()
        .expect("the demo command");
    let said = String::from_utf8_lossy(&filled.stdout).into_owned();
    let made_up: i64 = said.split(' ').next().and_then(|text| text.parse().ok()).expect("a number");
    let collector = database.collector();
    let held = |collector: &crate::collector::Collector| {
        let (_, metrics) = collector.get("/metrics");
        let line = metrics.lines().find_map(|line| line.strip_prefix("contact_rows_held "));
        line.is_some_and(|rows| rows != "0")
    };
    collector.until("old hours in memory", held);
    assert_eq!(collector.total(), made_up);
    let sum = |query: &str| {
        let rows = collector.counts(query);
        let rows = rows.as_array().expect("rows").iter();
        rows.map(|row| row["count"].as_i64().expect("a count")).sum::<i64>()
    };
    assert_eq!(sum("by=hour"), made_up);
    let days = collector.counts("by=day");
    let days: Vec<&str> =
        days.as_array().expect("rows").iter().filter_map(|row| row["day"].as_str()).collect();
    assert!(days.len() > 10, "{days:?}");
    for pair in days.windows(2) {
        let before = sum(&format!("by=channel&to={}", pair[0]));
        assert_eq!(before + sum(&format!("by=channel&from={}", pair[1])), made_up, "{pair:?}");
    }
    assert_eq!(collector.send(&click("/")), 204);
    assert_eq!(collector.total(), made_up + 1);
}

fn what_was_opened_has_a_column(database: &Database) {
    let collector = database.collector();
    let send = |event: &str, lang: &str| {
        let beacon = json!({ "v": 1, "event": event, "channel": "tel", "lang": lang });
        assert_eq!(collector.send(&beacon), 204);
    };
    let columns = || {
        let page = collector.get("/").1;
        let table = page.split("<section id=\"lang\">").nth(1).expect("a table of languages");
        table.split("</section>").next().map(|table| table.contains(">Opened<"))
    };
    ["fr", "en"].iter().for_each(|lang| send("show", lang));
    assert_eq!(columns(), Some(false));
    send("open", "fr");
    assert_eq!(columns(), Some(true));
}

fn a_demonstration_is_marked_as_one(database: &Database) {
    let fill = || {
        let demo = ["demo", "--days", "15", "--database", &database.url];
        Command::new(PROGRAM).args(demo).output().expect("the demo command")
    };
    let output = fill();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // What it prints is what the project's README has.
    let printed =
        String::from_utf8_lossy(&output.stdout).replace(&*database.url, "sqlite://demo.db");
    let command = printed.lines().last().and_then(|line| line.trim().split_once(' '));
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let command =
        format!("\ncargo run --release -p contact-collector -- {}\n", command.expect("one").1);
    if database.url.starts_with("sqlite") {
        assert!(readme.contains(&command), "{command}");
    }
    let again = fill();
    let said = String::from_utf8_lossy(&again.stderr);
    assert!(!again.status.success() && said.contains("holds counts already"), "{said}");
    let collector =
        database.collector_with(&["--hours", "Tu-Su 18:00-23:00", "--timezone", "Europe/Paris"]);
    for (address, says) in
        [("/", "these numbers were made up"), ("/?ui=fr", "ces chiffres sont inventés")]
    {
        let (_, page) = collector.get(address);
        assert!(page.contains(says), "{page}");
        // Each drawing is named, and its numbers are there as text. Each is there twice, of which the
        // style shows one.
        let drawings = page.matches("role=\"img\"").count();
        let named = page.matches("role=\"img\" aria-label=\"").count();
        assert_eq!((drawings, named), (10, 10));
        assert!(page.matches("<table").count() >= 4 + 7, "{}", page.matches("<table").count());
        assert!(!page.contains(" style=") && !page.contains("<script"));
    }
}
