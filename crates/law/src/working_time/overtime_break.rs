//! Is there a break before long work after the ordinary hours?
//!
//! aml § 10-9(2): when one is to work more than two hours after the ordinary hours, a break of at least half an hour comes
//! first. It is paid as overtime and left out of the overtime limits; it may be shortened or moved where that is necessary.

use super::breaks::{taken, warn};
use super::finding::Clause;
use super::sheet::{Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// When the break is due, and how long it is.
#[derive(Debug, serde::Serialize)]
pub(crate) struct OvertimeBreak {
    above_minutes: i64,
    length_minutes: i64,
}

/// `WT-21`: a break before overtime (*pause ved overtid*).
pub(crate) static WT_21: Rule<OvertimeBreak> = Rule {
    id: "WT-21",
    term: "pause ved overtid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-9", "(2)")],
        "Skal arbeidstaker arbeide mer enn to timer etter at den alminnelige arbeidstiden er slutt, skal det først gis \
         en pause på minst en halv time. Den godtgjøres som overtid, men regnes ikke med i grensene for overtid.",
        OvertimeBreak { above_minutes: 2 * 60, length_minutes: 30 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for period in &sheet.present.periods {
        let pieces = &sheet.present.pieces[period.first..period.end];
        let Some(body) = sheet.book.overtime_break.at(period.from) else { continue };
        let starts_ordinary = pieces.first().is_some_and(|p| !p.is_extra);
        let extra: i64 = pieces.iter().filter(|p| p.is_extra).map(|p| p.length()).sum();
        if !starts_ordinary || extra <= body.above_minutes {
            continue;
        }
        let taken = taken(sheet, period);
        if taken < body.length_minutes {
            let found = sheet.found(&sheet.book.overtime_break, Clause::BreakLength, period.from, period.to);
            out.extend(warn(pieces, found, taken, body.length_minutes));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Origin;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_21, [from(2005, 6, 17).cites("aml § 10-9(2)")]);

    #[test]
    fn more_than_two_hours_after_the_ordinary_hours_take_a_break_first() {
        let after = |start: &str, end: &str| {
            let mut extra = shift("x", &format!("2027-01-04T{start}"), &format!("2027-01-04T{end}"));
            extra.origin = Origin::Extra;
            plan(&[], vec![shift("s", "2027-01-04T08:00", "2027-01-04T13:00"), extra]).findings("WT-21").len()
        };
        assert_eq!(after("13:00", "15:00"), 0, "exactly two hours");
        assert_eq!(after("13:00", "15:01"), 1);
        assert_eq!(after("13:30", "15:31"), 0, "half an hour between");
        assert_eq!(after("13:29", "15:30"), 1);
    }
}
