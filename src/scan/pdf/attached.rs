//! The files attached to a PDF, by its list of them or by a pin on a page. A
//! portfolio is a PDF that is nothing but attachments behind a cover.

use std::collections::BTreeSet;

use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream, String as PdfString};

use super::super::MAX_PAGES;
use super::super::container::{MAX_MEMBERS, Member, clean_name, too_many};
use super::super::fault::{FaultKind, Trouble};
use super::super::place;
use super::bound;
use super::fields;

/// Nodes of the tree of names that are followed; a portfolio of a thousand files has some dozens.
const MAX_NODES: usize = 2_000;

/// Annotations of one page that are looked at.
const MAX_ANNOTATIONS: usize = 2_000;

/// An attached file.
struct Attached<'a> {
    name: String,
    content: Stream<'a>,
    is_data: bool,
}

/// The members of a PDF, and what is wrong with their list; `sealed` where it
/// is known that nobody can read them without a password.
pub(super) fn members(pdf: &Pdf, sealed: bool) -> (Vec<Member>, Vec<Trouble>) {
    let files = attached(pdf);
    let troubles = if files.len() > MAX_MEMBERS { vec![too_many(MAX_MEMBERS)] } else { Vec::new() };
    let named = files.into_iter().take(MAX_MEMBERS).zip(0..).filter_map(|(file, index)| {
        let name = clean_name(&file.name, &format!("attachment {}", index + 1))?;
        Some(Member { index, name, trouble: sealed.then(locked), is_data: file.is_data })
    });
    (named.collect(), troubles)
}

/// The bytes of an attached file, up to `limit`.
pub(super) fn extract(pdf: &Pdf, index: u32, limit: u64) -> Result<Vec<u8>, Trouble> {
    let file = attached(pdf).into_iter().nth(index as usize).ok_or_else(place::changed)?;
    match bound::decoded(&file.content, limit) {
        Ok(Some(bytes)) => Ok(bytes),
        Err(()) => Err(place::too_long(limit)),
        Ok(None) if is_encrypted(pdf) => Err(locked()),
        Ok(None) => Err(Trouble::new(
            FaultKind::Damaged,
            "it is attached to a PDF and cannot be taken out",
            "open the PDF in a viewer, and save the attachment into the folder",
        )),
    }
}

/// An attached file that needs a password.
fn locked() -> Trouble {
    Trouble::new(
        FaultKind::Encrypted,
        "it is attached to a PDF and protected by a password",
        "open the PDF in a viewer with its password, and save the attachment into the folder",
    )
}

/// Whether the PDF says that it is a portfolio.
pub(super) fn is_portfolio(pdf: &Pdf) -> bool {
    catalog(pdf).is_some_and(|catalog| catalog.contains_key(b"Collection"))
}

/// Whether anything in the file is encrypted, as its trailer says.
fn is_encrypted(pdf: &Pdf) -> bool {
    let bytes: &[u8] = pdf.data().as_ref();
    bytes.windows(8).any(|window| window == b"/Encrypt")
}

/// The PDF without its mark of encryption, where it says that only the attached
/// files are encrypted: its pages then need no password.
pub(super) fn unsealed(bytes: &[u8]) -> Option<Vec<u8>> {
    let after = |key: &'static [u8]| {
        let places = bytes.windows(key.len()).enumerate().filter(move |(_, window)| *window == key);
        places.filter_map(move |(at, _)| bytes.get(at + key.len()..)).map(<[u8]>::trim_ascii_start)
    };
    let plain = |key: &'static [u8]| after(key).all(|value| value.starts_with(b"/Identity"));
    if after(b"/EFF").next().is_none() || !plain(b"/StmF") || !plain(b"/StrF") {
        return None;
    }
    let mut unsealed = bytes.to_vec();
    let marks: Vec<usize> =
        bytes.windows(8).enumerate().filter(|(_, window)| *window == b"/Encrypt").map(|(at, _)| at).collect();
    for at in marks {
        // Any name that means nothing, as long as the old one.
        unsealed.get_mut(at..at + 8)?.copy_from_slice(b"/Unknown");
    }
    Some(unsealed)
}

