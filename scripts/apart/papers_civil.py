"""Civil status: births, marriages, divorces, deaths, partnerships, custody, consent, households, kinship tests."""
from kit import (D, above, ar, arms, at, bars, cols, doc, dots, fa, grid, matrix, nrn, paras, photo, sheet, sign,
                 stamp, table)

# ---- births ----------------------------------------------------------------------------------------------------------
doc("attestation-naissance-kinshasa", "birth-certificate", "fr", sheet(
    f"""<div class="cols"><div class="c s"><b>RÉPUBLIQUE DÉMOCRATIQUE DU CONGO</b><br>VILLE DE KINSHASA<br>COMMUNE DE NGALIEMA<br>{arms('lion', 14)}<br>BUREAU DE L'ÉTAT CIVIL</div><div></div><div class="s r">N° 1187/BEC/NGL/2025</div></div>
    <h1 class="c u" style="margin:10mm 0 8mm">ATTESTATION DE NAISSANCE</h1>"""
    + paras("Je soussigné, <b>KALONJI MBUYI Patrice</b>, Officier de l'État Civil de la Commune de Ngaliema à Kinshasa, atteste par la présente que :")
    + dots([("Le (la) nommé(e)", "NZUZI MAKIESE Merveille"), ("de sexe", "féminin"), ("est né(e) à Kinshasa, le", "vingt-neuf septembre deux mille quinze (29/09/2015)"), ("fils / fille de", "NZUZI KIALA Trésor"),
            ("de nationalité", "congolaise"), ("et de", "LUZOLO MBEMBA Chantal"), ("de nationalité", "congolaise"), ("résidant sur avenue", "Kasa-Vubu n° 44, quartier Binza-Delvaux")], "hand", 13)
    + paras("En foi de quoi, la présente attestation lui est délivrée pour servir et valoir ce que de droit.") + '<p class="r">Fait à Kinshasa, le ' + D("2025-03-18", "/") + '</p><p class="r b">L\'Officier de l\'État Civil</p>'
    + sign("kalonji", 135, 205) + stamp("COMMUNE DE NGALIEMA ★ VILLE DE KINSHASA ★ ", "ÉTAT CIVIL", 110, 200, 18, -18), "serif", 12), holder="NZUZI MAKIESE Merveille", born="2015-09-29", issued="2025-03-18", number="1187/BEC/NGL/2025")

doc("extrait-acte-oujda", "birth-certificate", "fr", sheet(
    '<div class="cols"><div class="s"><b>ROYAUME DU MAROC</b><br>Ministère de l\'Intérieur<br>Préfecture : Oujda-Angad<br>Commune : Oujda<br>Bureau d\'état civil : Sidi Ziane</div><div class="s r" dir="rtl" style="text-align:right"><b>المملكة المغربية</b><br>وزارة الداخلية<br>عمالة وجدة أنجاد<br>جماعة وجدة<br>مكتب الحالة المدنية سيدي زيان</div></div>'
    '<div class="cols c" style="margin:6mm 0"><div><h2>EXTRAIT D\'ACTE DE NAISSANCE</h2></div><div dir="rtl"><h2>نسخة موجزة من رسم الولادة</h2></div></div>'
    + grid([["Acte n° : <b>2214</b> &nbsp; Année : <b>1994</b>", '<div dir="rtl">رسم عدد <b>٢٢١٤</b> سنة <b>١٩٩٤</b></div>'], ["Prénom : <b>Salma</b>", '<div dir="rtl">الاسم الشخصي: <b>سلمى</b></div>'], ["Nom : <b>BENHADDOU</b>", '<div dir="rtl">الاسم العائلي: <b>بنحدو</b></div>'],
            ["Sexe : féminin", '<div dir="rtl">الجنس: أنثى</div>'], ["Date de naissance : <b>sept mai mil neuf cent quatre-vingt-quatorze (07/05/1994)</b>", '<div dir="rtl">تاريخ الولادة: السابع من مايو سنة ألف وتسعمائة وأربع وتسعين</div>'], ["Correspondant à : 26 dou al-qi'da 1414", '<div dir="rtl">موافق ٢٦ ذو القعدة ١٤١٤</div>'],
            ["Lieu de naissance : Oujda", '<div dir="rtl">محل الولادة: وجدة</div>'], ["Nationalité : marocaine", '<div dir="rtl">الجنسية: مغربية</div>'], ["Prénom du père : Abdelkader", '<div dir="rtl">اسم الأب: عبد القادر</div>'], ["Prénom de la mère : Khadija", '<div dir="rtl">اسم الأم: خديجة</div>'],
            ["Mentions marginales : néant", '<div dir="rtl">بيانات هامشية: لا شيء</div>']], "ruled", False, ("50%", "50%"))
    + '<p>Certifié conforme aux mentions portées au registre. Délivré à Oujda, le <b>14/10/2025</b></p><p dir="rtl">سلم بوجدة بتاريخ ١٤ أكتوبر ٢٠٢٥ — ضابط الحالة المدنية</p>' + sign("oujda", 30, 232) + stamp("المملكة المغربية ★ جماعة وجدة ★ الحالة المدنية", "Oujda", 55, 222, 17, 12, "#7d2430"),
    "noto", 10.5), holder="BENHADDOU Salma", born="1994-05-07", nationality="marocaine", number="2214", issued="2025-10-14")

doc("bayan-wilada-homs", "birth-certificate", "ar", sheet(
    f"""<div class="cols"><div class="c s b">الجمهورية العربية السورية<br>وزارة الداخلية<br>الشؤون المدنية</div><div class="c">{arms('eagle', 17)}</div><div class="s">الرقم التسلسلي: <span dir="ltr">{ar('0041772')}</span><br>أمانة السجل المدني: حمص<br>التاريخ: {D('2025-08-19', 'ar/')}</div></div>
    <h1 class="c" style="margin:8mm 0">بيان ولادة</h1>"""
    + grid([["الرقم الوطني", ar("02010337719"), "الاسم", "<b>ليان</b>"], ["النسبة", "<b>الحموي</b>", "اسم الأب", "أنس"], ["اسم الأم ونسبتها", "هبة الأتاسي", "الجنس", "أنثى"], ["محل الولادة", "حمص", "تاريخ الولادة", D("2014-02-23", "ar/")], ["محل ورقم القيد", "حمص، باب السباع خ " + ar("317"), "الدين", "مسلمة"],
            ["تاريخ تسجيل الواقعة", D("2014-03-02", "ar/"), "رقم واقعة الولادة", ar("1180/2014")]], "ruled", False, ("20%", "30%", "20%", "30%"))
    + paras(f"تاريخ الولادة كتابةً: الثالث والعشرون من شهر شباط سنة ألفين وأربع عشرة.", "أعطي هذا البيان بناءً على طلب صاحب العلاقة، وهو مطابق للقيود المدنية.") + '<div class="cols c" style="margin-top:10mm"><div>المنظم<br>' + sign("munazzim", w=28) + '</div><div>أمين السجل المدني في حمص<br>' + sign("amin", w=30) + "</div></div>"
    + stamp("الجمهورية العربية السورية ★ أمانة السجل المدني في حمص", "حمص", 40, 150, 17, 8, "#2b3f9a") + at(20, 215, '<span dir="rtl" class="s">طابع مالي ٥٠٠ ل.س</span>' + bars("syr", 30, 9)), "naskh", 12.5, rtl=True, lang="ar"), level="moderate",
    holder="ليان الحموي", born="2014-02-23", national_number="02010337719", issued="2025-08-19")

