//! What is paid on 1 May and 17 May?
//!
//! Act of 26 April 1947 no. 1 § 3: where neither a Sunday nor another holiday falls on the day, full pay for whoever would have
//! worked and has been employed for thirty days; whoever works gets the supplement of Sundays, else at least fifty per cent. Other
//! holidays give hourly staff no pay by statute.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use crate::{RedDay, red_days};
use jiff::ToSpan;
use jiff::civil::Weekday;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct MayDays {
    /// Employed at least so long.
    pub employed_days: i64,
    /// The supplement where none is agreed for Sundays.
    pub least_supplement_percent: f64,
}
/// What the act gives (*lønn på høytidsdager*).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "key", rename_all = "snake_case")]
pub enum MayDayPay {
    /// The act gives nothing for this day; contract or collective agreement decides.
    NothingByStatute,
    /// Full pay for a day off.
    FullPay,
    /// Pay for the work with a supplement of so many per cent.
    Supplement { percent: f64 },
}
/// What the pay hangs on.
#[derive(Clone, Copy, Debug)]
pub struct MayDayFacts {
    /// The day.
    pub on: Date,
    /// First day of the employment.
    pub employed_from: Date,
    /// It would have been a day of work, had it not been a holiday.
    pub would_have_worked: bool,
    /// The person works on it.
    pub works: bool,
    /// The supplement that is agreed for Sundays, in per cent.
    pub sunday_supplement_percent: Option<f64>,
}

/// `RD-01` (*lønn 1. og 17. mai*).
pub(crate) static RD_01: Rule<MayDays> = Rule {
    id: "RD-01",
    term: "lønn 1. og 17. mai",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1947, 4, 26)),
        until: None,
        adopted: Some(date(1947, 4, 26)),
        citations: &[Citation::new(Act::MayDays, "3", "")],
        text: "Når 1. eller 17. mai ikke faller på en søn- eller helligdag, har den som ville ha arbeidet og har \
               vært ansatt i minst 30 dager, krav på full lønn. For arbeid på dagen betales samme tillegg som på \
               søndager, ellers minst 50 prosent. Andre helligdager gir ingen lovfestet lønn til timelønte.",
        body: Some(MayDays { employed_days: 30, least_supplement_percent: 50.0 }),
    }],
};

/// What the act gives for a day.
///
/// # Errors
/// [`NotCovered`] before the acts on holidays.
pub fn may_day_pay(facts: &MayDayFacts, known_on: Date) -> Result<Ruled<MayDayPay>, NotCovered> {
    let applied = RD_01.on(facts.on, known_on)?;
    let days = red_days(facts.on.year(), known_on)?;
    let mut names = days.iter().filter(|(day, _)| *day == facts.on).map(|(_, name)| *name);
    let is_may_day = names.clone().any(|name| matches!(name, RedDay::LabourDay | RedDay::ConstitutionDay));
    let is_other_holiday = names.any(|name| !matches!(name, RedDay::LabourDay | RedDay::ConstitutionDay));
    let has_been_long = facts.employed_from.saturating_add(applied.body.employed_days.days()) <= facts.on;
    let pay = if !is_may_day || is_other_holiday || facts.on.weekday() == Weekday::Sunday {
        MayDayPay::NothingByStatute
    } else if facts.works {
        let percent = facts.sunday_supplement_percent.unwrap_or(applied.body.least_supplement_percent);
        MayDayPay::Supplement { percent }
    } else if facts.would_have_worked && has_been_long {
        MayDayPay::FullPay
    } else {
        MayDayPay::NothingByStatute
    };
    let inputs = [
        ("on", facts.on.to_string()),
        ("employed_from", facts.employed_from.to_string()),
        ("would_have_worked", facts.would_have_worked.to_string()),
        ("works", facts.works.to_string()),
    ];
    Ok(applied.ruled(pay, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(RD_01, [from(1947, 4, 26).cites("lov om 1. og 17. mai § 3")]);

    #[test]
    fn may_days_are_paid_when_they_are_no_other_holiday() {
        let off = |on| MayDayFacts {
            on,
            employed_from: date(2025, 1, 1),
            would_have_worked: true,
            works: false,
            sunday_supplement_percent: None,
        };
        let rows = [
            ("1 May on a Friday", off(date(2026, 5, 1)), MayDayPay::FullPay),
            ("17 May on a Sunday", off(date(2026, 5, 17)), MayDayPay::NothingByStatute),
            ("17 May is Whit Monday", off(date(2027, 5, 17)), MayDayPay::NothingByStatute),
            ("1 May on a Saturday is a working day", off(date(2027, 5, 1)), MayDayPay::FullPay),
            ("another holiday", off(date(2026, 5, 14)), MayDayPay::NothingByStatute),
            (
                "would have been off",
                MayDayFacts { would_have_worked: false, ..off(date(2026, 5, 1)) },
                MayDayPay::NothingByStatute,
            ),
            (
                "employed for 29 days",
                MayDayFacts { employed_from: date(2026, 4, 2), ..off(date(2026, 5, 1)) },
                MayDayPay::NothingByStatute,
            ),
            (
                "employed for 30 days",
                MayDayFacts { employed_from: date(2026, 4, 1), ..off(date(2026, 5, 1)) },
                MayDayPay::FullPay,
            ),
            ("works", MayDayFacts { works: true, ..off(date(2026, 5, 1)) }, MayDayPay::Supplement { percent: 50.0 }),
            (
                "works, with a supplement for Sundays",
                MayDayFacts { works: true, sunday_supplement_percent: Some(100.0), ..off(date(2026, 5, 1)) },
                MayDayPay::Supplement { percent: 100.0 },
            ),
        ];
        for (name, facts, expected) in rows {
            let found = may_day_pay(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "lov om 1. og 17. mai § 3", name);
        }
    }
}
