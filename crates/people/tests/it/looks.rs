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
        let [own, office] = looks.lines.as_slice() else { panic!("two looks, not {}", looks.lines.len()) };
        assert_eq!((office.name.as_deref(), office.role, office.unit.as_str()), (Some("Solveig Berg"), Role::Caseworker, family::UNIT));
        assert_eq!((office.action, office.basis, office.channel), (Action::ReadPerson, Basis::StatutoryTask, OutputChannel::Page));
        assert_eq!((office.tenant_name.as_str(), office.is_own), ("Solvik kommune", false));
        // The page also named both parents and the sister.
        assert_eq!(office.others, 3);
        // A list is one entry that names all.
        assert_eq!((own.action, own.is_own, own.others), (Action::ListOwnCases, true, 2));
    }

    async fn looking_at_the_log_is_a_look(db: TestDb) {
        let family = Family::at_home(db).await;
        family.see(&who(PRIVACY), &reading()).await.expect("the data protection officer looks");
        family.test.clock.advance(SignedDuration::from_mins(1));
        let looks = family.see(&who(MOTHER), &reading()).await.expect("seen");
        assert_eq!(looks.lines.iter().map(|l| (l.role, l.action)).collect::<Vec<_>>(), [(Role::DataProtectionOfficer, Action::ReadWhoHasLooked)]);
    }

    async fn only_parties_and_the_data_protection_officer_see_it(db: TestDb) {
        let family = Family::at_home(db).await;
        assert!(is_not_found(&family.see(&who(OFFICER), &reading()).await));
        assert!(is_not_found(&family.see(&who(GRANDMOTHER), &reading()).await));
        // Who was refused has not looked.
        assert!(family.see(&who(MOTHER), &reading()).await.expect("seen").lines.is_empty());
    }

    async fn looks_come_fifty_at_a_time_and_none_is_left_out(db: TestDb) {
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
            sizes.push(page.lines.len());
            instants.extend(page.lines.iter().map(|line| line.at));
            before = page.next;
            if before.is_none() {
                break;
            }
        }
        assert_eq!(sizes, [PAGE, PAGE, 3]);
        assert!(instants.windows(2).all(|w| w[0] > w[1]), "newest first");
    }
}
