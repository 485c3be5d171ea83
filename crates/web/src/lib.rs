//! How does the product look in a browser? Pages for families and caseworkers, without a script.
//!
//! | question | file |
//! |---|---|
//! | which addresses exist, and who is let in | `routes.rs` |
//! | who is asking, in which hat and language | `visitor.rs` |
//! | what an address is about | `at.rs` |
//! | how a form comes in: CSRF, repeated requests, an expired session | `posted.rs`, `csrf.rs` |
//! | how typed text survives a fault | `again.rs`, `typed.rs` |
//! | how a page goes out | `respond.rs`, `face/` |
//! | what the browser may do with it | `headers.rs` |
//! | open pages | `open/` |
//! | login, invitations, hats, sessions, text kept on the way | `entrance/` |
//! | who may see, and who has looked | `insight/` |
//! | the family's pages | `family/` |
//! | the office's pages | `office/` |

mod again;
mod at;
mod cited;
mod csrf;
mod entrance;
pub mod face;
mod family;
mod headers;
mod insight;
mod office;
mod open;
mod posted;
mod respond;
mod routes;
mod site;
mod statics;
mod typed;
mod visitor;
mod words;

pub use routes::{Guard, ROUTES, Route};
pub use site::{Persona, Personas, Site};

use axum::Router;

/// The whole site as a service, with the programs' interface beside the pages.
pub fn app(site: Site, api: Router) -> Router {
    let pages = routes::router().fallback(respond::nothing_here);
    headers::around(pages.with_state(site.clone()).merge(api), site)
}
