//! Worker processes: the program itself, started once more, opens the files and
//! decodes the pages that it is told to. What overflows the stack, fills the
//! memory or never ends takes one worker with it and not the run; the page it
//! died on becomes a fault.
//!
//! A worker is asked in one line of JSON on its standard input, and answers on
//! its standard output with the length of a line of JSON, the length of the
//! pixels that follow, and both. It ends when its input does.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ::image::RgbImage;
use serde::{Deserialize, Serialize};

use super::Raster;
use super::fault::{FaultKind, Trouble};
use super::file::{self, Desk, Document, Listed};
use super::walk::Found;
use crate::page::TextLayer;

/// Memory that a worker may map: the largest page within the limits takes some
/// 600 MB; twice that is a bomb.
const MEMORY: u64 = 1_536 << 20;

/// Seconds of processor time for one request: the heaviest page within the
/// limits takes about ten on a slow machine.
const SECONDS: u64 = 30;

/// A worker that is starved by other programs may take longer than its
/// processor time; one that has not answered by now is waiting for something.
const PATIENCE: Duration = Duration::from_secs(120);

/// A listing of ten thousand members has some megabytes; more is none.
const LONGEST_ANSWER: u64 = 64 << 20;

/// Pixels kept are bounded by the decoders; so many bytes are the most they hand over.
const MOST_PIXELS: u64 = 3 * 40_000_000;

/// What a worker is asked.
#[derive(Serialize, Deserialize)]
enum Request {
    /// To look at a file.
    Open(Found),
    /// To decode a page.
    Load(Document, usize),
}

/// What it answers; pixels follow.
#[derive(Serialize, Deserialize)]
enum Answer {
    Opened(Vec<Listed>),
    Loaded { width: u32, height: u32, dpi: Option<f32>, layer: Option<TextLayer> },
    Failed(Trouble),
}

/// Is a worker until the input ends: what the program does when it is started as one.
///
/// # Errors
/// When input or output break off.
pub fn serve(input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    limits::memory(MEMORY);
    let desk = Desk::default();
    for line in BufReader::new(input).lines() {
        limits::more_seconds(SECONDS);
        answer_one(&line?, &desk, &mut output)?;
    }
    Ok(())
}

/// Answers one request.
fn answer_one(line: &str, desk: &Desk, output: &mut impl Write) -> std::io::Result<()> {
    let (answer, pixels) = match serde_json::from_str(line)? {
        Request::Open(found) => (Answer::Opened(file::open(found)), Vec::new()),
        Request::Load(document, index) => match desk.load(&document, index) {
            Ok(Raster { image, dpi, layer }) => {
                let (width, height) = image.dimensions();
                (Answer::Loaded { width, height, dpi, layer }, image.into_raw())
            }
            Err(trouble) => (Answer::Failed(trouble), Vec::new()),
        },
    };
    let answer = serde_json::to_vec(&answer)?;
    output.write_all(&(answer.len() as u64).to_le_bytes())?;
    output.write_all(&(pixels.len() as u64).to_le_bytes())?;
    output.write_all(&answer)?;
    output.write_all(&pixels)?;
    output.flush()
}

/// The workers that are started when they are needed, one a thread.
pub(super) struct Workers {
    program: PathBuf,
    argument: &'static str,
    idle: Mutex<Vec<Worker>>,
}

/// A running worker.
struct Worker {
    child: Child,
    asked: ChildStdin,
    answers: Receiver<(Vec<u8>, Vec<u8>)>,
    /// The file that lies open there.
    open: Option<Document>,
}

/// How a worker failed to answer.
enum Loss {
    Died,
    Hung,
    NotStarted(std::io::Error),
}

impl Workers {
    /// None yet.
    pub(super) fn new(program: PathBuf, argument: &'static str) -> Workers {
        Workers { program, argument, idle: Mutex::default() }
    }

    /// Looks at a file.
    pub(super) fn open(&self, found: Found) -> Vec<Listed> {
        let (shown, order) = (found.shown.clone(), found.order.clone());
        let trouble = match self.ask(&Request::Open(found), None) {
            Ok((Answer::Opened(listed), _)) => return listed,
            Ok((Answer::Failed(trouble), _)) | Err(trouble) => trouble,
            Ok((Answer::Loaded { .. }, _)) => nonsense(),
        };
        vec![Listed { shown, order, document: None, troubles: vec![trouble] }]
    }

