//! Who has looked, who may see; and an access is ended.

use crate::browser::with;
use crate::office::desk::Desk;
use crate::town::{CHILD, MOTHER, Town, who};
use access::OutputChannel;
use people::{FactToAsk, InvitePerson, Invitee, PAGE, PhoneCode, ReadPerson, Token};
use store::OsEntropy;

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_chooses_among_children_and_sees_who_looked_and_why() {
    let town = Town::demo().await;
    let office = who(crate::town::OFFICER);
    usecase::read(&town.site.house, &office, OutputChannel::Page, &ReadPerson { person: CHILD }).await.expect("read");
    let mut kari = town.logged_in("kari").await;
    let page = kari.get("/who-has-looked").await;
    assert!(page.has("Emil Granli") && page.has("Nora Granli"));
    let address = format!("/persons/{CHILD}/access");
    assert!(page.values("href").contains(&address));
    let page = kari.get(&address).await;
    for words in
        ["Solveig Berg", "Saksbehandler, Tildelingskontoret", "Så hvem personen er", "på skjermen", "oppgave i loven"]
    {
        assert!(page.has(words), "{words}\n{}", page.text());
    }
    assert!(page.has("mandag 23. november 2026") && page.has("kl. 12.00"));
    let page = kari.get(&address).await;
    assert!(page.has("Er part i saken") && page.has("Så hvem som har lest"), "her own look at the list stands too");
    let text = page.text();
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}"));
    assert!(at("Solveig Berg") < at("Du selv: ") && at("Du selv: ") < at("Er part i saken"), "hers are folded, below");
}

#[tokio::test(flavor = "multi_thread")]
async fn long_lists_come_in_pages_that_leave_nothing_out() {
    let town = Town::demo().await;
    let office = who(crate::town::OFFICER);
    for _ in 0..PAGE + 5 {
        let reading = ReadPerson { person: CHILD };
        usecase::read(&town.site.house, &office, OutputChannel::Print, &reading).await.expect("read");
    }
    let mut kari = town.logged_in("kari").await;
    let first = kari.get(&format!("/persons/{CHILD}/access")).await;
    let older = first.values("href").into_iter().find(|href| href.contains("?before=")).expect("there is more");
    let second = kari.get(&older).await;
    assert!(second.values("href").iter().all(|href| !href.contains("?before=")) && second.has("Til de nyeste"));
    assert!(first.has(&format!("{PAGE} ganger, kl. 12.00")) && second.has("5 ganger, kl. 12.00"));
    let looks =
        [first, second].map(|page| page.text().matches("<li>kl. 12.00: Så hvem personen er, på utskrift").count());
    assert_eq!(looks, [PAGE, 5]);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_page_of_the_office_is_one_look_that_names_what_it_showed() {
    let desk = Desk::with_a_case().await;
    let mut solveig = desk.solveig().await;
    solveig.get(&desk.at("")).await;
    let page = desk.table.seat("kari").await.get(&format!("/persons/{CHILD}/access")).await;
    assert!(page.has("Leste vurderingen. Leste et internt notat") && page.has("kl. 12.00"), "{}", page.text());
    assert!(!page.has("2 ganger, kl. 12.00") && page.text().matches("Solveig Berg").count() == 1);
    solveig.get(&desk.at("/assessment")).await;
    solveig.get(&desk.at("/decision")).await;
    let page = desk.table.seat("kari").await.get(&format!("/persons/{CHILD}/access")).await;
    assert!(page.has("3 ganger, kl. 12.00"), "{}", page.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_speak_for_one_person_are_not_asked_whom() {
    let town = Town::demo().await;
    let mut berit = town.logged_in("berit").await;
    let own = format!("/persons/{}/access", crate::town::AUNT);
    assert_eq!(berit.get("/who-has-looked").await.to(), own);
    let page = berit.get(&own).await;
    assert!(page.has("Berit <Granli>") && page.text().contains("Berit &lt;Granli&gt;"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_is_withdrawn_with_one_press() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let (at, end) = (format!("/persons/{CHILD}/grants"), format!("/persons/{CHILD}/grants/end"));
    let page = kari.get(&at).await;
    for words in [
        "Kari Granli, Forelder",
        "Tildelingskontoret",
        "Samtykke",
        "fra 1. november 2026 til 31. januar 2027",
        "Gjelder nå",
    ] {
        assert!(page.has(words), "{words}\n{}", page.text());
    }
    assert_eq!(kari.press(&page, &end).await.to(), at);
    let page = kari.get(&at).await;
    assert!(page.has("Stengt") && page.forms(&end).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_taken_back_unless_it_is_used() {
    let town = Town::demo().await;
    let mut kari = town.logged_in("kari").await;
    let (at, back) = (format!("/persons/{CHILD}/grants"), format!("/persons/{CHILD}/invitations/take-back"));
    for used in [false, true] {
        let (token, code) = (Token::fresh(&OsEntropy), PhoneCode::fresh(&OsEntropy));
        let application = kernel::ApplicationId(uuid::Uuid::from_u128(77));
        let invitee = Invitee::Writer { name: "Besta".into(), application, until: None };
        let fact = FactToAsk::Code(code.clone());
        let command = InvitePerson { subject: CHILD, invitee, fact, token: token.clone() };
        usecase::run(&town.site.house, &who(MOTHER), &command, None).await.expect("invited");
        let page = kari.get(&at).await;
        assert!(page.has("Besta") && page.has("Venter på svar"));
        let path = format!("/invitations/{}", token.text());
        if used {
            let mut besta = town.browser();
            let fields = with(besta.get(&path).await.form(&path), "fact", code.digits());
            assert_eq!(besta.post(&path, &fields).await.to(), "/");
        }
        let answer = kari.press(&page, &back).await;
        assert_eq!(answer.has("Invitasjonen er alt brukt"), used);
        assert_eq!(town.browser().get(&path).await.status.as_u16(), 410);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_data_protection_officer_has_the_log_in_numbers_and_nobody_s_name() {
    let town = Town::demo().await;
    town.logged_in("solveig").await.get("/office/cases").await;
    let mut kari = town.logged_in("kari").await;
    kari.get(&format!("/persons/{CHILD}/access")).await;
    town.wait(1);
    let mut vigdis = town.logged_in("vigdis").await;
    assert_eq!(vigdis.get("/").await.to(), "/oversight");
    let page = vigdis.get("/oversight").await;
    assert_eq!(page.status.as_u16(), 200);
    for said in
        ["Tilsyn med loggen", "mandag 23. november 2026", "Forelder eller søker", "Er part i saken", "på skjermen"]
    {
        assert!(page.has(said), "{said}: {}", page.text());
    }
    for name in crate::town::NAMES.iter().filter(|name| **name != "Vigdis") {
        assert!(!page.has(name), "{name} is named");
    }
    let refused = town.logged_in("kari").await.get("/oversight").await;
    assert_eq!(refused.status.as_u16(), 404);
}
