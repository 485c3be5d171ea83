//! Hand an application in: it becomes a case, the municipality sees it, and the first deadline runs.

use crate::apply_application::{ApplicationEvent, OpenedCase};
use crate::apply_lines::LineEvent;
use crate::completeness::{Missing, missing};
use crate::events::Event;
use crate::lines::{asked, needs};
use crate::locate;
use crate::reference::CaseReference;
use crate::store::{Application, Line, application_to_change, last_reference};
use access::{Permit, Principal, acts};
use kernel::{ApplicationId, CaseId};
use law::{NotCovered, provisional_answer_due};
use people::positions::{PositionEvent, Viewer, load_items};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Hands an application in.
#[derive(Clone, Copy, Debug)]
pub struct SubmitApplication {
    /// Which one.
    pub application: ApplicationId,
}

/// Why it was not handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitRefusal {
    /// Something is missing; all of it is listed.
    Incomplete(Vec<Missing>),
    /// It was handed in before; the case it became.
    AlreadySubmitted(Option<CaseId>),
    /// No rule covers the day it would be received on.
    NotCovered(NotCovered),
}

impl Refusal for SubmitRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Incomplete(_) => "application_incomplete",
            Self::AlreadySubmitted(_) => "already_submitted",
            Self::NotCovered(_) => "rule_not_covered",
        }
    }
}

/// What was handed in, for the receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// The case it became.
    pub case: CaseId,
    /// What the case is called.
    pub reference: String,
}

/// What the decision is made on.
#[derive(Debug)]
pub struct SubmitState {
    application: Application,
    lines: Vec<Line>,
    office: String,
    last_reference: Option<CaseReference>,
}

impl Command for SubmitApplication {
    type Action = acts::SubmitApplication;
    type State = SubmitState;
    type Event = Event;
    type Refusal = SubmitRefusal;
    type Done = Submitted;
    const NAME: &'static str = "submit_application";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::application(tx, who, self.application).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<SubmitState, Fault> {
        let tenant = permit.resource().tenant;
        let application = application_to_change(tx, tenant, self.application).await?;
        let lines = load_items(tx, application.id.0, Viewer::Writers).await?;
        let known = people::tenants::tenant(tx, tenant).await?;
        let office = known.map(|t| t.contact.office).ok_or_else(|| Fault::Decode("the tenant is not set up".into()))?;
        let year = tx.today()?.year();
        let last_reference = last_reference(tx, tenant, year).await?;
        Ok(SubmitState { application, lines, office, last_reference })
    }

    fn decide(&self, state: &SubmitState, moment: &Moment<'_>) -> Result<Decided<Event, Submitted>, SubmitRefusal> {
        let application = &state.application;
        if !application.is_draft() {
            return Err(SubmitRefusal::AlreadySubmitted(application.case.map(|(case, _)| case)));
        }
        let missing = missing(&application.story, needs(&state.lines, application.applicant));
        if !missing.is_empty() {
            return Err(SubmitRefusal::Incomplete(missing));
        }
        let received_on = moment.today;
        let provisional_due = provisional_answer_due(received_on, moment.today).map_err(SubmitRefusal::NotCovered)?;
        let (id, subject) = (application.id, application.subject);
        let opened = OpenedCase {
            case: moment.id(),
            application: id,
            subject,
            reference: CaseReference::next(received_on.year(), state.last_reference),
            unit: state.office.clone(),
            received_on,
            provisional_due,
            asked: asked(&state.lines, application.applicant),
        };
        let done = Submitted { case: opened.case, reference: opened.reference.to_string() };
        let submitted = ApplicationEvent::Submitted { application: id, subject, received_on };
        let events = vec![submitted.into(), ApplicationEvent::CaseOpened(opened).into(), state.shared()];
        Ok(Decided::all(events, done))
    }
}

impl SubmitState {
    /// From now on the municipality sees what the family put on the lines.
    fn shared(&self) -> Event {
        let all = self.lines.iter().flat_map(|line| &line.positions);
        let positions = all.filter(|p| p.shared_at.is_none()).map(|p| p.id).collect();
        let event = PositionEvent::PositionsShared { positions };
        LineEvent { application: self.application.id, subject: self.application.subject, event }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{APPLICATION, CASE, Given, LINE, MOTHER, TODAY, daily, parent};
    use crate::model::Story;
    use crate::need::{Need, NeedInput};
    use crate::voices::Stance;
    use jiff::civil::date;
    use kernel::{Minutes, PositionId};
    use uuid::Uuid;

    const SUBMIT: SubmitApplication = SubmitApplication { application: APPLICATION };

    fn whole(given: &Given) -> SubmitState {
        let story = Story::parse("At hun får sove", &["Vi sover".into()]).expect("a story");
        SubmitState {
            application: Application { story, ..given.application() },
            lines: vec![given.line(vec![given.says(30, parent(MOTHER), Stance::Need(daily(60)))])],
            office: "Tildelingskontoret".into(),
            last_reference: None,
        }
    }

    #[test]
    fn it_becomes_a_case_whose_first_deadline_runs_and_whose_lines_are_shared() {
        let given = Given::now();
        let decided = SUBMIT.decide(&whole(&given), &given.moment()).expect("handed in");
        assert_eq!(decided.done.reference, "2026-000001");
        let Event::Application(ApplicationEvent::CaseOpened(opened)) = &decided.events[1] else { panic!("a case") };
        assert_eq!((opened.received_on, opened.asked), (TODAY, Minutes(420)));
        assert_eq!(opened.provisional_due.value, date(2026, 12, 23));
        assert_eq!(opened.provisional_due.rule.to_string(), "PRELIM");
        let Event::Line(LineEvent { event: PositionEvent::PositionsShared { positions }, .. }) = &decided.events[2]
        else {
            panic!("shared")
        };
        assert_eq!(*positions, [PositionId(Uuid::from_u128(30))]);
    }

    #[test]
    fn the_next_number_of_the_year_is_given() {
        let given = Given::now();
        let last = |year, number| SubmitState { last_reference: Some(CaseReference { year, number }), ..whole(&given) };
        let reference = |state| SUBMIT.decide(&state, &given.moment()).expect("handed in").done.reference;
        assert_eq!(reference(last(2026, 122)), "2026-000123");
        assert_eq!(reference(last(2025, 900)), "2026-000001");
    }

    #[test]
    fn everything_missing_is_listed_and_nothing_is_handed_in() {
        let given = Given::now();
        let bare = NeedInput {
            activity: "Natt".into(),
            times_a_week: "7".into(),
            minutes: "30".into(),
            does_today: "Far".into(),
            ..NeedInput::default()
        };
        let bare = Need::parse(&bare).expect("adds up");
        let lines = vec![given.line(vec![given.says(30, parent(MOTHER), Stance::Need(bare))])];
        let state = SubmitState { application: given.application(), lines, ..whole(&given) };
        let refusal = SUBMIT.decide(&state, &given.moment()).expect_err("incomplete");
        let field = |field| Missing::LineField { line: LINE, field };
        use crate::field::Field::{Helps, Manages, Purpose};
        let expected = [Missing::Matters, Missing::Outcome, field(Purpose), field(Helps), field(Manages)];
        assert_eq!(refusal, SubmitRefusal::Incomplete(expected.to_vec()));
    }

    #[test]
    fn handing_in_twice_leads_to_the_case() {
        let given = Given::now();
        let state = SubmitState { application: given.submitted(), ..whole(&given) };
        let refusal = SUBMIT.decide(&state, &given.moment()).expect_err("twice");
        assert_eq!(refusal, SubmitRefusal::AlreadySubmitted(Some(CASE)));
    }
}
