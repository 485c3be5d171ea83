//! How does one come in, choose a hat, and leave? Login, invitations, hats, sessions, and text kept on the way.

pub(crate) mod hats;
pub(crate) mod invitations;
pub(crate) mod kept;
pub(crate) mod login;
pub(crate) mod sessions;
