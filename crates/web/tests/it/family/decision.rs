//! Does the decision say the result first, why, until when one may complain, and is the letter there?

use super::table::{Table, handed_in, lines_of, written};

#[tokio::test(flavor = "multi_thread")]
async fn the_result_comes_first_then_the_lines_and_what_to_do_now() {
    let table = Table::laid().await;
    let (mut kari, mut ola) = (table.seat("kari").await, table.seat("ola").await);
    let application = written(&mut kari).await;
    let case = handed_in(&mut kari, &application).await;
    let lines = lines_of(&mut kari, case).await;
    table.assessed(case, &lines, "0,5").await;
    let draft = table.drafted(case).await;
    let path = format!("/cases/{case}/draft");
    for browser in [&mut kari, &mut ola] {
        let page = browser.get(&path).await;
        browser.press(&page, &format!("{path}/done")).await;
    }
    assert_eq!(kari.get(&format!("/cases/{case}/decision")).await.status.as_u16(), 404, "not yet");
    table.decided(case, draft).await;
    let page = kari.get(&format!("/cases/{case}/decision")).await;
    assert!(page.has("Emil får 30 minutter i uken"), "{}", page.text());
    let text = page.text();
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}"));
    assert!(at("Emil får 30 minutter i uken") < at("Skolen dekker noe av dette."));
    assert!(at("Skolen dekker noe av dette.") < at("Hva kan du gjøre nå?"));
    assert!(page.has("Du kan klage. Frist mandag 21. desember") && page.has("CPL-"));
    let letter = page.values("href").into_iter().find(|href| href.starts_with("/documents/")).expect("a letter");
    let pdf = kari.get(&letter).await;
    assert_eq!(pdf.headers["content-type"], "application/pdf");
    assert!(pdf.headers["content-disposition"].to_str().is_ok_and(|name| name.contains("2026-000001-decision.pdf")));
    assert_eq!(table.seat("unni").await.get(&letter).await.status.as_u16(), 404);
    let home = kari.get("/home").await;
    assert!(home.has("Les vedtaket for Emil") && home.has("Du kan klage til og med mandag 21. desember"));
    assert!(kari.get(&format!("/cases/{case}")).await.values("href").contains(&letter));
}