doc("formul-a-gaziantep", "birth-certificate", "tr", sheet(
    '<div class="cols s"><div><b>1</b> TÜRKİYE CUMHURİYETİ / Etat: <b>TURQUIE</b></div><div class="r"><b>2</b> Commune de / Belediye / Gemeinde: <b>ŞAHİNBEY</b></div></div><h2 class="c" style="margin:4mm 0 1mm">FORMÜL A</h2><p class="c s">Extrait des registres de l\'état civil concernant une naissance<br>Doğuma ilişkin nüfus kayıt örneği · Auszug aus dem Geburtseintrag · Extract of the register of births</p>'
    + grid([["4", "Date et lieu de naissance<br><span class='xs'>Doğum tarihi ve yeri / Date and place of birth</span>", "Jo Mo An: <b>11 &nbsp; 04 &nbsp; 2003</b><br>GAZİANTEP"], ["5", "Nom / Soyadı / Name", "<b>KAPLAN</b>"], ["6", "Prénoms / Adı / Forenames", "<b>BARAN</b>"], ["7", "Sexe / Cinsiyet / Sex", "M"],
            ["8", "Père / Baba / Father — nom, prénoms", "KAPLAN VEYSEL"], ["9", "Mère / Anne / Mother — nom, prénoms", "KAPLAN (ASLAN) GÜLSÜM"], ["10", "Autres énonciations de l'acte<br><span class='xs'>Other particulars</span>", "T.C. KİMLİK NO: 40118765522"],
            ["11", "Date de délivrance, signature, sceau<br><span class='xs'>Veriliş tarihi, imza, mühür</span>", "Jo Mo An: <b>02 &nbsp; 09 &nbsp; 2025</b><br>ŞAHİNBEY İLÇE NÜFUS MÜDÜRÜ<br>Nurettin ÖZTÜRK"]], "ruled", False, ("6%", "48%", "46%"))
    + '<p class="xs">Symboles / Zeichen / Symbols: Jo: jour / gün; Mo: mois / ay; An: année / yıl; M: masculin / erkek; F: féminin / kadın; Mar: mariage; Div: divorce; D: décès.<br>Convention signée à Vienne le 8 septembre 1976</p>' + sign("nurettin", 130, 205) + stamp("T.C. ŞAHİNBEY KAYMAKAMLIĞI ★ NÜFUS MÜDÜRLÜĞÜ ★ ", "NÜFUS", 100, 200, 17, 20),
    "carlito", 10.5), holder="KAPLAN BARAN", born="2003-04-11", national_number="40118765522", issued="2025-09-02")

doc("partida-nacimiento-sanmiguel", "birth-certificate", "es", sheet(
    f"""<div class="c">{arms('star', 15)}<p class="b">ALCALDÍA MUNICIPAL DE SAN MIGUEL<br>REGISTRO DEL ESTADO FAMILIAR</p></div><h2 class="c">CERTIFICACIÓN DE PARTIDA DE NACIMIENTO</h2>"""
    + paras("EL INFRASCRITO REGISTRADOR DEL ESTADO FAMILIAR, CERTIFICA: Que a página <b>trescientos doce</b> del Tomo <b>dos</b> del Libro de Partidas de Nacimiento número <b>ochocientos cuatro</b> que este Registro llevó en mil novecientos noventa y siete, se encuentra la que literalmente dice:",
            "<b>PARTIDA NÚMERO QUINIENTOS SETENTA Y UNO.</b> <b>ROSA MELANY CAMPOS ARGUETA</b>, sexo femenino, nació en el Hospital Nacional San Juan de Dios, de esta ciudad, a las cuatro horas y diez minutos del día <b>tres de diciembre de mil novecientos noventa y siete</b>, hija de SANTOS ISABEL ARGUETA, de veintidós años de edad, de oficios domésticos, originaria de Chapeltique, y de JOSÉ ADÁN CAMPOS, jornalero, salvadoreño. Dio los datos la madre de la inscrita, con documento de identidad que se tuvo a la vista.",
            "ES CONFORME con su original con el cual se confrontó, y para los usos que la interesada estime convenientes, se extiende la presente en la ciudad de San Miguel, a los <b>veinte días del mes de junio de dos mil veinticinco</b> (20/06/2025).")
    + '<p class="c" style="margin-top:14mm">Lic. Óscar Mauricio Villatoro<br>Registrador del Estado Familiar</p>' + sign("villatoro", 85, 176) + stamp("ALCALDÍA MUNICIPAL DE SAN MIGUEL ★ EL SALVADOR ★ ", "REGISTRO|DEL ESTADO|FAMILIAR", 130, 165, 18, 10, "#4b2a86"), "garamond", 13, "20mm 24mm", 1.45),
    holder="ROSA MELANY CAMPOS ARGUETA", born="1997-12-03", issued="2025-06-20")


doc("birth-certificate-mogadishu", "birth-certificate", "so", sheet(
    f"""<div class="cols"><div class="s"><b>Jamhuuriyadda Federaalka Soomaaliya</b><br>Dawladda Hoose ee Xamar<br>Waaxda Diiwaangelinta Dadweynaha</div><div class="c">{arms('star', 16, '#3a78b5')}</div><div class="s r"><b>Federal Republic of Somalia</b><br>Municipality of Mogadishu<br>Civil Registration Department</div></div><h1 class="c">SHAHAADADA DHALASHADA</h1><h3 class="c">CERTIFICATE OF BIRTH</h3>{at(165, 55, photo('hodan', 25, 31))}"""
    + above([("Magaca oo dhan / Full name", "<b>HODAN ABDULLAHI WARSAME</b>"), ("Magaca hooyada / Mother's name", "SAHRA JAMA FARAH"), ("Taariikhda dhalashada / Date of birth", "<b>" + D("2009-07-15", "so") + "</b>"), ("Goobta dhalashada / Place of birth", "Degmada Hodan, Muqdisho"), ("Jinsiga / Sex", "Dheddig / Female"), ("Jinsiyadda / Nationality", "Soomaali / Somali"),
             ("Xaaladda / Marital status", "Doob / Single"), ("Lambarka / Ref. No.", "DHX/04417/25"), ("Taariikhda la bixiyay / Date of issue", "27/05/2025")], 1, val="oldtype", pt=11)
    + "<p>Duqa Magaalada Muqdisho ahna Guddoomiyaha Gobolka Banaadir</p>" + sign("mayor", 30, 190) + stamp("DAWLADDA HOOSE EE XAMAR ★ MOGADISHU MUNICIPALITY ★ ", "BANAADIR", 90, 190, 18, -8, "#2563a8"), "cantarell", 10.5, "16mm 20mm"), level="moderate", fmt="jpg",
    holder="HODAN ABDULLAHI WARSAME", born="2009-07-15", nationality="Somali", issued="2025-05-27", number="DHX/04417/25")

doc("certifikate-lindje-tirane", "birth-certificate", "sq", sheet(
    f"""<div class="c">{arms('eagle', 15)}<p class="b">REPUBLIKA E SHQIPËRISË<br>MINISTRIA E BRENDSHME</p><p class="s">Drejtoria e Përgjithshme e Gjendjes Civile · Njësia Tiranë nr. 6</p><h2>ÇERTIFIKATË LINDJE</h2></div>"""
    + grid([["1.", "Emri i atit", "Fatmir"], ["2.", "Emri i amës", "Drita"], ["3.", "Emri", "<b>ELIRA</b>"], ["4.", "Mbiemri", "<b>DERVISHI</b>"], ["5.", "Nr. personal", "K25812097T"], ["6.", "Datëlindja", "<b>12.08.2002</b>"], ["7.", "Vendlindja", "TIRANË"], ["8.", "Gjinia", "F"], ["9.", "Gjendja civile", "Beqare"], ["10.", "Shtetësia", "Shqiptare"], ["11.", "Akti i lindjes", "Nr. 1904, viti 2002"]], "lined", False, ("8%", "36%", "56%"))
    + '<p>Data e lëshimit: <b>03.02.2026</b></p><p>Vlefshmëria e certifikatës është 6 muaj nga data e lëshimit.</p><p class="s i">Ky dokument është i vulosur elektronikisht dhe është i vlefshëm pa nënshkrim.</p>' + at(25, 230, matrix("tirane", 24)) + at(60, 232, "<span class='xs'>Vula elektronike<br>DPGJC<br>Kodi: 5f1c-77a0-1be2</span>"), "opensans", 11),
    fmt="born", holder="ELIRA DERVISHI", born="2002-08-12", nationality="Shqiptare", national_number="K25812097T", issued="2026-02-03")

