//! What does the office note for itself? Kept apart from everything the family reads.

use super::head::of_case;
use super::overview::{self, Typed};
use crate::at::At;
use crate::face::{Button, Field, Icon, Variant, button, fault_of, field_textarea, icon};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use crate::words::moment_text;
use axum::response::Response;
use cases::casework::{NoteLine, WriteInternalNote};
use i18n::msg;
use kernel::CaseId;
use maud::{Markup, html};
use serde::Deserialize;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    note: String,
}

/// Keeps a note.
pub(crate) async fn save(At(case): At<CaseId>, posted: Posted<Form>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let words = match super::words::required_text("note", &form.note, msg::note_missing(member.lang), member.lang) {
        Ok(words) => words,
        Err(fault) => {
            let typed = Typed { note: form.clone(), faults: vec![fault], ..Typed::default() };
            return overview::page(member, case, "", &typed).await;
        }
    };
    match posted.run(&WriteInternalNote { case, words }).await {
        Ok(_) => see(&format!("{}?done=note#notes", of_case(case))),
        Err(other) => failed(member.lang, other),
    }
}

/// The notes and the form, marked as the office's own.
pub(crate) fn section(member: &Member, case: CaseId, notes: &[NoteLine], typed: &Typed) -> Markup {
    let lang = member.lang;
    let fault = fault_of(&typed.faults, "note");
    html! {
        section.internal #notes aria-labelledby="notes-title" {
            h2.ds-heading #notes-title data-size="xs" { (icon(Icon::Padlock)) " " (msg::note_title(lang)) }
            p.meta { (msg::note_private(lang)) }
            details.fold open[fault.is_some()] {
                summary { (msg::note_write(lang)) }
                form.stack method="post" action={ (of_case(case)) "/notes" } {
                    (member.form_fields())
                    (field_textarea(lang, &Field { label: msg::note_label(lang), name: "note", value: &typed.note.note, fault, rows: 3, ..Field::default() }))
                    p.acts { (button(&Button { text: msg::note_save(lang), variant: Variant::Secondary, ..Button::default() })) }
                }
            }
            @if !notes.is_empty() {
                ul.rows {
                    @for note in notes {
                        li { div.rest { p.as-written { (note.words) } small { (note.by) ", " (moment_text(lang, note.written_at)) } } }
                    }
                }
            }
        }
    }
}
