"""Makes the sample dossiers and their truth: python make.py [--only PART] [--samples DIR] [--truth DIR]."""

import argparse
from pathlib import Path

import be_9bis
import be_9ter
import be_9ter_more

ROOT = Path(__file__).resolve().parents[2]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--only", default="")
    ap.add_argument("--samples", default=ROOT / "samples")
    ap.add_argument("--truth", default=ROOT / "tests" / "truth")
    args = ap.parse_args()
    for make in be_9ter.ALL + be_9ter_more.ALL + be_9bis.ALL:
        d = make()
        if args.only in d.name:
            d.write(args.samples, args.truth)
            size = sum(map(len, d.files.values()))
            print(f"{d.name}: {len(d.pages)} pages, {size // 1024} KiB")


if __name__ == "__main__":
    main()
