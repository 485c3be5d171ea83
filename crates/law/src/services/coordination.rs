//! Who makes the services fit together: a coordinator, the child coordinator, a plan, a unit?
//!
//! pbrl § 2-5 b and hol § 7-2: a coordinator is offered to those who need long-lasting and coordinated services, with or
//! without a plan. pbrl § 2-5 and hol § 7-1: the same need gives a right to an individual plan; the municipality leads it
//! when the hospital takes part too. hol § 7-3: every municipality has a unit for it. hol § 3-4 (2): once appointed,
//! «skal barnekoordinatoren sørge for samordning».

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::{Answer, Verdict};
use crate::services::suspension::unless_suspended;
use crate::services::{Because, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, NotCovered, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `KO-RIGHT`: the coordinator.
pub(crate) static KO_RIGHT: Rule<()> = Rule {
    id: "KO-RIGHT",
    term: "koordinator",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-5 b", ""),
            Citation::new(Act::HealthAndCareServices, "7-2", ""),
        ],
        text: "Den som har behov for langvarige og koordinerte tjenester, skal få tilbud om koordinator. Tilbudet gjelder \
               også den som ikke ønsker individuell plan.",
        body: Some(()),
    }],
};

/// `IP-RIGHT`: the individual plan.
pub(crate) static IP_RIGHT: Rule<()> = Rule {
    id: "IP-RIGHT",
    term: "rett til individuell plan",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-5", ""),
            Citation::new(Act::HealthAndCareServices, "7-1", ""),
        ],
        text: "Den som har behov for langvarige og koordinerte tjenester, har rett til individuell plan. Planen krever \
               samtykke. Trengs tjenester fra både kommune og sykehus, leder kommunen arbeidet.",
        body: Some(()),
    }],
};

/// `COORD-UNIT`: the coordinating unit.
pub(crate) static COORD_UNIT: Rule<()> = Rule {
    id: "COORD-UNIT",
    term: "koordinerende enhet",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::HealthAndCareServices, "7-3", ""),
            Citation::new(Act::SpecialistHealthServices, "2-5 b", ""),
        ],
        text: "Kommunen skal ha en koordinerende enhet. Den har det overordnede ansvaret for individuell plan og for å \
               oppnevne, lære opp og veilede koordinator og barnekoordinator.",
        body: Some(()),
    }],
};

keyed! {
    /// Who makes the services fit together (*samordning*).
    Coordinates {
        /// The child coordinator.
        ChildCoordinator = "child_coordinator",
        /// The municipality, which picks the service that does it.
        Municipality = "municipality",
    }
}

/// `BK-COORD`: who coordinates.
pub(crate) static BK_COORD: Rule<()> = Rule {
    id: "BK-COORD",
    term: "samordning av velferdstjenester",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(2022, 8, 1)),
        until: None,
        adopted: None,
        citations: &[
            Citation::new(Act::HealthAndCareServices, "3-4", "(2)"),
            Citation::new(Act::SpecialistHealthServices, "2-1 e", ""),
            Citation::new(Act::Kindergartens, "2 b", ""),
            Citation::new(Act::Education, "24-1", ""),
        ],
        text: "Kommunen skal samordne tjenestetilbudet og bestemmer ved behov hvilken tjeneste som gjør det. Er det oppnevnt \
               barnekoordinator, «skal barnekoordinatoren sørge for samordning».",
        body: Some(()),
    }],
};

/// Who coordinates, once it is known whether a child coordinator has been appointed.
///
/// # Errors
/// [`NotCovered`] before there were child coordinators.
pub fn who_coordinates(
    has_child_coordinator: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<Coordinates>, NotCovered> {
    let applied = BK_COORD.on(on, known_on)?;
    let who = if has_child_coordinator { Coordinates::ChildCoordinator } else { Coordinates::Municipality };
    Ok(applied.ruled(who, [("has_child_coordinator", has_child_coordinator.to_string()), ("on", on.to_string())]))
}

fn coordinated_services(facts: &RightsFacts) -> Condition {
    let needs = facts.family.needs_long_term_coordinated_services;
    Condition::of(Ground::CoordinatedServices, needs, MissingFact::CoordinatedServices)
}

/// A coordinator of the municipality.
pub(crate) fn coordinator(facts: &RightsFacts, known_on: Date) -> Answer {
    let conditions = [coordinated_services(facts)];
    let answer = decide(&KO_RIGHT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)));
    unless_suspended(answer, facts, known_on)
}

/// An individual plan.
pub(crate) fn individual_plan(facts: &RightsFacts, known_on: Date) -> Answer {
    let conditions = [coordinated_services(facts)];
    let answer = decide(&IP_RIGHT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)));
    unless_suspended(with_note(answer, Note::ConsentNeeded), facts, known_on)
}

/// The unit that every municipality has.
pub(crate) fn coordinating_unit(facts: &RightsFacts, known_on: Date) -> Answer {
    decide(&COORD_UNIT, facts.on, known_on, |()| {
        let because = vec![Because::AlwaysOwed];
        Ok(Verdict { outcome: RightOutcome::Right, because, missing: Vec::new(), would_change: Vec::new() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::{KNOWN, proves};

    proof!(KO_RIGHT, [from(2012, 1, 1).cites("hol § 7-2")]);
    proof!(IP_RIGHT, [from(2012, 1, 1).cites("hol § 7-1")]);
    proof!(COORD_UNIT, [from(2012, 1, 1).cites("hol § 7-3")]);
    proof!(BK_COORD, |on, known_on| who_coordinates(true, on, known_on), [from(2022, 8, 1).cites("hol § 3-4 (2)")]);

    #[test]
    fn the_need_for_coordinated_services_gives_a_coordinator_and_a_plan() {
        let rows =
            [(Some(true), RightOutcome::Right), (Some(false), RightOutcome::NoRight), (None, RightOutcome::Unclear)];
        for (needs, outcome) in rows {
            let mut facts = FAMILY;
            facts.family.needs_long_term_coordinated_services = needs;
            assert_eq!(coordinator(&facts, KNOWN).verdict.outcome, outcome, "coordinator, {needs:?}");
            assert_eq!(individual_plan(&facts, KNOWN).verdict.outcome, outcome, "plan, {needs:?}");
            assert_eq!(coordinating_unit(&facts, KNOWN).verdict.outcome, RightOutcome::Right, "unit, {needs:?}");
        }
    }

    #[test]
    fn a_child_coordinator_who_is_appointed_coordinates() {
        let who = |has| who_coordinates(has, date(2022, 8, 1), KNOWN).expect("covered");
        assert_eq!(who(true).value, Coordinates::ChildCoordinator);
        assert_eq!(who(false).value, Coordinates::Municipality);
        proves(&who(true), "opplæringslova § 24-1", "the mirror for schools");
    }
}
