//! How does a family that gets paper see the draft, and how do they answer it?

use crate::{ChildsView, Envelope, Fact, Letter, LetterKind, NeedLine, RuleCited};
use jiff::civil::Date;
use kernel::Lang;
use serde::{Deserialize, Serialize};

/// A draft decision on paper (*utkast til vedtak*), with a form for the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLetter {
    /// From whom, to whom, about whom.
    pub envelope: Envelope,
    /// The service in the letter's language.
    pub service: String,
    /// The needs, line by line; `granted` is what is proposed.
    pub lines: Vec<NeedLine>,
    /// The facts that the draft builds on.
    pub facts: Vec<Fact>,
    /// The main considerations, a paragraph each.
    pub considerations: Vec<String>,
    /// The child's own view; `None` only where the matter is about an adult.
    pub childs_view: Option<ChildsView>,
    /// The best interests of the child; `None` only where the matter is about an adult.
    pub best_interests: Option<String>,
    /// The last day for an answer.
    pub answer_by: Date,
    /// How to answer.
    pub answer: AnswerWays,
    /// The rules that the draft builds on.
    pub rules: Vec<RuleCited>,
}

impl Letter for DraftLetter {
    const KIND: LetterKind = LetterKind::Draft;

    fn lang(&self) -> Lang {
        self.envelope.lang
    }

    fn sample(lang: Lang) -> Self {
        crate::samples::draft(lang)
    }
}

/// The ways to answer a draft: online, by telephone, on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerWays {
    /// The address of the page.
    pub online: Option<String>,
    /// Telephone number of somebody who writes the answer down.
    pub phone: String,
    /// Name and postal address for the form, line by line.
    pub post_to: Vec<String>,
}
