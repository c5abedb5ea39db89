//! A count that was acknowledged is never lost, and none is counted twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::collector::{PATIENCE, agent, click};
use crate::database::Database;
use crate::{Tests, tests};

pub(crate) const TESTS: Tests = tests![killed_fifty_times];

/// Clients that send as fast as they are answered, until the first that is not.
pub(crate) struct Load {
    sent: Arc<AtomicI64>,
    acknowledged: Arc<AtomicI64>,
    ended: Arc<AtomicBool>,
    clients: Vec<JoinHandle<()>>,
}

impl Load {
    pub(crate) fn start(origin: &str, clients: usize) -> Load {
        let mut load = Load {
            sent: Arc::default(),
            acknowledged: Arc::default(),
            ended: Arc::default(),
            clients: Vec::new(),
        };
        for client in 0..clients {
            let (sent, acknowledged) = (Arc::clone(&load.sent), Arc::clone(&load.acknowledged));
            let (ended, url) = (Arc::clone(&load.ended), format!("{origin}/beacon"));
            load.clients.push(std::thread::spawn(move || {
                let agent = agent();
                for number in 0.. {
                    if ended.load(Ordering::Relaxed) {
                        return;
                    }
                    let body = click(&format!("/{client}/{}", number % 5)).to_string();
                    sent.fetch_add(1, Ordering::SeqCst);
                    match agent.post(&url).header("content-type", "text/plain").send(&body) {
                        Ok(answer) if answer.status() == 204 => {
                            acknowledged.fetch_add(1, Ordering::SeqCst);
                        }
                        _ => return,
                    }
                }
            }));
        }
        load
    }

    /// Waits until so many have been acknowledged.
    pub(crate) fn wait_for(&self, number: i64) {
        let start = Instant::now();
        while self.acknowledged.load(Ordering::SeqCst) < number {
            assert!(start.elapsed() < PATIENCE, "too few answers");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Acknowledged and sent, when all clients have ended.
    pub(crate) fn end(self) -> (i64, i64) {
        self.ended.store(true, Ordering::Relaxed);
        for client in self.clients {
            client.join().expect("a client");
        }
        (self.acknowledged.load(Ordering::SeqCst), self.sent.load(Ordering::SeqCst))
    }
}

fn killed_fifty_times(database: &Database) {
    let (mut acknowledged, mut sent) = (0, 0);
    for round in 0..=50 {
        let mut collector = database.collector();
        let counted = collector.total();
        assert!(
            acknowledged <= counted && counted <= sent,
            "after {round} kills: {acknowledged} acknowledged <= {counted} counted <= {sent} sent"
        );
        if round == 50 {
            break;
        }
        let load = Load::start(&collector.origin, 8);
        // At another moment of its work each time.
        load.wait_for(20 + round * 7 % 40);
        collector.kill();
        let (a, s) = load.end();
        (acknowledged, sent) = (acknowledged + a, sent + s);
    }
    assert!(acknowledged > 50 * 20, "under load: {acknowledged}");
    assert!(sent > acknowledged, "at least one was killed while a beacon was on its way");
}
