//! What does the office work with on a case: whom it is about, the questions, the contacts, the letters?

use super::neighbours::{Neighbours, neighbours};
use super::{CaseFile, load_case};
use crate::apply_assessment::{ANSWER_BODY, CONTACT_BODY, ContactManner, Question};
use crate::locate;
use crate::model::{CaseState, Turn};
use crate::turn::office_turn;
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, DocumentId, HatId, Minutes, PersonId, Ruled, TenantId};
use people::hats::hats_in_unit;
use people::persons::faces_of;
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Fault, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads a case as the office has it.
#[derive(Clone, Copy, Debug)]
pub struct ReadCasework {
    /// Which case.
    pub case: CaseId,
}

/// A case as the office has it (*saken*).
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct Casework {
    /// Its id.
    pub case: CaseId,
    /// Where its lines are.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub subject_name: String,
    /// Their birth date, where it is known.
    pub born: Option<Date>,
    /// The reference on letters.
    pub reference: String,
    /// How far it has come.
    pub state: CaseState,
    /// Whose turn it is today.
    pub turn: Turn,
    /// The unit that has it.
    pub unit: String,
    /// Who has it there, by hat.
    pub caseworker: Option<HatId>,
    /// Whom it can be given to: hat and name.
    pub colleagues: Vec<(HatId, String)>,
    /// When the application came.
    pub received_on: Date,
    /// By when the family must have heard something.
    pub provisional_due: Ruled<Date>,
    /// When they did.
    pub provisional_sent_on: Option<Date>,
    /// When the decision is promised.
    pub expected_on: Option<Date>,
    /// The next date; none when the case is decided.
    pub next_due_on: Option<Date>,
    /// Minutes a week asked for.
    pub asked: Minutes,
    /// The questions with their answers.
    pub questions: Vec<QuestionLine>,
    /// Contacts with the family, newest first.
    pub contacts: Vec<ContactLine>,
    /// Letters of the case, newest first.
    pub documents: Vec<CaseDocument>,
    /// The cases beside it in the reader's list.
    pub neighbours: Neighbours,
}
access::personal!(Casework);

/// A question and what stands there.
#[derive(Clone, Debug, Serialize)]
pub struct QuestionLine {
    /// Which.
    pub question: Question,
    /// The answer; empty where there is none.
    pub words: String,
    /// Its version; nought where there is none.
    pub version: i64,
}

/// A contact with the family.
#[derive(Clone, Debug, Serialize)]
pub struct ContactLine {
    /// On which day.
    pub on: Date,
    /// How.
    pub manner: ContactManner,
    /// Was anybody reached?
    pub reached: bool,
    /// What was said or tried.
    pub words: String,
    /// Who logged it.
    pub by: String,
}

/// A letter of a case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseDocument {
    /// Which.
    pub document: DocumentId,
    /// What kind: `decision`, `draft`, `provisional_answer`.
    pub kind: String,
    /// When it was made.
    pub made_at: Timestamp,
}

sql! {
    ANSWERS -> [Text, Bytes, Int] = "select question, body, version from assessment_answer where tenant_id = ?1 and case_id = ?2";
    CONTACTS -> [Uuid, Date, Text, Bool, Bytes, Uuid] = "select id, on_day, manner, reached, body, person_id from contact
        where tenant_id = ?1 and case_id = ?2 order by on_day desc, id desc";
    DOCUMENTS -> [Uuid, Text, At] = "select document_id, kind, made_at from case_document
        where tenant_id = ?1 and case_id = ?2 order by made_at desc, document_id desc";
}

