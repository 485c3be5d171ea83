//! In which words? Questions, choices, and everything that one service of the overview says, in the reader's language.
//!
//! Figures of the law come in as arguments; no text holds one. Why, what is missing, and what to know beside an answer is
//! said in the words of `interop`, as on the command line.

use crate::advice::{Aside, Contact, NextStep};
use crate::answers::Answers;
use crate::conversion::{GrantedHours, GrantedService, Per};
use crate::day::{Activity, HelpLevel, Range};
use crate::encoding::LineFault;
use crate::navigator::Navigator;
use crate::overview::Group;
use crate::question::{BPA_BEFORE, Question};
use crate::reply::ReplyCode;
use i18n::{NavigatorText, hours, msg, navigator_text};
use interop::would_change_text;
use kernel::{Citation, Lang};
use law::RightOutcome;
use law::services::{Effect, EffectBetween, Grantor, Right, WouldChange};

/// A text by its key. A test holds that every key of every list has one.
fn of(lang: Lang, kind: NavigatorText, key: &str) -> &'static str {
    navigator_text(lang, kind, key).unwrap_or_default()
}

/// A question as it stands on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionText {
    /// The question.
    pub title: String,
    /// What to know before answering, and what the answer is used for.
    pub hint: String,
}

/// So many months, in years where they are whole years.
pub fn length(lang: Lang, months: u32) -> String {
    match (months / 12, months % 12) {
        (years, 0) if years > 0 => msg::rights_years(lang, years),
        _ => msg::rights_months(lang, months),
    }
}

/// The question, with the figures of the law it asks by. It speaks to whom it is about, as far as that was said.
pub fn question(lang: Lang, navigator: &Navigator, answers: &Answers, question: Question) -> QuestionText {
    let months = navigator.figures.more_than_months;
    let about_me = crate::answers::known(&answers.who) == Some(&crate::WhoFor::Myself);
    let title = match question {
        Question::Lasting => msg::rights_lasting(lang, length(lang, months)),
        Question::Age if about_me => msg::rights_age_mine(lang).to_owned(),
        Question::Condition if about_me => msg::rights_condition_mine(lang).to_owned(),
        Question::Home if about_me => msg::rights_home_mine(lang).to_owned(),
        Question::Day if about_me => msg::rights_day_mine(lang).to_owned(),
        other => of(lang, NavigatorText::Question, other.key()).to_owned(),
    };
    QuestionText { title, hint: of(lang, NavigatorText::Hint, question.key()).to_owned() }
}

/// A choice of a question, by its key; "none" and "I don't know" among them.
pub fn choice(lang: Lang, navigator: &Navigator, key: &str) -> String {
    match key {
        BPA_BEFORE => msg::rights_bpa_before(lang, navigator.figures.under),
        key => of(lang, NavigatorText::Choice, key).to_owned(),
    }
}

/// A part of the day.
pub fn activity(lang: Lang, activity: Activity) -> &'static str {
    of(lang, NavigatorText::Activity, activity.key())
}

/// What help with it is for: a first wording for an application.
pub(crate) fn purpose(lang: Lang, activity: Activity) -> &'static str {
    of(lang, NavigatorText::Purpose, activity.key())
}

/// How much help with it.
pub fn level(lang: Lang, activity: Activity, level: HelpLevel) -> &'static str {
    let is_apart = matches!(activity, Activity::Night | Activity::TwoHelpers);
    match level {
        HelpLevel::Little if is_apart => msg::rights_level_now_and_then(lang),
        HelpLevel::Much if is_apart => msg::rights_level_all_the_time(lang),
        HelpLevel::Little => msg::rights_level_little(lang),
        HelpLevel::Much => msg::rights_level_much(lang),
        HelpLevel::Unsure => msg::rights_level_unsure(lang),
    }
}

/// A granted service.
pub fn granted_service(lang: Lang, service: GrantedService) -> &'static str {
    of(lang, NavigatorText::Service, service.key())
}

/// A week or a month.
pub fn per(lang: Lang, per: Per) -> &'static str {
    match per {
        Per::Week => msg::rights_per_week(lang),
        Per::Month => msg::rights_per_month(lang),
    }
}

/// What is wrong with an answer, and what to do.
pub fn reply_fault(lang: Lang, code: ReplyCode) -> &'static str {
    of(lang, NavigatorText::Fault, code.key())
}

/// Why the navigator begins anew.
pub fn line_fault(lang: Lang, fault: LineFault) -> &'static str {
    of(lang, NavigatorText::LineFault, fault.key())
}

/// A range of time a week: "10 hours to 21 hours and 30 minutes", or one figure.
pub fn range(lang: Lang, range: Range) -> String {
    if range.is_exact() {
        return hours(lang, range.low);
    }
    msg::rights_range(lang, hours(lang, range.high), hours(lang, range.low))
}

pub(crate) fn where_the_minutes_come_from(lang: Lang, weekly: Range, is_own: bool) -> String {
    if is_own {
        msg::rights_minutes_own(lang).to_owned()
    } else {
        msg::rights_minutes_estimate(lang, range(lang, weekly))
    }
}

