#!/usr/bin/env python3
"""Draws the pages in this folder. Needs Pillow with raqm, numpy, and the Debian
packages fonts-liberation, fonts-noto-core and fonts-ocr-b. Everything on them is invented."""
import sys

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = "/usr/share/fonts/"
SERIF = FONTS + "truetype/liberation/LiberationSerif-Regular.ttf"
SANS = FONTS + "truetype/liberation/LiberationSans-Regular.ttf"
ARABIC = FONTS + "truetype/noto/NotoNaskhArabic-Regular.ttf"
CYRILLIC = FONTS + "truetype/noto/NotoSans-Regular.ttf"
MACHINE = FONTS + "opentype/ocr-b/OCRB.otf"


def sheet(width=1240, height=1754):
    """A4 at 150 dpi unless said otherwise."""
    return Image.new("L", (width, height), 245)


def write(page, at, text, font, size, **how):
    ImageDraw.Draw(page).text(at, text, font=ImageFont.truetype(font, size), fill=35, **how)


def scanned(page, skew, noise, seed):
    """Slanted, a little out of focus, grainy."""
    page = page.rotate(skew, resample=Image.BICUBIC, fillcolor=245).filter(ImageFilter.GaussianBlur(0.5))
    grain = numpy.random.RandomState(seed).normal(0, noise, (page.height, page.width))
    return Image.fromarray((numpy.asarray(page) + grain).clip(0, 255).astype("uint8"))


def letter():
    page = sheet()
    write(page, (110, 110), "GEMEENTE TESTEGEM", SANS, 34)
    write(page, (110, 160), "Dienst Bevolking", SANS, 24)
    write(page, (330, 270), "ATTEST VAN SAMENSTELLING VAN HET GEZIN", SANS, 28)
    rows = [
        ("Naam en voornamen", "VOORBEELD Griet Maria"),
        ("Rijksregisternummer", "97.06.25-997.41"),
        ("Geboortedatum", "25/06/1997"),
        ("Adres", "Proeflaan 43, 9000 Testegem"),
        ("Nationaliteit", "België"),
    ]
    for row, (label, value) in enumerate(rows):
        write(page, (110, 380 + 60 * row), label, SERIF, 26)
        write(page, (520, 380 + 60 * row), value, SERIF, 26)
    # 8 points at 150 dpi are 17 pixels.
    write(page, (110, 760), "Dit document wordt afgeleverd op verzoek van de betrokkene om te dienen waar nodig.", SERIF, 17)
    write(page, (110, 790), "Persoonsgegevens worden verwerkt overeenkomstig Verordening (EU) 2016/679.", SERIF, 17)
    write(page, (110, 900), "Opgemaakt te Testegem op 28/09/2026", SERIF, 26)
    return scanned(page, 1.3, 9, 1)


def passport():
    page = sheet()
    left, top = 180, 500
    ImageDraw.Draw(page).rectangle((left, top, left + 880, top + 600), fill=228, outline=150)
    ImageDraw.Draw(page).rectangle((left + 40, top + 120, left + 240, top + 380), fill=170)
    fields = [
        ("Type / Type", "P"), ("Surname / Nom", "ERIKSSON"), ("Given names / Prénoms", "ANNA MARIA"),
        ("Date of birth / Date de naissance", "12 AUG 1974"), ("Date of expiry / Date d'expiration", "15 APR 2012"),
    ]
    write(page, (left + 300, top + 30), "PASSPORT / PASSEPORT", SANS, 30)
    for row, (label, value) in enumerate(fields):
        write(page, (left + 300, top + 100 + 74 * row), label, SANS, 17)
        write(page, (left + 300, top + 124 + 74 * row), value, SANS, 25)
    write(page, (left + 40, top + 490), "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", MACHINE, 30)
    write(page, (left + 40, top + 540), "L898902C36UTO7408122F1204159ZE184226B<<<<<10", MACHINE, 30)
    return scanned(page, -1.0, 9, 2)


def arabic():
    page = sheet()
    lines = [
        "الجمهورية العربية المثالية", "وزارة الداخلية", "شهادة ميلاد", "الاسم: محمد عبد الله الأحمد",
        "اسم الأب: عبد الله", "اسم الأم: فاطمة الحسن", "مكان الولادة: مدينة المثال",
        "صدرت هذه الشهادة بناء على طلب صاحب العلاقة", "أمين السجل المدني",
    ]
    for row, line in enumerate(lines):
        write(page, (1120, 180 + 90 * row), line, ARABIC, 34, anchor="ra", direction="rtl")
    return scanned(page, 0.6, 9, 3)


def cyrillic():
    page = sheet()
    lines = [
        "ПРИМЕРНАЯ РЕСПУБЛИКА", "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ", "Фамилия: Примеров", "Имя: Сергей",
        "Отчество: Петрович", "Дата рождения: 12.03.1987", "Место рождения: город Образцов",
        "Место государственной регистрации: отдел ЗАГС", "Дата выдачи: 05.11.2025",
    ]
    for row, line in enumerate(lines):
        write(page, (120, 180 + 90 * row), line, CYRILLIC, 30)
    return scanned(page, 0.6, 9, 4)


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    for draw in (letter, passport, arabic, cyrillic):
        draw().save(f"{folder}/{draw.__name__}.jpg", quality=45)
