//! What does a check of working time say? A finding: rule, place, exact figure, limit, and the smallest change that mends it.
//!
//! Nothing here is worded for readers. Rule, [`Clause`], [`Severity`] and [`Mend`] are keys that `i18n` has texts for.

use super::interpretation::Interpretation;
use super::plan::AgreementKind;
use crate::NotCovered;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Citation, RuleId};

/// All findings of a check, with what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The version of the rule set.
    pub rule_set: Date,
    /// How open questions were read.
    pub interpretation: Interpretation,
    /// By assistant, then time, then rule.
    pub findings: Vec<Finding>,
    /// Rules that have no version for some day of the plan; that part of the plan was not judged by them.
    pub not_covered: Vec<NotCovered>,
}

impl Report {
    /// At least one finding blocks the plan.
    pub fn blocks(&self) -> bool {
        self.findings.iter().any(|f| f.severity.blocks())
    }
}

keyed! {
    /// How grave a finding is.
    Severity {
        /// Unlawful whatever is signed.
        Block = "block",
        /// Unlawful without an agreement that is not on file.
        BlockUnless = "block_unless",
        /// To be looked at.
        Warn = "warn",
        /// To be known; also: a limit kept thanks to an agreement.
        Info = "info",
    }
}

impl Severity {
    /// The plan may not stand as it is.
    pub const fn blocks(self) -> bool {
        matches!(self, Self::Block | Self::BlockUnless)
    }
}

keyed! {
    /// What a figure counts.
    Unit {
        /// Hours. [`Figure`] then holds minutes over sixty, or over sixty times the weeks of an average.
        Hours = "h",
        /// Minutes.
        Minutes = "min",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Red-day windows.
        Windows = "windows",
        /// Shifts.
        Shifts = "shifts",
        /// Years of age.
        Years = "years",
    }
}

/// An exact figure: a fraction, so that an average is never rounded before it is judged.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Above the line.
    pub numerator: i64,
    /// Below the line; never 0.
    pub denominator: i64,
}

impl Figure {
    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self { numerator: number, denominator: 1 }
    }
    /// Hours from minutes.
    pub const fn hours(minutes: i64) -> Self {
        Self { numerator: minutes, denominator: 60 }
    }
    /// Hours a week from all minutes of so many weeks.
    pub fn hours_a_week(minutes: i64, weeks: i64) -> Self {
        Self { numerator: minutes, denominator: 60 * weeks.max(1) }
    }
    /// For output; compare the figures themselves.
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }
    fn cross(self, other: Self) -> (i128, i128) {
        let product = |a: i64, b: i64| i128::from(a) * i128::from(b);
        (product(self.numerator, other.denominator), product(other.numerator, self.denominator))
    }
}
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        let (left, right) = self.cross(*other);
        left == right
    }
}
impl Eq for Figure {}
impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Figure {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (left, right) = self.cross(*other);
        left.cmp(&right)
    }
}

keyed! {
    /// Which part of a rule is meant; several limits stand in one section.
    Clause {
        /// Within a working day.
        Day = "day",
        /// Any 24 hours: the strict reading, which only warns.
        Any24Hours = "any_24_hours",
        /// Within an ISO week.
        Week = "week",
        /// Any 168 hours: the strict reading, which only warns.
        Any7Days = "any_7_days",
        /// On average over eight weeks.
        EightWeeks = "eight_weeks",
        /// Over four weeks.
        FourWeeks = "four_weeks",
        /// On average over the period of averaging.
        Period = "period",
        /// Over 52 weeks.
        Year = "year",
        /// The period of averaging is longer than the agreement may be.
        PeriodLength = "period_length",
        /// The next Sunday or holiday.
        NextRedDay = "next_red_day",
        /// Half of the Sundays and holidays of 26 weeks.
        HalfOfRedDays = "half_of_red_days",
        /// A free Sunday or holiday in every four weeks.
        FourthWeek = "fourth_week",
        /// At least one break.
        OneBreak = "one_break",
        /// Length of the breaks together.
        BreakLength = "break_length",
        /// A stretch of the day in which nobody may work.
        ClosedHours = "closed_hours",
        /// Age.
        Age = "age",
        /// A regime that is off until it is confirmed.
        Regime = "regime",
        /// What the law asks for beside the figures.
        Duty = "duty",
    }
}

/// One thing that the law says about a plan (*funn*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// Which part of it.
    pub clause: Clause,
    /// Where it stands.
    pub citation: Citation,
    /// How grave.
    pub severity: Severity,
    /// Whose working time; the first entry of a person who has several.
    pub assistant: String,
    /// The shifts that it is about, by time.
    pub shifts: Vec<String>,
    /// First minute of what was judged.
    pub from: Timestamp,
    /// The minute after the last.
    pub to: Timestamp,
    /// What was found.
    pub computed: Figure,
    /// What the law sets.
    pub limit: Figure,
    /// What both figures count.
    pub unit: Unit,
    /// Agreements that would make it lawful.
    pub unless: Vec<AgreementKind>,
    /// The agreement that makes it lawful.
    pub agreement_used: Option<AgreementKind>,
    /// The smallest change that would mend it.
    pub mend: Option<Mend>,
}

/// A change that would mend a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// Begin this shift so many minutes later.
    StartLater { shift: String, minutes: i64 },
    /// End this shift so many minutes earlier.
    EndEarlier { shift: String, minutes: i64 },
    /// Take so many minutes off the shifts of the finding.
    Shorten { minutes: i64 },
    /// Let somebody else take this shift.
    AnotherPerson { shift: String },
    /// Keep this day free.
    FreeDay { day: Date },
    /// Give a free break of so many minutes more in this shift.
    AddBreak { shift: String, minutes: i64 },
    /// Ask the assistant to accept this shift.
    AskAcceptance { shift: String },
    /// Offer a health check.
    OfferHealthCheck,
    /// Make the period of averaging no longer than so many weeks.
    ShortenPeriod { weeks: i64 },
    /// Have this agreement made and put on file.
    PutOnFile { agreement: AgreementKind },
    /// Have the employer's lawyers confirm the regime.
    ConfirmRegime,
}

impl Mend {
    /// Every key that [`Self::key`] can give.
    pub const KEYS: &'static [&'static str] = &[
        "start_later",
        "end_earlier",
        "shorten",
        "another_person",
        "free_day",
        "add_break",
        "ask_acceptance",
        "offer_health_check",
        "shorten_period",
        "put_on_file",
        "confirm_regime",
    ];

    /// The stable key; the texts of all languages are written for it.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::StartLater { .. } => "start_later",
            Self::EndEarlier { .. } => "end_earlier",
            Self::Shorten { .. } => "shorten",
            Self::AnotherPerson { .. } => "another_person",
            Self::FreeDay { .. } => "free_day",
            Self::AddBreak { .. } => "add_break",
            Self::AskAcceptance { .. } => "ask_acceptance",
            Self::OfferHealthCheck => "offer_health_check",
            Self::ShortenPeriod { .. } => "shorten_period",
            Self::PutOnFile { .. } => "put_on_file",
            Self::ConfirmRegime => "confirm_regime",
        }
    }
}