doc("birth-addis", "birth-certificate", "am", sheet(
    f"""<div class="c">{arms('star', 15)}<p class="b">የኢትዮጵያ ፌዴራላዊ ዲሞክራሲያዊ ሪፐብሊክ<br>FEDERAL DEMOCRATIC REPUBLIC OF ETHIOPIA</p><p>የወሳኝ ኩነት ምዝገባ ኤጀንሲ · Vital Events Registration Agency</p><h1>የልደት ምስክር ወረቀት<br>BIRTH CERTIFICATE</h1></div>{at(166, 14, photo('bethlehem', 24, 30))}"""
    + grid([["ሙሉ ስም / Full name", "ቤተልሔም ታደሰ ገብሬ", "<b>BETELHEM TADESSE GEBRE</b>"], ["ጾታ / Sex", "ሴት", "Female"], ["የትውልድ ቀን / Date of birth", "ጥር 12 ቀን 1998 ዓ.ም.", "<b>January 20, 2006</b> (G.C.)"], ["የትውልድ ቦታ / Place of birth", "አዲስ አበባ", "Addis Ababa"], ["የአባት ስም / Father", "ታደሰ ገብሬ", "Tadesse Gebre"], ["የእናት ስም / Mother", "አልማዝ ወልዴ", "Almaz Wolde"],
            ["ዜግነት / Nationality", "ኢትዮጵያዊ", "Ethiopian"], ["የምዝገባ ቁጥር / Registration No.", "AA/07/12/03391", ""], ["የተሰጠበት ቀን / Date of issue", "መስከረም 21 ቀን 2018 ዓ.ም.", "October 1, 2025"]], "ruled", False, ("34%", "33%", "33%"))
    + "<p>የክብር መዝገብ ሹም ስምና ፊርማ / Name and signature of the Civil Registrar</p>" + sign("registrar-aa", 30, 205) + stamp("አዲስ አበባ ከተማ አስተዳደር ★ ADDIS ABABA ★ VITAL EVENTS ★ ", "ወሳኝ ኩነት", 100, 200, 17), "ethiopic", 11, "16mm 20mm"),
    holder="BETELHEM TADESSE GEBRE", born="2006-01-20", nationality="Ethiopian", number="AA/07/12/03391", issued="2025-10-01")

doc("svidetelstvo-rozhdenie-grozny", "birth-certificate", "ru", sheet(
    f"""<div class="c">{arms('eagle', 18)}<h1 style="letter-spacing:1mm">СВИДЕТЕЛЬСТВО О РОЖДЕНИИ</h1></div><div style="font-size:12pt">"""
    + dots([("", "Дудаева"), ("", "Амина Руслановна"), ("родилась", "09.11.2011"), ("", "девятого ноября две тысячи одиннадцатого года"), ("место рождения", "г. Грозный, Чеченская Республика"), ("о чем", "2011 года ноября месяца 17 числа"), ("составлена запись акта о рождении №", "4482"),
            ("Отец", "Дудаев Руслан Ахмедович, гражданин России"), ("Мать", "Дудаева Лариса Хасановна, гражданка России"), ("Место государственной регистрации", "отдел ЗАГС Ленинского района г. Грозного"), ("Дата выдачи", D("2011-11-17", "ru"))], "oldtype", 11, "#222")
    + '</div><p class="r">Руководитель органа записи актов гражданского состояния</p><p class="c b" style="margin-top:22mm">I-ОЖ № 617304</p>' + sign("zags", 120, 215) + stamp("ОТДЕЛ ЗАГС ЛЕНИНСКОГО РАЙОНА Г. ГРОЗНОГО * ", "ЗАГС", 40, 205, 18), "book", 10, "16mm 20mm", bg="#f3efe2"), colour=True,
    holder="Дудаева Амина Руслановна", born="2011-11-09", issued="2011-11-17", number="4482")

doc("jugement-suppletif-nzerekore", "birth-certificate", "fr", sheet(
    '<div class="cols s"><div class="c b">COUR D\'APPEL DE KANKAN<br>TRIBUNAL DE PREMIÈRE INSTANCE DE N\'ZÉRÉKORÉ</div><div class="c b">RÉPUBLIQUE DE GUINÉE<br><span class="i">Travail - Justice - Solidarité</span></div></div><h2 class="c" style="margin-top:8mm">JUGEMENT SUPPLÉTIF TENANT LIEU D\'ACTE DE NAISSANCE</h2><p class="c">N° 3071/TPI/NZ/2025 &nbsp; Année 2025</p>'
    + paras("L'an deux mille vingt-cinq et le <b>neuf avril</b>, le Tribunal de Première Instance de N'Zérékoré, siégeant en audience publique en matière civile, a rendu sur requête le jugement dont la teneur suit :",
            "Vu la requête en date du 07/04/2025 de Monsieur HABA Pé, cultivateur ; vu les articles 193 et suivants du Code civil ; attendu qu'il résulte de l'enquête à la barre et des dépositions des témoins SAGNO Foromo et LAMAH Siaka que <b>HABA Jeanne Koly</b> est née le <b>14 août 2008</b> à Yomou, fille de HABA Pé et de THÉA Marie ;",
            "<b>PAR CES MOTIFS</b> — Statuant publiquement, en premier ressort ; dit que le présent jugement tiendra lieu d'acte de naissance à l'intéressée et sera transcrit en marge des registres de l'état civil de la commune de Yomou pour l'année en cours.", "Ainsi fait, jugé et prononcé les jour, mois et an que dessus. Et ont signé le Président et le Greffier.")
    + '<div class="cols c" style="margin-top:8mm"><div>LE GREFFIER' + sign("greffier-nz") + "</div><div>LE PRÉSIDENT" + sign("president-nz") + "</div></div>" + stamp("TRIBUNAL DE PREMIÈRE INSTANCE ★ N'ZÉRÉKORÉ ★ ", "LE GREFFE", 95, 205, 18, -25), "type", 10.5, "18mm 22mm"),
    holder="HABA Jeanne Koly", born="2008-08-14", decided="2025-04-09", number="3071/TPI/NZ/2025")

