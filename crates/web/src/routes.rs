//! Which addresses exist, and who is let in? One table, from which the router is made and the tests take every line.

use crate::{Site, entrance, insight, open};
use access::Action;
use axum::Router;
use axum::http::Method;

/// Who is let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Anybody.
    Open,
    /// Anybody whom a demonstration lets be somebody. In use the address does not exist.
    Demonstration,
    /// Somebody logged in, with or without a hat.
    Session,
    /// Somebody logged in whose hat may do this; the use case asks, and the answer to everybody else is "not found".
    Act(Action),
}

/// One address.
#[derive(Clone, Debug)]
pub struct Route {
    /// How it is asked.
    pub method: Method,
    /// The address, with `{names}` for what varies.
    pub path: &'static str,
    /// Who is let in.
    pub guard: Guard,
}

macro_rules! guard {
    (Act $action:ident) => {
        Guard::Act(Action::$action)
    };
    ($guard:ident) => {
        Guard::$guard
    };
}

macro_rules! method {
    (get) => {
        Method::GET
    };
    (post) => {
        Method::POST
    };
}

macro_rules! routes {
    ($($method:ident $path:literal $guard:ident $(($action:ident))? => $($handler:ident)::+;)*) => {
        /// Every address of the site but the files under `/static`.
        pub const ROUTES: &[Route] = &[$(
            Route { method: method!($method), path: $path, guard: guard!($guard $($action)?) },
        )*];

        pub(crate) fn router() -> Router<Site> {
            Router::new()$(.route($path, axum::routing::$method($($handler)::+)))*
        }
    };
}

routes! {
    get "/" Open => open::front::show;
    get "/accessibility" Open => open::about::accessibility;
    get "/privacy" Open => open::about::privacy;
    get "/help" Open => open::about::help;
    get "/language/{tag}" Open => open::language::choose;
    get "/rules" Open => open::rules::list;
    get "/rules/{rule}" Open => open::rules::show;

    get "/login" Open => entrance::login::show;
    get "/demo/login/{token}" Demonstration => entrance::login::persona;
    get "/invitations/{token}" Open => entrance::invitations::show;
    post "/invitations/{token}" Open => entrance::invitations::accept;
    get "/hats" Session => entrance::hats::show;
    post "/hats" Act(ChooseHat) => entrance::hats::choose;
    get "/sessions" Act(ListSessions) => entrance::sessions::show;
    post "/sessions/revoke" Act(RevokeSession) => entrance::sessions::revoke;
    post "/sessions/revoke-all" Act(RevokeSession) => entrance::sessions::revoke_all;
    post "/logout" Session => entrance::sessions::log_out;
    get "/kept" Session => entrance::kept::show;
    post "/kept/send" Session => entrance::kept::send;
    post "/kept/drop" Session => entrance::kept::drop_it;

    get "/who-has-looked" Act(ListOwnCases) => insight::choose::show;
    get "/persons/{person}/access" Act(ReadWhoHasLooked) => insight::looks::show;
    get "/persons/{person}/grants" Act(ListGrants) => insight::grants::show;
    post "/persons/{person}/grants/end" Act(EndGrant) => insight::grants::end;
    post "/persons/{person}/invitations/take-back" Act(RevokeInvitation) => insight::grants::take_back;
}
