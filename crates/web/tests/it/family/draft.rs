//! Is the draft answered line by line, and is "decide without me" and "more time" taken at its word?

use super::table::{Table, handed_in, lines_of, typed, written};
use crate::browser::Browser;
use kernel::{CaseId, ItemId};

async fn drafted(table: &Table) -> (Browser, CaseId, ItemId) {
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    let line = lines_of(&mut kari, case).await.remove(0);
    table.assessed(case, &[line], "0,5").await;
    table.drafted(case).await;
    (kari, case, line)
}

fn path(case: CaseId) -> String {
    format!("/cases/{case}/draft")
}

/// Sends the comment form of a line; `None` for the whole.
async fn comments(browser: &mut Browser, case: CaseId, line: Option<ItemId>, words: &str) -> crate::browser::Page {
    let page = browser.get(&path(case)).await;
    let action = format!("{}/comment", path(case));
    let line = line.map(|line| line.to_string());
    let of_line =
        |form: &&crate::browser::Fields| form.iter().find(|(n, _)| n == "line").map(|(_, v)| v.clone()) == line;
    let form = page.forms(&action).iter().find(of_line).cloned().expect("a form for it");
    browser.post(&action, &typed(form, &[("words", words)])).await
}

#[tokio::test(flavor = "multi_thread")]
async fn before_a_draft_is_sent_there_is_none() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    assert_eq!(kari.get(&path(case)).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_line_has_the_figure_the_reason_and_the_source_and_a_place_to_answer() {
    let table = Table::laid().await;
    let (mut kari, case, line) = drafted(&table).await;
    let page = kari.get(&path(case)).await;
    assert!(page.has("<b>1\u{a0}t</b>") && page.has("<b>30\u{a0}min</b>"), "{}", page.text());
    let (text, line_id) = (page.text(), format!("id=\"line-{line}\""));
    let after =
        |said: &str| text.find(&line_id).map(|from| text[from..].find(said).unwrap_or_else(|| panic!("{said}")));
    assert!(after("Skolen dekker noe av dette.") < after("Svar på denne linjen"), "one reads before one answers");
    assert!(
        page.has("Skolen dekker noe av dette.") && page.has("Samtale 17. november") && page.has("Emil vil svømme.")
    );
    assert!(page.has("Frist fredag 11. desember – 18 dager igjen") && page.has("Ingenting er bestemt ennå."));
    let said = comments(&mut kari, case, Some(line), "Drosjen kommer for sent.").await;
    assert_eq!((said.status.as_u16(), said.to()), (303, format!("{}#line-{line}", path(case)).as_str()));
    comments(&mut kari, case, None, "Takk for besøket.").await;
    let other = table.seat("ola").await.get(&path(case)).await;
    assert!(other.has("Drosjen kommer for sent.") && other.has("Takk for besøket.") && other.has("Kari Granli"));
    assert!(other.has("Uenig"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_or_endless_answer_comes_back_at_its_line() {
    let table = Table::laid().await;
    let (mut kari, case, line) = drafted(&table).await;
    let empty = comments(&mut kari, case, Some(line), " ").await;
    assert_eq!(empty.status.as_u16(), 422);
    assert!(empty.has("Skriv noe før du lagrer.") && empty.has(&format!("href=\"#words-{line}\"")));
    let endless = comments(&mut kari, case, None, &"nei ".repeat(2_000)).await;
    assert!(endless.has("tegn for lang") && endless.text().matches("nei ").count() >= 2_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn done_is_done_when_both_parents_are_and_the_receipt_says_what_comes() {
    let table = Table::laid().await;
    let (mut kari, case, _) = drafted(&table).await;
    let done = format!("{}/done", path(case));
    let page = kari.get(&path(case)).await;
    let answered = kari.press(&page, &done).await;
    assert_eq!((answered.status.as_u16(), answered.to()), (303, format!("{}/answered", path(case)).as_str()));
    let receipt = kari.get(answered.to()).await;
    assert!(receipt.has("Vi har fått svaret ditt") && receipt.has("Vi venter på svar fra Ola Granli."));
    let mut ola = table.seat("ola").await;
    let page = ola.get(&path(case)).await;
    assert!(page.has("Kari Granli er ferdig.") && page.has("Din tur"));
    let answered = ola.press(&page, &format!("{}/without-me", path(case))).await;
    let receipt = ola.get(answered.to()).await;
    assert!(receipt.has("Kommunen avgjør uten mer fra deg") && !receipt.has("Vi venter på svar"));
    assert!(kari.get("/home").await.has("Kommunen skriver vedtaket for Emil"));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_time_is_asked_for_until_a_day_and_an_impossible_day_comes_back() {
    let table = Table::laid().await;
    let (mut kari, case, _) = drafted(&table).await;
    let action = format!("{}/more-time", path(case));
    for (until, expected) in [("en uke", "Skriv dagen slik"), ("4.12.2026", "eller senere.")] {
        let form = kari.get(&path(case)).await.form(&action);
        let page = kari.post(&action, &typed(form, &[("until", until)])).await;
        assert_eq!(page.status.as_u16(), 422, "{until}");
        assert!(page.has(expected) && page.has(&format!("value=\"{until}\"")), "{}", page.text());
    }
    let form = kari.get(&path(case)).await.form(&action);
    let asked = kari.post(&action, &typed(form, &[("until", "20.12.2026")])).await;
    let receipt = kari.get(asked.to()).await;
    assert!(receipt.has("Du har bedt om mer tid"), "{}", receipt.text());
    assert!(kari.get(&path(case)).await.has("Kari Granli ber om tid til søndag 20. desember."));
}
