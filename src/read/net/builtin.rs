//! Networks run by `rten`, within the program.

use std::cell::OnceCell;
use std::sync::Arc;

use rten::{Model, ModelOptions, RunOptions, ThreadPool};
use rten_tensor::NdTensor;
use rten_tensor::prelude::*;

use super::{Fault, Output};

/// A network as `rten` holds it.
pub(super) struct Runtime {
    model: Model,
}

thread_local! {
    /// The one-thread pool of the thread that reads a page.
    static POOL: OnceCell<Arc<ThreadPool>> = const { OnceCell::new() };
}

impl Runtime {
    /// Name and version.
    pub(super) const NAME: (&str, &str) = ("rten", "0.27");

    /// See [`super::Net::load`].
    pub(super) fn load(bytes: Vec<u8>) -> Result<Runtime, Fault> {
        let mut options = ModelOptions::with_all_ops();
        // Weights are laid out once for all runs.
        options.prepack_weights(true);
        let model = options.load(bytes).map_err(|fault| Fault(fault.to_string()))?;
        Ok(Runtime { model })
    }

    /// See [`super::Net::metadata`].
    pub(super) fn metadata(&self, key: &str) -> Option<String> {
        self.model.metadata().get(key).map(str::to_owned)
    }

    /// See [`super::Net::run`].
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
