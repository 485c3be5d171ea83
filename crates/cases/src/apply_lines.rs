//! What happens to need lines and the positions on them, and which rows does it change?

use crate::voices::Stance;
use kernel::{ApplicationId, PersonId};
use people::positions::PositionEvent;
use serde::Serialize;
use store::{Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

/// What the items of this slice are.
pub(crate) const NEED_LINE: &str = "need_line";

/// A fact of one application's lines. Sums that lists show are counted anew by each.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineEvent {
    /// The application that holds the line, also when it has become a case.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// What happened.
    #[serde(flatten)]
    pub event: PositionEvent<Stance>,
}

sql! {
    // What the list shows: what the applicant asks for, and what the municipality has come to so far.
    // A subquery for each line keeps both engines on the index by line, however many lines a tenant has.
    COUNT_ANEW -> [] = "update case_file set changed_at = ?3,
        asked_minutes = coalesce((select cast(sum((select sum(q.minutes) from position q
                where q.tenant_id = i.tenant_id and q.item_id = i.id and q.superseded_by is null
                and q.side in ('family', 'child') and q.person_id = a.applicant_id)) as bigint)
            from item i join application a on a.tenant_id = i.tenant_id and a.id = i.holder_id
            where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null), 0),
        assessed_minutes = (select cast(sum((select sum(q.minutes) from position q
                where q.tenant_id = i.tenant_id and q.item_id = i.id and q.superseded_by is null
                and q.side = 'municipality')) as bigint)
            from item i where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null)
        where tenant_id = ?1 and application_id = ?2";
    SAVED -> [] = "update application set saved_at = ?3 where tenant_id = ?1 and id = ?2 and state = 'draft'";
}

impl LineEvent {
    pub(crate) fn kind(&self) -> &'static str {
        self.event.kind()
    }
    pub(crate) fn subject(&self) -> Option<PersonId> {
        Some(self.subject)
    }
    pub(crate) fn resource(&self) -> Option<Uuid> {
        Some(self.application.0)
    }

    pub(crate) async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        self.event.apply(tx, stamp).await?;
        tx.run(&SAVED, p![stamp.tenant, self.application, stamp.at]).await?;
        tx.run(&COUNT_ANEW, p![stamp.tenant, self.application, stamp.at]).await?;
        Ok(())
    }
}
