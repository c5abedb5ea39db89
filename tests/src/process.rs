//! A program with all that it starts: none of them outlives the tests.

use std::os::unix::process::CommandExt as _;
use std::process::{Child, ChildStdout, Command, ExitStatus};
use std::sync::{Mutex, PoisonError};

use rustix::process::{Pid, Signal, kill_process_group};

/// The groups that run now, for [`end_all`].
static RUNNING: Mutex<Vec<Pid>> = Mutex::new(Vec::new());

/// A started program as the leader of a process group of its own. The group ends with this value.
#[derive(Debug)]
pub struct Group {
    leader: Child,
    id: Pid,
}

impl Group {
    /// Starts it.
    ///
    /// # Errors
    /// The system's.
    pub fn spawn(command: &mut Command) -> std::io::Result<Group> {
        let leader = command.process_group(0).spawn()?;
        let id = Pid::from_child(&leader);
        running().push(id);
        Ok(Group { leader, id })
    }

    /// How it ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.leader.try_wait().ok().flatten()
    }

    /// Its standard output, once, where that is a pipe.
    pub fn output(&mut self) -> Option<ChildStdout> {
        self.leader.stdout.take()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // Sessions are closed before; a group that is gone already is fine too.
        let _ = kill_process_group(self.id, Signal::KILL);
        let _ = self.leader.wait();
        running().retain(|id| *id != self.id);
    }
}

/// Ends every group, before the tests are ended by a signal.
pub fn end_all() {
    for id in running().drain(..) {
        let _ = kill_process_group(id, Signal::KILL);
    }
}

fn running() -> std::sync::MutexGuard<'static, Vec<Pid>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
