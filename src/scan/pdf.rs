//! PDF pages: drawn to pixels at the resolution of their scan, with the text
//! layer the file carries. hayro interprets and draws; lopdf is the second
//! opinion where hayro finds no page.

mod attached;
mod bound;
mod fields;
mod picture;
mod raster;
mod survey;
mod words;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, InterpreterWarning, interpret_page};
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::{Dict, Name, Stream};
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, Rect};

use super::container::Member;
use super::fault::{FaultKind, Trouble};
use super::{Raster, image};
use crate::page::TextLayer;
use survey::Survey;

/// A decoded content stream above this is no page of text and pictures (those
/// stay under one megabyte) but something made to exhaust its reader.
const MAX_CONTENT: usize = 64 << 20;

/// A picture that cannot be decoded but covers less of the page than this is an
/// ornament; a larger one may be what the page is about, and the page must not pass as read.
const MAX_BROKEN: f64 = 0.02;

/// An opened PDF. Shared by the threads that load its pages.
pub(super) struct Document {
    pdf: Pdf,
    /// Only the attached files are encrypted.
    sealed: bool,
}

impl Document {
    /// Opens a PDF, with the empty password where it is encrypted. The troubles
    /// are what is wrong although there are pages.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Document, Vec<Trouble>), Trouble> {
        bound::check_structure(&bytes)?;
        let bytes = Arc::new(bytes);
        let (pdf, sealed) = match Pdf::new(Arc::clone(&bytes)) {
            Ok(pdf) if !pdf.pages().is_empty() => (pdf, false),
            failed => match attached::unsealed(&bytes).and_then(|bytes| Pdf::new(bytes).ok()) {
                Some(pdf) if !pdf.pages().is_empty() => (pdf, true),
                _ => match failed {
                    Err(LoadPdfError::Decryption(error)) => (rebuilt(&bytes).map_err(|_| locked(error))?, false),
                    _ => (rebuilt(&bytes)?, false),
                },
            },
        };
        let found = pdf.pages().len();
        let mut troubles = Vec::new();
        if let Some(declared) = declared_pages(&pdf)
            && declared > found
        {
            troubles
                .push(Trouble::damaged(format!("it says that it has {declared} pages, but only {found} can be found")));
        }
        Ok((Document { pdf, sealed }, troubles))
    }

    /// The number of pages found.
    pub(super) fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Whether its pages are only the cover of the files attached to it.
    pub(super) fn is_portfolio(&self) -> bool {
        attached::is_portfolio(&self.pdf)
    }

    /// The files attached to it, and what is wrong with their list.
    pub(super) fn attachments(&self) -> (Vec<Member>, Vec<Trouble>) {
        attached::members(&self.pdf, self.sealed)
    }

    /// The bytes of an attached file, up to `limit`.
    pub(super) fn attachment(&self, index: u32, limit: u64) -> Result<Vec<u8>, Trouble> {
        attached::extract(&self.pdf, index, limit)
    }

    /// Draws the page with the given index, from 0, and takes its text layer.
    pub(super) fn load(&self, index: usize) -> Result<Raster, Trouble> {
        let Some(page) = self.pdf.pages().get(index) else {
            return Err(Trouble::damaged("the page can no longer be found"));
        };
        bound::check_page(page)?;
        check_content(page)?;
        let survey = look(page, false)?;
        if survey.is_blank() && means_to_draw(page) {
            return Err(Trouble::damaged("nothing of what is on it can be drawn"));
        }
        if survey.cut() > MAX_BROKEN {
            return Err(image::cut_off("a picture on it is cut off: its lower part is missing"));
        }
        let plan = raster::plan(page.render_dimensions(), user_unit(page), &survey);
        let (image, failed) = raster::draw(page, plan);
        if failed {
            // Rare, so decoding every picture once more to find the broken ones is affordable.
            if look(page, true)?.broken() > MAX_BROKEN {
                return Err(Trouble::damaged("a picture on it cannot be decoded"));
            }
        }
        Ok(Raster { image, dpi: plan.dpi, layer: Some(layer(page, survey)) })
    }
}

/// Walks through the page without drawing it: what is on it. With `probe`,
/// pictures are decoded to find the broken ones.
fn look(page: &Page<'_>, probe: bool) -> Result<Survey, Trouble> {
    let bounds = bounds(page);
    if !(bounds.is_finite() && bounds.width() > 0.0 && bounds.height() > 0.0) {
        return Err(Trouble::damaged("it has no usable page size"));
    }
    let cache = InterpreterCache::new();
    let (settings, _) = settings();
    let mut survey = Survey::new(bounds, probe);
    let mut context = Context::new(to_shown(page), bounds, &cache, page.xref(), settings);
    interpret_page(page, &mut context, &mut survey);
    Ok(survey)
}

/// The page as shown, in points from its upper left corner.
fn bounds(page: &Page<'_>) -> Rect {
    let (width, height) = page.render_dimensions();
    Rect::new(0.0, 0.0, f64::from(width), f64::from(height))
}

