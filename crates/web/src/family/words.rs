//! What do people, days and closed lists read like on the family's pages?

use cases::{Helps, Manages, Night, Weekday};
use i18n::{date_day, date_long, days_left, msg, time_of_day};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Lang, PersonId, today_in_oslo};
use std::collections::BTreeSet;

/// The name a person is called by: all but the last one.
pub(crate) fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// Whom a page is about, said to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whom<'a> {
    /// The reader.
    You,
    /// Somebody else, by their whole name.
    Them(&'a str),
}

impl<'a> Whom<'a> {
    /// Is it the reader, or somebody they speak for?
    pub(crate) fn of(reader: Option<PersonId>, person: PersonId, name: &'a str) -> Self {
        if reader == Some(person) { Self::You } else { Self::Them(name) }
    }

    /// What is said to the reader about themself, or made with the name that somebody else is called by.
    pub(crate) fn say(self, to_you: &str, of_them: impl FnOnce(&'a str) -> String) -> String {
        match self {
            Self::You => to_you.to_owned(),
            Self::Them(name) => of_them(first_name(name)),
        }
    }
}

/// With a capital letter, where a word stands alone.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The name of a weekday.
pub(crate) fn weekday(lang: Lang, day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => msg::weekday_monday(lang),
        Weekday::Tue => msg::weekday_tuesday(lang),
        Weekday::Wed => msg::weekday_wednesday(lang),
        Weekday::Thu => msg::weekday_thursday(lang),
        Weekday::Fri => msg::weekday_friday(lang),
        Weekday::Sat => msg::weekday_saturday(lang),
        Weekday::Sun => msg::weekday_sunday(lang),
    }
}

/// Days of a week as one says them: "Hver dag", "Mandag, onsdag og fredag".
pub(crate) fn day_list(lang: Lang, days: &BTreeSet<Weekday>) -> String {
    let weekend = [Weekday::Sat, Weekday::Sun];
    if days.len() == Weekday::ALL.len() {
        return msg::days_all(lang).to_owned();
    }
    if days.len() == 5 && !weekend.iter().any(|day| days.contains(day)) {
        return msg::days_weekdays(lang).to_owned();
    }
    let names: Vec<&str> = days.iter().map(|day| weekday(lang, *day)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => capital(one),
        [before @ .., last] => capital(&msg::and(lang, before.join(", "), *last)),
    }
}

/// Whether help is at night.
pub(crate) fn night(lang: Lang, night: Night) -> &'static str {
    match night {
        Night::No => msg::need_night_no(lang),
        Night::Passive => msg::need_night_passive(lang),
        Night::Active => msg::need_night_active(lang),
    }
}

/// Whom a line helps; `whom` is the one it is about.
pub(crate) fn helps(lang: Lang, helps: Helps, whom: Whom<'_>) -> String {
    match helps {
        Helps::Child => whom.say(msg::start_self(lang), str::to_owned),
        Helps::Sibling => msg::need_helps_sibling(lang).to_owned(),
        Helps::Parent => msg::need_helps_parent(lang).to_owned(),
        Helps::Household => msg::need_helps_household(lang).to_owned(),
    }
}

/// What the person manages.
pub(crate) fn manages(lang: Lang, manages: Manages) -> &'static str {
    match manages {
        Manages::Alone => msg::need_manages_alone(lang),
        Manages::WithTraining => msg::need_manages_with_training(lang),
        Manages::WithHelp => msg::need_manages_with_help(lang),
    }
}

/// When something was saved: the time of day today, the day and the time before.
pub(crate) fn saved(lang: Lang, at: Timestamp, today: Date) -> String {
    if today_in_oslo(at) == today { clock(lang, at) } else { crate::words::moment_text(lang, at) }
}

/// The time of day in Norway.
pub(crate) fn clock(lang: Lang, at: Timestamp) -> String {
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    time_of_day(lang, at.to_zoned(zone).time())
}

/// A day to come or just past: without the year while it is this one.
pub(crate) fn day(lang: Lang, on: Date, today: Date) -> String {
    if on.year() == today.year() { date_day(lang, on) } else { date_long(lang, on) }
}

/// "Frist fredag 4. desember – 11 dager igjen".
pub(crate) fn due(lang: Lang, by: Date, today: Date) -> String {
    let left = i64::from((by - today).get_days());
    msg::due_by(lang, day(lang, by, today), days_left(lang, left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_due_day_says_how_far_off_it_is() {
        let today = date(2026, 11, 23);
        assert_eq!(due(Lang::Nb, date(2026, 12, 4), today), "Frist fredag 4. desember – 11 dager igjen");
        assert_eq!(due(Lang::Nb, date(2027, 1, 4), today), "Frist mandag 4. januar 2027 – 42 dager igjen");
        assert_eq!(due(Lang::Nb, date(2026, 11, 20), today), "Frist fredag 20. november – 3 dager over fristen");
    }

    #[test]
    fn what_is_saved_today_has_a_time_and_older_a_day() {
        let at: Timestamp = "2026-11-23T13:20:00Z".parse().expect("an instant");
        assert_eq!(saved(Lang::Nb, at, date(2026, 11, 23)), "14.20");
        assert!(saved(Lang::Nb, at, date(2026, 11, 24)).contains("23. november 2026"));
    }

    #[test]
    fn days_are_told_as_one_says_them() {
        let said = |days: &[Weekday]| day_list(Lang::Nb, &days.iter().copied().collect());
        assert_eq!(said(Weekday::ALL), "Hver dag");
        assert_eq!(said(&Weekday::ALL[..5]), "Mandag til fredag");
        assert_eq!(said(&[Weekday::Wed, Weekday::Mon, Weekday::Fri]), "Mandag, onsdag og fredag");
        assert_eq!(said(&[Weekday::Sun]), "Søndag");
    }

    #[test]
    fn who_reads_of_themself_is_spoken_to() {
        let (me, child) = (PersonId(uuid::Uuid::from_u128(1)), PersonId(uuid::Uuid::from_u128(2)));
        let said = |whom: Whom<'_>| whom.say("Saken din", |name| format!("Saken til {name}"));
        assert_eq!(said(Whom::of(Some(me), me, "Bjørn Eide")), "Saken din");
        assert_eq!(said(Whom::of(Some(me), child, "Ella Nordli")), "Saken til Ella");
        assert_eq!(said(Whom::of(None, child, "Ella Nordli")), "Saken til Ella");
    }

    #[test]
    fn names_and_weekdays_stand_alone() {
        assert_eq!(first_name("Ella Marie Nordli"), "Ella");
        assert_eq!(first_name(""), "");
        assert_eq!(capital("ørsta"), "Ørsta");
        assert_eq!(capital(""), "");
    }
}
