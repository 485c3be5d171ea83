//! Where does a case stand? Timeline, whose turn, deadlines that open, contact and documents; and nothing that is not
//! shared.

use crate::locate;
use crate::model::{CaseState, Turn};
use crate::timeline::{CaseDates, DecisionDates, StepState, TimelineStep, timeline};
use crate::turn::family_turn;
use access::{Basis, Permit, Principal, Role, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, DecisionId, DocumentId, DraftId, Lang, Minutes, PersonId, Ruled, TenantId};
use people::persons::{Face, PERSON_NAME, faces_of};
use people::tenants::{TenantContact, tenant};
use people::words;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads a case as the family sees it.
#[derive(Clone, Copy, Debug)]
pub struct ReadCase {
    /// Which.
    pub case: CaseId,
}

words! {
    /// A date that the law sets in a case.
    DeadlineKind {
        /// The municipality's provisional answer.
        ProvisionalAnswer = "provisional_answer",
        /// The family's complaint.
        Complaint = "complaint",
    }
}

/// A date that the law sets, with rule, version, citation and counting.
pub struct Deadline {
    /// Which.
    pub kind: DeadlineKind,
    /// The last day.
    pub due: Ruled<Date>,
    /// The day it was met.
    pub met_on: Option<Date>,
    /// The last day is over and it was not met.
    pub is_late: bool,
}

/// A letter of the case.
pub struct CaseDocument {
    /// Its id.
    pub document: DocumentId,
    /// What kind: `decision`.
    pub kind: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// The language it is written in.
    pub lang: Lang,
}

/// A case as the family sees it.
pub struct FamilyCase {
    /// Its id.
    pub case: CaseId,
    /// What it is called.
    pub reference: String,
    /// The application it came from.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name and day of birth.
    pub face: Face,
    /// How far it has come.
    pub state: CaseState,
    /// Whose turn it is.
    pub turn: Turn,
    /// The next date.
    pub next_due_on: Option<Date>,
    /// The way of the case.
    pub timeline: Vec<TimelineStep>,
    /// Dates that the law sets.
    pub deadlines: Vec<Deadline>,
    /// What is asked for a week.
    pub asked: Minutes,
    /// What the municipality has come to a week, once it has shared a figure on every line.
    pub shared: Option<Minutes>,
    /// Who has the case, by name.
    pub caseworker: Option<String>,
    /// The unit that has it.
    pub unit: String,
    /// Where the office is reached.
    pub contact: TenantContact,
    /// Letters to the family, newest first.
    pub documents: Vec<CaseDocument>,
    /// The draft that was sent last.
    pub draft: Option<DraftId>,
    /// The decision.
    pub decision: Option<DecisionId>,
    /// May the reader withdraw the application? Told where the case itself is read.
    pub may_withdraw: bool,
}

impl FamilyCase {
    /// Where the case is now: what is next, by which date, and whose turn it is.
    pub fn present(&self) -> Option<&TimelineStep> {
        self.timeline.iter().find(|step| step.state == StepState::Now)
    }
}

sql! {
    CASE -> [Uuid, Uuid, Text, Text, Text, Text, Date, Json, Date, Date, Date, Date, Int, Uuid, Bytes, Date] =
        "select c.application_id, c.subject_id, c.reference, c.unit, c.state, c.turn, c.received_on, c.provisional_due,
        c.provisional_due_on, c.provisional_sent_on, c.expected_on, c.next_due_on, c.asked_minutes, w.id, w.name, c.withdrawn_on
        from case_file c
        left join hat h on h.tenant_id = c.tenant_id and h.id = c.caseworker_hat
        left join person w on w.tenant_id = h.tenant_id and w.id = h.person_id
        where c.tenant_id = ?1 and c.id = ?2";
    DRAFT -> [Uuid, At, Date] = "select id, sent_at, answer_by from draft where tenant_id = ?1 and case_id = ?2
        and superseded_at is null order by number desc limit 1";
    DECISION -> [Uuid, Date, Date, Date, Json] = "select id, issued_on, complaint_due_on, from_on, complaint_due from decision
        where tenant_id = ?1 and case_id = ?2 order by issued_at desc limit 1";
    DOCUMENTS -> [Uuid, Text, At, Text] = "select c.document_id, c.kind, c.made_at, d.lang from case_document c
        join document d on d.tenant_id = c.tenant_id and d.id = c.document_id
        where c.tenant_id = ?1 and c.case_id = ?2 and c.to_family order by c.made_at desc, c.document_id";
    SHARED -> [Int, Int, Int] = "select count(i.id), count(q.id), cast(coalesce(sum(q.minutes), 0) as bigint) from item i
        left join position q on q.tenant_id = i.tenant_id and q.item_id = i.id and q.side = 'municipality'
        and q.superseded_by is null and q.shared_at is not null
        where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null";
}

