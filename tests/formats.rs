//! The formats that people and other programs take: HTML, letter, CSV, SARIF, JUnit, calendar, JSON against its schema, what
//! changed, and what is masked. All samples go through all of them, from their recorded readings.
//!
//! `DOSSIER_FORMATS=FOLDER cargo test --release --test formats` also writes the samples' pages there, to look at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may panic")]

mod samples_of;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use dossier::change::{Change, Changes, Standing};
use dossier::document::Value;
use dossier::finding::{Report, Status};
use dossier::overview::{Row, lapses};
use dossier::page::{Page, ReadPage, Source};
use dossier::report::diff::Diff;
use dossier::report::pictures::Pictures;
use dossier::{Crew, Reading, Settings, Task, Tools, read, report};
use image::{Rgb, RgbImage};
use jiff::ToSpan;
use regex::Regex;
use samples_of::{Sample, samples};

const LANGS: [&str; 4] = ["en", "nl", "fr", "de"];

/// A sample, read and judged.
struct Judged {
    sample: Sample,
    reading: Reading,
    report: Report,
    pictures: Pictures,
    /// The report in each language of [`LANGS`].
    spoken: Vec<Report>,
}

/// All samples with their pictures; files are opened, nothing is recognised.
fn judged() -> &'static [Judged] {
    static ALL: OnceLock<Vec<Judged>> = OnceLock::new();
    ALL.get_or_init(|| {
        let tools = Tools::new(read::Engine::new(&read::folder()));
        let judge = |sample: Sample| {
            let reading = sample.recorded();
            let report = dossier::assess(&reading, Vec::new(), &sample.task());
            let pictures = dossier::pictures(&sample.folder, &report, &reading, &tools, &Crew::new(2)).unwrap();
            let spoken = LANGS.map(|lang| {
                let settings = Settings { lang: lang.to_owned(), ..Settings::default() };
                dossier::assess(
                    &reading,
                    Vec::new(),
                    &Task::shared(samples_of::lists(), &sample.folder, &settings).unwrap(),
                )
            });
            Judged { sample, reading, report, pictures, spoken: spoken.into() }
        };
        samples().into_iter().map(judge).collect()
    })
}

/// The report of a sample in another language, or at another date.
fn again(judged: &Judged, change: impl FnOnce(&mut Task)) -> Report {
    let mut task = judged.sample.task();
    change(&mut task);
    dossier::assess(&judged.reading, Vec::new(), &task)
}

fn in_language<'a>(judged: &'a Judged, lang: &str) -> &'a Report {
    &judged.spoken[LANGS.iter().position(|known| *known == lang).unwrap()]
}

fn text(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> String {
    String::from_utf8(bytes(write)).unwrap()
}

fn bytes(write: impl FnOnce(&mut Vec<u8>) -> std::io::Result<()>) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out).unwrap();
    out
}

fn html(report: &Report, lang: &str, pictures: &Pictures) -> String {
    text(|out| report::html(report, lang, pictures, false, out))
}

/// A text with its ISO dates in words.
fn in_words(text: &str, lang: &str) -> String {
    let days = Regex::new(r"\b\d{4}-\d{2}-\d{2}\b").unwrap();
    let words = |found: &regex::Captures<'_>| match found[0].parse::<jiff::civil::Date>() {
        Ok(day) => dossier::date::format(day, lang),
        Err(_) => found[0].to_owned(),
    };
    days.replace_all(text, words).into_owned()
}

/// Everything that a report is written as, without pictures.
fn all_formats(report: &Report) -> BTreeMap<&'static str, String> {
    let none = Pictures::default();
    BTreeMap::from([
        ("html", text(|out| report::html(report, "en", &none, true, out))),
        ("json", text(|out| report::json(report, out))),
        ("terminal", text(|out| report::terminal(report, "en", false, out))),
        ("csv", text(|out| report::csv(report, out))),
        ("sarif", text(|out| report::sarif(report, out))),
        ("junit", text(|out| report::junit(report, out))),
        ("ics", text(|out| report::ics(report, "en", out))),
        ("letter", text(|out| report::letter(report, "en", out))),
    ])
}

/// A tag of an HTML page or XML file: its name, whether it ends, and its attributes.
struct Tag {
    name: String,
    closes: bool,
    /// `<br/>`: begins and ends.
    empty: bool,
    attributes: BTreeMap<String, String>,
}

