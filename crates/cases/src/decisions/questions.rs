//! Which question of the office answers which part that the law asks for?

use super::Missing;
use crate::apply_assessment::Question;
use crate::drafts::Answers;
use law::{Part, RequiredPart};

/// The question whose answer is a part of the decision.
pub(crate) fn of(part: Part) -> Option<Question> {
    match part {
        Part::FactsRelied => Some(Question::Facts),
        Part::MainConsiderations => Some(Question::Considerations),
        Part::ChildView => Some(Question::ChildView),
        Part::BestInterests => Some(Question::BestInterests),
        _ => None,
    }
}

/// The answer to a question.
pub(crate) fn answer(to: Question, answers: &Answers) -> Option<&str> {
    match to {
        Question::Facts => answers.facts.as_deref(),
        Question::Considerations => answers.considerations.as_deref(),
        Question::ChildView => answers.child_view.as_deref(),
        Question::BestInterests => answers.best_interests.as_deref(),
    }
}

/// The required parts that a question answers and that nobody has answered.
pub(crate) fn unanswered<'a>(
    required: impl Iterator<Item = &'a RequiredPart>,
    answers: &Answers,
) -> impl Iterator<Item = Missing> {
    required.filter_map(|part| {
        let question = of(part.part)?;
        answer(question, answers).is_none().then(|| Missing::Answer {
            question,
            force: part.force,
            rule: part.rule.clone(),
            citations: part.citations.clone(),
        })
    })
}