fn catalog(pdf: &Pdf) -> Option<Dict<'_>> {
    pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())
}

/// All attached files, each once, or one more than are read: by their list, then by the pages' pins.
fn attached(pdf: &Pdf) -> Vec<Attached<'_>> {
    let mut seen: BTreeSet<ObjectIdentifier> = BTreeSet::new();
    let mut files = Vec::new();
    let specifications = listed(pdf).into_iter().chain(pinned(pdf));
    for (key, specification) in specifications {
        if files.len() > MAX_MEMBERS {
            break;
        }
        let Some(file) = file(key, &specification) else { continue };
        if seen.insert(file.content.obj_id()) {
            files.push(file);
        }
    }
    files
}

/// The entries of the list of attachments, in its order.
fn listed(pdf: &Pdf) -> Vec<(Option<String>, Dict<'_>)> {
    let mut found = Vec::new();
    let names = catalog(pdf).and_then(|catalog| catalog.get::<Dict<'_>>(b"Names"));
    let mut waiting: Vec<Dict<'_>> =
        names.and_then(|names| names.get::<Dict<'_>>(b"EmbeddedFiles")).into_iter().collect();
    let mut left = MAX_NODES;
    while let Some(node) = waiting.pop() {
        if left == 0 || found.len() > MAX_MEMBERS {
            break;
        }
        left -= 1;
        if let Some(kids) = node.get::<Array<'_>>(b"Kids") {
            let mut kids: Vec<Dict<'_>> = kids.iter::<Dict<'_>>().take(MAX_NODES).collect();
            kids.reverse();
            waiting.extend(kids);
        }
        let Some(pairs) = node.get::<Array<'_>>(b"Names") else { continue };
        let mut key = None;
        for object in pairs.iter::<Object<'_>>().take(2 * MAX_MEMBERS + 2) {
            match object {
                Object::String(name) => key = Some(fields::decoded(name.as_bytes())),
                Object::Dict(specification) => found.push((key.take(), specification)),
                _ => {}
            }
        }
    }
    found
}

/// The files that are pinned to pages, in the order of the pages.
fn pinned(pdf: &Pdf) -> Vec<(Option<String>, Dict<'_>)> {
    let mut found = Vec::new();
    for page in pdf.pages().iter().take(MAX_PAGES as usize) {
        let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { continue };
        for annotation in annotations.iter::<Dict<'_>>().take(MAX_ANNOTATIONS) {
            let kind = annotation.get::<Name<'_>>(b"Subtype");
            if kind.is_some_and(|kind| kind.as_str() == "FileAttachment")
                && let Some(specification) = annotation.get::<Dict<'_>>(b"FS")
            {
                found.push((None, specification));
            }
        }
    }
    found
}

/// The file that a specification stands for; `None` for one that lies elsewhere.
fn file<'a>(key: Option<String>, specification: &Dict<'a>) -> Option<Attached<'a>> {
    let embedded = specification.get::<Dict<'a>>(b"EF")?;
    let keys = [b"UF".as_slice(), b"F", b"Unix", b"DOS", b"Mac"];
    let content = keys.iter().find_map(|key| embedded.get::<Stream<'a>>(key))?;
    let said = keys.iter().find_map(|key| specification.get::<PdfString<'a>>(key));
    let name = said.map(|name| fields::decoded(name.as_bytes())).or(key).unwrap_or_default();
    let relation = specification.get::<Name<'a>>(b"AFRelationship");
    let is_data = relation.is_some_and(|name| matches!(name.as_str(), "Source" | "Data" | "Alternative" | "Schema"));
    Some(Attached { name, content, is_data })
}
