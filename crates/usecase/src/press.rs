//! Who prints a letter? Something outside the core, so that the core knows no typesetter.

use kernel::{DocumentId, Lang};

/// A letter that a decision made: typed in its slice, printed before the commit, stored sealed.
#[derive(Clone, Debug)]
pub struct LetterToPress {
    /// The id the printed document gets.
    pub document: DocumentId,
    /// What kind of letter, for instance `decision`.
    pub kind: &'static str,
    /// The language it is written in.
    pub lang: Lang,
    /// The typed context, as JSON.
    pub order: serde_json::Value,
}

/// A letter that cannot be printed; the whole command is undone.
#[derive(Debug, thiserror::Error)]
#[error("the letter cannot be printed: {0}")]
pub struct PressFailure(pub String);

/// Prints letters. Called on a thread that may block.
pub trait LetterPress: Send + Sync + 'static {
    /// The finished document.
    fn print(&self, letter: &LetterToPress, on: jiff::civil::Date) -> Result<Vec<u8>, PressFailure>;
}
