//! Is there a right to user-controlled personal assistance (*BPA*), and what would change the answer?
//!
//! pbrl § 2-1 d, put together from its sentences: age, length, hours that count, limits. Without a right the municipality
//! must still consider BPA (hol § 3-8): the answer is then `discretionary`, never a refusal. A missing fact that could
//! turn the answer makes it `unclear`; one that could not is not asked for.

use crate::bpa_judgement::Judge;
use crate::bpa_limits::BPA_32;
use crate::bpa_unknowns::Completions;
use crate::{Because, BpaFacts, MissingFact, NotCovered, WouldChange};
use jiff::civil::Date;
use kernel::{Minutes, Ruled};
use serde::Serialize;

keyed! {
    /// The answer on a right.
    RightOutcome {
        /// A right.
        Right = "right",
        /// A right, unless the municipality documents its reason.
        RightUnlessDocumented = "right_unless_documented",
        /// No right, but a duty to consider.
        Discretionary = "discretionary",
        /// The law says that there is none.
        NoRight = "no_right",
        /// A fact is missing that would turn the answer.
        Unclear = "unclear",
    }
}

/// The answer on BPA.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BpaThreshold {
    /// The answer.
    pub outcome: RightOutcome,
    /// The hours that count; `None` while a missing fact leaves them open.
    pub counted: Option<Minutes>,
    /// Why; while facts are missing, what holds whatever they are.
    pub because: Vec<Because>,
    /// What is missing and would turn the answer.
    pub missing: Vec<MissingFact>,
    /// What would turn the answer.
    pub would_change: Vec<WouldChange>,
}

