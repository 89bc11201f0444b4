"""Lines of print in Arabic, Persian and Ethiopic with figures among the words, as a scanner leaves them, and what figures stand on them.

A line is set from left to right, piece by piece, so that the order in which its figures are seen is known: words are drawn as words of their
script, groups of figures as they are printed (left to right in all of these scripts).
"""

import io
import random
import re
import subprocess
from pathlib import Path

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HEIGHT = 32
# How much wider a line is made than it was printed: the figure one is so narrow that two of them would fall into one step of the network.
WIDER = 1.5
# Longest line in pixels.
LONGEST = 960

ARABIC = "٠١٢٣٤٥٦٧٨٩"
PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
WESTERN = "0123456789"

# The classes: nothing, a word or anything else, a blank, signs within numbers, figures of the West, figures of the East. Of the Persian figures
# only 4, 5 and 6 look otherwise than the Arabic ones; both count for the same value.
OTHER = "*"
CLASSES = ["", OTHER, " ", "/", "-", "."] + list(WESTERN) + list(ARABIC) + list("۴۵۶")

LETTERS = {
    "ara": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئء",
    "fas": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئء",
    "amh": "ሀሁሂለሉሊላመሙማምሠረሩራርሰሱሳስሸሻቀቃቅበቡባብተቱታትቸነኑናንኘአኡኢኣእከኩካክወዋዘዛዝየያይደዱዳድጀገጋግጠጣጥጨጸፀፈፋፍፐ",
}


def classes_of(text):
    """The classes of a line's text, in the order in which they are seen."""
    same = {mark: ARABIC[value] for value, mark in enumerate(PERSIAN) if mark not in "۴۵۶"}
    return [CLASSES.index(same.get(ch, ch)) for ch in text]


def fonts():
    """Files of the installed fonts, by script, each with the figures it has; sorted."""
    found = {}
    for script, language, sample in (("ara", "ar", ARABIC), ("fas", "fa", PERSIAN), ("amh", "am", WESTERN)):
        files = subprocess.run(["fc-list", f":lang={language}", "file"], capture_output=True, text=True, check=True).stdout
        names = sorted({line.split(":")[0] for line in files.splitlines()})
        names = [name for name in names if name.endswith((".ttf", ".otf")) and "Colored" not in name and "Quran" not in name]
        found[script] = [name for name in names if has(name, sample + WESTERN + "/-.()")]
    return found


def has(name, characters):
    """Whether a font draws all of these characters."""
    drawn = TTFont(name, fontNumber=0, lazy=True).getBestCmap() or {}
    return all(ord(ch) in drawn for ch in characters)


def words(checklists):
    """Words of the phrases that the kinds are recognised by, by script."""
    text = "\n".join(path.read_text() for path in sorted(Path(checklists).rglob("*.toml")))
    arabic = sorted(set(re.findall(r"[\u0621-\u06cc]{2,}", text)))
    ethiopic = sorted(set(re.findall(r"[\u1200-\u137f]{2,}", text)))
    return {"ara": arabic, "fas": arabic, "amh": ethiopic}


def number(rng):
    """A group of figures as papers have them: dates, numbers, amounts."""
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.choice([rng.randint(1930, 2032), rng.randint(1300, 1448)])
    # A full stop between figures of the East is hardly told from their nought, and rarely used for that.
    sign = rng.choice("/////////----.")
    two = rng.random() < 0.5
    d, m = (f"{day:02}", f"{month:02}") if two else (str(day), str(month))
    shape = rng.random()
    if shape < 0.3:
        return sign.join([d, m, str(year)])
    if shape < 0.5:
        return sign.join([str(year), m, d])
    if shape < 0.6:
        return str(year)
    if shape < 0.68:
        return "/".join(str(rng.randint(1, 10 ** rng.randint(1, 4))) for _ in range(2))
    if shape < 0.74:
        return "-".join("".join(rng.choice(WESTERN) for _ in range(rng.randint(2, 5))) for _ in range(rng.randint(2, 3)))
    if shape < 0.78:
        return f"{rng.randint(1, 9999)}.{rng.randint(0, 99):02}"
    return "".join(rng.choice(WESTERN) for _ in range(rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14])))