pub(crate) fn conversion_purpose(lang: Lang) -> &'static str {
    msg::rights_conversion_purpose(lang)
}

/// What is granted today: "10 hours a month".
pub fn granted_today(lang: Lang, granted: &GrantedHours) -> String {
    msg::rights_granted_today(lang, hours(lang, granted.minutes), per(lang, granted.per))
}

/// What a conversion keeps, and how hours a month are made hours a week.
pub fn conversion_explained(lang: Lang) -> [&'static str; 2] {
    [msg::rights_conversion_same(lang), msg::rights_conversion_months(lang)]
}

/// That the hours of the day are an estimate of our own, and may be corrected.
pub fn estimate_explained(lang: Lang) -> &'static str {
    msg::rights_estimate_ours(lang)
}

/// What a service is called.
pub fn name(lang: Lang, right: Right) -> &'static str {
    of(lang, NavigatorText::RightName, right.key())
}

/// What it is, in one line.
pub fn what(lang: Lang, right: Right) -> &'static str {
    of(lang, NavigatorText::RightWhat, right.key())
}

/// The answer in a few words.
pub fn outcome(lang: Lang, outcome: RightOutcome) -> &'static str {
    of(lang, NavigatorText::Outcome, outcome.key())
}

/// A heading of the overview.
pub fn group(lang: Lang, group: Group) -> &'static str {
    of(lang, NavigatorText::Group, group.key())
}

/// Who grants it.
pub fn grantor(lang: Lang, grantor: Grantor) -> &'static str {
    of(lang, NavigatorText::Grantor, grantor.key())
}

/// Something to do next.
pub fn next_step(lang: Lang, step: NextStep) -> &'static str {
    of(lang, NavigatorText::NextStep, step.key())
}

/// What it does to another service, or the other to it.
pub fn effect(lang: Lang, between: &EffectBetween) -> String {
    let other = name(lang, between.with);
    match between.effect {
        Effect::OtherIsAppliedForFirst => msg::right_other_is_applied_for_first(lang, other),
        Effect::MayBeCountedInOther => msg::right_may_be_counted_in_other(lang, other),
        Effect::HoursAreDocumentedForOther => msg::right_hours_are_documented_for_other(lang, other),
        Effect::NeedsHoursOfOther => msg::right_needs_hours_of_other(lang, other),
        Effect::CountsTowardsOther => msg::right_counts_towards_other(lang, other),
        Effect::OtherCountsTowards => msg::right_other_counts_towards(lang, other),
        Effect::FallsAwayWhereOtherCovers => msg::right_falls_away_where_other_covers(lang, other),
        Effect::OtherOwesDuringItsHours => msg::right_other_owes_during_its_hours(lang, other),
        Effect::OtherFollows => msg::right_other_follows(lang, other),
        Effect::DrivesOther => msg::right_drives_other(lang, other),
        Effect::GivenWithoutOther => msg::right_given_without_other(lang, other),
        Effect::DecidesOnOther => msg::right_decides_on_other(lang, other),
    }
}

/// What else it does.
pub fn aside(lang: Lang, aside: Aside) -> &'static str {
    of(lang, NavigatorText::Aside, aside.key())
}

/// Somebody to talk with, and what about.
pub fn contact(lang: Lang, contact: Contact) -> &'static str {
    of(lang, NavigatorText::Contact, contact.key())
}

/// The title of the page "I expected another answer".
pub fn expected_another_title(lang: Lang) -> &'static str {
    msg::rights_expected_title(lang)
}

/// The page "I expected another answer": why people often do, and what to check or do.
pub fn expected_another(lang: Lang, right: Right) -> Vec<&'static str> {
    let own = navigator_text(lang, NavigatorText::Expected, right.key());
    let common =
        [msg::rights_expected_check(lang), msg::rights_expected_decision(lang), msg::rights_expected_people(lang)];
    own.into_iter().chain(common).collect()
}

/// What would turn the answer, as a sentence. The day on which an age is reached is not told here: only whole years were
/// asked for.
pub fn would_change(lang: Lang, change: &WouldChange) -> String {
    match *change {
        WouldChange::AgeReached { age, .. } => msg::right_if_age_reached(lang, age),
        _ => would_change_text(lang, change),
    }
}

/// A place in the law with its address at Lovdata.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawLink {
    /// As it is cited.
    pub text: String,
    /// The title of the act.
    pub act: &'static str,
    /// The consolidated act; `None` where it has no address there.
    pub url: Option<String>,
}

/// The link of a citation.
pub fn law_link(citation: &Citation) -> LawLink {
    let path = citation.act.lovdata();
    let collection = if path.starts_with("lov/") { "NL" } else { "SF" };
    let url = || format!("https://lovdata.no/dokument/{collection}/{path}");
    LawLink { text: citation.to_string(), act: citation.act.title(), url: (!path.is_empty()).then(url) }
}
