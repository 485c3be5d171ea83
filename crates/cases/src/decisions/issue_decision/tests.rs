//! Is a decision issued when everything is there, refused when anything is not, and does it say what was found?

use super::*;
use crate::apply_assessment::Question;
use crate::decisions::Missing;
use crate::drafts::given::{ANSWER_BY, DRAFT, NEWER, dossier, draft, open_end, turned};
use crate::drafts::rows::{Comment, Reply};
use crate::drafts::{Answer, AnswerKind};
use crate::given::{CASE, FATHER, Given, LINE, MOTHER, OFFICER, TODAY};
use crate::model::CaseState;
use jiff::Timestamp;
use kernel::CommentId;
use uuid::Uuid;

const COMMENT: CommentId = CommentId(Uuid::from_u128(50));

fn issue() -> IssueDecision {
    IssueDecision { case: CASE, draft: DRAFT, validity: open_end(), in_short: None, convention: None }
}

/// A comment on the line, with or without its reply.
fn comment(reply: Option<&str>) -> Comment {
    let at = Timestamp::UNIX_EPOCH;
    let reply = reply.map(|words| Reply { person: OFFICER, words: words.into(), at });
    Comment { id: COMMENT, line: Some(LINE), person: MOTHER, words: "Mer".into(), at, reply }
}

/// Both parents have answered the draft, and the mother's comment has its reply.
fn said() -> Said {
    let answer = |person| Answer { person, kind: AnswerKind::Answered, until: None, at: Timestamp::UNIX_EPOCH };
    let answers = vec![answer(MOTHER), answer(FATHER)];
    Said { draft: draft(DRAFT), comments: vec![comment(Some("Vi holder fast ved det"))], answers, contacts: vec![] }
}

fn state() -> IssueState {
    let mut dossier = dossier();
    dossier.case.state = CaseState::Answered;
    IssueState { dossier, said: Some(said()), private: vec![], decided: None }
}

fn decide(command: &IssueDecision, state: &IssueState) -> Result<Decided<Event, DecisionIssued>, IssueRefusal> {
    command.decide(state, &Given::now().moment())
}

fn missing(state: &IssueState) -> Vec<Missing> {
    match decide(&issue(), state) {
        Err(IssueRefusal::NotReady(readiness)) => readiness.missing,
        other => panic!("not ready: {other:?}"),
    }
}

fn issued(event: &Event) -> &IssuedDecision {
    let Event::Decision(DecisionEvent::Issued(issued)) = event else { panic!("a decision is issued: {event:?}") };
    issued
}

#[test]
fn a_decision_says_what_was_asked_found_and_answered_and_when_to_complain() {
    let decided = decide(&issue(), &state()).expect("issued");
    let [event] = &decided.events[..] else { panic!("one event") };
    let issued = issued(event);
    assert_eq!((issued.decision, issued.document), (decided.done.decision, decided.done.document));
    assert_eq!((issued.draft, issued.case), (DRAFT, CASE));
    assert_eq!((issued.content.asked, issued.content.granted), (Minutes(210), Minutes(120)));
    let comments: Vec<_> =
        issued.content.comments.iter().map(|c| (c.whose.as_str(), c.words.as_str(), c.reply.as_str())).collect();
    assert_eq!(comments, [("Kari Nordli", "Mer", "Vi holder fast ved det")]);
    assert_eq!(issued.complaint_due, law::complaint_deadline(TODAY, TODAY).expect("covered"));
    let letters: Vec<_> = decided.letters.iter().map(|letter| (letter.document, letter.kind)).collect();
    assert_eq!(letters, [(decided.done.document, "decision")]);
}

#[test]
fn what_was_private_is_shared_before_the_decision() {
    let state = IssueState { private: vec![PositionId(Uuid::from_u128(31))], ..state() };
    let decided = decide(&issue(), &state).expect("issued");
    assert!(matches!(&decided.events[..], [Event::Line(_), Event::Decision(_)]), "{:?}", decided.events);
}

#[test]
fn what_is_missing_is_named_and_nothing_is_issued() {
    let no_draft = IssueState { said: None, ..state() };
    let no_reply = IssueState { said: Some(Said { comments: vec![comment(None)], ..said() }), ..state() };
    let mut half = said();
    half.answers.truncate(1);
    let half = IssueState { said: Some(half), ..state() };
    let mut not_assessed = state();
    not_assessed.dossier.lines[0].positions.truncate(1);
    let waiting_for = vec![FATHER];
    let rows = [
        ("no draft", no_draft, Missing::NoDraft),
        ("no reply", no_reply, Missing::NoReply { comment: COMMENT, line: Some(LINE) }),
        ("one of two", half, Missing::NoAnswerYet { answer_by: ANSWER_BY, waiting_for }),
        ("not assessed", not_assessed, Missing::LineNotAssessed { line: LINE }),
    ];
    for (claim, state, expected) in rows {
        assert_eq!(missing(&state), [expected], "{claim}");
    }
}

#[test]
fn every_question_that_the_law_asks_is_answered_first() {
    let mut unanswered = state();
    unanswered.dossier.answers = crate::drafts::Answers::default();
    let asked = missing(&unanswered);
    for question in Question::ALL {
        let names = |m: &Missing| matches!(m, Missing::Answer { question: q, .. } if q == question);
        assert_eq!(asked.iter().filter(|m| names(m)).count(), 1, "{question}");
    }
    assert_eq!(asked.len(), Question::ALL.len());
}

#[test]
fn a_decision_follows_the_newest_draft_runs_forward_and_is_issued_once() {
    let newer = IssueState { said: Some(Said { draft: draft(NEWER), ..said() }), ..state() };
    let decision = Some(DecisionId(Uuid::from_u128(60)));
    let closed = |to, decided| {
        let mut state = state();
        state.dossier.case.state = to;
        IssueState { decided, ..state }
    };
    let rows = [
        (issue(), newer, IssueRefusal::NewerDraft(NEWER)),
        (IssueDecision { validity: turned(), ..issue() }, state(), IssueRefusal::ValidityTurned),
        (issue(), closed(CaseState::Decided, decision), IssueRefusal::AlreadyDecided(decision)),
        (issue(), closed(CaseState::Withdrawn, None), IssueRefusal::AlreadyDecided(None)),
    ];
    for (command, state, expected) in rows {
        assert_eq!(decide(&command, &state).expect_err("refused"), expected);
    }
}
