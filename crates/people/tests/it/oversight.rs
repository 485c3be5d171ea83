//! Does the log say how much it holds, day by day, and name nobody?

use crate::family::{CHILD, Family, GRANDMOTHER, MOTHER, OFFICER, PRIVACY, is_not_found, who};
use access::{Basis, OutputChannel, Role};
use jiff::SignedDuration;
use people::{DAYS, OverseeLog, ReadPerson, WhoHasLooked};
use testkit::TestDb;

testkit::db_test! {
    async fn looks_and_refusals_are_counted_by_day_and_nobody_is_named(db: TestDb) {
        let family = Family::at_home(db).await;
        let reading = ReadPerson { person: CHILD };
        for _ in 0..3 {
            family.see(&who(OFFICER), &reading).await.expect("read");
        }
        // The officer may not see who has looked; the attempt stands too.
        assert!(is_not_found(&family.see(&who(OFFICER), &WhoHasLooked { person: CHILD, before: None }).await));
        family.test.clock.advance(SignedDuration::from_hours(24));
        family.see(&who(OFFICER), &reading).await.expect("read");
        family.test.clock.advance(SignedDuration::from_mins(1));
        let log = family.see(&who(PRIVACY), &OverseeLog).await.expect("overseen");
        let told = |day: usize| -> Vec<_> {
            log.days[day].counts.iter().map(|c| (c.role, c.channel, c.basis, c.times)).collect()
        };
        let (page, task) = (Some(OutputChannel::Page), Some(Basis::StatutoryTask));
        assert_eq!(told(0), [(Role::Caseworker, page, task, 1)]);
        let yesterday = told(1);
        assert!(yesterday.contains(&(Role::Caseworker, page, task, 3)), "{yesterday:?}");
        assert!(yesterday.contains(&(Role::Caseworker, page, None, 1)), "the refused attempt: {yesterday:?}");
        assert_eq!(i64::try_from(log.days.len()), Ok(DAYS));
        assert!(told(2).is_empty(), "a quiet day stands, and is empty");
        assert!(log.seal.number.is_none() && log.seal.waiting > 0, "nothing is sealed yet: {:?}", log.seal);
        let written = serde_json::to_string(&log).expect("plain");
        for name in ["Ella", "Marit", "Solveig"] {
            assert!(!written.contains(name), "{name} is named");
        }
        // Whoever oversees the log is in it.
        family.test.clock.advance(SignedDuration::from_mins(1));
        let again = family.see(&who(PRIVACY), &OverseeLog).await.expect("overseen");
        assert!(again.days[0].counts.iter().any(|c| c.role == Role::DataProtectionOfficer));
    }

    async fn only_those_who_oversee_it_count_the_log(db: TestDb) {
        let family = Family::at_home(db).await;
        for person in [MOTHER, OFFICER, GRANDMOTHER] {
            assert!(is_not_found(&family.see(&who(person), &OverseeLog).await), "{:?}", who(person).role);
        }
    }
}
