//! Whose turn is it? The marker, the card that asks, and the line through the process.

use super::icon::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn<'a> {
    /// The reader's, now.
    You,
    /// The municipality's, said to the family.
    Municipality,
    /// The family's, said to the municipality.
    Family,
    /// Someone else's, by name.
    Them(&'a str),
    /// The reader's, later.
    Later,
    /// Nobody waits: the reader may, or may not.
    Choice,
}

impl Turn<'_> {
    const fn attribute(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Municipality => "municipality",
            Self::Family => "family",
            Self::Them(_) => "them",
            Self::Later => "later",
            Self::Choice => "choice",
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Self::You => msg::turn_you(lang).to_owned(),
            Self::Municipality => msg::turn_municipality(lang).to_owned(),
            Self::Family => msg::turn_family(lang).to_owned(),
            Self::Them(name) => msg::turn_them(lang, name),
            Self::Later => msg::turn_later(lang).to_owned(),
            Self::Choice => msg::turn_choice(lang).to_owned(),
        }
    }
}

/// The small marker that always says whose turn it is.
pub fn turn_marker(lang: Lang, turn: Turn<'_>) -> Markup {
    html! { span.turn data-turn=(turn.attribute()) { span.dot aria-hidden="true" {} (turn.words(lang)) } }
}

/// What is asked of the reader now, or what they wait for.
pub struct AskCard<'a> {
    /// Whose turn.
    pub turn: Turn<'a>,
    /// Until when: "Frist fredag 4. desember – 11 dager igjen".
    pub deadline: Option<&'a str>,
    /// What to do: a verb first.
    pub title: &'a str,
    /// A few sentences, as paragraphs.
    pub body: Markup,
    /// Buttons; the primary one first.
    pub actions: Markup,
}

/// The largest thing on a home page.
pub fn ask_card(lang: Lang, card: &AskCard<'_>) -> Markup {
    html! {
        section.ask data-turn=(card.turn.attribute()) aria-labelledby="ask-title" {
            p.ask-top { (turn_marker(lang, card.turn)) @if let Some(deadline) = card.deadline { span { (deadline) } } }
            h2.ds-heading #ask-title data-size="sm" { (card.title) }
            div.ds-paragraph { (card.body) }
            @if !card.actions.0.is_empty() { div.acts { (card.actions) } }
        }
    }
}

/// Where a step of the process stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind us.
    Done,
    /// Where we are.
    Now,
    /// Ahead.
    Next,
}

/// A step of the process.
pub struct TimelineStep<'a> {
    /// Where it stands.
    pub state: StepState,
    /// What happens, with the one who does it.
    pub title: &'a str,
    /// When: a date or a deadline.
    pub when: Option<&'a str>,
    /// Whose turn it is then.
    pub turn: Option<Turn<'a>>,
    /// More, such as [`super::ruled_details`]; may be empty.
    pub body: Markup,
}

/// The line through the process: done, now, next.
pub fn timeline(lang: Lang, steps: &[TimelineStep<'_>]) -> Markup {
    html! {
        ol.timeline {
            @for step in steps { (timeline_step(lang, step)) }
        }
    }
}

fn timeline_step(lang: Lang, step: &TimelineStep<'_>) -> Markup {
    let (state, said) = match step.state {
        StepState::Done => ("done", Some(msg::timeline_done(lang))),
        StepState::Now => ("now", Some(msg::timeline_now(lang))),
        StepState::Next => ("next", None),
    };
    html! {
        li.step data-state=(state) aria-current=[(step.state == StepState::Now).then_some("step")] {
            span.node aria-hidden="true" { @if step.state == StepState::Done { (icon(Icon::Check)) } }
            div {
                h3.ds-heading data-size="2xs" { @if let Some(said) = said { span.ds-sr-only { (said) " " } } (step.title) }
                @if step.when.is_some() || step.turn.is_some() {
                    p.when {
                        @if let Some(when) = step.when { span { (when) } }
                        @if let Some(turn) = step.turn { (turn_marker(lang, turn)) }
                    }
                }
                @if !step.body.0.is_empty() { div.ds-paragraph data-size="sm" { (step.body) } }
            }
        }
    }
}
