//! `contact-collector`: counts what contact buttons bring, and shows it.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use contact_collector::app::App;
use contact_collector::config::{self, Flags, Log, Settings};
use contact_collector::counter::Counter;
use contact_collector::health::causes;
use contact_collector::metrics::Metrics;
use contact_collector::places::Places;
use contact_collector::routes;
use contact_collector::server;
use contact_collector::store::Store;
use contact_collector::workers::Workers;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Counts what contact buttons bring, by channel, page, hour and campaign, without following anyone.
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    flags: Flags,
}

#[derive(Subcommand)]
enum Command {
    /// Receive beacons and show the dashboard (what happens without a command too)
    Serve(Box<Flags>),
    /// Fill an empty database with a made-up restaurant's numbers, to see the dashboard at once
    Demo(Demo),
}

#[derive(Args)]
struct Demo {
    /// The database to fill
    #[arg(long, value_name = "URL", default_value = "sqlite://demo.db")]
    database: String,
    /// How many days up to now
    #[arg(long, value_name = "N", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=1000))]
    days: u32,
    /// The restaurant's time zone
    #[arg(long, value_name = "ZONE", default_value = "Europe/Paris")]
    timezone: String,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        None => serve(&arguments.flags),
        Some(Command::Serve(flags)) => serve(&flags),
        Some(Command::Demo(demo)) => fill(&demo),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", causes(&error));
            ExitCode::FAILURE
        }
    }
}

fn serve(flags: &Flags) -> Result<()> {
    let settings = Settings::load(flags)?;
    log(settings.log);
    for name in config::unknown_variables() {
        tracing::warn!("{name} is no setting; --help lists those that there are");
    }
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(collect(settings))
}

fn fill(demo: &Demo) -> Result<()> {
    let zone = jiff::tz::TimeZone::get(&demo.timezone)
        .with_context(|| format!("timezone: {:?} is no time zone", demo.timezone))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let counted = runtime.block_on(async {
        let store = Store::open(&demo.database).await?;
        contact_collector::demo::fill(&store, demo.days, &zone).await
    })?;
    println!("{counted} made-up counts are in {}. To see them:", without_password(&demo.database));
    println!(
        "  contact-collector serve --database {} --timezone {} --hours \"Tu-Su 11:30-14:30,18:00-23:00\" \
         --conversation \"#bistroolive\"",
        without_password(&demo.database),
        demo.timezone
    );
    Ok(())
}

/// An address that may be shown.
fn without_password(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, rest))) => format!("{scheme}://…@{rest}"),
        _ => url.to_owned(),
    }
}

/// Lines go to standard error. None holds an address or anything that a page sent.
fn log(form: Log) {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false);
    let wanted = Targets::new()
        .with_target("contact_collector", LevelFilter::INFO)
        // What a lost database says to each connection; the collector says it once.
        .with_target("sqlx", LevelFilter::OFF)
        .with_default(LevelFilter::WARN);
    let registry = tracing_subscriber::registry().with(wanted);
    match form {
        Log::Text => registry.with(lines.with_ansi(false)).init(),
        Log::Json => registry.with(lines.json()).init(),
    }
}

async fn collect(settings: Settings) -> Result<()> {
    let store = Store::open(&settings.database).await?;
    let metrics = Metrics::new()?;
    let workers = Workers::start()?;
    let (limits, keep) = (settings.limits(), settings.keep());
    let (counter, writer) =
        Counter::start(store.clone(), limits, keep, metrics.clone(), &workers).await?;
    // Not before: whoever is let in is answered.
    let listener = TcpListener::bind(settings.listen).await;
    let listener = listener.with_context(|| {
        format!("listen: cannot listen on {}; try --listen with another port", settings.listen)
    })?;
    say(&settings, listener.local_addr()?);
    let places = Places::new(settings.behind_proxy);
    let (remembering, held) = (store.clone(), metrics.held.clone());
    tokio::spawn(async move { remembering.remember(|rows| held.set(rows as i64)).await });
    let app = App::new(settings, store.clone(), counter, metrics)?;
    server::run(listener, places, routes::service(app), &workers, asked_to_stop()?).await?;
    // The last beacons are answered; the writer ends with them.
    let ending = async {
        let _ = writer.await;
        store.close().await;
    };
    let _ = tokio::time::timeout(std::time::Duration::from_secs(10), ending).await;
    tracing::info!("stopped");
    Ok(())
}

fn say(settings: &Settings, address: SocketAddr) {
    tracing::info!(%address, "counting beacons at /beacon, showing them at /");
    if settings.database.starts_with("sqlite:") {
        let most = settings.limits().bytes() >> 20;
        tracing::info!("the database takes at most {most} MiB, and a little more a day when full");
    }
    match (&settings.token, settings.behind_proxy) {
        (Some(_), _) => {}
        (None, false) => tracing::warn!(
            "no token: the numbers are open to whoever sits at this machine, and to no one else"
        ),
        (None, true) => tracing::warn!(
            "no token: behind a proxy the numbers are shown to nobody; set one with --token"
        ),
    }
    if let Some(pages) = settings.pages.as_ref().filter(|pages| !pages.is_dir()) {
        tracing::warn!(
            "pages: there is no folder {}; nothing is served at /pages/",
            pages.display()
        );
    }
    if settings.origins.is_empty() && settings.sites.is_empty() {
        tracing::warn!("no origin: only the collector's own pages and programs can send beacons");
    }
}

/// SIGINT or SIGTERM.
fn asked_to_stop() -> Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