# ---- marriages -------------------------------------------------------------------------------------------------------
doc("extrait-mariage-schaerbeek", "marriage-certificate", "fr", sheet(
    f"""<div class="cols"><div class="s"><b>Région de Bruxelles-Capitale</b><br>Commune de SCHAERBEEK<br>État civil</div><div class="r s"><b>Brussels Hoofdstedelijk Gewest</b><br>Gemeente SCHAARBEEK<br>Burgerlijke stand</div></div><h2 style="margin:8mm 0 2mm">Extrait de l'acte de mariage</h2><p class="s">BAEC – Acte n° 2024-1030-M-00417</p>"""
    + grid([["", "Époux / Épouse 1", "Époux / Épouse 2"], ["Nom", "<b>OUÉDRAOGO</b>", "<b>Lambrecht</b>"], ["Prénoms", "Issa", "Catherine Marie"], ["Date de naissance", "02/12/1985", "19/05/1988"], ["Lieu de naissance", "Bobo-Dioulasso, Burkina Faso", "Uccle"]], "ruled", True, ("26%", "37%", "37%"))
    + table([("Date du mariage", "samedi 21 septembre 2024"), ("Lieu du mariage", "Schaerbeek"), ("Choix du nom", "Inchangé"), ("Modifications ultérieures", "Aucune")], "lined", "36%", True)
    + paras("Extrait délivré conformément à l'article 29 du Code civil, sur papier libre.", "Schaerbeek, le 08/01/2026") + "<p>L'Officier de l'état civil,<br>par délégation</p>" + sign("schaerbeek", 25, 190) + stamp("COMMUNE DE SCHAERBEEK · GEMEENTE SCHAARBEEK · ", "1030", 70, 182, 16), "lato", 10.5),
    holder="OUÉDRAOGO Issa", issued="2026-01-08", number="2024-1030-M-00417", married="2024-09-21")

doc("nikah-khat-herat", "marriage-certificate", "fa", sheet(
    f"""<div class="c">{arms('star', 15)}<p class="b">د افغانستان اسلامي جمهوریت — جمهوری اسلامی افغانستان<br>ستره محکمه — ریاست محاکم ولایت هرات</p><h1>نکاح خط / وثیقه ازدواج</h1><p>شماره: {fa('1127')} &nbsp;&nbsp; تاریخ: {fa('1398/06/30')} مطابق {fa('2019/09/21')} میلادی</p></div>"""
    + grid([["مشخصات", "ناکح (شوهر)", "منکوحه (زوجه)"], ["اسم", "نصیر احمد", "فرشته"], ["تخلص", "کریمی", "احمدی"], ["اسم پدر", "عبدالغفور", "محمد یونس"], ["تاریخ تولد", fa("1370/01/01"), fa("1374/04/12")], ["شماره تذکره", fa("5510927"), fa("8102264")], ["سکونت", "هرات، ناحیه پنجم", "هرات، ناحیه دوم"]])
    + '<p class="j">در محضر شرعی محکمه شهری هرات، نکاح شرعی فیمابین طرفین فوق به مهر معجل و مؤجل مبلغ ' + fa("300000") + " افغانی به حضور شهود اقرار و عقد گردید. شهود: حاجی عبدالستار ولد محمد رسول؛ غلام حضرت ولد غلام رسول.</p>"
    + '<div class="cols c"><div>شوهر' + sign("nasir", w=24) + "</div><div>زوجه" + sign("fereshta", w=24) + "</div><div>قاضی محکمه" + sign("qazi", w=28) + "</div></div>" + stamp("ستره محکمه ۞ محکمه شهری ولایت هرات ۞", "هرات", 30, 205, 18, 10, "#2b6b3a"), "naskh", 12, rtl=True, lang="fa", bg="#fdfaf0"),
    holder="نصیر احمد کریمی", issued="2019-09-21", married="2019-09-21", number="1127")

doc("aqd-zawaj-damascus", "marriage-certificate", "ar", sheet(
    f"""<div class="cols c s b"><div>الجمهورية العربية السورية<br>وزارة العدل<br>المحكمة الشرعية بدمشق</div><div>{arms('eagle', 15)}</div><div>رقم الأساس: {ar('3321')}<br>رقم الصك: {ar('118/502')}</div></div><h1 class="c" style="margin:5mm">صك عقد زواج</h1>"""
    + '<p class="j">في يوم الأربعاء الواقع في ' + D("2017-04-12", "ar") + "م الموافق " + ar("15") + " رجب " + ar("1438") + 'هـ، وفي المجلس الشرعي المنعقد لدي أنا القاضي الشرعي بدمشق، جرى عقد الزواج بين:</p>'
    + grid([["", "الزوج", "الزوجة"], ["الاسم والنسبة", "<b>عمر الدمشقي</b>", "<b>نور السباعي</b>"], ["اسم الأب", "وليد", "محمود"], ["محل وتاريخ الولادة", "دمشق " + D("1990-10-04", "ar/"), "دمشق " + D("1994-06-01", "ar/")], ["الرقم الوطني", ar("01020334418"), ar("01010928871")], ["المهنة", "محاسب", "معلمة"]])
    + '<p class="j">على مهر معجله خمسمئة ألف ليرة سورية ومؤجله مليون ليرة سورية، بإيجاب وقبول شرعيين وبحضور الشاهدين. صدّق هذا العقد وسجل أصولاً.</p><div class="cols c"><div>الزوج<br>' + sign("omar", w=24) + "</div><div>الزوجة<br>" + sign("nour", w=24) + "</div><div>القاضي الشرعي<br>" + sign("qadi", w=28) + "</div></div>"
    + stamp("وزارة العدل ★ المحكمة الشرعية بدمشق ★", "دمشق", 35, 190, 17, -14, "#5a2a7d"), "amiri", 13, rtl=True, lang="ar"), level="moderate", turn=180,
    holder="عمر الدمشقي", issued="2017-04-12", married="2017-04-12")

doc("heiratsurkunde-raeren", "marriage-certificate", "de", sheet(
    f"""<div class="cols"><div>{arms('lion', 16)}</div><div class="r s"><b>GEMEINDE RAEREN</b><br>Standesamt<br>Hauptstraße 26, 4730 Raeren</div></div><h1 class="c" style="margin:6mm 0">AUSZUG AUS DER HEIRATSURKUNDE</h1><p class="c">Urkunde Nr. 2019-4730-H-00038</p>"""
    + cols("<h3>Ehegatte 1</h3>" + above([("Familienname", "<b>Thiessen</b>"), ("Vornamen", "Markus Josef"), ("Geburtsdatum", "23.01.1984"), ("Geburtsort", "Eupen")], 1, True), "<h3>Ehegatte 2</h3>" + above([("Familienname", "<b>Mulugeta</b>"), ("Vornamen", "Hiwot"), ("Geburtsdatum", "11.09.1990"), ("Geburtsort", "Mekelle (Äthiopien)")], 1, True))
    + paras("haben am <b>6. Juli 2019</b> in Raeren vor dem Standesbeamten die Ehe geschlossen.", "Randvermerke: keine", f"Raeren, den {D('2025-12-03', 'de')}") + "<p>Der Standesbeamte, i. A.</p>" + sign("raeren", 28, 182) + stamp("GEMEINDE RAEREN · PROVINZ LÜTTICH · ", "4730", 80, 178, 15), "caladea", 11.5),
    holder="Mulugeta Hiwot", issued="2025-12-03", married="2019-07-06", number="2019-4730-H-00038")

doc("marriage-certificate-kampala", "marriage-certificate", "en", sheet(
    f"""<div class="c">{arms('shield', 15)}<p class="b">THE REPUBLIC OF UGANDA</p><p class="s i">The Marriage Act (Cap. 251)</p><h1>CERTIFICATE OF MARRIAGE</h1><p>Marriage solemnised at <b>St. Luke's Church, Ntinda</b> in the District of <b>Kampala</b></p></div>"""
    + grid([["No.", "When married", "Name and surname", "Age", "Condition", "Rank or profession", "Residence", "Father's name"], ["117", "18th November 2017", "<b>DENIS OKELLO OCEN</b>", "31", "Bachelor", "Teacher", "Ntinda", "Alfred Ocen"], ["", "", "<b>HARRIET NAKATO SSEMPIJJA</b>", "28", "Spinster", "Nurse", "Kireka", "Joseph Ssempijja"]], "ruled", True, style="font-size:.84em")
    + dots([("Married in the", "above church according to the rites of the Church of Uganda"), ("by me,", "Rev. Canon Moses Kato"), ("This marriage was solemnised between us", "D. Okello   H. Nakato"), ("in the presence of", "P. Achan and S. Mugisha")], "hand", 13) + '<p>Certified a true copy of an entry in the marriage register. Dated this <b>2nd day of June 2025</b>.</p><p class="r">Registrar of Marriages</p>' + sign("kampala", 140, 170) + stamp("UGANDA REGISTRATION SERVICES BUREAU ★ KAMPALA ★ ", "URSB", 60, 160, 18), "libertine", 11, "16mm 18mm"),
    holder="DENIS OKELLO OCEN", issued="2025-06-02", married="2017-11-18")

