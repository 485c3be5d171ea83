//! How are hours, minutes and numbers written?

use crate::msg;
use kernel::{Lang, Minutes};

fn grouped(lang: Lang, value: u64) -> String {
    let digits = value.to_string();
    // Norwegian keeps four digits together only in years; amounts are set in threes from 1 000.
    let between = if lang == Lang::En { ',' } else { '\u{a0}' };
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(between);
        }
        text.push(digit);
    }
    text
}

/// A length to the minute: "45 minutter", "1 time og 15 minutter", "41 timer og 30 minutter", "0 timer".
pub fn hours(lang: Lang, minutes: Minutes) -> String {
    let (whole, rest) = (minutes.0 / 60, minutes.0 % 60);
    let only = |whole| msg::hours(lang, if whole == 1 { 1 } else { 2 }, number(lang, whole));
    match (whole, rest) {
        (whole, 0) => only(whole),
        (0, rest) => msg::minutes_only(lang, rest),
        (whole, rest) => msg::hours_and_minutes(lang, only(whole), msg::minutes_only(lang, rest)),
    }
}

/// The same where there is little room: "41 t 30 min", "7 t", "45 min", "0 t". It does not break over two lines.
pub fn hours_short(lang: Lang, minutes: Minutes) -> String {
    let (whole, rest) = (minutes.0.unsigned_abs() / 60, minutes.0.unsigned_abs() % 60);
    let sign = if minutes.0 < 0 { "−" } else { "" };
    let whole_only = || format!("{}\u{a0}{}", grouped(lang, whole), msg::unit_hours_short(lang));
    let rest_only = || format!("{rest}\u{a0}{}", msg::unit_minutes_short(lang));
    match (whole, rest) {
        (_, 0) => format!("{sign}{}", whole_only()),
        (0, _) => format!("{sign}{}", rest_only()),
        _ => format!("{sign}{}\u{a0}{}", whole_only(), rest_only()),
    }
}

/// A difference with its sign: "−2 t 30 min", "+30 min", "0".
pub fn hours_change(lang: Lang, minutes: Minutes) -> String {
    match minutes.0 {
        0 => "0".to_owned(),
        count if count > 0 => format!("+{}", hours_short(lang, minutes)),
        _ => hours_short(lang, minutes),
    }
}

/// Hours as a person would type them in a field: "41,5". What [`crate::parse_hours`] reads, to the minute.
pub fn hours_field(lang: Lang, minutes: Minutes) -> String {
    let (whole, rest) = (minutes.0 / 60, minutes.0 % 60);
    let comma = if lang == Lang::En { '.' } else { ',' };
    match rest {
        0 => whole.to_string(),
        _ if rest % 6 == 0 => format!("{whole}{comma}{}", rest / 6),
        _ => format!("{whole}:{rest:02}"),
    }
}

/// A whole number in groups of three: "1 486" (with a space that does not break), "1,486".
pub fn number(lang: Lang, value: i64) -> String {
    let text = grouped(lang, value.unsigned_abs());
    if value < 0 { format!("−{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_as_people_say_them() {
        let rows = [
            (2490, "41 timer og 30 minutter", "41 timar og 30 minutt", "41 hours and 30 minutes"),
            (60, "1 time", "1 time", "1 hour"),
            (0, "0 timer", "0 timar", "0 hours"),
            (75, "1 time og 15 minutter", "1 time og 15 minutt", "1 hour and 15 minutes"),
            (45, "45 minutter", "45 minutt", "45 minutes"),
            (121, "2 timer og 1 minutt", "2 timar og 1 minutt", "2 hours and 1 minute"),
        ];
        for (minutes, nb, nn, en) in rows {
            let said = Lang::ALL.map(|lang| hours(lang, Minutes(minutes)));
            assert_eq!(said, [nb, nn, en], "{minutes}");
        }
    }

    #[test]
    fn in_a_column_they_are_short_and_differences_have_their_sign() {
        let plain = |text: String| text.replace('\u{a0}', " ");
        let rows = [(1155, "19 t 15 min"), (420, "7 t"), (45, "45 min"), (0, "0 t"), (-150, "−2 t 30 min")];
        for (minutes, expected) in rows {
            assert_eq!(plain(hours_short(Lang::Nb, Minutes(minutes))), expected);
        }
        assert!(!hours_short(Lang::En, Minutes(1155)).contains(' '), "it does not break");
        assert_eq!(plain(hours_change(Lang::En, Minutes(30))), "+30 min");
        assert_eq!(plain(hours_change(Lang::Nb, Minutes(-15))), "−15 min");
        assert_eq!(hours_change(Lang::Nn, Minutes(0)), "0");
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_it_was() {
        for (minutes, expected) in [(2490, "41,5"), (420, "7"), (315, "5:15"), (6, "0,1"), (61, "1:01")] {
            assert_eq!(hours_field(Lang::Nb, Minutes(minutes)), expected);
            assert_eq!(crate::parse_hours(expected), Some(Minutes(minutes)));
        }
    }

    #[test]
    fn big_numbers_are_set_in_threes() {
        assert_eq!(number(Lang::Nb, 1_486), "1\u{a0}486");
        assert_eq!(number(Lang::En, -12_345_678), "−12,345,678");
        assert_eq!(number(Lang::Nn, 999), "999");
    }
}
