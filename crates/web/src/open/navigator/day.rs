//! How does one tick a day? A row for each part of it; added up when asked, and corrected with one's own figures.

use super::ask::Typed;
use super::fields::{heading, instead};
use super::visit::Visit;
use super::{Leads, Page, leads};
use crate::face::{Field, Icon, Keyboard, Listing, Variant, Width, fault_of, field_text, icon, listing};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::{Activity, DONT_KNOW, Day, ESTIMATES, Estimate, HelpLevel, NONE, Question, Range, words};

/// The rows with their levels.
type Rows = (&'static [Activity], &'static [HelpLevel]);

/// The whole question.
pub(super) fn rows(visit: &Visit, (activities, levels): Rows, typed: &Typed) -> Markup {
    let lang = visit.lang();
    let day = if typed.counts { counted(visit, typed) } else { None };
    html! {
        (heading(visit, Question::Day))
        div.day-rows {
            @for activity in activities { (row(lang, *activity, levels, typed)) }
        }
        (instead(visit, Question::Day, &[
            (NONE, msg::navigator_day_none(lang)), (DONT_KNOW, &words::choice(lang, &visit.nav, DONT_KNOW)),
        ], typed))
        (sum(lang, day.as_ref()))
        (estimate(lang))
    }
}

/// The day as it is typed, where it can be read.
fn counted(visit: &Visit, typed: &Typed) -> Option<Day> {
    let mut answers = visit.answers.clone();
    visit.nav.reply(&mut answers, Question::Day, &typed.values).ok()?;
    answers.day.as_ref().and_then(|day| day.known()).cloned()
}

fn row(lang: Lang, activity: Activity, levels: &[HelpLevel], typed: &Typed) -> Markup {
    let (key, name) = (activity.key(), words::activity(lang, activity));
    let is_none = typed.value(key).is_empty();
    let own = format!("{key}-hours");
    html! {
        fieldset.day-row role="radiogroup" aria-invalid=[fault_of(&typed.faults, key).map(|_| "true")] {
            legend { (name) }
            div.segments {
                (segment(key, key, ("", no_help(lang, activity)), is_none))
                @for level in levels {
                    (segment(key, &format!("{key}-{level}"), (level.key(), short(lang, activity, *level)), typed.has(key, level.key())))
                }
            }
            @if typed.counts && !is_none { (own_figure(lang, (activity, &own), typed)) }
        }
    }
}

fn segment(name: &str, id: &str, (value, label): (&str, &str), checked: bool) -> Markup {
    html! {
        span.segment {
            input type="radio" id=(id) name=(name) value=(value) checked[checked];
            label for=(id) { span.tick aria-hidden="true" { (icon(Icon::Check)) } (label) }
        }
    }
}

/// What the estimate gives for a row, and room for a figure of one's own.
fn own_figure(lang: Lang, (activity, field): (Activity, &str), typed: &Typed) -> Markup {
    let level = typed.value(activity.key()).parse().unwrap_or(HelpLevel::Unsure);
    let ours = msg::navigator_our_estimate(lang, words::range(lang, Estimate::of(activity).weekly(level)));
    field_text(
        lang,
        &Field {
            label: msg::navigator_own_hours(lang),
            name: field,
            value: typed.value(field),
            description: Some(&ours),
            fault: fault_of(&typed.faults, field),
            unit: Some(msg::navigator_hours_a_week(lang)),
            keyboard: Keyboard::Decimal,
            width: Width::Short,
            ..Field::default()
        },
    )
}

fn is_apart(activity: Activity) -> bool {
    matches!(activity, Activity::Night | Activity::TwoHelpers)
}

fn no_help(lang: Lang, activity: Activity) -> &'static str {
    if is_apart(activity) { msg::navigator_level_no(lang) } else { msg::navigator_level_none(lang) }
}

/// The level in a word or two, so that four stand in one row on a phone.
fn short(lang: Lang, activity: Activity, level: HelpLevel) -> &'static str {
    match level {
        HelpLevel::Unsure => msg::navigator_level_unsure(lang),
        level if is_apart(activity) => words::level(lang, activity, level),
        HelpLevel::Little => msg::navigator_level_little(lang),
        HelpLevel::Much => msg::navigator_level_much(lang),
    }
}

/// What the day comes to in a week, once it is asked for; and the button that asks.
fn sum(lang: Lang, day: Option<&Day>) -> Markup {
    let to = format!("{}#sum", Page::Ask(Question::Day).path());
    let text = if day.is_some() { msg::navigator_count_again(lang) } else { msg::navigator_count(lang) };
    html! {
        div.day-sum id="sum" {
            @if let Some(day) = day {
                div role="status" {
                    p { (msg::navigator_sum(lang)) " " b { (words::range(lang, day.hours().total)) } " " (msg::unit_a_week(lang)) }
                    p.hint { (msg::navigator_sum_ours(lang)) }
                }
            } @else { p.hint { (msg::navigator_count_help(lang)) } }
            (leads(Leads { text, to: &to, sends: Some(("count", "yes")), variant: Some(Variant::Secondary), ..Leads::default() }))
        }
    }
}

/// The table behind the range. It is ours, and says so.
fn estimate(lang: Lang) -> Markup {
    let minutes = |(low, high): (i64, i64)| html! { (msg::navigator_minutes_range(lang, high, low)) };
    let row = |one: &Estimate| {
        let name = words::activity(lang, one.activity);
        vec![html! { (name) }, html! { (msg::times(lang, one.times())) }, minutes(one.little), minutes(one.much)]
    };
    let list = Listing {
        caption: msg::navigator_estimate_title(lang),
        heads: &[
            msg::navigator_estimate_activity(lang),
            msg::navigator_estimate_times(lang),
            msg::navigator_estimate_little(lang),
            msg::navigator_estimate_much(lang),
        ],
        rows: ESTIMATES.iter().map(row).collect(),
    };
    html! {
        details.ruled {
            summary { (icon(Icon::ChevronRight)) span { (msg::navigator_estimate_title(lang)) } }
            div.ruled-body { p { (msg::rights_estimate_ours(lang)) } (listing(&list)) }
        }
    }
}

/// What a day comes to, as the answer to the question.
pub(super) fn told(lang: Lang, day: &Day) -> Vec<String> {
    let line = |(activity, help): (&Activity, &rights::Help)| {
        let name = words::activity(lang, *activity);
        match help.own {
            Some(own) => msg::navigator_answer_own(lang, name, words::range(lang, Range::exactly(own))),
            None => msg::navigator_answer_row(lang, words::level(lang, *activity, help.level), name),
        }
    };
    let total = msg::navigator_answer_total(lang, words::range(lang, day.hours().total));
    day.0.iter().map(line).chain([total]).collect()
}
