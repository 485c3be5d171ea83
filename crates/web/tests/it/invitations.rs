//! A link that opens one door once, for the one it is meant for.

use crate::browser::{Browser, Page, with};
use crate::town::{CHILD, MOTHER, NAMES, Town, who};
use kernel::{ApplicationId, Entropy, InvitationId};
use people::{FactToAsk, InvitePerson, Invitee, PhoneCode, RevokeInvitation, Token};
use store::OsEntropy;
use uuid::Uuid;

struct Invitation {
    id: InvitationId,
    path: String,
    code: String,
}

async fn invite(town: &Town, by_code: bool) -> Invitation {
    let entropy: &dyn Entropy = &OsEntropy;
    let (token, code) = (Token::fresh(entropy), PhoneCode::fresh(entropy));
    let fact = if by_code { FactToAsk::Code(code.clone()) } else { FactToAsk::BirthDate };
    let application = ApplicationId(Uuid::from_u128(77));
    let invitee = Invitee::Writer { name: "Berit Fjell".into(), application, until: None };
    let command = InvitePerson { subject: CHILD, invitee, fact, token: token.clone() };
    let invited = usecase::run(&town.site.house, &who(MOTHER), &command, None).await.expect("invited");
    Invitation { id: invited.invitation, path: format!("/invitations/{}", token.text()), code: code.digits().into() }
}

async fn answer(browser: &mut Browser, path: &str, fact: &str) -> Page {
    let fields = browser.get(path).await.form(path);
    browser.post(path, &with(fields, "fact", fact)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_answer_opens_the_door_once() {
    let town = Town::demo().await;
    for (by_code, right) in [(true, None), (false, Some("4.12.2016"))] {
        let invitation = invite(&town, by_code).await;
        let right = right.map_or(invitation.code.clone(), str::to_owned);
        let mut berit = town.browser();
        let page = berit.get(&invitation.path).await;
        assert!(page.has("Noen vil at du skal skrive med på en søknad.") && page.has("Granvik kommune"));
        assert!(NAMES.iter().all(|name| !page.has(name)), "nobody's name before the second fact");
        let fields = with(page.form(&invitation.path), "fact", &right);
        assert_eq!(berit.post(&invitation.path, &fields).await.to(), "/");
        assert_eq!(berit.get("/").await.to(), "/home");
        assert_eq!(berit.post(&invitation.path, &fields).await.status.as_u16(), 303, "pressed twice, it is the same");

        let page = town.browser().get(&invitation.path).await;
        assert_eq!(page.status.as_u16(), 410);
        assert!(page.has("Lenken er brukt før"));
        let page = town.browser().post(&invitation.path, &with(fields, "key", "")).await;
        assert_eq!(page.status.as_u16(), 410, "the right answer does not open it for a second one");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forwarded_link_closes_after_five_wrong_answers() {
    let town = Town::demo().await;
    let invitation = invite(&town, false).await;
    let mut somebody = town.browser();
    for left in [4, 3, 2] {
        let page = answer(&mut somebody, &invitation.path, "5.12.2016").await;
        assert_eq!(page.status.as_u16(), 422);
        assert!(page.has(&format!("Du har {left} forsøk igjen")) && page.has("Feil: "));
        assert!(page.values("value").contains(&"5.12.2016".to_owned()), "what was typed stays");
    }
    let page = somebody.get(&invitation.path).await;
    let fields = page.form(&invitation.path);
    let wrong = with(fields.clone(), "fact", "5.12.2016");
    assert!(somebody.post(&invitation.path, &wrong).await.has("Du har 1 forsøk igjen"));
    assert!(somebody.post(&invitation.path, &wrong).await.has("Du har 1 forsøk igjen"), "sent twice, counted once");
    assert_eq!(answer(&mut somebody, &invitation.path, "6.12.2016").await.status.as_u16(), 410);
    let page = somebody.post(&invitation.path, &with(fields, "fact", "4.12.2016")).await;
    assert_eq!(page.status.as_u16(), 410);
    assert!(page.has("så vi stengte lenken"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_of_the_finger_costs_no_try() {
    let town = Town::demo().await;
    let (date, code) = (invite(&town, false).await, invite(&town, true).await);
    let mut somebody = town.browser();
    for (invitation, typed, says) in [
        (&date, "", "Skriv dagen slik"),
        (&date, "i fjor", "Skriv dagen slik"),
        (&code, "12345", "Skriv alle seks sifrene"),
        (&code, "🎂", "Skriv alle seks sifrene"),
    ] {
        for _ in 0..6 {
            let page = answer(&mut somebody, &invitation.path, typed).await;
            assert_eq!(page.status.as_u16(), 422);
            assert!(page.has(says), "{typed}");
        }
    }
    assert_eq!(answer(&mut somebody, &date.path, "04.12.2016").await.to(), "/");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_no_longer_holds_says_what_to_do() {
    let town = Town::demo().await;
    let (revoked, expired) = (invite(&town, true).await, invite(&town, true).await);
    let take_back = RevokeInvitation { invitation: revoked.id };
    usecase::run(&town.site.house, &who(MOTHER), &take_back, None).await.expect("taken back");
    let page = town.browser().get(&revoked.path).await;
    assert!(page.status == 410 && page.has("har tatt lenken tilbake"));

    let mut slow = town.browser();
    let fields = with(slow.get(&expired.path).await.form(&expired.path), "fact", &expired.code);
    town.wait(14 * 24);
    let page = slow.post(&expired.path, &fields).await;
    assert!(page.status == 410 && page.has("Lenken er for gammel. Be om en ny."));
    assert!(slow.get(&expired.path).await.has("Lenken er for gammel."));

    let page = town.browser().get(&format!("{}x", &expired.path[..expired.path.len() - 1])).await;
    assert!(page.status == 404 && page.has("Vi kjenner ikke denne lenken."));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_invites_is_told_that_the_link_is_for_somebody_else() {
    let town = Town::demo().await;
    let invitation = invite(&town, true).await;
    let mut kari = town.logged_in("kari").await;
    let page = answer(&mut kari, &invitation.path, &invitation.code).await;
    assert!(page.status == 410 && page.has("Du har selv laget denne lenken."));
    let mut solveig = town.logged_in("solveig").await;
    assert_eq!(answer(&mut solveig, &invitation.path, &invitation.code).await.to(), "/hats", "one more hat to choose");
    assert!(solveig.get("/hats").await.has("Skriver med"));
}
