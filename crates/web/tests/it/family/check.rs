//! Is everything that is missing named before sending, and is the receipt a page to keep?

use super::table::{Table, add, begun, handed_in, lines, morning, written};

#[tokio::test(flavor = "multi_thread")]
async fn everything_missing_is_listed_with_the_way_to_it_and_nothing_can_be_sent() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    add(&mut kari, &application, &morning(&[("does_today", "")])).await;
    let line = lines(&mut kari, &application).await.remove(0);
    let page = kari.get(&format!("{application}/check")).await;
    let links = page.values("href");
    for way in
        [format!("{application}/story#matters"), format!("{application}/story#outcomes"), format!("{line}#does_today")]
    {
        assert!(links.contains(&way), "{way} in {links:?}");
    }
    assert!(page.has("Morgenstell: Hvem gjør det i dag?"));
    assert!(page.forms(&format!("{application}/submit")).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answers_are_shown_word_for_word_with_a_way_to_change_each() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let line = lines(&mut kari, &application).await.remove(0);
    let page = kari.get(&format!("{application}/check")).await;
    for said in
        ["At vi får sove", "Vi sover\nEmil svømmer", "Komme på skolen i tide", "Mandag og onsdag", "Emil", "1 time"]
    {
        assert!(page.has(said), "{said}");
    }
    let links = page.values("href");
    assert!(links.contains(&line) && links.contains(&format!("{application}/story")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_receipt_has_a_reference_what_comes_next_and_the_day_opened_to_its_rule() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let check = kari.get(&format!("{application}/check")).await;
    handed_in(&mut kari, &application).await;
    let receipt = kari.get(&format!("{application}/receipt")).await;
    assert!(receipt.has("2026-000001") && receipt.has("mandag 23. november 2026") && receipt.has("1 time i uken"));
    assert!(receipt.has("Senest onsdag 23. desember") && receipt.has("PRELIM") && receipt.has("Slik har vi telt"));
    assert!(receipt.has("Tildelingskontoret"));
    let twice = kari.press(&check, &format!("{application}/submit")).await;
    assert_eq!(twice.to(), format!("{application}/receipt"), "sent once, however often it is pressed");
    for page in ["", "/story", "/lines", "/lines/new", "/check"] {
        assert_eq!(kari.get(&format!("{application}{page}")).await.to(), format!("{application}/receipt"), "{page}");
    }
}
