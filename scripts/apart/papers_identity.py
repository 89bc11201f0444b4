"""Identity: passports, travel documents, cards of many states, permits to stay, licences, booklets."""
from kit import (D, above, ar, arms, at, bars, cols, doc, dots, fa, face, grid, guilloche, matrix, nrn, photo, sheet,
                 sign, stamp, table, td1, td3, zone)


def data_page(state, title, cells, mrz, seed, ink="#5d8a8a", labels="sans", pt=8.2, photo_w=30, extra=""):
    """The page of a passport with the photograph: labels above values in two columns, the zone below."""
    body = guilloche(seed, ink, 132, 96)
    body += at(6, 4, f'<span class="b" style="font-size:1.25em">{state}</span>') + at(6, 9.5, title, w=122)
    body += at(6, 20, photo(seed, photo_w, photo_w * 1.3))
    inner = "".join(f'<div style="grid-column:span {w}"><div style="font-size:.62em;color:#444;line-height:1.1">{a}</div><div style="font-size:1.08em;line-height:1.15"><b>{b}</b></div></div>'
                    for a, b, w in cells)
    body += at(6 + photo_w + 4, 17.5, f'<div style="display:grid;grid-template-columns:repeat(6,1fr);gap:1mm 2mm">{inner}</div>', w=132 - photo_w - 16)
    return body + extra + zone(mrz, 9, 80.5)


# ---- passports ------------------------------------------------------------------------------------------------------
m = td3("P", "SYR", "ALKHATIB", "RANIA", "013587462", "SYR", "1988-03-17", "F", "2029-11-04", "04010092351")
doc("passport-aleppo", "passport", "ar", sheet(data_page(
    "الجمهورية العربية السورية &nbsp; SYRIAN ARAB REPUBLIC", "جواز سفر &nbsp;&nbsp; PASSPORT",
    [("النوع Type", "P", 1), ("رمز الدولة Country Code", "SYR", 2), ("رقم الجواز Passport No", "013587462", 3),
     ("الاسم Name", "RANIA &nbsp; رانيا", 3), ("الكنية Surname", "ALKHATIB &nbsp; الخطيب", 3),
     ("اسم الأب Father's name", "MAHER &nbsp; ماهر", 3), ("اسم الأم Mother's name", "SAMIRA &nbsp; سميرة", 3),
     ("الجنسية Nationality", "SYRIAN عربية سورية", 3), ("محل الولادة Place of birth", "ALEPPO حلب", 3),
     ("تاريخ الولادة Date of birth", D("1988-03-17", "/"), 2), ("الجنس Sex", "F أنثى", 2), ("الرقم الوطني National No", "040-10092351", 2),
     ("تاريخ الإصدار Date of issue", D("2023-11-05", "/"), 2), ("تاريخ الانتهاء Date of expiry", D("2029-11-04", "/"), 2), ("مركز الإصدار Issuing centre", "ISTANBUL-C.G.", 2)],
    m, "rania", "#4f7f63"), "sans", 8, "0", mark="SPECIMEN"), size="bookpage", colour=True,
    holder="ALKHATIB RANIA", born="1988-03-17", nationality="SYR", number="013587462", issued="2023-11-05", expires="2029-11-04")

m = td3("PO", "COD", "MWAMBA ILUNGA", "DIEUDONNE", "OP0914377", "COD", "1979-12-02", "M", "2027-06-18")
doc("passeport-kinshasa", "passport", "fr", sheet(
    f"""<div class="c" style="height:84mm;padding:12mm 14mm">{arms('lion', 18)}<p class="s">Ce passeport contient 32 pages · This passport contains 32 pages</p>
    <p class="s j">Les autorités requises sont priées de laisser passer librement le titulaire du présent passeport et de lui prêter aide et protection en cas de besoin.</p>
    <p class="s" style="margin-top:6mm">Signature du titulaire / Bearer's signature</p>{sign('mwamba')}</div>
    <div style="position:absolute;top:88mm;left:0;width:132mm;height:96mm;border-top:.4mm solid #999">""" + data_page(
    "RÉPUBLIQUE DÉMOCRATIQUE DU CONGO", "PASSEPORT / PASSPORT",
    [("Type", "PO", 1), ("Code du pays / Country code", "COD", 2), ("N° du passeport / Passport No.", "OP0914377", 3),
     ("Nom / Surname", "MWAMBA ILUNGA", 6), ("Post-nom et prénoms / Given names", "DIEUDONNÉ", 6),
     ("Nationalité / Nationality", "CONGOLAISE", 3), ("Date de naissance / Date of birth", "02 DEC 1979", 3),
     ("Sexe / Sex", "M", 1), ("Lieu de naissance / Place of birth", "LUBUMBASHI", 5),
     ("Date de délivrance / Date of issue", "19 JUN 2022", 3), ("Autorité / Authority", "MINAFFET KINSHASA", 3), ("Date d'expiration / Date of expiry", "18 JUN 2027", 3)],
    m, "mwamba2", "#3f6fae") + "</div>", "lato", 8, "0", mark="SPECIMEN"), size="book", turn=90, level="moderate",
    holder="MWAMBA ILUNGA DIEUDONNÉ", born="1979-12-02", nationality="COD", number="OP0914377", issued="2022-06-19", expires="2027-06-18")

