//! Networks run within the program: by `rten`, but for their depthwise convolutions.

use std::cell::OnceCell;
use std::sync::Arc;

use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, Value, ValueOrView};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

use super::depthwise::Depthwise;
use super::stretches::{self, Step};
use super::{Fault, Output};

/// A network, cut into steps; the values between them lie in slots.
pub(super) struct Runtime {
    steps: Vec<Loaded>,
    slots: usize,
}

/// One step, its values by their slots.
enum Loaded {
    Stretch { model: Box<Model>, takes: Vec<(NodeId, Taken)>, gives: Vec<(NodeId, usize)> },
    Depthwise { convolution: Depthwise, takes: Taken, gives: usize },
}

/// A value that a step takes.
struct Taken {
    slot: usize,
    /// Whether no later step takes it.
    last: bool,
}

/// The slots of a network's input and output.
const INPUT: usize = 0;
const OUTPUT: usize = 1;

thread_local! {
    /// The one-thread pool of the thread that reads a page.
    static POOL: OnceCell<Arc<ThreadPool>> = const { OnceCell::new() };
}

impl Runtime {
    /// Name and version.
    pub(super) const NAME: (&str, &str) = ("rten", "0.27");

    /// See [`super::Net::load`].
    pub(super) fn load(bytes: Vec<u8>) -> Result<Runtime, Fault> {
        let cut = stretches::cut(&bytes).ok_or_else(|| Fault("a model is no network of one picture".into()))?;
        drop(bytes);
        let mut names = vec![cut.input, cut.output];
        let mut slot = |name: &str| {
            names.iter().position(|known| known == name).unwrap_or_else(|| {
                names.push(name.to_owned());
                names.len() - 1
            })
        };
        let mut steps = Vec::new();
        for step in cut.steps {
            steps.push(match step {
                Step::Stretch { file, takes, gives } => {
                    let model = Box::new(open(file)?);
                    let node = |name: &str| model.node_id(name).map_err(|fault| Fault(fault.to_string()));
                    let takes = takes.iter().map(|name| Ok((node(name)?, Taken { slot: slot(name), last: false })));
                    let takes = takes.collect::<Result<_, Fault>>()?;
                    let gives = gives.iter().map(|name| Ok((node(name)?, slot(name))));
                    let gives = gives.collect::<Result<_, Fault>>()?;
                    Loaded::Stretch { model, takes, gives }
                }
                Step::Depthwise { convolution, takes, gives } => Loaded::Depthwise {
                    convolution,
                    takes: Taken { slot: slot(&takes), last: false },
                    gives: slot(&gives),
                },
            });
        }
        let slots = names.len();
        let mut later = vec![false; slots];
        for taken in steps.iter_mut().rev().flat_map(Loaded::takes) {
            if let Some(later) = later.get_mut(taken.slot) {
                taken.last = !std::mem::replace(later, true);
            }
        }
        Ok(Runtime { steps, slots })
    }

    /// See [`super::Net::metadata`].
    pub(super) fn metadata(&self, key: &str) -> Option<String> {
        self.steps.iter().find_map(|step| match step {
            Loaded::Stretch { model, .. } => model.metadata().get(key).map(str::to_owned),
            Loaded::Depthwise { .. } => None,
        })
    }

    /// See [`super::Net::run`].
    pub(super) fn run<T>(
        &self,
        shape: [usize; 4],
        data: Vec<f32>,
        look: impl FnOnce(Output<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let input =
            NdTensor::try_from_data(shape, data).map_err(|_| Fault("a picture does not fill its tensor".into()))?;
        let pool = POOL.with(|pool| pool.get_or_init(|| Arc::new(ThreadPool::with_num_threads(1))).clone());
        let mut slots = Slots((0..self.slots).map(|_| None).collect());
        slots.put(INPUT, input.into());
        // All of it in the pool's thread, so that no step waits for another thread to wake.
        pool.run(|| self.steps.iter().try_for_each(|step| step.run(&mut slots, &pool)))?;
        let output = numbers(slots.take(OUTPUT)?)?;
        let shape = output.shape().to_vec();
        look(Output { data: &output.into_data(), shape: &shape })
    }
}

/// A network, or a stretch of one, as the library holds it.
fn open(file: Vec<u8>) -> Result<Model, Fault> {
    let mut options = ModelOptions::with_all_ops();
    // Weights are laid out once for all runs.
    options.prepack_weights(true);
    options.load(file).map_err(|fault| Fault(fault.to_string()))
}

/// A value's numbers.
fn numbers(value: Value) -> Result<Tensor<f32>, Fault> {
    value.into_tensor().ok_or_else(|| Fault("a network answered with something other than numbers".into()))
}

impl Loaded {
    fn takes(&mut self) -> Vec<&mut Taken> {
        match self {
            Loaded::Stretch { takes, .. } => takes.iter_mut().map(|(_, taken)| taken).collect(),
            Loaded::Depthwise { takes, .. } => vec![takes],
        }
    }

