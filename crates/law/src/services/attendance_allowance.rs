//! May there be an attendance allowance (*hjelpestønad*), ordinary or enhanced, and how much is it a month?
//!
//! ftrl § 6-4: lasting illness, injury or defect; special supervision and care; private care; for a child only what healthy
//! children of the age do not need. § 6-5: below 18, a substantially larger need, and it must make it easier to stay in the
//! family home; twice, four or six times the ordinary rate. The rates are set for a year at a time.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, NotCovered, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// `HJ-RIGHT`: the ordinary attendance allowance.
pub(crate) static HJ_RIGHT: Rule<()> = Rule {
    id: "HJ-RIGHT",
    term: "hjelpestønad",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1998, 1, 1)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[Citation::new(Act::NationalInsurance, "6-4", "")],
        text: "Den som på grunn av varig sykdom, skade eller lyte trenger særskilt tilsyn og pleie i et privat \
               pleieforhold, kan få hjelpestønad. For barn teller bare det friske barn på samme alder ikke trenger.",
        body: Some(()),
    }],
};

/// The parameter of `HJ-ENHANCED`.
#[derive(Debug, Serialize)]
pub(crate) struct Enhanced {
    /// Under this age.
    pub child_under_age: u8,
}

/// `HJ-ENHANCED`: the enhanced attendance allowance.
pub(crate) static HJ_ENHANCED: Rule<Enhanced> = Rule {
    id: "HJ-ENHANCED",
    term: "forhøyet hjelpestønad",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1998, 1, 1)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[
            Citation::new(Act::NationalInsurance, "6-5", ""),
            Citation::new(Act::NationalInsurance, "6-7", ""),
        ],
        text: "Barn under 18 år med vesentlig større behov for tilsyn, pleie og annen hjelp kan få forhøyet hjelpestønad når \
               det gjør det lettere å bo i familiens hjem. Det legges vekt på funksjon, omfang, behov for stimulering og \
               opplæring, og hvor bundet den som gir pleien er.",
        body: Some(Enhanced { child_under_age: 18 }),
    }],
};

/// The parameters of `HJ-RATE`.
#[derive(Debug, Serialize)]
pub(crate) struct AllowanceRates {
    /// The ordinary rate a month.
    pub ordinary_monthly_nok: u32,
    /// The rates as factors of the ordinary one, the ordinary first.
    pub rate_factor: [u32; 4],
}

/// `HJ-RATE`: the rates.
pub(crate) static HJ_RATE: Rule<AllowanceRates> = Rule {
    id: "HJ-RATE",
    term: "hjelpestønad: satser",
    confidence: Confidence::High,
    doubts: &[Doubt::RateTimesFactor, Doubt::YearlyRates],
    versions: &[Version {
        commencement: Commencement::From(date(2024, 1, 1)),
        until: Some(date(2026, 12, 31)),
        adopted: None,
        citations: &[
            Citation::new(Act::NationalInsurance, "6-4", ""),
            Citation::new(Act::NationalInsurance, "6-5", ""),
        ],
        text: "Ordinær sats er 1 346 kroner i måneden i 2024, 2025 og 2026. Forhøyet hjelpestønad er to, fire eller seks \
               ganger ordinær sats.",
        body: Some(AllowanceRates { ordinary_monthly_nok: 1346, rate_factor: [1, 2, 4, 6] }),
    }],
};

/// A rate of a benefit (*sats*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MonthlyRate {
    /// Its number, as the administration counts: 1 is the lowest.
    pub number: u8,
    /// Whole kroner a month.
    pub nok: u32,
}

/// Numbers rates from the lowest.
pub(crate) fn numbered(rates: impl IntoIterator<Item = u32>) -> Vec<MonthlyRate> {
    (1..).zip(rates).map(|(number, nok)| MonthlyRate { number, nok }).collect()
}

/// The monthly rates on a day: the ordinary rate first, then the enhanced ones.
///
/// # Errors
/// [`NotCovered`] for a day whose rates have not been read; no earlier rate is carried on.
pub fn attendance_allowance_rates(on: Date, known_on: Date) -> Result<Ruled<Vec<MonthlyRate>>, NotCovered> {
    let applied = HJ_RATE.on(on, known_on)?;
    let rates = applied.body.rate_factor.map(|factor| factor * applied.body.ordinary_monthly_nok);
    Ok(applied.ruled(numbered(rates), [("on", on.to_string())]))
}

