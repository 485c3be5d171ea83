//! A press that prints the letter's context as text, so that tests of slices need no typesetter.

use usecase::{LetterPress, LetterToPress, PressFailure};

/// Prints the context itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainPress;

impl LetterPress for PlainPress {
    fn print(&self, letter: &LetterToPress, on: jiff::civil::Date) -> Result<Vec<u8>, PressFailure> {
        Ok(format!("{on} {} {}", letter.kind, letter.order).into_bytes())
    }
}
