//! Which rotas have a week of 36 hours?
//!
//! aml § 10-4(5): fully continuous shift work and comparable rotas. The statute gives no figure for «comparable»; the guide
//! value is 539 hours at night and 231 hours on Sundays in a year, the Sunday counted from Saturday 22:00.

use super::rota::Rota;
use super::sheet::Sheet;
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// The week of such a rota, and the guide values that tell it.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ContinuousWeek {
    limit_minutes: i64,
    night_guide_minutes: i64,
    sunday_guide_minutes: i64,
    guide_weeks: i64,
    /// When a Sunday begins and ends, for the guide.
    pub sunday_border_minutes: i64,
}

/// `WT-04`: the week of 36 hours (*36 timers uke*).
pub(crate) static WT_04: Rule<ContinuousWeek> = Rule {
    id: "WT-04",
    term: "36 timers uke",
    confidence: Confidence::Medium,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::KindOfRota],
    versions: &[current!(
        [aml("10-4", "(5)"), home("9")],
        "Den alminnelige arbeidstiden må ikke overstige 36 timer i løpet av sju dager for helkontinuerlig skiftarbeid \
         og sammenlignbart turnusarbeid. Som veiledende grense for turnus brukes minst 539 timer om natten og 231 \
         timer på søndager i året.",
        ContinuousWeek {
            limit_minutes: 36 * 60,
            night_guide_minutes: 539 * 60,
            sunday_guide_minutes: 231 * 60,
            guide_weeks: 52,
            sunday_border_minutes: 22 * 60,
        },
    )],
};

/// The longest week; `None` where the rota does not reach the guide values.
pub(super) fn minutes(sheet: &Sheet<'_>, rota: &Rota, at: i64) -> Option<i64> {
    let body = sheet.book.continuous_week.at(at)?;
    let reaches = |minutes: i64, guide: i64| minutes * body.guide_weeks >= guide * rota.weeks;
    let is_comparable =
        reaches(rota.night, body.night_guide_minutes) && reaches(rota.sunday, body.sunday_guide_minutes);
    (rota.shows_a_pattern(sheet) && is_comparable).then_some(body.limit_minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_04, [from(2005, 6, 17).cites("aml § 10-4(5)")]);

    #[test]
    fn many_nights_and_sundays_make_a_week_of_36_hours() {
        // Each week a night to Sunday, a Sunday evening and two more nights: 25 hours, 19 of them at night.
        let with_sundays = |sundays: bool| {
            let shifts = (0..6i64).flat_map(|week| {
                let day = |n: i64| jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7 + n));
                let mut shifts = vec![
                    shift(&format!("t{week}"), &format!("{}T23:00", day(1)), &format!("{}T07:00", day(2))),
                    shift(&format!("w{week}"), &format!("{}T23:00", day(2)), &format!("{}T07:00", day(3))),
                ];
                if sundays {
                    shifts.push(shift(&format!("s{week}"), &format!("{}T13:00", day(6)), &format!("{}T21:00", day(6))));
                }
                shifts
            });
            plan(&[], shifts.collect())
        };
        assert_eq!(with_sundays(true).findings("WT-04")[0].limit.to_f64(), 36.0);
        assert!(with_sundays(false).findings("WT-04").is_empty());
    }
}
