//! What kind a paper is: each heading, wording, hint and structure found speaks
//! for some kinds and against others; the best one counts if it stands out.
//!
//! A wrong kind said with confidence is the worst outcome, so doubt ends in `unknown`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::checklist::{Checklists, Kind, Trait, Words};
use crate::document::{Evidence, UNKNOWN};

use super::phrase::{Hit, Phrase, marked};
use super::sentence::Sentence;
use super::sheet::Sheet;
use super::structure::{Rulings, Sighting, apostille_box};
use heading::{neutral_glyphs, stand, titles};
use words::NEUTRAL;

mod heading;
mod words;

/// Weights of the README: what one phrase, hint or word against weighs beside a title's 1.0.
const PHRASE: f32 = 0.35;
/// A whole sentence that says what the paper is: of a letter without a title it is what a reader goes by. Alone it is not enough, with any word beside it it is.
const SENTENCE: f32 = 0.68;
const HINT: f32 = 0.12;
const AGAINST_HEADING: f32 = 0.6;
const AGAINST_RUNNING: f32 = 0.2;

/// Each further phrase or hint adds a little less than the one before: they are not independent.
const FADING: f32 = 0.8;

/// A second sentence says little that the first did not.
const FADING_SENTENCES: f32 = 0.4;

/// All words against a kind in running text together weigh no more than one in a heading.
const MOST_AGAINST_RUNNING: f32 = 0.6;

/// A title that is only mentioned: in running text, as a label, in a subject line, as an item of a list.
const MENTIONED: f32 = 0.3;
const ITEM: f32 = 0.1;

/// Mentions do not add up to a title however many they are.
const MOST_MENTIONED: f32 = 0.45;

/// Score below which a paper is unknown: one title alone on its line reaches it, two phrases do not.
const LEAST_SCORE: f32 = 0.75;

/// Confidence below which a paper is unknown. Up to .6 it is named, and a human confirms it.
const LEAST_CONFIDENCE: f32 = 0.45;

/// Growth of confidence with the score: a title at the head alone gives 0.75, with two phrases 0.87, with a valid zone 0.95.
const GROWTH: f32 = 1.15;

/// A lead over the second kind from which the second no longer casts doubt: two phrases.
const CLEAR_LEAD: f32 = 0.6;

/// What the score of a rival without heading counts against a paper that has one.
const UNHEADED: f32 = 0.6;

/// Score from which a translation is believed, which carries another paper's wording with its own: its own title, or its closing
/// formula with the translator's number.
const CARRIER_SCORE: f32 = 0.8;

/// The checklists' kinds with their phrases folded.
pub(super) struct Lexicon {
    /// The kinds, by id.
    pub(super) kinds: Vec<Entry>,
    /// Words of courts and their rulings.
    pub(super) rulings: Rulings,
    /// Words with which translators close a translation.
    closings: Vec<Phrase>,
    neutral: Vec<Phrase>,
}

/// A kind with its phrases folded; each with its language.
pub(super) struct Entry {
    /// The kind.
    pub(super) kind: Kind,
    titles: Vec<(Phrase, Arc<str>)>,
    sentences: Vec<(Sentence, Arc<str>)>,
    phrases: Vec<(Phrase, Arc<str>)>,
    hints: Vec<(Phrase, Arc<str>)>,
    against: Vec<(Phrase, Arc<str>)>,
}

impl Lexicon {
    /// Folds what the checklists say.
    pub(super) fn new(lists: &Checklists) -> Lexicon {
        let kinds = lists.kinds.values().map(|kind| Entry {
            kind: kind.clone(),
            titles: fold(&kind.title),
            sentences: folded(&kind.sentence, Sentence::new),
            phrases: fold(&kind.phrase),
            hints: fold(&kind.hint),
            against: fold(&kind.against),
        });
        let countries = lists.countries.values().flat_map(|country| country.names.iter().map(String::as_str));
        let belgium = ["belgië", "belgique", "belgien", "belgium"];
        let neutral = countries.chain(belgium).chain(NEUTRAL.iter().copied()).filter_map(Phrase::new).collect();
        let closings = marked(lists, "closing");
        Lexicon { kinds: kinds.collect(), rulings: Rulings::new(lists), closings, neutral }
    }

