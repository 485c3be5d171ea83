//! Is there enough rest in every 24 hours?
//!
//! aml § 10-8(1): at least eleven continuous hours off in 24 hours, between two main work periods. Union representatives in
//! a tariff-bound undertaking may agree down to eight with compensatory rest (§ 10-8(3)). The rest is looked for inside the
//! 24 elapsed hours from the start of each main work period, also after the last shift. Passive duty is no rest; standby at
//! home is. Respite workers: after more than 16 hours, 16 hours right before or after (their regulation § 8).

use super::account::Account;
use super::agreements::{Limit, Raised};
use super::calendar::DAY;
use super::calendar::InForce;
use super::finding::Clause;
use super::plan::AgreementKind::{AtHealthPassive, RestTv};
use super::plan::Regime;
use super::sheet::{Change, Found, Period, Sheet};
use super::statute::{aml, respite};
use crate::{Confidence, Doubt, Rule};

/// The rest of a day.
#[derive(Debug, serde::Serialize)]
pub(crate) struct DailyRest {
    rest_minutes: i64,
    agreed_minutes: &'static [Raised],
    respite_long_period_minutes: i64,
    respite_long_rest_minutes: i64,
}

/// `WT-17`: the daily rest (*daglig arbeidsfri*).
pub(crate) static WT_17: Rule<DailyRest> = Rule {
    id: "WT-17",
    term: "daglig arbeidsfri",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::HomeEmployerUnread, Doubt::RespiteRegime],
    versions: &[current!(
        [aml("10-8", "(1)"), aml("10-8", "(3)"), respite("8")],
        "Arbeidstaker skal ha minst 11 timer sammenhengende arbeidsfri i løpet av 24 timer, plassert mellom to \
         hovedarbeidsperioder. Tillitsvalgte i tariffbundet virksomhet kan avtale ned til 8 timer mot kompenserende \
         hvile.",
        DailyRest {
            rest_minutes: 11 * 60,
            agreed_minutes: &[(RestTv, 8 * 60)],
            respite_long_period_minutes: 16 * 60,
            respite_long_rest_minutes: 16 * 60,
        },
    )],
};

/// The rest that divides the working days of an account, in minutes.
pub(super) fn minutes(rule: &InForce<DailyRest>, account: &Account) -> i64 {
    let at = account.pieces.first().map_or(i64::MAX, |p| p.from);
    let Some(body) = rule.at(at) else { return DAY };
    let on_file = body.agreed_minutes.iter().filter(|(kind, _)| account.has(*kind));
    on_file.map(|(_, minutes)| *minutes).fold(body.rest_minutes, i64::min)
}

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let mut said = None;
    for (at, period) in sheet.present.periods.iter().enumerate() {
        let Some(body) = sheet.book.daily_rest.at(period.from) else { continue };
        let is_long = sheet.account.regime() == Regime::Avlaster2017
            && period.to - period.from > body.respite_long_period_minutes;
        if is_long {
            out.extend(judge_long(sheet, body, at));
        } else if let Some(found) = judge_period(sheet, body, period).filter(|f| said != Some((f.from, f.to))) {
            said = Some((found.from, found.to));
            out.push(found);
        }
    }
}

/// The longest gap inside the 24 hours from the start of a period: where it begins and ends, and the pieces up to it.
pub(super) fn longest_gap(sheet: &Sheet<'_>, period: &Period) -> (i64, i64) {
    let limit = period.from + DAY;
    let (mut covered, mut longest) = (period.from, (period.from, period.from));
    let pieces = sheet.present.pieces[period.first..].iter().take_while(|p| p.from < limit);
    for (from, to) in pieces.map(|p| (p.from, p.to)).chain([(limit, limit)]) {
        if from - covered > longest.1 - longest.0 {
            longest = (covered, from);
        }
        covered = covered.max(to);
    }
    longest
}

fn judge_period(sheet: &Sheet<'_>, body: &DailyRest, period: &Period) -> Option<Found> {
    let (from, to) = longest_gap(sheet, period);
    let end = period.from + DAY;
    let is_passive = || sheet.present.pieces[period.first..].iter().take_while(|p| p.from < end).any(|p| p.is_passive);
    let limit = Limit::of(body.rest_minutes, body.agreed_minutes);
    if to - from >= limit.base {
        return None;
    }
    let verdict = limit.or_door(AtHealthPassive, is_passive()).at_least(to - from, sheet.account.standing)?;
    let short = verdict.limit - (to - from);
    // Without any gap the whole of the 24 hours is shown.
    let (shown_from, shown_to) = if to > from { (from, to) } else { (period.from, end) };
    let found = sheet.found(&sheet.book.daily_rest, Clause::Day, shown_from, shown_to)?.hours(to - from, verdict, 60);
    let touching = if to > from { [(from - 1, from), (to, to + 1)] } else { [(period.from, end), (0, 0)] };
    Some(Found { touching, ..found }.mended_by(mend(sheet, (from, to), from + verdict.limit <= end, short)))
}

/// The shift after the gap starts later, where the longer gap still lies inside the 24 hours; else the one before it ends
/// earlier.
fn mend(sheet: &Sheet<'_>, (from, to): (i64, i64), may_start_later: bool, minutes: i64) -> Option<Change> {
    let slot_at = |piece: Option<&super::account::Piece>| piece.and_then(|p| p.slot);
    let after = slot_at(sheet.present.touching(to, to + 1).first()).filter(|_| may_start_later);
    let before = slot_at(sheet.present.touching(from - 1, from).last());
    match (after, before) {
        (Some(slot), _) if sheet.shift_minutes(slot) > minutes => Some(Change::StartLater { slot, minutes }),
        (_, Some(slot)) if sheet.shift_minutes(slot) > minutes => Some(Change::EndEarlier { slot, minutes }),
        (Some(slot), _) | (_, Some(slot)) => Some(Change::AnotherPerson { slot }),
        (None, None) => None,
    }
}

