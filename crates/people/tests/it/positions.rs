//! Two voices, one record: is what is private never read, and does nobody overwrite anybody?

use crate::family::{self, CHILD, FATHER, Family, MOTHER, OFFICER, TENANT, who};
use access::{Action, Policies, Principal, Relation};
use kernel::{EventId, ItemId, Minutes, PersonId, PositionId};
use people::positions::{
    Authority, ItemState, PositionEvent, Side, TakenPosition, Viewer, Voice, find_position, item, load_items,
    locate_position, state,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::Fault;
use testkit::TestDb;
use usecase::Stamp;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Says(String);

type Event = PositionEvent<Says>;

/// As another slice embeds it.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Embedding {
    NeedLine(Event),
}

const HOLDER: Uuid = Uuid::from_u128(500);
const ITEM: ItemId = ItemId(Uuid::from_u128(800));

fn id(n: u128) -> PositionId {
    PositionId(Uuid::from_u128(n))
}

fn takes(n: u128, person: PersonId, minutes: i64, shared: bool, supersedes: Option<PositionId>) -> Event {
    let (side, authority) = match person {
        CHILD => (Side::Child, Authority::WrittenOnBehalf),
        OFFICER => (Side::Municipality, Authority::CaseOffice),
        _ => (Side::Family, Authority::ParentalResponsibility),
    };
    PositionEvent::PositionTaken(TakenPosition {
        position: id(n),
        item: ITEM,
        person,
        written_by: if person == CHILD { MOTHER } else { person },
        side,
        authority,
        minutes: Some(Minutes(minutes)),
        body: Says(format!("nr. {n} 🎂")),
        shared,
        supersedes,
    })
}

fn opened() -> Event {
    PositionEvent::ItemOpened { item: ITEM, kind: "need_line".into(), holder: HOLDER, subject: CHILD, ordinal: 1 }
}

async fn happen(family: &Family, events: &[Event]) -> Result<(), Fault> {
    let mut tx = family.write().await;
    let stamp = Stamp { tenant: TENANT, event: EventId(Uuid::nil()), at: family.now(), who: who(MOTHER) };
    for event in events {
        if let Err(fault) = event.apply(&mut tx, &stamp).await {
            tx.rollback().await;
            return Err(fault);
        }
    }
    tx.commit().await
}

async fn seen(family: &Family, viewer: Viewer) -> Vec<PositionId> {
    let mut tx = family.read().await;
    let items = load_items::<Says>(&mut tx, HOLDER, viewer).await.expect("loaded");
    let mut ids: Vec<_> = items.iter().flat_map(|i| &i.positions).map(|p| p.id).collect();
    ids.sort_unstable();
    ids
}

