//! Does every voice stand on the lines, is the municipality's its own until shared, and is nothing lost when two save?

use super::desk::{Desk, led_to, send};
use crate::browser::{Browser, Page};

fn line(desk: &Desk) -> String {
    desk.at(&format!("/assessment/lines/{}", desk.lines[0]))
}

async fn assess(desk: &Desk, browser: &mut Browser, answers: &[(&str, &str)]) -> Page {
    let page = desk.at(&format!("/assessment?line={}", desk.lines[0]));
    send(browser, &page, &line(desk), answers).await
}

const FOUND: [(&str, &str); 4] = [
    ("hours", "0,5"),
    ("reason", "Skolen dekker noe av dette."),
    ("source", "Samtale 17. november"),
    ("legal_basis", "pbrl § 2-1 d"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_table_has_both_sides_the_sums_and_what_is_missing() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let page = solveig.get(&desk.at("/assessment")).await;
    assert!(page.has("Familien sier") && page.has("Kommunen vurderer") && page.has("Han må ha ro."));
    assert!(
        page.has("1 linje mangler vurdering") && page.has("Mangler <span class=\"count\">1</span>"),
        "{}",
        page.text()
    );
    assert!(page.has("Familien leser dette. Skriv til dem.") && page.has("Enig med familien"));
    led_to(&assess(&desk, &mut solveig, &FOUND).await);
    let page = solveig.get(&desk.at(&format!("/assessment?saved={}", desk.lines[0]))).await;
    for said in [
        "<b>30\u{a0}min</b>",
        "−30\u{a0}min",
        "Skolen dekker noe av dette.",
        "Samtale 17. november",
        "pbrl § 2-1 d",
        "Lagret",
    ] {
        assert!(page.has(said), "{said} on {}", page.text());
    }
    assert!(page.has("Bare kommunen ser dette") && page.has("1 vurdering ser bare dere."));
    let only = solveig.get(&desk.at("/assessment?show=agreed")).await;
    assert!(only.has("Ingen linjer her nå.") && !only.has("Skolen dekker"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_comes_back_with_what_was_typed_and_what_to_do() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let faulty = [("hours", "200 timer 🎂"), ("reason", " "), ("source", "Mor"), ("legal_basis", "loven")];
    let page = assess(&desk, &mut solveig, &faulty).await;
    assert_eq!(page.status.as_u16(), 422);
    for kept in ["value=\"200 timer 🎂\"", "value=\"Mor\"", "loven</textarea>"] {
        assert!(page.has(kept), "{kept}");
    }
    let links = page.values("href");
    for field in ["#hours", "#reason", "#legal_basis"] {
        assert!(links.contains(&field.to_owned()), "{field}");
    }
    assert!(page.has("Skriv hvorfor.") && page.has("Vi kjenner ikke igjen loven."));
    let too_much =
        assess(&desk, &mut solveig, &[("hours", "5000"), ("reason", "x"), ("source", ""), ("legal_basis", "")]).await;
    assert_eq!(too_much.status.as_u16(), 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_is_the_offices_own_until_it_is_shared() {
    let desk = Desk::with_a_case().await;
    let (mut solveig, mut kari) = (desk.solveig().await, desk.table.seat("kari").await);
    led_to(&assess(&desk, &mut solveig, &FOUND).await);
    let lines = format!("/cases/{}/lines", desk.case);
    assert!(!kari.get(&lines).await.has("Skolen dekker"));
    let page = solveig.get(&desk.at("/assessment")).await;
    let shared = solveig.press(&page, &desk.at("/assessment/share")).await;
    assert_eq!(led_to(&shared), desk.at("/assessment?done=shared"));
    assert!(kari.get(&lines).await.has("Skolen dekker noe av dette."));
    let page = solveig.get(&desk.at("/assessment?done=shared")).await;
    assert!(page.has("Familien ser nå") && !page.has("Bare kommunen ser dette"));
    assert!(page.forms(&desk.at("/assessment/share")).is_empty(), "nothing is left to share");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_tap_agrees_and_a_changed_mind_is_saved_over_it() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let page = solveig.get(&desk.at("/assessment")).await;
    let text = page.text();
    let (_, after) = text.split_once("name=\"position\" value=\"").expect("a button that agrees");
    let position = after.split('"').next().expect("a position");
    let agree = format!("{}/agree", line(&desk));
    assert!(page.values("formaction").contains(&agree));
    let form = crate::family::table::typed(page.form(&line(&desk)), &[("position", position)]);
    led_to(&solveig.post(&agree, &form).await);
    let page = solveig.get(&desk.at("/assessment")).await;
    assert!(page.has("Enig med Kari Granli") && page.has("Enige <span class=\"count\">1</span>"), "{}", page.text());
    led_to(&assess(&desk, &mut solveig, &FOUND).await);
    assert!(solveig.get(&desk.at("/assessment")).await.has("−30\u{a0}min"));
    let gone = crate::family::table::typed(form, &[("position", "rubbish"), ("key", "another")]);
    assert_eq!(solveig.post(&agree, &gone).await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_colleagues_who_save_at_once_see_both() {
    let desk = Desk::with_a_case().await;
    let (mut solveig, mut leader) = (desk.solveig().await, desk.leader().await);
    let stale = solveig.get(&desk.at("/assessment")).await.form(&line(&desk));
    let theirs = [("hours", "0,75"), ("reason", "Jeg var der."), ("source", ""), ("legal_basis", "")];
    led_to(&assess(&desk, &mut leader, &theirs).await);
    let both = solveig.post(&line(&desk), &crate::family::table::typed(stale, &FOUND)).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("En kollega lagret denne linjen mens du skrev.") && both.has("Jeg var der."));
    assert!(both.has("Skolen dekker noe av dette.") && both.has("value=\"0,5\""));
    let again = crate::family::table::typed(both.form(&line(&desk)), &FOUND);
    led_to(&solveig.post(&line(&desk), &again).await);
    assert!(solveig.get(&desk.at("/assessment")).await.has("Skolen dekker noe av dette."));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_parents_who_differ_stand_side_by_side_by_name() {
    let desk = Desk::with_a_case().await;
    let mut ola = desk.table.seat("ola").await;
    let (lines, own) = (format!("/cases/{}/lines", desk.case), format!("/cases/{}/lines/{}", desk.case, desk.lines[0]));
    led_to(&send(&mut ola, &lines, &own, &[("hours", "3,5"), ("words", "Hos meg tar det tid.")]).await);
    let page = desk.solveig().await.get(&desk.at("/assessment")).await;
    assert!(page.has("Kari Granli sier") && page.has("Ola Granli sier") && page.has("Hos meg tar det tid."));
    assert!(
        page.has("Enig med Kari Granli: 1 time") && page.has("Enig med Ola Granli: 3 timer og 30 minutter"),
        "{}",
        page.text()
    );
}
