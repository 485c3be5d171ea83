//! What is given in the tests of decisions: a mother, her child, an application and its lines, on one fixed day.

use crate::model::{ApplicationState, CaseState, Story};
use crate::need::{Need, NeedInput};
use crate::speaker::Speaker;
use crate::store::{Application, Line};
use crate::voices::Stance;
use access::{Principal, Role};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use kernel::{
    AccountId, ApplicationId, CaseId, HatId, ItemId, Lang, Minutes, PersonId, PositionId, SeededEntropy, TenantId,
};
use people::positions::{Authority, Item, Position, Side};
use usecase::Moment;
use uuid::Uuid;

pub(crate) const CHILD: PersonId = PersonId(Uuid::from_u128(1));
pub(crate) const MOTHER: PersonId = PersonId(Uuid::from_u128(2));
pub(crate) const FATHER: PersonId = PersonId(Uuid::from_u128(3));
pub(crate) const OFFICER: PersonId = PersonId(Uuid::from_u128(4));
pub(crate) const APPLICATION: ApplicationId = ApplicationId(Uuid::from_u128(10));
pub(crate) const CASE: CaseId = CaseId(Uuid::from_u128(11));
pub(crate) const LINE: ItemId = ItemId(Uuid::from_u128(12));
pub(crate) const TODAY: Date = date(2026, 11, 23);

/// The world of one test.
pub(crate) struct Given {
    entropy: SeededEntropy,
    who: Principal,
    now: Timestamp,
}

impl Given {
    pub(crate) fn now() -> Self {
        let who = Principal {
            account: AccountId(Uuid::from_u128(20)),
            hat: HatId(Uuid::from_u128(21)),
            role: Role::PartyMember,
            tenant: TenantId(Uuid::from_u128(22)),
            person: Some(MOTHER),
        };
        let now = "2026-11-23T11:00:00Z".parse().expect("an instant");
        Self { entropy: SeededEntropy::new(7), who, now }
    }

    pub(crate) fn moment(&self) -> Moment<'_> {
        Moment { now: self.now, today: TODAY, who: &self.who, entropy: &self.entropy }
    }

    /// An application that the mother has begun.
    pub(crate) fn application(&self) -> Application {
        Application {
            id: APPLICATION,
            subject: CHILD,
            applicant: MOTHER,
            state: ApplicationState::Draft,
            story: Story::default(),
            lang: Lang::Nb,
            started_at: self.now,
            saved_at: self.now,
            received_on: None,
            version: 1,
            case: None,
        }
    }

    /// The same, handed in and become a case.
    pub(crate) fn submitted(&self) -> Application {
        let case = Some((CASE, CaseState::Received));
        Application { state: ApplicationState::Submitted, received_on: Some(TODAY), case, ..self.application() }
    }

    /// The same, decided.
    pub(crate) fn decided(&self) -> Application {
        Application { case: Some((CASE, CaseState::Decided)), ..self.submitted() }
    }

    /// A line with positions.
    pub(crate) fn line(&self, positions: Vec<Position<Stance>>) -> Line {
        let item = Item {
            id: LINE,
            kind: crate::apply_lines::NEED_LINE.to_owned(),
            holder: APPLICATION.0,
            subject: CHILD,
            ordinal: 1,
            opened_at: self.now,
            retired_at: None,
        };
        Line { item, positions }
    }

    /// What somebody says on the line. The position's id is the number.
    pub(crate) fn says(&self, number: u128, speaker: Speaker, body: Stance) -> Position<Stance> {
        Position {
            id: PositionId(Uuid::from_u128(number)),
            item: LINE,
            person: speaker.person,
            written_by: speaker.written_by,
            side: speaker.side,
            authority: speaker.authority,
            minutes: Some(body.minutes()),
            body,
            taken_at: self.now,
            shared_at: None,
        }
    }
}

/// A parent who speaks for themself.
pub(crate) fn parent(person: PersonId) -> Speaker {
    Speaker { person, written_by: person, side: Side::Family, authority: Authority::ParentalResponsibility }
}

/// The municipality.
pub(crate) fn office() -> Speaker {
    Speaker { person: OFFICER, written_by: OFFICER, side: Side::Municipality, authority: Authority::CaseOffice }
}

/// A need of so many minutes every day, with everything said.
pub(crate) fn daily(minutes: i64) -> Need {
    let input = NeedInput {
        activity: "Morgenstell og frokost".into(),
        times_a_week: "7".into(),
        minutes: minutes.to_string(),
        purpose: "Komme i tide på skolen".into(),
        helps: "child".into(),
        does_today: "Mor".into(),
        manages: "with_help".into(),
        ..NeedInput::default()
    };
    let need = Need::parse(&input).expect("a need");
    assert_eq!(need.weekly(), Minutes(7 * minutes));
    need
}
