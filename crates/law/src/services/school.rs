//! What does the school owe a pupil with reduced function?
//!
//! opplæringslova §§ 4-1, 4-2: free transport where disability, injury or illness asks for it, also to after-school care
//! and not in holidays. § 11-4: «personleg assistanse» needed to take part. § 11-5: aids and physical adaptation. §§ 11-6,
//! 11-7: individually adapted education after an expert assessment. § 4-5: after-school care in the first years, and for
//! children with special needs in some more.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Education, Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};
use serde::Serialize;

const FIRST_DAY: Commencement = Commencement::NotEstablished(date(2024, 8, 1));

macro_rules! school_rule {
    ($(#[$doc:meta])* $name:ident, $id:literal, $term:literal, [$($section:literal),+], $text:literal) => {
        $(#[$doc])*
        pub(crate) static $name: Rule<()> = Rule {
            id: $id,
            term: $term,
            confidence: Confidence::High,
            doubts: &[Doubt::FirstDayIsWeak],
            versions: &[Version {
                commencement: FIRST_DAY,
                until: None,
                adopted: Some(date(2023, 6, 9)),
                citations: &[$(Citation::new(Act::Education, $section, "")),+],
                text: $text,
                body: Some(()),
            }],
        };
    };
}

school_rule!(
    /// `SCHOOL-TRANSPORT`: transport to school.
    SCHOOL_TRANSPORT,
    "SCHOOL-TRANSPORT",
    "skoleskyss ved funksjonsnedsettelse, skade eller sykdom",
    ["4-1", "4-2"],
    "Elever som trenger det på grunn av funksjonsnedsettelse, skade eller sykdom, har rett til gratis skyss, også til SFO \
     utenom skoleferiene. De får følge og tilsyn når det trengs."
);
school_rule!(
    /// `SCHOOL-ASSISTANCE`: personal assistance at school.
    SCHOOL_ASSISTANCE,
    "SCHOOL-ASSISTANCE",
    "personleg assistanse i skolen",
    ["11-4"],
    "Elever har rett til «personleg assistanse» som trengs for å delta og få tilfredsstillende utbytte av opplæringen."
);
school_rule!(
    /// `SCHOOL-ADAPTATION`: aids and physical adaptation at school.
    SCHOOL_ADAPTATION,
    "SCHOOL-ADAPTATION",
    "fysisk tilrettelegging og tekniske hjelpemidler i skolen",
    ["11-5"],
    "Elever har rett til fysisk tilrettelegging og tekniske hjelpemidler som trengs i opplæringen."
);
school_rule!(
    /// `ADAPTED-EDUCATION`: individually adapted education.
    ADAPTED_EDUCATION,
    "ADAPTED-EDUCATION",
    "individuelt tilrettelagt opplæring",
    ["11-6", "11-7"],
    "Elever som ikke får tilfredsstillende utbytte av opplæringen ellers, har rett til individuelt tilrettelagt opplæring. \
     PPT vurderer behovet først, foreldrene må samtykke, og et avvik fra vurderingen må begrunnes."
);

/// The parameters of `SFO-AGE`.
#[derive(Debug, Serialize)]
pub(crate) struct YearsOfOffer {
    /// To the end of this year at school.
    pub last_grade: u8,
    /// With special needs, to the end of this year.
    pub special_needs_last_grade: u8,
}

/// `SFO-AGE`: after-school care.
pub(crate) static SFO_AGE: Rule<YearsOfOffer> = Rule {
    id: "SFO-AGE",
    term: "skolefritidsordning",
    confidence: Confidence::High,
    doubts: &[Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: FIRST_DAY,
        until: None,
        adopted: Some(date(2023, 6, 9)),
        citations: &[Citation::new(Act::Education, "4-5", "")],
        text: "Kommunen skal ha tilbud om skolefritidsordning før og etter skoletid på 1. til 4. trinn, og på 1. til 7. trinn \
               for barn med særskilte behov. Barn med funksjonsnedsettelse skal få gode utviklingsvilkår. Kommunen kan ta \
               betalt.",
        body: Some(YearsOfOffer { last_grade: 4, special_needs_last_grade: 7 }),
    }],
};

fn pupil(facts: &RightsFacts) -> Condition {
    let is_pupil = facts.circumstances.education.map(|education| education == Education::School);
    Condition::of(Ground::Pupil, is_pupil, MissingFact::Education)
}

fn for_pupil(rule: &'static Rule<()>, needed: Condition, facts: &RightsFacts, known_on: Date) -> Answer {
    let conditions = [pupil(facts), needed];
    decide(rule, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)))
}

/// Transport to school.
pub(crate) fn school_transport(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_school_transport;
    let needed = Condition::of(Ground::SchoolTransportNeeded, needs, MissingFact::SchoolTransport);
    with_note(for_pupil(&SCHOOL_TRANSPORT, needed, facts, known_on), Note::FreeOfCharge)
}

/// Personal assistance at school.
pub(crate) fn school_assistance(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_school_assistance;
    let needed = Condition::of(Ground::SchoolAssistanceNeeded, needs, MissingFact::SchoolAssistance);
    for_pupil(&SCHOOL_ASSISTANCE, needed, facts, known_on)
}

/// Aids and physical adaptation at school.
pub(crate) fn school_adaptation(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_school_adaptation;
    let needed = Condition::of(Ground::SchoolAdaptationNeeded, needs, MissingFact::SchoolAdaptation);
    for_pupil(&SCHOOL_ADAPTATION, needed, facts, known_on)
}

