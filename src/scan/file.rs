//! One file of the folder: looked at when it is listed, with the files that it
//! holds; opened when a page of it is asked for, closed when one of another is.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::container::{Budget, Container, MAX_DEPTH, Member};
use super::fault::{FaultKind, Trouble};
use super::fence::fenced;
use super::place::{self, Content, Place};
use super::sniff::{self, FileType};
use super::walk::{self, Found};
use super::{Raster, image, pdf, tiff};

/// What listing a file brings.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Listed {
    /// The file's name in reports.
    pub(super) shown: String,
    /// By what it is sorted.
    pub(super) order: Vec<u8>,
    /// The file and the number of pages found in it, where it has any.
    pub(super) document: Option<(Document, u32)>,
    /// What is wrong with it.
    pub(super) troubles: Vec<Trouble>,
}

/// A file with pages: where it is and what was in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Document {
    place: Place,
    /// BLAKE3 of its bytes when it was listed.
    pub(super) hash: [u8; blake3::OUT_LEN],
}

/// Where pages are loaded: the file of the last one lies open.
#[derive(Default)]
pub(super) struct Desk {
    open: Mutex<Option<(Document, Arc<Opened>)>>,
}

/// A file in memory, ready to decode pages.
enum Opened {
    Pdf(pdf::Document),
    Tiff(Vec<u8>),
    Picture(FileType, Vec<u8>),
}

/// Looks at a file and at the files that it holds: their types, pages and hashes.
pub(super) fn open(found: Found) -> Vec<Listed> {
    let size = std::fs::metadata(&found.path).map_or(0, |data| data.len());
    let mut listing = Listing { listed: Vec::new(), budget: Budget::of(size) };
    let name = Name { shown: found.shown, order: found.order };
    match place::open(&found.path) {
        Ok((place, content)) => listing.add(name, place, content, 0),
        Err(trouble) => listing.fault(name, vec![trouble]),
    }
    listing.listed
}

/// What a file is called and where it stands in the order.
struct Name {
    shown: String,
    order: Vec<u8>,
}

impl Name {
    /// The name of a member.
    fn member(&self, name: &str) -> Name {
        let order = [&self.order, b"/".as_slice(), name.as_bytes()].concat();
        Name { shown: format!("{}/{name}", self.shown), order }
    }
}

/// A file of the folder with all that it holds, as it is being listed.
struct Listing {
    listed: Vec<Listed>,
    budget: Budget,
}

impl Listing {
    /// Lists a file without pages.
    fn fault(&mut self, name: Name, troubles: Vec<Trouble>) {
        self.listed.push(Listed { shown: name.shown, order: name.order, document: None, troubles });
    }

    /// Lists a file, and what it holds where it lies less deep than the limit.
    fn add(&mut self, name: Name, place: Place, content: Content, depth: usize) {
        match (place.kind(), content) {
            (FileType::Zip | FileType::Mail, content) => match Container::of(place.kind(), content) {
                Ok(container) => self.open(name, &place, container, depth),
                Err(trouble) => self.fault(name, vec![trouble]),
            },
            (_, Content::Archive(_)) => self.fault(name, vec![place::changed()]),
            (FileType::Pdf, Content::Bytes(bytes)) => self.add_pdf(name, place, bytes, depth),
            (kind, Content::Bytes(bytes)) => {
                let hash = blake3::hash(&bytes);
                let pages = fenced(move || match kind {
                    FileType::Tiff => tiff::pages(&bytes),
                    _ => Ok((1, Vec::new())),
                });
                self.pages(name, place, hash, pages);
            }
        }
    }

    /// Lists a file with its pages, or with why there are none.
    fn pages(&mut self, name: Name, place: Place, hash: blake3::Hash, pages: Result<(u32, Vec<Trouble>), Trouble>) {
        match pages {
            Ok((pages, troubles)) => {
                let document = Some((Document { place, hash: hash.into() }, pages));
                self.listed.push(Listed { shown: name.shown, order: name.order, document, troubles });
            }
            Err(trouble) => self.fault(name, vec![trouble]),
        }
    }

