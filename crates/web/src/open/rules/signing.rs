//! Who signs the rules? Whoever decides in the municipality, with the name and the capacity of the lawyer who has read them.

use super::REVIEW;
use crate::face::{Field, FieldFault, fault_of, field_text, field_textarea, submit};
use crate::visitor::{Member, Reader};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::sign_off::{SignFault, SignFaultCode, SignField, SignInput, rule_set};
use serde::Deserialize;
use usecase::access::Role;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct Form {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) capacity: String,
    #[serde(default)]
    pub(super) remarks: String,
    /// The digest on the page that was read.
    #[serde(default)]
    pub(super) version: String,
}

impl Form {
    pub(super) fn input(&self) -> SignInput {
        SignInput { name: self.name.clone(), capacity: self.capacity.clone(), remarks: self.remarks.clone() }
    }
}

/// A fault in words.
pub(super) fn fault_text(lang: Lang, fault: SignFault) -> FieldFault {
    let text = match (fault.field, fault.code) {
        (_, SignFaultCode::TooLong) => msg::review_too_long(lang),
        (SignField::Name, SignFaultCode::Missing) => msg::review_name_missing(lang),
        (SignField::Capacity | SignField::Remarks, SignFaultCode::Missing) => msg::review_capacity_missing(lang),
    };
    FieldFault::new(fault.field.key(), text)
}

/// The form, for those who may sign; to others who does it.
pub(super) fn section(reader: &Reader, typed: &Form, faults: &[FieldFault]) -> Markup {
    let lang = reader.lang();
    html! {
        section.sign-rules id="sign" aria-labelledby="sign-title" {
            h2.ds-heading id="sign-title" data-size="sm" { (msg::review_sign_title(lang)) }
            @match reader {
                Reader::Member(member) if member.who.role == Role::DecisionMaker => (form(member, typed, faults)),
                Reader::Member(_) | Reader::Visitor(_) => p { (msg::review_who_signs(lang)) },
            }
        }
    }
}

fn form(member: &Member, typed: &Form, faults: &[FieldFault]) -> Markup {
    let (lang, set) = (member.lang, rule_set());
    html! {
        p { (msg::review_sign_lead(lang)) }
        form.form method="post" action=(REVIEW) {
            (member.form_fields())
            input type="hidden" name="version" value=(set.digest);
            (field_text(lang, &Field {
                label: msg::review_name(lang), name: "name", value: &typed.name, fault: fault_of(faults, "name"), ..Field::default()
            }))
            (field_text(lang, &Field {
                label: msg::review_capacity(lang), name: "capacity", value: &typed.capacity, description: Some(msg::review_capacity_help(lang)),
                fault: fault_of(faults, "capacity"), ..Field::default()
            }))
            (field_textarea(lang, &Field {
                label: msg::review_remarks(lang), name: "remarks", value: &typed.remarks, optional: true,
                fault: fault_of(faults, "remarks"), ..Field::default()
            }))
            div.acts { (submit(msg::review_sign(lang))) }
        }
    }
}