    /// Puts what the step gives into its slots.
    fn run(&self, slots: &mut Slots, pool: &Arc<ThreadPool>) -> Result<(), Fault> {
        match self {
            Loaded::Stretch { model, takes, gives } => {
                let mut owned = Vec::new();
                for (node, taken) in takes.iter().filter(|(_, taken)| taken.last) {
                    owned.push((*node, ValueOrView::from(slots.take(taken.slot)?)));
                }
                for (node, taken) in takes.iter().filter(|(_, taken)| !taken.last) {
                    owned.push((*node, ValueOrView::from(slots.see(taken.slot)?)));
                }
                let nodes: Vec<NodeId> = gives.iter().map(|(node, _)| *node).collect();
                let options = RunOptions::default().with_thread_pool(Some(pool.clone()));
                let values = model.run(owned, &nodes, Some(options)).map_err(|fault| Fault(fault.to_string()))?;
                for ((_, slot), value) in gives.iter().zip(values) {
                    slots.put(*slot, value);
                }
            }
            Loaded::Depthwise { convolution, takes, gives } => {
                let value = if takes.last { slots.take(takes.slot)? } else { slots.see(takes.slot)?.clone() };
                let picture = numbers(value)?;
                let shape = <[usize; 4]>::try_from(picture.shape())
                    .map_err(|_| Fault("a convolution was given something other than pictures".into()))?;
                let (shape, data) = convolution.run(shape, picture.to_contiguous().data())?;
                let filtered = NdTensor::try_from_data(shape, data);
                slots.put(
                    *gives,
                    filtered.map_err(|_| Fault("a convolution's sums do not fill its shape".into()))?.into(),
                );
            }
        }
        Ok(())
    }
}

/// The values between the steps.
struct Slots(Vec<Option<Value>>);

impl Slots {
    fn put(&mut self, slot: usize, value: Value) {
        if let Some(place) = self.0.get_mut(slot) {
            *place = Some(value);
        }
    }

    fn take(&mut self, slot: usize) -> Result<Value, Fault> {
        self.0.get_mut(slot).and_then(Option::take).ok_or_else(missing)
    }