    /// Lists a PDF and what is attached to it.
    fn add_pdf(&mut self, name: Name, place: Place, bytes: Vec<u8>, depth: usize) {
        let hash = blake3::hash(&bytes);
        let opened = fenced(move || {
            let (document, troubles) = pdf::Document::open(bytes)?;
            let (attached, _) = document.attachments();
            Ok((Arc::new(document), troubles, attached))
        });
        let (document, troubles, attached) = match opened {
            Ok(opened) => opened,
            Err(trouble) => return self.fault(name, vec![trouble]),
        };
        // The only page of a portfolio says that it is one: its files are the documents.
        let is_cover =
            document.is_portfolio() && document.pages() == 1 && attached.iter().any(|member| !member.is_data);
        let inside = Name { shown: name.shown.clone(), order: name.order.clone() };
        let whole = place.clone();
        if is_cover {
            if !troubles.is_empty() {
                self.fault(name, troubles);
            }
        } else {
            let pages = u32::try_from(document.pages()).unwrap_or(u32::MAX);
            self.pages(name, place, hash, Ok((pages, troubles)));
        }
        if !attached.is_empty() {
            self.open(inside, &whole, Container::Pdf(document), depth);
        }
    }

    /// Lists what a container holds, in the order of the names.
    fn open(&mut self, name: Name, place: &Place, container: Container, depth: usize) {
        if depth == MAX_DEPTH {
            let message = format!("it lies in a file in a file, more than {MAX_DEPTH} deep, and is not opened");
            return self.fault(name, vec![Trouble::too_large(message, "unpack it into the folder")]);
        }
        let listed = container.clone();
        let (members, mut troubles) = match fenced(move || listed.members()) {
            Ok(members) => members,
            Err(trouble) => return self.fault(name, vec![trouble]),
        };
        if members.is_empty() && troubles.is_empty() {
            let message = "there is no document in it";
            return self.fault(name, vec![Trouble::new(FaultKind::Empty, message, "ask for it again, with its files")]);
        }
        let mut taken = BTreeSet::new();
        for member in members {
            if self.budget.is_spent() {
                troubles.push(Trouble::too_large(
                    format!("it unpacks to more than any dossier; from {} on its files are not read", member.name),
                    "unpack it yourself if you trust it, and give the folder of one dossier",
                ));
                break;
            }
            let inner = name.member(&walk::unique(member.name.clone(), &mut taken));
            self.add_member(inner, place, &container, member, depth);
        }
        if !troubles.is_empty() {
            self.fault(name, troubles);
        }
    }

    /// Lists a member of a container.
    fn add_member(&mut self, name: Name, place: &Place, container: &Container, member: Member, depth: usize) {
        if let Some(trouble) = member.trouble {
            return self.fault(name, vec![trouble]);
        }
        let (container, limit) = (container.clone(), self.budget.limit());
        let bytes = match fenced(move || container.extract(member.index, limit)) {
            Ok(bytes) => bytes,
            Err(trouble) => {
                if trouble.kind == FaultKind::TooLarge {
                    self.budget.spend(limit);
                }
                return self.fault(name, vec![trouble]);
            }
        };
        self.budget.spend(bytes.len() as u64);
        let extension = Path::new(&member.name).extension().map(|end| end.to_string_lossy().to_lowercase());
        let head = bytes.get(..sniff::HEAD).unwrap_or(&bytes);
        match sniff::file_type(head, &extension.unwrap_or_default()) {
            Ok(kind) => self.add(name, place.member(member.index, kind), Content::Bytes(bytes), depth + 1),
            Err(_) if member.is_data => {}
            Err(trouble) => self.fault(name, vec![trouble]),
        }
    }
}

impl Desk {
    /// Decodes the page with the given index, from 0.
    pub(super) fn load(&self, document: &Document, index: usize) -> Result<Raster, Trouble> {
        let opened = self.opened(document)?;
        fenced(move || opened.load(index))
    }

    /// The file in memory; read again and compared with its hash where it does not lie open.
    fn opened(&self, document: &Document) -> Result<Arc<Opened>, Trouble> {
        // The lock is held while opening, so that several pages of a file open it once.
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, opened)) = open.as_ref().filter(|(known, _)| known == document) {
            return Ok(Arc::clone(opened));
        }
        // First closed, then opened: never two in memory.
        *open = None;
        let bytes = document.place.read()?;
        if *blake3::hash(&bytes).as_bytes() != document.hash {
            return Err(place::changed());
        }
        let opened = Arc::new(match document.place.kind() {
            FileType::Pdf => Opened::Pdf(fenced(move || pdf::Document::open(bytes))?.0),
            FileType::Tiff => Opened::Tiff(bytes),
            kind => Opened::Picture(kind, bytes),
        });
        *open = Some((document.clone(), Arc::clone(&opened)));
        Ok(opened)
    }
}

impl Opened {
    /// Decodes the page with the given index, from 0.
    fn load(&self, index: usize) -> Result<Raster, Trouble> {
        match self {
            Opened::Pdf(document) => document.load(index),
            Opened::Tiff(bytes) => tiff::load(bytes, index),
            Opened::Picture(kind, bytes) => image::load(*kind, bytes),
        }
    }
}
