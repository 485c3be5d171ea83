//! What is still missing before the decision can be issued? Pure; the page that lists it and the use case that refuses
//! ask the same question.

use super::questions;
use crate::apply_assessment::{ContactManner, Question};
use crate::drafts::rows::{Comment, Draft};
use crate::drafts::{Answer, AnswerKind, Answers, standing};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Citation, CommentId, ItemId, PersonId, RuleId};
use law::{Force, Part, RequiredPart};
use serde::Serialize;

/// Something that is missing; each leads to what fixes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum Missing {
    /// No line says what is needed.
    NoLine,
    /// The municipality has not assessed a line.
    LineNotAssessed {
        /// Which line.
        line: ItemId,
    },
    /// A question that the decision must answer has no answer.
    Answer {
        /// Which question.
        question: Question,
        /// How strongly the law asks for it.
        force: Force,
        /// The rule that asks for it.
        rule: RuleId,
        /// Where it stands.
        citations: Vec<Citation>,
    },
    /// Another part that the law asks for.
    Part {
        /// Which part.
        part: Part,
        /// How strongly the law asks for it.
        force: Force,
        /// The rule that asks for it.
        rule: RuleId,
        /// Where it stands.
        citations: Vec<Citation>,
    },
    /// The day of birth is not in the register; what the law asks for follows from it.
    BirthDateUnknown,
    /// No draft has been sent.
    NoDraft,
    /// A comment has no reply.
    NoReply {
        /// Which comment.
        comment: CommentId,
        /// On which line.
        line: Option<ItemId>,
    },
    /// Not everybody has answered, and the answer date has not passed.
    NoAnswerYet {
        /// The last day for an answer.
        answer_by: Date,
        /// Who has not answered.
        waiting_for: Vec<PersonId>,
    },
    /// Not everybody has answered, and nobody of the family was reached since the draft was sent, nor reminded in writing
    /// with a new date.
    NoContact {
        /// The day the draft was sent.
        sent_on: Date,
        /// Who has not answered.
        waiting_for: Vec<PersonId>,
    },
}

/// What stands between a case and its decision.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// What is missing, in the order in which it is best done.
    pub missing: Vec<Missing>,
}

/// A draft with everything that was said to it.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    pub(crate) draft: Draft,
    pub(crate) comments: Vec<Comment>,
    pub(crate) answers: Vec<Answer>,
    /// When contacts with the family were logged since the draft was sent, with day and words.
    pub(crate) contacts: Vec<Contact>,
}

impl Said {
    /// Everybody who commented or answered.
    pub(crate) fn speakers(&self) -> impl Iterator<Item = PersonId> {
        let comments = self.comments.iter().map(|comment| comment.person);
        comments.chain(self.answers.iter().map(|answer| answer.person))
    }
}

/// A logged human contact.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Contact {
    pub(crate) on: Date,
    pub(crate) manner: ContactManner,
    pub(crate) reached: bool,
    pub(crate) words: String,
    pub(crate) logged_at: Timestamp,
}

/// What the readiness of a decision is judged by.
pub(crate) struct Judged<'a> {
    pub(crate) today: Date,
    /// Lines without the municipality's position; `None` when there is no line at all.
    pub(crate) not_assessed: Option<Vec<ItemId>>,
    pub(crate) answers: &'a Answers,
    /// What the law asks for; `None` while the day of birth is unknown.
    pub(crate) required: Option<&'a [RequiredPart]>,
    /// The parts that are there although no question asks for them.
    pub(crate) present: &'a [Part],
    pub(crate) expected: &'a [PersonId],
    pub(crate) said: Option<&'a Said>,
}

impl Readiness {
    /// Can the decision be issued?
    pub fn is_ready(&self) -> bool {
        self.missing.is_empty()
    }

