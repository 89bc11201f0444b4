//! Whole dossiers that somebody wrote who never saw the tool (`tests/wordings/dossiers`): complete ones raise no error, faulty
//! ones are not ready, and of the planted faults those that are found stay found. They start from what was read of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "tests may panic and print"
)]

mod samples_of;

use std::path::{Path, PathBuf};

use dossier::checklist::Severity;
use dossier::finding::{Report, Verdict};
use dossier::{Reading, Settings, Task};

/// A dossier, how it ends, and the planted faults that are found: a code and the file that shows it.
type Expected = (&'static str, Verdict, &'static [(&'static str, &'static str)]);

const DOSSIERS: [Expected; 22] = [
    ("hakobyan", Verdict::NeedsHuman, &[]),
    ("mukendi", Verdict::NotReady, &[("too-old", "smg.pdf"), ("wrong-person", "smg.pdf")]),
    ("ferreira", Verdict::NeedsHuman, &[]),
    (
        "hoxha",
        Verdict::NotReady,
        &[
            ("pages-missing", "aanvraag.pdf"),
            ("addressed-to-the-office", "aanvraag.pdf"),
            ("exceptional-circumstances-not-named", "aanvraag.pdf"),
            ("stranger", "IMG_5521.jpg"),
        ],
    ),
    ("portillo", Verdict::NeedsHuman, &[]),
    (
        "yildiz",
        Verdict::NotReady,
        &[
            ("too-old", "adli sicil + vertaling.pdf"),
            ("certified-elsewhere", "dogum.pdf"),
            ("translated-before-legalised", "vertaling huwelijk.pdf"),
        ],
    ),
    (
        "jubouri",
        Verdict::NotReady,
        &[("not-legalised", "naissance arabe.pdf"), ("too-old", "medical.pdf"), ("birth-date-differs", "IMG_1188.jpg")],
    ),
    ("ahmadzai", Verdict::NotReady, &[("expired", "IMG_0031.jpg"), ("wrong-person", "gerrys.jpg")]),
    ("ter-kalala", Verdict::NeedsHuman, &[]),
    (
        "ter-gevorgyan",
        Verdict::NotReady,
        &[
            ("too-old", "attest_dokter.pdf"),
            ("wrong-person", "scan_20261119.pdf"),
            ("stranger", "scan_20261119.pdf"),
            ("needs-human", "brief.pdf"),
        ],
    ),
    ("bis-quishpe", Verdict::NeedsHuman, &[]),
    (
        "bis-yeboah",
        Verdict::NotReady,
        &[
            ("amount-not-known", "betaling.pdf"),
            ("signature-unclear", "aanvraag.pdf"),
            ("pages-missing", "huurcontract.pdf"),
            ("birth-date-differs", "taalattest cvo.jpg"),
            ("illegible", "scan0007.pdf"),
        ],
    ),
    ("spouse-aldulaimi", Verdict::NeedsHuman, &[]),
    (
        "spouse-qabbani",
        Verdict::NotReady,
        &[
            ("expired", "IMG_3312.jpg"),
            ("wrong-amount", "IMG_3310.jpg"),
            ("not-legalised", "geboorte.pdf"),
            ("translated-before-legalised", "huwelijk.pdf"),
            ("too-old", "medical Khoury.jpg"),
            ("wrong-person", "verblijfskaart.jpg"),
        ],
    ),
    ("children-tsagaraeva", Verdict::NeedsHuman, &[]),
    (
        "parent-sow",
        Verdict::NotReady,
        &[
            ("not-legalised", "actes naissance.pdf"),
            ("wrong-person", "quittance.jpg"),
            ("incomplete", "certif med.pdf"),
        ],
    ),
    ("bis-guardado", Verdict::NeedsHuman, &[]),
    ("spouse-irakoze", Verdict::NeedsHuman, &[]),
    ("parent-alnajjar", Verdict::NeedsHuman, &[]),
    (
        "ter-kapanadze",
        Verdict::NotReady,
        &[
            ("pages-missing", "CMT signé.pdf"),
            ("severity-not-explicit", "CMT signé.pdf"),
            ("birth-date-differs", "passeport_geo.jpg"),
            ("incomplete", "demande 9ter.pdf"),
        ],
    ),
    (
        "spouse-alkhafaji",
        Verdict::NotReady,
        &[
            ("expired", "haider_passport.jpg"),
            ("needs-human", "payment visa.pdf"),
            ("too-old", "non conviction.pdf"),
            ("needs-human", "CM attest.pdf"),
        ],
    ),
    (
        "children-diallo",
        Verdict::NotReady,
        &[
            ("wrong-person", "actes de naissance.pdf"),
            ("legalisation-guessed", "actes de naissance.pdf"),
            ("conditional", "medecin.pdf"),
            ("perhaps-void", "formulaire binta.pdf"),
        ],
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wordings/dossiers")
}

/// What was read; `DOSSIER_RECORD=FOLDER` reads the scans of the dossiers that lie there, and records them.
fn record(name: &str) {
    let scans = std::env::var_os("DOSSIER_RECORD").map(|from| PathBuf::from(from).join(name));
    if let Some(scans) = scans.filter(|scans| scans.is_dir()) {
        let reading = serde_json::to_string(&samples_of::read_folder(&scans)).unwrap();
        std::fs::write(folder().join(name).join("recorded.json"), reading).unwrap();
    }
}

fn report(name: &str) -> Report {
    record(name);
    let recorded = std::fs::read_to_string(folder().join(name).join("recorded.json")).unwrap();
    let reading: Reading = serde_json::from_str(&recorded).unwrap();
    let settings = Settings { lang: "en".into(), ..Settings::default() };
    let task = Task::shared(samples_of::lists(), &folder().join(name), &settings).unwrap();
    dossier::assess(&reading, Vec::new(), &task)
}

#[test]
fn dossiers_of_other_hands() {
    for (name, verdict, faults) in DOSSIERS {
        let report = report(name);
        let errors: Vec<&str> = report
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.message.as_str())
            .collect();
        println!("{name}: {:?}, {} errors", report.verdict, errors.len());
        assert_eq!(report.verdict, verdict, "{name}: {errors:#?}");
        for (code, file) in faults {
            let found = report
                .findings
                .iter()
                .any(|finding| finding.code == *code && finding.places.iter().any(|place| place.file == *file));
            assert!(found, "{name}: {code} of {file} is no longer found");
        }
    }
}
