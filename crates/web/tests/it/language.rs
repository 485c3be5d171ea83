//! In which language?

use crate::town::Town;
use axum::http::Request;

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_s_language_is_taken_until_one_is_chosen() {
    let town = Town::demo().await;
    for (asked, title) in [
        ("nn-NO,nn;q=0.9", "Eit felles bord"),
        ("en-GB,en;q=0.9", "en"),
        ("no", "Et felles bord"),
        ("fr,de;q=0.8", "Et felles bord"),
        ("fr, en;q=0.5", "en"),
        ("\u{7f}", "Et felles bord"),
    ] {
        let request = Request::get("/").header("accept-language", asked.replace('\u{7f}', ""));
        let page = town.browser().send(request, String::new()).await;
        if title == "en" {
            assert!(page.text().contains("<html lang=\"en\""), "{asked}");
        } else {
            assert!(page.has(title), "{asked}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_remembered_and_leads_back_to_the_page() {
    let town = Town::demo().await;
    let mut browser = town.browser();
    let request = Request::get("/language/nn").header("referer", "https://fellesbord.test/help");
    let page = browser.send(request, String::new()).await;
    assert_eq!(page.to(), "/help");
    assert!(page.headers["set-cookie"].to_str().expect("text").starts_with("lang=nn"));
    assert!(browser.get("/help").await.text().contains("<html lang=\"nn\""));

    let request = Request::get("/language/en").header("referer", "https://elsewhere.test/help");
    assert_eq!(browser.send(request, String::new()).await.to(), "/", "never to another site");
    assert_eq!(browser.get("/language/xx").await.status.as_u16(), 404);
    assert!(browser.get("/help").await.text().contains("<html lang=\"en\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_logged_in_keeps_the_choice_on_the_next_device() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    assert!(kari.get("/sessions").await.text().contains("<html lang=\"nb\""));
    kari.get("/language/nn").await;
    assert!(kari.get("/sessions").await.text().contains("<html lang=\"nn\""));
    kari.cookies.remove("lang");
    assert!(kari.get("/sessions").await.text().contains("<html lang=\"nn\""), "the session remembers");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_offers_the_other_languages() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    for path in ["/sessions", "/help", "/nothing/here"] {
        let hrefs = kari.get(path).await.values("href");
        assert!(["/language/nn", "/language/en"].iter().all(|to| hrefs.contains(&(*to).to_owned())), "{path}");
        assert!(!hrefs.contains(&"/language/nb".to_owned()), "{path}");
    }
}
