//! The chain that makes a foreign act count in Belgium, link by link: the act, its legalisation by the state that issued it and by Belgium
//! or its apostille, its sworn translation. Each test leaves one link out, or puts a wrong one in, and says what is told of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests may panic"
)]

use std::sync::{Arc, LazyLock};

use dossier::Reading;
use dossier::checklist::Checklists;
use dossier::finding::Status;
use dossier::page::{Line, Origin, ReadPage, Rect, Source, Text, Word};
use dossier::{Settings, Task};

/// A procedure that asks for one act and nothing else.
const PROCEDURE: &str = r#"
id = "be/x"
title = { en = "X" }
source = "s"
read = 2026-01-01
languages = ["fr", "nl", "de"]
[[role]]
role = "applicant"
required = true
[[requirement]]
id = "act"
title = { en = "Birth certificate" }
accepts = ["birth-certificate"]
person = "applicant"
legalised = true
translated = true
source = "s"
read = 2026-01-01
"#;

const BRIEF: &str = "procedure = \"be/x\"\nfiling-date = 2026-11-20\n[[person]]\nrole = \"applicant\"\nname = \"MUSTERAN Awa\"\nborn = 1990-05-03\n";

/// An act of a country whose papers Belgium legalises …
const CAMEROON: &str = "REPUBLIC OF CAMEROON   REPUBLIQUE DU CAMEROUN\nPeace - Work - Fatherland\nBIRTH CERTIFICATE\nNo. 2019/BU1401/N/118\nName: MUSTERAN Awa\nBorn on: 03/05/1990\nPlace of birth: Buea\nDrawn up on the 12th day of May 1990\nThe civil status registrar\nCertified true copy issued on 14/01/2026";
const MINISTRY: &str = "REPUBLIC OF CAMEROON\nMINISTRY OF EXTERNAL RELATIONS\nSeen for legalisation of the signature of the civil status registrar\non birth certificate No. 2019/BU1401/N/118 of MUSTERAN Awa\nLegalisation No. 4411/MINREX\nYaounde, 10/02/2026";
const POST: &str = "EMBASSY OF BELGIUM IN YAOUNDE\nSeen for legalisation of the signature of the Ministry of External Relations of Cameroon\non birth certificate No. 2019/BU1401/N/118 of MUSTERAN Awa\nLegalisation No. 118402775061\nYaounde, 20/02/2026";
const TRANSLATED: &str = "TRADUCTION JURÉE de l'anglais vers le français\nRÉPUBLIQUE DU CAMEROUN\nACTE DE NAISSANCE n° 2019/BU1401/N/118\nNom : MUSTERAN Awa\nNée le : 03/05/1990\nLieu de naissance : Buea\nPour traduction conforme ne varietur\nLa traductrice jurée, VTI 1344044\nFait à Liège, le 2 mars 2026";

/// … and one of a country of the apostille.
const TURKEY: &str = "TÜRKİYE CUMHURİYETİ\nİÇİŞLERİ BAKANLIĞI\nNÜFUS VE VATANDAŞLIK İŞLERİ\nDOĞUM BELGESİ\nAdı: AWA\nSoyadı: MUSTERAN\nDoğum tarihi: 03/05/1990\nDoğum yeri: Ankara\nKayıt no: 118/2026\nDüzenlenme tarihi: 14/01/2026";
const APOSTILLE: &str = "APOSTILLE\n(Convention de La Haye du 5 octobre 1961)\n1. Ülke: TÜRKİYE\nBu resmi belge\n2. Ali Örnek tarafından imzalanmıştır\n3. Nüfus Müdürü sıfatıyla\n5. ANKARA\n6. 10/02/2026\n7. Ankara Valiliği\n8. No. 2026/118";
const FROM_TURKISH: &str = "TRADUCTION JURÉE du turc vers le français\nRÉPUBLIQUE DE TURQUIE\nACTE DE NAISSANCE\nNom : MUSTERAN   Prénom : AWA\nDate de naissance : 03/05/1990\nNuméro d'enregistrement : 118/2026\nPour traduction conforme ne varietur\nLe traducteur juré, VTI 1344044\nFait à Liège, le 2 mars 2026";

fn page(file: &str, number: u32, text: &str) -> ReadPage {
    let line = |(row, text): (usize, &str)| {
        let (height, y) = (0.012, 0.06 + 0.03 * row as f32);
        let mut x = 0.1;
        let words = text.split_whitespace().map(|word| {
            let bbox = Rect { x, y, w: 0.35 * height * word.chars().count() as f32, h: height };
            x = bbox.right() + 0.004;
            Word { text: word.to_owned(), bbox, confidence: 0.97 }
        });
        let words: Vec<Word> = words.collect();
        let bbox = words.iter().map(|word| word.bbox).reduce(|a, b| a.union(&b)).unwrap();
        let text = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        Line { text, bbox, confidence: 0.97, words, alternatives: Vec::new() }
    };
    let lines: Vec<Line> = text.lines().enumerate().map(line).collect();
    // Signed below its last line.
    let below = lines.last().map_or(0.0, |line| line.bbox.bottom() + 0.01);
    let signature = Rect { x: 0.12, y: below, w: 0.15, h: 0.03 };
    ReadPage {
        source: Source { file: file.to_owned(), page: number },
        text: Text {
            lines,
            rotation: 0,
            skew: 0.0,
            sheet: None,
            origin: Origin::Ocr,
            confidence: 0.97,
            unread: Vec::new(),
            marks: vec![signature],
            illegible: None,
            flaws: Vec::new(),
            broken_off: false,
        },
    }
}

