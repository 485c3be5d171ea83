//! Are the answers that a decision needs saved one by one, and is no answer overwritten unseen?

use super::desk::{Desk, led_to, send};

const ANSWERS: [(&str, &str); 4] = [
    ("child_view", "Emil vil svømme."),
    ("best_interests", "Få og faste hjelpere."),
    ("facts", "Slik er en vanlig uke."),
    ("considerations", ""),
];

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_saved_and_what_is_left_is_counted() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let page = desk.at("/questions");
    let first = solveig.get(&page).await;
    assert!(first.has("Hva barnet sier") && first.has("hvordan barnet ble hørt") && first.has("Barnets beste"));
    assert_eq!(led_to(&send(&mut solveig, &page, &page, &ANSWERS).await), desk.at("/questions?done=saved"));
    let saved = solveig.get(&desk.at("/questions?done=saved")).await;
    assert!(saved.has("Svarene er lagret.") && saved.has("Emil vil svømme.") && saved.has("Slik er en vanlig uke."));
    assert!(solveig.get(&desk.at("")).await.has("1 mangler svar"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_not_taken_away_and_not_overwritten_unseen() {
    let desk = Desk::with_a_case().await;
    let (mut solveig, mut leader) = (desk.solveig().await, desk.leader().await);
    let page = desk.at("/questions");
    led_to(&send(&mut solveig, &page, &page, &ANSWERS).await);
    let empty =
        send(&mut solveig, &page, &page, &[("child_view", ""), ("best_interests", "Få og faste hjelpere.")]).await;
    assert!(empty.status.as_u16() == 422 && empty.has("kan byttes ut, men ikke tas bort"));
    let stale = solveig.get(&page).await.form(&page);
    led_to(&send(&mut leader, &page, &page, &[("facts", "Ergoterapeuten har vært der.")]).await);
    let mine = [("facts", "Slik er uka i november."), ("considerations", "At Emil er med.")];
    let both = solveig.post(&page, &crate::family::table::typed(stale, &mine)).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("En kollega svarte mens du skrev.") && both.has("Ergoterapeuten har vært der."));
    assert!(both.has("Slik er uka i november.") && both.has("At Emil er med."));
    let again = crate::family::table::typed(both.form(&page), &mine);
    led_to(&solveig.post(&page, &again).await);
    let page = solveig.get(&page).await;
    assert!(page.has("Slik er uka i november.") && page.has("At Emil er med.") && !page.has("Ergoterapeuten"));
}
