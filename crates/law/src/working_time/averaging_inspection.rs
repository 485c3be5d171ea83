//! What may the labour inspection allow when hours are averaged?
//!
//! aml § 10-5(3): over at most 26 weeks; thirteen hours in 24 hours (WT-01), 48 hours in seven days averaged over eight weeks.
//! The application needs the minutes of the discussion and the draft plan.

use super::averaging::Terms;
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-10`: averaging by consent of the labour inspection (*samtykke fra Arbeidstilsynet*).
pub(crate) static WT_10: Rule<Terms> = Rule {
    id: "WT-10",
    term: "gjennomsnittsberegning med samtykke fra Arbeidstilsynet",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays],
    versions: &[current!(
        [aml("10-5", "(3)")],
        "Arbeidstilsynet kan samtykke i gjennomsnitt over høyst 26 uker, med en samlet arbeidstid på inntil 13 timer i løpet av \
         24 timer og 48 timer i løpet av sju dager i gjennomsnitt over åtte uker. Referat fra drøftinger og utkast til \
         arbeidsplan skal følge søknaden.",
        Terms {
            longest_weeks: 26,
            single_week_minutes: None,
            eight_week_average_minutes: 48 * 60,
            average_over_weeks: 8
        },
    )],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{days, plan};
    use crate::working_time::{AgreementKind, Averaging, Clause};
    use AgreementKind::AvgAt;

    proof!(WT_10, [from(2005, 6, 17).cites("aml § 10-5(3)")]);

    #[test]
    fn the_period_is_26_weeks_at_most() {
        let period = |weeks: u16| {
            let mut plan = plan(&[AvgAt], days("2027-01-04", 5, "08:00", "16:00", "16:00"));
            plan.plan.assistants[0].averaging = Some(Averaging { from: jiff::civil::date(2027, 1, 4), weeks });
            plan
        };
        assert!(!period(26).report().blocks());
        let found = period(27).findings("WT-10");
        assert_eq!((found[0].clause, found[0].limit.to_f64()), (Clause::PeriodLength, 26.0));
    }
}
