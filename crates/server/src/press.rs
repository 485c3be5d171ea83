//! How do letters of the slices reach the typesetter?

use jiff::civil::Date;
use letters::{LetterOrder, Press};
use usecase::{LetterPress, LetterToPress, PressFailure};

/// The typesetter behind the core's trait.
pub(crate) struct Typesetter(pub Press);

impl LetterPress for Typesetter {
    fn print(&self, letter: &LetterToPress, on: Date) -> Result<Vec<u8>, PressFailure> {
        let order: LetterOrder =
            serde_json::from_value(letter.order.clone()).map_err(|e| PressFailure(e.to_string()))?;
        self.0.render(&order, on).map_err(|e| PressFailure(e.to_string()))
    }
}
