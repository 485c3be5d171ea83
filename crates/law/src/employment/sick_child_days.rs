//! How many days may a parent be away for a sick child, and how many does the employer pay?
//!
//! aml § 12-9 and ftrl §§ 9-5 to 9-8: ten days a calendar year, fifteen with several children, twice as many for one who has the
//! care alone; after four weeks of employment; the employer pays ten.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct CareDays {
    /// A calendar year.
    pub one_child_days: u16,
    /// With several children, as the section counts them.
    pub several_children_days: u16,
    /// Alone with the care.
    pub alone_factor: u16,
    /// Paid by the employer.
    pub employer_pays_days: u16,
    /// Paid after so many weeks of employment.
    pub after_weeks: i64,
}
/// What a parent is given in a calendar year (*omsorgsdager*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SickChildDays {
    /// Days away.
    pub days: u16,
    /// Of these paid by the employer.
    pub employer_pays: u16,
}

/// `SK-04` (*omsorgsdager ved barns sykdom*).
pub(crate) static SK_04: Rule<CareDays> = Rule {
    id: "SK-04",
    term: "omsorgsdager ved barns sykdom",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "12-9", ""),
            Citation::new(Act::NationalInsurance, "9-5", ""),
            Citation::new(Act::NationalInsurance, "9-6", ""),
            Citation::new(Act::NationalInsurance, "9-8", ""),
        ],
        text: "Ved eget barns sykdom har en arbeidstaker rett til 10 dager fri per kalenderår, 15 med flere barn, og \
               det dobbelte ved omsorg alene. Retten til omsorgspenger krever fire ukers ansettelse. Arbeidsgiver \
               betaler 10 dager.",
        body: Some(CareDays {
            one_child_days: 10,
            several_children_days: 15,
            alone_factor: 2,
            employer_pays_days: 10,
            after_weeks: 4,
        }),
    }],
};

/// The days of a parent on a day. `has_several_children` is a fact: as ftrl § 9-6 counts them.
///
/// # Errors
/// [`NotCovered`] before the acts.
pub fn sick_child_days(
    has_several_children: bool,
    is_alone: bool,
    employed_from: Date,
    on: Date,
    known_on: Date,
) -> Result<Ruled<SickChildDays>, NotCovered> {
    let applied = SK_04.on(on, known_on)?;
    let rule = applied.body;
    let base = if has_several_children { rule.several_children_days } else { rule.one_child_days };
    let days = base * if is_alone { rule.alone_factor } else { 1 };
    let is_paid = employed_from.saturating_add(rule.after_weeks.weeks()) <= on;
    let employer_pays = if is_paid { rule.employer_pays_days } else { 0 };
    let inputs = [
        ("has_several_children", has_several_children.to_string()),
        ("is_alone", is_alone.to_string()),
        ("employed_from", employed_from.to_string()),
        ("on", on.to_string()),
    ];
    Ok(applied.ruled(SickChildDays { days, employer_pays }, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(SK_04, [from(2005, 6, 17).cites("aml § 12-9")]);

    #[test]
    fn ten_or_fifteen_days_and_twice_as_many_alone() {
        let on = date(2026, 11, 23);
        for (several, alone, days) in [(false, false, 10), (true, false, 15), (false, true, 20), (true, true, 30)] {
            let found = sick_child_days(several, alone, date(2026, 1, 1), on, KNOWN).expect("covered");
            assert_eq!(found.value, SickChildDays { days, employer_pays: 10 });
            proves(&found, "ftrl § 9-6", "days");
        }
        for (employed_from, pays) in [(date(2026, 10, 27), 0), (date(2026, 10, 26), 10)] {
            let found = sick_child_days(false, false, employed_from, on, KNOWN).expect("covered").value;
            assert_eq!(found.employer_pays, pays, "{employed_from}");
        }
    }
}
