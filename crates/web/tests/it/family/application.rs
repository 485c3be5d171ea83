//! Is an application begun once, by those who may, and found again where it was left?

use super::table::{Table, add, begun, handed_in, lines, told, typed, written};
use crate::town::{CHILD, SISTER};

#[tokio::test(flavor = "multi_thread")]
async fn beginning_twice_goes_on_with_the_first() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let first = begun(&mut kari).await;
    assert_eq!(begun(&mut kari).await, first);
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_it_is_for_must_be_chosen_and_only_ones_own_can_be() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let page = kari.get("/applications/new").await;
    assert!(page.has("Emil") && page.has("Nora") && page.has("Meg selv") && !page.has(">Per<"));
    let empty = kari.post("/applications/new", &typed(page.form("/applications/new"), &[("person", "")])).await;
    assert_eq!(empty.status.as_u16(), 422);
    assert!(empty.has("Velg hvem du søker for.") && empty.has("<title>Feil: "));
    let mut unni = table.seat("unni").await;
    let form = unni.get("/applications/new").await.form("/applications/new");
    let foreign = unni.post("/applications/new", &typed(form, &[("person", &CHILD.to_string())])).await;
    assert_eq!(foreign.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_task_list_says_in_words_where_each_part_stands_and_goes_on_where_one_stopped() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let page = kari.get(&application).await;
    assert!(page.has("Ikke begynt") && page.has("3 ting igjen") && page.has("Lagret 12.00"), "{}", page.text());
    assert!(page.values("href").contains(&format!("{application}/story")));
    told(&mut kari, &application).await;
    add(&mut kari, &application, &super::table::morning(&[("purpose", "")])).await;
    let page = kari.get(&application).await;
    assert!(page.has("Ferdig") && page.has("1 behov, 1 time i uken") && page.has("1 ting igjen"));
    let goes_on = page.text().split("class=\"ds-button\"").nth(1).map(str::to_owned).unwrap_or_default();
    assert!(goes_on.contains(&format!("{application}/lines")), "{goes_on}");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_family_finds_nothing_here() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let line = lines(&mut kari, &application).await.remove(0);
    let mut addresses: Vec<String> = ["", "/story", "/lines", "/lines/new", "/check", "/receipt", "/invite"]
        .iter()
        .map(|page| format!("{application}{page}"))
        .collect();
    addresses.push(line);
    let case = handed_in(&mut kari, &application).await;
    addresses
        .extend(["", "/lines", "/draft", "/draft/answered", "/decision"].map(|page| format!("/cases/{case}{page}")));
    let mut unni = table.seat("unni").await;
    for address in addresses {
        assert_eq!(unni.get(&address).await.status.as_u16(), 404, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_no_address_is_not_found() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    for rubbish in [
        "/applications/rubbish".to_owned(),
        "/cases/1/lines".to_owned(),
        "/documents/rubbish".to_owned(),
        format!("{application}/lines/1"),
        format!("{application}/lines/{SISTER}"),
    ] {
        assert_eq!(kari.get(&rubbish).await.status.as_u16(), 404, "{rubbish}");
    }
}