/// Individually adapted education.
pub(crate) fn adapted_education(facts: &RightsFacts, known_on: Date) -> Answer {
    let needs = facts.circumstances.needs_adapted_education;
    let needed = Condition::of(Ground::AdaptedEducationNeeded, needs, MissingFact::AdaptedEducation);
    let answer = for_pupil(&ADAPTED_EDUCATION, needed, facts, known_on);
    with_note(with_note(answer, Note::ExpertAssessment), Note::ConsentNeeded)
}

/// After-school care.
pub(crate) fn after_school_care(facts: &RightsFacts, known_on: Date) -> Answer {
    decide(&SFO_AGE, facts.on, known_on, |years| {
        Ok(all_of(RightOutcome::Right, &[pupil(facts), year_of_offer(facts, years)]))
    })
}

fn year_of_offer(facts: &RightsFacts, years: &YearsOfOffer) -> Condition {
    let known = &facts.circumstances;
    let is_offered = |last: u8| known.school_year.map(|year| (1..=last).contains(&year));
    let (ordinary, with_needs) = (is_offered(years.last_grade), is_offered(years.special_needs_last_grade));
    let met = if ordinary == with_needs { ordinary } else { known.special_needs };
    let unknown = [
        (known.school_year.is_none(), MissingFact::SchoolYear),
        (known.special_needs.is_none(), MissingFact::SpecialNeeds),
    ];
    let missing = unknown.into_iter().filter(|(is_unknown, _)| *is_unknown).map(|(_, fact)| fact).collect();
    Condition::of_any(Ground::SchoolYearOfOffer, met, missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(SCHOOL_TRANSPORT, [from(2024, 8, 1).cites("opplæringslova § 4-1")]);
    proof!(SCHOOL_ASSISTANCE, [from(2024, 8, 1).cites("opplæringslova § 11-4")]);
    proof!(SCHOOL_ADAPTATION, [from(2024, 8, 1).cites("opplæringslova § 11-5")]);
    proof!(ADAPTED_EDUCATION, [from(2024, 8, 1).cites("opplæringslova § 11-6")]);
    proof!(SFO_AGE, [from(2024, 8, 1).cites("opplæringslova § 4-5")]);

    fn pupil_of(school_year: Option<u8>, special_needs: Option<bool>) -> RightsFacts {
        let mut facts = FAMILY;
        facts.circumstances.education = Some(Education::School);
        facts.circumstances.school_year = school_year;
        facts.circumstances.special_needs = special_needs;
        facts
    }

    #[test]
    fn a_pupil_gets_what_is_needed_and_nobody_else() {
        type Ask = fn(&RightsFacts, Date) -> Answer;
        type Need = fn(&mut RightsFacts);
        let asked: [(Ask, MissingFact, Need); 4] = [
            (school_transport, MissingFact::SchoolTransport, |f| f.circumstances.needs_school_transport = Some(true)),
            (school_assistance, MissingFact::SchoolAssistance, |f| {
                f.circumstances.needs_school_assistance = Some(true)
            }),
            (school_adaptation, MissingFact::SchoolAdaptation, |f| {
                f.circumstances.needs_school_adaptation = Some(true)
            }),
            (adapted_education, MissingFact::AdaptedEducation, |f| {
                f.circumstances.needs_adapted_education = Some(true)
            }),
        ];
        for (ask, fact, needs) in asked {
            let mut facts = pupil_of(None, None);
            assert_eq!(ask(&facts, KNOWN).verdict.missing, [fact]);
            needs(&mut facts);
            assert_eq!(ask(&facts, KNOWN).verdict.outcome, RightOutcome::Right, "{}", fact.key());
            facts.circumstances.education = None;
            assert_eq!(ask(&facts, KNOWN).verdict.missing, [MissingFact::Education]);
            facts.circumstances.education = Some(Education::Kindergarten);
            assert_eq!(ask(&facts, KNOWN).verdict.outcome, RightOutcome::NoRight, "{}", fact.key());
            let before = ask(&RightsFacts { on: date(2024, 7, 31), ..facts }, KNOWN);
            assert!(before.uncovered.is_some());
        }
    }

    #[test]
    fn after_school_care_is_for_the_first_four_years_and_for_seven_with_special_needs() {
        use RightOutcome::{NoRight, Right, Unclear};
        let (yes, no) = (Some(true), Some(false));
        let rows = [
            ("first year", Some(1), None, Right, vec![]),
            ("fourth year", Some(4), no, Right, vec![]),
            ("fifth year", Some(5), no, NoRight, vec![]),
            ("fifth year, special needs", Some(5), yes, Right, vec![]),
            ("fifth year, needs unknown", Some(5), None, Unclear, vec![MissingFact::SpecialNeeds]),
            ("seventh year, special needs", Some(7), yes, Right, vec![]),
            ("eighth year, special needs", Some(8), yes, NoRight, vec![]),
            ("eighth year, needs unknown", Some(8), None, NoRight, vec![]),
            ("year unknown", None, yes, Unclear, vec![MissingFact::SchoolYear]),
            ("nothing known", None, None, Unclear, vec![MissingFact::SchoolYear, MissingFact::SpecialNeeds]),
        ];
        for (name, year, needs, outcome, missing) in rows {
            let found = after_school_care(&pupil_of(year, needs), KNOWN).verdict;
            assert_eq!((found.outcome, found.missing), (outcome, missing), "{name}");
        }
    }
}
