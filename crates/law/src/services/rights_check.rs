//! What is the answer for every right in the catalogue, each once?

use crate::age::has_reached;
use crate::services::{
    Because, MissingFact, Note, Right, RightsFacts, WouldChange, adapted_housing, assistive_devices,
    attendance_allowance, basic_benefit, care_benefit, carer_relief, child_coordinator, coordination, local_schemes,
    necessary_services, patient_travel, preschool, school, sibling_follow_up,
};
use crate::{BpaFacts, Doubt, NotCovered, RightOutcome, Rule, Uncovered, bpa_limits, bpa_threshold, convention_raised};
use jiff::civil::Date;
use kernel::{Citation, Commencement, RuleId, Ruled};

/// The answer on one right (*resultat*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightResult {
    /// What was asked about.
    pub right: Right,
    /// The answer; `unclear` where no version covers the day.
    pub outcome: RightOutcome,
    /// Why no version answers for the day; `None` when one does.
    pub uncovered: Option<Uncovered>,
    /// The rule that decided; `None` where no statute gives a right, as for a county's own scheme.
    pub rule: Option<RuleId>,
    /// From when the version applies; `None` where none answered.
    pub commencement: Option<Commencement>,
    /// Where it stands, sentence by sentence.
    pub citations: Vec<Citation>,
    /// Why.
    pub because: Vec<Because>,
    /// What is missing and would turn the answer.
    pub missing: Vec<MissingFact>,
    /// The single changes that would turn it.
    pub would_change: Vec<WouldChange>,
    /// What to know beside the answer.
    pub notes: Vec<Note>,
    /// What is not settled in the law.
    pub doubts: &'static [Doubt],
}

impl RightResult {
    /// Does a version of the rule cover the day?
    pub const fn covered(&self) -> bool {
        self.uncovered.is_none()
    }

    /// First day of the version that answered, where it is established.
    pub const fn in_force_from(&self) -> Option<Date> {
        match self.commencement {
            Some(Commencement::From(day)) => Some(day),
            _ => None,
        }
    }

    /// The sections without paragraph and sentence, each once: `pbrl § 2-1 d`. As `rights check` prints them.
    pub fn sections(&self) -> Vec<String> {
        let mut sections: Vec<String> = Vec::new();
        for citation in &self.citations {
            let section = Citation { paragraph: "".into(), ..citation.clone() }.to_string();
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        sections
    }
}

/// What the facts give when a version covers the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub outcome: RightOutcome,
    pub because: Vec<Because>,
    pub missing: Vec<MissingFact>,
    pub would_change: Vec<WouldChange>,
}

/// An answer before it knows which right it answers for.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub verdict: Verdict,
    pub uncovered: Option<Uncovered>,
    pub rule: Option<RuleId>,
    pub commencement: Option<Commencement>,
    pub citations: Vec<Citation>,
    pub notes: Vec<Note>,
    pub doubts: &'static [Doubt],
}

impl Answer {
    pub fn of(ruled: &Ruled<Verdict>, doubts: &'static [Doubt]) -> Self {
        Self {
            verdict: ruled.value.clone(),
            uncovered: None,
            rule: Some(ruled.rule.clone()),
            commencement: Some(ruled.version),
            citations: ruled.citations.clone(),
            notes: Vec::new(),
            doubts,
        }
    }

    pub fn not_covered<T>(rule: &'static Rule<T>, refusal: &NotCovered) -> Self {
        Self {
            verdict: Verdict {
                outcome: RightOutcome::Unclear,
                because: Vec::new(),
                missing: Vec::new(),
                would_change: Vec::new(),
            },
            uncovered: Some(refusal.why),
            rule: Some(RuleId::new(rule.id)),
            commencement: None,
            citations: rule.versions.first().map_or_else(Vec::new, |v| v.citations.to_vec()),
            notes: Vec::new(),
            doubts: rule.doubts,
        }
    }

    pub fn for_right(self, right: Right) -> RightResult {
        let Verdict { outcome, because, missing, would_change } = self.verdict;
        RightResult {
            right,
            outcome,
            uncovered: self.uncovered,
            rule: self.rule,
            commencement: self.commencement,
            citations: self.citations,
            because,
            missing,
            would_change,
            notes: self.notes,
            doubts: self.doubts,
        }
    }
}

/// The answer for every right that the catalogue holds, in its order, for a decision on `facts.on`. See
/// [`RightsFacts::inconsistencies`] for facts that do not fit.
pub fn rights_check(facts: &RightsFacts, known_on: Date) -> Vec<RightResult> {
    let convention = Convention::on(facts, known_on);
    Right::ALL.iter().map(|right| convention.noted(answer(*right, facts, known_on).for_right(*right))).collect()
}

