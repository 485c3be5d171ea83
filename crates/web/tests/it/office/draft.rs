//! Is a draft sent only when it is whole, and does every comment get its reply?

use super::desk::{Desk, led_to, send};
use crate::browser::Browser;

const PERIOD: [(&str, &str); 5] =
    [("answer_by", "11.12.2026"), ("validity", "open"), ("from", "1.1.2027"), ("review_on", "1.1.2029"), ("to", "")];

/// A case whose lines are assessed and whose questions are answered.
async fn ready() -> (Desk, Browser) {
    let desk = Desk::with_a_case().await;
    desk.table.assessed(desk.case, &desk.lines, "0,5").await;
    let mut solveig = desk.solveig().await;
    let page = desk.at("/questions");
    let answers = [
        ("child_view", "Emil vil svømme."),
        ("best_interests", "Faste hjelpere."),
        ("facts", "En uke."),
        ("considerations", "At Emil er med."),
    ];
    led_to(&send(&mut solveig, &page, &page, &answers).await);
    (desk, solveig)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_stands_there_with_the_way_to_it_and_nothing_can_be_sent() {
    let desk = Desk::with_a_case().await;
    let page = desk.solveig().await.get(&desk.at("/draft")).await;
    assert!(page.has("Før du kan sende utkastet") && page.has("Mangler svar: Hva barnet sier"), "{}", page.text());
    assert!(page.values("href").contains(&desk.at("/questions#child_view")) && page.has("Grunnloven § 104"));
    assert!(page.forms(&desk.at("/draft")).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_before_it_is_sent_and_lies_with_the_family_after() {
    let (desk, mut solveig) = ready().await;
    let page = desk.at("/draft");
    let before = solveig.get(&page).await;
    assert!(before.has("Skolen dekker noe av dette.") && before.has("Emil vil svømme.") && before.has("I alt"));
    let soon = crate::family::table::typed(before.form(&page), &[("answer_by", "23.11.2026")]);
    let mut soon = crate::family::table::typed(soon, &PERIOD[1..]);
    let refused = solveig.post(&page, &soon).await;
    assert!(
        refused.status.as_u16() == 422 && refused.has("Familien må ha tid. Tidligste dag er tirsdag 24. november.")
    );
    soon = crate::family::table::typed(
        refused.form(&page),
        &[("answer_by", "11.12.2026"), ("validity", ""), ("from", ""), ("to", ""), ("review_on", "")],
    );
    let half = solveig.post(&page, &soon).await;
    assert!(
        half.status.as_u16() == 422 && half.has("Velg hvor lenge det gjelder.") && half.has("value=\"11.12.2026\"")
    );
    assert_eq!(led_to(&send(&mut solveig, &page, &page, &PERIOD).await), desk.at("/draft?done=sent"));
    let after = solveig.get(&desk.at("/draft?done=sent")).await;
    assert!(
        after.has("Utkastet er sendt til familien.")
            && after.has("Vi venter på")
            && after.has("fredag 11. desember – 18 dager igjen")
    );
    assert!(after.has("Fra fredag 1. januar 2027 til vi fatter et nytt vedtak."), "{}", after.text());
    // The provisional answer is owed although the draft lies with the family; then there is nothing to do but wait.
    let owed = solveig.get(&desk.at("")).await;
    assert!(owed.has("Skriv foreløpig svar") && owed.has("Din tur") && !owed.has("Familien leser utkastet"));
    assert!(solveig.get("/office/cases?scope=unit&show=ours").await.has(&desk.case.to_string()));
    let theirs = desk.table.seat("kari").await.get(&format!("/cases/{}", desk.case)).await;
    assert!(theirs.has("Kommunen sier når du får svar") && theirs.has("Du leser utkastet og svarer"));
    let promise = [("reason", "Vi venter på dere."), ("expected_on", "18.12.2026")];
    led_to(&send(&mut solveig, &desk.at("/provisional-answer"), &desk.at("/provisional-answer"), &promise).await);
    assert!(solveig.get(&desk.at("")).await.has("Familien leser utkastet"));
    assert!(!solveig.get("/office/cases?scope=unit&show=ours").await.has(&desk.case.to_string()));
    assert!(desk.table.seat("kari").await.get(&format!("/cases/{}/draft", desk.case)).await.has("Skolen dekker"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_gets_its_reply_and_two_replies_at_once_are_both_shown() {
    let (desk, mut solveig) = ready().await;
    let page = desk.at("/draft");
    led_to(&send(&mut solveig, &page, &page, &PERIOD).await);
    let mut kari = desk.table.seat("kari").await;
    let theirs = format!("/cases/{}/draft", desk.case);
    let comment = format!("{theirs}/comment");
    led_to(
        &send(&mut kari, &theirs, &comment, &[("line", &desk.lines[0].to_string()), ("words", "Det tar en time 🎂")])
            .await,
    );
    let shown = solveig.get(&page).await;
    assert!(shown.has("Det tar en time 🎂") && shown.has("Svar på utkastet, Kari Granli"));
    let action = shown.values("action").into_iter().find(|a| a.contains("/draft/comments/")).expect("a reply form");
    let table = solveig.get(&desk.at("/assessment")).await;
    assert!(table.has("Det tar en time 🎂") && table.has("1 svar fra familien er ubesvart"));
    let empty = send(&mut solveig, &page, &action, &[("reply", " ")]).await;
    assert!(empty.status.as_u16() == 422 && empty.has("Skriv et svar til familien."));
    let stale = shown.form(&action);
    led_to(&send(&mut desk.leader().await, &page, &action, &[("reply", "Vi ser på det.")]).await);
    let both = solveig.post(&action, &crate::family::table::typed(stale, &[("reply", "Det er tatt med.")])).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("En kollega svarte mens du skrev.") && both.has("Vi ser på det.") && both.has("Det er tatt med."));
    let again = crate::family::table::typed(both.form(&action), &[("reply", "Det er tatt med.")]);
    assert!(led_to(&solveig.post(&action, &again).await).starts_with(&desk.at("/draft?done=replied#comment-")));
    assert!(kari.get(&theirs).await.has("Det er tatt med."));
    assert!(solveig.get(&desk.at("/assessment")).await.has("Svar fra kommunen, Solveig Berg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_family_gets_more_time() {
    let (desk, mut solveig) = ready().await;
    let page = desk.at("/draft");
    led_to(&send(&mut solveig, &page, &page, &PERIOD).await);
    let action = desk.at("/draft/more-time");
    let early = send(&mut solveig, &page, &action, &[("until", "10.12.2026")]).await;
    assert!(
        early.status.as_u16() == 422 && early.has("Velg en senere dag enn nå.") && early.has("value=\"10.12.2026\"")
    );
    let rubbish = send(&mut solveig, &page, &action, &[("until", "en dag")]).await;
    assert!(rubbish.status.as_u16() == 422 && rubbish.has("Skriv ny siste dag"));
    assert_eq!(
        led_to(&send(&mut solveig, &page, &action, &[("until", "18.12.2026")]).await),
        desk.at("/draft?done=time")
    );
    assert!(solveig.get(&page).await.has("fredag 18. desember – 25 dager igjen"));
}
