//! By when is there a written contract, and what must it say?
//!
//! aml §§ 14-5 and 14-6: in writing within seven days of the first day of work; at once when the employment is shorter than a
//! month or the person is hired out. Without a position size the employee's claim stands, without a ground for temporary work
//! the employment is permanent (§ 14-8 on changes).

use super::still_missing;
use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
keyed! {
    /// What a written contract says; those of the section that a roster needs.
    ContractPart {
        /// The size of the position.
        PositionSize = "position_size",
        /// The ground, where the employment is temporary.
        TemporaryGround = "temporary_ground",
        /// Length and placement of the hours, or the basis for computing them.
        Hours = "hours",
        /// Breaks.
        Breaks = "breaks",
        /// How shifts are changed, and what holds for extra work.
        ShiftChanges = "shift_changes",
        /// Pay, each supplement by itself.
        PayElements = "pay_elements",
        /// The collective agreement.
        CollectiveAgreement = "collective_agreement",
        /// The pension institution.
        Pension = "pension",
    }
}
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ContractLimits {
    /// So many days after the first day of work.
    pub after_days: i64,
    /// At once when the employment is shorter than so many months.
    pub at_once_below_months: i64,
    /// What it says.
    pub parts: &'static [ContractPart],
}

/// `EM-07` (*skriftlig arbeidsavtale*).
pub(crate) static EM_07: Rule<ContractLimits> = Rule {
    id: "EM-07",
    term: "skriftlig arbeidsavtale",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "14-5", ""),
            Citation::new(Act::WorkingEnvironment, "14-6", ""),
            Citation::new(Act::WorkingEnvironment, "14-8", ""),
        ],
        text: "Skriftlig arbeidsavtale skal finnes senest sju dager etter at arbeidet begynte, og straks ved arbeid \
               som varer under en måned og ved utleie. Avtalen skal blant annet si arbeidstidens lengde og \
               plassering eller grunnlaget for å regne den ut, pauser, ordninger for vaktendring og ekstra arbeid, \
               lønn med tillegg hver for seg, tariffavtale og pensjonsinnretning.",
        body: Some(ContractLimits { after_days: 7, at_once_below_months: 1, parts: ContractPart::ALL }),
    }],
};

/// The last day for the written contract of somebody who begins on `begins_on`; `ends_on` is the last day of work, where
/// one is agreed.
///
/// # Errors
/// [`NotCovered`] before the act, or when the day leaves the calendar.
pub fn written_contract_due(
    begins_on: Date,
    ends_on: Option<Date>,
    is_hired_out: bool,
    known_on: Date,
) -> Result<Ruled<Date>, NotCovered> {
    let applied = EM_07.on(begins_on, known_on)?;
    let outside = |_| EM_07.not_covered(begins_on, known_on, Uncovered::OutOfCalendar);
    let a_month = begins_on.checked_add(applied.body.at_once_below_months.months()).map_err(outside)?;
    let is_short = ends_on.and_then(|end| end.tomorrow().ok()).is_some_and(|after| after < a_month);
    let days = if is_short || is_hired_out { 0 } else { applied.body.after_days };
    let due = begins_on.checked_add(days.days()).map_err(outside)?;
    let end = ends_on.map_or_else(String::new, |end| end.to_string());
    let inputs = [
        ("begins_on", begins_on.to_string()),
        ("ends_on", end),
        ("is_hired_out", is_hired_out.to_string()),
        ("known_on", known_on.to_string()),
    ];
    Ok(applied.ruled(due, inputs))
}

/// What a contract does not say. The ground is asked for in temporary employment only.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn contract_parts_missing(
    said: &[ContractPart],
    is_temporary: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<Vec<ContractPart>>, NotCovered> {
    let applied = EM_07.on(on, known_on)?;
    let mut missing = still_missing(applied.body.parts, said);
    missing.retain(|part| is_temporary || *part != ContractPart::TemporaryGround);
    Ok(applied.ruled(missing, [("is_temporary", is_temporary.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_07, [from(2005, 6, 17).cites("aml § 14-5")]);

    #[test]
    fn the_contract_is_written_within_seven_days_or_at_once() {
        let begins = date(2027, 2, 1);
        let rows = [
            ("no end", None, false, date(2027, 2, 8)),
            ("a month exactly", Some(date(2027, 2, 28)), false, date(2027, 2, 8)),
            ("a day short of a month", Some(date(2027, 2, 27)), false, begins),
            ("hired out", None, true, begins),
        ];
        for (name, ends_on, is_hired_out, due) in rows {
            let found = written_contract_due(begins, ends_on, is_hired_out, KNOWN).expect(name);
            assert_eq!(found.value, due, "{name}");
            proves(&found, "aml § 14-5", name);
        }
        let easter = written_contract_due(date(2027, 3, 22), None, false, KNOWN).expect("Easter").value;
        assert_eq!(easter, date(2027, 3, 29), "Easter Monday: the days are counted, not moved");
        assert!(written_contract_due(date(2005, 6, 16), None, false, KNOWN).is_err());
    }

    #[test]
    fn a_contract_that_says_nothing_misses_every_part() {
        let on = date(2026, 11, 23);
        let temporary = contract_parts_missing(&[], true, on, KNOWN).expect("covered");
        assert_eq!(temporary.value, ContractPart::ALL);
        proves(&temporary, "aml § 14-6", "the parts");
        let permanent = contract_parts_missing(&[ContractPart::Hours], false, on, KNOWN).expect("covered").value;
        assert_eq!(permanent.len(), ContractPart::ALL.len() - 2);
    }
}