    /// Decodes a page.
    pub(super) fn load(&self, document: &Document, index: usize) -> Result<Raster, Trouble> {
        match self.ask(&Request::Load(document.clone(), index), Some(document))? {
            (Answer::Loaded { width, height, dpi, layer }, pixels) => {
                let image = RgbImage::from_raw(width, height, pixels).ok_or_else(nonsense)?;
                Ok(Raster { image, dpi, layer })
            }
            (Answer::Failed(trouble), _) => Err(trouble),
            (Answer::Opened(_), _) => Err(nonsense()),
        }
    }

    /// Asks a worker; one that dies or hangs is a trouble of what it was asked about.
    fn ask(&self, request: &Request, document: Option<&Document>) -> Result<(Answer, Vec<u8>), Trouble> {
        let line = serde_json::to_string(request).map_err(|_| nonsense())?;
        let mut worker = self.worker(document).map_err(|error| Loss::NotStarted(error).trouble())?;
        match worker.ask(&line) {
            Ok((answer, pixels)) => {
                worker.open = document.cloned();
                self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(worker);
                Ok((serde_json::from_slice(&answer).map_err(|_| nonsense())?, pixels))
            }
            Err(loss) => {
                worker.end();
                Err(loss.trouble())
            }
        }
    }

    /// An idle worker, best the one that has the file open, or a new one.
    fn worker(&self, document: Option<&Document>) -> std::io::Result<Worker> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let best = idle.iter().position(|worker| worker.open.as_ref() == document);
        match best.or(idle.len().checked_sub(1)) {
            Some(index) => Ok(idle.swap_remove(index)),
            None => {
                drop(idle);
                Worker::start(&self.program, self.argument)
            }
        }
    }
}

impl Drop for Workers {
    /// Workers end when their input does; waiting for them leaves none behind.
    fn drop(&mut self) {
        for worker in self.idle.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let Worker { mut child, asked, .. } = worker;
            drop(asked);
            let _ = child.wait();
        }
    }
}

impl Worker {
    fn start(program: &PathBuf, argument: &str) -> std::io::Result<Worker> {
        let mut child = Command::new(program)
            .arg(argument)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What a dying decoder prints helps nobody in the middle of a report.
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || std::io::Error::other("a worker without input or output");
        let asked = child.stdin.take().ok_or_else(missing)?;
        let mut output = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        let (sender, answers) = channel();
        // A thread of its own, because reading cannot be given up after a while.
        std::thread::Builder::new().spawn(move || {
            while let Ok(answer) = answer(&mut output) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        })?;
        Ok(Worker { child, asked, answers, open: None })
    }

    fn ask(&mut self, line: &str) -> Result<(Vec<u8>, Vec<u8>), Loss> {
        writeln!(self.asked, "{line}").and_then(|()| self.asked.flush()).map_err(|_| Loss::Died)?;
        self.answers.recv_timeout(PATIENCE).map_err(|error| match error {
            RecvTimeoutError::Timeout => Loss::Hung,
            RecvTimeoutError::Disconnected => Loss::Died,
        })
    }

