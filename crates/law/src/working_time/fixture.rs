//! How does a test write a plan of work? One assistant `a1`, local times, agreements that count.

use super::*;
use crate::testing::KNOWN;
use jiff::Timestamp;
use jiff::civil::{DateTime, date};

/// A plan, and what the law says about it.
pub struct Fixture {
    pub plan: Plan,
}

/// Name, start, end, agreements on file; expected severity and limit in hours.
pub type Row<'a> = (&'a str, &'a str, &'a str, &'a [AgreementKind], Option<(Severity, f64)>);

/// The instant of a local time in Norway.
pub fn at(local: &str) -> Timestamp {
    let time: DateTime = local.parse().expect("a local time");
    time.to_zoned(oslo()).expect("in the calendar").timestamp()
}

pub fn shift(id: &str, start: &str, end: &str) -> Shift {
    Shift { id: id.into(), assistant: "a1".into(), start: at(start), end: at(end), ..Shift::default() }
}

/// The shift with one passive stretch.
pub fn passive(mut shift: Shift, from: &str, to: &str) -> Shift {
    shift.passive = vec![Stretch { from: at(from), to: at(to) }];
    shift
}

/// The same hours on so many days from one day on; the last one ends as given. Each is named by its day.
pub fn days(first: &str, count: i64, start: &str, end: &str, last_end: &str) -> Vec<Shift> {
    let first: jiff::civil::Date = first.parse().expect("a day");
    let day = |n: i64| first.saturating_add(jiff::Span::new().days(n));
    let end_of = |n: i64| if n + 1 == count { last_end } else { end };
    (0..count)
        .map(|n| shift(&day(n).to_string(), &format!("{}T{start}", day(n)), &format!("{}T{}", day(n), end_of(n))))
        .collect()
}

/// A plan of one assistant in a tariff-bound undertaking.
pub fn plan(agreements: &[AgreementKind], shifts: Vec<Shift>) -> Fixture {
    let assistant = Assistant {
        id: "a1".into(),
        employer: "e1".into(),
        born: date(1990, 1, 1),
        tariff_bound: true,
        agreements: agreements.iter().copied().collect(),
        ..Assistant::default()
    };
    Fixture { plan: Plan { assistants: vec![assistant], shifts, ..Plan::default() } }
}

impl Fixture {
    pub fn report(&self) -> Report {
        check(&self.plan, KNOWN)
    }

    /// The findings of one rule.
    pub fn findings(&self, rule: &str) -> Vec<Finding> {
        self.report().findings.into_iter().filter(|f| f.rule.0 == rule).collect()
    }
}

/// Each row is a single shift on 4 January 2027, judged by one clause of one rule.
pub fn check_rows(rule: &str, clause: Clause, rows: &[Row<'_>]) {
    for (name, start, end, agreements, expected) in rows {
        let one = shift("s", &format!("2027-01-04T{start}"), &format!("2027-01-04T{end}"));
        let found = plan(agreements, vec![one]).findings(rule);
        let found = found.iter().find(|f| f.clause == clause).map(|f| (f.severity, f.limit.to_f64()));
        assert_eq!(found, *expected, "{name}");
    }
}
