//! Does the slice hold: every path of answers, its stories, its texts, and what it stores on both databases?

mod offers;
mod office;
mod paths;
mod sign_off;
mod stories;
mod texts;
