//! What must be corrected? The same words on top of the page and beside the field.

use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// Something that must be corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The id of the field; empty where the fault belongs to no single field.
    pub field: String,
    /// What to do, as a sentence.
    pub text: String,
}

impl FieldFault {
    /// A fault of a field.
    pub fn new(field: impl Into<String>, text: impl Into<String>) -> Self {
        Self { field: field.into(), text: text.into() }
    }
}

/// The words of the first fault of a field, to be shown beside it.
pub fn fault_of<'a>(faults: &'a [FieldFault], field: &str) -> Option<&'a str> {
    faults.iter().find(|fault| fault.field == field).map(|fault| fault.text.as_str())
}

/// All faults on top of the page, each a link to its field. Nothing when there are none.
pub fn error_summary(lang: Lang, faults: &[FieldFault]) -> Markup {
    html! {
        @if !faults.is_empty() {
            // An alert is read out when the page comes, with or without a script that moves the focus.
            section.ds-error-summary.error-summary data-color="danger" role="alert" tabindex="-1" aria-labelledby="fault-title" {
                h2 #fault-title { (msg::error_summary_title(lang)) }
                ul {
                    @for fault in faults {
                        li {
                            @if fault.field.is_empty() { (fault.text) }
                            @else { a.ds-link href={ "#" (fault.field) } { (fault.text) } }
                        }
                    }
                }
            }
        }
    }
}

/// The fault beside its field, with the id that the field points to.
pub(super) fn beside(lang: Lang, id: &str, fault: Option<&str>) -> Markup {
    html! {
        @if let Some(text) = fault {
            p.ds-validation-message data-color="danger" id={ (id) "-fault" } {
                span.ds-sr-only { (msg::error_prefix(lang)) " " } (text)
            }
        }
    }
}

/// What a field points to with `aria-describedby`: its description, then its fault.
pub(super) fn described_by(id: &str, description: Option<&str>, fault: Option<&str>) -> Option<String> {
    let parts = [description.map(|_| format!("{id}-help")), fault.map(|_| format!("{id}-fault"))];
    let ids: Vec<String> = parts.into_iter().flatten().collect();
    if ids.is_empty() { None } else { Some(ids.join(" ")) }
}
