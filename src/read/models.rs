//! The model files: where they are looked for, what they are called and what they must hash to.
//!
//! A model is half of what the tool reads, so a damaged or exchanged file is an
//! error before the first page and never a worse reading.

use std::path::{Path, PathBuf};

use crate::error::Error;

/// One model file the engine needs.
pub(super) struct ModelFile {
    /// File name in the models folder.
    pub(super) name: &'static str,
    /// Its SHA-256 in hexadecimal, as its publisher and `scripts/setup.sh` name it and the report says it.
    pub(super) sha256: &'static str,
    /// Its BLAKE3, by which it is checked at every start: ten times as fast without instructions for SHA.
    pub(super) blake3: &'static str,
}

/// PP-OCRv6 small text detection. The tiny network takes a third of its time, but loses three key fields of a hundred on
/// degraded pages (`tests/degraded.rs`: 95.2 and 94.4 % where this one has 98.4 and 96.8 %). A first pass by the tiny
/// recognition saves nothing: in 890 lines of the samples it drops strokes even where it is sure (30/012023), so all
/// lines with figures or capitals need the second pass, and they are 85 % of the print.
pub(super) const DETECTION: ModelFile = ModelFile {
    name: "det-small.onnx",
    sha256: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f",
    blake3: "7c78ed85d15e4f17d2d84dc1320dc27e7c4d99f8f2a5f2620873359e32d981a3",
};

/// PP-OCRv6 small text recognition.
pub(super) const RECOGNITION: ModelFile = ModelFile {
    name: "rec-small.onnx",
    sha256: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884",
    blake3: "570fcee388d4475f46627fc4da2ce845e03af97217d623a7798ca1e7a89e5fa3",
};

/// Which way up a page lies.
pub(super) const ORIENTATION: ModelFile = ModelFile {
    name: "orientation.onnx",
    sha256: "2f62c9bfb830a0b417241269fde7ef2d0ad5446c0ed2b8af33b1f6543545e8e2",
    blake3: "c70c8c590cf11e95eb77f6a99f9cc9dd7692afce949782ea7020c35ae5b3e63b",
};

/// Folder that `scripts/setup.sh` makes in the checkout.
const FOLDER: &str = "models";

/// What brings missing models; said in every error about them.
const HELP: &str = "run scripts/setup.sh, or set DOSSIER_MODELS to the folder that holds the models";

/// Where the models are: `DOSSIER_MODELS`, else the first of these that has
/// them: `models` beside the executable or in a folder above it, in the
/// checkout the program was built from, in the user's data folder. When none
/// has, the folder that `scripts/setup.sh` would fill is named, so that the
/// error of [`load`] tells something useful.
pub fn folder() -> PathBuf {
    if let Some(given) = std::env::var_os("DOSSIER_MODELS").filter(|given| !given.is_empty()) {
        return PathBuf::from(given);
    }
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    candidates(&checkout).into_iter().find(|folder| folder.join(DETECTION.name).is_file()).unwrap_or(checkout)
}

/// The folders to look into, nearest first.
fn candidates(checkout: &Path) -> Vec<PathBuf> {
    let executable = std::env::current_exe().ok();
    let beside = executable.iter().flat_map(|path| path.ancestors().skip(1)).map(|above| above.join(FOLDER));
    let data = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".local/share")))
        .map(|data| data.join("dossier").join(FOLDER));
    beside.chain([checkout.to_path_buf()]).chain(data).collect()
}

/// The bytes of a model file, its hash checked. [`Error::Engine`] when it is missing or another file.
pub(super) fn load(folder: &Path, file: &ModelFile) -> Result<Vec<u8>, Error> {
    let path = folder.join(file.name);
    let bytes = std::fs::read(&path).map_err(|fault| Error::Engine {
        message: format!("the model {} cannot be read ({fault}): {HELP}", path.display()),
    })?;
    if blake3::hash(&bytes).to_hex().as_str() == file.blake3 {
        Ok(bytes)
    } else {
        Err(Error::Engine {
            message: format!("the model {} is damaged or another version: delete it and {HELP}", path.display()),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests may panic")]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn a_missing_model_is_named_with_the_command_that_brings_it() {
        let folder = tempfile::tempdir().unwrap();
        let fault = load(folder.path(), &DETECTION).unwrap_err().to_string();
        assert!(fault.contains(DETECTION.name), "{fault}");
        assert!(fault.contains("scripts/setup.sh"), "{fault}");
    }

    #[test]
    fn a_damaged_model_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(RECOGNITION.name), b"half a down").unwrap();
        let fault = load(folder.path(), &RECOGNITION).unwrap_err().to_string();
        assert!(fault.contains("damaged"), "{fault}");
    }

    /// The two hashes of a model are those of one file: without the models, which only `scripts/setup.sh` brings, there is nothing to compare.
    #[test]
    fn both_hashes_are_of_the_same_file() {
        for file in [&DETECTION, &RECOGNITION, &ORIENTATION] {
            let Ok(bytes) = load(&folder(), file) else { continue };
            let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(sha256, file.sha256, "{}", file.name);
        }
    }
}
