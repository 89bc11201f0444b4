"""Makes the files of this folder that are our own: tiny pictures with a black upper left quarter, and what holds them.

Run in this folder with Pillow: python make.py
"""

import base64
import io
import struct
import zipfile
import zlib

from PIL import Image, ImageChops, ImageDraw


def picture(mode, size=(96, 128)):
    image = Image.new("L", size, 255)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1] // 2 - 1), fill=0)
    return image.convert(mode)


def data(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def write(name, content):
    with open(name, "wb") as file:
        file.write(content)


def pdf(objects, catalog="", trailer=""):
    """A PDF of objects given as (dictionary, stream or None); object 1 is the catalog, 2 the pages, 3 the only page."""
    out, places = b"%PDF-1.7\n", []
    head = [
        (f"/Type /Catalog /Pages 2 0 R {catalog}", None),
        ("/Type /Pages /Kids [3 0 R] /Count 1", None),
    ]
    for number, (dictionary, stream) in enumerate(head + objects, 1):
        places.append(len(out))
        if stream is not None:
            dictionary += f" /Length {len(stream)}"
        out += f"{number} 0 obj <<{dictionary}>>\n".encode("latin-1")
        if stream is not None:
            out += b"stream\n" + stream + b"\nendstream\n"
        out += b"endobj\n"
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return out + f"trailer <</Size {len(places) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()


PAGE = "/Type /Page /Parent 2 0 R /MediaBox [0 0 288 384] /Contents 4 0 R /Resources <</XObject <</I 5 0 R>>>>"
DRAW = b"q 288 0 0 384 0 0 cm /I Do Q"


def scan(filters, stream, colours="/DeviceGray", bits=8, extra="", size=(96, 128)):
    """A PDF of one page that is a picture."""
    image = f"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} /BitsPerComponent {bits} "
    image += f"/ColorSpace {colours} /Filter {filters} {extra}"
    return [(PAGE, None), ("", DRAW), (image, stream)]


def archive(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in members:
            file.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, compress_type=method)
    return out.getvalue()


def locked(content):
    """An archive whose members say that they are encrypted."""
    content = bytearray(content)
    for mark, place in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)]:
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def part(head, content):
    body = base64.encodebytes(content).replace(b"\n", b"\r\n")
    return head.encode() + b"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body + b"\r\n"


def mail(parts, subject="papers"):
    head = f"From: A <a@example.org>\r\nTo: B <b@example.org>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
    head += 'Content-Type: multipart/mixed; boundary="=b="\r\n\r\n'
    text = b"Content-Type: text/plain; charset=utf-8\r\n\r\nHerewith the papers.\r\n"
    return head.encode() + b"".join(b"--=b=\r\n" + one for one in [text] + parts) + b"--=b=--\r\n"


JPEG = data(picture("L"), "JPEG", quality=85)
PNG = data(picture("L"), "PNG")
LETTER = pdf(scan("/FlateDecode", zlib.compress(picture("L").tobytes(), 9)))

# Pictures.
write("grey.bmp", data(picture("L"), "BMP"))
write("bilevel.bmp", data(picture("1"), "BMP"))
write("still.gif", data(picture("P"), "GIF"))
write("moving.gif", data(picture("P"), "GIF", save_all=True, append_images=[Image.new("P", (96, 128))], duration=100))
turned = Image.Exif()
turned[0x112] = 6
write("lossy.webp", data(picture("RGB"), "WEBP", quality=80))
write("turned.webp", data(picture("RGB"), "WEBP", lossless=True, exif=turned))
write("moving.webp", data(picture("RGB"), "WEBP", save_all=True, append_images=[Image.new("RGB", (96, 128))]))
write("transparent.webp", data(picture("RGBA"), "WEBP", lossless=True))
write("progressive.jpg", data(picture("RGB"), "JPEG", progressive=True))
CMYK = data(picture("CMYK"), "JPEG", quality=85)
write("cmyk-adobe.jpg", CMYK)


