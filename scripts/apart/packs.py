"""Which documents were put through the scanner together, and where the pages came out in the wrong order."""

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
