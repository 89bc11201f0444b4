//! PDF pages: drawn to pixels at the resolution of their scan, with the text
//! layer the file carries. hayro interprets and draws; lopdf is the second
//! opinion where hayro finds no page.

mod raster;
mod survey;
mod words;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hayro::hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, InterpreterWarning, interpret_page,
};
use hayro::hayro_syntax::content::ops::TypedInstruction;
use hayro::hayro_syntax::object::Dict;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::{Affine, Rect};

use super::Raster;
use super::fault::{FaultKind, Trouble};
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
}

impl Document {
    /// Opens a PDF, with the empty password where it is encrypted. The troubles
    /// are what is wrong although there are pages.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Document, Vec<Trouble>), Trouble> {
        let bytes = Arc::new(bytes);
        let pdf = match Pdf::new(Arc::clone(&bytes)) {
            Ok(pdf) if !pdf.pages().is_empty() => pdf,
            Ok(_) | Err(LoadPdfError::Invalid) => rebuilt(&bytes)?,
            Err(LoadPdfError::Decryption(error)) => return Err(locked(error)),
        };
        let found = pdf.pages().len();
        let mut troubles = Vec::new();
        if let Some(declared) = declared_pages(&pdf)
            && declared > found
        {
            troubles.push(Trouble::damaged(format!(
                "it says that it has {declared} pages, but only {found} can be found"
            )));
        }
        Ok((Document { pdf }, troubles))
    }

    /// The number of pages found.
    pub(super) fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Draws the page with the given index, from 0, and takes its text layer.
    pub(super) fn load(&self, index: usize) -> Result<Raster, Trouble> {
        let Some(page) = self.pdf.pages().get(index) else {
            return Err(Trouble::damaged("the page can no longer be found"));
        };
        check_content(page)?;
        let (survey, _) = look(page, false)?;
        if survey.is_blank() && means_to_draw(page) {
            return Err(Trouble::damaged("nothing of what is on it can be drawn"));
        }
        let plan = raster::plan(page.render_dimensions(), user_unit(page), &survey);
        let (image, failed) = raster::draw(page, plan);
        if failed {
            // Rare, so decoding every picture once more to find the broken ones is affordable.
            let (probe, _) = look(page, true)?;
            if probe.broken() > MAX_BROKEN {
                return Err(Trouble::damaged("a picture on it cannot be decoded"));
            }
        }
        Ok(Raster {
            image,
            dpi: plan.dpi,
            layer: Some(layer(survey)),
        })
    }
}

/// Walks through the page without drawing it: what is on it, and whether a
/// picture failed. With `probe`, pictures are decoded to find the broken ones.
fn look(page: &Page<'_>, probe: bool) -> Result<(Survey, bool), Trouble> {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    if !(width.is_finite() && height.is_finite() && width > 0.0 && height > 0.0) {
        return Err(Trouble::damaged("it has no usable page size"));
    }
    let bounds = Rect::new(0.0, 0.0, width, height);
    let transform = Affine::new(page.initial_transform(true).as_coeffs());
    let cache = InterpreterCache::new();
    let (settings, failed) = settings();
    let mut survey = Survey::new(bounds, probe);
    let mut context = Context::new(transform, bounds, &cache, page.xref(), settings);
    interpret_page(page, &mut context, &mut survey);
    Ok((survey, failed.load(Ordering::Relaxed)))
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

/// The text layer of a surveyed page.
fn layer(survey: Survey) -> TextLayer {
    let image_cover = survey.image_cover() as f32;
    let written = survey.into_writing();
    TextLayer {
        unmapped: written.unmapped(),
        glyphs: written.glyphs(),
        invisible: written.invisible(),
        image_cover,
        words: written.into_words(),
    }
}

/// A content stream that cannot be decoded, or is too large to be interpreted.
fn check_content(page: &Page<'_>) -> Result<(), Trouble> {
    match page.page_stream() {
        Some(content) if content.len() > MAX_CONTENT => Err(Trouble::too_large(
            "it has more drawing instructions than any paper",
            "print the page to a new PDF, or scan it",
        )),
        None if page.raw().contains_key(b"Contents") => {
            Err(Trouble::damaged("what is on it cannot be decoded"))
        }
        _ => Ok(()),
    }
}

/// Whether the page has instructions to show text or pictures: then a page on
/// which nothing was drawn is damaged, not blank.
fn means_to_draw(page: &Page<'_>) -> bool {
    let mut operations = page.typed_operations();
    while let Some(operation) = operations.next() {
        if matches!(
            operation,
            TypedInstruction::XObject(_)
                | TypedInstruction::InlineImage(_)
                | TypedInstruction::ShowText(_)
                | TypedInstruction::ShowTexts(_)
        ) {
            return true;
        }
    }
    false
}

/// Inches per 1/72 of the page's unit, where it says (drawings in large formats do).
fn user_unit(page: &Page<'_>) -> f64 {
    let unit = page.raw().get::<f64>(b"UserUnit").unwrap_or(1.0);
    if (0.1..=1000.0).contains(&unit) {
        unit
    } else {
        1.0
    }
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
