//! Does a draft reach the family, is every answer heard, and does nothing of what was said get lost?

use crate::house::{colleague, kari, kari_at_work, ola, solveig, stranger};
use crate::table::{ANSWER_BY, LIV, Table, leif, open_ended, words};
use cases::casework::{ReadCasework, SharePositions, load_case};
use cases::decisions::{DecisionReadiness, Missing, ReadDocument};
use cases::drafts::{
    AnswerComment, AnswerKind, AnswerRefusal, AskMoreTime, CommentDraft, CommentRefusal, DecideWithoutMe, GiveMoreTime,
    MoreTimeRefusal, ProposeDraft, ReadDraft, ReplyRefusal, SayDone, SendDraft, SendDraftRefusal, Validity,
};
use cases::{CaseState, Question, ReadCaseLines, Turn};
use jiff::civil::{Date, date};
use kernel::Minutes;
use testkit::TestDb;
use usecase::Failure;

async fn dates(table: &Table) -> (CaseState, Turn, Option<Date>) {
    let mut tx = table.house.write().await;
    let case = load_case(&mut tx, table.case).await.expect("the case");
    tx.rollback().await;
    (case.state, case.turn, case.next_due_on)
}

testkit::db_test! {
    async fn a_draft_is_sent_when_every_line_is_assessed_and_the_child_is_heard(db: TestDb) {
        let table = Table::laid(db).await;
        let (house, case) = (&table.house, table.case);
        let send = SendDraft { case, answer_by: ANSWER_BY, validity: open_ended() };
        let Err(Failure::Refused(SendDraftRefusal::NotReady(missing))) = house.try_run(&solveig(), &send).await else {
            panic!("a draft without an assessment is sent");
        };
        let expected: Vec<_> = table.lines.iter().map(|l| Missing::LineNotAssessed { line: l.line }).collect();
        assert_eq!(missing[..5], expected[..]);
        let questions: Vec<_> = missing[5..].iter().filter_map(|m| match m {
            Missing::Answer { question, .. } => Some(*question),
            _ => None,
        }).collect();
        assert_eq!(questions, [Question::ChildView, Question::BestInterests]);
        let proposal = house.read(&solveig(), &ProposeDraft { case }).await;
        assert_eq!((proposal.missing.len(), proposal.content.asked()), (7, Minutes(2490)));
        assert!(!house.sees(&kari(), &ReadDraft { case }).await, "there is none");
    }

    async fn a_family_that_gets_a_draft_sees_the_figures_it_was_not_shown_before(db: TestDb) {
        let table = Table::ready(db).await;
        let (house, case) = (&table.house, table.case);
        assert_eq!(house.read(&kari(), &ReadCaseLines { case }).await.assessed, None);
        let sent = table.send().await;
        assert_eq!(house.read(&kari(), &ReadCaseLines { case }).await.assessed, Some(Minutes(1920)));
        assert_eq!(dates(&table).await, (CaseState::DraftSent, Turn::Family, Some(ANSWER_BY)));
        for who in [kari(), ola(), solveig(), leif()] {
            let view = house.read(&who, &ReadDraft { case }).await;
            assert_eq!((view.content.asked(), view.content.proposed()), (Minutes(2490), Minutes(1920)));
            assert_eq!((view.draft, view.number, view.answer_by), (sent.draft, 1, ANSWER_BY));
            assert_eq!((view.subject, view.subject_name.as_str()), (LIV, "Liv Nordli"));
            assert_eq!(view.waiting_for, ["Kari Nordli", "Ola Nordli"]);
        }
        let view = house.read(&kari(), &ReadDraft { case }).await;
        let assessed = view.content.lines[0].assessed.as_ref().expect("assessed");
        assert_eq!((assessed.agrees_with.as_slice(), assessed.reason.as_deref()), (&["Kari Nordli".to_owned()][..], None));
        assert_eq!(view.content.lines[2].voices[0].words.as_deref(), Some("Lek og trening er viktig for Liv"));
        assert!(view.may_comment && !view.may_reply);
        let file = house.read(&kari(), &ReadDocument { document: sent.document }).await;
        assert_eq!(file.kind, "draft");
        let letter = String::from_utf8(file.pdf.clone()).expect("the plain press");
        assert!(letter.contains("Utkast til vedtak om BPA") && letter.contains("Vi er enige med Kari Nordli."));
        for who in [stranger(), colleague(), kari_at_work()] {
            assert!(!house.sees(&who, &ReadDraft { case }).await, "{:?}", who.role);
            assert!(!house.sees(&who, &ReadDocument { document: sent.document }).await, "{:?}", who.role);
        }
    }

    async fn the_municipalitys_working_figures_are_read_and_shared_by_the_office_alone(db: TestDb) {
        let table = Table::ready(db).await;
        let (house, case) = (&table.house, table.case);
        assert!(house.sees(&solveig(), &ProposeDraft { case }).await);
        assert!(house.sees(&leif(), &DecisionReadiness { case }).await);
        for who in [kari(), ola(), stranger(), kari_at_work()] {
            assert!(!house.sees(&who, &ProposeDraft { case }).await, "{:?}", who.role);
            assert!(!house.sees(&who, &DecisionReadiness { case }).await, "{:?}", who.role);
            assert!(!house.sees(&who, &ReadCasework { case }).await, "{:?}", who.role);
            let shared = house.try_run(&who, &SharePositions { case }).await;
            assert!(matches!(shared, Err(Failure::NotFound)), "{:?}", who.role);
        }
    }

    async fn an_answer_date_lies_ahead_and_a_period_does_not_turn(db: TestDb) {
        let table = Table::ready(db).await;
        let (house, case) = (&table.house, table.case);
        let (today, tomorrow) = (date(2026, 11, 23), date(2026, 11, 24));
        let send = |answer_by, validity| SendDraft { case, answer_by, validity };
        let too_soon = house.try_run(&solveig(), &send(today, open_ended())).await;
        let Err(Failure::Refused(refusal)) = too_soon else { panic!("{too_soon:?}") };
        assert_eq!(refusal, SendDraftRefusal::AnswerByTooSoon { earliest: tomorrow });
        let turned = Validity::Until { from: tomorrow, to: today };
        let turned = house.try_run(&solveig(), &send(tomorrow, turned)).await;
        assert!(matches!(turned, Err(Failure::Refused(SendDraftRefusal::ValidityTurned))));
        let family = house.try_run(&kari(), &send(tomorrow, open_ended())).await;
        assert!(matches!(family, Err(Failure::NotFound)));
        house.run(&solveig(), &send(tomorrow, open_ended())).await;
    }

    async fn every_party_comments_and_the_office_replies_to_each(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, case, draft) = (&table.house, table.case, sent.draft);
        let line = Some(table.lines[3].line);
        let hers = house.run(&kari(), &CommentDraft { draft, line, words: words("Svømming er tre ganger") }).await;
        house.run(&ola(), &CommentDraft { draft, line: None, words: words("Bra at dere hørte Liv") }).await;
        let reply = |seen, text| AnswerComment { draft, comment: hers, seen, words: words(text) };
        house.run(&solveig(), &reply(None, "Vi ser på det")).await;
        let again = house.try_run(&leif(), &reply(None, "Vi endrer linja")).await;
        let Err(Failure::Refused(ReplyRefusal::ChangedMeanwhile { theirs, replied_at })) = again else {
            panic!("{again:?}");
        };
        assert_eq!(theirs, "Vi ser på det");
        house.run(&leif(), &reply(Some(replied_at), "Vi endrer linja")).await;
        let view = house.read(&kari(), &ReadDraft { case }).await;
        let shown: Vec<_> = view.comments.iter().map(|c| {
            (c.whose.as_str(), c.is_mine, c.line, c.reply.as_ref().map(|r| (r.whose.as_str(), r.words.as_str())))
        }).collect();
        let expected = [
            ("Kari Nordli", true, line, Some(("Leif Strand", "Vi endrer linja"))),
            ("Ola Nordli", false, None, None),
        ];
        assert_eq!(shown, expected);
        let elsewhere = CommentDraft { draft, line: Some(kernel::ItemId(uuid::Uuid::from_u128(9))), words: words("?") };
        let elsewhere = house.try_run(&kari(), &elsewhere).await;
        assert!(matches!(elsewhere, Err(Failure::Refused(CommentRefusal::NoSuchLine))));
        for who in [stranger(), solveig(), kari_at_work()] {
            let other = house.try_run(&who, &CommentDraft { draft, line, words: words("?") }).await;
            assert!(matches!(other, Err(Failure::NotFound)), "{:?}", who.role);
        }
        assert!(matches!(house.try_run(&kari(), &reply(None, "?")).await, Err(Failure::NotFound)));
    }

    async fn when_both_parents_have_answered_it_is_the_municipalitys_turn(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, draft) = (&table.house, sent.draft);
        house.run(&ola(), &DecideWithoutMe::decide_without_me(draft)).await;
        assert_eq!(dates(&table).await.0, CaseState::DraftSent);
        // Whoever left it to the municipality is heard all the same.
        house.run(&ola(), &CommentDraft { draft, line: None, words: words("En ting til") }).await;
        house.run(&kari(), &SayDone::done(draft)).await;
        assert_eq!(dates(&table).await, (CaseState::Answered, Turn::Municipality, Some(ANSWER_BY)));
        let view = house.read(&ola(), &ReadDraft { case: table.case }).await;
        assert_eq!((view.own_answer, view.waiting_for.len()), (Some(AnswerKind::DecideWithoutMe), 0));
        assert!(view.may_comment);
    }

    async fn more_time_is_asked_for_given_and_never_taken_away(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, draft) = (&table.house, sent.draft);
        let next_day = date(2026, 12, 8);
        let short = house.try_run(&kari(), &AskMoreTime::more_time(draft, ANSWER_BY)).await;
        assert!(matches!(short, Err(Failure::Refused(AnswerRefusal::UntilTooSoon { earliest })) if earliest == next_day));
        let wished = date(2026, 12, 21);
        house.run(&kari(), &AskMoreTime::more_time(draft, wished)).await;
        assert_eq!(dates(&table).await, (CaseState::DraftSent, Turn::Municipality, Some(ANSWER_BY)));
        let view = house.read(&solveig(), &ReadDraft { case: table.case }).await;
        assert_eq!(view.wished_until, Some(wished));
        let earlier = house.try_run(&solveig(), &GiveMoreTime { draft, until: date(2026, 12, 1) }).await;
        let Err(Failure::Refused(refusal)) = earlier else { panic!("{earlier:?}") };
        assert_eq!(refusal, MoreTimeRefusal::NotLater { earliest: next_day });
        let given = date(2026, 12, 14);
        house.run(&solveig(), &GiveMoreTime { draft, until: given }).await;
        assert_eq!(dates(&table).await, (CaseState::DraftSent, Turn::Family, Some(given)));
        let view = house.read(&kari(), &ReadDraft { case: table.case }).await;
        assert_eq!((view.answer_by, view.wished_until), (given, None));
        assert!(matches!(house.try_run(&kari(), &GiveMoreTime { draft, until: wished }).await, Err(Failure::NotFound)));
    }

    async fn a_new_draft_takes_the_place_of_the_old_and_what_was_said_stays(db: TestDb) {
        let (table, first) = Table::sent(db).await;
        let (house, case) = (&table.house, table.case);
        let said = CommentDraft { draft: first.draft, line: None, words: words("Svømming mangler") };
        house.run(&kari(), &said).await;
        table.answered(first).await;
        table.assess(&table.lines[3], "4,75").await;
        let second = table.send().await;
        assert_eq!(dates(&table).await, (CaseState::DraftSent, Turn::Family, Some(ANSWER_BY)));
        let view = house.read(&kari(), &ReadDraft { case }).await;
        assert_eq!((view.draft, view.number, view.content.proposed()), (second.draft, 2, Minutes(2070)));
        assert_eq!((view.comments.len(), view.waiting_for.len(), view.earlier.len()), (0, 2, 1));
        assert_eq!(view.earlier[0].comments[0].words, "Svømming mangler");
        assert_eq!(view.earlier[0].content.proposed(), Minutes(1920));
        let late = house.try_run(&kari(), &said).await;
        assert!(matches!(late, Err(Failure::Refused(CommentRefusal::NewerDraft(draft))) if draft == second.draft));
        let done = house.try_run(&ola(), &SayDone::done(first.draft)).await;
        assert!(matches!(done, Err(Failure::Refused(AnswerRefusal::NewerDraft(draft))) if draft == second.draft));
    }
}
