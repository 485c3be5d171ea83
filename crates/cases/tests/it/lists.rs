//! Do the front page of the family and the list of the office show what they should, in order, and nothing else?

use crate::house::{ELLA, STRANGERS_CHILD, TestHouse, aunt, colleague, kari, kari_at_work, ola, solveig, stranger};
use access::Principal;
use cases::{
    ApplicationState, CASES_A_PAGE, CaseFilter, CaseScope, DeadlineKind, ListCases, ReadApplication, ReadCase,
    ReadHome, Step, Turn,
};
use jiff::civil::{Date, date};
use kernel::{ApplicationId, CaseId, PersonId};
use std::collections::BTreeSet;
use store::{p, sql};
use testkit::TestDb;
use uuid::Uuid;

sql! {
    // Another case like one that is there: number, reference and next date apart.
    COPY -> [] = "insert into case_file (tenant_id, id, application_id, subject_id, reference, unit, state, received_on,
        provisional_due, provisional_due_on, next_due_on, turn, asked_minutes, changed_at, version)
        select tenant_id, ?2, application_id, subject_id, ?3, unit, state, received_on,
        provisional_due, provisional_due_on, ?4, turn, asked_minutes, changed_at, version from case_file where id = ?1";
    ASSIGN -> [] = "update case_file set caseworker_hat = ?2 where id = ?1";
    // A draft lies with the family; the provisional answer was sent, or is owed.
    DRAFTED -> [] = "update case_file set state = 'draft_sent', turn = 'family', provisional_sent_on = ?2 where id = ?1";
    DECIDE -> [] = "update case_file set state = 'decided', turn = 'nobody', next_due_on = null where id = ?1";
}

fn copy(number: u32) -> CaseId {
    CaseId(Uuid::from_u128(10_000 + u128::from(number)))
}

/// Copies of a case, each due a day after the one before; the first was due on 21 November.
async fn copies(house: &TestHouse, case: CaseId, count: u32) {
    let mut tx = house.write().await;
    let mut due: Date = date(2026, 11, 21);
    for number in 0..count {
        tx.run(&COPY, p![case, copy(number), format!("2026-{:06}", number + 100), due]).await.expect("a copy");
        due = due.tomorrow().expect("a day");
    }
    tx.commit().await.expect("copied");
}

async fn listed(house: &TestHouse, who: &Principal, scope: CaseScope, filter: CaseFilter) -> Vec<CaseId> {
    let list = house.read(who, &ListCases { scope, filter, page: 0 }).await;
    list.rows.iter().map(|row| row.case).collect()
}

