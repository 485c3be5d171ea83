//! Take an own position on a line: another parent, the child, somebody invited. Parents may differ, and neither is hidden.

use crate::apply_lines::LineEvent;
use crate::events::Event;
use crate::lines::viewer;
use crate::locate;
use crate::need::Need;
use crate::speaker::{Speaker, is_office, own_voice};
use crate::store::{Application, Line, application_to_change, own_person};
use crate::voices::{OwnView, Stance};
use access::{Permit, Principal, acts};
use kernel::{ApplicationId, ItemId, PositionId};
use people::positions::{Position, PositionEvent, TakenPosition, item, load_items};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Takes a position on a line for the actor's own voice, on the family's side of the table. The municipality assesses.
#[derive(Clone, Debug)]
pub struct TakePosition {
    /// The line.
    pub line: ItemId,
    /// The position of their own that the actor had in front of them, if they had one.
    pub seen: Option<PositionId>,
    /// What they say.
    pub view: OwnView,
}

/// Why no position was taken.
#[derive(Clone, Debug, PartialEq)]
pub enum PositionRefusal {
    /// The actor's own position was replaced meanwhile, from another page or by who writes for them.
    Stale {
        /// What was about to be said.
        mine: Box<OwnView>,
        /// What stands there now.
        theirs: Box<Stance>,
        /// Its id: saying it with this one replaces it knowingly.
        position: PositionId,
    },
    /// The position agreed to was replaced meanwhile; look at the new one first.
    PositionReplaced,
    /// The line was taken out.
    LineRemoved,
    /// The application is still being written; whoever writes it changes the line itself.
    StillWriting,
    /// The decision is issued. What is to be said now is said in a complaint or a new application.
    Decided,
}

impl Refusal for PositionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Stale { .. } => "position_stale",
            Self::PositionReplaced => "position_replaced",
            Self::LineRemoved => "line_removed",
            Self::StillWriting => "still_writing",
            Self::Decided => "case_decided",
        }
    }
}

/// What was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PositionTaken {
    /// The position that is current now.
    pub position: PositionId,
}

/// What the decision is made on: the line, and who speaks.
#[derive(Debug)]
pub struct VoiceState {
    pub(crate) application: Application,
    pub(crate) speaker: Speaker,
    pub(crate) line: Option<Line>,
}

impl VoiceState {
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, line: ItemId) -> Result<Self, Fault> {
        let found = item(tx, line).await?.ok_or_else(|| Fault::Decode("the line is gone".into()))?;
        let application = application_to_change(tx, who.tenant, ApplicationId(found.holder)).await?;
        let speaker = own_voice(tx, who, own_person(who)?, &application).await?;
        let lines = load_items(tx, found.holder, viewer(who, &application)).await?;
        Ok(Self { application, speaker, line: lines.into_iter().find(|l| l.item.id == line) })
    }

    /// The line, as long as something may be said on it.
    pub(crate) fn open_line(&self) -> Result<&Line, PositionRefusal> {
        let line = self.line.as_ref().ok_or(PositionRefusal::LineRemoved)?;
        if self.application.is_over() {
            return Err(PositionRefusal::Decided);
        }
        if self.application.is_draft() && self.speaker.person == self.application.applicant {
            return Err(PositionRefusal::StillWriting);
        }
        Ok(line)
    }

    /// What the speaker says on the line until now.
    pub(crate) fn own<'a>(&self, line: &'a Line) -> Option<&'a Position<Stance>> {
        line.of(self.speaker.voice())
    }

    /// The event by which the speaker says something else.
    pub(crate) fn taken(&self, line: &Line, position: PositionId, body: Stance) -> Event {
        let Speaker { person, written_by, side, authority } = self.speaker;
        let own = self.own(line);
        let event = PositionEvent::PositionTaken(TakenPosition {
            position,
            item: line.item.id,
            person,
            written_by,
            side,
            authority,
            minutes: Some(body.minutes()),
            body,
            // What replaces a shared figure is shared with it: nobody works on another figure than the one that is seen.
            shared: self.speaker.shares_at_once() || own.is_some_and(|own| own.shared_at.is_some()),
            supersedes: own.map(|own| own.id),
        });
        LineEvent { application: self.application.id, subject: self.application.subject, event }.into()
    }
}

/// The need that a voice put, to carry over when it says something else.
pub(crate) fn carried(own: Option<&Position<Stance>>) -> Option<Box<Need>> {
    own.and_then(|own| own.body.need()).cloned().map(Box::new)
}