# ---- divorces --------------------------------------------------------------------------------------------------------
doc("echtscheidingsvonnis-gent", "divorce-certificate", "nl", sheet(
    '<div class="s">Rechtbank van eerste aanleg Oost-Vlaanderen, afdeling Gent<br>Sectie familie- en jeugdrechtbank — Kamer G31</div><div class="box" style="width:62mm;float:right">Rolnummer: <b>24/1188/A</b><br>Repertoriumnr.: 2024/07713</div><h2 style="clear:both;margin-top:10mm">VONNIS uitgesproken op 14 oktober 2024</h2>'
    + paras("<b>In de zaak van:</b>", "de heer <b>SHERZAD Mahmood</b>, geboren te Sulaymaniyah (Irak) op 1 juli 1980, wonende te 9000 Gent, Sleepstraat 77,", "eiser, bijgestaan door meester A. Vercruysse, advocaat te Gent,", "<b>tegen:</b> mevrouw <b>RASHID Shilan</b>, geboren te Erbil op 12 maart 1985, zonder gekende woonplaats, verweerster, niet verschijnend.",
            "De partijen zijn gehuwd te Sulaymaniyah op 9 mei 2006. De vordering steunt op artikel 229 §3 oud Burgerlijk Wetboek. De feitelijke scheiding van meer dan een jaar is bewezen.", "<b>OM DEZE REDENEN, DE RECHTBANK,</b>", "verklaart de vordering ontvankelijk en gegrond; spreekt de echtscheiding uit tussen partijen op grond van onherstelbare ontwrichting van het huwelijk;", "zegt dat het beschikkend gedeelte na het in kracht van gewijsde treden wordt overgemaakt aan de DABS.")
    + '<p>De griffier</p>' + sign("griffier-gent", 30, 232) + "<p class='r'>De rechter</p>" + sign("rechter-gent", 140, 232) + stamp("RECHTBANK VAN EERSTE AANLEG · GENT · ", "GRIFFIE", 90, 225, 16), "book", 9.8, "20mm 24mm", 1.42),
    holder="SHERZAD Mahmood", decided="2024-10-14", number="24/1188/A")

doc("ishhad-talaq-baghdad", "divorce-certificate", "ar", sheet(
    f"""<div class="c b">{arms('eagle', 14)}<br>جمهورية العراق — مجلس القضاء الأعلى<br>رئاسة محكمة استئناف بغداد / الكرخ الاتحادية<br>محكمة الأحوال الشخصية في الكاظمية</div><h1 class="c" style="margin:6mm">حجة طلاق</h1><p>العدد: {ar('904')} &nbsp;&nbsp; التاريخ: {D('2022-01-26', 'ar/')}</p>"""
    + '<p class="j">بناءً على الطلب المقدم من قبل الزوج <b>حيدر جاسم العبيدي</b> تولد ' + ar("1983") + " وحضور زوجته <b>زينب كاظم الساعدي</b> تولد " + ar("1987") + "، وبعد الاطلاع على عقد الزواج الصادر من هذه المحكمة بالعدد " + ar("2218") + " في " + D("2008-05-11", "ar/") + "، ولعدم حصول المصالحة بينهما، أوقع الزوج المذكور على زوجته الطلاق الأول، وقررت المحكمة تصديق الطلاق واعتباره طلاقاً رجعياً واقعاً، وعليها العدة الشرعية. حكماً حضورياً قابلاً للتمييز وأفهم علناً.</p>"
    + '<div class="cols c" style="margin-top:12mm"><div>الكاتب</div><div>القاضي<br>' + sign("qadi-kadh", w=32) + "</div></div>" + stamp("محكمة الأحوال الشخصية في الكاظمية ★ مجلس القضاء الأعلى", "بغداد", 35, 165, 17, 5), "kufi", 11.5, rtl=True, lang="ar"),
    holder="حيدر جاسم العبيدي", decided="2022-01-26", number="904")


doc("decree-absolute-leeds", "divorce-certificate", "en", sheet(
    '<div class="cols"><div><h2>Decree Absolute</h2><p>In the <b>Family Court at Leeds</b></p></div><div class="box"><table class="plain"><tr><td>No. of matter</td><td><b>LS21D00874</b></td></tr></table></div></div>'
    + table([("Between", "MARYAM HOSSEINI &nbsp; (Petitioner)"), ("and", "REZA HOSSEINI &nbsp; (Respondent)")], "plain", "20%", True)
    + paras("Referring to the decree made in this cause on the 6th day of January 2021, whereby it was decreed that the marriage solemnised on 4 October 2010 at Shiraz, Iran between Maryam Hosseini, the Petitioner and Reza Hosseini, the Respondent be dissolved unless sufficient cause be shown to the Court within six weeks from the making thereof why the said decree should not be made absolute, and no such cause having been shown, it is hereby certified that the said decree was on the <b>19th day of February 2021</b> made final and absolute and that the said marriage was thereby dissolved.", "Dated this 19th day of February 2021.",
            "<b>Notes:</b> 1. Divorce affects inheritance under a will. 2. Divorce affects the appointment of a guardian.") + stamp("THE FAMILY COURT ★ LEEDS ★ ", "SEALED|19 FEB 2021", 130, 165, 19, -10, "#a02828"), "sans", 11, "22mm", 1.45),
    holder="MARYAM HOSSEINI", decided="2021-02-19", number="LS21D00874")

# ---- deaths ----------------------------------------------------------------------------------------------------------
doc("acte-deces-bujumbura", "death-certificate", "fr", sheet(
    '<div class="cols s"><div><b>RÉPUBLIQUE DU BURUNDI</b><br>Mairie de Bujumbura<br>Commune Ntahangwa<br>Zone Ngagara</div><div class="r">Volume 7 · Acte n° 212</div></div><h1 class="c" style="margin:8mm">EXTRAIT D\'ACTE DE DÉCÈS</h1>'
    + paras("L'an deux mille vingt-deux, le cinquième jour du mois d'octobre, a été enregistré par devant Nous, Officier de l'état civil, le décès de :") + dots([("Nom et prénoms", "NDAYISHIMIYE Évariste"), ("né(e) à", "Gitega, en 1969"), ("Profession", "commerçant"), ("Nationalité", "burundaise"), ("État civil", "marié à NIYONZIMA Espérance"), ("Décédé(e) à", "Hôpital Roi Khaled, Bujumbura"), ("le", "trois octobre deux mille vingt-deux (03/10/2022)"), ("Déclarant", "NDAYISHIMIYE Alain, fils")], "hand2", 14)
    + '<p>Pour extrait conforme, Bujumbura, le 22/11/2024</p><p class="r">L\'Officier de l\'état civil</p>' + sign("ngagara", 135, 190) + stamp("MAIRIE DE BUJUMBURA ★ COMMUNE NTAHANGWA ★ ", "ÉTAT CIVIL", 105, 185, 17), "caladea", 11.5),
    holder="NDAYISHIMIYE Évariste", issued="2024-11-22", number="212")