m = td3("P", "SLV", "HERNANDEZ PORTILLO", "KARLA BEATRIZ", "B70218845", "SLV", "1995-08-30", "F", "2026-02-11", "049182736")
doc("pasaporte-santaana", "passport", "es", sheet(data_page(
    "REPÚBLICA DE EL SALVADOR", "PASAPORTE · PASSPORT · PASSEPORT",
    [("Tipo / Type", "P", 1), ("Código / Code", "SLV", 2), ("Pasaporte No. / Passport No.", "B70218845", 3),
     ("Apellidos / Surname", "HERNÁNDEZ PORTILLO", 6), ("Nombres / Given names", "KARLA BEATRIZ", 6),
     ("Nacionalidad / Nationality", "SALVADOREÑA", 3), ("Fecha de nacimiento / Date of birth", "30 AGO/AUG 1995", 3),
     ("Sexo / Sex", "F", 1), ("Lugar de nacimiento / Place of birth", "SANTA ANA, SLV", 5),
     ("Fecha de expedición / Date of issue", "12 FEB/FEB 2021", 3), ("Fecha de vencimiento / Date of expiry", "11 FEB/FEB 2026", 3), ("Autoridad / Authority", "DGME", 3)],
    m, "karla", "#7171b8"), "opensans", 7.6, "0", mark="SPECIMEN"), size="bookpage", level="heavy", fmt="jpg", colour=True,
    holder="HERNÁNDEZ PORTILLO KARLA BEATRIZ", born="1995-08-30", nationality="SLV", number="B70218845", issued="2021-02-12", expires="2026-02-11")

m = td3("P", "VNM", "NGUYEN", "THI THU HUONG", "C4471920", "VNM", "1991-01-09", "F", "2028-05-20", "036191004417")
doc("hochieu-haiphong", "passport", "vi", sheet(data_page(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<span class='s'>SOCIALIST REPUBLIC OF VIET NAM</span> &nbsp; HỘ CHIẾU / PASSPORT",
    [("Loại / Type", "P", 1), ("Mã số / Code", "VNM", 2), ("Số hộ chiếu / Passport No", "C4471920", 3),
     ("Họ và tên / Full name", "NGUYỄN THỊ THU HƯƠNG", 6), ("Quốc tịch / Nationality", "VIỆT NAM / VIETNAMESE", 6),
     ("Ngày sinh / Date of birth", "09/01/1991", 3), ("Nơi sinh / Place of birth", "HẢI PHÒNG", 3), ("Giới tính / Sex", "NỮ / F", 2), ("Số GCMND / ID card No", "036191004417", 4),
     ("Ngày cấp / Date of issue", "20/05/2018", 3), ("Có giá trị đến / Date of expiry", "20/05/2028", 3), ("Nơi cấp / Place of issue", "Cục Quản lý xuất nhập cảnh", 6)],
    m, "huong", "#5e9a5e"), "noto", 7.4, "0", mark="SPECIMEN"), size="bookpage",
    holder="NGUYỄN THỊ THU HƯƠNG", born="1991-01-09", nationality="VNM", number="C4471920", issued="2018-05-20", expires="2028-05-20")

m = td3("P", "GEO", "BERIDZE", "NINO", "19AB74410", "GEO", "1984-06-25", "F", "2031-09-14", "35001098764")
doc("passport-kutaisi", "passport", "ka", sheet(data_page(
    "საქართველო · GEORGIA", "პასპორტი · PASSPORT",
    [("ტიპი / Type", "P", 1), ("კოდი / Code", "GEO", 2), ("პასპორტის № / Passport No", "19AB74410", 3),
     ("გვარი / Surname", "ბერიძე / BERIDZE", 6), ("სახელი / Given name", "ნინო / NINO", 6),
     ("მოქალაქეობა / Nationality", "საქართველო / GEORGIA", 3), ("დაბადების თარიღი / Date of birth", "25 ივნ / JUN 1984", 3),
     ("პირადი № / Personal No", "35001098764", 2), ("სქესი / Sex", "მდ / F", 2), ("დაბადების ადგილი / Place of birth", "ქუთაისი / KUTAISI", 2),
     ("გაცემის თარიღი / Date of issue", "15 სექ / SEP 2021", 3), ("მოქმედების ვადა / Date of expiry", "14 სექ / SEP 2031", 3)],
    m, "nino", "#a06a6a"), "georgian", 7.6, "0", mark="SPECIMEN"), size="bookpage",
    holder="BERIDZE NINO", born="1984-06-25", nationality="GEO", number="19AB74410", issued="2021-09-15", expires="2031-09-14")

# ---- travel documents ----------------------------------------------------------------------------------------------
m = td3("PR", "BEL", "NOORZAI", "FARID AHMAD", "RB2048817", "XXB", "1992-04-11", "M", "2027-10-02")
doc("reisdocument-vluchteling", "travel-document", "nl", sheet(data_page(
    "KONINKRIJK BELGIË · ROYAUME DE BELGIQUE · KÖNIGREICH BELGIEN", "REISDOCUMENT / TITRE DE VOYAGE / REISEAUSWEIS / TRAVEL DOCUMENT<br><span class='xs'>(Verdrag van 28 juli 1951 / Convention du 28 juillet 1951 / Convention of 28 July 1951)</span>",
    [("Soort / Type", "PR", 1), ("Code", "BEL", 2), ("Nr. / N° / No", "RB2048817", 3),
     ("Naam / Nom / Surname", "NOORZAI", 6), ("Voornamen / Prénoms / Given names", "FARID AHMAD", 6),
     ("Nationaliteit / Nationalité", "VLUCHTELING / RÉFUGIÉ (1951)", 6), ("Geboortedatum / Date of birth", "11 APR/AVR 1992", 3), ("Geslacht / Sex", "M", 3),
     ("Geboorteplaats / Place of birth", "BAGHLAN", 3), ("Afgiftedatum / Date of issue", "03 OKT/OCT 2025", 3), ("Instantie / Authority", "LEUVEN", 3), ("Geldig tot / Date of expiry", "02 OKT/OCT 2027", 3)],
    m, "farid", "#8f86b8"), "roboto", 7.3, "0", mark="SPECIMEN"), size="bookpage", colour=True,
    holder="NOORZAI FARID AHMAD", born="1992-04-11", number="RB2048817", issued="2025-10-03", expires="2027-10-02", status="refugee")

