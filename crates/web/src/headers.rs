//! What may a browser do with our answers? Nothing that we did not send; keep nothing; tell nobody.

use crate::Site;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

pub(crate) fn around(router: Router, site: Site) -> Router {
    let small = SizeAbove::new(512).and(NotForContentType::new("application/pdf")).and(NotForContentType::new("font/"));
    router
        .layer(middleware::from_fn(crate::again::keep_text))
        .layer(middleware::from_fn(crate::csrf::refuse_foreign))
        .layer(CompressionLayer::new().compress_when(small))
        .layer(middleware::from_fn_with_state(site, protect))
}

async fn protect(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    // A page about a person is never kept: not by a shared phone, not by a proxy.
    set(header::CACHE_CONTROL, "no-store");
    if site.secure {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    response
}
