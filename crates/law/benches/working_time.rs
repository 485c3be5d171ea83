//! How long does a check of working time take: a person's year, a hundred assistants, one changed shift?
//!
//! Prints a table for `docs/performance.md`.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use law::working_time::{AgreementKind, Assistant, Plan, Prepared, Severity, Shift, check, oslo};
use std::hint::black_box;
use std::time::{Duration, Instant};

const KNOWN: Date = date(2026, 11, 22);
const WEEKS: i64 = 52;

fn at(day: Date, hour: i8) -> Timestamp {
    day.at(hour, 0, 0, 0).to_zoned(oslo()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// Five shifts a week: two days, an evening, a night, and a Saturday, every third week a Sunday. Lawful as it stands.
fn year_of(assistant: &str) -> Vec<Shift> {
    let monday = date(2027, 1, 4);
    let mut shifts = Vec::new();
    for week in 0..WEEKS {
        let day = |n: i64| monday.saturating_add((week * 7 + n).days());
        let weekend = if week % 3 == 0 { (6, 10, 5) } else { (5, 10, 5) };
        for (n, (on, from, hours)) in [(0, 7, 8), (1, 8, 7), (2, 14, 8), (3, 23, 8), weekend].into_iter().enumerate() {
            let start = at(day(on), from);
            shifts.push(Shift {
                id: format!("{assistant}-{week}-{n}"),
                assistant: assistant.to_owned(),
                start,
                end: start + i64::from(hours).hours(),
                ..Shift::default()
            });
        }
    }
    shifts
}

fn plan_of(people: usize) -> Plan {
    let mut plan = Plan::default();
    for n in 0..people {
        let id = format!("a{n}");
        plan.shifts.extend(year_of(&id));
        plan.assistants.push(Assistant {
            id,
            employer: "e1".to_owned(),
            born: date(1990, 1, 1),
            agreements: [AgreementKind::AvgIndividual, AgreementKind::SundayIndividual].into(),
            ..Assistant::default()
        });
    }
    plan
}

fn measure(name: &str, budget: &str, rounds: usize, mut work: impl FnMut()) {
    work();
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let begin = Instant::now();
            work();
            begin.elapsed()
        })
        .collect();
    times.sort_unstable();
    let (median, p95) = (times[rounds / 2], times[rounds * 95 / 100]);
    println!("| {name} | {median:.2?} | {p95:.2?} | {budget} |");
}

fn main() {
    println!("| what | median | p95 | at most |\n|---|---|---|---|");
    let year = plan_of(1);
    measure(&format!("a person's year, {} shifts", year.shifts.len()), "5 ms", 200, || {
        black_box(check(black_box(&year), KNOWN));
    });
    let many = plan_of(100);
    measure(&format!("100 assistants, 52 weeks, {} shifts", many.shifts.len()), "300 ms", 20, || {
        black_box(check(black_box(&many), KNOWN));
    });
    let Ok(prepared) = Prepared::new(&many, KNOWN) else { return };
    let mut checked = prepared.check(&many);
    let (mut next, mut turn) = (0, 0);
    measure("one changed shift among them", "50 us", 2_000, || {
        next = (next + 7_919) % many.shifts.len();
        turn = (turn + 1) % 5;
        let mut shift = many.shifts[next].clone();
        shift.end += (turn * 30).minutes();
        black_box(checked.put(shift).is_ok());
    });
    println!("\n{} blocking, {} in all", checked.count(Severity::BlockUnless), checked.findings().len());
}