m = td3("P", "D", "HASSAN ABDI", "FADUMO", "R70K419C2", "XXB", "1998-01-01", "F", "2026-08-30")
doc("reiseausweis-kassel", "travel-document", "de", sheet(data_page(
    "BUNDESREPUBLIK DEUTSCHLAND", "REISEAUSWEIS / TITRE DE VOYAGE / TRAVEL DOCUMENT<br><span class='xs'>(Abkommen vom 28. Juli 1951 / Convention of 28 July 1951)</span>",
    [("Typ", "P", 1), ("Kode", "D", 2), ("Ausweis-Nr.", "R70K419C2", 3), ("1. Name / Surname", "HASSAN ABDI", 6), ("2. Vornamen / Given names", "FADUMO", 6),
     ("3. Staatsangehörigkeit", "SOMALISCH", 3), ("4. Geburtsdatum / Date of birth", "01.01.1998", 3), ("5. Geschlecht", "F", 2), ("6. Geburtsort", "MOGADISCHU", 4),
     ("7. Ausstellungsdatum / Date of issue", "31.08.2023", 3), ("8. Gültig bis / Date of expiry", "30.08.2026", 3), ("9. Behörde / Authority", "STADT KASSEL", 6)],
    m, "fadumo", "#6c7fa8"), "narrow", 8, "0", mark="SPECIMEN"), size="bookpage",
    holder="HASSAN ABDI FADUMO", born="1998-01-01", nationality="SOM", number="R70K419C2", issued="2023-08-31", expires="2026-08-30", status="refugee")


# ---- national identity cards ---------------------------------------------------------------------------------------
def card(inner, seed, ink="#6a9", face_="sans", pt=7.4, size="card", bg="#f4f6f2", bed="#fff"):
    """One card of 85.6 x 54 mm lying on the glass."""
    side = (f'<div style="position:absolute;left:6mm;top:6mm;width:85.6mm;height:54mm;border:.2mm solid #999;border-radius:3mm;overflow:hidden;background:{bg}">'
            f'{guilloche(seed, ink, 86, 54)}{inner}<div class="mark" style="font-size:12mm">SPECIMEN</div></div>')
    return sheet(side, face_, pt, "0", bg=bed)


def both(front, back, seed, ink="#6a9", face_="sans", pt=7.4, bg="#f4f6f2", gap=70):
    """Both sides of a card on one page."""
    def side(inner, top, s):
        return (f'<div style="position:absolute;left:9mm;top:{top}mm;width:85.6mm;height:54mm;border:.2mm solid #999;border-radius:3mm;overflow:hidden;background:{bg}">'
                f'{guilloche(s, ink, 86, 54)}{inner}<div class="mark" style="font-size:12mm">SPECIMEN</div></div>')
    return sheet(side(front, 8, seed) + side(back, gap, seed + "b"), face_, pt, "0")


def small(pairs, x, y, w, n=1, lead=1.12):
    """Small labels above values on a card."""
    cells = "".join(f'<div><div style="font-size:.66em;color:#333;line-height:1.05">{a}</div><div class="b" style="line-height:{lead}">{b}</div></div>' for a, b in pairs)
    return at(x, y, f'<div style="display:grid;grid-template-columns:repeat({n},1fr);gap:.5mm 2mm">{cells}</div>', w=w)


doc("tazkira-electronic", "national-id", "fa", both(
    at(2, 2, arms("star", 9)) + at(13, 2, '<div class="c b" dir="rtl">دولت جمهوری اسلامی افغانستان · د افغانستان اسلامي جمهوري دولت<br>تذکره الکترونیکی / برېښنايي تذکره<br><span class="s">AFGHANISTAN NATIONAL ID CARD</span></div>', w=70)
    + at(3, 16, photo("gulalai", 22, 29)) + small([("نام / نوم / Name", "گلالی GULALAI"), ("تخلص / Surname", "ستانکزی STANEKZAI"), ("نام پدر / د پلار نوم / Father Name", "عبدالرحیم"),
                                                   ("تاریخ تولد / Date of Birth", fa("1371/07/14") + " &nbsp; 1992-10-06"), ("جنس / Sex", "زن F")], 28, 16, 54)
    + at(3, 47, '<b style="font-size:1.15em">1399-0814-56023</b>', style="letter-spacing:.4mm"),
    small([("محل تولد / Place of Birth", "لوگر LOGAR"), ("تابعیت / Nationality", "افغان AFG"), ("تاریخ صدور / Date of Issue", fa("1400/02/20") + " 2021-05-10"), ("تاریخ انقضا / Date of Expiry", "2031-05-10")], 4, 4, 78, 2)
    + zone(td1("ID", "AFG", "STANEKZAI", "GULALAI", "AF0773915", "AFG", "1992-10-06", "F", "2031-05-10", "13990814560"), 4.6, 33, 2.54, 4),
    "gulalai", "#6a8f6a", "noto", 7), size="two", colour=True, fmt="pdf",
    holder="STANEKZAI GULALAI", born="1992-10-06", nationality="AFG", number="1399-0814-56023", issued="2021-05-10", expires="2031-05-10")

