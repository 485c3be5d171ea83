//! Which files never change? Styles, typeface and icons, named by their content and kept for a year.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// One file.
pub(crate) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("/static/{name}");
    let Some(asset) = assets::at(&path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = [
        (header::CONTENT_TYPE, asset.content_type),
        (header::CACHE_CONTROL, assets::CACHE_CONTROL),
        (header::VARY, "accept-encoding"),
    ];
    match asset.gzip {
        Some(gzip) if accepts.contains("gzip") => (kind, [(header::CONTENT_ENCODING, "gzip")], gzip).into_response(),
        _ => (kind, asset.bytes).into_response(),
    }
}
