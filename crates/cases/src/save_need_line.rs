//! Add a need line to an application, or change one. A change supersedes the position; nothing is overwritten unseen.

use crate::apply_lines::{LineEvent, NEED_LINE};
use crate::events::Event;
use crate::lines::applicants;
use crate::locate;
use crate::need::Need;
use crate::speaker::{Speaker, for_applicant};
use crate::store::{Application, Line, application_to_change, own_person};
use crate::voices::Stance;
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use kernel::{ApplicationId, ItemId, PersonId, PositionId};
use people::positions::{PositionEvent, TakenPosition, Viewer, load_items};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// The most lines that an application may have; a week with more is told in larger pieces.
pub const MOST_LINES: usize = 100;

/// A line as the writer had it in front of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenLine {
    /// The line.
    pub line: ItemId,
    /// The position that it showed: the version of the line.
    pub position: PositionId,
}

/// Saves a line in the applicant's name.
#[derive(Clone, Debug)]
pub struct SaveNeedLine {
    /// Of which application.
    pub application: ApplicationId,
    /// The line to change; `None` adds one.
    pub line: Option<SeenLine>,
    /// What is needed.
    pub need: Need,
}

/// Why a line was not saved.
#[derive(Clone, Debug, PartialEq)]
pub enum LineRefusal {
    /// Somebody else saved it meanwhile. Both are shown; whoever writes chooses.
    Stale(Box<StaleLine>),
    /// Somebody took the line out meanwhile.
    LineRemoved,
    /// It has been handed in. What is to be said now is said as a position on the line.
    AlreadySubmitted,
    /// The application has as many lines as it may have.
    TooManyLines {
        /// The most.
        most: usize,
    },
}

/// Both versions of a line that two people saved at once.
#[derive(Clone, Debug, PartialEq)]
pub struct StaleLine {
    /// What was about to be saved; `None` when it was about to be taken out.
    pub mine: Option<Need>,
    /// What stands there now.
    pub theirs: Need,
    /// Its version: saving with this one replaces it knowingly.
    pub version: SeenLine,
    /// Who wrote it.
    pub written_by: PersonId,
    /// When.
    pub saved_at: Timestamp,
}

impl Refusal for LineRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Stale(_) => "line_stale",
            Self::LineRemoved => "line_removed",
            Self::AlreadySubmitted => "already_submitted",
            Self::TooManyLines { .. } => "too_many_lines",
        }
    }
}

/// What the decision is made on.
#[derive(Debug)]
pub struct LineState {
    pub(crate) application: Application,
    pub(crate) speaker: Speaker,
    pub(crate) lines: Vec<Line>,
}

impl LineState {
    pub(crate) async fn load(tx: &mut Tx, who: &Principal, application: ApplicationId) -> Result<Self, Fault> {
        let application = application_to_change(tx, who.tenant, application).await?;
        let speaker = for_applicant(tx, own_person(who)?, &application).await?;
        let lines = load_items(tx, application.id.0, Viewer::Writers).await?;
        Ok(Self { application, speaker, lines })
    }

    /// What stands on a line now, when it is what the writer had in front of them.
    pub(crate) fn unchanged(&self, seen: SeenLine, mine: Option<&Need>) -> Result<&Need, LineRefusal> {
        let line = self.lines.iter().find(|l| l.item.id == seen.line).ok_or(LineRefusal::LineRemoved)?;
        let stands = applicants(line, self.application.applicant);
        let (position, need) = stands.and_then(|p| Some((p, p.body.need()?))).ok_or(LineRefusal::LineRemoved)?;
        // The same words saved twice, for instance by a double tap, are nobody's conflict.
        if position.id == seen.position || mine == Some(need) {
            return Ok(need);
        }
        Err(LineRefusal::Stale(Box::new(StaleLine {
            mine: mine.cloned(),
            theirs: need.clone(),
            version: SeenLine { line: seen.line, position: position.id },
            written_by: position.written_by,
            saved_at: position.taken_at,
        })))
    }

    pub(crate) fn event(&self, event: PositionEvent<Stance>) -> Event {
        LineEvent { application: self.application.id, subject: self.application.subject, event }.into()
    }
}

impl SaveNeedLine {
    fn taken(&self, state: &LineState, version: SeenLine, supersedes: Option<PositionId>) -> Event {
        let Speaker { person, written_by, side, authority } = state.speaker;
        state.event(PositionEvent::PositionTaken(TakenPosition {
            position: version.position,
            item: version.line,
            person,
            written_by,
            side,
            authority,
            minutes: Some(self.need.weekly()),
            body: Stance::Need(self.need.clone()),
            shared: false,
            supersedes,
        }))
    }

    fn add(&self, state: &LineState, moment: &Moment<'_>) -> Result<Decided<Event, SeenLine>, LineRefusal> {
        if state.lines.len() >= MOST_LINES {
            return Err(LineRefusal::TooManyLines { most: MOST_LINES });
        }
        let version = SeenLine { line: moment.id(), position: moment.id() };
        let opened = state.event(PositionEvent::ItemOpened {
            item: version.line,
            kind: NEED_LINE.to_owned(),
            holder: state.application.id.0,
            subject: state.application.subject,
            ordinal: state.lines.iter().map(|l| l.item.ordinal).max().unwrap_or(0) + 1,
        });
        Ok(Decided::all(vec![opened, self.taken(state, version, None)], version))
    }
}

