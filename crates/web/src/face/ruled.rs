//! Why is this date what it is? A line that opens to the rule, its version, what it says, where it stands, how it was counted.

use super::icon::{Icon, icon};
use crate::cited::source;
use i18n::{date_short, msg, rule_doubt, rule_input, rule_name, step_text};
use jiff::civil::Date;
use kernel::{Commencement, Lang, Ruled};
use maud::{Markup, html};

/// Opens a deadline.
pub fn ruled_details(lang: Lang, ruled: &Ruled<Date>) -> Markup {
    details(lang, msg::why_this_deadline(lang), ruled)
}

/// Opens any other value that a rule gave.
pub fn ruled_value<T>(lang: Lang, ruled: &Ruled<T>) -> Markup {
    details(lang, msg::why_this_value(lang), ruled)
}

fn details<T>(lang: Lang, summary: &str, ruled: &Ruled<T>) -> Markup {
    html! {
        details.ruled {
            summary { (icon(Icon::ChevronRight)) span { (summary) } }
            dl.ruled-body {
                dt { (msg::rule_heading(lang)) }
                dd { a.ds-link href={ "/rules/" (ruled.rule) } { (rule_name(lang, &ruled.rule).unwrap_or(&ruled.rule.0)) } }
                dt { (msg::rule_version(lang)) }
                dd { (version(lang, ruled.version)) }
                @if let Some(text) = quotation(ruled) {
                    dt { (msg::rules_says(lang)) }
                    dd { blockquote.law-text lang="nb" { (text) } }
                }
                @if !ruled.citations.is_empty() {
                    dt { (msg::rule_citations(lang)) }
                    @for citation in &ruled.citations { dd { (source(lang, citation)) } }
                }
                @if !ruled.inputs.is_empty() {
                    dt { (msg::rule_facts(lang)) }
                    @for (name, value) in &ruled.inputs {
                        dd { (rule_input(lang, name).unwrap_or(name)) ": " (fact(lang, value)) }
                    }
                }
                @if !ruled.steps.is_empty() {
                    dt { (msg::rule_counting(lang)) }
                    dd { ol { @for step in &ruled.steps { li { (step_text(lang, step)) } } } }
                }
                @if let Some(doubt) = &ruled.doubt {
                    dt { (msg::rule_doubt(lang)) }
                    dd { (rule_doubt(lang, doubt).unwrap_or(doubt)) }
                }
            }
        }
    }
}

/// What the version says that gave the answer.
fn quotation<T>(ruled: &Ruled<T>) -> Option<&'static str> {
    let entry = law::find(&ruled.rule.0)?;
    entry.versions.iter().find(|one| one.commencement == ruled.version).map(|one| one.text)
}

pub(crate) fn version(lang: Lang, version: Commencement) -> String {
    match version {
        Commencement::From(day) => msg::rule_version_from(lang, date_short(lang, day)),
        Commencement::NotEstablished(day) => msg::rule_version_not_established(lang, date_short(lang, day)),
        Commencement::NotYetSet => msg::rule_version_not_yet_set(lang).to_owned(),
    }
}

/// A fact as the reader would write it: dates are stored as `2026-12-04`.
fn fact(lang: Lang, value: &str) -> String {
    value.parse::<Date>().map_or_else(|_| value.to_owned(), |day| date_short(lang, day))
}
