//! Counts what contact buttons bring, and shows it, without following anyone.
//!
//! A page's buttons send a [`beacon`] when they are shown, opened or pressed. The collector adds one
//! to a counter, answers when the count is on disk, and forgets the rest: no address, no user
//! agent, no cookie, no list of what happened is ever written.
//!
//! ```text
//! server   connections, their limits and their end  workers  the threads that answer them
//! places   how many connections, and of whom       health   what fails, said once
//! timer    how long a head may take
//! routes   what is at which address               app      the parts that answers need
//! beacon   the body of a beacon, to a key          key      what a counter is counted under
//! fold     how many keys there may be              counter  many beacons, one commit
//! store    SQLite or PostgreSQL                    query    what an address asks of it
//! report   the dashboard's numbers                 stats    rates and what is uncertain about them
//! hours    when the brand answers                  clock    hours and days of its time zone
//! dashboard  the page
//! ```
//!
//! The program `contact-collector` is this library with a command line.

pub mod app;
pub mod auth;
pub mod beacon;
pub mod clock;
pub mod config;
pub mod counter;
pub mod dashboard;
pub mod demo;
pub mod fold;
pub mod health;
pub mod hours;
pub mod key;
pub mod metrics;
mod peer;
pub mod places;
pub mod query;
pub mod report;
pub mod routes;
pub mod server;
pub mod stats;
pub mod store;
mod timer;
pub mod workers;