testkit::db_test! {
    async fn the_list_runs_along_the_next_date_and_is_filtered(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, _, submitted) = house.submitted().await;
        copies(&house, submitted.case, 4).await;
        let mut tx = house.write().await;
        tx.run(&ASSIGN, p![copy(1), solveig().hat]).await.expect("assigned");
        tx.run(&DECIDE, p![copy(3)]).await.expect("decided");
        tx.commit().await.expect("changed");
        let (who, unit) = (solveig(), CaseScope::Unit);
        let open = listed(&house, &who, unit, CaseFilter::Open).await;
        assert_eq!(open, [copy(0), copy(1), copy(2), submitted.case]);
        assert_eq!(listed(&house, &who, unit, CaseFilter::Overdue).await, [copy(0), copy(1)]);
        assert_eq!(listed(&house, &who, CaseScope::Mine, CaseFilter::Open).await, [copy(1)]);
        assert_eq!(listed(&house, &who, unit, CaseFilter::Decided).await, [copy(3)]);
        assert_eq!(listed(&house, &who, unit, CaseFilter::Turn(Turn::Family)).await, []);
        assert_eq!(listed(&house, &who, unit, CaseFilter::Turn(Turn::Municipality)).await.len(), 4);
        let list = house.read(&who, &ListCases { scope: unit, filter: CaseFilter::Open, page: 0 }).await;
        let row = &list.rows[1];
        assert_eq!((row.name.as_str(), row.caseworker.as_deref()), ("Ella Nordli", Some("Solveig Berg")));
        assert!(row.is_mine && row.is_overdue && row.lacks_provisional_answer);
    }

    async fn a_case_comes_back_to_the_office_when_the_answer_date_has_passed_or_an_answer_is_owed(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, _, submitted) = house.submitted().await;
        copies(&house, submitted.case, 4).await;
        let told = Some(date(2026, 11, 20));
        let mut tx = house.write().await;
        for (number, sent_on) in [(1, told), (2, told), (3, None)] {
            tx.run(&DRAFTED, p![copy(number), sent_on]).await.expect("drafted");
        }
        tx.commit().await.expect("changed");
        let (over, lies, owed) = (copy(1), copy(2), copy(3));
        let list = house.read(&solveig(), &ListCases { scope: CaseScope::Unit, ..ListCases::default() }).await;
        let turn = |case| list.rows.iter().find(|row| row.case == case).map(|row| row.turn);
        let turns = [over, lies, owed].map(turn);
        assert_eq!(turns, [Turn::Municipality, Turn::Family, Turn::Municipality].map(Some));
        for filter in [Turn::Family, Turn::Municipality] {
            let expected: Vec<CaseId> = list.rows.iter().filter(|row| row.turn == filter).map(|row| row.case).collect();
            assert_eq!(listed(&house, &solveig(), CaseScope::Unit, CaseFilter::Turn(filter)).await, expected, "{filter}");
        }
    }

    async fn a_page_of_the_list_holds_two_hundred_and_says_that_there_are_more(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, _, submitted) = house.submitted().await;
        copies(&house, submitted.case, 205).await;
        let page = |page| ListCases { scope: CaseScope::Unit, filter: CaseFilter::Open, page };
        let (first, second) = (house.read(&solveig(), &page(0)).await, house.read(&solveig(), &page(1)).await);
        assert_eq!(i64::try_from(first.rows.len()), Ok(CASES_A_PAGE));
        assert_eq!((second.rows.len(), first.has_more, second.has_more), (6, true, false));
        let all: BTreeSet<CaseId> = first.rows.iter().chain(&second.rows).map(|row| row.case).collect();
        assert_eq!(all.len(), 206);
    }

    async fn nobody_lists_their_own_childs_case_and_another_office_lists_nothing(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, _, submitted) = house.submitted().await;
        let everybody = [solveig(), kari_at_work(), colleague()];
        for who in everybody {
            let listed = listed(&house, &who, CaseScope::Unit, CaseFilter::Open).await;
            let may_read = house.sees(&who, &ReadCase { case: submitted.case }).await;
            assert_eq!(listed.contains(&submitted.case), may_read, "{:?}", who.person);
        }
        let family = ListCases { scope: CaseScope::Unit, filter: CaseFilter::Open, page: 0 };
        assert!(!house.sees(&kari(), &family).await);
    }

    async fn the_front_page_shows_whose_turn_it_is_and_what_is_next(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let before = house.read(&kari(), &ReadHome).await;
        assert_eq!((before.own_name.as_str(), before.people.len()), ("Kari Nordli", 1));
        assert!(before.people[0].can_start && before.people[0].applications.is_empty());
        let (application, _, submitted) = house.submitted().await;
        for who in [kari(), ola()] {
            let home = house.read(&who, &ReadHome).await;
            let shown = &home.people[0].applications[0];
            assert_eq!((shown.application, shown.state), (application, ApplicationState::Submitted));
            assert_eq!(shown.turn(), Turn::Municipality);
            let case = shown.case.as_ref().expect("a case");
            let now = case.present().expect("a present step");
            assert_eq!((now.step, now.by), (Step::ProvisionalAnswer, Some(date(2026, 12, 23))));
            assert_eq!(case.case, submitted.case);
        }
        let others = house.read(&stranger(), &ReadHome).await;
        assert_eq!(others.people.iter().map(|p| p.person).collect::<Vec<_>>(), [STRANGERS_CHILD]);
    }

    async fn the_case_opens_its_deadline_and_says_when_it_is_late(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, _, submitted) = house.submitted().await;
        let reading = ReadCase { case: submitted.case };
        let case = house.read(&kari(), &reading).await;
        let deadline = &case.deadlines[0];
        assert_eq!((deadline.kind, deadline.is_late), (DeadlineKind::ProvisionalAnswer, false));
        assert_eq!(deadline.due.citations[0].to_string(), "fvl § 11 a (3)");
        assert!(!deadline.due.steps.is_empty());
        house.db.clock.set("2026-12-24T09:00:00Z".parse().expect("an instant"));
        let late = house.read(&kari(), &reading).await;
        assert!(late.deadlines[0].is_late && late.present().expect("a step").is_late);
        for other in [stranger(), colleague(), aunt(), kari_at_work()] {
            assert!(!house.sees(&other, &reading).await, "{:?}", other.role);
        }
    }

    async fn who_writes_along_finds_the_one_application_for_as_long_as_it_may_be_read(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let application = house.begun().await;
        assert!(house.read(&aunt(), &ReadHome).await.people.is_empty());
        house.invite_aunt(application, date(2026, 11, 30)).await;
        assert_eq!(on_front_page(&house, &aunt()).await, [(ELLA, application)]);
        assert!(house.sees(&aunt(), &ReadApplication { application }).await);
        house.db.clock.advance(jiff::SignedDuration::from_hours(8 * 24));
        assert_eq!(on_front_page(&house, &aunt()).await, []);
        assert!(!house.sees(&aunt(), &ReadApplication { application }).await);
    }
}

async fn on_front_page(house: &TestHouse, who: &Principal) -> Vec<(PersonId, ApplicationId)> {
    let home = house.read(who, &ReadHome).await;
    home.people.iter().flat_map(|p| p.applications.iter().map(|a| (p.person, a.application))).collect()
}
