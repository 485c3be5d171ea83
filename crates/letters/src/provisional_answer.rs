//! What does a family hear while their application is still open?

use crate::{Envelope, Letter, LetterKind};
use jiff::civil::Date;
use kernel::{Citation, Lang};
use serde::{Deserialize, Serialize};

/// A provisional answer (*foreløpig svar*): why there is no decision yet, and when it is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvisionalAnswerLetter {
    /// From whom, to whom, about whom.
    pub envelope: Envelope,
    /// The service that was applied for, in the letter's language.
    pub service: String,
    /// When the application came.
    pub received_on: Date,
    /// Why it has not been decided, a paragraph each.
    pub reasons: Vec<String>,
    /// When the decision is expected.
    pub expected_on: Date,
    /// What happens until then, step by step.
    pub next: Vec<String>,
    /// Where the duty to answer stands.
    pub citation: Citation,
}

impl Letter for ProvisionalAnswerLetter {
    const KIND: LetterKind = LetterKind::ProvisionalAnswer;

    fn lang(&self) -> Lang {
        self.envelope.lang
    }

    fn sample(lang: Lang) -> Self {
        crate::samples::provisional_answer(lang)
    }
}
