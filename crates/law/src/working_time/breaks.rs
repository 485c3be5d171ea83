//! Are there breaks enough in a shift?
//!
//! aml § 10-9(1): at least one break when the daily hours exceed five and a half; together at least half an hour when they
//! are eight or more. A break in which one cannot leave the place of work is working time. Shifts that adjoin are one.

use super::account::{Account, Piece};
use super::calendar::minute;
use super::finding::{Clause, Figure, Severity, Unit};
use super::sheet::{Change, Found, Period, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// When breaks are due, and how long.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Breaks {
    one_break_above_minutes: i64,
    length_from_minutes: i64,
    length_minutes: i64,
}

/// `WT-20`: breaks (*pauser*).
pub(crate) static WT_20: Rule<Breaks> = Rule {
    id: "WT-20",
    term: "pauser",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-9", "(1)")],
        "Arbeidstaker skal ha minst én pause når den daglige arbeidstiden overstiger fem timer og 30 minutter. Pausene \
         skal til sammen være minst en halv time når arbeidstiden er minst åtte timer. Kan arbeidstaker ikke forlate \
         arbeidsplassen i pausen, regnes den som arbeidstid.",
        Breaks { one_break_above_minutes: 5 * 60 + 30, length_from_minutes: 8 * 60, length_minutes: 30 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for period in &sheet.present.periods {
        let Some(body) = sheet.book.breaks.at(period.from) else { continue };
        let pieces = &sheet.present.pieces[period.first..period.end];
        let worked: i64 = pieces.iter().map(|p| p.length()).sum();
        if worked <= body.one_break_above_minutes.min(body.length_from_minutes - 1) {
            continue;
        }
        let taken = taken(sheet, period);
        let (clause, wanted) = if worked >= body.length_from_minutes && taken < body.length_minutes {
            (Clause::BreakLength, body.length_minutes)
        } else if worked > body.one_break_above_minutes && taken == 0 {
            (Clause::OneBreak, 1)
        } else {
            continue;
        };
        let found = warn(pieces, sheet.found(&sheet.book.breaks, clause, period.from, period.to), taken, wanted);
        let without_a_break = |found| Found {
            computed: Figure::hours(worked),
            limit: Figure::hours(body.one_break_above_minutes),
            unit: Unit::Hours,
            ..found
        };
        out.extend(if clause == Clause::OneBreak { found.map(without_a_break) } else { found });
    }
}

/// The warning that breaks of `wanted` minutes are missing.
pub(super) fn warn(pieces: &[Piece], found: Option<Found>, taken: i64, wanted: i64) -> Option<Found> {
    let found = found?;
    let longest = pieces.iter().filter(|p| p.slot.is_some()).max_by_key(|p| (p.length(), std::cmp::Reverse(p.from)));
    Some(Found {
        severity: Severity::Warn,
        computed: Figure::whole(taken),
        limit: Figure::whole(wanted),
        unit: Unit::Minutes,
        mend: longest.and_then(|p| p.slot).map(|slot| Change::AddBreak { slot, minutes: wanted - taken }),
        ..found
    })
}

/// Minutes of breaks in a main work period: those that are listed, and gaps between its shifts.
pub(super) fn taken(sheet: &Sheet<'_>, period: &Period) -> i64 {
    let account: &Account = sheet.account;
    let pieces = &sheet.present.pieces[period.first..period.end];
    let gaps = period.to - period.from - pieces.iter().map(|p| p.length()).sum::<i64>();
    let mut last = None;
    let slots = pieces.iter().filter_map(|p| p.slot).filter(|slot| last.replace(*slot) != Some(*slot));
    // Free breaks are gaps already.
    let bound = slots.flat_map(|slot| &account.shifts[slot].breaks).filter(|b| !b.free);
    gaps.max(0) + bound.map(|b| minute(b.to) - minute(b.from)).sum::<i64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Mend;
    use crate::working_time::fixture::{at, plan, shift};
    use crate::working_time::{Break, Finding};

    proof!(WT_20, [from(2005, 6, 17).cites("aml § 10-9(1)")]);

    fn day(end: &str, break_to: Option<(&str, bool)>) -> Vec<Finding> {
        let mut day = shift("s", "2027-01-04T08:00", &format!("2027-01-04T{end}"));
        day.breaks = break_to
            .map(|(to, free)| Break { from: at("2027-01-04T11:00"), to: at(&format!("2027-01-04T{to}")), free })
            .into_iter()
            .collect();
        plan(&[], vec![day]).findings("WT-20")
    }

    #[test]
    fn breaks_are_due_above_five_and_a_half_and_from_eight_hours() {
        assert!(day("13:30", None).is_empty(), "exactly five and a half");
        let none = day("13:31", None);
        assert_eq!((none[0].clause, none[0].severity), (Clause::OneBreak, Severity::Warn));
        assert_eq!((none[0].computed, none[0].limit), (Figure::hours(5 * 60 + 31), Figure::hours(5 * 60 + 30)));
        assert!(day("13:31", Some(("11:10", false))).is_empty());
        assert!(day("15:59", Some(("11:10", false))).is_empty(), "one minute under eight");
        let short = day("16:00", Some(("11:10", false)));
        assert_eq!(
            (short[0].clause, short[0].computed.to_f64(), short[0].limit.to_f64()),
            (Clause::BreakLength, 10.0, 30.0)
        );
        assert_eq!(short[0].mend, Some(Mend::AddBreak { shift: "s".into(), minutes: 20 }));
        assert!(day("16:00", Some(("11:30", false))).is_empty(), "exactly half an hour");
        assert!(day("16:29", Some(("11:30", true))).is_empty(), "a free break is not worked");
    }
}
