//! Does everybody find the rules, and what applied on a day; and is a signature under them given once, by who may?

use crate::browser::{Fields, with};
use crate::office::desk::Desk;
use crate::town::Town;

const REVIEW: &str = "/rules/review";

fn signed(fields: Fields, name: &str) -> Fields {
    with(with(with(fields, "name", name), "capacity", "kommuneadvokat"), "remarks", "BPA-32: se <merknad>")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_stand_by_subject_and_are_found_by_a_word() {
    let town = Town::demo().await;
    let mut anybody = town.browser();
    let all = anybody.get("/rules").await;
    let links = all.values("href").into_iter().filter(|href| href.starts_with("/rules/") && href != REVIEW).count();
    assert_eq!(links, law::catalogue().len());
    for words in [
        "Hjelp du kan få",
        "Slik går saken",
        "Når folk kan jobbe",
        "Å være sjef",
        "Dager og frister",
        "Lest i loven",
        "1. januar 2015",
        "Nye ord er vedtatt, men gjelder ikke ennå.",
        "Ingen har godkjent reglene i Granvik kommune ennå.",
    ] {
        assert!(all.has(words), "{words}");
    }
    let found = anybody.get("/rules?q=forel%C3%B8pig+SVAR").await;
    assert!(found.has("1 regel.") && found.values("href").contains(&"/rules/PRELIM".to_owned()));
    assert!(found.values("value").contains(&"foreløpig SVAR".to_owned()), "what was typed stays");
    let by_section = anybody.get("/rules?q=pbrl+7-5").await;
    assert!(by_section.values("href").contains(&"/rules/CPL-DEADLINE".to_owned()));
    let none = anybody.get("/rules?q=einhorn").await;
    assert!(none.status == 200 && none.has("Vi fant ingen regel"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_of_another_day_are_shown_and_what_is_no_day_is_said() {
    let town = Town::demo().await;
    let mut anybody = town.browser();
    let before = anybody.get("/rules?q=BPA-32&on=31.12.2014").await;
    assert!(before.has("Gjelder ikke denne dagen") && before.has("Du ser det som gjaldt 31. desember 2014."));
    let after = anybody.get("/rules?q=BPA-32&on=1.1.2015").await;
    assert!(after.has("1. januar 2015") && !after.has("Gjelder ikke denne dagen"));
    let unknown = anybody.get("/rules?q=BPA-DISCR&on=1.1.2012&known=1.1.2011").await;
    assert!(unknown.has("Gjelder ikke denne dagen") && unknown.has("slik den var kjent 1. januar 2011"));
    let no_day = anybody.get("/rules?on=31.2.2026").await;
    assert!(no_day.status == 422 && no_day.values("value").contains(&"31.2.2026".to_owned()));
    assert!(no_day.values("href").contains(&"#on".to_owned()) && no_day.has("Skriv en dag som finnes"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_says_what_it_says_where_it_stands_and_what_is_open() {
    let town = Town::demo().await;
    let mut anybody = town.browser();
    let prelim = anybody.get("/rules/PRELIM").await;
    for words in [
        "<blockquote class=\"law-text\" lang=\"nb\">",
        "Vedtatt, men gjelder ikke ennå.",
        "Vedtatt 10. februar 1967.",
        "Vær klar over:",
        "1 måned",
    ] {
        assert!(prelim.text().contains(words), "{words}\n{}", prelim.text());
    }
    assert!(
        prelim.text().contains("href=\"https://lovdata.no/dokument/NL/lov/1967-02-10\" rel=\"noopener noreferrer\"")
    );
    assert!(anybody.get("/rules/BPA-32").await.text().contains("1\u{a0}920 minutter"));
    assert_eq!(anybody.get("/rules/NO-SUCH-RULE").await.status.as_u16(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lawyer_reads_every_rule_on_one_page() {
    let town = Town::demo().await;
    let page = town.browser().get(REVIEW).await;
    let ids = page.values("id");
    for entry in law::catalogue() {
        assert!(ids.contains(&entry.id.to_string()), "{}", entry.id);
        assert!(
            entry.doubts.iter().all(|doubt| page.text().contains(doubt.key()) || page.has(doubt.note())),
            "{}",
            entry.id
        );
    }
    assert!(page.has(&rights::sign_off::rule_set().digest) && page.forms(REVIEW).is_empty());
    assert!(page.has("Den som har fullmakt til å vedta i kommunen, kan logge inn"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_are_signed_once_and_everybody_sees_by_whom() {
    let desk = Desk::without_a_case().await;
    let mut leader = desk.leader().await;
    let form = leader.get(REVIEW).await.form(REVIEW);
    let unnamed = leader.post(REVIEW, &signed(form.clone(), " ")).await;
    assert!(unnamed.status == 422 && unnamed.has("Skriv navnet til den som har lest reglene."));
    assert!(unnamed.values("value").contains(&"kommuneadvokat".to_owned()) && unnamed.has("BPA-32: se <merknad>"));
    let form = unnamed.form(REVIEW);
    let old = leader.post(REVIEW, &with(signed(form.clone(), "Siv Lie"), "version", "0000")).await;
    assert!(old.status == 422 && old.has("Reglene er endret siden du åpnet siden.") && old.has("Siv Lie"));
    for _ in 0..2 {
        let done = leader.post(REVIEW, &signed(form.clone(), "Siv Lie")).await;
        assert_eq!((done.status.as_u16(), done.to()), (303, "/rules/review?done=signed#signed"));
    }
    assert!(leader.get("/rules/review?done=signed").await.has("Reglene er godkjent."));
    let page = desk.table.town.browser().get("/rules").await;
    assert_eq!(page.text().matches("Siv Lie").count(), 1, "twice is once");
    assert!(page.has("kommuneadvokat, Granvik kommune") && page.has("Dette er reglene slik de er nå."));
    assert!(page.text().contains("se &lt;merknad&gt;"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_sign_is_told_who_does_and_signs_nothing() {
    let desk = Desk::without_a_case().await;
    for mut who in [desk.solveig().await, desk.table.seat("kari").await] {
        assert!(who.get(REVIEW).await.forms(REVIEW).is_empty());
        let sessions = who.get("/sessions").await;
        let fields = sessions.form("/logout");
        let digest = rights::sign_off::rule_set().digest.clone();
        let tried = who.post(REVIEW, &with(signed(fields, "Siv Lie"), "version", &digest)).await;
        assert_eq!(tried.status.as_u16(), 404, "{}", tried.text());
    }
    assert!(!desk.table.town.browser().get("/rules").await.has("Siv Lie"));
}
