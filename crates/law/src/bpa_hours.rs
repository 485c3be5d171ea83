//! Which hours of the need count towards the right to BPA?
//!
//! pbrl § 2-1 d (2): not «tjenester som krever flere enn én tjenesteyter til stede eller nattjenester, med mindre brukeren
//! kontinuerlig har behov for slike tjenester». (1) s.2 and s.3: respite counts for those with parental responsibility for
//! «hjemmeboende barn under 18 år med nedsatt funksjonsevne»; «Helsetjenester i avlastningstiltak omfattes ikke».

use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Minutes, Ruled};
use serde::Serialize;

/// `BPA-NIGHT2`: hours at night and with more than one helper.
pub(crate) static BPA_NIGHT2: Rule<()> = Rule {
    id: "BPA-NIGHT2",
    term: "rett til BPA: natt og flere hjelpere",
    confidence: Confidence::High,
    doubts: &[Doubt::ContinuousNeed, Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::PatientAndUserRights, "2-1 d", "(2)")],
        text: "Retten omfatter ikke «tjenester som krever flere enn én tjenesteyter til stede eller nattjenester, med \
               mindre brukeren kontinuerlig har behov for slike tjenester».",
        body: Some(()),
    }],
};

/// The parameter of `BPA-RESPITE`.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Respite {
    /// For children under this age.
    pub child_under_age: u8,
}

/// `BPA-RESPITE`: the parents' respite.
pub(crate) static BPA_RESPITE: Rule<Respite> = Rule {
    id: "BPA-RESPITE",
    term: "rett til BPA: avlastning",
    confidence: Confidence::High,
    doubts: &[Doubt::ChildOrParentsHours, Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::From(date(2015, 1, 1)),
        until: None,
        adopted: None,
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-1 d", "(1) s.2"),
            Citation::new(Act::PatientAndUserRights, "2-1 d", "(1) s.3"),
        ],
        text: "Retten omfatter avlastning for dem som har foreldreansvar for «hjemmeboende barn under 18 år med nedsatt \
               funksjonsevne». «Helsetjenester i avlastningstiltak omfattes ikke».",
        body: Some(Respite { child_under_age: 18 }),
    }],
};

/// The need in an average week, and what decides which hours count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BpaHours {
    /// Practical help, training and support contact.
    pub personal_assistance: Minutes,
    /// Part of it: the further helpers' time where more than one is needed.
    pub of_which_two_helpers: Minutes,
    /// Part of it: time at night, not counted above.
    pub of_which_night: Minutes,
    /// The need for such help is continuous.
    pub is_continuous: bool,
    /// Respite for the parents.
    pub respite: Minutes,
    /// Part of it: health services.
    pub respite_health_service: Minutes,
    /// Birth date of the person.
    pub born: Date,
    /// The person lives with parents.
    pub lives_with_parents: bool,
    /// The person has reduced function.
    pub has_reduced_function: bool,
}

/// The hours that count, with what was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CountedHours {
    /// What counts.
    pub counted: Minutes,
    /// Left out: more than one helper, or night, without a continuous need.
    pub two_helpers_left_out: Minutes,
    /// As above, for the night.
    pub night_left_out: Minutes,
    /// Respite that counts.
    pub respite_counted: Minutes,
    /// Respite left out: health services, or no child under the age who lives at home with reduced function.
    pub respite_left_out: Minutes,
}

/// Counts the hours on a day. Parts that exceed their whole are cut to it, so nothing is counted below zero.
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_counted_hours(need: &BpaHours, on: Date, known_on: Date) -> Result<Ruled<CountedHours>, NotCovered> {
    let night = BPA_NIGHT2.on(on, known_on)?;
    let respite = BPA_RESPITE.on(on, known_on)?;
    let hours = count(need, respite.body.child_under_age, on);
    let inputs = [
        ("personal_assistance", need.personal_assistance.0.to_string()),
        ("of_which_two_helpers", need.of_which_two_helpers.0.to_string()),
        ("of_which_night", need.of_which_night.0.to_string()),
        ("is_continuous", need.is_continuous.to_string()),
        ("respite", need.respite.0.to_string()),
        ("respite_health_service", need.respite_health_service.0.to_string()),
        ("born", need.born.to_string()),
        ("lives_with_parents", need.lives_with_parents.to_string()),
        ("has_reduced_function", need.has_reduced_function.to_string()),
    ];
    let mut ruled = night.ruled(hours, inputs);
    ruled.citations.extend(respite.citations());
    ruled.doubt = leap_day_doubt(need.born, respite.body.child_under_age, on);
    Ok(ruled)
}