impl Command for SaveNeedLine {
    type Action = acts::SaveNeedLine;
    type State = LineState;
    type Event = Event;
    type Refusal = LineRefusal;
    type Done = SeenLine;
    const NAME: &'static str = "save_need_line";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::line_of(tx, who, self.application, self.line.map(|l| l.line)).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<LineState, Fault> {
        LineState::load(tx, permit.who(), self.application).await
    }

    fn decide(&self, state: &LineState, moment: &Moment<'_>) -> Result<Decided<Event, SeenLine>, LineRefusal> {
        if !state.application.is_draft() {
            return Err(LineRefusal::AlreadySubmitted);
        }
        let Some(seen) = self.line else { return self.add(state, moment) };
        if *state.unchanged(seen, Some(&self.need))? == self.need {
            return Ok(Decided::all(Vec::new(), seen));
        }
        let version = SeenLine { line: seen.line, position: moment.id() };
        Ok(Decided::one(self.taken(state, version, Some(seen.position)), version))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{APPLICATION, FATHER, Given, LINE, MOTHER, daily, parent};
    use uuid::Uuid;

    const SEEN: SeenLine = SeenLine { line: LINE, position: PositionId(Uuid::from_u128(30)) };

    fn save(line: Option<SeenLine>, minutes: i64) -> SaveNeedLine {
        SaveNeedLine { application: APPLICATION, line, need: daily(minutes) }
    }

    /// The mother's line of an hour a day, as the position with this number.
    fn state(given: &Given, number: u128) -> LineState {
        let position = given.says(number, parent(MOTHER), Stance::Need(daily(60)));
        let lines = vec![given.line(vec![position])];
        LineState { application: given.application(), speaker: parent(MOTHER), lines }
    }

    fn taken(event: &Event) -> &TakenPosition<Stance> {
        match event {
            Event::Line(LineEvent { event: PositionEvent::PositionTaken(taken), .. }) => taken,
            other => panic!("no position was taken: {other:?}"),
        }
    }

    #[test]
    fn a_new_line_is_opened_last_and_is_private_until_handed_in() {
        let given = Given::now();
        let decided = save(None, 30).decide(&state(&given, 30), &given.moment()).expect("added");
        let Event::Line(LineEvent { event: PositionEvent::ItemOpened { item, ordinal, .. }, .. }) = &decided.events[0]
        else {
            panic!("a line is opened first")
        };
        assert_eq!((*item, *ordinal), (decided.done.line, 2));
        let taken = taken(&decided.events[1]);
        assert_eq!((taken.person, taken.minutes, taken.shared), (MOTHER, Some(kernel::Minutes(210)), false));
    }

    #[test]
    fn a_change_supersedes_what_was_seen() {
        let given = Given::now();
        let decided = save(Some(SEEN), 45).decide(&state(&given, 30), &given.moment()).expect("changed");
        assert_eq!(decided.events.len(), 1);
        let taken = taken(&decided.events[0]);
        assert_eq!(taken.supersedes, Some(SEEN.position));
        assert_eq!(taken.position, decided.done.position);
    }

    #[test]
    fn when_two_save_at_once_the_second_sees_both() {
        let given = Given::now();
        let fathers = Speaker { written_by: FATHER, ..parent(MOTHER) };
        let position = given.says(31, fathers, Stance::Need(daily(90)));
        let state = LineState { lines: vec![given.line(vec![position])], ..state(&given, 30) };
        let refusal = save(Some(SEEN), 45).decide(&state, &given.moment()).expect_err("stale");
        let LineRefusal::Stale(stale) = refusal else { panic!("stale: {refusal:?}") };
        assert_eq!((stale.mine, stale.theirs), (Some(daily(45)), daily(90)));
        assert_eq!((stale.written_by, stale.version.position), (FATHER, PositionId(Uuid::from_u128(31))));
        let again = save(Some(stale.version), 45).decide(&state, &given.moment()).expect("knowingly");
        assert_eq!(taken(&again.events[0]).supersedes, Some(stale.version.position));
    }

    #[test]
    fn the_same_line_again_changes_nothing() {
        let given = Given::now();
        for number in [30, 31] {
            let decided = save(Some(SEEN), 60).decide(&state(&given, number), &given.moment()).expect("nothing to do");
            assert!(decided.events.is_empty());
        }
    }

    #[test]
    fn a_line_that_was_taken_out_or_handed_in_is_not_changed() {
        let given = Given::now();
        let gone = LineState { lines: vec![], ..state(&given, 30) };
        assert_eq!(save(Some(SEEN), 45).decide(&gone, &given.moment()).expect_err("gone"), LineRefusal::LineRemoved);
        let submitted = LineState { application: given.submitted(), ..state(&given, 30) };
        for line in [None, Some(SEEN)] {
            let refusal = save(line, 45).decide(&submitted, &given.moment()).expect_err("handed in");
            assert_eq!(refusal, LineRefusal::AlreadySubmitted);
        }
    }

    #[test]
    fn an_application_has_room_for_a_hundred_lines() {
        let given = Given::now();
        let line = given.line(vec![given.says(30, parent(MOTHER), Stance::Need(daily(60)))]);
        let full = LineState { lines: vec![line; MOST_LINES], ..state(&given, 30) };
        let refusal = save(None, 45).decide(&full, &given.moment()).expect_err("full");
        assert_eq!(refusal, LineRefusal::TooManyLines { most: 100 });
    }
}
