//! Is this day a public holiday, or equated with one?
//!
//! helligdagsfredloven § 2 lists the holidays («Følgende dager er helligdag»); lov om 1. og 17. mai § 1 makes two more
//! days «jamstelt med søndager». No other day is equated: Christmas Eve and New Year's Eve are working days in the
//! sense of these acts, and Easter Eve is an ordinary Saturday.

use crate::{Confidence, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use kernel::{Act, Citation, Commencement};

keyed! {
    /// A public holiday (*helligdag*) or a day equated with one (*likestilt dag*).
    RedDay {
        /// 1 January.
        NewYearsDay = "new_years_day",
        /// Last Thursday before Easter Sunday.
        MaundyThursday = "maundy_thursday",
        /// Last Friday before Easter Sunday.
        GoodFriday = "good_friday",
        /// First Sunday after the first full moon on or after 21 March.
        EasterSunday = "easter_sunday",
        /// The Monday after.
        EasterMonday = "easter_monday",
        /// 1 May, equated with a Sunday.
        LabourDay = "labour_day",
        /// 17 May, equated with a Sunday.
        ConstitutionDay = "constitution_day",
        /// Sixth Thursday after Easter Sunday.
        AscensionDay = "ascension_day",
        /// Seventh Sunday after Easter Sunday.
        WhitSunday = "whit_sunday",
        /// The Monday after.
        WhitMonday = "whit_monday",
        /// 25 December.
        ChristmasDay = "christmas_day",
        /// 26 December (*annen juledag*).
        BoxingDay = "boxing_day",
        /// An ordinary Sunday.
        Sunday = "sunday",
    }
}

/// `RED-DAYS`: the holidays and the days equated with them.
pub(crate) static RED_DAYS: Rule<()> = Rule {
    id: "RED-DAYS",
    term: "helligdager og likestilte dager",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(1995, 2, 24)),
        until: None,
        adopted: Some(date(1995, 2, 24)),
        citations: &[Citation::new(Act::PublicHolidays, "2", ""), Citation::new(Act::MayDays, "1", "")],
        text: "Helligdager er søndager, 1. januar, skjærtorsdag, langfredag, første og annen påskedag, Kristi \
               himmelfartsdag, første og annen pinsedag og 25. og 26. desember. 1. og 17. mai er «jamstelt med \
               søndager». Julaften, nyttårsaften og påskeaften er ikke nevnt.",
        body: Some(()),
    }],
};

/// Easter Sunday of a year, by the Gregorian reckoning that the statute's full moon stands for. A year outside the
/// calendar is taken as its nearest.
pub fn easter_sunday(year: i16) -> Date {
    let year = i32::from(year.clamp(-9999, 9999));
    let (golden, century) = (year % 19, year / 100);
    let moon_drift = century / 4 + (8 * century + 13) / 25;
    let epact = (19 * golden + century - moon_drift + 15).rem_euclid(30);
    // The two latest full moons are drawn back by a day, so that the moon stays within its 29 days.
    let full_moon = epact - i32::from(epact > 28 || (epact == 28 && golden > 10));
    let weekday = (year + year / 4 + full_moon + 2 - century + century / 4).rem_euclid(7);
    let days_after_21_march = full_moon - weekday + 7;
    date(i16::try_from(year).unwrap_or(i16::MAX), 3, 21).saturating_add(days_after_21_march.days())
}

/// The holidays of a year other than ordinary Sundays, in order. Two on one day are both listed.
///
/// # Errors
/// [`NotCovered`] for years whose first day lies before the act.
pub fn red_days(year: i16, known_on: Date) -> Result<Vec<(Date, RedDay)>, NotCovered> {
    let year = year.clamp(-9999, 9999);
    RED_DAYS.on(date(year, 1, 1), known_on)?;
    Ok(days_of(year))
}

