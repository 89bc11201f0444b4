//! Embeds the files under `checklists/` into the program, so that one binary is all there is to carry; and tells the
//! program what its own source is, as far as that decides how a page is read and what a report says, so that neither its
//! cache nor the results that a batch keeps are ever another program's.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// What decides how a page is read: opening, reading, and the libraries that do it.
const READING: [&str; 6] = ["src/scan", "src/scan.rs", "src/read", "src/read.rs", "src/page.rs", "Cargo.lock"];

fn main() {
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    embed(&root.join("checklists"));
    let mut files = Vec::new();
    for place in READING {
        let path = root.join(place);
        println!("cargo::rerun-if-changed={}", path.display());
        if path.is_dir() {
            walk(&path, "rs", &mut files);
        } else {
            files.push(path);
        }
    }
    files.sort();
    println!("cargo::rustc-env=DOSSIER_READING={:016x}", fingerprint(&files));
    // All of it decides what a report says.
    let mut files = vec![root.join("Cargo.lock")];
    walk(&root.join("src"), "rs", &mut files);
    files.sort();
    println!("cargo::rustc-env=DOSSIER_SOURCE={:016x}", fingerprint(&files));
}

/// FNV-1a over the files: no secret, only another number for another source.
fn fingerprint(files: &[PathBuf]) -> u64 {
    let bytes = files.iter().flat_map(|path| std::fs::read(path).unwrap_or_default());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Writes the checklists as a table of names and texts.
fn embed(root: &Path) {
    let mut files = Vec::new();
    walk(root, "toml", &mut files);
    files.sort();
    let mut out = String::from("&[\n");
    for path in &files {
        let relative = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let _ = writeln!(out, "({relative:?}, include_str!({:?})),", path.display().to_string());
    }
    out.push(']');
    let target = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("checklists.rs");
    if let Err(error) = std::fs::write(&target, out) {
        println!("cargo::error={}: {error}", target.display());
    }
}

fn walk(folder: &Path, ending: &str, files: &mut Vec<PathBuf>) {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, ending, files);
        } else if path.extension().is_some_and(|extension| extension == ending) {
            files.push(path);
        }
    }
}
