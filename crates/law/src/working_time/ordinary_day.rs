//! How many ordinary hours may a working day hold?
//!
//! aml § 10-4(1): ordinary working time must not exceed nine hours in 24 hours. Averaging moves the limit: ten hours when
//! agreed with the employee, twelve and a half with union representatives, thirteen with the labour inspection (§ 10-5).
//! Only the base roster is judged: what is worked beyond it is overtime. Standby at home counts by WT-07.

use super::agreements::{Limit, Raised, Verdict};
use super::calendar::DAY;
use super::finding::{Clause, Severity};
use super::plan::AgreementKind::{AvgAt, AvgIndividual, AvgTv};
use super::sheet::{Change, Found, SEVENTHS, Sheet, WorkDay};
use super::statute::{aml, home};
use super::{passive_work, plan::AgreementKind};
use crate::{Confidence, Doubt, Rule};

/// Ordinary hours of a day.
#[derive(Debug, serde::Serialize)]
pub(crate) struct OrdinaryDay {
    limit_minutes: i64,
    raised_minutes: &'static [Raised],
}

/// `WT-01`: ordinary hours of a day (*alminnelig arbeidstid per døgn*).
pub(crate) static WT_01: Rule<OrdinaryDay> = Rule {
    id: "WT-01",
    term: "alminnelig arbeidstid per døgn",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::WorkingDayReading, Doubt::HomeEmployerUnread],
    versions: &[current!(
        [aml("10-4", "(1)"), aml("10-5", "(1)"), aml("10-5", "(2)"), aml("10-5", "(3)"), home("9")],
        "Den alminnelige arbeidstiden må ikke overstige 9 timer i løpet av 24 timer. Med skriftlig avtale om \
         gjennomsnitt kan den være 10 timer, etter avtale med tillitsvalgte i tariffbundet virksomhet 12,5 timer, og \
         med samtykke fra Arbeidstilsynet 13 timer.",
        OrdinaryDay {
            limit_minutes: 9 * 60,
            raised_minutes: &[(AvgIndividual, 10 * 60), (AvgTv, 12 * 60 + 30), (AvgAt, 13 * 60)],
        },
    )],
};

/// The ordinary hours of a day that apply to an account without passive work, in minutes.
pub(super) fn day_minutes(sheet: &Sheet<'_>, at: i64) -> Option<i64> {
    let body = sheet.book.ordinary_day.at(at)?;
    let on_file = |(kind, _): &&(AgreementKind, i64)| sheet.account.has(*kind);
    Some(body.raised_minutes.iter().filter(on_file).map(|(_, m)| *m).fold(body.limit_minutes, i64::max))
}

/// The ordinary hours of a day without any agreement, in minutes.
pub(super) fn base_minutes(sheet: &Sheet<'_>, at: i64) -> Option<i64> {
    sheet.book.ordinary_day.at(at).map(|body| body.limit_minutes)
}

/// The hours of a day that no agreement but one of a union with the right of nomination can reach, in minutes.
pub(super) fn furthest_minutes(sheet: &Sheet<'_>, at: i64) -> Option<i64> {
    let body = sheet.book.ordinary_day.at(at)?;
    Some(body.raised_minutes.iter().map(|(_, m)| *m).fold(body.limit_minutes, i64::max))
}

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for day in sheet.ordinary.days(sheet.daily_rest) {
        out.extend(judge_day(sheet, &day));
    }
    judge_any_24_hours(sheet, out);
}

fn judge_day(sheet: &Sheet<'_>, day: &WorkDay) -> Option<Found> {
    let body = sheet.book.ordinary_day.at(day.from)?;
    let figure = sheet.ordinary_of(day);
    let mut verdict = verdict(sheet, body, figure)?;
    let pieces = &sheet.ordinary.pieces[day.pieces.clone()];
    if let Some(lifted) = passive_work::day_minutes(sheet, pieces, day, body.limit_minutes) {
        if figure <= lifted * SEVENTHS {
            let found = sheet.found(&sheet.book.passive_work, Clause::Day, day.from, day.to)?;
            let lawful = Verdict { severity: Severity::Info, limit: lifted * SEVENTHS, used: None, ..verdict };
            return Some(Found {
                unless: super::agreements::Agreements::NONE,
                ..found.hours(figure, lawful, 60 * SEVENTHS)
            });
        }
        verdict.limit = verdict.limit.max(lifted * SEVENTHS);
    }
    let over = (figure - verdict.limit + SEVENTHS - 1) / SEVENTHS;
    let found = sheet.found(&sheet.book.ordinary_day, Clause::Day, day.from, day.to)?;
    Some(found.hours(figure, verdict, 60 * SEVENTHS).mended_by(Change::shorten_last(sheet, pieces, over)))
}