doc("svidotstvo-smert-mariupol", "death-certificate", "uk", sheet(
    f"""<div class="c">{arms('shield', 16)}<p class="b">УКРАЇНА</p><h1>СВІДОЦТВО ПРО СМЕРТЬ</h1></div>""" + dots([("Громадянин(ка)", "Шевчук Галина Степанівна"), ("помер(ла)", "21 березня 2022 року"), ("", "двадцять першого березня дві тисячі двадцять другого року"), ("у віці", "67 років"), ("про що", "12 квітня 2022 року складено відповідний актовий запис № 3107"), ("Місце смерті", "м. Маріуполь, Донецька область"), ("Місце державної реєстрації", "Дніпровський відділ ДРАЦС у м. Дніпрі"), ("Дата видачі", "12 квітня 2022 року")], "oldtype", 10)
    + "<p>Керівник органу державної реєстрації актів цивільного стану</p><p class='c b'>Серія І-КИ № 904417</p>" + sign("dracs", 110, 118) + stamp("МІНІСТЕРСТВО ЮСТИЦІЇ УКРАЇНИ * ДРАЦС * ", "ДНІПРО", 30, 106, 15), "book", 9.5, "9mm 14mm"), size="A5w",
    holder="Шевчук Галина Степанівна", issued="2022-04-12", number="3107")

doc("overlijden-syrie-ar", "death-certificate", "ar", sheet(
    f"""<div class="cols c s b"><div>الجمهورية العربية السورية<br>وزارة الداخلية — الشؤون المدنية</div><div>{arms('eagle', 15)}</div><div>محافظة: دير الزور<br>أمانة: الميادين</div></div><h1 class="c" style="margin:6mm">بيان وفاة</h1>"""
    + table([("الاسم والنسبة", "<b>عبد الكريم الجاسم</b>"), ("اسم الأب", "خلف"), ("اسم الأم ونسبتها", "وضحة العلي"), ("محل وتاريخ الولادة", "الميادين " + D("1961-01-01", "ar/")), ("الرقم الوطني", ar("09050117730")), ("الجنسية", "عربي سوري"), ("الوضع العائلي", "متزوج"), ("محل الوفاة", "الميادين"), ("تاريخ الوفاة", D("2016-09-17", "ar/") + " — السابع عشر من أيلول عام ألفين وستة عشر"), ("رقم واقعة الوفاة", ar("512"))], "ruled", "30%")
    + f"<p>صدر في {D('2024-12-30', 'ar/')}</p><p>أمين السجل المدني</p>" + sign("mayadin", 60, 190) + stamp("الجمهورية العربية السورية ★ السجل المدني ★ الميادين", "وفاة", 100, 185, 16), "naskh", 12.5, rtl=True, lang="ar"), level="heavy",
    holder="عبد الكريم الجاسم", born="1961-01-01", national_number="09050117730", issued="2024-12-30")

# ---- partnerships ----------------------------------------------------------------------------------------------------
doc("wettelijke-samenwoning-mechelen", "partnership-certificate", "nl", sheet(
    f"""<div class="cols"><div>{arms('shield', 15)}<br><b>Stad Mechelen</b><br><span class="s">Dienst Burgerzaken · Grote Markt 21 · 2800 Mechelen</span></div><div class="r s">Ons kenmerk: BZ/WS/2025/0311<br>Datum: 17 november 2025</div></div><h2 style="margin-top:12mm">Ontvangstbewijs van een verklaring van wettelijke samenwoning</h2><p class="s">(artikel 1476, § 1 van het oud Burgerlijk Wetboek)</p>"""
    + paras("De ambtenaar van de burgerlijke stand van Mechelen verklaart op heden een schriftelijke verklaring van wettelijke samenwoning te hebben ontvangen van:") + "<ol><li><b>Peeters Wouter Jan</b>, geboren te Lier op 11/04/1990</li><li><b>Gevorgyan Lusine</b>, geboren te Jerevan (Armenië) op 26/08/1993</li></ol>"
    + paras("Gemeenschappelijke woonplaats: Adegemstraat 104 bus 2, 2800 Mechelen.", "Melding van de verklaring werd gemaakt in het bevolkingsregister op 17/11/2025.") + "<p>Voor de ambtenaar van de burgerlijke stand,</p>" + sign("mechelen", 28, 185) + stamp("STAD MECHELEN · BURGERLIJKE STAND · ", "2800", 85, 175, 16), "carlito", 11.5),
    holder="Gevorgyan Lusine", born="1993-08-26", issued="2025-11-17", address="Adegemstraat 104 bus 2, 2800 Mechelen")

doc("cohabitation-legale-namur", "partnership-certificate", "fr", sheet(
    "<p class='b'>VILLE DE NAMUR<br><span class='s'>Population – État civil</span></p><h2 class='c box'>CERTIFICAT DE COHABITATION LÉGALE</h2>"
    + paras("L'Officier de l'état civil de la Ville de Namur certifie qu'il résulte du registre de la population que les personnes désignées ci-après ont fait, le <b>2 mai 2023</b>, la déclaration de cohabitation légale visée à l'article 1476 de l'ancien Code civil :")
    + grid([["Nom et prénoms", "Né(e) le", "à", "N° national"], ["DUCHÊNE Antoine", "30.10.1991", "Dinant", nrn("1991-10-30", 217)], ["MBOUA Solange", "14.01.1994", "Douala", nrn("1994-01-14", 466)]]) + paras("À ce jour, il n'a pas été mis fin à cette cohabitation.", "Délivré à Namur, le 30 janvier 2026, pour servir au dossier de séjour.") + sign("namur", 120, 150) + stamp("VILLE DE NAMUR ★ ÉTAT CIVIL ★ ", "NAMUR", 90, 145, 16), "opensans", 10.5),
    holder="MBOUA Solange", born="1994-01-14", issued="2026-01-30", national_number=nrn("1994-01-14", 466))

# ---- custody and consent ---------------------------------------------------------------------------------------------
doc("jugement-garde-dakar", "custody-judgment", "fr", sheet(
    "<div class='cols s c b'><div>RÉPUBLIQUE DU SÉNÉGAL<br>Un Peuple – Un But – Une Foi</div><div>COUR D'APPEL DE DAKAR<br>TRIBUNAL D'INSTANCE HORS CLASSE DE DAKAR</div></div><p class='r'>N° 1402/2024 du registre</p><h2 class='c'>JUGEMENT DE DÉLÉGATION DE PUISSANCE PATERNELLE ET D'OCTROI DE GARDE</h2><p class='c'>AUDIENCE DU 23 MAI 2024</p>"
    + paras("Sur requête de la dame SARR Aminata, tendant à se voir confier à titre exclusif la garde de l'enfant mineur <b>FAYE Cheikh Tidiane</b>, né le 8 juin 2013 à Rufisque ;", "Attendu que le père, FAYE Ousmane, dûment convoqué, a donné son consentement à la barre ; qu'il est de l'intérêt supérieur de l'enfant de vivre auprès de sa mère ; que le Ministère public ne s'y oppose pas ;",
            "<b>PAR CES MOTIFS</b>, statuant publiquement, contradictoirement, en matière civile et en premier ressort : confie la garde exclusive de l'enfant FAYE Cheikh Tidiane à sa mère SARR Aminata ; dit qu'elle exercera seule l'autorité parentale et pourra décider de la résidence et des voyages de l'enfant ; réserve au père un droit de visite.", "Et ont signé le Président et le Greffier en chef.") + sign("dakar1", 40, 205) + sign("dakar2", 130, 205) + stamp("TRIBUNAL D'INSTANCE HORS CLASSE ★ DAKAR ★ ", "GREFFE", 90, 200, 17), "serif", 12, "20mm 24mm", 1.45),
    holder="FAYE Cheikh Tidiane", born="2013-06-08", decided="2024-05-23", number="1402/2024")

