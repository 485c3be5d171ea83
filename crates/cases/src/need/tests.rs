//! Does a line of need add up, and is bad input refused with what to do?

use super::*;
use crate::text::TEXT_LIMIT;
use proptest::prelude::*;

fn morning() -> NeedInput {
    NeedInput {
        activity: "Morgenstell og frokost".into(),
        days: Weekday::ALL.iter().map(ToString::to_string).collect(),
        minutes: "60".into(),
        ..NeedInput::default()
    }
}

fn fault(input: &NeedInput) -> (Field, FaultCode) {
    let faults = Need::parse(input).expect_err("refused");
    assert_eq!(faults.len(), 1, "{faults:?}");
    (faults[0].field, faults[0].code)
}

#[test]
fn the_minutes_of_a_week_are_made_of_times_minutes_and_helpers() {
    let days = |d: &[&str]| d.iter().map(ToString::to_string).collect::<Vec<_>>();
    let rows = [
        ("every morning for an hour: seven hours", morning(), 420),
        ("two helpers count twice", NeedInput { helpers: "2".into(), ..morning() }, 840),
        (
            "twice on three days",
            NeedInput { days: days(&["mon", "wed", "fri"]), times_a_day: "2".into(), ..morning() },
            360,
        ),
        ("a day ticked twice is one day", NeedInput { days: days(&["mon", "mon"]), ..morning() }, 60),
        ("five times a week", NeedInput { days: vec![], times_a_week: " 5 ".into(), ..morning() }, 300),
        ("days and week may say the same", NeedInput { times_a_week: "7".into(), ..morning() }, 420),
        (
            "round the clock with three helpers is more than a week",
            NeedInput { minutes: "1440".into(), helpers: "3".into(), ..morning() },
            3 * 10_080,
        ),
    ];
    for (name, input, minutes) in rows {
        let need = Need::parse(&input).expect(name);
        assert_eq!(need.weekly(), Minutes(minutes), "{name}");
        let sum = need.explain();
        assert_eq!(sum.times * sum.minutes.0 * sum.helpers, sum.total.0, "{name}");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let week = |times: &str, minutes: &str| NeedInput {
        days: vec![],
        times_a_week: times.into(),
        minutes: minutes.into(),
        ..morning()
    };
    let minutes = |m: &str| NeedInput { minutes: m.into(), ..morning() };
    let rows = [
        (NeedInput { activity: "\u{7}".into(), ..morning() }, Field::Activity, FaultCode::Missing),
        (NeedInput { days: vec![], ..morning() }, Field::Days, FaultCode::Missing),
        (NeedInput { days: vec![String::new()], ..morning() }, Field::Days, FaultCode::Missing),
        (NeedInput { days: vec!["someday".into()], ..morning() }, Field::Days, FaultCode::UnknownChoice),
        (minutes(""), Field::MinutesEach, FaultCode::Missing),
        (minutes("0"), Field::MinutesEach, FaultCode::NoTime),
        (minutes("1500"), Field::MinutesEach, FaultCode::MoreThanADay { came_to: Minutes(1500) }),
        (minutes("-5"), Field::MinutesEach, FaultCode::OutOfRange { least: 0, most: i64::from(i32::MAX) }),
        (minutes("et kvarter ⏰"), Field::MinutesEach, FaultCode::NotANumber),
        (minutes(&"9".repeat(40)), Field::MinutesEach, FaultCode::OutOfRange { least: 0, most: i64::from(i32::MAX) }),
        (week("10", "1200"), Field::MinutesEach, FaultCode::MoreThanAWeek { came_to: Minutes(12_000) }),
        (
            NeedInput { times_a_day: "25".into(), ..morning() },
            Field::MinutesEach,
            FaultCode::MoreThanADay { came_to: Minutes(1500) },
        ),
        (
            NeedInput { times_a_day: "49".into(), ..morning() },
            Field::TimesADay,
            FaultCode::OutOfRange { least: 1, most: 48 },
        ),
        (NeedInput { times_a_week: "3".into(), ..morning() }, Field::TimesAWeek, FaultCode::DaysAndWeekDiffer),
        (NeedInput { helpers: "4".into(), ..morning() }, Field::Helpers, FaultCode::OutOfRange { least: 1, most: 3 }),
        (NeedInput { night: "sometimes".into(), ..morning() }, Field::Night, FaultCode::UnknownChoice),
    ];
    for (input, field, code) in rows {
        assert_eq!(fault(&input), (field, code));
    }
}

#[test]
fn two_hundred_hours_a_week_for_one_helper_is_refused_and_a_whole_week_is_not() {
    let of_the_week =
        |minutes: &str| NeedInput { days: vec![], times_a_week: "7".into(), minutes: minutes.into(), ..morning() };
    assert_eq!(Need::parse(&of_the_week("1440")).expect("168 hours").weekly(), Minutes::WEEK);
    let two_hundred_hours = NeedInput { days: vec![], times_a_week: "10".into(), minutes: "1200".into(), ..morning() };
    assert!(Need::parse(&two_hundred_hours).is_err());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let input = NeedInput { words: "x".repeat(100_000), minutes: "0".into(), activity: String::new(), ..morning() };
    let fields: Vec<_> = Need::parse(&input).expect_err("three faults").iter().map(|f| f.field).collect();
    assert_eq!(fields, [Field::Activity, Field::MinutesEach, Field::Words]);
}

#[test]
fn what_is_not_yet_said_is_listed() {
    let need = Need::parse(&morning()).expect("enough to add up");
    assert_eq!(need.gaps(), [Field::Purpose, Field::Helps, Field::DoesToday, Field::Manages]);
    let said = NeedInput {
        purpose: "Komme på skolen".into(),
        helps: "child".into(),
        does_today: "Mor".into(),
        manages: "with_help".into(),
        ..morning()
    };
    assert_eq!(Need::parse(&said).expect("whole").gaps(), []);
}

/// Numbers as people and machines send them, good ones more often than not.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (0i64..2000).prop_map(|n| n.to_string()),
        1 => any::<i64>().prop_map(|n| n.to_string()),
        1 => ".{0,12}",
        1 => Just(String::new()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{1,40}",
        1 => ".{0,60}",
        1 => Just("👩‍👧‍👦\u{0}\u{202E}x\u{1b}[31m".to_owned()),
        1 => Just("y".repeat(100_000)),
    ]
}

