//! What does one version of a rule say? From when to when, in which words, where it stands, with which figures.

use crate::face::ruled;
use i18n::{date_short, msg, number, rule_doubt};
use kernel::{Citation, Commencement, Lang};
use law::{Confidence, Doubt, Entry, Parameter, Unit, VersionEntry};
use maud::{Markup, html};

/// From when to when; a version that sleeps says so.
pub(super) fn days(lang: Lang, one: &VersionEntry) -> String {
    let from = ruled::version(lang, one.commencement);
    match one.until {
        Some(last) => format!("{from} {}", msg::rules_until(lang, date_short(lang, last))),
        None => from,
    }
}

/// The same where there is little room: "1. januar 2015".
pub(super) fn since(lang: Lang, one: &VersionEntry) -> String {
    match one.commencement {
        Commencement::From(day) => date_short(lang, day),
        Commencement::NotEstablished(day) => msg::rules_not_before(lang, date_short(lang, day)),
        Commencement::NotYetSet => msg::rules_asleep(lang).to_owned(),
    }
}

/// Everything of a version but its days; `place` shows where it stands in the law.
pub(super) fn body(lang: Lang, one: &VersionEntry, place: fn(Lang, &Citation) -> Markup) -> Markup {
    let adopted = one.adopted.map(|day| msg::rules_adopted(lang, date_short(lang, day)));
    html! {
        p.meta { (adopted.as_deref().unwrap_or(msg::rules_adopted_unknown(lang))) }
        @if !one.is_read { p { b { (msg::rules_not_read(lang)) } } }
        blockquote.law-text lang="nb" { (one.text) }
        ul.bullets { @for citation in one.citations { li { (place(lang, citation)) } } }
        @if !one.parameters.is_empty() {
            p { (msg::rules_figures(lang)) }
            ul.bullets { @for figure in &one.parameters { li { (quantity(lang, figure)) " " small { code { (figure.name) } } } } }
        }
    }
}

fn quantity(lang: Lang, figure: &Parameter) -> String {
    let (value, count) = match figure.value.as_i64() {
        Some(whole) => (number(lang, whole), whole),
        None if lang == Lang::En => (figure.value.to_string(), 0),
        None => (figure.value.to_string().replace('.', ","), 0),
    };
    match figure.unit {
        Some(Unit::Minutes) => msg::rules_unit_minutes(lang, count, value),
        Some(Unit::Hours) => msg::rules_unit_hours(lang, count, value),
        Some(Unit::Days) => msg::rules_unit_days(lang, count, value),
        Some(Unit::Weeks) => msg::rules_unit_weeks(lang, count, value),
        Some(Unit::Months) => msg::rules_unit_months(lang, count, value),
        Some(Unit::Years) => msg::rules_unit_years(lang, value),
        Some(Unit::Percent) => msg::rules_unit_percent(lang, value),
        Some(Unit::Kroner) => msg::rules_unit_kroner(lang, value),
        Some(Unit::Factor) => msg::rules_unit_factor(lang, value),
        Some(Unit::Count) | None => value,
    }
}

/// How far a rule is to be trusted, in words.
pub(super) fn confidence(lang: Lang, entry: &Entry) -> &'static str {
    match entry.confidence {
        Confidence::High => msg::rules_confidence_high(lang),
        Confidence::Medium => msg::rules_confidence_medium(lang),
        Confidence::Low => msg::rules_confidence_low(lang),
    }
}

/// The open doubts of a rule: for everybody, then the question as it is put to lawyers.
pub(super) fn doubts(lang: Lang, entry: &Entry) -> Markup {
    let words = |doubt: Doubt| rule_doubt(lang, doubt.key()).unwrap_or_default();
    html! {
        @for doubt in entry.doubts {
            div.notice data-color="warning" {
                div {
                    p { b { (msg::rules_doubt(lang)) } " " (words(*doubt)) }
                    p { small { (msg::rules_for_lawyers(lang)) " " span lang="en" { (doubt.note()) } } }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_said_with_its_unit() {
        let rows = [
            (serde_json::Number::from(1920), Some(Unit::Minutes), "1\u{a0}920 minutter"),
            (serde_json::Number::from_f64(37.5).expect("finite"), Some(Unit::Hours), "37,5 timer"),
            (serde_json::Number::from(3), Some(Unit::Count), "3"),
            (serde_json::Number::from(1), Some(Unit::Months), "1 måned"),
        ];
        for (value, unit, said) in rows {
            assert_eq!(quantity(Lang::Nb, &Parameter { name: "x".into(), value, unit }), said);
        }
    }
}
