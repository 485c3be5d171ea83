//! Take a need line out of an application that is not handed in. Its positions stay on record.

use crate::events::Event;
use crate::locate;
use crate::save_need_line::{LineRefusal, LineState, SeenLine};
use access::{Permit, Principal, acts};
use kernel::ApplicationId;
use people::positions::PositionEvent;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment};

/// Takes a line out.
#[derive(Clone, Copy, Debug)]
pub struct RemoveNeedLine {
    /// Of which application.
    pub application: ApplicationId,
    /// The line, as the writer had it in front of them.
    pub line: SeenLine,
}

impl Command for RemoveNeedLine {
    type Action = acts::RemoveNeedLine;
    type State = LineState;
    type Event = Event;
    type Refusal = LineRefusal;
    type Done = ();
    const NAME: &'static str = "remove_need_line";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::line_of(tx, who, self.application, Some(self.line.line)).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<LineState, Fault> {
        LineState::load(tx, permit.who(), self.application).await
    }

    fn decide(&self, state: &LineState, _: &Moment<'_>) -> Result<Decided<Event, ()>, LineRefusal> {
        if !state.application.is_draft() {
            return Err(LineRefusal::AlreadySubmitted);
        }
        match state.unchanged(self.line, None) {
            Ok(_) => Ok(Decided::one(state.event(PositionEvent::ItemRetired { item: self.line.line }), ())),
            // What both wanted has happened.
            Err(LineRefusal::LineRemoved) => Ok(Decided::all(Vec::new(), ())),
            Err(refusal) => Err(refusal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply_lines::LineEvent;
    use crate::given::{APPLICATION, CHILD, Given, LINE, MOTHER, daily, parent};
    use crate::voices::Stance;
    use kernel::PositionId;
    use uuid::Uuid;

    const REMOVE: RemoveNeedLine = RemoveNeedLine {
        application: APPLICATION,
        line: SeenLine { line: LINE, position: PositionId(Uuid::from_u128(30)) },
    };

    fn state(given: &Given, number: u128) -> LineState {
        let position = given.says(number, parent(MOTHER), Stance::Need(daily(60)));
        LineState { application: given.application(), speaker: parent(MOTHER), lines: vec![given.line(vec![position])] }
    }

    #[test]
    fn a_line_is_taken_out_once() {
        let given = Given::now();
        let decided = REMOVE.decide(&state(&given, 30), &given.moment()).expect("taken out");
        let event = PositionEvent::ItemRetired { item: LINE };
        assert_eq!(decided.events, [LineEvent { application: APPLICATION, subject: CHILD, event }.into()]);
        let gone = LineState { lines: vec![], ..state(&given, 30) };
        assert!(REMOVE.decide(&gone, &given.moment()).expect("already").events.is_empty());
    }

    #[test]
    fn a_line_that_was_changed_meanwhile_is_shown_first() {
        let given = Given::now();
        let refusal = REMOVE.decide(&state(&given, 31), &given.moment()).expect_err("stale");
        let LineRefusal::Stale(stale) = refusal else { panic!("stale: {refusal:?}") };
        assert_eq!((stale.mine, stale.theirs), (None, daily(60)));
    }

    #[test]
    fn what_is_handed_in_stays() {
        let given = Given::now();
        let submitted = LineState { application: given.submitted(), ..state(&given, 30) };
        assert_eq!(REMOVE.decide(&submitted, &given.moment()).expect_err("stays"), LineRefusal::AlreadySubmitted);
    }
}
