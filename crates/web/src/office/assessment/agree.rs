//! One tap: the municipality finds what the family says.

use super::line_form::LineForm;
use super::save::{again, saved, typed};
use crate::at::At;
use crate::face::FieldFault;
use crate::posted::Posted;
use crate::respond::{failed, see};
use axum::response::Response;
use cases::{AgreeWithPosition, PositionRefusal};
use i18n::msg;
use kernel::{CaseId, ItemId, Lang};
use serde::Deserialize;
use usecase::Failure;

/// With which position.
#[derive(Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    position: String,
    #[serde(default)]
    show: String,
}

/// Agrees.
pub(crate) async fn agree(At((case, line)): At<(CaseId, ItemId)>, posted: Posted<Form>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let position = form.position.parse().unwrap_or(kernel::PositionId(uuid::Uuid::nil()));
    match posted.run(&AgreeWithPosition { position }).await {
        Ok(_) => see(&saved(case, line, &form.show)),
        Err(Failure::Refused(refusal)) => {
            let faults = vec![FieldFault::new("", refused(member.lang, &refusal))];
            again(member, case, typed(line, &LineForm::default(), faults)).await
        }
        Err(other) => failed(member.lang, other),
    }
}

fn refused(lang: Lang, refusal: &PositionRefusal) -> &'static str {
    match refusal {
        PositionRefusal::LineRemoved => msg::assess_line_removed(lang),
        PositionRefusal::Decided => msg::assess_decided(lang),
        PositionRefusal::PositionReplaced | PositionRefusal::Stale { .. } | PositionRefusal::StillWriting => {
            msg::assess_position_replaced(lang)
        }
    }
}
