//! Does the store keep its word on both databases?

mod data_page;
mod keys;
mod schema;
mod sealing;
mod transactions;
