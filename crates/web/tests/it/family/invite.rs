//! Is a link made for one person, shown once, with a second fact?

use super::table::{Table, begun, typed};

#[tokio::test(flavor = "multi_thread")]
async fn a_writers_link_is_shown_once_and_leads_to_the_door() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let path = format!("{}/invite", begun(&mut kari).await);
    let form = kari.get(&path).await.form(&path);
    let form = typed(form, &[("who", "writer"), ("name", "Tante Berit"), ("until", ""), ("fact", "code")]);
    let page = kari.post(&path, &form).await;
    assert_eq!(page.status.as_u16(), 200, "{}", page.text());
    let link = page.text().split("http://").nth(1).and_then(|rest| rest.split('<').next()).expect("a link").to_owned();
    let door = link.strip_prefix(crate::browser::HOST).expect("this site");
    assert_eq!(table.town.browser().get(door).await.status.as_u16(), 200);
    assert!(page.has("Koden") && page.has("14 dager"));
    let again = kari.post(&path, &form).await;
    assert!(again.has("Ta den tilbake og lag en ny") && !again.text().contains("/invitations/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_who_can_log_in_needs_no_link_and_a_writer_needs_a_name() {
    let table = Table::laid().await;
    let mut kari = table.seat("kari").await;
    let path = format!("{}/invite", begun(&mut kari).await);
    let page = kari.get(&path).await;
    assert!(page.has("Ola Granli, som forelder eller verge") && !page.has("Kari Granli, som"));
    let nameless =
        typed(page.form(&path), &[("who", "writer"), ("name", " "), ("until", "31.12.2026"), ("fact", "birth_date")]);
    let page = kari.post(&path, &nameless).await;
    assert_eq!(page.status.as_u16(), 422);
    assert!(page.has("Skriv hva personen heter.") && page.has("value=\"31.12.2026\""));
    let father = super::table::FATHER.to_string();
    let party = typed(page.form(&path), &[("who", &father), ("name", ""), ("until", ""), ("fact", "birth_date")]);
    let page = kari.post(&path, &party).await;
    assert!(page.has("Denne personen kan logge inn fra før."), "{}", page.text());
    let never =
        typed(page.form(&path), &[("who", "writer"), ("name", "Berit"), ("until", "31.11.2026"), ("fact", "code")]);
    let page = kari.post(&path, &never).await;
    assert!(page.has("Skriv dagen slik") && page.has("value=\"31.11.2026\""));
}
