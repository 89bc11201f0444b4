"""Makes the set kept apart: prints every document with a browser, ages its pages and writes them with their truth.

Usage: build.py [--out DIR] [--work DIR] [--only PART] [--check]
`--check` only says where the truth of a document is not found in its print.
"""
import argparse
import hashlib
import html as htmllib
import io
import re
import subprocess
import tempfile
import unicodedata
import zlib
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image

import ageing
import kit
import papers_civil  # noqa: F401  (each registers its documents)
import papers_identity  # noqa: F401
import papers_means  # noqa: F401
import papers_medical  # noqa: F401
import papers_other  # noqa: F401
import papers_proof  # noqa: F401
import papers_stay  # noqa: F401
from packs import ALSO_LANGUAGE, PACKS, PAGE_ORDER

HERE = Path(__file__).resolve().parent
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic", "--no-pdf-header-footer", "--font-render-hinting=none"]


def rng_of(name):
    return np.random.default_rng(zlib.crc32(name.encode()))


def shares(docs):
    """Gives every document without one a level and a form of file: by the order of a hash of its name, in fixed shares."""
    order = sorted(docs, key=lambda d: hashlib.sha256(d.name.encode()).hexdigest())
    for i, d in enumerate(order):
        d.level = d.level or ("clean" if i % 5 == 0 or d.fmt == "born" else "heavy" if i % 20 in (3, 9) else "moderate")
        forms = ("png", "tif", "jpg", "pdf", "pdf") if d.level == "clean" else ("jpg", "jpg", "pdf", "jpg", "jpg")
        form = d.fmt or forms[(i // 5 if d.level == "clean" else i) % 5]
        d.fmt = "pdf" if len(d.sheets) > 1 and form in ("jpg", "png") else form


def printed(d, work):
    """The document as the browser prints it (a PDF), kept under the hash of its HTML."""
    w, h = kit.SIZES[d.size]
    page = f"<!doctype html><meta charset=utf-8><style>@page{{size:{w}mm {h}mm;margin:0}}{kit.CSS}.sheet{{width:{w}mm;min-height:{h}mm}}</style>" + "".join(d.sheets)
    path = work / f"{hashlib.sha256(page.encode()).hexdigest()[:20]}.pdf"
    if not path.exists():
        with tempfile.TemporaryDirectory() as tmp:
            (Path(tmp) / "d.html").write_text(page, encoding="utf-8")
            subprocess.run([*CHROMIUM, f"--user-data-dir={tmp}/profile", f"--print-to-pdf={tmp}/d.pdf", f"file://{tmp}/d.html"],
                           check=True, capture_output=True, timeout=120)
            path.write_bytes((Path(tmp) / "d.pdf").read_bytes())
    with pikepdf.open(path) as pdf:
        if len(pdf.pages) != len(d.sheets):
            print(f"{d.name}: {len(d.sheets)} sheets make {len(pdf.pages)} pages: the text runs over")
    return path


def scanned(d, path):
    """The pages of a document as the scanner gives them: arrays, with the dots per inch and quality chosen."""
    rng = rng_of(d.name)
    dpi = int(rng.choice(ageing.DPI[d.level]))
    if kit.SIZES[d.size][0] * kit.SIZES[d.size][1] < 25000:
        dpi = {"clean": 300, "moderate": 220, "heavy": 170}[d.level]
    if d.fmt == "tif":
        dpi = max(dpi, 200)
    quality = int(rng.choice(ageing.QUALITY[d.level]))
    folded, phone = d.size == "A4" and rng.random() < .3, rng.random() < .6
    out = []
    pdf = pypdfium2.PdfDocument(path)
    for i in range(len(pdf)):
        clean = pdf[i].render(scale=dpi / 72).to_numpy()[..., :3]
        img = ageing.age(clean, d.level, rng, d.colour, folded, phone)
        out.append(np.rot90(img, -d.turn // 90).copy() if d.turn else img)
    return out, dpi, quality


def jpeg(img, quality, dpi):
    """JPEG bytes."""
    picture = Image.fromarray(np.ascontiguousarray(img[..., ::-1]) if img.ndim == 3 else img)
    buf = io.BytesIO()
    picture.save(buf, "JPEG", quality=quality, optimize=True, progressive=True, dpi=(dpi, dpi))
    return buf.getvalue(), picture


def add_page(pdf, img, quality, dpi):
    """A page of a PDF that is one picture."""
    data, picture = jpeg(img, quality, dpi)
    w, h = picture.width * 72 / dpi, picture.height * 72 / dpi
    image = pikepdf.Stream(pdf, data)
    image.Type, image.Subtype, image.Width, image.Height = pikepdf.Name.XObject, pikepdf.Name.Image, picture.width, picture.height
    image.ColorSpace = pikepdf.Name.DeviceRGB if img.ndim == 3 else pikepdf.Name.DeviceGray
    image.BitsPerComponent, image.Filter = 8, pikepdf.Name.DCTDecode
    pdf.add_blank_page(page_size=(w, h))
    page = pdf.pages[-1]
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=image))
    page.obj.Contents = pikepdf.Stream(pdf, f"q {w:.3f} 0 0 {h:.3f} 0 0 cm /I Do Q".encode())


def save_pdf(pdf, path):
    pdf.save(path, deterministic_id=True, compress_streams=True)


def numbers(docs):
    """A number for every file, so that no name of a file says what is in it: in the order of a hash."""
    names = [d.name for d in docs if not d.packed] + list(PACKS)
    return {n: f"{i:03}" for i, n in enumerate(sorted(names, key=lambda n: hashlib.sha256(n.encode()).hexdigest()), 1)}


def write(d, path, out, number):
    """Writes one document alone in its file; gives the file's name."""
    name = f"{number}.{'pdf' if d.fmt == 'born' else d.fmt}"
    if d.fmt == "born":  # never printed: the file of the office's own program, with its text
        with pikepdf.open(path) as pdf:
            for key in ("/CreationDate", "/ModDate", "/Creator", "/Producer"):
                if key in pdf.docinfo:
                    del pdf.docinfo[key]
            pdf.save(out / name, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return name
    pages, dpi, quality = scanned(d, path)
    if d.fmt == "pdf":
        pdf = pikepdf.new()
        for img in pages:
            add_page(pdf, img, quality, dpi)
        save_pdf(pdf, out / name)
    elif d.fmt == "tif":
        first, *rest = [Image.fromarray(ageing.bitonal(p if p.ndim == 2 else p.mean(axis=2))) for p in pages]
        first.save(out / name, save_all=True, append_images=rest, compression="group4", dpi=(dpi, dpi))
    elif d.fmt == "png":
        img = pages[0] if pages[0].ndim == 2 else pages[0].mean(axis=2).astype(np.uint8)
        Image.fromarray(img // 17 * 17).quantize(16, dither=Image.Dither.NONE).save(out / name, optimize=True, dpi=(dpi, dpi))
    else:
        (out / name).write_bytes(jpeg(pages[0], quality, dpi)[0])
    return name


def write_pack(name, docs, paths, out, number):
    """Several documents in one PDF; gives the pages of each, in its own order."""
    pdf, where, leaves = pikepdf.new(), {d.name: [] for d in docs}, []
    for d in docs:
        d.fmt = "pdf"
        pages, dpi, quality = scanned(d, paths[d.name])
        leaves += [(d.name, i, img, quality, dpi) for i, img in enumerate(pages)]
    order = PAGE_ORDER.get(name, range(len(leaves)))
    spot = {}
    for n, k in enumerate(order, 1):
        owner, i, img, quality, dpi = leaves[k]
        add_page(pdf, img, quality, dpi)
        spot[owner, i] = n
    for d in docs:
        where[d.name] = [spot[d.name, i] for i in range(len(d.sheets))]
    save_pdf(pdf, out / f"{number}.pdf")
    return where


def toml(value):
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(toml(v) for v in value) + "]"
    return str(value)


def truth(rows):
    """The text of truth.toml."""
    lines = ["# What is printed on the documents of the set kept apart; made by scripts/apart, not by hand.", ""]
    for d, file, pages in sorted(rows, key=lambda r: (r[1], r[2])):
        lines += ["[[document]]", f"file = {toml(file)}", f"name = {toml(d.name)}", f"pages = {toml(pages)}", f"kind = {toml(d.kind)}"]
        lines += [f"also = {toml(d.also)}"] if d.also else []
        lines += [f"language = {toml(d.language)}", f"level = {toml(d.level)}"]
        lines += [f"also-language = {toml(ALSO_LANGUAGE[d.name])}"] if d.name in ALSO_LANGUAGE else []
        lines += ["hand = true"] if any(kit.FACES[f] in " ".join(d.sheets) for f in ("hand", "hand2", "hand3")) else []
        lines += [f"note = {toml(d.note)}"] if d.note else []
        lines += ["fields = { " + ", ".join(f"{k} = {toml(v)}" for k, v in d.fields.items()) + " }" if d.fields else "fields = {}", ""]
    return "\n".join(lines)


def plain(text):
    """Letters and digits alone, in lower case, with all digits western."""
    text = unicodedata.normalize("NFKD", text)
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c.lower() for c in text if c.isalnum())


def check(docs):
    """Says where a value of the truth is not found in the print of its document."""
    for d in docs:
        raw = htmllib.unescape(re.sub(r"<[^>]*>", " ", " ".join(d.sheets)))
        text = plain(raw)
        for key, value in d.fields.items():
            if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                good = value[:4] in text or value[2:4] + value[5:7] + value[8:] in text
            elif isinstance(value, (int, float)):
                whole = plain(raw.replace(".", "").replace(",", "").replace(" ", "").replace("\u202f", ""))
                good = str(value).replace(".", "") in whole or str(int(value)) in text
            elif key in ("status", "language-pair"):
                good = True
            else:
                good = plain(str(value)) in text or all(plain(w) in text for w in str(value).split())
            if not good:
                print(f"{d.name}: {key} = {value} is not in the print")


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("--out", type=Path, default=HERE.parent.parent / "tests" / "apart")
    ask.add_argument("--work", type=Path, default=HERE.parent.parent / "target" / "apart")
    ask.add_argument("--only", default="")
    ask.add_argument("--check", action="store_true")
    opts = ask.parse_args()
    docs = [d for d in kit.DOCS]
    by_name = {d.name: d for d in docs}
    for name, members in PACKS.items():
        for member in members:
            by_name[member].packed = True
    shares(docs)
    number = numbers(docs)
    check([d for d in docs if opts.only in d.name])
    if opts.check:
        return
    opts.out.mkdir(parents=True, exist_ok=True)
    opts.work.mkdir(parents=True, exist_ok=True)
    chosen = [d for d in docs if opts.only in d.name]
    with ThreadPoolExecutor(2) as pool:
        paths = {d.name: p for d, p in zip(chosen, pool.map(lambda d: printed(d, opts.work), chosen))}
    alone = [d for d in chosen if not d.packed]
    with ProcessPoolExecutor(2) as pool:  # processes: the reader of PDFs knows no threads
        files = list(pool.map(write, alone, [paths[d.name] for d in alone], [opts.out] * len(alone), [number[d.name] for d in alone]))
    rows = [(d, f, list(range(1, len(d.sheets) + 1))) for d, f in zip(alone, files)]
    for name, members in PACKS.items():
        if all(m in paths for m in members):
            where = write_pack(name, [by_name[m] for m in members], paths, opts.out, number[name])
            rows += [(by_name[m], f"{number[name]}.pdf", where[m]) for m in members]
    if not opts.only:
        (opts.out / "truth.toml").write_text(truth(rows), encoding="utf-8")
        keep = {r[1] for r in rows} | {"truth.toml", "README.md"}
        for stray in opts.out.iterdir():
            if stray.name not in keep:
                print(f"not of this set: {stray.name}")
    size = sum((opts.out / f).stat().st_size for f in {r[1] for r in rows})
    print(f"{len(rows)} documents, {sum(len(r[2]) for r in rows)} pages, {len({r[1] for r in rows})} files, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
