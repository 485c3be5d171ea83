//! What does the web edge know besides the house?

use kernel::AccountId;
use std::collections::BTreeMap;
use std::sync::Arc;
use usecase::House;

/// Somebody of the demonstration who can be logged in by a link.
#[derive(Clone, Debug)]
pub struct Persona {
    /// A stable short name: `kari`.
    pub id: String,
    /// What they are in the demonstration, in words.
    pub role: String,
    /// What they are called.
    pub name: String,
    /// Do they sit on the family's side of the table?
    pub is_family: bool,
    /// Their account.
    pub account: AccountId,
}

/// The personas by the secret of their link. Exists only in the demonstration.
#[derive(Clone, Debug, Default)]
pub struct Personas(pub BTreeMap<String, Persona>);

/// Everything a handler is given.
#[derive(Clone)]
pub struct Site {
    /// The use cases' surroundings.
    pub house: House,
    /// Login links of the demonstration; `None` in use, where their addresses do not exist.
    pub personas: Option<Arc<Personas>>,
    /// Are cookies marked `Secure` and named `__Host-`? Only the demonstration on loopback goes without.
    pub secure: bool,
}

impl Site {
    /// The full name of the cookie that carries a session.
    pub fn session_cookie(&self) -> String {
        self.cookie_name(crate::visitor::SESSION)
    }

    /// The full name of a cookie.
    pub(crate) fn cookie_name(&self, name: &str) -> String {
        if self.secure { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// A cookie that only this site's requests carry.
    pub(crate) fn cookie(&self, name: &str, value: String) -> axum_extra::extract::cookie::Cookie<'static> {
        use axum_extra::extract::cookie::{Cookie, SameSite};
        Cookie::build((self.cookie_name(name), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.secure)
            .build()
    }
}
