//! Is the audit trail whole? Recomputed from the rows, compared with the heads kept outside. And how is an entry erased?

use super::print;
use crate::cli::{At, Audit, Erase};
use crate::exit::{BadInput, Outcome};
use crate::opening;
use kernel::{AccountId, AuditEntryId, Clock, SystemClock, TenantId};
use std::path::Path;
use store::Scope;
use usecase::audit::{Erased, Erasure};

/// Verifies the trail, or erases of it.
pub(crate) async fn run(asked: Audit) -> anyhow::Result<Outcome> {
    match asked {
        Audit::Verify { at, heads } => verify(&at, heads.as_deref()).await,
        Audit::Erase(asked) => erase(asked).await,
    }
}

async fn verify(at: &At, heads: Option<&Path>) -> anyhow::Result<Outcome> {
    let (db, _) = opening::database(at, false).await?;
    let report = usecase::audit::verify(&db, heads).await?;
    if report.weaker {
        eprintln!("verified without heads: a cut tail or a recomputed trail would not be found; give --heads");
    }
    print(&report)?;
    Ok(if report.ok { Outcome::Done } else { Outcome::No })
}

async fn erase(asked: Erase) -> anyhow::Result<Outcome> {
    let Erase { at, tenant, entry, by, basis } = asked;
    if basis.trim().is_empty() {
        return Err(BadInput("--basis: name what the erasure rests on, for instance 'GDPR art. 17'".into()).into());
    }
    let (db, _) = opening::database(&at, false).await?;
    let by = AccountId(by);
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let known = people::hats::lang_of(&mut tx, by).await?.is_some();
    tx.rollback().await;
    if !known {
        return Err(BadInput("--by: there is no open account with this id".into()).into());
    }
    let erasure = Erasure { tenant: TenantId(tenant), entry: AuditEntryId(entry), by, basis };
    let erased = usecase::audit::erase(&db, &erasure, SystemClock.now()).await?;
    let (said, outcome) = match erased {
        Erased::Done => ("erased", Outcome::Done),
        Erased::NothingThere => ("nothing_there", Outcome::No),
        Erased::MustStay => ("must_stay", Outcome::No),
    };
    print(&serde_json::json!({ "entry": entry, "outcome": said }))?;
    Ok(outcome)
}
