//! Does the slice hold on both databases, from the first word of an application to the list at the office?

mod application;
mod decisions;
mod drafts;
mod house;
mod lists;
mod table;
mod voices;
