//! Does the office see what it needs, say why, and decide nothing without what must be there?

mod assessment;
mod cases;
mod decision;
pub mod desk;
mod doors;
mod draft;
mod offers;
mod overview;
mod questions;