fn key(keys: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![8 => proptest::sample::select(keys).prop_map(str::to_owned), 1 => ".{0,8}", 1 => Just(String::new())]
}

fn typed_and_printed() -> impl Strategy<Value = Printed> {
    let when = (
        proptest::collection::vec(key(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), 0..9),
        number(),
        prop_oneof![Just(String::new()), number()],
        number(),
        number(),
    );
    let what = (text(), text(), text(), text());
    let which = (key(&["no", "passive", "active"]), key(&["child", "household"]), key(&["alone", "with_help"]));
    (when, what, which).prop_map(|(when, what, which)| {
        Printed(NeedInput {
            days: when.0,
            times_a_day: when.1,
            times_a_week: when.2,
            minutes: when.3,
            helpers: when.4,
            activity: what.0,
            purpose: what.1,
            does_today: what.2,
            words: what.3,
            night: which.0,
            helps: which.1,
            manages: which.2,
        })
    })
}

fn is_clean(words: &Words) -> bool {
    let text = words.as_str();
    text.chars().count() <= TEXT_LIMIT && !text.is_empty() && !text.chars().any(|c| c.is_control() && c != '\n')
}

/// What holds for every need that was taken.
fn is_sound(need: &Need) -> bool {
    let sum = need.explain();
    let per_helper = sum.times * sum.minutes.0;
    let texts = [Some(&need.activity), need.purpose.as_ref(), need.does_today.as_ref(), need.words.as_ref()];
    sum.total.0 > 0
        && per_helper <= Minutes::WEEK.0
        && (1..=3).contains(&need.helpers)
        && sum.total.0 == per_helper * need.helpers
        && texts.into_iter().flatten().all(is_clean)
}

proptest! {
    #[test]
    fn whatever_is_typed_is_taken_soundly_or_refused_with_a_reason(input in typed_and_printed()) {
        match Need::parse(&input.0) {
            Ok(need) => prop_assert!(is_sound(&need)),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }

    #[test]
    fn a_line_that_was_taken_fills_its_form_with_the_same(
        days in proptest::sample::subsequence(Weekday::ALL, 1..=7),
        times_a_day in 1i64..=48,
        minutes in 1i64..=30,
        helpers in 1i64..=3,
        activity in "[a-zæøå👍]{1,30}",
        words in "\\PC{0,60}",
    ) {
        let input = NeedInput {
            days: days.iter().map(ToString::to_string).collect(),
            times_a_day: times_a_day.to_string(),
            minutes: minutes.to_string(),
            helpers: helpers.to_string(),
            activity,
            words,
            ..NeedInput::default()
        };
        let need = Need::parse(&input).expect("within bounds");
        prop_assert_eq!(Need::parse(&need.input()), Ok(need));
    }
}

/// Typed input with a debug print, which `NeedInput` itself does not have: what families write reaches no log.
#[derive(Clone)]
struct Printed(NeedInput);

impl std::fmt::Debug for Printed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let i = &self.0;
        write!(f, "{:?} {:?} {:?} {:?} {:?}", i.days, i.times_a_day, i.times_a_week, i.minutes, i.helpers)
    }
}