    /// Judges what is there.
    pub(crate) fn of(judged: &Judged<'_>) -> Self {
        let mut missing = Vec::new();
        match &judged.not_assessed {
            None => missing.push(Missing::NoLine),
            Some(lines) => missing.extend(lines.iter().map(|line| Missing::LineNotAssessed { line: *line })),
        }
        match judged.required {
            None => missing.push(Missing::BirthDateUnknown),
            Some(required) => missing.extend(missing_parts(required, judged)),
        }
        match judged.said {
            None => missing.push(Missing::NoDraft),
            Some(said) => missing.extend(unheard(said, judged)),
        }
        Self { missing }
    }
}

fn missing_parts(required: &[RequiredPart], judged: &Judged<'_>) -> Vec<Missing> {
    let answered = Question::ALL.iter().filter(|q| questions::answer(**q, judged.answers).is_some());
    let answered: Vec<Question> = answered.copied().collect();
    let from_answers = Part::ALL.iter().filter(|p| questions::of(**p).is_some_and(|q| answered.contains(&q)));
    let present: Vec<Part> = judged.present.iter().chain(from_answers).copied().collect();
    let missing = law::missing(required, &present).into_iter().map(|required| {
        let RequiredPart { part, force, rule, citations, .. } = required;
        match questions::of(part) {
            Some(question) => Missing::Answer { question, force, rule, citations },
            None => Missing::Part { part, force, rule, citations },
        }
    });
    missing.collect()
}

/// Comments without a reply, and answers that are still waited for.
fn unheard(said: &Said, judged: &Judged<'_>) -> Vec<Missing> {
    let open = said.comments.iter().filter(|comment| comment.reply.is_none());
    let mut missing: Vec<Missing> =
        open.map(|comment| Missing::NoReply { comment: comment.id, line: comment.line }).collect();
    let waiting_for = standing(judged.expected, &said.answers).waiting_for;
    if waiting_for.is_empty() {
        return missing;
    }
    if judged.today <= said.draft.answer_by {
        missing.push(Missing::NoAnswerYet { answer_by: said.draft.answer_by, waiting_for });
    } else if !was_sought(said) {
        let sent_on = kernel::today_in_oslo(said.draft.sent_at);
        missing.push(Missing::NoContact { sent_on, waiting_for });
    }
    missing
}

