//! Put a need line back that was taken out of an application, while it is not handed in. Its place and words are as before.

use crate::events::Event;
use crate::locate;
use crate::save_need_line::{LineRefusal, LineState, MOST_LINES};
use access::{Permit, Principal, acts};
use kernel::{ApplicationId, ItemId};
use people::positions::{PositionEvent, item};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment};

/// Puts a line back. Whoever may take a line out may put it back.
#[derive(Clone, Copy, Debug)]
pub struct RestoreNeedLine {
    /// Of which application.
    pub application: ApplicationId,
    /// Which line.
    pub line: ItemId,
}

/// What the decision is made on.
#[derive(Debug)]
pub struct RestoreState {
    of: LineState,
    is_out: bool,
}

impl Command for RestoreNeedLine {
    type Action = acts::RemoveNeedLine;
    type State = RestoreState;
    type Event = Event;
    type Refusal = LineRefusal;
    type Done = ();
    const NAME: &'static str = "restore_need_line";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::line_of(tx, who, self.application, Some(self.line)).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<RestoreState, Fault> {
        // The application first: its lock holds the lines.
        let of = LineState::load(tx, permit.who(), self.application).await?;
        let is_out = item(tx, self.line).await?.is_some_and(|item| item.retired_at.is_some());
        Ok(RestoreState { of, is_out })
    }

    fn decide(&self, state: &RestoreState, _: &Moment<'_>) -> Result<Decided<Event, ()>, LineRefusal> {
        if !state.of.application.is_draft() {
            return Err(LineRefusal::AlreadySubmitted);
        }
        // What both wanted has happened.
        if !state.is_out {
            return Ok(Decided::all(Vec::new(), ()));
        }
        if state.of.lines.len() >= MOST_LINES {
            return Err(LineRefusal::TooManyLines { most: MOST_LINES });
        }
        Ok(Decided::one(state.of.event(PositionEvent::ItemRestored { item: self.line }), ()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply_lines::LineEvent;
    use crate::given::{APPLICATION, CHILD, Given, LINE, MOTHER, daily, parent};
    use crate::store::Application;
    use crate::voices::Stance;

    const RESTORE: RestoreNeedLine = RestoreNeedLine { application: APPLICATION, line: LINE };

    /// So many lines stand in the application.
    fn state(given: &Given, application: Application, stand: usize, is_out: bool) -> RestoreState {
        let line = given.line(vec![given.says(30, parent(MOTHER), Stance::Need(daily(60)))]);
        RestoreState { of: LineState { application, speaker: parent(MOTHER), lines: vec![line; stand] }, is_out }
    }

    #[test]
    fn a_line_comes_back_once() {
        let given = Given::now();
        let decide = |is_out| RESTORE.decide(&state(&given, given.application(), 0, is_out), &given.moment());
        let event = PositionEvent::ItemRestored { item: LINE };
        let back: Event = LineEvent { application: APPLICATION, subject: CHILD, event }.into();
        assert_eq!(decide(true).expect("put back").events, [back]);
        assert!(decide(false).expect("stands there").events.is_empty());
    }

    #[test]
    fn a_line_does_not_come_back_to_what_is_handed_in_or_full() {
        let given = Given::now();
        let rows = [
            (given.submitted(), 0, LineRefusal::AlreadySubmitted),
            (given.application(), MOST_LINES, LineRefusal::TooManyLines { most: MOST_LINES }),
        ];
        for (application, stand, expected) in rows {
            let refusal = RESTORE.decide(&state(&given, application, stand, true), &given.moment());
            assert_eq!(refusal.expect_err("stays out"), expected);
        }
    }
}
