//! What does the family say as a whole, what weight did it get, and how was the draft answered?

use super::in_a_row;
use crate::decisions::{CommentSaid, DecidedLine, DecisionContent, Said};
use crate::drafts::AnswerKind;
use crate::drafts::dossier::Dossier;
use i18n::msg;
use jiff::civil::Date;
use kernel::{Lang, PersonId};
use letters::{ContactMade, DraftAnswer, DraftComment};

/// What matters to the family in its own words, where the two sides agree, and what was changed after the draft. A
/// paragraph each.
pub(super) fn users_view(lang: Lang, of: &Dossier, content: &DecisionContent) -> String {
    let story = &of.application.story;
    let whose = of.family.applicant.name.as_str();
    let matters = story.matters.as_ref().map(|words| msg::letter_view_matters(lang, whose, words.as_str()));
    // Each in quotation marks: they are the family's own words, with their own capitals and stops.
    let outcomes: Vec<String> = story.outcomes.iter().map(|words| msg::letter_quoted(lang, words.as_str())).collect();
    let outcomes = (!outcomes.is_empty()).then(|| msg::letter_view_outcomes(lang, in_a_row(lang, &outcomes)));
    let weight = Some(format!("{} {}", msg::letter_view_weight(lang), agreed(lang, &content.lines)));
    let parts = [matters, outcomes, weight, changed(lang, content)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

fn agreed(lang: Lang, lines: &[DecidedLine]) -> String {
    let agrees = |decided: &&DecidedLine| {
        let granted = Some(decided.granted);
        decided.line.voices.iter().all(|voice| voice.minutes.is_none() || voice.minutes == granted)
    };
    let agreed = lines.iter().filter(agrees).count();
    if agreed == lines.len() {
        return msg::letter_view_all_agreed(lang).to_owned();
    }
    msg::letter_view_agreed(lang, count(agreed), count(lines.len()))
}

fn changed(lang: Lang, content: &DecisionContent) -> Option<String> {
    let changed = content.lines.iter().filter(|line| line.is_changed()).count();
    match changed {
        0 => None,
        changed if content.comments.is_empty() => Some(msg::letter_view_changed_silent(lang, count(changed))),
        changed => Some(msg::letter_view_changed(lang, count(changed))),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// How the draft was answered, in the letter's words.
pub(crate) fn draft_answer(of: &Dossier, said: &Said, comments: &[CommentSaid]) -> DraftAnswer {
    let lang = of.family.applicant.lang;
    let sent_on = kernel::today_in_oslo(said.draft.sent_at);
    let answers = said.answers.iter().filter(|a| matches!(a.kind, AnswerKind::Answered | AnswerKind::DecideWithoutMe));
    let moments = answers.clone().map(|a| a.at).chain(comments.iter().map(|c| c.at));
    let Some(last) = moments.max() else {
        let contacts = said.contacts.iter().map(|c| ContactMade { on: c.on, how: c.words.clone() }).collect();
        return DraftAnswer::NoAnswer { sent_on, answer_by: said.draft.answer_by, contacts };
    };
    let answered_on: Date = kernel::today_in_oslo(last);
    if comments.is_empty() {
        let mut persons: Vec<PersonId> = Vec::new();
        for answer in answers {
            if !persons.contains(&answer.person) {
                persons.push(answer.person);
            }
        }
        let names: Vec<String> = persons.iter().filter_map(|person| of.names.get(person).cloned()).collect();
        return DraftAnswer::DecideWithoutMe { sent_on, answered_on, whose: in_a_row(lang, &names) };
    }
    let about = |comment: &CommentSaid| {
        let line = comment.line.and_then(|item| said.draft.content.line(item));
        line.map_or_else(|| msg::letter_whole_draft(lang).to_owned(), |line| line.need.activity.to_string())
    };
    let comments = comments.iter().map(|comment| DraftComment {
        about: about(comment),
        whose: comment.whose.clone(),
        words: comment.words.clone(),
        reply: comment.reply.clone(),
    });
    DraftAnswer::Commented { sent_on, answered_on, comments: comments.collect() }
}
