//! How many ordinary hours may a week hold when nothing is averaged?
//!
//! aml § 10-4(1): ordinary working time must not exceed 40 hours in seven days. Rotas with nights and Sundays have a shorter
//! week: WT-03, WT-04 and WT-05. A week is an ISO week. Where hours are averaged by agreement, WT-08 to WT-10 judge instead.

use super::agreements::Limit;
use super::finding::{Clause, Severity};
use super::rota::Rota;
use super::sheet::{Change, Found, SEVENTHS, Sheet};
use super::statute::{aml, home};
use super::{averaging_individual, passive_work};
use crate::{Confidence, Doubt, Rule};

/// Ordinary hours of a week.
#[derive(Debug, serde::Serialize)]
pub(crate) struct OrdinaryWeek {
    /// The longest week.
    pub limit_minutes: i64,
}

/// `WT-02`: ordinary hours of a week (*alminnelig arbeidstid per uke*).
pub(crate) static WT_02: Rule<OrdinaryWeek> = Rule {
    id: "WT-02",
    term: "alminnelig arbeidstid per uke",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SevenDays],
    versions: &[current!(
        [aml("10-4", "(1)"), home("9")],
        "Den alminnelige arbeidstiden må ikke overstige 40 timer i løpet av sju dager.",
        OrdinaryWeek { limit_minutes: 40 * 60 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    if averaging_individual::in_use(sheet).is_some() {
        return;
    }
    for (at, week) in sheet.weeks.iter().enumerate() {
        let (from, to) = sheet.week(at);
        let Some(norm) = rota.norm(sheet, from) else { continue };
        let limit = passive_work::week_minutes(sheet, week, from, norm.minutes);
        let verdict = Limit::of(limit, &[]).times(SEVENTHS).at_most(week.ordinary, sheet.account.standing);
        if let Some(mut verdict) = verdict {
            let carries = averaging_individual::could_carry(sheet, week.ordinary, from);
            if verdict.severity != Severity::Info && !carries.is_empty() {
                (verdict.unless, verdict.severity) = (carries, Severity::BlockUnless);
            }
            let over = (week.ordinary - verdict.limit + SEVENTHS - 1) / SEVENTHS;
            let found = norm.found(sheet, Clause::Week, from, to);
            let change = Some(Change::Shorten { minutes: over });
            out.extend(found.map(|f| f.hours(week.ordinary, verdict, 60 * SEVENTHS).mended_by(change)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::AgreementKind::{AvgAt, AvgIndividual, AvgTv};
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_02, [from(2005, 6, 17).cites("aml § 10-4(1)")]);

    fn week(last_end: &str) -> crate::working_time::fixture::Fixture {
        let days =
            (4..8).map(|d| shift(&format!("s{d}"), &format!("2027-01-{d:02}T08:00"), &format!("2027-01-{d:02}T16:00")));
        plan(&[], days.chain([shift("s8", "2027-01-08T08:00", last_end)]).collect())
    }

    #[test]
    fn a_week_holds_forty_hours() {
        assert!(week("2027-01-08T16:00").findings("WT-02").is_empty(), "exactly forty");
        let over = week("2027-01-08T16:01");
        let found = over.findings("WT-02");
        assert_eq!((found[0].severity, found[0].limit.to_f64()), (Severity::BlockUnless, 40.0));
        assert_eq!(found[0].unless, [AvgIndividual, AvgTv, AvgAt]);
        assert_eq!(found[0].from, "2027-01-03T23:00:00Z".parse().expect("instant"), "from Monday, local midnight");
        assert_eq!(found[0].mend, Some(crate::working_time::Mend::Shorten { minutes: 1 }));
    }
}
