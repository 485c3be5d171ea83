//! What may an agreement with the employee on averaging carry?
//!
//! aml § 10-5(1): in writing, over at most 52 weeks; ten hours in 24 hours (WT-01), 48 hours in seven days, which may itself be
//! averaged over eight weeks, and 50 hours in any single week. It may not be signed away that the average keeps § 10-4.

use super::averaging::Terms;
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

pub(super) use super::averaging::{could_carry, in_use};

/// `WT-08`: averaging by agreement with the employee (*gjennomsnittsberegning, individuell avtale*).
pub(crate) static WT_08: Rule<Terms> = Rule {
    id: "WT-08",
    term: "gjennomsnittsberegning etter avtale med arbeidstaker",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays],
    versions: &[current!(
        [aml("10-5", "(1)"), home("9")],
        "Arbeidsgiver og arbeidstaker kan skriftlig avtale at den alminnelige arbeidstiden i gjennomsnitt over høyst 52 uker \
         ikke blir lengre enn loven sier. Den må ikke overstige 10 timer i løpet av 24 timer og 48 timer i løpet av sju \
         dager; de 48 timene kan beregnes i gjennomsnitt over åtte uker, men ikke over 50 timer i noen enkelt uke.",
        Terms {
            longest_weeks: 52,
            single_week_minutes: Some(50 * 60),
            eight_week_average_minutes: 48 * 60,
            average_over_weeks: 8
        },
    )],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{days, plan};
    use crate::working_time::{AgreementKind, Averaging, Clause, Severity};
    use AgreementKind::AvgIndividual;

    proof!(WT_08, [from(2005, 6, 17).cites("aml § 10-5(1)")]);

    #[test]
    fn a_single_week_holds_fifty_hours() {
        let week = |last: &str| plan(&[AvgIndividual], days("2027-01-04", 5, "08:00", "18:00", last));
        let kept = week("18:00").findings("WT-08");
        assert_eq!((kept[0].severity, kept[0].agreement_used), (Severity::Info, Some(AvgIndividual)));
        let over = week("18:01").findings("WT-08");
        assert_eq!(
            (over[0].severity, over[0].limit.to_f64(), over[0].clause),
            (Severity::BlockUnless, 50.0, Clause::Week)
        );
        assert_eq!(over[0].unless, [AgreementKind::AvgTv, AgreementKind::AvgAt]);
        assert!(week("18:01").findings("WT-02").is_empty(), "the week of forty hours is averaged");
    }

    #[test]
    fn eight_weeks_hold_48_hours_on_average() {
        let weeks = |last: &str| {
            let mut shifts = Vec::new();
            for week in 0..8i64 {
                let monday = jiff::civil::date(2027, 1, 4).saturating_add(jiff::Span::new().days(week * 7));
                let end = if week == 7 { last } else { "17:36" };
                shifts.extend(days(&monday.to_string(), 5, "08:00", "17:36", end));
            }
            plan(&[AvgIndividual], shifts)
        };
        assert!(weeks("17:36").findings("WT-08").iter().all(|f| f.clause != Clause::EightWeeks), "exactly 48");
        let over = weeks("17:37");
        let found = over.findings("WT-08");
        let eight = found.iter().find(|f| f.clause == Clause::EightWeeks).expect("one minute over");
        assert_eq!((eight.limit.to_f64(), eight.severity), (48.0, Severity::BlockUnless));
    }

    #[test]
    fn the_average_of_the_period_keeps_the_ordinary_week_and_the_period_has_an_end() {
        let two_weeks = |last: &str| {
            let mut shifts = days("2027-01-04", 5, "08:00", "17:00", "17:00");
            shifts.extend(days("2027-01-11", 5, "08:00", "15:00", last));
            let mut plan = plan(&[AvgIndividual], shifts);
            plan.plan.assistants[0].averaging = Some(Averaging { from: jiff::civil::date(2027, 1, 4), weeks: 2 });
            plan
        };
        assert!(!two_weeks("15:00").report().blocks(), "45 and 35");
        let over = two_weeks("15:02").findings("WT-08");
        let period = over.iter().find(|f| f.clause == Clause::Period).expect("over");
        assert_eq!(period.limit.to_f64(), 40.0);
        assert!((period.computed.to_f64() - (40.0 + 1.0 / 60.0)).abs() < 1e-9, "an average is not rounded");
        let mut long = two_weeks("15:00");
        long.plan.assistants[0].averaging = Some(Averaging { from: jiff::civil::date(2027, 1, 4), weeks: 53 });
        assert!(long.findings("WT-08").iter().any(|f| f.clause == Clause::PeriodLength && f.severity.blocks()));
        long.plan.assistants[0].averaging = Some(Averaging { from: jiff::civil::date(2027, 1, 4), weeks: 52 });
        assert!(!long.report().blocks(), "exactly 52 weeks");
    }
}
