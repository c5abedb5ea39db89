//! `cargo xtask bench-studio`: how soon the studio is of use on a slow phone.

use anyhow::Result;
use lexopt::{Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::toolchain;

/// The arguments go to the benchmark as they are.
pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut bench = Run::cargo()
        .args("run --quiet -p contact-buttons-tests --features browser --bin bench-studio --");
    for arg in args.raw_args()? {
        bench = bench.arg(arg.string()?);
    }
    toolchain::chromedriver()?;
    dist::build(Optimise::Always)?;
    bench.run()
}
