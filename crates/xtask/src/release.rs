//! `cargo xtask release`: what has to hold before anything is published. It publishes nothing itself: both registries ask
//! for an account.

use anyhow::{Result, ensure};
use jiff::civil::Date;
use lexopt::Parser;

use crate::shell::Run;
use crate::{recheck, test};

pub(crate) fn command(args: Parser) -> Result<()> {
    held(recheck::day(args)?, || {
        let changed = Run::new("git").args("status --porcelain").read()?;
        ensure!(
            changed.trim().is_empty(),
            "commit or undo first, since what is published is what is committed:\n{changed}"
        );
        test::all()
    })?;
    println!("ready: `cargo publish -p contact-link -p contact-button`, `npm publish dist`");
    Ok(())
}

/// Holds a release back where the source of a channel was last read too long ago; then whatever else there is.
fn held(on: Date, others: impl FnOnce() -> Result<()>) -> Result<()> {
    recheck::check(on)?;
    others()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contact_link::Channel;

    #[test]
    fn a_source_that_is_too_old_holds_it_back() {
        let mut went_on = false;
        let error = held(recheck::date("2037-01-01").unwrap(), || {
            went_on = true;
            Ok(())
        });
        assert!(error.unwrap_err().to_string().contains("read their sources again"));
        assert!(!went_on);
        let newest = Channel::ALL.iter().map(|channel| channel.info().read_on).max().unwrap();
        held(recheck::date(newest).unwrap(), || {
            went_on = true;
            Ok(())
        })
        .unwrap();
        assert!(went_on);
    }

    #[test]
    fn what_else_fails_holds_it_back_too() {
        let newest = Channel::ALL.iter().map(|channel| channel.info().read_on).max().unwrap();
        let error = held(recheck::date(newest).unwrap(), || anyhow::bail!("a stage"));
        assert_eq!(error.unwrap_err().to_string(), "a stage");
    }
}
