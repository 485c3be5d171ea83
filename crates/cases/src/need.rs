//! What does the family say on one line of need, and how many minutes a week does it come to?
//!
//! The sum is always made from what was said (times, minutes, helpers), never typed; [`Need::explain`] opens it.

use crate::field::{FaultCode, Faults, Field, FieldFault};
use crate::text::Words;
use kernel::Minutes;
use people::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
    }
}

words! {
    /// Help at night.
    Night {
        /// By day.
        No = "no",
        /// Somebody sleeps there and is woken (*hvilende nattevakt*).
        Passive = "passive",
        /// Somebody is awake (*våken nattevakt*).
        Active = "active",
    }
}

words! {
    /// Whom a line helps.
    Helps {
        /// The child, or whoever the application is about.
        Child = "child",
        /// A brother or sister.
        Sibling = "sibling",
        /// A parent.
        Parent = "parent",
        /// The household.
        Household = "household",
    }
}

words! {
    /// What the person manages.
    Manages {
        /// Alone.
        Alone = "alone",
        /// Can learn it, with training (*opplæring, trening*).
        WithTraining = "with_training",
        /// With help.
        WithHelp = "with_help",
    }
}

/// When help is needed in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "on", rename_all = "snake_case")]
pub enum Schedule {
    /// On fixed weekdays.
    Days {
        /// Which days.
        days: BTreeSet<Weekday>,
        /// How often on each of them.
        times_a_day: i64,
    },
    /// So many times a week, on no fixed day.
    Week {
        /// How often.
        times: i64,
    },
}

impl Schedule {
    /// Times in a week.
    pub fn times(&self) -> i64 {
        match self {
            Self::Days { days, times_a_day } => i64::try_from(days.len()).unwrap_or(7) * times_a_day,
            Self::Week { times } => *times,
        }
    }
}

/// A need as the family puts it (*behov*): the body of the family's position on a need line. Made by [`Need::parse`].
///
/// What may still be `None` is asked for when the application is handed in, and not before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Need {
    /// What is done: `Morning care and breakfast`.
    pub activity: Words,
    /// When.
    pub schedule: Schedule,
    /// How long each time.
    pub minutes_each: Minutes,
    /// How many helpers at the same time.
    pub helpers: i64,
    /// Whether it is at night.
    pub night: Night,
    /// What it is for.
    pub purpose: Option<Words>,
    /// Whom it helps.
    pub helps: Option<Helps>,
    /// Who does it today.
    pub does_today: Option<Words>,
    /// What the person manages.
    pub manages: Option<Manages>,
    /// What the family wants to say about it.
    pub words: Option<Words>,
}

/// How the minutes of a week come about: times, each so long, with so many helpers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklySum {
    /// Times in a week.
    pub times: i64,
    /// Each time.
    pub minutes: Minutes,
    /// Helpers at the same time.
    pub helpers: i64,
    /// All of it.
    pub total: Minutes,
}

/// What was typed on the form of a line, untouched. The same names as the fields of the form.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NeedInput {
    /// What is done.
    pub activity: String,
    /// Weekdays ticked: keys of [`Weekday`].
    pub days: Vec<String>,
    /// Times on each of the days; empty counts as once.
    pub times_a_day: String,
    /// Times a week, when no day is ticked.
    pub times_a_week: String,
    /// Minutes each time.
    pub minutes: String,
    /// Helpers at the same time; empty counts as one.
    pub helpers: String,
    /// Key of [`Night`]; empty counts as no.
    pub night: String,
    /// What it is for.
    pub purpose: String,
    /// Key of [`Helps`].
    pub helps: String,
    /// Who does it today.
    pub does_today: String,
    /// Key of [`Manages`].
    pub manages: String,
    /// Own words.
    pub words: String,
}

/// A day has so many minutes.
const DAY: Minutes = Minutes(24 * 60);
/// More helpers at the same time than this are no line of one person's week.
const MOST_HELPERS: i64 = 3;
/// Oftener than every half-hour is one long time, and is asked for as one.
const MOST_TIMES_A_DAY: i64 = 48;

