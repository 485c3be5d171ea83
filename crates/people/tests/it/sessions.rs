//! Do sessions end when they should, everywhere at once, and only for whom they should?

use crate::family::{self, Family, MOTHER, OFFICER, TENANT, is_not_found, who};
use jiff::SignedDuration;
use kernel::{AccountId, HatId, Lang, Period, SessionId};
use people::hats::Hat;
use people::sessions::{
    Device, Found, OpenSession, OpenedBy, Session, choose_lang, close_session, find_session, forget_ended_sessions,
    open_session,
};
use people::{ChooseHat, HatRefusal, ListSessions, RevokeSession, RevokeSessions, Token, seed};
use store::{Scope, p, sql};
use testkit::TestDb;
use usecase::Failure;
use uuid::Uuid;

sql! {
    EVENTS -> [Text] = "select kind from event where tenant_id = ?1 order by id";
}

async fn open(family: &Family, account: AccountId, hat: Option<HatId>) -> (SessionId, Token) {
    let open = OpenSession {
        account,
        opened_by: OpenedBy::Persona,
        lang: Lang::Nb,
        device: Device::Phone,
        hat: hat.map(|hat| (TENANT, hat)),
    };
    open_session(&family.test.db, &*family.test.clock, &*family.house.entropy, &open).await.expect("opened")
}

async fn find(family: &Family, token: &Token) -> Found {
    find_session(&family.test.db, &*family.test.clock, token).await.expect("searched")
}

async fn live(family: &Family, token: &Token) -> Session {
    match find(family, token).await {
        Found::Live(session) => *session,
        other => panic!("the session should live, not {other:?}"),
    }
}

async fn events(family: &Family) -> Vec<String> {
    let mut tx = family.read().await;
    tx.all(&EVENTS, p![TENANT]).await.expect("events").iter().map(|row| row.get(0).expect("a word")).collect()
}

