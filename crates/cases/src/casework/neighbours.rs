//! Which case comes before this one in the list, and which after? Ids only: nobody is looked at on the way.

use super::CaseFile;
use access::Principal;
use kernel::CaseId;
use serde::Serialize;
use store::{Fault, Tx, p, sql};

/// The cases beside one in the list that it belongs to: the reader's own when they have it, otherwise the unit's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Neighbours {
    /// The one whose date comes before.
    pub previous: Option<CaseId>,
    /// The one whose date comes after.
    pub next: Option<CaseId>,
}

sql! {
    MINE_BEFORE -> [Uuid] = "select id from case_file where tenant_id = ?1 and caseworker_hat = ?2 and state <> 'decided'
        and (next_due_on < ?3 or (next_due_on = ?3 and id < ?4)) order by next_due_on desc, id desc limit 1";
    MINE_AFTER -> [Uuid] = "select id from case_file where tenant_id = ?1 and caseworker_hat = ?2 and state <> 'decided'
        and (next_due_on > ?3 or (next_due_on = ?3 and id > ?4)) order by next_due_on, id limit 1";
    UNIT_BEFORE -> [Uuid] = "select id from case_file where tenant_id = ?1 and unit = ?2 and state <> 'decided'
        and (next_due_on < ?3 or (next_due_on = ?3 and id < ?4)) order by next_due_on desc, id desc limit 1";
    UNIT_AFTER -> [Uuid] = "select id from case_file where tenant_id = ?1 and unit = ?2 and state <> 'decided'
        and (next_due_on > ?3 or (next_due_on = ?3 and id > ?4)) order by next_due_on, id limit 1";
}

pub(crate) async fn neighbours(tx: &mut Tx, who: &Principal, case: &CaseFile) -> Result<Neighbours, Fault> {
    // A case that is over stands in no list of dates.
    let Some(due) = case.next_due_on else { return Ok(Neighbours::default()) };
    let (before, after) = if case.caseworker == Some(who.hat) {
        let mine = p![who.tenant, who.hat, due, case.id].to_vec();
        (tx.maybe(&MINE_BEFORE, &mine).await?, tx.maybe(&MINE_AFTER, &mine).await?)
    } else {
        let unit = p![who.tenant, case.unit.as_str(), due, case.id].to_vec();
        (tx.maybe(&UNIT_BEFORE, &unit).await?, tx.maybe(&UNIT_AFTER, &unit).await?)
    };
    let id = |row: Option<store::Row>| row.map(|row| row.get(0)).transpose();
    Ok(Neighbours { previous: id(before)?, next: id(after)? })
}
