//! How does the product look in a browser? Pages for families and caseworkers.

pub mod face;
