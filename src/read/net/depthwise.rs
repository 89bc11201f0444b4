//! Depthwise convolution: every channel of a picture filtered by a small kernel of its own.
//!
//! A fifth of all reading time goes here when a library takes the numbers one by one. The sums are made for a whole row
//! at once, so that the compiler can take several numbers in one instruction, and in the order of the kernel, so that
//! they are the same to the last bit on every machine.

use super::Fault;

/// A depthwise convolution with its weights.
pub(super) struct Depthwise {
    /// Height and width of the kernel.
    pub(super) kernel: [usize; 2],
    /// Steps downwards and sideways between two places of the kernel, in pixels.
    pub(super) stride: [usize; 2],
    /// Zeros added above, left, below and right.
    pub(super) margin: [usize; 4],
    /// For each channel its kernel, row by row.
    pub(super) weights: Vec<f32>,
    /// For each channel what is added to every sum.
    pub(super) bias: Vec<f32>,
}

/// A channel with its margins. With a stride sideways, pixels that meet the same column of the kernel lie side by side.
struct Plane {
    numbers: Vec<f32>,
    /// Columns of each row's every lane.
    columns: usize,
    /// Lanes: as many as the stride sideways.
    lanes: usize,
}

impl Depthwise {
    /// The filtered picture and its shape; `shape` is pictures, channels, height, width.
    pub(super) fn run(&self, shape: [usize; 4], data: &[f32]) -> Result<([usize; 4], Vec<f32>), Fault> {
        let unfit = || Fault("a picture does not fit its kernel".into());
        let [pictures, channels, height, width] = shape;
        let [top, left, bottom, right] = self.margin;
        let side = |long: usize, kernel: usize, stride: usize| {
            long.checked_sub(kernel).and_then(|free| free.checked_div(stride)).map(|steps| steps + 1)
        };
        let out_height = side(height + top + bottom, self.kernel[0], self.stride[0]).ok_or_else(unfit)?;
        let out_width = side(width + left + right, self.kernel[1], self.stride[1]).ok_or_else(unfit)?;
        if channels != self.bias.len() || data.len() != shape.iter().product::<usize>() || data.is_empty() {
            return Err(unfit());
        }
        let size = self.kernel.iter().product::<usize>().max(1);
        let mut plane = Plane::new(height + top + bottom, width + left + right, self.stride[1]);
        let mut result = Vec::with_capacity(pictures * channels * out_height * out_width);
        let kernels = self.weights.chunks_exact(size).zip(&self.bias).cycle();
        for (channel, (kernel, bias)) in data.chunks_exact(height * width).zip(kernels) {
            plane.fill(channel, width, top, left);
            for row in 0..out_height {
                self.row(&plane, row * self.stride[0], kernel, *bias, out_width, &mut result);
            }
        }
        Ok(([pictures, channels, out_height, out_width], result))
    }

