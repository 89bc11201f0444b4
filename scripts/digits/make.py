"""Makes lines for training: `make.py CHECKLISTS COUNT SEED OUT.npz [held]`; with `held`, in the fonts that training never sees."""

import sys

import numpy as np

from lines import Lines

# Fonts kept for measuring: none of their families is trained on.
HELD = ("Harmattan", "KacstPoster", "KacstNaskh", "NotoNaskh", "Nazli", "DejaVuSans-", "Yagut", "Abyssinica", "ae_Arab", "Thabit")


def main():
    checklists, count, seed, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    held = len(sys.argv) > 5
    lines = Lines(checklists, seed, lambda name: any(part in name for part in HELD) == held)
    pictures, targets = [], []
    while len(pictures) < count:
        try:
            picture, target = lines.line()
        except (OSError, ValueError):
            continue
        # CTC needs a step of four pixels for each class, and one between equal ones.
        if picture.shape[1] // 4 > len(target) + sum(a == b for a, b in zip(target, target[1:])):
            pictures.append(picture)
            targets.append(np.array(target, np.uint8))
    widths = np.array([picture.shape[1] for picture in pictures], np.int32)
    np.savez(out, pixels=np.concatenate([picture.T.reshape(-1) for picture in pictures]), widths=widths,
             targets=np.concatenate(targets), lengths=np.array([len(target) for target in targets], np.int32))


main()
