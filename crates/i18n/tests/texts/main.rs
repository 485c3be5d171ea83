//! Are the texts complete, easy to read, and all in use?

mod build_faults;
#[path = "../../build/looked_up.rs"]
mod looked_up;
mod plain_language;
#[path = "../../build/texts.rs"]
mod texts;
mod used;
