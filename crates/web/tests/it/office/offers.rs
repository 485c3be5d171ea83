//! Does the office write what the municipality offers, and lose nothing; and does nobody else?

use super::desk::{Desk, Outsider};
use crate::browser::{Fields, with};

const OFFERS: &str = "/office/offers";
const NEW: &str = "/office/offers/new";

fn bathing(fields: Fields, title: &str, from: &str) -> Fields {
    let texts = [
        ("nb-title", title),
        ("nb-what", "Varmt basseng"),
        ("nb-who_may", "Barn"),
        ("nb-how_to_ask", "Ring"),
        ("nb-office", "Fritid"),
        ("from", from),
    ];
    texts.into_iter().fold(fields, |fields, (name, value)| with(fields, name, value))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_written_corrected_previewed_changed_and_ended() {
    let desk = Desk::without_a_case().await;
    let mut solveig = desk.solveig().await;
    assert!(solveig.get("/office/cases").await.values("href").contains(&OFFERS.to_owned()), "the menu leads there");
    assert!(solveig.get(OFFERS).await.has("Ingen tilbud ennå"));
    let form = solveig.get(NEW).await.form(NEW);

    let begun = with(bathing(form, "Bading", "1.13.2026"), "en-title", "Bathing");
    let faulty = solveig.post(NEW, &begun).await;
    assert_eq!(faulty.status.as_u16(), 422);
    for words in [
        "Skriv en dag som finnes",
        "Fyll ut «Hva er det?» på engelsk.",
        "#en-what",
        "Varmt basseng",
        "1.13.2026",
        "Bathing",
    ] {
        assert!(faulty.has(words), "{words}\n{}", faulty.text());
    }
    let form = bathing(faulty.form(NEW), "Bading", "1.1.2027").into_iter().filter(|(name, _)| !name.starts_with("en-"));
    let form: Fields = form.collect();
    for _ in 0..2 {
        assert_eq!(solveig.post(NEW, &form).await.to(), "/office/offers?done=added");
    }
    let list = solveig.get("/office/offers?done=added").await;
    assert!(list.has("Tilbudet er lagret.") && list.has("Kommer") && list.has("Mangler: nynorsk, engelsk"));
    let one = list.values("href").into_iter().filter(|href| href.starts_with("/office/offers/0")).collect::<Vec<_>>();
    let [one] = one.as_slice() else { panic!("sent twice is one offer: {one:?}") };

    assert!(solveig.get("/office/offers/preview?on=31.12.2026").await.has("Ingen tilbud denne dagen"));
    let preview = solveig.get("/office/offers/preview?on=1.1.2027").await;
    assert!(preview.has("Dette ser folk fredag 1. januar 2027") && preview.has("Varmt basseng"));
    assert!(preview.has("Den som leser engelsk, får teksten på bokmål."));
    assert_eq!(solveig.get("/office/offers/preview?on=i+morgen").await.status.as_u16(), 422);

    let first = solveig.get(one).await.form(one);
    let changed = bathing(first.clone(), "Bading og badstue", "1.1.2027");
    assert_eq!(solveig.post(one, &changed).await.to(), "/office/offers?done=changed");
    let other_tab = solveig.get(one).await;
    let late = with(bathing(first, "Bading for alle", "1.1.2027"), "key", "0123456789abcdef0123456789abcdef");
    let stale = solveig.post(one, &late).await;
    assert!(stale.status == 422 && stale.has("Bading for alle") && stale.has("Bading og badstue"));
    let again = bathing(stale.form(one), "Bading for alle", "1.1.2027");
    assert_eq!(solveig.post(one, &again).await.to(), "/office/offers?done=changed", "saving once more is a choice");

    let end = format!("{one}/end");
    let form = solveig.get(one).await.form(&end);
    let early = solveig.post(&end, &with(form.clone(), "last_day", "1.12.2026")).await;
    assert!(early.status == 422 && early.has("Den siste dagen er før den første.") && early.has("1.12.2026"));
    let overtaken = solveig.post(&end, &with(other_tab.form(&end), "last_day", "30.6.2027")).await;
    assert!(overtaken.status == 422 && overtaken.has("30.6.2027"));
    assert_eq!(solveig.post(&end, &with(form, "last_day", "30.6.2027")).await.to(), "/office/offers?done=ended");
    assert!(solveig.get(OFFERS).await.has("Fra 1. januar 2027 til 30. juni 2027"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_offers_of_a_municipality_are_its_own() {
    let desk = Desk::without_a_case().await;
    let mut leader = desk.leader().await;
    let form = leader.get(NEW).await.form(NEW);
    assert_eq!(leader.post(NEW, &bathing(form, "Bading", "1.11.2026")).await.status.as_u16(), 303);
    let one = leader.get(OFFERS).await.values("href").into_iter().find(|href| href.starts_with("/office/offers/0"));
    let one = one.expect("listed");

    let mut elsewhere = desk.outsider(Outsider::AnotherTenant).await;
    assert!(elsewhere.get(OFFERS).await.has("Ingen tilbud ennå"));
    assert_eq!(elsewhere.get(&one).await.status.as_u16(), 404);
    let form = elsewhere.get(NEW).await.form(NEW);
    let version =
        leader.get(&one).await.form(&one).into_iter().find(|(name, _)| name == "version").expect("a version").1;
    let stolen = with(bathing(form, "Stjålet", "1.11.2026"), "version", &version);
    assert_eq!(elsewhere.post(&one, &stolen).await.status.as_u16(), 404);

    let mut kari = desk.table.seat("kari").await;
    for path in [OFFERS, NEW, "/office/offers/preview", &one] {
        assert_eq!(kari.get(path).await.status.as_u16(), 404, "{path}");
    }
    let token = kari.get("/sessions").await.form("/logout");
    let tried = kari.post(NEW, &bathing(token, "Ikke mitt", "1.11.2026")).await;
    assert_eq!(tried.status.as_u16(), 404);
    assert!(!leader.get(OFFERS).await.has("Ikke mitt"));
}
