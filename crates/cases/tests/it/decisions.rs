//! Is a decision issued when everything is there, once, and never before?

use crate::house::{colleague, kari, kari_at_work, ola, solveig, stranger};
use crate::table::{ANSWER_BY, Table, leif, open_ended, turid, words};
use cases::casework::LogContact;
use cases::decisions::{
    DecisionReadiness, IssueDecision, IssueRefusal, Missing, ReadDecision, ReadDocument, Readiness,
};
use cases::drafts::{AnswerComment, CommentDraft, DraftSent, SendDraft, SendDraftRefusal, Validity};
use cases::{ContactManner, Question};
use jiff::civil::date;
use kernel::{Lang, Minutes};
use letters::{DecisionLetter, DraftAnswer, LetterOrder, Press};
use testkit::TestDb;
use usecase::Failure;

fn issue(table: &Table, sent: DraftSent) -> IssueDecision {
    IssueDecision { case: table.case, draft: sent.draft, validity: open_ended(), in_short: None, convention: None }
}

async fn not_ready(table: &Table, sent: DraftSent) -> Vec<Missing> {
    match table.house.try_run(&leif(), &issue(table, sent)).await {
        Err(Failure::Refused(IssueRefusal::NotReady(Readiness { missing }))) => missing,
        other => panic!("{other:?}"),
    }
}

/// The letter that the plain press printed: the day, the kind, the letter itself.
fn letter(printed: &[u8]) -> DecisionLetter {
    let text = std::str::from_utf8(printed).expect("the plain press");
    let order = text.splitn(3, ' ').nth(2).expect("the letter");
    match serde_json::from_str(order).expect("a letter") {
        LetterOrder::Decision(letter) => *letter,
        other => panic!("{:?}", other.kind()),
    }
}