    /// Whether a translator closes a translation on a page.
    pub(super) fn closes(&self, sheet: &Sheet) -> bool {
        self.closings.iter().any(|closing| !sheet.hay.find(closing).is_empty())
    }

    /// Whether a sign speaks for a stamp.
    pub(super) fn is_stamp(&self, sign: &Sign) -> bool {
        self.kinds.get(sign.kind).is_some_and(|entry| entry.kind.is(Trait::Stamp))
    }

    /// The kind of an id.
    pub(super) fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|entry| entry.kind.id == id).map(|entry| &entry.kind)
    }
}

fn fold(words: &Words) -> Vec<(Phrase, Arc<str>)> {
    folded(words, Phrase::new)
}

fn folded<T>(words: &Words, new: fn(&str) -> Option<T>) -> Vec<(T, Arc<str>)> {
    words
        .iter()
        .flat_map(|(language, texts)| {
            let language: Arc<str> = Arc::from(language.as_str());
            texts.iter().filter_map(move |text| Some((new(text)?, Arc::clone(&language))))
        })
        .collect()
}

/// How something speaks for a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Why {
    /// A heading of it.
    Title,
    /// A sentence that says what it is.
    Sentence,
    /// Its title, but only mentioned.
    Mention,
    /// Its wording.
    Phrase,
    /// A word that goes with it.
    Hint,
    /// A word of its look-alikes.
    Against,
    /// Seen by an algorithm.
    Structure,
}

/// Something on a page that speaks for or against a kind.
#[derive(Debug, Clone)]
pub(super) struct Sign {
    /// Index of the kind in the lexicon.
    pub(super) kind: usize,
    /// How.
    pub(super) why: Why,
    /// Weight on its own; for `Against` what it takes away.
    pub(super) weight: f32,
    /// The phrase of the checklist or the structure's name: each counts once.
    pub(super) name: String,
    /// Language of the phrase, empty for none.
    pub(super) language: String,
    /// Where it stands on the page; none for structures.
    pub(super) hit: Option<Hit>,
    /// Of a sentence the places of its parts: what stands between them speaks for itself.
    pub(super) parts: Vec<Hit>,
    /// Index of the line.
    pub(super) line: usize,
}

impl Sign {
    /// The words that it rests on.
    fn words(&self) -> &[Hit] {
        if self.parts.is_empty() { self.hit.as_slice() } else { &self.parts }
    }
}

/// Everything on a page that speaks for or against kinds.
pub(super) fn signs(lexicon: &Lexicon, sheet: &Sheet, sightings: &[Sighting]) -> Vec<Sign> {
    let neutral = neutral_glyphs(lexicon, sheet);
    let mut signs = Vec::new();
    for (index, entry) in lexicon.kinds.iter().enumerate() {
        let sign = |why, weight, phrase: &Phrase, language: &str, hit: Hit| Sign {
            kind: index,
            why,
            weight: weight * (1.0 - hit.errors as f32 / phrase.len().max(1) as f32),
            name: phrase.text.clone(),
            language: if language == "any" { String::new() } else { language.to_owned() },
            hit: Some(hit),
            parts: Vec::new(),
            line: sheet.hay.lines(&hit).0,
        };
        for (phrase, language, hit, stand) in titles(sheet, &neutral, &entry.titles) {
            let why = if stand.heading { Why::Title } else { Why::Mention };
            signs.push(sign(why, stand.weight, phrase, language, hit));
        }
        for (sentence, language) in &entry.sentences {
            if let Some(parts) = sentence.find(&sheet.hay)
                && let (Some(first), Some(last)) = (parts.first(), parts.last())
            {
                let errors = parts.iter().map(|part| part.errors).sum();
                let hit = Hit { from: first.from, to: last.to, errors };
                signs.push(Sign {
                    kind: index,
                    why: Why::Sentence,
                    weight: SENTENCE * (1.0 - hit.errors as f32 / sentence.len().max(1) as f32),
                    name: sentence.text.clone(),
                    language: if &**language == "any" { String::new() } else { (**language).to_owned() },
                    hit: Some(hit),
                    parts,
                    line: sheet.hay.lines(&hit).0,
                });
            }
        }
        for (phrase, language, hit) in all_hits(sheet, &entry.phrases) {
            let item = sheet.look(sheet.hay.lines(&hit).0).item && phrase.len() < 30;
            signs.push(sign(Why::Phrase, if item { ITEM } else { PHRASE }, phrase, language, hit));
        }
        for (phrase, language, hit) in all_hits(sheet, &entry.hints) {
            signs.push(sign(Why::Hint, HINT, phrase, language, hit));
        }
        for (phrase, language, hit) in all_hits(sheet, &entry.against) {
            let heading = stand(sheet, &neutral, &[hit], &hit, phrase).heading;
            signs.push(sign(
                Why::Against,
                if heading { AGAINST_HEADING } else { AGAINST_RUNNING },
                phrase,
                language,
                hit,
            ));
        }
        for sighting in sightings {
            if let Some(weight) = entry.kind.structure.get(&sighting.structure) {
                let (name, line) = (sighting.structure.name().to_owned(), sighting.line);
                let weight = weight * sighting.strength;
                signs.push(Sign {
                    kind: index,
                    why: Why::Structure,
                    weight,
                    name,
                    language: String::new(),
                    hit: None,
                    parts: Vec::new(),
                    line,
                });
            }
        }
    }
    outrank(&mut signs);
    demote_trailing(sheet, &mut signs);
    demote_inventories(sheet, &mut signs);
    demote_in_apostille(lexicon, sheet, &mut signs);
    signs
}

