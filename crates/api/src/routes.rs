//! Which addresses are there, and who is let in? Each handler brings its address and its description with it.

use crate::caller::SessionCookie;
use crate::{Api, health, me, problem, rules, schemas};
use axum::response::IntoResponse;
use axum::routing::{any, get};
use axum::{Json, Router};
use usecase::House;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every address that is read, and whether it asks for a session.
pub const ROUTES: &[(&str, bool)] = &[
    ("/api/me", true),
    ("/api/openapi.json", false),
    ("/api/rules", false),
    ("/api/rules/{id}", false),
    ("/api/schemas", false),
    ("/api/schemas/{name}", false),
    ("/healthz", false),
    ("/readyz", false),
];

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
        .routes(routes!(schemas::list))
        .routes(routes!(schemas::show))
}

/// The description of every address, as OpenAPI 3.1.
pub fn openapi() -> utoipa::openapi::OpenApi {
    described().split_for_parts().1
}

/// The interface as a service. `cookie` names the cookie that carries a session.
pub fn router(house: House, cookie: &str) -> Router {
    let (router, description) = described().split_for_parts();
    let description = Json(description);
    router
        .route("/api/openapi.json", get(async move || description.clone().into_response()))
        .route("/api/{*unknown}", any(problem::nothing_here))
        .method_not_allowed_fallback(problem::other_method)
        .with_state(Api { house, cookie: cookie.into() })
}
