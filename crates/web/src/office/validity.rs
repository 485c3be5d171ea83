//! From when and for how long? The same questions for a draft and for the decision that follows it.

use crate::face::{Choice, Choices, Field, FieldFault, fault_of, field_date, field_radio};
use crate::family::words::day;
use cases::drafts::Validity;
use i18n::{date_field, msg, parse_date};
use jiff::civil::Date;
use kernel::Lang;
use maud::{Markup, html};
use serde::Deserialize;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct ValidityTyped {
    #[serde(default)]
    pub validity: String,
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub review_on: String,
}

impl ValidityTyped {
    /// What to fill the form with.
    pub(crate) fn of(validity: Option<&Validity>) -> Self {
        let (kind, from, to, review_on) = match validity {
            // The usual is no end, with a day to look at it again.
            None => ("open", None, None, None),
            Some(Validity::Until { from, to }) => ("until", Some(*from), Some(*to), None),
            Some(Validity::UntilNewDecision { from, review_on }) => ("open", Some(*from), None, Some(*review_on)),
        };
        let text = |date: Option<Date>| date.map(date_field).unwrap_or_default();
        Self { validity: kind.to_owned(), from: text(from), to: text(to), review_on: text(review_on) }
    }

    /// Reads what was typed; says what is missing where it cannot be taken.
    pub(crate) fn parse(&self, lang: Lang) -> Result<Validity, Vec<FieldFault>> {
        let mut faults = Vec::new();
        let mut date = |field: &str, typed: &str, missing: &str| {
            let date = parse_date(typed);
            if date.is_none() {
                faults.push(FieldFault::new(field, missing));
            }
            date
        };
        let from = date("from", &self.from, msg::validity_from_missing(lang));
        let found = match self.validity.as_str() {
            "until" => date("to", &self.to, msg::validity_to_missing(lang))
                .zip(from)
                .map(|(to, from)| Validity::Until { from, to }),
            "open" => date("review_on", &self.review_on, msg::validity_review_missing(lang))
                .zip(from)
                .map(|(review_on, from)| Validity::UntilNewDecision { from, review_on }),
            _ => {
                faults.push(FieldFault::new("validity", msg::validity_missing(lang)));
                None
            }
        };
        found.ok_or(faults)
    }
}

/// The questions.
pub(crate) fn fields(lang: Lang, typed: &ValidityTyped, faults: &[FieldFault]) -> Markup {
    let field = |name, label, value| Field { name, label, value, fault: fault_of(faults, name), ..Field::default() };
    let choices = [
        Choice { value: "open", label: msg::validity_open(lang), description: Some(msg::validity_open_help(lang)) },
        Choice { value: "until", label: msg::validity_until(lang), description: Some(msg::validity_until_help(lang)) },
    ];
    html! {
        (field_date(lang, &field("from", msg::validity_from(lang), &typed.from)))
        (field_radio(lang, &Choices {
            legend: msg::validity_how_long(lang), name: "validity", choices: &choices, chosen: &[typed.validity.as_str()],
            fault: fault_of(faults, "validity"), ..Choices::default()
        }))
        (field_date(lang, &field("review_on", msg::validity_review(lang), &typed.review_on)))
        (field_date(lang, &field("to", msg::validity_to(lang), &typed.to)))
    }
}

/// The period in words.
pub(crate) fn in_words(lang: Lang, validity: &Validity, today: Date) -> String {
    match validity {
        Validity::Until { from, to } => msg::validity_said_until(lang, day(lang, *from, today), day(lang, *to, today)),
        Validity::UntilNewDecision { from, review_on } => {
            msg::validity_said_open(lang, day(lang, *from, today), day(lang, *review_on, today))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_period_is_read_as_it_is_written_and_every_gap_is_named() {
        let open = Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2027, 12, 1) };
        assert_eq!(ValidityTyped::of(Some(&open)).parse(Lang::Nb).ok(), Some(open));
        let until = Validity::Until { from: date(2027, 1, 1), to: date(2027, 6, 30) };
        assert_eq!(ValidityTyped::of(Some(&until)).parse(Lang::En).ok(), Some(until));
        let fields = |typed: ValidityTyped| {
            let faults = typed.parse(Lang::Nb).expect_err("not whole");
            faults.into_iter().map(|fault| fault.field).collect::<Vec<_>>()
        };
        assert_eq!(fields(ValidityTyped::of(None)), ["from", "review_on"]);
        assert_eq!(fields(ValidityTyped { from: "1.1.2027".into(), ..ValidityTyped::default() }), ["validity"]);
    }
}
