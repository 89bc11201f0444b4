//! What was read before: the text of pages, kept on the disk by what was on
//! them, so that a second run (or one after an interruption) reads nothing again.
//!
//! An entry is found by the bytes of its file and the number of its page, or,
//! where the file changed around it, by the page itself: its pixels, its text
//! layer and its resolution. Both keys hold everything else that decides the
//! text: engines, models, and the source of this program. Texts are deflated, to a fifth of their size.
//!
//! Entries are as private as the papers: only their owner may read them, and
//! `dossier cache clear` deletes them. A cache that cannot be read or written
//! costs time and nothing else, so nothing here fails.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::page::{Page, Text};

/// Bytes kept at most: a page takes about 10 kB, so this is the text of a thousand dossiers of fifty pages.
const MOST: u64 = 500 << 20;

/// What is kept when that is too much: somewhat less, so that not every run has to tidy up.
const TIDY: u64 = MOST / 10 * 9;

/// Bytes of one entry at most: the densest page seen has 400 kB; beyond, reading it back is no gain.
const LARGEST: u64 = 8 << 20;

/// The source of what makes a page's text, as a hash: another version reads otherwise.
const SOURCE: &str = env!("DOSSIER_READING");

/// A folder of texts.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: PathBuf,
    /// What reads the pages: engines, models and source.
    reader: String,
}

/// By what an entry is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(blake3::Hash);

impl Cache {
    /// The cache in a folder, for what `reader` (a line that names engines and models) reads.
    pub fn new(folder: &Path, reader: &str) -> Cache {
        Cache { folder: folder.to_owned(), reader: format!("{SOURCE} {reader}") }
    }

    /// The folder for caches that the system gives to this user; `None` where it gives none.
    pub fn usual_folder() -> Option<PathBuf> {
        let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let system = given("XDG_CACHE_HOME")
            .or_else(|| given("LOCALAPPDATA"))
            .or_else(|| given("HOME").map(|home| home.join(".cache")));
        system.map(|folder| folder.join("dossier").join("pages"))
    }

    /// The key of a page of a file: the file's BLAKE3 and the page's number.
    pub fn file_key(&self, file: &[u8; blake3::OUT_LEN], page: u32) -> Key {
        let mut hasher = self.hasher("file");
        hasher.update(file).update(&page.to_le_bytes());
        Key(hasher.finalize())
    }

    /// The key of a page by what is on it.
    pub fn page_key(&self, page: &Page) -> Key {
        let mut hasher = self.hasher("page");
        let (width, height) = page.image.dimensions();
        hasher.update(&width.to_le_bytes()).update(&height.to_le_bytes()).update(page.image.as_raw());
        // Resolution and layer as they are written to entries: all that they say.
        hasher.update(serde_json::to_string(&(page.dpi, &page.layer)).unwrap_or_default().as_bytes());
        Key(hasher.finalize())
    }

    fn hasher(&self, what: &str) -> blake3::Hasher {
        let mut hasher = blake3::Hasher::new_derive_key("dossier 2026 text of a page");
        // Lengths keep what stands beside each other apart.
        for part in [what, &self.reader] {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
        }
        hasher
    }

    /// The text kept under a page's key.
    pub fn text(&self, page: Key) -> Option<Text> {
        let mut json = Vec::new();
        let entry = self.entry(page)?;
        ZlibDecoder::new(entry.as_slice()).take(LARGEST).read_to_end(&mut json).ok()?;
        let text = serde_json::from_slice(&json).ok()?;
        // What was used last is thrown away last.
        let touched = OpenOptions::new().append(true).open(self.path(page));
        let _ = touched.and_then(|file| file.set_modified(SystemTime::now()));
        Some(text)
    }

    /// The key of the page that was found under a file's key.
    pub fn page_of(&self, file: Key) -> Option<Key> {
        let hex = String::from_utf8(self.entry(file)?).ok()?;
        blake3::Hash::from_hex(hex).ok().map(Key)
    }

    /// Keeps the text of a page.
    pub fn keep_text(&self, page: Key, text: &Text) {
        let Ok(json) = serde_json::to_vec(text) else { return };
        let mut deflated = ZlibEncoder::new(Vec::new(), Compression::fast());
        if let Ok(bytes) = deflated.write_all(&json).and_then(|()| deflated.finish()) {
            self.write(page, &bytes);
        }
    }

    /// Keeps which page is found under a file's key.
    pub fn keep_page(&self, file: Key, page: Key) {
        self.write(file, page.0.to_hex().as_bytes());
    }

    /// Throws away what was used longest ago, where there is too much.
    pub fn tidy(&self) {
        self.tidy_to(MOST, TIDY);
    }

    fn tidy_to(&self, most: u64, tidy: u64) {
        let mut entries = entries(&self.folder);
        let mut total: u64 = entries.iter().map(|entry| entry.bytes).sum();
        if total <= most {
            return;
        }
        entries.sort_by(|a, b| a.used.cmp(&b.used).then_with(|| a.path.cmp(&b.path)));
        for entry in entries {
            if total <= tidy {
                break;
            }
            if fs::remove_file(&entry.path).is_ok() {
                total -= entry.bytes;
            }
        }
    }

    /// The bytes of an entry.
    fn entry(&self, key: Key) -> Option<Vec<u8>> {
        let path = self.path(key);
        let size = fs::metadata(&path).ok()?.len();
        if size > LARGEST { None } else { fs::read(&path).ok() }
    }

