//! What does the municipality find on a line: its own figure, with a reason to the family?

use crate::apply_lines::LineEvent;
use crate::events::Event;
use crate::locate;
use crate::speaker::is_office;
use crate::take_position::{PositionTaken, VoiceState};
use crate::voices::{Assessed, Stance};
use access::{Permit, Principal, acts};
use kernel::{ItemId, PositionId};
use people::positions::PositionEvent;
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Saves the municipality's position on a line (*kommunens vurdering*). Private until it is shared; once shared, a
/// changed figure is shared with it, so that nobody works on another figure than the one the family sees.
#[derive(Clone, Debug)]
pub struct AssessLine {
    /// Which line.
    pub line: ItemId,
    /// The municipality's position that the page showed, if there was one.
    pub seen: Option<PositionId>,
    /// What was found.
    pub assessed: Assessed,
}

/// Why a line is not assessed.
#[derive(Clone, Debug, PartialEq)]
pub enum AssessRefusal {
    /// A colleague saved another assessment meanwhile; both are shown.
    Stale {
        /// What was about to be said.
        mine: Box<Assessed>,
        /// What stands there now.
        theirs: Box<Stance>,
        /// Its id: saving with this one replaces it knowingly.
        position: PositionId,
    },
    /// The line was taken out.
    LineRemoved,
    /// The decision is issued.
    Decided,
}

impl Refusal for AssessRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Stale { .. } => "assessment_stale",
            Self::LineRemoved => "line_removed",
            Self::Decided => "case_decided",
        }
    }
}

impl Command for AssessLine {
    type Action = acts::TakePosition;
    type State = VoiceState;
    type Event = Event;
    type Refusal = AssessRefusal;
    type Done = PositionTaken;
    const NAME: &'static str = "assess_line";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        if is_office(who) { locate::need_line(tx, who, self.line).await } else { Ok(None) }
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::TakePosition>) -> Result<VoiceState, Fault> {
        VoiceState::load(tx, permit.who(), self.line).await
    }

    fn decide(&self, state: &VoiceState, moment: &Moment<'_>) -> Result<Decided<Event, PositionTaken>, AssessRefusal> {
        let line = state.line.as_ref().ok_or(AssessRefusal::LineRemoved)?;
        if state.application.is_over() {
            return Err(AssessRefusal::Decided);
        }
        let (own, body) = (state.own(line), Stance::Assessed(self.assessed.clone()));
        if let Some(own) = own {
            if own.body == body {
                return Ok(Decided::all(Vec::new(), PositionTaken { position: own.id }));
            }
            if self.seen != Some(own.id) {
                let (mine, theirs) = (Box::new(self.assessed.clone()), Box::new(own.body.clone()));
                return Err(AssessRefusal::Stale { mine, theirs, position: own.id });
            }
        }
        let position = moment.id();
        let mut events = vec![state.taken(line, position, body)];
        if own.is_some_and(|own| own.shared_at.is_some()) {
            let event = PositionEvent::PositionsShared { positions: vec![position] };
            let (application, subject) = (state.application.id, state.application.subject);
            events.push(LineEvent { application, subject, event }.into());
        }
        Ok(Decided::all(events, PositionTaken { position }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{Given, LINE, MOTHER, daily, office, parent};
    use crate::voices::AssessedInput;
    use kernel::Minutes;
    use uuid::Uuid;

    fn assessed(hours: &str) -> Assessed {
        let input = AssessedInput {
            hours: hours.into(),
            reason: "Vi regner 15 minutter hver vei.".into(),
            ..Default::default()
        };
        Assessed::parse(&input).expect("an assessment")
    }

    fn state(given: &Given, application: crate::store::Application, standing: Option<&str>) -> VoiceState {
        let mut positions = vec![given.says(30, parent(MOTHER), Stance::Need(daily(60)))];
        positions.extend(standing.map(|hours| given.says(31, office(), Stance::Assessed(assessed(hours)))));
        VoiceState { application, speaker: office(), line: Some(given.line(positions)) }
    }

    fn assess(seen: Option<u128>, hours: &str) -> AssessLine {
        AssessLine { line: LINE, seen: seen.map(|n| PositionId(Uuid::from_u128(n))), assessed: assessed(hours) }
    }

    #[test]
    fn the_first_assessment_is_the_offices_own_until_it_is_shared() {
        let given = Given::now();
        let decided =
            assess(None, "2,5").decide(&state(&given, given.submitted(), None), &given.moment()).expect("saved");
        let [Event::Line(LineEvent { event: PositionEvent::PositionTaken(taken), .. })] = decided.events.as_slice()
        else {
            panic!("one position is taken: {:?}", decided.events);
        };
        assert_eq!((taken.minutes, taken.shared, taken.supersedes), (Some(Minutes(150)), false, None));
    }

    #[test]
    fn two_colleagues_who_save_at_once_see_both_versions_and_the_same_words_twice_change_nothing() {
        let given = Given::now();
        let standing = state(&given, given.submitted(), Some("2"));
        let refusal = assess(None, "3").decide(&standing, &given.moment()).expect_err("stale");
        let (mine, theirs) = (Box::new(assessed("3")), Box::new(Stance::Assessed(assessed("2"))));
        assert_eq!(refusal, AssessRefusal::Stale { mine, theirs, position: PositionId(Uuid::from_u128(31)) });
        let same = assess(None, "2").decide(&standing, &given.moment()).expect("nothing to do");
        assert!(same.events.is_empty());
    }

    #[test]
    fn a_changed_figure_that_the_family_has_seen_is_shared_in_the_same_breath() {
        let given = Given::now();
        let mut seen = state(&given, given.submitted(), Some("2"));
        for position in seen.line.iter_mut().flat_map(|line| &mut line.positions) {
            position.shared_at = Some(given.moment().now);
        }
        let decided = assess(Some(31), "3").decide(&seen, &given.moment()).expect("saved");
        let kinds: Vec<_> = decided.events.iter().map(usecase::Event::kind).collect();
        assert_eq!(kinds, ["position_taken", "positions_shared"]);
    }

    #[test]
    fn after_the_decision_nothing_is_assessed() {
        let given = Given::now();
        let refused = assess(None, "3").decide(&state(&given, given.decided(), None), &given.moment());
        assert_eq!(refused.expect_err("too late"), AssessRefusal::Decided);
    }
}
