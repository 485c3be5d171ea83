//! The form of one need: what, when, how long, what for, and who does it today.

use crate::face::{
    Choice, Choices, Field, FieldFault, Keyboard, Width, fault_of, field_checkboxes, field_minutes, field_radio,
    field_text, field_textarea,
};
use crate::family::words::{Whom, capital, helps, manages, night, weekday};
use cases::{Helps, Manages, NeedInput, Night, Weekday};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use serde::Deserialize;

/// What was typed, untouched.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NeedForm {
    pub activity: String,
    pub days: Vec<String>,
    pub times_a_day: String,
    pub times_a_week: String,
    pub minutes: String,
    pub helpers: String,
    pub night: String,
    pub purpose: String,
    pub helps: String,
    pub does_today: String,
    pub manages: String,
    pub words: String,
    /// The version of the line that the writer had in front of them; empty for a new one.
    pub position: String,
    /// `another` when the writer adds one more.
    pub then: String,
}

impl NeedForm {
    /// What the slice reads.
    pub fn input(&self) -> NeedInput {
        let Self { activity, days, times_a_day, times_a_week, minutes, helpers, night, .. } = self.clone();
        let Self { purpose, helps, does_today, manages, words, .. } = self.clone();
        NeedInput {
            activity,
            days,
            times_a_day,
            times_a_week,
            minutes,
            helpers,
            night,
            purpose,
            helps,
            does_today,
            manages,
            words,
        }
    }

    /// A saved need, to be changed.
    pub fn of(input: NeedInput, position: String) -> Self {
        let NeedInput { activity, days, times_a_day, times_a_week, minutes, helpers, night, .. } = input.clone();
        let NeedInput { purpose, helps, does_today, manages, words, .. } = input;
        let then = String::new();
        Self {
            activity,
            days,
            times_a_day,
            times_a_week,
            minutes,
            helpers,
            night,
            purpose,
            helps,
            does_today,
            manages,
            words,
            position,
            then,
        }
    }

    /// A new need: one helper, by day, until somebody says otherwise.
    pub fn new() -> Self {
        Self { helpers: "1".into(), night: Night::No.key().into(), ..Self::default() }
    }
}

/// The fields. `whom` is the one it is about.
pub(super) fn fields(lang: Lang, whom: Whom<'_>, form: &NeedForm, faults: &[FieldFault]) -> Markup {
    html! {
        (field_text(lang, &Field {
            label: msg::need_activity(lang), name: "activity", value: &form.activity,
            description: Some(msg::need_activity_help(lang)), fault: fault_of(faults, "activity"), ..Field::default()
        }))
        (when(lang, form, faults))
        (how_much(lang, form, faults))
        (what_for(lang, whom, form, faults))
        (today(lang, whom, form, faults))
        (field_textarea(lang, &Field {
            label: msg::need_words(lang), name: "words", value: &form.words, optional: true, rows: 4,
            description: Some(msg::need_words_help(lang)), fault: fault_of(faults, "words"), ..Field::default()
        }))
    }
}

fn number<'a>(label: &'a str, name: &'a str, value: &'a str, faults: &'a [FieldFault]) -> Field<'a> {
    let (keyboard, width, fault) = (Keyboard::Numeric, Width::Short, fault_of(faults, name));
    Field { label, name, value, keyboard, width, fault, ..Field::default() }
}

fn when(lang: Lang, form: &NeedForm, faults: &[FieldFault]) -> Markup {
    let names: Vec<String> = Weekday::ALL.iter().map(|day| capital(weekday(lang, *day))).collect();
    let days: Vec<Choice<'_>> = Weekday::ALL
        .iter()
        .zip(&names)
        .map(|(day, label)| Choice { value: day.key(), label, description: None })
        .collect();
    let chosen: Vec<&str> = form.days.iter().map(String::as_str).collect();
    html! {
        div.days {
            (field_checkboxes(lang, &Choices {
                legend: msg::need_days(lang), name: "days", description: Some(msg::need_days_help(lang)),
                choices: &days, chosen: &chosen, fault: fault_of(faults, "days"), ..Choices::default()
            }))
        }
        (field_text(lang, &Field { optional: true, ..number(msg::need_times_each_day(lang), "times_a_day", &form.times_a_day, faults) }))
        (field_text(lang, &Field {
            description: Some(msg::need_times_each_week_help(lang)), optional: true,
            ..number(msg::need_times_each_week(lang), "times_a_week", &form.times_a_week, faults)
        }))
    }
}

fn how_much(lang: Lang, form: &NeedForm, faults: &[FieldFault]) -> Markup {
    let labels: Vec<String> = (1..=3).map(|count| capital(&msg::helpers(lang, count))).collect();
    let helpers: Vec<Choice<'_>> =
        labels.iter().zip(["1", "2", "3"]).map(|(label, value)| Choice { value, label, description: None }).collect();
    let nights = Night::ALL.iter().map(|n| Choice { value: n.key(), label: night(lang, *n), description: None });
    html! {
        (field_minutes(lang, &Field {
            description: Some(msg::need_minutes_help(lang)),
            ..number(msg::need_minutes(lang), "minutes", &form.minutes, faults)
        }))
        (radio(lang, &Asked { legend: msg::need_how_many(lang), name: "helpers", chosen: &form.helpers }, &helpers, faults))
        (radio(lang, &Asked { legend: msg::need_night(lang), name: "night", chosen: &form.night }, &nights.collect::<Vec<_>>(), faults))
    }
}

fn what_for(lang: Lang, whom: Whom<'_>, form: &NeedForm, faults: &[FieldFault]) -> Markup {
    let labels: Vec<String> = Helps::ALL.iter().map(|h| helps(lang, *h, whom)).collect();
    let helped: Vec<Choice<'_>> = Helps::ALL
        .iter()
        .zip(&labels)
        .map(|(helped, label)| Choice { value: helped.key(), label, description: None })
        .collect();
    html! {
        (field_textarea(lang, &Field {
            label: msg::need_purpose(lang), name: "purpose", value: &form.purpose, rows: 3,
            description: Some(msg::need_purpose_help(lang)), fault: fault_of(faults, "purpose"), ..Field::default()
        }))
        (radio(lang, &Asked { legend: msg::need_helps(lang), name: "helps", chosen: &form.helps }, &helped, faults))
    }
}

fn today(lang: Lang, whom: Whom<'_>, form: &NeedForm, faults: &[FieldFault]) -> Markup {
    let managed = Manages::ALL.iter().map(|m| Choice { value: m.key(), label: manages(lang, *m), description: None });
    let legend = whom.say(msg::need_manages_own(lang), |name| msg::need_manages(lang, name));
    html! {
        (field_text(lang, &Field {
            label: msg::need_does_today(lang), name: "does_today", value: &form.does_today,
            description: Some(msg::need_does_today_help(lang)), fault: fault_of(faults, "does_today"), ..Field::default()
        }))
        (radio(lang, &Asked { legend: &legend, name: "manages", chosen: &form.manages }, &managed.collect::<Vec<_>>(), faults))
    }
}

/// A question with one answer.
struct Asked<'a> {
    legend: &'a str,
    name: &'a str,
    chosen: &'a str,
}

fn radio(lang: Lang, asked: &Asked<'_>, choices: &[Choice<'_>], faults: &[FieldFault]) -> Markup {
    let Asked { legend, name, chosen } = *asked;
    let fault = fault_of(faults, name);
    field_radio(lang, &Choices { legend, name, choices, chosen: &[chosen], fault, ..Choices::default() })
}
