//! Who is let in? Every line of the table of addresses, asked by somebody without a session.

use crate::browser::with;
use crate::town::{Town, filled};
use axum::http::Method;
use web::{Guard, ROUTES};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_open_leads_to_the_login() {
    let town = Town::demo().await;
    let closed = ROUTES.iter().filter(|route| matches!(route.guard, Guard::Session | Guard::Act(_)));
    let mut tried = 0;
    for route in closed {
        let mut browser = town.browser();
        let path = filled(route.path);
        let (page, expected) = if route.method == Method::GET {
            (browser.get(&path).await, format!("/login?to={path}"))
        } else {
            (browser.post(&path, &with(Vec::new(), "csrf", "x")).await, "/login".to_owned())
        };
        assert_eq!((page.status.as_u16(), page.to()), (303, expected.as_str()), "{} {path}", route.method);
        tried += 1;
    }
    assert!(tried > 10, "the table is tried, not an empty one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_that_leads_nowhere_is_no_session() {
    let town = Town::demo().await;
    for token in ["rubbish", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
        let mut browser = town.browser();
        browser.cookies.insert("session".into(), token.into());
        assert_eq!(browser.get("/sessions").await.to(), "/login?to=/sessions");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn open_pages_answer_everybody() {
    let town = Town::demo().await;
    for route in ROUTES.iter().filter(|route| route.guard == Guard::Open && route.method == Method::GET) {
        let page = town.browser().get(&filled(route.path)).await;
        let expected = match route.path {
            "/language/{tag}" => 303,
            "/invitations/{token}" | "/static/{file}" => 404,
            _ => 200,
        };
        assert_eq!(page.status.as_u16(), expected, "{}", route.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_s_doors_do_not_exist_in_use() {
    let (demo, served) = (Town::demo().await, Town::served().await);
    for route in ROUTES.iter().filter(|route| route.guard == Guard::Demonstration) {
        let path = route.path.replace("{token}", "link-kari");
        assert_eq!(demo.browser().get(&path).await.status.as_u16(), 303, "{path}");
        assert_eq!(served.browser().get(&path).await.status.as_u16(), 404, "{path}");
    }
    assert_eq!(demo.browser().get("/demo/login/link-nobody").await.status.as_u16(), 404);
    assert!(!served.browser().get("/login").await.has("/demo/login"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_may_not_see_is_not_there() {
    let town = Town::demo().await;
    let mut berit = town.logged_in("berit").await;
    let hidden = berit.get(&filled("/persons/{person}/access")).await;
    let absent = berit.get("/persons/01900000-0000-7000-8000-00000000ffff/access").await;
    assert_eq!((hidden.status.as_u16(), absent.status.as_u16()), (404, 404));
    assert_eq!(hidden.text(), absent.text(), "the answer does not tell which");
    for unreadable in ["/persons/rubbish/access", &format!("{}?before=rubbish", filled("/persons/{person}/access"))] {
        let page = berit.get(unreadable).await;
        assert!(page.status == 404 && page.has("Vi finner ikke siden"), "{unreadable}");
    }
}
