//! The patterns by which kinds find values of a fixed form. They are checked when
//! the checklists are loaded and compiled when a paper of their kind is first
//! met: compiling all of them takes longer than recognising a page.

use std::sync::OnceLock;

use regex::{Captures, Regex, RegexBuilder};
use regex_syntax::ParserBuilder;

/// Compiled patterns with Unicode classes take some hundred KB; ten MB is an accident or an attack.
const LARGEST: usize = 10 << 20;

/// A pattern; capitals do not matter unless it says so (`(?-i:…)`).
#[derive(Debug, Clone)]
pub struct Pattern {
    text: String,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    /// Checks a pattern.
    ///
    /// # Errors
    /// What is wrong with it, in the words of its parser.
    pub fn new(text: &str) -> Result<Pattern, String> {
        let parsed = ParserBuilder::new().case_insensitive(true).build().parse(text);
        parsed.map_err(|error| error.to_string())?;
        Ok(Pattern { text: text.to_owned(), compiled: OnceLock::new() })
    }

    /// The first place where it fits. A pattern too large to be compiled fits nowhere.
    pub fn captures<'h>(&self, text: &'h str) -> Option<Captures<'h>> {
        let build = || RegexBuilder::new(&self.text).size_limit(LARGEST).case_insensitive(true).build().ok();
        self.compiled.get_or_init(build).as_ref()?.captures(text)
    }
}