doc("tazkira-paper", "national-id", "fa", sheet(
    f"""<div class="c">{arms('star', 16)}<h2>جمهوری اسلامی افغانستان<br>وزارت امور داخله</h2><p>ریاست عمومی ثبت احوال نفوس</p><h1>تذکره تابعیت افغانی</h1></div>
    {at(14, 22, photo('mirwais', 24, 31))}<p style="margin-top:4mm">شماره عمومی: {face('nastaliq', fa('22713904'), 12, 'color:#223a7a')} &nbsp;&nbsp; جلد: {fa('41')} &nbsp; صفحه: {fa('117')} &nbsp; شماره ثبت: {fa('88')}</p>"""
    + "".join(f'<div class="dots"><b>{a}</b><span>{face("nastaliq", b, 12, "color:#223a7a;line-height:1.7")}</span></div>' for a, b in [
        ("اسم:", "میرویس"), ("تخلص:", "حیدری"), ("اسم پدر:", "غلام نبی"), ("اسم پدرکلان:", "محمد عیسی"), ("سال تولد / سن:", "نظر به سن ۱۸ ساله در سال ۱۳۹۰"),
        ("محل تولد:", "ولایت غزنی، ولسوالی قره‌باغ"), ("شغل:", "محصل"), ("حالت مدنی:", "مجرد"), ("زبان مادری:", "دری"), ("سکونت اصلی:", "غزنی"), ("سکونت فعلی:", "کابل، ناحیه سیزدهم")])
    + f'<p>تاریخ صدور: {fa("1390/05/23")} هجری شمسی</p><p class="s">علایم فارقه: ندارد &nbsp;—&nbsp; تعداد اولاد: ندارد</p><div class="cols c"><div>امضای صاحب تذکره{sign("mirw", w=30, h=10)}</div><div>مهر و امضای مدیر ثبت احوال نفوس</div></div>'
    + stamp("وزارت امور داخله ۞ مدیریت ثبت احوال نفوس ولایت غزنی", "غزنی", 35, 232, 17, 14, "#5a2a7d"),
    "naskh", 11.5, "14mm 18mm", rtl=True, lang="fa", bg="#fbf9ef"), also="birth-certificate", note="only the solar calendar is printed",
    holder="میرویس حیدری", number="22713904")

m = td1("I", "TUR", "YILMAZ", "ZEYNEP", "A12T34589", "TUR", "1987-09-05", "F", "2033-03-12", "<31874490126")
doc("kimlik-diyarbakir", "national-id", "tr", card(
    at(3, 2, '<b>TÜRKİYE CUMHURİYETİ KİMLİK KARTI</b><br>REPUBLIC OF TÜRKİYE IDENTITY CARD', style="color:#a22") + at(3, 12, photo("zeynep", 24, 32))
    + small([("T.C. Kimlik No / TR Identity No", "31874490126"), ("Soyadı / Surname", "YILMAZ"), ("Adı / Given Name(s)", "ZEYNEP")], 30, 10, 52)
    + small([("Doğum Tarihi / Date of Birth", "05.09.1987"), ("Cinsiyeti / Gender", "K / F"), ("Seri No / Document No", "A12T34589"), ("Uyruğu / Nationality", "T.C./TUR"), ("Son Geçerlilik / Valid Until", "12.03.2033"), ("İmzası / Signature", sign("zey", w=20, h=6))], 30, 29, 53, 2),
    "zeynep", "#b98a8a"), size="card", colour=True,
    holder="YILMAZ ZEYNEP", born="1987-09-05", nationality="TUR", number="A12T34589", national_number="31874490126", expires="2033-03-12")

doc("kimlik-diyarbakir-back", "national-id", "tr", card(
    small([("Anne Adı / Mother's Name", "HATİCE"), ("Baba Adı / Father's Name", "MEHMET"), ("Veren Makam / Issued by", "T.C. İÇİŞLERİ BAKANLIĞI")], 40, 4, 42) + at(4, 6, bars("zey", 30, 9))
    + zone(m, 4.6, 33, 2.54, 4), "zeynepb", "#b98a8a"), size="card", fmt="jpg", holder="YILMAZ ZEYNEP", born="1987-09-05", nationality="TUR", number="A12T34589", expires="2033-03-12",
    note="the back of kimlik-diyarbakir, in its own file")

