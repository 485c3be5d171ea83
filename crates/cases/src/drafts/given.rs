//! What is given in the tests of decisions on a draft: a case whose draft lies with mother and father.

use super::Validity;
use super::answer_draft::AnswerState;
use super::comment_draft::OpenDraft;
use super::content::{Answers, DraftContent, DraftLine};
use super::dossier::{Dossier, Family, Office};
use super::rows::Draft;
use crate::casework::CaseFile;
use crate::given::{APPLICATION, CASE, CHILD, FATHER, Given, LINE, MOTHER, TODAY, daily, office, parent};
use crate::model::{CaseState, Turn};
use crate::voices::{Assessed, AssessedInput, Stance};
use access::Role;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use kernel::{DocumentId, DraftId, Lang, Minutes, TenantId};
use people::persons::{Contact, Person};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind};
use uuid::Uuid;

pub(crate) const DRAFT: DraftId = DraftId(Uuid::from_u128(40));
pub(crate) const NEWER: DraftId = DraftId(Uuid::from_u128(41));
pub(crate) const ANSWER_BY: Date = date(2026, 12, 7);

/// A case whose draft lies with the family.
pub(crate) fn case() -> CaseFile {
    CaseFile {
        id: CASE,
        application: APPLICATION,
        subject: CHILD,
        reference: "2026-000001".into(),
        unit: "Tildelingskontoret".into(),
        caseworker: None,
        state: CaseState::DraftSent,
        turn: Turn::Family,
        received_on: TODAY,
        provisional_due: law::provisional_answer_due(TODAY, TODAY).expect("covered"),
        provisional_sent_on: None,
        expected_on: None,
        next_due_on: Some(ANSWER_BY),
        asked: Minutes(210),
        version: 1,
    }
}

/// A draft of one line.
pub(crate) fn draft(id: DraftId) -> Draft {
    let line = DraftLine { item: LINE, need: daily(30), asked: Minutes(210), voices: vec![], assessed: None };
    Draft {
        id,
        case: CASE,
        number: 1,
        content: DraftContent { lines: vec![line], answers: Answers::default(), validity: None },
        document: DocumentId(Uuid::from_u128(42)),
        sent_at: Timestamp::UNIX_EPOCH,
        answer_by: ANSWER_BY,
        superseded_at: None,
    }
}

/// The draft is current, and the case open.
pub(crate) fn open() -> OpenDraft {
    OpenDraft { case: case(), current: Some(draft(DRAFT)) }
}

/// A newer draft has taken its place.
pub(crate) fn superseded() -> OpenDraft {
    OpenDraft { current: Some(draft(NEWER)), ..open() }
}

/// The decision is issued.
pub(crate) fn decided() -> OpenDraft {
    OpenDraft { case: CaseFile { state: CaseState::Decided, ..case() }, ..open() }
}

/// Nobody has answered; the mother acts.
pub(crate) fn unanswered(open: OpenDraft) -> AnswerState {
    AnswerState { open, answers: vec![], expected: vec![MOTHER, FATHER], person: MOTHER }
}

/// A case with nothing left to do before a draft: one line of 210 minutes asked and 120 found, a child of nine, every
/// question answered, and a caseworker who writes.
pub(crate) fn dossier() -> Dossier {
    let given = Given::now();
    let found = AssessedInput { hours: "2".into(), reason: "Hun kler på seg selv".into(), ..AssessedInput::default() };
    let found = Stance::Assessed(Assessed::parse(&found).expect("assessed"));
    let line =
        given.line(vec![given.says(30, parent(MOTHER), Stance::Need(daily(30))), given.says(31, office(), found)]);
    let answer = || Some("Ella vil gå på skolen".to_owned());
    let person =
        |id, name: &str, born| Person { id, name: name.to_owned(), born, lang: Lang::Nb, contact: Contact::default() };
    Dossier {
        case: CaseFile { state: CaseState::Assessing, turn: Turn::Municipality, ..case() },
        application: given.submitted(),
        lines: vec![line],
        answers: Answers { facts: answer(), considerations: answer(), child_view: answer(), best_interests: answer() },
        family: Family {
            subject: person(CHILD, "Ella Nordli", Some(date(2017, 5, 4))),
            applicant: person(MOTHER, "Kari Nordli", None),
            parties: vec![MOTHER, FATHER],
            siblings: vec![],
            lives_with_parents: Some(true),
        },
        names: [(MOTHER, "Kari Nordli".to_owned()), (FATHER, "Ola Nordli".to_owned())].into(),
        office: Office {
            tenant: Tenant {
                id: TenantId(Uuid::from_u128(22)),
                kind: TenantKind::Municipality,
                name: "Bjørkedal kommune".to_owned(),
                organisation: Organisation::PurchaserProvider,
                lang: Lang::Nb,
                contact: TenantContact::default(),
            },
            signers: vec![("Solveig Dahl".to_owned(), Role::Caseworker)],
        },
    }
}

/// Applies until a new decision; looked at again after a year.
pub(crate) fn open_end() -> Validity {
    Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2028, 1, 1) }
}

/// Ends before it begins.
pub(crate) fn turned() -> Validity {
    Validity::Until { from: date(2027, 1, 1), to: date(2026, 12, 31) }
}