fn tags(page: &str) -> Vec<Tag> {
    let tag = Regex::new(r#"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9-]+(?:="[^"]*")?)*)\s*(/?)>"#).unwrap();
    let attribute = Regex::new(r#"([a-zA-Z0-9-]+)(?:="([^"]*)")?"#).unwrap();
    let page = Regex::new("(?s)<style>.*?</style>").unwrap().replace_all(page, "<style></style>");
    let found = tag.captures_iter(&page).map(|tag| Tag {
        closes: !tag[1].is_empty(),
        empty: !tag[4].is_empty(),
        name: tag[2].to_lowercase(),
        attributes: attribute
            .captures_iter(&tag[3])
            .map(|one| (one[1].to_lowercase(), one.get(2).map_or("", |value| value.as_str()).to_owned()))
            .collect(),
    });
    found.collect()
}

/// What a page says, without its tags, title and style.
fn shown(page: &str) -> String {
    let unseen = Regex::new("(?s)<title>.*?</title>|<style>.*?</style>|<[^>]*>").unwrap();
    unseen.replace_all(page, " ").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Tags that close in their order; every `<` begins one.
fn assert_well_formed(page: &str, what: &str) {
    const VOID: [&str; 6] = ["meta", "link", "br", "img", "hr", "input"];
    let mut open = Vec::new();
    let tags = tags(page);
    for tag in &tags {
        match tag.closes {
            false if tag.empty || VOID.contains(&tag.name.as_str()) => {}
            false => open.push(tag.name.clone()),
            true => assert_eq!(open.pop().as_ref(), Some(&tag.name), "{what}"),
        }
    }
    assert_eq!(open, Vec::<String>::new(), "{what}");
    let style = Regex::new("(?s)<style>.*?</style>").unwrap();
    let signs = style.replace_all(page, "<style></style>").matches('<').count();
    assert_eq!(signs, tags.len() + page.matches("<!").count(), "{what}: every < begins a tag");
}

/// One file that loads nothing, whose links all lead somewhere, and which can be used without eyes or mouse.
#[test]
fn the_html_of_every_sample_stands_alone_and_is_accessible() {
    let none = Pictures::default();
    for judged in judged() {
        for lang in LANGS {
            let page = html(in_language(judged, lang), lang, if lang == "en" { &judged.pictures } else { &none });
            let what = format!("{} in {lang}", judged.sample.name);
            assert_well_formed(&page, &what);
            assert!(page.len() < 8 << 20, "{what} has {} bytes", page.len());
            let tags = tags(&page);
            let ids: Vec<&String> = tags.iter().filter_map(|tag| tag.attributes.get("id")).collect();
            let unique: BTreeSet<&String> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "{what}: an id stands twice");
            for tag in &tags {
                assert_ne!(tag.name, "script", "{what}");
                for (name, value) in &tag.attributes {
                    assert!(!name.starts_with("on"), "{what}: {name}");
                    match name.as_str() {
                        "href" if tag.name == "link" => assert_eq!(value, "data:,", "{what}"),
                        "href" => {
                            let target = value.strip_prefix('#').unwrap_or_else(|| panic!("{what} links to {value}"));
                            assert!(unique.contains(&target.to_owned()), "{what}: nothing is called {target}");
                        }
                        "src" => assert!(value.starts_with("data:image/jpeg;base64,"), "{what}"),
                        "aria-labelledby" => assert!(unique.contains(value), "{what}: {value}"),
                        _ => {}
                    }
                }
                if tag.name == "img" {
                    assert!(
                        tag.attributes.get("alt").is_some_and(|alt| !alt.is_empty()),
                        "{what}: a picture is silent"
                    );
                }
                if tag.name == "html" && !tag.closes {
                    assert_eq!(tag.attributes.get("lang").map(String::as_str), Some(lang));
                }
            }
            let levels: Vec<u32> = tags
                .iter()
                .filter(|tag| !tag.closes)
                .filter_map(|tag| tag.name.strip_prefix('h')?.parse().ok())
                .collect();
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{what}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{what}: headings jump: {levels:?}");
            let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            assert!(!style.contains("url(") && !style.contains("@import"), "{what}");
        }
    }
}

/// What is seen first is what to do; every finding is there with its words, its sentence and its source.
#[test]
fn the_html_says_all_that_the_report_says() {
    for Judged { sample, report, pictures, .. } in judged() {
        let page = html(report, "en", pictures);
        let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{}: no {what}", sample.name));
        assert!(at("class=\"verdict") < at("id=\"steps\"") && at("id=\"steps\"") < at("id=\"requirements\""));
        assert!(at("id=\"requirements\"") < at("id=\"findings\"") && at("id=\"findings\"") < at("id=\"validity\""));
        let escape = |text: &str| {
            let text = report::harmless(text);
            text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
        };
        // Days are told in words, but in the names of files; a line begins with a capital.
        let files: BTreeSet<&str> = report
            .documents
            .iter()
            .flat_map(|document| &document.pages)
            .map(|page| page.source.file.as_str())
            .collect();
        let told = |text: &str| {
            let marked = files.iter().fold(text.to_owned(), |text, file| text.replace(file, "\u{1}"));
            escape(&in_words(&marked.chars().skip(1).collect::<String>(), "en")).replace("␁", "\u{1}")
        };
        for (n, finding) in report.findings.iter().enumerate() {
            let from = at(&format!("id=\"f{}\"", n + 1));
            let article = &page[from..from + page[from..].find("</article>").unwrap()];
            let article_marked =
                files.iter().fold(article.to_owned(), |text, file| text.replace(&escape(file), "\u{1}"));
            assert!(article_marked.contains(&told(&finding.message)), "{}: {}", sample.name, finding.message);
            let (help, command) = match finding.help.split_once(" (dossier.toml:") {
                Some((help, command)) => (help, command.strip_suffix(')').unwrap()),
                None => (finding.help.as_str(), ""),
            };
            assert!(article_marked.contains(&told(help)), "{}: {}", sample.name, finding.help);
            assert!(article.contains(&escape(command)), "{}: {}", sample.name, finding.help);
            assert!(article.contains(&escape(&in_words(&finding.citation.source, "en"))), "{}", sample.name);
            let cuts = article.matches("class=\"cut\"").count();
            let pages = finding.places.iter().take(3).filter(|place| {
                report
                    .documents
                    .iter()
                    .flat_map(|document| &document.pages)
                    .any(|page| page.source.file == place.file && Some(page.source.page) == place.page)
            });
            assert_eq!(cuts, pages.count(), "{}: finding {}", sample.name, n + 1);
        }
        for outcome in &report.outcomes {
            assert!(page.contains(&escape(&outcome.title)), "{}: {}", sample.name, outcome.title);
        }
        for document in &report.documents {
            assert_eq!(page.matches(&format!("id=\"{}-", document.id)).count(), 1 + document.pages.len());
        }
    }
}

/// The first thing that is read says what is wrong and what to do about that very fault: whoever paid is not told to pay.
#[test]
fn the_next_steps_name_the_fault_and_its_own_advice() {
    let mut told = 0;
    for judged in judged() {
        for lang in LANGS {
            let report = in_language(judged, lang);
            let page = html(report, lang, &Pictures::default());
            let steps = &page[page.find("id=\"steps\"").unwrap()..page.find("id=\"requirements\"").unwrap()];
            // French binds its signs to their words.
            let steps = shown(steps).replace('\u{a0}', " ");
            for finding in &report.findings {
                if !["amount-not-known", "wrong-amount", "old-amount", "expired", "too-old"]
                    .contains(&finding.code.as_str())
                    || finding.severity == dossier::checklist::Severity::Note
                {
                    continue;
                }
                told += 1;
                // The step's own heading is the requirement's title; a message that begins with it goes on from there.
                let outcomes = report.outcomes.iter().filter(|one| Some(&one.id) == finding.requirement.as_ref());
                let titles = outcomes.map(|outcome| outcome.title.as_str());
                let rest =
                    titles.fold(finding.message.as_str(), |rest, title| rest.strip_prefix(title).unwrap_or(rest));
                let rest = rest.trim_start_matches([':', ' ', '\u{a0}']);
                let rest: String = rest.chars().skip(1).collect();
                assert!(steps.contains(&in_words(&rest, lang)), "{} {lang}: {}", judged.sample.name, finding.message);
                if finding.code.contains("amount") {
                    let pay = ["Transfer the exact", "Schrijf het juiste", "Virez", "Überweisen Sie"];
                    assert!(!pay.iter().any(|pay| finding.help.contains(pay)), "{lang}: {}", finding.help);
                }
            }
        }
    }
    assert!(told >= 16, "{told}");
}

/// People read no code: no name of a fact, kind, field or requirement, no backtick and no day in figures in a sentence.
#[test]
fn the_html_speaks_to_people() {
    let headings = Regex::new("<h3[^>]*>(.*?)</h3>").unwrap();
    let days = Regex::new(r"\d{4}-\d{2}-\d{2}").unwrap();
    let code = Regex::new(r"<code>[^<]*</code>|<td[^>]*class=.status[^<]*<.*?</td>").unwrap();
    for judged in judged() {
        for lang in LANGS {
            let report = in_language(judged, lang);
            let page = html(report, lang, &Pictures::default());
            let page = code.replace_all(&page, "");
            let what = format!("{} {lang}", judged.sample.name);
            let text = shown(&page);
            for sign in ["[[", "--fact", "id = ", "name = "] {
                let around = text.split_once(sign).map(|(before, after)| {
                    let before: String = before.chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
                    format!("{before}{sign}{}", after.chars().take(80).collect::<String>())
                });
                assert!(around.is_none(), "{what}: {}", around.unwrap_or_default());
            }
            let findings = &page[page.find("id=\"findings\"").unwrap()..page.find("id=\"validity\"").unwrap()];
            for heading in headings.captures_iter(findings) {
                let pages = report.documents.iter().flat_map(|document| &document.pages);
                let file = pages.map(|page| &page.source.file).any(|file| heading[1].contains(file));
                assert!(file || !days.is_match(&heading[1]), "{what}: {}", &heading[1]);
                assert!(!heading[1].contains('`'), "{what}: {}", &heading[1]);
            }
            // Files are called as their owners like.
            let said = report.documents.iter().flat_map(|document| &document.pages);
            let said = said.fold(shown(&page), |text, page| text.replace(&page.source.file, " "));
            let words: BTreeSet<&str> = said.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
            for kind in samples_of::lists().kinds.keys().filter(|kind| kind.contains('-') && *kind != "laissez-passer")
            {
                assert!(!words.contains(kind.as_str()), "{what}: {kind}");
            }
        }
    }
}

/// On a phone the state of a deadline and the reason why something ends are told too.
#[test]
fn nothing_but_an_empty_cell_of_papers_is_hidden_on_a_phone() {
    let page = html(&judged()[0].report, "en", &Pictures::default());
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    assert!(style.contains(".held:not(:has(a))") && !style.contains(".files:not("));
    let section = &page[page.find("id=\"validity\"").unwrap()..page.find("id=\"papers\"").unwrap()];
    assert!(!section.contains("held"), "no cell of the tables of what lies ahead is one of papers");
}

/// The cut-outs are of bounded size, and show what is marked.
#[test]
fn cut_outs_are_small_and_their_marks_lie_on_them() {
    let mut marked = 0;
    for Judged { sample, report, pictures, .. } in judged() {
        for (n, finding) in report.findings.iter().enumerate() {
            for m in 0..finding.places.len() {
                let Some(cut) = pictures.cut(n, m) else { continue };
                let shown = image::load_from_memory(&cut.picture.bytes).unwrap();
                assert_eq!((shown.width(), shown.height()), (cut.picture.width, cut.picture.height));
                assert!(shown.width() <= 1000 && cut.picture.bytes.len() < 300_000, "{}", sample.name);
                for mark in &cut.marks {
                    marked += 1;
                    let inside = mark.x >= -0.01 && mark.y >= -0.01 && mark.right() <= 1.01 && mark.bottom() <= 1.01;
                    assert!(inside && mark.w > 0.0 && mark.h > 0.0, "{}: {mark:?}", sample.name);
                }
            }
        }
    }
    assert!(marked >= 20, "only {marked} marks in all samples");
}

/// The same bytes however many threads make the pictures.
#[test]
fn pictures_do_not_depend_on_threads() {
    let judged = &judged()[0];
    let tools = Tools::new(read::Engine::new(&read::folder()));
    let of = |jobs| {
        dossier::pictures(&judged.sample.folder, &judged.report, &judged.reading, &tools, &Crew::new(jobs)).unwrap()
    };
    assert_eq!(html(&judged.report, "nl", &of(1)), html(&judged.report, "nl", &of(4)));
}

/// A report in which everything that comes from outside is `said`.
fn saying(said: &str) -> Report {
    let mut report = judged()[3].report.clone();
    let of = |text: &mut String| said.clone_into(text);
    of(&mut report.dossier);
    of(&mut report.title);
    for person in &mut report.persons {
        person.name = Some(said.to_owned());
    }
    for document in &mut report.documents {
        document.kind = said.to_owned();
        document.language = Some(said.to_owned());
        document.confirmed = Some(said.to_owned());
        document.pages.iter_mut().for_each(|page| of(&mut page.source.file));
        for field in document.fields.values_mut() {
            of(&mut field.text);
            if let Value::Text(text) = &mut field.value {
                of(text);
            }
        }
    }
    for outcome in &mut report.outcomes {
        of(&mut outcome.title);
        of(&mut outcome.note);
        of(&mut outcome.citation.source);
        of(&mut outcome.at.text);
    }
    for due in &mut report.outlook.deadlines {
        for text in [&mut due.title, &mut due.help, &mut due.citation.source] {
            of(text);
        }
        due.missing.iter_mut().for_each(of);
        of(due.rests_on.get_or_insert_default());
    }
    report.outlook.lapses.iter_mut().for_each(|lapse| of(&mut lapse.title));
    for question in &mut report.outlook.questions {
        of(&mut question.text);
        question.because.iter_mut().for_each(of);
    }
    for finding in &mut report.findings {
        for text in [&mut finding.message, &mut finding.help, &mut finding.citation.source] {
            of(text);
        }
        finding.checklist.iter_mut().for_each(|at| of(&mut at.text));
        for place in &mut finding.places {
            for text in [&mut place.file, &mut place.text, &mut place.part, &mut place.label] {
                of(text);
            }
        }
    }
    report
}

/// Whatever stands on a paper or in a file's name, the page keeps its shape: no tag and no attribute more than with a plain word.
#[test]
fn hostile_names_stay_names() {
    let none = Pictures::default();
    let shape = |page: &str| {
        let of = |tag: &Tag| format!("{}{} {:?}", tag.closes, tag.name, tag.attributes.keys().collect::<Vec<_>>());
        // A long name beside a bar of the chart stands in two lines, each a text like any other.
        let (lines, rest): (Vec<Tag>, Vec<Tag>) = tags(page).into_iter().partition(|tag| tag.name == "text");
        (rest.iter().map(of).collect::<Vec<_>>(), lines.iter().map(of).collect::<BTreeSet<_>>())
    };
    let plain = saying("word");
    let (page, letter) = (html(&plain, "en", &none), text(|out| report::letter(&plain, "en", out)));
    for hostile in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><style>*{display:none}</style>",
        "<!-- --><b>&lt;",
        "]]><x>&amp;",
        "javascript:alert(1)",
        "\u{202e}fdp.exe\u{0}\u{1b}[2J",
    ] {
        let report = saying(hostile);
        let hostile_page = html(&report, "en", &none);
        assert_eq!(shape(&hostile_page), shape(&page), "{hostile}");
        assert_well_formed(&hostile_page, hostile);
        let hostile_letter = text(|out| report::letter(&report, "en", out));
        assert_eq!(shape(&hostile_letter), shape(&letter), "{hostile}");
        assert_well_formed(
            &text(|out| report::junit(&report, out)).replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", ""),
            hostile,
        );
        for (format, written) in all_formats(&report) {
            let odd = written.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\r'));
            assert_eq!(odd, None, "{format}: {hostile:?}");
        }
        let pdf = bytes(|out| report::letter_pdf(&report, "en", out));
        assert!(pdf.starts_with(b"%PDF-"));
    }
}

fn schema(text: &str) -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
}