    /// Ends it, whatever it does.
    fn end(mut self) {
        // Both fail only when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads one answer.
fn answer(output: &mut impl Read) -> std::io::Result<(Vec<u8>, Vec<u8>)> {
    let mut length = |most: u64| {
        let mut bytes = [0; 8];
        output.read_exact(&mut bytes)?;
        let length = u64::from_le_bytes(bytes);
        let fits = usize::try_from(length).ok().filter(|_| length <= most);
        fits.ok_or_else(|| std::io::Error::other("an answer too long to be one"))
    };
    let (text, pixels) = (length(LONGEST_ANSWER)?, length(MOST_PIXELS)?);
    let (mut text, mut pixels) = (vec![0; text], vec![0; pixels]);
    output.read_exact(&mut text)?;
    output.read_exact(&mut pixels)?;
    Ok((text, pixels))
}

impl Loss {
    /// What it means for the file.
    fn trouble(self) -> Trouble {
        match self {
            Loss::Died => Trouble::damaged("it is broken, or made, in a way that its reader does not survive"),
            Loss::Hung => {
                Trouble::too_large("reading it takes too long", "open the file in a viewer and print it to a new PDF")
            }
            // The program was moved or replaced while it ran.
            Loss::NotStarted(error) if error.kind() == std::io::ErrorKind::NotFound => Trouble::new(
                FaultKind::Changed,
                "its reader cannot be started: the program is no longer where it was".to_owned(),
                "run it again",
            ),
            Loss::NotStarted(error) => Trouble::new(
                FaultKind::TooLarge,
                format!("there is no room for its reader ({error})"),
                "close other programs, or run with fewer jobs",
            ),
        }
    }
}

/// An answer that does not fit the question: only another version of the program gives one.
fn nonsense() -> Trouble {
    Trouble::damaged("its reader answered with something else")
}

/// The limits that a process lays on itself, where the system has them.
#[cfg(unix)]
mod limits {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use rustix::time::{ClockId, clock_gettime};

    /// Bounds the memory that may be mapped. Systems without this limit are left to their own.
    pub(super) fn memory(bytes: u64) {
        set(Resource::As, bytes);
    }

    /// Bounds the processor time from here on.
    pub(super) fn more_seconds(seconds: u64) {
        let spent = clock_gettime(ClockId::ProcessCPUTime).tv_sec;
        set(Resource::Cpu, u64::try_from(spent).unwrap_or(0) + seconds);
    }

    fn set(resource: Resource, most: u64) {
        let maximum = getrlimit(resource).maximum;
        let current = maximum.map_or(most, |maximum| maximum.min(most));
        // A system that refuses leaves the fence to the parent's patience.
        let _ = setrlimit(resource, Rlimit { current: Some(current), maximum });
    }
}

/// Elsewhere only the parent's patience bounds a worker.
#[cfg(not(unix))]
mod limits {
    pub(super) fn memory(_: u64) {}
    pub(super) fn more_seconds(_: u64) {}
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A program that is no worker: it ends at once, or never answers.
    fn workers(program: &str) -> Workers {
        Workers::new(PathBuf::from(program), "worker")
    }

    fn found() -> Found {
        Found { path: PathBuf::from("page.png"), shown: "page.png".into(), order: b"page.png".to_vec() }
    }

    #[test]
    fn a_worker_that_dies_is_a_fault_of_its_file() {
        for program in ["false", "true"] {
            let listed = workers(program).open(found());
            let trouble = listed.first().unwrap().troubles.first().unwrap();
            assert_eq!(trouble.kind, FaultKind::Damaged, "{trouble:?}");
        }
    }

    #[test]
    fn a_worker_that_cannot_be_started_is_said() {
        let listed = workers("/nowhere/dossier").open(found());
        let trouble = listed.first().unwrap().troubles.first().unwrap();
        assert_eq!(trouble.kind, FaultKind::Changed, "{trouble:?}");
        assert_eq!(trouble.help, "run it again");
    }

    /// Question and answer without a process between.
    #[test]
    fn a_worker_answers_until_its_input_ends() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.png");
        RgbImage::from_pixel(30, 20, ::image::Rgb([7; 3])).save(&path).unwrap();
        let ask = |request: &Request| {
            let mut output = Vec::new();
            let line = serde_json::to_string(request).unwrap() + "\n";
            // Not `serve`, whose limits would hold for all tests.
            answer_one(&line, &Desk::default(), &mut output).unwrap();
            let (text, pixels) = answer(&mut output.as_slice()).unwrap();
            (serde_json::from_slice::<Answer>(&text).unwrap(), pixels)
        };
        let (opened, _) = ask(&Request::Open(Found { path, ..found() }));
        let Answer::Opened(listed) = opened else { unreachable!("it was asked to open") };
        let (document, pages) = listed.first().unwrap().document.clone().unwrap();
        assert_eq!(pages, 1);
        let (loaded, pixels) = ask(&Request::Load(document, 0));
        assert!(matches!(loaded, Answer::Loaded { width: 30, height: 20, .. }));
        assert_eq!(pixels.len(), 30 * 20 * 3);
    }
}
