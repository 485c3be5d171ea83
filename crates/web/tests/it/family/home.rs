//! Does the front page say what happens, what to do now, by when, and whose turn it is?

use super::table::{Table, begun, handed_in, lines_of, written};

#[tokio::test(flavor = "multi_thread")]
async fn a_family_without_an_application_is_told_what_comes_and_may_begin() {
    let table = Table::laid().await;
    let page = table.seat("unni").await.get("/home").await;
    assert!(page.has("Hei, Unni") && page.has("Per") && page.has("Ingen søknad ennå"));
    assert!(page.values("href").contains(&"/applications/new".to_owned()));
    assert!(!page.has("Emil"), "nobody sees another family's child");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_half_written_is_gone_on_with() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let page = kari.get("/home").await;
    assert!(page.has("Din tur") && page.has("Skriv videre på søknaden for Emil"));
    assert!(page.values("href").contains(&application));
    assert!(page.has("Nora"), "the other child is there too");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_municipality_works_it_says_by_when_and_opens_the_deadline() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    let page = kari.get("/home").await;
    assert!(page.has("Kommunens tur") && page.has("Senest onsdag 23. desember"), "{}", page.text());
    assert!(page.has("Søknaden er sendt") && page.has("PRELIM") && page.has("Slik har vi telt"));
    assert!(page.values("href").contains(&format!("/cases/{case}")));
    table.town.wait(24 * 40);
    let late = kari.get("/home").await;
    assert_eq!(late.to(), "/login?to=/home", "the session is over by then");
    let late = table.seat("kari").await.get("/home").await;
    assert!(late.has("over fristen") && late.has("det er kommunen som skylder deg et svar"));
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_draft_waits_it_is_the_largest_thing_on_the_page() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    let lines = lines_of(&mut kari, case).await;
    table.assessed(case, &lines, "0,5").await;
    table.drafted(case).await;
    let page = kari.get("/home").await;
    assert!(page.has("Frist fredag 11. desember – 18 dager igjen"), "{}", page.text());
    assert!(page.has("Kommunen foreslår 30 minutter i uken. Søknaden er på 1 time."));
    assert!(page.values("href").contains(&format!("/cases/{case}/draft")));
    assert_eq!(page.text().matches("class=\"ask\"").count(), 1, "one thing at a time");
}
