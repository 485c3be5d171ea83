//! Which Sunday and which extra time off belong to the holiday of somebody who works Sundays?
//!
//! ferieloven § 5(4): the Sunday before or after, when the holiday has at least six working days; at least sixteen hours more
//! off when it has at least eighteen.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::Minutes;
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct HolidaySundays {
    /// A Sunday from so many working days.
    pub sunday_from_days: u32,
    /// More time off from so many.
    pub extra_from_days: u32,
    /// So much more.
    pub extra_hours: i64,
}
/// What belongs to the holiday beside its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HolidaySunday {
    /// The Sunday before or the Sunday after may be claimed.
    pub may_claim_sunday: bool,
    /// Time off beside the holiday.
    pub extra_free: Minutes,
}

/// `HO-02` (*søndag i tilknytning til ferien*).
pub(crate) static HO_02: Rule<HolidaySundays> = Rule {
    id: "HO-02",
    term: "søndag i tilknytning til ferien",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1988, 4, 29)),
        until: None,
        adopted: Some(date(1988, 4, 29)),
        citations: &[Citation::new(Act::AnnualHolidays, "5", "(4)")],
        text: "Den som arbeider søndager, kan kreve fri søndagen før eller etter ferien når den er på minst seks \
               virkedager. Er den på minst 18 virkedager, skal det være minst 16 timer fri i tillegg.",
        body: Some(HolidaySundays { sunday_from_days: 6, extra_from_days: 18, extra_hours: 16 }),
    }],
};

/// What belongs to a holiday of so many working days, for somebody who works Sundays.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn holiday_sunday(working_days: u32, on: Date, known_on: Date) -> Result<Ruled<HolidaySunday>, NotCovered> {
    let applied = HO_02.on(on, known_on)?;
    let rule = applied.body;
    let has_extra = working_days >= rule.extra_from_days;
    let extra_free = if has_extra { Minutes(60 * rule.extra_hours) } else { Minutes::ZERO };
    let belongs = HolidaySunday { may_claim_sunday: working_days >= rule.sunday_from_days, extra_free };
    Ok(applied.ruled(belongs, [("working_days", working_days.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(HO_02, [from(1988, 4, 29).cites("ferieloven § 5(4)")]);

    #[test]
    fn a_sunday_from_six_days_and_sixteen_hours_from_eighteen() {
        for (days, sunday, extra) in [(5, false, 0), (6, true, 0), (17, true, 0), (18, true, 960)] {
            let found = holiday_sunday(days, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, HolidaySunday { may_claim_sunday: sunday, extra_free: Minutes(extra) }, "{days}");
            proves(&found, "ferieloven § 5(4)", "Sunday");
        }
    }
}