fn verdict(sheet: &Sheet<'_>, body: &OrdinaryDay, figure: i64) -> Option<Verdict> {
    Limit::of(body.limit_minutes, body.raised_minutes).times(SEVENTHS).at_most(figure, sheet.account.standing)
}

/// The strict reading: any 24 hours from the start of a main work period, also across a lawful rest.
fn judge_any_24_hours(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    if !sheet.book.interpretation.warn_any_24_hours {
        return;
    }
    let mut reached = i64::MIN;
    for period in &sheet.ordinary.periods {
        let day = sheet.ordinary.day(period, sheet.daily_rest);
        let (from, to) = (period.from, period.from + DAY);
        let Some(body) = sheet.book.ordinary_day.at(from).filter(|_| from >= reached && day.to < to) else { continue };
        if sheet.ordinary.pieces.get(day.pieces.end).is_none_or(|next| next.from >= to) {
            continue;
        }
        let figure = sheet.ordinary_between(from, to);
        let Some(strict) = verdict(sheet, body, figure).filter(|v| v.severity != Severity::Info) else { continue };
        let lawful_day = verdict(sheet, body, sheet.ordinary_of(&day));
        if lawful_day.is_some_and(|v| v.severity != Severity::Info) {
            continue;
        }
        let found = sheet.found(&sheet.book.ordinary_day, Clause::Any24Hours, from, to);
        out.extend(found.map(|f| Found { severity: Severity::Warn, ..f.hours(figure, strict, 60 * SEVENTHS) }));
        reached = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Row, check_rows, plan, shift};
    use AgreementKind::CentralUnion;

    proof!(WT_01, [from(2005, 6, 17).cites("aml § 10-4(1)")]);

    #[test]
    fn a_day_holds_nine_hours_or_what_an_agreement_allows() {
        let rows: &[Row<'_>] = &[
            ("exactly nine hours", "08:00", "17:00", &[], None),
            ("one minute over", "08:00", "17:01", &[], Some((Severity::BlockUnless, 9.0))),
            ("ten by agreement", "08:00", "18:00", &[AvgIndividual], Some((Severity::Info, 10.0))),
            ("one minute over ten", "08:00", "18:01", &[AvgIndividual], Some((Severity::BlockUnless, 10.0))),
            ("twelve and a half", "08:00", "20:30", &[AvgTv], Some((Severity::Info, 12.5))),
            ("one minute over twelve and a half", "08:00", "20:31", &[AvgTv], Some((Severity::BlockUnless, 12.5))),
            ("thirteen with the inspection", "08:00", "21:00", &[AvgAt], Some((Severity::Info, 13.0))),
            ("one minute over thirteen", "08:00", "21:01", &[AvgAt], Some((Severity::BlockUnless, 13.0))),
            ("a central agreement", "08:00", "21:01", &[CentralUnion], Some((Severity::Info, 9.0))),
        ];
        check_rows("WT-01", Clause::Day, rows);
    }

    #[test]
    fn an_evening_and_the_next_day_are_two_days_and_the_strict_reading_only_warns() {
        let plan = plan(
            &[],
            vec![
                shift("s1", "2027-01-04T15:00", "2027-01-04T21:00"),
                shift("s2", "2027-01-05T09:00", "2027-01-05T15:00"),
            ],
        );
        let found = plan.findings("WT-01");
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].clause, found[0].severity), (Clause::Any24Hours, Severity::Warn));
        assert!(!plan.report().blocks());
    }

    #[test]
    fn a_short_rest_makes_one_day_of_two_shifts() {
        let shifts = || {
            vec![
                shift("s1", "2027-01-04T15:00", "2027-01-04T22:00"),
                shift("s2", "2027-01-05T07:00", "2027-01-05T15:00"),
            ]
        };
        let found = plan(&[], shifts()).findings("WT-01");
        assert_eq!((found[0].computed.to_f64(), found[0].shifts.len()), (15.0, 2));
        let with_rest = plan(&[AgreementKind::RestTv], shifts());
        assert!(with_rest.findings("WT-01").iter().all(|f| !f.severity.blocks()), "eight hours divide the days");
    }

    #[test]
    fn extra_shifts_are_not_ordinary_hours() {
        let mut extra = shift("s2", "2027-01-04T16:00", "2027-01-04T19:00");
        extra.origin = crate::working_time::Origin::Extra;
        let plan = plan(&[], vec![shift("s1", "2027-01-04T08:00", "2027-01-04T16:00"), extra]);
        assert!(plan.findings("WT-01").is_empty());
    }
}
