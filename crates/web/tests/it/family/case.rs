//! Does every voice stand on the lines, and is what the municipality has not shared not there?

use super::table::{Table, handed_in, lines_of, typed, written};
use crate::browser::Browser;
use kernel::{CaseId, ItemId};

async fn opened(table: &Table) -> (Browser, CaseId, ItemId) {
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    let line = lines_of(&mut kari, case).await.remove(0);
    (kari, case, line)
}

async fn says(browser: &mut Browser, case: CaseId, line: ItemId, hours: &str, words: &str) -> crate::browser::Page {
    let page = browser.get(&format!("/cases/{case}/lines")).await;
    let action = format!("/cases/{case}/lines/{line}");
    browser.post(&action, &typed(page.form(&action), &[("hours", hours), ("words", words)])).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_case_says_where_it_stands_who_has_it_and_how_they_are_reached() {
    let table = Table::laid().await;
    let (mut kari, case, line) = opened(&table).await;
    table.assessed(case, &[line], "0,5").await;
    let page = kari.get(&format!("/cases/{case}")).await;
    assert!(page.has("Solveig Berg har saken, ved Tildelingskontoret.") && page.has("Sak 2026-000001"));
    assert!(page.has("PRELIM") && page.has("Kommunens tur") && page.has("Ingen brev ennå"));
    assert!(!page.has("Kommunen foreslår"), "nothing is shared");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_shared_is_not_there_and_what_is_shared_has_its_reason_and_source() {
    let table = Table::laid().await;
    let (mut kari, case, line) = opened(&table).await;
    table.assessed(case, &[line], "0,5").await;
    let path = format!("/cases/{case}/lines");
    let page = kari.get(&path).await;
    assert!(page.has("Kommunen har ikke delt sine tall ennå") && !page.has("Skolen dekker") && !page.has("0,5"));
    table.shared(case).await;
    let page = kari.get(&path).await;
    assert!(
        page.has("Skolen dekker noe av dette.")
            && page.has("Samtale 17. november")
            && page.has("pasient- og brukerrettighetsloven §\u{a0}2-1\u{a0}d")
    );
    assert!(page.has("<b>30\u{a0}min</b>") && page.has("Forskjell"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_parent_says_something_else_and_neither_is_hidden() {
    let table = Table::laid().await;
    let (mut kari, case, line) = opened(&table).await;
    let mut ola = table.seat("ola").await;
    let said = says(&mut ola, case, line, "3,5", "Hos meg tar det lengre tid.").await;
    assert_eq!((said.status.as_u16(), said.to()), (303, format!("/cases/{case}/lines#line-{line}").as_str()));
    let page = kari.get(&format!("/cases/{case}/lines")).await;
    assert!(page.has("Du (Kari Granli)") && page.has("Ola Granli") && page.has("Hos meg tar det lengre tid."));
    assert!(page.has("<b>3\u{a0}t\u{a0}30\u{a0}min</b>") && page.has("<b>1\u{a0}t</b>"));
    let agree = format!("/cases/{case}/lines/{line}/agree");
    let agreed = kari.press(&page, &agree).await;
    assert_eq!(agreed.status.as_u16(), 303, "one tap");
    let page = kari.get(&format!("/cases/{case}/lines")).await;
    assert!(page.has("Enig.") && !page.has("<b>1\u{a0}t</b>"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_are_none_come_back_in_the_open_form_of_their_line() {
    let table = Table::laid().await;
    let (_, case, line) = opened(&table).await;
    let mut ola = table.seat("ola").await;
    let page = says(&mut ola, case, line, "mange 🎂", "Det er mye.").await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(page.has(&format!("href=\"#hours-{line}\"")) && page.has("value=\"mange 🎂\"") && page.has("Det er mye."));
    assert!(page.has("<details class=\"ruled\" open>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_words_from_two_places_are_both_shown() {
    let table = Table::laid().await;
    let (mut kari, case, line) = opened(&table).await;
    let action = format!("/cases/{case}/lines/{line}");
    let stale = kari.get(&format!("/cases/{case}/lines")).await.form(&action);
    let mut elsewhere = table.seat("kari").await;
    assert_eq!(says(&mut elsewhere, case, line, "2", "Fra telefonen").await.status.as_u16(), 303);
    let both = kari.post(&action, &typed(stale, &[("hours", "4"), ("words", "Fra brettet")])).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("Fra telefonen") && both.has("Fra brettet"));
    let again = typed(both.form(&action), &[("hours", "4"), ("words", "Fra brettet")]);
    assert_eq!(kari.post(&action, &again).await.status.as_u16(), 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_office_does_not_speak_by_the_familys_forms() {
    let table = Table::laid().await;
    let (mut kari, case, line) = opened(&table).await;
    let action = format!("/cases/{case}/lines/{line}");
    let form = kari.get(&format!("/cases/{case}/lines")).await.form(&action);
    let mut unni = table.seat("unni").await;
    let own = unni.get("/applications/new").await.form("/applications/new");
    let token = own.into_iter().find(|(name, _)| name == "csrf").expect("a token").1;
    let foreign = unni.post(&action, &typed(form, &[("csrf", &token), ("hours", "1"), ("words", "")])).await;
    assert_eq!(foreign.status.as_u16(), 404);
}
