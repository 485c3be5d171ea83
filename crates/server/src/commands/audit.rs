//! Is the audit trail whole? Recomputed from the rows, compared with the heads kept outside.

use super::print;
use crate::cli::Audit;
use crate::exit::Outcome;
use crate::opening;

/// Verifies the trail.
pub(crate) async fn run(asked: Audit) -> anyhow::Result<Outcome> {
    let Audit::Verify { at, heads } = asked;
    let (db, _) = opening::database(&at, false).await?;
    let report = usecase::audit::verify(&db, heads.as_deref()).await?;
    if report.weaker {
        eprintln!("verified without heads: a cut tail or a recomputed trail would not be found; give --heads");
    }
    print(&report)?;
    Ok(if report.ok { Outcome::Done } else { Outcome::No })
}
