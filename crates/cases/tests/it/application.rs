//! Does an application come safely from its first word to its receipt, whoever saves at once and whatever is lost?

use crate::house::{ELLA, KARI, TestHouse, aunt, colleague, daily, kari, kari_at_work, ola, solveig, stranger};
use cases::{
    ApplicationEvent, ApplicationState, CaseFilter, CaseScope, CaseState, Event, LineRefusal, ListCases, Missing,
    OwnView, PositionRefusal, ReadApplication, ReadCase, RemoveNeedLine, RestoreNeedLine, SaveNeedLine, SaveStory,
    StartApplication, StartRefusal, Story, StoryRefusal, SubmitApplication, SubmitRefusal, Submitted, TakePosition,
    Turn, WithdrawApplication,
};
use jiff::civil::date;
use kernel::{ApplicationId, Lang, Minutes};
use store::Fault;
use testkit::TestDb;
use usecase::{Event as _, Failure};
use uuid::Uuid;

testkit::db_test! {
    async fn every_statement_fits_the_database(db: TestDb) {
        let faults = db.db.check_statements().await.expect("checked");
        assert!(faults.is_empty(), "{faults:?}");
    }

    async fn no_statement_of_a_page_walks_through_all_that_a_tenant_has(db: TestDb) {
        // What these walk through is one row for each tenant or job, or walked through on purpose by a task of the program;
        // or only the last of it is taken, as of the seals. The tests' own statements are nobody's page.
        let may_walk = ["usecase::audit::", "usecase::jobs::", "usecase::deliveries::send::UNDELIVERED", "store::",
            "people::tenants::ALL", "usecase::repeated::TENANTS", "people::sessions::FORGET", "people::kept_forms::SWEEP",
            "people::oversee_log::LAST_SEAL", "it::"];
        let walking = db.db.walking_statements().await.expect("plans");
        let wrong: Vec<_> = walking.iter().filter(|w| !may_walk.iter().any(|name| w.name.starts_with(name))).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(walking.is_empty(), !db.db.is_lite(), "the plans were read at all");
    }

    async fn an_application_goes_from_the_first_word_to_the_receipt(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let reading = ReadApplication { application };
        let view = house.read(&kari(), &reading).await;
        assert_eq!(view.missing, [Missing::Matters, Missing::Outcome, Missing::Line]);
        assert_eq!((view.face.name.as_str(), view.applicant_name.as_str()), ("Ella Nordli", "Kari Nordli"));
        house.told(application).await;
        let line = house.line(application, 60).await;
        house.line(application, 30).await;
        let view = house.read(&kari(), &reading).await;
        assert_eq!((view.total, view.lines.len(), view.version), (Minutes(630), 2, 2));
        assert_eq!((view.lines[0].version, view.lines[0].sum.total), (line, Minutes(420)));
        assert!(view.can_be_submitted());
        let submitted = house.run(&kari(), &SubmitApplication { application }).await;
        assert_eq!(submitted.reference, "2026-000001");
        let view = house.read(&kari(), &reading).await;
        assert_eq!(view.state, ApplicationState::Submitted);
        let receipt = view.receipt.as_ref().expect("a receipt");
        assert_eq!((receipt.case, receipt.received_on), (submitted.case, date(2026, 11, 23)));
        assert_eq!(receipt.provisional_due.value, date(2026, 12, 23));
        assert_eq!(receipt.office, crate::house::OFFICE);
    }

    async fn until_it_is_handed_in_an_application_is_the_familys_own(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let reading = ReadApplication { application };
        assert!(house.sees(&ola(), &reading).await);
        for other in [stranger(), solveig(), colleague(), aunt(), kari_at_work()] {
            assert!(!house.sees(&other, &reading).await, "{:?}", other.role);
        }
        house.told(application).await;
        house.line(application, 60).await;
        house.run(&kari(), &SubmitApplication { application }).await;
        assert!(house.sees(&solveig(), &reading).await);
        for other in [stranger(), colleague(), kari_at_work()] {
            assert!(!house.sees(&other, &reading).await, "{:?}", other.role);
        }
    }

    async fn who_was_invited_writes_along_in_the_applicants_name_and_not_longer_than_agreed(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        house.invite_aunt(application, date(2026, 11, 30)).await;
        house.run(&aunt(), &SaveNeedLine { application, line: None, need: daily(20) }).await;
        let view = house.read(&kari(), &ReadApplication { application }).await;
        assert_eq!(view.applicant, KARI);
        assert_eq!(view.lines[0].written_by.as_deref(), Some("Tone Nordli"));
        house.told(application).await;
        let handing_in = house.try_run(&aunt(), &SubmitApplication { application }).await;
        assert!(matches!(handing_in, Err(Failure::NotFound)));
        house.db.clock.advance(jiff::SignedDuration::from_hours(8 * 24));
        let late = house.try_run(&aunt(), &SaveNeedLine { application, line: None, need: daily(20) }).await;
        assert!(matches!(late, Err(Failure::NotFound)));
    }

    async fn a_line_that_was_taken_out_comes_back_to_its_place(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let first = house.line(application, 60).await;
        house.line(application, 30).await;
        let reading = ReadApplication { application };
        let lines = async || {
            let view = house.read(&kari(), &reading).await;
            (view.total, view.lines.iter().map(|line| (line.version, line.sum.total)).collect::<Vec<_>>())
        };
        let before = lines().await;
        house.run(&kari(), &RemoveNeedLine { application, line: first }).await;
        assert_eq!(lines().await.0, Minutes(210));
        let restore = RestoreNeedLine { application, line: first.line };
        for other in [stranger(), solveig()] {
            assert!(matches!(house.try_run(&other, &restore).await, Err(Failure::NotFound)), "{:?}", other.role);
        }
        for _ in 0..2 {
            house.run(&ola(), &restore).await;
            assert_eq!(lines().await, before);
        }
    }

    async fn a_withdrawn_application_is_nobodys_turn_and_keeps_what_was_written(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (application, _, Submitted { case, .. }) = house.submitted().await;
        let withdraw = WithdrawApplication { application };
        for other in [stranger(), solveig(), kari_at_work()] {
            assert!(matches!(house.try_run(&other, &withdraw).await, Err(Failure::NotFound)), "{:?}", other.role);
        }
        assert!(house.read(&ola(), &ReadCase { case }).await.may_withdraw);
        for who in [kari(), ola()] {
            assert_eq!(house.run(&who, &withdraw).await, case);
        }
        // Long after the provisional answer would have been due.
        house.db.clock.advance(jiff::SignedDuration::from_hours(60 * 24));
        let found = house.read(&kari(), &ReadCase { case }).await;
        assert_eq!((found.state, found.turn, found.next_due_on), (CaseState::Withdrawn, Turn::Nobody, None));
        assert!(found.deadlines.iter().all(|deadline| !deadline.is_late) && !found.may_withdraw);
        assert_eq!((found.documents.len(), found.asked), (0, Minutes(420)));
        let listed = async |filter| {
            let list = ListCases { scope: CaseScope::Unit, filter, page: 0 };
            house.read(&solveig(), &list).await.rows.iter().map(|row| (row.case, row.turn)).collect::<Vec<_>>()
        };
        for filter in [CaseFilter::Open, CaseFilter::Overdue, CaseFilter::Turn(Turn::Municipality), CaseFilter::Decided] {
            assert_eq!(listed(filter).await, [], "{filter:?}");
        }
        assert_eq!(listed(CaseFilter::Withdrawn).await, [(case, Turn::Nobody)]);
        assert_ne!(house.begun().await, application, "one may begin again");
    }

    async fn two_begin_at_once_and_one_application_is_open(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (who, command) = (kari(), StartApplication { subject: ELLA, lang: Lang::Nb });
        let (first, second) = tokio::join!(house.try_run(&who, &command), house.try_run(&who, &command));
        let (begun, refused) = if first.is_ok() { (first, second) } else { (second, first) };
        let begun = begun.expect("one is begun").application;
        let Err(Failure::Refused(refusal)) = refused else { panic!("the other is refused: {refused:?}") };
        assert_eq!(refusal, StartRefusal::OpenDraftExists(begun));
        assert!(house.try_run(&ola(), &command).await.is_ok(), "the father may write his own");
        assert!(matches!(house.try_run(&stranger(), &command).await, Err(Failure::NotFound)));
    }

    async fn of_many_who_save_a_line_at_once_one_is_saved_and_the_others_see_both_versions(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let seen = house.line(application, 60).await;
        let saves = (1..=6).map(|n| {
            let who = if n % 2 == 0 { kari() } else { ola() };
            let (house, command) = (&house, SaveNeedLine { application, line: Some(seen), need: daily(60 + n) });
            async move { house.try_run(&who, &command).await.map_err(|failure| (failure, command.need)) }
        });
        let mut saved = Vec::new();
        let mut stale = Vec::new();
        for outcome in join_all(saves).await {
            match outcome {
                Ok(version) => saved.push(version),
                Err((Failure::Refused(LineRefusal::Stale(both)), mine)) => stale.push((both, mine)),
                Err((other, _)) => panic!("{other:?}"),
            }
        }
        assert_eq!((saved.len(), stale.len()), (1, 5));
        let view = house.read(&kari(), &ReadApplication { application }).await;
        assert_eq!(view.lines[0].version, saved[0]);
        for (both, mine) in stale {
            assert_eq!(both.mine.as_ref(), Some(&mine));
            assert_eq!((&both.theirs, both.version), (&view.lines[0].need, saved[0]));
        }
    }

    async fn what_was_decided_on_rows_that_have_changed_is_decided_again(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let story = Story::parse("Ro", &[]).expect("a story");
        let again = ApplicationEvent::Started {
            application: ApplicationId(Uuid::from_u128(900)),
            subject: ELLA,
            applicant: KARI,
            lang: Lang::Nb,
        };
        let outdated = ApplicationEvent::StorySaved { application, subject: ELLA, story, version: 7 };
        for event in [again, outdated] {
            let mut tx = house.write().await;
            let stamp = house.stamp(&kari());
            let applied = Event::from(event).apply(&mut tx, &stamp).await;
            assert!(matches!(applied, Err(Fault::Retry)), "{applied:?}");
            tx.rollback().await;
        }
    }

    async fn two_write_the_story_at_once_and_the_second_sees_both(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let save = |matters: &str| {
            let story = Story::parse(matters, &[]).expect("a story");
            SaveStory { application, seen: 1, story }
        };
        assert_eq!(house.run(&ola(), &save("Fars ord")).await.version, 2);
        let Err(Failure::Refused(StoryRefusal::Stale { theirs, version, .. })) =
            house.try_run(&kari(), &save("Mors ord")).await
        else {
            panic!("stale")
        };
        assert_eq!((theirs, version), (Box::new(save("Fars ord").story), 2));
    }

    async fn a_lost_connection_leaves_nothing_half_written_and_repeating_has_one_effect(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let command = SaveNeedLine { application, line: None, need: daily(45) };
        house.db.db.lose_next_commit(false);
        assert!(matches!(house.run_once(&kari(), &command, "key-1").await, Err(Failure::Fault(_))));
        assert!(house.read(&kari(), &ReadApplication { application }).await.lines.is_empty());
        house.db.db.lose_next_commit(true);
        assert!(matches!(house.run_once(&kari(), &command, "key-1").await, Err(Failure::Fault(_))));
        let line = house.run_once(&kari(), &command, "key-1").await.expect("repeated");
        let view = house.read(&kari(), &ReadApplication { application }).await;
        assert_eq!(view.lines.iter().map(|l| l.version).collect::<Vec<_>>(), [line]);
    }

    async fn a_line_is_taken_out_and_what_is_handed_in_stays(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        house.told(application).await;
        let (gone, kept) = (house.line(application, 60).await, house.line(application, 30).await);
        house.run(&kari(), &RemoveNeedLine { application, line: gone }).await;
        house.run(&kari(), &RemoveNeedLine { application, line: gone }).await;
        let change = SaveNeedLine { application, line: Some(gone), need: daily(5) };
        let refused = house.try_run(&kari(), &change).await;
        assert!(matches!(refused, Err(Failure::Refused(LineRefusal::LineRemoved))), "{refused:?}");
        let view = OwnView::parse("1", "").expect("a view");
        let take = TakePosition { line: gone.line, seen: None, view };
        let refused = house.try_run(&ola(), &take).await;
        assert!(matches!(refused, Err(Failure::Refused(PositionRefusal::LineRemoved))), "{refused:?}");
        house.run(&kari(), &SubmitApplication { application }).await;
        let refused = house.try_run(&kari(), &RemoveNeedLine { application, line: kept }).await;
        assert!(matches!(refused, Err(Failure::Refused(LineRefusal::AlreadySubmitted))), "{refused:?}");
        assert_eq!(house.read(&kari(), &ReadApplication { application }).await.total, Minutes(210));
    }

    async fn handed_in_at_once_they_get_numbers_in_a_row_and_twice_is_once(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        let submit = SubmitApplication { application };
        let refused = house.try_run(&kari(), &submit).await;
        assert!(matches!(refused, Err(Failure::Refused(SubmitRefusal::Incomplete(_)))), "{refused:?}");
        house.told(application).await;
        house.line(application, 60).await;
        let fathers = house.run(&ola(), &StartApplication { subject: ELLA, lang: Lang::Nn }).await.application;
        let story = Story::parse("Ro", &["Vi sover".into()]).expect("a story");
        house.run(&ola(), &SaveStory { application: fathers, seen: 1, story }).await;
        house.run(&ola(), &SaveNeedLine { application: fathers, line: None, need: daily(10) }).await;
        let (kari, ola) = (kari(), ola());
        let others = SubmitApplication { application: fathers };
        let (first, second, third) =
            tokio::join!(house.try_run(&kari, &submit), house.try_run(&ola, &others), house.try_run(&kari, &submit));
        let mut references: Vec<String> = [&first, &second, &third].into_iter().flatten().map(|s| s.reference.clone()).collect();
        references.sort();
        assert_eq!(references, ["2026-000001", "2026-000002"]);
        let twice = [first, third].into_iter().filter(|r| {
            matches!(r, Err(Failure::Refused(SubmitRefusal::AlreadySubmitted(Some(_)))))
        });
        assert_eq!(twice.count(), 1);
    }
}

/// Runs futures side by side; all of them make progress while others wait.
async fn join_all<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut running: Vec<_> = futures.into_iter().map(|f| (Box::pin(f), None)).collect();
    std::future::poll_fn(|context| {
        for (future, output) in &mut running {
            if output.is_none()
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *output = Some(ready);
            }
        }
        if running.iter().all(|(_, output)| output.is_some()) {
            std::task::Poll::Ready(())
        } else {
            std::task::Poll::Pending
        }
    })
    .await;
    running.into_iter().filter_map(|(_, output)| output).collect()
}