fn errors(validator: &jsonschema::Validator, value: &serde_json::Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_report_fits_its_schema() {
    let schema = schema(report::SCHEMA);
    for Judged { sample, report, .. } in judged() {
        for report in [report.clone(), report::redacted(report)] {
            let value: serde_json::Value = serde_json::from_str(&text(|out| report::json(&report, out))).unwrap();
            assert_eq!(errors(&schema, &value), Vec::<String>::new(), "{}", sample.name);
        }
    }
    let good: serde_json::Value = serde_json::from_str(&text(|out| report::json(&judged()[0].report, out))).unwrap();
    let broken: [fn(&mut serde_json::Value); 5] = [
        |value| value["verdict"] = "fine".into(),
        |value| value["requirements"][0]["status"] = "ok".into(),
        |value| value["filing_date"] = "20 November".into(),
        |value| value["documents"][0]["confidence"] = 1.5.into(),
        |value| drop(value.as_object_mut().unwrap().remove("findings")),
    ];
    for break_it in broken {
        let mut value = good.clone();
        break_it(&mut value);
        assert!(!schema.is_valid(&value), "the schema takes anything");
    }
}

#[test]
fn the_sarif_of_every_sample_fits_the_schema_of_the_standard() {
    // One of its patterns has a bracket too many, which is a letter to some readers and a mistake to others.
    let schema = schema(&include_str!("schemas/sarif-2.1.0.json").replace("{2}]?$", "{2}\\\\]?$"));
    for Judged { sample, report, .. } in judged() {
        let mut value: serde_json::Value = serde_json::from_str(&text(|out| report::sarif(report, out))).unwrap();
        assert_eq!(errors(&schema, &value), Vec::<String>::new(), "{}", sample.name);
        let results = value["runs"][0]["results"].as_array().unwrap();
        assert_eq!(results.len(), report.findings.len());
        for (result, finding) in results.iter().zip(&report.findings) {
            let rule = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(value["runs"][0]["tool"]["driver"]["rules"][rule]["id"], finding.code.as_str());
            let place = finding.places.first().filter(|place| !place.file.is_empty());
            let uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str();
            assert_eq!(uri.is_some(), place.is_some());
            assert!(uri.is_none_or(|uri| uri.is_ascii() && !uri.contains(' ')));
        }
        value["runs"][0]["results"] = serde_json::json!([{ "level": "bad" }]);
        assert!(!schema.is_valid(&value));
    }
}

/// One case a requirement and person, and what ended how agrees with the verdict.
#[test]
fn junit_fails_where_the_report_does() {
    for Judged { sample, report, .. } in judged() {
        let xml = text(|out| report::junit(report, out));
        let body = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap();
        let of = |name: &str| tags(body).iter().filter(|tag| !tag.closes && tag.name == name).count();
        let root = &tags(body)[0];
        assert_eq!(root.attributes["tests"], of("testcase").to_string());
        assert_eq!(root.attributes["failures"], of("failure").to_string());
        assert_eq!(root.attributes["skipped"], of("skipped").to_string());
        assert!(of("testcase") >= report.outcomes.len());
        let worst = match (of("failure"), of("error")) {
            (0, 0) => 0,
            (0, _) => 3,
            _ => 1,
        };
        assert_eq!(worst, report.verdict.exit_code(), "{}", sample.name);
    }
}

/// The cells of a CSV file, as RFC 4180 reads them.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = csv.strip_prefix('\u{feff}').unwrap().chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last line ends");
    rows
}

