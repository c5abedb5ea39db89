//! `cargo xtask bench`: 1,000 buttons against shareon's in one run of a real browser.

use anyhow::Result;
use lexopt::{Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::{npm, toolchain};

/// The arguments go to the benchmark as they are.
pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut bench = Run::cargo()
        .args("run --quiet --release -p contact-buttons-tests --features browser --bin bench --");
    for arg in args.raw_args()? {
        bench = bench.arg(arg.string()?);
    }
    toolchain::chromedriver()?;
    npm::install()?;
    dist::build(Optimise::Always)?;
    bench.run()
}
