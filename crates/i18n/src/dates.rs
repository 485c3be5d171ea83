//! How are dates and times of day written?

use crate::msg;
use jiff::civil::{Date, Time, Weekday};
use kernel::Lang;

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => msg::weekday_monday(lang),
        Weekday::Tuesday => msg::weekday_tuesday(lang),
        Weekday::Wednesday => msg::weekday_wednesday(lang),
        Weekday::Thursday => msg::weekday_thursday(lang),
        Weekday::Friday => msg::weekday_friday(lang),
        Weekday::Saturday => msg::weekday_saturday(lang),
        Weekday::Sunday => msg::weekday_sunday(lang),
    }
}

fn month(lang: Lang, date: Date) -> &'static str {
    let name = match date.month() {
        1 => msg::month_january,
        2 => msg::month_february,
        3 => msg::month_march,
        4 => msg::month_april,
        5 => msg::month_may,
        6 => msg::month_june,
        7 => msg::month_july,
        8 => msg::month_august,
        9 => msg::month_september,
        10 => msg::month_october,
        11 => msg::month_november,
        _ => msg::month_december,
    };
    name(lang)
}

/// With weekday and year, for deadlines: "fredag 4. desember 2026".
pub fn date_long(lang: Lang, date: Date) -> String {
    msg::date_long(lang, date.day(), month(lang, date), weekday(lang, date.weekday()), date.year().to_string())
}

/// With weekday, without year, where the year is plain: "fredag 4. desember".
pub fn date_day(lang: Lang, date: Date) -> String {
    msg::date_day(lang, date.day(), month(lang, date), weekday(lang, date.weekday()))
}

/// With the year, without weekday: "4. desember 2026".
pub fn date_short(lang: Lang, date: Date) -> String {
    msg::date_short(lang, date.day(), month(lang, date), date.year().to_string())
}

/// Day and month alone, for the past of this year: "4. desember".
pub fn date_month(lang: Lang, date: Date) -> String {
    msg::date_month(lang, date.day(), month(lang, date))
}

/// Month and year: "desember 2026".
pub fn month_year(lang: Lang, date: Date) -> String {
    format!("{} {}", month(lang, date), date.year())
}

/// As a person would type it in a field: "04.12.2026". What [`crate::parse_date`] reads.
pub fn date_field(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// "14.30" in Norwegian, "14:30" in English.
pub fn time_of_day(lang: Lang, time: Time) -> String {
    let between = if lang == Lang::En { ':' } else { '.' };
    format!("{:02}{between}{:02}", time.hour(), time.minute())
}

/// How far off a day is: "11 dager igjen", "siste dag er i dag", "3 dager over fristen".
pub fn days_left(lang: Lang, days: i64) -> String {
    match days {
        0 => msg::days_left_today(lang).to_owned(),
        1.. => msg::days_left_some(lang, days),
        _ => msg::days_left_over(lang, days.saturating_neg()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const DAY: Date = date(2026, 12, 4);

    #[test]
    fn a_deadline_carries_its_weekday() {
        assert_eq!(date_long(Lang::Nb, DAY), "fredag 4. desember 2026");
        assert_eq!(date_long(Lang::Nn, date(2026, 12, 5)), "laurdag 5. desember 2026");
        assert_eq!(date_long(Lang::En, DAY), "Friday 4 December 2026");
        assert_eq!(date_day(Lang::Nb, DAY), "fredag 4. desember");
        assert_eq!(date_short(Lang::En, DAY), "4 December 2026");
        assert_eq!(date_month(Lang::Nn, DAY), "4. desember");
        assert_eq!(month_year(Lang::Nb, DAY), "desember 2026");
    }

    #[test]
    fn every_month_and_weekday_has_its_own_name() {
        for lang in Lang::ALL {
            let days = DAY.series(jiff::Span::new().days(1)).take(400);
            let names: std::collections::BTreeSet<_> =
                days.map(|d| (month(lang, d), weekday(lang, d.weekday()))).collect();
            assert_eq!(names.len(), 12 * 7, "{lang:?}");
        }
    }

    #[test]
    fn days_left_is_said_in_words() {
        let nb = |n| days_left(Lang::Nb, n);
        assert_eq!(
            [nb(11), nb(1), nb(0), nb(-1), nb(-3)].join("; "),
            "11 dager igjen; 1 dag igjen; siste dag er i dag; 1 dag over fristen; 3 dager over fristen"
        );
        assert_eq!(days_left(Lang::En, 1), "1 day left");
    }

    #[test]
    fn a_time_of_day_has_a_point_in_norwegian_and_a_colon_in_english() {
        let half_past = jiff::civil::time(14, 30, 0, 0);
        assert_eq!(time_of_day(Lang::Nn, half_past), "14.30");
        assert_eq!(time_of_day(Lang::En, half_past), "14:30");
    }
}
