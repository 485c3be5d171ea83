//! Which help does an ordinary day ask for, and how many hours a week may that be? A range, from an estimate of our own.
//!
//! The table is no law and no statistics: minutes that one may start a talk with, to be tried with families. It is shown
//! beside the result and may be corrected there, activity by activity. What the law keeps apart is kept apart: night,
//! and time with a second helper.

use jiff::civil::Weekday;
use kernel::Minutes;
use people::words;
use std::collections::BTreeMap;
use std::ops::Add;

words! {
    /// A part of the day with which somebody needs help.
    Activity {
        /// Getting up: waking, washing, dressing.
        GettingUp = "getting_up",
        /// Meals.
        Meals = "meals",
        /// The way to school, kindergarten or work, and back.
        WayThere = "way_there",
        /// Toilet and personal hygiene through the day.
        Hygiene = "hygiene",
        /// Being in the house: moving about, playing, homework, being looked after.
        InTheHouse = "in_the_house",
        /// Leisure and being out.
        Leisure = "leisure",
        /// Evening and going to bed.
        Evening = "evening",
        /// Night.
        Night = "night",
        /// A second helper at the same time.
        TwoHelpers = "two_helpers",
    }
}

words! {
    /// How much help. For night and a second helper: now and then, or all the time.
    HelpLevel {
        /// A little; now and then.
        Little = "little",
        /// Much; all the time.
        Much = "much",
        /// Some, not known how much.
        Unsure = "unsure",
    }
}

/// Hours a week, from and to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// At least.
    pub low: Minutes,
    /// At most.
    pub high: Minutes,
}

impl Range {
    /// Exactly this.
    pub const fn exactly(minutes: Minutes) -> Self {
        Self { low: minutes, high: minutes }
    }
    /// Is it one figure?
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }
}

impl Add for Range {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

/// One row of our own estimate: on which days, and minutes each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// The activity.
    pub activity: Activity,
    /// On which days of the week; once on each.
    pub days: &'static [Weekday],
    /// A little: minutes each time, from and to.
    pub little: (i64, i64),
    /// Much.
    pub much: (i64, i64),
}

