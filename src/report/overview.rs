//! Many dossiers at a glance: a line for each, a table for spreadsheets, and a
//! page for people. The page is one file that asks no network and can be read
//! without its script, which only sorts the table.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::codes::meaning;
use super::plain::{harmless, pad};
use crate::document::called;
use crate::overview::{Lapse, Row, Standing};
use words::Words;

mod words;

/// A dossier in one line, for a terminal or a log.
pub fn line(row: &Row, lang: &str) -> String {
    let words = Words::of(lang);
    let mut parts = vec![format!("{}  {}", pad(words.verdict(row.verdict), words.widest()), harmless(&row.dossier))];
    match &row.error {
        Some(error) => parts.push(harmless(error.lines().next().unwrap_or_default())),
        None => {
            let counts = [(row.errors, words.errors), (row.warnings, words.warnings), (row.questions, words.questions)];
            parts.extend(counts.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{word}: {n}")));
            parts.extend(row.lapses.first().map(|lapse| format!("{} {}", words.lapses_on, lapse.on)));
            parts.extend(moves(row, words).into_iter().map(|(word, n)| format!("{word}: {n}")));
        }
    }
    parts.join(" · ")
}

/// How much is fixed, new, lapsed, where anything is.
fn moves(row: &Row, words: &Words) -> Vec<(&'static str, usize)> {
    let Some(changes) = &row.changes else { return Vec::new() };
    let all = [
        (words.new, changes.new.len()),
        (words.lapsed, changes.lapsed.len()),
        (words.fixed, changes.fixed.len()),
        (words.other, changes.other.len()),
    ];
    all.into_iter().filter(|(_, n)| *n > 0).collect()
}

/// The columns of the table for spreadsheets.
const COLUMNS: [&str; 19] = [
    "dossier",
    "verdict",
    "exit_code",
    "procedure",
    "filing_date",
    "persons",
    "pages",
    "documents",
    "errors",
    "warnings",
    "questions",
    "faults",
    "next_lapse",
    "lapses",
    "new",
    "lapsed",
    "fixed",
    "changed",
    "error",
];

/// Writes one row a dossier as CSV (RFC 4180) with a row of headings.
///
/// # Errors
/// When the sink or the source fails.
pub fn csv(rows: impl Iterator<Item = io::Result<Row>>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{}\r\n", COLUMNS.join(","))?;
    for row in rows {
        let row = row?;
        let faults: Vec<String> = row.faults.iter().map(|(code, n)| format!("{code} {n}")).collect();
        let lapses: Vec<String> = row.lapses.iter().map(|one| format!("{} {}", one.on, one.requirement)).collect();
        let changed = |of: fn(&crate::change::Changes) -> usize| {
            row.changes.as_ref().map(|changes| of(changes).to_string()).unwrap_or_default()
        };
        let cells = [
            row.dossier.clone(),
            row.verdict.word().to_owned(),
            row.verdict.exit_code().to_string(),
            row.procedure.clone(),
            row.filing_date.clone(),
            row.persons.join("; "),
            row.pages.to_string(),
            row.documents.to_string(),
            row.errors.to_string(),
            row.warnings.to_string(),
            row.questions.to_string(),
            faults.join("; "),
            row.lapses.first().map(|lapse| lapse.on.clone()).unwrap_or_default(),
            lapses.join("; "),
            changed(|changes| changes.new.len()),
            changed(|changes| changes.lapsed.len()),
            changed(|changes| changes.fixed.len()),
            changed(|changes| changes.other.len()),
            row.error.clone().unwrap_or_default(),
        ];
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        write!(out, "{}\r\n", cells.join(","))?;
    }
    Ok(())
}

/// A cell. A spreadsheet would run what begins like a formula: an apostrophe makes it text.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = harmless_lines(&if formula { format!("'{text}") } else { text.to_owned() });
    if text.contains(['"', ',', ';', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A text of which only the ends of lines remain of all that is not seen.
fn harmless_lines(text: &str) -> String {
    text.lines().map(harmless).collect::<Vec<_>>().join("\n")
}

/// What stands above the table: counted in a first go over the rows.
#[derive(Default)]
struct Totals {
    dossiers: usize,
    pages: usize,
    verdicts: BTreeMap<Standing, usize>,
    /// By code: dossiers and findings.
    faults: BTreeMap<String, (usize, usize)>,
    /// The dossier, its page, and what lapses in it.
    lapses: Vec<(String, Option<String>, Lapse)>,
    compared: bool,
}

impl Totals {
    fn of(rows: impl Iterator<Item = io::Result<Row>>) -> io::Result<Totals> {
        let mut totals = Totals::default();
        for row in rows {
            let row = row?;
            totals.dossiers += 1;
            totals.pages += row.pages;
            *totals.verdicts.entry(row.verdict).or_default() += 1;
            for (code, n) in row.faults {
                let count = totals.faults.entry(code).or_default();
                *count = (count.0 + 1, count.1 + n);
            }
            let of = |lapse| (row.dossier.clone(), row.report.clone(), lapse);
            totals.lapses.extend(row.lapses.into_iter().map(of));
            totals.compared |= row.changes.is_some_and(|changes| !changes.none());
        }
        totals.lapses.sort_by(|a, b| a.2.on.cmp(&b.2.on));
        Ok(totals)
    }
}

/// Writes the page. `rows` gives all rows from the first on, twice: they are counted before they are shown.
///
/// # Errors
/// When the sink or the source fails.
pub fn html<R: Iterator<Item = io::Result<Row>>>(
    rows: impl Fn() -> io::Result<R>,
    lang: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let words = Words::of(lang);
    let totals = Totals::of(rows()?)?;
    writeln!(out, "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", words.code)?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    // Nothing may be fetched, whatever a folder's name tries.
    writeln!(
        out,
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'unsafe-inline'; img-src data:\">"
    )?;
    // Without an icon of its own a browser asks the server for one.
    writeln!(out, "<link rel=\"icon\" href=\"data:,\">\n<title>{}</title>", words.title)?;
    writeln!(out, "<style>\n{}</style>\n</head>\n<body>\n<main>", include_str!("overview/page.css"))?;
    writeln!(out, "<h1>{}</h1>", words.title)?;
    head(&totals, words, out)?;
    faults(&totals, words, out)?;
    lapses(&totals, words, out)?;
    writeln!(out, "<h2 id=\"dossiers\">{}</h2>", words.dossiers)?;
    writeln!(out, "<div class=\"wide\"><table class=\"sort\" aria-labelledby=\"dossiers\">\n<thead><tr>")?;
    let mut columns =
        vec![words.dossier, words.verdict, words.procedure, words.persons, words.filing, words.errors, words.warnings];
    columns.extend([words.questions, words.faults, words.lapses_on]);
    columns.extend(totals.compared.then_some(words.since));
    for column in columns {
        writeln!(out, "<th scope=\"col\">{}</th>", text(column))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for one in rows()? {
        row(&one?, totals.compared, words, out)?;
    }
    writeln!(out, "</tbody></table></div>\n</main>")?;
    writeln!(out, "<script>\n{}</script>\n</body>\n</html>", include_str!("overview/page.js"))
}

/// How many of each verdict.
fn head(totals: &Totals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<p>{}: {} · {}: {}</p>", words.dossiers, totals.dossiers, words.pages, totals.pages)?;
    writeln!(out, "<ul class=\"counts\">")?;
    for standing in Standing::ALL.into_iter().rev() {
        let n = totals.verdicts.get(&standing).copied().unwrap_or(0);
        let word = standing.word();
        writeln!(out, "<li class=\"{word}\"><b>{n}</b> {}</li>", words.verdict(standing))?;
    }
    writeln!(out, "</ul>")
}

/// Faults, the commonest first.
fn faults(totals: &Totals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<h2 id=\"faults\">{}</h2>", words.faults)?;
    if totals.faults.is_empty() {
        return writeln!(out, "<p>{}</p>", words.none);
    }
    writeln!(
        out,
        "<table class=\"sort\" aria-labelledby=\"faults\">\n<thead><tr><th scope=\"col\">{}</th>",
        words.fault
    )?;
    writeln!(
        out,
        "<th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>",
        words.dossiers, words.findings
    )?;
    let mut all: Vec<(&String, &(usize, usize))> = totals.faults.iter().collect();
    all.sort_by(|a, b| b.1.cmp(a.1).then_with(|| a.0.cmp(b.0)));
    for (code, (dossiers, findings)) in all {
        writeln!(
            out,
            "<tr><th scope=\"row\">{}</th>{}{}</tr>",
            fault(code, words),
            number(*dossiers),
            number(*findings)
        )?;
    }
    writeln!(out, "</tbody></table>")
}

/// What lapses in any dossier, the soonest first.
fn lapses(totals: &Totals, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "<h2 id=\"lapses\">{}</h2>\n<p>{}</p>", words.soon, words.soon_note)?;
    if totals.lapses.is_empty() {
        return writeln!(out, "<p>{}</p>", words.none);
    }
    writeln!(out, "<div class=\"wide\"><table class=\"sort\" aria-labelledby=\"lapses\">\n<thead><tr>")?;
    for column in [words.day, words.dossier, words.person, words.requirement, words.becomes] {
        writeln!(out, "<th scope=\"col\">{}</th>", text(column))?;
    }
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for (dossier, page, lapse) in &totals.lapses {
        let person = lapse.person.as_deref().map_or_else(|| "–".to_owned(), |id| called(id, words.code));
        writeln!(
            out,
            "<tr><td>{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            text(&lapse.on),
            named(dossier, page.as_deref()),
            text(&person),
            text(&lapse.title),
            fault(&lapse.status, words)
        )?;
    }
    writeln!(out, "</tbody></table></div>")
}

/// A dossier.
fn row(row: &Row, compared: bool, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "<tr><th scope=\"row\">{}</th>", named(&row.dossier, row.report.as_deref()))?;
    let rank = Standing::ALL.iter().position(|standing| *standing == row.verdict).unwrap_or(0);
    let (word, shown) = (row.verdict.word(), words.verdict(row.verdict));
    write!(out, "<td data-sort=\"{rank}\"><span class=\"{word}\">{shown}</span></td>")?;
    if let Some(error) = &row.error {
        // One cell over all that is not known.
        let rest = 8 + usize::from(compared);
        // What follows a blank line (all procedures, for instance) is for a terminal.
        let why = error.split("\n\n").next().unwrap_or_default();
        return writeln!(out, "<td colspan=\"{rest}\"><pre>{}</pre></td></tr>", text(&harmless_lines(why)));
    }
    write!(out, "<td>{}</td><td>{}</td>", text(&row.procedure), text(&row.persons.join("; ")))?;
    write!(out, "<td>{}</td>", text(&row.filing_date))?;
    write!(out, "{}{}{}", number(row.errors), number(row.warnings), number(row.questions))?;
    let faults: Vec<String> = row.faults.iter().map(|(code, n)| format!("{} {n}", fault(code, words))).collect();
    write!(out, "<td>{}</td>", faults.join(", "))?;
    write!(out, "<td>{}</td>", text(row.lapses.first().map_or("", |lapse| &lapse.on)))?;
    if compared {
        since(row, words, out)?;
    }
    writeln!(out, "</tr>")
}

/// What is otherwise than in the last run: how much, and what it is.
fn since(row: &Row, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let moves: Vec<String> = moves(row, words).iter().map(|(word, n)| format!("{word}: {n}")).collect();
    let Some(changes) = row.changes.as_ref().filter(|changes| !changes.none()) else {
        return write!(out, "<td></td>");
    };
    write!(out, "<td><details><summary>{}</summary><ul>", text(&moves.join(", ")))?;
    let all = [
        (words.new, &changes.new),
        (words.lapsed, &changes.lapsed),
        (words.fixed, &changes.fixed),
        (words.other, &changes.other),
    ];
    for (word, change) in all.iter().flat_map(|(word, changes)| changes.iter().map(move |change| (word, change))) {
        let person =
            change.person.as_deref().map(|id| text(&format!("{}, ", called(id, words.code)))).unwrap_or_default();
        let status = |code: &Option<String>| code.as_deref().map_or_else(|| "–".to_owned(), |code| fault(code, words));
        let (was, now) = (status(&change.was), status(&change.now));
        // A requirement whose status no finding explains is named by its id.
        let what = match (change.message.as_str(), change.requirement.as_deref()) {
            ("", Some(id)) => format!("<code>{}</code>", text(id)),
            (message, _) => text(message),
        };
        write!(out, "<li>{word}: {person}{was} → {now}: {what}</li>")?;
    }
    write!(out, "</ul></details></td>")
}

/// What a code says, or a checklist's own code as it is.
fn fault(code: &str, words: &Words) -> String {
    meaning(code, words.code).map_or_else(|| format!("<code>{}</code>", text(code)), text)
}

/// A dossier's name, which leads to its page where there is one.
fn named(dossier: &str, page: Option<&str>) -> String {
    match page {
        Some(page) => format!("<a href=\"{}\">{}</a>", text(page), text(dossier)),
        None => text(dossier),
    }
}

/// A cell with a number.
fn number(n: usize) -> String {
    format!("<td class=\"n\">{n}</td>")
}

/// A text that is nothing but text, wherever in the page it stands.
fn text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (line, end) = line.strip_suffix('\n').map_or((line, ""), |line| (line, "\n"));
        for c in harmless(line).chars() {
            match c {
                '&' => safe.push_str("&amp;"),
                '<' => safe.push_str("&lt;"),
                '>' => safe.push_str("&gt;"),
                '"' => safe.push_str("&quot;"),
                '\'' => safe.push_str("&#39;"),
                c => safe.push(c),
            }
        }
        safe.push_str(end);
    }
    safe
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::change::{Change, Changes};

    fn rows() -> Vec<Row> {
        let lapse = Lapse {
            on: "2026-12-02".into(),
            requirement: "certificate".into(),
            title: "Certificate <3 months".into(),
            person: Some("applicant".into()),
            status: "too-old".into(),
        };
        let change = Change {
            requirement: Some("certificate".into()),
            person: None,
            was: Some("missing".into()),
            now: Some("satisfied".into()),
            severity: "error".into(),
            message: "it was \"missing\"".into(),
        };
        let ready = Row {
            dossier: "=HYPERLINK(\"http://x\")<script>alert(1)</script>".into(),
            verdict: Standing::Ready,
            persons: vec!["DOE Jane".into(), "DOE John".into()],
            lapses: vec![lapse],
            changes: Some(Changes { fixed: vec![change], ..Changes::default() }),
            ..Row::default()
        };
        let faults = [("expired".to_owned(), 2), ("missing".to_owned(), 1)].into();
        let report = Some("reports/0123.html".to_owned());
        let faulty =
            Row { dossier: "b".into(), report, verdict: Standing::NotReady, errors: 3, faults, ..Row::default() };
        vec![ready, faulty, Row::failed("c\u{1b}[2J", "1", "no procedure\nsecond line".into())]
    }

    fn page(lang: &str) -> String {
        let mut out = Vec::new();
        html(|| Ok(rows().into_iter().map(Ok)), lang, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    /// Nothing that a folder is called becomes part of the page, and nothing is fetched.
    #[test]
    fn names_stay_text_and_nothing_is_fetched() {
        let page = page("en");
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert_eq!(page.matches("<script>").count(), 1);
        assert!(!page.contains('\u{1b}') && page.contains("c␛[2J"));
        let fetched = ["src=", "@import", "url(", "fetch(", "XMLHttp"];
        assert!(fetched.iter().all(|word| !page.contains(word)));
        assert_eq!(page.matches("href=").count(), 2, "the empty icon, and the page of the one that has one");
        assert!(page.contains("<th scope=\"row\"><a href=\"reports/0123.html\">b</a></th>"));
    }

    #[test]
    fn the_page_counts_and_tells_what_changed() {
        let page = page("en");
        for part in [
            "<li class=\"failed\"><b>1</b>",
            "<th scope=\"row\">expired</th><td class=\"n\">1</td><td class=\"n\">2</td>",
            "<td>2026-12-02</td>",
            "missing → satisfied: it was &quot;missing&quot;",
            "<pre>no procedure\nsecond line</pre>",
        ] {
            assert!(page.contains(part), "{part}");
        }
    }

    /// Each language says something of its own, and all say the same things.
    #[test]
    fn each_language_has_its_words() {
        let titles: Vec<String> = ["en", "nl", "fr", "de"].map(page).to_vec();
        for (n, title) in titles.iter().enumerate() {
            assert!(titles.iter().skip(n + 1).all(|other| other != title));
            assert_eq!(title.matches("<th").count(), titles[0].matches("<th").count());
        }
        assert_eq!(page("xx"), page("en"));
    }

    #[test]
    fn the_table_is_rectangular_and_runs_nothing() {
        let mut out = Vec::new();
        csv(rows().into_iter().map(Ok), &mut out).unwrap();
        let table = String::from_utf8(out).unwrap();
        assert!(table.contains("\"'=HYPERLINK(\"\"http://x\"\")<script>alert(1)</script>\",ready,0,"));
        assert!(table.contains("\"DOE Jane; DOE John\""));
        assert!(table.contains(",\"expired 2; missing 1\","));
        assert!(table.contains("\"no procedure\nsecond line\"\r\n"));
        let width = |line: &str| {
            let mut quoted = false;
            line.chars()
                .filter(|c| {
                    quoted ^= *c == '"';
                    *c == ',' && !quoted
                })
                .count()
        };
        assert!(table.split("\r\n").filter(|line| !line.is_empty()).all(|line| width(line) == COLUMNS.len() - 1));
    }

    #[test]
    fn a_line_says_what_matters() {
        let rows = rows();
        assert!(line(&rows[0], "en").ends_with("· lapses on 2026-12-02 · fixed: 1"), "{}", line(&rows[0], "en"));
        assert_eq!(line(&rows[1], "en"), "not ready    b · errors: 3");
        assert_eq!(line(&rows[2], "en"), "failed       c␛[2J · no procedure");
    }
}