/// From the page's own coordinates to the page as shown.
fn to_shown(page: &Page<'_>) -> Affine {
    Affine::new(page.initial_transform(true).as_coeffs())
}

/// The interpreter's settings, and the flag it raises when a picture cannot be decoded.
fn settings() -> (InterpreterSettings, Arc<AtomicBool>) {
    let failed = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&failed);
    let settings = InterpreterSettings {
        warning_sink: Arc::new(move |warning| {
            if matches!(warning, InterpreterWarning::ImageDecodeFailure) {
                flag.store(true, Ordering::Relaxed);
            }
        }),
        ..InterpreterSettings::default()
    };
    (settings, failed)
}

/// The text layer of a surveyed page: what it writes, then what its fields hold.
fn layer(page: &Page<'_>, survey: Survey) -> TextLayer {
    let image_cover = survey.image_cover() as f32;
    let written = survey.into_writing();
    let (unmapped, glyphs, invisible) = (written.unmapped(), written.glyphs(), written.invisible());
    let filled = fields::words(page, to_shown(page), bounds(page));
    let letters: usize = filled.iter().map(|word| word.text.chars().count()).sum();
    let mut words = written.into_words();
    words.extend(filled);
    TextLayer { words, unmapped, glyphs: glyphs + letters, invisible, image_cover }
}

/// A content stream that cannot be decoded, or is too large to be interpreted.
fn check_content(page: &Page<'_>) -> Result<(), Trouble> {
    match page.page_stream() {
        Some(content) if content.len() > MAX_CONTENT => Err(Trouble::too_large(
            "it has more drawing instructions than any paper",
            "print the page to a new PDF, or scan it",
        )),
        None if page.raw().contains_key(b"Contents") => Err(Trouble::damaged("what is on it cannot be decoded")),
        _ => Ok(()),
    }
}

/// Whether the page has instructions to show text or pictures: then a page on
/// which nothing was drawn is damaged, not blank.
fn means_to_draw(page: &Page<'_>) -> bool {
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        let means = match operation {
            TypedInstruction::InlineImage(_) => true,
            TypedInstruction::ShowText(text) => !text.0.as_bytes().is_empty(),
            TypedInstruction::ShowTexts(texts) => {
                let mut strings = texts.0.iter::<hayro::hayro_syntax::object::String<'_>>();
                strings.any(|text| !text.as_bytes().is_empty())
            }
            TypedInstruction::XObject(object) => page
                .resources()
                .get_x_object(object.0)
                .is_none_or(|stream| is_picture(&stream) || stream.decoded_data().is_err()),
            _ => false,
        };
        if means {
            return true;
        }
    }
    false
}

/// Whether a stream is a picture, not a form with instructions of its own.
fn is_picture(stream: &Stream<'_>) -> bool {
    let subtype = stream.dict().get::<Name<'_>>(b"Subtype");
    subtype.is_some_and(|name| name.as_str() == "Image")
}

/// Inches per 1/72 of the page's unit, where it says (drawings in large formats do).
fn user_unit(page: &Page<'_>) -> f64 {
    let unit = page.raw().get::<f64>(b"UserUnit").unwrap_or(1.0);
    if (0.1..=1000.0).contains(&unit) { unit } else { 1.0 }
}

/// The number of pages the file itself claims, where it does.
fn declared_pages(pdf: &Pdf) -> Option<usize> {
    let xref = pdf.xref();
    let catalog = xref.get::<Dict<'_>>(xref.root_id())?;
    let count = catalog.get::<Dict<'_>>(b"Pages")?.get::<i32>(b"Count")?;
    usize::try_from(count).ok()
}

/// A second opinion: lopdf mends other kinds of broken structure. What it
/// writes anew is opened again.
fn rebuilt(bytes: &[u8]) -> Result<Pdf, Trouble> {
    let nothing = || Trouble::damaged("it is damaged: no page can be found in it");
    let mut document = lopdf::Document::load_mem(bytes).map_err(|_| nothing())?;
    if document.is_encrypted() {
        return Err(locked(DecryptionError::PasswordProtected));
    }
    if document.get_pages().is_empty() {
        return Err(nothing());
    }
    let mut mended = Vec::new();
    document.save_to(&mut mended).map_err(|_| nothing())?;
    match Pdf::new(mended) {
        Ok(pdf) if !pdf.pages().is_empty() => Ok(pdf),
        _ => Err(nothing()),
    }
}

/// What a failed decryption means for the user.
fn locked(error: DecryptionError) -> Trouble {
    let message = match error {
        DecryptionError::PasswordProtected => "it is protected by a password",
        _ => "it is encrypted in a way that cannot be read here",
    };
    Trouble::new(
        FaultKind::Encrypted,
        message,
        "ask for a copy without password, or open it with the password and print it to a new PDF",
    )
}
