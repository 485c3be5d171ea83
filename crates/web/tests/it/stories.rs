//! Do the stories hold from the first word to the letter, seen from both sides of the table, on both databases?

use crate::browser::with;
use crate::family::table::{MORNING, Table, add, begun, handed_in, lines_of, morning, told, typed};
use crate::office::desk::{Desk, led_to, send};
use crate::town::{CHILD, Town};
use testkit::{TestDb, db_test};

const PERIOD: [(&str, &str); 5] =
    [("answer_by", "11.12.2026"), ("validity", "open"), ("from", "1.1.2027"), ("review_on", "1.1.2029"), ("to", "")];

/// A family asks for two hours of help a week, one in the morning and one in the evening.
async fn asked(db: TestDb) -> Desk {
    let table = Table::laid_in(Town::demo_in(db).await).await;
    let mut kari = table.seat("kari").await;
    let application = begun(&mut kari).await;
    told(&mut kari, &application).await;
    for need in [MORNING.to_vec(), morning(&[("activity", "Kveldsstell")])] {
        assert_eq!(add(&mut kari, &application, &need).await.status.as_u16(), 303);
    }
    let case = handed_in(&mut kari, &application).await;
    let lines = lines_of(&mut kari, case).await;
    assert_eq!(lines.len(), 2);
    Desk { table, case, lines }
}

db_test! {
    async fn a_minimum_not_a_sunbath(db: TestDb) {
        let desk = asked(db).await;
        let mut solveig = desk.solveig().await;
        let (draft, theirs) = (desk.at("/draft"), format!("/cases/{}/draft", desk.case));

        // The office proposes less than was asked; each difference has its reason.
        let overview = solveig.get(&desk.at("")).await;
        led_to(&solveig.press(&overview, &desk.at("/assign")).await);
        for line in &desk.lines {
            let found = [("hours", "0,5"), ("reason", "Skolen dekker noe av dette."), ("source", "Samtale 17. november"), ("legal_basis", "pbrl § 2-1 d")];
            let (page, action) = (desk.at(&format!("/assessment?line={line}")), desk.at(&format!("/assessment/lines/{line}")));
            led_to(&send(&mut solveig, &page, &action, &found).await);
        }
        let answers = [("child_view", "Emil vil svømme."), ("best_interests", "Faste hjelpere."), ("facts", "En uke."), ("considerations", "At Emil er med.")];
        led_to(&send(&mut solveig, &desk.at("/questions"), &desk.at("/questions"), &answers).await);
        led_to(&send(&mut solveig, &draft, &draft, &PERIOD).await);

        // The family answers two lines, and gets its replies.
        let mut kari = desk.table.seat("kari").await;
        let comment = format!("{theirs}/comment");
        for (line, words) in desk.lines.iter().zip(["Drosjen kommer for sent.", "Ingen er der om kvelden."]) {
            let page = kari.get(&theirs).await;
            let form = page.forms(&comment).first().cloned().expect("a form");
            led_to(&kari.post(&comment, &typed(with(form, "line", &line.to_string()), &[("words", words)])).await);
        }
        for _ in &desk.lines {
            let page = solveig.get(&draft).await;
            let reply = page.values("action").into_iter().find(|a| a.contains("/draft/comments/")).expect("a reply form");
            led_to(&send(&mut solveig, &draft, &reply, &[("reply", "Vi har sett på det.")]).await);
        }

        // One line changes.
        let (page, action) = (desk.at(&format!("/assessment?line={}", desk.lines[1])), desk.at(&format!("/assessment/lines/{}", desk.lines[1])));
        led_to(&send(&mut solveig, &page, &action, &[("hours", "1"), ("reason", "Ingen andre kan hjelpe om kvelden."), ("source", "Svaret fra mor"), ("legal_basis", "pbrl § 2-1 d")]).await);
        for persona in ["kari", "ola"] {
            let mut browser = desk.table.seat(persona).await;
            let page = browser.get(&theirs).await;
            led_to(&browser.press(&page, &format!("{theirs}/done")).await);
        }

        // The decision shows all of it, and ends in a letter.
        let period = [("validity", "open"), ("from", "1.1.2027"), ("to", ""), ("review_on", "1.1.2029"), ("in_short", "Emil får hjelp"), ("convention", "")];
        led_to(&send(&mut desk.leader().await, &desk.at("/decision"), &desk.at("/decision"), &period).await);
        let decision = kari.get(&format!("/cases/{}/decision", desk.case)).await;
        for said in ["Skolen dekker noe av dette.", "Ingen andre kan hjelpe om kvelden.", "Du kan klage. Frist mandag 21. desember"] {
            assert!(decision.has(said), "{said} on {}", decision.text());
        }
        let letter = decision.values("href").into_iter().find(|href| href.starts_with("/documents/")).expect("a letter");
        assert_eq!(kari.get(&letter).await.headers["content-type"], "application/pdf");
        assert_eq!(desk.table.seat("unni").await.get(&letter).await.status.as_u16(), 404);

        // And the family sees who has looked: each person once a day, however many pages they opened.
        let looked = kari.get(&format!("/persons/{CHILD}/access")).await;
        assert_eq!(looked.text().matches("Solveig Berg").count(), 1, "{}", looked.text());
        assert!(looked.has("Leste vurderingen. ") && looked.has("Du selv: "));
        let whole = usecase::audit::verify(&desk.table.town.db.db, None).await.expect("verified");
        assert!(whole.ok, "{whole:?}");
    }
}
