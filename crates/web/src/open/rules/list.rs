//! Which rules are there? By subject, with what was in force on a day, as the law was known on another.

use super::signatures::{self, Asking};
use super::subject::{Subject, by_subject};
use super::{REVIEW, RULES, name, version};
use crate::Site;
use crate::face::{
    Field, FieldFault, Listing, empty_state, error_summary, fault_of, field_date, field_text, listing, submit,
};
use crate::respond::{Sheet, stacked};
use crate::visitor::Reader;
use axum::extract::{Query, State};
use axum::response::Response;
use i18n::{citation_text, date_field, date_short, msg, parse_date};
use jiff::civil::Date;
use kernel::Lang;
use law::Entry;
use maud::{Markup, html};
use serde::Deserialize;

/// What the address asks for, as it was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    known: String,
    #[serde(default)]
    municipality: String,
}

/// On which day, known on which day.
#[derive(Clone, Copy)]
struct Days {
    on: Date,
    known: Date,
}

impl Asked {
    /// The days; today where nothing was typed, or what cannot be read.
    fn days(&self, lang: Lang, today: Date) -> (Days, Vec<FieldFault>) {
        let mut faults = Vec::new();
        let mut read = |field: &str, typed: &str| match typed.trim() {
            "" => today,
            typed => parse_date(typed).unwrap_or_else(|| {
                faults.push(FieldFault::new(field, msg::rules_no_date(lang)));
                today
            }),
        };
        let days = Days { on: read("on", &self.on), known: read("known", &self.known) };
        (days, faults)
    }

    fn finds(&self, lang: Lang, entry: &Entry) -> bool {
        let versions = entry.versions.iter();
        let places = versions.flat_map(|v| v.citations).map(|c| format!("{c} {}", citation_text(lang, c)));
        let places: Vec<String> = places.collect();
        let words = [name(lang, entry), &entry.id.0, entry.term].join(" ");
        let all = format!("{words} {}", places.join(" ")).to_lowercase().replace('\u{a0}', " ");
        self.q.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }
}

/// The list.
pub(crate) async fn show(State(site): State<Site>, reader: Reader, Query(asked): Query<Asked>) -> Response {
    let (lang, today) = (reader.lang(), site.house.clock.today());
    let signed = match signatures::read(&site, &reader, &asked.municipality).await {
        Ok(signed) => signed,
        Err(answer) => return answer,
    };
    let (days, faults) = asked.days(lang, today);
    let found = law::catalogue().into_iter().filter(|entry| asked.finds(lang, entry)).collect();
    let body = html! {
        (error_summary(lang, &faults))
        h1.ds-heading data-size="lg" { (msg::rules_title(lang)) }
        p.lead { (msg::rules_lead(lang)) }
        (form(lang, &asked, &faults, today))
        (rules(lang, days, today, found))
        (signed.section(lang, &Asking { form: RULES, chosen: &asked.municipality }))
        p { a.ds-link href=(REVIEW) { (msg::rules_to_review(lang)) } }
    };
    reader.sheet(
        &Sheet { title: msg::rules_title(lang), faulty: !faults.is_empty(), ..Sheet::default() },
        &stacked(&body),
    )
}

fn form(lang: Lang, asked: &Asked, faults: &[FieldFault], today: Date) -> Markup {
    let has_day = !asked.on.is_empty() || !asked.known.is_empty();
    let help = msg::rules_day_help(lang, date_field(today));
    let (on, known) = (fault_of(faults, "on"), fault_of(faults, "known"));
    html! {
        form.form method="get" action=(RULES) role="search" {
            (field_text(lang, &Field {
                label: msg::rules_search(lang), name: "q", value: &asked.q, description: Some(msg::rules_search_help(lang)), ..Field::default()
            }))
            details.fold open[has_day] {
                summary { (msg::rules_another_day(lang)) }
                div.stack {
                    (field_date(lang, &Field {
                        label: msg::rules_on(lang), name: "on", value: &asked.on, fault: on, optional: true, description: Some(&help), ..Field::default()
                    }))
                    (field_date(lang, &Field {
                        label: msg::rules_known(lang), name: "known", value: &asked.known, fault: known, optional: true,
                        description: Some(msg::rules_known_help(lang)), ..Field::default()
                    }))
                }
            }
            div.acts { (submit(msg::rules_show(lang))) }
        }
    }
}

fn rules(lang: Lang, days: Days, today: Date, found: Vec<Entry>) -> Markup {
    let count = found.len();
    html! {
        p role="status" {
            (msg::rules_count(lang, count)) " "
            @if days.on != today { (msg::rules_as_on(lang, date_short(lang, days.on))) " " }
            @if days.known != today { (msg::rules_as_known(lang, date_short(lang, days.known))) }
        }
        @if count == 0 {
            (empty_state(msg::rules_none(lang), msg::rules_none_text(lang), &html! { a.ds-link href=(RULES) { (msg::rules_all(lang)) } }))
        }
        @for (subject, entries) in by_subject(lang, found) { (under(lang, days, subject, &entries)) }
    }
}

fn under(lang: Lang, days: Days, subject: Subject, entries: &[Entry]) -> Markup {
    let heads = [
        msg::rules_head_rule(lang),
        msg::rules_head_where(lang),
        msg::rules_head_since(lang),
        msg::rules_head_mark(lang),
    ];
    let rows = entries.iter().map(|entry| row(lang, days, entry)).collect();
    html! {
        section aria-labelledby=(subject.key()) {
            h2.ds-heading id=(subject.key()) data-size="sm" { (subject.title(lang)) }
            (listing(&Listing { caption: subject.title(lang), heads: &heads, rows }))
        }
    }
}

fn row(lang: Lang, days: Days, entry: &Entry) -> Vec<Markup> {
    let applies = entry.version_known(days.on, days.known);
    let sleeps = entry.versions.iter().any(|one| one.first_day().is_none());
    vec![
        html! { a.ds-link href={ (RULES) "/" (entry.id) } { (name(lang, entry)) } " " small { code { (entry.id) } } },
        html! { @for (n, citation) in applies.map_or(entry.citations, |one| one.citations).iter().enumerate() { @if n > 0 { "; " } (citation_text(lang, citation)) } },
        html! {
            @match applies { Some(one) => (version::since(lang, one)), None => (msg::rules_no_version(lang)) }
            @if sleeps { " " small { (msg::rules_has_asleep(lang)) } }
        },
        html! {
            (version::confidence(lang, entry))
            @if !entry.doubts.is_empty() { ". " b { (msg::rules_doubts(lang, entry.doubts.len())) } }
        },
    ]
}
