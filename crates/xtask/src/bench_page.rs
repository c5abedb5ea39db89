//! The benchmarks in real browsers, each a program of the crate of the tests: `cargo xtask
//! bench-menu` (how soon a menu of 20 channels is there after a press, in three engines),
//! `bench-studio` (how soon the studio is of use on a slow phone) and `bench-x` (what X's buttons
//! cost with `widgets.js`: requests and time).

use anyhow::Result;
use lexopt::{Parser, ValueExt as _};

use crate::dist::{self, Optimise};
use crate::shell::Run;
use crate::toolchain;

/// Runs the one of this name; the arguments go to it as they are.
pub(crate) fn command(name: &str, mut args: Parser) -> Result<()> {
    let mut bench = Run::cargo()
        .args("run --quiet -p contact-buttons-tests --features browser --bin")
        .arg(name)
        .arg("--");
    for arg in args.raw_args()? {
        bench = bench.arg(arg.string()?);
    }
    toolchain::chromedriver()?;
    dist::build(Optimise::Always)?;
    bench.run()
}
