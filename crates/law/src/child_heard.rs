//! Must a child be heard, and what weight has its view?
//!
//! pbrl § 3-1 (1), fvl § 17 (1) and Grunnloven § 104 (1): children able to form views «skal gis informasjon og høres», at
//! any age. pbrl § 4-4 (5), on consent to health care, fixes two ages: «fylt 7 år» the child must be asked, «fylt 12 år»
//! «stor vekt» on its view. We keep those ages as steps beside the general rule.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// How a child is heard (*barnets rett til å bli hørt*).
    ChildHearing {
        /// Heard when able to form views of its own.
        WhenAble = "when_able",
        /// Must be informed and heard.
        MustBeHeard = "must_be_heard",
        /// Must be heard, and its view has great weight.
        GreatWeight = "great_weight",
        /// No longer a child.
        Adult = "adult",
    }
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ChildHeard {
    /// Must be heard from this birthday.
    pub must_from_age: u8,
    /// Great weight from this birthday.
    pub great_weight_from_age: u8,
    /// A child until this birthday.
    pub adult_from_age: u8,
}

/// `CHILD-HEARD`: the child's right to be heard.
pub(crate) static CHILD_HEARD: Rule<ChildHeard> = Rule {
    id: "CHILD-HEARD",
    term: "barnets rett til å bli hørt",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "3-1", "(1)"),
            Citation::new(Act::PatientAndUserRights, "4-4", "(5)"),
            Citation::new(Act::PublicAdministration1967, "17", "(1)"),
            Citation::new(Act::Constitution, "104", "(1)"),
        ],
        text: "Barn som kan danne seg egne synspunkter, «skal gis informasjon og høres», og det legges vekt på hva de \
               mener etter alder og modenhet. For samtykke til helsehjelp gjelder faste trinn: fra «fylt 7 år» skal \
               barnet spørres, fra «fylt 12 år» skal det legges «stor vekt» på hva barnet mener.",
        body: Some(ChildHeard { must_from_age: 7, great_weight_from_age: 12, adult_from_age: 18 }),
    }],
};

/// How the child is heard on a day.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn child_heard(born: Date, on: Date, known_on: Date) -> Result<Ruled<ChildHearing>, NotCovered> {
    let applied = CHILD_HEARD.on(on, known_on)?;
    let ages = applied.body;
    let hearing = if has_reached(born, ages.adult_from_age, on) {
        ChildHearing::Adult
    } else if has_reached(born, ages.great_weight_from_age, on) {
        ChildHearing::GreatWeight
    } else if has_reached(born, ages.must_from_age, on) {
        ChildHearing::MustBeHeard
    } else {
        ChildHearing::WhenAble
    };
    let inputs = [("born", born.to_string()), ("on", on.to_string()), ("known_on", known_on.to_string())];
    let mut ruled = applied.ruled(hearing, inputs);
    ruled.doubt = [ages.must_from_age, ages.great_weight_from_age, ages.adult_from_age]
        .into_iter()
        .find_map(|age| leap_day_doubt(born, age, on));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CHILD_HEARD, |on, known_on| child_heard(on, on, known_on), [from(2001, 1, 1).cites("pbrl § 3-1 (1)")]);

    #[test]
    fn a_child_is_heard_more_firmly_at_seven_and_twelve() {
        let born = date(2014, 5, 3);
        let rows = [
            ("a small child", date(2021, 5, 2), ChildHearing::WhenAble, "pbrl § 3-1 (1)"),
            ("seven today", date(2021, 5, 3), ChildHearing::MustBeHeard, "pbrl § 4-4 (5)"),
            ("the day before twelve", date(2026, 5, 2), ChildHearing::MustBeHeard, "pbrl § 4-4 (5)"),
            ("twelve today", date(2026, 5, 3), ChildHearing::GreatWeight, "pbrl § 4-4 (5)"),
            ("the last day as a child", date(2032, 5, 2), ChildHearing::GreatWeight, "fvl § 17 (1)"),
            ("eighteen today", date(2032, 5, 3), ChildHearing::Adult, "Grunnloven § 104 (1)"),
        ];
        for (name, on, expected, citation) in rows {
            let found = child_heard(born, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
        let leap = child_heard(date(2012, 2, 29), date(2019, 2, 28), KNOWN).expect("covered");
        assert_eq!((leap.value, leap.doubt.as_deref()), (ChildHearing::MustBeHeard, Some("leap_day_birthday")));
        assert!(child_heard(born, date(2000, 12, 31), KNOWN).is_err());
    }
}
