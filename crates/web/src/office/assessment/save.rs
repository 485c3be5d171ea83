//! Saves what the municipality found on a line; two who save at once see both versions.

use super::line_form::{LineForm, LineTyped};
use super::page::{self, Asked};
use crate::at::At;
use crate::face::FieldFault;
use crate::family::faults::in_words;
use crate::office::head::of_case;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::casework::{AssessLine, AssessRefusal};
use cases::{Assessed, FaultCode};
use i18n::{hours, msg};
use kernel::{CaseId, ItemId, Lang};
use usecase::Failure;

/// Saves a line.
pub(crate) async fn save(At((case, line)): At<(CaseId, ItemId)>, posted: Posted<LineForm>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let assessed = match Assessed::parse(&form.input()) {
        Ok(assessed) => assessed,
        Err(faults) => return again(member, case, typed(line, form, said(member.lang, &faults))).await,
    };
    match posted.run(&AssessLine { line, seen: form.seen.parse().ok(), assessed }).await {
        Ok(_) => see(&saved(case, line, &form.show)),
        Err(Failure::Refused(refusal)) => again(member, case, refused(member.lang, line, form, refusal)).await,
        Err(other) => failed(member.lang, other),
    }
}

/// The page after a line was saved, at the line.
pub(super) fn saved(case: CaseId, line: ItemId, show: &str) -> String {
    // A filter that hides the line it was saved on would hide what happened.
    let show = if show == "missing" { "&show=all" } else { "" };
    format!("{}/assessment?saved={line}{show}#line-{line}", of_case(case))
}

pub(super) async fn again(member: &Member, case: CaseId, typed: LineTyped) -> Response {
    let asked = Asked { line: typed.line.to_string(), ..Asked::default() };
    page::page(member, case, &asked, Some(&typed)).await
}

pub(super) fn typed(line: ItemId, form: &LineForm, faults: Vec<FieldFault>) -> LineTyped {
    LineTyped { line, form: form.clone(), faults, theirs: None }
}

/// What is wrong with each field, in words.
fn said(lang: Lang, faults: &[cases::FieldFault]) -> Vec<FieldFault> {
    let mut said = in_words(lang, faults);
    for (fault, said) in faults.iter().zip(&mut said) {
        match fault.code {
            FaultCode::UnknownCitation => said.text = msg::assess_basis_unknown(lang).to_owned(),
            FaultCode::Missing if fault.field == cases::Field::Reason => {
                said.text = msg::assess_reason_missing(lang).to_owned()
            }
            _ => {}
        }
    }
    said
}

fn refused(lang: Lang, line: ItemId, form: &LineForm, refusal: AssessRefusal) -> LineTyped {
    let fault = |text: &str| vec![FieldFault::new("", text)];
    match refusal {
        AssessRefusal::Stale { theirs, position, .. } => {
            let words = theirs.words().map(ToString::to_string).unwrap_or_default();
            let form = LineForm { seen: position.to_string(), ..form.clone() };
            let faults = vec![FieldFault::new("hours", msg::assess_stale(lang))];
            LineTyped { line, form, faults, theirs: Some((hours(lang, theirs.minutes()), words)) }
        }
        AssessRefusal::LineRemoved => typed(line, form, fault(msg::assess_line_removed(lang))),
        AssessRefusal::Decided => typed(line, form, fault(msg::assess_decided(lang))),
    }
}
