//! What did somebody write? Free text with a limit, cleaned of what cannot be printed, never shortened in silence.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The most characters that one field of free text may hold: about two printed pages.
pub const TEXT_LIMIT: usize = 5_000;

/// The most characters that a name may hold: an activity, an outcome, a source.
pub const LABEL_LIMIT: usize = 200;

/// Somebody's own words. Not empty, within its limit, without control characters other than line breaks.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(String);

/// A text is longer than its field may hold; nothing of it was cut away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TooLong {
    /// The most characters.
    pub limit: usize,
    /// How many there are.
    pub length: usize,
}

impl Words {
    /// Free text; `None` when nothing but space is left of it.
    pub fn text(typed: &str) -> Result<Option<Self>, TooLong> {
        Self::within(TEXT_LIMIT, typed)
    }

    /// A name on one line; line breaks become spaces.
    pub fn label(typed: &str) -> Result<Option<Self>, TooLong> {
        Self::within(LABEL_LIMIT, &typed.replace(['\r', '\n', '\u{2028}', '\u{2029}'], " "))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn within(limit: usize, typed: &str) -> Result<Option<Self>, TooLong> {
        let clean = clean(typed);
        match clean.chars().count() {
            0 => Ok(None),
            length if length > limit => Err(TooLong { limit, length }),
            _ => Ok(Some(Self(clean))),
        }
    }
}

/// Line breaks of every kind become one kind, tabs become spaces. Control characters go, and so do the marks that turn
/// the direction of the text around them; what joins an emoji together stays.
fn clean(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    let kept: String = lines.chars().filter(|c| *c == '\n' || !(c.is_control() || turns(*c))).collect();
    kept.trim().to_owned()
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What a family writes reaches no log through a debug print.
        write!(f, "Words({} characters)", self.0.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_goes_and_emoji_stay() {
        let words = |t: &str| Words::text(t).expect("short").map(|w| w.0);
        assert_eq!(words("a\u{0}b\u{7}c\r\nd\te\u{202E}"), Some("abc\nd e".to_owned()));
        assert_eq!(words("👩‍👧 🇳🇴 👍🏽"), Some("👩‍👧 🇳🇴 👍🏽".to_owned()));
        assert_eq!(words(" \u{1}\n\t "), None);
        assert_eq!(Words::label("one\ntwo").expect("short").map(|w| w.0), Some("one two".to_owned()));
    }

    #[test]
    fn a_text_over_the_limit_is_refused_whole_and_one_at_the_limit_is_kept() {
        let text = "æ".repeat(TEXT_LIMIT);
        assert_eq!(Words::text(&text).expect("at the limit").expect("not empty").as_str(), text);
        let hundred_kilobytes = "x".repeat(100_000);
        assert_eq!(Words::text(&hundred_kilobytes), Err(TooLong { limit: TEXT_LIMIT, length: 100_000 }));
        assert_eq!(Words::label(&"y".repeat(201)), Err(TooLong { limit: LABEL_LIMIT, length: 201 }));
    }

    #[test]
    fn it_does_not_print_itself() {
        let words = Words::text("Ella").expect("short").expect("not empty");
        assert_eq!(format!("{words:?}"), "Words(4 characters)");
    }
}
