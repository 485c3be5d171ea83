//! Where do people write? A field with label, help, fault and what was typed before.

use super::faults::{beside, described_by};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// Which keyboard a phone brings up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// Letters.
    #[default]
    Text,
    /// Digits.
    Numeric,
    /// Digits and a comma.
    Decimal,
    /// For addresses of electronic mail.
    Email,
    /// For telephone numbers.
    Tel,
}

impl Keyboard {
    const fn mode(self) -> Option<&'static str> {
        match self {
            Self::Text => None,
            Self::Numeric => Some("numeric"),
            Self::Decimal => Some("decimal"),
            Self::Email => Some("email"),
            Self::Tel => Some("tel"),
        }
    }
}

/// How wide a field is: as wide as what is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// A sentence or more.
    #[default]
    Full,
    /// A name, a date.
    Medium,
    /// A number.
    Short,
}

/// A field for text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// What is asked for.
    pub label: &'a str,
    /// The name in the form.
    pub name: &'a str,
    /// The id on the page; the name when empty. Faults point to it.
    pub id: &'a str,
    /// What was typed, exactly, or what is stored.
    pub value: &'a str,
    /// Help under the label.
    pub description: Option<&'a str>,
    /// What is wrong with what was typed.
    pub fault: Option<&'a str>,
    /// True where it may be left empty; said beside the label.
    pub optional: bool,
    /// The keyboard.
    pub keyboard: Keyboard,
    /// The width.
    pub width: Width,
    /// The unit behind the field: "minutter".
    pub unit: Option<&'a str>,
    /// What the browser may fill in, as HTML names it; nothing is filled in when empty.
    pub autocomplete: &'a str,
    /// Rows of a text area; 4 when zero.
    pub rows: u8,
}

impl Field<'_> {
    fn id(&self) -> &str {
        if self.id.is_empty() { self.name } else { self.id }
    }

    fn around(&self, lang: Lang, input: &Markup) -> Markup {
        let id = self.id();
        html! {
            div.ds-field {
                label.ds-label for=(id) {
                    (self.label)
                    @if self.optional { span.optional { " (" (msg::field_optional(lang)) ")" } }
                }
                @if let Some(text) = self.description { p data-field="description" id={ (id) "-help" } { (text) } }
                @if let Some(unit) = self.unit {
                    div.with-unit { (input) span aria-hidden="true" { (unit) } }
                } @else { (input) }
                (beside(lang, id, self.fault))
            }
        }
    }
}

/// One line of text.
pub fn field_text(lang: Lang, field: &Field<'_>) -> Markup {
    let width = match field.width {
        Width::Full => None,
        Width::Medium => Some("medium"),
        Width::Short => Some("short"),
    };
    let id = field.id();
    let autocomplete = if field.autocomplete.is_empty() { "off" } else { field.autocomplete };
    field.around(
        lang,
        &html! {
            input.ds-input id=(id) name=(field.name) type="text" value=(field.value) inputmode=[field.keyboard.mode()]
                autocomplete=(autocomplete) data-width=[width] aria-invalid=[field.fault.map(|_| "true")]
                aria-describedby=[described_by(id, field.description, field.fault)];
        },
    )
}

/// Several lines of text.
pub fn field_textarea(lang: Lang, field: &Field<'_>) -> Markup {
    let id = field.id();
    let rows = if field.rows == 0 { 4 } else { field.rows };
    field.around(
        lang,
        &html! {
            // A browser drops the first line break of a text area: ours, not the writer's.
            textarea.ds-input id=(id) name=(field.name) rows=(rows) aria-invalid=[field.fault.map(|_| "true")]
                aria-describedby=[described_by(id, field.description, field.fault)] { "\n" (field.value) }
        },
    )
}

/// A date as text: what a date picker shows follows the browser's language, not ours.
pub fn field_date(lang: Lang, field: &Field<'_>) -> Markup {
    let description = field.description.or(Some(msg::field_date_help(lang)));
    field_text(lang, &Field { description, keyboard: Keyboard::Numeric, width: Width::Medium, ..*field })
}

/// A length in whole minutes.
pub fn field_minutes(lang: Lang, field: &Field<'_>) -> Markup {
    let unit = field.unit.or(Some(msg::unit_minutes(lang)));
    field_text(lang, &Field { unit, keyboard: Keyboard::Numeric, width: Width::Short, ..*field })
}

/// A length in hours: "7,5" or "7:30"; read by [`i18n::parse_hours`].
pub fn field_hours(lang: Lang, field: &Field<'_>) -> Markup {
    let unit = field.unit.or(Some(msg::unit_hours(lang)));
    field_text(lang, &Field { unit, keyboard: Keyboard::Decimal, width: Width::Short, ..*field })
}
