//! Begin an application for a person; whoever has one open already is led to it.

use crate::apply_application::ApplicationEvent;
use crate::events::Event;
use crate::store::{open_draft, own_person};
use access::{Permit, Principal, acts};
use kernel::{ApplicationId, Lang, PersonId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Begins an application in the actor's name.
#[derive(Clone, Copy, Debug)]
pub struct StartApplication {
    /// Whom it is about.
    pub subject: PersonId,
    /// The language it is written in.
    pub lang: Lang,
}

/// What the decision is made on.
#[derive(Debug)]
pub struct StartState {
    applicant: PersonId,
    open: Option<ApplicationId>,
}

/// Why no application was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRefusal {
    /// The applicant has one open for this person; go on with it.
    OpenDraftExists(ApplicationId),
}

impl Refusal for StartRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::OpenDraftExists(_) => "open_draft_exists",
        }
    }
}

/// What was begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// The application.
    pub application: ApplicationId,
}

impl Command for StartApplication {
    type Action = acts::StartApplication;
    type State = StartState;
    type Event = Event;
    type Refusal = StartRefusal;
    type Done = Started;
    const NAME: &'static str = "start_application";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        people::locate::person_record(tx, who, self.subject).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<StartState, Fault> {
        let applicant = own_person(permit.who())?;
        let open = open_draft(tx, permit.resource().tenant, self.subject, applicant).await?;
        Ok(StartState { applicant, open })
    }

    fn decide(&self, state: &StartState, moment: &Moment<'_>) -> Result<Decided<Event, Started>, StartRefusal> {
        if let Some(open) = state.open {
            return Err(StartRefusal::OpenDraftExists(open));
        }
        let application = moment.id();
        let (subject, applicant, lang) = (self.subject, state.applicant, self.lang);
        let event = ApplicationEvent::Started { application, subject, applicant, lang };
        Ok(Decided::one(event.into(), Started { application }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{CHILD, Given, MOTHER};

    #[test]
    fn an_application_is_begun_in_the_name_of_who_begins_it() {
        let given = Given::now();
        let command = StartApplication { subject: CHILD, lang: Lang::Nn };
        let decided = command.decide(&StartState { applicant: MOTHER, open: None }, &given.moment()).expect("begun");
        let application = decided.done.application;
        let begun = ApplicationEvent::Started { application, subject: CHILD, applicant: MOTHER, lang: Lang::Nn };
        assert_eq!(decided.events, [begun.into()]);
    }

    #[test]
    fn a_second_one_is_refused_and_the_open_one_is_named() {
        let given = Given::now();
        let open = given.application().id;
        let command = StartApplication { subject: CHILD, lang: Lang::Nb };
        let state = StartState { applicant: MOTHER, open: Some(open) };
        let refusal = command.decide(&state, &given.moment()).expect_err("refused");
        assert_eq!(refusal, StartRefusal::OpenDraftExists(open));
    }
}
