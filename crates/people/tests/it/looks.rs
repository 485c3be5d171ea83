//! Is every look told to who was looked at, once, newest first?

use crate::family::{self, CHILD, Family, GRANDMOTHER, MOTHER, OFFICER, PRIVACY, is_not_found, who};
use access::{Action, Basis, OutputChannel, Role};
use jiff::SignedDuration;
use people::{ListOwnPersons, PAGE, ReadPerson, WhoHasLooked};
use testkit::TestDb;

fn reading() -> WhoHasLooked {
    WhoHasLooked { person: CHILD, before: None }
}

testkit::db_test! {
    async fn a_family_sees_who_has_looked_and_why(db: TestDb) {
        let family = Family::at_home(db).await;
        family.see(&who(OFFICER), &ReadPerson { person: CHILD }).await.expect("read");
        family.test.clock.advance(SignedDuration::from_mins(1));
        family.see(&who(MOTHER), &ListOwnPersons).await.expect("read");
        family.test.clock.advance(SignedDuration::from_mins(1));
        let looks = family.see(&who(MOTHER), &reading()).await.expect("seen");
        assert_eq!((looks.name.as_str(), looks.next), ("Ella Nordli", None));
        let [today] = looks.days.as_slice() else { panic!("one day, not {}", looks.days.len()) };
        let [own, office] = today.people.as_slice() else { panic!("two people, not {}", today.people.len()) };
        assert_eq!((office.name.as_deref(), office.role, office.unit.as_str()), (Some("Solveig Berg"), Role::Caseworker, family::UNIT));
        assert_eq!((office.actions(), office.basis, office.channels()), (vec![Action::ReadPerson], Basis::StatutoryTask, vec![OutputChannel::Page]));
        assert_eq!((office.tenant_name.as_str(), office.is_own, office.looks.len()), ("Solvik kommune", false, 1));
        // A list is one look, however many it showed.
        assert_eq!((own.actions(), own.is_own, own.looks.len()), (vec![Action::ListOwnCases], true, 1));
    }

    async fn looks_of_one_day_are_told_together_and_another_day_apart(db: TestDb) {
        let family = Family::at_home(db).await;
        for hours in [0, 1, 1, 24] {
            family.test.clock.advance(SignedDuration::from_hours(hours));
            family.see(&who(OFFICER), &ReadPerson { person: CHILD }).await.expect("read");
            family.test.clock.advance(SignedDuration::from_secs(1));
            family.see(&who(PRIVACY), &reading()).await.expect("the data protection officer looks");
        }
        family.test.clock.advance(SignedDuration::from_mins(1));
        let looks = family.see(&who(MOTHER), &reading()).await.expect("seen");
        let told: Vec<_> = looks.days.iter().map(|d| d.people.iter().map(|by| (by.role, by.looks.len())).collect::<Vec<_>>()).collect();
        let of = |n| vec![(Role::DataProtectionOfficer, n), (Role::Caseworker, n)];
        assert_eq!(told, [of(1), of(3)]);
        let (first, last) = looks.days[1].people[1].span().expect("looks");
        assert_eq!(last.duration_since(first), SignedDuration::from_secs(2 * 3600 + 2));
    }

    async fn looking_at_the_log_is_a_look(db: TestDb) {
        let family = Family::at_home(db).await;
        family.see(&who(PRIVACY), &reading()).await.expect("the data protection officer looks");
        family.test.clock.advance(SignedDuration::from_mins(1));
        let looks = family.see(&who(MOTHER), &reading()).await.expect("seen");
        let told = looks.days.iter().flat_map(|day| &day.people).map(|by| (by.role, by.actions()));
        assert_eq!(told.collect::<Vec<_>>(), [(Role::DataProtectionOfficer, vec![Action::ReadWhoHasLooked])]);
    }

    async fn only_parties_and_the_data_protection_officer_see_it(db: TestDb) {
        let family = Family::at_home(db).await;
        assert!(is_not_found(&family.see(&who(OFFICER), &reading()).await));
        assert!(is_not_found(&family.see(&who(GRANDMOTHER), &reading()).await));
        // Who was refused has not looked.
        assert!(family.see(&who(MOTHER), &reading()).await.expect("seen").days.is_empty());
    }

    async fn looks_come_in_pages_and_none_is_left_out(db: TestDb) {
        let family = Family::at_home(db).await;
        let total = 2 * PAGE + 3;
        for _ in 0..total {
            family.test.clock.advance(SignedDuration::from_secs(1));
            family.see(&who(OFFICER), &ReadPerson { person: CHILD }).await.expect("read");
        }
        let mut before = None;
        let mut sizes = Vec::new();
        let mut instants = Vec::new();
        loop {
            // The reader's own looks come on top, later than where the next page begins.
            family.test.clock.advance(SignedDuration::from_secs(1));
            let page = family.see(&who(MOTHER), &WhoHasLooked { person: CHILD, before }).await.expect("seen");
            let looks = || page.days.iter().flat_map(|day| &day.people).flat_map(|by| &by.looks);
            sizes.push(looks().count());
            instants.extend(looks().map(|look| look.at));
            before = page.next;
            if before.is_none() {
                break;
            }
        }
        assert_eq!(sizes, [PAGE, PAGE, 3]);
        assert!(instants.windows(2).all(|w| w[0] > w[1]), "newest first");
    }
}
