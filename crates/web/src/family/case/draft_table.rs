//! The draft as a table: what the family said, what the municipality proposes and why, and what is said to each line.

use super::path;
use crate::face::{
    Button, Field, FieldFault, LineState, Reply, Tone, TwoVoiceTable, Variant, Voice, VoiceCell, VoiceLine, button,
    fault_of, field_textarea, two_voice_table,
};
use crate::family::application::when;
use crate::family::{Hidden, opener};
use crate::words::moment_text;
use cases::drafts::{AssessedOnLine, DraftLine, DraftView, VoiceOnLine};
use i18n::{hours, msg};
use kernel::{ItemId, Lang, Minutes};
use maud::{Markup, html};

/// What was typed to a line or to the whole, and refused.
pub(super) struct Typed {
    pub line: Option<ItemId>,
    pub words: String,
}

/// Where a line stands on the page.
pub(super) fn line_id(line: Option<ItemId>) -> String {
    line.map_or_else(|| "whole".to_owned(), |line| format!("line-{line}"))
}

/// The field in which one writes to a line.
pub(super) fn field_id(line: Option<ItemId>) -> String {
    line.map_or_else(|| "words".to_owned(), |line| format!("words-{line}"))
}

/// What a voice said, ready to be drawn.
struct Said {
    heading: String,
    text: String,
}

/// Everything said on one line, in words.
struct Told<'a> {
    line: &'a DraftLine,
    id: String,
    note: String,
    /// The other members of the family, and what was said to the draft.
    family: Vec<Said>,
    municipality: Vec<Said>,
    reason: String,
}

/// The table, with a form under each line.
pub(super) fn draw(
    lang: Lang,
    view: &DraftView,
    (typed, faults): (Option<&Typed>, &[FieldFault]),
    hidden: Hidden<'_>,
) -> Markup {
    let told: Vec<Told<'_>> = view.content.lines.iter().map(|line| told(lang, view, line)).collect();
    let replies: Vec<[Vec<Reply<'_>>; 2]> =
        told.iter().map(|told| [replies(&told.family), replies(&told.municipality)]).collect();
    let lines = told.iter().zip(&replies).map(|(told, [family, municipality])| VoiceLine {
        id: &told.id,
        title: told.line.need.activity.as_str(),
        note: &told.note,
        cells: vec![
            Some(VoiceCell {
                minutes: Some(told.line.asked),
                says: applicants(told.line).and_then(|voice| voice.words.as_deref()).unwrap_or_default(),
                replies: family,
                form: view.may_comment.then(|| form(lang, view, told.line, (typed, faults), hidden)),
                ..VoiceCell::default()
            }),
            told.line.assessed.as_ref().map(|assessed| VoiceCell {
                minutes: Some(assessed.minutes),
                says: &told.reason,
                replies: municipality,
                foot: Some(sources(lang, assessed)),
                ..VoiceCell::default()
            }),
        ],
        difference: told.line.assessed.as_ref().map(|a| a.minutes - told.line.asked),
        state: state(view, told.line),
    });
    let voices = [
        Voice { heading: msg::voice_family_heading(lang), name: msg::voice_family(lang), tone: Tone::Family },
        Voice {
            heading: msg::voice_municipality_proposes(lang),
            name: msg::voice_municipality(lang),
            tone: Tone::Municipality,
        },
    ];
    let caption = msg::your_draft_caption(lang);
    two_voice_table(lang, &TwoVoiceTable { caption, voices: &voices, lines: lines.collect() })
}

fn told<'a>(lang: Lang, view: &DraftView, line: &'a DraftLine) -> Told<'a> {
    let others = line.voices.iter().filter(|voice| applicants(line) != Some(*voice)).map(|voice| Said {
        heading: msg::your_draft_other_voice(
            lang,
            hours(lang, voice.minutes.unwrap_or(Minutes::ZERO)),
            voice.names.join(", "),
        ),
        text: voice.words.clone().unwrap_or_default(),
    });
    let comments = view.comments.iter().filter(|comment| comment.line == Some(line.item));
    let said = comments.clone().map(|comment| Said {
        heading: msg::your_draft_said(lang, moment_text(lang, comment.at), &comment.whose),
        text: comment.words.clone(),
    });
    let replied = comments.filter_map(|comment| comment.reply.as_ref()).map(|reply| Said {
        heading: msg::your_draft_replied(lang, moment_text(lang, reply.at), &reply.whose),
        text: reply.words.clone(),
    });
    Told {
        line,
        id: line_id(Some(line.item)),
        note: when(lang, &line.need),
        family: others.chain(said).collect(),
        municipality: replied.collect(),
        reason: line.assessed.as_ref().map(|assessed| reason(lang, assessed)).unwrap_or_default(),
    }
}

/// Whose figure the application has: the voice that names it.
pub(super) fn applicants(line: &DraftLine) -> Option<&VoiceOnLine> {
    line.voices.iter().find(|voice| voice.minutes == Some(line.asked)).or(line.voices.first())
}

/// Why the municipality came to its figure; where it agrees it says with whom.
pub(super) fn reason(lang: Lang, assessed: &AssessedOnLine) -> String {
    match &assessed.reason {
        Some(reason) => reason.clone(),
        None if assessed.agrees_with.is_empty() => msg::voice_agrees(lang).to_owned(),
        None => msg::voice_agrees_with(lang, assessed.agrees_with.join(", ")),
    }
}

/// What it builds on, and where it stands in the law.
pub(super) fn sources(lang: Lang, assessed: &AssessedOnLine) -> Markup {
    html! {
        @if let Some(source) = &assessed.source { span { (msg::voice_source(lang, source)) } }
        @for citation in &assessed.legal_basis { span lang="nb" { (citation) } }
    }
}

fn replies(said: &[Said]) -> Vec<Reply<'_>> {
    said.iter().map(|said| Reply { heading: &said.heading, text: &said.text }).collect()
}

fn state(view: &DraftView, line: &DraftLine) -> LineState {
    let is_commented = view.comments.iter().any(|comment| comment.line == Some(line.item));
    match &line.assessed {
        None => LineState::Missing,
        Some(assessed) if assessed.minutes == line.asked => LineState::Agreed,
        Some(_) if is_commented => LineState::Disputed,
        Some(_) => LineState::Differing,
    }
}

fn form(
    lang: Lang,
    view: &DraftView,
    line: &DraftLine,
    (typed, faults): (Option<&Typed>, &[FieldFault]),
    hidden: Hidden<'_>,
) -> Markup {
    let id = field_id(Some(line.item));
    let typed = typed.filter(|typed| typed.line == Some(line.item));
    html! {
        details.ruled open[typed.is_some()] {
            (opener(msg::your_draft_comment_line(lang), line.need.activity.as_str()))
            form.line-form method="post" action=(path(view.case, "draft/comment")) {
                (hidden())
                input type="hidden" name="draft" value=(view.draft);
                input type="hidden" name="line" value=(line.item);
                (field_textarea(lang, &Field {
                    label: msg::your_draft_comment(lang), name: "words", id: &id, rows: 3,
                    value: typed.map_or("", |typed| typed.words.as_str()), fault: fault_of(faults, &id),
                    ..Field::default()
                }))
                div.acts { (button(&Button { text: msg::your_draft_comment_save(lang), variant: Variant::Secondary, ..Button::default() })) }
            }
        }
    }
}
