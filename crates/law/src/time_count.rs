//! On which day does a time limit end?
//!
//! fvl § 30 (1) s.3 sends the count to domstolloven §§ 148 and 149: the day the limit starts is not counted; weeks and
//! months end on the day «som efter sit navn eller sit tal svarer til» the first; a month without that number ends on
//! its last day; a limit that ends «paa en lørdag, helgedag eller dag som etter lovgivningen er likestilt med helgedag»
//! is extended to the next working day. Whole days are counted, so a change of the clock changes nothing.

use crate::rule::Applied;
use crate::{Confidence, Doubt, NotCovered, Rule, Uncovered, Version, red_day};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use kernel::{Act, Citation, Commencement, Ruled, Step, StepKind};

/// The length of a limit (*frist*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// Days.
    Days(u16),
    /// Weeks.
    Weeks(u16),
    /// Months; a year is twelve of them.
    Months(u16),
}

/// `TIME-COUNT`: how limits are counted.
pub(crate) static TIME_COUNT: Rule<()> = Rule {
    id: "TIME-COUNT",
    term: "beregning av frister",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                Citation::new(Act::PublicAdministration1967, "30", "s.3"),
                Citation::new(Act::Courts, "148", ""),
                Citation::new(Act::Courts, "149", ""),
            ],
            text: "Dagen da fristen «begynder at løpe», telles ikke med. Frister i uker, måneder og år slutter på den \
                   dagen som «efter sit navn eller sit tal svarer til» startdagen; mangler måneden tallet, på månedens \
                   siste dag. Slutter fristen på en «lørdag, helgedag eller dag som etter lovgivningen er likestilt med \
                   helgedag», forlenges den til nærmeste virkedag.",
            body: Some(()),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[Citation::new(Act::PublicAdministration2025, "64", "")],
            text: "Bare overskriften er lest: «Overholdelse av klagefristen». Om frister regnes der, er ikke kjent.",
            body: None,
        },
    ],
};

/// Counts a limit and moves its end past Saturdays and red days.
///
/// # Errors
/// [`NotCovered`] when no version counts from `start`, or the end lies outside the calendar.
pub fn time_count(start: Date, length: Length, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = TIME_COUNT.on(start, known_on)?;
    let mut counted = count(&applied, start, length, known_on)?;
    while let Some(name) = not_a_working_day(counted.value, known_on)? {
        let next = counted.value.tomorrow().map_err(|_| left_the_calendar(start, known_on))?;
        counted.steps.push(Step { kind: StepKind::MovedPast(name.into()), on: next });
        counted.value = next;
    }
    Ok(counted)
}

/// The last day of a rule whose body is a party's time limit, counted and moved by the act on the courts. The start is
/// named as the rule's input.
///
/// # Errors
/// As [`time_count`], and outside the versions of the rule.
pub(crate) fn party_deadline(
    rule: &'static Rule<Length>,
    (input, start): (&'static str, Date),
    known_on: Date,
) -> Result<Ruled<Date>, NotCovered> {
    let applied = rule.on(start, known_on)?;
    let counted = time_count(start, *applied.body, known_on)?;
    let mut deadline = applied.ruled(counted.value, [(input, start.to_string()), ("known_on", known_on.to_string())]);
    deadline.citations.extend(counted.citations);
    deadline.steps = counted.steps;
    Ok(deadline)
}

/// Counts a limit without moving it; a last step tells when it ends on a Saturday or red day.
///
/// # Errors
/// As [`time_count`].
pub fn count_unmoved(start: Date, length: Length, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = TIME_COUNT.on(start, known_on)?;
    let mut counted = count(&applied, start, length, known_on)?;
    if let Some(name) = not_a_working_day(counted.value, known_on)? {
        counted.steps.push(Step { kind: StepKind::NotMoved(name.into()), on: counted.value });
    }
    Ok(counted)
}

/// Is it a working day (*virkedag*): neither Saturday nor red?
///
/// # Errors
/// [`NotCovered`] before the act on holidays.
pub fn is_working_day(day: Date, known_on: Date) -> Result<bool, NotCovered> {
    Ok(not_a_working_day(day, known_on)?.is_none())
}

fn not_a_working_day(day: Date, known_on: Date) -> Result<Option<&'static str>, NotCovered> {
    let red = red_day(day, known_on)?.map(crate::RedDay::key);
    Ok(red.or((day.weekday() == Weekday::Saturday).then_some("saturday")))
}

