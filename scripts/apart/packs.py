"""Which documents were scanned together, where pages came out in the wrong order, which papers speak two languages."""

# Name of the PDF and the documents in it, in their order.
PACKS = {
    "scan-20260112": ["huurcontract-sintniklaas", "loonbrief-schoonmaak"],
    "dossier-mbala": ["requete-9ter-avocat", "cmt-ancien-fr", "recommande-avis-reception"],
    "IMG_nzerekore": ["jugement-suppletif-nzerekore", "legalisation-guinee-verso"],
    "documentos-karla": ["partida-nacimiento-sanmiguel", "apostilla-san-salvador"],
    "turkije-bundel": ["formul-a-gaziantep", "apostille-kaymakamlik"],
    "scan-syrie": ["bayan-wilada-homs", "vertaling-ar-nl"],
    "herat-papers": ["tazkira-paper", "nikah-khat-herat"],
    "visa-file-zadran": ["visa-form-d-en", "medical-certificate-islamabad", "tazkira-electronic"],
    "preuves-sow": ["fiche-paie-horeca", "restaurant-bill", "contrat-travail-titres-services"],
    "scan0007": ["electricity-bill", "certificat-residence-historique"],
    "mena-toure": ["annexe38-mena", "designation-tuteur"],
}

# The order of the leaves in a pack, from 0; without an entry they lie as they should.
# In the first the second and third page of the lease have changed places.
PAGE_ORDER = {"scan-20260112": [0, 2, 1, 3]}

# Other languages in which a document says the same, beside its first: a reader may answer with any of them.
ALSO_LANGUAGE = {
    "passport-aleppo": ["en"], "passeport-kinshasa": ["en"], "pasaporte-santaana": ["en"], "hochieu-haiphong": ["en"],
    "passport-kutaisi": ["en"], "reisdocument-vluchteling": ["fr", "de", "en"], "reiseausweis-kassel": ["en"],
    "tazkira-electronic": ["ps", "en"], "kimlik-diyarbakir": ["en"], "kimlik-diyarbakir-back": ["en"],
    "leternjoftim-shkoder": ["en"], "eid-hasselt": ["fr", "de", "en"], "cnie-oujda": ["ar"],
    "akaart-leuven": ["fr", "de", "en"], "carte-b-liege": ["nl", "de", "en"], "akarte-eupen": ["fr", "nl", "en"],
    "permesso-torino": ["en"], "extrait-acte-oujda": ["ar"], "formul-a-gaziantep": ["fr", "de", "en"],
    "birth-certificate-mogadishu": ["en"], "birth-addis": ["en"], "nikah-khat-herat": ["ps"],
    "extrait-mariage-schaerbeek": ["nl"], "apostille-tirana": ["sq", "fr"], "apostilla-san-salvador": ["fr"],
    "apostille-kaymakamlik": ["en", "fr"], "apostille-erevan": ["en", "fr"], "legalization-beirut": ["fr"],
    "legalisatie-sticker-kinshasa": ["nl", "de", "en"], "recommande-avis-reception": ["nl"], "boarding-pass": ["en"],
    "church-marriage-tigrinya": ["en"],
}
