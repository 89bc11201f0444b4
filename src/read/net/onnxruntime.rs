//! Networks run by onnxruntime, whose library is loaded when the first network is.

use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

use ort::environment::Environment;
use ort::session::Session;
use ort::session::builder::GraphOptimizationLevel;
use ort::value::TensorRef;

use super::{Fault, Output};

/// A network as onnxruntime holds it: as many sessions as threads have asked at once, for a session works for one at a time.
pub(super) struct Runtime {
    file: Vec<u8>,
    idle: Mutex<Vec<Session>>,
}

/// What the library is called where `scripts/setup.sh ort` puts it, beside the models.
const LIBRARY: &str = "libonnxruntime.so";

/// What brings the library; said in every error about it.
const HELP: &str = "run `scripts/setup.sh ort`, or set ORT_DYLIB_PATH to the library";

impl Runtime {
    /// Name and version.
    pub(super) const NAME: (&str, &str) = ("onnxruntime", "1.32");

    /// See [`super::Net::load`].
    pub(super) fn load(bytes: Vec<u8>) -> Result<Runtime, Fault> {
        let session = open(&bytes)?;
        Ok(Runtime { file: bytes, idle: Mutex::new(vec![session]) })
    }

    /// See [`super::Net::metadata`].
    pub(super) fn metadata(&self, key: &str) -> Option<String> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.first()?.metadata().ok()?.custom(key)
    }

    /// See [`super::Net::run`].
    pub(super) fn run<T>(
        &self,
        shape: [usize; 4],
        data: Vec<f32>,
        look: impl FnOnce(Output<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = idle().pop();
        let mut session = match waiting {
            Some(session) => session,
            None => open(&self.file)?,
        };
        let answer = answer(&mut session, shape, &data, look)?;
        idle().push(session);
        Ok(answer)
    }
}

/// One run of a session.
fn answer<T>(
    session: &mut Session,
    shape: [usize; 4],
    data: &[f32],
    look: impl FnOnce(Output<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let input = TensorRef::from_array_view((shape, data)).map_err(fault)?;
    let outputs = session.run(ort::inputs![input]).map_err(fault)?;
    let (_, output) = outputs.iter().next().ok_or_else(|| Fault("a network gave no answer".into()))?;
    let (shape, data) = output.try_extract_tensor::<f32>().map_err(fault)?;
    let shape: Vec<usize> = shape.iter().map(|side| usize::try_from(*side).unwrap_or(0)).collect();
    look(Output { data, shape: &shape })
}

/// A session of its own for one thread.
fn open(file: &[u8]) -> Result<Session, Fault> {
    let mut builder = Session::builder(environment()?)
        .map_err(fault)?
        .with_optimization_level(GraphOptimizationLevel::Level3)
        .map_err(fault)?
        .with_intra_threads(1)
        .map_err(fault)?
        .with_inter_threads(1)
        .map_err(fault)?
        // Lines have many widths: memory laid out for each of them would only pile up.
        .with_memory_pattern(false)
        .map_err(fault)?;
    builder.commit_from_memory(file).map_err(fault)
}

/// The library, loaded once.
fn environment() -> Result<&'static Environment, Fault> {
    static LOADED: OnceLock<Result<Environment, String>> = OnceLock::new();
    let load = || {
        let path = std::env::var_os("ORT_DYLIB_PATH")
            .map_or_else(|| super::super::models::folder().join(LIBRARY), PathBuf::from);
        let builder =
            ort::init_from(&path).map_err(|fault| format!("{} cannot be used ({fault}): {HELP}", path.display()))?;
        builder.build().map_err(|fault| fault.to_string())
    };
    LOADED.get_or_init(load).as_ref().map_err(|fault| Fault(fault.clone()))
}

/// What onnxruntime says, as ours.
fn fault<T>(error: ort::Error<T>) -> Fault {
    Fault(error.to_string())
}