m = td1("ID", "ALB", "HOXHA", "ARBEN", "BK4190277", "ALB", "1981-07-19", "M", "2028-02-06", "I10719044K")
doc("leternjoftim-shkoder", "national-id", "sq", both(
    at(3, 2, '<b>REPUBLIKA E SHQIPËRISË</b> / REPUBLIC OF ALBANIA<br>LETËRNJOFTIM / IDENTITY CARD') + at(3, 11, photo("arben", 24, 31)) + at(70, 2, arms("eagle", 12, "#933"))
    + small([("Mbiemri / Surname", "HOXHA"), ("Emri / Given name", "ARBEN"), ("Shtetësia / Nationality", "Shqiptare / Albanian")], 30, 12, 40)
    + small([("Datëlindja / Date of birth", "19.07.1981"), ("Gjinia / Sex", "M"), ("Nr. personal / Personal No.", "I10719044K"), ("Skadon më / Date of expiry", "06.02.2028")], 30, 32, 50, 2),
    small([("Nr. i dokumentit / Card No.", "BK4190277"), ("Data e lëshimit / Date of issue", "07.02.2018"), ("Vendlindja / Place of birth", "SHKODËR"), ("Autoriteti / Authority", "MB / MoI")], 5, 5, 76, 2) + zone(m, 4.6, 33, 2.54, 4),
    "arben", "#9a8abf", "cantarell", 7), size="two", turn=270,
    holder="HOXHA ARBEN", born="1981-07-19", nationality="ALB", number="BK4190277", national_number="I10719044K", issued="2018-02-07", expires="2028-02-06")

m = td1("ID", "BEL", "VANDERSTRAETEN", "ELS MARIA J", "592118740372", "BEL", "1986-02-14", "F", "2032-01-23", "", "86021423459")
nn = nrn("1986-02-14", 234)
m = td1("ID", "BEL", "VANDERSTRAETEN", "ELS MARIA J", "592118740372", "BEL", "1986-02-14", "F", "2032-01-23", "", nn.replace(".", "").replace("-", ""))
doc("eid-hasselt", "national-id", "nl", both(
    at(3, 2, '<b>BELGIË</b> BELGIQUE BELGIEN BELGIUM<br>IDENTITEITSKAART &nbsp;CARTE D\'IDENTITÉ<br>PERSONALAUSWEIS &nbsp;IDENTITY CARD', style="font-size:.9em") + at(3, 15, photo("els", 23, 30))
    + small([("Naam / Name", "Vanderstraeten"), ("Voornamen / Given names", "Els Maria J.")], 29, 14, 53)
    + small([("Geslacht / Sex", "V/F"), ("Nationaliteit / Nationality", "BEL"), ("Geboortedatum / Date of birth", "14 02 1986"), ("Rijksregisternr. / National Register No", nn), ("Kaartnr. / Card No", "592-1187403-72"), ("Vervaldatum / Expiry date", "23 01 2032")], 29, 26, 55, 2),
    small([("Geboorteplaats / Place of birth", "Hasselt"), ("Plaats en datum van afgifte / Place and date of issue", "Hasselt 24 01 2022")], 32, 5, 50) + at(5, 6, bars("els", 22, 8)) + at(5, 17, '<div style="width:13mm;height:11mm;border:.4mm solid #a82;border-radius:1.5mm;background:#d9c27a"></div>')
    + zone(m, 4.6, 33, 2.54, 4), "els", "#c9a"), size="two", level="clean",
    holder="Vanderstraeten Els Maria J.", born="1986-02-14", nationality="BEL", number="592118740372", national_number=nn, issued="2022-01-24", expires="2032-01-23")

m = td1("I", "MAR", "EL AMRANI", "YOUSSEF", "W41902773", "MAR", "1990-11-21", "M", "2030-12-01", "BE771204")
doc("cnie-oujda", "national-id", "fr", card(
    at(3, 2, '<b>ROYAUME DU MAROC</b><br>CARTE NATIONALE D\'IDENTITÉ') + at(52, 2, '<div dir="rtl" class="b">المملكة المغربية<br>البطاقة الوطنية للتعريف</div>', w=30) + at(3, 12, photo("youssef", 22, 29))
    + at(28, 12, '<div class="cols"><div><b>YOUSSEF</b><br><b>EL AMRANI</b></div><div dir="rtl"><b>يوسف</b><br><b>العمراني</b></div></div><div style="margin-top:1mm">Né le <b>21.11.1990</b> <span dir="rtl">مزداد بتاريخ</span><br>à <b>OUJDA</b> &nbsp;<span dir="rtl">بوجدة</span><br>Valable jusqu\'au <b>01.12.2030</b> <span dir="rtl">صالحة إلى غاية</span></div>', w=54)
    + at(4, 45, '<b style="font-size:1.2em">N° BE771204</b>') + at(60, 41, matrix("you", 11)), "youssef", "#8a9fbf", "noto", 7), size="card", level="heavy",
    holder="EL AMRANI YOUSSEF", born="1990-11-21", number="BE771204", expires="2030-12-01")

# ---- residence permits ----------------------------------------------------------------------------------------------
def permit(title, kind, person, seed, photo_seed, ink="#c08aa0", words=("Naam / Name", "Geldig tot / Valid until", "Plaats en datum van afgifte", "Soort titel / Type of permit", "Opmerkingen / Remarks"), head="BELGIË"):
    """The front of a card for third-country nationals."""
    number, name, given, sex, nation, born, until, place, kind_line, remark = person
    return (at(3, 1.5, f'<b>{head}</b>') + at(22, 1.5, f'<b style="font-size:.86em">{title}</b>', w=62) + at(3, 9, photo(photo_seed, 23, 30))
            + at(60, 44, f'<b>{number}</b>', style="font-size:1.15em")
            + small([(words[0], f"{name}<br>{given}")], 29, 9, 54) + small([("Sex", sex), ("Nat.", nation), ("DoB", born)], 29, 17.6, 53, 3)
            + small([(words[3], kind_line), (words[1], until), (words[2], place), (words[4], remark)], 29, 23, 54)
            + at(3, 41, sign(photo_seed, w=22, h=8)))


