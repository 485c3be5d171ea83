//! Does the navigator ask, keep nothing, and give its answers on to an application?

use crate::browser::{Browser, Fields, Page, with};
use crate::town::{CHILD, Town};
use axum::http::Request;
use cases::ReadApplication;
use kernel::ApplicationId;
use std::io::Write;
use std::sync::{Arc, Mutex};

const LINE: &str = "line";

/// What a phone would post: the hidden line of the page, and what was typed.
fn typed(page: &Page, action: &str, answers: &[(&str, &str)]) -> Fields {
    let mut fields: Fields = page.form(action).into_iter().filter(|(name, _)| name == rights::FIELD).collect();
    fields.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

async fn answer(browser: &mut Browser, page: &Page, question: &str, answers: &[(&str, &str)]) -> Page {
    let action = format!("/rights/{question}/answer");
    let page = browser.post(&action, &typed(page, &action, answers)).await;
    assert_eq!(page.status.as_u16(), 200, "{question}: {}", page.text());
    page
}

/// A button that carries the answers to another page.
async fn lead(browser: &mut Browser, page: &Page, from: &str, to: &str, more: &[(&str, &str)]) -> Page {
    assert!(page.values("form").contains(&LINE.to_owned()), "the page has buttons that carry the answers");
    browser.post(to, &typed(page, from, more)).await
}

const DAY: [(&str, &str); 3] = [("getting_up", "much"), ("meals", "little"), ("night", "")];

/// Ten answers of a family with a nine-year-old; ends where they are looked over.
async fn through(browser: &mut Browser) -> Page {
    let rows: [(&str, &[(&str, &str)]); 10] = [
        ("who", &[("who", "child")]),
        ("age", &[("age", "9")]),
        ("home", &[("home", "yes")]),
        ("condition", &[("condition", "yes")]),
        ("lasting", &[("lasting", "yes")]),
        ("day", &DAY),
        ("relief", &[("relief", "weekend")]),
        ("granted", &[("respite-hours", "16"), ("respite-per", "month")]),
        ("together", &[("together", "school"), ("together", "hospital")]),
        ("family", &[("family", "unknown")]),
    ];
    let mut page = browser.get("/rights/questions").await;
    for (question, answers) in rows {
        page = answer(browser, &page, question, answers).await;
    }
    page
}

async fn result(browser: &mut Browser) -> Page {
    let check = through(browser).await;
    lead(browser, &check, "/rights/check", "/rights/result", &[]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_and_the_help_lead_to_it_and_it_says_what_it_is() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    for path in ["/", "/help", "/privacy"] {
        assert!(browser.get(path).await.values("href").contains(&"/rights".to_owned()), "{path}");
    }
    let page = browser.get("/rights").await;
    for said in ["høyst 10 spørsmål", "noen minutter", "lagrer ingenting", "telefon"] {
        assert!(page.has(said), "{said}");
    }
    assert!(page.values("href").contains(&"/rights/questions".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_question_a_page_with_its_place_and_a_way_back_that_keeps_the_answers() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let first = browser.get("/rights/questions").await;
    assert!(first.has("Spørsmål 1 av høyst") && first.has("Jeg vet ikke"));
    let age = answer(&mut browser, &first, "who", &[("who", "child")]).await;
    assert!(age.has("Spørsmål 2 av høyst") && age.has("Hvor gammelt"), "{}", age.text());
    let home = answer(&mut browser, &age, "age", &[("age", "9")]).await;
    let back = answer(&mut browser, &home, "home", &[("home", "yes"), ("go", "back")]).await;
    assert!(back.has("Hvor gammelt") && back.values("value").contains(&"9".to_owned()));
    let line = &back.form("/rights/age/answer")[0];
    assert_eq!(line, &("answers".to_owned(), "1;who=child;age=9;home=yes".to_owned()), "what was chosen is kept");
    let forth = answer(&mut browser, &back, "age", &[("age", "10")]).await;
    assert!(
        forth.has("Bor barnet") && forth.text().contains("value=\"yes\" checked"),
        "step by step: {}",
        forth.text()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_answer_is_said_beside_its_field_and_stays() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let first = browser.get("/rights/questions").await;
    let none = browser.post("/rights/who/answer", &typed(&first, "/rights/who/answer", &[])).await;
    assert_eq!(none.status.as_u16(), 422);
    assert!(none.has("Velg et svar") && none.values("href").contains(&"#who".to_owned()));
    let age = answer(&mut browser, &first, "who", &[("who", "child")]).await;
    let wrong = browser.post("/rights/age/answer", &typed(&age, "/rights/age/answer", &[("age", "ni <år>")])).await;
    assert_eq!(wrong.status.as_u16(), 422);
    assert!(wrong.has("hele år") && wrong.values("value").contains(&"ni <år>".to_owned()) && wrong.has("Feil:"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_adds_up_when_asked_and_takes_figures_of_one_s_own() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let check = through(&mut browser).await;
    let day = lead(&mut browser, &check, "/rights/check", "/rights/day", &[]).await;
    assert!(day.has("vårt anslag") && !day.has("Til sammen:"), "the sum comes when it is asked for");
    let mut asked = DAY.to_vec();
    asked.extend([("count", "yes"), ("meals-hours", "5")]);
    let counted = browser.post("/rights/day", &typed(&day, "/rights/day/answer", &asked)).await;
    assert!(counted.has("8 timer og 30 minutter til 12 timer"), "{}", counted.text());
    assert!(counted.values("value").contains(&"5".to_owned()));
    let wrong: Vec<_> = asked.iter().map(|(n, v)| (*n, if *n == "meals-hours" { "mye" } else { *v })).collect();
    let wrong = browser.post("/rights/day", &typed(&day, "/rights/day/answer", &wrong)).await;
    assert!(wrong.status == 422 && wrong.values("href").contains(&"#meals-hours".to_owned()));
    let again = answer(&mut browser, &counted, "day", &asked).await;
    assert!(again.has("Se over svarene") && again.has("5 timer i uken, egne tall"), "{}", again.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_names_every_service_once_with_reasons_law_and_what_to_do() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let page = result(&mut browser).await;
    assert_eq!(page.status.as_u16(), 200);
    assert_eq!(page.text().matches("<article").count(), law::services::Right::ALL.len());
    for said in ["Barnekoordinator", "Hvorfor", "Dette ville endret svaret", "Hvem bestemmer", "vedtak på papir"] {
        assert!(page.has(said), "{said}");
    }
    let hrefs = page.values("href");
    assert!(hrefs.iter().any(|href| href.starts_with("https://lovdata.no/dokument/")));
    let rules: Vec<_> = hrefs.iter().filter(|href| href.starts_with("/rules/")).collect();
    assert!(rules.len() > 3);
    for rule in rules {
        assert_eq!(browser.get(rule).await.status.as_u16(), 200, "{rule}");
    }
    assert!(page.values("formaction").contains(&"/rights/family".to_owned()), "what is missing can be answered");
    assert!(page.has("Det kommunen har i tillegg") && page.has("Kommunen har ikke skrevet noe her ennå"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disputed_answer_has_a_page_and_the_result_comes_aloud_and_as_text() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let page = result(&mut browser).await;
    let right =
        page.text().split("name=\"right\" value=\"").nth(1).and_then(|r| r.split('"').next()).map(str::to_owned);
    let right = right.expect("an answer that may be disputed");
    let expected = lead(&mut browser, &page, "/rights/result", "/rights/expected", &[("right", &right)]).await;
    assert!(expected.has("Jeg hadde ventet et annet svar") && expected.has("Se på disse svarene igjen"));
    let unknown = lead(&mut browser, &page, "/rights/result", "/rights/expected", &[("right", "a_pony")]).await;
    assert!(unknown.has("Dette kan du ha rett til"), "an unknown one leads to the result");
    let aloud = lead(&mut browser, &page, "/rights/result", "/rights/aloud", &[]).await;
    assert!(aloud.has("Svaret i korte setninger") && aloud.text().matches("<p>").count() > 20);
    let text = lead(&mut browser, &page, "/rights/result", "/rights/text", &[]).await;
    assert_eq!(text.headers["content-type"], "text/plain; charset=utf-8");
    assert_eq!(text.headers["content-disposition"], "attachment; filename=\"rettigheter.txt\"");
    assert!(text.text().starts_with("Dette kan du ha rett til") && text.text().contains("lovdata.no"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_page_waits_for_the_answers_before_it_and_a_strange_line_begins_anew() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    for page in ["result", "check", "aloud", "expected", "conversion", "family"] {
        let page = browser.post(&format!("/rights/{page}"), &Fields::new()).await;
        assert!(page.has("Spørsmål 1 av"), "{}", page.text());
    }
    assert!(browser.post("/rights/text", &Fields::new()).await.has("Spørsmål 1 av"));
    for line in ["1;who=<b>", "9;who=child", &"1;".repeat(2_000)] {
        let page = browser.post("/rights/result", &with(Fields::new(), rights::FIELD, line)).await;
        assert!(page.status == 200 && page.has("Begynn") && !page.has("who="), "{}", page.text());
    }
    assert_eq!(browser.post("/rights/nothing", &Fields::new()).await.status.as_u16(), 404);
    let opened = browser.get("/rights/result").await;
    assert!(opened.has("Vi lagrer ingenting, så svarene er borte"), "a browser that opens its pages again");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_keeps_the_answers_and_what_is_being_typed() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let first = browser.get("/rights/questions").await;
    let age = answer(&mut browser, &first, "who", &[("who", "child")]).await;
    assert!(age.values("formaction").contains(&"/rights/age".to_owned()));
    let sent = typed(&age, "/rights/age/answer", &[("age", "9"), ("lang", "en")]);
    let english = browser.post("/rights/age", &sent).await;
    assert!(english.text().contains("<html lang=\"en\"") && english.has("Question 2 of at most"));
    assert_eq!(english.form("/rights/age/answer")[0].1, "1;who=child");
    assert!(english.values("value").contains(&"9".to_owned()), "not answered yet, and not lost");
    assert!(browser.get("/help").await.text().contains("<html lang=\"en\""), "the choice is remembered");
    let mut kari = town.logged_in("kari").await;
    let page = result(&mut kari).await;
    lead(&mut kari, &page, "/rights/result", "/rights/result", &[("lang", "nn")]).await;
    assert!(kari.get("/sessions").await.text().contains("<html lang=\"nn\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn granted_hours_stand_beside_bpa_and_a_cost_only_with_every_price() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let page = result(&mut browser).await;
    let post = |prices: &[(&str, &str)]| typed(&page, "/rights/result", prices);
    let hours = browser.post("/rights/conversion", &post(&[])).await;
    assert!(hours.has("16 timer i måned") && hours.has("3 timer og 42 minutter") && !hours.has("I dag koster det"));
    let one = browser.post("/rights/conversion", &post(&[("respite-price", "450")])).await;
    assert!(!one.has("I dag koster det") && one.values("value").contains(&"450".to_owned()));
    let wrong = browser.post("/rights/conversion", &post(&[("respite-price", "dyrt"), ("bpa-price", "450")])).await;
    assert!(wrong.status == 422 && wrong.has("Skriv prisen i kroner") && !wrong.has("I dag koster det"));
    let both = browser.post("/rights/conversion", &post(&[("respite-price", "450"), ("bpa-price", "450")])).await;
    assert_eq!(both.text().matches("kroner</b>").count(), 2, "both sides: {}", both.text());
}

/// The lines of the application that an address leads to.
async fn lines_of(town: &Town, path: &str) -> Vec<String> {
    let id: ApplicationId = path.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an application");
    let who = crate::town::who(crate::town::MOTHER);
    let reading = ReadApplication { application: id };
    let view = usecase::read(&town.site.house, &who, access::OutputChannel::Page, &reading).await.expect("a view");
    view.lines.iter().map(|line| format!("{}: {}", line.need.activity, line.sum.total.0)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn s1_the_answers_wait_behind_the_login_and_become_the_lines_of_an_application() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let page = result(&mut browser).await;
    let kept = browser.press(&page, "/rights/application").await;
    assert_eq!((kept.status.as_u16(), kept.to()), (303, "/login"));
    assert!(browser.get("/login").await.has("Vi har tatt vare på"));
    assert_eq!(browser.get("/demo/login/link-kari").await.to(), "/kept");
    let waiting = browser.get("/kept").await;
    assert!(
        waiting.has("Stå opp") && waiting.has("Start søknaden") && !waiting.text().contains("<p class=\"as-written\">")
    );
    let whom = browser.press(&waiting, "/kept/send").await;
    assert!(whom.has("Hvem gjelder de?") && whom.has("Emil"), "{}", whom.text());
    let form: Fields =
        whom.form("/applications/from-answers").into_iter().filter(|(name, _)| name != "person").collect();
    let nobody = browser.post("/applications/from-answers", &form).await;
    assert_eq!(nobody.status.as_u16(), 422, "somebody must be chosen");
    let begun = browser.post("/applications/from-answers", &with(form, "person", &CHILD.to_string())).await;
    let lines = lines_of(&town, begun.to()).await;
    assert_eq!(lines, ["Stå opp, vaske seg og kle på seg: 315", "Måltider: 140"]);
    assert!(browser.get(begun.to()).await.has("Stå opp"));
    assert_eq!(browser.get("/kept").await.to(), "/", "and nothing waits any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_goes_straight_and_twice_is_once() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let page = result(&mut kari).await;
    let form = page.form("/applications/from-answers");
    let form = with(form, "person", &CHILD.to_string());
    let first = kari.post("/applications/from-answers", &form).await;
    let again = kari.post("/applications/from-answers", &form).await;
    assert_eq!((first.status.as_u16(), first.to()), (303, again.to()));
    assert_eq!(lines_of(&town, first.to()).await.len(), 2, "one effect");
    let anew = result(&mut kari).await.form("/applications/from-answers");
    let anew = kari.post("/applications/from-answers", &with(anew, "person", &CHILD.to_string())).await;
    assert_eq!(anew.to(), first.to(), "the open one is continued");
    assert_eq!(lines_of(&town, first.to()).await.len(), 2, "and no line stands twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn granted_hours_become_lines_too_and_an_office_begins_none() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let page = result(&mut kari).await;
    let page = lead(&mut kari, &page, "/rights/result", "/rights/conversion", &[]).await;
    let form = with(page.form("/applications/from-answers"), "person", &CHILD.to_string());
    let begun = kari.post("/applications/from-answers", &form).await;
    assert_eq!(lines_of(&town, begun.to()).await, ["Avlastning: 222"]);

    let mut solveig = town.logged_in("solveig").await;
    let hats = solveig.get("/hats").await;
    solveig.press(&hats, "/hats").await;
    let page = result(&mut solveig).await;
    assert!(page.forms("/applications/from-answers").is_empty() && page.forms("/rights/application").is_empty());
}

/// Everything that is logged while it lives.
#[derive(Clone, Default)]
struct Logged(Arc<Mutex<Vec<u8>>>);

impl Write for Logged {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("one writer").extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Words of the answers that no address, header, cookie or line of the log may hold.
const TOLD: [&str; 4] = ["who=child", "getting_up", "respite-hours", "1;who"];

#[tokio::test(flavor = "multi_thread")]
async fn the_answers_stand_in_no_address_header_cookie_or_log() {
    let logged = Logged::default();
    let writer = logged.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
    let subscriber = subscriber.with_writer(move || writer.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).expect("nobody else listens");
    tracing::info!("the log is listened to");
    walk().await;
    let text = String::from_utf8_lossy(&logged.0.lock().expect("one reader")).into_owned();
    assert!(text.contains("the log is listened to"));
    for told in TOLD {
        assert!(!text.contains(told), "the log tells {told}");
    }
}

async fn walk() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let check = through(&mut browser).await;
    let mut pages = vec![lead(&mut browser, &check, "/rights/check", "/rights/result", &[("lang", "nn")]).await];
    for to in ["aloud", "conversion", "text"] {
        let page = lead(&mut browser, &check, "/rights/check", &format!("/rights/{to}"), &[]).await;
        pages.push(page);
    }
    pages.push(browser.press(&pages[0], "/rights/application").await);
    pages.push(browser.get("/demo/login/link-kari").await);
    pages.push(browser.get("/kept").await);
    for page in &pages {
        assert_eq!(page.headers["cache-control"], "no-store");
        let headers = page.headers.values().map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let addresses = ["href", "action", "formaction", "src"].into_iter().flat_map(|name| page.values(name));
        for place in headers.chain(addresses).chain(browser.cookies.values().cloned()) {
            for told in TOLD {
                assert!(!place.contains(told), "{place} tells {told}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_has_room_for_answers() {
    let town = Town::demo().await;
    let request = Request::get("/rights/result?answers=1;who=child");
    let page = town.browser().send(request, String::new()).await;
    assert!(!page.text().contains("who=child") && page.has("Begynn"), "what stands in an address is not read");
}