doc("custody-order-nairobi", "custody-judgment", "en", sheet(
    f"""<div class="c"><p class="b">REPUBLIC OF KENYA<br>IN THE CHILDREN'S COURT AT NAIROBI (MILIMANI)</p><p>CHILDREN'S CASE NO. E418 OF 2024</p></div><p>In the matter of <b>ABDIRAHMAN YUSUF NUR</b> (a minor, born 2nd March 2012)</p><div class="cols"><div>HALIMO NUR ELMI</div><div class="r">…… APPLICANT</div></div><p class="c">– versus –</p><div class="cols"><div>YUSUF NUR ABDI</div><div class="r">…… RESPONDENT</div></div><h2 class="c u">ORDER</h2>"""
    + paras("UPON READING the application dated 5th February 2024 and UPON HEARING counsel for the applicant, the respondent having been served and not having appeared, IT IS HEREBY ORDERED:") + "<ol><li>THAT the applicant is granted sole legal and physical custody of the minor.</li><li>THAT the applicant may relocate with the minor outside the jurisdiction of this court without further consent of the respondent.</li><li>THAT each party bears its own costs.</li></ol>"
    + paras("GIVEN under my hand and the seal of the court at Nairobi this <b>30th day of April 2024</b>.") + "<p>PRINCIPAL MAGISTRATE</p>" + sign("milimani", 30, 215) + stamp("CHILDREN'S COURT ★ MILIMANI NAIROBI ★ ", "30 APR 2024", 100, 205, 18, 14, "#7a2130"), "oldtype", 10.5, "20mm 24mm", 1.4), level="moderate",
    holder="ABDIRAHMAN YUSUF NUR", born="2012-03-02", decided="2024-04-30", number="E418 of 2024")

doc("autorizacion-padre-quito", "parental-consent", "es", sheet(
    "<p class='b c'>NOTARÍA VIGÉSIMA SEGUNDA DEL CANTÓN QUITO</p><h2 class='c'>AUTORIZACIÓN DE SALIDA DEL PAÍS Y DE RESIDENCIA DE UN MENOR DE EDAD</h2>" + paras("En la ciudad de San Francisco de Quito, hoy <b>doce (12) de enero de 2026</b>, ante mí, Dra. Paola Andrade Terán, Notaria, comparece el señor <b>MANUEL IGNACIO CHÁVEZ TOAPANTA</b>, ecuatoriano, con cédula de ciudadanía N.º 171933408-2, en calidad de padre del menor <b>MATEO SEBASTIÁN CHÁVEZ ROBLES</b>, nacido el 27 de julio de 2014.",
            "El compareciente, en forma libre y voluntaria, declara que AUTORIZA a su hijo para que salga del país y fije su residencia permanente en el Reino de Bélgica junto a su madre, la señora Verónica Robles Mina, y para que esta tramite en su nombre las visas y los documentos de residencia que sean necesarios.", "Leída que le fue la presente, se ratifica en su contenido y firma conmigo en unidad de acto, de todo lo cual doy fe.") + sign("manuel", 30, 180) + sign("notaria", 130, 180)
    + stamp("NOTARÍA 22 ★ CANTÓN QUITO ★ ECUADOR ★ ", "Dra. P. Andrade", 95, 172, 17), "caladea", 12, "24mm", 1.45), holder="MATEO SEBASTIÁN CHÁVEZ ROBLES", born="2014-07-27", signed="2026-01-12")

doc("affidavit-consent-lagos", "parental-consent", "en", sheet(
    "<h3 class='c'>IN THE HIGH COURT OF LAGOS STATE<br>HOLDEN AT IKEJA</h3><h2 class='c u'>AFFIDAVIT OF PARENTAL CONSENT</h2>" + paras("I, <b>EMEKA CHUKWUDI OBI</b>, male, adult, Christian, Nigerian citizen of 14 Allen Avenue, Ikeja, Lagos State, do hereby make oath and state as follows:")
    + "<ol><li>That I am the biological father of <b>CHIDERA FAITH OBI</b>, born on the 21st of October 2016.</li><li>That I consent to my said daughter travelling to and settling in Belgium with her mother, Mrs Ngozi Obi.</li><li>That I have no objection to any application for a visa or a residence permit made on her behalf.</li><li>That I swear to this affidavit in good faith and in accordance with the Oaths Act.</li></ol>" + '<p class="r">' + sign("emeka") + '<br>DEPONENT</p><p>Sworn to at the High Court Registry, Ikeja, this 9th day of September 2025</p><p class="c b">BEFORE ME</p><p class="c">COMMISSIONER FOR OATHS</p>' + stamp("HIGH COURT OF LAGOS STATE ★ IKEJA ★ ", "CASHIER'S OFFICE|PAID", 40, 190, 17, -22), "type", 11, "22mm 24mm", 1.5),
    holder="CHIDERA FAITH OBI", born="2016-10-21", signed="2025-09-09")

# ---- households ------------------------------------------------------------------------------------------------------
doc("gezinssamenstelling-aalst", "household-composition", "nl", sheet(
    f"""<div class="cols"><div>{arms('lion', 14)} <b>Stad Aalst</b></div><div class="r s">Bevolking<br>Werf 9, 9300 Aalst<br>afgeleverd op 11/02/2026</div></div><h2 style="margin-top:8mm">UITTREKSEL UIT DE REGISTERS BETREFFENDE DE SAMENSTELLING VAN HET GEZIN</h2><p>Adres: <b>Gentsestraat 188 bus 0301, 9300 Aalst</b></p>"""
    + grid([["Nr.", "Naam en voornamen", "Geboorteplaats en -datum", "Verwantschap", "Nationaliteit", "Burgerlijke staat"], ["1", "<b>Omari Jamshid</b>", "Mazar-e-Sharif, 05/01/1987", "referentiepersoon", "Afghanistan", "gehuwd"], ["2", "Omari Parwana", "Balkh, 22/09/1991", "echtgenote", "Afghanistan", "gehuwd"], ["3", "Omari Yusra", "Aalst, 30/03/2020", "dochter", "Afghanistan", "ongehuwd"], ["4", "Omari Idris", "Aalst, 17/12/2022", "zoon", "Afghanistan", "ongehuwd"]], style="font-size:.88em")
    + paras("Dit uittreksel wordt afgeleverd voor administratieve doeleinden. Op verzoek van de belanghebbende.", "De ambtenaar van de burgerlijke stand, bij machtiging") + sign("aalst", 30, 165) + at(150, 160, matrix("aalst", 22)), "roboto", 10), fmt="born",
    holder="Omari Jamshid", born="1987-01-05", issued="2026-02-11", nationality="Afghanistan", address="Gentsestraat 188 bus 0301, 9300 Aalst")