m = td1("IR", "BEL", "NOORZAI", "SHABNAM", "B31884027", "AFG", "1996-06-03", "F", "2027-03-14", "", "96060345218")
nn = nrn("1996-06-03", 452)
m = td1("IR", "BEL", "NOORZAI", "SHABNAM", "B31884027", "AFG", "1996-06-03", "F", "2027-03-14", "", nn.replace(".", "").replace("-", ""))
doc("akaart-leuven", "residence-permit", "nl", both(
    permit("VERBLIJFSTITEL TITRE DE SÉJOUR AUFENTHALTSTITEL RESIDENCE PERMIT", "A", ("B31884027", "NOORZAI", "SHABNAM", "V/F", "AFG", "03 06 1996", "14 03 2027", "Leuven 15 03 2026", "A. BEPERKT VERBLIJF", "Arbeidsmarkt: onbeperkt"), "a1", "shabnam"),
    small([("Geboorteplaats / Place of birth", "Kunduz"), ("Rijksregisternummer / National Register No", nn), ("Opmerkingen / Remarks", "Bijzondere categorie: gezinshereniging art. 10")], 5, 4, 60) + at(66, 5, '<div style="width:13mm;height:11mm;border:.4mm solid #a82;border-radius:1.5mm;background:#d9c27a"></div>') + zone(m, 4.6, 33, 2.54, 4),
    "a1", "#c08aa0"), size="two", colour=True,
    holder="NOORZAI SHABNAM", born="1996-06-03", nationality="AFG", number="B31884027", national_number=nn, issued="2026-03-15", expires="2027-03-14", card_type="A")

nn = nrn("1989-02-12", 517)
m = td1("IR", "BEL", "DIALLO", "MAMADOU SALIOU", "B40127795", "GIN", "1989-02-12", "M", "2030-07-07", "", nn.replace(".", "").replace("-", ""))
doc("carte-b-liege", "residence-permit", "fr", card(
    permit("TITRE DE SÉJOUR VERBLIJFSTITEL AUFENTHALTSTITEL RESIDENCE PERMIT", "B", ("B40127795", "DIALLO", "MAMADOU SALIOU", "M", "GIN", "12 02 1989", "07 07 2030", "Liège 08 07 2025", "B. SÉJOUR ILLIMITÉ", "Marché du travail : illimité"), "b1", "saliou",
           words=("Nom / Name", "Valable jusqu'au / Valid until", "Lieu et date de délivrance", "Type de titre / Type of permit", "Observations"), head="BELGIQUE"), "b1", "#a08ac0"),
    card(small([("Lieu de naissance / Place of birth", "Labé"), ("N° de registre national", nn), ("Statut", "RÉFUGIÉ (Convention de Genève)")], 5, 4, 60) + zone(m, 4.6, 33, 2.54, 4), "b1b", "#a08ac0"), size="card", turn=180,
    holder="DIALLO MAMADOU SALIOU", born="1989-02-12", nationality="GIN", number="B40127795", national_number=nn, issued="2025-07-08", expires="2030-07-07", card_type="B", note="the back says refugee")

doc("akarte-eupen", "residence-permit", "de", card(
    permit("AUFENTHALTSTITEL TITRE DE SÉJOUR VERBLIJFSTITEL RESIDENCE PERMIT", "A", ("B29930164", "PETROSYAN", "ARAM", "M", "ARM", "28 09 1974", "19 05 2027", "Eupen 20 05 2026", "A. BEFRISTETER AUFENTHALT", "Arbeitsmarkt: beschränkt"), "a2", "aram",
           words=("Name / Name", "Gültig bis / Valid until", "Ort und Datum der Ausstellung", "Art des Titels / Type of permit", "Bemerkungen"), head="BELGIEN"), "a2", "#8aa0c0"), size="card", level="heavy", fmt="jpg", colour=True,
    holder="PETROSYAN ARAM", born="1974-09-28", nationality="ARM", number="B29930164", issued="2026-05-20", expires="2027-05-19", card_type="A")

m = td1("IR", "ITA", "GHEBREMEDHIN", "SELAM", "I0448821K", "ERI", "1997-05-16", "F", "2029-01-30")
doc("permesso-torino", "residence-permit", "it", both(
    at(3, 2, '<b>PERMESSO DI SOGGIORNO</b> ITALIA<br>RESIDENCE PERMIT') + at(3, 10, photo("selam", 23, 30)) + at(62, 2, "<b>I0448821K</b>")
    + small([("COGNOME NOME / NAME", "GHEBREMEDHIN SELAM"), ("DATA DI SCADENZA / VALID UNTIL", "30/01/2029"), ("LUOGO E DATA DI RILASCIO / PLACE AND DATE OF ISSUE", "TORINO 31/01/2024"), ("TIPO DI PERMESSO / TYPE OF PERMIT", "PROTEZIONE SUSSIDIARIA"), ("ANNOTAZIONI / REMARKS", "PERM. UNICO LAVORO")], 29, 11, 54),
    small([("DATA E LUOGO DI NASCITA", "16/05/1997 SENAFE"), ("CITTADINANZA", "ERI"), ("SESSO", "F"), ("INDIRIZZO", "VIA PIETRO COSSA 280, TORINO")], 5, 4, 76, 2) + zone(m, 4.6, 33, 2.54, 4), "selam", "#cc9"), size="two",
    holder="GHEBREMEDHIN SELAM", born="1997-05-16", nationality="ERI", number="I0448821K", issued="2024-01-31", expires="2029-01-30", status="subsidiary")

