//! Is a decision issued only when nothing is missing, by those who may, and can everything be found afterwards?

use super::desk::{Desk, led_to, send};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_listed_and_whoever_may_not_decide_is_told_who_does() {
    let desk = Desk::with_a_case().await;
    let page = desk.solveig().await.get(&desk.at("/decision")).await;
    assert!(page.has("Før vedtaket kan fattes") && page.has("Send utkastet til familien"), "{}", page.text());
    assert!(page.values("href").contains(&desk.at("/draft")) && page.forms(&desk.at("/decision")).is_empty());
    desk.table.assessed(desk.case, &desk.lines, "0,5").await;
    desk.table.drafted(desk.case).await;
    answered(&desk).await;
    let ready = desk.solveig().await.get(&desk.at("/decision")).await;
    assert!(ready.has("Alt som må være med, er på plass.") && ready.has("En leder med fullmakt fatter vedtaket."));
    assert!(ready.forms(&desk.at("/decision")).is_empty());
}

async fn answered(desk: &Desk) {
    let path = format!("/cases/{}/draft", desk.case);
    for persona in ["kari", "ola"] {
        let mut browser = desk.table.seat(persona).await;
        let page = browser.get(&path).await;
        browser.press(&page, &format!("{path}/done")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_leader_decides_and_the_decision_stands_with_its_letter_and_the_last_day_to_complain() {
    let desk = Desk::with_a_case().await;
    desk.table.assessed(desk.case, &desk.lines, "0,5").await;
    desk.table.drafted(desk.case).await;
    answered(&desk).await;
    let mut leader = desk.leader().await;
    let page = desk.at("/decision");
    let shown = leader.get(&page).await;
    assert!(shown.has("value=\"01.01.2027\"") && shown.has("value=\"01.01.2029\""), "as the draft proposed");
    let period = [
        ("validity", "until"),
        ("from", "1.1.2027"),
        ("to", "1.1.2026"),
        ("review_on", ""),
        ("in_short", "Emil får hjelp"),
        ("convention", ""),
    ];
    let turned = leader.post(&page, &crate::family::table::typed(shown.form(&page), &period)).await;
    assert!(turned.status.as_u16() == 422 && turned.has("Første dag må komme før den siste"), "{}", turned.text());
    assert!(turned.has("Emil får hjelp</textarea>"));
    let period = [
        ("validity", "open"),
        ("from", "1.1.2027"),
        ("to", ""),
        ("review_on", "1.1.2029"),
        ("in_short", "Emil får hjelp"),
        ("convention", ""),
    ];
    assert_eq!(led_to(&send(&mut leader, &page, &page, &period).await), page);
    let decided = leader.get(&page).await;
    assert!(decided.has("Familien kan klage til") && decided.has("mandag 21. desember") && decided.has("CPL-DEADLINE"));
    assert!(decided.has("Emil får hjelp") && decided.has("av Rune Dahl") && decided.has("Vedtak (PDF)"));
    let letter = decided.values("href").into_iter().find(|href| href.starts_with("/documents/")).expect("a letter");
    assert_eq!(leader.get(&letter).await.headers["content-type"], "application/pdf");
    let table = leader.get(&desk.at("/assessment")).await;
    assert!(
        table.forms(&desk.at(&format!("/assessment/lines/{}", desk.lines[0]))).is_empty(),
        "nothing changes any more"
    );
    assert!(leader.get("/office/cases?scope=unit&show=decided").await.has("Vedtak sendt"));
    let again = leader.post(&page, &crate::family::table::typed(shown.form(&page), &period)).await;
    assert_eq!(again.status.as_u16(), 303, "a second press finds it decided");
}
