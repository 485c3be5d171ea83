//! Which rotas have a week of 38 hours?
//!
//! aml § 10-4(4): round-the-clock and comparable rotas, two-shift rotas that regularly run on Sundays and holidays, work at
//! least every third Sunday, and work mainly at night. The plan shows the last two; the others are the employer's to say.

use super::rota::Rota;
use super::sheet::Sheet;
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// The week of such a rota.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ReducedWeek {
    limit_minutes: i64,
    every_nth_sunday_count: i64,
}

/// `WT-03`: the week of 38 hours (*38 timers uke*).
pub(crate) static WT_03: Rule<ReducedWeek> = Rule {
    id: "WT-03",
    term: "38 timers uke",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::KindOfRota],
    versions: &[current!(
        [aml("10-4", "(4)"), home("9")],
        "Den alminnelige arbeidstiden må ikke overstige 38 timer i løpet av sju dager for døgnkontinuerlig og \
         sammenlignbart turnusarbeid, for arbeid på to skift som regelmessig drives på søn- og helgedager, for arbeid \
         minst hver tredje søndag, og for arbeid som hovedsakelig drives om natten.",
        ReducedWeek { limit_minutes: 38 * 60, every_nth_sunday_count: 3 },
    )],
};

/// The longest week; `None` where the rota does not show it.
pub(super) fn minutes(sheet: &Sheet<'_>, rota: &Rota, at: i64) -> Option<i64> {
    let body = sheet.book.reduced_week.at(at)?;
    let is_mainly_night = is_mainly_night(sheet, rota);
    (is_mainly_night || every_nth_sunday(sheet, rota, body.every_nth_sunday_count)).then_some(body.limit_minutes)
}

/// Most hours lie at night.
pub(super) fn is_mainly_night(sheet: &Sheet<'_>, rota: &Rota) -> bool {
    rota.total > 0 && rota.night * 100 >= rota.total * sheet.book.interpretation.mainly_night_percent
}

/// Work on at least every n-th Sunday.
pub(super) fn every_nth_sunday(sheet: &Sheet<'_>, rota: &Rota, n: i64) -> bool {
    rota.shows_a_pattern(sheet) && rota.sundays * n >= rota.weeks
}

#[cfg(test)]
mod tests {
    use crate::working_time::Severity;
    use crate::working_time::fixture::{plan, shift};

    use super::*;

    proof!(WT_03, [from(2005, 6, 17).cites("aml § 10-4(4)")]);

    #[test]
    fn a_night_of_eight_hours_with_seven_at_night_counts_eight_in_a_week_of_38() {
        let nights = |n: u8, end: &str| {
            let night = |d: u8| {
                shift(&format!("n{d}"), &format!("2027-01-{d:02}T23:00"), &format!("2027-01-{:02}T07:00", d + 1))
            };
            let last = shift("last", &format!("2027-01-{:02}T23:00", 4 + n), &format!("2027-01-{:02}T{end}", 5 + n));
            plan(&[], (4..4 + n).map(night).chain([last]).collect())
        };
        assert!(!nights(3, "07:00").report().blocks(), "32 hours");
        assert!(!nights(4, "05:00").report().blocks(), "exactly 38 hours");
        let over = nights(4, "05:01");
        let found = over.findings("WT-03");
        assert!(found.iter().any(|f| f.severity == Severity::BlockUnless && f.limit.to_f64() == 38.0));
        assert!(found.iter().any(|f| f.severity == Severity::Info), "the norm is said");
    }

    #[test]
    fn every_third_sunday_shortens_the_week_and_every_fourth_does_not() {
        let sundays = |every: i64| {
            let weeks = 0..12i64;
            let shifts = weeks.flat_map(|week| {
                let monday = jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7));
                (0..7).filter(move |d| if week % every == 0 { *d != 2 && *d != 4 } else { *d < 5 }).map(move |d| {
                    let day = monday.saturating_add(jiff::Span::new().days(d));
                    shift(&format!("{day}"), &format!("{day}T08:00"), &format!("{day}T15:45"))
                })
            });
            plan(&[], shifts.collect())
        };
        assert!(sundays(3).findings("WT-03").iter().any(|f| f.severity.blocks()), "38.75 hours");
        assert!(sundays(4).findings("WT-03").is_empty());
    }
}