# ---- driving licences -----------------------------------------------------------------------------------------------
doc("permis-conakry", "driving-licence", "fr", sheet(
    f"""<div class="c">{arms('leaf', 12)}<p class="b">RÉPUBLIQUE DE GUINÉE<br><span class="s i">Travail – Justice – Solidarité</span></p><p class="s">Ministère des Transports · Direction Nationale des Transports Terrestres</p>
    <h1 style="letter-spacing:1mm">PERMIS DE CONDUIRE</h1></div>{at(14, 62, photo('ibrahima', 26, 34))}<div style="margin-inline-start:42mm">"""
    + dots([("1. Nom :", "BALDÉ"), ("2. Prénoms :", "Ibrahima Sory"), ("3. Né le :", "04/05/1983 à Mamou"), ("4. Domicile :", "Ratoma, Conakry"), ("5. Permis n° :", "GN-0448-217/CKY"), ("Délivré le :", "11/09/2019"), ("Valable jusqu'au :", "10/09/2029")], "oldtype", 10, "#222")
    + "</div>" + grid([["Catégorie", "A1", "A", "B", "C", "D", "E"], ["Délivrée le", "—", "—", "11/09/2019", "—", "—", "—"]]) + '<p class="c s">Le Directeur Préfectoral des Transports</p>'
    + sign("dir-conakry", 70, 160) + stamp("DIRECTION NATIONALE DES TRANSPORTS TERRESTRES ★ ", "CONAKRY", 88, 146, 16, -20), "carlito", 9.5, "12mm 12mm", bg="#f6dfe2"), size="A5",
    holder="BALDÉ Ibrahima Sory", born="1983-05-04", number="GN-0448-217/CKY", issued="2019-09-11", expires="2029-09-10")


doc("rijbewijs-mechelen", "driving-licence", "nl", card(
    at(3, 2, '<b>RIJBEWIJS</b> &nbsp; KONINKRIJK BELGIË') + at(66, 2, '<b>B</b> &nbsp;Permis de conduire<br>Führerschein', style="font-size:.8em") + at(3, 11, photo("tariq", 22, 29))
    + at(28, 10, '1. <b>Rahmani</b><br>2. <b>Tariq</b><br>3. <b>09.08.1994 Herat</b><br>4a. <b>22.11.2024</b> &nbsp;4c. <b>Mechelen</b><br>4b. <b>21.11.2034</b><br>5. <b>1947730215</b><br>9. <b>AM/B</b>', w=55, style="line-height:1.4") + at(40, 43, sign("tariq", w=24, h=8)), "tariq", "#fab", "lato", 7.8), size="card",
    holder="Rahmani Tariq", born="1994-08-09", number="1947730215", issued="2024-11-22", expires="2034-11-21")

# ---- military booklets ----------------------------------------------------------------------------------------------
doc("daftar-khidma", "military-booklet", "ar", sheet(
    f"""<div class="c">{arms('eagle', 15)}<p class="b">الجمهورية العربية السورية<br>وزارة الدفاع — مديرية التجنيد العامة</p><h1>دفتر خدمة العلم</h1></div>{at(12, 50, photo('khaled', 25, 32))}"""
    + f'<div style="margin-inline-end:34mm">' + table([("شعبة تجنيد", "درعا"), ("رقم الدفتر", ar("774120")), ("الاسم والكنية", "خالد المصري"), ("اسم الأب", "إبراهيم"), ("اسم الأم ونسبتها", "فاطمة الزعبي"), ("محل وتاريخ الولادة", "نوى " + D("1993-02-08", "ar/")),
                                                                                          ("الرقم الوطني", ar("12060047185")), ("محل ورقم القيد", "نوى خ " + ar("214"))], "ruled", "34%") + "</div>"
    + grid([["القرار", "التاريخ", "توقيع رئيس الشعبة"], ["سيق إلى خدمة العلم", D("2012-03-01", "ar/"), ""], ["مؤجل دراسياً حتى", D("2014-03-15", "ar/"), ""], ["منقطع", "—", ""]])
    + stamp("الجمهورية العربية السورية ★ وزارة الدفاع ★ شعبة تجنيد درعا", "درعا", 30, 150, 16, 18, "#274b8f") + sign("chef-deraa", 60, 152), "naskh", 11, "10mm 12mm", rtl=True, lang="ar", bg="#efe9d6"), size="A5",
    holder="خالد المصري", born="1993-02-08", number="774120", national_number="12060047185")

doc("viiskovyi-kvytok", "military-booklet", "uk", sheet(
    f"""<div class="c"><p class="b">УКРАЇНА<br>МІНІСТЕРСТВО ОБОРОНИ</p><h1>ВІЙСЬКОВИЙ КВИТОК</h1><p class="b">АВ № 518 204</p></div>{at(114, 38, photo('oleksandr', 22, 28))}<div style="margin-right:30mm">"""
    + dots([("1. Прізвище", "Ковальчук"), ("2. Ім'я", "Олександр"), ("3. По батькові", "Петрович"), ("4. Дата народження", "14 березня 1986 р."), ("5. Місце народження", "м. Харків")], "oldtype", 9.5)
    + "</div>" + dots([("6. Освіта", "вища, ХПІ, 2008"), ("7. Сімейний стан", "одружений"), ("8. Військово-облікова спеціальність", "837037"), ("9. Придатність", "придатний"), ("Виданий", "Київським РТЦК м. Харкова"), ("Дата видачі", "22 травня 2009 р.")], "oldtype", 9.5)
    + '<p class="s">Начальник територіального центру комплектування та соціальної підтримки</p>' + sign("kharkiv", 30, 140) + stamp("РАЙОННИЙ ТЕРИТОРІАЛЬНИЙ ЦЕНТР КОМПЛЕКТУВАННЯ * УКРАЇНА * ", "Харків", 90, 138, 16), "book", 9, "12mm 12mm"), size="A5",
    holder="Ковальчук Олександр Петрович", born="1986-03-14", number="АВ 518204", issued="2009-05-22")

