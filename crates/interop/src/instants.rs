//! How are days and times of day read? Local time of Norway, whole minutes; what the clock change makes unclear needs an offset.

use crate::fault::Expected;
use crate::reading::Place;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// Where the plan is lived.
pub(crate) const ZONE: &str = "Europe/Oslo";
/// Years of a plan; the engine counts far around its days.
const YEARS: (i16, i16) = (1900, 2200);

/// The zone of all plans. Its rules are part of the program.
pub(crate) fn zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

impl Place<'_> {
    /// A date that exists.
    pub(crate) fn date(&self) -> Option<Date> {
        let text = self.written(Expected::Date)?;
        let date = is_date(text).then(|| text.parse().ok()).flatten();
        if date.is_none() {
            self.expected(Expected::Date);
        }
        date
    }

    /// A date within the years of a plan.
    pub(crate) fn plan_date(&self) -> Option<Date> {
        let date = self.date()?;
        let within = (YEARS.0..YEARS.1).contains(&date.year());
        if !within {
            self.expected(Expected::DateWithin(YEARS.0, YEARS.1 - 1));
        }
        within.then_some(date)
    }

    /// A local time, or one with an offset.
    pub(crate) fn instant(&self, zone: &TimeZone) -> Option<Timestamp> {
        match instant(self.written(Expected::LocalTime)?, zone) {
            Ok(instant) => Some(instant),
            Err(expected) => {
                self.expected(expected);
                None
            }
        }
    }
}

/// Four digits, two, two: jiff itself reads more forms than a contract should have.
fn is_date(text: &str) -> bool {
    matches_pattern(text, "dddd-dd-dd")
}

fn matches_pattern(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(c, p)| if p == b'd' { c.is_ascii_digit() } else { c == p })
}

fn instant(text: &str, zone: &TimeZone) -> Result<Timestamp, Expected> {
    let (local, offset) = split_offset(text);
    let local = local_time(local)?;
    if !(YEARS.0..YEARS.1).contains(&local.year()) {
        return Err(Expected::DateWithin(YEARS.0, YEARS.1 - 1));
    }
    if let Some(offset) = offset {
        let offset = offset_minutes(offset).ok_or(Expected::LocalTime)?;
        let utc = local.checked_sub(offset.minutes()).map_err(|_| Expected::LocalTime)?;
        return utc.to_zoned(TimeZone::UTC).map(|zoned| zoned.timestamp()).map_err(|_| Expected::LocalTime);
    }
    let ambiguous = zone.to_ambiguous_zoned(local);
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => {
            ambiguous.unambiguous().map(|zoned| zoned.timestamp()).map_err(|_| Expected::LocalTime)
        }
        AmbiguousOffset::Gap { .. } => Err(Expected::TimeThatExists),
        AmbiguousOffset::Fold { .. } => Err(Expected::Offset),
    }
}

/// The local part and the offset, where one is written.
fn split_offset(text: &str) -> (&str, Option<&str>) {
    const LOCAL: usize = "2027-01-04T15:00".len();
    let is_offset = |rest: &str| rest == "Z" || rest.starts_with(['+', '-']);
    match text.char_indices().skip(LOCAL).find(|(at, _)| is_offset(&text[*at..])) {
        Some((at, _)) => (&text[..at], Some(&text[at..])),
        None => (text, None),
    }
}

/// Minutes east of Greenwich, of `Z`, `+01:00`, `-02:30`.
fn offset_minutes(text: &str) -> Option<i64> {
    if text == "Z" {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits = text.get(1..).filter(|rest| matches_pattern(rest, "dd:dd"))?;
    let hours: i64 = digits.get(..2)?.parse().ok()?;
    let minutes: i64 = digits.get(3..)?.parse().ok()?;
    (hours <= 14 && minutes < 60).then_some(sign * (60 * hours + minutes))
}

/// `2027-01-04T15:00`, with seconds if they are none, or `T24:00` for the end of the day.
fn local_time(text: &str) -> Result<DateTime, Expected> {
    let has_form = matches_pattern(text, "dddd-dd-ddTdd:dd") || matches_pattern(text, "dddd-dd-ddTdd:dd:dd");
    if !has_form {
        return Err(Expected::LocalTime);
    }
    let (day, time) = text.split_once('T').ok_or(Expected::LocalTime)?;
    let day: Date = day.parse().map_err(|_| Expected::Date)?;
    if matches!(time, "24:00" | "24:00:00") {
        return day.tomorrow().map(|next| next.at(0, 0, 0, 0)).map_err(|_| Expected::Date);
    }
    let time: jiff::civil::Time = time.parse().map_err(|_| Expected::LocalTime)?;
    if time.second() != 0 {
        return Err(Expected::WholeMinutes);
    }
    Ok(day.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> Result<String, Expected> {
        instant(text, &zone()).map(|instant| instant.to_string())
    }

    #[test]
    fn local_times_are_norways_and_an_offset_goes_before() {
        let rows = [
            ("2027-01-04T15:00", "2027-01-04T14:00:00Z"),
            ("2027-07-04T15:00:00", "2027-07-04T13:00:00Z"),
            ("2027-01-10T24:00", "2027-01-10T23:00:00Z"),
            ("2027-03-27T24:00", "2027-03-27T23:00:00Z"),
            ("2027-01-04T15:00Z", "2027-01-04T15:00:00Z"),
            ("2027-03-28T02:30+01:00", "2027-03-28T01:30:00Z"),
            ("2027-10-31T02:30+02:00", "2027-10-31T00:30:00Z"),
            ("2027-10-31T02:30+01:00", "2027-10-31T01:30:00Z"),
            ("2028-02-29T00:00", "2028-02-28T23:00:00Z"),
            ("2027-01-04T15:00-02:30", "2027-01-04T17:30:00Z"),
        ];
        for (text, expected) in rows {
            assert_eq!(utc(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_says_what_was_expected() {
        let rows = [
            ("2027-03-28T02:00", Expected::TimeThatExists),
            ("2027-03-28T02:59", Expected::TimeThatExists),
            ("2027-10-31T02:00", Expected::Offset),
            ("2027-10-31T02:59", Expected::Offset),
            ("2027-02-29T10:00", Expected::Date),
            ("2027-01-04T24:30", Expected::LocalTime),
            ("2027-01-04T25:00", Expected::LocalTime),
            ("2027-01-04 15:00", Expected::LocalTime),
            ("2027-01-04", Expected::LocalTime),
            ("2027-01-04T15:00+1", Expected::LocalTime),
            ("2027-01-04T15:00+25:00", Expected::LocalTime),
            ("2027-01-04T15:00:30", Expected::WholeMinutes),
            ("1899-12-31T15:00", Expected::DateWithin(1900, 2199)),
            ("i dag", Expected::LocalTime),
            ("2027-01-04Tæøå", Expected::LocalTime),
        ];
        for (text, expected) in rows {
            assert_eq!(utc(text), Err(expected), "{text}");
        }
        for edge in ["2027-03-28T01:59", "2027-03-28T03:00", "2027-10-31T01:59", "2027-10-31T03:00"] {
            assert!(utc(edge).is_ok(), "{edge}");
        }
    }
}
