"""Makes the sample dossiers and their truth: python make.py [--only PART] [--samples DIR] [--truth DIR]."""

import argparse
from pathlib import Path

import be_9bis
import be_9ter
import be_9ter_more
import be_child
import be_family
import be_parent
import be_spouse

HEAD = """# Sample dossiers

Synthetic through and through: every person, number, address and wording is invented, every machine-readable zone has right
check digits, and what imitates an official form says SPECIMEN. Only the account of the contribution fee (BE57 6792 0060 9235) is the real,
public one. All are made by `scripts/samples` (see the README there), so the last column is the same for each. What is
printed where, and which faults were planted, is in `tests/truth/<folder>.toml`.

| folder | what it shows | expected verdict (exit code) | pages | source |
|---|---|---|---|---|
"""
TRUTH = """
## The truth files

- `[[document]]`: its kind, person, language, pages (file and page, from 1) and the fields printed on it, dates in ISO form (`fields_arab` where they stand there in Arabic script and digits only); `translation_of` and `attests` name another document's id; `also`: other kinds that are right too.
- `[[page]]`: `rotation` is the clockwise turn in degrees that makes the page upright, counted from the page as a viewer shows it (after a PDF's `/Rotate` or a photo's EXIF turn); `key` are tokens printed on it, `handwritten` tokens in a handwriting font, both exactly as they stand there; `digital` pages carry a true text layer, `blank` and `illegible` pages none of this.
- `[[status]]`: the status of the requirement that accepts (any of) these kinds, for that person; `also`: other statuses that are right too.
- `[[fault]]`: a planted fault, its status word, its place, and in prose what is wrong.
"""
ROOT = Path(__file__).resolve().parents[2]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--only", default="")
    ap.add_argument("--samples", default=ROOT / "samples")
    ap.add_argument("--truth", default=ROOT / "tests" / "truth")
    args = ap.parse_args()
    table = []
    for make in be_9ter.ALL + be_9ter_more.ALL + be_9bis.ALL + be_spouse.ALL + be_child.ALL + be_parent.ALL + be_family.ALL:
        d = make()
        if args.only in d.name:
            d.write(args.samples, args.truth)
            size = sum(map(len, d.files.values()))
            codes = " or ".join(map(str, d.exits))
            table.append(f"| `{d.name}` | {d.what} | {d.verdict} ({codes}) | {len(d.pages)} | synthetic |")
            print(f"{d.name}: {len(d.pages)} pages, {size // 1024} KiB")
    if not args.only:
        Path(args.samples, "README.md").write_text(HEAD + "\n".join(table) + "\n" + TRUTH, encoding="utf-8")


if __name__ == "__main__":
    main()
