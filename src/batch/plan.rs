//! Which sub-folders are dossiers, and which of them are this run's.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::error::Error;
use crate::scan;

/// Letters of a dossier's id: enough for a billion names without two alike.
const ID: usize = 16;

/// A part of all dossiers: those whose name hashes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// Which one, from 0.
    index: u64,
    /// Of how many.
    count: u64,
}

impl Shard {
    /// Whether a dossier belongs to it. The hash of its name decides, so that the others may come and go.
    fn has(self, name: &[u8]) -> bool {
        let mut number = [0; 8];
        number.iter_mut().zip(blake3::hash(name).as_bytes()).for_each(|(to, from)| *to = *from);
        u64::from_le_bytes(number) % self.count == self.index
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Shard, String> {
        let parts = text.split_once('/').and_then(|(index, count)| Some((index.parse().ok()?, count.parse().ok()?)));
        match parts {
            Some((index, count)) if index < count => Ok(Shard { index, count }),
            Some((index, count)) => {
                Err(format!("there is no shard {index} of {count}: they are counted from 0 to one less than {count}"))
            }
            None => Err("a shard is two numbers, I/N: the I-th of N, counted from 0".to_owned()),
        }
    }
}

impl std::fmt::Display for Shard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.index, self.count)
    }
}

/// What is to be done.
pub(super) struct Plan {
    /// The dossiers, by name.
    pub(super) places: Vec<Place>,
    /// Files beside them, which belong to none.
    pub(super) beside: usize,
}

/// A dossier's folder.
pub(super) struct Place {
    /// Its name, fit for display.
    pub(super) name: String,
    /// A hash of its name as it is on the disk.
    pub(super) id: String,
    pub(super) path: PathBuf,
    /// Why it is not even looked at.
    pub(super) trouble: Option<String>,
}

/// The dossiers below a folder, without the folder that results are written to.
pub(super) fn of(dir: &Path, out: Option<&Path>, shard: Option<Shard>) -> Result<Plan, Error> {
    let fail = |reason: String| Error::Folder { path: dir.to_owned(), reason };
    let entries = std::fs::read_dir(dir)
        .map_err(|error| fail(format!("cannot be opened ({error}); give the folder whose sub-folders are dossiers")))?;
    let out = out.and_then(|out| out.canonicalize().ok());
    let mut plan = Plan { places: Vec::new(), beside: 0 };
    let mut there = false;
    for entry in entries {
        let entry = entry.map_err(|error| fail(format!("cannot be read ({error})")))?;
        let (path, file_name) = (entry.path(), entry.file_name());
        let kind = entry.file_type().map_err(|error| fail(format!("cannot be read ({error})")))?;
        let folder = kind.is_dir() || kind.is_symlink() && path.is_dir();
        if scan::is_passed_over(&file_name.to_string_lossy()) {
            continue;
        }
        if !folder {
            plan.beside += 1;
            continue;
        }
        if out.is_some() && path.canonicalize().ok() == out {
            continue;
        }
        there = true;
        if shard.is_none_or(|shard| shard.has(file_name.as_encoded_bytes())) {
            plan.places.push(Place {
                name: scan::name(&path),
                id: id(&file_name),
                // It may lead anywhere, or to another dossier, which would then count twice.
                trouble: kind
                    .is_symlink()
                    .then(|| "is a link, and links are not followed; move the folder here".into()),
                path,
            });
        }
    }
    if !there {
        return Err(fail("has no sub-folder; each sub-folder is taken for a dossier".to_owned()));
    }
    plan.places.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    Ok(plan)
}

fn id(name: &OsStr) -> String {
    let hex = blake3::hash(name.as_encoded_bytes()).to_hex();
    hex.chars().take(ID).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;

    #[test]
    fn each_dossier_belongs_to_exactly_one_shard() {
        let shards: Vec<Shard> = (0..4).map(|n| format!("{n}/4").parse().unwrap()).collect();
        let mut sizes = [0; 4];
        for n in 0..1000 {
            let name = format!("dossier {n}");
            let of: Vec<usize> = (0..4).filter(|m| shards.get(*m).unwrap().has(name.as_bytes())).collect();
            assert_eq!(of.len(), 1);
            sizes.iter_mut().enumerate().for_each(|(m, size)| *size += usize::from(of == [m]));
        }
        assert!(sizes.iter().all(|size| (200..300).contains(size)), "{sizes:?}");
    }

    /// Which shard a dossier belongs to must stay the same from version to version.
    #[test]
    fn the_hash_is_a_fixed_one() {
        let of = |name: &str| (0..7).find(|n| format!("{n}/7").parse::<Shard>().unwrap().has(name.as_bytes()));
        assert_eq!(["a", "b", "c"].map(of), [Some(4), Some(6), Some(0)]);
    }

    #[test]
    fn what_is_no_shard_is_refused() {
        for text in ["", "1", "2/2", "1/0", "a/b", "-1/2", "0/2/3"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
        assert_eq!("1/2".parse::<Shard>().unwrap().to_string(), "1/2");
    }
}
