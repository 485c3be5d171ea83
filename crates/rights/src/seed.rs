//! How does an application begin with what was answered? As lines of need that the family goes on with; nothing is sent.

use crate::answers::{Answers, Granted, known};
use crate::day::{Activity, Day, Estimate, Help, HelpLevel};
use crate::words;
use jiff::civil::Weekday;
use kernel::{Lang, Minutes};

/// A line of need, as the fields of the application's form take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedLine {
    /// What is done, in words.
    pub activity: String,
    /// `mon` … `sun`.
    pub days: Vec<&'static str>,
    /// Once on each of the days.
    pub times_a_day: i64,
    /// Times a week, where there are no fixed days; `days` is then empty.
    pub times_a_week: Option<i64>,
    /// Minutes each time.
    pub minutes: i64,
    /// Helpers at the same time.
    pub helpers: i64,
    /// `no`, `passive` or `active`.
    pub night: &'static str,
    /// What it is for; a first wording that the family replaces.
    pub purpose: String,
    /// What the line says of itself: where its minutes come from, and between which they lie.
    pub words: String,
}

/// What an application begins with (*utkast til søknad*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApplicationSeed {
    /// Lines, in the order of the day; what is granted already comes last.
    pub lines: Vec<SeedLine>,
}

const fn key_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "mon",
        Weekday::Tuesday => "tue",
        Weekday::Wednesday => "wed",
        Weekday::Thursday => "thu",
        Weekday::Friday => "fri",
        Weekday::Saturday => "sat",
        Weekday::Sunday => "sun",
    }
}

/// Nobody types 47 minutes.
const STEP: i64 = 5;
/// A day has so many minutes.
const DAY: i64 = 24 * 60;

/// Minutes each time: the middle of the range, or the family's own figure shared out over the times.
fn minutes_each(estimate: &Estimate, help: &Help) -> i64 {
    let middle = |(low, high): (i64, i64)| ((low + high) / 2 + STEP / 2) / STEP * STEP;
    let each = match help.own {
        Some(own) => (own.0 + estimate.times() / 2) / estimate.times(),
        None => middle(estimate.each(help.level)),
    };
    each.clamp(1, DAY)
}

fn line_of(day: &Day, activity: Activity, help: &Help, lang: Lang) -> SeedLine {
    let estimate = Estimate::of(activity);
    let night = match (activity, help.level) {
        (Activity::Night, HelpLevel::Much) => "active",
        (Activity::Night, _) => "passive",
        _ => "no",
    };
    SeedLine {
        activity: words::activity(lang, activity).to_owned(),
        days: estimate.days.iter().map(|day| key_of(*day)).collect(),
        times_a_day: 1,
        times_a_week: None,
        minutes: minutes_each(&estimate, help),
        helpers: 1,
        night,
        purpose: words::purpose(lang, activity).to_owned(),
        words: words::where_the_minutes_come_from(lang, day.weekly(activity), help.own.is_some()),
    }
}

fn granted_lines(granted: &Granted, lang: Lang) -> impl Iterator<Item = SeedLine> {
    granted.services.iter().map(move |hours| {
        // A week of one service is told as so many times of at most a day.
        let weekly = hours.weekly().0.max(1);
        let times = (weekly + DAY - 1) / DAY;
        SeedLine {
            activity: words::granted_service(lang, hours.service).to_owned(),
            days: Vec::new(),
            times_a_day: 1,
            times_a_week: Some(times),
            minutes: (weekly + times / 2) / times,
            helpers: 1,
            night: "no",
            purpose: words::conversion_purpose(lang).to_owned(),
            words: words::granted_today(lang, hours),
        }
    })
}

impl Answers {
    /// Lines for an application: the day that was ticked.
    pub fn seed(&self, lang: Lang) -> ApplicationSeed {
        let day = known(&self.day);
        let lines = day.into_iter().flat_map(|day| day.0.iter().map(|(a, help)| line_of(day, *a, help, lang)));
        ApplicationSeed { lines: lines.collect() }
    }

    /// Lines for an application that converts what is granted already (S2).
    pub fn conversion_seed(&self, lang: Lang) -> ApplicationSeed {
        let granted = known(&self.granted);
        ApplicationSeed { lines: granted.into_iter().flat_map(|granted| granted_lines(granted, lang)).collect() }
    }
}

impl ApplicationSeed {
    /// Minutes a week of all lines.
    pub fn weekly(&self) -> Minutes {
        let times = |line: &SeedLine| {
            line.times_a_week.unwrap_or(i64::try_from(line.days.len()).unwrap_or(7) * line.times_a_day)
        };
        Minutes(self.lines.iter().map(|line| times(line) * line.minutes * line.helpers).sum())
    }
}