/// Counts with the parameter of the day.
pub(crate) fn count(need: &BpaHours, child_under_age: u8, on: Date) -> CountedHours {
    let left_out = |part: Minutes| if need.is_continuous { Minutes::ZERO } else { part };
    let two_helpers_left_out = left_out(need.of_which_two_helpers.min(need.personal_assistance));
    let night_left_out = left_out(need.of_which_night).min(need.personal_assistance - two_helpers_left_out);
    let is_parents_respite =
        need.lives_with_parents && need.has_reduced_function && !has_reached(need.born, child_under_age, on);
    let respite_counted = if is_parents_respite {
        (need.respite - need.respite_health_service).max(Minutes::ZERO)
    } else {
        Minutes::ZERO
    };
    CountedHours {
        counted: need.personal_assistance - two_helpers_left_out - night_left_out + respite_counted,
        two_helpers_left_out,
        night_left_out,
        respite_counted,
        respite_left_out: need.respite - respite_counted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        BPA_NIGHT2,
        |on, known_on| bpa_counted_hours(&CHILD, on, known_on),
        [from(2015, 1, 1).cites("pbrl § 2-1 d (2)")]
    );
    proof!(BPA_RESPITE, [from(2015, 1, 1).cites("pbrl § 2-1 d (1) s.2")]);

    const fn hours(hours: i64) -> Minutes {
        Minutes(hours * 60)
    }

    const CHILD: BpaHours = BpaHours {
        personal_assistance: hours(36),
        of_which_two_helpers: hours(4),
        of_which_night: hours(6),
        is_continuous: false,
        respite: hours(5),
        respite_health_service: hours(1),
        born: date(2008, 11, 24),
        lives_with_parents: true,
        has_reduced_function: true,
    };

    #[test]
    fn night_and_second_helpers_count_only_when_continuous_and_respite_only_for_a_child_at_home() {
        let today = date(2026, 11, 23);
        let rows = [
            ("36 - 4 - 6 + 5 - 1", CHILD, today, 30, "pbrl § 2-1 d (2)"),
            ("continuous", BpaHours { is_continuous: true, ..CHILD }, today, 40, "pbrl § 2-1 d (2)"),
            ("eighteen today: no respite", CHILD, date(2026, 11, 24), 26, "pbrl § 2-1 d (1) s.2"),
            (
                "does not live at home",
                BpaHours { lives_with_parents: false, ..CHILD },
                today,
                26,
                "pbrl § 2-1 d (1) s.2",
            ),
            (
                "no reduced function",
                BpaHours { has_reduced_function: false, ..CHILD },
                today,
                26,
                "pbrl § 2-1 d (1) s.2",
            ),
            (
                "all respite is health service",
                BpaHours { respite_health_service: hours(5), ..CHILD },
                today,
                26,
                "pbrl § 2-1 d (1) s.3",
            ),
            (
                "parts larger than the whole",
                BpaHours { of_which_night: hours(99), respite: Minutes::ZERO, ..CHILD },
                today,
                0,
                "pbrl § 2-1 d (2)",
            ),
        ];
        for (name, need, on, expected, citation) in rows {
            let found = bpa_counted_hours(&need, on, KNOWN).expect(name);
            assert_eq!(found.value.counted, hours(expected), "{name}");
            proves(&found, citation, name);
        }
        assert!(bpa_counted_hours(&CHILD, date(2014, 12, 31), KNOWN).is_err());
    }

    #[test]
    fn what_is_left_out_is_told() {
        let found = bpa_counted_hours(&CHILD, date(2026, 11, 23), KNOWN).expect("covered").value;
        assert_eq!((found.two_helpers_left_out, found.night_left_out), (hours(4), hours(6)));
        assert_eq!((found.respite_counted, found.respite_left_out), (hours(4), hours(1)));
    }
}
