//! What can be pressed? Buttons, and links that look like them: primary, secondary, tertiary, in that order.

use super::icon::{Icon, icon};
use maud::{Markup, html};

/// How much a button asks for attention. One primary per page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// What most people come to do.
    #[default]
    Primary,
    /// The other thing.
    Secondary,
    /// Rarely used.
    Tertiary,
}

impl Variant {
    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Primary => None,
            Self::Secondary => Some("secondary"),
            Self::Tertiary => Some("tertiary"),
        }
    }
}

/// What pressing does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Does<'a> {
    /// Sends the form around it.
    #[default]
    Submit,
    /// Sends the form with a name and value of its own, so that one form can have several buttons.
    SubmitAs(&'a str, &'a str),
    /// Goes somewhere, by reading only.
    Go(&'a str),
}

/// A button.
#[derive(Clone, Copy, Debug, Default)]
pub struct Button<'a> {
    /// The words on it: a verb.
    pub text: &'a str,
    /// Words only for those who listen, where several buttons say the same: "needs of the night".
    pub hidden: Option<&'a str>,
    /// How much attention.
    pub variant: Variant,
    /// What it does.
    pub does: Does<'a>,
    /// A drawing before the words.
    pub icon: Option<Icon>,
    /// A drawing after the words: where one is going.
    pub icon_after: Option<Icon>,
}

/// A button or a link that looks like one.
pub fn button(b: &Button<'_>) -> Markup {
    let inside = html! {
        @if let Some(drawing) = b.icon { (icon(drawing)) }
        (b.text) @if let Some(hidden) = b.hidden { span.ds-sr-only { " " (hidden) } }
        @if let Some(drawing) = b.icon_after { (icon(drawing)) }
    };
    let variant = b.variant.attribute();
    match b.does {
        Does::Submit => html! { button.ds-button type="submit" data-variant=[variant] { (inside) } },
        Does::SubmitAs(name, value) => {
            html! { button.ds-button type="submit" name=(name) value=(value) data-variant=[variant] { (inside) } }
        }
        Does::Go(href) => html! { a.ds-button href=(href) data-variant=[variant] { (inside) } },
    }
}

/// The primary button of a form.
pub fn submit(text: &str) -> Markup {
    button(&Button { text, ..Button::default() })
}

/// The last and least button of a form, told apart by its name and value.
pub fn tertiary_submit(text: &str, name: &str, value: &str) -> Markup {
    button(&Button { text, variant: Variant::Tertiary, does: Does::SubmitAs(name, value), ..Button::default() })
}

/// A link that looks like a button.
pub fn link_button(text: &str, href: &str, variant: Variant) -> Markup {
    button(&Button { text, variant, does: Does::Go(href), ..Button::default() })
}

/// The token that shows that a form came from our own page.
pub fn csrf_field(token: Option<&str>) -> Markup {
    html! { @if let Some(token) = token { input type="hidden" name="csrf" value=(token); } }
}
