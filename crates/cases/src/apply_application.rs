//! What happens to an application until it is a case, and when it is withdrawn; and which rows does it change?

use crate::model::{ApplicationState, CaseState, Story, Turn};
use crate::reference::CaseReference;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, Lang, Minutes, PersonId, Ruled};
use serde::Serialize;
use store::{Column, Fault, Tx, p, sql};
use usecase::Stamp;
use uuid::Uuid;

/// A fact of an application.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum ApplicationEvent {
    /// Somebody began an application for a person.
    Started {
        /// The application.
        application: ApplicationId,
        /// Whom it is about.
        subject: PersonId,
        /// In whose name it is written.
        applicant: PersonId,
        /// The language it is written in.
        lang: Lang,
    },
    /// What matters was written, or written anew.
    StorySaved {
        /// The application.
        application: ApplicationId,
        /// Whom it is about.
        subject: PersonId,
        /// What was written.
        story: Story,
        /// The version it became; the one before must still stand when the event is applied.
        version: i64,
    },
    /// It was handed in.
    Submitted {
        /// The application.
        application: ApplicationId,
        /// Whom it is about.
        subject: PersonId,
        /// The day it counts as received.
        received_on: Date,
    },
    /// It became a case.
    CaseOpened(OpenedCase),
    /// It was withdrawn (*trukket*) before a decision; what was written stays.
    Withdrawn {
        /// The application.
        application: ApplicationId,
        /// The case that ends.
        case: CaseId,
        /// Whom it is about.
        subject: PersonId,
        /// The day.
        on: Date,
    },
}

/// A case as it begins.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OpenedCase {
    /// The case.
    pub case: CaseId,
    /// The application it came from.
    pub application: ApplicationId,
    /// Whom it is about.
    pub subject: PersonId,
    /// What it is called in letters and on the phone.
    pub reference: CaseReference,
    /// The unit that has it.
    pub unit: String,
    /// The day the application was received.
    pub received_on: Date,
    /// The last day for a provisional answer.
    pub provisional_due: Ruled<Date>,
    /// What is asked for a week.
    pub asked: Minutes,
}

pub(crate) const STORY: Column = Column::new("application", "story");

sql! {
    PUT -> [] = "insert into application (tenant_id, id, subject_id, applicant_id, state, story, lang, started_at, saved_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, 1)";
    SAVE_STORY -> [] = "update application set story = ?3, version = ?4, saved_at = ?5
        where tenant_id = ?1 and id = ?2 and state = 'draft' and version = ?4 - 1";
    SUBMIT -> [] = "update application set state = ?3, submitted_at = ?4, received_on = ?5, version = version + 1
        where tenant_id = ?1 and id = ?2 and state = 'draft'";
    WITHDRAW -> [] = "update case_file set state = ?3, turn = ?4, withdrawn_on = ?5, next_due_on = null, changed_at = ?6,
        version = version + 1 where tenant_id = ?1 and id = ?2 and state not in ('decided', 'withdrawn')";
    OPEN_CASE -> [] = "insert into case_file (tenant_id, id, application_id, subject_id, reference, unit, state, received_on,
        provisional_due, provisional_due_on, next_due_on, turn, asked_minutes, changed_at, version)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, 1)";
}

impl ApplicationEvent {
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Started { .. } => "application_started",
            Self::StorySaved { .. } => "story_saved",
            Self::Submitted { .. } => "application_submitted",
            Self::CaseOpened(_) => "case_opened",
            Self::Withdrawn { .. } => "application_withdrawn",
        }
    }
    pub(crate) fn subject(&self) -> Option<PersonId> {
        match self {
            Self::Started { subject, .. }
            | Self::StorySaved { subject, .. }
            | Self::Submitted { subject, .. }
            | Self::Withdrawn { subject, .. } => Some(*subject),
            Self::CaseOpened(opened) => Some(opened.subject),
        }
    }
    pub(crate) fn resource(&self) -> Option<Uuid> {
        match self {
            Self::Started { application, .. }
            | Self::StorySaved { application, .. }
            | Self::Submitted { application, .. } => Some(application.0),
            Self::CaseOpened(opened) => Some(opened.case.0),
            Self::Withdrawn { case, .. } => Some(case.0),
        }
    }

    pub(crate) async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let tenant = stamp.tenant;
        match self {
            Self::Started { application, subject, applicant, lang } => {
                let story = tx.seal_json(STORY, *application, &Story::default())?;
                let state = ApplicationState::Draft.key();
                let row = p![tenant, *application, *subject, *applicant, state, story, *lang, stamp.at];
                unless_taken(tx.run(&PUT, row).await)
            }
            Self::StorySaved { application, story, version, .. } => {
                let story = tx.seal_json(STORY, *application, story)?;
                let row = p![tenant, *application, story, *version, stamp.at];
                one_row(tx.run(&SAVE_STORY, row).await?)
            }
            Self::Submitted { application, received_on, .. } => {
                let state = ApplicationState::Submitted.key();
                one_row(tx.run(&SUBMIT, p![tenant, *application, state, stamp.at, *received_on]).await?)
            }
            Self::CaseOpened(opened) => opened.apply(tx, stamp).await,
            Self::Withdrawn { case, on, .. } => {
                let (state, turn) = (CaseState::Withdrawn.key(), Turn::Nobody.key());
                one_row(tx.run(&WITHDRAW, p![tenant, *case, state, turn, *on, stamp.at]).await?)
            }
        }
    }
}

impl OpenedCase {
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let due = serde_json::to_value(&self.provisional_due).map_err(|e| Fault::Decode(e.to_string()))?;
        let row = p![
            stamp.tenant,
            self.case,
            self.application,
            self.subject,
            self.reference.to_string(),
            self.unit.as_str(),
            CaseState::Received.key(),
            self.received_on,
            due,
            self.provisional_due.value,
            Turn::Municipality.key(),
            self.asked,
            stamp.at,
        ];
        unless_taken(tx.run(&OPEN_CASE, row).await)?;
        people::relations::follow(tx, self.subject, &self.unit, None, self.received_on).await
    }
}

/// A row that should have changed and did not was changed by somebody else meanwhile: the runner decides again.
pub(crate) fn one_row(changed: u64) -> Result<(), Fault> {
    if changed == 1 { Ok(()) } else { Err(Fault::Retry) }
}

/// A key that was free when it was decided and is taken now: the runner decides again.
pub(crate) fn unless_taken(put: Result<u64, Fault>) -> Result<(), Fault> {
    match put {
        Err(Fault::Constraint(_)) => Err(Fault::Retry),
        other => other.map(|_| ()),
    }
}
