//! How is a refusal or a fault told to a program? As problem details (RFC 9457), never as a page.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use usecase::{Failure, Refusal};
use utoipa::ToSchema;

/// Problem details (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// Which problem it is: a stable address, for instance `/problems/not-found`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The problem in English.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What our log calls this fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

impl Problem {
    fn new(status: StatusCode, kind: &str, title: &str) -> Self {
        Self { kind: format!("/problems/{kind}"), title: title.to_owned(), status: status.as_u16(), id: None }
    }

    /// Not there, or not for the caller.
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", "Not there, or not for you")
    }

    /// No session, or one that has ended.
    pub(crate) fn not_logged_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "not-logged-in", "No session, or one that has ended")
    }

    /// A session whose hat is not chosen.
    pub(crate) fn no_hat() -> Self {
        Self::new(StatusCode::FORBIDDEN, "no-hat", "Choose a hat at /hats first")
    }

    /// The database is away.
    pub(crate) fn away(id: String) -> Self {
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "away", "The database is away; try again");
        Self { id: Some(id), ..problem }
    }
}

impl<R: Refusal> From<Failure<R>> for Problem {
    fn from(failure: Failure<R>) -> Self {
        match failure {
            Failure::NotFound => Self::not_found(),
            Failure::Refused(no) => {
                let kind = no.code().replace('_', "-");
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, &kind, "Understood and refused")
            }
            Failure::KeyReused => {
                let title = "The idempotency key was used for another command";
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "key-reused", title)
            }
            Failure::Full(id) => {
                let problem = Self::new(StatusCode::INSUFFICIENT_STORAGE, "full", "No room left; nothing was changed");
                Self { id: Some(id.to_string()), ..problem }
            }
            Failure::Fault(id) => {
                let title = "A fault of ours; nothing is half-written";
                let problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", title);
                Self { id: Some(id.to_string()), ..problem }
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(self)).into_response()
    }
}

/// An address that does not exist.
pub(crate) async fn nothing_here() -> Problem {
    Problem::not_found()
}

/// An address that is not asked in this way.
pub(crate) async fn other_method() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "The address is not asked in this way")
}

#[cfg(test)]
mod tests {
    use super::*;
    use usecase::{FaultId, NoRefusal};

    #[derive(Debug)]
    struct Incomplete;
    impl Refusal for Incomplete {
        fn code(&self) -> &'static str {
            "decision_incomplete"
        }
    }

    #[test]
    fn every_failure_is_a_problem_with_its_own_name() {
        let fault = || FaultId(uuid::Uuid::from_u128(0xabcd_1234));
        let rows = [
            (Problem::from(Failure::Refused(Incomplete)), 422, "/problems/decision-incomplete", None),
            (Problem::from(Failure::<NoRefusal>::NotFound), 404, "/problems/not-found", None),
            (Problem::from(Failure::<NoRefusal>::KeyReused), 422, "/problems/key-reused", None),
            (Problem::from(Failure::<NoRefusal>::Full(fault())), 507, "/problems/full", Some("abcd1234")),
            (Problem::from(Failure::<NoRefusal>::Fault(fault())), 500, "/problems/fault", Some("abcd1234")),
        ];
        for (problem, status, kind, id) in rows {
            assert_eq!((problem.status, problem.kind.as_str(), problem.id.as_deref()), (status, kind, id));
        }
    }
}
