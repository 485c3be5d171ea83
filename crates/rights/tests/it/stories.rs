//! Do the stories hold that the navigator was made for?

use jiff::civil::{Date, date};
use kernel::{Lang, Minutes};
use law::RightOutcome;
use law::services::{Because, Right};
use rights::{Answers, Cost, Group, Navigator, Next, NextStep, Posted, Price, Question, Said, convert};

const ON: Date = date(2026, 11, 23);

fn navigator() -> Navigator {
    Navigator::on(ON, ON).expect("covered")
}

fn post(fields: &[(&str, &str)]) -> Vec<Posted> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// A mother on a phone: one question after the other, until there are no more.
fn answered(navigator: &Navigator, replies: &[&[(&str, &str)]]) -> Answers {
    let mut line = String::new();
    for fields in replies {
        let mut answers = navigator.read(&line).expect("what travelled in the form");
        let Next::Ask(question) = navigator.next(&answers) else { panic!("nothing more is asked") };
        navigator.reply(&mut answers, question, &post(fields)).expect("an answer");
        line = answers.line();
    }
    let answers = navigator.read(&line).expect("what travelled in the form");
    assert_eq!(navigator.next(&answers), Next::Result);
    answers
}

/// S1: nobody told us. A parent who never heard of BPA answers and begins an application from the result.
#[test]
fn s1_a_parent_who_never_heard_of_bpa_begins_an_application() {
    let navigator = navigator();
    let day: &[(&str, &str)] = &[
        ("getting_up", "much"),
        ("meals", "much"),
        ("way_there", "little"),
        ("hygiene", "much"),
        ("in_the_house", "much"),
        ("leisure", "much"),
        ("evening", "much"),
    ];
    let replies: &[&[(&str, &str)]] = &[
        &[("who", "child")],
        &[("age", "9")],
        &[("home", "yes")],
        &[("condition", "yes")],
        &[("lasting", "yes")],
        day,
        &[("relief", "unknown")],
        &[("granted", "none")],
        &[("together", "hospital"), ("together", "school")],
        &[("family", "heavy_care"), ("family", "siblings"), ("family", "coordinator")],
    ];
    let answers = answered(&navigator, replies);
    let overview = navigator.result(&answers);
    let bpa = overview.entry(Right::Bpa).expect("in the catalogue");
    assert_eq!((bpa.result.outcome, bpa.group), (RightOutcome::Right, Group::Right));
    assert!(bpa.next_steps.contains(&NextStep::AskForDecision));
    let written = bpa.text(Lang::Nb);
    assert!(written.in_force.is_some_and(|text| text.contains("2015")));
    assert!(written.law.iter().all(|link| {
        link.url.as_deref().is_some_and(|url| url.starts_with("https://lovdata.no/dokument/NL/lov/1999-07-02-63"))
    }));
    let seed = answers.seed(Lang::Nb);
    assert_eq!(seed.lines.len(), 7);
    let school_run = &seed.lines[2];
    assert_eq!(school_run.days, ["mon", "tue", "wed", "thu", "fri"]);
    assert_eq!((school_run.minutes, school_run.times_a_day, school_run.helpers, school_run.night), (25, 1, 1, "no"));
    assert!(seed.lines.iter().all(|line| !line.activity.is_empty() && !line.purpose.is_empty()));
    let hours = overview.hours.expect("a day was ticked").total;
    assert!(hours.low <= seed.weekly() && seed.weekly() <= hours.high);
}

