//! What is wrong with a field, and what is to be done about it? One sentence or two for the person who wrote it.

use crate::face::FieldFault;
use cases::{FaultCode, Field};
use i18n::{hours, msg, number};
use kernel::Lang;

/// The faults of a form in words, each at its field.
pub(crate) fn in_words(lang: Lang, faults: &[cases::FieldFault]) -> Vec<FieldFault> {
    faults.iter().map(|fault| FieldFault::new(fault.field.key(), text(lang, *fault))).collect()
}

fn text(lang: Lang, fault: cases::FieldFault) -> String {
    match fault.code {
        FaultCode::Missing => missing(lang, fault.field).to_owned(),
        FaultCode::TooLong(too_long) => {
            let over = too_long.length.saturating_sub(too_long.limit);
            msg::field_too_long(lang, count(lang, too_long.limit), count(lang, over))
        }
        FaultCode::NotANumber => msg::field_not_a_number(lang).to_owned(),
        FaultCode::NotHours => msg::field_not_hours(lang).to_owned(),
        FaultCode::NoTime => msg::field_no_time(lang).to_owned(),
        FaultCode::OutOfRange { least, most } => msg::field_out_of_range(lang, number(lang, least), number(lang, most)),
        FaultCode::MoreThanADay { came_to } => msg::field_more_than_a_day(lang, hours(lang, came_to)),
        FaultCode::MoreThanAWeek { came_to } => msg::field_more_than_a_week(lang, hours(lang, came_to)),
        FaultCode::UnknownChoice | FaultCode::UnknownCitation => msg::field_unknown_choice(lang).to_owned(),
        FaultCode::DaysAndWeekDiffer => msg::field_days_and_week_differ(lang).to_owned(),
        FaultCode::TooMany { most } => msg::field_too_many(lang, count(lang, most)),
    }
}

fn count(lang: Lang, many: usize) -> String {
    number(lang, i64::try_from(many).unwrap_or(i64::MAX))
}

fn missing(lang: Lang, field: Field) -> &'static str {
    match field {
        Field::Activity => msg::field_missing_activity(lang),
        Field::Days => msg::field_missing_days(lang),
        Field::MinutesEach => msg::field_missing_minutes(lang),
        Field::Hours => msg::field_missing_hours(lang),
        _ => msg::field_missing(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cases::{Need, NeedInput};

    #[test]
    fn every_fault_says_what_to_do() {
        let input = NeedInput { minutes: "1500".into(), helpers: "🎂".into(), ..NeedInput::default() };
        let faults = in_words(Lang::Nb, &Need::parse(&input).expect_err("not to be saved"));
        let at = |field: &str| crate::face::fault_of(&faults, field).unwrap_or_default();
        assert!(at("activity").starts_with("Skriv hva"));
        assert!(at("days").starts_with("Velg dager"));
        assert!(at("minutes").contains("25 timer"), "{}", at("minutes"));
        assert!(at("helpers").contains("tall"));
    }
}
