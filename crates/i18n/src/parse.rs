//! What did the person type? Reads dates, hours and times of day the way people write them.

use jiff::civil::{Date, Time};
use kernel::Minutes;

/// Reads "4.12.2026", "04/12-2026", "4 12 26", "2026-12-04". `None` where no such day exists.
///
/// Two digits for the year are read as this century: no date in a case is older than that.
pub fn parse_date(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let month = |m: &str| m.parse::<i8>().ok();
    if a.len() == 4 {
        return Date::new(a.parse().ok()?, month(b)?, c.parse().ok()?).ok();
    }
    let year: i16 = c.parse().ok()?;
    let year = match c.len() {
        2 => 2000 + year,
        4 => year,
        _ => return None,
    };
    Date::new(year, month(b)?, a.parse().ok()?).ok()
}

/// Reads hours as "7", "7,5", "7.25", "7:30". `None` for anything else, for a negative number and over 10,000 hours.
pub fn parse_hours(text: &str) -> Option<Minutes> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes) = (whole(hours)?, whole(minutes)?);
        return (minutes < 60 && hours <= 10_000).then_some(Minutes(hours * 60 + minutes));
    }
    let (hours, fraction) = text.split_once([',', '.']).unwrap_or((text.as_str(), ""));
    let hours = whole(hours)?;
    if hours > 10_000 || fraction.len() > 4 {
        return None;
    }
    let parts = if fraction.is_empty() { 0 } else { whole(fraction)? };
    let scale = 10_i64.pow(u32::try_from(fraction.len()).ok()?);
    Some(Minutes(hours * 60 + (parts * 60 + scale / 2) / scale))
}

fn whole(digits: &str) -> Option<i64> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
}

/// Reads a time of day as "14.30", "14:30", "1430", "8". `None` where no such time exists.
pub fn parse_time_of_day(text: &str) -> Option<Time> {
    let text = text.trim();
    let (hour, minute) = match text.split_once(['.', ':', ' ']) {
        Some(parts) => parts,
        None if text.len() > 2 && text.is_ascii() => text.split_at(text.len() - 2),
        None => (text, "0"),
    };
    let (hour, minute) = (whole(hour)?, whole(minute.trim())?);
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn dates_are_read_as_people_write_them() {
        for text in ["4.12.2026", "04.12.2026", " 4/12 2026", "4-12-26", "4. 12. 2026", "2026-12-04"] {
            assert_eq!(parse_date(text), Some(date(2026, 12, 4)), "{text}");
        }
        for text in
            ["", "31.11.2026", "29.2.2027", "4.12", "4.12.026", "i morgen", "4.12.2026.1", "4.130.2026", "🎂.1.2026"]
        {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        let rows = [
            ("7", 420),
            ("7,5", 450),
            ("7.25", 435),
            ("7:30", 450),
            (" 1 000 ", 60_000),
            ("0", 0),
            ("0,1", 6),
            ("7,", 420),
        ];
        for (text, minutes) in rows {
            assert_eq!(parse_hours(text), Some(Minutes(minutes)), "{text}");
        }
        for text in ["", "-1", "syv", "7,5,5", "7:60", ",5t", "1e9", "99999999999999999999", "7,55555", "💤"] {
            assert_eq!(parse_hours(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_put_in_a_field_is_read_back_to_the_minute() {
        for minutes in 0..2_000 {
            for lang in kernel::Lang::ALL {
                assert_eq!(parse_hours(&crate::hours_field(lang, Minutes(minutes))), Some(Minutes(minutes)));
            }
        }
        assert_eq!(parse_date(&crate::date_field(date(2027, 1, 2))), Some(date(2027, 1, 2)));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, hour, minute) in
            [("14.30", 14, 30), ("14:30", 14, 30), ("1430", 14, 30), ("8", 8, 0), ("730", 7, 30), ("0.05", 0, 5)]
        {
            assert_eq!(parse_time_of_day(text), Some(time(hour, minute, 0, 0)), "{text}");
        }
        for text in ["", "24.00", "14.60", "halv tre", "-1", "99999", "é30"] {
            assert_eq!(parse_time_of_day(text), None, "{text}");
        }
    }
}
