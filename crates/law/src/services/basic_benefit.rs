//! May there be a basic benefit for extra costs (*grunnstønad*), and at which of six rates?
//!
//! ftrl § 6-3: necessary extra costs because of lasting illness, injury or defect that reach at least the lowest rate. The
//! rates are set for a year at a time.

use crate::services::attendance_allowance::{MonthlyRate, numbered};
use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, NotCovered, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// The parameters of `GS-RATE`.
#[derive(Debug, Serialize)]
pub(crate) struct BenefitRates {
    /// A month, the lowest first.
    pub monthly_nok: [u32; 6],
}

/// `GS-RATE`: the rates, the lowest of which is also the condition.
pub(crate) static GS_RATE: Rule<BenefitRates> = Rule {
    id: "GS-RATE",
    term: "grunnstønad: satser",
    confidence: Confidence::High,
    doubts: &[Doubt::YearlyRates],
    versions: &[Version {
        commencement: Commencement::From(date(2024, 1, 1)),
        until: Some(date(2026, 12, 31)),
        adopted: None,
        citations: &[Citation::new(Act::NationalInsurance, "6-3", "")],
        text: "Nødvendige ekstrautgifter på grunn av varig sykdom, skade eller lyte må minst svare til sats 1. Satsene i \
               måneden er 752, 1 146, 1 502, 2 212, 2 997 og 3 744 kroner i 2024, 2025 og 2026.",
        body: Some(BenefitRates { monthly_nok: [752, 1146, 1502, 2212, 2997, 3744] }),
    }],
};

/// The monthly rates on a day, the lowest first.
///
/// # Errors
/// [`NotCovered`] for a day whose rates have not been read; no earlier rate is carried on.
pub fn basic_benefit_rates(on: Date, known_on: Date) -> Result<Ruled<Vec<MonthlyRate>>, NotCovered> {
    let applied = GS_RATE.on(on, known_on)?;
    Ok(applied.ruled(numbered(applied.body.monthly_nok), [("on", on.to_string())]))
}

/// The basic benefit. On a day whose rates are not known nobody can say whether the costs reach the lowest one.
pub(crate) fn basic_benefit(facts: &RightsFacts, known_on: Date) -> Answer {
    let known = &facts.circumstances;
    let answer = decide(&GS_RATE, facts.on, known_on, |body| {
        let lowest = body.monthly_nok[0];
        let reaches = known.extra_costs_per_month.map(|costs| costs >= lowest);
        let conditions = [
            Condition::of(Ground::LastingCondition, known.lasting_condition, MissingFact::LastingCondition),
            Condition::of(Ground::ExtraCostsReachRate, reaches, MissingFact::ExtraCosts),
        ];
        Ok(all_of(RightOutcome::Right, &conditions))
    });
    with_note(answer, Note::LastsTwoToThreeYears)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::{KNOWN, proves};

    proof!(GS_RATE, basic_benefit_rates, [from(2024, 1, 1).until(2026, 12, 31).cites("ftrl § 6-3")]);

    fn with_costs(extra_costs_per_month: Option<u32>, on: Date) -> Answer {
        let mut facts = RightsFacts { on, ..FAMILY };
        facts.circumstances.lasting_condition = Some(true);
        facts.circumstances.extra_costs_per_month = extra_costs_per_month;
        basic_benefit(&facts, KNOWN)
    }

    #[test]
    fn costs_that_reach_the_lowest_rate_give_the_benefit() {
        let day = date(2026, 12, 31);
        let rows = [
            ("a krone less", Some(751), RightOutcome::NoRight),
            ("the lowest rate", Some(752), RightOutcome::Right),
            ("unknown", None, RightOutcome::Unclear),
        ];
        for (name, costs, outcome) in rows {
            assert_eq!(with_costs(costs, day).verdict.outcome, outcome, "{name}");
        }
        let next_year = with_costs(Some(752), date(2027, 1, 1));
        assert!(next_year.uncovered.is_some() && next_year.verdict.outcome == RightOutcome::Unclear);
        let rates = basic_benefit_rates(day, KNOWN).expect("covered");
        proves(&rates, "ftrl § 6-3", "rates");
        assert_eq!(rates.value.last(), Some(&MonthlyRate { number: 6, nok: 3744 }));
    }
}
