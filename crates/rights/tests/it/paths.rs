//! Which paths through the questions are there, and where does each end? All of them, with the day and the wider
//! questions grouped into few classes.
//!
//! The ends are committed in `paths.txt`. When a change of them is meant: `FELLESBORD_WRITE=1 cargo nextest run -p rights
//! every_path_ends_as_recorded`, and read the difference.

use jiff::civil::date;
use law::RightOutcome;
use law::services::Right;
use rights::{Answers, Navigator, Next, Posted, Question, RightsOverview};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const ON: jiff::civil::Date = date(2026, 11, 23);

fn navigator() -> Navigator {
    Navigator::on(ON, ON).expect("covered")
}

fn fields(text: &str) -> Vec<Posted> {
    text.split(';').filter_map(|f| f.split_once('=')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// One answer for each class of answers that the law tells apart.
fn classes(question: Question, navigator: &Navigator, answers: &Answers) -> Vec<&'static str> {
    match question {
        Question::Who => vec!["who=child", "who=expecting", "who=myself", "who=other_adult", "who=unknown"],
        Question::Age => vec!["age=17", "age=18", "age=67", "age=unknown"],
        Question::Home => vec!["home=yes", "home=no", "home=unknown"],
        Question::Condition => vec!["condition=yes", "condition=no", "condition=unknown"],
        Question::Lasting => vec!["lasting=yes", "lasting=no", "lasting=unknown"],
        Question::Day => vec![
            "day=none",
            // Below every limit; across the lower; across the upper; above both; and above with night all the time.
            "leisure=little",
            "in_the_house=much;meals=much;evening=little",
            "in_the_house=much;meals=much;evening=much;leisure=much",
            "in_the_house=much;in_the_house-hours=40",
            "in_the_house=much;in_the_house-hours=20;night=much",
            "day=unknown",
        ],
        Question::Relief => vec!["relief=nothing", "relief=other_weekend", "relief=unknown"],
        Question::Granted if navigator.may_ask_bpa_before(answers) => {
            vec!["granted=none", "granted=bpa_before", "granted=unknown"]
        }
        Question::Granted => vec!["granted=none", "respite-hours=10;respite-per=month"],
        Question::Together => vec!["together=none", "together=hospital;together=school", "together=unknown"],
        Question::Family => vec!["family=none", "family=heavy_care;family=coordinator", "family=unknown"],
    }
}

trait AsksBpaBefore {
    fn may_ask_bpa_before(&self, answers: &Answers) -> bool;
}

impl AsksBpaBefore for Navigator {
    fn may_ask_bpa_before(&self, answers: &Answers) -> bool {
        matches!(self.form(answers, Question::Granted), rights::Form::Granted { asks_bpa_before: true, .. })
    }
}

/// Walks every path; `end` is given each complete set of answers.
fn walk(navigator: &Navigator, answers: &Answers, asked: usize, end: &mut impl FnMut(&Answers, usize)) {
    match navigator.next(answers) {
        Next::Result => end(answers, asked),
        Next::Ask(question) => {
            for class in classes(question, navigator, answers) {
                let mut further = answers.clone();
                navigator.reply(&mut further, question, &fields(class)).expect(class);
                walk(navigator, &further, asked + 1, end);
            }
        }
    }
}

#[test]
fn no_path_asks_more_than_ten_questions_and_each_travels_as_it_is() {
    let navigator = navigator();
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    walk(&navigator, &Answers::default(), 0, &mut |answers, asked| {
        *lengths.entry(asked).or_default() += 1;
        let path = navigator.path(answers);
        assert_eq!(path.len(), asked, "{}", answers.line());
        assert_eq!(navigator.back(answers, Next::Result), path.last().copied());
        assert!(answers.line().len() < 400);
    });
    assert_eq!(lengths.keys().copied().collect::<Vec<_>>(), [5, 8, 9, 10]);
}

#[test]
fn a_line_is_read_back_at_the_end_of_every_path_of_a_child() {
    let navigator = navigator();
    let child = navigator.read("1;who=child;age=17").expect("our own");
    walk(&navigator, &child, 2, &mut |answers, _| {
        assert_eq!(navigator.read(&answers.line()).as_ref(), Ok(answers));
    });
}

const fn letter(outcome: RightOutcome) -> char {
    match outcome {
        RightOutcome::Right => 'R',
        RightOutcome::RightUnlessDocumented => 'C',
        RightOutcome::Discretionary => 'D',
        RightOutcome::NoRight => 'n',
        RightOutcome::Unclear => '?',
    }
}

/// The outcomes of the services that are called by name, as letters.
fn vector(overview: &RightsOverview) -> String {
    let named = Right::ALL.iter().take_while(|right| **right != Right::NecessaryServices);
    named.map(|right| overview.entry(*right).map_or('-', |entry| letter(entry.result.outcome))).collect()
}

/// What is worth telling apart of answers: the facts they give, without who is asking.
fn facts_of(answers: &Answers) -> String {
    let line = answers.line();
    // Whose age it is makes no difference to the law, nor what is granted already but BPA before the age limit.
    let line = line.replace("respite-hours=10;respite-per=month", "granted=none");
    ["who=child", "who=myself", "who=other_adult"].iter().fold(line, |line, who| line.replace(who, "who=born"))
}

#[test]
fn every_path_ends_as_recorded() {
    let navigator = navigator();
    let mut ends: BTreeMap<String, (String, usize)> = BTreeMap::new();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut outcomes: BTreeMap<(Right, char), (usize, String)> = BTreeMap::new();
    walk(&navigator, &Answers::default(), 0, &mut |answers, _| {
        let facts = facts_of(answers);
        let ended = seen.entry(facts).or_insert_with(|| {
            let overview = navigator.result(answers);
            for entry in &overview.entries {
                let key = (entry.right(), letter(entry.result.outcome));
                outcomes.entry(key).or_insert_with(|| (0, answers.line())).0 += 1;
            }
            vector(&overview)
        });
        ends.entry(ended.clone()).or_insert_with(|| (answers.line(), 0)).1 += 1;
    });
    let mut now = String::from(LEGEND);
    for (vector, (example, count)) in &ends {
        let _ = writeln!(now, "{vector} {count:>6}  {}", &example[2..]);
    }
    let _ =
        writeln!(now, "\n# Each service: the answers it can get, how many sets of facts get each, and one of them.");
    for ((right, letter), (count, example)) in &outcomes {
        let _ = writeln!(now, "{:<30} {letter} {count:>6}  {}", right.key(), &example[2..]);
    }
    recorded(&now);
}

const LEGEND: &str = "\
# Where every path of answers ends. Written by the test `every_path_ends_as_recorded`; do not edit.
# R right  C right unless cost is documented  D to be considered  n no right  ? unclear
# In order: bpa, child_coordinator, coordinator, individual_plan, respite, carer_allowance, guidance, support_contact,
# decision_on_relief, sibling_follow_up. Then how many paths end so, and the first of them.
";

fn recorded(now: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/paths.txt");
    if std::env::var_os("FELLESBORD_WRITE").is_some() {
        std::fs::write(path, now).expect("the record can be written");
    }
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    let changed: Vec<_> = golden.lines().zip(now.lines()).filter(|(old, new)| old != new).take(10).collect();
    assert!(golden == now, "paths end otherwise than recorded; first differences (old, new): {changed:#?}");
}

#[test]
fn every_answer_that_is_given_can_change_something() {
    // For each question there is a path on which two of its answers end differently.
    let navigator = navigator();
    let base = "1;who=child;age=17;home=yes;condition=yes;lasting=yes;in_the_house=much;in_the_house-hours=20;\
                relief=other_weekend;granted=none;together=hospital;together=school;family=heavy_care;\
                family=siblings;family=coordinator";
    let base_end = navigator.result(&navigator.read(base).expect("our own"));
    let other = [
        (Question::Age, "age=30"),
        (Question::Home, "home=no"),
        (Question::Condition, "condition=no"),
        (Question::Lasting, "lasting=no"),
        (Question::Day, "day=none"),
        (Question::Relief, "relief=nothing"),
        (Question::Together, "together=none"),
        (Question::Family, "family=none"),
    ];
    let outcomes = |overview: &RightsOverview| -> BTreeSet<(Right, char)> {
        overview.entries.iter().map(|entry| (entry.right(), letter(entry.result.outcome))).collect()
    };
    for (question, answer) in other {
        let mut answers = navigator.read(base).expect("our own");
        navigator.reply(&mut answers, question, &fields(answer)).expect(answer);
        assert_ne!(outcomes(&navigator.result(&answers)), outcomes(&base_end), "{question} changes nothing");
    }
}

#[test]
fn a_changed_answer_takes_along_what_is_no_longer_asked() {
    let navigator = navigator();
    let line = "1;who=child;age=9;home=yes;condition=yes;lasting=yes;meals=much;relief=weekend;granted=none;\
                together=none;family=siblings";
    let mut answers = navigator.read(line).expect("our own");
    assert_eq!(navigator.next(&answers), Next::Result);
    navigator.reply(&mut answers, Question::Age, &fields("age=30")).expect("an age");
    assert!(!answers.has(Question::Home) && !answers.has(Question::Relief));
    assert!(answers.line().ends_with("family=none"), "{}", answers.line());
    assert_eq!(navigator.next(&answers), Next::Result);
    navigator.reply(&mut answers, Question::Who, &fields("who=expecting")).expect("a choice");
    assert_eq!(navigator.path(&answers).len(), 5);
    assert!(!answers.has(Question::Day) && !answers.has(Question::Age));
    assert_eq!(navigator.back(&answers, Next::Ask(Question::Who)), None);
    assert_eq!(navigator.back(&answers, Next::Ask(Question::Condition)), Some(Question::Who));
}

#[test]
fn a_question_ahead_of_its_turn_is_not_answered() {
    let navigator = navigator();
    let mut answers = Answers::default();
    assert!(navigator.reply(&mut answers, Question::Family, &fields("family=none")).is_err());
    assert_eq!(answers, Answers::default());
    assert!(!navigator.may_show(&answers, Question::Age) && navigator.may_show(&answers, Question::Who));
}
