//! Which chores does the house do for itself? `cargo xtask tidy`, `check`, `where WORD`, `generate`.

mod check;
mod finder;
mod generated;
mod tidy;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Chores of the Fellesbord workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Chores {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Hold the house rules that a compiler cannot hold.
    Tidy,
    /// Format, lint, tidy: what continuous integration runs first.
    Check,
    /// Find the file that answers to a word, in Norwegian or English: `cargo xtask where klagefrist`.
    Where {
        /// One or more words; case does not matter.
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Write every generated document again.
    Generate,
}

fn main() -> ExitCode {
    match run(Chores::parse().chore) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(fault) => {
            eprintln!("cargo xtask: {fault:#}");
            ExitCode::from(3)
        }
    }
}

/// True when nothing was found wrong.
fn run(chore: Chore) -> Result<bool> {
    let root = root();
    match chore {
        Chore::Tidy => tidy::run(&root),
        Chore::Check => check::run(&root),
        Chore::Where { words } => finder::run(&root, &words.join(" ")),
        Chore::Generate => generated::run(&root),
    }
}

/// The folder that holds the workspace's manifest: the one we stand in, or the nearest above it. Never compiled in, since
/// two clones may share a build cache and with it this very program.
fn root() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    here.ancestors().find(|folder| folder.join("Cargo.lock").is_file()).map_or(here.clone(), PathBuf::from)
}