#[test]
fn the_csv_has_a_row_a_requirement() {
    for Judged { report, .. } in judged() {
        let rows = cells(&text(|out| report::csv(report, out)));
        assert_eq!(rows.len(), 1 + report.outcomes.len());
        for (row, outcome) in rows[1..].iter().zip(&report.outcomes) {
            assert_eq!(row.len(), rows[0].len());
            let at = |name: &str| &row[rows[0].iter().position(|head| head == name).unwrap()];
            assert_eq!(at("requirement"), &outcome.id);
            assert_eq!(at("status"), outcome.status.word());
            assert_eq!(at("person"), outcome.person.as_deref().unwrap_or(""));
        }
    }
}

/// Read by another library: the filing date, the last safe one, the deadlines, and each day to come on which a paper lapses.
#[test]
fn the_calendar_opens_and_has_every_day() {
    let (mut lapses, mut safe, mut dues) = (0, 0, 0);
    for judged in judged() {
        let sample = &judged.sample;
        for lang in LANGS {
            let report = in_language(judged, lang);
            let ics = text(|out| report::ics(report, lang, out));
            assert!(ics.lines().all(|line| line.len() <= 75), "{}", sample.name);
            assert!(ics.split("\r\n").all(|line| !line.contains('\n')));
            let calendar: icalendar::Calendar = ics.parse().unwrap_or_else(|error| panic!("{}: {error}", sample.name));
            use icalendar::Component as _;
            let events: Vec<&icalendar::Event> = calendar.components.iter().filter_map(|one| one.as_event()).collect();
            let mut days: Vec<String> =
                events.iter().map(|event| event.property_value("DTSTART").unwrap().to_owned()).collect();
            let mut expected = vec![report.filing_date.strftime("%Y%m%d").to_string()];
            for document in &report.documents {
                let until = ["expires", "valid-until"].iter().find_map(|field| document.fields.get(*field));
                let day = until.and_then(|field| field.value.date()).filter(|day| *day >= report.filing_date);
                expected.extend(day.map(|day| day.strftime("%Y%m%d").to_string()));
            }
            lapses += expected.len() - 1;
            expected.extend(report.outlook.last_safe.map(|day| day.strftime("%Y%m%d").to_string()));
            safe += usize::from(report.outlook.last_safe.is_some());
            // What several procedures share is told once.
            let deadlines: BTreeSet<_> = report
                .outlook
                .deadlines
                .iter()
                .flat_map(|due| [(due.from, "from"), (due.until, "until")].map(|(day, which)| (day, which, due)))
                .filter_map(|(day, which, due)| Some((day?, which, &due.title, &due.person)))
                .filter(|(day, ..)| *day >= report.filing_date)
                .collect();
            dues += deadlines.len();
            let said: Vec<&str> = events.iter().map(|event| event.get_summary().unwrap()).collect();
            for (_, _, title, _) in &deadlines {
                let known = said.iter().any(|summary| summary.replace('\\', "").contains(&title.replace('\\', "")));
                assert!(known, "{} {lang}: {title} in {said:?}", sample.name);
            }
            expected.extend(deadlines.iter().map(|(day, ..)| day.strftime("%Y%m%d").to_string()));
            days.sort();
            expected.sort();
            assert_eq!(days, expected, "{}", sample.name);
            let ids: BTreeSet<_> = events.iter().map(|event| event.get_uid().unwrap()).collect();
            assert_eq!(ids.len(), events.len());
        }
    }
    assert!(lapses > 0 && safe > 0 && dues > 0, "{lapses} lapses, {safe} last safe days, {dues} deadlines");
}

