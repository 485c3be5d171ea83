//! What would the answer be if a proposed reform were law? Never asked unless a scenario is named.
//!
//! NOU 2021:11 «Selvstyrt er velstyrt» (16 December 2021) proposed a lower limit of 20 hours a week in place of 32 and 25.
//! It also proposed a right below that on special need, softer tests of length and continuity, BPA in kindergarten, school,
//! after-school care and higher education, and a study of the age limit: these have no figures to compute with. None of it
//! is enacted: pbrl § 2-1 d stood unchanged in April 2026; a committee of experts was appointed on 13 October 2025.

use crate::bpa_age::{BpaAge, bpa_age};
use crate::bpa_duration::bpa_long_lasting;
use crate::bpa_hours::bpa_counted_hours;
use crate::bpa_judgement::Judge;
use crate::bpa_unknowns::{Completions, Known};
use crate::services::rights_check::{RightResult, rights_check};
use crate::services::{Because, Right, RightsFacts, WouldChange};
use crate::{BpaFacts, NotCovered, RightOutcome};
use jiff::civil::{Date, date};
use kernel::Minutes;

keyed! {
    /// A proposed reform (*forslag*).
    Scenario {
        /// The lower limit of the public committee of 2021.
        LowerHoursOf2021 = "nou_2021_11_hours",
    }
}

keyed! {
    /// How far a proposal has come.
    ProposalStatus {
        /// Proposed by a committee; no bill has been found.
        ProposedByCommittee = "proposed_by_committee",
    }
}

impl Scenario {
    /// The document, as it is cited.
    pub const fn source(self) -> &'static str {
        match self {
            Self::LowerHoursOf2021 => "NOU 2021: 11",
        }
    }
    /// The day of the document.
    pub const fn published_on(self) -> Date {
        match self {
            Self::LowerHoursOf2021 => date(2021, 12, 16),
        }
    }
    /// How far it has come.
    pub const fn status(self) -> ProposalStatus {
        match self {
            Self::LowerHoursOf2021 => ProposalStatus::ProposedByCommittee,
        }
    }
    /// The proposed limit in an average week.
    pub const fn weekly(self) -> Minutes {
        match self {
            Self::LowerHoursOf2021 => Minutes(20 * 60),
        }
    }
}

/// As [`rights_check`], with the proposal in place of the rule it would change. Its answer cites the law that stands and is
/// no statement of law: whoever shows it names the scenario, its source and its status.
pub fn rights_check_under(scenario: Scenario, facts: &RightsFacts, known_on: Date) -> Vec<RightResult> {
    let mut results = rights_check(facts, known_on);
    if let Some(bpa) = results.iter_mut().find(|r| r.right == Right::Bpa && r.covered())
        && let Ok(proposed) = bpa_under(scenario, facts, known_on)
    {
        bpa.rule = None;
        bpa.commencement = None;
        (bpa.outcome, bpa.because, bpa.missing, bpa.would_change) = proposed;
    }
    results
}

type Proposed = (RightOutcome, Vec<Because>, Vec<crate::MissingFact>, Vec<WouldChange>);

fn bpa_under(scenario: Scenario, facts: &RightsFacts, known_on: Date) -> Result<Proposed, NotCovered> {
    let judge = Judge::on(facts.on, known_on)?;
    let bpa = BpaFacts { born: facts.born_or_expected(), ..facts.bpa };
    let completions = Completions::of(&bpa, judge.ages);
    let limit = scenario.weekly();
    let mut judged: Vec<Result<(bool, Minutes), NotCovered>> = Vec::with_capacity(completions.count());
    completions.each(|known| judged.push(eligible(known, facts.on, known_on)));
    let judged = judged.into_iter().collect::<Result<Vec<_>, _>>()?;
    let outcome = |(is_eligible, counted): (bool, Minutes)| {
        if is_eligible && counted >= limit { RightOutcome::Right } else { RightOutcome::Discretionary }
    };
    let outcomes: Vec<RightOutcome> = judged.iter().copied().map(outcome).collect();
    let missing = completions.that_matter(&outcomes);
    if !missing.is_empty() {
        return Ok((RightOutcome::Unclear, Vec::new(), missing, Vec::new()));
    }
    let (is_eligible, counted) = judged[0];
    let (hours, change) = if counted >= limit {
        (Because::HoursReach { counted, limit }, WouldChange::HoursFallBelow { limit })
    } else {
        (Because::HoursBelow { counted, limit }, WouldChange::HoursReach { limit })
    };
    Ok((outcomes[0], vec![hours], Vec::new(), is_eligible.then_some(change).into_iter().collect()))
}

/// Do age and length give the right, and which hours count?
fn eligible(known: &Known, on: Date, known_on: Date) -> Result<(bool, Minutes), NotCovered> {
    let age = bpa_age(known.hours.born, known.granted_before_67, on, known_on)?.value;
    let is_long = bpa_long_lasting(known.duration_months, on, known_on)?.value;
    let counted = bpa_counted_hours(&known.hours, on, known_on)?.value.counted;
    Ok((age != BpaAge::Past && is_long, counted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MissingFact;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    fn with_hours(minutes: Option<i64>) -> RightsFacts {
        let mut facts = FAMILY;
        facts.bpa.personal_assistance = minutes.map(Minutes);
        facts.bpa.respite = Some(Minutes::ZERO);
        facts
    }

    #[test]
    fn the_proposal_applies_only_where_it_is_named_and_to_bpa_alone() {
        use RightOutcome::{Discretionary, Right, Unclear};
        let rows = [
            ("a minute less than 20 h", Some(1199), Discretionary),
            ("20 h", Some(1200), Right),
            ("25 h, where the law asks for documentation", Some(1500), Right),
            ("unknown", None, Unclear),
        ];
        for (name, minutes, expected) in rows {
            let facts = with_hours(minutes);
            let (law, proposed) =
                (rights_check(&facts, KNOWN), rights_check_under(Scenario::LowerHoursOf2021, &facts, KNOWN));
            assert_eq!(proposed[0].outcome, expected, "{name}");
            assert_eq!(law[1..], proposed[1..], "{name}: nothing else changes");
        }
        assert_eq!(rights_check(&with_hours(Some(1200)), KNOWN)[0].outcome, Discretionary);
        let unknown = rights_check_under(Scenario::LowerHoursOf2021, &with_hours(None), KNOWN);
        assert_eq!(unknown[0].missing, [MissingFact::PersonalAssistance]);
    }

    #[test]
    fn the_proposal_keeps_age_and_length_and_says_what_it_rests_on() {
        let mut short = with_hours(Some(1200));
        short.bpa.duration_months = Some(24);
        let found = rights_check_under(Scenario::LowerHoursOf2021, &short, KNOWN);
        assert_eq!(found[0].outcome, RightOutcome::Discretionary);
        assert!(found[0].rule.is_none(), "no rule of law");
        assert!(found[0].would_change.is_empty(), "more hours alone would not turn it");
        assert_eq!(Scenario::LowerHoursOf2021.status(), ProposalStatus::ProposedByCommittee);
    }
}