/// What stands among the items of an apostille ("Jefe Registro Familiar") heads no paper: it is who signed or sealed one.
fn demote_in_apostille(lexicon: &Lexicon, sheet: &Sheet, signs: &mut [Sign]) {
    let Some(items) = apostille_box(sheet).filter(|items| items.h > 0.0) else { return };
    let inside = |line: usize| {
        let bbox = sheet.lines.get(line).map(|line| line.bbox).unwrap_or_default();
        let across = bbox.x + bbox.w / 2.0;
        (items.y..=items.bottom()).contains(&bbox.middle_y()) && (items.x..=items.right()).contains(&across)
    };
    for sign in signs.iter_mut().filter(|sign| sign.why == Why::Title) {
        if !lexicon.is_stamp(sign) && inside(sign.line) {
            sign.why = Why::Mention;
            sign.weight = sign.weight.min(ITEM);
        }
    }
}

/// Hits of several phrases; of those that overlap the longest.
fn all_hits<'p>(sheet: &Sheet, phrases: &'p [(Phrase, Arc<str>)]) -> Vec<(&'p Phrase, &'p str, Hit)> {
    let mut hits: Vec<(&Phrase, &str, Hit)> = Vec::new();
    for (phrase, language) in phrases {
        hits.extend(sheet.hay.find(phrase).into_iter().map(|hit| (phrase, &**language, hit)));
    }
    hits.sort_by(|one, other| {
        let key = |hit: &Hit| (std::cmp::Reverse(hit.len().saturating_sub(hit.errors)), hit.errors, hit.from);
        key(&one.2).cmp(&key(&other.2)).then_with(|| one.1.cmp(other.1))
    });
    let mut kept: Vec<(&Phrase, &str, Hit)> = Vec::new();
    for hit in hits {
        if !kept.iter().any(|(_, _, taken)| taken.overlaps(&hit.2)) {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|(_, _, hit)| hit.from);
    kept
}

/// A title inside a longer title of another kind ("medical certificate" in "standard medical certificate") is not its own.
fn outrank(signs: &mut [Sign]) {
    let titles: Vec<(usize, Hit)> = signs
        .iter()
        .filter(|sign| matches!(sign.why, Why::Title | Why::Mention))
        .filter_map(|sign| Some((sign.kind, sign.hit?)))
        .collect();
    for sign in signs.iter_mut().filter(|sign| matches!(sign.why, Why::Title | Why::Mention)) {
        let Some(hit) = sign.hit else { continue };
        let length = hit.len().saturating_sub(2 * hit.errors);
        let longer = |other: &Hit| other.overlaps(&hit) && other.len().saturating_sub(2 * other.errors) >= length + 3;
        if titles.iter().any(|(kind, other)| *kind != sign.kind && longer(other)) {
            sign.why = Why::Mention;
            sign.weight = sign.weight.min(ITEM);
        }
    }
}

/// Behind a title that opens its line and says what the paper is, the titles of others only say what for.
fn demote_trailing(sheet: &Sheet, signs: &mut [Sign]) {
    let openers: Vec<(usize, usize, usize)> = signs
        .iter()
        .filter(|sign| sign.why == Why::Title)
        .filter_map(|sign| Some((sign.kind, sign.line, sign.hit.filter(|hit| heading::opens(sheet, hit))?.to)))
        .collect();
    for sign in signs.iter_mut().filter(|sign| sign.why == Why::Title) {
        let behind = |(kind, line, to): &(usize, usize, usize)| {
            *kind != sign.kind && *line == sign.line && sign.hit.is_some_and(|hit| hit.from >= *to)
        };
        if openers.iter().any(behind) {
            sign.why = Why::Mention;
            sign.weight = sign.weight.min(MENTIONED);
        }
    }
}

/// Headings of three or more kinds close together are a list of papers, not papers.
fn demote_inventories(sheet: &Sheet, signs: &mut [Sign]) {
    let mut lines: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for sign in signs.iter().filter(|sign| sign.why == Why::Title) {
        lines.entry(sign.line).or_default().insert(sign.kind);
    }
    let mut group: Vec<(usize, BTreeSet<usize>)> = Vec::new();
    let mut listed: BTreeSet<usize> = BTreeSet::new();
    for (line, kinds) in lines.into_iter().chain([(usize::MAX, BTreeSet::new())]) {
        // Two lines may lie between the items of a list: wrapped text, a date.
        if group.last().is_some_and(|(last, _)| line > last + 3) {
            let mut apart: Vec<&BTreeSet<usize>> = Vec::new();
            for (_, kinds) in &group {
                if apart.iter().all(|other| other.is_disjoint(kinds)) {
                    apart.push(kinds);
                }
            }
            if apart.len() >= 3 {
                listed.extend(group.iter().map(|(line, _)| *line));
            }
            group.clear();
        }
        group.push((line, kinds));
    }
    for sign in signs.iter_mut().filter(|sign| sign.why == Why::Title && listed.contains(&sign.line)) {
        // Its own heading above the list is in larger type.
        if !sheet.look(sign.line).large {
            sign.why = Why::Mention;
            sign.weight = sign.weight.min(ITEM);
        }
    }
}

/// What the signs of a paper's pages come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Verdict {
    /// The kind, or [`UNKNOWN`].
    pub(super) kind: String,
    /// How sure, 0–1.
    pub(super) confidence: f32,
    /// Score of the best kind, known or not.
    pub(super) score: f32,
    /// The best kind's id, even when it is not sure enough.
    pub(super) best: String,
    /// The next best kind.
    pub(super) runner_up: Option<(String, f32)>,
    /// The best kind has a heading of its own or a zone.
    pub(super) headed: bool,
    /// For a carrier: the kind it carries.
    pub(super) carried: Option<(String, Evidence)>,
    /// Why.
    pub(super) evidence: Vec<Evidence>,
}

