//! What happens to typed text when the answer to a form is an apology? The apology carries it, to be sent again.

use crate::face::buttons::{csrf_field, submit};
use crate::respond::Apology;
use crate::typed;
use crate::visitor::Visitor;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// The most a form may weigh. A field has a limit of its own; this one only stops what cannot be a form.
const FORM_LIMIT: usize = 1024 * 1024;

/// Keeps a copy of a form while it is worked on, and gives it back when that failed.
pub(crate) async fn keep_text(request: Request, next: Next) -> Response {
    if !is_form(&request) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let lang = Visitor::of(&parts.headers).lang;
    let Ok(bytes) = to_bytes(body, FORM_LIMIT).await else { return crate::respond::too_big(lang) };
    let path = parts.uri.path().to_owned();
    let mut response = next.run(Request::from_parts(parts, Body::from(bytes.clone()))).await;
    match response.extensions_mut().remove::<Apology>() {
        Some(apology) => apology.with(&typed_text(&apology, &path, &bytes)),
        None => response,
    }
}

fn is_form(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    *request.method() == Method::POST && kind.starts_with("application/x-www-form-urlencoded")
}

fn typed_text(apology: &Apology, path: &str, body: &[u8]) -> Markup {
    let fields = typed::read(body);
    let again = apology.may_be_sent_again;
    html! {
        @if typed::has_text(&fields) {
            section {
                h2.ds-heading data-size="xs" { (msg::typed_title(apology.lang)) }
                (typed::shown(&fields))
            }
        }
        @if again { (send_again(apology.lang, path, &fields)) }
    }
}

fn send_again(lang: Lang, path: &str, fields: &typed::Fields) -> Markup {
    html! {
        form method="post" action=(path) {
            (csrf_field(typed::field(fields, "csrf")))
            (typed::carried(fields))
            p.acts { (submit(msg::typed_send_again(lang))) }
        }
    }
}
