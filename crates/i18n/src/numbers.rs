//! How are hours, minutes and numbers written?

use crate::msg;
use kernel::{Lang, Minutes};

/// Hours as a decimal number: to the tenth where that is exact, else to the hundredth, so that what stands in a column
/// adds up to what stands below it.
fn decimal(lang: Lang, minutes: Minutes, keep_zero: bool) -> String {
    let comma = if lang == Lang::En { '.' } else { ',' };
    let sign = if minutes.0 < 0 { "−" } else { "" };
    let hundredths = (minutes.0.unsigned_abs() * 100 + 30) / 60;
    let whole = grouped(lang, hundredths / 100);
    match (hundredths % 100 / 10, hundredths % 10) {
        (0, 0) if !keep_zero => format!("{sign}{whole}"),
        (tenth, 0) => format!("{sign}{whole}{comma}{tenth}"),
        (tenth, hundredth) => format!("{sign}{whole}{comma}{tenth}{hundredth}"),
    }
}

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

/// Hours in running text: "41,5 timer", "1 time", "5,25 timer", "41.5 hours".
pub fn hours(lang: Lang, minutes: Minutes) -> String {
    msg::hours(lang, if minutes.0 == 60 { 1 } else { 2 }, decimal(lang, minutes, false))
}

/// Hours in a column, always with a decimal: "41,5", "7,0", "5,25".
pub fn hours_number(lang: Lang, minutes: Minutes) -> String {
    decimal(lang, minutes, true)
}

/// A difference in hours with its sign: "−2,5", "+0,5", "0".
pub fn hours_change(lang: Lang, minutes: Minutes) -> String {
    match minutes.0 {
        0 => "0".to_owned(),
        count if count > 0 => format!("+{}", decimal(lang, minutes, true)),
        _ => decimal(lang, minutes, true),
    }
}

/// Hours as a person would type them in a field: "41,5". What [`crate::parse_hours`] reads, to the minute.
pub fn hours_field(lang: Lang, minutes: Minutes) -> String {
    if (minutes.0 * 10) % 60 == 0 {
        return decimal(lang, minutes, false).replace(['\u{a0}', '−'], "");
    }
    format!("{}:{:02}", minutes.0 / 60, minutes.0 % 60)
}

/// A length to the minute: "45 minutter", "1 time og 15 minutter", "2 timer".
pub fn minutes_text(lang: Lang, minutes: Minutes) -> String {
    let (whole, rest) = (minutes.0 / 60, minutes.0 % 60);
    match (whole, rest) {
        (0, rest) => msg::minutes_only(lang, rest),
        (whole, 0) => msg::hours(lang, if whole == 1 { 1 } else { 2 }, number(lang, whole)),
        (whole, rest) => {
            let first = msg::hours(lang, if whole == 1 { 1 } else { 2 }, number(lang, whole));
            msg::hours_and_minutes(lang, first, msg::minutes_only(lang, rest))
        }
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
            (2490, "41,5 timer", "41.5 hours"),
            (60, "1 time", "1 hour"),
            (0, "0 timer", "0 hours"),
            (90, "1,5 timer", "1.5 hours"),
        ];
        for (minutes, nb, en) in rows {
            assert_eq!(hours(Lang::Nb, Minutes(minutes)), nb);
            assert_eq!(hours(Lang::Nn, Minutes(minutes)), nb.replace("timer", "timar"));
            assert_eq!(hours(Lang::En, Minutes(minutes)), en);
        }
    }

    #[test]
    fn columns_keep_their_decimal_and_differences_their_sign() {
        assert_eq!(hours_number(Lang::Nb, Minutes(420)), "7,0");
        assert_eq!(hours_change(Lang::Nb, Minutes(-150)), "−2,5");
        assert_eq!(hours_change(Lang::En, Minutes(30)), "+0.5");
        assert_eq!(hours_change(Lang::Nn, Minutes(0)), "0");
    }

    #[test]
    fn a_column_adds_up_to_the_sum_below_it() {
        let lines = [315, 540, 280].map(Minutes);
        assert_eq!(lines.map(|m| hours_number(Lang::Nb, m)), ["5,25", "9,0", "4,67"]);
        assert_eq!(hours_number(Lang::Nb, lines.into_iter().sum()), "18,92");
        assert_eq!(hours(Lang::Nb, Minutes(1155)), "19,25 timer");
        assert_eq!(hours_change(Lang::En, Minutes(-15)), "−0.25");
    }

    #[test]
    fn lengths_are_given_to_the_minute() {
        assert_eq!(minutes_text(Lang::Nb, Minutes(45)), "45 minutter");
        assert_eq!(minutes_text(Lang::Nn, Minutes(75)), "1 time og 15 minutt");
        assert_eq!(minutes_text(Lang::En, Minutes(121)), "2 hours and 1 minute");
    }

    #[test]
    fn big_numbers_are_set_in_threes() {
        assert_eq!(number(Lang::Nb, 1_486), "1\u{a0}486");
        assert_eq!(number(Lang::En, -12_345_678), "−12,345,678");
        assert_eq!(number(Lang::Nn, 999), "999");
    }
}
