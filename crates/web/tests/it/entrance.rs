//! Hats and sessions: chosen, listed, ended.

use crate::town::{TENANT, Town, hats};
use jiff::SignedDuration;
use store::{Scope, p, sql};

sql! {
    HATS_CHOSEN -> [Int] = "select count(*) from event where tenant_id = ?1 and kind = 'hat_chosen'";
}

async fn hats_chosen(town: &Town) -> i64 {
    let mut tx = town.db.db.begin_read(Scope::Tenant(TENANT)).await.expect("the database answers");
    let row = tx.one(&HATS_CHOSEN, p![TENANT]).await.expect("the database answers");
    tx.rollback().await;
    row.get(0).expect("a number")
}

#[tokio::test(flavor = "multi_thread")]
async fn one_hat_is_put_on_at_once_and_several_are_chosen_among() {
    let town = Town::demo().await;
    let mut kari = town.browser();
    assert_eq!(kari.get("/demo/login/link-kari").await.to(), "/");
    assert_eq!(kari.get("/").await.to(), "/home");

    let mut solveig = town.browser();
    assert_eq!(solveig.get("/demo/login/link-solveig").await.to(), "/hats");
    assert_eq!(solveig.get("/sessions").await.to(), "/hats", "nothing is done without a hat");
    let page = solveig.get("/hats").await;
    assert!(page.has("Saksbehandler") && page.has("Forelder eller søker") && page.has("Tildelingskontoret, Granvik"));
    assert_eq!(hats_chosen(&town).await, 0);
    let office = page.forms("/hats").into_iter().find(|f| f.iter().any(|(_, v)| *v == hats()[1].id.to_string()));
    assert_eq!(solveig.post("/hats", &office.expect("the office's hat")).await.to(), "/");
    assert_eq!(hats_chosen(&town).await, 1, "the choice is logged");
    assert_eq!(solveig.get("/").await.to(), "/office/cases");
    assert!(solveig.get("/hats").await.has("Du bruker denne nå"));
    assert!(solveig.get("/sessions").await.has("Bytt rolle"));
    assert!(!kari.get("/sessions").await.has("Bytt rolle"));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_s_hat_is_not_there() {
    let town = Town::demo().await;
    let mut solveig = town.logged_in("solveig").await;
    let form = solveig.get("/hats").await.form("/hats");
    let stolen = crate::browser::with(form, "hat", &hats()[0].id.to_string());
    assert_eq!(solveig.post("/hats", &stolen).await.status.as_u16(), 404);
    assert_eq!(solveig.get("/").await.to(), "/hats");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_login_one_comes_where_one_was_going() {
    let town = Town::demo().await;
    let mut kari = town.browser();
    assert_eq!(kari.get("/sessions").await.to(), "/login?to=/sessions");
    kari.get("/login?to=/sessions").await;
    assert_eq!(kari.get("/demo/login/link-kari").await.to(), "/sessions");
    assert_eq!(kari.get("/demo/login/link-kari").await.to(), "/", "once");
    for foreign in ["https://elsewhere.test", "//elsewhere.test", "/\\elsewhere.test"] {
        let mut somebody = town.browser();
        somebody.get(&format!("/login?to={foreign}")).await;
        assert_eq!(somebody.get("/demo/login/link-kari").await.to(), "/");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_are_listed_and_ended_one_by_one_or_all() {
    let town = Town::demo().await;
    let (mut phone, mut desk) = (town.logged_in("kari").await, town.logged_in("kari").await);
    town.db.clock.advance(SignedDuration::from_mins(5));
    let page = desk.get("/sessions").await;
    assert!(
        page.has("23. november 2026 kl. 12.05") && page.has("23. november 2026 kl. 12.00") && page.has("Denne økten")
    );
    let rows = page.text();
    let phone_row = rows.split("<tr>").find(|row| row.contains("/sessions/revoke") && !row.contains("Denne økten"));
    let id = phone_row.and_then(|row| row.split("name=\"session\" value=\"").nth(1)).map(|rest| rest[..36].to_owned());
    let form = page.forms("/sessions/revoke").into_iter().find(|f| f.iter().any(|(_, v)| Some(v) == id.as_ref()));
    assert_eq!(desk.post("/sessions/revoke", &form.expect("the phone's line")).await.to(), "/sessions");
    assert_eq!(phone.get("/sessions").await.to(), "/login?to=/sessions");

    let mut phone = town.logged_in("kari").await;
    let page = desk.get("/sessions").await;
    assert_eq!(page.forms("/sessions/revoke").len(), 2);
    assert_eq!(desk.press(&page, "/sessions/revoke-all").await.to(), "/");
    assert!(!desk.cookies.contains_key("session"));
    assert_eq!(phone.get("/sessions").await.to(), "/login?to=/sessions");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_s_session_cannot_be_ended() {
    let town = Town::demo().await;
    let (mut kari, mut berit) = (town.logged_in("kari").await, town.logged_in("berit").await);
    let theirs = kari.get("/sessions").await.form("/sessions/revoke");
    let session = theirs.iter().find(|(name, _)| name == "session").expect("an id").1.clone();
    let form = crate::browser::with(berit.get("/sessions").await.form("/sessions/revoke"), "session", &session);
    assert_eq!(berit.post("/sessions/revoke", &form).await.status.as_u16(), 404);
    assert_eq!(kari.get("/sessions").await.status.as_u16(), 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_logs_out_with_or_without_a_hat() {
    let town = Town::demo().await;
    for (persona, at) in [("kari", "/sessions"), ("solveig", "/hats")] {
        let mut browser = town.logged_in(persona).await;
        let before = browser.clone();
        let page = browser.get(at).await;
        assert_eq!(browser.press(&page, "/logout").await.to(), "/");
        assert!(!browser.cookies.contains_key("session"));
        let mut stolen = before;
        assert_eq!(stolen.get("/sessions").await.to(), "/login?to=/sessions", "the cookie is worth nothing");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_it_is_not_used_and_lives_on_when_the_clock_goes_back() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    town.db.clock.advance(SignedDuration::from_hours(-24));
    assert_eq!(kari.get("/sessions").await.status.as_u16(), 200);
    town.db.clock.advance(SignedDuration::from_mins(119));
    assert_eq!(kari.get("/sessions").await.status.as_u16(), 200);
    town.db.clock.advance(SignedDuration::from_mins(121));
    assert_eq!(kari.get("/sessions").await.to(), "/login?to=/sessions");
}