/// S2: it costs you nothing more.
#[test]
fn s2_what_is_granted_is_shown_as_bpa_with_cost_beside() {
    let navigator = navigator();
    let replies: &[&[(&str, &str)]] = &[
        &[("who", "myself")],
        &[("age", "34")],
        &[("condition", "yes")],
        &[("lasting", "yes")],
        &[("day", "unknown")],
        &[
            ("respite-hours", "26"),
            ("respite-per", "month"),
            ("support_contact-hours", "4"),
            ("support_contact-per", "week"),
            ("practical_help-hours", "10,5"),
            ("practical_help-per", "week"),
        ],
        &[("together", "unknown")],
        &[("family", "none")],
    ];
    let answers = answered(&navigator, replies);
    let overview = navigator.result(&answers);
    let beside = overview.conversion.expect("something is granted");
    assert_eq!(beside.total, Minutes(360 + 240 + 630));
    assert_eq!(beside.cost, None, "no price was typed");
    let Some(Said::This(granted)) = &answers.granted else { panic!("granted") };
    let price = Price::parse("400");
    let with_prices = convert(&granted.services, &[price; 3], price);
    assert_eq!(with_prices.cost, Some(Cost { today: 8_200, bpa: 8_200 }));
    let seed = answers.conversion_seed(Lang::Nn);
    assert_eq!(seed.weekly(), beside.total);
    assert_eq!(seed.lines[1].words, "I dag: 4 timar i veka.");
}

/// The facts cross a limit: the answer says so and names it.
#[test]
fn a_range_across_a_limit_is_unclear_and_names_it() {
    let navigator = navigator();
    let line = "1;who=myself;age=40;condition=yes;lasting=yes;meals=much;in_the_house=much;evening=little;\
                granted=none;together=none;family=none";
    let mut answers = navigator.read(line).expect("our own");
    let overview = navigator.result(&answers);
    let bpa = overview.entry(Right::Bpa).expect("in the catalogue");
    assert_eq!(bpa.group, Group::Unclear);
    assert_eq!(bpa.ask_again, [Question::Day]);
    assert!(bpa.result.because.iter().any(|why| matches!(why, Because::RangeCrosses { .. })));
    assert!(!bpa.text(Lang::Nb).expected_another.is_empty());
    // The family's own figures make it clear.
    navigator.adjust(&mut answers, &post(&[("in_the_house-hours", "20"), ("meals-hours", "12:30")])).expect("hours");
    let overview = navigator.result(&answers);
    assert_eq!(overview.entry(Right::Bpa).map(|bpa| bpa.result.outcome), Some(RightOutcome::Right));
    let too_many = navigator.adjust(&mut answers, &post(&[("meals-hours", "100"), ("in_the_house-hours", "160")]));
    assert_eq!(too_many.expect_err("too many").len(), 1);
    assert!(answers.line().contains("meals-hours=12.5"), "{}", answers.line());
}

/// "I don't know" to everything is a whole path with a kind end.
#[test]
fn not_knowing_is_always_an_answer() {
    let navigator = navigator();
    let mut answers = Answers::default();
    while let Next::Ask(question) = navigator.next(&answers) {
        navigator.reply(&mut answers, question, &post(&[(question.key(), "unknown")])).expect("an answer");
    }
    let overview = navigator.result(&answers);
    assert_eq!(overview.entry(Right::Bpa).map(|bpa| bpa.group), Some(Group::Unclear));
    assert!(answers.seed(Lang::Nb).lines.is_empty());
}

#[test]
fn the_result_reads_on_paper_and_aloud_in_every_language() {
    let navigator = navigator();
    let line = "1;who=child;age=9;home=yes;condition=yes;lasting=yes;meals=much;night=much;relief=weekend;\
                granted=none;together=hospital;together=school;family=heavy_care;family=coordinator";
    let overview = navigator.result(&navigator.read(line).expect("our own"));
    let groups: Vec<Group> = overview.entries.iter().map(|entry| entry.group).collect();
    assert!(groups.is_sorted(), "rights first");
    for lang in Lang::ALL {
        let written = overview.written(lang);
        let services: usize = written.parts.iter().map(|part| part.entries.len()).sum();
        assert_eq!(services, overview.entries.len());
        let text = written.plain_text(lang);
        assert!(text.contains(written.parts[0].entries[0].name));
        for said in overview.spoken(lang) {
            assert!(said.split_whitespace().count() <= 40, "{said}");
        }
    }
}