/// Respite: a long period needs a long rest right before or after it.
fn judge_long(sheet: &Sheet<'_>, body: &DailyRest, at: usize) -> Option<Found> {
    let (periods, period) = (&sheet.present.periods, &sheet.present.periods[at]);
    let before = at.checked_sub(1).map_or(i64::MAX, |before| period.from - periods[before].to);
    let after = periods.get(at + 1).map_or(i64::MAX, |next| next.from - period.to);
    let limit = Limit::of(body.respite_long_rest_minutes, &[]);
    let verdict = limit.at_least(before.max(after), sheet.account.standing)?;
    let found = sheet.found(&sheet.book.daily_rest, Clause::Day, period.from, period.to)?;
    Some(found.hours(before.max(after), verdict, 60))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Fixture, at, passive, plan, shift};
    use crate::working_time::{AgreementKind, Mend, Severity};

    proof!(WT_17, [from(2005, 6, 17).cites("aml § 10-8(1)")]);

    fn child_scheme(evening_end: &str, morning: &str) -> Fixture {
        plan(
            &[],
            vec![
                shift("s1", "2027-01-04T07:00", "2027-01-04T08:30"),
                shift("s2", "2027-01-04T15:00", &format!("2027-01-04T{evening_end}")),
                shift("s3", &format!("2027-01-05T{morning}"), "2027-01-05T08:30"),
            ],
        )
    }

    #[test]
    fn a_morning_an_evening_and_the_next_morning_leave_ten_hours() {
        let found = child_scheme("21:00", "07:00").findings("WT-17");
        assert_eq!(found.len(), 1, "one gap, one finding");
        let gap = &found[0];
        assert_eq!((gap.computed.to_f64(), gap.limit.to_f64(), gap.severity), (10.0, 11.0, Severity::BlockUnless));
        assert_eq!((gap.from, gap.to), (at("2027-01-04T21:00"), at("2027-01-05T07:00")));
        assert_eq!(
            (gap.shifts.as_slice(), gap.unless.as_slice()),
            (&["s2".to_owned(), "s3".to_owned()][..], &[RestTv][..])
        );
        assert_eq!(gap.mend, Some(Mend::EndEarlier { shift: "s2".into(), minutes: 60 }));
        assert!(child_scheme("20:00", "07:00").findings("WT-17").is_empty(), "exactly eleven hours");
        assert_eq!(child_scheme("20:01", "07:00").findings("WT-17").len(), 1, "one minute less");
    }

    #[test]
    fn a_quick_return_of_nine_hours_needs_an_agreement() {
        let quick = |kinds: &[AgreementKind], start: &str| {
            let shifts = vec![
                shift("s1", "2027-01-04T15:00", "2027-01-04T22:00"),
                shift("s2", &format!("2027-01-05T{start}"), "2027-01-05T14:00"),
            ];
            plan(kinds, shifts).findings("WT-17")
        };
        let found = quick(&[], "07:00");
        assert_eq!((found[0].computed.to_f64(), found[0].severity), (9.0, Severity::BlockUnless));
        assert_eq!(found[0].mend, Some(Mend::StartLater { shift: "s2".into(), minutes: 120 }));
        let kept = quick(&[RestTv], "07:00");
        assert_eq!(
            (kept[0].severity, kept[0].agreement_used, kept[0].limit.to_f64()),
            (Severity::Info, Some(RestTv), 8.0)
        );
        assert_eq!(quick(&[RestTv], "06:00")[0].severity, Severity::Info, "exactly eight hours");
        assert!(quick(&[RestTv], "05:59")[0].severity.blocks(), "one minute less");
    }

    #[test]
    fn the_rest_after_the_last_shift_is_looked_for_inside_the_24_hours_too() {
        let long = |end: &str| plan(&[], vec![shift("s", "2027-01-04T07:00", end)]).findings("WT-17");
        assert!(long("2027-01-04T20:00").is_empty());
        assert_eq!(long("2027-01-04T20:01")[0].computed.to_f64(), 659.0 / 60.0);
        assert_eq!(long("2027-01-05T07:00")[0].computed.to_f64(), 0.0, "no gap at all");
    }

    #[test]
    fn a_change_of_the_clock_makes_the_rest_longer_or_shorter() {
        let night = |evening: &str, morning: &str| {
            plan(
                &[],
                vec![
                    shift("s1", evening, &evening.replace("T15", "T20")),
                    shift("s2", morning, &morning.replace("T07", "T12")),
                ],
            )
            .findings("WT-17")
        };
        assert_eq!(night("2027-03-27T15:00", "2027-03-28T07:00")[0].computed.to_f64(), 10.0, "spring takes an hour");
        assert!(night("2027-10-30T15:00", "2027-10-31T07:00").is_empty(), "autumn gives one");
        assert!(night("2027-01-04T15:00", "2027-01-05T07:00").is_empty());
    }

    #[test]
    fn passive_duty_is_no_rest() {
        let shifts =
            vec![passive(shift("s", "2027-01-04T16:00", "2027-01-05T08:00"), "2027-01-04T22:00", "2027-01-05T07:00")];
        assert_eq!(plan(&[], shifts).findings("WT-17")[0].computed.to_f64(), 8.0, "only what follows the shift");
    }
}
