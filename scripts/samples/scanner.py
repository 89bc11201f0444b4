"""What happens to a sheet on its way into a folder: the scanner, the phone, the fax."""

import io
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


@dataclass
class Look:
    """How a sheet was scanned. `turn`: the pixels lie turned clockwise by so much;
    `rotate`: /Rotate of the PDF page; `exif`: orientation of a photo (1, 3, 6, 8)."""

    mode: str = "grey"  # grey, colour, bw, digital
    dpi: int = 150
    quality: int = 40
    skew: float = 0.0
    noise: float = 3.0
    blur: float = 0.5
    fade: float = 0.9  # how black the ink is
    turn: int = 0
    rotate: int = 0
    exif: int = 1
    fold: bool = False
    edge: bool = False
    pencil: list = field(default_factory=list)  # underlined places: (x1, y, x2) in mm
    photo: bool = False
    shadow: float = 0.0
    dark: float = 0.0
    ocr: bool = False  # an invisible text layer of an earlier, bad OCR run

    def shown_turn(self):
        """The clockwise turn in degrees that makes the page upright, as a viewer shows it."""
        by_exif = {1: 0, 3: 180, 6: 90, 8: 270}[self.exif]
        return -(self.turn + self.rotate + by_exif) % 360


def scan(img, look, seed):
    """The scanned picture of a sheet's clean picture."""
    rng = np.random.default_rng(seed)
    k = look.dpi / 25.4
    if look.pencil:
        d = ImageDraw.Draw(img)
        for x1, y, x2 in look.pencil:
            pts = [(x * k, (y + rng.uniform(-0.3, 0.3)) * k) for x in np.arange(x1, x2, 3)]
            d.line(pts, fill=(120, 120, 128), width=max(1, round(0.4 * k)))
    if look.fold:
        img = folded(img, k)
    if look.skew:
        img = img.rotate(look.skew, resample=Image.BICUBIC, fillcolor=(252, 252, 250))
    if look.photo:
        img = on_table(img, rng)
    a = np.asarray(img, dtype=np.float32)
    h, w = a.shape[:2]
    a = 255 - (255 - a) * look.fade
    if not look.photo:
        a *= np.array([0.985, 0.98, 0.965], dtype=np.float32)
    if look.edge:
        ramp = np.ones(w, dtype=np.float32)
        n = int(w * 0.05)
        ramp[-n:] = np.linspace(1, 0.45, n) ** 1.5
        a *= ramp[None, :, None]
    if look.shadow:
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        light = 1 - look.shadow * np.clip((xx / w * 0.7 + yy / h * 0.6) - 0.35, 0, 1)
        a *= light[..., None]
    if look.dark:
        a *= 1 - look.dark
    a = np.asarray(Image.fromarray(a.clip(0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(look.blur)), dtype=np.float32)
    if look.noise:
        a += rng.normal(0, look.noise, (h, w, 1)).astype(np.float32)
    img = Image.fromarray(a.clip(0, 255).astype(np.uint8))
    if look.mode != "colour":
        img = img.convert("L")
    if look.mode == "bw":
        b = np.asarray(img).astype(np.float32) + rng.normal(0, 10, (h, w))
        b = b > 165
        specks = rng.random((h, w)) < 0.00004
        b[specks] = False
        img = Image.fromarray(b)
    if look.turn:
        img = img.transpose({90: Image.ROTATE_270, 180: Image.ROTATE_180, 270: Image.ROTATE_90}[look.turn])
    return img


def folded(img, k):
    """A corner that was folded back: a diagonal line with a shadow."""
    w, h = img.size
    mask = Image.new("L", img.size, 0)
    d = ImageDraw.Draw(mask)
    n = int(24 * k)
    d.polygon([(w, 0), (w - n, 0), (w, n)], fill=70)
    d.line([(w - n, 0), (w, n)], fill=150, width=int(0.8 * k))
    mask = mask.filter(ImageFilter.GaussianBlur(1.2 * k))
    return Image.composite(Image.new("RGB", img.size, (90, 88, 84)), img, mask)


def on_table(img, rng):
    """A phone photo: the sheet in perspective on a dark wooden table."""
    w, h = img.size
    W, H = int(w * 1.18), int(h * 1.16)
    yy, xx = np.mgrid[0:H, 0:W].astype(np.float32)
    grain = 12 * np.sin(yy / 9 + 3 * np.sin(xx / 170)) + rng.normal(0, 4, (H, W))
    table = np.stack([92 + grain, 66 + grain * .8, 48 + grain * .6], -1).clip(0, 255).astype(np.uint8)
    j = lambda s: rng.uniform(-s, s)
    dst = [(W * .07 + j(8), H * .06 + j(8)), (W * .93 + j(8), H * .085 + j(8)), (W * .955 + j(6), H * .95 + j(6)), (W * .04 + j(6), H * .93 + j(6))]
    src = [(0, 0), (w, 0), (w, h), (0, h)]
    rows, rhs = [], []
    for (x, y), (u, v) in zip(dst, src):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        rhs += [u, v]
    coef = np.linalg.solve(np.array(rows), np.array(rhs))
    warped = img.transform((W, H), Image.PERSPECTIVE, coef, Image.BICUBIC)
    mask = Image.new("L", img.size, 255).transform((W, H), Image.PERSPECTIVE, coef, Image.BICUBIC)
    base = Image.fromarray(table)
    dark = Image.new("RGB", (W, H), (20, 14, 10))
    base = Image.composite(dark, base, Image.fromarray((np.roll(np.asarray(mask), (14, 10), (0, 1)) * 0.7).astype(np.uint8)).filter(ImageFilter.GaussianBlur(12)))
    base.paste(warped, (0, 0), mask)
    return base


def jpeg(img, look, exif=False):
    out = io.BytesIO()
    kw = {}
    if exif:
        e = Image.Exif()
        e[0x0112] = look.exif
        kw["exif"] = e.tobytes()
    img.save(out, "JPEG", quality=look.quality, dpi=(look.dpi, look.dpi), optimize=True, **kw)
    return out.getvalue()


def g4(img, look):
    out = io.BytesIO()
    img.save(out, "TIFF", compression="group4", dpi=(look.dpi, look.dpi))
    return out.getvalue()
