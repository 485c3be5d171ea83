//! What is an address about? One that cannot be read leads nowhere, and says so on a page.

use crate::Site;
use crate::respond::failed;
use crate::visitor::Visitor;
use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;
use usecase::{Failure, NoRefusal};

/// The ids in an address.
pub(crate) struct At<T>(pub T);

/// What stands behind the question mark: ids and words of closed lists, never anything personal.
pub(crate) struct Asked<T>(pub T);

fn nowhere(parts: &Parts) -> Response {
    failed::<NoRefusal>(Visitor::of(&parts.headers).lang, Failure::NotFound)
}

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for At<T> {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let found = Path::from_request_parts(parts, site).await;
        found.map(|Path(ids)| Self(ids)).map_err(|_| nowhere(parts))
    }
}

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for Asked<T> {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let found = Query::from_request_parts(parts, site).await;
        found.map(|Query(asked)| Self(asked)).map_err(|_| nowhere(parts))
    }
}
