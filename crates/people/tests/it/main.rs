//! Do the people of a tenant, their sessions, invitations, grants and positions hold on both databases?

mod family;
mod grants;
mod invitations;
mod kept_forms;
mod looks;
mod oversight;
mod persons;
mod positions;
mod sessions;