testkit::db_test! {
    async fn a_session_carries_its_hat_and_a_secret_of_its_own(db: TestDb) {
        let family = Family::at_home(db).await;
        let mother = family::hat(MOTHER);
        let (one, token) = open(&family, mother.account, Some(mother.id)).await;
        let (_, other) = open(&family, mother.account, None).await;
        let session = live(&family, &token).await;
        assert_eq!((session.id, session.principal()), (one, Some(mother.principal())));
        assert_eq!((session.tenant_name.as_str(), session.device), ("Solvik kommune", Device::Phone));
        let hatless = live(&family, &other).await;
        assert_eq!(hatless.principal(), None);
        assert_ne!(session.csrf, hatless.csrf);
        assert_eq!(find(&family, &Token::fresh(&store::OsEntropy)).await, Found::Nothing);
        choose_lang(&family.test.db, &session, Lang::Nn).await.expect("chosen");
        assert_eq!(live(&family, &token).await.lang, Lang::Nn);
        close_session(&family.test.db, &*family.test.clock, &hatless).await.expect("closed");
        assert_eq!(find(&family, &other).await, Found::Nothing);
    }

    async fn a_session_ends_after_two_idle_hours_and_after_twelve_busy_ones(db: TestDb) {
        let family = Family::at_home(db).await;
        let account = family::hat(MOTHER).account;
        let (_, idle) = open(&family, account, None).await;
        let (_, busy) = open(&family, account, None).await;
        for hour in 1..12 {
            family.test.clock.advance(SignedDuration::from_hours(1));
            live(&family, &busy).await;
            let expected = if hour < 2 { None } else { Some(Found::Expired(account)) };
            if let Some(expected) = expected {
                assert_eq!(find(&family, &idle).await, expected, "hour {hour}");
            }
        }
        family.test.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(find(&family, &busy).await, Found::Expired(account));
        // A day later even the trace is gone.
        family.test.clock.advance(SignedDuration::from_hours(25));
        assert_eq!(forget_ended_sessions(&family.test.db, &*family.test.clock).await.expect("forgotten"), 2);
        assert_eq!(find(&family, &busy).await, Found::Nothing);
    }

    async fn a_clock_moved_back_neither_lengthens_a_session_nor_locks_out(db: TestDb) {
        let family = Family::at_home(db).await;
        let account = family::hat(MOTHER).account;
        let (_, token) = open(&family, account, None).await;
        for _ in 0..10 {
            family.test.clock.advance(SignedDuration::from_hours(1));
            live(&family, &token).await;
        }
        // Two hours are left. The clock goes back by three days.
        family.test.clock.advance(SignedDuration::from_hours(-72));
        let moved = live(&family, &token).await;
        assert_eq!(moved.ends_at, family.now() + SignedDuration::from_hours(2));
        family.test.clock.advance(SignedDuration::from_mins(119));
        live(&family, &token).await;
        family.test.clock.advance(SignedDuration::from_mins(1));
        assert_eq!(find(&family, &token).await, Found::Expired(account));
    }

    async fn being_seen_is_noted_once_a_minute(db: TestDb) {
        let family = Family::at_home(db).await;
        let (_, token) = open(&family, family::hat(MOTHER).account, None).await;
        let opened = family.now();
        family.test.clock.advance(SignedDuration::from_secs(59));
        assert_eq!(live(&family, &token).await.seen_at, opened);
        family.test.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(live(&family, &token).await.seen_at, opened + SignedDuration::from_mins(1));
        assert_eq!(live(&family, &token).await.seen_at, opened + SignedDuration::from_mins(1));
    }

    async fn somebody_sees_and_ends_their_own_sessions_alone(db: TestDb) {
        let family = Family::at_home(db).await;
        let (mother, officer) = (family::hat(MOTHER), family::hat(OFFICER));
        let (phone, phone_token) = open(&family, mother.account, Some(mother.id)).await;
        family.test.clock.advance(SignedDuration::from_mins(5));
        let (here, here_token) = open(&family, mother.account, Some(mother.id)).await;
        let (_, idle) = open(&family, mother.account, None).await;
        let (elsewhere, office_token) = open(&family, officer.account, Some(officer.id)).await;
        let list = || async {
            let reading = ListSessions { this: here, now: family.now() };
            let lines = family.see(&who(MOTHER), &reading).await.expect("own sessions");
            lines.into_iter().map(|line| (line.id, line.is_this)).collect::<Vec<_>>()
        };
        assert_eq!(list().await.len(), 3);
        // What is in the list may be ended, what is not may not: the list and the policy agree.
        assert!(is_not_found(&family.run(&who(MOTHER), &RevokeSession { session: elsewhere }).await));
        assert!(is_not_found(&family.run(&who(MOTHER), &RevokeSession { session: SessionId(Uuid::nil()) }).await));
        live(&family, &office_token).await;
        family.run(&who(MOTHER), &RevokeSession { session: phone }).await.expect("ended");
        family.run(&who(MOTHER), &RevokeSession { session: phone }).await.expect("ended before");
        assert_eq!(find(&family, &phone_token).await, Found::Nothing);
        // History is in the order of time; what happens at one instant has none.
        family.test.clock.advance(SignedDuration::from_secs(1));
        family.run(&who(MOTHER), &RevokeSessions { this: here, keep_this: true }).await.expect("the others ended");
        assert_eq!(find(&family, &idle).await, Found::Nothing);
        assert_eq!(list().await, [(here, true)]);
        family.test.clock.advance(SignedDuration::from_secs(1));
        family.run(&who(MOTHER), &RevokeSessions { this: here, keep_this: false }).await.expect("all ended");
        assert_eq!(find(&family, &here_token).await, Found::Nothing);
        live(&family, &office_token).await;
        assert_eq!(events(&family).await, ["session_revoked", "sessions_revoked", "sessions_revoked"]);
    }

    async fn a_session_that_was_ended_ends_on_every_node(db: TestDb) {
        let family = Family::at_home(db).await;
        let mother = family::hat(MOTHER);
        let (session, token) = open(&family, mother.account, Some(mother.id)).await;
        let node = family.test.reopen().await.expect("a second node");
        assert!(matches!(find_session(&node, &*family.test.clock, &token).await.expect("searched"), Found::Live(_)));
        family.run(&who(MOTHER), &RevokeSession { session }).await.expect("ended");
        assert_eq!(find_session(&node, &*family.test.clock, &token).await.expect("searched"), Found::Nothing);
    }

    async fn a_hat_is_chosen_for_one_session_and_logged(db: TestDb) {
        let family = Family::at_home(db).await;
        let mother = family::hat(MOTHER);
        let second = Hat { id: HatId(Uuid::from_u128(270)), role: access::Role::Caseworker, unit: family::UNIT.into(), ..mother.clone() };
        let over = Hat { id: HatId(Uuid::from_u128(271)), period: Period { to: Some(jiff::civil::date(2026, 11, 22)), ..mother.period }, ..mother.clone() };
        let mut tx = family.write().await;
        seed::hat(&mut tx, &second).await.expect("a hat");
        seed::hat(&mut tx, &over).await.expect("a hat");
        tx.commit().await.expect("committed");
        let (session, token) = open(&family, mother.account, None).await;
        for hat in [&mother, &second] {
            family.run(&hat.principal(), &ChooseHat { session, hat: hat.id }).await.expect("chosen");
            assert_eq!(live(&family, &token).await.hat.as_ref(), Some(hat));
        }
        let refused = family.run(&over.principal(), &ChooseHat { session, hat: over.id }).await;
        assert!(matches!(refused, Err(Failure::Refused(HatRefusal::HatNotWorn))));
        // Nobody wears somebody else's hat, nor in somebody else's session.
        let officer = family::hat(OFFICER);
        let borrowed = access::Principal { account: mother.account, ..officer.principal() };
        assert!(is_not_found(&family.run(&borrowed, &ChooseHat { session, hat: officer.id }).await));
        let refused = family.run(&officer.principal(), &ChooseHat { session, hat: officer.id }).await;
        assert!(matches!(refused, Err(Failure::Refused(HatRefusal::SessionEnded))));
        assert_eq!(events(&family).await, ["hat_chosen", "hat_chosen"]);
    }

    async fn a_hat_taken_away_leaves_the_session_bareheaded_the_next_day(db: TestDb) {
        let family = Family::at_home(db).await;
        let mother = family::hat(MOTHER);
        let last_day = Hat { id: HatId(Uuid::from_u128(272)), period: Period { to: Some(jiff::civil::date(2026, 11, 23)), ..mother.period }, ..mother };
        let mut tx = family.test.db.begin_write(Scope::Tenant(TENANT)).await.expect("a transaction");
        seed::hat(&mut tx, &last_day).await.expect("a hat");
        tx.commit().await.expect("committed");
        family.test.clock.advance(SignedDuration::from_mins(11 * 60 + 30));
        let (_, token) = open(&family, last_day.account, Some(last_day.id)).await;
        assert!(live(&family, &token).await.principal().is_some());
        family.test.clock.advance(SignedDuration::from_hours(1));
        let session = live(&family, &token).await;
        assert_eq!((session.principal(), session.tenant_name.as_str()), (None, ""));
    }
}
