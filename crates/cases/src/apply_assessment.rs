//! What happens to the assessment, and which rows does it change?

use crate::text::Words;
use jiff::civil::Date;
use kernel::{CaseId, ContactId, DocumentId, HatId, NoteId, PersonId};
use people::words;
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

words! {
    /// A question that the decision must answer, or builds on.
    Question {
        /// What the child says, and how it was heard (*barnets syn*).
        ChildView = "child_view",
        /// What is best for the child, and how it weighed (*barnets beste*).
        BestInterests = "best_interests",
        /// The facts that the decision builds on (*faktiske forhold*).
        Facts = "facts",
        /// What weighed most (*hovedhensyn*).
        Considerations = "considerations",
    }
}

words! {
    /// How the office was in touch with the family.
    ContactManner {
        /// By telephone.
        Phone = "phone",
        /// At home with the family (*hjemmebesøk*).
        HomeVisit = "home_visit",
        /// At the office or on a screen.
        Meeting = "meeting",
        /// A reminder in writing (*påminnelse*).
        Letter = "letter",
    }
}

/// A fact about a case at the office.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AssessmentEvent {
    /// Somebody has the case.
    CaseAssigned { case: CaseId, subject: PersonId, unit: String, to: HatId },
    /// The office was in touch with the family.
    ContactLogged {
        contact: ContactId,
        case: CaseId,
        subject: PersonId,
        on: Date,
        manner: ContactManner,
        reached: bool,
        words: Words,
    },
    /// A note that the office keeps for itself.
    NoteWritten { note: NoteId, case: CaseId, subject: PersonId, words: Words },
    /// A question was answered.
    QuestionAnswered { case: CaseId, subject: PersonId, question: Question, words: Words, version: i64 },
    /// The family was told why there is no decision yet (*foreløpig svar*).
    ProvisionalAnswerSent { case: CaseId, subject: PersonId, document: DocumentId, expected_on: Date },
}

pub(crate) const CONTACT_BODY: Column = Column::new("contact", "body");
pub(crate) const NOTE_BODY: Column = Column::new("internal_note", "body");
pub(crate) const ANSWER_BODY: Column = Column::new("assessment_answer", "body");

sql! {
    ASSIGN -> [] = "update case_file set caseworker_hat = ?3, changed_at = ?4, version = version + 1,
        state = case when state = 'received' then 'assessing' else state end where tenant_id = ?1 and id = ?2";
    PUT_CONTACT -> [] = "insert into contact (tenant_id, id, case_id, on_day, manner, reached, body, person_id, logged_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    PUT_NOTE -> [] = "insert into internal_note (tenant_id, id, case_id, person_id, body, written_at) values (?1, ?2, ?3, ?4, ?5, ?6)";
    PUT_ANSWER -> [] = "insert into assessment_answer (tenant_id, case_id, question, body, person_id, answered_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (tenant_id, case_id, question) do update set
        body = excluded.body, person_id = excluded.person_id, answered_at = excluded.answered_at, version = excluded.version";
    // While a draft lies with the family, the next date is theirs.
    TOLD -> [] = "update case_file set provisional_sent_on = ?3, expected_on = ?4, changed_at = ?5, version = version + 1,
        next_due_on = case when state = 'draft_sent' then coalesce((select max(d.answer_by) from draft d
            where d.tenant_id = ?1 and d.case_id = ?2 and d.superseded_at is null), ?4) else ?4 end
        where tenant_id = ?1 and id = ?2";
    PUT_CASE_DOCUMENT -> [] = "insert into case_document (tenant_id, document_id, case_id, kind, to_family, made_at)
        values (?1, ?2, ?3, ?4, ?5, ?6)";
}

/// Ties a printed letter to its case, for the family and the office alike.
pub(crate) async fn put_document(
    tx: &mut Tx,
    stamp: &Stamp,
    case: CaseId,
    document: DocumentId,
    kind: &str,
) -> Result<(), Fault> {
    tx.run(&PUT_CASE_DOCUMENT, p![stamp.tenant, document, case, kind, true, stamp.at]).await.map(|_| ())
}

/// The person who acts; every office hat belongs to one.
pub(crate) fn actor(stamp: &Stamp) -> Result<PersonId, Fault> {
    stamp.who.person.ok_or_else(|| Fault::Statement("a hat without a person acts for nobody".into()))
}

impl AssessmentEvent {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::CaseAssigned { .. } => "case_assigned",
            Self::ContactLogged { .. } => "contact_logged",
            Self::NoteWritten { .. } => "internal_note_written",
            Self::QuestionAnswered { .. } => "question_answered",
            Self::ProvisionalAnswerSent { .. } => "provisional_answer_sent",
        }
    }

    pub(crate) fn subject(&self) -> Option<PersonId> {
        Some(self.place().1)
    }

    pub(crate) fn resource(&self) -> Option<Uuid> {
        Some(self.place().0.0)
    }

    pub(crate) async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let (tenant, at) = (stamp.tenant, stamp.at);
        match self {
            Self::CaseAssigned { case, subject, unit, to } => {
                tx.run(&ASSIGN, p![tenant, *case, *to, at]).await?;
                people::relations::follow(tx, *subject, unit, Some(*to), kernel::today_in_oslo(at)).await?;
            }
            Self::ContactLogged { contact, case, on, manner, reached, words, .. } => {
                let body = tx.seal(CONTACT_BODY, *contact, words.as_str())?;
                let values = p![tenant, *contact, *case, *on, manner.key(), *reached, body, actor(stamp)?, at];
                tx.run(&PUT_CONTACT, values).await?;
            }
            Self::NoteWritten { note, case, words, .. } => {
                let body = tx.seal(NOTE_BODY, *note, words.as_str())?;
                tx.run(&PUT_NOTE, p![tenant, *note, *case, actor(stamp)?, body, at]).await?;
            }
            Self::QuestionAnswered { case, question, words, version, .. } => {
                let body = tx.seal(ANSWER_BODY, *case, words.as_str())?;
                tx.run(&PUT_ANSWER, p![tenant, *case, question.key(), body, actor(stamp)?, at, *version]).await?;
            }
            Self::ProvisionalAnswerSent { case, document, expected_on, .. } => {
                let today = kernel::today_in_oslo(at);
                tx.run(&TOLD, p![tenant, *case, today, *expected_on, at]).await?;
                put_document(tx, stamp, *case, *document, "provisional_answer").await?;
            }
        }
        Ok(())
    }

    fn place(&self) -> (CaseId, PersonId) {
        match self {
            Self::CaseAssigned { case, subject, .. }
            | Self::ContactLogged { case, subject, .. }
            | Self::NoteWritten { case, subject, .. }
            | Self::QuestionAnswered { case, subject, .. }
            | Self::ProvisionalAnswerSent { case, subject, .. } => (*case, *subject),
        }
    }
}
