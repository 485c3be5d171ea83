//! How do other programs speak with the product? JSON by the same use cases as the pages, described in OpenAPI 3.1.
//!
//! | question | file |
//! |---|---|
//! | which addresses are there | `routes.rs` |
//! | who is calling | `caller.rs` |
//! | how a refusal or a fault is told | `problem.rs` |
//! | is the process alive, and can it work | `health.rs` |
//! | which rules are there | `rules.rs` |
//! | which shapes have documents that go in and out | `schemas.rs` |
//! | who am I here | `me.rs` |
//!
//! To add an address: a handler with `#[utoipa::path]` that runs a use case, and its name in `routes.rs`. Address,
//! description and handler are one thing, so that none of them can be forgotten.

mod caller;
mod health;
mod me;
mod problem;
mod routes;
mod rules;
mod schema;
mod schemas;

use std::sync::Arc;
use usecase::House;

pub use routes::{ROUTES, openapi, router};

/// What every handler is given.
#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) house: House,
    /// The name of the cookie that carries a session.
    pub(crate) cookie: Arc<str>,
}
