//! Does the case say what comes next, and are contacts and notes kept where they belong?

use super::desk::{Desk, led_to, send};

#[tokio::test(flavor = "multi_thread")]
async fn the_case_says_whom_it_is_about_what_comes_next_and_why_the_date_is_what_it_is() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let page = solveig.get(&desk.at("")).await;
    assert!(page.has("Emil Granli, 9 år") && page.has("Sak 2026-000001. Mottatt."), "{}", page.text());
    assert!(page.has("Foreløpig svar senest onsdag 23. desember – 30 dager igjen"));
    assert!(page.has("PRELIM") && page.has("Slik har vi telt"), "the date opens to its rule");
    assert!(page.has("Vurder linjene") && page.has("1 linje mangler vurdering") && page.has("Ikke sendt"));
    for path in ["/assessment", "/questions", "/provisional-answer", "/draft", "/decision"] {
        assert!(page.values("href").contains(&desk.at(path)), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_logged_whole_or_comes_back_with_what_is_missing() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let (page, action) = (desk.at(""), desk.at("/contacts"));
    let half = send(
        &mut solveig,
        &page,
        &action,
        &[("on", "i går"), ("manner", ""), ("reached", ""), ("words", "Ringte mor 👩‍👧")],
    )
    .await;
    assert_eq!(half.status.as_u16(), 422);
    for said in ["Skriv dagen slik", "Velg hvordan du tok kontakt.", "Velg om du fikk tak i dem.", "<title>Feil: "] {
        assert!(half.has(said), "{said}");
    }
    assert!(half.has("value=\"i går\"") && half.has("Ringte mor 👩‍👧") && half.values("href").contains(&"#on".into()));
    let whole = [("on", "23.11.2026"), ("manner", "phone"), ("reached", "no"), ("words", "Ringte mor 👩‍👧")];
    let early = [("on", "24.11.2026"), ("manner", "phone"), ("reached", "no"), ("words", "x")];
    assert!(send(&mut solveig, &page, &action, &early).await.has("Dagen har ikke vært ennå."));
    let saved = send(&mut solveig, &page, &action, &whole).await;
    assert_eq!(led_to(&saved), desk.at("?done=contact#contact"));
    let page = solveig.get(&desk.at("?done=contact")).await;
    assert!(page.has("Kontakten er skrevet ned.") && page.has("Telefon, fikk ikke tak i dem"));
    assert!(page.has("Ringte mor 👩‍👧") && page.has("Skrevet av Solveig Berg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_stays_with_the_office() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let (page, action) = (desk.at(""), desk.at("/notes"));
    let empty = send(&mut solveig, &page, &action, &[("note", "  ")]).await;
    assert!(empty.status.as_u16() == 422 && empty.has("Skriv noe i notatet før du lagrer."));
    let long = "notat ".repeat(20_000);
    let too_long = send(&mut solveig, &page, &action, &[("note", &long)]).await;
    assert_eq!(too_long.status.as_u16(), 422);
    assert_eq!(too_long.text().matches("notat ").count(), 20_000, "not a word is lost");
    led_to(&send(&mut solveig, &page, &action, &[("note", "Spør ergoterapeuten om natten.")]).await);
    let kept = solveig.get(&page).await;
    assert!(kept.has("Spør ergoterapeuten om natten.") && kept.has("Bare kontoret leser dette."));
    let mut kari = desk.table.seat("kari").await;
    for path in ["", "/lines"] {
        assert!(!kari.get(&format!("/cases/{}{path}", desk.case)).await.has("ergoterapeuten"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_given_to_a_colleague_and_only_to_one_of_the_office() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let (page, action) = (desk.at(""), desk.at("/assign"));
    let nobody = send(&mut solveig, &page, &action, &[("to", "")]).await;
    assert!(nobody.status.as_u16() == 422 && nobody.has("Velg hvem som skal ha saken."));
    let stranger = "01900000-0000-7000-8000-00000000ffff";
    let foreign = send(&mut solveig, &page, &action, &[("to", stranger)]).await;
    assert!(foreign.status.as_u16() == 422 && foreign.has("Velg en som jobber med saker på dette kontoret"));
    let shown = solveig.get(&page).await.text();
    let (_, after) = shown.split_once("Velg en kollega</option><option value=\"").expect("a colleague");
    let (leader, rest) = after.split_once('"').expect("a hat");
    assert!(rest.starts_with(">Rune Dahl"));
    led_to(&send(&mut solveig, &page, &action, &[("to", leader)]).await);
    assert!(solveig.get(&page).await.has("Rune Dahl, Tildelingskontoret"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_provisional_answer_goes_as_a_letter_and_the_day_is_promised() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    let page = desk.at("/provisional-answer");
    let half =
        send(&mut solveig, &page, &page, &[("reason", "Vi venter på en uttalelse."), ("expected_on", "snart")]).await;
    assert!(
        half.status.as_u16() == 422
            && half.has("Skriv dagen du venter vedtak")
            && half.has("Vi venter på en uttalelse.")
    );
    let today = [("reason", "Vi venter."), ("expected_on", "23.11.2026")];
    assert!(send(&mut solveig, &page, &page, &today).await.has("Velg en dag etter i dag."));
    let answers = [("reason", "Vi venter på en uttalelse."), ("expected_on", "18.12.2026")];
    assert_eq!(led_to(&send(&mut solveig, &page, &page, &answers).await), desk.at("?done=provisional"));
    let case = solveig.get(&desk.at("?done=provisional")).await;
    assert!(case.has("Foreløpig svar er sendt") && case.has("Vedtak ventes fredag 18. desember"), "{}", case.text());
    let letter = case.values("href").into_iter().find(|href| href.starts_with("/documents/")).expect("a letter");
    assert_eq!(solveig.get(&letter).await.status.as_u16(), 200);
}