impl Reading for ReadCase {
    type Action = acts::ReadCase;
    type View = FamilyCase;
    const NAME: &'static str = "read_case";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::case(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<FamilyCase>, Fault> {
        let (who, tenant) = (permit.who(), permit.resource().tenant);
        let Some(case) = load_case(tx, tenant, self.case, today).await? else { return Ok(None) };
        // The party's word, or that of who represents them, as the policy `only-a-party-hands-in` says it.
        let speaks = match who.role {
            Role::PartyMember => permit.basis() == Basis::Party,
            role => role == Role::Representative,
        };
        Ok(Some(FamilyCase { may_withdraw: speaks && !case.state.is_over(), ..case }))
    }

    fn seen(&self, view: &FamilyCase) -> Seen {
        Seen(vec![view.subject])
    }
}

/// Loads what the family sees of a case. Only behind a permit for the case, or for a front page that lists it.
pub(crate) async fn load_case(
    tx: &mut Tx,
    of: TenantId,
    case: CaseId,
    today: Date,
) -> Result<Option<FamilyCase>, Fault> {
    let Some(row) = tx.maybe(&CASE, p![of, case]).await? else { return Ok(None) };
    let draft = tx.maybe(&DRAFT, p![of, case]).await?;
    let decision = tx.maybe(&DECISION, p![of, case]).await?;
    let dates = dates(&row, draft.as_ref(), decision.as_ref(), today)?;
    let (application, subject): (ApplicationId, PersonId) = (row.get(0)?, row.get(1)?);
    let Some(face) = faces_of(tx, [subject]).await?.remove(&subject) else { return Ok(None) };
    Ok(Some(FamilyCase {
        case,
        application,
        subject,
        face,
        reference: row.get(2)?,
        unit: row.get(3)?,
        state: dates.state,
        turn: dates.turn,
        next_due_on: row.get(11)?,
        timeline: timeline(&dates, today),
        deadlines: deadlines(&row, decision.as_ref(), &dates, today)?,
        asked: row.get(12)?,
        shared: shared(tx, of, application).await?,
        caseworker: caseworker(tx, &row)?,
        contact: tenant(tx, of).await?.map(|t| t.contact).unwrap_or_default(),
        documents: documents(tx, of, case).await?,
        draft: draft.map(|row| row.get(0)).transpose()?,
        decision: decision.map(|row| row.get(0)).transpose()?,
        may_withdraw: false,
    }))
}

fn dates(row: &Row, draft: Option<&Row>, decision: Option<&Row>, today: Date) -> Result<CaseDates, Fault> {
    let draft = draft.map(|row| Ok::<_, Fault>((kernel::today_in_oslo(row.get(1)?), row.get(2)?))).transpose()?;
    let decision = decision.map(|row| {
        let (issued_on, complaint_due_on, from_on) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok::<_, Fault>(DecisionDates { issued_on, complaint_due_on, from_on })
    });
    Ok(CaseDates {
        state: row.parse(4)?,
        turn: family_turn(row.parse(5)?, draft.map(|(_, answer_by)| answer_by), today),
        received_on: row.get(6)?,
        provisional_due_on: row.get(8)?,
        provisional_sent_on: row.get(9)?,
        expected_on: row.get(10)?,
        draft,
        decision: decision.transpose()?,
        withdrawn_on: row.get(15)?,
    })
}

fn deadlines(row: &Row, decision: Option<&Row>, dates: &CaseDates, today: Date) -> Result<Vec<Deadline>, Fault> {
    let due: Ruled<Date> = row.json(7)?;
    // A decision answers the application too, and one that is withdrawn is not waited for: what became needless is not
    // late.
    let met_on = dates.provisional_sent_on.or(dates.decision.map(|d| d.issued_on)).or(dates.withdrawn_on);
    let is_late = met_on.unwrap_or(today) > due.value;
    let mut deadlines = vec![Deadline { kind: DeadlineKind::ProvisionalAnswer, due, met_on, is_late }];
    if let Some(decision) = decision {
        let due: Ruled<Date> = decision.json(4)?;
        let is_late = today > due.value;
        deadlines.push(Deadline { kind: DeadlineKind::Complaint, due, met_on: None, is_late });
    }
    Ok(deadlines)
}

async fn shared(tx: &mut Tx, tenant: TenantId, application: ApplicationId) -> Result<Option<Minutes>, Fault> {
    let row = tx.one(&SHARED, p![tenant, application]).await?;
    let (lines, answered): (i64, i64) = (row.get(0)?, row.get(1)?);
    Ok(if lines > 0 && lines == answered { Some(row.get(2)?) } else { None })
}

fn caseworker(tx: &Tx, row: &Row) -> Result<Option<String>, Fault> {
    let (person, name): (Option<PersonId>, Option<Vec<u8>>) = (row.get(13)?, row.get(14)?);
    person.zip(name).map(|(person, name)| tx.open(PERSON_NAME, person, &name)).transpose()
}

async fn documents(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Vec<CaseDocument>, Fault> {
    let rows = tx.all(&DOCUMENTS, p![tenant, case]).await?;
    let read = |row: &Row| {
        let (document, kind, made_at, lang) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(CaseDocument { document, kind, made_at, lang })
    };
    rows.iter().map(read).collect()
}
