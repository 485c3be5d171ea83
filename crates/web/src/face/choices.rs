//! Where do people choose? Radios for one, boxes for any number.

use super::faults::{beside, described_by};
use kernel::Lang;
use maud::{Markup, html};

/// One thing to choose.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// What the form sends.
    pub value: &'a str,
    /// What the person reads.
    pub label: &'a str,
    /// A line of help under it.
    pub description: Option<&'a str>,
}

/// A question with given answers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choices<'a> {
    /// The question.
    pub legend: &'a str,
    /// True where the question is the heading of the page.
    pub is_heading: bool,
    /// The name in the form; also the id that faults point to.
    pub name: &'a str,
    /// Help under the question.
    pub description: Option<&'a str>,
    /// The answers.
    pub choices: &'a [Choice<'a>],
    /// The values chosen before.
    pub chosen: &'a [&'a str],
    /// What is wrong with the answer.
    pub fault: Option<&'a str>,
}

fn group(lang: Lang, q: &Choices<'_>, kind: &str) -> Markup {
    let radios = kind == "radio";
    let described_by = described_by(q.name, q.description, q.fault);
    html! {
        // A radio cannot be invalid by itself, its group can; a box can.
        fieldset.ds-fieldset role=[radios.then_some("radiogroup")] aria-describedby=[described_by]
            aria-invalid=[q.fault.filter(|_| radios).map(|_| "true")] {
            legend.ds-label.as-heading[q.is_heading] {
                @if q.is_heading { h1.ds-heading data-size="md" { (q.legend) } } @else { (q.legend) }
            }
            @if let Some(text) = q.description { p data-field="description" id={ (q.name) "-help" } { (text) } }
            (beside(lang, q.name, q.fault))
            @for (at, choice) in q.choices.iter().enumerate() {
                // The first carries the name itself, so that a fault's link lands on it.
                @let id = if at == 0 { q.name.to_owned() } else { format!("{}-{}", q.name, at + 1) };
                (one(&id, q.name, choice, &Mark { kind, checked: q.chosen.contains(&choice.value), faulty: !radios && q.fault.is_some() }))
            }
        }
    }
}

/// How a box or radio stands.
struct Mark<'a> {
    kind: &'a str,
    checked: bool,
    faulty: bool,
}

fn one(id: &str, name: &str, choice: &Choice<'_>, mark: &Mark<'_>) -> Markup {
    html! {
        div.ds-field.choice {
            input.ds-input id=(id) name=(name) type=(mark.kind) value=(choice.value) checked[mark.checked]
                aria-invalid=[mark.faulty.then_some("true")] aria-describedby=[choice.description.map(|_| format!("{id}-line"))];
            label.ds-label data-weight="regular" for=(id) { (choice.label) }
            @if let Some(text) = choice.description { p data-field="description" id={ (id) "-line" } { (text) } }
        }
    }
}

/// One answer of several.
pub fn field_radio(lang: Lang, question: &Choices<'_>) -> Markup {
    group(lang, question, "radio")
}

/// Any number of answers.
pub fn field_checkboxes(lang: Lang, question: &Choices<'_>) -> Markup {
    group(lang, question, "checkbox")
}

/// A single box to tick. Its name is also its id.
pub fn field_checkbox(lang: Lang, name: &str, choice: &Choice<'_>, checked: bool, fault: Option<&str>) -> Markup {
    html! {
        div {
            (beside(lang, name, fault))
            (one(name, name, choice, &Mark { kind: "checkbox", checked, faulty: fault.is_some() }))
        }
    }
}
