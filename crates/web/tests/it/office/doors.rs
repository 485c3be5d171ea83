//! Who is not let in? Another unit, another municipality, the family; and nobody is told whether there is a case.

use super::desk::{Desk, Outsider};
use crate::browser::{Browser, with};
use axum::http::Method;
use web::ROUTES;

const NOWHERE: &str = "01900000-0000-7000-8000-00000000ffff";

/// Every address of a case at the office.
fn pages(desk: &Desk, method: &Method) -> Vec<String> {
    let line = desk.lines.first().map(ToString::to_string).unwrap_or_default();
    let of_a_case = ROUTES.iter().filter(|r| r.method == *method && r.path.starts_with("/office/cases/{case}"));
    of_a_case
        .map(|r| {
            r.path.replace("{case}", &desk.case.to_string()).replace("{line}", &line).replace("{comment}", NOWHERE)
        })
        .collect()
}

async fn csrf(browser: &mut Browser) -> String {
    let page = browser.get("/sessions").await;
    page.form("/logout").into_iter().find(|(name, _)| name == "csrf").expect("a token").1
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_opens_for_its_own_office_and_for_nobody_else() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let pages = pages(&desk, &Method::GET);
    assert_eq!(pages.len(), 6, "{pages:?}");
    for path in &pages {
        assert_eq!(solveig.get(path).await.status.as_u16(), 200, "{path}");
    }
    let outsiders = [
        desk.outsider(Outsider::AnotherUnit).await,
        desk.outsider(Outsider::AnotherTenant).await,
        desk.table.seat("kari").await,
        desk.table.seat("unni").await,
    ];
    for mut browser in outsiders {
        for path in &pages {
            let absent = browser.get(&path.replace(&desk.case.to_string(), NOWHERE)).await;
            let hidden = browser.get(path).await;
            assert_eq!((hidden.status.as_u16(), absent.status.as_u16()), (404, 404), "{path}");
            assert_eq!(hidden.text(), absent.text(), "the answer does not tell which");
        }
        assert!(!browser.get("/office/cases?scope=unit").await.has("Emil"), "the list is empty or not there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_changed_from_outside() {
    let desk = Desk::with_a_case().await;
    desk.table.assessed(desk.case, &desk.lines, "0,5").await;
    let answers = [
        ("on", "23.11.2026"),
        ("manner", "phone"),
        ("reached", "yes"),
        ("words", "x"),
        ("note", "x"),
        ("to", NOWHERE),
        ("hours", "1"),
        ("reason", "x"),
        ("position", NOWHERE),
        ("facts", "x"),
        ("expected_on", "18.12.2026"),
        ("answer_by", "18.12.2026"),
        ("validity", "open"),
        ("from", "1.1.2027"),
        ("review_on", "1.1.2028"),
        ("reply", "x"),
        ("draft", NOWHERE),
        ("until", "18.12.2026"),
    ];
    let outsiders = [
        desk.outsider(Outsider::AnotherUnit).await,
        desk.outsider(Outsider::AnotherTenant).await,
        desk.table.seat("kari").await,
    ];
    let pages = pages(&desk, &Method::POST);
    assert!(pages.len() >= 10);
    for mut browser in outsiders {
        let token = csrf(&mut browser).await;
        for path in &pages {
            let mut form = with(Vec::new(), "csrf", &token);
            form.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            let answer = browser.post(path, &form).await;
            assert_eq!((answer.status.as_u16(), answer.to()), (404, ""), "{path}");
        }
    }
    let lines = desk.table.seat("kari").await.get(&format!("/cases/{}/lines", desk.case)).await;
    assert!(!lines.has("Skolen dekker"), "nobody but the office shares what the office has found");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_an_id_is_not_found() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    for rubbish in ["/office/cases/rubbish", "/office/cases/1/assessment", "/office/cases/x/draft"] {
        assert_eq!(solveig.get(rubbish).await.status.as_u16(), 404, "{rubbish}");
    }
}
