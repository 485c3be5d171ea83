//! Is what matters saved as it was written, and are both versions shown when two save at once?

use super::table::{Table, begun, typed};

const MATTERS: &str = "At vi får sove 👩‍👧\nog at Emil er med";

#[tokio::test(flavor = "multi_thread")]
async fn it_is_saved_word_for_word_and_comes_back() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let path = format!("{}/story", begun(&mut kari).await);
    let form = kari.get(&path).await.form(&path);
    let answers =
        [("matters", MATTERS), ("outcomes", "Vi sover"), ("outcomes", ""), ("outcomes", ""), ("then", "later")];
    let saved = kari.post(&path, &typed(form, &answers)).await;
    assert_eq!((saved.status.as_u16(), saved.to()), (303, path.trim_end_matches("/story")));
    let page = kari.get(&path).await;
    assert!(page.has(MATTERS) && page.has("Vi sover"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_long_comes_back_whole_with_what_to_do() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let path = format!("{}/story", begun(&mut kari).await);
    let long = "søvn ".repeat(20_000);
    let form = typed(kari.get(&path).await.form(&path), &[("matters", &long), ("outcomes", "Vi sover")]);
    let page = kari.post(&path, &form).await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(page.has("Det er plass til 5\u{a0}000.") && page.has("href=\"#matters\"") && page.has("Vi sover"));
    assert_eq!(page.text().matches("søvn").count(), 20_000, "not a word is lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_parents_who_save_at_once_see_both_and_the_second_chooses() {
    let table = Table::laid().await;
    let (mut kari, mut ola) = (table.seat("kari").await, table.seat("ola").await);
    let path = format!("{}/story", begun(&mut kari).await);
    let (mine, theirs) = (kari.get(&path).await.form(&path), ola.get(&path).await.form(&path));
    let theirs = typed(theirs, &[("matters", "Skrevet på telefonen"), ("outcomes", "Vi sover")]);
    assert_eq!(ola.post(&path, &theirs).await.status.as_u16(), 303);
    let both = kari.post(&path, &typed(mine, &[("matters", "Skrevet på brettet"), ("outcomes", "Vi sover")])).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("To har skrevet samtidig") && both.has("Skrevet på telefonen") && both.has("Skrevet på brettet"));
    assert!(!both.has("<td data-label=\"Du skrev\"><div>Vi sover"), "what is the same is not compared");
    let again = typed(both.form(&path), &[("matters", "Skrevet på brettet"), ("outcomes", "Vi sover")]);
    assert_eq!(kari.post(&path, &again).await.status.as_u16(), 303);
    assert!(ola.get(&path).await.has("Skrevet på brettet"));
}
