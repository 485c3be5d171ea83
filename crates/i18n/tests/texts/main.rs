//! Are the texts complete, easy to read, and all in use?

mod build_faults;
mod plain_language;
#[path = "../../build/texts.rs"]
mod texts;
mod used;
