//! What is wrong with which field? Typed, so that `i18n` can put it into words in every language.

use crate::text::{TooLong, Words};
use kernel::Minutes;
use people::words;
use serde::Serialize;

words! {
    /// A field of the forms of this slice; the key is the field's name in the form and in the texts.
    Field {
        /// What matters to you?
        Matters = "matters",
        /// An outcome that the family names.
        Outcomes = "outcomes",
        /// What is done.
        Activity = "activity",
        /// Weekdays ticked.
        Days = "days",
        /// Times on each of these days.
        TimesADay = "times_a_day",
        /// Times a week, where there are no fixed days.
        TimesAWeek = "times_a_week",
        /// Minutes each time.
        MinutesEach = "minutes",
        /// Helpers at the same time.
        Helpers = "helpers",
        /// Whether it is at night.
        Night = "night",
        /// What it is for.
        Purpose = "purpose",
        /// Whom it helps.
        Helps = "helps",
        /// Who does it today.
        DoesToday = "does_today",
        /// What the person manages.
        Manages = "manages",
        /// Own words.
        Words = "words",
        /// Hours a week.
        Hours = "hours",
        /// Why, written to the family.
        Reason = "reason",
        /// What an assessment builds on.
        Source = "source",
        /// Where it stands in the law.
        LegalBasis = "legal_basis",
    }
}

/// What is wrong, with what the text needs in order to say what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FaultCode {
    /// Nothing is filled in.
    Missing,
    /// Longer than the field may hold.
    TooLong(TooLong),
    /// Not a whole number.
    NotANumber,
    /// Not a length in hours, such as 2,5 or 2:30.
    NotHours,
    /// Nought minutes: then there is no help to ask for.
    NoTime,
    /// Less or more than possible.
    OutOfRange {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// More than a day holds, for one helper.
    MoreThanADay {
        /// What it came to in one day.
        came_to: Minutes,
    },
    /// More than a week holds, for one helper.
    MoreThanAWeek {
        /// What it came to in a week.
        came_to: Minutes,
    },
    /// None of the choices.
    UnknownChoice,
    /// Weekdays and times a week are both filled in, and say different things.
    DaysAndWeekDiffer,
    /// More than the list may hold.
    TooMany {
        /// The most.
        most: usize,
    },
    /// No act and section that the product knows.
    UnknownCitation,
}

/// One field that cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FieldFault {
    /// Which field.
    pub field: Field,
    /// What is wrong.
    #[serde(flatten)]
    pub code: FaultCode,
}

/// Collects what is wrong with a form, so that everything is said at once.
#[derive(Default)]
pub(crate) struct Faults(Vec<FieldFault>);

impl Faults {
    /// Remembers a fault.
    pub(crate) fn add(&mut self, field: Field, code: FaultCode) {
        self.0.push(FieldFault { field, code });
    }

    /// Free text that may be left out.
    pub(crate) fn text(&mut self, field: Field, typed: &str) -> Option<Words> {
        self.words(field, Words::text(typed))
    }

    /// A name that may be left out.
    pub(crate) fn label(&mut self, field: Field, typed: &str) -> Option<Words> {
        self.words(field, Words::label(typed))
    }

    fn words(&mut self, field: Field, parsed: Result<Option<Words>, TooLong>) -> Option<Words> {
        parsed.unwrap_or_else(|too_long| {
            self.add(field, FaultCode::TooLong(too_long));
            None
        })
    }

    /// Something that must be there; says so once, and not when it was refused for another reason.
    pub(crate) fn required<T>(&mut self, field: Field, found: Option<T>) -> Option<T> {
        if found.is_none() && !self.0.iter().any(|f| f.field == field) {
            self.add(field, FaultCode::Missing);
        }
        found
    }

    /// A choice from a closed list; `None` when nothing was chosen.
    pub(crate) fn choice<T: std::str::FromStr>(&mut self, field: Field, typed: &str) -> Option<T> {
        if typed.is_empty() {
            return None;
        }
        let chosen = typed.parse().ok();
        if chosen.is_none() {
            self.add(field, FaultCode::UnknownChoice);
        }
        chosen
    }

    /// A whole number within bounds; `None` when nothing was typed.
    pub(crate) fn number(&mut self, field: Field, typed: &str, least: i64, most: i64) -> Option<i64> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() {
            return None;
        }
        let code = match typed.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => return Some(number),
            Ok(_) => FaultCode::OutOfRange { least, most },
            // A number too large for any machine is still a number to the person who typed it.
            Err(_) if typed.bytes().all(|b| b.is_ascii_digit()) => FaultCode::OutOfRange { least, most },
            Err(_) => FaultCode::NotANumber,
        };
        self.add(field, code);
        None
    }

    /// Everything that is wrong; the value stands only when nothing is.
    pub(crate) fn or<T>(self, value: Option<T>) -> Result<T, Vec<FieldFault>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}
