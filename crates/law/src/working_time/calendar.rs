//! Which local day, week, night and red-day window does an instant in Norway belong to?
//!
//! Instants are minutes since 1970 in UTC, so that every length is elapsed time: a night with a change of the clock has
//! its real length. The time zone comes with the program.

use super::account::Piece;
use super::red_windows::{RedWindow, red_windows};
use crate::{NotCovered, Rule, Version};
use jiff::civil::{Date, Weekday};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{Timestamp, ToSpan};
use kernel::Citation;
use std::sync::LazyLock;

/// Minutes of a day without a change of the clock.
pub(super) const DAY: i64 = 24 * 60;
/// Minutes of seven such days.
pub(super) const SEVEN_DAYS: i64 = 7 * DAY;
/// Days that a calendar reaches beyond its plan on both sides, so that a shift may move.
const MARGIN_DAYS: i64 = 70;

static OSLO: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZoneDatabase::bundled().get("Europe/Oslo").unwrap_or(TimeZone::UTC));

/// The time zone of Norway, from the program's own copy of the tz database.
pub fn oslo() -> TimeZone {
    OSLO.clone()
}

/// Minutes since 1970.
pub(super) fn minute(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

/// The instant of a minute.
pub(super) fn instant(minute: i64) -> Timestamp {
    Timestamp::from_second(minute.saturating_mul(60)).unwrap_or(Timestamp::MAX)
}

/// The minute at which a local day reaches a time of day; 24 hours is the next midnight.
pub(super) fn local_minute(day: Date, minute_of_day: i64) -> i64 {
    let (day, rest) =
        if minute_of_day >= DAY { (day.saturating_add(1.day()), minute_of_day - DAY) } else { (day, minute_of_day) };
    let time = jiff::civil::time(
        i8::try_from(rest / 60).unwrap_or_default(),
        i8::try_from(rest % 60).unwrap_or_default(),
        0,
        0,
    );
    OSLO.to_zoned(day.to_datetime(time)).map_or(i64::MAX / 120, |zoned| minute(zoned.timestamp()))
}

/// The local day of a minute.
pub(super) fn local_date(minute: i64) -> Date {
    instant(minute).to_zoned(oslo()).date()
}

/// The Monday of a day's ISO week.
pub(super) fn monday(day: Date) -> Date {
    let days = i64::from(day.weekday().to_monday_zero_offset());
    day.saturating_sub(days.days())
}

/// Local days, ISO weeks and red-day windows around a plan, looked up once.
#[derive(Clone, Debug)]
pub(super) struct Calendar {
    first: Date,
    /// The midnight that begins each day, and the one that ends the last. The first day is a Monday.
    midnights: Vec<i64>,
    /// In order; none adjoins another.
    pub red: Vec<RedWindow>,
    /// For each window the numbers of the weeks that its red days lie in, from the first to the last.
    red_weeks: Vec<(usize, usize)>,
    /// For each day whether a window touches it.
    is_touched: Vec<bool>,
}

impl Calendar {
    /// The calendar around the minutes `[from, to)`.
    pub fn around(from: i64, to: i64, known_on: Date) -> Result<Self, NotCovered> {
        let first = monday(local_date(from).saturating_sub(MARGIN_DAYS.days()));
        let last = monday(local_date(to).saturating_add((MARGIN_DAYS + 7).days()));
        let mut midnights = Vec::new();
        let mut day = first;
        while day <= last {
            midnights.push(local_minute(day, 0));
            match day.tomorrow() {
                Ok(next) => day = next,
                Err(_) => break,
            }
        }
        let red = red_windows(first, last, known_on)?;
        let week = |day: Date| usize::try_from((day - first).get_days() / 7).unwrap_or_default();
        let red_weeks = red.iter().map(|window| (week(window.first_day), week(window.last_day))).collect();
        let touches = |day: &[i64]| red.iter().any(|window| window.from < day[1] && window.to > day[0]);
        let is_touched = midnights.windows(2).map(touches).collect();
        Ok(Self { first, midnights, red, red_weeks, is_touched })
    }

    /// Both minutes and the margin that rules look into lie inside.
    pub fn covers(&self, from: i64, to: i64) -> bool {
        let reach = 14 * DAY;
        self.midnights[0] + reach <= from && to + reach <= self.midnights[self.midnights.len() - 1]
    }

    /// The number of a minute's day.
    pub fn day(&self, minute: i64) -> usize {
        let last = self.midnights.len() - 2;
        let mut day = usize::try_from((minute - self.midnights[0]) / DAY).unwrap_or_default().min(last);
        while day > 0 && self.midnights[day] > minute {
            day -= 1;
        }
        while day < last && self.midnights[day + 1] <= minute {
            day += 1;
        }
        day
    }

    /// The midnight that begins a day.
    pub fn midnight(&self, day: usize) -> i64 {
        self.midnights[day.min(self.midnights.len() - 1)]
    }

    /// When a day reaches a time of day.
    pub fn at(&self, day: usize, minute_of_day: i64) -> i64 {
        if self.midnight(day + 1) - self.midnight(day) == DAY {
            self.midnight(day) + minute_of_day
        } else {
            local_minute(self.date(day), minute_of_day)
        }
    }

    /// The date of a day.
    pub fn date(&self, day: usize) -> Date {
        self.first.saturating_add(i64::try_from(day).unwrap_or_default().days())
    }

    /// The weekday of a day.
    pub fn weekday(&self, day: usize) -> Weekday {
        Weekday::from_monday_zero_offset(i8::try_from(day % 7).unwrap_or_default()).unwrap_or(Weekday::Monday)
    }

    /// When a week begins; weeks are numbered from the first Monday.
    pub fn week_start(&self, week: usize) -> i64 {
        self.midnight(week * 7)
    }

    /// How many whole weeks it holds.
    pub fn week_count(&self) -> usize {
        (self.midnights.len() - 1) / 7
    }

    /// Do red days of a window lie in a week?
    pub fn is_red_in(&self, window: usize, week: usize) -> bool {
        let (first, last) = self.red_weeks[window];
        first <= week && week <= last
    }

    /// The red-day windows that a piece touches, by number.
    pub fn red_of(&self, piece: &Piece) -> std::ops::Range<usize> {
        if self.is_touched.get(piece.day) == Some(&false) { 0..0 } else { self.red_between(piece.from, piece.to) }
    }

    /// The red-day windows that a stretch touches, by number.
    pub fn red_between(&self, from: i64, to: i64) -> std::ops::Range<usize> {
        let begin = self.red.partition_point(|w| w.to <= from);
        let end = self.red.partition_point(|w| w.from < to);
        begin..end.max(begin)
    }
}

/// The versions of a rule over the days of a plan, chosen once.
#[derive(Clone, Debug)]
pub(super) struct InForce<T: 'static> {
    /// The rule.
    pub id: &'static str,
    /// From which minute which version answers; the first that reaches back is the earliest.
    spans: Vec<(i64, &'static Version<T>, &'static T)>,
}

