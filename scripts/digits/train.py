"""Trains the reader of figures and writes it as ONNX: `train.py MINUTES OUT.onnx HELD.npz TRAIN.npz…`; goes on from OUT.onnx where there is one.

A line, 32 pixels high, becomes one answer for every four pixels along it (connectionist temporal classification). Prints every so often how many
groups of figures of the held lines, set in fonts that training never saw, are read exactly, and how many of those it is sure of are wrong.
"""

import sys
import time
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import onnx
import optax
from onnx import TensorProto, helper, numpy_helper

from lines import CLASSES, HEIGHT, LONGEST

# Of each layer: pixels high and wide that it looks at, what goes in and out, how much smaller the picture is made after it, and whether it is
# added to what went in.
LAYERS = [
    ((3, 3), 1, 16, (2, 2), False),
    ((3, 3), 16, 32, (2, 2), False),
    ((3, 3), 32, 48, (2, 1), False),
    ((3, 3), 48, 64, (2, 1), False),
    ((2, 3), 64, 80, None, False),
    ((1, 7), 80, 80, None, True),
    ((1, 7), 80, 80, None, True),
    ((1, 1), 80, len(CLASSES), None, False),
]
BATCH = 32
WIDTHS = [160, 256, 384, 512, 704, LONGEST]


def load(path):
    kept = np.load(path)
    pixels, widths, targets, lengths = (kept[name] for name in ("pixels", "widths", "targets", "lengths"))
    ends, stops = np.cumsum(widths.astype(np.int64) * HEIGHT), np.cumsum(lengths)
    lines = []
    for index, width in enumerate(widths):
        flat = pixels[ends[index] - width * HEIGHT : ends[index]]
        lines.append((flat.reshape(width, HEIGHT).T, targets[stops[index] - lengths[index] : stops[index]]))
    return lines


def start(key):
    weights = []
    for (high, wide), inner, outer, _, _ in LAYERS:
        key, own = jax.random.split(key)
        scale = (2.0 / (high * wide * inner)) ** 0.5
        weights.append((jax.random.normal(own, (high, wide, inner, outer)) * scale, jnp.zeros(outer)))
    return weights


def go_on(path):
    """The weights of a file that `export` wrote."""
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    return [(jnp.array(constants[f"w{index}"].transpose(2, 3, 1, 0)), jnp.array(constants[f"b{index}"])) for index in range(len(LAYERS))]


