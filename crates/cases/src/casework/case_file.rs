//! What does the case itself say, apart from what was written in it?

use crate::model::{CaseState, Turn};
use crate::turn::Stored;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, HatId, Minutes, PersonId, Ruled};
use store::{Fault, Tx, p, sql};

/// A case (*sak*) without what was written in it.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Its id.
    pub id: CaseId,
    /// The application that it came from.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// The reference that stands on letters; says nothing about anybody.
    pub reference: String,
    /// The unit that has it.
    pub unit: String,
    /// Who has it there.
    pub caseworker: Option<HatId>,
    /// How far it has come.
    pub state: CaseState,
    /// Whose turn it is.
    pub turn: Turn,
    /// The day the application came.
    pub received_on: Date,
    /// By when the family must have heard something.
    pub provisional_due: Ruled<Date>,
    /// When they did.
    pub provisional_sent_on: Option<Date>,
    /// When the decision is promised.
    pub expected_on: Option<Date>,
    /// The next date of the case; none when it is over.
    pub next_due_on: Option<Date>,
    /// Minutes a week that the family asked for.
    pub asked: Minutes,
    /// Raised by every change of state, so that two who change at once are found.
    pub version: i64,
}

sql! {
    ONE -> [Uuid, Uuid, Uuid, Text, Text, Uuid, Text, Text, Date, Json, Date, Date, Date, Int, Int] =
        "select id, application_id, subject_id, reference, unit, caseworker_hat, state, turn, received_on,
        provisional_due, provisional_sent_on, expected_on, next_due_on, asked_minutes, version
        from case_file where tenant_id = ?1 and id = ?2";
}

/// Loads a case; only behind a permit for it.
pub async fn load_case(tx: &mut Tx, case: CaseId) -> Result<CaseFile, Fault> {
    let tenant = tx.tenant().ok_or_else(|| Fault::Statement("a case belongs to a tenant".into()))?;
    let row = tx.one(&ONE, p![tenant, case]).await?;
    Ok(CaseFile {
        id: row.get(0)?,
        application: row.get(1)?,
        subject: row.get(2)?,
        reference: row.get(3)?,
        unit: row.get(4)?,
        caseworker: row.get(5)?,
        state: row.parse(6)?,
        turn: row.parse(7)?,
        received_on: row.get(8)?,
        provisional_due: row.json(9)?,
        provisional_sent_on: row.get(10)?,
        expected_on: row.get(11)?,
        next_due_on: row.get(12)?,
        asked: row.get(13)?,
        version: row.get(14)?,
    })
}

impl CaseFile {
    /// Is there a decision, or no application any more, so that nothing of what was said may change?
    pub fn is_closed(&self) -> bool {
        self.state.is_over()
    }

    /// What its turn today is told from.
    pub(crate) fn stored_turn(&self) -> Stored {
        let owes_provisional_answer = !self.is_closed() && self.provisional_sent_on.is_none();
        Stored { turn: self.turn, owes_provisional_answer, next_due_on: self.next_due_on }
    }
}
