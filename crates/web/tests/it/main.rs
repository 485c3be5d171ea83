//! Does the site keep its promises to whoever comes? In process, over SQLite, without a script.

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
mod office;
mod town;
mod weights;