doc("haushaltsbescheinigung-stvith", "household-composition", "de", sheet(
    "<p><b>Stadtgemeinde Sankt Vith</b><br><span class='s'>Bevölkerungsdienst · Rathausplatz 1 · 4780 Sankt Vith</span></p><h2>Haushaltszusammensetzung</h2>" + grid([["Name, Vorname", "geboren am / in", "Beziehung", "Staatsangehörigkeit"], ["<b>TSEGAY Yonas</b>", "04.07.1991 / Keren", "Bezugsperson", "Eritrea"], ["TSEGAY Luwam", "15.05.1995 / Asmara", "Ehefrau", "Eritrea"], ["TSEGAY Samuel", "28.02.2024 / Malmedy", "Sohn", "Eritrea"]])
    + paras("Anschrift: Malmedyer Straße 52, 4780 Sankt Vith", "Ausgestellt am 19.11.2025 auf Antrag des Betroffenen zur Vorlage beim Ausländeramt.", "Für den Bürgermeister: der bevollmächtigte Beamte") + sign("stvith", 30, 120) + stamp("STADTGEMEINDE SANKT VITH · ", "4780", 90, 112, 15), "caladea", 11), holder="TSEGAY Yonas", born="1991-07-04", nationality="Eritrea", issued="2025-11-19", address="Malmedyer Straße 52, 4780 Sankt Vith")

doc("ikhraj-qaid-aaili", "household-composition", "ar", sheet(
    f"""<div class="cols c s b"><div>الجمهورية العربية السورية<br>وزارة الداخلية<br>الإدارة العامة للشؤون المدنية</div><div>{arms('eagle', 15)}</div><div>محافظة: إدلب<br>مركز: معرة النعمان<br>القيد: {ar('86')} خانة: معرة النعمان</div></div><h1 class="c" style="margin:4mm">بيان قيد عائلي</h1>"""
    + grid([["م", "الاسم", "النسبة", "اسم الأب", "اسم الأم", "محل وتاريخ الولادة", "الرقم الوطني", "الوضع العائلي"], [ar(1), "<b>سامر</b>", "القدور", "أحمد", "مريم", "معرة النعمان " + D("1984-12-20", "ar/"), ar("08030041177"), "متزوج"], [ar(2), "رهف", "العمر", "حسن", "نوال", "إدلب " + D("1989-08-03", "ar/"), ar("08010220914"), "متزوجة"], [ar(3), "أحمد", "القدور", "سامر", "رهف", "معرة النعمان " + D("2010-05-09", "ar/"), ar("08030190433"), "عازب"], [ar(4), "جنى", "القدور", "سامر", "رهف", "معرة النعمان " + D("2012-11-25", "ar/"), ar("08030203388"), "عازبة"]], style="font-size:.82em")
    + f"<p>صورة طبق الأصل عن القيد المدني. حرر في {D('2025-07-02', 'ar/')}</p><p>أمين السجل المدني</p>" + sign("maarra", 150, 132) + stamp("الجمهورية العربية السورية ★ السجل المدني ★ معرة النعمان", "قيد عائلي", 60, 124, 16, -6), "naskh", 12, "14mm 16mm", rtl=True, lang="ar"), size="a4w", also=("birth-certificate", "marriage-certificate", "relationship-evidence"),
    holder="سامر القدور", born="1984-12-20", national_number="08030041177", issued="2025-07-02")

doc("nufus-kayit-ornegi", "household-composition", "tr", sheet(
    "<p class='c b'>T.C.<br>İÇİŞLERİ BAKANLIĞI<br>Nüfus ve Vatandaşlık İşleri Genel Müdürlüğü</p><h2 class='c'>VUKUATLI NÜFUS KAYIT ÖRNEĞİ (AİLE)</h2><p class='s'>İl: BATMAN &nbsp; İlçe: MERKEZ &nbsp; Mahalle/Köy: BAĞLAR &nbsp; Cilt No: 14 &nbsp; Aile Sıra No: 203</p>"
    + grid([["BSN", "Yakınlık", "C", "Adı Soyadı", "Baba / Ana adı", "Doğum yeri ve tarihi", "Medeni hali", "T.C. Kimlik No"], ["31", "Kendisi", "E", "<b>ŞEHMUS AYDIN</b>", "Reşit / Zübeyde", "Batman 10/10/1982", "Evli", "24410987356"], ["47", "Eşi", "K", "DİLAN AYDIN", "Ömer / Fatma", "Siirt 03/04/1986", "Evli", "18837720494"], ["62", "Kızı", "K", "BERFİN AYDIN", "Şehmus / Dilan", "Batman 29/01/2013", "Bekâr", "60028871130"]], style="font-size:.8em")
    + "<p class='s'>Bu belge 05.11.2025 14:22 tarihinde e-Devlet üzerinden alınmıştır. Barkod No: NVI7-K2QA-118P</p>" + at(20, 150, bars("nvi", 70, 12)), "sans", 10, "14mm 16mm"), size="a4w", also=("birth-certificate", "marriage-certificate"), holder="ŞEHMUS AYDIN", born="1982-10-10", national_number="24410987356", issued="2025-11-05")

# ---- kinship tests ---------------------------------------------------------------------------------------------------
doc("dna-verslag-leuven", "dna-report", "nl", sheet(
    "<div class='cols'><div><b>Laboratorium voor Forensische Genetica</b><br><span class='s'>Academisch Ziekenhuis – ISO 17025 nr. 288-TEST</span></div><div class='r s'>Dossier: GH-2025-3317<br>Verslagdatum: 09/12/2025</div></div><h2 style='margin-top:8mm'>Verslag van verwantschapsonderzoek (DNA)</h2>" + paras("Op verzoek van de Dienst Vreemdelingenzaken, in het kader van een aanvraag gezinshereniging, werden wangslijmvliesstalen onderzocht van:") + "<ul><li>Vermeende moeder: <b>ISAAQ Deqa Mohamud</b>, °01/01/1986</li><li>Kind: <b>ABSHIR Guled</b>, °12/06/2014</li></ul>"
    + grid([["STR-merker", "Moeder", "Kind", "LR"], ["D3S1358", "15 / 17", "15 / 16", "2,11"], ["vWA", "14 / 18", "14 / 17", "4,73"], ["FGA", "22 / 24", "24 / 25", "3,08"], ["TH01", "7 / 9,3", "7 / 8", "1,94"], ["D21S11", "28 / 30", "30 / 31,2", "2,66"], ["D18S51", "13 / 16", "16 / 19", "5,20"]]) + paras("<b>Besluit:</b> de waarschijnlijkheid van moederschap bedraagt meer dan 99,9998 %. Het moederschap is praktisch bewezen.") + "<p>Prof. dr. K. Wouters, laboratoriumdirecteur</p>" + sign("wouters", 28, 205), "carlito", 11),
    holder="ABSHIR Guled", born="2014-06-12", issued="2025-12-09", file_number="GH-2025-3317")

doc("test-adn-erasme", "dna-report", "fr", sheet(
    "<p class='r s'>Bruxelles, le 21 octobre 2025<br>Réf. : ADN/AMB/2025/0188</p><h2>RAPPORT D'EXPERTISE GÉNÉTIQUE – TEST DE PATERNITÉ</h2>" + paras("Prélèvements effectués à l'ambassade de Belgique à Conakry sous contrôle d'identité.") + table([("Père présumé", "CAMARA Fodé, né le 15/03/1980"), ("Enfant", "CAMARA Mabinty, née le 22/08/2011"), ("Matériel", "frottis buccal, 16 microsatellites autosomiques + amélogénine"), ("Indice de paternité", "3,4 × 10<sup>6</sup>"), ("Probabilité de paternité", "> 99,9999 %")], "ruled", "32%", True)
    + paras("Conclusion : les résultats des analyses d'ADN sont compatibles avec un lien biologique père – enfant ; la paternité de Monsieur CAMARA Fodé à l'égard de CAMARA Mabinty est pratiquement prouvée.", "Les échantillons seront détruits après six mois.") + "<p>Le responsable du laboratoire de génétique</p>" + sign("adn", 25, 150), "garamond", 12.5, "22mm"), level="moderate", holder="CAMARA Mabinty", born="2011-08-22", issued="2025-10-21", file_number="ADN/AMB/2025/0188")