/// Every fault is in the letter, in its language, without what only lawyers read.
#[test]
fn the_letter_names_every_fault_in_plain_words() {
    let codes = Regex::new(r"§|\bart(icle|ikel|\.)? ?\d|be/|\d+(bis|ter)|dossier\.toml|\[\[|needs-human").unwrap();
    let brackets = Regex::new(r"\s*\([^)]*[0-9§][^)]*\)|\b\d+(?:bis|ter)\b(?:-|\s+|$)").unwrap();
    for judged in judged() {
        for (lang, greeting) in LANGS.iter().zip(["Dear", "Beste", "Bonjour", "Guten Tag"]) {
            let report = in_language(judged, lang);
            let letter = text(|out| report::letter(report, lang, out));
            assert_well_formed(&letter, &judged.sample.name);
            let words = shown(&letter).replace('\u{a0}', " ");
            assert!(words.contains(greeting), "{lang}");
            let nothing = ["not bring anything", "niets mee te brengen", "rien à apporter", "nichts mitbringen"];
            let bring =
                ["Please bring these", "Breng deze papieren", "Apportez ces papiers", "Bitte bringen Sie diese"];
            let says = |phrases: [&str; 4]| phrases.iter().any(|phrase| words.contains(phrase));
            assert!(!(says(nothing) && says(bring)), "{} in {lang} contradicts itself", judged.sample.name);
            assert!(!words.contains("…."), "{} in {lang}", judged.sample.name);
            let body = &words[words.find(greeting).unwrap()..];
            for outcome in &report.outcomes {
                // What only a lawyer weighs is talked about, and not listed by its title.
                let asked = !matches!(outcome.status, Status::Satisfied | Status::NotApplicable)
                    && !(outcome.accepts.is_empty() || outcome.status == Status::NeedsHuman);
                let title = brackets.replace_all(&outcome.title, "").trim().to_owned();
                assert!(!asked || body.contains(&title), "{} in {lang}: {title}", judged.sample.name);
            }
            // File names are the applicant's own; titles may speak of an annex by its number.
            let mut rest = body.to_owned();
            for outcome in &report.outcomes {
                rest = rest.replace(&brackets.replace_all(&outcome.title, "").to_string(), "");
            }
            for file in report.documents.iter().flat_map(|document| &document.pages) {
                rest = rest.replace(&file.source.file, "");
            }
            rest = rest.replace(&brackets.replace_all(&report.title, "").to_string(), "");
            assert_eq!(codes.find(&rest).map(|found| found.as_str()), None, "{} in {lang}: {rest}", judged.sample.name);
        }
    }
}

