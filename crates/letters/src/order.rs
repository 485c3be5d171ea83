//! Which kinds of letter exist, and how does a slice order one?

use crate::{DecisionLetter, DraftLetter, ProvisionalAnswerLetter};
use kernel::Lang;
use serde::{Deserialize, Serialize};

/// Which letter it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// A decision (*vedtak*).
    Decision,
    /// A provisional answer (*foreløpig svar*).
    ProvisionalAnswer,
    /// A draft decision on paper (*utkast*).
    Draft,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Decision, Self::ProvisionalAnswer, Self::Draft];

    /// The stable name, for storage and file names.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::ProvisionalAnswer => "provisional_answer",
            Self::Draft => "draft",
        }
    }
}

/// Everything that one kind of letter says: finished values, nothing left to look up.
pub trait Letter: Serialize {
    /// The kind that this context belongs to.
    const KIND: LetterKind;

    /// The language the recipient reads.
    fn lang(&self) -> Lang;

    /// An invented letter with every part filled in, for tests, checkers and previews.
    fn sample(lang: Lang) -> Self
    where
        Self: Sized;
}

/// A letter that a use case orders; it is stored with the decision and printed by a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum LetterOrder {
    /// A decision (*vedtak*); the largest letter by far, hence the box.
    Decision(Box<DecisionLetter>),
    /// A provisional answer (*foreløpig svar*).
    ProvisionalAnswer(ProvisionalAnswerLetter),
    /// A draft decision on paper (*utkast*).
    Draft(DraftLetter),
}

impl LetterOrder {
    /// The sample letter of a kind.
    pub fn sample(kind: LetterKind, lang: Lang) -> Self {
        match kind {
            LetterKind::Decision => Self::Decision(Box::new(DecisionLetter::sample(lang))),
            LetterKind::ProvisionalAnswer => Self::ProvisionalAnswer(ProvisionalAnswerLetter::sample(lang)),
            LetterKind::Draft => Self::Draft(DraftLetter::sample(lang)),
        }
    }

    /// Which letter it is.
    pub fn kind(&self) -> LetterKind {
        match self {
            Self::Decision(_) => DecisionLetter::KIND,
            Self::ProvisionalAnswer(_) => ProvisionalAnswerLetter::KIND,
            Self::Draft(_) => DraftLetter::KIND,
        }
    }

    /// The language the recipient reads.
    pub fn lang(&self) -> Lang {
        match self {
            Self::Decision(letter) => letter.lang(),
            Self::ProvisionalAnswer(letter) => letter.lang(),
            Self::Draft(letter) => letter.lang(),
        }
    }

    /// The case reference printed on the letter; never personal.
    pub fn reference(&self) -> &str {
        match self {
            Self::Decision(letter) => &letter.envelope.reference,
            Self::ProvisionalAnswer(letter) => &letter.envelope.reference,
            Self::Draft(letter) => &letter.envelope.reference,
        }
    }
}
