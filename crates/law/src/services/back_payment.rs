//! From when may a benefit be paid that was claimed late?
//!
//! ftrl § 22-13: benefits that are paid by the month, up to three months before the claim; up to three years where the
//! administration misled, or the person was clearly unable to claim.

use crate::rule::Rule;
use crate::{Confidence, NotCovered, Uncovered, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

/// The parameters of `BACK-PAY`.
#[derive(Debug, Serialize)]
pub(crate) struct BackPayment {
    /// Before the claim.
    pub ordinary_months: i32,
    /// Before the claim, where the lateness is excused.
    pub excused_months: i32,
}

/// `BACK-PAY`: benefits claimed late.
pub(crate) static BACK_PAY: Rule<BackPayment> = Rule {
    id: "BACK-PAY",
    term: "etterbetaling av ytelser",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1998, 1, 1)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[Citation::new(Act::NationalInsurance, "22-13", "")],
        text: "Månedlige ytelser kan betales for opptil tre måneder før kravet ble satt fram. Har Nav gitt villedende \
               opplysninger, eller var personen klart ute av stand til å sette fram krav, kan de betales for opptil tre år.",
        body: Some(BackPayment { ordinary_months: 3, excused_months: 36 }),
    }],
};

/// The earliest day for which a monthly benefit may be paid. `is_excused`: the administration misled, or the person was
/// clearly unable to claim.
///
/// # Errors
/// [`NotCovered`] before the act, or when the day lies outside the calendar.
pub fn back_payment_from(claimed_on: Date, is_excused: bool, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = BACK_PAY.on(claimed_on, known_on)?;
    let months = if is_excused { applied.body.excused_months } else { applied.body.ordinary_months };
    let outside = |_| BACK_PAY.not_covered(claimed_on, known_on, Uncovered::OutOfCalendar);
    let first = claimed_on.checked_sub(months.months()).map_err(outside)?;
    let inputs = [("claimed_on", claimed_on.to_string()), ("is_excused", is_excused.to_string())];
    Ok(applied.ruled(first, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(BACK_PAY, |on, known_on| back_payment_from(on, false, known_on), [from(1998, 1, 1).cites("ftrl § 22-13")]);

    #[test]
    fn three_months_back_and_three_years_where_it_is_excused() {
        let rows = [
            ("ordinary", date(2026, 11, 22), false, date(2026, 8, 22)),
            ("excused", date(2026, 11, 22), true, date(2023, 11, 22)),
            ("no such day in the month", date(2026, 5, 31), false, date(2026, 2, 28)),
            ("leap day", date(2024, 5, 31), false, date(2024, 2, 29)),
        ];
        for (name, claimed_on, is_excused, expected) in rows {
            let found = back_payment_from(claimed_on, is_excused, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "ftrl § 22-13", name);
        }
    }
}
