//! What should one be aware of, and what stands where nothing is yet?

use super::icon::{Icon, icon};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// It went well.
    Success,
    /// Something should be done.
    Warning,
    /// Something went wrong.
    Danger,
}

/// A notice with a drawing. Success is announced; a fault of a form belongs in [`super::error_summary`].
pub fn notice(kind: Kind, body: &Markup) -> Markup {
    let (color, drawing, role) = match kind {
        Kind::Info => ("info", Icon::Information, None),
        Kind::Success => ("success", Icon::CheckCircle, Some("status")),
        Kind::Warning => ("warning", Icon::Warning, None),
        Kind::Danger => ("danger", Icon::Warning, Some("alert")),
    };
    html! { div.notice data-color=(color) role=[role] { (icon(drawing)) div { (body) } } }
}

/// That what was written is kept: "Lagret 14.20". Announced, and never in the way.
pub fn saved_note(lang: Lang, at: &str) -> Markup {
    html! { p.saved role="status" { (msg::saved_at(lang, at)) } }
}

/// Where nothing is yet: what will come, who does it and when.
pub fn empty_state(title: &str, text: &str, actions: &Markup) -> Markup {
    html! {
        div.empty {
            p { b { (title) } }
            p { (text) }
            @if !actions.0.is_empty() { div.acts { (actions) } }
        }
    }
}
