//! Does the site keep its promises to whoever comes? In process, without a script; over SQLite, and the
//! stories over PostgreSQL too.

mod addresses;
mod browser;
mod doors;
mod entrance;
mod family;
mod forms;
mod headers;
mod insight;
mod invitations;
mod language;
mod navigator;
mod office;
mod rules;
mod stories;
mod town;
mod weights;
