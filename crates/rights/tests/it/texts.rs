//! Is everything that can be said put into words, in every language?

use jiff::civil::date;
use kernel::Lang;
use law::RightOutcome;
use law::services::{Effect, EffectBetween, Grantor, Right, WouldChange};
use rights::{
    Activity, Answers, Aside, Contact, Form, GrantedService, Group, HelpLevel, LineFault, Navigator, NextStep,
    Question, ReplyCode, words,
};

#[test]
fn every_key_has_a_text_in_every_language() {
    let mut silent = Vec::new();
    for lang in Lang::ALL {
        let mut say = |what: &str, key: &str, text: &str| {
            if text.is_empty() {
                silent.push(format!("{} {what} {key}", lang.tag()));
            }
        };
        Right::ALL.iter().for_each(|r| say("name", r.key(), words::name(lang, *r)));
        Right::ALL.iter().for_each(|r| say("what", r.key(), words::what(lang, *r)));
        RightOutcome::ALL.iter().for_each(|o| say("outcome", o.key(), words::outcome(lang, *o)));
        Group::ALL.iter().for_each(|g| say("group", g.key(), words::group(lang, *g)));
        Grantor::ALL.iter().for_each(|g| say("grantor", g.key(), words::grantor(lang, *g)));
        NextStep::ALL.iter().for_each(|n| say("step", n.key(), words::next_step(lang, *n)));
        Aside::ALL.iter().for_each(|a| say("aside", a.key(), words::aside(lang, *a)));
        let between = |effect: &Effect| EffectBetween { effect: *effect, with: Right::Bpa, citation: None };
        Effect::ALL.iter().for_each(|e| say("effect", e.key(), &words::effect(lang, &between(e))));
        Contact::ALL.iter().for_each(|c| say("contact", c.key(), words::contact(lang, *c)));
        Activity::ALL.iter().for_each(|a| say("activity", a.key(), words::activity(lang, *a)));
        GrantedService::ALL.iter().for_each(|s| say("service", s.key(), words::granted_service(lang, *s)));
        ReplyCode::ALL.iter().for_each(|c| say("fault", c.key(), words::reply_fault(lang, *c)));
        LineFault::ALL.iter().for_each(|f| say("line", f.key(), words::line_fault(lang, *f)));
    }
    assert!(silent.is_empty(), "no text for:\n{}", silent.join("\n"));
}

#[test]
fn every_question_and_every_choice_is_in_words() {
    let navigator = Navigator::on(date(2026, 11, 23), date(2026, 11, 23)).expect("covered");
    for (lang, line) in Lang::ALL.into_iter().flat_map(|l| ["", "1;who=myself", "1;who=child"].map(|line| (l, line))) {
        let answers = Answers::read(line).expect("our own");
        for question in Question::ALL {
            let text = words::question(lang, &navigator, &answers, *question);
            assert!(text.title.ends_with('?') && text.hint.ends_with('.'), "{} {question}", lang.tag());
            let keys = match navigator.form(&answers, *question) {
                Form::One(keys) | Form::Several(keys) => keys,
                Form::Years { .. } | Form::Day { .. } => Vec::new(),
                Form::Granted { .. } => vec![rights::BPA_BEFORE],
            };
            for key in keys.into_iter().chain([rights::DONT_KNOW, rights::NONE]) {
                assert!(!words::choice(lang, &navigator, key).is_empty(), "{} {question} {key}", lang.tag());
            }
        }
        for level in HelpLevel::ALL {
            assert!(!words::level(lang, Activity::Night, *level).is_empty());
        }
    }
}

#[test]
fn the_figures_of_a_text_are_those_of_the_law() {
    let navigator = Navigator::on(date(2026, 11, 23), date(2026, 11, 23)).expect("covered");
    let lasting = words::question(Lang::Nb, &navigator, &Answers::default(), Question::Lasting);
    assert_eq!(lasting.title, "Kommer behovet for hjelp til å vare mer enn 2 år?");
    assert_eq!(words::choice(Lang::En, &navigator, rights::BPA_BEFORE), "BPA, as a right, before the age of 67");
    let older = WouldChange::AgeReached { age: 18, on: date(2027, 1, 1) };
    assert_eq!(words::would_change(Lang::Nb, &older), "Svaret kan bli et annet når alderen blir 18 år.");
}
