"""Machine-readable zones by ICAO Doc 9303: check digits and the TD1 and TD3 lines."""

import unicodedata

WEIGHTS = (7, 3, 1)
SPECIAL = {"ß": "SS", "Ø": "OE", "ø": "OE", "ı": "I", "İ": "I", "Ä": "AE", "Ö": "OE", "Ü": "UE", "Đ": "D"}


def value(ch):
    return 0 if ch == "<" else int(ch) if ch.isdigit() else ord(ch) - 55


def check(s):
    return str(sum(value(c) * WEIGHTS[i % 3] for i, c in enumerate(s)) % 10)


def letters(s):
    """A name in the alphabet of the zone."""
    s = "".join(SPECIAL.get(c, c) for c in s).upper()
    s = "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))
    s = s.replace("'", "")
    return "".join(c if c.isascii() and c.isalpha() else "<" for c in s)


def name(surname, given, width):
    return (letters(surname) + "<<" + letters(given))[:width].ljust(width, "<")


def yymmdd(iso):
    return iso[2:4] + iso[5:7] + iso[8:10]


def td3(country, surname, given, number, nationality, born, sex, expires, optional="", kind="P<"):
    number = number.ljust(9, "<")
    optional = optional.ljust(14, "<")
    b, e = yymmdd(born), yymmdd(expires)
    left = number + check(number)
    mid = b + check(b)
    right = e + check(e) + optional + (check(optional) if optional.strip("<") else "<")
    line2 = left + nationality + mid + sex + right + check(left + mid + right)
    line1 = kind + country + name(surname, given, 39)
    assert len(line1) == 44 and len(line2) == 44
    return [line1, line2]


def td1(kind, country, number, nationality, born, sex, expires, surname, given, optional2=""):
    number = number.ljust(9, "<")
    line1 = kind + country + number + check(number) + "<" * 15
    b, e = yymmdd(born), yymmdd(expires)
    opt = optional2.ljust(11, "<")
    head = b + check(b) + sex + e + check(e) + nationality + opt
    line2 = head + check(line1[5:30] + b + check(b) + e + check(e) + opt)
    line3 = name(surname, given, 30)
    assert all(len(x) == 30 for x in (line1, line2, line3))
    return [line1, line2, line3]


assert check("L898902C3") == "6" and check("740812") == "2"
assert td3("UTO", "ERIKSSON", "ANNA MARIA", "L898902C3", "UTO", "1974-08-12", "F", "2012-04-15", "ZE184226B") == [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
]
assert td1("I<", "UTO", "D23145890", "UTO", "1974-08-12", "F", "2012-04-15", "ERIKSSON", "ANNA MARIA") == [
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
]
