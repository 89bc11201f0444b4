//! The weights in a network's file, before it is loaded: those too small for a
//! normal number become zero.
//!
//! Training leaves weights behind that shrank below 1e-38. They change no
//! result, but processors take a hundred times as long over such numbers: of
//! PP-OCRv6's detection network every tenth weight is one, and with them each
//! page took half a second longer.

use std::ops::Range;

use super::protobuf::fields;

/// Field numbers of the ONNX format: a model holds a graph, a graph its tensors, a tensor its type and its bytes.
const GRAPH: u64 = 7;
const TENSOR: u64 = 5;
const TYPE: u64 = 2;
const BYTES: u64 = 9;

/// The type of tensors of 32-bit floating point numbers.
const FLOAT: u64 = 1;

/// Sets the subnormal weights of an ONNX file to zero. What is no such file is left as it is: loading it will tell.
pub(super) fn settle(file: &mut [u8]) {
    for place in weights(file) {
        for number in file.get_mut(place).unwrap_or_default().chunks_exact_mut(size_of::<f32>()) {
            if let Ok(bytes) = <[u8; 4]>::try_from(&*number)
                && f32::from_le_bytes(bytes).is_subnormal()
            {
                number.fill(0);
            }
        }
    }
}

/// Where the 32-bit floating point weights stand in a file.
fn weights(file: &[u8]) -> Vec<Range<usize>> {
    let within = |outer: &Range<usize>, number: u64| -> Vec<Range<usize>> {
        let fields = fields(file, outer.clone()).into_iter().filter(move |field| field.number == number);
        fields.filter_map(|field| field.bytes).collect()
    };
    let graphs = within(&(0..file.len()), GRAPH);
    let tensors = graphs.iter().flat_map(|graph| within(graph, TENSOR));
    tensors
        .filter(|tensor| fields(file, tensor.clone()).iter().any(|f| f.number == TYPE && f.value == FLOAT))
        .flat_map(|tensor| within(&tensor, BYTES))
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;

    /// A field with a length, shorter than 128 bytes.
    fn framed(number: u8, content: &[u8]) -> Vec<u8> {
        [&[number << 3 | 2, content.len() as u8], content].concat()
    }

    /// A model whose graph has one tensor of the given type with the given numbers.
    fn model(kind: u8, numbers: &[f32]) -> Vec<u8> {
        let bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_le_bytes()).collect();
        let tensor = [vec![(TYPE as u8) << 3, kind], framed(BYTES as u8, &bytes)].concat();
        // A version number stands before the graph.
        [vec![1 << 3, 8], framed(GRAPH as u8, &framed(TENSOR as u8, &tensor))].concat()
    }

    #[test]
    fn subnormal_weights_become_zero_and_others_stay() {
        let mut file = model(1, &[1.5, 1e-40, -1e-41, 0.0, 2e-38]);
        settle(&mut file);
        assert_eq!(file, model(1, &[1.5, 0.0, 0.0, 0.0, 2e-38]));
    }

    #[test]
    fn whole_numbers_and_broken_files_stay() {
        let whole = model(7, &[1e-40]);
        let cut = model(1, &[1e-40, 1.0])[..12].to_vec();
        for file in [whole, cut, b"no network at all".to_vec(), Vec::new(), vec![0xff; 40]] {
            let mut settled = file.clone();
            settle(&mut settled);
            assert_eq!(settled, file);
        }
    }
}