static LISTS: LazyLock<Arc<Checklists>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("be")).unwrap();
    std::fs::write(folder.path().join("be/x.toml"), PROCEDURE).unwrap();
    Arc::new(Checklists::load(&[folder.path().to_path_buf()]).unwrap_or_else(|error| panic!("{error}")))
});

/// Papers as pages of one scan.
fn scanned(papers: &[&str]) -> Vec<ReadPage> {
    papers.iter().enumerate().map(|(n, text)| page("scan.pdf", n as u32 + 1, text)).collect()
}

/// What becomes of the act: its status, and the codes of what is told of it.
fn told(pages: Vec<ReadPage>) -> (Status, Vec<String>) {
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let brief = dossier::dossier::Brief::parse(BRIEF, &LISTS).unwrap_or_else(|error| panic!("{error}"));
    let task = Task::with(LISTS.clone(), brief, &settings).unwrap();
    let report = dossier::assess(&Reading { pages, ..Reading::default() }, Vec::new(), &task);
    let outcome = report.outcomes.iter().find(|outcome| outcome.id == "act").unwrap();
    let told = report.findings.iter().filter(|finding| finding.requirement.as_deref() == Some("act"));
    let mut codes: Vec<String> = told
        .map(|finding| {
            println!("{}: {}", finding.code, finding.message);
            finding.code.clone()
        })
        .collect();
    codes.sort();
    (outcome.status, codes)
}

fn verdict(papers: &[&str]) -> (Status, Vec<String>) {
    told(scanned(papers))
}

#[test]
fn whole_by_legalisation() {
    assert_eq!(verdict(&[CAMEROON, MINISTRY, POST, TRANSLATED]), (Status::Satisfied, vec![]));
}

#[test]
fn whole_by_apostille() {
    assert_eq!(verdict(&[TURKEY, APOSTILLE, FROM_TURKISH]), (Status::Satisfied, vec![]));
}

#[test]
fn no_link_at_all() {
    assert_eq!(verdict(&[CAMEROON, TRANSLATED]), (Status::NotLegalised, vec!["not-legalised".into()]));
}

#[test]
fn only_the_state_that_issued_it() {
    assert_eq!(verdict(&[CAMEROON, MINISTRY, TRANSLATED]), (Status::NotLegalised, vec!["not-legalised".into()]));
}

/// Belgium legalises what the ministry legalised before: a sticker that says so shows both.
#[test]
fn the_belgian_post_on_the_signature_of_the_ministry() {
    assert_eq!(verdict(&[CAMEROON, POST, TRANSLATED]), (Status::Satisfied, vec![]));
}

/// Both on the paper itself, the one below the other: neither takes the other's lines.
#[test]
fn the_sticker_of_the_post_below_the_stamp_of_the_ministry() {
    let ministry = "REPUBLIC OF CAMEROON - MINISTRY OF\nEXTERNAL RELATIONS\nLegal and consular affairs\nSeen for legalisation of the signature of\nNgo Exemple\nNo. 4411 Yaounde, 10/02/2026";
    let post = "KINGDOM OF BELGIUM - Consulate General in\nDouala\nSeen for legalisation of the signature of: Mr. Modele\nBirth certificate 118 MUSTERAN Awa\nDate: 20/02/2026 - 20,00 EUR\nNo. 118402775061";
    let act = CAMEROON.replace("The civil status registrar", "The civil status registrar\nNGO Exemple");
    let act = format!("{act}\n{ministry}\n{post}");
    assert_eq!(verdict(&[&act, TRANSLATED]), (Status::Satisfied, vec![]));
}

/// The ministry knows the signature of whoever signed the act.
#[test]
fn the_legalisation_of_another_paper() {
    let act = CAMEROON.replace("The civil status registrar", "The civil status registrar\nNGO Exemple");
    // The name may break over the end of the line.
    let stamp =
        |signed: &str| MINISTRY.replace("the civil status registrar\n", &format!("{}\n", signed.replace(' ', "\n")));
    let whole = |signed: &str| format!("{act}\n{}\n{POST}", stamp(signed));
    assert_eq!(verdict(&[&whole("Mrs. NGO Exemple"), TRANSLATED]), (Status::Satisfied, vec![]));
    assert_eq!(
        verdict(&[&whole("Mr. TEMOIN Pierre"), TRANSLATED]),
        (Status::NeedsHuman, vec!["legalisation-guessed".into()])
    );
    // A signature without a name in print may be his.
    let unnamed = format!("{CAMEROON}\n{}\n{POST}", stamp("Mr. TEMOIN Pierre"));
    assert_eq!(verdict(&[&unnamed, TRANSLATED]), (Status::Satisfied, vec![]));
}