impl Command for TakePosition {
    type Action = acts::TakePosition;
    type State = VoiceState;
    type Event = Event;
    type Refusal = PositionRefusal;
    type Done = PositionTaken;
    const NAME: &'static str = "take_position";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        // The municipality speaks by its assessment, with a reason; not by this way.
        if is_office(who) { Ok(None) } else { locate::need_line(tx, who, self.line).await }
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<VoiceState, Fault> {
        VoiceState::load(tx, permit.who(), self.line).await
    }

    fn decide(
        &self,
        state: &VoiceState,
        moment: &Moment<'_>,
    ) -> Result<Decided<Event, PositionTaken>, PositionRefusal> {
        let line = state.open_line()?;
        let own = state.own(line);
        let body = Stance::Own(OwnView { need: carried(own), ..self.view.clone() });
        if let Some(own) = own {
            if own.body == body {
                return Ok(Decided::all(Vec::new(), PositionTaken { position: own.id }));
            }
            if self.seen != Some(own.id) {
                let (mine, theirs) = (Box::new(self.view.clone()), Box::new(own.body.clone()));
                return Err(PositionRefusal::Stale { mine, theirs, position: own.id });
            }
        }
        let position = moment.id();
        Ok(Decided::one(state.taken(line, position, body), PositionTaken { position }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{FATHER, Given, LINE, MOTHER, daily, parent};
    use kernel::Minutes;
    use uuid::Uuid;

    fn view(hours: &str) -> OwnView {
        OwnView::parse(hours, "Jeg ser det annerledes").expect("a view")
    }

    fn take(seen: Option<u128>, hours: &str) -> TakePosition {
        TakePosition { line: LINE, seen: seen.map(|n| PositionId(Uuid::from_u128(n))), view: view(hours) }
    }

    fn state(given: &Given, application: Application, speaker: Speaker) -> VoiceState {
        let mothers = given.says(30, parent(MOTHER), Stance::Need(daily(60)));
        VoiceState { application, speaker, line: Some(given.line(vec![mothers])) }
    }

    fn taken(event: &Event) -> &TakenPosition<Stance> {
        match event {
            Event::Line(LineEvent { event: PositionEvent::PositionTaken(taken), .. }) => taken,
            other => panic!("no position was taken: {other:?}"),
        }
    }

    #[test]
    fn the_father_says_something_else_and_the_mothers_position_stands() {
        let given = Given::now();
        for application in [given.application(), given.submitted()] {
            let state = state(&given, application, parent(FATHER));
            let decided = take(None, "5").decide(&state, &given.moment()).expect("taken");
            let taken = taken(&decided.events[0]);
            assert_eq!((taken.person, taken.supersedes, taken.shared), (FATHER, None, true));
            assert_eq!(taken.minutes, Some(Minutes(300)));
        }
    }

    #[test]
    fn the_applicant_may_say_another_figure_later_and_the_need_stays_on_the_line() {
        let given = Given::now();
        let decided = take(Some(30), "6").decide(&state(&given, given.submitted(), parent(MOTHER)), &given.moment());
        let decided = decided.expect("taken");
        let taken = taken(&decided.events[0]);
        assert_eq!(taken.supersedes, Some(PositionId(Uuid::from_u128(30))));
        assert_eq!(taken.body.need(), Some(&daily(60)));
        assert_eq!(taken.minutes, Some(Minutes(360)));
    }

    #[test]
    fn an_own_position_that_was_replaced_meanwhile_is_shown_first() {
        let given = Given::now();
        let state = state(&given, given.submitted(), parent(MOTHER));
        let refusal = take(None, "6").decide(&state, &given.moment()).expect_err("stale");
        let theirs = Box::new(Stance::Need(daily(60)));
        let position = PositionId(Uuid::from_u128(30));
        assert_eq!(refusal, PositionRefusal::Stale { mine: Box::new(view("6")), theirs, position });
    }

    #[test]
    fn who_writes_the_application_changes_the_line_and_after_the_decision_it_is_too_late() {
        let given = Given::now();
        let rows = [
            (state(&given, given.application(), parent(MOTHER)), PositionRefusal::StillWriting),
            (state(&given, given.decided(), parent(FATHER)), PositionRefusal::Decided),
            (
                VoiceState { line: None, ..state(&given, given.submitted(), parent(FATHER)) },
                PositionRefusal::LineRemoved,
            ),
        ];
        for (state, expected) in rows {
            assert_eq!(take(None, "5").decide(&state, &given.moment()).expect_err("refused"), expected);
        }
    }
}
