//! An ONNX file as the graph it describes: its steps, what each takes and gives, its constants; and a part of it written as a file of its own.
//!
//! Only as much of the format is known as cutting a network needs: <https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3>.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::protobuf::{Field, fields, varint, write};

/// Field numbers, by the message they belong to.
mod number {
    /// Of a model.
    pub(super) const GRAPH: u64 = 7;
    /// Of a graph.
    pub(super) const NODE: u64 = 1;
    pub(super) const TENSOR: u64 = 5;
    pub(super) const INPUT: u64 = 11;
    pub(super) const OUTPUT: u64 = 12;
    pub(super) const VALUE: u64 = 13;
    /// Of a node.
    pub(super) const TAKES: u64 = 1;
    pub(super) const GIVES: u64 = 2;
    pub(super) const OPERATOR: u64 = 4;
    pub(super) const ATTRIBUTE: u64 = 5;
    /// Of an attribute, and of what describes a value.
    pub(super) const NAME: u64 = 1;
    pub(super) const WHOLE_NUMBER: u64 = 3;
    pub(super) const SUBGRAPH: u64 = 6;
    pub(super) const WHOLE_NUMBERS: u64 = 8;
    /// Of a tensor.
    pub(super) const SIDES: u64 = 1;
    pub(super) const TYPE: u64 = 2;
    pub(super) const TENSOR_NAME: u64 = 8;
    pub(super) const BYTES: u64 = 9;
}

/// The type of tensors of 32-bit floating point numbers.
const FLOAT: u64 = 1;

/// A network as its file describes it.
pub(super) struct Graph<'a> {
    file: &'a [u8],
    /// Everything of the model but its graph: versions, metadata.
    around: Vec<Range<usize>>,
    /// Its steps, each after those whose results it takes.
    pub(super) nodes: Vec<Node<'a>>,
    /// Its constants, by name.
    tensors: BTreeMap<&'a str, Range<usize>>,
    /// What is told of the values between the steps, by name.
    values: BTreeMap<&'a str, Range<usize>>,
    /// What it takes.
    pub(super) inputs: Vec<&'a str>,
    /// What it gives.
    pub(super) outputs: Vec<&'a str>,
}

/// One step of a network.
pub(super) struct Node<'a> {
    /// What it does: "Conv".
    pub(super) operator: &'a str,
    /// The values and constants it takes; an empty name where it takes none.
    pub(super) takes: Vec<&'a str>,
    /// The values it gives.
    pub(super) gives: Vec<&'a str>,
    attributes: Vec<Range<usize>>,
    bytes: Range<usize>,
}

/// A constant of 32-bit floating point numbers.
pub(super) struct Constant {
    /// Its sides, outermost first.
    pub(super) sides: Vec<usize>,
    pub(super) numbers: Vec<f32>,
}

impl<'a> Graph<'a> {
    /// The graph of a file; `None` for what is no such file, or has graphs within its graph.
    pub(super) fn read(file: &'a [u8]) -> Option<Graph<'a>> {
        let (graphs, around): (Vec<Field>, Vec<Field>) =
            fields(file, 0..file.len()).into_iter().partition(|field| field.number == number::GRAPH);
        let [graph] = graphs.as_slice() else { return None };
        let mut read = Graph {
            file,
            around: around.into_iter().map(|field| field.whole).collect(),
            nodes: Vec::new(),
            tensors: BTreeMap::new(),
            values: BTreeMap::new(),
            inputs: Vec::new(),
            outputs: Vec::new(),
        };
        for field in fields(file, graph.bytes.clone()?) {
            let Some(bytes) = field.bytes else { continue };
            let named = |name: u64| read.text(&bytes, name);
            match field.number {
                number::NODE => read.nodes.push(read.node(bytes)?),
                number::TENSOR => {
                    let name = named(number::TENSOR_NAME)?;
                    read.tensors.insert(name, bytes);
                }
                number::INPUT | number::OUTPUT | number::VALUE => {
                    let name = named(number::NAME)?;
                    match field.number {
                        number::INPUT => read.inputs.push(name),
                        number::OUTPUT => read.outputs.push(name),
                        _ => {}
                    }
                    read.values.insert(name, bytes);
                }
                _ => {}
            }
        }
        let Graph { inputs, tensors, .. } = &mut read;
        inputs.retain(|name| !tensors.contains_key(name));
        Some(read)
    }

    fn node(&self, bytes: Range<usize>) -> Option<Node<'a>> {
        let parts = fields(self.file, bytes.clone());
        let all = |number: u64| parts.iter().filter(move |part| part.number == number).filter_map(|p| p.bytes.clone());
        let names = |number: u64| all(number).map(|place| self.str(place)).collect::<Option<Vec<_>>>();
        let attributes: Vec<_> = all(number::ATTRIBUTE).collect();
        let nested =
            |place: &Range<usize>| fields(self.file, place.clone()).iter().any(|f| f.number == number::SUBGRAPH);
        if attributes.iter().any(nested) {
            return None;
        }
        let operator = all(number::OPERATOR).next().and_then(|place| self.str(place))?;
        Some(Node { operator, takes: names(number::TAKES)?, gives: names(number::GIVES)?, attributes, bytes })
    }

