//! How long has one to claim costs when a complaint succeeds?
//!
//! fvl § 36: when a decision is changed in a party's favour, necessary costs are covered; the claim is made within three
//! weeks after word of the new decision came.

use crate::time_count::party_deadline;
use crate::{Confidence, Doubt, Length, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `COSTS`: costs of a complaint (*sakskostnader*).
pub(crate) static COSTS: Rule<Length> = Rule {
    id: "COSTS",
    term: "sakskostnader",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1970, 1, 1)),
        until: None,
        adopted: Some(date(1967, 2, 10)),
        citations: &[Citation::new(Act::PublicAdministration1967, "36", "")],
        text: "Blir et vedtak endret til gunst for en part, dekkes nødvendige kostnader med å få det endret. Kravet settes \
               fram senest tre uker etter at melding om det nye vedtaket kom fram.",
        body: Some(Length::Weeks(3)),
    }],
};

/// How long one has to claim costs after word of the new decision came, for a decision made on `decided_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn complaint_costs(decided_on: Date, known_on: Date) -> Result<Ruled<Length>, NotCovered> {
    let applied = COSTS.on(decided_on, known_on)?;
    Ok(applied.ruled(*applied.body, [("decided_on", decided_on.to_string()), ("known_on", known_on.to_string())]))
}

/// The last day to claim costs, for a party whom word of the new decision reached on `notified_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule or of the counting.
pub fn complaint_costs_deadline(notified_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    party_deadline(&COSTS, ("notified_on", notified_on), known_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(COSTS, complaint_costs, [from(1970, 1, 1).cites("fvl § 36")]);

    #[test]
    fn costs_are_claimed_within_three_weeks_and_a_holiday_moves_the_last_day() {
        let rows = [
            ("a weekday", date(2026, 11, 23), date(2026, 12, 14)),
            ("a Saturday moves to Monday", date(2026, 11, 21), date(2026, 12, 14)),
            ("Christmas Day 2026 moves past the week-end", date(2026, 12, 4), date(2026, 12, 28)),
        ];
        for (name, notified_on, expected) in rows {
            let found = complaint_costs_deadline(notified_on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "fvl § 36", name);
        }
    }

    #[test]
    fn the_length_stands_in_the_rule_and_has_its_first_day() {
        let found = complaint_costs(date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(found.value, Length::Weeks(3));
        proves(&found, "fvl § 36", "the length");
        assert!(complaint_costs(date(1969, 12, 31), KNOWN).is_err());
        assert!(complaint_costs(date(1970, 1, 1), KNOWN).is_ok());
    }
}
