//! The draft as a table: what the family said, what the municipality proposes and why, and what is said to each line.

use super::path;
use crate::cited::cited;
use crate::face::{
    Button, Difference, Field, FieldFault, LineState, Reply, Tone, TwoVoiceTable, Variant, Voice, VoiceCell, VoiceLine,
    button, fault_of, field_textarea, two_voice_table,
};
use crate::family::application::when;
use crate::family::{Hidden, opener};
use crate::words::moment_text;
use cases::drafts::{AssessedOnLine, CommentView, DraftLine, DraftView, VoiceOnLine};
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
    /// The other members of the family.
    family: Vec<Said>,
    reason: String,
}

/// The table, with a form under each line.
pub(super) fn draw(
    lang: Lang,
    view: &DraftView,
    (typed, faults): (Option<&Typed>, &[FieldFault]),
    hidden: Hidden<'_>,
) -> Markup {
    let told: Vec<Told<'_>> = view.content.lines.iter().map(|line| told(lang, line)).collect();
    let replies: Vec<Vec<Reply<'_>>> = told.iter().map(|told| replies(&told.family)).collect();
    let lines = told.iter().zip(&replies).map(|(told, family)| VoiceLine {
        id: &told.id,
        title: told.line.need.activity.as_str(),
        note: &told.note,
        cells: vec![
            Some(VoiceCell {
                minutes: Some(told.line.asked),
                says: applicants(told.line).and_then(|voice| voice.words.as_deref()).unwrap_or_default(),
                replies: family,
                ..VoiceCell::default()
            }),
            told.line.assessed.as_ref().map(|assessed| VoiceCell {
                minutes: Some(assessed.minutes),
                says: &told.reason,
                foot: Some(sources(lang, assessed)),
                ..VoiceCell::default()
            }),
        ],
        differences: told.line.assessed.as_ref().map(|a| differences(told.line, a.minutes)).unwrap_or_default(),
        state: state(view, told.line),
        // After the proposal and its reason: one reads before one answers.
        answer: answer(lang, view, told.line, (typed, faults), hidden),
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

fn told<'a>(lang: Lang, line: &'a DraftLine) -> Told<'a> {
    let others = line.voices.iter().filter(|voice| applicants(line) != Some(*voice)).map(|voice| Said {
        heading: msg::your_draft_other_voice(
            lang,
            hours(lang, voice.minutes.unwrap_or(Minutes::ZERO)),
            voice.names.join(", "),
        ),
        text: voice.words.clone().unwrap_or_default(),
    });
    Told {
        line,
        id: line_id(Some(line.item)),
        note: when(lang, &line.need),
        family: others.collect(),
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
        @for citation in &assessed.legal_basis { span { (cited(lang, citation)) } }
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

/// How far a figure of the municipality's is from each that somebody named.
pub(super) fn differences(line: &DraftLine, minutes: Minutes) -> Vec<Difference> {
    let named = line.voices.iter().filter_map(|voice| Some((voice.names.join(", "), voice.minutes?)));
    let mut all: Vec<Difference> =
        named.map(|(whose, theirs)| Difference { whose, minutes: minutes - theirs }).collect();
    if all.is_empty() {
        all.push(Difference { whose: String::new(), minutes: minutes - line.asked });
    }
    all
}

/// What was said to the line and replied, in turn, and the form to say more.
fn answer(
    lang: Lang,
    view: &DraftView,
    line: &DraftLine,
    typed: (Option<&Typed>, &[FieldFault]),
    hidden: Hidden<'_>,
) -> Option<Markup> {
    let comments: Vec<&CommentView> = view.comments.iter().filter(|c| c.line == Some(line.item)).collect();
    (view.may_comment || !comments.is_empty()).then(|| {
        html! {
            @for comment in comments { (thread(lang, comment)) }
            @if view.may_comment { (form(lang, view, line, typed, hidden)) }
        }
    })
}

/// A comment and its reply.
pub(super) fn thread(lang: Lang, comment: &CommentView) -> Markup {
    html! {
        div.reply data-color="familie" {
            p.reply-head { (msg::your_draft_said(lang, moment_text(lang, comment.at), &comment.whose)) }
            p { (comment.words) }
        }
        @if let Some(reply) = &comment.reply {
            div.reply data-color="kommune" {
                p.reply-head { (msg::your_draft_replied(lang, moment_text(lang, reply.at), &reply.whose)) }
                p { (reply.words) }
            }
        }
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