fn days_of(year: i16) -> Vec<(Date, RedDay)> {
    let easter = easter_sunday(year);
    let from_easter = |days: i64| easter.saturating_add(days.days());
    let mut days = vec![
        (date(year, 1, 1), RedDay::NewYearsDay),
        (from_easter(-3), RedDay::MaundyThursday),
        (from_easter(-2), RedDay::GoodFriday),
        (easter, RedDay::EasterSunday),
        (from_easter(1), RedDay::EasterMonday),
        (date(year, 5, 1), RedDay::LabourDay),
        (date(year, 5, 17), RedDay::ConstitutionDay),
        (from_easter(39), RedDay::AscensionDay),
        (from_easter(49), RedDay::WhitSunday),
        (from_easter(50), RedDay::WhitMonday),
        (date(year, 12, 25), RedDay::ChristmasDay),
        (date(year, 12, 26), RedDay::BoxingDay),
    ];
    days.sort_by_key(|(day, _)| *day);
    days
}

/// What kind of red day it is; `None` on a working day or a Saturday. A named holiday goes before the plain Sunday.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn red_day(day: Date, known_on: Date) -> Result<Option<RedDay>, NotCovered> {
    RED_DAYS.on(day, known_on)?;
    let named = days_of(day.year()).into_iter().find(|(red, _)| *red == day).map(|(_, name)| name);
    Ok(named.or((day.weekday() == Weekday::Sunday).then_some(RedDay::Sunday)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::KNOWN;
    use proptest::prelude::*;

    proof!(RED_DAYS, [from(1995, 2, 24).cites("helligdagsfredloven § 2")]);

    #[test]
    fn each_holiday_of_the_statute_is_red_and_its_neighbours_are_not() {
        let rows = [
            ("first day of the year", date(2026, 1, 1), Some(RedDay::NewYearsDay), "helligdagsfredloven § 2"),
            ("the day after", date(2026, 1, 2), None, "helligdagsfredloven § 2"),
            ("Wednesday before Easter", date(2026, 4, 1), None, "helligdagsfredloven § 2"),
            ("Maundy Thursday", date(2026, 4, 2), Some(RedDay::MaundyThursday), "helligdagsfredloven § 2"),
            ("Good Friday", date(2026, 4, 3), Some(RedDay::GoodFriday), "helligdagsfredloven § 2"),
            ("Easter Eve is a Saturday, not red", date(2026, 4, 4), None, "helligdagsfredloven § 2"),
            ("Easter Sunday", date(2026, 4, 5), Some(RedDay::EasterSunday), "helligdagsfredloven § 2"),
            ("Easter Monday", date(2026, 4, 6), Some(RedDay::EasterMonday), "helligdagsfredloven § 2"),
            ("Tuesday after Easter", date(2026, 4, 7), None, "helligdagsfredloven § 2"),
            ("1 May", date(2026, 5, 1), Some(RedDay::LabourDay), "lov om 1. og 17. mai § 1"),
            ("Ascension", date(2026, 5, 14), Some(RedDay::AscensionDay), "helligdagsfredloven § 2"),
            ("17 May", date(2026, 5, 17), Some(RedDay::ConstitutionDay), "lov om 1. og 17. mai § 1"),
            ("Whit Sunday", date(2026, 5, 24), Some(RedDay::WhitSunday), "helligdagsfredloven § 2"),
            ("Whit Monday", date(2026, 5, 25), Some(RedDay::WhitMonday), "helligdagsfredloven § 2"),
            ("Christmas Eve is a working day", date(2026, 12, 24), None, "helligdagsfredloven § 2"),
            ("25 December", date(2026, 12, 25), Some(RedDay::ChristmasDay), "helligdagsfredloven § 2"),
            ("26 December", date(2026, 12, 26), Some(RedDay::BoxingDay), "helligdagsfredloven § 2"),
            ("an ordinary Sunday", date(2026, 12, 27), Some(RedDay::Sunday), "helligdagsfredloven § 2"),
            ("New Year's Eve is a working day", date(2026, 12, 31), None, "helligdagsfredloven § 2"),
            (
                "17 May 2027 is also Whit Monday",
                date(2027, 5, 17),
                Some(RedDay::ConstitutionDay),
                "lov om 1. og 17. mai § 1",
            ),
        ];
        for (name, day, expected, citation) in rows {
            assert_eq!(red_day(day, KNOWN).expect(name), expected, "{name}");
            assert!(RED_DAYS.versions[0].citations.iter().any(|c| c.to_string() == citation), "{name}");
        }
    }

    #[test]
    fn coverage_begins_with_the_act() {
        assert_eq!(red_day(date(1995, 2, 23), KNOWN).map_err(|e| e.why), Err(Uncovered::BeforeFirst));
        assert_eq!(red_day(date(1995, 2, 24), KNOWN), Ok(None));
        assert_eq!(red_days(1995, KNOWN).map_err(|e| e.why), Err(Uncovered::BeforeFirst));
        assert_eq!(red_days(1996, KNOWN).expect("covered").len(), 12);
    }

    #[test]
    fn no_year_makes_it_panic() {
        for year in [i16::MIN, -9999, -1, 0, 9999, i16::MAX] {
            assert_eq!(easter_sunday(year).year(), year.clamp(-9999, 9999));
            assert_eq!(red_days(year, KNOWN).is_ok(), year >= 1996);
        }
    }

    #[test]
    fn easter_of_known_years() {
        for (month, day, year) in [
            (4, 4, 1999),
            (4, 23, 2000),
            (3, 23, 2008),
            (4, 24, 2011),
            (4, 21, 2019),
            (4, 5, 2026),
            (3, 28, 2027),
            (4, 16, 2028),
            (4, 1, 2029),
            (4, 21, 2030),
            (4, 25, 2038),
            (4, 18, 2049),
            (4, 19, 2076),
            (3, 22, 2285),
        ] {
            assert_eq!(easter_sunday(year), date(year, month, day));
        }
    }

    /// The anonymous reckoning of 1876, written down independently of the one above.
    fn easter_of_1876(year: i32) -> (i32, i32) {
        let (a, b, c) = (year % 19, year / 100, year % 100);
        let (d, e) = (b / 4, b % 4);
        let g = (b - (b + 8) / 25 + 1) / 3;
        let h = (19 * a + b - d - g + 15) % 30;
        let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        let m = (a + 11 * h + 22 * l) / 451;
        ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1)
    }

    #[test]
    fn two_reckonings_of_easter_agree_for_every_year_of_the_calendar_reform() {
        for year in 1583..=9999i16 {
            let found = easter_sunday(year);
            assert_eq!((i32::from(found.month()), i32::from(found.day())), easter_of_1876(i32::from(year)), "{year}");
        }
    }

    proptest! {
        #[test]
        fn the_movable_days_stand_where_the_statute_counts_them(year in 1996i16..=2200) {
            let days = red_days(year, KNOWN).expect("covered");
            let on = |name: RedDay| days.iter().find(|(_, n)| *n == name).expect("listed").0;
            let easter = on(RedDay::EasterSunday);
            prop_assert!(easter >= date(year, 3, 22) && easter <= date(year, 4, 25));
            prop_assert_eq!(easter.weekday(), Weekday::Sunday);
            let nth_before = |weekday, n: i32| easter.nth_weekday(-n, weekday).expect("in calendar");
            let nth_after = |weekday, n: i32| easter.nth_weekday(n, weekday).expect("in calendar");
            prop_assert_eq!(on(RedDay::MaundyThursday), nth_before(Weekday::Thursday, 1));
            prop_assert_eq!(on(RedDay::GoodFriday), nth_before(Weekday::Friday, 1));
            prop_assert_eq!(on(RedDay::EasterMonday), nth_after(Weekday::Monday, 1));
            prop_assert_eq!(on(RedDay::AscensionDay), nth_after(Weekday::Thursday, 6));
            prop_assert_eq!(on(RedDay::WhitSunday), nth_after(Weekday::Sunday, 7));
            prop_assert_eq!(on(RedDay::WhitMonday), on(RedDay::WhitSunday).nth_weekday(1, Weekday::Monday).expect("day"));
            prop_assert!(days.windows(2).all(|w| w[0].0 <= w[1].0), "in order");
        }

        #[test]
        fn every_listed_day_is_red_and_every_sunday_too(year in 1996i16..=2200, nth in 1i16..=365) {
            for (day, _) in red_days(year, KNOWN).expect("covered") {
                prop_assert!(red_day(day, KNOWN).expect("covered").is_some());
            }
            let day = date(year, 1, 1).saturating_add(i64::from(nth - 1).days());
            let red = red_day(day, KNOWN).expect("covered");
            prop_assert!(day.weekday() != Weekday::Sunday || red.is_some());
        }
    }
}
