//! Is a need saved with its explained sum, refused with what to do, and never lost or overwritten unseen?

use super::table::{MORNING, Table, add, begun, lines, morning, typed, written};

#[tokio::test(flavor = "multi_thread")]
async fn the_sum_of_a_week_is_explained_and_added_up() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let empty = kari.get(&format!("{application}/lines")).await;
    assert!(empty.has("Ingen behov ennå"));
    add(&mut kari, &application, &MORNING).await;
    let night = [
        ("activity", "Natt"),
        ("days", ""),
        ("times_a_week", "7"),
        ("minutes", "45"),
        ("helpers", "2"),
        ("night", "active"),
        ("then", "another"),
    ];
    let saved = add(&mut kari, &application, &morning(&night)).await;
    assert_eq!((saved.status.as_u16(), saved.to()), (303, format!("{application}/lines/new").as_str()));
    let page = kari.get(&format!("{application}/lines")).await;
    assert!(page.has("2 ganger × 30 minutter × én hjelper = 1 time i uken"), "{}", page.text());
    assert!(page.has("7 ganger × 45 minutter × 2 hjelpere = 10 timer og 30 minutter i uken"));
    assert!(page.has("Mandag og onsdag") && page.has("<b>11\u{a0}t\u{a0}30\u{a0}min</b>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_sent_twice_is_one_need_and_changed_after_going_back_it_is_another() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let page = format!("{application}/lines/new");
    let form = typed(kari.get(&page).await.form(&page), &MORNING);
    for _ in 0..2 {
        assert_eq!(kari.post(&page, &form).await.status.as_u16(), 303);
    }
    assert_eq!(lines(&mut kari, &application).await.len(), 1, "twice is once");
    let changed = typed(form, &[("activity", "Legge seg")]);
    assert_eq!(kari.post(&page, &changed).await.status.as_u16(), 303);
    assert_eq!(lines(&mut kari, &application).await.len(), 2, "what was changed is not swallowed");
    assert!(kari.get(&format!("{application}/lines")).await.has("Legge seg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_taken_comes_back_as_it_was_typed() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let rows = [
        ("minutes", "0", "Skriv minst ett minutt."),
        ("minutes", "1500", "Det blir 25 timer på én dag."),
        ("minutes", "🎂", "Skriv et helt tall"),
        ("activity", "", "Skriv hva det er hjelp til."),
        ("helpers", "9", "Skriv et tall fra 1 til 3."),
        ("times_a_week", "5", "passer ikke sammen"),
    ];
    for (field, value, expected) in rows {
        let page = add(&mut kari, &application, &morning(&[(field, value)])).await;
        assert_eq!(page.status.as_u16(), 422, "{field}={value}");
        assert!(page.has(expected), "{field}={value}: {}", page.text());
        assert!(page.has(&format!("href=\"#{field}\"")) && page.has("Komme på skolen i tide"));
        assert!(value.is_empty() || field == "helpers" || page.has(&format!("value=\"{value}\"")), "{field}={value}");
    }
    assert!(lines(&mut kari, &application).await.is_empty(), "nothing half-written");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_parents_who_change_a_need_at_once_see_both_versions() {
    let table = Table::laid().await;
    let (mut kari, mut ola) = (table.seat("kari").await, table.seat("ola").await);
    let application = written(&mut kari).await;
    let line = lines(&mut kari, &application).await.remove(0);
    let (mine, theirs) = (kari.get(&line).await.form(&line), ola.get(&line).await.form(&line));
    let saved = ola.post(&line, &typed(theirs, &morning(&[("minutes", "40")]))).await;
    assert_eq!(saved.status.as_u16(), 303, "{}", saved.text());
    let both = kari.post(&line, &typed(mine, &morning(&[("minutes", "20"), ("words", "Han er trøtt.")]))).await;
    assert_eq!(both.status.as_u16(), 422);
    assert!(both.has("40 minutter") && both.has("20 minutter") && both.has("Han er trøtt."), "{}", both.text());
    assert!(both.has("Ola lagret 12.00.") && both.has("Behold det som er lagret"));
    let again = typed(both.form(&line), &morning(&[("minutes", "20")]));
    assert_eq!(kari.post(&line, &again).await.status.as_u16(), 303, "knowingly");
    assert!(kari.get(&line).await.has("value=\"20\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_makes_one_need() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    let path = format!("{application}/lines/new");
    let form = typed(kari.get(&path).await.form(&path), &MORNING);
    for _ in 0..2 {
        assert_eq!(kari.post(&path, &form).await.status.as_u16(), 303);
    }
    assert_eq!(lines(&mut kari, &application).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_need_is_taken_out_and_one_that_was_changed_meanwhile_is_shown_first() {
    let table = Table::laid().await;
    let (mut kari, mut elsewhere) = (table.seat("kari").await, table.seat("kari").await);
    let application = written(&mut kari).await;
    let line = lines(&mut kari, &application).await.remove(0);
    let removal = format!("{line}/remove");
    let before = kari.get(&line).await;
    let theirs = elsewhere.get(&line).await.form(&line);
    elsewhere.post(&line, &typed(theirs, &morning(&[("minutes", "40")]))).await;
    let open_elsewhere = elsewhere.get(&line).await.form(&line);
    let shown = kari.press(&before, &removal).await;
    assert_eq!(shown.status.as_u16(), 422);
    assert!(shown.has("Noen endret behovet") && shown.has("value=\"40\""));
    let gone = kari.press(&shown, &removal).await;
    assert_eq!(gone.status.as_u16(), 303);
    let removed = line.rsplit('/').next().expect("an id");
    assert_eq!(gone.to(), format!("{application}/lines?removed={removed}"));
    assert!(lines(&mut kari, &application).await.is_empty());
    let late = elsewhere.post(&line, &typed(open_elsewhere, &MORNING)).await;
    assert_eq!(late.status.as_u16(), 422);
    assert!(late.has("Lagrer du nå, blir det et nytt.") && late.has("Han må ha ro."));
}
