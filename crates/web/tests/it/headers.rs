//! What may a browser do with every answer?

use crate::town::{Town, filled};
use axum::http::Request;
use web::ROUTES;

const EVERY: [(&str, &str); 6] = [
    ("content-security-policy", "default-src 'none'"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=()"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_is_protected() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let css = assets::css_path().to_owned();
    let paths = ROUTES.iter().map(|route| filled(route.path)).chain([css.clone(), "/nothing/here".into()]);
    for path in paths {
        for method in ["GET", "HEAD", "POST", "DELETE"] {
            if path == "/logout" {
                continue;
            }
            let page = kari.send(Request::builder().method(method).uri(&path), String::new()).await;
            for (name, value) in EVERY {
                let sent = page.headers.get(name).map(|v| v.to_str().expect("text")).unwrap_or_default();
                assert!(sent.starts_with(value), "{method} {path}: {name} is {sent:?}");
            }
            let cache = page.headers["cache-control"].to_str().expect("text");
            assert_eq!(cache == "no-store", path != css || page.status != 200, "{method} {path}: {cache}");
            assert!(!page.headers.contains_key("strict-transport-security"));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_use_cookies_are_bound_to_the_host_and_to_tls() {
    let town = Town::served().await;
    let page = town.browser().get("/login?to=/home").await;
    let cookie = page.headers["set-cookie"].to_str().expect("text");
    for part in ["__Host-go_on=%2Fhome", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"));
    assert!(page.headers["strict-transport-security"].to_str().expect("text").starts_with("max-age=63072000"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_carries_a_style_or_a_script() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    for route in ROUTES.iter().filter(|route| route.method == "GET") {
        let text = kari.get(&filled(route.path)).await.text();
        for never in ["<style", "<script", " style=", " onclick=", "javascript:"] {
            assert!(!text.contains(never), "{}: {never}", route.path);
        }
    }
}