def padding(high, wide):
    return [(1, 1) if high == 3 else (0, 0), (wide // 2, wide // 2)]


def forward(weights, pixels):
    """Logits of a batch of pictures (batch, height, width), ink 1 and paper 0: (batch, steps, classes)."""
    x = pixels[..., None]
    for (kernel, bias), ((high, wide), _, _, pool, added) in zip(weights, LAYERS):
        y = jax.lax.conv_general_dilated(x, kernel, (1, 1), padding(high, wide), dimension_numbers=("NHWC", "HWIO", "NHWC")) + bias
        if kernel.shape[3] != len(CLASSES):
            y = jax.nn.relu(y)
        x = x + y if added else y
        if pool:
            around = (1, *pool, 1)
            x = jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, around, around, "VALID")
    return x[:, 0]


def batch(lines, width):
    # As many classes as a line of that width can have at most: one for every four pixels.
    most = width // 4
    pixels = np.zeros((len(lines), HEIGHT, width), np.float32)
    missing = np.ones((len(lines), width // 4), np.float32)
    targets, absent = np.zeros((len(lines), most), np.int32), np.ones((len(lines), most), np.float32)
    for index, (picture, target) in enumerate(lines):
        pixels[index, :, : picture.shape[1]] = 1 - picture / 255.0
        missing[index, : -(-picture.shape[1] // 4)] = 0
        targets[index, : len(target)], absent[index, : len(target)] = target, 0
    return pixels, missing, targets, absent


def loss(weights, pixels, missing, targets, absent):
    return optax.ctc_loss(forward(weights, pixels), missing, targets, absent).mean()


def groups(classes):
    """The groups of figures among classes, by their values."""
    text = "".join(str(int(CLASSES[one])) if CLASSES[one].isdigit() else CLASSES[one] for one in classes)
    return [group for group in text.replace("*", " ").split() if any(ch.isdigit() for ch in group)]


def measure(weights, lines):
    right = total = sure = sure_and_wrong = 0
    for width in WIDTHS:
        chosen = [line for line in lines if width_of(line) == width]
        for first in range(0, len(chosen), 64):
            part = chosen[first : first + 64]
            pixels, missing, _, _ = batch(part, width)
            chances = np.asarray(jax.nn.softmax(run(weights, pixels)))
            for (_, target), answer, gone in zip(part, chances, missing):
                read, least = [], []
                before = 0
                for step in answer[gone == 0]:
                    best = int(step.argmax())
                    if best and best != before:
                        read.append(best)
                        least.append(step[best])
                    before = best
                wanted, found = groups(target), groups(read)
                total += len(wanted)
                right += sum(a == b for a, b in zip(wanted, found)) if len(wanted) == len(found) else 0
                if found and min(least) > 0.9:
                    sure += 1
                    sure_and_wrong += wanted != found
    return right, total, sure, sure_and_wrong


def width_of(line):
    return next(width for width in WIDTHS if line[0].shape[1] <= width)


run = jax.jit(forward)


def export(weights, path):
    nodes, constants, name = [], [], "picture"
    for index, ((kernel, bias), ((high, wide), _, _, pool, added)) in enumerate(zip(weights, LAYERS)):
        tall, broad = padding(high, wide)
        turned = np.ascontiguousarray(np.asarray(kernel).transpose(3, 2, 0, 1))
        constants += [numpy_helper.from_array(turned, f"w{index}"), numpy_helper.from_array(np.asarray(bias), f"b{index}")]
        pads = [tall[0], broad[0], tall[1], broad[1]]
        nodes.append(helper.make_node("Conv", [name, f"w{index}", f"b{index}"], [f"c{index}"], kernel_shape=[high, wide], pads=pads))
        out = f"c{index}"
        if kernel.shape[3] != len(CLASSES):
            nodes.append(helper.make_node("Relu", [out], [f"r{index}"]))
            out = f"r{index}"
        if added:
            nodes.append(helper.make_node("Add", [name, out], [f"a{index}"]))
            out = f"a{index}"
        if pool:
            nodes.append(helper.make_node("MaxPool", [out], [f"p{index}"], kernel_shape=list(pool), strides=list(pool)))
            out = f"p{index}"
        name = out
    constants.append(numpy_helper.from_array(np.array([2], np.int64), "axes"))
    nodes.append(helper.make_node("Squeeze", [name, "axes"], ["flat"]))
    nodes.append(helper.make_node("Transpose", ["flat"], ["steps"], perm=[0, 2, 1]))
    nodes.append(helper.make_node("Softmax", ["steps"], ["chances"], axis=2))
    graph = helper.make_graph(
        nodes, "digits",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, 1, HEIGHT, "width"])],
        [helper.make_tensor_value_info("chances", TensorProto.FLOAT, [1, "steps", len(CLASSES)])],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    helper.set_model_props(model, {"character": "\n".join(CLASSES[1:])})
    onnx.checker.check_model(model)
    onnx.save(model, path)


def main():
    minutes, out, held = float(sys.argv[1]), sys.argv[2], load(sys.argv[3])
    lines = [line for path in sys.argv[4:] for line in load(path)]
    rng = np.random.default_rng(7)
    by_width = {width: [line for line in lines if width_of(line) == width] for width in WIDTHS}
    share = np.array([len(by_width[width]) for width in WIDTHS], np.float64)
    weights = go_on(out) if Path(out).exists() else start(jax.random.PRNGKey(7))
    began, end = time.time(), minutes * 60
    speed = {"share": 0.0}
    optimiser = optax.chain(optax.clip_by_global_norm(5.0), optax.scale_by_adam())
    state = optimiser.init(weights)

    @jax.jit
    def step(weights, state, rate, pixels, missing, targets, absent):
        cost, slope = jax.value_and_grad(loss)(weights, pixels, missing, targets, absent)
        change, state = optimiser.update(slope, state)
        return jax.tree.map(lambda weight, own: weight - rate * own, weights, change), state, cost

    count, costs, shown = 0, [], began
    while time.time() - began < end:
        width = WIDTHS[rng.choice(len(WIDTHS), p=share / share.sum())]
        chosen = [by_width[width][index] for index in rng.integers(0, len(by_width[width]), BATCH)]
        speed["share"] = (time.time() - began) / end
        # Warmed up, held, and cooled down over the last half.
        rate = 2e-3 * min(1.0, (count + 1) / 200) * min(1.0, 2.0 * (1.0 - speed["share"]) + 0.01)
        weights, state, cost = step(weights, state, rate, *batch(chosen, width))
        costs.append(float(cost))
        count += 1
        if time.time() - shown > 60:
            shown = time.time()
            right, total, sure, wrong = measure(weights, held[:400])
            print(f"{(shown - began) / 60:.1f} min, {count} steps, loss {np.mean(costs[-100:]):.3f}, held groups right {right} of {total}, sure lines {sure}, wrong {wrong}", flush=True)
            export(weights, out)
    right, total, sure, wrong = measure(weights, held)
    print(f"held groups right {right} of {total} ({100 * right / total:.1f} %), sure lines {sure}, of them wrong {wrong}")
    export(weights, out)


main()