    fn see(&self, slot: usize) -> Result<&Value, Fault> {
        self.0.get(slot).and_then(Option::as_ref).ok_or_else(missing)
    }
}

/// A step came before one whose value it takes.
fn missing() -> Fault {
    Fault("a network's steps are out of order".into())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::super::protobuf::write;
    use super::super::weights;
    use super::*;
    use crate::read::models;

    /// A message of fields that have lengths.
    fn message(fields: &[(u64, &[u8])]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (number, content) in fields {
            write(*number, content, &mut bytes);
        }
        bytes
    }

    fn node(operator: &str, takes: &[&str], gives: &str, attributes: &[(&str, &[u8])]) -> Vec<u8> {
        let takes: Vec<(u64, &[u8])> = takes.iter().map(|name| (1, name.as_bytes())).collect();
        let mut bytes = message(&takes);
        write(2, gives.as_bytes(), &mut bytes);
        write(4, operator.as_bytes(), &mut bytes);
        for (name, numbers) in attributes {
            // One number is an INT, several are INTS: types 2 and 7, said in field 20.
            let mut attribute = message(&[(1, name.as_bytes())]);
            match numbers {
                [one] => attribute.extend([3 << 3, *one, 0xa0, 1, 2]),
                many => {
                    attribute.extend(many.iter().flat_map(|number| [8 << 3, *number]));
                    attribute.extend([0xa0, 1, 7]);
                }
            }
            write(5, &attribute, &mut bytes);
        }
        bytes
    }

    fn constant(name: &str, sides: &[u8], numbers: &[f32]) -> Vec<u8> {
        let mut bytes: Vec<u8> = sides.iter().flat_map(|side| [1 << 3, *side]).collect();
        bytes.extend([2 << 3, 1]);
        let raw: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        bytes.extend(message(&[(8, name.as_bytes()), (9, &raw)]));
        bytes
    }

    /// A network that filters its picture twice and adds the first result to the second: the first must be kept while the second is made.
    fn around(stride: u8) -> Vec<u8> {
        let kernel: Vec<f32> = (0..18u8).map(|number| f32::from(number) / 7.0 - 1.0).collect();
        let conv = |stride: u8| -> Vec<(&str, Vec<u8>)> {
            vec![
                ("group", vec![2]),
                ("strides", vec![stride, stride]),
                ("pads", vec![1, 1, 1, 1]),
                ("kernel_shape", vec![3, 3]),
            ]
        };
        let filter = |takes: &str, gives: &str, stride: u8| {
            let attributes = conv(stride);
            let attributes: Vec<(&str, &[u8])> = attributes.iter().map(|(name, all)| (*name, all.as_slice())).collect();
            node("Conv", &[takes, "weights"], gives, &attributes)
        };
        let nodes = [
            node("Relu", &["x"], "r", &[]),
            node("Identity", &["kernel"], "weights", &[]),
            filter("r", "a", stride),
            node("Add", &["a", "bias"], "b", &[]),
            node("Relu", &["b"], "c", &[]),
            filter("c", "d", 1),
            node("Add", &["bias", "d"], "e", &[]),
            node("Add", &["c", "e"], "y", &[]),
        ];
        let mut graph: Vec<u8> = nodes.iter().flat_map(|node| message(&[(1, node)])).collect();
        write(2, b"around", &mut graph);
        write(5, &constant("kernel", &[2, 1, 3, 3], &kernel), &mut graph);
        write(5, &constant("bias", &[1, 2, 1, 1], &[0.25, -0.5]), &mut graph);
        write(11, &message(&[(1, b"x")]), &mut graph);
        write(12, &message(&[(1, b"y")]), &mut graph);
        // Version 8 of the format, version 13 of the operators.
        let mut file = vec![1 << 3, 8];
        write(7, &graph, &mut file);
        write(8, &[2 << 3, 13], &mut file);
        file
    }

    fn picture(shape: [usize; 4]) -> Vec<f32> {
        (0..shape.iter().product::<usize>()).map(|place| (place * 37 % 101) as f32 / 101.0 - 0.5).collect()
    }

    fn answer(network: &Runtime, shape: [usize; 4]) -> Vec<f32> {
        network.run(shape, picture(shape), |output| Ok(output.data.to_vec())).unwrap()
    }

    fn whole(file: Vec<u8>, shape: [usize; 4]) -> Vec<f32> {
        let input = NdTensor::try_from_data(shape, picture(shape)).unwrap();
        numbers(open(file).unwrap().run_one(input.into(), None).unwrap()).unwrap().into_data()
    }

    #[test]
    fn a_network_in_steps_answers_as_the_whole() {
        for stride in [1, 2] {
            let network = Runtime::load(around(stride)).unwrap();
            let convolutions = network.steps.iter().filter(|step| matches!(step, Loaded::Depthwise { .. })).count();
            assert_eq!(convolutions, 2);
            let shape = [1, 2, 9, 14];
            assert_eq!(answer(&network, shape), whole(around(stride), shape));
        }
    }

    /// To the last bit, where `scripts/setup.sh` has brought the models.
    #[test]
    fn the_models_answer_in_steps_as_whole() {
        let shapes = [(&models::DETECTION, [1, 3, 96, 160], 17), (&models::RECOGNITION, [1, 3, 48, 128], 13)];
        for (model, shape, convolutions) in shapes {
            let Ok(mut file) = models::load(&models::folder(), model) else { continue };
            weights::settle(&mut file);
            let network = Runtime::load(file.clone()).unwrap();
            let found = network.steps.iter().filter(|step| matches!(step, Loaded::Depthwise { .. })).count();
            assert_eq!(found, convolutions, "{}", model.name);
            assert!(answer(&network, shape) == whole(file, shape), "{}", model.name);
        }
    }

    #[test]
    fn what_is_no_network_is_a_fault() {
        for file in [Vec::new(), b"no network at all".to_vec(), around(1)[..200].to_vec()] {
            assert!(Runtime::load(file).is_err());
        }
    }
}