# ---- election and consular cards ------------------------------------------------------------------------------------
doc("carte-electeur-goma", "election-card", "fr", card(
    at(3, 2, '<div class="c"><b>RÉPUBLIQUE DÉMOCRATIQUE DU CONGO</b><br>COMMISSION ÉLECTORALE NATIONALE INDÉPENDANTE<br><b style="font-size:1.25em">CARTE D\'ÉLECTEUR</b></div>', w=80) + at(3, 14, photo("esperance", 22, 28))
    + at(28, 13.5, 'NN : <b>30449120871</b><br>Nom : <b>KAVIRA</b><br>Postnom : <b>MUHINDO</b><br>Prénom : <b>ESPÉRANCE</b><br>Sexe : <b>F</b> &nbsp; Date de naiss. : <b>25/12/1990</b><br>Lieu : <b>BENI</b> &nbsp; Origine : Nord-Kivu<br>Délivrée le <b>17/01/2023</b> &nbsp;CI : 30157', w=56, style="line-height:1.28") + at(4, 46, bars("goma", 40, 5)), "goma", "#8cf", "sans", 7.2), size="card", colour=True,
    holder="KAVIRA MUHINDO ESPÉRANCE", born="1990-12-25", number="30449120871", issued="2023-01-17")

doc("voter-card-accra", "election-card", "en", card(
    at(3, 2, '<div class="c"><b>REPUBLIC OF GHANA · ELECTORAL COMMISSION</b><br><b style="font-size:1.3em">VOTER ID CARD</b></div>', w=80) + at(60, 12, photo("kwabena", 21, 27))
    + at(4, 12, table([("Name", "KWABENA OSEI MENSAH"), ("Voter ID No.", "4471902283"), ("Date of Birth", "07/04/1982"), ("Sex", "MALE"), ("Polling Station", "F170504 LAPAZ"), ("Date of Reg.", "02/07/2020")], "plain", "38%", True), w=54, style="line-height:1.05") + at(4, 46, bars("accra", 50, 5)), "accra", "#ec8", "roboto", 7.2), size="card",
    holder="KWABENA OSEI MENSAH", born="1982-04-07", number="4471902283", issued="2020-07-02")

doc("carte-consulaire-guinee", "consular-card", "fr", both(
    at(3, 2, '<div class="c"><b>AMBASSADE DE LA RÉPUBLIQUE DE GUINÉE</b><br>Bruxelles – Section consulaire<br><b style="font-size:1.3em">CARTE D\'IDENTITÉ CONSULAIRE</b></div>', w=80) + at(3, 16, photo("aissatou", 22, 28))
    + at(28, 16, 'N° <b>0417/AMBAGUI/BXL/2024</b><br>Nom : <b>BAH</b><br>Prénoms : <b>Aïssatou Lamarana</b><br>Née le <b>18/03/1999</b> à <b>Pita</b><br>Nationalité : <b>Guinéenne</b><br>Profession : étudiante', w=55, style="line-height:1.35"),
    at(4, 4, 'Taille : 1,63 m &nbsp; Teint : noir<br>Adresse : <b>Rue Haute 214, 1000 Bruxelles</b><br>Date de délivrance : <b>06/06/2024</b><br>Expire le : <b>05/06/2027</b><br><br>Le Chargé des affaires consulaires', w=76, style="line-height:1.4") + sign("ambagui", 40, 34) + stamp("AMBASSADE DE GUINÉE ★ BRUXELLES ★ ", "GUINÉE", 50, 22, 13), "aissatou", "#9c6"), size="two",
    holder="BAH Aïssatou Lamarana", born="1999-03-18", nationality="Guinéenne", number="0417/AMBAGUI/BXL/2024", issued="2024-06-06", expires="2027-06-05", address="Rue Haute 214, 1000 Bruxelles")

doc("matricula-consular", "consular-card", "es", card(
    at(3, 2, '<b>REPÚBLICA DEL ECUADOR</b><br>CONSULADO GENERAL EN BRUSELAS<br><b>TARJETA DE IDENTIFICACIÓN CONSULAR</b>', w=60) + at(62, 8, photo("wilmer", 21, 27))
    + small([("Apellidos y nombres", "QUISHPE LOOR WILMER ANDRÉS"), ("Lugar y fecha de nacimiento", "Guayaquil, 02-JUN-1988"), ("No. de cédula", "0922417730"), ("Registro consular No.", "BRU-2023-00871"), ("Emisión / Vencimiento", "14-FEB-2023 / 13-FEB-2028")], 4, 15, 55), "wilmer", "#fc6", "lato", 7.2), size="card", turn=90,
    holder="QUISHPE LOOR WILMER ANDRÉS", born="1988-06-02", number="BRU-2023-00871", issued="2023-02-14", expires="2028-02-13")
