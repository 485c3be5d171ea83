//! What stands on one line of a letter?

use super::in_a_row;
use crate::drafts::{AssessedOnLine, DraftLine};
use crate::need::{Need, Night, Schedule, Weekday};
use i18n::{hours, msg};
use kernel::{Lang, Minutes};
use letters::{NeedLine, Position};

/// A line with everybody's figures; `granted` is what is proposed or decided.
pub(super) fn need_line(lang: Lang, line: &DraftLine, granted: Minutes) -> NeedLine {
    let assessed = line.assessed.as_ref();
    NeedLine {
        activity: line.need.activity.to_string(),
        detail: Some(detail(lang, &line.need)),
        positions: line
            .voices
            .iter()
            .map(|voice| Position { whose: voice.names.clone(), per_week: voice.minutes, words: voice.words.clone() })
            .collect(),
        assessed: assessed.map_or(Minutes::ZERO, |a| a.minutes),
        granted,
        reason: assessed.map(|a| reason(lang, a)).unwrap_or_default(),
        source: assessed.and_then(|a| a.source.clone()),
        legal_basis: assessed.map(|a| a.legal_basis.clone()).unwrap_or_default(),
    }
}

fn reason(lang: Lang, assessed: &AssessedOnLine) -> String {
    match &assessed.reason {
        Some(reason) => reason.clone(),
        None if assessed.agrees_with.is_empty() => msg::letter_same_figure(lang).to_owned(),
        None => msg::letter_agrees_with(lang, in_a_row(lang, &assessed.agrees_with)),
    }
}

/// Where the need stands in the week: days, times, how long, helpers, night.
fn detail(lang: Lang, need: &Need) -> String {
    let when = match &need.schedule {
        Schedule::Week { times } => msg::letter_need_week(lang, *times),
        Schedule::Days { days, times_a_day } => {
            let every_day = days.len() == Weekday::ALL.len();
            let named: Vec<String> = days.iter().map(|day| weekday(lang, *day).to_owned()).collect();
            let days = if every_day { msg::letter_every_day(lang).to_owned() } else { in_a_row(lang, &named) };
            msg::letter_need_days(lang, days, *times_a_day)
        }
    };
    let each = msg::letter_need_each(lang, hours(lang, need.minutes_each));
    let helpers = (need.helpers > 1).then(|| msg::letter_need_helpers(lang, need.helpers));
    let night = match need.night {
        Night::No => None,
        Night::Passive => Some(msg::letter_need_night_passive(lang).to_owned()),
        Night::Active => Some(msg::letter_need_night_active(lang).to_owned()),
    };
    let parts: Vec<String> = [when, each].into_iter().chain(helpers).chain(night).collect();
    sentence(&parts.join(", "))
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}.", letters.as_str())
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::NeedInput;

    fn typed(days: &[&str], helpers: &str, night: &str) -> Need {
        let input = NeedInput {
            activity: "Stell".into(),
            days: days.iter().map(|day| (*day).to_owned()).collect(),
            times_a_day: "2".into(),
            minutes: "35".into(),
            helpers: helpers.into(),
            night: night.into(),
            ..NeedInput::default()
        };
        Need::parse(&input).expect("a need")
    }

    #[test]
    fn a_need_is_placed_in_the_week_in_words() {
        let rows = [
            (
                Lang::Nb,
                typed(&["mon", "wed", "fri"], "", ""),
                "Mandag, onsdag og fredag, 2 ganger om dagen, 35 minutter hver gang.",
            ),
            (
                Lang::Nn,
                typed(&["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "2", "active"),
                "Kvar dag, 2 gonger om dagen, 35 minutt kvar gong, 2 hjelparar samtidig, om natta, hjelparen er vaken.",
            ),
            (Lang::En, typed(&["sun"], "1", ""), "Sunday, 2 times a day, 35 minutes each time."),
        ];
        for (lang, need, expected) in rows {
            assert_eq!(detail(lang, &need), expected);
        }
    }
}
