"""Reads the sample files with three tools and prints what each costs and finds; see compare.sh."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

try:
    import tomllib
except ImportError:  # Python before 3.11
    import tomli as tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent
EVERY = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 1


def fold(text):
    """Letters and digits only, without accents and case: what every tool is compared by."""
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9<]", "", text.lower())


def sample_files():
    """Every file with printed key tokens: (path, pages, tokens by page number)."""
    files = {}
    for truth in sorted((ROOT / "tests/truth").rglob("*.toml")):
        folder = ROOT / "samples" / truth.relative_to(ROOT / "tests/truth").with_suffix("")
        for page in tomllib.loads(truth.read_text(encoding="utf-8")).get("page", []):
            pages = files.setdefault(folder / page["file"], {})
            pages[page["page"]] = [] if page.get("illegible") else page.get("key", [])
    chosen = sorted(files.items())[::EVERY]
    return [(path, len(pages), [t for tokens in pages.values() for t in tokens]) for path, pages in chosen]


def measured(command, env=None):
    """Runs a command: (its output, CPU seconds of it and its children, peak memory of the largest of its processes in MB)."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, env=env)
        _, _, usage = os.wait4(process.pid, 0)
        out.seek(0)
        text = out.read().decode("utf-8", "replace")
    return text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def dossier(program):
    """This tool, built in one of two ways; nothing remembered from an earlier run."""
    return lambda path: measured([ROOT / "target/compare" / program, "show", "text", path, "--jobs", "1", "--no-cache"])


RAPID = """
import sys, io, pypdfium2, numpy
from PIL import Image, ImageOps, ImageSequence
from rapidocr import RapidOCR
engine = RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1, "EngineConfig.onnxruntime.inter_op_num_threads": 1})
path = sys.argv[1]
if path.endswith(".pdf"):
    pages = (page.render(scale=200 / 72).to_pil() for page in pypdfium2.PdfDocument(path))
else:
    pages = (ImageOps.exif_transpose(frame.copy()) for frame in ImageSequence.Iterator(Image.open(path)))
for page in pages:
    result = engine(numpy.array(page.convert("RGB"))[:, :, ::-1])
    print("\\n".join(result.txts or []))
"""


def rapidocr(path):
    env = dict(os.environ, OMP_NUM_THREADS="1")
    return measured([sys.executable, "-c", RAPID, str(path)], env)


def ocrmypdf(path):
    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder, "text.txt")
        source = path
        if path.suffix.lower() != ".pdf":
            source = pathlib.Path(folder, "in.pdf")
            made = subprocess.run([sys.executable, "-m", "img2pdf", "--rotation=ifvalid", path, "-o", source], capture_output=True)
            if made.returncode:
                return "", 0.0, 0.0
        command = ["ocrmypdf", "--rotate-pages", "--deskew", "--force-ocr", "-l", "nld+fra+deu+eng", "--jobs", "1",
                   "--sidecar", text, source, pathlib.Path(folder, "out.pdf")]
        _, seconds, peak = measured(command, dict(os.environ, OMP_THREAD_LIMIT="1"))
        return (text.read_text(encoding="utf-8") if text.exists() else ""), seconds, peak


# Times a file is read by each tool: what else the machine does only ever adds, so the least counts.
RUNS = 3


def main():
    files = sample_files()
    pages = sum(count for _, count, _ in files)
    keys = sum(len(tokens) for _, _, tokens in files)
    tools = [("dossier", dossier("dossier")), ("dossier, with ort", dossier("dossier-ort")), ("RapidOCR 3.10", rapidocr), ("OCRmyPDF", ocrmypdf)]
    totals = {name: [0.0, 0.0, 0] for name, _ in tools}
    for path, _, tokens in files:
        # One tool after the other at each file: what slows the machine for a while slows them all.
        runs = [[tool(path) for _, tool in tools] for _ in range(RUNS)]
        for place, (name, _) in enumerate(tools):
            own = [run[place] for run in runs]
            total, text = totals[name], fold(own[0][0])
            total[0] += min(cpu for _, cpu, _ in own)
            total[1] = max(total[1], *(peak for _, _, peak in own))
            total[2] += sum(fold(token) in text for token in tokens)
    print(f"{len(files)} files, {pages} pages, {keys} key fields (dates, amounts, names, numbers as printed); the least of {RUNS} runs")
    print(f"{'tool':<22} {'CPU s a page':>12} {'peak MB':>8} {'key fields found':>18}")
    for name, (seconds, peak, found) in totals.items():
        print(f"{name:<22} {seconds / pages:>12.2f} {peak:>8.0f} {found:>8} ({100 * found / max(keys, 1):.1f} %)")


main()
