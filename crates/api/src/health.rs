//! Is the process alive, and can it do its work? For whoever runs it.

use crate::Api;
use crate::problem::Problem;
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use usecase::{Failure, NoRefusal};
use utoipa::ToSchema;

/// How it stands.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Health {
    /// Always `ok`; anything else is a problem.
    status: &'static str,
}

/// Does the process answer?
#[utoipa::path(get, path = "/healthz", tag = "operation", responses((status = 200, body = Health)))]
pub(crate) async fn alive() -> Json<Health> {
    Json(Health { status: "ok" })
}

/// Can it reach its database?
#[utoipa::path(get, path = "/readyz", tag = "operation", responses(
    (status = 200, body = Health),
    (status = 503, description = "The database is away", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn ready(State(api): State<Api>) -> Result<Json<Health>, Problem> {
    match api.house.db.ready().await {
        Ok(()) => Ok(Json(Health { status: "ok" })),
        Err(fault) => Err(match api.house.fault::<NoRefusal>("ready", &fault) {
            Failure::Full(id) | Failure::Fault(id) => Problem::away(id.to_string()),
            other => other.into(),
        }),
    }
}
