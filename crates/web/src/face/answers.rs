//! What did I answer, what was sent, and can I take it back?

use super::buttons::csrf_field;
use super::icon::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// Where an answer is changed.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The page with the question.
    pub href: &'a str,
    /// What is changed, for those who hear only the link: "hva som er viktig".
    pub hidden: &'a str,
}

/// A question and its answer.
pub struct Answer<'a> {
    /// The question in short.
    pub question: &'a str,
    /// The answer, in the writer's own words.
    pub answer: Markup,
    /// Where to change it.
    pub change: Option<Change<'a>>,
}

/// Answers to look over before sending.
pub fn summary_list(lang: Lang, answers: &[Answer<'_>]) -> Markup {
    html! {
        dl.answers {
            @for answer in answers {
                div {
                    dt { (answer.question) }
                    dd.as-written { (answer.answer) }
                    @if let Some(change) = answer.change {
                        dd.change {
                            a.ds-link href=(change.href) { (msg::action_change(lang)) span.ds-sr-only { " " (change.hidden) } }
                        }
                    }
                }
            }
        }
    }
}

/// What stands on the page after something has been sent.
pub struct Receipt<'a> {
    /// That it has been received, and by whom.
    pub title: &'a str,
    /// The reference to name when calling.
    pub reference: &'a str,
    /// When it was received.
    pub at: &'a str,
    /// What happens next, step by step, with who does it.
    pub steps: &'a [Markup],
    /// Whom to talk to; may be empty.
    pub contact: Markup,
    /// A copy to keep and the way on.
    pub actions: Markup,
}

/// A receipt is a page, never a message that goes away.
pub fn receipt(lang: Lang, receipt: &Receipt<'_>) -> Markup {
    html! {
        div.receipt {
            h1.ds-heading data-size="md" { (icon(Icon::CheckCircle)) span { (receipt.title) } }
            p { (receipt.at) }
            p.reference { (msg::receipt_reference(lang)) ": " b { (receipt.reference) } }
        }
        @if !receipt.steps.is_empty() {
            section aria-labelledby="next-title" {
                h2.ds-heading #next-title data-size="xs" { (msg::receipt_what_next(lang)) }
                ol.next-steps { @for step in receipt.steps { li { (step) } } }
            }
        }
        @if !receipt.contact.0.is_empty() {
            section.panel aria-labelledby="contact-title" {
                h2.ds-heading #contact-title data-size="xs" { (msg::receipt_contact(lang)) }
                div.prose { (receipt.contact) }
            }
        }
        section.answers-acts { div.acts { (receipt.actions) } }
    }
}

/// Something that can be taken back.
#[derive(Clone, Copy, Debug)]
pub struct Undo<'a> {
    /// What was done: "Linjen «Natt» er slettet."
    pub text: &'a str,
    /// Where undoing is posted to.
    pub action: &'a str,
    /// The token that works once.
    pub token: &'a str,
    /// Until when, as a time of day or a date; not said when empty.
    pub until: &'a str,
}

/// What was done, with a button that takes it back. Never for what has been sent, published or issued.
pub fn undo_strip(lang: Lang, undo: &Undo<'_>, csrf: Option<&str>) -> Markup {
    html! {
        form.undo method="post" action=(undo.action) {
            (csrf_field(csrf))
            input type="hidden" name="undo" value=(undo.token);
            (icon(Icon::CheckCircle))
            div {
                p role="status" {
                    (undo.text)
                    @if !undo.until.is_empty() { " " (msg::undo_until(lang, undo.until)) }
                }
                button.linkish type="submit" { (icon(Icon::Undo)) (msg::action_undo(lang)) }
            }
        }
    }
}
