//! When may somebody in part-time or temporary work ask for more predictable terms, and by when is the answer due?
//!
//! aml § 14-8 a: after six months; a written answer with reasons within one month.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use crate::{Length, Uncovered, count_unmoved};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
/// The lengths of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct PredictableTerms {
    /// One may ask after so many months.
    pub after_months: i64,
    /// The answer comes within so many months.
    pub answer_within_months: u16,
}

/// `EM-08` (*mer forutsigbare arbeidsvilkår*).
pub(crate) static EM_08: Rule<PredictableTerms> = Rule {
    id: "EM-08",
    term: "mer forutsigbare arbeidsvilkår",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-8 a", "")],
        text: "Den som har arbeidet deltid eller midlertidig i mer enn seks måneder, kan be om mer forutsigbare \
               vilkår. Arbeidsgiver skal svare skriftlig og begrunnet innen en måned.",
        body: Some(PredictableTerms { after_months: 6, answer_within_months: 1 }),
    }],
};

/// The first day on which somebody employed from `employed_from` may ask.
///
/// # Errors
/// [`NotCovered`] before the act, or when the day leaves the calendar.
pub fn predictable_terms_from(employed_from: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = EM_08.on(employed_from, known_on)?;
    let from = employed_from.checked_add(applied.body.after_months.months());
    let from = from.map_err(|_| EM_08.not_covered(employed_from, known_on, Uncovered::OutOfCalendar))?;
    Ok(applied.ruled(from, [("employed_from", employed_from.to_string()), ("known_on", known_on.to_string())]))
}

/// The last day for the answer to somebody who asked on `asked_on`; not moved past holidays.
///
/// # Errors
/// [`NotCovered`] before the act, or when the count leaves the calendar.
pub fn predictable_terms_answer_due(asked_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = EM_08.on(asked_on, known_on)?;
    let counted = count_unmoved(asked_on, Length::Months(applied.body.answer_within_months), known_on)?;
    let inputs = [("asked_on", asked_on.to_string()), ("known_on", known_on.to_string())];
    let mut due = applied.ruled(counted.value, inputs);
    due.steps = counted.steps;
    Ok(due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_08, [from(2005, 6, 17).cites("aml § 14-8 a")]);

    #[test]
    fn one_may_ask_after_six_months_and_is_answered_within_one() {
        let from = predictable_terms_from(date(2026, 8, 31), KNOWN).expect("covered");
        assert_eq!(from.value, date(2027, 2, 28), "31 August: the last day of February");
        proves(&from, "aml § 14-8 a", "after six months");
        for (asked, due) in [(date(2027, 1, 31), date(2027, 2, 28)), (date(2027, 3, 1), date(2027, 4, 1))] {
            assert_eq!(predictable_terms_answer_due(asked, KNOWN).expect("covered").value, due);
        }
        assert!(predictable_terms_from(date(2005, 6, 16), KNOWN).is_err());
        assert!(predictable_terms_answer_due(date(2005, 6, 16), KNOWN).is_err());
    }
}
