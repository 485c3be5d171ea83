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
    COUNT_ANEW -> [] = "update case_file set changed_at = ?3,
        asked_minutes = coalesce((select cast(sum(q.minutes) as bigint) from position q
            join item i on i.tenant_id = q.tenant_id and i.id = q.item_id
            join application a on a.tenant_id = i.tenant_id and a.id = i.holder_id
            where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null and q.superseded_by is null
            and q.person_id = a.applicant_id and q.side in ('family', 'child')), 0),
        assessed_minutes = (select cast(sum(q.minutes) as bigint) from position q
            join item i on i.tenant_id = q.tenant_id and i.id = q.item_id
            where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null and q.superseded_by is null
            and q.side = 'municipality')
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
