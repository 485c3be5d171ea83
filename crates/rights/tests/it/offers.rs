//! Are local offers kept by their office, dated, and read by everybody?

use crate::office::{NEIGHBOUR, TENANT, furnish, is_not_found, mother, neighbours_leader, solveig};
use access::OutputChannel;
use jiff::civil::{Date, date};
use kernel::{Lang, Period};
use rights::offers::{
    AddOffer, ChangeOffer, EndOffer, ListOffers, OfferInput, OfferRefusal, OfferText, SeenOffer, offers_on,
};
use testkit::TestDb;
use usecase::{Failure, House, IdempotencyKey, run};

fn offer(title: &str, from: &str) -> AddOffer {
    let text = |title: &str| OfferText {
        title: title.to_owned(),
        what: "Varmt basseng".to_owned(),
        who_may: "Barn".to_owned(),
        how_to_ask: "Skriv til oss".to_owned(),
        office: "Fritid".to_owned(),
    };
    let texts = [(Lang::Nb, text(title)), (Lang::Nn, text(&format!("{title} (nn)")))].into();
    let input = OfferInput { texts, from: from.to_owned(), to: String::new() };
    let (words, period) = input.parse().expect("whole");
    AddOffer { words, period }
}

async fn seen_of(house: &House, title: &str) -> SeenOffer {
    let list = usecase::read(house, &solveig(), OutputChannel::Page, &ListOffers).await.expect("the editor's list");
    let found = list.offers.iter().find(|v| v.offer.words.values().any(|text| text.title == title));
    found.map(|v| SeenOffer { offer: v.offer.id, version: v.version }).expect(title)
}

async fn titles(house: &House, day: Date, lang: Lang) -> Vec<String> {
    let offers = offers_on(house, TENANT, day, lang).await.expect("public");
    offers.into_iter().map(|offer| offer.text.title).collect()
}

testkit::db_test! {
    async fn an_offer_is_public_from_its_first_day_to_its_last(db: TestDb) {
        let house = furnish(&db).await;
        let (today, coming) = (date(2026, 11, 23), date(2027, 1, 1));
        run(&house, &solveig(), &offer("Bading", "1.11.2026"), None).await.expect("added");
        run(&house, &solveig(), &offer("Akeleie", "1.1.2027"), None).await.expect("added");
        assert_eq!(titles(&house, today, Lang::Nb).await, ["Bading"]);
        assert_eq!(titles(&house, coming, Lang::Nn).await, ["Akeleie (nn)", "Bading (nn)"], "a preview");
        let seen = seen_of(&house, "Bading").await;
        run(&house, &solveig(), &EndOffer { seen, last_day: date(2026, 12, 31) }, None).await.expect("ended");
        assert_eq!(titles(&house, date(2026, 12, 31), Lang::Nb).await, ["Bading"]);
        assert_eq!(titles(&house, coming, Lang::Nb).await, ["Akeleie"]);
        assert!(offers_on(&house, NEIGHBOUR, coming, Lang::Nb).await.expect("public").is_empty());
    }

    async fn a_repeated_request_adds_one_offer(db: TestDb) {
        let house = furnish(&db).await;
        let key = IdempotencyKey::new("once");
        let first = run(&house, &solveig(), &offer("Bading", "1.1.2026"), key.as_ref()).await.expect("added");
        let again = run(&house, &solveig(), &offer("Bading", "1.1.2026"), key.as_ref()).await.expect("the same");
        assert_eq!(first, again);
        assert_eq!(titles(&house, date(2026, 11, 23), Lang::Nb).await.len(), 1);
    }

    async fn two_editors_do_not_overwrite_each_other(db: TestDb) {
        let house = furnish(&db).await;
        run(&house, &solveig(), &offer("Bading", "1.1.2026"), None).await.expect("added");
        let seen = seen_of(&house, "Bading").await;
        let AddOffer { words, .. } = offer("Varm bading", "1.1.2026");
        let period = Period::open(date(2026, 1, 1));
        let change = ChangeOffer { seen, words, period };
        let done = run(&house, &solveig(), &change, None).await.expect("changed");
        let same = run(&house, &solveig(), &change, None).await.expect("the same words are no conflict");
        assert_eq!(same.version, done.version);
        let AddOffer { words, .. } = offer("Kald bading", "1.1.2026");
        let stale = run(&house, &solveig(), &ChangeOffer { seen, words, period }, None).await;
        let Err(Failure::Refused(OfferRefusal::Stale(theirs))) = stale else { panic!("stale: {stale:?}") };
        assert_eq!(theirs.offer.words[&Lang::Nb].title, "Varm bading");
        let backwards = EndOffer { seen: done, last_day: date(2025, 12, 31) };
        let refused = run(&house, &solveig(), &backwards, None).await;
        assert!(matches!(refused, Err(Failure::Refused(OfferRefusal::EndsBeforeItBegins))));
        assert_eq!(titles(&house, date(2026, 11, 23), Lang::Nb).await, ["Varm bading"]);
    }

    async fn families_and_neighbours_write_no_offers(db: TestDb) {
        let house = furnish(&db).await;
        assert!(is_not_found(&run(&house, &mother(), &offer("Bading", "1.1.2026"), None).await));
        run(&house, &solveig(), &offer("Bading", "1.1.2026"), None).await.expect("added");
        let seen = seen_of(&house, "Bading").await;
        let end = EndOffer { seen, last_day: date(2026, 12, 1) };
        assert!(is_not_found(&run(&house, &mother(), &end, None).await));
        assert!(is_not_found(&run(&house, &neighbours_leader(), &end, None).await));
        let list = usecase::read(&house, &mother(), OutputChannel::Page, &ListOffers).await;
        assert!(matches!(list, Err(Failure::NotFound)));
    }
}
