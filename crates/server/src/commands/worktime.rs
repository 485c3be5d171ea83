//! What does the law say about this plan of work?

use super::{document, print};
use crate::cli::Worktime;
use crate::exit::Outcome;
use interop::{findings_document, read_plan};
use kernel::{Clock, SystemClock};

/// Reads the plan and checks it.
pub(crate) fn run(asked: &Worktime) -> anyhow::Result<Outcome> {
    let Worktime::Check { file, known_on } = asked;
    let plan = document::read(file, read_plan)?;
    let report = law::working_time::check(&plan, known_on.unwrap_or_else(|| SystemClock.today()));
    print(&findings_document(&report))?;
    Ok(if report.blocks() { Outcome::No } else { Outcome::Done })
}
