//! Does every link lead somewhere, and does no address say who somebody is? Every page that a link leads to is read.

use crate::town::{CHILD, NAMES, Town};
use std::collections::BTreeSet;

async fn crawl(town: &Town, persona: Option<&str>) -> BTreeSet<String> {
    let mut browser = match persona {
        Some(persona) => town.logged_in(persona).await,
        None => town.browser(),
    };
    if persona == Some("solveig") {
        let page = browser.get("/hats").await;
        assert_eq!(browser.press(&page, "/hats").await.to(), "/", "the office's hat stands first");
        assert_eq!(browser.get("/").await.to(), "/office/cases");
    }
    let mut waiting = vec!["/".to_owned(), "/hats".to_owned()];
    if persona == Some("kari") {
        waiting.push(format!("/persons/{CHILD}/access"));
    }
    let (mut seen, mut addresses) = (BTreeSet::new(), BTreeSet::new());
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) || path.starts_with("/static") || path.starts_with("/demo") {
            continue;
        }
        let page = browser.get(&path).await;
        assert!(page.status == 200 || page.status == 303, "{persona:?} comes to {path}, which answers {}", page.status);
        let own =
            page.values("href").into_iter().filter(|href| href.starts_with('/') && !href.starts_with("/language"));
        waiting.extend(own.map(|href| href.split('#').next().unwrap_or_default().to_owned()));
        if page.status.is_redirection() {
            waiting.push(page.to().to_owned());
        }
        addresses.extend(["href", "action", "src"].map(|name| page.values(name)).concat());
        addresses.insert(page.to().to_owned());
    }
    addresses
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_carries_a_name_or_a_day_of_birth() {
    let town = Town::demo().await;
    for persona in [None, Some("kari"), Some("solveig"), Some("berit")] {
        let addresses = crawl(&town, persona).await;
        assert!(addresses.len() > 8, "{persona:?} finds the way around: {addresses:?}");
        for address in addresses.iter().filter(|address| !address.starts_with("/demo")) {
            let lower = address.to_lowercase();
            let told = NAMES.iter().map(|name| name.to_lowercase()).chain(["2016".into(), "041216".into()]);
            for word in told {
                assert!(!lower.contains(&word), "{address} tells {word}");
            }
        }
    }
}