/// The PDF is opened by the program's own reader, which finds the same words on it; letters with diacritics are in its font.
#[test]
fn the_letter_as_pdf_has_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut report = judged()[3].report.clone();
    for person in report.persons.iter_mut().filter(|person| person.role == "applicant") {
        person.name = Some("ŞÜKRÜOĞLU Łukasz Nguyễn".to_owned());
    }
    for lang in LANGS {
        let pdf = bytes(|out| report::letter_pdf(&report, lang, out));
        assert_eq!(pdf, bytes(|out| report::letter_pdf(&report, lang, out)), "the same bytes");
        std::fs::write(folder.path().join("letter.pdf"), &pdf).unwrap();
        let scanner = dossier::scan::Scanner::here();
        let listed = scanner.list(folder.path()).unwrap();
        assert!(listed.faults.is_empty(), "{:?}", listed.faults);
        let mut words = Vec::new();
        for page in &listed.pages {
            let page = scanner.load(page).unwrap();
            assert!(page.image.width() * 141 / 100 < page.image.height() + 9, "A4 upright");
            let layer = page.layer.unwrap();
            assert_eq!(layer.unmapped, 0);
            for word in &layer.words {
                assert!(word.bbox.x > 0.05 && word.bbox.right() < 0.95, "{word:?} runs out of the page");
                assert!(word.bbox.y > 0.03 && word.bbox.bottom() < 0.97, "{word:?} runs out of the page");
            }
            words.extend(layer.words.into_iter().map(|word| word.text));
        }
        let read: String = words.concat();
        let letter = text(|out| report::letter(&report, lang, out));
        let wanted: String = shown(&letter).split_whitespace().collect();
        assert_eq!(read.replace('•', "").replace(char::is_whitespace, ""), wanted, "{lang}");
        assert!(read.contains("ŞÜKRÜOĞLU") && read.contains("Nguyễn"));
    }
}

/// Names of the dossier's persons, numbers and files: nothing of it is left in any format.
#[test]
fn a_redacted_report_names_nobody() {
    let mut masked = 0;
    for Judged { sample, report, .. } in judged() {
        let mut secrets: BTreeSet<String> = BTreeSet::from([report.dossier.clone()]);
        for person in &report.persons {
            let names = person.name.iter().flat_map(|name| name.split_whitespace()).filter(|word| word.len() > 3);
            secrets.extend(names.map(str::to_owned));
            secrets.extend(person.born.map(|day| day.to_string()));
        }
        for document in &report.documents {
            secrets.extend(document.pages.iter().map(|page| page.source.file.clone()));
            for (name, field) in &document.fields {
                let number = ["number", "national-number", "file-number", "iban"].contains(&name.as_str());
                if let (Value::Text(text), true) = (&field.value, number && field.text.len() > 4) {
                    secrets.extend([text.clone(), field.text.clone()]);
                }
            }
            secrets.extend(document.mrz.iter().flat_map(|zone| zone.lines.iter().cloned()));
        }
        masked += secrets.len();
        let redacted = report::redacted(report);
        for (format, written) in all_formats(&redacted) {
            let folded = written.to_lowercase();
            for secret in &secrets {
                let word = Regex::new(&format!(r"(?i)\b{}\b", regex::escape(secret))).unwrap();
                assert!(!word.is_match(&folded), "{}: {secret} is left in {format}", sample.name);
            }
        }
        let statuses = |report: &Report| report.outcomes.iter().map(|outcome| outcome.status).collect::<Vec<_>>();
        assert_eq!(statuses(&redacted), statuses(report));
        assert_eq!(redacted.verdict, report.verdict);
        let page = text(|out| report::html(&redacted, "en", &judged()[0].pictures, true, out));
        assert!(!page.contains("<img"), "a redacted page has no picture");
    }
    assert!(masked > 100, "{masked}");
}

