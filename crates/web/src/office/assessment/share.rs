//! Shows the family what the municipality has found so far, all of it at once.

use crate::at::At;
use crate::office::head::of_case;
use crate::posted::{Nothing, Posted};
use crate::respond::{failed, see};
use axum::response::Response;
use cases::casework::{SharePositions, ShareRefusal};
use kernel::CaseId;
use usecase::Failure;

/// Shares. When everything is shared already, that is what was asked for.
pub(crate) async fn share(At(case): At<CaseId>, posted: Posted<Nothing>) -> Response {
    match posted.run(&SharePositions { case }).await {
        Ok(_) | Err(Failure::Refused(ShareRefusal::NothingToShare)) => {
            see(&format!("{}/assessment?done=shared", of_case(case)))
        }
        Err(other) => failed(posted.member.lang, other),
    }
}
