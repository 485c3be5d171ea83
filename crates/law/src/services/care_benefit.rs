//! May a parent get care benefit for a sick child (*pleiepenger*), and how much of it?
//!
//! ftrl § 9-10: a child under 18 who because of illness or injury needs continuous supervision and care, while the parent
//! must be away from work; up to two at once; no limit of age for a person with developmental disability and a
//! life-threatening or very serious illness. § 9-11: graded by the hours in which others look after the child, against a
//! full week, and not below a lowest part, unless the nights or readiness ask for it. § 9-16: the doctor's statement.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Because, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, NotCovered, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Minutes, Ruled};
use serde::Serialize;

/// The parameters of `CARE-BENEFIT`.
#[derive(Debug, Serialize)]
pub(crate) struct CareBenefit {
    /// Under this age.
    pub child_under_age: u8,
    /// So many at once.
    pub carers_count: u8,
    /// The week that care by others is measured against.
    pub full_week_minutes: Minutes,
    /// Graded down to this part.
    pub lowest_percent: i64,
}

/// `CARE-BENEFIT`: care benefit for a sick child.
pub(crate) static CARE_BENEFIT: Rule<CareBenefit> = Rule {
    id: "CARE-BENEFIT",
    term: "pleiepenger ved sykt barn",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1998, 1, 1)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[
            Citation::new(Act::NationalInsurance, "9-10", ""),
            Citation::new(Act::NationalInsurance, "9-11", ""),
            Citation::new(Act::NationalInsurance, "9-16", ""),
        ],
        text: "Den som må være borte fra arbeid fordi et barn under 18 år trenger kontinuerlig tilsyn og pleie, kan få \
               pleiepenger, inntil to om gangen. Aldersgrensen gjelder ikke ved utviklingshemning og livstruende eller svært \
               alvorlig sykdom. Timer som andre har tilsyn, trekkes fra en uke på 37,5 timer, ned til 20 prosent; unntak \
               gjelder for nattevåk og beredskap. Lege i spesialisthelsetjenesten må erklære behovet.",
        body: Some(CareBenefit {
            child_under_age: 18,
            carers_count: 2,
            full_week_minutes: Minutes(2250),
            lowest_percent: 20,
        }),
    }],
};

/// The part of a full benefit in percent, rounded down, when others look after the child for so long in a week; `None`
/// below the lowest part. Nights awake and readiness keep a full benefit.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn care_benefit_percent(
    by_others: Minutes,
    keeps_watch: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<Option<i64>>, NotCovered> {
    let applied = CARE_BENEFIT.on(on, known_on)?;
    let full = applied.body.full_week_minutes;
    let left = (full - by_others.max(Minutes::ZERO)).max(Minutes::ZERO);
    let percent = if keeps_watch { 100 } else { 100 * left.0 / full.0 };
    let inputs =
        [("by_others", by_others.0.to_string()), ("keeps_watch", keeps_watch.to_string()), ("on", on.to_string())];
    Ok(applied.ruled((percent >= applied.body.lowest_percent).then_some(percent), inputs))
}

/// Care benefit.
pub(crate) fn care_benefit(facts: &RightsFacts, known_on: Date) -> Answer {
    let known = &facts.circumstances;
    let answer = decide(&CARE_BENEFIT, facts.on, known_on, |body| {
        let conditions = [
            child_or_exception(facts, body.child_under_age),
            Condition::of(Ground::ContinuousCare, known.needs_continuous_care, MissingFact::ContinuousCare),
            Condition::of(Ground::ParentAwayFromWork, known.parent_away_from_work, MissingFact::ParentAwayFromWork),
        ];
        Ok(all_of(RightOutcome::Right, &conditions))
    });
    with_note(answer, Note::SpecialistStatement)
}

/// Below the age, or the exception that has none.
fn child_or_exception(facts: &RightsFacts, under_age: u8) -> Condition {
    let age = Condition::under_age(facts.bpa.born, under_age, facts.on);
    let exception = facts.circumstances.developmental_disability_with_very_serious_illness;
    let by_exception = Condition::of(Ground::DevelopmentalDisability, exception, MissingFact::DevelopmentalDisability);
    match (age.why(), exception) {
        (Some(Because::UnderAge { .. }), _) | (_, Some(false)) => age,
        (_, Some(true)) | (Some(_), None) => by_exception,
        (None, None) => Condition::of_any(
            Ground::DevelopmentalDisability,
            None,
            vec![MissingFact::Born, MissingFact::DevelopmentalDisability],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::{KNOWN, proves};

    proof!(
        CARE_BENEFIT,
        |on, known_on| care_benefit_percent(Minutes::ZERO, false, on, known_on),
        [from(1998, 1, 1).cites("ftrl § 9-10")]
    );

    fn sick(born: Option<Date>, exception: Option<bool>) -> Answer {
        let mut facts = FAMILY;
        facts.bpa.born = born;
        facts.circumstances.needs_continuous_care = Some(true);
        facts.circumstances.parent_away_from_work = Some(true);
        facts.circumstances.developmental_disability_with_very_serious_illness = exception;
        care_benefit(&facts, KNOWN)
    }

    #[test]
    fn a_child_gives_the_benefit_and_the_exception_has_no_age() {
        use RightOutcome::{NoRight, Right, Unclear};
        let (seventeen, eighteen) = (Some(date(2008, 11, 23)), Some(date(2008, 11, 22)));
        let exception = MissingFact::DevelopmentalDisability;
        let rows = [
            ("seventeen for a last day", seventeen, None, Right, vec![]),
            ("eighteen today", eighteen, Some(false), NoRight, vec![]),
            ("eighteen, the exception", eighteen, Some(true), Right, vec![]),
            ("eighteen, the exception unknown", eighteen, None, Unclear, vec![exception]),
            ("nothing known of either", None, None, Unclear, vec![MissingFact::Born, exception]),
            ("birth date unknown, no exception", None, Some(false), Unclear, vec![MissingFact::Born]),
            ("birth date unknown, the exception", None, Some(true), Right, vec![]),
        ];
        for (name, born, exception, outcome, missing) in rows {
            let found = sick(born, exception).verdict;
            assert_eq!((found.outcome, found.missing), (outcome, missing), "{name}");
        }
        let unknown = care_benefit(&FAMILY, KNOWN).verdict.missing;
        assert_eq!(unknown, [MissingFact::ContinuousCare, MissingFact::ParentAwayFromWork]);
    }

    #[test]
    fn the_hours_of_others_grade_the_benefit_down_to_a_fifth() {
        let rows = [
            ("none", 0, false, Some(100)),
            ("half", 1125, false, Some(50)),
            ("a fifth left", 1800, false, Some(20)),
            ("a minute more", 1801, false, None),
            ("a whole week", 2250, false, None),
            ("more than a week", 9000, false, None),
            ("a whole week, awake at night", 2250, true, Some(100)),
        ];
        for (name, minutes, keeps_watch, expected) in rows {
            let found = care_benefit_percent(Minutes(minutes), keeps_watch, FAMILY.on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "ftrl § 9-11", name);
        }
    }
}