fn json(report: &Report) -> String {
    text(|out| report::json(report, out))
}

/// The last safe filing date and the deadlines stand beside the verdict, in the chart and in the letter; in each language.
#[test]
fn the_page_and_the_letter_say_by_when() {
    let (mut safe, mut dues) = (0, 0);
    for judged in judged() {
        for lang in LANGS {
            let report = in_language(judged, lang);
            let page = html(report, lang, &Pictures::default());
            let head = &page[..page.find("<main").unwrap()];
            let chart = &page[page.find("<svg").unwrap_or(page.len())..page.find("</svg>").unwrap_or(page.len())];
            let letter = text(|out| report::letter(report, lang, out));
            if let Some(day) = report.outlook.last_safe {
                safe += 1;
                assert!(head.contains(&day.to_string()), "{} {lang}", judged.sample.name);
                let written = dossier::date::format(day, lang);
                assert!(letter.contains(&written), "{} {lang}: {written}", judged.sample.name);
            }
            let section = &page[page.find("id=\"validity\"").unwrap()..];
            for due in &report.outlook.deadlines {
                dues += 1;
                let title = due.title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
                assert!(section.contains(&title), "{} {lang}: {title}", judged.sample.name);
                let open = due.standing == dossier::finding::Standing::Open;
                if let Some(until) = due.until.filter(|_| open) {
                    assert!(chart.contains(&until.to_string()), "{} {lang}: {until}", judged.sample.name);
                    assert!(
                        letter.contains(&dossier::date::format(until, lang)),
                        "{} {lang}: {until}",
                        judged.sample.name
                    );
                }
            }
        }
    }
    assert!(safe >= 12 && dues >= 12, "{safe} {dues}");
}

fn diff(old: &str, new: &str) -> Diff {
    Diff::of(&Standing::parse(old).unwrap(), &Standing::parse(new).unwrap())
}

/// Nothing changed: nothing is said. Only the days passed: papers lapsed, and nothing else is new.
#[test]
fn what_lapses_with_time_is_told_as_such() {
    let mut lapsed = 0;
    for judged in judged() {
        let now = json(&judged.report);
        let same = diff(&now, &now);
        assert!(!same.changes.is_worse() && same.changes.none());
        assert_eq!(same.unchanged, judged.report.findings.len());
        let later = again(judged, |task| task.filing = task.filing.checked_add(2.years()).unwrap());
        let forth = diff(&now, &json(&later));
        let old = |change: &&Change| matches!(change.now.as_deref(), Some("expired" | "too-old"));
        lapsed += forth.changes.lapsed.iter().filter(old).count();
        // No paper was put in: what expires is the days' doing.
        assert_eq!(forth.changes.new.iter().filter(old).count(), 0, "{}", judged.sample.name);
        // Backwards the same things are otherwise, and nothing lapses.
        let back = diff(&json(&later), &now);
        let all = |diff: &Diff| {
            let changes = &diff.changes;
            changes.fixed.len() + changes.lapsed.len() + changes.new.len() + changes.other.len()
        };
        assert_eq!((all(&back), back.unchanged), (all(&forth), forth.unchanged), "{}", judged.sample.name);
        assert!(back.changes.lapsed.is_empty(), "{}", judged.sample.name);
    }
    assert!(lapsed > 3, "{lapsed}");
}

#[test]
fn a_diff_names_what_is_fixed_and_what_is_new() {
    let judged = judged().iter().find(|judged| !judged.report.findings.is_empty()).unwrap();
    let mut better = judged.report.clone();
    let gone = better.findings.remove(0);
    let worse = diff(&json(&better), &json(&judged.report));
    assert_eq!(worse.changes.new.len() + worse.changes.lapsed.len(), 1);
    assert!(worse.changes.is_worse());
    let diff = diff(&json(&judged.report), &json(&better));
    assert_eq!(diff.changes.fixed.iter().map(|change| &change.message).collect::<Vec<_>>(), [&gone.message]);
    assert!(!diff.changes.is_worse());
    for (lang, word) in [("en", "Fixed"), ("nl", "Opgelost"), ("fr", "Résolu"), ("de", "Behoben")] {
        let shown = text(|out| diff.terminal(lang, out));
        assert!(shown.contains(word) && shown.contains(&gone.code), "{shown}");
    }
    let value: serde_json::Value = serde_json::from_str(&text(|out| diff.json(out))).unwrap();
    assert_eq!(value["schema"], "dossier-diff/2");
    assert_eq!(value["fixed"][0]["was"], gone.code.as_str());
}

