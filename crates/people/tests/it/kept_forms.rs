//! Does typed text come back after an expired session, to who typed it and to nobody else?

use crate::family::{self, Family, MOTHER, OFFICER};
use jiff::SignedDuration;
use people::Token;
use people::kept_forms::{KeptForm, LARGEST, keep_form, sweep_forms, take_form};
use store::{Scope, p, sql};
use testkit::TestDb;

sql! {
    BODIES -> [Bytes] = "select body from kept_form";
}

fn form(text: &str) -> KeptForm {
    let fields =
        vec![("matters".into(), text.into()), ("outcome".into(), "one".into()), ("outcome".into(), "two 🎂".into())];
    KeptForm { path: "/applications/1/story".into(), fields }
}

testkit::db_test! {
    async fn an_expired_session_keeps_the_form_for_its_own_account_once(db: TestDb) {
        let family = Family::at_home(db).await;
        let (db, clock) = (&family.test.db, &*family.test.clock);
        let (mother, officer) = (family::hat(MOTHER).account, family::hat(OFFICER).account);
        let long = "Hun vil være med på det søsknene er med på. ".repeat(2_200);
        let kept = form(&long);
        let token = keep_form(db, clock, mother, &kept).await.expect("stored").expect("kept");
        // Not to be read in the database.
        let mut tx = db.begin_read(Scope::AllTenants).await.expect("a transaction");
        let body: Vec<u8> = tx.one(&BODIES, p![]).await.expect("a row").get(0).expect("bytes");
        assert!(!body.windows(5).any(|w| w == b"vil v"));
        tx.rollback().await;
        let take = |token: Token, account| async move { take_form(db, clock, &token, account).await.expect("searched") };
        assert_eq!(take(token.clone(), officer).await, None, "somebody else at the same device");
        assert_eq!(take(Token::fresh(&store::OsEntropy), mother).await, None);
        assert_eq!(take(token.clone(), mother).await, Some(kept));
        assert_eq!(take(token, mother).await, None, "once");
    }

    async fn a_kept_form_is_gone_after_a_day(db: TestDb) {
        let family = Family::at_home(db).await;
        let (db, clock) = (&family.test.db, &*family.test.clock);
        let mother = family::hat(MOTHER).account;
        let token = keep_form(db, clock, mother, &form("x")).await.expect("stored").expect("kept");
        let left = keep_form(db, clock, mother, &form("y")).await.expect("stored").expect("kept");
        clock.advance(SignedDuration::from_hours(24) - SignedDuration::from_secs(1));
        assert_eq!(sweep_forms(db, clock).await.expect("swept"), 0);
        assert!(take_form(db, clock, &left, mother).await.expect("searched").is_some());
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(take_form(db, clock, &token, mother).await.expect("searched"), None);
        let token = keep_form(db, clock, mother, &form("z")).await.expect("stored").expect("kept");
        clock.advance(SignedDuration::from_hours(25));
        assert_eq!(sweep_forms(db, clock).await.expect("swept"), 1);
        assert_eq!(take_form(db, clock, &token, mother).await.expect("searched"), None);
    }

    async fn a_form_beyond_all_measure_is_not_kept(db: TestDb) {
        let family = Family::at_home(db).await;
        let too_long = form(&"x".repeat(LARGEST));
        let kept = keep_form(&family.test.db, &*family.test.clock, family::hat(MOTHER).account, &too_long).await;
        assert_eq!(kept.expect("no fault"), None);
    }
}
