//! Does the demonstration play on both databases, and is it harmless to play it twice?

use demonstration::{DemoPerson, fill, is_demonstration};
use kernel::{Clock, FixedClock};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::Db;
use testkit::{PlainPress, TestDb};
use usecase::House;

const NOW: &str = "2026-11-23T11:00:00Z";

fn house(db: Db, clock: Arc<dyn Clock>) -> anyhow::Result<House> {
    let policies = access::Policies::embedded()?;
    Ok(House::new(db, policies, clock, Arc::new(store::OsEntropy), Arc::new(PlainPress)))
}

async fn play(db: &TestDb) -> Vec<DemoPerson> {
    fill(db.db.clone(), NOW.parse().expect("an instant"), house).await.expect("the stories play")
}

testkit::db_test! {
    async fn the_stories_play_and_playing_them_again_changes_nothing(db: TestDb) {
        assert!(!is_demonstration(&db.db).await.expect("asked"));
        let people = play(&db).await;
        assert!(is_demonstration(&db.db).await.expect("asked"));
        let again: BTreeSet<_> = play(&db).await.into_iter().map(|p| p.id).collect();
        assert_eq!(people.iter().map(|p| p.id.clone()).collect::<BTreeSet<_>>(), again);
        assert_eq!(again.len(), people.len(), "every short name is one person's");
    }

    async fn a_load_of_cases_can_be_listed(db: TestDb) {
        let db_house = db.house();
        play(&db).await;
        let tenant = people_tenant();
        people::tenants::register_tenant(&db.db, &tenant).await.expect("registered");
        let load = demonstration::Load { cases: 30, cases_each: 20, seed: 1 };
        let made = demonstration::populate(&db_house, tenant.id, "Kontoret", load, |_| ()).await.expect("made");
        let made = made.expect("somebody");
        let clock = FixedClock::noon(jiff::civil::date(2026, 11, 23));
        let house = house(db.db.clone(), Arc::new(clock)).expect("a house");
        let list = cases::ListCases { scope: cases::CaseScope::Mine, ..Default::default() };
        let list = usecase::read(&house, &made.caseworker, access::OutputChannel::Page, &list).await.expect("listed");
        assert_eq!(list.rows.len(), 20);
        let case = cases::ReadCase { case: made.case.0 };
        usecase::read(&house, &made.parent, access::OutputChannel::Page, &case).await.expect("read");
    }
}

fn people_tenant() -> people::tenants::Tenant {
    use people::tenants::{Organisation, Tenant, TenantContact, TenantKind};
    Tenant {
        id: kernel::TenantId(uuid::Uuid::from_u128(99)),
        kind: TenantKind::Municipality,
        name: "Storby kommune".to_owned(),
        organisation: Organisation::PurchaserProvider,
        lang: kernel::Lang::Nb,
        contact: TenantContact { office: "Kontoret".to_owned(), ..TenantContact::default() },
    }
}