fn answer(right: Right, facts: &RightsFacts, known_on: Date) -> Answer {
    let ask = match right {
        Right::Bpa => bpa,
        Right::ChildCoordinator => child_coordinator::child_coordinator,
        Right::Coordinator => coordination::coordinator,
        Right::IndividualPlan => coordination::individual_plan,
        Right::Respite => carer_relief::respite,
        Right::CarerAllowance => carer_relief::carer_allowance,
        Right::Guidance => carer_relief::guidance,
        Right::SupportContact => necessary_services::support_contact,
        Right::DecisionOnRelief => carer_relief::decision_on_relief,
        Right::SiblingFollowUp => sibling_follow_up::sibling_follow_up,
        Right::NecessaryServices => necessary_services::necessary_services,
        Right::CoordinatingUnit => coordination::coordinating_unit,
        Right::CarerAgreement => return local_schemes::carer_agreement(),
        Right::AdaptedHousing => adapted_housing::adapted_housing,
        Right::AttendanceAllowance => attendance_allowance::attendance_allowance,
        Right::EnhancedAttendanceAllowance => attendance_allowance::enhanced_attendance_allowance,
        Right::BasicBenefit => basic_benefit::basic_benefit,
        Right::CareBenefit => care_benefit::care_benefit,
        Right::AssistiveDevices => assistive_devices::assistive_devices,
        Right::CarSupport => assistive_devices::car_support,
        Right::TtTransport => return local_schemes::tt_transport(),
        Right::PatientTravel => patient_travel::patient_travel,
        Right::SchoolTransport => school::school_transport,
        Right::SchoolAssistance => school::school_assistance,
        Right::SchoolAdaptation => school::school_adaptation,
        Right::AdaptedEducation => school::adapted_education,
        Right::AfterSchoolCare => school::after_school_care,
        Right::SpecialNeedsPreschool => preschool::special_needs_preschool,
        Right::KindergartenAdaptation => preschool::kindergarten_adaptation,
        Right::KindergartenTransport => preschool::kindergarten_transport,
    };
    ask(facts, known_on)
}

/// What is not settled about BPA as a whole.
const BPA_DOUBTS: &[Doubt] = &[
    Doubt::HoursThatCount,
    Doubt::SubstantialCost,
    Doubt::ContinuousNeed,
    Doubt::ChildOrParentsHours,
    Doubt::GrantedAtDiscretionBefore67,
    Doubt::ConventionEffect,
];

/// BPA for a decision on the day of the facts.
fn bpa(facts: &RightsFacts, known_on: Date) -> Answer {
    let bpa = BpaFacts { born: facts.born_or_expected(), ..facts.bpa };
    // For a child that is expected the day of birth is not known, and so no birthday is.
    let is_told = |change: &WouldChange| facts.bpa.born.is_some() || !matches!(change, WouldChange::AgeReached { .. });
    match bpa_threshold(&bpa, facts.on, known_on) {
        Ok(ruled) => {
            let ruled = ruled.map(|found| Verdict {
                outcome: found.outcome,
                because: found.because,
                missing: found.missing,
                would_change: found.would_change.into_iter().filter(is_told).collect(),
            });
            Answer::of(&ruled, BPA_DOUBTS)
        }
        Err(refusal) => Answer::not_covered(&bpa_limits::BPA_32, &refusal),
    }
}

/// Whether the disability convention is law on the day, and whether the person is a child in its sense.
struct Convention {
    is_law: bool,
    is_child: bool,
}

impl Convention {
    fn on(facts: &RightsFacts, known_on: Date) -> Self {
        let age = child_coordinator::BK_END.on(facts.on, known_on).map(|ends| ends.body.child_under_age);
        let is_child = |born| age.is_ok_and(|age| !has_reached(born, age, facts.on));
        Self {
            is_law: convention_raised::CRPD_FLAG.on(facts.on, known_on).is_ok(),
            is_child: facts.born_or_expected().is_some_and(is_child),
        }
    }

    /// The result with the notes on how the convention bears on it.
    fn noted(&self, mut result: RightResult) -> RightResult {
        let on_independent_living = matches!(
            result.right,
            Right::Bpa | Right::SupportContact | Right::NecessaryServices | Right::AdaptedHousing
        );
        if self.is_law && result.covered() {
            result.notes.extend(on_independent_living.then_some(Note::ConventionIndependentLiving));
            result.notes.extend(self.is_child.then_some(Note::ConventionChildren));
        }
        result
    }
}