testkit::db_test! {
    async fn a_position_is_superseded_and_never_edited(db: TestDb) {
        let family = Family::at_home(db).await;
        happen(&family, &[opened(), takes(1, MOTHER, 300, false, None)]).await.expect("taken");
        happen(&family, &[takes(2, MOTHER, 240, false, Some(id(1)))]).await.expect("superseded");
        let mut tx = family.read().await;
        let [line] = load_items::<Says>(&mut tx, HOLDER, Viewer::Writers).await.expect("loaded").try_into().expect("one item");
        assert_eq!((line.item.kind.as_str(), line.item.subject, line.item.ordinal), ("need_line", CHILD, 1));
        let position = line.of(Voice::Family(MOTHER)).expect("the mother's");
        assert_eq!((position.id, position.minutes, &position.body), (id(2), Some(Minutes(240)), &Says("nr. 2 🎂".into())));
        assert_eq!((position.authority, position.written_by, position.shared_at), (Authority::ParentalResponsibility, MOTHER, None));
        assert_eq!(line.of(Voice::Municipality), None);
        assert!(find_position::<Says>(&mut tx, id(1)).await.expect("read").is_none(), "what is superseded is not current");
        assert!(find_position::<Says>(&mut tx, id(2)).await.expect("read").is_some());
    }

    async fn of_two_positions_of_one_voice_at_once_the_second_is_decided_again(db: TestDb) {
        let family = Family::at_home(db).await;
        happen(&family, &[opened(), takes(1, MOTHER, 300, false, None)]).await.expect("taken");
        // One that did not see the first, and one that supersedes what is superseded.
        assert!(matches!(happen(&family, &[takes(2, MOTHER, 200, false, None)]).await, Err(Fault::Retry)));
        happen(&family, &[takes(3, MOTHER, 240, false, Some(id(1)))]).await.expect("superseded");
        assert!(matches!(happen(&family, &[takes(4, MOTHER, 200, false, Some(id(1)))]).await, Err(Fault::Retry)));
        assert_eq!(seen(&family, Viewer::Writers).await, [id(3)]);
        // Another voice is in nobody's way.
        happen(&family, &[takes(5, FATHER, 200, false, None), takes(6, OFFICER, 100, false, None)]).await.expect("taken");
        // The municipality has one voice, whoever speaks for it.
        let PositionEvent::PositionTaken(colleague) = takes(7, OFFICER, 120, false, None) else { panic!("a position") };
        let colleague = PositionEvent::PositionTaken(TakenPosition { person: family::PRIVACY, ..colleague });
        assert!(matches!(happen(&family, &[colleague]).await, Err(Fault::Retry)));
    }

    async fn what_is_private_is_never_read_by_another_voice(db: TestDb) {
        let family = Family::at_home(db).await;
        let (mother, father, child, office) = (id(1), id(2), id(3), id(4));
        happen(&family, &[
            opened(),
            takes(1, MOTHER, 300, false, None),
            takes(2, FATHER, 200, false, None),
            takes(3, CHILD, 360, false, None),
            takes(4, OFFICER, 150, false, None),
        ]).await.expect("taken");
        assert_eq!(seen(&family, Viewer::Writers).await, [mother, father, child]);
        assert_eq!(seen(&family, Viewer::Family(MOTHER)).await, [mother, child], "her own, and what she wrote for the child");
        assert_eq!(seen(&family, Viewer::Family(FATHER)).await, [father]);
        assert_eq!(seen(&family, Viewer::Family(CHILD)).await, [child]);
        assert_eq!(seen(&family, Viewer::Family(OFFICER)).await, []);
        assert_eq!(seen(&family, Viewer::Municipality).await, [office]);
        assert_eq!(seen(&family, Viewer::Others).await, []);
        happen(&family, &[PositionEvent::PositionsShared { positions: vec![mother, office] }]).await.expect("shared");
        assert_eq!(seen(&family, Viewer::Writers).await, [mother, father, child], "not the municipality's, by this way");
        assert_eq!(seen(&family, Viewer::Family(FATHER)).await, [mother, father, office]);
        assert_eq!(seen(&family, Viewer::Municipality).await, [mother, office]);
        assert_eq!(seen(&family, Viewer::Others).await, [mother, office]);
    }

    async fn the_filter_of_lists_and_the_policies_agree(db: TestDb) {
        let family = Family::at_home(db).await;
        happen(&family, &[
            opened(),
            takes(1, MOTHER, 300, true, None),
            takes(2, FATHER, 200, false, None),
            takes(3, CHILD, 360, false, None),
            takes(4, OFFICER, 150, false, None),
        ]).await.expect("taken");
        let policies = Policies::embedded().expect("policies");
        let father = Principal { account: kernel::AccountId(Uuid::nil()), person: Some(FATHER), ..who(MOTHER) };
        let viewers = [(who(MOTHER), Viewer::Family(MOTHER)), (father, Viewer::Family(FATHER)), (who(OFFICER), Viewer::Municipality)];
        for round in ["private", "shared"] {
            for (principal, viewer) in &viewers {
                let listed = seen(&family, *viewer).await;
                for n in 1..=4 {
                    let mut tx = family.read().await;
                    let (mut resource, side, holder) = locate_position(&mut tx, principal, id(n)).await.expect("located").expect("there");
                    assert_eq!(holder, HOLDER);
                    // As the slice that has the case adds it.
                    if *viewer == Viewer::Municipality {
                        let author = (side == Side::Municipality).then_some(Relation::Author);
                        resource = resource.with_relations([Relation::SameUnit]).with_relations(author);
                    }
                    let allowed = policies.basis_for(Action::ReadPosition, principal, &resource).is_ok();
                    assert_eq!(listed.contains(&id(n)), allowed, "{round}: position {n} for {:?}", principal.person);
                }
            }
            happen(&family, &[PositionEvent::PositionsShared { positions: vec![id(2), id(3), id(4)] }]).await.expect("shared");
        }
    }

    async fn an_item_taken_out_is_out_of_the_list_and_on_record(db: TestDb) {
        let family = Family::at_home(db).await;
        happen(&family, &[opened(), takes(1, MOTHER, 300, true, None), PositionEvent::ItemRetired { item: ITEM }]).await.expect("retired");
        let mut tx = family.read().await;
        assert!(load_items::<Says>(&mut tx, HOLDER, Viewer::Writers).await.expect("loaded").is_empty());
        let kept = item(&mut tx, ITEM).await.expect("read").expect("on record");
        assert_eq!(kept.retired_at, Some(family.now()));
        assert!(find_position::<Says>(&mut tx, id(1)).await.expect("read").is_some());
    }

    async fn parents_who_differ_are_both_on_the_line(db: TestDb) {
        let family = Family::at_home(db).await;
        happen(&family, &[
            opened(),
            takes(1, MOTHER, 300, true, None),
            takes(2, FATHER, 200, true, None),
            takes(4, OFFICER, 200, true, None),
        ]).await.expect("taken");
        let mut tx = family.read().await;
        let lines = load_items::<Says>(&mut tx, HOLDER, Viewer::Others).await.expect("loaded");
        let current: Vec<_> = lines[0].positions.iter().collect();
        let today = tx.today().expect("told");
        let parties = people::relations::parties_of(&mut tx, CHILD, today).await.expect("parties");
        let speaks: BTreeSet<PersonId> = parties.into_iter().map(|(p, _)| p).chain([CHILD]).collect();
        assert_eq!(state(&current, &speaks), ItemState::Differing);
    }
}

#[test]
fn a_position_event_is_embedded_in_the_events_of_another_slice() {
    let embedded = Embedding::NeedLine(takes(1, MOTHER, 300, false, None));
    let json = serde_json::to_value(&embedded).expect("written");
    assert_eq!(
        (&json["kind"], &json["position_event"], &json["minutes"]),
        (&"need_line".into(), &"position_taken".into(), &300.into())
    );
    let back: Event = serde_json::from_value(json).expect("read");
    assert_eq!(back.kind(), "position_taken");
}
