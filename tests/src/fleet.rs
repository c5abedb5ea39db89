//! The open sessions, lent to one test at a time.

use std::sync::{Arc, Mutex, PoisonError};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::Site;

/// An engine's idle sessions.
#[derive(Debug)]
pub struct Fleet {
    engine: &'static Engine,
    site: Arc<Site>,
    idle: Mutex<Vec<Browser>>,
}

impl Fleet {
    /// Starts one session, so that what is missing is said at once.
    ///
    /// # Errors
    /// A sentence with the command that mends it.
    pub async fn start(engine: &'static Engine, site: Arc<Site>) -> Result<Fleet, String> {
        let fleet = Fleet { engine, site, idle: Mutex::default() };
        let first = fleet.take().await?;
        fleet.give_back(first);
        Ok(fleet)
    }

    /// An idle session, or a new one.
    ///
    /// # Errors
    /// What the driver said.
    pub async fn take(&self) -> Result<Browser, String> {
        let idle = self.idle().pop();
        match idle {
            Some(browser) => {
                browser.reset().await;
                Ok(browser)
            }
            None => Browser::start(self.engine, Arc::clone(&self.site)).await,
        }
    }

    /// Keeps a session for the next test. One whose test failed is closed instead.
    pub fn give_back(&self, browser: Browser) {
        self.idle().push(browser);
    }

    /// Closes every session.
    pub async fn close(&self) {
        let idle = std::mem::take(&mut *self.idle());
        for browser in idle {
            browser.close().await;
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Browser>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
