//! What is made from the command line's own description: completions for shells and manual pages.

use std::io::Write;
use std::path::Path;

use clap::CommandFactory;
use dossier::Error;

use crate::Args;

/// Prints a shell's completions.
pub fn completions(shell: clap_complete::Shell) -> Result<u8, Error> {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "dossier", &mut bytes);
    std::io::stdout().lock().write_all(&bytes)?;
    Ok(0)
}

/// Prints the manual page, or writes those of all commands.
pub fn pages(out: Option<&Path>) -> Result<u8, Error> {
    match out {
        Some(folder) => {
            std::fs::create_dir_all(folder)?;
            clap_mangen::generate_to(Args::command(), folder)?;
        }
        None => clap_mangen::Man::new(Args::command()).render(&mut std::io::stdout().lock())?,
    }
    Ok(0)
}
