//! ZIP archives: what scanners' programs, file-sharing sites and "send to
//! compressed folder" make. Only the two methods that those use are unpacked.

use std::io::{Read, Seek};

use ::zip::result::ZipError;
use ::zip::{CompressionMethod, ZipArchive};

use super::super::fault::{FaultKind, Trouble};
use super::super::place;
use super::super::sniff;
use super::{MAX_MEMBERS, Member, clean, too_many};

/// Entries looked at: many times the members that are read, because folders and what is skipped count here.
const MAX_ENTRIES: usize = 20_000;

/// The members of an archive that are worth a word, and what is wrong with it beside.
pub(super) fn members(reader: impl Read + Seek) -> Result<(Vec<Member>, Vec<Trouble>), Trouble> {
    let mut archive = ZipArchive::new(reader).map_err(|error| refuse(&error))?;
    let whole = archive.file_names_raw().take(MAX_ENTRIES).collect::<Vec<_>>();
    if let Some(name) = sniff::packed_document(&whole) {
        return Err(sniff::unsupported(name));
    }
    let (mut members, mut troubles) = (Vec::new(), Vec::new());
    if archive.len() > MAX_ENTRIES {
        troubles.push(too_many(MAX_ENTRIES));
    }
    for index in 0..archive.len().min(MAX_ENTRIES) {
        let Ok(entry) = archive.by_index_raw(index) else {
            continue;
        };
        let name = match std::str::from_utf8(entry.name_raw()) {
            Ok(name) => name.to_owned(),
            // Old programs write names in the code page of the first PCs.
            Err(_) => entry.name().map(|name| name.into_owned()).unwrap_or_default(),
        };
        let (Ok(index), Some(name)) = (u32::try_from(index), clean(&name)) else {
            continue;
        };
        if entry.is_dir() {
            continue;
        }
        if members.len() == MAX_MEMBERS {
            troubles.push(too_many(MAX_MEMBERS));
            break;
        }
        let trouble = if entry.is_symlink() {
            Some(Trouble::new(
                FaultKind::Link,
                "it is a link, and links are not followed",
                "pack the document itself into the archive",
            ))
        } else if entry.encrypted() {
            Some(locked())
        } else if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            Some(strange())
        } else {
            None
        };
        members.push(Member { index, name, trouble, is_data: false });
    }
    if archive.has_duplicate_names() {
        troubles
            .push(Trouble::damaged_archive("two of its files have the same name, and only one of them can be read"));
    }
    Ok((members, troubles))
}

/// The bytes of a member, up to `limit`, whatever the archive says about its size.
pub(super) fn extract(reader: impl Read + Seek, index: u32, limit: u64) -> Result<Vec<u8>, Trouble> {
    let mut archive = ZipArchive::new(reader).map_err(|error| refuse(&error))?;
    let mut entry = archive.by_index(index as usize).map_err(|error| refuse(&error))?;
    let mut bytes = Vec::new();
    // The checksum is compared when the end is reached.
    let read = entry.by_ref().take(limit.saturating_add(1)).read_to_end(&mut bytes);
    if bytes.len() as u64 > limit {
        return Err(place::too_long(limit));
    }
    read.map_err(|_| Trouble::damaged_archive("it is damaged inside its archive and cannot be unpacked"))?;
    Ok(bytes)
}

/// A member that needs a password.
fn locked() -> Trouble {
    Trouble::new(
        FaultKind::Encrypted,
        "it is protected by the password of its archive",
        "unpack the archive with its password into the folder",
    )
}

/// A member that is packed by a rare method.
fn strange() -> Trouble {
    Trouble::new(
        FaultKind::Unsupported,
        "it is packed in a way that is not read here",
        "unpack the archive into the folder",
    )
}

/// What the library's refusal means for the user.
fn refuse(error: &ZipError) -> Trouble {
    match error {
        ZipError::InvalidPassword => locked(),
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => locked(),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => strange(),
        _ => Trouble::damaged_archive("the archive is damaged or not complete"),
    }
}