impl Need {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every field that cannot be taken as it is; several at once.
    pub fn parse(input: &NeedInput) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let activity = faults.label(Field::Activity, &input.activity);
        let activity = faults.required(Field::Activity, activity);
        let schedule = schedule(input, &mut faults);
        let minutes_each = minutes_each(&input.minutes, &mut faults);
        if let (Some(schedule), Some(each)) = (&schedule, minutes_each) {
            fits_in_a_week(schedule, each, &mut faults);
        }
        let helpers = faults.number(Field::Helpers, &input.helpers, 1, MOST_HELPERS);
        let night = faults.choice(Field::Night, &input.night);
        let purpose = faults.text(Field::Purpose, &input.purpose);
        let helps = faults.choice(Field::Helps, &input.helps);
        let does_today = faults.text(Field::DoesToday, &input.does_today);
        let manages = faults.choice(Field::Manages, &input.manages);
        let words = faults.text(Field::Words, &input.words);
        let need = activity.zip(schedule).zip(minutes_each).map(|((activity, schedule), minutes_each)| Self {
            activity,
            schedule,
            minutes_each,
            helpers: helpers.unwrap_or(1),
            night: night.unwrap_or(Night::No),
            purpose,
            helps,
            does_today,
            manages,
            words,
        });
        faults.or(need)
    }

    /// What to fill the form with, so that a saved line can be changed.
    pub fn input(&self) -> NeedInput {
        let text = |words: &Option<Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
        let (days, times_a_day, times_a_week) = match &self.schedule {
            Schedule::Days { days, times_a_day } => {
                (days.iter().map(ToString::to_string).collect(), times_a_day.to_string(), String::new())
            }
            Schedule::Week { times } => (Vec::new(), String::new(), times.to_string()),
        };
        NeedInput {
            activity: self.activity.to_string(),
            days,
            times_a_day,
            times_a_week,
            minutes: self.minutes_each.0.to_string(),
            helpers: self.helpers.to_string(),
            night: self.night.to_string(),
            purpose: text(&self.purpose),
            helps: self.helps.map(|h| h.to_string()).unwrap_or_default(),
            does_today: text(&self.does_today),
            manages: self.manages.map(|m| m.to_string()).unwrap_or_default(),
            words: text(&self.words),
        }
    }

    /// Minutes a week, all helpers together.
    pub fn weekly(&self) -> Minutes {
        self.explain().total
    }

    /// How the minutes of a week come about.
    pub fn explain(&self) -> WeeklySum {
        let times = self.schedule.times();
        let total = Minutes(times * self.minutes_each.0 * self.helpers);
        WeeklySum { times, minutes: self.minutes_each, helpers: self.helpers, total }
    }

    /// What is still to be said before the application can be handed in.
    pub fn gaps(&self) -> Vec<Field> {
        let said = [
            (Field::Purpose, self.purpose.is_some()),
            (Field::Helps, self.helps.is_some()),
            (Field::DoesToday, self.does_today.is_some()),
            (Field::Manages, self.manages.is_some()),
        ];
        said.into_iter().filter(|(_, is_said)| !is_said).map(|(field, _)| field).collect()
    }
}

fn schedule(input: &NeedInput, faults: &mut Faults) -> Option<Schedule> {
    // A form sends an empty value for what is not ticked, or none at all.
    let ticked: Vec<&String> = input.days.iter().filter(|d| !d.is_empty()).collect();
    let days: BTreeSet<Weekday> = ticked.iter().filter_map(|d| faults.choice(Field::Days, d)).collect();
    let a_day = faults.number(Field::TimesADay, &input.times_a_day, 1, MOST_TIMES_A_DAY);
    let a_week = faults.number(Field::TimesAWeek, &input.times_a_week, 1, 7 * MOST_TIMES_A_DAY);
    if ticked.is_empty() {
        // A refused number has been said already; only an empty one is missing.
        let is_missing = a_week.is_none() && input.times_a_week.trim().is_empty();
        if is_missing {
            faults.add(Field::Days, FaultCode::Missing);
        }
        return a_week.map(|times| Schedule::Week { times });
    }
    let schedule = Schedule::Days { days, times_a_day: a_day.unwrap_or(1) };
    if a_week.is_some_and(|times| times != schedule.times()) {
        faults.add(Field::TimesAWeek, FaultCode::DaysAndWeekDiffer);
    }
    Some(schedule)
}

fn minutes_each(typed: &str, faults: &mut Faults) -> Option<Minutes> {
    let number = faults.number(Field::MinutesEach, typed, 0, i64::from(i32::MAX));
    match faults.required(Field::MinutesEach, number)? {
        0 => {
            faults.add(Field::MinutesEach, FaultCode::NoTime);
            None
        }
        minutes if minutes > DAY.0 => {
            faults.add(Field::MinutesEach, FaultCode::MoreThanADay { came_to: Minutes(minutes) });
            None
        }
        minutes => Some(Minutes(minutes)),
    }
}

/// One helper has the hours of a day and of a week. Several helpers may well come to more than a week holds.
fn fits_in_a_week(schedule: &Schedule, each: Minutes, faults: &mut Faults) {
    let a_week = Minutes(schedule.times() * each.0);
    match schedule {
        Schedule::Days { times_a_day, .. } if times_a_day * each.0 > DAY.0 => {
            let came_to = Minutes(times_a_day * each.0);
            faults.add(Field::MinutesEach, FaultCode::MoreThanADay { came_to });
        }
        Schedule::Week { .. } if a_week > Minutes::WEEK => {
            faults.add(Field::MinutesEach, FaultCode::MoreThanAWeek { came_to: a_week });
        }
        Schedule::Days { .. } | Schedule::Week { .. } => {}
    }
}

#[cfg(test)]
mod tests;
