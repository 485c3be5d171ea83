//! Which shapes have the documents that go in and out? Published JSON Schemas, open to everybody.

use crate::problem::Problem;
use axum::Json;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use serde::Serialize;
use utoipa::ToSchema;

/// A list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Schemas {
    /// The name of each schema; its address is this one with the name after it.
    #[schema(example = json!(["worktime-plan"]))]
    items: Vec<&'static str>,
}

/// Every published schema.
#[utoipa::path(get, path = "/api/schemas", tag = "schemas", responses((status = 200, body = Schemas)))]
pub(crate) async fn list() -> Json<Schemas> {
    Json(Schemas { items: interop::SCHEMAS.iter().map(|(name, _)| *name).collect() })
}

/// One schema.
#[utoipa::path(get, path = "/api/schemas/{name}", tag = "schemas",
    params(("name" = String, Path, description = "The schema's name", example = "worktime-plan")),
    responses(
        (status = 200, description = "JSON Schema, draft 2020-12", content_type = "application/schema+json", body = String),
        (status = 404, description = "No such schema", body = Problem, content_type = "application/problem+json"),
    ))]
pub(crate) async fn show(Path(name): Path<String>) -> Result<impl IntoResponse, Problem> {
    let text = interop::schema(&name).ok_or_else(Problem::not_found)?;
    Ok(([(header::CONTENT_TYPE, "application/schema+json")], text))
}
