//! Is the person within the ages of the right to BPA?
//!
//! pbrl § 2-1 d (1) s.1: «Personer under 67 år»; s.4, since 2020-07-01: «også personer over 67 år som før fylte 67 år har
//! fått innvilget brukerstyrt personlig assistanse etter første punktum». The fourth sentence replaces the age alone: the
//! need must still be long-lasting and large.

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// The parameter of `BPA-AGE`.
#[derive(Debug, serde::Serialize)]
pub(crate) struct BpaAgeLimit {
    /// Under this age.
    pub under_age: u8,
}

/// `BPA-AGE`: the age of the right to BPA.
pub(crate) static BPA_AGE: Rule<BpaAgeLimit> = Rule {
    id: "BPA-AGE",
    term: "rett til BPA: alder",
    confidence: Confidence::High,
    doubts: &[Doubt::ConventionEffect, Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(1) s.1")],
        text: "«Personer under 67 år» med langvarig og stort behov for personlig assistanse har rett til å få tjenestene \
               organisert som BPA.",
        body: Some(BpaAgeLimit { under_age: 67 }),
    }],
};

/// `BPA-67PLUS`: who keeps the right past that age.
pub(crate) static BPA_67PLUS: Rule<()> = Rule {
    id: "BPA-67PLUS",
    term: "rett til BPA: etter fylte 67 år",
    confidence: Confidence::High,
    doubts: &[Doubt::GrantedAtDiscretionBefore67, Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::From(date(2020, 7, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(1) s.4")],
        text: "Retten omfatter også «personer over 67 år som før fylte 67 år har fått innvilget brukerstyrt personlig \
               assistanse etter første punktum».",
        body: Some(()),
    }],
};

keyed! {
    /// How the age stands to the right to BPA.
    BpaAge {
        /// Under the limit.
        Under = "under",
        /// Past it, and kept because BPA was granted under the right before.
        Kept = "kept",
        /// Past it.
        Past = "past",
    }
}

/// How the age stands to the right. `granted_before`: BPA was granted under the right before the limit was reached.
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_age(born: Date, granted_before: bool, on: Date, known_on: Date) -> Result<Ruled<BpaAge>, NotCovered> {
    let limit = BPA_AGE.on(on, known_on)?;
    let inputs = [
        ("born", born.to_string()),
        ("granted_before", granted_before.to_string()),
        ("on", on.to_string()),
        ("known_on", known_on.to_string()),
    ];
    let is_past = has_reached(born, limit.body.under_age, on);
    let mut ruled = match (is_past, granted_before, BPA_67PLUS.on(on, known_on)) {
        (false, ..) => limit.ruled(BpaAge::Under, inputs),
        (true, true, Ok(kept)) => kept.ruled(BpaAge::Kept, inputs),
        (true, ..) => limit.ruled(BpaAge::Past, inputs),
    };
    ruled.doubt = leap_day_doubt(born, limit.body.under_age, on);
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    proof!(BPA_AGE, |on, known_on| bpa_age(on, false, on, known_on), [from(2015, 1, 1).cites("pbrl § 2-1 d (1) s.1")]);
    proof!(BPA_67PLUS, [from(2020, 7, 1).cites("pbrl § 2-1 d (1) s.4")]);

    #[test]
    fn the_right_is_for_those_under_67_and_is_kept_since_july_2020() {
        let born = date(1953, 7, 1);
        let rows = [
            ("the day before 67", date(2020, 6, 30), false, BpaAge::Under, "pbrl § 2-1 d (1) s.1"),
            ("67 today, never granted", date(2020, 7, 1), false, BpaAge::Past, "pbrl § 2-1 d (1) s.1"),
            (
                "67 today, granted before, first day of s.4",
                date(2020, 7, 1),
                true,
                BpaAge::Kept,
                "pbrl § 2-1 d (1) s.4",
            ),
            ("90 and granted before", date(2043, 7, 1), true, BpaAge::Kept, "pbrl § 2-1 d (1) s.4"),
        ];
        for (name, on, granted_before, expected, citation) in rows {
            let found = bpa_age(born, granted_before, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
        let day_before_s4 = bpa_age(date(1953, 6, 30), true, date(2020, 6, 30), KNOWN).expect("covered");
        assert_eq!(day_before_s4.value, BpaAge::Past, "the fourth sentence was not yet in force");
        let leap = bpa_age(date(1956, 2, 29), false, date(2023, 2, 28), KNOWN).expect("covered");
        assert_eq!((leap.value, leap.doubt.as_deref()), (BpaAge::Past, Some("leap_day_birthday")));
        let before = bpa_age(born, false, date(2014, 12, 31), KNOWN).map_err(|e| e.why);
        assert_eq!(before.map(|r| r.value), Err(Uncovered::BeforeFirst));
        assert!(bpa_age(born, false, date(2015, 1, 1), KNOWN).is_ok());
    }
}
