//! Who is calling? The session of the cookie, in the hat it wears.

use crate::Api;
use crate::problem::Problem;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use people::Token;
use people::hats::Hat;
use people::sessions::{Found, Session, find_session};
use usecase::NoRefusal;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};
use utoipa::{Modify, openapi::OpenApi};

/// Somebody with a live session and a hat on. [`Hat::principal`] is who asks in a use case.
pub(crate) struct Caller {
    pub(crate) session: Session,
    pub(crate) hat: Hat,
}

impl FromRequestParts<Api> for Caller {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, api: &Api) -> Result<Self, Problem> {
        let token = cookie(parts, &api.cookie).and_then(Token::parse).ok_or_else(Problem::not_logged_in)?;
        match find_session(&api.house.db, &*api.house.clock, &token).await {
            Ok(Found::Live(session)) => {
                let hat = session.hat.clone().ok_or_else(Problem::no_hat)?;
                Ok(Self { session: *session, hat })
            }
            Ok(Found::Expired(_) | Found::Nothing) => Err(Problem::not_logged_in()),
            Err(fault) => Err(api.house.fault::<NoRefusal>("find_session", &fault).into()),
        }
    }
}

fn cookie<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    let lines = parts.headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// Describes the cookie.
pub(crate) struct SessionCookie;

impl Modify for SessionCookie {
    fn modify(&self, openapi: &mut OpenApi) {
        let words = "The cookie of a login in the browser, where the site is served over TLS.";
        let cookie = ApiKeyValue::with_description("__Host-session", words);
        let parts = openapi.components.get_or_insert_default();
        parts.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}
