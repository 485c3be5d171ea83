//! How long is the week of a three-part rota whose Sundays and nights weigh more?
//!
//! aml § 10-4(6): in three-part shift and rota work that makes the employee work at least every third Sunday, and that is
//! not under the paragraphs before, each hour on a Sunday or holiday counts as 1 hour 10 minutes and each hour at night as
//! 1 hour 15 minutes, down to 36 hours. It must not exceed 38 hours. Only one factor for each hour.

use super::reduced_week::every_nth_sunday;
use super::rota::Rota;
use super::sheet::Sheet;
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// What an hour counts, and between which weeks.
#[derive(Debug, serde::Serialize)]
pub(crate) struct WeightedWeek {
    sunday_extra_minutes: i64,
    night_extra_minutes: i64,
    every_nth_sunday_count: i64,
    statute: Weeks,
    tariff: Weeks,
}

/// The week that is shortened, the least and the longest that may come of it.
#[derive(Clone, Copy, Debug, serde::Serialize)]
struct Weeks {
    base_minutes: i64,
    floor_minutes: i64,
    cap_minutes: i64,
}

/// `WT-05`: weighted hours of a three-part rota (*tredelt turnus*).
pub(crate) static WT_05: Rule<WeightedWeek> = Rule {
    id: "WT-05",
    term: "tredelt skift- og turnusarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::KindOfRota],
    versions: &[current!(
        [aml("10-4", "(6)"), home("9")],
        "I tredelt skift- og turnusarbeid med arbeid minst hver tredje søndag regnes hver time på søn- og helgedager \
         som 1 time og 10 minutter, og hver time om natten som 1 time og 15 minutter, ned til 36 timer i løpet av sju \
         dager. Den alminnelige arbeidstiden må ikke overstige 38 timer.",
        WeightedWeek {
            sunday_extra_minutes: 10,
            night_extra_minutes: 15,
            every_nth_sunday_count: 3,
            statute: Weeks { base_minutes: 40 * 60, floor_minutes: 36 * 60, cap_minutes: 38 * 60 },
            tariff: Weeks { base_minutes: 37 * 60 + 30, floor_minutes: 33 * 60 + 36, cap_minutes: 35 * 60 + 30 },
        },
    )],
};

impl WeightedWeek {
    /// The week in minutes, from hours of any common unit: all, on Sundays but not at night, at night.
    fn minutes(&self, weeks: Weeks, total: i64, red: i64, night: i64) -> Option<i64> {
        let weighted = total * 60 + red * self.sunday_extra_minutes + night * self.night_extra_minutes;
        let shortened = (weeks.base_minutes * total * 60).checked_div(weighted)?;
        Some(shortened.clamp(weeks.floor_minutes, weeks.cap_minutes))
    }
}

/// The longest week by statute; `None` where it is no such rota.
pub(super) fn minutes(sheet: &Sheet<'_>, rota: &Rota, at: i64) -> Option<i64> {
    let body = sheet.book.weighted_week.at(at)?;
    let applies = rota.is_three_part && every_nth_sunday(sheet, rota, body.every_nth_sunday_count);
    applies.then(|| body.minutes(body.statute, rota.total, rota.red, rota.night))?
}

/// The full-time week that collective agreements give such a rota, in minutes, for a plan's whole sums of hours.
///
/// # Errors
/// [`crate::NotCovered`] outside the versions of the rule.
pub fn tariff_week_minutes(
    hours: (i64, i64, i64),
    on: jiff::civil::Date,
    known_on: jiff::civil::Date,
) -> Result<Option<i64>, crate::NotCovered> {
    let body = WT_05.on(on, known_on)?.body;
    Ok(body.minutes(body.tariff, hours.0, hours.1, hours.2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::KNOWN;
    use jiff::civil::date;

    proof!(WT_05, [from(2005, 6, 17).cites("aml § 10-4(6)")]);

    #[test]
    fn sundays_and_nights_weigh_more_and_the_week_stays_between_its_bounds() {
        let rows = [
            ("23.5 other, 5 Sunday, 8 night", (365, 50, 80), 37.12, 34.80),
            ("20 other, 6 Sunday, 12 night", (380, 60, 120), 36.19, 33.93),
            ("no nights: the cap", (380, 10, 0), 38.0, 35.5),
            ("nights only: the floor", (380, 0, 380), 36.0, 33.6),
        ];
        let body = WT_05.on(date(2027, 1, 4), KNOWN).expect("covered").body;
        for (name, (total, red, night), statute, tariff) in rows {
            let by_statute = body.minutes(body.statute, total, red, night).expect("hours") as f64 / 60.0;
            let by_tariff = tariff_week_minutes((total, red, night), date(2027, 1, 4), KNOWN).expect("covered");
            let by_tariff = by_tariff.expect("hours") as f64 / 60.0;
            assert!((by_statute - statute).abs() < 0.02, "{name}: {by_statute}");
            assert!((by_tariff - tariff).abs() < 0.02, "{name}: {by_tariff}");
        }
        assert_eq!(body.minutes(body.statute, 0, 0, 0), None, "no hours, no week");
    }
}