/// The score of one kind, with what made it.
struct Tally {
    kind: usize,
    score: f32,
    headed: bool,
    /// What speaks for it, without what speaks against it.
    support: f32,
    reading: f32,
    evidence: Vec<Evidence>,
}

/// Letters of the shortest wording that only translators use: "seal" and "stamp" stand on every paper.
const OF_TRANSLATORS: usize = 8;

/// Whether one wording or structure of a kind says more than words that all papers share.
fn has_formula(tally: &Tally) -> bool {
    tally.evidence.iter().any(|evidence| {
        evidence.why == "structure" || (evidence.why != "hint" && evidence.text.chars().count() >= OF_TRANSLATORS)
    })
}

/// Judges the pages of one paper, given their signs.
pub(super) fn judge(lexicon: &Lexicon, pages: &[(&Sheet, &[Sign])]) -> Verdict {
    let mut tallies: Vec<Tally> = (0..lexicon.kinds.len()).map(|kind| tally(kind, pages)).collect();
    let contents = carried(lexicon, &tallies);
    tallies.retain(|tally| tally.score > 0.0);
    tallies.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.kind.cmp(&other.kind)));
    let id = |tally: &Tally| lexicon.kinds.get(tally.kind).map_or("", |entry| entry.kind.id.as_str());
    let is = |tally: &Tally, wanted| lexicon.kinds.get(tally.kind).is_some_and(|entry| entry.kind.is(wanted));
    let is_stamp = |tally: &Tally| is(tally, Trait::Stamp);
    let carrier = tallies.iter().position(|tally| {
        is(tally, Trait::Translation) && tally.score >= CARRIER_SCORE && (tally.headed || has_formula(tally))
    });
    // The paper below a stamp wins if it has a title of its own.
    let stamped = || {
        let stamp = tallies.first().filter(|tally| is_stamp(tally))?;
        tallies.iter().position(|tally| {
            tally.headed && tally.score >= LEAST_SCORE && !is_stamp(tally) && tally.kind != stamp.kind
        })
    };
    let chosen = carrier.or_else(stamped).unwrap_or(0);
    if chosen >= tallies.len() {
        return Verdict { kind: UNKNOWN.to_owned(), best: UNKNOWN.to_owned(), ..Verdict::default() };
    }
    let best = tallies.remove(chosen);
    // What a carrier carries, and what stands on a paper as a stamp, casts no doubt on it.
    let rival = tallies.iter().find(|tally| carrier.is_none() && !(is_stamp(tally) && !is_stamp(&best)));
    // Words that both have in common cast less doubt on a paper under its own heading than another heading does.
    let weight = |rival: &Tally| if best.headed && !rival.headed { UNHEADED } else { 1.0 };
    let confidence = confidence(&best, rival.map_or(0.0, |rival| weight(rival) * rival.score));
    let next = tallies.first();
    let runner_up = next.map(|next| (id(next).to_owned(), confidence_of_second(next, best.score)));
    let carried = carrier.and(contents);
    let known = best.score >= LEAST_SCORE && confidence >= LEAST_CONFIDENCE;
    Verdict {
        kind: if known { id(&best).to_owned() } else { UNKNOWN.to_owned() },
        confidence: if known { confidence } else { confidence.min(LEAST_CONFIDENCE) },
        score: best.score,
        best: id(&best).to_owned(),
        runner_up,
        headed: best.headed,
        carried,
        evidence: best.evidence,
    }
}

