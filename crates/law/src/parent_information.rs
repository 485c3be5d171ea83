//! What are the parents told about a patient or user under 18?
//!
//! pbrl § 3-4: under 16 both child and parents are informed; «mellom 12 og 16 år» not the parents when the child «av
//! grunner som bør respekteres» does not want it; at any age not when «tungtveiende hensyn» speaks against; what is
//! «nødvendig for å oppfylle foreldreansvaret» is given all the same until 18, and the child is told.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// What the parents are told (*informasjon til foreldre*).
    ParentInformation {
        /// They are informed, as the child is.
        Inform = "inform",
        /// Only what parental responsibility needs; the child is told that it is given.
        OnlyWhatIsNecessary = "only_what_is_necessary",
        /// Withheld.
        Withhold = "withhold",
        /// The young person decides; there is no automatic right to information.
        YoungPersonDecides = "young_person_decides",
        /// The person is an adult.
        Adult = "adult",
    }
}

/// What decides on information to the parents. The three judgements are made by a person and reasoned.
#[derive(Clone, Copy, Debug)]
pub struct ParentInformationFacts {
    /// Birth date of the patient or user.
    pub born: Date,
    /// The day.
    pub on: Date,
    /// The child does not want it, for reasons worthy of respect.
    pub child_objects: bool,
    /// Weighty regard for the child speaks against.
    pub weighty_regard_against: bool,
    /// It is necessary to fulfil parental responsibility.
    pub necessary_for_responsibility: bool,
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ParentInformationAges {
    /// The child's wish counts from this birthday.
    pub wish_from_age: u8,
    /// The parents' automatic information ends on this birthday.
    pub automatic_until_age: u8,
    /// What parental responsibility needs, until this birthday.
    pub necessary_until_age: u8,
}

/// `PARENT-INFO`: information to the parents.
pub(crate) static PARENT_INFO: Rule<ParentInformationAges> = Rule {
    id: "PARENT-INFO",
    term: "informasjon til foreldre",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "3-4", "(1)"),
            Citation::new(Act::PatientAndUserRights, "3-4", "(2)"),
            Citation::new(Act::PatientAndUserRights, "3-4", "(3)"),
            Citation::new(Act::PatientAndUserRights, "3-4", "(4)"),
        ],
        text: "Er barnet under 16 år, skal både barnet og foreldrene informeres. Mellom 12 og 16 år får foreldrene ikke \
               informasjon når barnet «av grunner som bør respekteres, ikke ønsker dette», og uansett alder ikke når \
               «tungtveiende hensyn» taler mot det. Det som er «nødvendig for å oppfylle foreldreansvaret», gis likevel \
               til barnet er 18 år, og barnet får vite det.",
        body: Some(ParentInformationAges { wish_from_age: 12, automatic_until_age: 16, necessary_until_age: 18 }),
    }],
};

/// What the parents are told.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn parent_information(
    facts: &ParentInformationFacts,
    known_on: Date,
) -> Result<Ruled<ParentInformation>, NotCovered> {
    let applied = PARENT_INFO.on(facts.on, known_on)?;
    let ages = applied.body;
    let reached = |age| has_reached(facts.born, age, facts.on);
    let wish_counts = reached(ages.wish_from_age) && !reached(ages.automatic_until_age) && facts.child_objects;
    let told = if reached(ages.necessary_until_age) {
        ParentInformation::Adult
    } else if facts.necessary_for_responsibility
        && (wish_counts || facts.weighty_regard_against || reached(ages.automatic_until_age))
    {
        ParentInformation::OnlyWhatIsNecessary
    } else if wish_counts || facts.weighty_regard_against {
        ParentInformation::Withhold
    } else if reached(ages.automatic_until_age) {
        ParentInformation::YoungPersonDecides
    } else {
        ParentInformation::Inform
    };
    let inputs = [
        ("born", facts.born.to_string()),
        ("on", facts.on.to_string()),
        ("child_objects", facts.child_objects.to_string()),
        ("weighty_regard_against", facts.weighty_regard_against.to_string()),
        ("necessary_for_responsibility", facts.necessary_for_responsibility.to_string()),
    ];
    let mut ruled = applied.ruled(told, inputs);
    ruled.doubt = [ages.wish_from_age, ages.automatic_until_age, ages.necessary_until_age]
        .into_iter()
        .find_map(|age| leap_day_doubt(facts.born, age, facts.on));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(PARENT_INFO, [from(2001, 1, 1).cites("pbrl § 3-4 (1)")]);

    #[test]
    fn parents_are_informed_until_sixteen_unless_the_law_says_otherwise() {
        use ParentInformation::{Adult, Inform, OnlyWhatIsNecessary, Withhold, YoungPersonDecides};
        let born = date(2010, 5, 3);
        let rows = [
            ("eleven, objects: the wish does not count yet", date(2022, 5, 2), (true, false, false), Inform, "(1)"),
            ("twelve today, objects", date(2022, 5, 3), (true, false, false), Withhold, "(2)"),
            ("fifteen, does not object", date(2026, 5, 2), (false, false, false), Inform, "(1)"),
            (
                "fifteen, objects, but it is necessary",
                date(2026, 5, 2),
                (true, false, true),
                OnlyWhatIsNecessary,
                "(4)",
            ),
            ("sixteen today", date(2026, 5, 3), (false, false, false), YoungPersonDecides, "(1)"),
            ("sixteen, but it is necessary", date(2026, 5, 3), (false, false, true), OnlyWhatIsNecessary, "(4)"),
            ("weighty regard, five years old", date(2015, 6, 1), (false, true, false), Withhold, "(3)"),
            ("weighty regard, but it is necessary", date(2015, 6, 1), (false, true, true), OnlyWhatIsNecessary, "(4)"),
            ("the day before eighteen, necessary", date(2028, 5, 2), (false, false, true), OnlyWhatIsNecessary, "(4)"),
            ("eighteen today", date(2028, 5, 3), (false, false, true), Adult, "(4)"),
        ];
        for (name, on, (child_objects, weighty_regard_against, necessary_for_responsibility), expected, paragraph) in
            rows
        {
            let facts = ParentInformationFacts {
                born,
                on,
                child_objects,
                weighty_regard_against,
                necessary_for_responsibility,
            };
            let found = parent_information(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, &format!("pbrl § 3-4 {paragraph}"), name);
        }
    }
}
