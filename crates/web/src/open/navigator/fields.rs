//! How is a question with given answers drawn, or one for a number of years?

use super::ask::Typed;
use super::visit::Visit;
use crate::face::{Choice, Choices, Field, Keyboard, Width, fault_of, field_checkboxes, field_radio, field_text};
use i18n::msg;
use maud::{Markup, html};
use rights::{DONT_KNOW, NONE, Question, words};

/// One of the choices, and "I don't know".
pub(super) fn one(visit: &Visit, question: Question, keys: &[&'static str], typed: &Typed) -> Markup {
    let keys: Vec<&str> = keys.iter().copied().chain([DONT_KNOW]).collect();
    chosen(visit, question, &keys, typed, field_radio)
}

/// Any of the choices, or none of them, or "I don't know".
pub(super) fn several(visit: &Visit, question: Question, keys: &[&'static str], typed: &Typed) -> Markup {
    let keys: Vec<&str> = keys.iter().copied().chain([NONE, DONT_KNOW]).collect();
    chosen(visit, question, &keys, typed, field_checkboxes)
}

type Draw = fn(kernel::Lang, &Choices<'_>) -> Markup;

fn chosen(visit: &Visit, question: Question, keys: &[&str], typed: &Typed, draw: Draw) -> Markup {
    let (lang, name) = (visit.lang(), question.key());
    let text = words::question(lang, &visit.nav, &visit.answers, question);
    let labels: Vec<String> = keys.iter().map(|key| words::choice(lang, &visit.nav, key)).collect();
    let choices: Vec<Choice<'_>> =
        keys.iter().zip(&labels).map(|(value, label)| Choice { value, label, description: None }).collect();
    let before: Vec<&str> = keys.iter().copied().filter(|key| typed.has(name, key)).collect();
    draw(
        lang,
        &Choices {
            legend: &text.title,
            is_heading: true,
            name,
            description: (!text.hint.is_empty()).then_some(&*text.hint),
            choices: &choices,
            chosen: &before,
            fault: fault_of(&typed.faults, name),
        },
    )
}

/// The question and its hint as the heading of the page, where each field has a label of its own.
pub(super) fn heading(visit: &Visit, question: Question) -> Markup {
    let text = words::question(visit.lang(), &visit.nav, &visit.answers, question);
    html! {
        div {
            h1.ds-heading data-size="md" { (text.title) }
            @if !text.hint.is_empty() { p.hint { (text.hint) } }
        }
    }
}

/// Whole years, or "I don't know".
pub(super) fn years(visit: &Visit, question: Question, typed: &Typed) -> Markup {
    let (lang, name) = (visit.lang(), question.key());
    let of_text = |(n, v): &&(String, String)| n == name && v != DONT_KNOW;
    let value = typed.values.iter().find(of_text).map_or("", |(_, v)| v.as_str());
    html! {
        (heading(visit, question))
        (field_text(lang, &Field {
            label: msg::navigator_age_label(lang), name, value, unit: Some(msg::navigator_age_unit(lang)),
            keyboard: Keyboard::Numeric, width: Width::Short, fault: fault_of(&typed.faults, name), ..Field::default()
        }))
        (dont_know(visit, question, typed))
    }
}

/// "I don't know" beside fields for text.
fn dont_know(visit: &Visit, question: Question, typed: &Typed) -> Markup {
    let label = words::choice(visit.lang(), &visit.nav, DONT_KNOW);
    let (name, id) = (question.key(), format!("{}-unknown", question.key()));
    html! {
        div.ds-field.choice {
            input.ds-input type="checkbox" id=(id) name=(name) value=(DONT_KNOW) checked[typed.has(name, DONT_KNOW)];
            label.ds-label data-weight="regular" for=(id) { (label) }
        }
    }
}

/// What stands alone in place of any rows: boxes named as the question.
pub(super) fn instead(visit: &Visit, question: Question, boxes: &[(&str, &str)], typed: &Typed) -> Markup {
    let (lang, name) = (visit.lang(), question.key());
    let choices: Vec<Choice<'_>> =
        boxes.iter().map(|(value, label)| Choice { value, label, description: None }).collect();
    let before: Vec<&str> = boxes.iter().map(|(value, _)| *value).filter(|value| typed.has(name, value)).collect();
    field_checkboxes(
        lang,
        &Choices {
            legend: msg::navigator_instead(lang),
            name,
            choices: &choices,
            chosen: &before,
            fault: fault_of(&typed.faults, name),
            ..Choices::default()
        },
    )
}
