//! The commands that need more than a few lines of their own, each in a file.

pub mod batch;
pub mod checklists;
pub mod config;
pub mod doctor;
pub mod manual;
pub mod watch;

use std::io::Write;
use std::time::Instant;

use dossier::Tools;
use dossier::timing::Stage;

use crate::Common;

/// Says how long each stage took, where that is wanted. Stages on several threads take longer together than the run.
pub fn spent(common: &Common, tools: &Tools, start: Instant) {
    if !common.verbose {
        return;
    }
    let out = &mut anstream::stderr().lock();
    for stage in Stage::ALL {
        let (times, spent) = tools.timings.spent(stage);
        let _ = writeln!(out, "{:<18} {times:>8} {:>10.3} s", stage.words(), spent.as_secs_f64());
    }
    let _ = writeln!(out, "{:<18} {:>8} {:>10.3} s", "in all", "", start.elapsed().as_secs_f64());
}