    fn str(&self, place: Range<usize>) -> Option<&'a str> {
        std::str::from_utf8(self.file.get(place)?).ok()
    }

    /// The first field of that number in a message, as text.
    fn text(&self, message: &Range<usize>, number: u64) -> Option<&'a str> {
        let field = fields(self.file, message.clone()).into_iter().find(|field| field.number == number)?;
        self.str(field.bytes?)
    }

    /// The whole numbers of a message's fields of that number, one a field or several in one.
    fn whole_numbers(&self, message: &Range<usize>, number: u64) -> Vec<usize> {
        let mut found = Vec::new();
        for field in fields(self.file, message.clone()).into_iter().filter(|field| field.number == number) {
            let Some(packed) = field.bytes else {
                found.push(field.value as usize);
                continue;
            };
            let mut at = packed.start;
            while let Some((value, next)) = varint(self.file, at).filter(|_| at < packed.end) {
                found.push(value as usize);
                at = next;
            }
        }
        found
    }

    /// The whole numbers of a step's attribute; `None` where it has none of that name.
    pub(super) fn attribute(&self, node: &Node<'_>, name: &str) -> Option<Vec<usize>> {
        let place = node.attributes.iter().find(|place| self.text(place, number::NAME) == Some(name))?;
        let [one, many] = [number::WHOLE_NUMBER, number::WHOLE_NUMBERS].map(|kind| self.whole_numbers(place, kind));
        Some(if many.is_empty() { one } else { many })
    }

    /// Whether a step has an attribute.
    pub(super) fn has(&self, node: &Node<'_>, name: &str) -> bool {
        node.attributes.iter().any(|place| self.text(place, number::NAME) == Some(name))
    }

    /// Whether a name is a constant's.
    pub(super) fn is_constant(&self, name: &str) -> bool {
        self.tensors.contains_key(name)
    }

    /// A constant of 32-bit numbers, written as bytes.
    pub(super) fn constant(&self, name: &str) -> Option<Constant> {
        let place = self.tensors.get(name)?;
        let parts = fields(self.file, place.clone());
        let find = |number: u64| parts.iter().find(|part| part.number == number);
        if find(number::TYPE)?.value != FLOAT {
            return None;
        }
        let bytes = self.file.get(find(number::BYTES)?.bytes.clone()?)?;
        let (numbers, rest) = bytes.as_chunks::<{ size_of::<f32>() }>();
        let sides = self.whole_numbers(place, number::SIDES);
        let fits = rest.is_empty()
            && sides.iter().try_fold(1, |all: usize, side| all.checked_mul(*side)) == Some(numbers.len());
        fits.then(|| Constant { sides, numbers: numbers.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect() })
    }

    /// A file of some of the steps, in their order, which takes and gives the values named.
    pub(super) fn part(&self, nodes: &BTreeSet<usize>, takes: &[&str], gives: &[&str]) -> Vec<u8> {
        let nodes: Vec<&Node<'_>> = nodes.iter().filter_map(|index| self.nodes.get(*index)).collect();
        let mut graph = Vec::new();
        let mut put = |number: u64, place: &Range<usize>| {
            write(number, self.file.get(place.clone()).unwrap_or_default(), &mut graph);
        };
        for node in &nodes {
            put(number::NODE, &node.bytes);
        }
        let used: BTreeSet<&str> = nodes.iter().flat_map(|node| &node.takes).copied().collect();
        for (_, place) in self.tensors.iter().filter(|(name, _)| used.contains(*name)) {
            put(number::TENSOR, place);
        }
        let given = nodes.iter().flat_map(|node| &node.gives).filter(|name| !gives.contains(name));
        for place in given.filter_map(|name| self.values.get(name)) {
            put(number::VALUE, place);
        }
        for (number, names) in [(number::INPUT, takes), (number::OUTPUT, gives)] {
            for name in names {
                let mut bare = Vec::new();
                write(number::NAME, name.as_bytes(), &mut bare);
                let told = self.values.get(name).and_then(|place| self.file.get(place.clone()));
                write(number, told.unwrap_or(&bare), &mut graph);
            }
        }
        let mut file: Vec<u8> =
            self.around.iter().filter_map(|place| self.file.get(place.clone())).flatten().copied().collect();
        write(number::GRAPH, &graph, &mut file);
        file
    }
}