const EVERY_DAY: &[Weekday] = &[
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
const WORKING_DAYS: &[Weekday] =
    &[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
const THREE_DAYS: &[Weekday] = &[Weekday::Tuesday, Weekday::Thursday, Weekday::Saturday];

/// The whole estimate. Source: our own judgement, to be tried with families; never to be quoted as a norm.
pub const ESTIMATES: [Estimate; 9] = [
    row(Activity::GettingUp, EVERY_DAY, (10, 20), (30, 60)),
    row(Activity::Meals, EVERY_DAY, (15, 30), (60, 120)),
    row(Activity::WayThere, WORKING_DAYS, (20, 30), (40, 60)),
    row(Activity::Hygiene, EVERY_DAY, (15, 30), (45, 90)),
    row(Activity::InTheHouse, EVERY_DAY, (30, 60), (90, 180)),
    row(Activity::Leisure, THREE_DAYS, (60, 90), (120, 180)),
    row(Activity::Evening, EVERY_DAY, (15, 30), (45, 90)),
    row(Activity::Night, EVERY_DAY, (10, 30), (240, 480)),
    row(Activity::TwoHelpers, EVERY_DAY, (10, 30), (60, 120)),
];

const fn row(activity: Activity, days: &'static [Weekday], little: (i64, i64), much: (i64, i64)) -> Estimate {
    Estimate { activity, days, little, much }
}

impl Estimate {
    /// The row of an activity.
    pub fn of(activity: Activity) -> Self {
        ESTIMATES[activity as usize]
    }

    /// Times a week.
    pub fn times(&self) -> i64 {
        i64::try_from(self.days.len()).unwrap_or(7)
    }

    /// Minutes each time, from and to. Not known how much reaches from a little to much.
    pub const fn each(&self, level: HelpLevel) -> (i64, i64) {
        match level {
            HelpLevel::Little => self.little,
            HelpLevel::Much => self.much,
            HelpLevel::Unsure => (self.little.0, self.much.1),
        }
    }

    /// Minutes in a week.
    pub fn weekly(&self, level: HelpLevel) -> Range {
        let (low, high) = self.each(level);
        Range { low: Minutes(low * self.times()), high: Minutes(high * self.times()) }
    }
}

/// How much help with one activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// As ticked.
    pub level: HelpLevel,
    /// The family's own figure for a week, in place of the estimate.
    pub own: Option<Minutes>,
}

impl Help {
    /// As ticked, without an own figure.
    pub const fn level(level: HelpLevel) -> Self {
        Self { level, own: None }
    }
}

/// The day as ticked; what is not ticked needs no help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day(pub BTreeMap<Activity, Help>);

impl Day {
    /// Minutes a week with one activity; nothing when it is not ticked.
    pub fn weekly(&self, activity: Activity) -> Range {
        let of = |help: &Help| help.own.map_or_else(|| Estimate::of(activity).weekly(help.level), Range::exactly);
        self.0.get(&activity).map(of).unwrap_or_default()
    }

    /// All of it.
    pub fn hours(&self) -> DayHours {
        let total = self.0.keys().map(|activity| self.weekly(*activity)).fold(Range::default(), Add::add);
        let apart = [Activity::Night, Activity::TwoHelpers];
        let levels: Vec<HelpLevel> = apart.iter().filter_map(|a| self.0.get(a)).map(|help| help.level).collect();
        let all = |level| levels.iter().all(|l| *l == level);
        let continuous = match levels.as_slice() {
            [] => Some(false),
            _ if all(HelpLevel::Much) => Some(true),
            _ if all(HelpLevel::Little) => Some(false),
            _ => None,
        };
        DayHours {
            total,
            night: self.weekly(Activity::Night),
            two_helpers: self.weekly(Activity::TwoHelpers),
            continuous,
        }
    }
}

/// What a day comes to in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// Everything, night and second helper among it.
    pub total: Range,
    /// At night.
    pub night: Range,
    /// The second helper's time.
    pub two_helpers: Range,
    /// Night help, or a second helper, is needed all the time. `None`: not known, or the one is and the other is not.
    pub continuous: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticked(rows: &[(Activity, HelpLevel)]) -> Day {
        Day(rows.iter().map(|(activity, level)| (*activity, Help::level(*level))).collect())
    }

    #[test]
    fn each_activity_has_its_row_and_more_help_is_never_less_time() {
        for (activity, estimate) in Activity::ALL.iter().zip(ESTIMATES) {
            assert_eq!(Estimate::of(*activity), estimate);
            assert_eq!(estimate.activity, *activity);
            let (little, much) = (estimate.weekly(HelpLevel::Little), estimate.weekly(HelpLevel::Much));
            assert!(little.low < little.high && little.high < much.low && much.low < much.high, "{activity}");
            let unsure = estimate.weekly(HelpLevel::Unsure);
            assert_eq!((unsure.low, unsure.high), (little.low, much.high));
        }
        let everything: Vec<_> = Activity::ALL.iter().map(|a| (*a, HelpLevel::Much)).collect();
        let one_helper = ticked(&everything).hours();
        assert!(one_helper.total.high.0 - one_helper.two_helpers.high.0 <= Minutes::WEEK.0);
    }

    #[test]
    fn a_day_is_the_sum_of_its_parts_and_night_is_kept_apart() {
        let day = ticked(&[(Activity::GettingUp, HelpLevel::Much), (Activity::Night, HelpLevel::Little)]);
        let hours = day.hours();
        assert_eq!(hours.total, Range { low: Minutes(7 * 40), high: Minutes(7 * 90) });
        assert_eq!(hours.night, Range { low: Minutes(70), high: Minutes(210) });
        assert_eq!(hours.continuous, Some(false));
        assert_eq!(Day::default().hours().total, Range::default());
    }

    #[test]
    fn continuous_is_said_by_the_family_and_never_guessed() {
        use HelpLevel::{Little, Much, Unsure};
        let both = |night, two| ticked(&[(Activity::Night, night), (Activity::TwoHelpers, two)]).hours().continuous;
        assert_eq!(both(Much, Much), Some(true));
        assert_eq!(both(Little, Little), Some(false));
        assert_eq!(both(Much, Little), None);
        assert_eq!(both(Unsure, Unsure), None);
    }

    #[test]
    fn an_own_figure_replaces_the_estimate() {
        let mut day = ticked(&[(Activity::Meals, HelpLevel::Much)]);
        if let Some(help) = day.0.get_mut(&Activity::Meals) {
            help.own = Some(Minutes(300));
        }
        assert!(day.hours().total.is_exact());
        assert_eq!(day.weekly(Activity::Meals), Range::exactly(Minutes(300)));
    }
}
