//! What is wrong with a document, where, and what was expected instead?

use i18n::msg;
use kernel::Lang;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where, as a dotted path: `shifts[2].start`. Empty for the document itself.
    pub place: String,
    /// What was expected there.
    pub expected: Expected,
    /// What is there; empty where nothing is.
    pub found: String,
    /// The how-manieth value of the file it is about; faults are told in this order.
    pub(crate) at: usize,
}

/// What a document should have had.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// JSON; the parser's own words say what is wrong.
    Json,
    /// An object in braces.
    Object,
    /// A list in brackets.
    List,
    /// One of these keys.
    KnownKey(Vec<&'static str>),
    /// Each key once.
    KeyOnce,
    /// A value: the key is required.
    Required,
    /// Text that is not empty.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number from the first to the second.
    Number(f64, f64),
    /// A whole number from the first to the second.
    Whole(i64, i64),
    /// One of these words.
    Choice(Vec<&'static str>),
    /// A date that exists, `2027-01-04`.
    Date,
    /// A date from one year to another.
    DateWithin(i16, i16),
    /// A local time, `2027-01-04T15:00`.
    LocalTime,
    /// A time that exists: the clock change skips this one.
    TimeThatExists,
    /// An offset: the clock change repeats this time.
    Offset,
    /// Whole minutes.
    WholeMinutes,
    /// An end after its start.
    EndAfterStart,
    /// No longer than so many hours.
    AtMostHours(i64),
    /// Within what it is a part of.
    WithinWhole,
    /// No more than the whole it is a part of; its place.
    AtMostWhole(&'static str),
    /// The id of an assistant of the plan.
    KnownAssistant,
    /// An id that no other entry has.
    OwnId,
    /// No overlap with the shift, break or stretch at this place.
    NoOverlap(String),
    /// A day of birth that is not later than this day.
    BornBy(String),
}

impl Expected {
    /// The stable key of what was expected.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Object => "object",
            Self::List => "list",
            Self::KnownKey(_) => "known_key",
            Self::KeyOnce => "key_once",
            Self::Required => "required",
            Self::Text => "text",
            Self::Flag => "flag",
            Self::Number(..) => "number",
            Self::Whole(..) => "whole",
            Self::Choice(_) => "choice",
            Self::Date => "date",
            Self::DateWithin(..) => "date_within",
            Self::LocalTime => "local_time",
            Self::TimeThatExists => "time_that_exists",
            Self::Offset => "offset",
            Self::WholeMinutes => "whole_minutes",
            Self::EndAfterStart => "end_after_start",
            Self::AtMostHours(_) => "at_most_hours",
            Self::WithinWhole => "within_whole",
            Self::AtMostWhole(_) => "at_most_whole",
            Self::KnownAssistant => "known_assistant",
            Self::OwnId => "own_id",
            Self::NoOverlap(_) => "no_overlap",
            Self::BornBy(_) => "born_by",
        }
    }
}

/// The fault as a sentence with its place: `shifts[2].end: expected an end after the start; found "…"`.
pub fn fault_text(lang: Lang, fault: &Fault) -> String {
    let place = if fault.place.is_empty() { msg::input_whole_document(lang) } else { &fault.place };
    let expected = expected_text(lang, &fault.expected);
    if fault.found.is_empty() {
        msg::input_without_value(lang, expected, place)
    } else {
        msg::input_with_value(lang, expected, fault.found.as_str(), place)
    }
}

fn expected_text(lang: Lang, expected: &Expected) -> String {
    match expected {
        Expected::Json => msg::input_json(lang).to_owned(),
        Expected::Object => msg::input_object(lang).to_owned(),
        Expected::List => msg::input_list(lang).to_owned(),
        Expected::KnownKey(keys) => msg::input_known_key(lang, keys.join(", ")),
        Expected::KeyOnce => msg::input_key_once(lang).to_owned(),
        Expected::Required => msg::input_required(lang).to_owned(),
        Expected::Text => msg::input_text(lang).to_owned(),
        Expected::Flag => msg::input_flag(lang).to_owned(),
        Expected::Number(least, most) => msg::input_number(lang, least.to_string(), most.to_string()),
        Expected::Whole(least, most) => msg::input_whole(lang, least.to_string(), most.to_string()),
        Expected::Choice(words) => msg::input_choice(lang, words.join(", ")),
        Expected::Date => msg::input_date(lang).to_owned(),
        Expected::DateWithin(from, to) => msg::input_date_within(lang, from.to_string(), to.to_string()),
        Expected::LocalTime => msg::input_local_time(lang).to_owned(),
        Expected::TimeThatExists => msg::input_time_that_exists(lang).to_owned(),
        Expected::Offset => msg::input_offset(lang).to_owned(),
        Expected::WholeMinutes => msg::input_whole_minutes(lang).to_owned(),
        Expected::EndAfterStart => msg::input_end_after_start(lang).to_owned(),
        Expected::AtMostHours(hours) => msg::input_at_most_hours(lang, hours.to_string()),
        Expected::WithinWhole => msg::input_within_whole(lang).to_owned(),
        Expected::AtMostWhole(whole) => msg::input_at_most_whole(lang, *whole),
        Expected::KnownAssistant => msg::input_known_assistant(lang).to_owned(),
        Expected::OwnId => msg::input_own_id(lang).to_owned(),
        Expected::NoOverlap(other) => msg::input_no_overlap(lang, other.as_str()),
        Expected::BornBy(day) => msg::input_born_by(lang, day.as_str()),
    }
}
