//! Decoders run behind this fence: on a thread of their own with a large
//! stack, their panics caught, given up after a while.
//!
//! It is no full fence: running out of memory or overflowing even that stack
//! ends the process, and a thread that hangs cannot be killed, only left
//! behind. What decides a result is counted work (see the limits of the
//! decoders); this is what stands behind them.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Once;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::fault::{FaultKind, Trouble};

/// Deeply nested forms, fonts and functions recurse; 64 MB is eight times a
/// usual main thread's stack and is only paid for where it is used.
const STACK: usize = 64 << 20;

/// A page of 40 megapixels takes some seconds on a slow machine; two minutes
/// mean that a decoder hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// The name of the decoding threads, by which the panic hook knows them.
const NAME: &str = "dossier-decoder";

/// Runs `work` behind the fence and returns what it returns.
///
/// A panic inside becomes a damaged file, work given up by [`give_up`] becomes
/// the trouble it was given up for, and a hang one more.
pub(super) fn fenced<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    quiet_panics();
    let (sender, receiver) = mpsc::channel();
    let started = thread::Builder::new().name(NAME.to_owned()).stack_size(STACK).spawn(move || {
        let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|payload| {
            Err(match payload.downcast::<Trouble>() {
                Ok(trouble) => *trouble,
                Err(_) => Trouble::damaged("the file is broken in a way that stops its reader"),
            })
        });
        // Nobody listens any more where patience ran out.
        let _ = sender.send(result);
    });
    if let Err(error) = started {
        return Err(Trouble::new(
            FaultKind::TooLarge,
            format!("there is no room for its reader ({error})"),
            "close other programs, or run with fewer jobs",
        ));
    }
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|_| {
        Err(Trouble::too_large("reading it takes too long", "open the file in a viewer and print it to a new PDF"))
    })
}

/// Leaves the work of [`fenced`] from however deep inside a decoder's callbacks.
///
/// The PDF interpreter has no way to be stopped from its callbacks, so this
/// unwinds (without a panic message) to the fence.
pub(super) fn give_up(trouble: Trouble) -> ! {
    resume_unwind(Box::new(trouble))
}

/// Keeps panics of decoding threads off the terminal: they become faults, and
/// a message in the middle of a report helps nobody. Other threads' panics go
/// where they went before.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if thread::current().name() != Some(NAME) {
                previous(info);
            }
        }));
    });
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]
mod tests {
    use super::*;

    /// What comes out is what the work returned.
    #[test]
    fn results_pass() {
        assert_eq!(fenced(|| Ok(7)), Ok(7));
    }

    /// A panic in a decoder is a damaged file, not the end of the run.
    #[test]
    fn a_panic_is_a_fault() {
        let result: Result<(), Trouble> = fenced(|| panic!("index out of bounds"));
        assert_eq!(result.unwrap_err().kind, FaultKind::Damaged);
    }

    /// Giving up carries its reason out.
    #[test]
    fn giving_up_keeps_its_reason() {
        let result: Result<(), Trouble> = fenced(|| give_up(Trouble::too_large("many", "fewer")));
        assert_eq!(result, Err(Trouble::too_large("many", "fewer")));
    }

    /// Recursion that overflows a usual stack of 8 MB has room.
    #[test]
    fn the_stack_is_deep() {
        fn deep(levels: u32) -> u64 {
            let block = std::hint::black_box([1u64; 512]);
            if levels == 0 {
                return block.iter().sum();
            }
            deep(levels - 1) + std::hint::black_box(block.iter().sum::<u64>())
        }
        assert_eq!(fenced(|| Ok(deep(4000))), Ok(512 * 4001));
    }
}
