//! Does the list say what is in each case, whose turn it is and what is late, in few bytes?

use super::desk::Desk;
use crate::browser::Browser;
use crate::town::{TENANT, Town, UNIT};
use axum::Router;
use axum::http::Request;
use kernel::Lang;
use people::sessions::{Device, OpenSession, OpenedBy, open_session};

const LIST: &str = "/office/cases";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_case_stands_in_the_units_list_with_its_date_and_is_nobodys_yet() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let mine = solveig.get(LIST).await;
    assert!(mine.has("Du har ingen åpne saker") && mine.has("Se sakene til hele kontoret"));
    let page = solveig.get("/office/cases?scope=unit").await;
    assert!(page.has("Sakene til Tildelingskontoret") && page.has("1 sak."), "{}", page.text());
    for said in ["Emil Granli, 9 år", "2026-000001", "Mottatt", "Mangler foreløpig svar", "Kommunens tur", "Ingen ennå"]
    {
        assert!(page.has(said), "{said}");
    }
    assert!(page.has("onsdag 23. desember") && page.has("30 dager igjen") && page.has("<div>1\u{a0}t</div>"));
    assert!(page.values("href").contains(&desk.at("")));
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_are_links_and_what_is_late_is_said_in_words() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let has = async |browser: &mut Browser, show: &str| {
        browser.get(&format!("{LIST}?scope=unit&show={show}")).await.has("Emil Granli")
    };
    assert!(has(&mut solveig, "ours").await && has(&mut solveig, "rubbish").await);
    for not in ["family", "overdue", "decided"] {
        assert!(!has(&mut solveig, not).await, "{not}");
    }
    desk.table.town.wait(31 * 24);
    let mut solveig = desk.solveig().await;
    let page = solveig.get(&format!("{LIST}?scope=unit&show=overdue")).await;
    assert!(page.has("1 er over fristen.") && page.has("data-late>1 dag over fristen"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_a_case_has_it_among_their_own() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let overview = solveig.get(&desk.at("")).await;
    let taken = solveig.press(&overview, &desk.at("/assign")).await;
    assert_eq!(super::desk::led_to(&taken), desk.at("?done=assigned"));
    let page = solveig.get(LIST).await;
    assert!(page.has("Emil Granli, 9 år") && page.has("Din tur") && page.has("Solveig Berg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_cases_weigh_no_more_than_forty_kilobytes() {
    let town = Town::demo().await;
    let house = &town.site.house;
    let load = demonstration::Load { cases: 205, cases_each: 205, seed: 7 };
    let made = demonstration::populate(house, TENANT, UNIT, load, |_| {}).await.expect("a full list");
    let caseworker = made.expect("somebody has it").caseworker;
    let open = OpenSession {
        account: caseworker.account,
        opened_by: OpenedBy::Login,
        lang: Lang::Nb,
        device: Device::Computer,
        hat: Some((TENANT, caseworker.hat)),
    };
    let opened = open_session(&house.db, &*house.clock, &*house.entropy, &open).await;
    let mut browser = Browser::new(web::app(town.site.clone(), Router::new()));
    browser.cookies.insert("session".into(), opened.expect("a session").1.text());
    let request = Request::get("/office/cases?scope=unit").header("accept-encoding", "gzip");
    let sent = browser.send(request, String::new()).await;
    assert!(sent.body.len() <= 40 * 1024, "the list weighs {}", sent.body.len());
    let page = browser.get("/office/cases?scope=unit").await;
    assert!(page.text().matches("<th scope=\"row\"").count() > 100 && page.has("Neste side"), "the list is full");
}
