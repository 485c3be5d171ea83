//! How does the municipality say what it found on a line? The form in its cell, with what was typed before.

use super::page::Page;
use crate::face::{Field, FieldFault, fault_of, field_hours, field_text, field_textarea, submit};
use crate::office::head::of_case;
use crate::visitor::Member;
use cases::{AssessedInput, Stance, TableLine};
use i18n::{hours, msg};
use kernel::{ItemId, PositionId};
use maud::{Markup, html};
use people::positions::Voice;
use serde::Deserialize;

/// What the form sends.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct LineForm {
    #[serde(default)]
    pub hours: String,
    #[serde(default)]
    pub reason: String,
    #[serde(default)]
    pub source: String,
    /// Citations, one on each line.
    #[serde(default)]
    pub legal_basis: String,
    /// The municipality's position that the page showed.
    #[serde(default)]
    pub seen: String,
    /// The filter of the page.
    #[serde(default)]
    pub show: String,
}

impl LineForm {
    pub(super) fn input(&self) -> AssessedInput {
        AssessedInput {
            hours: self.hours.clone(),
            reason: self.reason.clone(),
            source: self.source.clone(),
            legal_basis: self.legal_basis.lines().map(ToOwned::to_owned).collect(),
        }
    }
}

/// What was typed on a line and could not be taken.
pub(crate) struct LineTyped {
    pub line: ItemId,
    pub form: LineForm,
    pub faults: Vec<FieldFault>,
    /// What a colleague saved meanwhile: hours and words.
    pub theirs: Option<(String, String)>,
}

pub(super) fn save_path(page: &Page, line: &TableLine) -> String {
    format!("{}/assessment/lines/{}", of_case(page.case.case), line.line)
}

pub(super) fn agree_path(page: &Page, line: &TableLine) -> String {
    format!("{}/agree", save_path(page, line))
}

/// What stands on the line now, as the form would send it.
fn standing(page: &Page, line: &TableLine) -> LineForm {
    let columns = page.table.voices.iter().zip(&line.cells);
    let own = columns.into_iter().find(|(v, _)| v.voice == Voice::Municipality).and_then(|(_, cell)| cell.as_ref());
    let Some(own) = own else { return LineForm::default() };
    let seen = own.position.to_string();
    match &own.says {
        Stance::Assessed(assessed) => {
            let input = assessed.input(page.lang);
            let legal_basis = input.legal_basis.join("\n");
            LineForm {
                hours: input.hours,
                reason: input.reason,
                source: input.source,
                legal_basis,
                seen,
                ..LineForm::default()
            }
        }
        other => LineForm { hours: i18n::hours_field(page.lang, other.minutes()), seen, ..LineForm::default() },
    }
}

/// The form of a line.
pub(super) fn form(page: &Page, member: &Member, line: &TableLine, typed: Option<&LineTyped>) -> Markup {
    let lang = page.lang;
    let typed = typed.filter(|typed| typed.line == line.line);
    let values = typed.map_or_else(|| standing(page, line), |typed| typed.form.clone());
    let faults: &[FieldFault] = typed.map_or(&[], |typed| &typed.faults);
    let field = |name, label, value| Field { name, label, value, fault: fault_of(faults, name), ..Field::default() };
    html! {
        form.line-form method="post" action=(save_path(page, line)) aria-label=(line.need.activity) {
            (member.form_fields())
            input type="hidden" name="seen" value=(values.seen);
            input type="hidden" name="show" value=(page.shown().word());
            @if let Some((hours, words)) = typed.and_then(|typed| typed.theirs.as_ref()) { (theirs(page, hours, words)) }
            (field_hours(lang, &field("hours", msg::assess_hours(lang), &values.hours)))
            (field_textarea(lang, &Field { description: Some(msg::assess_reason_help(lang)), rows: 3, ..field("reason", msg::assess_reason(lang), &values.reason) }))
            (grounds(page, &values, faults))
            div.acts {
                (submit(msg::assess_save(lang)))
                (agree_buttons(page, line, Some(&agree_path(page, line))))
            }
        }
    }
}

/// What the finding builds on. Folded away until there is something in it.
fn grounds(page: &Page, values: &LineForm, faults: &[FieldFault]) -> Markup {
    let lang = page.lang;
    let is_open = !values.source.is_empty()
        || !values.legal_basis.is_empty()
        || ["source", "legal_basis"].iter().any(|name| fault_of(faults, name).is_some());
    let field = |name, label, value, help| Field {
        name,
        label,
        value,
        description: Some(help),
        fault: fault_of(faults, name),
        optional: true,
        rows: 2,
        ..Field::default()
    };
    html! {
        details.fold open[is_open] {
            summary { (msg::assess_grounds(lang)) }
            (field_text(lang, &field("source", msg::assess_source(lang), &values.source, msg::assess_source_help(lang))))
            (field_textarea(lang, &field("legal_basis", msg::assess_basis(lang), &values.legal_basis, msg::assess_basis_help(lang))))
        }
    }
}

/// What a colleague saved while this was written.
fn theirs(page: &Page, hours: &str, words: &str) -> Markup {
    html! {
        div.reply {
            p.reply-head { (msg::assess_theirs(page.lang)) }
            p { b { (hours) } }
            p { (words) }
        }
    }
}

/// One tap for each figure that the family names: "Enig med familien", or by name where they differ. `to` is where the
/// button sends its form, when that is another place than the form's own.
pub(super) fn agree_buttons(page: &Page, line: &TableLine, to: Option<&str>) -> Markup {
    let lang = page.lang;
    let voices = page.table.voices.iter().zip(&line.cells).filter(|(v, _)| v.voice != Voice::Municipality);
    let mut said: Vec<(PositionId, kernel::Minutes, &str)> = Vec::new();
    for (voice, cell) in voices {
        let Some((cell, minutes)) = cell.as_ref().and_then(|c| Some((c, c.minutes?))) else { continue };
        if said.iter().all(|(_, known, _)| *known != minutes) {
            said.push((cell.position, minutes, voice.name.as_str()));
        }
    }
    let is_alone = said.len() == 1;
    html! {
        @for (position, minutes, name) in &said {
            button.ds-button type="submit" name="position" value=(position) formaction=[to] data-variant="tertiary" {
                @if is_alone { (msg::assess_agree_family(lang)) }
                @else { (msg::assess_agree_somebody(lang, hours(lang, *minutes), *name)) }
            }
        }
    }
}