/// Is there a right to BPA, for a decision on `on`? See [`BpaFacts::inconsistencies`] for facts that do not fit.
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_threshold(facts: &BpaFacts, on: Date, known_on: Date) -> Result<Ruled<BpaThreshold>, NotCovered> {
    let judge = Judge::on(on, known_on)?;
    let completions = Completions::of(facts, judge.ages);
    let first = &completions.first();
    let hours = judge.weigh(first).hours;
    let mut because: Vec<Because> = judge.because(&judge.weigh(first)).into_iter().flatten().collect();
    let mut is_counted = true;
    let mut outcomes = Vec::with_capacity(completions.count());
    completions.each(|known| {
        let weighed = judge.weigh(known);
        outcomes.push(weighed.outcome);
        is_counted &= weighed.hours.counted == hours.counted;
        if !because.is_empty() {
            let other = judge.because(&weighed);
            because.retain(|why| other.contains(&Some(*why)));
        }
    });
    let missing = completions.that_matter(&outcomes);
    let is_clear = missing.is_empty();
    let would_change = if is_clear { judge.would_change(first, outcomes[0])? } else { Vec::new() };
    let answer = BpaThreshold {
        outcome: if is_clear { outcomes[0] } else { RightOutcome::Unclear },
        counted: is_counted.then_some(hours.counted),
        because,
        missing,
        would_change,
    };
    let deciding = if is_clear { judge.deciding(first)? } else { BPA_32.on(on, known_on)?.ruled((), []) };
    let mut ruled = deciding.map(|()| answer);
    let days = [("on", on.to_string()), ("known_on", known_on.to_string())];
    ruled.inputs = facts.inputs().into_iter().chain(days).map(|(name, value)| (name.into(), value)).collect();
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::bpa_facts::testing::FULL;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 11, 23);

    fn h(hours: i64) -> Option<Minutes> {
        Some(Minutes(hours * 60))
    }

    #[test]
    fn the_answer_follows_age_length_and_hours() {
        use RightOutcome::{Discretionary, Right, RightUnlessDocumented, Unclear};
        let hours = |minutes| BpaFacts { personal_assistance: Some(Minutes(minutes)), respite: h(0), ..FULL };
        let old = BpaFacts { born: Some(date(1950, 1, 1)), ..FULL };
        let rows = [
            ("36.5 h and 5 h of respite", FULL, Right, "BPA-32", "pbrl § 2-1 d (4) s.1"),
            ("32 h", hours(1920), Right, "BPA-32", "pbrl § 2-1 d (4) s.1"),
            ("a minute less", hours(1919), RightUnlessDocumented, "BPA-25", "pbrl § 2-1 d (4) s.2"),
            ("25 h", hours(1500), RightUnlessDocumented, "BPA-25", "pbrl § 2-1 d (4) s.2"),
            ("a minute less than 25 h", hours(1499), Discretionary, "BPA-DISCR", "hol § 3-8"),
            (
                "25 h, cost documented",
                BpaFacts { documents_substantial_cost: Some(true), ..hours(1500) },
                Discretionary,
                "BPA-DISCR",
                "pbrl § 2-1 d (4) s.2",
            ),
            (
                "25 h, nothing said of cost",
                BpaFacts { documents_substantial_cost: None, ..hours(1500) },
                RightUnlessDocumented,
                "BPA-25",
                "pbrl § 2-1 d (4) s.2",
            ),
            (
                "32 h, cost documented",
                BpaFacts { documents_substantial_cost: Some(true), ..hours(1920) },
                Right,
                "BPA-32",
                "pbrl § 2-1 d (4) s.1",
            ),
            (
                "two years exactly",
                BpaFacts { duration_months: Some(24), ..FULL },
                Discretionary,
                "BPA-DISCR",
                "pbrl § 2-1 d (3)",
            ),
            (
                "two years and a month",
                BpaFacts { duration_months: Some(25), ..FULL },
                Right,
                "BPA-32",
                "pbrl § 2-1 d (3)",
            ),
            ("past 67, never granted", old, Discretionary, "BPA-DISCR", "pbrl § 2-1 d (1) s.1"),
            (
                "past 67, granted before",
                BpaFacts { bpa_right_before_67: Some(true), ..old },
                Right,
                "BPA-67PLUS",
                "pbrl § 2-1 d (1) s.4",
            ),
            (
                "respite lifts 30 h over 32",
                BpaFacts { personal_assistance: h(30), ..FULL },
                Right,
                "BPA-32",
                "pbrl § 2-1 d (1) s.2",
            ),
            (
                "respite does not count away from home",
                BpaFacts { personal_assistance: h(30), lives_with_parents: Some(false), ..FULL },
                RightUnlessDocumented,
                "BPA-25",
                "pbrl § 2-1 d (1) s.2",
            ),
            (
                "night left out",
                BpaFacts { of_which_night: h(20), ..FULL },
                Discretionary,
                "BPA-DISCR",
                "pbrl § 2-1 d (2)",
            ),
            (
                "night counted when continuous",
                BpaFacts { of_which_night: h(20), continuous: Some(true), ..FULL },
                Right,
                "BPA-32",
                "pbrl § 2-1 d (2)",
            ),
            ("length missing", BpaFacts { duration_months: None, ..FULL }, Unclear, "BPA-32", "pbrl § 2-1 d (4) s.1"),
        ];
        for (name, facts, outcome, rule, citation) in rows {
            let found = bpa_threshold(&facts, TODAY, KNOWN).expect(name);
            assert_eq!((found.value.outcome, found.rule.to_string()), (outcome, rule.to_owned()), "{name}");
            proves(&found, citation, name);
        }
    }

    #[test]
    fn the_days_of_the_statute_divide() {
        let born = date(1953, 7, 1);
        let kept = BpaFacts { born: Some(born), bpa_right_before_67: Some(true), respite: h(0), ..FULL };
        let outcome =
            |facts: &BpaFacts, on| bpa_threshold(facts, on, KNOWN).map(|r| r.value.outcome).map_err(|e| e.why);
        assert_eq!(outcome(&FULL, date(2014, 12, 31)), Err(Uncovered::BeforeFirst));
        assert_eq!(outcome(&kept, date(2015, 1, 1)), Ok(RightOutcome::Right));
        assert_eq!(outcome(&kept, date(2020, 6, 30)), Ok(RightOutcome::Right), "still 66");
        assert_eq!(outcome(&kept, date(2020, 7, 1)), Ok(RightOutcome::Right), "67, kept from the first day of s.4");
        let a_day_older = BpaFacts { born: Some(date(1953, 6, 30)), ..kept };
        assert_eq!(outcome(&a_day_older, date(2020, 6, 30)), Ok(RightOutcome::Discretionary), "s.4 not yet in force");
        let child = BpaFacts { born: Some(date(2008, 11, 23)), personal_assistance: h(30), ..FULL };
        assert_eq!(outcome(&child, date(2026, 11, 22)), Ok(RightOutcome::Right), "respite counts");
        assert_eq!(outcome(&child, date(2026, 11, 23)), Ok(RightOutcome::RightUnlessDocumented), "eighteen");
    }

    fn rank(outcome: RightOutcome) -> u8 {
        match outcome {
            RightOutcome::Right => 2,
            RightOutcome::RightUnlessDocumented => 1,
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn more_hours_never_weaken_the_answer_and_no_rule_refuses(
            hours in 0i64..5000, more in 0i64..2000, night in 0i64..2000, respite in 0i64..2000,
            (continuous, cost) in (any::<bool>(), any::<bool>()), months in 0u32..60, born in 1940i16..2026,
        ) {
            let facts = BpaFacts {
                personal_assistance: Some(Minutes(hours)),
                of_which_night: Some(Minutes(night.min(hours))),
                respite: Some(Minutes(respite)),
                continuous: Some(continuous),
                documents_substantial_cost: Some(cost),
                duration_months: Some(months),
                born: Some(date(born, 5, 3)),
                ..FULL
            };
            let found = bpa_threshold(&facts, TODAY, KNOWN).expect("covered").value;
            prop_assert!(!matches!(found.outcome, RightOutcome::NoRight | RightOutcome::Unclear));
            let larger = BpaFacts { personal_assistance: Some(Minutes(hours + more)), ..facts };
            let larger = bpa_threshold(&larger, TODAY, KNOWN).expect("covered").value;
            prop_assert!(rank(larger.outcome) >= rank(found.outcome));
        }
    }
}