class Lines:
    def __init__(self, checklists, seed, kept=None):
        self.rng = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.fonts = {script: [name for name in names if kept is None or kept(name)] for script, names in fonts().items()}
        self.words = words(checklists)
        self.latin = [name for name in subprocess.run(["fc-list", ":lang=en", "file"], capture_output=True, text=True).stdout.replace(": ", "").split("\n") if "iberation" in name or "DejaVu" in name]
        self.cache = {}

    def font(self, name, size):
        if (name, size) not in self.cache:
            self.cache[name, size] = ImageFont.truetype(name, size)
        return self.cache[name, size]

    def word(self, script):
        rng = self.rng
        if rng.random() < 0.6 and self.words[script]:
            word = rng.choice(self.words[script])
        else:
            word = "".join(rng.choice(LETTERS[script]) for _ in range(rng.randint(1, 8)))
        if rng.random() < 0.08:
            word = rng.choice(["(", ""]) + word + rng.choice([")", ":", "،", "."])
        return word

    def pieces(self, script):
        """What stands on a line, from left to right: text, whether it is a group of figures, and what is read of it."""
        rng = self.rng
        figures = {"ara": ARABIC, "fas": PERSIAN, "amh": WESTERN}[script]
        if script != "amh" and rng.random() < 0.12:
            figures = WESTERN
        if script == "ara" and rng.random() < 0.1:
            figures = PERSIAN
        out = []
        for _ in range(rng.choice([1, 1, 2, 2, 3, 4, 5])):
            if rng.random() < 0.5:
                text = number(rng)
                text = text.translate(str.maketrans(WESTERN, figures))
                out.append((text, True, text))
            elif rng.random() < 0.06:
                text = "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVWXYZabcdefghiklmnoprstuvwxyz") for _ in range(rng.randint(1, 8)))
                out.append((text, False, OTHER))
            else:
                out.append((self.word(script), False, OTHER))
        return out

    def line(self):
        """A picture, HEIGHT pixels high, ink dark, and its classes."""
        rng = self.rng
        script = rng.choices(["ara", "fas", "amh"], [10, 8, 1])[0]
        name = rng.choice(self.fonts[script])
        size = 44
        font = self.font(name, size)
        # Figures are often set in another font than the words.
        other = self.font(rng.choice(self.fonts[script]), size) if rng.random() < 0.15 else font
        pieces = self.pieces(script)
        placed, x, top, bottom = [], 10, 1000, -1000
        for text, figures, _ in pieces:
            western = text[0] in WESTERN or text[0].isascii()
            used = other if figures else font
            if western and script != "amh" and rng.random() < 0.5 and self.latin:
                used = self.font(rng.choice(self.latin), size)
            direction = "ltr" if figures or western or script == "amh" else "rtl"
            # Figures of the East on either side of a hyphen would change places: they are drawn as they are read.
            drawn = f"\u202d{text}\u202c" if figures else text
            box = used.getbbox(drawn, direction=direction, anchor="ls")
            placed.append((drawn, used, direction, x - box[0]))
            top, bottom = min(top, box[1]), max(bottom, box[3])
            x += box[2] - box[0] + rng.randint(9, 30)
        if rng.random() < 0.5:
            # The line's box is that of the tallest letters of its font, whatever stands on it.
            box = font.getbbox("لجط" if script != "amh" else "ጪ", anchor="ls")
            top, bottom = min(top, box[1]), max(bottom, box[3])
        high = max(bottom - top, 20)
        picture = Image.new("L", (x + 10, high + 24), 255)
        draw = ImageDraw.Draw(picture)
        for text, used, direction, left in placed:
            draw.text((left, 12 - top), text, font=used, fill=0, direction=direction, anchor="ls")
        picture = self.age(picture, high)
        target = " ".join(read for _, _, read in pieces)
        return picture, classes_of(target)

    def age(self, picture, high):
        """Print, scanned, half of it well."""
        rng = self.rng
        well = rng.random() < 0.5
        if rng.random() < 0.15:
            draw = ImageDraw.Draw(picture)
            y = rng.randint(0, picture.height - 1)
            draw.line((0, y, picture.width, y + rng.randint(-3, 3)), fill=rng.randint(0, 150), width=rng.randint(1, 3))
        if rng.random() < 0.3:
            kind = ImageFilter.MaxFilter if rng.random() < 0.6 else ImageFilter.MinFilter
            picture = picture.filter(kind(3))
        if rng.random() < 0.5:
            picture = picture.rotate(rng.uniform(-1.2, 1.2), resample=Image.BILINEAR, fillcolor=255)
        if rng.random() < 0.3:
            picture = picture.transform(picture.size, Image.AFFINE, (1, rng.uniform(-0.2, 0.2), 0, 0, 1, 0), Image.BILINEAR, fillcolor=255)
        # Margins as a detector leaves them.
        above, below = rng.randint(2, 14), rng.randint(2, 14)
        picture = picture.crop((rng.randint(0, 8), 12 - above if above <= 12 else 0, picture.width - rng.randint(0, 8), min(picture.height, 12 + high + below)))
        # What the scanner resolved: print of 8 points at 100 dots an inch is 11 pixels high.
        seen = rng.choice([26, 32, 40, 48] if well else [16, 19, 22, 26, 32, 40])
        width = max(4, round(picture.width * seen / picture.height))
        picture = picture.resize((width, seen), Image.BOX if rng.random() < 0.5 else Image.BILINEAR)
        if rng.random() < 0.6:
            picture = picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.8) * seen / 30))
        pixels = np.asarray(picture, dtype=np.float32)
        ink, paper = rng.uniform(0, 100), rng.uniform(180, 255)
        pixels = ink + pixels / 255 * (paper - ink)
        pixels += self.noise.normal(0, rng.uniform(0, 4 if well else 9), pixels.shape)
        picture = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
        if rng.random() < 0.6:
            kept = io.BytesIO()
            picture.save(kept, "JPEG", quality=rng.randint(50 if well else 25, 90))
            picture = Image.open(kept)
        stretch = WIDER * rng.uniform(0.88, 1.15)
        width = max(8, min(LONGEST, round(picture.width * HEIGHT / picture.height * stretch)))
        picture = picture.resize((width, HEIGHT), Image.BILINEAR)
        # Contrast is stretched as the reader does it.
        pixels = np.asarray(picture, dtype=np.float32)
        dark, light = np.quantile(pixels, 0.02), np.quantile(pixels, 0.8)
        return np.clip((pixels - dark) / max(light - dark, 1) * 255, 0, 255).astype(np.uint8)
