//! `cargo xtask bench-menu`: how soon a menu of 20 channels is there after a press, in three engines.

use anyhow::Result;
use lexopt::{Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::toolchain;

/// The arguments go to the benchmark as they are.
pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut bench = Run::cargo()
        .args("run --quiet -p contact-buttons-tests --features browser --bin bench-menu --");
    for arg in args.raw_args()? {
        bench = bench.arg(arg.string()?);
    }
    toolchain::chromedriver()?;
    dist::build(Optimise::Always)?;
    bench.run()
}
