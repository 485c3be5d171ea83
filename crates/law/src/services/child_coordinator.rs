//! Has a family the right to a child coordinator, until when, and to what?
//!
//! pbrl § 2-5 c and hol § 7-2 a: families that «har eller venter» a child with serious illness, injury or reduced function
//! and that will need «langvarige og sammensatte eller koordinerte» health and care services «og andre velferdstjenester»,
//! where those who consent for the child want it. (3): until the child is 18. (2): a closed list of five tasks.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::suspension::unless_suspended;
use crate::services::{Because, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, NotCovered, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// `BK-RIGHT`: the right to a child coordinator.
pub(crate) static BK_RIGHT: Rule<()> = Rule {
    id: "BK-RIGHT",
    term: "rett til barnekoordinator",
    confidence: Confidence::High,
    doubts: &[Doubt::CoordinatorNotWanted, Doubt::CoordinatorAppointmentIsDecision],
    versions: &[Version {
        commencement: Commencement::From(date(2022, 8, 1)),
        until: None,
        adopted: None,
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-5 c", ""),
            Citation::new(Act::HealthAndCareServices, "7-2 a", ""),
        ],
        text: "Familier som «har eller venter» barn med alvorlig sykdom, skade eller nedsatt funksjonsevne, og som vil ha \
               behov for «langvarige og sammensatte eller koordinerte» helse- og omsorgstjenester og andre \
               velferdstjenester, har rett til barnekoordinator når foreldrene ønsker det. Det trengs ingen diagnose.",
        body: Some(()),
    }],
};

/// The parameter of `BK-END`.
#[derive(Debug, Serialize)]
pub(crate) struct Ends {
    /// Under this age.
    pub child_under_age: u8,
}

/// `BK-END`: when the duty ends.
pub(crate) static BK_END: Rule<Ends> = Rule {
    id: "BK-END",
    term: "barnekoordinator: når plikten slutter",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::From(date(2022, 8, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::HealthAndCareServices, "7-2 a", "(3)")],
        text: "Plikten til å ha barnekoordinator varer til barnet fyller 18 år. Deretter vurderes koordinator etter § 7-2.",
        body: Some(Ends { child_under_age: 18 }),
    }],
};

keyed! {
    /// What the child coordinator shall do (*barnekoordinatorens oppgaver*): a closed list.
    CoordinatorTask {
        /// Coordinate the whole offer.
        CoordinateOffer = "coordinate_offer",
        /// Have overview, and help that the municipality meets its responsibility to follow up and adapt.
        MunicipalResponsibility = "municipal_responsibility",
        /// Inform and guide on health and care services.
        HealthServiceGuidance = "health_service_guidance",
        /// Inform and guide on other welfare services and user organisations, help with contact, pass on.
        OtherServiceGuidance = "other_service_guidance",
        /// Progress in the individual plan.
        PlanProgress = "plan_progress",
    }
}

/// `BK-TASKS`: the five tasks.
pub(crate) static BK_TASKS: Rule<()> = Rule {
    id: "BK-TASKS",
    term: "barnekoordinatorens oppgaver",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(2022, 8, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::HealthAndCareServices, "7-2 a", "(2)")],
        text: "Barnekoordinatoren skal samordne det samlede tilbudet, ha oversikt over og bidra til at kommunens ansvar for \
               oppfølging og tilrettelegging blir oppfylt, gi informasjon og veiledning om helse- og omsorgstjenester og om \
               andre velferdstjenester og brukerorganisasjoner, og sørge for framdrift i arbeidet med individuell plan.",
        body: Some(()),
    }],
};

/// The five tasks of a child coordinator on a day.
///
/// # Errors
/// [`NotCovered`] before there were child coordinators.
pub fn coordinator_tasks(on: Date, known_on: Date) -> Result<Ruled<&'static [CoordinatorTask]>, NotCovered> {
    let applied = BK_TASKS.on(on, known_on)?;
    Ok(applied.ruled(CoordinatorTask::ALL, [("on", on.to_string())]))
}

/// Must the municipality appoint a child coordinator?
pub(crate) fn child_coordinator(facts: &RightsFacts, known_on: Date) -> Answer {
    let Ok(ends) = BK_END.on(facts.on, known_on) else {
        return decide(&BK_RIGHT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &[])));
    };
    let child = child_or_expected(facts, ends.body.child_under_age);
    if let Some(Because::PastAge { .. }) = child.why() {
        return decide(&BK_END, facts.on, known_on, |_| Ok(all_of(RightOutcome::Right, &[child])));
    }
    let (family, bpa) = (&facts.family, &facts.bpa);
    let conditions = [
        child,
        Condition::of(Ground::SeriousCondition, bpa.reduced_function, MissingFact::ReducedFunction),
        Condition::of(
            Ground::CoordinatedServices,
            family.needs_long_term_coordinated_services,
            MissingFact::CoordinatedServices,
        ),
        Condition::of(
            Ground::OtherWelfareServices,
            family.needs_other_welfare_services,
            MissingFact::OtherWelfareServices,
        ),
        Condition::of(Ground::CoordinatorWanted, family.wants_coordinator, MissingFact::WantsCoordinator)
            .otherwise(RightOutcome::Discretionary),
    ];
    let answer = decide(&BK_RIGHT, facts.on, known_on, |()| {
        let mut verdict = all_of(RightOutcome::Right, &conditions);
        if verdict.outcome == RightOutcome::Discretionary {
            verdict.because.push(Because::OfferStands);
        }
        Ok(verdict)
    });
    unless_suspended(with_note(answer, Note::ConsentNeeded), facts, known_on)
}

