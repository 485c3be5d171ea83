//! Agree with one tap: say the same as another voice said on the line. Both sides of the table may.

use crate::events::Event;
use crate::locate;
use crate::store::own_person;
use crate::take_position::{PositionRefusal, PositionTaken, VoiceState, carried};
use crate::voices::{Agreement, Stance};
use access::{Permit, Principal, acts};
use kernel::PositionId;
use people::positions::{Position, find_position};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment};

/// Agrees with a position.
#[derive(Clone, Copy, Debug)]
pub struct AgreeWithPosition {
    /// The position agreed to, as the actor had it in front of them.
    pub position: PositionId,
}

/// What the decision is made on; nothing when the position is no longer anybody's.
#[derive(Debug)]
pub struct AgreeState(Option<(VoiceState, Position<Stance>)>);

impl Command for AgreeWithPosition {
    type Action = acts::AgreeToPosition;
    type State = AgreeState;
    type Event = Event;
    type Refusal = PositionRefusal;
    type Done = PositionTaken;
    const NAME: &'static str = "agree_with_position";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::position(tx, who, self.position).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<AgreeState, Fault> {
        own_person(permit.who())?;
        let Some(with) = find_position::<Stance>(tx, self.position).await? else { return Ok(AgreeState(None)) };
        let state = VoiceState::load(tx, permit.who(), with.item).await?;
        Ok(AgreeState(Some((state, with))))
    }

    fn decide(
        &self,
        state: &AgreeState,
        moment: &Moment<'_>,
    ) -> Result<Decided<Event, PositionTaken>, PositionRefusal> {
        let (state, with) = state.0.as_ref().ok_or(PositionRefusal::PositionReplaced)?;
        let line = state.open_line()?;
        let own = state.own(line);
        let minutes = with.body.minutes();
        // A second tap, or a tap on what one said oneself: nothing to say anew.
        let says_it_already = own.filter(|own| {
            own.id == with.id || matches!(&own.body, Stance::Agrees(a) if a.with == with.id && a.minutes == minutes)
        });
        if let Some(own) = says_it_already {
            return Ok(Decided::all(Vec::new(), PositionTaken { position: own.id }));
        }
        let position = moment.id();
        let body = Stance::Agrees(Agreement { with: with.id, minutes, need: carried(own) });
        Ok(Decided::one(state.taken(line, position, body), PositionTaken { position }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::apply_lines::LineEvent;
    use crate::given::{FATHER, Given, MOTHER, daily, office, parent};
    use crate::speaker::Speaker;
    use crate::store::Application;
    use crate::voices::{Assessed, AssessedInput};
    use kernel::Minutes;
    use people::positions::{PositionEvent, TakenPosition};
    use uuid::Uuid;

    fn assessed(hours: &str) -> Stance {
        let input =
            AssessedInput { hours: hours.into(), reason: "Vi regner 30 minutter.".into(), ..Default::default() };
        Stance::Assessed(Assessed::parse(&input).expect("assessed"))
    }

    /// The mother's line, the municipality's figure, and who agrees with the position of the number.
    fn state(given: &Given, application: Application, speaker: Speaker, with: u128) -> AgreeState {
        let mothers = given.says(30, parent(MOTHER), Stance::Need(daily(60)));
        let offices = given.says(31, office(), assessed("3,5"));
        let with = if with == 30 { mothers.clone() } else { offices.clone() };
        let line = Some(given.line(vec![mothers, offices]));
        AgreeState(Some((VoiceState { application, speaker, line }, with)))
    }

    fn agree(number: u128) -> AgreeWithPosition {
        AgreeWithPosition { position: PositionId(Uuid::from_u128(number)) }
    }

    fn taken(event: &Event) -> &TakenPosition<Stance> {
        match event {
            Event::Line(LineEvent { event: PositionEvent::PositionTaken(taken), .. }) => taken,
            other => panic!("no position was taken: {other:?}"),
        }
    }

    #[test]
    fn the_family_agrees_with_the_municipality_and_the_need_stays_on_the_line() {
        let given = Given::now();
        let state = state(&given, given.submitted(), parent(MOTHER), 31);
        let decided = agree(31).decide(&state, &given.moment()).expect("agreed");
        let taken = taken(&decided.events[0]);
        assert_eq!((taken.minutes, taken.shared), (Some(Minutes(210)), true));
        assert_eq!(taken.supersedes, Some(PositionId(Uuid::from_u128(30))));
        assert_eq!(taken.body.need(), Some(&daily(60)));
    }

    #[test]
    fn the_municipality_agrees_with_the_family_privately_until_it_shares() {
        let given = Given::now();
        let state = state(&given, given.submitted(), office(), 30);
        let decided = agree(30).decide(&state, &given.moment()).expect("agreed");
        let taken = taken(&decided.events[0]);
        assert_eq!((taken.minutes, taken.shared), (Some(Minutes(420)), false));
        assert_eq!(taken.supersedes, Some(PositionId(Uuid::from_u128(31))));
    }

    #[test]
    fn a_second_tap_has_one_effect() {
        let given = Given::now();
        let AgreeState(Some((mut voices, with))) = state(&given, given.submitted(), parent(FATHER), 30) else {
            panic!("a state")
        };
        let body = Stance::Agrees(Agreement { with: with.id, minutes: Minutes(420), need: None });
        let line = voices.line.as_mut().expect("a line");
        line.positions.push(given.says(32, parent(FATHER), body));
        let decided = agree(30).decide(&AgreeState(Some((voices, with))), &given.moment()).expect("nothing to do");
        assert!(decided.events.is_empty());
        assert_eq!(decided.done.position, PositionId(Uuid::from_u128(32)));
    }

    #[test]
    fn what_was_replaced_meanwhile_or_decided_is_not_agreed_to() {
        let given = Given::now();
        let gone = agree(29).decide(&AgreeState(None), &given.moment()).expect_err("replaced");
        assert_eq!(gone, PositionRefusal::PositionReplaced);
        let decided = state(&given, given.decided(), parent(MOTHER), 31);
        assert_eq!(agree(31).decide(&decided, &given.moment()).expect_err("decided"), PositionRefusal::Decided);
    }
}
