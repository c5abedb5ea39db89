//! `cargo xtask bench-x`: what X's buttons cost with `widgets.js`: requests and time in a real browser, and bytes.

use anyhow::Result;
use lexopt::{Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::{size, toolchain};

/// The arguments go to the benchmark as they are.
pub(crate) fn command(mut args: Parser) -> Result<()> {
    let mut bench = Run::cargo()
        .args("run --quiet -p contact-buttons-tests --features browser --bin bench-x --");
    for arg in args.raw_args()? {
        bench = bench.arg(arg.string()?);
    }
    toolchain::chromedriver()?;
    dist::build(Optimise::Always)?;
    bench.run()?;
    size::check_x()
}
