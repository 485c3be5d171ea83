//! Which rows of an application and its case do decisions and views read?
//!
//! A command reads its application under a lock, so that what is decided on one state of it is written on that state.

use crate::apply_application::STORY;
use crate::model::{ApplicationState, CaseState, Story};
use crate::reference::CaseReference;
use crate::voices::Stance;
use access::Principal;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, Lang, PersonId, TenantId};
use people::positions::ItemWithPositions;
use store::{Fault, Row, Tx, p, sql};

/// A line with the current positions that may be seen.
pub(crate) type Line = ItemWithPositions<Stance>;

/// An application as it stands, with the case it has become.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Application {
    pub(crate) id: ApplicationId,
    pub(crate) subject: PersonId,
    pub(crate) applicant: PersonId,
    pub(crate) state: ApplicationState,
    pub(crate) story: Story,
    pub(crate) lang: Lang,
    pub(crate) started_at: Timestamp,
    pub(crate) saved_at: Timestamp,
    pub(crate) received_on: Option<Date>,
    pub(crate) version: i64,
    pub(crate) case: Option<(CaseId, CaseState)>,
}

impl Application {
    /// Is it still the family's own, to write on?
    pub(crate) fn is_draft(&self) -> bool {
        self.state == ApplicationState::Draft
    }
    /// Is everything said that can be said in the case?
    pub(crate) fn is_over(&self) -> bool {
        self.case.is_some_and(|(_, state)| state.is_over())
    }
}

sql! {
    READ -> [Uuid, Uuid, Uuid, Text, Bytes, Text, At, At, Date, Int, Uuid, Text] =
        "select a.id, a.subject_id, a.applicant_id, a.state, a.story, a.lang, a.started_at, a.saved_at, a.received_on, a.version,
        c.id, c.state from application a left join case_file c on c.tenant_id = a.tenant_id and c.application_id = a.id
        where a.tenant_id = ?1 and a.id = ?2";
    LOCK -> [Uuid] = "select id from application where tenant_id = ?1 and id = ?2 {lock}";
    OPEN_DRAFT -> [Uuid] = "select id from application
        where tenant_id = ?1 and subject_id = ?2 and applicant_id = ?3 and state = 'draft'";
    LOCK_TENANT -> [Uuid] = "select id from tenant where id = ?1 {lock}";
    LAST_REFERENCE -> [Text] = "select max(reference) from case_file where tenant_id = ?1 and reference between ?2 and ?3";
}

fn read(tx: &Tx, row: &Row) -> Result<Application, Fault> {
    let id: ApplicationId = row.get(0)?;
    let case: Option<CaseId> = row.get(10)?;
    Ok(Application {
        id,
        subject: row.get(1)?,
        applicant: row.get(2)?,
        state: row.parse(3)?,
        story: tx.open_json(STORY, id, &row.get::<Vec<u8>>(4)?)?,
        lang: row.get(5)?,
        started_at: row.get(6)?,
        saved_at: row.get(7)?,
        received_on: row.get(8)?,
        version: row.get(9)?,
        case: case.map(|case| row.parse(11).map(|state| (case, state))).transpose()?,
    })
}

/// An application, for a view.
pub(crate) async fn application(
    tx: &mut Tx,
    tenant: TenantId,
    id: ApplicationId,
) -> Result<Option<Application>, Fault> {
    tx.maybe(&READ, p![tenant, id]).await?.map(|row| read(tx, &row)).transpose()
}

/// An application, for a command: nobody else changes it until the command is done.
pub(crate) async fn application_to_change(
    tx: &mut Tx,
    tenant: TenantId,
    id: ApplicationId,
) -> Result<Application, Fault> {
    tx.one(&LOCK, p![tenant, id]).await?;
    let row = tx.one(&READ, p![tenant, id]).await?;
    read(tx, &row)
}

/// The draft that somebody has open for a person.
pub(crate) async fn open_draft(
    tx: &mut Tx,
    tenant: TenantId,
    subject: PersonId,
    applicant: PersonId,
) -> Result<Option<ApplicationId>, Fault> {
    tx.maybe(&OPEN_DRAFT, p![tenant, subject, applicant]).await?.map(|row| row.get(0)).transpose()
}

/// The last reference given in a year. Whoever asks has the tenant's row until the transaction ends, so that two
/// applications handed in at once get two numbers.
pub(crate) async fn last_reference(tx: &mut Tx, tenant: TenantId, year: i16) -> Result<Option<CaseReference>, Fault> {
    tx.all(&LOCK_TENANT, p![tenant]).await?;
    let (first, last) = CaseReference::bounds(year);
    let text: Option<String> = tx.one(&LAST_REFERENCE, p![tenant, first, last]).await?.get(0)?;
    let unreadable = |_| Fault::Decode("a stored reference cannot be read".into());
    text.map(|text| text.parse().map_err(unreadable)).transpose()
}

/// The person whom the actor is with this tenant. Every hat that a family or an office wears has one.
pub(crate) fn own_person(who: &Principal) -> Result<PersonId, Fault> {
    who.person.ok_or_else(|| Fault::Decode("the hat belongs to no person".into()))
}