/// A post to which the paper is only to be shown legalised nothing.
#[test]
fn made_for_the_belgian_post() {
    let ministry = MINISTRY.replace(
        "MINISTRY OF EXTERNAL RELATIONS",
        "MINISTRY OF EXTERNAL RELATIONS\nIssued for presentation to the Embassy of Belgium in Yaounde",
    );
    assert_eq!(verdict(&[CAMEROON, &ministry, TRANSLATED]), (Status::NotLegalised, vec!["not-legalised".into()]));
}

#[test]
fn only_the_belgian_post() {
    let post = POST.replace(
        "Seen for legalisation of the signature of the Ministry of External Relations of Cameroon",
        "Seen for legalisation of the signature",
    );
    assert_eq!(verdict(&[CAMEROON, &post, TRANSLATED]), (Status::NeedsHuman, vec!["link-not-seen".into()]));
}

/// A stamp across the paper is no link, and takes the rest's worth away.
#[test]
fn an_act_that_was_cancelled() {
    let act = format!("{CAMEROON}\nA N N U L É");
    assert_eq!(verdict(&[&act, MINISTRY, POST, TRANSLATED]), (Status::NeedsHuman, vec!["perhaps-void".into()]));
    let told_of = format!("{CAMEROON}\nAnnulé");
    assert_eq!(verdict(&[&told_of, MINISTRY, POST, TRANSLATED]), (Status::Satisfied, vec![]));
}

#[test]
fn no_apostille() {
    assert_eq!(verdict(&[TURKEY, FROM_TURKISH]), (Status::NotLegalised, vec!["not-legalised".into()]));
}

#[test]
fn the_apostille_of_another_country() {
    let other = APOSTILLE.replace("1. Ülke: TÜRKİYE", "1. Country: REPUBLIC OF ALBANIA").replace("ANKARA", "TIRANA");
    let (status, codes) =
        verdict(&[TURKEY, &other.replace("Ankara Valiliği", "Ministry for Europe and Foreign Affairs"), FROM_TURKISH]);
    assert_eq!((status, codes), (Status::NotLegalised, vec!["certified-elsewhere".into()]));
}

#[test]
fn an_apostille_of_a_country_outside_the_convention() {
    let apostille = APOSTILLE.replace("1. Ülke: TÜRKİYE", "1. Country: CAMEROON").replace("ANKARA", "YAOUNDE");
    let (status, codes) =
        verdict(&[CAMEROON, &apostille.replace("Ankara Valiliği", "Ministry of External Relations"), TRANSLATED]);
    assert_eq!((status, codes), (Status::NeedsHuman, vec!["apostille-of-non-party".into()]));
}

#[test]
fn no_translation() {
    assert_eq!(verdict(&[TURKEY, APOSTILLE]), (Status::NotTranslated, vec!["not-translated".into()]));
}

#[test]
fn a_translation_that_nobody_swore() {
    let plain = FROM_TURKISH
        .replace("TRADUCTION JURÉE", "TRADUCTION")
        .replace("Pour traduction conforme ne varietur\nLe traducteur juré, VTI 1344044\n", "Traduit par un ami\n");
    let (status, codes) = verdict(&[TURKEY, APOSTILLE, &plain]);
    assert_ne!(status, Status::Satisfied, "{codes:?}");
}

#[test]
fn a_translation_that_nobody_signed() {
    let mut pages = scanned(&[TURKEY, APOSTILLE, FROM_TURKISH]);
    pages[2].text.marks.clear();
    let (status, codes) = told(pages);
    assert_eq!((status, codes), (Status::NeedsHuman, vec!["translation-not-signed".into()]));
}

#[test]
fn a_translation_into_a_language_that_is_not_accepted() {
    let english = "SWORN TRANSLATION from Turkish into English\nREPUBLIC OF TURKEY\nBIRTH CERTIFICATE\nSurname: MUSTERAN   Name: AWA\nDate of birth: 03/05/1990\nRegistration number: 118/2026\nI certify that this is a true and faithful translation of the original\nThe sworn translator\nAnkara, 2 March 2026";
    let (status, codes) = verdict(&[TURKEY, APOSTILLE, english]);
    assert_eq!((status, codes), (Status::NotTranslated, vec!["not-translated".into()]));
}

#[test]
fn a_translation_made_before_the_legalisation() {
    let early = FROM_TURKISH.replace("le 2 mars 2026", "le 2 février 2026");
    assert_eq!(verdict(&[TURKEY, APOSTILLE, &early]), (Status::NeedsHuman, vec!["translated-before-legalised".into()]));
}

#[test]
fn the_translation_of_another_act() {
    let other = FROM_TURKISH
        .replace("MUSTERAN   Prénom : AWA", "MODELE   Prénom : Emre")
        .replace("03/05/1990", "11/09/1988")
        .replace("118/2026", "774/2026");
    assert_eq!(verdict(&[TURKEY, APOSTILLE, &other]), (Status::NeedsHuman, vec!["translation-of-another".into()]));
}
