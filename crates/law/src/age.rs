//! How old is a person on a day, and on which day is an age reached?

use jiff::ToSpan;
use jiff::civil::Date;
use std::borrow::Cow;
use std::cmp::Ordering;

/// The day a person reaches an age. Born on 29 February: 28 February in a common year
/// (see [`Doubt::LeapDayBirthday`](crate::Doubt::LeapDayBirthday)). `None` when it leaves the calendar.
pub fn birthday(born: Date, age: u8) -> Option<Date> {
    born.checked_add(i64::from(age).years()).ok()
}

/// Completed years on a day; 0 before birth.
pub fn age_on(born: Date, on: Date) -> u8 {
    (1..=150u8).take_while(|age| birthday(born, *age).is_some_and(|day| day <= on)).last().unwrap_or(0)
}

/// Has the person reached the age by that day?
pub(crate) fn has_reached(born: Date, age: u8, on: Date) -> bool {
    // The year alone decides nearly always; rights are weighed for thousands of births.
    match (i32::from(on.year()) - i32::from(born.year())).cmp(&i32::from(age)) {
        Ordering::Less => false,
        Ordering::Equal if (on.month(), on.day()) >= (born.month(), born.day()) => true,
        Ordering::Equal => birthday(born, age).is_some_and(|day| day <= on),
        Ordering::Greater => true,
    }
}

/// Does the answer on this very day rest on our reading of a birth on 29 February? Then it carries the doubt's key.
pub(crate) fn leap_day_doubt(born: Date, age: u8, on: Date) -> Option<Cow<'static, str>> {
    let is_leap_day_child = born.month() == 2 && born.day() == 29;
    let rests_on_reading = is_leap_day_child && on.day() == 28 && birthday(born, age) == Some(on);
    rests_on_reading.then(|| crate::Doubt::LeapDayBirthday.key().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_age_is_reached_on_the_birthday() {
        let rows = [
            ("day before", date(2014, 5, 3), date(2026, 5, 2), 11),
            ("birthday", date(2014, 5, 3), date(2026, 5, 3), 12),
            ("before birth", date(2014, 5, 3), date(2014, 5, 2), 0),
            ("leap day, common year, 28 February", date(2012, 2, 29), date(2027, 2, 28), 15),
            ("leap day, common year, the day before", date(2012, 2, 29), date(2027, 2, 27), 14),
            ("leap day, leap year, 28 February", date(2012, 2, 29), date(2028, 2, 28), 15),
            ("leap day, leap year, 29 February", date(2012, 2, 29), date(2028, 2, 29), 16),
        ];
        for (name, born, on, expected) in rows {
            assert_eq!(age_on(born, on), expected, "{name}");
        }
        assert!(leap_day_doubt(date(2012, 2, 29), 15, date(2027, 2, 28)).is_some());
        assert!(leap_day_doubt(date(2012, 2, 29), 15, date(2027, 3, 1)).is_none(), "on 1 March every reading agrees");
        assert!(leap_day_doubt(date(2012, 2, 29), 16, date(2028, 2, 29)).is_none());
        assert_eq!(birthday(date(9990, 1, 1), 67), None);
    }
}
