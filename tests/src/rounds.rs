//! What the measurements in a browser share: how many rounds are asked for, the median of them, the exit code.

use std::process::ExitCode;

const ROUNDS: usize = 11;

/// Runs a measurement for as many rounds as the command line says with `--rounds N`, else 11. The exit code is 1 where it
/// fails or answers that a limit does not hold.
pub fn measure<F>(name: &str, run: impl FnOnce(usize) -> F) -> ExitCode
where
    F: Future<Output = Result<bool, String>>,
{
    let outcome = asked(name, std::env::args().skip(1)).and_then(|rounds| {
        let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
        runtime.block_on(run(rounds))
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("{name}: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn asked(name: &str, mut arguments: impl Iterator<Item = String>) -> Result<usize, String> {
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => Ok(ROUNDS),
        (Some("--rounds"), Some(number)) => number
            .parse()
            .ok()
            .filter(|n| *n > 0)
            .ok_or(format!("not a number of rounds: {number}")),
        _ => Err(format!("usage: {name} [--rounds N]")),
    }
}

/// The time in the middle; not a number where there is none.
pub fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}
