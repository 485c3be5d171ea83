//! What may an agreement with union representatives on averaging carry?
//!
//! aml § 10-5(2): in an undertaking bound by a collective agreement, in writing, over at most 52 weeks; twelve and a half hours
//! in 24 hours (WT-01), 48 hours in seven days averaged over eight weeks, and 54 hours in any single week.

use super::averaging::Terms;
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-09`: averaging by agreement with union representatives (*avtale med tillitsvalgte*).
pub(crate) static WT_09: Rule<Terms> = Rule {
    id: "WT-09",
    term: "gjennomsnittsberegning etter avtale med tillitsvalgte",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays],
    versions: &[current!(
        [aml("10-5", "(2)")],
        "I virksomhet som er bundet av tariffavtale kan arbeidsgiver og tillitsvalgte skriftlig avtale gjennomsnitt over høyst \
         52 uker, med inntil 12,5 timer i løpet av 24 timer og 48 timer i løpet av sju dager. De 48 timene kan beregnes i \
         gjennomsnitt over åtte uker, men ikke over 54 timer i noen enkelt uke.",
        Terms {
            longest_weeks: 52,
            single_week_minutes: Some(54 * 60),
            eight_week_average_minutes: 48 * 60,
            average_over_weeks: 8
        },
    )],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{days, plan};
    use crate::working_time::{AgreementKind, Clause, Severity};
    use AgreementKind::AvgTv;

    proof!(WT_09, [from(2005, 6, 17).cites("aml § 10-5(2)")]);

    #[test]
    fn a_single_week_holds_54_hours_in_a_tariff_bound_undertaking() {
        let week = |last: &str| plan(&[AvgTv], days("2027-01-04", 5, "08:00", "18:48", last));
        assert!(!week("18:48").report().blocks(), "exactly 54");
        let over = week("18:49").findings("WT-09");
        let found = over.iter().find(|f| f.clause == Clause::Week).expect("one minute over");
        assert_eq!((found.severity, found.limit.to_f64()), (Severity::BlockUnless, 54.0));
        let mut unbound = week("18:00");
        unbound.plan.assistants[0].tariff_bound = false;
        assert!(unbound.findings("WT-09").is_empty());
        assert!(unbound.report().blocks(), "without a collective agreement it is not on file");
    }
}
