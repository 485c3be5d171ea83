//! Withdraw an application that is handed in and not decided: nobody's turn any more, no date runs, nothing is deleted.

use crate::apply_application::ApplicationEvent;
use crate::events::Event;
use crate::locate;
use crate::model::CaseState;
use crate::store::{Application, application_to_change};
use access::{Permit, Principal, acts};
use kernel::{ApplicationId, CaseId};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Withdraws an application (*trekker søknaden*). What was written stays on record; no letter follows.
#[derive(Clone, Copy, Debug)]
pub struct WithdrawApplication {
    /// Which one.
    pub application: ApplicationId,
}

/// Why it was not withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawRefusal {
    /// It is not handed in: there is nothing to withdraw.
    NotSubmitted,
    /// The decision is issued; who disagrees may complain.
    AlreadyDecided,
}

impl Refusal for WithdrawRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotSubmitted => "not_submitted",
            Self::AlreadyDecided => "already_decided",
        }
    }
}

/// What the decision is made on.
#[derive(Debug)]
pub struct WithdrawState {
    application: Application,
}

impl Command for WithdrawApplication {
    type Action = acts::WithdrawApplication;
    type State = WithdrawState;
    type Event = Event;
    type Refusal = WithdrawRefusal;
    type Done = CaseId;
    const NAME: &'static str = "withdraw_application";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::application(tx, who, self.application).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<WithdrawState, Fault> {
        let application = application_to_change(tx, permit.resource().tenant, self.application).await?;
        Ok(WithdrawState { application })
    }

    fn decide(&self, state: &WithdrawState, moment: &Moment<'_>) -> Result<Decided<Event, CaseId>, WithdrawRefusal> {
        let Application { id: application, subject, case, .. } = state.application;
        match case {
            None => Err(WithdrawRefusal::NotSubmitted),
            Some((_, CaseState::Decided)) => Err(WithdrawRefusal::AlreadyDecided),
            // What both wanted has happened.
            Some((case, CaseState::Withdrawn)) => Ok(Decided::all(Vec::new(), case)),
            Some((case, _)) => {
                let withdrawn = ApplicationEvent::Withdrawn { application, case, subject, on: moment.today };
                Ok(Decided::one(withdrawn.into(), case))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{APPLICATION, CASE, CHILD, Given, TODAY};

    const WITHDRAW: WithdrawApplication = WithdrawApplication { application: APPLICATION };

    #[test]
    fn an_application_may_be_withdrawn_until_it_is_decided() {
        let given = Given::now();
        let at = |state| WithdrawState { application: Application { case: Some((CASE, state)), ..given.submitted() } };
        let withdrawn = ApplicationEvent::Withdrawn { application: APPLICATION, case: CASE, subject: CHILD, on: TODAY };
        for state in [CaseState::Received, CaseState::Assessing, CaseState::DraftSent, CaseState::Answered] {
            let decided = WITHDRAW.decide(&at(state), &given.moment()).expect("withdrawn");
            assert_eq!((decided.events, decided.done), (vec![withdrawn.clone().into()], CASE), "{state}");
            assert!(decided.letters.is_empty(), "{state}");
        }
        let again = WITHDRAW.decide(&at(CaseState::Withdrawn), &given.moment()).expect("it is");
        assert_eq!((again.events, again.done), (vec![], CASE));
    }

    #[test]
    fn what_is_not_handed_in_or_is_decided_is_not_withdrawn() {
        let given = Given::now();
        let rows =
            [(given.application(), WithdrawRefusal::NotSubmitted), (given.decided(), WithdrawRefusal::AlreadyDecided)];
        for (application, expected) in rows {
            let refusal = WITHDRAW.decide(&WithdrawState { application }, &given.moment()).expect_err("refused");
            assert_eq!(refusal, expected);
        }
    }
}
