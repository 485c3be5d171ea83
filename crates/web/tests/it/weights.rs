//! How much does a visit weigh on the wire?

use crate::browser::Browser;
use crate::town::{CHILD, Town};
use axum::http::Request;

const PAGE: usize = 15 * 1024;
const FIRST_VISIT: usize = 100 * 1024;

async fn weight(browser: &mut Browser, path: &str) -> (usize, Vec<String>) {
    let request = Request::get(path).header("accept-encoding", "gzip");
    let zipped = browser.send(request, String::new()).await;
    assert_eq!(zipped.status.as_u16(), 200, "{path}");
    let plain = browser.get(path).await;
    assert!(plain.body.len() < 512 || zipped.headers["content-encoding"] == "gzip", "{path} is compressed");
    let linked = plain.values("href").into_iter().chain(plain.values("src"));
    let files = linked.filter(|href| href.starts_with("/static/"));
    let files = files.map(|href| href.split('#').next().unwrap_or_default().to_owned());
    (zipped.body.len(), files.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_first_visits_are_light() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let (access, grants) = (format!("/persons/{CHILD}/access"), format!("/persons/{CHILD}/grants"));
    for path in ["/", "/login", "/help", "/rules", "/rules/PRELIM", "/sessions", "/hats", &access, &grants] {
        let mut browser = if path == "/" { town.browser() } else { kari.clone() };
        let (page, mut files) = weight(&mut browser, path).await;
        assert!(page <= PAGE, "{path} weighs {page}");
        files.sort();
        files.dedup();
        assert!(files.iter().any(|file| file.ends_with(".css")), "{path} has its style");
        let mut whole = page;
        for file in &files {
            let request = Request::get(file).header("accept-encoding", "gzip");
            let sent = kari.send(request, String::new()).await;
            assert_eq!(sent.status.as_u16(), 200, "{file}");
            whole += sent.body.len();
        }
        assert!(whole <= FIRST_VISIT, "a first visit to {path} weighs {whole}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_file_keeps_its_own_limit() {
    for asset in assets::all() {
        let sent = asset.gzip.map_or(asset.bytes.len(), <[u8]>::len);
        let limit = match asset.role {
            "css" => 22 * 1024,
            "font" => 32 * 1024,
            "icons" | "icon" => 8 * 1024,
            // Fetched only where a page has letters that the typeface itself lacks.
            "font-extended" => 64 * 1024,
            other => panic!("{other} has no limit yet"),
        };
        assert!(sent <= limit, "{} weighs {sent}", asset.path);
    }
}