fn count(applied: &Applied<()>, start: Date, length: Length, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let (span, kind) = match length {
        Length::Days(n) => (i64::from(n).days(), StepKind::DaysOn(n.into())),
        Length::Weeks(n) => (i64::from(n).weeks(), StepKind::WeeksOn(n.into())),
        Length::Months(n) => (i64::from(n).months(), StepKind::MonthsOn(n.into())),
    };
    let end = start.checked_add(span).map_err(|_| left_the_calendar(start, known_on))?;
    let mut counted = applied.ruled(end, [("start", start.to_string()), ("known_on", known_on.to_string())]);
    counted.steps = vec![Step { kind: StepKind::StartsFrom, on: start }, Step { kind, on: end }];
    if matches!(length, Length::Months(_)) && end.day() != start.day() {
        counted.steps.push(Step { kind: StepKind::LastDayOfMonth, on: end });
    }
    Ok(counted)
}

fn left_the_calendar(start: Date, known_on: Date) -> NotCovered {
    TIME_COUNT.not_covered(start, known_on, Uncovered::OutOfCalendar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use proptest::prelude::*;

    // The rule itself is asked: its function counts, and the holidays are known for fewer years.
    proof!(TIME_COUNT, [from(1970, 1, 1).cites("domstolloven § 148"), asleep().cites("nfvl § 64")]);

    #[test]
    fn limits_end_where_the_courts_act_says() {
        use Length::{Days, Months, Weeks};
        let rows = [
            ("the first day is not counted", date(2026, 11, 2), Days(3), date(2026, 11, 5), "domstolloven § 148"),
            (
                "one day, from Friday, ends on Monday",
                date(2026, 11, 6),
                Days(1),
                date(2026, 11, 9),
                "domstolloven § 149",
            ),
            (
                "four weeks: the day of the same name",
                date(2026, 11, 23),
                Weeks(4),
                date(2026, 12, 21),
                "domstolloven § 148",
            ),
            ("a Saturday moves to Monday", date(2026, 11, 21), Weeks(2), date(2026, 12, 7), "domstolloven § 149"),
            ("a Sunday moves to Monday", date(2026, 11, 22), Weeks(2), date(2026, 12, 7), "domstolloven § 149"),
            (
                "31 January and a month: 28 February, a Sunday, moves",
                date(2027, 1, 31),
                Months(1),
                date(2027, 3, 1),
                "domstolloven § 149",
            ),
            (
                "31 January and a month in a leap year: 29 February",
                date(2028, 1, 31),
                Months(1),
                date(2028, 2, 29),
                "domstolloven § 148",
            ),
            ("29 February and twelve months", date(2028, 2, 29), Months(12), date(2029, 2, 28), "domstolloven § 148"),
            (
                "30 April and a month: the same number",
                date(2026, 4, 30),
                Months(1),
                date(2026, 6, 1),
                "domstolloven § 149",
            ),
            (
                "Maundy Thursday moves over five days",
                date(2026, 3, 5),
                Weeks(4),
                date(2026, 4, 7),
                "domstolloven § 149",
            ),
            ("1 May 2026 is a Friday: to Monday", date(2026, 4, 3), Weeks(4), date(2026, 5, 4), "domstolloven § 149"),
            (
                "17 May 2027 is Whit Monday too: to Tuesday",
                date(2027, 4, 19),
                Weeks(4),
                date(2027, 5, 18),
                "domstolloven § 149",
            ),
            ("Christmas Eve is a working day", date(2026, 11, 26), Weeks(4), date(2026, 12, 24), "domstolloven § 149"),
            (
                "25 December 2026 moves over the weekend",
                date(2026, 11, 27),
                Weeks(4),
                date(2026, 12, 28),
                "domstolloven § 149",
            ),
            ("across the change to summer time", date(2026, 3, 27), Days(4), date(2026, 3, 31), "domstolloven § 148"),
            (
                "across the change to winter time",
                date(2026, 10, 23),
                Weeks(1),
                date(2026, 10, 30),
                "domstolloven § 148",
            ),
            (
                "nothing at all ends on the day itself",
                date(2026, 11, 23),
                Days(0),
                date(2026, 11, 23),
                "domstolloven § 148",
            ),
        ];
        for (name, start, length, expected, citation) in rows {
            let ruled = time_count(start, length, KNOWN).expect(name);
            assert_eq!(ruled.value, expected, "{name}");
            proves(&ruled, citation, name);
        }
    }

    #[test]
    fn the_steps_can_be_counted_on_the_fingers() {
        let ruled = time_count(date(2026, 3, 5), Length::Weeks(4), KNOWN).expect("covered");
        let told: Vec<String> = ruled.steps.iter().map(|s| format!("{:?} {}", s.kind, s.on)).collect();
        assert_eq!(
            told,
            [
                "StartsFrom 2026-03-05",
                "WeeksOn(4) 2026-04-02",
                "MovedPast(\"maundy_thursday\") 2026-04-03",
                "MovedPast(\"good_friday\") 2026-04-04",
                "MovedPast(\"saturday\") 2026-04-05",
                "MovedPast(\"easter_sunday\") 2026-04-06",
                "MovedPast(\"easter_monday\") 2026-04-07",
            ]
        );
        let short_month = time_count(date(2026, 3, 31), Length::Months(1), KNOWN).expect("covered");
        assert_eq!(short_month.steps.last().map(|s| s.kind.clone()), Some(StepKind::LastDayOfMonth));
        let unmoved = count_unmoved(date(2026, 11, 22), Length::Weeks(2), KNOWN).expect("covered");
        assert_eq!(unmoved.value, date(2026, 12, 6));
        assert_eq!(unmoved.steps.last().map(|s| s.kind.clone()), Some(StepKind::NotMoved("sunday".into())));
    }

    #[test]
    fn outside_coverage_nothing_is_counted() {
        let why = |start| time_count(start, Length::Weeks(4), KNOWN).map_err(|e| e.why);
        assert_eq!(why(date(1969, 12, 31)), Err(Uncovered::BeforeFirst));
        // The count is covered, the holidays of that year are not.
        assert_eq!(why(date(1980, 1, 2)), Err(Uncovered::BeforeFirst));
        assert_eq!(why(date(9999, 12, 20)), Err(Uncovered::OutOfCalendar));
        let last = time_count(date(9999, 12, 30), Length::Days(1), KNOWN);
        assert!(last.is_ok_and(|r| r.value == date(9999, 12, 31)));
    }

    proptest! {
        #[test]
        fn a_limit_never_ends_early_nor_on_a_red_day_nor_far_off(
            days in 0i64..60_000, weeks in 0u16..60, months in 0u16..40,
        ) {
            let start = date(1996, 1, 1).saturating_add(days.days());
            for length in [Length::Days(weeks), Length::Weeks(weeks), Length::Months(months)] {
                let moved = time_count(start, length, KNOWN).expect("covered").value;
                let raw = count_unmoved(start, length, KNOWN).expect("covered").value;
                prop_assert!(is_working_day(moved, KNOWN).expect("covered"));
                let shift = raw.until(moved).expect("days").get_days();
                prop_assert!((0..=5).contains(&shift), "{start} {length:?} moved {shift} days");
                prop_assert!(shift == 0 || !is_working_day(raw, KNOWN).expect("covered"));
            }
        }

        #[test]
        fn who_starts_later_never_ends_earlier(days in 0i64..60_000, weeks in 0u16..60) {
            let start = date(1996, 1, 1).saturating_add(days.days());
            let next = start.tomorrow().expect("in calendar");
            for length in [Length::Days(weeks), Length::Weeks(weeks), Length::Months(weeks)] {
                let first = time_count(start, length, KNOWN).expect("covered").value;
                prop_assert!(first <= time_count(next, length, KNOWN).expect("covered").value);
            }
        }

        #[test]
        fn weeks_keep_the_name_of_the_day(days in 0i64..60_000, weeks in 0u16..60) {
            let start = date(1996, 1, 1).saturating_add(days.days());
            let raw = count_unmoved(start, Length::Weeks(weeks), KNOWN).expect("covered").value;
            prop_assert_eq!(raw.weekday(), start.weekday());
        }
    }
}
