//! What was measured as a table, and whether it is enough.

use anyhow::{Result, ensure};

use super::{Measured, SERVERS, SHARE};

/// A server's row in each round.
fn rows<'a>(rounds: &'a [Vec<Measured>], server: &str) -> Vec<&'a Measured> {
    rounds.iter().flatten().filter(|row| row.server == server).collect()
}

/// What a server has of nginx's rate, in the round of the middle.
fn share(rounds: &[Vec<Measured>], server: &str) -> Option<f64> {
    let (rows, nginx) = (rows(rounds, server), rows(rounds, "nginx"));
    let shares = rows.iter().zip(nginx).map(|(row, nginx)| row.rate / nginx.rate).collect();
    median(shares)
}

fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// Rates, waiting times and memory of the round of the middle, each by itself; beacons of all rounds.
pub(super) fn print(rounds: &[Vec<Measured>]) {
    println!(
        "\n| server | beacons/s | of nginx | p50 ms | p99 ms | answered 204 | counted | MiB early | MiB at the end |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for server in SERVERS {
        let rows = rows(rounds, server);
        let of =
            |number: fn(&Measured) -> f64| median(rows.iter().map(|row| number(row)).collect());
        let Some(rate) = of(|row| row.rate) else { continue };
        let share = share(rounds, server).map_or("–".to_owned(), |share| format!("{share:.2}"));
        let counted: Option<u64> = rows.iter().map(|row| row.counted).sum();
        let counted = counted.map_or("–".to_owned(), |counted| counted.to_string());
        let answered: u64 = rows.iter().map(|row| row.answered).sum();
        println!(
            "| {server} | {rate:.0} | {share} | {:.1} | {:.1} | {answered} | {counted} | {:.1} | {:.1} |",
            of(|row| row.p50 * 1e3).unwrap_or_default(),
            of(|row| row.p99 * 1e3).unwrap_or_default(),
            of(|row| row.memory[0] as f64 / 1024.0).unwrap_or_default(),
            of(|row| row.memory[1] as f64 / 1024.0).unwrap_or_default(),
        );
    }
}

pub(super) fn judge(rounds: &[Vec<Measured>]) -> Result<()> {
    for row in rounds.iter().flatten() {
        let lost = row.counted.is_some_and(|counted| counted < row.answered);
        ensure!(!lost, "{} lost beacons that it had answered", row.server);
    }
    if let Some(share) = share(rounds, "sqlite") {
        ensure!(share >= SHARE, "SQLite reaches {share:.2} of nginx's rate, less than {SHARE}");
    }
    Ok(())
}
