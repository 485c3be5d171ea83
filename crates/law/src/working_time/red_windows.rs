//! When does the rest of a Sunday or holiday begin, and when does it end?
//!
//! aml § 10-10(1): work is to rest from 18:00 the day before a Sunday or holiday, from 15:00 on Christmas, Easter and
//! Whitsun eve, until 22:00 on the day before the next working day. Saturday is a working day. Before 1 and 17 May the
//! stretch begins at 22:00, unless the day before is a Saturday, a holiday or the day before Ascension (lov om 1. og 17.
//! mai § 2). Red days that adjoin are one window, so Saturday evening and Sunday evening touch the same one.

use super::calendar::local_minute;
use super::finding::Clause;
use super::sheet::{Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, NotCovered, RedDay, Rule, red_days};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use kernel::{Act, Citation, Ruled};
use std::collections::BTreeMap;

/// When the window begins and ends, in minutes of the day.
#[derive(Debug, serde::Serialize)]
pub(crate) struct RedHours {
    eve_minutes: i64,
    high_eve_minutes: i64,
    may_eve_minutes: i64,
    end_minutes: i64,
}

/// `WT-22`: work on Sundays and holidays (*søn- og helgedagsarbeid*).
pub(crate) static WT_22: Rule<RedHours> = Rule {
    id: "WT-22",
    term: "arbeid på søn- og helgedager",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-10", "(1)"), aml("10-10", "(2)"), aml("10-10", "(4)"), Citation::new(Act::MayDays, "2", "")],
        "Arbeidet skal hvile fra klokken 18 dagen før en søn- eller helgedag, på jul-, påske- og pinseaften fra \
               klokken 15, til klokken 22 dagen før neste virkedag. Før 1. og 17. mai begynner tiden klokken 22 når \
               dagen før er en vanlig virkedag. Søndagsarbeid krever at arbeidets art gjør det nødvendig, og skal \
               drøftes med tillitsvalgte først.",
        RedHours { eve_minutes: 18 * 60, high_eve_minutes: 15 * 60, may_eve_minutes: 22 * 60, end_minutes: 22 * 60 },
    )],
};

/// A stretch of adjoining red days (*søn- og helgedagsdøgn*), ends not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RedWindow {
    /// The minute at which it begins.
    pub from: i64,
    /// The minute at which it has ended.
    pub to: i64,
    /// Its first red day.
    pub first_day: Date,
    /// Its last red day.
    pub last_day: Date,
}

/// The windows whose red days lie between two days.
pub(super) fn red_windows(first: Date, last: Date, known_on: Date) -> Result<Vec<RedWindow>, NotCovered> {
    let mut named: BTreeMap<Date, Vec<RedDay>> = BTreeMap::new();
    for year in first.year()..=last.year() {
        for (day, name) in red_days(year, known_on)? {
            named.entry(day).or_default().push(name);
        }
    }
    let is_red = |day: Date| named.contains_key(&day) || day.weekday() == Weekday::Sunday;
    let mut windows = Vec::new();
    let mut day = first;
    while day <= last {
        let run = std::iter::successors(Some(day), |d| d.tomorrow().ok()).take_while(|d| is_red(*d)).count();
        if run > 0 {
            let end = day.saturating_add((i64::try_from(run).unwrap_or(1) - 1).days());
            windows.push(window(day, end, &named, known_on)?);
        }
        day = day.saturating_add((i64::try_from(run).unwrap_or(0) + 1).days());
    }
    Ok(windows)
}

fn window(
    first: Date,
    last: Date,
    named: &BTreeMap<Date, Vec<RedDay>>,
    known_on: Date,
) -> Result<RedWindow, NotCovered> {
    let hours = WT_22.on(first, known_on)?.body;
    let names = named.get(&first).map_or(&[][..], Vec::as_slice);
    let has = |name: RedDay| names.contains(&name);
    let begins = if has(RedDay::ChristmasDay) || has(RedDay::EasterSunday) || has(RedDay::WhitSunday) {
        hours.high_eve_minutes
    } else if matches!(names, [RedDay::LabourDay | RedDay::ConstitutionDay]) && first.weekday() != Weekday::Sunday {
        hours.may_eve_minutes
    } else {
        hours.eve_minutes
    };
    let eve = first.saturating_sub(1.day());
    let (from, to) = (local_minute(eve, begins), local_minute(last, hours.end_minutes));
    Ok(RedWindow { from, to, first_day: first, last_day: last })
}