/// A birth date decides; without one, whether a child is expected.
fn child_or_expected(facts: &RightsFacts, under_age: u8) -> Condition {
    match (facts.bpa.born, facts.family.expecting_child) {
        (None, Some(true)) => Condition::of(Ground::ChildExpected, Some(true), MissingFact::Born),
        (None, None) => {
            Condition::of_any(Ground::ChildExpected, None, vec![MissingFact::Born, MissingFact::ExpectingChild])
        }
        (born, _) => Condition::under_age(born, under_age, facts.on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::BpaFacts;
    use crate::services::facts::testing::FAMILY;
    use crate::services::{FamilyFacts, WouldChange};
    use crate::testing::{KNOWN, proves};

    proof!(BK_RIGHT, [from(2022, 8, 1).cites("pbrl § 2-5 c")]);
    proof!(BK_END, [from(2022, 8, 1).cites("hol § 7-2 a (3)")]);
    proof!(BK_TASKS, coordinator_tasks, [from(2022, 8, 1).cites("hol § 7-2 a (2)")]);

    fn family(change: impl Fn(&mut FamilyFacts)) -> RightsFacts {
        let mut facts = FAMILY;
        change(&mut facts.family);
        facts
    }
    fn bpa(change: impl Fn(&mut BpaFacts)) -> RightsFacts {
        let mut facts = FAMILY;
        change(&mut facts.bpa);
        facts
    }

    #[test]
    fn all_conditions_together_give_the_right_and_the_eighteenth_birthday_ends_it() {
        use RightOutcome::{Discretionary, NoRight, Right, Unclear};
        let rows = [
            ("all hold", FAMILY, Right, "BK-RIGHT"),
            ("not serious", bpa(|b| b.reduced_function = Some(false)), NoRight, "BK-RIGHT"),
            ("not coordinated", family(|f| f.needs_long_term_coordinated_services = Some(false)), NoRight, "BK-RIGHT"),
            ("health services alone", family(|f| f.needs_other_welfare_services = Some(false)), NoRight, "BK-RIGHT"),
            ("not wanted: the offer stands", family(|f| f.wants_coordinator = Some(false)), Discretionary, "BK-RIGHT"),
            ("wish unknown", family(|f| f.wants_coordinator = None), Unclear, "BK-RIGHT"),
            ("seventeen for a last day", bpa(|b| b.born = Some(date(2008, 11, 23))), Right, "BK-RIGHT"),
            ("eighteen today", bpa(|b| b.born = Some(date(2008, 11, 22))), NoRight, "BK-END"),
            ("birth date unknown", bpa(|b| b.born = None), Unclear, "BK-RIGHT"),
        ];
        for (name, facts, outcome, rule) in rows {
            let found = child_coordinator(&facts, KNOWN);
            let decided = found.rule.expect(name).to_string();
            assert_eq!((found.verdict.outcome, decided.as_str()), (outcome, rule), "{name}");
            assert!(found.citations.iter().any(|c| c.to_string().starts_with("hol § 7-2 a")), "{name}");
        }
    }

    #[test]
    fn an_expected_child_needs_no_birth_date() {
        let mut expected = bpa(|b| b.born = None);
        expected.family.expecting_child = Some(true);
        let found = child_coordinator(&expected, KNOWN);
        assert_eq!((found.verdict.outcome, found.verdict.missing), (RightOutcome::Right, vec![]));
        assert!(found.verdict.because.contains(&Because::Holds { ground: Ground::ChildExpected }));
        let mut unknown = expected;
        unknown.family.expecting_child = None;
        let found = child_coordinator(&unknown, KNOWN).verdict;
        assert_eq!(found.missing, [MissingFact::Born, MissingFact::ExpectingChild]);
    }

    #[test]
    fn what_would_change_is_each_condition_alone_and_the_birthday() {
        let found = child_coordinator(&FAMILY, KNOWN).verdict.would_change;
        assert!(found.contains(&WouldChange::AgeReached { age: 18, on: date(2035, 5, 3) }));
        assert!(found.contains(&WouldChange::Ceases { ground: Ground::OtherWelfareServices }));
        let unwanted = child_coordinator(&family(|f| f.wants_coordinator = Some(false)), KNOWN).verdict;
        assert!(unwanted.would_change.contains(&WouldChange::Becomes { ground: Ground::CoordinatorWanted }));
        assert!(unwanted.because.contains(&Because::OfferStands));
    }

    #[test]
    fn before_august_2022_no_version_answers() {
        let day = |on| child_coordinator(&RightsFacts { on, ..FAMILY }, KNOWN);
        assert!(day(date(2022, 8, 1)).uncovered.is_none());
        let before = day(date(2022, 7, 31));
        assert!(before.uncovered.is_some());
        assert_eq!(before.verdict.outcome, RightOutcome::Unclear);
        assert_eq!(before.rule.expect("named").to_string(), "BK-RIGHT");
        let tasks = coordinator_tasks(date(2022, 8, 1), KNOWN).expect("covered");
        assert_eq!(tasks.value.len(), 5);
        proves(&tasks, "hol § 7-2 a (2)", "tasks");
    }
}
