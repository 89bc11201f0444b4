"""A dossier's folder and its truth: puts sheets into files and writes down what is where."""

import io
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path

import img2pdf
import pikepdf
from PIL import Image

import paper
from scanner import Look, g4, jpeg, scan

img2pdf.default_dpi = 150.0


# papers that imitate no official form and need no SPECIMEN
PRIVATE = ("application-letter", "medical-report", "lease", "work-contract", "payslip")


@dataclass
class Doc:
    """A document of a dossier: one kind, one or more sheets."""

    kind: str
    person: str | None = None
    language: str | None = None
    fields: dict = field(default_factory=dict)
    legalised: str | None = None
    translation_of: "Doc | None" = None
    attests: "Doc | None" = None  # for an apostille or a legalisation on a page of its own
    also: list = field(default_factory=list)  # other kinds that are right too
    sheets: list = field(default_factory=list)
    places: list = field(default_factory=list)


class Dossier:
    def __init__(self, name, procedure, on, verdict, exits, what):
        self.name, self.procedure, self.on = name, procedure, on
        self.verdict, self.exits, self.what = verdict, exits, what
        self.facts, self.persons, self.docs, self.pages = {}, [], [], []
        self.status, self.faults, self.files = [], [], {}
        paper.RNG.seed(name)

    def person(self, id, who, role="applicant", relation=None, procedure=None, facts=None):
        """`procedure` and `facts`: of a person who files under another list than the dossier's, or for whom other facts hold."""
        self.persons.append((id, role, relation, who, procedure, facts or {}))

    # --- files ------------------------------------------------------------
    def _note(self, file, page, sheet, look):
        official = sheet.doc is not None and sheet.doc.kind not in PRIVATE
        if official and not any("SPECIMEN" in line for line in sheet.lines()):
            sheet.specimen()
        if sheet.doc is not None:
            if sheet.doc not in self.docs:
                self.docs.append(sheet.doc)
            sheet.doc.places.append((file, page))
        self.pages.append((file, page, look, sheet))

    def _pixels(self, file, page, sheet, look):
        seed = zlib.crc32(f"{self.name}/{file}/{page}".encode())
        return scan(sheet.raster(look.dpi), look, seed)

    def pdf(self, file, *pages):
        """`pages`: pairs of a sheet and its look; a sheet with the look `digital` keeps its text."""
        out = pikepdf.new()
        keep = []
        for n, (sheet, look) in enumerate(pages, 1):
            self._note(file, n, sheet, look)
            if look.mode == "digital":
                data = digital(sheet)
            else:
                img = self._pixels(file, n, sheet, look)
                body = g4(img, look) if look.mode == "bw" else jpeg(img, look)
                data = img2pdf.convert(body, nodate=True)
                if look.ocr:
                    data = with_ocr(body, sheet)
            one = pikepdf.open(io.BytesIO(data))
            keep.append(one)
            page = one.pages[0]
            if look.rotate:
                page.Rotate = look.rotate
            out.pages.append(page)
        if pages and pages[0][1].mode != "digital":
            for k in list(out.docinfo.keys()):
                del out.docinfo[k]
        buf = io.BytesIO()
        out.save(buf, deterministic_id=True, compress_streams=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        self.files[file] = buf.getvalue()

    def image(self, file, sheet, look):
        self._note(file, 1, sheet, look)
        img = self._pixels(file, 1, sheet, look)
        out = io.BytesIO()
        if file.lower().endswith("png"):
            (img if img.mode == "1" else img.quantize(16)).save(out, "PNG", optimize=True, dpi=(look.dpi, look.dpi))
        else:
            out.write(jpeg(img, look, exif=True))
        self.files[file] = out.getvalue()

    def tiff(self, file, *pages):
        imgs = []
        for n, (sheet, look) in enumerate(pages, 1):
            self._note(file, n, sheet, look)
            imgs.append(self._pixels(file, n, sheet, look))
        out = io.BytesIO()
        imgs[0].save(out, "TIFF", save_all=True, append_images=imgs[1:], compression="group4", dpi=(pages[0][1].dpi,) * 2)
        self.files[file] = out.getvalue()

    # --- truth --------------------------------------------------------------
    def want(self, kinds, person, status, note=None, also=()):
        """A requirement, named by the kinds that it accepts, and its status; `also`: other answers that are right too."""
        self.status.append(([kinds] if isinstance(kinds, str) else kinds, person, status, note, also))

    def fault(self, code, sheet_or_none, what):
        self.faults.append((code, sheet_or_none, what))

    def write(self, samples, truth):
        folder = Path(samples) / self.name
        folder.mkdir(parents=True, exist_ok=True)
        for file, data in self.files.items():
            (folder / file).write_bytes(data)
        (folder / "dossier.toml").write_text(self.dossier_toml(), encoding="utf-8")
        path = Path(truth) / f"{self.name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.truth_toml(), encoding="utf-8")

    def dossier_toml(self):
        out = [f'procedure = "{self.procedure}"', f"filing-date = {self.on}"]
        if self.facts:
            out += ["", "[facts]"] + [f"{k} = {v if is_date(v) else toml(v)}" for k, v in self.facts.items()]
        for id, role, relation, who, procedure, facts in self.persons:
            out += ["", "[[person]]", f'id = "{id}"', f'role = "{role}"']
            if relation:
                out.append(f'relation = "{relation}"')
            if procedure:
                out.append(f'procedure = "{procedure}"')
            out += [f"name = {toml(who.surname + ' ' + who.given)}", f"born = {who.born}", f'nationality = "{who.nat}"']
            if facts:
                out.append("facts = { " + ", ".join(f"{k} = {v if is_date(v) else toml(v)}" for k, v in facts.items()) + " }")
        return "\n".join(out) + "\n"

    def truth_toml(self):
        ids = {id(d): f"d{n}" for n, d in enumerate(self.docs, 1)}
        out = [f"# Truth of samples/{self.name}: {self.what}.", "# Made by scripts/samples; not to be edited by hand.",
               f'procedure = "{self.procedure}"', f"filing-date = {self.on}", f'verdict = "{self.verdict}"', f"exit = {self.exits}"]
        for d in self.docs:
            out += ["", "[[document]]", f'id = "{ids[id(d)]}"', f'kind = "{d.kind}"']
            if d.person:
                out.append(f'person = "{d.person}"')
            if d.language:
                out.append(f'language = "{d.language}"')
            out.append("pages = [" + ", ".join(f"{{ file = {toml(f)}, page = {p} }}" for f, p in d.places) + "]")
            if d.fields:
                # what stands there in Arabic script is no promise that anything reads it
                out.append(("fields_arab" if d.language == "ar" else "fields") + " = { " + ", ".join(f"{k} = {toml(v)}" for k, v in d.fields.items()) + " }")
            if d.legalised:
                out.append(f'legalised = "{d.legalised}"')
            if d.translation_of is not None:
                out.append(f'translation_of = "{ids[id(d.translation_of)]}"')
            if d.attests is not None:
                out.append(f'attests = "{ids[id(d.attests)]}"')
            if d.also:
                out.append(f"also = {toml(d.also)}")
        for file, page, look, sheet in self.pages:
            out += ["", "[[page]]", f"file = {toml(file)}", f"page = {page}", f"rotation = {look.shown_turn()}"]
            if sheet.blank:
                out.append("blank = true")
            if sheet.illegible:
                out.append("illegible = true")
            if look.mode == "digital":
                out.append("digital = true")
            keys = list(dict.fromkeys(sheet.keys))
            if keys and not sheet.illegible:
                out.append(f"key = {toml(keys)}")
            hand = list(dict.fromkeys(sheet.hand_keys))
            if hand and not sheet.illegible:
                out.append(f"handwritten = {toml(hand)}")
        for kinds, person, status, note, also in self.status:
            out += ["", "[[status]]", f"kinds = {toml(kinds)}", f'person = "{person}"', f'status = "{status}"']
            if also:
                out.append(f"also = {toml(also)}")
            if note:
                out.append(f"note = {toml(note)}")
        where = {id(s): (f, p) for f, p, _, s in self.pages}
        for code, sheet, what in self.faults:
            out += ["", "[[fault]]", f'code = "{code}"']
            if sheet is not None:
                f, p = where[id(sheet)]
                out += [f"file = {toml(f)}", f"page = {p}"]
            out.append(f"what = {toml(what)}")
        return "\n".join(out) + "\n"


def toml(v):
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, (list, tuple)):
        return "[" + ", ".join(toml(x) for x in v) + "]"
    return '"' + str(v).replace("\\", "\\\\").replace('"', '\\"') + '"'


def is_date(v):
    return isinstance(v, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", v) is not None


def digital(sheet):
    from reportlab.pdfgen.canvas import Canvas
    buf = io.BytesIO()
    c = Canvas(buf, pagesize=(sheet.w / 25.4 * 72, sheet.h / 25.4 * 72), invariant=1, pageCompression=1)
    sheet.on_canvas(c, set())
    c.showPage()
    c.save()
    return buf.getvalue()


def with_ocr(body, sheet):
    """The scan with the invisible text of an earlier OCR run that misread a good part."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas
    swap = str.maketrans({"e": "c", "l": "1", "0": "O", "m": "rn", "5": "S", "é": "6", "a": "u", "8": "B", "t": "f"})
    buf = io.BytesIO()
    size = (sheet.w / 25.4 * 72, sheet.h / 25.4 * 72)
    c = Canvas(buf, pagesize=size, invariant=1, pageCompression=1)
    c.drawImage(ImageReader(io.BytesIO(body)), 0, 0, *size)
    sheet.on_canvas(c, set(), lambda s: s.translate(swap))
    c.showPage()
    c.save()
    return buf.getvalue()
