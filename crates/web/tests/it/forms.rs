//! What happens to a form: from elsewhere, too late, too large, while the database is away?

use crate::browser::{Browser, Fields, Page, with};
use crate::town::{CHILD, GRANT, Town};
use people::ListGrants;

/// The page with a form that has an effect: ending a grant.
fn at() -> (String, String) {
    (format!("/persons/{CHILD}/grants"), format!("/persons/{CHILD}/grants/end"))
}

async fn opened(browser: &mut Browser) -> Fields {
    let (page, action) = at();
    let fields = browser.get(&page).await.form(&action);
    assert_eq!(fields.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["csrf", "key", "grant"]);
    with(fields, "why", "Hun flytter 🎂 & <b>kommer</b>\r\nikke tilbake")
}

async fn runs(town: &Town) -> bool {
    let reading = ListGrants { subject: CHILD, now: town.site.house.clock.now() };
    let who = crate::town::who(crate::town::MOTHER);
    let may = usecase::read(&town.site.house, &who, access::OutputChannel::Page, &reading).await.expect("a list");
    let grant = may.grants.iter().find(|grant| grant.id == GRANT).expect("the grant");
    grant.state == people::GrantState::Runs
}

fn shows_what_was_typed(page: &Page) {
    assert!(page.has("Hun flytter 🎂 & <b>kommer</b>\r\nikke tilbake"), "{}", page.text());
    assert!(page.text().contains("&lt;b&gt;"), "as text, not as markup");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_our_own_page_is_taken_in() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    assert!(runs(&town).await);
    assert_eq!(kari.post(&at().1, &fields).await.to(), at().0);
    assert!(!runs(&town).await);
    assert_eq!(kari.post(&at().1, &fields).await.to(), at().0, "sent twice, it has one effect");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_our_token_is_refused() {
    let town = Town::demo().await;
    let (mut kari, mut berit) = (town.logged_in("kari").await, town.logged_in("berit").await);
    let fields = opened(&mut kari).await;
    let foreign = berit.get("/sessions").await.form("/logout")[0].1.clone();
    let without: Fields = fields.iter().filter(|(name, _)| name != "csrf").cloned().collect();
    assert_eq!(kari.post(&at().1, &without).await.status.as_u16(), 403);
    for token in ["", "rubbish", foreign.as_str()] {
        let page = kari.post(&at().1, &with(fields.clone(), "csrf", token)).await;
        assert_eq!((page.status.as_u16(), page.to()), (303, "/kept"), "shown before it is sent");
    }
    assert!(runs(&town).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_refused_with_any_token() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    for site in ["cross-site", "same-site"] {
        kari.site = site;
        let page = kari.post(&at().1, &fields).await;
        assert_eq!(page.status.as_u16(), 403, "{site}");
        assert!(page.has("Vi tok ikke imot skjemaet"));
    }
    let old = |origin: &str| {
        axum::http::Request::post(at().1)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", origin.to_owned())
    };
    let body: String =
        fields.iter().map(|(n, v)| format!("{n}={}&", v.replace(['🎂', '&', '\r', '\n'], "+"))).collect();
    assert_eq!(kari.send(old("https://elsewhere.test"), body.clone()).await.status.as_u16(), 403);
    assert_eq!(kari.send(old("null"), body.clone()).await.status.as_u16(), 403);
    assert!(runs(&town).await);
    assert_eq!(kari.send(old("https://fellesbord.test"), body).await.status.as_u16(), 303);
    assert!(!runs(&town).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn text_typed_while_the_session_ended_comes_back_and_is_sent_with_one_click() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    town.wait(3);
    let page = kari.post(&at().1, &fields).await;
    assert_eq!((page.status.as_u16(), page.to()), (303, "/login"));
    assert!(kari.get("/login").await.has("Vi har tatt vare på det du skrev."));
    assert!(runs(&town).await, "nothing happened yet");

    let page = kari.get("/demo/login/link-kari").await;
    assert_eq!(page.to(), "/kept");
    let kept = kari.get("/kept").await;
    shows_what_was_typed(&kept);
    shows_what_was_typed(&kari.get("/kept").await);
    let kept = kari.get("/kept").await;
    let page = kari.press(&kept, "/kept/send").await;
    assert_eq!(page.to(), at().0, "sent to where it belongs");
    assert!(!runs(&town).await);
    assert_eq!(kari.get("/kept").await.to(), "/", "and waits no more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_ends_once_more_before_sending_loses_nothing() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    town.wait(3);
    kari.post(&at().1, &fields).await;
    kari.get("/demo/login/link-kari").await;
    let kept = kari.get("/kept").await;
    town.wait(3);
    assert_eq!(kari.press(&kept, "/kept/send").await.to(), "/login");
    kari.get("/demo/login/link-kari").await;
    let kept = kari.get("/kept").await;
    shows_what_was_typed(&kept);
    assert_eq!(kari.press(&kept, "/kept/send").await.to(), at().0);
    assert!(!runs(&town).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_is_nobody_else_s() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    town.wait(3);
    kari.post(&at().1, &fields).await;
    let mut berit = kari.clone();
    berit.get("/demo/login/link-berit").await;
    assert_eq!(berit.get("/kept").await.to(), "/");
    kari.get("/demo/login/link-kari").await;
    shows_what_was_typed(&kari.get("/kept").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_can_be_dropped() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    town.wait(3);
    kari.post(&at().1, &fields).await;
    kari.get("/demo/login/link-kari").await;
    let kept = kari.get("/kept").await;
    assert_eq!(kari.press(&kept, "/kept/drop").await.to(), "/");
    assert_eq!(kari.get("/kept").await.to(), "/");
    assert!(runs(&town).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_commit_says_so_and_the_same_form_has_one_effect() {
    for happened in [false, true] {
        let town = Town::demo().await;
        let mut kari = town.logged_in("kari").await;
        let fields = opened(&mut kari).await;
        town.db.db.lose_next_commit(happened);
        let page = kari.post(&at().1, &fields).await;
        assert_eq!(page.status.as_u16(), 500);
        assert!(page.has("Ingenting er halvveis lagret"));
        shows_what_was_typed(&page);
        assert_eq!(runs(&town).await, !happened, "all of it or nothing");
        assert_eq!(kari.press(&page, &at().1).await.to(), at().0, "the apology offers it again");
        assert!(!runs(&town).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_says_so_and_keeps_the_text() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = with(opened(&mut kari).await, "more", &"Lang tekst. ".repeat(20_000));
    town.wait(3);
    town.db.db.cap_pages(Some(0)).await.expect("capped");
    let page = kari.post(&at().1, &fields).await;
    assert_eq!(page.status.as_u16(), 507, "no room to keep it until after the login");
    shows_what_was_typed(&page);
    town.db.db.cap_pages(None).await.expect("room again");
    assert_eq!(kari.press(&page, &at().1).await.to(), "/login", "the apology offers it again");
    kari.get("/demo/login/link-kari").await;
    let kept = kari.get("/kept").await;
    assert_eq!(kari.press(&kept, "/kept/send").await.to(), at().0);
    assert!(!runs(&town).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_kilobytes_are_taken_and_a_megabyte_is_answered_kindly() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    let page = kari.post(&at().1, &with(fields.clone(), "why", &"å".repeat(600_000))).await;
    assert_eq!(page.status.as_u16(), 413);
    assert!(page.has("Teksten er for lang"));
    assert!(runs(&town).await);
    let page = kari.post(&at().1, &with(fields, "why", &"æ".repeat(50_000))).await;
    assert_eq!(page.to(), at().0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_not_ours_is_no_fault_of_the_program() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let fields = opened(&mut kari).await;
    for grant in ["rubbish", "", "\u{0}\u{1b}[31m"] {
        let page = kari.post(&at().1, &with(fields.clone(), "grant", grant)).await;
        assert_eq!(page.status.as_u16(), 409, "{grant:?}");
        shows_what_was_typed(&page);
    }
    let unknown = with(fields, "grant", "01900000-0000-7000-8000-00000000ffff");
    let page = kari.post(&at().1, &with(unknown, "key", "another")).await;
    assert_eq!(page.status.as_u16(), 404);
    shows_what_was_typed(&page);
    assert!(runs(&town).await);
}
