//! Both sides' figures line by line, as a draft or a decision says them.

use super::words::need_note;
use crate::face::{Listing, listing};
use cases::decisions::DecidedLine;
use cases::drafts::{AssessedOnLine, DraftContent, DraftLine};
use i18n::{hours_short, msg};
use kernel::Lang;
use maud::{Markup, html};

fn named(lang: Lang, line: &DraftLine) -> Markup {
    html! { (line.need.activity) br; small { (need_note(lang, &line.need)) } }
}

/// What the family says: every voice with its figure; one voice alone has only the figure.
fn asked(lang: Lang, line: &DraftLine) -> Markup {
    html! {
        @if line.voices.len() < 2 { (hours_short(lang, line.asked)) }
        @else {
            @for voice in &line.voices {
                div {
                    @if let Some(minutes) = voice.minutes { (hours_short(lang, minutes)) " " }
                    small { (voice.names.join(", ")) }
                }
            }
        }
    }
}

fn reason(lang: Lang, assessed: &AssessedOnLine) -> Markup {
    html! {
        @if let Some(reason) = &assessed.reason { span.as-written { (reason) } }
        @else if assessed.agrees_with.is_empty() { (msg::assess_agrees(lang)) }
        @else { (msg::assess_agrees_with(lang, assessed.agrees_with.join(", "))) }
        @if let Some(source) = &assessed.source { br; small { (source) } }
    }
}

/// What a draft says.
pub(crate) fn of_draft(lang: Lang, content: &DraftContent) -> Markup {
    let row = |line: &DraftLine| {
        vec![
            named(lang, line),
            asked(lang, line),
            html! { @match &line.assessed { Some(a) => (hours_short(lang, a.minutes)), None => (msg::voices_state_missing(lang)) } },
            html! { @if let Some(assessed) = &line.assessed { (reason(lang, assessed)) } },
        ]
    };
    let heads =
        [msg::voices_activity(lang), msg::figures_asked(lang), msg::figures_proposed(lang), msg::figures_reason(lang)];
    let mut rows: Vec<Vec<Markup>> = content.lines.iter().map(row).collect();
    rows.push(vec![
        html! { (msg::figures_sum(lang)) },
        html! { b { (hours_short(lang, content.asked())) } },
        html! { b { (hours_short(lang, content.proposed())) } },
        html! {},
    ]);
    listing(&Listing { caption: msg::figures_caption(lang), heads: &heads, rows })
}

/// What a decision gives: the draft's figure is shown where it was another.
pub(crate) fn of_decision(lang: Lang, lines: &[DecidedLine]) -> Markup {
    let row = |decided: &DecidedLine| {
        let line = &decided.line;
        vec![
            named(lang, line),
            asked(lang, line),
            html! {
                (hours_short(lang, decided.granted))
                @if let Some(proposed) = decided.proposed.filter(|_| decided.is_changed()) {
                    br; small { (msg::figures_was(lang, hours_short(lang, proposed))) }
                }
            },
            html! { @if let Some(assessed) = &line.assessed { (reason(lang, assessed)) } },
        ]
    };
    let heads =
        [msg::voices_activity(lang), msg::figures_asked(lang), msg::figures_granted(lang), msg::figures_reason(lang)];
    listing(&Listing { caption: msg::figures_caption(lang), heads: &heads, rows: lines.iter().map(row).collect() })
}
