//! Words that tell how a title stands: beside it without being part of it, before
//! it in the subject of a letter, behind it when it labels a number.

/// Words beside a title that are no part of it.
pub(super) const NEUTRAL: &[&str] = &[
    "republic of",
    "kingdom of",
    "republique",
    "royaume de",
    "republica",
    "republik",
    "koninkrijk",
    "state of",
    "specimen",
    "copie",
    "kopie",
    "copy",
    "copia",
    "duplicata",
    "duplicate",
    "origineel",
    "original",
    "no",
    "nr",
    "numero",
    "nummer",
    "number",
    "document",
    "ref",
    "page",
    "pagina",
    "date",
    "datum",
    "test document",
    "document fictif",
    "fictief document",
    "federal",
    "islamic republic of",
    "democratic",
    "جمهورية",
    "مملكة",
];

/// Words that open the subject line of a letter.
pub(super) const SUBJECTS: &[&str] = &[
    "objet",
    "betreft",
    "betreff",
    "concerne",
    "onderwerp",
    "subject",
    "re",
    "betrifft",
    "asunto",
    "oggetto",
    "assunto",
    "konu",
    "тема",
    "concern",
    "concerning",
    "regarding",
];

/// Words after a title that make it the label of a number.
pub(super) const NUMBERED: &[&str] = &["no", "nr", "n", "number", "numero", "nummer", "num", "nro", "номер"];