impl<T> InForce<T> {
    /// The versions for the days from `first` to `last`; where a day has none, the refusal is noted.
    pub fn over(rule: &'static Rule<T>, days: (Date, Date), known_on: Date, refused: &mut Vec<NotCovered>) -> Self {
        let starts = rule.versions.iter().filter_map(Version::first_day).filter(|day| days.0 < *day && *day <= days.1);
        let mut spans = Vec::new();
        for day in std::iter::once(days.0).chain(starts) {
            match rule.on(day, known_on) {
                Ok(applied) => spans.push((local_minute(day, 0), applied.version(), applied.body)),
                Err(refusal) => refused.push(refusal),
            }
        }
        if let Some(first) = spans.first_mut().filter(|(from, ..)| *from <= local_minute(days.0, 0)) {
            first.0 = i64::MIN;
        }
        Self { id: rule.id, spans }
    }

    /// The parameters at a minute; `None` where no version answers.
    pub fn at(&self, minute: i64) -> Option<&'static T> {
        self.version(minute).map(|(_, body)| body)
    }

    fn version(&self, minute: i64) -> Option<(&'static Version<T>, &'static T)> {
        self.spans.iter().rfind(|(from, ..)| *from <= minute).map(|(_, version, body)| (*version, *body))
    }

    /// The version's citation that belongs to an act, or its first.
    pub fn citation(&self, minute: i64, act: kernel::Act) -> Option<&'static Citation> {
        let (version, _) = self.version(minute)?;
        version.citations.iter().find(|c| c.act == act).or(version.citations.first())
    }
}
