//! How much longer may ordinary hours be when the work is essentially passive?
//!
//! aml § 10-4(2): for work that is wholly or essentially passive the ordinary hours may be longer by half of the passive
//! time, two hours at most in 24 hours and ten in seven days, and not above 48 hours in seven days. Passive time is working
//! time in full (§ 10-1(1)); what is paid for it changes nothing here.

use super::account::Piece;
use super::sheet::{Sheet, Week, WorkDay};
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// How passive time lifts the limits of ordinary hours.
#[derive(Debug, serde::Serialize)]
pub(crate) struct PassiveWork {
    /// One part of so many counts.
    part_count: i64,
    day_extra_minutes: i64,
    week_extra_minutes: i64,
    week_cap_minutes: i64,
}

/// `WT-06`: passive work (*passivt arbeid*).
pub(crate) static WT_06: Rule<PassiveWork> = Rule {
    id: "WT-06",
    term: "arbeid av passiv karakter",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-4", "(2)"), aml("10-1", "(1)"), home("10")],
        "Er arbeidet helt eller i det vesentlige av passiv karakter, kan den alminnelige arbeidstiden forlenges med \
         inntil halvparten av den passive tiden, men ikke med mer enn 2 timer i løpet av 24 timer og 10 timer i løpet \
         av sju dager. Den må ikke overstige 48 timer i løpet av sju dager.",
        PassiveWork {
            part_count: 2,
            day_extra_minutes: 2 * 60,
            week_extra_minutes: 10 * 60,
            week_cap_minutes: 48 * 60,
        },
    )],
};

/// The limit of a day that is essentially passive throughout, in minutes.
pub(super) fn day_minutes(sheet: &Sheet<'_>, pieces: &[Piece], day: &WorkDay, base: i64) -> Option<i64> {
    let body = sheet.book.passive_work.at(day.from)?;
    let passive: i64 = pieces.iter().filter(|p| p.is_passive).map(|p| p.within(day.from, day.to)).sum();
    let applies = passive > 0 && pieces.iter().all(|p| p.is_essentially_passive);
    applies.then(|| base + (passive / body.part_count).min(body.day_extra_minutes))
}

/// The limit of a week with essentially passive shifts, in minutes; `norm` where there are none.
pub(super) fn week_minutes(sheet: &Sheet<'_>, week: &Week, at: i64, norm: i64) -> i64 {
    let Some(body) = sheet.book.passive_work.at(at).filter(|_| week.easy_passive > 0) else { return norm };
    let lifted = norm + (week.easy_passive / body.part_count).min(body.week_extra_minutes);
    lifted.min(body.week_cap_minutes.max(norm))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{passive, plan, shift};
    use crate::working_time::{Clause, Severity};

    proof!(WT_06, [from(2005, 6, 17).cites("aml § 10-4(2)")]);

    fn night(essentially: bool, end: &str) -> crate::working_time::fixture::Fixture {
        let mut night = passive(shift("n", "2027-01-04T22:00", end), "2027-01-05T00:00", "2027-01-05T06:00");
        night.essentially_passive = essentially;
        plan(&[], vec![night])
    }

    #[test]
    fn an_essentially_passive_night_may_last_eleven_hours() {
        let unlawful = night(false, "2027-01-05T08:00");
        let found = unlawful.findings("WT-01");
        assert_eq!((found[0].severity, found[0].computed.to_f64()), (Severity::BlockUnless, 10.0));
        let lawful = night(true, "2027-01-05T08:00");
        assert!(lawful.findings("WT-01").is_empty());
        let lifted = lawful.findings("WT-06");
        assert_eq!(
            (lifted[0].severity, lifted[0].limit.to_f64(), lifted[0].clause),
            (Severity::Info, 11.0, Clause::Day)
        );
        assert!(!night(true, "2027-01-05T09:00").report().blocks(), "exactly eleven hours");
        let over = night(true, "2027-01-05T09:01");
        assert_eq!((over.findings("WT-01")[0].limit.to_f64(), over.report().blocks()), (11.0, true));
    }

    #[test]
    fn a_week_is_lifted_by_half_of_its_passive_time_ten_hours_at_most() {
        let week = |hours: &str| {
            let nights = (4..9).map(|day| {
                let next = day + 1;
                let start = format!("2027-01-{day:02}T22:00");
                let mut night = passive(
                    shift(&format!("n{day}"), &start, &format!("2027-01-{next:02}T{hours}")),
                    &format!("2027-01-{next:02}T00:00"),
                    &format!("2027-01-{next:02}T06:00"),
                );
                night.essentially_passive = true;
                night
            });
            plan(&[], nights.collect())
        };
        assert!(!week("07:36").report().blocks(), "48 hours, the cap");
        assert!(week("07:37").report().blocks(), "five minutes over it");
    }
}
