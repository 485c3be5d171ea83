//! What has happened to an application, its lines, its case? One enum for the slice; each part applies its own rows.

use crate::apply_application::ApplicationEvent;
use crate::apply_assessment::AssessmentEvent;
use crate::apply_decision::DecisionEvent;
use crate::apply_draft::DraftEvent;
use crate::apply_lines::LineEvent;
use kernel::PersonId;
use serde::Serialize;
use store::{Fault, Tx};
use usecase::Stamp;
use uuid::Uuid;

/// A fact of this slice. The history keeps it whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Event {
    /// Of an application, until it has become a case.
    Application(ApplicationEvent),
    /// Of need lines and the positions on them, before and after.
    Line(LineEvent),
    /// Of the assessment: questions, notes, contacts, assignment, provisional answer.
    Assessment(AssessmentEvent),
    /// Of a draft: sent, commented, answered.
    Draft(DraftEvent),
    /// Of a decision.
    Decision(DecisionEvent),
}

macro_rules! each {
    ($event:expr, $inner:ident => $what:expr) => {
        match $event {
            Event::Application($inner) => $what,
            Event::Line($inner) => $what,
            Event::Assessment($inner) => $what,
            Event::Draft($inner) => $what,
            Event::Decision($inner) => $what,
        }
    };
}

impl usecase::Event for Event {
    fn kind(&self) -> &'static str {
        each!(self, event => event.kind())
    }
    fn subject(&self) -> Option<PersonId> {
        each!(self, event => event.subject())
    }
    fn resource(&self) -> Option<Uuid> {
        each!(self, event => event.resource())
    }
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        each!(self, event => event.apply(tx, stamp).await)
    }
}

macro_rules! from {
    ($($part:ident($event:ty)),* $(,)?) => {$(
        impl From<$event> for Event {
            fn from(event: $event) -> Self { Self::$part(event) }
        }
    )*};
}
from!(
    Application(ApplicationEvent),
    Line(LineEvent),
    Assessment(AssessmentEvent),
    Draft(DraftEvent),
    Decision(DecisionEvent),
);
