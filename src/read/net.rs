//! One neural network: numbers in, numbers out, always on one thread.
//!
//! Pages are read in parallel, so a network that spread over all cores would
//! only get in the way of the next page, and its sums would depend on the
//! number of cores.

use std::cell::OnceCell;
use std::sync::Arc;

use rten::{Model, ModelOptions, RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;
use thiserror::Error;

use super::weights;

/// The engine could not do its work on a picture.
#[derive(Debug, Error)]
#[error("the reading engine failed: {0}")]
pub struct Fault(pub(super) String);

/// A loaded network with one input and one output.
pub(super) struct Net {
    model: Model,
}

/// Result of a network: its numbers and their shape, outermost dimension first.
pub(super) struct Output {
    pub(super) data: Vec<f32>,
    pub(super) shape: Vec<usize>,
}

thread_local! {
    /// The one-thread pool of the thread that reads a page.
    static POOL: OnceCell<Arc<ThreadPool>> = const { OnceCell::new() };
}

impl Net {
    /// A network from the bytes of its ONNX file.
    pub(super) fn load(mut bytes: Vec<u8>) -> Result<Net, Fault> {
        weights::settle(&mut bytes);
        let mut options = ModelOptions::with_all_ops();
        // Weights are laid out once for all runs.
        options.prepack_weights(true);
        let model = options.load(bytes).map_err(|fault| Fault(fault.to_string()))?;
        Ok(Net { model })
    }

    /// A value of the file's own metadata.
    pub(super) fn metadata(&self, key: &str) -> Option<&str> {
        self.model.metadata().get(key)
    }

    /// Runs the network once.
    pub(super) fn run(&self, shape: [usize; 4], data: Vec<f32>) -> Result<Output, Fault> {
        let input =
            NdTensor::try_from_data(shape, data).map_err(|_| Fault("a picture does not fill its tensor".into()))?;
        let pool = POOL.with(|pool| pool.get_or_init(|| Arc::new(ThreadPool::with_num_threads(1))).clone());
        let options = RunOptions::default().with_thread_pool(Some(pool));
        let output = self.model.run_one(input.into(), Some(options)).map_err(|fault| Fault(fault.to_string()))?;
        let output = output
            .into_tensor::<f32>()
            .ok_or_else(|| Fault("a network answered with something other than numbers".into()))?;
        let shape = output.shape().to_vec();
        Ok(Output { data: output.into_data(), shape })
    }
}