/// The paper that a carrier carries: the kind with most to speak for it, for the carrier's own words speak against all of them.
fn carried(lexicon: &Lexicon, tallies: &[Tally]) -> Option<(String, Evidence)> {
    let content = tallies.iter().filter_map(|tally| {
        let kind = &lexicon.kinds.get(tally.kind)?.kind;
        let title = tally.evidence.iter().find(|evidence| evidence.why == "title");
        let named = title.or_else(|| tally.evidence.iter().find(|evidence| evidence.why == "phrase"))?;
        let enough = title.is_some() || tally.support >= LEAST_SCORE;
        (enough && !kind.is(Trait::Translation) && !kind.is(Trait::Stamp)).then_some((tally, kind.id.as_str(), named))
    });
    let best = content.max_by(|one, other| {
        (one.0.headed, one.0.support)
            .partial_cmp(&(other.0.headed, other.0.support))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    best.map(|(_, id, named)| (id.to_owned(), named.clone()))
}

/// Confidence from the score, the lead over the next kind, and how well the telling lines were read.
fn confidence(best: &Tally, second: f32) -> f32 {
    let base = 1.0 - (-GROWTH * best.score).exp();
    let lead = ((best.score - second) / CLEAR_LEAD).clamp(0.0, 1.0);
    base * (0.5 + 0.5 * lead) * (0.6 + 0.4 * best.reading)
}

/// The second kind's confidence: never above what its lag leaves it.
fn confidence_of_second(second: &Tally, best: f32) -> f32 {
    let base = 1.0 - (-GROWTH * second.score).exp();
    base * (0.5 * second.score / best.max(second.score).max(f32::EPSILON)) * (0.6 + 0.4 * second.reading)
}

/// Adds up what speaks for and against one kind.
fn tally(kind: usize, pages: &[(&Sheet, &[Sign])]) -> Tally {
    let mut own: Vec<(usize, &Sheet, &Sign)> = Vec::new();
    for (page, (sheet, signs)) in pages.iter().enumerate() {
        own.extend(signs.iter().filter(|sign| sign.kind == kind).map(|sign| (page, *sheet, sign)));
    }
    own.sort_by(|one, other| {
        one.2
            .why
            .cmp(&other.2.why)
            .then(other.2.weight.total_cmp(&one.2.weight))
            .then((one.0, one.2.line).cmp(&(other.0, other.2.line)))
    });
    let mut sum = Sum::default();
    let (mut names, mut taken): (BTreeSet<(Why, &str)>, Vec<(usize, Hit)>) = (BTreeSet::new(), Vec::new());
    let (mut evidence, mut reading, mut weights) = (Vec::new(), 0.0, 0.0);
    for (page, sheet, sign) in own {
        // The same words count once, as the strongest thing they are.
        let known = |word: &Hit| taken.iter().any(|(other, taken)| *other == page && taken.overlaps(word));
        let overlapped = sign.words().iter().any(known);
        let supports = sign.why != Why::Against;
        if (supports && overlapped) || !names.insert((sign.why, &sign.name)) {
            continue;
        }
        let added = sum.add(sign);
        if supports {
            taken.extend(sign.words().iter().map(|word| (page, *word)));
        }
        if supports {
            reading += added * sheet.confidence(sign.line);
            weights += added;
        }
        evidence.push(Evidence {
            why: sign.why.word().to_owned(),
            text: evidence_text(sheet, sign),
            page,
            line: sign.line + 1,
        });
    }
    let reading = if weights > 0.0 { reading / weights } else { 0.0 };
    Tally { kind, score: sum.total, headed: sum.titles > 0 || sum.zone, support: weights, reading, evidence }
}

/// The running sum of one kind.
#[derive(Default)]
struct Sum {
    total: f32,
    titles: usize,
    mentioned: f32,
    sentences: i32,
    phrases: i32,
    hints: i32,
    against_running: f32,
    zone: bool,
}

impl Sum {
    /// Adds a sign; what it really added.
    fn add(&mut self, sign: &Sign) -> f32 {
        let added = match sign.why {
            Why::Title => {
                self.titles += 1;
                // The first title counts whole; the same in other languages adds a little.
                if self.titles == 1 { sign.weight } else { (0.3 / self.titles as f32) * sign.weight }
            }
            Why::Mention => {
                let room = if self.titles > 0 { 0.1 } else { MOST_MENTIONED };
                let ceiling = if self.titles == 0 { sign.weight.max(room) } else { room };
                sign.weight.min((ceiling - self.mentioned).max(0.0)).max(0.0)
            }
            Why::Sentence => {
                self.sentences += 1;
                sign.weight * FADING_SENTENCES.powi(self.sentences - 1)
            }
            Why::Phrase => {
                self.phrases += 1;
                sign.weight * FADING.powi(self.phrases - 1)
            }
            Why::Hint => {
                self.hints += 1;
                sign.weight * FADING.powi(self.hints - 1)
            }
            Why::Against if sign.weight > MENTIONED => -sign.weight,
            Why::Against => -sign.weight.min((MOST_AGAINST_RUNNING - self.against_running).max(0.0)),
            Why::Structure => {
                self.zone |= sign.name.starts_with("mrz-");
                sign.weight
            }
        };
        match sign.why {
            Why::Mention => self.mentioned += added,
            Why::Against if sign.weight <= MENTIONED => self.against_running -= added,
            _ => {}
        }
        self.total += added;
        added
    }
}

impl Why {
    /// Its word in a report.
    fn word(self) -> &'static str {
        match self {
            Why::Title => "title",
            Why::Mention | Why::Sentence | Why::Phrase => "phrase",
            Why::Hint => "hint",
            Why::Against => "against",
            Why::Structure => "structure",
        }
    }
}

/// The text read for a sign: the words themselves, or the structure's name.
fn evidence_text(sheet: &Sheet, sign: &Sign) -> String {
    let Some(hit) = sign.hit else { return sign.name.clone() };
    let (first, last) = sheet.hay.lines(&hit);
    let part = |line| sheet.hay.bytes(&hit, line).and_then(|(from, to)| sheet.text(line).get(from..to)).unwrap_or("");
    if first == last { part(first).to_owned() } else { format!("{} {}", part(first), part(last)) }
}
