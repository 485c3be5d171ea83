//! Does every letter come out in every language, tagged, named and complete, whatever its size?

use crate::{DAY, PRESS, pages};
use jiff::civil::date;
use kernel::{Citation, Lang, Minutes};
use letters::{
    ChildsView, ContactMade, DecisionLetter, DraftAnswer, Letter, LetterKind, LetterOrder, NeedLine, Position, Validity,
};

fn every() -> impl Iterator<Item = LetterOrder> {
    LetterKind::ALL.into_iter().flat_map(|kind| Lang::ALL.map(|lang| LetterOrder::sample(kind, lang)))
}

fn print(order: &LetterOrder) -> Vec<u8> {
    PRESS.render(order, DAY).unwrap_or_else(|fault| panic!("{fault}: {:?}", fault.said.in_clear()))
}

fn print_decision(letter: &DecisionLetter) -> Vec<u8> {
    print(&LetterOrder::Decision(Box::new(letter.clone())))
}

#[test]
fn every_letter_prints_in_every_language_with_title_language_and_tags() {
    for order in every() {
        let pdf = print(&order);
        let text = String::from_utf8_lossy(&pdf);
        let region = if order.lang() == Lang::En { "GB" } else { "NO" };
        let what = format!("{} {}", order.kind().slug(), order.lang().tag());
        assert!(text.starts_with("%PDF-1."), "{what}");
        assert!(text.contains("/Marked true"), "{what} is not tagged");
        assert!(text.contains(&format!("/Lang({}-{region})", order.lang().tag())), "{what} names another language");
        assert!(text.contains("<pdfuaid:part>1</pdfuaid:part>"), "{what} is not PDF/UA-1");
        assert!(text.contains("<pdfaid:part>2</pdfaid:part>"), "{what} is not PDF/A-2");
        assert!(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "{what} is not level A");
        assert!(text.contains("<dc:title>") && text.contains("/DisplayDocTitle true"), "{what} has no title");
        assert!(text.contains("2026-12-14"), "{what} carries another date than the one given");
        let expected = if order.kind() == LetterKind::ProvisionalAnswer { 1..=1 } else { 3..=6 };
        assert!(expected.contains(&pages(&pdf)), "{what} has {} pages", pages(&pdf));
    }
}

#[test]
fn tables_have_headers_and_lists_are_lists() {
    let pdf = print(&LetterOrder::sample(LetterKind::Decision, Lang::Nb));
    let text = String::from_utf8_lossy(&pdf);
    for tag in ["/S/Table", "/S/THead", "/S/TH", "/S/TD", "/S/TFoot", "/S/L", "/S/LI", "/S/H1", "/S/H2"] {
        let whole = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        assert!(text.split(tag).skip(1).any(whole), "no {tag}");
    }
}

#[test]
fn the_same_letter_on_the_same_day_is_the_same_bytes() {
    for order in every() {
        assert!(print(&order) == print(&order), "{} {}", order.kind().slug(), order.lang().tag());
    }
    let order = LetterOrder::sample(LetterKind::Draft, Lang::Nn);
    let later = PRESS.render(&order, date(2026, 12, 15)).expect("prints");
    assert!(print(&order) != later);
}

#[test]
fn an_order_survives_storage() {
    for order in every() {
        let stored = serde_json::to_string(&order).expect("plain values");
        assert_eq!(serde_json::from_str::<LetterOrder>(&stored).expect("the same again"), order);
    }
}

#[test]
fn the_file_s_own_description_names_nobody() {
    for order in every() {
        let pdf = print(&order);
        let text = String::from_utf8_lossy(&pdf);
        let (_, after) = text.split_once("<x:xmpmeta").expect("a description");
        let (description, _) = after.split_once("</x:xmpmeta>").expect("its end");
        assert!(description.contains("2026/1042"), "the reference is part of the title");
        assert!(!description.contains("Nordli"), "{} tells a name outside its pages", order.kind().slug());
    }
}