testkit::db_test! {
    async fn from_draft_to_decision_with_one_line_changed(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, case, draft) = (&table.house, table.case, sent.draft);
        let swimming = Some(table.lines[3].line);
        let hers = house.run(&kari(), &CommentDraft { draft, line: swimming, words: words("Hun vil svømme") }).await;
        let play = Some(table.lines[2].line);
        let his = house.run(&ola(), &CommentDraft { draft, line: play, words: words("Lek er hver dag") }).await;
        table.answered(sent).await;
        let open = not_ready(&table, sent).await;
        assert_eq!(
            open,
            [Missing::NoReply { comment: his, line: play }, Missing::NoReply { comment: hers, line: swimming }],
            "along the lines, not as they were written"
        );
        for (comment, text) in [(hers, "Vi er enige og endrer."), (his, "Skolen har det meste.")] {
            house.run(&solveig(), &AnswerComment { draft, comment, seen: None, words: words(text) }).await;
        }
        table.assess(&table.lines[3], "4,75").await;
        let readiness = house.read(&leif(), &DecisionReadiness { case }).await;
        assert_eq!((readiness.missing.as_slice(), readiness.granted), (&[][..], Minutes(2070)));
        assert!(!readiness.is_without_answer);
        let command = IssueDecision { in_short: Some(words("Liv får svømme tre ganger i uka.")), ..issue(&table, sent) };
        let issued = house.run(&leif(), &command).await;

        let view = house.read(&kari(), &ReadDecision { case }).await;
        assert_eq!((view.decision, view.issued_by.as_str()), (issued.decision, "Leif Strand"));
        let content = &view.content;
        assert_eq!((content.asked, content.granted, content.outcome.as_str()), (Minutes(2490), Minutes(2070), "partly_granted"));
        let figures: Vec<_> = content.lines.iter().map(|l| (l.proposed, l.granted.0, l.is_changed())).collect();
        let expected = [(420, 420), (525, 525), (600, 600), (135, 285), (240, 240)];
        assert_eq!(figures, expected.map(|(proposed, granted)| (Some(Minutes(proposed)), granted, proposed != granted)));
        assert_eq!((view.issued_on, view.complaint_due.value), (date(2026, 11, 23), date(2026, 12, 21)));
        assert_eq!(view.complaint_due.rule.to_string(), "CPL-DEADLINE");
        let kinds: Vec<_> = view.documents.iter().map(|d| d.kind.as_str()).collect();
        assert_eq!(kinds.len(), 2);
        assert!(kinds.contains(&"decision") && kinds.contains(&"draft"));
        let bpa = content.bpa.as_ref().expect("an answer on BPA");
        assert_eq!((bpa.value.outcome.as_str(), bpa.value.counted), ("right", Some(Minutes(2070))));

        let file = house.read(&ola(), &ReadDocument { document: issued.document }).await;
        let letter = letter(&file.pdf);
        assert_eq!(letter.envelope.recipient[0], "Kari Nordli");
        assert_eq!((letter.envelope.copies_to.as_slice(), letter.envelope.lang), (&["Ola Nordli".to_owned()][..], Lang::Nb));
        assert_eq!(letter.lines.iter().map(|l| l.granted).sum::<Minutes>(), Minutes(2070));
        let DraftAnswer::Commented { comments, .. } = &letter.draft_answer else { panic!("{:?}", letter.draft_answer) };
        let said: Vec<_> = comments.iter().map(|c| (c.about.as_str(), c.whose.as_str(), c.reply.as_str())).collect();
        let expected = [
            ("Lek og trening", "Ola Nordli", "Skolen har det meste."),
            ("Svømming", "Kari Nordli", "Vi er enige og endrer."),
        ];
        assert_eq!(said, expected);
        assert!(letter.users_view.contains("At Liv er med på det andre er med på"));
        assert!(letter.users_view.contains("3 av 5 linjer") && letter.users_view.contains("endret vi 1 linje"));
        let rules: Vec<_> = letter.rules.iter().map(|r| r.citation.to_string()).collect();
        assert_eq!(rules[0], "pbrl § 2-1 d (4) s.1");
        let pdf = Press::new().render(&LetterOrder::Decision(Box::new(letter)), view.issued_on).expect("printed");
        assert!(pdf.starts_with(b"%PDF"));

        let mut tx = house.write().await;
        let file = cases::casework::load_case(&mut tx, case).await.expect("the case");
        tx.rollback().await;
        assert_eq!((file.state, file.turn, file.next_due_on), (cases::CaseState::Decided, cases::Turn::Nobody, None));
        for who in [stranger(), colleague(), kari_at_work()] {
            assert!(!house.sees(&who, &ReadDecision { case }).await, "{:?}", who.role);
            assert!(!house.sees(&who, &ReadDocument { document: issued.document }).await, "{:?}", who.role);
        }
    }

    async fn after_the_decision_nothing_of_it_changes(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, case, draft) = (&table.house, table.case, sent.draft);
        table.answered(sent).await;
        let issued = house.run(&leif(), &issue(&table, sent)).await;
        let again = house.try_run(&turid(), &issue(&table, sent)).await;
        assert!(matches!(again, Err(Failure::Refused(IssueRefusal::AlreadyDecided(Some(id)))) if id == issued.decision));
        let send = SendDraft { case, answer_by: ANSWER_BY, validity: open_ended() };
        let send = house.try_run(&solveig(), &send).await;
        assert!(matches!(send, Err(Failure::Refused(SendDraftRefusal::AlreadyDecided))));
        let comment = house.try_run(&kari(), &CommentDraft { draft, line: None, words: words("?") }).await;
        assert!(matches!(comment, Err(Failure::Refused(cases::drafts::CommentRefusal::AlreadyDecided))));
        let view = house.read(&kari(), &ReadDecision { case }).await;
        let DraftAnswer::DecideWithoutMe { whose, .. } = &view.content.draft_answer else { panic!("answered") };
        assert_eq!(whose, "Kari Nordli og Ola Nordli");
    }

    async fn a_silent_family_is_waited_for_and_looked_up_before_it_is_decided(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        let (house, case) = (&table.house, table.case);
        let waiting_for = vec![crate::house::KARI, crate::house::OLA];
        let early = not_ready(&table, sent).await;
        assert_eq!(early, [Missing::NoAnswerYet { answer_by: ANSWER_BY, waiting_for: waiting_for.clone() }]);
        table.wait_days(14);
        assert_eq!(not_ready(&table, sent).await.len(), 1, "the answer date itself is theirs");
        table.wait_days(1);
        let sent_on = date(2026, 11, 23);
        assert_eq!(not_ready(&table, sent).await, [Missing::NoContact { sent_on, waiting_for }]);
        let contact = LogContact {
            case,
            on: date(2026, 12, 8),
            manner: ContactManner::Phone,
            reached: false,
            words: words("Ringte to ganger, ingen svarte"),
        };
        house.run(&solveig(), &contact).await;
        assert!(matches!(not_ready(&table, sent).await[..], [Missing::NoContact { .. }]), "nobody was reached");
        let reached = LogContact { reached: true, words: words("Kari tok telefonen"), ..contact };
        house.run(&solveig(), &reached).await;
        assert!(house.read(&leif(), &DecisionReadiness { case }).await.is_without_answer);
        house.run(&leif(), &issue(&table, sent)).await;
        let view = house.read(&kari(), &ReadDecision { case }).await;
        let DraftAnswer::NoAnswer { answer_by, contacts, .. } = &view.content.draft_answer else { panic!("answered") };
        let told: std::collections::BTreeSet<_> = contacts.iter().map(|c| c.how.as_str()).collect();
        assert_eq!(*answer_by, ANSWER_BY);
        assert_eq!(told, ["Kari tok telefonen", "Ringte to ganger, ingen svarte"].into(), "what was tried is told too");
    }

    async fn a_contact_before_the_draft_was_sent_does_not_count(db: TestDb) {
        let table = Table::ready(db).await;
        let contact = LogContact {
            case: table.case,
            on: date(2026, 11, 23),
            manner: ContactManner::HomeVisit,
            reached: true,
            words: words("Hjemme hos familien"),
        };
        table.house.run(&solveig(), &contact).await;
        table.wait_days(1);
        let sent = table.send().await;
        table.wait_days(20);
        assert!(matches!(not_ready(&table, sent).await[..], [Missing::NoContact { .. }]));
    }

    async fn a_missing_part_blocks_and_is_named(db: TestDb) {
        let table = Table::assessed(db).await;
        table.answer(Question::ChildView, "Liv vil svømme.").await;
        table.answer(Question::BestInterests, "Liv er med andre barn.").await;
        let sent = table.send().await;
        table.answered(sent).await;
        let missing = not_ready(&table, sent).await;
        let questions: Vec<_> = missing.iter().map(|m| match m {
            Missing::Answer { question, citations, .. } => (*question, citations.is_empty()),
            other => panic!("{other:?}"),
        }).collect();
        assert_eq!(questions, [(Question::Facts, false), (Question::Considerations, false)]);
        let page = table.house.read(&solveig(), &DecisionReadiness { case: table.case }).await;
        assert_eq!(page.missing, missing);
        table.answer(Question::Facts, "Liv er 9 år.").await;
        table.answer(Question::Considerations, "Vi la vekt på Livs ønske.").await;
        table.house.run(&leif(), &issue(&table, sent)).await;
    }

    async fn without_a_draft_or_on_an_old_one_nothing_is_decided(db: TestDb) {
        let table = Table::ready(db).await;
        let house = &table.house;
        let nothing = DraftSent { draft: kernel::DraftId(uuid::Uuid::nil()), document: kernel::DocumentId(uuid::Uuid::nil()) };
        assert_eq!(not_ready(&table, nothing).await, [Missing::NoDraft]);
        let first = table.send().await;
        let second = table.send().await;
        table.answered(second).await;
        let old = house.try_run(&leif(), &issue(&table, first)).await;
        assert!(matches!(old, Err(Failure::Refused(IssueRefusal::NewerDraft(draft))) if draft == second.draft));
        let turned = Validity::Until { from: date(2027, 1, 1), to: date(2026, 12, 31) };
        let turned = house.try_run(&leif(), &IssueDecision { validity: turned, ..issue(&table, second) }).await;
        assert!(matches!(turned, Err(Failure::Refused(IssueRefusal::ValidityTurned))));
        for who in [solveig(), kari(), stranger(), kari_at_work()] {
            let other = house.try_run(&who, &issue(&table, second)).await;
            assert!(matches!(other, Err(Failure::NotFound)), "{:?}", who.role);
        }
    }

    async fn an_argument_from_the_convention_is_answered_in_the_letter(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        table.answered(sent).await;
        let convention = Some(words("Artikkel 19 gir ikke flere timer her, fordi Liv får være med."));
        table.house.run(&leif(), &IssueDecision { convention, ..issue(&table, sent) }).await;
        let view = table.house.read(&kari(), &ReadDecision { case: table.case }).await;
        assert!(view.content.convention_answer.as_deref().is_some_and(|answer| answer.starts_with("Artikkel 19")));
    }

    async fn two_who_issue_at_once_make_one_decision(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        table.answered(sent).await;
        let command = issue(&table, sent);
        let (leader, deputy) = (leif(), turid());
        let (one, other) = tokio::join!(
            table.house.try_run(&leader, &command),
            table.house.try_run(&deputy, &command),
        );
        let issued: Vec<_> = [&one, &other].into_iter().filter_map(|r| r.as_ref().ok()).collect();
        assert_eq!(issued.len(), 1, "{one:?} {other:?}");
        let refused = [&one, &other].into_iter().find_map(|r| r.as_ref().err());
        assert!(matches!(refused, Some(Failure::Refused(IssueRefusal::AlreadyDecided(Some(id)))) if *id == issued[0].decision));
    }

    async fn the_same_request_twice_makes_one_decision_and_one_letter(db: TestDb) {
        let (table, sent) = Table::sent(db).await;
        table.answered(sent).await;
        let command = issue(&table, sent);
        let first = table.house.run_once(&leif(), &command, "one-key").await.expect("issued");
        let second = table.house.run_once(&leif(), &command, "one-key").await.expect("the same answer");
        assert_eq!(first, second);
        let view = table.house.read(&kari(), &ReadDecision { case: table.case }).await;
        assert_eq!(view.documents.iter().filter(|d| d.kind == "decision").count(), 1);
    }
}
