//! Does the site keep its promises to whoever comes? In process, over SQLite, without a script.

mod addresses;
mod browser;
mod doors;
mod entrance;
mod forms;
mod headers;
mod insight;
mod invitations;
mod language;
mod town;
mod weights;