fn ordinary(facts: &RightsFacts) -> [Condition; 3] {
    let known = &facts.circumstances;
    [
        Condition::of(Ground::LastingCondition, known.lasting_condition, MissingFact::LastingCondition),
        Condition::of(Ground::SpecialCare, known.needs_special_care, MissingFact::SpecialCare),
        Condition::of(Ground::PrivateCare, known.private_care, MissingFact::PrivateCare),
    ]
}

/// The ordinary allowance.
pub(crate) fn attendance_allowance(facts: &RightsFacts, known_on: Date) -> Answer {
    let answer = decide(&HJ_RIGHT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &ordinary(facts))));
    with_note(answer, Note::LastsTwoToThreeYears)
}

/// The enhanced allowance.
pub(crate) fn enhanced_attendance_allowance(facts: &RightsFacts, known_on: Date) -> Answer {
    let [lasting, special, private] = ordinary(facts);
    decide(&HJ_ENHANCED, facts.on, known_on, |body| {
        let larger = facts.circumstances.substantially_larger_care;
        let conditions = [
            Condition::under_age(facts.bpa.born, body.child_under_age, facts.on),
            lasting,
            special,
            private,
            Condition::of(Ground::SubstantiallyLargerCare, larger, MissingFact::SubstantiallyLargerCare),
            Condition::of(Ground::LivesInFamilyHome, facts.bpa.lives_with_parents, MissingFact::LivesWithParents),
        ];
        Ok(all_of(RightOutcome::Right, &conditions))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::{KNOWN, proves};

    proof!(HJ_RIGHT, [from(1998, 1, 1).cites("ftrl § 6-4")]);
    proof!(HJ_ENHANCED, [from(1998, 1, 1).cites("ftrl § 6-5")]);
    proof!(HJ_RATE, attendance_allowance_rates, [from(2024, 1, 1).until(2026, 12, 31).cites("ftrl § 6-4")]);

    fn cared_for() -> RightsFacts {
        let mut facts = FAMILY;
        facts.circumstances.lasting_condition = Some(true);
        facts.circumstances.needs_special_care = Some(true);
        facts.circumstances.private_care = Some(true);
        facts
    }

    #[test]
    fn lasting_special_private_care_gives_the_allowance_and_a_larger_need_before_18_the_enhanced_one() {
        use RightOutcome::{NoRight, Right, Unclear};
        let ordinary = attendance_allowance(&cared_for(), KNOWN);
        assert_eq!(ordinary.verdict.outcome, Right);
        let mut public_care = cared_for();
        public_care.circumstances.private_care = Some(false);
        assert_eq!(attendance_allowance(&public_care, KNOWN).verdict.outcome, NoRight);
        let unknown = attendance_allowance(&FAMILY, KNOWN).verdict;
        let expected = [MissingFact::LastingCondition, MissingFact::SpecialCare, MissingFact::PrivateCare];
        assert_eq!((unknown.outcome, unknown.missing.as_slice()), (Unclear, expected.as_slice()));
        let larger = |born| {
            let mut facts = cared_for();
            facts.circumstances.substantially_larger_care = Some(true);
            facts.bpa.born = Some(born);
            enhanced_attendance_allowance(&facts, KNOWN)
        };
        let last_day = larger(date(2008, 11, 23));
        assert_eq!(last_day.verdict.outcome, Right, "seventeen for a last day");
        assert_eq!(last_day.citations[0].to_string(), "ftrl § 6-5");
        assert_eq!(larger(date(2008, 11, 22)).verdict.outcome, NoRight, "eighteen today");
    }

    #[test]
    fn the_rates_of_2024_to_2026_are_told_and_none_of_another_year() {
        let rates = attendance_allowance_rates(date(2026, 12, 31), KNOWN).expect("covered");
        proves(&rates, "ftrl § 6-5", "rates");
        let kroner: Vec<u32> = rates.value.iter().map(|rate| rate.nok).collect();
        assert_eq!(kroner, [1346, 2692, 5384, 8076]);
        let why = |on| attendance_allowance_rates(on, KNOWN).map(|r| r.value).map_err(|e| e.why);
        assert_eq!(why(date(2027, 1, 1)), Err(Uncovered::Ended));
        assert_eq!(why(date(2023, 12, 31)), Err(Uncovered::BeforeFirst));
    }
}