def without_adobe(jpeg):
    at = jpeg.find(b"\xff\xee")
    return jpeg[:at] + jpeg[at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big") :]


def as_ycck(jpeg):
    at = jpeg.find(b"\xff\xee")
    return jpeg[: at + 15] + b"\2" + jpeg[at + 16 :]


write("cmyk-plain.jpg", without_adobe(data(ImageChops.invert(picture("CMYK")), "JPEG", quality=85)))
even = Image.new("L", (96, 128), 127)
write("ycck.jpg", as_ycck(data(Image.merge("CMYK", [picture("L"), even, even, Image.new("L", (96, 128))]), "JPEG")))
write("palette.png", data(picture("P"), "PNG"))
write("grey-alpha.png", data(picture("LA"), "PNG"))
write("bilevel.png", data(picture("1"), "PNG"))
write("sixteen-bit.png", data(picture("L").convert("I").point(lambda grey: grey * 257).convert("I;16"), "PNG"))


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def interlaced(image):
    """Seven passes, each over the pixels that begin at x, y and come every dx, dy."""
    rows = b""
    for x, y, dx, dy in [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]:
        for row in range(y, image.height, dy):
            rows += b"\0" + bytes(image.getpixel((column, row)) for column in range(x, image.width, dx))
    head = struct.pack(">IIBBBBB", image.width, image.height, 8, 0, 0, 0, 1)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


write("interlaced.png", interlaced(picture("L")))
write("turned.png", data(picture("L"), "PNG", exif=turned))
write("grey.jp2", data(picture("L"), "JPEG2000"))
write("colour.jp2", data(picture("RGB"), "JPEG2000"))
write("transparent.jp2", data(picture("RGBA"), "JPEG2000"))
write("codestream.j2k", data(picture("RGB"), "JPEG2000", no_jp2=True))

# What scanners and fax machines write.
wide = dict(dpi=(204, 98))
for name, mode, compression in [
    ("group3", "1", "group3"),
    ("group4", "1", "group4"),
    ("modified-huffman", "1", "tiff_ccitt"),
    ("packbits", "1", "packbits"),
    ("lzw-grey", "L", "tiff_lzw"),
    ("lzw-colour", "RGB", "tiff_lzw"),
    ("lzw-cmyk", "CMYK", "tiff_lzw"),
    ("lzw-grey-alpha", "LA", "tiff_lzw"),
    ("deflate-palette", "P", "tiff_adobe_deflate"),
    ("deflate-old", "RGB", "tiff_deflate"),
    ("deflate-alpha", "RGBA", "tiff_adobe_deflate"),
    ("jpeg-grey", "L", "jpeg"),
    ("jpeg-colour", "RGB", "jpeg"),
    ("jpeg-grey-alpha", "LA", "jpeg"),
    ("jpeg-ycbcr", "YCbCr", "jpeg"),
    ("jpeg-cmyk", "CMYK", "jpeg"),
    ("zstd", "L", "zstd"),
    ("lab", "LAB", "tiff_adobe_deflate"),
    ("lzma", "L", "lzma"),
]:
    image = picture("RGB").convert("LAB") if mode == "LAB" else picture(mode)
    image.save(f"{name}.tif", compression=compression, dpi=(300, 300))
# An odd width: half of the middle byte is black, so that turning its bits round shows.
for compression in ["packbits", "tiff_lzw"]:
    picture("1", (104, 128)).save(f"lowest-bit-first-{compression}.tif", compression=compression, tiffinfo={266: 2})
for name, options in [("two-dimensional", 1), ("filled-up", 4), ("both", 5)]:
    picture("1").save(f"group3-{name}.tif", compression="group3", tiffinfo={292: options})
picture("1").save("group4-lowest-bit-first.tif", compression="group4", tiffinfo={266: 2})
picture("1").save("group4-strips.tif", compression="group4", tiffinfo={278: 16})
picture("L").save("big.tif", compression="tiff_lzw", big_tiff=True)
picture("RGB").save("lzw-differences.tif", compression="tiff_lzw", tiffinfo={317: 2})
picture("1", (96, 64)).save("fax.tif", compression="group3", **wide)
picture("1").save("two.tif", compression="group4", save_all=True, append_images=[picture("1")])

# The JPEG of the first edition of TIFF: a whole one, named by two tags of its own.
tags = [(256, 4, 96), (257, 4, 128), (258, 3, 8), (259, 3, 6), (262, 3, 1), (273, 4, 0), (277, 3, 1), (278, 4, 128)]
tags += [(279, 4, len(JPEG)), (513, 4, 0), (514, 4, len(JPEG))]
start = 8 + 2 + 12 * len(tags) + 4
entries = b"".join(struct.pack("<HHII", tag, kind, 1, value or start) for tag, kind, value in tags)
write("old-jpeg.tif", struct.pack("<2sHIH", b"II", 42, 8, len(tags)) + entries + bytes(4) + JPEG)

# Pictures in PDF.
write("jpx.pdf", pdf(scan("/JPXDecode", data(picture("L"), "JPEG2000"))))
write("dct-cmyk.pdf", pdf(scan("/DCTDecode", CMYK, "/DeviceCMYK", extra="/Decode [1 0 1 0 1 0 1 0]")))
noise = Image.frombytes("L", (96, 128), bytes((x * 7919 + x * x // 97) % 251 for x in range(96 * 128)))
NOISE = data(noise, "JPEG", quality=85)
write("dct-cut.pdf", pdf(scan("/DCTDecode", NOISE[: len(NOISE) // 2])))
write("dct-no-end.pdf", pdf(scan("/DCTDecode", NOISE[:-2])))
bomb = zlib.compress(zlib.compress(b" " * (70 << 20), 9), 9)
write("bomb.pdf", pdf([(PAGE, None), ("/Filter [/FlateDecode /FlateDecode]", bomb)]))

# Names that lie.
write("jpeg-called.pdf", JPEG)
write("zip-called.pdf", archive([("a.png", PNG)]))

# Archives.
write(
    "dossier.zip",
    archive(
        [
            ("z/letter.pdf", LETTER),
            ("../../b.png", PNG),
            ("/etc/c.png", PNG),
            ("a\\b.jpg", JPEG),
            ("__MACOSX/z/._letter.pdf", b"x"),
            (".DS_Store", b"x"),
            ("Thumbs.db", b"x"),
            ("dossier.toml", b"x"),
            ("notes.txt", b"call on Monday"),
            ("empty.pdf", b""),
            ("inner.zip", archive([("\x1b[2J.png", PNG)])),
        ]
    ),
)
write("nothing.zip", archive([(".DS_Store", b"x")]))
write("locked.zip", locked(archive([("a.png", PNG), ("b.png", PNG)])))
write("lzma.zip", archive([("a.png", PNG)], zipfile.ZIP_LZMA))
write("cut.zip", archive([("a.png", PNG)])[:-40])
broken = bytearray(archive([("a.png", PNG)], zipfile.ZIP_STORED))
broken[broken.find(b"IDAT") + 8] ^= 0xFF
write("broken.zip", bytes(broken))
deep = archive([("a.png", PNG)])
for _ in range(3):
    deep = archive([("deeper.zip", deep)])
write("deep.zip", deep)
write("bomb.zip", archive([("inner.zip", archive([("zeros.bin", bytes(70 << 20))])), ("later.png", PNG)]))
write("letter.docx", archive([("word/document.xml", b"<x/>"), ("[Content_Types].xml", b"<x/>")]))

# E-mails.
attached = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"letter.pdf\""
logo = "Content-Type: image/png; name=\"image001.png\"\r\nContent-ID: <logo>\r\nContent-Disposition: inline"
photo = "Content-Type: image/jpeg; name=\"photo.jpg\"\r\nContent-ID: <photo>\r\nContent-Disposition: inline"
latin = "Content-Type: image/png\r\nContent-Disposition: attachment; filename=\"=?iso-8859-1?Q?re=E7u.png?=\""
sealed = "Content-Type: application/pkcs7-signature\r\nContent-Disposition: attachment; filename=\"smime.p7s\""
invitation = "Content-Type: text/calendar; method=REQUEST"
PHOTO = data(picture("L", (600, 800)), "JPEG", quality=60)
parts = [part(attached, LETTER), part(logo, PNG), part(photo, PHOTO), part(latin, PNG), part(sealed, b"0\x82")]
MAIL = mail(parts + [part(invitation, b"BEGIN:VCALENDAR")])
write("mail.eml", MAIL)
write("mail-without-ending", MAIL)
write("words-only.eml", mail([part(logo, PNG)]))
forwarded = b"Content-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"old.eml\"\r\n\r\n"
write("forwarded.eml", mail([forwarded + mail([part(attached, LETTER)], "old")]))
write("archive.eml", mail([part("Content-Type: application/zip; name=\"a.zip\"", archive([("letter.pdf", LETTER)]))]))
write("mailbox.mbox", b"From a@example.org Sat Jan  3 01:05:34 2026\n" + MAIL.replace(b"\r\n", b"\n"))
write("winmail.dat", b"\x78\x9f\x3e\x22\x00\x00\x01\x06")
write("message.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))

# PDFs that hold files.
names = "/Names <</EmbeddedFiles <</Names [(b) 6 0 R (a) 8 0 R (c) 10 0 R]>>>>"
files = [
    ("/Type /Filespec /F (letter.pdf) /EF <</F 7 0 R>>", None),
    ("/Type /EmbeddedFile /Filter /FlateDecode", zlib.compress(LETTER, 9)),
    ("/Type /Filespec /F (scan.png) /UF <FEFF0072006500E70075002E0070006E0067> /EF <</F 9 0 R>>", None),
    ("/Type /EmbeddedFile", PNG),
    ("/Type /Filespec /F (invoice.xml) /AFRelationship /Data /EF <</F 11 0 R>>", None),
    ("/Type /EmbeddedFile", b"<invoice/>"),
]
cover = scan("/FlateDecode", zlib.compress(picture("L").tobytes(), 9))
write("attachments.pdf", pdf(cover + files, names))
write("portfolio.pdf", pdf(cover + files, names + " /Collection <</View /D>>"))
pin = PAGE + " /Annots [<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R>>]"
write("pinned.pdf", pdf([(pin, None)] + cover[1:] + files[:2]))
