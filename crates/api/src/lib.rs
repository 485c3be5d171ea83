//! How do other programs speak with the product? JSON by the same use cases as the pages, described in OpenAPI 3.1.
//!
//! | question | file |
//! |---|---|
//! | who is calling | `caller.rs` |
//! | how a refusal or a fault is told | `problem.rs` |
//! | is the process alive, and can it work | `health.rs` |
//! | which rules are there | `rules.rs` |
//! | who am I here | `me.rs` |
//!
//! To add an address: a handler with `#[utoipa::path]` that runs a use case, and its name in [`described`]. Address,
//! description and handler are one thing, so that none of them can be forgotten.

mod caller;
mod health;
mod me;
mod problem;
mod rules;
mod schema;

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{any, get};
use caller::SessionCookie;
use std::sync::Arc;
use usecase::House;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// What every handler is given.
#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) house: House,
    /// The name of the cookie that carries a session.
    pub(crate) cookie: Arc<str>,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Fellesbord",
        description = "One record of user-controlled personal assistance (BPA), shared by family, assistants, municipality and \
                       County Governor. Errors are problem details (RFC 9457).",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    modifiers(&SessionCookie)
)]
struct Description;

fn described() -> OpenApiRouter<Api> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .routes(routes!(rules::list))
        .routes(routes!(rules::show))
        .routes(routes!(me::show))
}

/// The description of every address, as OpenAPI 3.1.
pub fn openapi() -> utoipa::openapi::OpenApi {
    described().split_for_parts().1
}

/// The interface as a service. `cookie` names the cookie that carries a session.
pub fn router(house: House, cookie: &str) -> Router {
    let (router, description) = described().split_for_parts();
    let description = axum::Json(description);
    router
        .route("/api/openapi.json", get(async move || description.clone().into_response()))
        .route("/api/{*unknown}", any(problem::nothing_here))
        .method_not_allowed_fallback(problem::other_method)
        .with_state(Api { house, cookie: cookie.into() })
}
