//! May a child act as a party in its own case?
//!
//! pbrl § 6-5: a child may, «dersom det har fylt 12 år og forstår hva saken gjelder». Whether it understands is judged.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ChildParty {
    /// From this birthday.
    pub from_age: u8,
}

/// `CHILD-PARTY`: the child as a party (*barns partsrettigheter*).
pub(crate) static CHILD_PARTY: Rule<ChildParty> = Rule {
    id: "CHILD-PARTY",
    term: "barns partsrettigheter",
    confidence: Confidence::High,
    doubts: &[Doubt::ChildPartyAndParents, Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[Citation::new(Act::PatientAndUserRights, "6-5", "")],
        text: "Et barn kan selv være part og bruke partsrettigheter når «det har fylt 12 år og forstår hva saken gjelder».",
        body: Some(ChildParty { from_age: 12 }),
    }],
};

/// May the child act as party on a day? `understands`: it has been judged to understand what the case is about.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn child_party(born: Date, understands: bool, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = CHILD_PARTY.on(on, known_on)?;
    let from_age = applied.body.from_age;
    let inputs = [
        ("born", born.to_string()),
        ("understands", understands.to_string()),
        ("on", on.to_string()),
        ("known_on", known_on.to_string()),
    ];
    let mut ruled = applied.ruled(has_reached(born, from_age, on) && understands, inputs);
    ruled.doubt = leap_day_doubt(born, from_age, on);
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CHILD_PARTY, |on, known_on| child_party(on, true, on, known_on), [from(2001, 1, 1).cites("pbrl § 6-5")]);

    #[test]
    fn a_child_of_twelve_who_understands_may_act_as_party() {
        let born = date(2014, 5, 3);
        let rows = [
            ("the day before the birthday", born, true, date(2026, 5, 2), false),
            ("the birthday", born, true, date(2026, 5, 3), true),
            ("does not understand", born, false, date(2026, 5, 3), false),
            ("born on a leap day, 28 February", date(2012, 2, 29), true, date(2024, 2, 28), false),
            ("born on a leap day, 29 February", date(2012, 2, 29), true, date(2024, 2, 29), true),
        ];
        for (name, born, understands, on, expected) in rows {
            let found = child_party(born, understands, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "pbrl § 6-5", name);
        }
        assert!(child_party(born, true, date(2000, 12, 31), KNOWN).is_err());
    }
}
