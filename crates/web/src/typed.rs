//! What did somebody type, and how does a page carry it on until it is sent?

use maud::{Markup, html};

/// The fields of a form in their order; a name may come more than once.
pub(crate) type Fields = Vec<(String, String)>;

/// Reads the body of a form. What is not a form has no fields.
pub(crate) fn read(body: &[u8]) -> Fields {
    serde_html_form::from_bytes(body).unwrap_or_default()
}

/// The first value of a field.
pub(crate) fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
}

/// Did a person write it? Not tokens, keys, versions and ids, which belong to the page.
fn is_written(name: &str, value: &str) -> bool {
    !matches!(name, "csrf" | "key" | "version") && !value.trim().is_empty() && uuid::Uuid::parse_str(value).is_err()
}

/// Is there anything that would be missed?
pub(crate) fn has_text(fields: &Fields) -> bool {
    fields.iter().any(|(name, value)| is_written(name, value))
}

/// Fields of the navigator's forms that are for the program alone, and yet must not be lost.
const UNSPOKEN: [&str; 3] = [rights::FIELD, "seed", "asked"];

/// What was written, to be read.
pub(crate) fn shown(fields: &Fields) -> Markup {
    let said = |name: &str, value: &str| is_written(name, value) && !UNSPOKEN.contains(&name);
    html! {
        @for (_, value) in fields.iter().filter(|(name, value)| said(name, value)) {
            p.as-written { (value) }
        }
    }
}

/// What was sent, to be sent once more. `csrf` is left to the page.
pub(crate) fn carried(fields: &Fields) -> Markup {
    html! {
        @for (name, value) in fields.iter().filter(|(name, _)| name != "csrf") {
            input type="hidden" name=(name) value=(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_carried_on_whole_and_shown_without_its_machinery() {
        let body = b"csrf=secret&key=k1&item=0190a5c2-0000-7000-8000-000000000000&what=Hei%0D%0Adu%20%26%20jeg&day=mon&day=tue";
        let fields = read(body);
        let (shown, carried) = (shown(&fields).into_string(), carried(&fields).into_string());
        assert_eq!(
            shown,
            "<p class=\"as-written\">Hei\r\ndu &amp; jeg</p><p class=\"as-written\">mon</p><p class=\"as-written\">tue</p>"
        );
        assert_eq!(carried.matches("<input type=\"hidden\"").count(), 5);
        assert!(!carried.contains("secret") && carried.contains("k1") && carried.contains("\"Hei\r\ndu &amp; jeg\""));
    }

    #[test]
    fn a_form_without_text_leaves_nothing_to_keep() {
        assert!(!has_text(&read(b"csrf=a&key=b&note=%20&item=0190a5c2-0000-7000-8000-000000000000")));
        assert!(has_text(&read(b"csrf=a&minutes=45")));
    }
}
