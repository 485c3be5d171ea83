//! Who is a person, what are they to each other, and who may read it?

use crate::family::{
    self, CHILD, FATHER, Family, GRANDMOTHER, MOTHER, NEIGHBOUR, OFFICER, SISTER, TENANT, is_not_found, who,
};
use access::{Relation, Role};
use jiff::SignedDuration;
use jiff::civil::date;
use kernel::{HatId, Period, PersonId};
use people::hats::{self, Hat};
use people::relations::{self, RelationKind};
use people::{ListOwnPersons, ReadPerson, locate, persons, seed};
use std::collections::BTreeSet;
use store::Scope;
use testkit::TestDb;
use uuid::Uuid;

testkit::db_test! {
    async fn every_statement_fits_the_schema(db: TestDb) {
        let faults = db.db.check_statements().await.expect("checked");
        let ours: Vec<_> = faults.iter().filter(|f| f.name.starts_with("people::")).collect();
        assert!(ours.is_empty(), "{ours:?}");
    }

    async fn a_person_reads_back_and_is_found_blind(db: TestDb) {
        let family = Family::at_home(db).await;
        let mut tx = family.read().await;
        let child = persons::person(&mut tx, CHILD).await.expect("read").expect("there");
        assert_eq!((child.name.as_str(), child.born), ("Ella Nordli", Some(date(2017, 3, 4))));
        assert_eq!(persons::find_by_identity(&mut tx, &family::identity()).await.expect("searched"), Some(CHILD));
        let names = persons::names_of(&mut tx, [CHILD, MOTHER, CHILD, PersonId(Uuid::nil())]).await.expect("names");
        assert_eq!(names.values().map(String::as_str).collect::<Vec<_>>(), ["Ella Nordli", "Marit Nordli"]);
        tx.rollback().await;
        // Each tenant has its own persons, and its own blind index.
        let mut tx = family.test.db.begin_read(Scope::Tenant(NEIGHBOUR)).await.expect("a transaction");
        assert_eq!(persons::find_by_identity(&mut tx, &family::identity()).await.expect("searched"), None);
        assert!(persons::person(&mut tx, CHILD).await.expect("read").is_none());
    }

    async fn names_of_more_people_than_one_statement_takes(db: TestDb) {
        let family = Family::at_home(db).await;
        let ids: Vec<PersonId> = (1000..1095).map(|n| PersonId(Uuid::from_u128(n))).collect();
        let mut tx = family.write().await;
        for id in &ids {
            seed::person(&mut tx, seed::NewPerson::named(*id, &format!("Nr. {}", id.0.as_u128())), family.now()).await.expect("a person");
        }
        let names = persons::names_of(&mut tx, ids.iter().copied()).await.expect("names");
        assert_eq!(names.len(), 95);
        assert_eq!(names[&ids[94]], "Nr. 1094");
        assert!(persons::names_of(&mut tx, []).await.expect("nobody").is_empty());
    }

    async fn relations_are_the_human_beings_whichever_hat_they_wear(db: TestDb) {
        let family = Family::at_home(db).await;
        let today = date(2026, 11, 23);
        let mother = who(MOTHER);
        // The mother also works at the office, where the tenant knows her as the same person.
        let at_work = Hat { id: HatId(Uuid::from_u128(250)), role: Role::Caseworker, unit: family::UNIT.into(), ..family::hat(MOTHER) };
        let mut tx = family.write().await;
        tx.set_today(today);
        seed::hat(&mut tx, &at_work).await.expect("a hat");
        for principal in [mother.clone(), at_work.principal()] {
            let found = relations::relations_to(&mut tx, &principal, CHILD, today).await.expect("relations");
            assert_eq!(found, BTreeSet::from([Relation::Party]), "{}", principal.role);
        }
        assert!(relations::relations_to(&mut tx, &who(OFFICER), CHILD, today).await.expect("none").is_empty());
        let own = relations::relations_to(&mut tx, &mother, MOTHER, today).await.expect("relations");
        assert_eq!(own, BTreeSet::from([Relation::Subject]));
        // Sisterhood gives nothing.
        let sister = access::Principal { person: Some(SISTER), account: kernel::AccountId(Uuid::nil()), ..mother.clone() };
        assert!(relations::relations_to(&mut tx, &sister, CHILD, today).await.expect("none").is_empty());
        // Her own case is closed to her at work, and her hat of the family opens it.
        let record = locate::person_record(&mut tx, &at_work.principal(), CHILD).await.expect("located").expect("there");
        assert!(record.relations.contains(&Relation::SameUnit) && record.relations.contains(&Relation::Party));
        tx.commit().await.expect("committed");
        assert!(is_not_found(&family.see(&at_work.principal(), &ReadPerson { person: CHILD }).await));
        assert!(family.see(&mother, &ReadPerson { person: CHILD }).await.is_ok());
    }

    async fn parental_responsibility_runs_from_its_first_day_to_its_last(db: TestDb) {
        let family = Family::at_home(db).await;
        let mut tx = family.write().await;
        let period = Period { from: date(2026, 6, 1), to: Some(date(2026, 6, 30)) };
        let tie = relations::Tie { from: GRANDMOTHER, kind: RelationKind::GuardianOf, to: CHILD, period };
        seed::relation(&mut tx, &tie).await.expect("a relation");
        let guardian = who(GRANDMOTHER);
        let rows = [(date(2026, 5, 31), false), (date(2026, 6, 1), true), (date(2026, 6, 30), true), (date(2026, 7, 1), false)];
        for (day, holds) in rows {
            let found = relations::relations_to(&mut tx, &guardian, CHILD, day).await.expect("relations");
            assert_eq!(found.contains(&Relation::Party), holds, "{day}");
            let parties = relations::parties_of(&mut tx, CHILD, day).await.expect("parties");
            assert_eq!(parties.iter().any(|(p, _)| *p == GRANDMOTHER), holds, "{day}");
            let spoken_for = relations::spoken_for(&mut tx, &guardian, day).await.expect("spoken for");
            assert_eq!(spoken_for, if holds { vec![CHILD] } else { vec![] }, "{day}");
        }
    }

    async fn siblings_and_households_are_found_from_either_end(db: TestDb) {
        let family = Family::at_home(db).await;
        let mut tx = family.read().await;
        let today = date(2026, 11, 23);
        assert_eq!(relations::siblings_of(&mut tx, CHILD, today).await.expect("siblings"), [SISTER]);
        assert_eq!(relations::siblings_of(&mut tx, SISTER, today).await.expect("siblings"), [CHILD]);
        assert_eq!(relations::household_of(&mut tx, FATHER).await.expect("household"), [CHILD, MOTHER, FATHER, SISTER]);
        assert_eq!(relations::household_of(&mut tx, OFFICER).await.expect("household"), []);
    }

    async fn a_person_is_read_by_parties_and_by_the_office_that_follows_them(db: TestDb) {
        let family = Family::at_home(db).await;
        let page = family.see(&who(OFFICER), &ReadPerson { person: CHILD }).await.expect("followed by the unit");
        assert_eq!(page.parties.iter().map(|(_, name, _)| name.as_str()).collect::<Vec<_>>(), ["Marit Nordli", "Jonas Nordli"]);
        // Nobody at the office follows the sister.
        assert!(is_not_found(&family.see(&who(OFFICER), &ReadPerson { person: SISTER }).await));
        assert!(is_not_found(&family.see(&who(GRANDMOTHER), &ReadPerson { person: CHILD }).await));
        assert!(is_not_found(&family.see(&who(MOTHER), &ReadPerson { person: PersonId(Uuid::nil()) }).await));
    }

    async fn a_party_chooses_among_themself_and_those_they_speak_for(db: TestDb) {
        let family = Family::at_home(db).await;
        let own = family.see(&who(MOTHER), &ListOwnPersons).await.expect("own");
        assert_eq!(own.iter().map(|o| (o.person, o.is_self)).collect::<Vec<_>>(), [(CHILD, false), (SISTER, false), (MOTHER, true)]);
        // Whoever is in the list may be read: the list and the policy agree.
        for one in own {
            assert!(family.see(&who(MOTHER), &ReadPerson { person: one.person }).await.is_ok());
        }
        assert!(is_not_found(&family.see(&who(OFFICER), &ListOwnPersons).await));
    }

    async fn hats_are_offered_across_tenants_while_they_may_be_worn(db: TestDb) {
        let family = Family::at_home(db).await;
        let away = Hat {
            id: HatId(Uuid::from_u128(260)),
            tenant: NEIGHBOUR,
            period: Period { from: date(2026, 1, 1), to: Some(date(2026, 11, 23)) },
            ..family::hat(MOTHER)
        };
        let mut tx = family.test.db.begin_write(Scope::Tenant(NEIGHBOUR)).await.expect("a transaction");
        seed::person(&mut tx, seed::NewPerson::named(MOTHER, "Marit Nordli"), family.now()).await.expect("a person");
        seed::hat(&mut tx, &away).await.expect("a hat");
        tx.commit().await.expect("committed");
        let offered = |day| hats::hats_of(&family.test.db, away.account, day);
        let names: Vec<_> = offered(date(2026, 11, 23)).await.expect("hats").into_iter().map(|o| o.tenant_name).collect();
        assert_eq!(names, ["Fjellnes kommune", "Solvik kommune"]);
        let tomorrow = offered(date(2026, 11, 24)).await.expect("hats");
        assert_eq!(tomorrow.iter().map(|o| o.hat.tenant).collect::<Vec<_>>(), [TENANT]);
        let name = hats::own_name(&family.test.db, &away.principal()).await.expect("read");
        assert_eq!(name.as_deref(), Some("Marit Nordli"));
        family.test.clock.advance(SignedDuration::from_hours(24));
    }
}
