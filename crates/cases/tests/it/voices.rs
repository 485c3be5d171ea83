//! Does every voice stand beside the others, and does nobody see what is not shared with them?

use crate::house::{KARI, OLA, TestHouse, aunt, colleague, kari, kari_at_work, ola, solveig, stranger};
use access::{Action, Principal};
use cases::{
    AgreeWithPosition, CaseFilter, CaseScope, LinesTable, ListCases, OwnView, PositionRefusal, ReadCase, ReadCaseLines,
    Stance, TakePosition,
};
use kernel::{Minutes, PositionId};
use people::positions::{ItemState, Voice};
use std::collections::BTreeSet;
use testkit::TestDb;
use usecase::Failure;

fn view(hours: &str) -> OwnView {
    OwnView::parse(hours, "Slik ser jeg det").expect("a view")
}

fn shown(table: &LinesTable) -> BTreeSet<PositionId> {
    table.lines.iter().flat_map(|line| line.cells.iter().flatten()).map(|cell| cell.position).collect()
}

testkit::db_test! {
    async fn parents_may_differ_and_neither_is_hidden(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, line, submitted) = house.submitted().await;
        let reading = ReadCaseLines { case: submitted.case };
        let fathers = house.run(&ola(), &TakePosition { line: line.line, seen: None, view: view("5") }).await;
        for who in [kari(), ola(), solveig()] {
            let table = house.read(&who, &reading).await;
            let voices: Vec<_> = table.voices.iter().map(|v| (v.voice, v.name.as_str())).collect();
            let expected = [
                (Voice::Family(KARI), "Kari Nordli"),
                (Voice::Family(OLA), "Ola Nordli"),
                (Voice::Municipality, ""),
            ];
            assert_eq!(voices, expected);
            assert_eq!(table.lines[0].state, ItemState::Differing);
            assert_eq!(shown(&table), BTreeSet::from([line.position, fathers.position]));
        }
        // He comes round; his words until now stay on record, superseded.
        house.run(&ola(), &AgreeWithPosition { position: line.position }).await;
        let table = house.read(&kari(), &reading).await;
        assert_eq!(table.lines[0].state, ItemState::Open);
        let his = table.lines[0].cells[1].as_ref().expect("his cell");
        assert!(matches!(&his.says, Stance::Agrees(a) if a.with == line.position));
        assert_eq!(his.minutes, Some(Minutes(420)));
    }

    async fn what_the_municipality_has_not_shared_is_seen_by_the_office_alone(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, line, submitted) = house.submitted().await;
        let reading = ReadCaseLines { case: submitted.case };
        let agreed = house.run(&solveig(), &AgreeWithPosition { position: line.position }).await;
        let offices = house.read(&solveig(), &reading).await;
        assert_eq!((offices.assessed, offices.lines[0].state), (Some(Minutes(420)), ItemState::Agreed));
        let familys = house.read(&kari(), &reading).await;
        assert_eq!((familys.assessed, familys.lines[0].state), (None, ItemState::Open));
        assert_eq!(house.read(&kari(), &ReadCase { case: submitted.case }).await.shared, None);
        let agree = AgreeWithPosition { position: agreed.position };
        assert!(matches!(house.try_run(&kari(), &agree).await, Err(Failure::NotFound)));
    }

    async fn what_a_table_shows_is_what_the_policies_allow(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, line, submitted) = house.submitted().await;
        let fathers = house.run(&ola(), &TakePosition { line: line.line, seen: None, view: view("5") }).await;
        let offices = house.run(&solveig(), &AgreeWithPosition { position: line.position }).await;
        let all = [line.position, fathers.position, offices.position];
        for who in [kari(), ola(), solveig(), colleague(), stranger(), aunt(), kari_at_work()] {
            let reading = ReadCaseLines { case: submitted.case };
            let table = if house.sees(&who, &reading).await {
                shown(&*house.read(&who, &reading).await)
            } else {
                BTreeSet::new()
            };
            let mut allowed = BTreeSet::new();
            for position in all {
                if may_read(&house, &who, position).await {
                    allowed.insert(position);
                }
            }
            assert_eq!(table, allowed, "{:?}", who.role);
        }
    }

    async fn the_applicant_may_change_the_figure_and_the_list_follows(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, line, submitted) = house.submitted().await;
        let take = |hours| TakePosition { line: line.line, seen: Some(line.position), view: view(hours) };
        house.run(&kari(), &take("6")).await;
        let refused = house.try_run(&kari(), &take("4")).await;
        assert!(matches!(refused, Err(Failure::Refused(PositionRefusal::Stale { .. }))), "{refused:?}");
        let table = house.read(&kari(), &ReadCaseLines { case: submitted.case }).await;
        assert_eq!(table.lines[0].need.activity.as_str(), "Morgenstell og frokost");
        let list = ListCases { scope: CaseScope::Unit, filter: CaseFilter::Open, page: 0 };
        assert_eq!(house.read(&solveig(), &list).await.rows[0].asked, Minutes(360));
        assert_eq!(house.read(&kari(), &ReadCase { case: submitted.case }).await.asked, Minutes(360));
    }

    async fn strangers_and_the_office_take_no_position_in_the_familys_name(db: TestDb) {
        let house = TestHouse::furnish(db).await;
        let (_, line, _) = house.submitted().await;
        let take = TakePosition { line: line.line, seen: None, view: view("5") };
        for who in [stranger(), solveig(), colleague(), aunt(), kari_at_work()] {
            let outcome = house.try_run(&who, &take).await;
            assert!(matches!(outcome, Err(Failure::NotFound)), "{:?}: {outcome:?}", who.role);
        }
    }
}

async fn may_read(house: &TestHouse, who: &Principal, position: PositionId) -> bool {
    let mut tx = house.write().await;
    let located = cases::locate::position(&mut tx, who, position).await.expect("located");
    tx.rollback().await;
    located.is_some_and(|what| house.house.policies.basis_for(Action::ReadPosition, who, &what).is_ok())
}
