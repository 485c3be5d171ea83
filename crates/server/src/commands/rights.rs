//! Which answer does the law give on each right, for these facts?

use super::{document, print};
use crate::cli::Rights;
use crate::exit::Outcome;
use interop::{read_facts, results_document};
use kernel::{Clock, SystemClock};

/// Reads the facts and answers.
pub(crate) fn run(asked: &Rights) -> anyhow::Result<Outcome> {
    let Rights::Check { file, lang, known_on } = asked;
    let facts = document::read(file, read_facts)?;
    print(&results_document(&facts, known_on.unwrap_or_else(|| SystemClock.today()), *lang))?;
    Ok(Outcome::Done)
}