/// Has the family been sought out before the decision is made without its answer? Somebody was reached; or it was
/// reminded in writing, given a new date with or after the reminder, and that date has passed too.
///
/// That much is the product's own policy: the law asks for the party's view and sets no form for seeking it. A call
/// that nobody answered is logged and printed in the letter, but does not count.
fn was_sought(said: &Said) -> bool {
    let given = said.answers.iter().filter(|a| a.kind == AnswerKind::TimeGiven);
    let last_given = given.map(|a| kernel::today_in_oslo(a.at)).max();
    let is_reminder = |contact: &Contact| {
        contact.manner == ContactManner::Letter && last_given.is_some_and(|given| given >= contact.on)
    };
    said.contacts.iter().any(|contact| contact.reached || is_reminder(contact))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drafts::DraftContent;
    use crate::drafts::rows::Reply;
    use crate::given::{CASE, FATHER, LINE, MOTHER, OFFICER, TODAY};
    use jiff::ToSpan;
    use kernel::{DocumentId, DraftId};
    use uuid::Uuid;

    const SENT: Timestamp = Timestamp::UNIX_EPOCH;

    fn said() -> Said {
        let content = DraftContent { lines: vec![], answers: Answers::default(), validity: None };
        let draft = Draft {
            id: DraftId(Uuid::from_u128(1)),
            case: CASE,
            number: 1,
            content,
            document: DocumentId(Uuid::from_u128(2)),
            sent_at: SENT,
            answer_by: TODAY,
            superseded_at: None,
        };
        Said { draft, comments: vec![], answers: vec![], contacts: vec![] }
    }

    fn comment(reply: Option<&str>) -> Comment {
        let reply = reply.map(|words| Reply { person: OFFICER, words: words.into(), at: SENT });
        let id = CommentId(Uuid::from_u128(3));
        Comment { id, line: Some(LINE), person: MOTHER, words: "Mer".into(), at: SENT, reply }
    }

    fn answer(person: PersonId) -> Answer {
        Answer { person, kind: AnswerKind::Answered, until: None, at: SENT }
    }

    fn missing(said: &Said, days_after: i64) -> Vec<Missing> {
        let judged = Judged {
            today: TODAY.saturating_add(days_after.days()),
            not_assessed: Some(vec![]),
            answers: &Answers::default(),
            required: Some(&[]),
            present: &[],
            expected: &[MOTHER, FATHER],
            said: Some(said),
        };
        Readiness::of(&judged).missing
    }

    #[test]
    fn who_is_waited_for_and_how_long() {
        let contact = |manner, reached| Contact { on: TODAY, manner, reached, words: "Ringte".into(), logged_at: SENT };
        let (call, letter) = (contact(ContactManner::Phone, true), contact(ContactManner::Letter, false));
        let waiting_for = || vec![FATHER];
        let sent_on = kernel::today_in_oslo(SENT);
        let half = Said { answers: vec![answer(MOTHER)], ..said() };
        let whole = Said { answers: vec![answer(MOTHER), answer(FATHER)], ..said() };
        let called = Said { contacts: vec![call], ..half.clone() };
        let tried = Said { contacts: vec![contact(ContactManner::Phone, false)], ..half.clone() };
        let reminded = Said { contacts: vec![letter], ..half.clone() };
        let noon = TODAY.at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("an instant").timestamp();
        let given = |at| Answer { person: OFFICER, kind: AnswerKind::TimeGiven, until: Some(TODAY), at };
        let with_date = |at| Said { answers: vec![answer(MOTHER), given(at)], ..reminded.clone() };
        let (before, after) = (with_date(SENT), with_date(noon));
        let no_contact = || vec![Missing::NoContact { sent_on, waiting_for: waiting_for() }];
        let open = Said { comments: vec![comment(None)], ..whole.clone() };
        let replied = Said { comments: vec![comment(Some("Ja"))], ..whole.clone() };
        let not_yet = Missing::NoAnswerYet { answer_by: TODAY, waiting_for: waiting_for() };
        let no_reply = Missing::NoReply { comment: CommentId(Uuid::from_u128(3)), line: Some(LINE) };
        let rows = [
            ("one of two on the last day", &half, 0, vec![not_yet.clone()]),
            ("a call does not shorten the time", &called, 0, vec![not_yet.clone()]),
            ("the day after, and nobody called", &half, 1, no_contact()),
            ("the day after a call", &called, 1, vec![]),
            ("a call that nobody answered", &tried, 1, no_contact()),
            ("a reminder without a new date", &reminded, 1, no_contact()),
            ("a date given before the reminder", &before, 1, no_contact()),
            ("a reminder, a new date, and that is over", &after, 1, vec![]),
            ("a reminder, and the new date is to come", &after, 0, vec![not_yet.clone()]),
            ("both, at once", &whole, -5, vec![]),
            ("a comment without a reply", &open, 1, vec![no_reply]),
            ("a comment with its reply", &replied, 1, vec![]),
        ];
        for (claim, said, days, expected) in rows {
            assert_eq!(missing(said, days), expected, "{claim}");
        }
    }

    #[test]
    fn what_is_not_known_is_missing() {
        let judged = Judged {
            today: TODAY,
            not_assessed: None,
            answers: &Answers::default(),
            required: None,
            present: &[],
            expected: &[MOTHER],
            said: None,
        };
        let readiness = Readiness::of(&judged);
        assert_eq!(readiness.missing, [Missing::NoLine, Missing::BirthDateUnknown, Missing::NoDraft]);
        assert!(!readiness.is_ready());
    }
}