    /// Writes an entry: first under another name, so that nobody ever reads half of one.
    fn write(&self, key: Key, bytes: &[u8]) {
        let path = self.path(key);
        let Some(folder) = path.parent() else { return };
        // Threads may keep the same page at the same time, which lies in two dossiers.
        static WRITTEN: AtomicU64 = AtomicU64::new(0);
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        let unfinished = path.with_extension(format!("{}-{number}", std::process::id()));
        let written = private_folder(folder).and_then(|()| {
            private_file(&unfinished)?.write_all(bytes)?;
            fs::rename(&unfinished, &path)
        });
        if written.is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }

    /// Where an entry is: folders of two letters keep each short.
    fn path(&self, key: Key) -> PathBuf {
        let hex = key.0.to_hex();
        let (folder, name) = hex.split_at_checked(2).unwrap_or(("", &hex));
        self.folder.join(folder).join(name)
    }
}

/// How many entries a cache folder has, and of how many bytes.
pub fn size(folder: &Path) -> (usize, u64) {
    let entries = entries(folder);
    (entries.len(), entries.iter().map(|entry| entry.bytes).sum())
}

/// Deletes all entries of a cache folder.
///
/// # Errors
/// When there are some and they cannot be deleted.
pub fn clear(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// An entry on the disk.
struct Entry {
    path: PathBuf,
    bytes: u64,
    used: SystemTime,
}

/// All entries of a folder.
fn entries(folder: &Path) -> Vec<Entry> {
    // Entries lie two deep; links are none of ours.
    let files = walkdir::WalkDir::new(folder).min_depth(2).max_depth(2).into_iter().flatten();
    let files = files.filter(|file| file.file_type().is_file());
    let entry = |file: walkdir::DirEntry| {
        let data = file.metadata().ok()?;
        let used = data.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        Some(Entry { path: file.into_path(), bytes: data.len(), used })
    };
    files.filter_map(entry).collect()
}

/// Makes a folder that only its owner may open.
fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Makes a file that only its owner may read.
fn private_file(path: &Path) -> std::io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]
mod tests {
    use super::*;
    use crate::page::{ReadPage, Source};
    use image::{Rgb, RgbImage};

    fn page(colour: u8) -> Page {
        let image = RgbImage::from_pixel(4, 3, Rgb([colour; 3]));
        Page { source: Source::default(), image, dpi: Some(300.0), layer: None }
    }

    fn cache(reader: &str) -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(&folder.path().join("pages"), reader);
        (folder, cache)
    }

    /// The same page in another file is known; what it was found under leads to it.
    #[test]
    fn what_was_kept_is_found_by_file_and_by_page() {
        let (_folder, cache) = cache("engine 1");
        let text = ReadPage::of_lines("Attest van woonst\n3,25 €").text;
        let (file, page) = (cache.file_key(&[1; 32], 2), cache.page_key(&page(7)));
        cache.keep_text(page, &text);
        cache.keep_page(file, page);
        assert_eq!(cache.page_of(file), Some(page));
        assert_eq!(cache.text(page), Some(text));
    }

    /// Another page, number, resolution or engine is another entry.
    #[test]
    fn whatever_decides_the_text_is_in_the_key() {
        let (_folder, first) = cache("engine 1");
        let (_other, second) = cache("engine 2");
        let mut coarse = page(7);
        coarse.dpi = Some(75.0);
        let mut layered = page(7);
        layered.layer = Some(Default::default());
        let keys = [
            first.page_key(&page(7)),
            first.page_key(&page(8)),
            first.page_key(&coarse),
            first.page_key(&layered),
            second.page_key(&page(7)),
            first.file_key(&[1; 32], 1),
            first.file_key(&[1; 32], 2),
            first.file_key(&[2; 32], 1),
        ];
        for (index, key) in keys.iter().enumerate() {
            assert!(!keys[..index].contains(key), "{index}");
        }
    }

    /// Half an entry, or none of ours, is no entry.
    #[test]
    fn a_damaged_entry_is_none() {
        let (_folder, cache) = cache("engine");
        let key = cache.page_key(&page(7));
        cache.write(key, b"{\"lines\":[");
        assert_eq!(cache.text(key), None);
        assert_eq!(cache.page_of(key), None);
    }

    #[test]
    fn what_was_used_longest_ago_goes_first() {
        let (_folder, cache) = cache("engine");
        let keys: Vec<Key> = (0..4).map(|number| cache.file_key(&[number; 32], 1)).collect();
        for (age, key) in keys.iter().enumerate() {
            cache.keep_page(*key, *key);
            let used = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1000 - age as u64);
            OpenOptions::new().append(true).open(cache.path(*key)).unwrap().set_modified(used).unwrap();
        }
        // Each has 64 bytes: two of them fit.
        cache.tidy_to(200, 130);
        let left: Vec<bool> = keys.iter().map(|key| cache.page_of(*key).is_some()).collect();
        assert_eq!(left, [true, true, false, false]);
        clear(&cache.folder).unwrap();
        assert_eq!(size(&cache.folder), (0, 0));
        clear(&cache.folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let (_folder, cache) = cache("engine");
        let key = cache.file_key(&[1; 32], 1);
        cache.keep_page(key, key);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let path = cache.path(key);
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(mode(&cache.folder), 0o700);
    }
}
