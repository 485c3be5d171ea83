//! Which application, case or line is an address about? An address that cannot be read leads nowhere.

use crate::Site;
use crate::respond::failed;
use crate::visitor::Visitor;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;
use usecase::{Failure, NoRefusal};

/// The ids in an address. What is no id is answered as an address that does not exist.
pub(crate) struct At<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Site> for At<T> {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        if let Ok(Path(ids)) = Path::from_request_parts(parts, site).await {
            return Ok(Self(ids));
        }
        let Ok(visitor) = Visitor::from_request_parts(parts, site).await;
        Err(failed::<NoRefusal>(visitor.lang, Failure::NotFound))
    }
}
