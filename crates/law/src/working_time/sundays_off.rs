//! Who has worked on a Sunday or holiday: is the next one off?
//!
//! aml § 10-8(4): whoever has worked on a Sunday or holiday is off on the next one. Employer and employee may agree in writing
//! that every second Sunday and holiday on average over 26 weeks is off, with the weekly day off on a Sunday or holiday at
//! least every fourth week. A window is the stretch of `red_windows`; to touch it is to work it.

use super::agreements::Limit;
use super::finding::{Clause, Figure, Severity, Unit};
use super::plan::AgreementKind::{self, SundayIndividual};
use super::red_windows::RedWindow;
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// How often a Sunday is off.
#[derive(Debug, serde::Serialize)]
pub(crate) struct SundaysOff {
    in_a_row_count: i64,
    average_over_weeks: usize,
    one_off_of_count: i64,
    one_off_within_weeks: usize,
}

/// `WT-19`: Sundays and holidays off (*søndagsfri*).
pub(crate) static WT_19: Rule<SundaysOff> = Rule {
    id: "WT-19",
    term: "fri på søn- og helgedager",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::HomeEmployerUnread],
    versions: &[current!(
        [aml("10-8", "(4)")],
        "Den som har arbeidet på en søn- eller helgedag, skal ha fri neste søn- eller helgedag. Det kan skriftlig avtales \
         at arbeidstaker i gjennomsnitt har fri annenhver søn- og helgedag over 26 uker, og at det ukentlige fridøgnet \
         minst hver fjerde uke faller på en søn- eller helgedag.",
        SundaysOff { in_a_row_count: 1, average_over_weeks: 26, one_off_of_count: 2, one_off_within_weeks: 4 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(body) = sheet.present.pieces.first().and_then(|p| sheet.book.sundays_off.at(p.from)) else { return };
    let worked = worked_windows(sheet);
    if worked.len() < 2 {
        return;
    }
    for pair in worked.windows(2).filter(|pair| pair[1] == pair[0] + 1) {
        out.extend(judge_next(sheet, body, pair[0], pair[1]));
    }
    let agreed = sheet.account.has(SundayIndividual) && !sheet.account.has(AgreementKind::CentralUnion);
    if agreed {
        judge_fourth_week(sheet, body, &worked, out);
        judge_half(sheet, body, &worked, out);
    }
}

/// The numbers of the windows that work touches.
fn worked_windows(sheet: &Sheet<'_>) -> Vec<usize> {
    let calendar = sheet.calendar();
    let mut worked: Vec<usize> = Vec::new();
    for piece in &sheet.present.pieces {
        for window in calendar.red_of(piece) {
            if worked.last().is_none_or(|last| *last < window) {
                worked.push(window);
            }
        }
    }
    worked
}

fn judge_next(sheet: &Sheet<'_>, body: &SundaysOff, first: usize, second: usize) -> Option<Found> {
    let red = &sheet.calendar().red;
    let (first, second) = (red[first], red[second]);
    let in_a_row = body.in_a_row_count + 1;
    // The agreement knows other limits, judged by themselves; here it sets this one aside.
    let raised = [(SundayIndividual, in_a_row)];
    let verdict = Limit::of(body.in_a_row_count, &raised).at_most(in_a_row, sheet.account.standing)?;
    let found = sheet.found(&sheet.book.sundays_off, Clause::NextRedDay, first.from, second.to)?;
    let found = Found {
        touching: [(first.from, first.to), (second.from, second.to)],
        unit: Unit::Windows,
        ..found.hours(in_a_row, verdict, 1)
    };
    Some(found.mended_by(Some(free(sheet, second))))
}

/// The cheapest way to keep a window free.
fn free(sheet: &Sheet<'_>, window: RedWindow) -> Change {
    let mut slots = sheet.present.touching(window.from, window.to).iter().map(|p| p.slot);
    match (slots.next().flatten(), slots.any(|_| true)) {
        (Some(slot), false) => Change::AnotherPerson { slot },
        _ => Change::FreeDay { day: window.first_day },
    }
}

/// No four ISO weeks in a row without a Sunday or holiday off.
fn judge_fourth_week(sheet: &Sheet<'_>, body: &SundaysOff, worked: &[usize], out: &mut Vec<Found>) {
    let (calendar, length) = (sheet.calendar(), body.one_off_within_weeks);
    let mut in_a_row = 0;
    for at in 0..sheet.weeks.len() {
        let (from, to) = sheet.week(at);
        // A window belongs to the weeks of its red days, not to that of its eve alone.
        let week = sheet.first_week + at;
        let mut windows = calendar.red_between(from, to).filter(|window| calendar.is_red_in(*window, week));
        let is_free = windows.any(|number| worked.binary_search(&number).is_err());
        in_a_row = if is_free { 0 } else { in_a_row + 1 };
        if in_a_row == length {
            out.extend(without_a_free_one(sheet, length, at));
            in_a_row = 0;
        }
    }
}

fn without_a_free_one(sheet: &Sheet<'_>, length: usize, last: usize) -> Option<Found> {
    let (from, to) = (sheet.week(last + 1 - length).0, sheet.week(last).1);
    let weeks = i64::try_from(length).ok()?;
    let found = sheet.found(&sheet.book.sundays_off, Clause::FourthWeek, from, to)?;
    let found = over_agreement(found, Figure::whole(weeks), Figure::whole(weeks - 1), Unit::Weeks);
    let window = sheet.calendar().red[sheet.calendar().red_between(sheet.week(last).0, to)].last();
    Some(found.mended_by(window.map(|w| free(sheet, *w))))
}

/// Of the windows of each block of weeks at most half are worked.
fn judge_half(sheet: &Sheet<'_>, body: &SundaysOff, worked: &[usize], out: &mut Vec<Found>) {
    let calendar = sheet.calendar();
    for first in (0..sheet.weeks.len()).step_by(body.average_over_weeks) {
        let (from, to) = (sheet.week(first).0, sheet.week(first + body.average_over_weeks).0);
        let is_inside = |w: &RedWindow| from < w.to && w.to <= to;
        let all = calendar.red.iter().filter(|w| is_inside(w)).count();
        // The calendar may end before the block does; the Sundays beyond it are free.
        let weeks_seen = (calendar.week_count() - sheet.first_week - first).min(body.average_over_weeks);
        let all = i64::try_from(all + body.average_over_weeks - weeks_seen).unwrap_or_default();
        let count = worked.iter().filter(|number| is_inside(&calendar.red[**number])).count();
        let count = i64::try_from(count).unwrap_or_default();
        if count * body.one_off_of_count > all * (body.one_off_of_count - 1) {
            let limit = Figure { numerator: all * (body.one_off_of_count - 1), denominator: body.one_off_of_count };
            let found = sheet.found(&sheet.book.sundays_off, Clause::HalfOfRedDays, from, to);
            out.extend(found.map(|f| over_agreement(f, Figure::whole(count), limit, Unit::Windows)));
        }
    }
}

fn over_agreement(found: Found, computed: Figure, limit: Figure, unit: Unit) -> Found {
    let unless = super::agreements::Agreements::NONE.with(AgreementKind::CentralUnion);
    Found { severity: Severity::BlockUnless, unless, computed, limit, unit, ..found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{Fixture, at, plan, shift};
    use crate::working_time::{Finding, Mend};

    proof!(WT_19, [from(2005, 6, 17).cites("aml § 10-8(4)")]);

    /// Sundays at 10 to 14, by their number from 10 January 2027.
    fn sundays(kinds: &[AgreementKind], worked: &[i64]) -> Fixture {
        let first = jiff::civil::date(2027, 1, 10);
        let shifts = worked.iter().map(|n| {
            let day = first.saturating_add(jiff::Span::new().days(n * 7));
            shift(&format!("n{n}"), &format!("{day}T10:00"), &format!("{day}T14:00"))
        });
        plan(kinds, shifts.collect())
    }

    fn of(fixture: &Fixture, clause: Clause) -> Vec<Finding> {
        fixture.findings("WT-19").into_iter().filter(|f| f.clause == clause).collect()
    }

    #[test]
    fn two_sundays_in_a_row_need_an_agreement() {
        let found = of(&sundays(&[], &[0, 1]), Clause::NextRedDay);
        assert_eq!((found[0].severity, found[0].unless.as_slice()), (Severity::BlockUnless, &[SundayIndividual][..]));
        assert_eq!((found[0].from, found[0].to), (at("2027-01-09T18:00"), at("2027-01-17T22:00")));
        assert_eq!(found[0].mend, Some(Mend::AnotherPerson { shift: "n1".into() }));
        assert!(sundays(&[], &[0, 2]).findings("WT-19").is_empty());
        let kept = of(&sundays(&[SundayIndividual], &[0, 1]), Clause::NextRedDay);
        assert_eq!((kept[0].severity, kept[0].agreement_used), (Severity::Info, Some(SundayIndividual)));
    }

    #[test]
    fn thirteen_of_26_are_half_but_four_in_a_row_are_too_many() {
        let half: Vec<i64> = (0..26).filter(|n| n % 2 == 0).collect();
        assert!(sundays(&[SundayIndividual], &half).findings("WT-19").is_empty());
        let four: Vec<i64> = (0..4).chain((6..26).filter(|n| n % 2 == 0).take(9)).collect();
        let plan = sundays(&[SundayIndividual], &four);
        assert_eq!(of(&plan, Clause::FourthWeek).len(), 1);
        assert!(of(&plan, Clause::FourthWeek)[0].severity.blocks());
        assert!(of(&plan, Clause::HalfOfRedDays).is_empty());
        assert!(of(&sundays(&[SundayIndividual], &[0, 1, 2, 4]), Clause::FourthWeek).is_empty(), "three in a row");
    }

    #[test]
    fn more_than_half_is_too_much() {
        // 26 weeks from 4 January 2027 have 26 Sundays; Easter, Ascension and May make four windows more.
        let worked = |count: usize| {
            let numbers: Vec<i64> = (0..26).filter(|n| n % 4 != 3).take(count).collect();
            of(&sundays(&[SundayIndividual], &numbers), Clause::HalfOfRedDays)
        };
        let limit = worked(19).first().map(|f| f.limit.to_f64()).expect("nineteen are too many");
        assert!((13.0..16.0).contains(&limit), "{limit}");
        assert!(worked(limit as usize).is_empty());
        assert_eq!(worked(limit as usize + 1).len(), 1);
    }

    #[test]
    fn touching_a_window_is_working_it_and_its_ends_are_open() {
        let two = |start: &str, end: &str| {
            plan(&[], vec![shift("a", "2027-01-10T10:00", "2027-01-10T14:00"), shift("b", start, end)])
                .findings("WT-19")
                .len()
        };
        assert_eq!(two("2027-01-16T12:00", "2027-01-16T18:00"), 0, "ends as the window begins");
        assert_eq!(two("2027-01-16T12:00", "2027-01-16T18:01"), 1);
        assert_eq!(two("2027-01-17T22:00", "2027-01-17T23:00"), 0, "begins as the window ends");
        assert_eq!(two("2027-01-17T21:59", "2027-01-17T23:00"), 1);
    }

    #[test]
    fn saturday_evening_and_sunday_evening_are_one_window_and_easter_is_two() {
        let one = vec![
            shift("a", "2027-01-09T19:00", "2027-01-09T23:00"),
            shift("b", "2027-01-10T16:00", "2027-01-10T21:00"),
        ];
        assert!(plan(&[], one).findings("WT-19").is_empty());
        let easter = vec![
            shift("a", "2027-03-26T10:00", "2027-03-26T14:00"),
            shift("b", "2027-03-29T10:00", "2027-03-29T14:00"),
        ];
        assert_eq!(plan(&[], easter).findings("WT-19").len(), 1);
    }
}