/// The first and the last minute of the window of a red day.
///
/// # Errors
/// [`NotCovered`] outside the rule and the holidays that it counts with.
pub fn red_window(day: Date, known_on: Date) -> Result<Ruled<Option<super::Stretch>>, NotCovered> {
    let applied = WT_22.on(day, known_on)?;
    let windows = red_windows(day.saturating_sub(8.days()), day.saturating_add(8.days()), known_on)?;
    let found = windows.iter().find(|w| w.first_day <= day && day <= w.last_day);
    let stretch =
        found.map(|w| super::Stretch { from: super::calendar::instant(w.from), to: super::calendar::instant(w.to) });
    Ok(applied.ruled(stretch, [("day", day.to_string()), ("known_on", known_on.to_string())]))
}

/// Says once that Sundays or holidays are worked.
pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let calendar = sheet.calendar();
    let Some((first, last)) = sheet.present.pieces.first().zip(sheet.present.pieces.last()) else { return };
    if sheet.present.pieces.iter().any(|p| !calendar.red_of(p).is_empty()) {
        let found = sheet.found(&sheet.book.red_hours, Clause::Duty, first.from, last.to);
        out.extend(found.map(|f| Found { touching: [(0, 0); 2], ..f }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::KNOWN;
    use crate::working_time::calendar::{instant, oslo};
    use jiff::civil::date;

    proof!(WT_22, [from(2005, 6, 17).cites("aml § 10-10(1)")]);

    fn spelled(minute: i64) -> String {
        instant(minute).to_zoned(oslo()).strftime("%a %d %b %H").to_string()
    }

    #[test]
    fn the_windows_of_two_years_stand_where_the_statutes_put_them() {
        let expected = [
            (2026, "Wed 01 Apr 18", "Fri 03 Apr 22"),
            (2026, "Sat 04 Apr 15", "Mon 06 Apr 22"),
            (2026, "Thu 30 Apr 22", "Fri 01 May 22"),
            (2026, "Wed 13 May 18", "Thu 14 May 22"),
            (2026, "Sat 16 May 18", "Sun 17 May 22"),
            (2026, "Sat 23 May 15", "Mon 25 May 22"),
            (2026, "Thu 24 Dec 15", "Sun 27 Dec 22"),
            (2027, "Wed 24 Mar 18", "Fri 26 Mar 22"),
            (2027, "Sat 27 Mar 15", "Mon 29 Mar 22"),
            (2027, "Fri 30 Apr 22", "Sun 02 May 22"),
            (2027, "Wed 05 May 18", "Thu 06 May 22"),
            (2027, "Sat 15 May 15", "Mon 17 May 22"),
            (2027, "Fri 24 Dec 15", "Sun 26 Dec 22"),
        ];
        for (year, from, to) in expected {
            let windows = red_windows(date(year, 1, 1), date(year, 12, 31), KNOWN).expect("covered");
            let found = windows.iter().any(|w| (spelled(w.from), spelled(w.to)) == (from.to_owned(), to.to_owned()));
            assert!(found, "{year}: {from} to {to}");
        }
    }

    #[test]
    fn a_plain_sunday_and_new_year_begin_at_18_and_adjoining_days_are_one() {
        let windows = red_windows(date(2026, 11, 22), date(2027, 1, 5), KNOWN).expect("covered");
        let spelled: Vec<_> = windows.iter().map(|w| (spelled(w.from), spelled(w.to))).collect();
        let has = |from: &str, to: &str| spelled.contains(&(from.to_owned(), to.to_owned()));
        assert!(has("Sat 21 Nov 18", "Sun 22 Nov 22"));
        assert!(has("Thu 31 Dec 18", "Fri 01 Jan 22"), "New Year's Eve follows the rule");
        assert!(has("Sat 02 Jan 18", "Sun 03 Jan 22"), "Saturday is a working day between them");
        assert!(windows.windows(2).all(|pair| pair[0].to <= pair[1].from));
    }

    #[test]
    fn the_eve_of_a_may_day_that_is_also_ascension_or_a_sunday_begins_at_18() {
        // 1 May 2008 was Ascension Day; 1 May 2033 is a Sunday; 17 May 2032 is Whit Monday.
        for (day, begins) in [
            (date(2008, 5, 1), "Wed 30 Apr 18"),
            (date(2033, 5, 1), "Sat 30 Apr 18"),
            (date(2032, 5, 17), "Sat 15 May 15"),
            (date(2028, 5, 17), "Tue 16 May 22"),
        ] {
            let window = red_window(day, KNOWN).expect("covered").value.expect("red");
            assert_eq!(spelled(super::super::calendar::minute(window.from)), begins, "{day}");
        }
        assert_eq!(red_window(date(2026, 12, 24), KNOWN).expect("covered").value, None, "Christmas Eve is no red day");
    }
}
