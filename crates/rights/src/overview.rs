//! What may somebody be entitled to? Every service of the catalogue, rights first, each with what to do next.

use crate::advice::{Aside, Contact, NextStep, asides, contacts, next_steps};
use crate::answers::{Answers, known};
use crate::conversion::{Conversion, convert};
use crate::day::{DayHours, Range};
use crate::navigator::Navigator;
use crate::question::Question;
use jiff::civil::Date;
use law::RightOutcome;
use law::services::{Because, EffectBetween, MissingFact, Right, RightResult, effects_between, rights_check_range};
use people::words;

words! {
    /// Under which heading a service stands, in this order.
    Group {
        /// A right, or a right unless the municipality documents its reason.
        Right = "right",
        /// No right, but a duty to consider.
        Duty = "duty",
        /// An answer is missing, or the range of hours crosses a limit.
        Unclear = "unclear",
        /// Not asked about here, or given by a scheme that no statute stands behind: worth asking for.
        Information = "information",
        /// The law says that there is none.
        NoRight = "no_right",
    }
}

/// One service of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverviewEntry {
    /// The answer of the law: outcome, why, what is missing, what would change it, citations, version.
    pub result: RightResult,
    /// Its heading.
    pub group: Group,
    /// The questions that would settle it, where they were answered with "I don't know" or crossed a limit.
    pub ask_again: Vec<Question>,
    /// What to do next, the first first.
    pub next_steps: Vec<NextStep>,
    /// What it does to other services and benefits, and they to it, as the law says.
    pub effects: &'static [EffectBetween],
    /// What else it does.
    pub asides: &'static [Aside],
    /// Whom to talk with.
    pub contacts: Vec<Contact>,
}

impl OverviewEntry {
    /// The service.
    pub fn right(&self) -> Right {
        self.result.right
    }

    /// Is there a page "I expected another answer"? For every answer that is no plain right and was asked about.
    pub fn may_be_disputed(&self) -> bool {
        self.result.outcome != RightOutcome::Right && self.group != Group::Information
    }
}

/// The whole result (*rettighetsoversikt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightsOverview {
    /// The day that it is for.
    pub on: Date,
    /// The day whose knowledge of the law was used.
    pub known_on: Date,
    /// What the ticked day comes to; `None` when it was not answered.
    pub hours: Option<DayHours>,
    /// Respite in an average week; `None` when it was not asked.
    pub relief: Option<Range>,
    /// Every service of the catalogue, by heading and then as the catalogue has them.
    pub entries: Vec<OverviewEntry>,
    /// What is granted already, beside the same hours as BPA, without prices; `None` when nothing is granted.
    pub conversion: Option<Conversion>,
}

impl RightsOverview {
    pub(crate) fn of(navigator: &Navigator, answers: &Answers) -> Self {
        let facts = answers.facts(navigator.on, &navigator.figures);
        let results = rights_check_range(&facts.low, &facts.high, navigator.known_on);
        let path = navigator.path(answers);
        let mut entries: Vec<OverviewEntry> = results.into_iter().map(|result| entry(result, &path)).collect();
        // Stable: within a heading the order of the catalogue stays.
        entries.sort_by_key(|entry| entry.group);
        let granted = known(&answers.granted).map(|granted| granted.services.clone()).unwrap_or_default();
        Self {
            on: navigator.on,
            known_on: navigator.known_on,
            hours: answers.hours(),
            relief: answers.relief_hours(),
            entries,
            conversion: (!granted.is_empty()).then(|| convert(&granted, &[], None)),
        }
    }

    /// One service by name.
    pub fn entry(&self, right: Right) -> Option<&OverviewEntry> {
        self.entries.iter().find(|entry| entry.right() == right)
    }

    /// The services under one heading.
    pub fn under(&self, group: Group) -> impl Iterator<Item = &OverviewEntry> {
        self.entries.iter().filter(move |entry| entry.group == group)
    }
}

fn entry(result: RightResult, path: &[Question]) -> OverviewEntry {
    let ask_again: Vec<Question> = questions_of(&result.missing).into_iter().filter(|q| path.contains(q)).collect();
    let group = group(&result, &ask_again);
    let (right, outcome) = (result.right, result.outcome);
    OverviewEntry {
        group,
        ask_again,
        next_steps: next_steps(right, outcome),
        effects: effects_between(right),
        asides: asides(right),
        contacts: contacts(right),
        result,
    }
}

fn group(result: &RightResult, ask_again: &[Question]) -> Group {
    let has_no_statute = result.because.contains(&Because::NoStatute);
    match result.outcome {
        RightOutcome::Right | RightOutcome::RightUnlessDocumented => Group::Right,
        _ if has_no_statute => Group::Information,
        RightOutcome::Discretionary => Group::Duty,
        RightOutcome::NoRight => Group::NoRight,
        RightOutcome::Unclear if ask_again.is_empty() && result.covered() => Group::Information,
        RightOutcome::Unclear => Group::Unclear,
    }
}

/// The questions that ask for what is missing, in their order.
fn questions_of(missing: &[MissingFact]) -> Vec<Question> {
    let asked = |question: &Question| missing.iter().any(|fact| question_of(*fact) == Some(*question));
    Question::ALL.iter().copied().filter(asked).collect()
}

/// Which question asks for a fact; `None` for facts that nobody is asked for here.
pub fn question_of(fact: MissingFact) -> Option<Question> {
    Some(match fact {
        MissingFact::Born => Question::Age,
        MissingFact::ExpectingChild => Question::Who,
        MissingFact::LivesWithParents => Question::Home,
        MissingFact::ReducedFunction => Question::Condition,
        MissingFact::Duration => Question::Lasting,
        MissingFact::PersonalAssistance
        | MissingFact::TwoHelpers
        | MissingFact::Night
        | MissingFact::Continuous
        | MissingFact::SupportContact
        | MissingFact::SpecialCare => Question::Day,
        MissingFact::Respite => Question::Relief,
        MissingFact::BpaRightBefore67 => Question::Granted,
        MissingFact::CoordinatedServices | MissingFact::OtherWelfareServices => Question::Together,
        MissingFact::WantsCoordinator | MissingFact::HeavyCareBurden | MissingFact::MinorSiblings => Question::Family,
        _ => return None,
    })
}