    /// One row of the result: `top` is the plane's row under the kernel's first.
    fn row(&self, plane: &Plane, top: usize, kernel: &[f32], bias: f32, width: usize, result: &mut Vec<f32>) {
        let begin = result.len();
        result.resize(begin + width, bias);
        let Some(sums) = result.get_mut(begin..) else { return };
        for (down, weights) in kernel.chunks_exact(self.kernel[1]).enumerate() {
            // Four columns of the kernel at once: each sum is fetched and put back a quarter as often, and all of it fits the registers.
            for (along, weights) in (0..).step_by(4).zip(weights.chunks(4)) {
                let under = |shift: usize| plane.row(top + down, along + shift, width).iter();
                match weights {
                    [a] => {
                        for (sum, w) in sums.iter_mut().zip(under(0)) {
                            *sum += a * w;
                        }
                    }
                    [a, b] => {
                        for ((sum, w), x) in sums.iter_mut().zip(under(0)).zip(under(1)) {
                            *sum = *sum + a * w + b * x;
                        }
                    }
                    [a, b, c] => {
                        for (((sum, w), x), y) in sums.iter_mut().zip(under(0)).zip(under(1)).zip(under(2)) {
                            *sum = *sum + a * w + b * x + c * y;
                        }
                    }
                    [a, b, c, d] => {
                        let all = sums.iter_mut().zip(under(0)).zip(under(1)).zip(under(2)).zip(under(3));
                        for ((((sum, w), x), y), z) in all {
                            *sum = *sum + a * w + b * x + c * y + d * z;
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

impl Plane {
    /// An empty plane; its margins stay zero however often it is filled.
    fn new(height: usize, width: usize, stride: usize) -> Plane {
        let lanes = stride.max(1);
        let columns = width.div_ceil(lanes);
        Plane { numbers: vec![0.0; height * lanes * columns], columns, lanes }
    }

    /// Puts a channel of that width within its margins.
    fn fill(&mut self, channel: &[f32], width: usize, top: usize, left: usize) {
        let Plane { numbers, columns, lanes } = self;
        let rows = numbers.chunks_exact_mut(*columns * *lanes).skip(top);
        for (row, pixels) in rows.zip(channel.chunks_exact(width)) {
            if *lanes == 1 {
                if let Some(place) = row.get_mut(left..left + width) {
                    place.copy_from_slice(pixels);
                }
                continue;
            }
            for (column, pixel) in (left..).zip(pixels) {
                if let Some(place) = row.get_mut(column % *lanes * *columns + column / *lanes) {
                    *place = *pixel;
                }
            }
        }
    }

    /// The pixels of a row that meet the kernel's column `along`; as many as the result is wide.
    fn row(&self, row: usize, along: usize, width: usize) -> &[f32] {
        let (lane, shift) = (along % self.lanes, along / self.lanes);
        let start = (row * self.lanes + lane) * self.columns + shift;
        self.numbers.get(start..start + width).unwrap_or_default()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The definition, number by number.
    fn plainly(conv: &Depthwise, [pictures, channels, height, width]: [usize; 4], data: &[f32]) -> Vec<f32> {
        let [top, left, bottom, right] = conv.margin;
        let mut result = Vec::new();
        for plane in 0..pictures * channels {
            let channel = plane % channels;
            for y in (0..=height + top + bottom - conv.kernel[0]).step_by(conv.stride[0]) {
                for x in (0..=width + left + right - conv.kernel[1]).step_by(conv.stride[1]) {
                    let mut sum = conv.bias[channel];
                    for ky in 0..conv.kernel[0] {
                        for kx in 0..conv.kernel[1] {
                            let (row, column) = ((y + ky).checked_sub(top), (x + kx).checked_sub(left));
                            let (Some(row), Some(column)) = (row, column) else { continue };
                            if row < height && column < width {
                                let weight = conv.weights[(channel * conv.kernel[0] + ky) * conv.kernel[1] + kx];
                                sum += weight * data[(plane * height + row) * width + column];
                            }
                        }
                    }
                    result.push(sum);
                }
            }
        }
        result
    }

    proptest! {
        #[test]
        fn every_sum_is_that_of_the_definition(
            kernel in [1usize..6, 1usize..8],
            stride in [1usize..4, 1usize..4],
            margin in [0usize..4, 0usize..4, 0usize..4, 0usize..4],
            shape in [1usize..3, 1usize..4, 8usize..14, 8usize..80],
            seed in any::<u32>(),
        ) {
            let mut state = seed;
            let mut number = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 16) as f32 / 65536.0 - 0.5
            };
            let channels = shape[1];
            let conv = Depthwise {
                kernel,
                stride,
                margin,
                weights: (0..channels * kernel[0] * kernel[1]).map(|_| number()).collect(),
                bias: (0..channels).map(|_| number()).collect(),
            };
            let data: Vec<f32> = (0..shape.iter().product()).map(|_| number()).collect();
            let (sides, result) = conv.run(shape, &data).unwrap();
            prop_assert_eq!(sides.iter().product::<usize>(), result.len());
            prop_assert_eq!(result, plainly(&conv, shape, &data));
        }
    }

    #[test]
    fn a_picture_smaller_than_the_kernel_is_a_fault() {
        let conv = Depthwise { kernel: [3, 3], stride: [1, 1], margin: [0; 4], weights: vec![1.0; 9], bias: vec![0.0] };
        assert!(conv.run([1, 1, 2, 5], &[0.0; 10]).is_err());
        assert!(conv.run([1, 2, 5, 5], &[0.0; 50]).is_err());
    }
}
