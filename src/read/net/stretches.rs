//! A network cut at its depthwise convolutions: stretches that a library runs, and the convolutions between them.

use std::collections::{BTreeMap, BTreeSet};

use super::depthwise::Depthwise;
use super::onnx::{Graph, Node};

/// A network of one value in and one out, cut.
pub(super) struct Cut {
    /// The names of what it takes and gives.
    pub(super) input: String,
    pub(super) output: String,
    /// Its steps, each after those whose values it takes.
    pub(super) steps: Vec<Step>,
}

/// One step of a cut network. Values are told apart by their names.
pub(super) enum Step {
    /// A network of its own: its file, what it takes and what it gives.
    Stretch { file: Vec<u8>, takes: Vec<String>, gives: Vec<String> },
    /// A depthwise convolution of one value, which gives another.
    Depthwise { convolution: Depthwise, takes: String, gives: String },
}

/// A depthwise convolution found in a graph.
struct Place<'a> {
    convolution: Depthwise,
    takes: &'a str,
    gives: &'a str,
    /// The steps it stands for: the convolution, and the addition of a number to each channel.
    nodes: [usize; 2],
}

/// A network cut; in one stretch where it has no such convolution. `None` for what is no network of one value in and one out.
pub(super) fn cut(file: &[u8]) -> Option<Cut> {
    let graph = Graph::read(file)?;
    let ([input], [output]) = (graph.inputs.as_slice(), graph.outputs.as_slice()) else { return None };
    let links = Links::of(&graph);
    let places = graph.nodes.iter().enumerate().filter_map(|(index, node)| links.depthwise(&graph, index, node));
    let mut done = BTreeSet::new();
    let mut steps = Vec::new();
    for place in places {
        steps.extend(links.stretch(&graph, &[place.takes], &mut done));
        done.extend(place.nodes);
        let (takes, gives) = (place.takes.to_owned(), place.gives.to_owned());
        steps.push(Step::Depthwise { convolution: place.convolution, takes, gives });
    }
    steps.extend(links.stretch(&graph, &graph.outputs, &mut done));
    Some(Cut { input: (*input).to_owned(), output: (*output).to_owned(), steps })
}

/// Which step gives a value and which take it.
struct Links<'a> {
    giver: BTreeMap<&'a str, usize>,
    takers: BTreeMap<&'a str, Vec<usize>>,
    /// Steps of constants alone: done anew in each stretch that needs them.
    constant: BTreeSet<usize>,
}

impl<'a> Links<'a> {
    fn of(graph: &Graph<'a>) -> Links<'a> {
        let mut links = Links { giver: BTreeMap::new(), takers: BTreeMap::new(), constant: BTreeSet::new() };
        for (index, node) in graph.nodes.iter().enumerate() {
            let fixed = |name: &&str| {
                name.is_empty()
                    || graph.is_constant(name)
                    || links.giver.get(name).is_some_and(|giver| links.constant.contains(giver))
            };
            if node.takes.iter().all(fixed) {
                links.constant.insert(index);
            }
            for name in &node.gives {
                links.giver.insert(name, index);
            }
            for name in &node.takes {
                links.takers.entry(name).or_default().push(index);
            }
        }
        links
    }

    /// The constant behind a name: itself, or what copies of it lead to.
    fn source(&self, graph: &Graph<'a>, mut name: &'a str) -> &'a str {
        while let Some(node) = self.giver.get(name).and_then(|index| graph.nodes.get(*index))
            && let ("Identity", [before]) = (node.operator, node.takes.as_slice())
        {
            name = before;
        }
        name
    }

    /// The depthwise convolution that begins at a step: weights and margins known, then a number added to each channel, and nobody else takes what lies between.
    fn depthwise(&self, graph: &Graph<'a>, index: usize, node: &Node<'a>) -> Option<Place<'a>> {
        let ("Conv", [takes, weights], [between]) = (node.operator, node.takes.as_slice(), node.gives.as_slice())
        else {
            return None;
        };
        let weights = graph.constant(self.source(graph, weights))?;
        let [channels, 1, height, width] = *weights.sides.as_slice() else { return None };
        let pair = |name: &str| graph.attribute(node, name).map_or(Some([1, 1]), |sides| sides.try_into().ok());
        let padded = graph.attribute(node, "pads").map_or(Some([0; 4]), |sides| sides.try_into().ok());
        let plain = graph.attribute(node, "group")? == [channels] && pair("dilations")? == [1, 1];
        if !plain || graph.has(node, "auto_pad") {
            return None;
        }
        let [adding] = *self.takers.get(between)?.as_slice() else { return None };
        let addition = graph.nodes.get(adding)?;
        let ("Add", [one, other], [gives]) = (addition.operator, addition.takes.as_slice(), addition.gives.as_slice())
        else {
            return None;
        };
        let added = if one == between { other } else { one };
        let bias = graph.constant(self.source(graph, added))?;
        if bias.sides != [1, channels, 1, 1] || graph.outputs.contains(between) {
            return None;
        }
        let convolution = Depthwise {
            kernel: [height, width],
            stride: pair("strides")?,
            margin: padded?,
            weights: weights.numbers,
            bias: bias.numbers,
        };
        Some(Place { convolution, takes, gives, nodes: [index, adding] })
    }

    /// The stretch that leads to values, from what is done already; noted as done. `None` where nothing is left to do.
    fn stretch(&self, graph: &Graph<'a>, wanted: &[&'a str], done: &mut BTreeSet<usize>) -> Option<Step> {
        let mut nodes = BTreeSet::new();
        let mut open: Vec<&str> = wanted.to_vec();
        while let Some(name) = open.pop() {
            let Some(giver) = self.giver.get(name).filter(|giver| !done.contains(*giver)) else { continue };
            if nodes.insert(*giver) {
                open.extend(graph.nodes.get(*giver).into_iter().flat_map(|node| &node.takes));
            }
        }
        if nodes.is_empty() {
            return None;
        }
        done.extend(nodes.difference(&self.constant));
        let given: BTreeSet<&str> = names(graph, &nodes, |node| node.gives.clone());
        let takes: Vec<&str> = names(graph, &nodes, |node| node.takes.clone())
            .into_iter()
            .filter(|name| !name.is_empty() && !given.contains(name) && !graph.is_constant(name))
            .collect();
        let needed_later = |name: &&&str| {
            let later = |taker: &usize| !done.contains(taker) && !self.constant.contains(taker);
            graph.outputs.contains(name) || self.takers.get(**name).is_some_and(|takers| takers.iter().any(later))
        };
        let fixed = |name: &&&str| self.giver.get(**name).is_some_and(|giver| self.constant.contains(giver));
        let gives: Vec<&str> = given.iter().filter(|name| !fixed(name)).filter(needed_later).copied().collect();
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Some(Step::Stretch { file: graph.part(&nodes, &takes, &gives), takes: owned(&takes), gives: owned(&gives) })
    }
}

/// The names that steps take or give.
fn names<'a>(graph: &Graph<'a>, nodes: &BTreeSet<usize>, of: fn(&Node<'a>) -> Vec<&'a str>) -> BTreeSet<&'a str> {
    nodes.iter().filter_map(|index| graph.nodes.get(*index)).flat_map(of).collect()
}
