//! One neural network: numbers in, numbers out, always on one thread.
//!
//! Pages are read in parallel, so a network that spread over all cores would
//! only get in the way of the next page, and its sums would depend on the
//! number of cores. Which library does the sums is decided when the program is
//! built: `rten`, which is all Rust and always there, or onnxruntime (feature
//! `ort`), which is faster and a C++ library of its own.

#[cfg(not(feature = "ort"))]
mod builtin;
#[cfg(not(feature = "ort"))]
mod depthwise;
#[cfg(not(feature = "ort"))]
mod onnx;
#[cfg(feature = "ort")]
mod onnxruntime;
mod protobuf;
#[cfg(not(feature = "ort"))]
mod stretches;
mod weights;

use thiserror::Error;

#[cfg(not(feature = "ort"))]
use builtin::Runtime;
#[cfg(feature = "ort")]
use onnxruntime::Runtime;

/// The engine could not do its work on a picture.
#[derive(Debug, Error)]
#[error("the reading engine failed: {0}")]
pub struct Fault(pub(super) String);

/// A loaded network with one input and one output.
pub(super) struct Net {
    runtime: Runtime,
}

/// Result of a network: its numbers and their shape, outermost dimension first.
pub(super) struct Output<'a> {
    pub(super) data: &'a [f32],
    pub(super) shape: &'a [usize],
}

/// The library that runs the networks: its name and its version.
pub(super) const RUNTIME: (&str, &str) = Runtime::NAME;

impl Net {
    /// A network from the bytes of its ONNX file.
    pub(super) fn load(mut bytes: Vec<u8>) -> Result<Net, Fault> {
        weights::settle(&mut bytes);
        Ok(Net { runtime: Runtime::load(bytes)? })
    }

    /// A value of the file's own metadata.
    pub(super) fn metadata(&self, key: &str) -> Option<String> {
        self.runtime.metadata(key)
    }

    /// Runs the network once. Its numbers are looked at where the library has them: a line's are six megabytes.
    pub(super) fn run<T>(
        &self,
        shape: [usize; 4],
        data: Vec<f32>,
        look: impl FnOnce(Output<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        self.runtime.run(shape, data, look)
    }
}