/// Thirty lines, four voices on each, figures that are no tenths of hours.
fn thirty_lines() -> Vec<NeedLine> {
    let voices = ["Kari Nordli", "Jonas Nordli", "Besteforeldrene", "Ella selv"];
    let line = |n: i64| NeedLine {
        activity: format!("Behov nummer {n} med tjenestetildelingskontorsaksbehandlervurdering"),
        detail: Some("Mandag, tirsdag, onsdag, torsdag og fredag klokka 7.15 til 7.50".to_owned()),
        positions: voices
            .iter()
            .map(|whose| Position {
                whose: vec![(*whose).to_owned()],
                per_week: (n % 5 != 0).then_some(Minutes(n * 7 + 1)),
                words: Some("Det tar den tiden det tar. ".repeat(6)),
            })
            .collect(),
        assessed: Minutes(n * 5),
        granted: Minutes(n * 5),
        reason: "Vi har sett på dette sammen med dere. ".repeat(8),
        source: Some("besøk 17. november".to_owned()),
        legal_basis: vec![Citation::new(kernel::Act::PatientAndUserRights, "2-1 d", "(1)"); 3],
    };
    (1..=30).map(line).collect()
}

#[test]
fn thirty_lines_with_four_voices_run_over_several_pages() {
    for lang in Lang::ALL {
        let letter = DecisionLetter { lines: thirty_lines(), ..DecisionLetter::sample(lang) };
        assert!(pages(&print_decision(&letter)) >= 10);
    }
}

#[test]
fn the_barest_letter_prints() {
    let full = DecisionLetter::sample(Lang::Nb);
    let mut envelope = full.envelope.clone();
    envelope.recipient.clear();
    envelope.copies_to.clear();
    envelope.signatures.clear();
    envelope.sender.phone_hours = None;
    let mut complaint = full.complaint.clone();
    complaint.deadline.steps.clear();
    complaint.help.clear();
    complaint.online = None;
    let bare = DecisionLetter {
        envelope,
        complaint,
        in_short: None,
        lines: Vec::new(),
        facts: Vec::new(),
        considerations: Vec::new(),
        childs_view: None,
        best_interests: None,
        convention_answer: None,
        rules: Vec::new(),
        ..full
    };
    assert!(pages(&print_decision(&bare)) >= 1);
}

#[test]
fn every_answer_to_the_draft_every_period_and_every_view_prints() {
    let sample = DecisionLetter::sample(Lang::Nn);
    let sent_on = date(2026, 11, 16);
    let contact = ContactMade { on: date(2026, 12, 2), how: "Vi ringde og snakka med mor.".to_owned() };
    let answers = [
        DraftAnswer::DecideWithoutMe { sent_on, answered_on: date(2026, 11, 20), whose: "Kari Nordli".to_owned() },
        DraftAnswer::NoAnswer { sent_on, answer_by: date(2026, 11, 30), contacts: vec![contact] },
        DraftAnswer::NoAnswer { sent_on, answer_by: date(2026, 11, 30), contacts: Vec::new() },
        DraftAnswer::NoDraft { why: "De fekk alt de bad om.".to_owned() },
    ];
    for draft_answer in answers {
        print_decision(&DecisionLetter {
            draft_answer,
            validity: Validity::Until { from: date(2027, 1, 1), to: date(2029, 12, 31) },
            childs_view: Some(ChildsView::NotHeard { why: "Ho var sjuk. Vi prøver igjen.".to_owned() }),
            ..sample.clone()
        });
    }
}

#[test]
fn a_refusal_and_odd_amounts_of_time_print() {
    for minutes in [0, 1, 59, 60, 61, 1500, 12_000, 100_000] {
        let mut letter = DecisionLetter::sample(Lang::En);
        for line in &mut letter.lines {
            (line.assessed, line.granted) = (Minutes(minutes), Minutes(minutes));
        }
        print_decision(&letter);
    }
}

#[test]
fn many_letters_one_after_the_other_print_alike() {
    let order = LetterOrder::sample(LetterKind::ProvisionalAnswer, Lang::Nb);
    let first = print(&order);
    for n in 0..25 {
        let mut other = order.clone();
        if let LetterOrder::ProvisionalAnswer(letter) = &mut other {
            letter.envelope.reference = format!("2026/{n}");
        }
        assert!(print(&other) != first);
    }
    assert!(print(&order) == first);
}