#[test]
fn what_is_no_report_is_refused() {
    let good = json(&judged()[0].report);
    let other = good.replacen("dossier-report/1", "dossier-report/2", 1);
    for text in ["{}", "not json", &other] {
        assert!(Standing::parse(text).is_err());
    }
    assert!(Standing::parse(&format!("\u{feff}{good}")).is_ok());
}

/// A page that was turned, slanted, or a sheet in a photo is shown as it was read: a dark spot lies where its box says.
#[test]
fn the_upright_page_is_what_the_boxes_are_fractions_of() {
    let dark = |image: &RgbImage, x: f32, y: f32| {
        let at = |share: f32, side: u32| ((share * side as f32) as u32).min(side - 1);
        image.get_pixel(at(x, image.width()), at(y, image.height())).0[0] < 100
    };
    let mut image = RgbImage::from_pixel(400, 300, Rgb([250; 3]));
    for (x, y) in (40..80).flat_map(|x| (30..60).map(move |y| (x, y))) {
        image.put_pixel(x, y, Rgb([0; 3]));
    }
    let page = Page { source: Source::default(), image, dpi: None, layer: None };
    let text = |change: fn(&mut dossier::page::Text)| {
        let mut text = ReadPage::of_lines("").text;
        change(&mut text);
        text
    };
    let as_it_is = read::upright(&page, &text(|_| {}), 4000);
    assert!(dark(&as_it_is, 0.15, 0.15) && !dark(&as_it_is, 0.5, 0.5));
    let turned = read::upright(&page, &text(|text| text.rotation = 90), 4000);
    assert_eq!(turned.dimensions(), (300, 400));
    assert!(dark(&turned, 0.85, 0.15) && !dark(&turned, 0.15, 0.15));
    let small = read::upright(&page, &text(|_| {}), 200);
    assert_eq!(small.dimensions(), (200, 150));
    assert!(dark(&small, 0.15, 0.15));
    // The sheet is the left upper quarter of the picture: the spot moves to its middle.
    let sheet = |text: &mut dossier::page::Text| text.sheet = Some([[0.0, 0.0], [0.3, 0.0], [0.3, 0.3], [0.0, 0.3]]);
    let flat = read::upright(&page, &text(sheet), 4000);
    assert_eq!(flat.dimensions(), (120, 90));
    assert!(dark(&flat, 0.5, 0.5) && !dark(&flat, 0.1, 0.1));
    // A slanted page: what lay a quarter turn's tenth clockwise of the middle is level again.
    let mut slanted = RgbImage::from_pixel(400, 400, Rgb([250; 3]));
    for step in 0..150 {
        let (sin, cos) = 9f32.to_radians().sin_cos();
        let (x, y) = (200.0 + step as f32 * cos, 200.0 + step as f32 * sin);
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (0, 2), (0, -1), (0, -2)] {
            slanted.put_pixel((x as i32 + dx) as u32, (y as i32 + dy) as u32, Rgb([0; 3]));
        }
    }
    let page = Page { image: slanted, ..page };
    let level = read::upright(&page, &text(|text| text.skew = 9.0), 4000);
    assert!((0..10).all(|tenth| dark(&level, 0.5 + 0.035 * tenth as f32, 0.501)), "the line runs level");
}

/// The overview of all samples, with a dossier that could not be checked; each leads to its page in English.
fn overview() -> Vec<Row> {
    let row = |judged: &Judged| {
        let (report, task) = (&judged.report, judged.sample.task());
        // Within a month nothing in the samples lapses.
        let soon = lapses(report, 200, &|filing| dossier::outcomes_at(report, &task, filing));
        let later = again(judged, |task| task.filing = task.filing.checked_add(2.years()).unwrap());
        let [old, new] = [&later, report].map(|report| Standing::parse(&json(report)).unwrap());
        let name = judged.sample.name.replace('/', "-");
        let page = Some(format!("{name}-en.html"));
        Row { report: page, changes: Some(Changes::between(&old, &new)), ..Row::of(report, &name, 1, soon) }
    };
    let failed = Row::failed("a folder", "0", "no procedure was named\nname one".to_owned());
    std::iter::once(failed).chain(judged().iter().map(row)).collect()
}

/// Writes the samples' pages where somebody asks for them.
#[test]
fn pages_are_written_when_asked_for() {
    let Some(folder) = std::env::var_os("DOSSIER_FORMATS").map(std::path::PathBuf::from) else { return };
    for (n, judged) in judged().iter().enumerate() {
        let lang = LANGS[n % LANGS.len()];
        let report = in_language(judged, lang);
        let write = |ending: &str, bytes: &[u8]| {
            let path = folder.join(format!("{}-{ending}", judged.sample.name.replace('/', "-")));
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(path, bytes).unwrap();
        };
        write("en.html", html(&judged.report, "en", &judged.pictures).as_bytes());
        write(&format!("{lang}.html"), html(report, lang, &judged.pictures).as_bytes());
        let redacted = report::redacted(&judged.report);
        write("redacted.html", text(|out| report::html(&redacted, "en", &judged.pictures, true, out)).as_bytes());
        write(&format!("letter-{lang}.html"), text(|out| report::letter(report, lang, out)).as_bytes());
        write(&format!("letter-{lang}.pdf"), &bytes(|out| report::letter_pdf(report, lang, out)));
        for (format, written) in all_formats(&judged.report) {
            write(&format!("report.{format}"), written.as_bytes());
        }
    }
    let rows = overview();
    for lang in LANGS {
        let rows = || Ok(rows.iter().cloned().map(Ok));
        let page = text(|out| report::overview::html(rows, lang, out));
        std::fs::write(folder.join(format!("overview-{lang}.html")), page).unwrap();
    }
}