/// All questions of a case in their order; an unanswered one is empty.
pub(crate) async fn questions(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Vec<QuestionLine>, Fault> {
    let mut answered = BTreeMap::new();
    for row in tx.all(&ANSWERS, p![tenant, case]).await? {
        let words = tx.open(ANSWER_BODY, case, &row.get::<Vec<u8>>(1)?)?;
        answered.insert(row.parse::<Question>(0)?, (words, row.get::<i64>(2)?));
    }
    let line = |question: &Question| {
        let (words, version) = answered.remove(question).unwrap_or_default();
        QuestionLine { question: *question, words, version }
    };
    Ok(Question::ALL.iter().map(line).collect())
}

/// The letters of a case, newest first.
pub(crate) async fn documents(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Vec<CaseDocument>, Fault> {
    let rows = tx.all(&DOCUMENTS, p![tenant, case]).await?;
    let read = |row: &store::Row| Ok(CaseDocument { document: row.get(0)?, kind: row.get(1)?, made_at: row.get(2)? });
    rows.iter().map(read).collect()
}

async fn contacts(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Vec<(ContactLine, PersonId)>, Fault> {
    let rows = tx.all(&CONTACTS, p![tenant, case]).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let id: kernel::ContactId = row.get(0)?;
        let words = tx.open(CONTACT_BODY, id, &row.get::<Vec<u8>>(4)?)?;
        let (on, manner, reached) = (row.get(1)?, row.parse(2)?, row.get(3)?);
        lines.push((ContactLine { on, manner, reached, words, by: String::new() }, row.get(5)?));
    }
    Ok(lines)
}

impl Reading for ReadCasework {
    type Action = acts::ReadAssessment;
    type View = Casework;
    const NAME: &'static str = "read_casework";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        // The family reads its own case; this is the office's view of it, with what is not yet shared.
        if crate::speaker::is_office(who) { locate::assessment(tx, who, self.case).await } else { Ok(None) }
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadAssessment>,
        today: Date,
    ) -> Result<Option<Casework>, Fault> {
        let tenant = permit.who().tenant;
        let case = load_case(tx, self.case).await?;
        let hats = hats_in_unit(tx, tenant, &case.unit, today).await?;
        let contacts = contacts(tx, tenant, case.id).await?;
        let named = hats.iter().map(|h| h.person).chain(contacts.iter().map(|(_, by)| *by)).chain([case.subject]);
        let faces = faces_of(tx, named).await?;
        let name = |person: &PersonId| faces.get(person).map(|f| f.name.clone()).unwrap_or_default();
        let questions = questions(tx, tenant, case.id).await?;
        let documents = documents(tx, tenant, case.id).await?;
        let neighbours = neighbours(tx, permit.who(), &case).await?;
        let colleagues = hats.iter().map(|h| (h.id, name(&h.person))).collect();
        let contacts = contacts.into_iter().map(|(line, by)| ContactLine { by: name(&by), ..line }).collect();
        let (subject_name, born) = (name(&case.subject), faces.get(&case.subject).and_then(|f| f.born));
        let parts = Parts { subject_name, born, colleagues, questions, contacts, documents, neighbours };
        Ok(Some(view(case, parts, today)))
    }

    fn seen(&self, view: &Casework) -> Seen {
        Seen(vec![view.subject])
    }
}

struct Parts {
    subject_name: String,
    born: Option<Date>,
    colleagues: Vec<(HatId, String)>,
    questions: Vec<QuestionLine>,
    contacts: Vec<ContactLine>,
    documents: Vec<CaseDocument>,
    neighbours: Neighbours,
}

fn view(case: CaseFile, parts: Parts, today: Date) -> Casework {
    let turn = office_turn(case.stored_turn(), today);
    Casework {
        case: case.id,
        application: case.application,
        subject: case.subject,
        subject_name: parts.subject_name,
        born: parts.born,
        reference: case.reference,
        state: case.state,
        turn,
        unit: case.unit,
        caseworker: case.caseworker,
        colleagues: parts.colleagues,
        received_on: case.received_on,
        provisional_due: case.provisional_due,
        provisional_sent_on: case.provisional_sent_on,
        expected_on: case.expected_on,
        next_due_on: case.next_due_on,
        asked: case.asked,
        questions: parts.questions,
        contacts: parts.contacts,
        documents: parts.documents,
        neighbours: parts.neighbours,
    }
}
