//! When may people of 15 to 17 not work?
//!
//! aml § 11-3(2): at least eight hours off that hold the time from 23:00 to 06:00. Work between 21:00 and 23:00 is night work,
//! allowed only where the nature of the work or a special need requires it. Light work in care undertakings may lie between
//! 06:00 and 24:00 by regulation (forskrift om organisering, ledelse og medvirkning § 12-9 g); that is not assumed here.

use super::calendar::DAY;
use super::finding::{Clause, Figure, Severity};
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use super::young::Ages;
use crate::{Confidence, Doubt, Rule};
use std::collections::BTreeMap;

/// The hours that are closed.
#[derive(Debug, serde::Serialize)]
pub(crate) struct YoungNight {
    ages: Ages,
    evening_from_minutes: i64,
    closed_from_minutes: i64,
    closed_to_minutes: i64,
    rest_minutes: i64,
}

/// `YW-02`: night work of the young (*nattarbeid for ungdom*).
pub(crate) static YW_02: Rule<YoungNight> = Rule {
    id: "YW-02",
    term: "forbud mot nattarbeid for ungdom",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::YoungCareWork],
    versions: &[current!(
        [aml("11-3", "(2)")],
        "Ungdom mellom 15 og 18 år som ikke er skolepliktige, skal ha en arbeidsfri periode på minst åtte timer som \
         omfatter tiden mellom klokken 23 og 6. Arbeid mellom klokken 21 og 23 krever at arbeidets art eller et særlig \
         behov gjør det nødvendig.",
        YoungNight {
            ages: Ages { from_age: 15, under_age: 18 },
            evening_from_minutes: 21 * 60,
            closed_from_minutes: 23 * 60,
            closed_to_minutes: 6 * 60,
            rest_minutes: 8 * 60,
        },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.present.pieces.first().and_then(|p| sheet.book.young_night.at(p.from)) else { return };
    // Minutes in the closed hours and in the evening before them, by the day on which the night begins.
    let mut nights: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
    for piece in sheet.present.pieces.iter().filter(|p| body.ages.hold(sheet.account, p.from)) {
        let morning = sheet.of_day(piece, 0, body.closed_to_minutes);
        let evening = sheet.of_day(piece, body.evening_from_minutes, body.closed_from_minutes);
        let late = sheet.of_day(piece, body.closed_from_minutes, DAY);
        if morning > 0 {
            nights.entry(piece.day - 1).or_default().0 += morning;
        }
        if evening + late > 0 {
            let night = nights.entry(piece.day).or_default();
            (night.0, night.1) = (night.0 + late, night.1 + evening);
        }
    }
    for (day, (closed, evening)) in nights {
        out.extend(judge_night(sheet, body, day, closed, evening));
    }
    for (from, to) in sheet.present.gaps().filter(|(from, to)| to - from < body.rest_minutes) {
        out.extend(judge_rest(sheet, body, from, to));
    }
}

fn judge_night(sheet: &Sheet<'_>, body: &YoungNight, day: usize, closed: i64, evening: i64) -> Option<Found> {
    let calendar = sheet.calendar();
    let from = calendar.at(day, if closed > 0 { body.closed_from_minutes } else { body.evening_from_minutes });
    let to = if closed > 0 {
        calendar.at(day + 1, body.closed_to_minutes)
    } else {
        calendar.at(day, body.closed_from_minutes)
    };
    let found = sheet.found(&sheet.book.young_night, Clause::ClosedHours, from, to)?;
    let severity = if closed > 0 { Severity::Block } else { Severity::Warn };
    let minutes = if closed > 0 { closed } else { evening };
    let mend = Some(Change::Shorten { minutes });
    Some(Found { severity, computed: Figure::hours(minutes), limit: Figure::hours(0), mend, ..found })
}

/// A gap that holds the closed hours, but is too short.
fn judge_rest(sheet: &Sheet<'_>, body: &YoungNight, from: i64, to: i64) -> Option<Found> {
    let calendar = sheet.calendar();
    let day = calendar.day(from);
    let holds =
        calendar.at(day, body.closed_from_minutes) >= from && calendar.at(day + 1, body.closed_to_minutes) <= to;
    if !holds || !body.ages.hold(sheet.account, from) {
        return None;
    }
    let found = sheet.found(&sheet.book.young_night, Clause::Day, from, to)?;
    Some(Found {
        severity: Severity::Block,
        computed: Figure::hours(to - from),
        limit: Figure::hours(body.rest_minutes),
        touching: [(from - 1, from), (to, to + 1)],
        mend: Some(Change::Shorten { minutes: body.rest_minutes - (to - from) }),
        ..found
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Finding;
    use crate::working_time::fixture::{plan, shift};
    use jiff::civil::date;

    proof!(YW_02, [from(2005, 6, 17).cites("aml § 11-3(2)")]);

    fn young(shifts: &[(&str, &str)]) -> Vec<Finding> {
        let shifts = shifts.iter().enumerate().map(|(n, (from, to))| shift(&format!("s{n}"), from, to));
        let mut plan = plan(&[], shifts.collect());
        plan.plan.assistants[0].born = date(2010, 3, 10);
        plan.findings("YW-02")
    }

    #[test]
    fn the_night_is_closed_and_the_evening_only_warns() {
        assert!(young(&[("2027-01-04T15:00", "2027-01-04T21:00")]).is_empty());
        let evening = young(&[("2027-01-04T17:00", "2027-01-04T23:00")]);
        assert_eq!((evening[0].severity, evening[0].computed.to_f64()), (Severity::Warn, 2.0));
        let late = young(&[("2027-01-04T17:00", "2027-01-04T23:01")]);
        assert_eq!((late[0].severity, late[0].clause), (Severity::Block, Clause::ClosedHours));
        assert!(young(&[("2027-01-04T06:00", "2027-01-04T10:00")]).is_empty());
        assert_eq!(young(&[("2027-01-04T05:59", "2027-01-04T10:00")])[0].severity, Severity::Block);
    }

    #[test]
    fn the_rest_that_holds_the_night_has_eight_hours() {
        let rest = |end: &str, start: &str| {
            let found = young(&[("2027-01-04T17:00", end), (start, "2027-01-05T10:00")]);
            found.into_iter().filter(|f| f.clause == Clause::Day).count()
        };
        assert_eq!(rest("2027-01-04T22:30", "2027-01-05T06:30"), 0, "exactly eight hours");
        assert_eq!(rest("2027-01-04T22:30", "2027-01-05T06:29"), 1);
    }
}
