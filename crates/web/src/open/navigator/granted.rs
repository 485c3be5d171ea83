//! What has been granted already? For each service the hours of its decision, for a week or a month.

use super::ask::Typed;
use super::fields::{heading, instead};
use super::visit::Visit;
use crate::face::{Field, Keyboard, Width, fault_of, field_text};
use i18n::{hours, msg};
use kernel::Lang;
use maud::{Markup, html};
use rights::{BPA_BEFORE, DONT_KNOW, Granted, GrantedHours, GrantedService, NONE, Per, Question, words};

/// The services, and whether BPA before the age at which the right ends is asked for.
type Rows = (&'static [GrantedService], bool);

/// The whole question.
pub(super) fn rows(visit: &Visit, (services, asks_bpa_before): Rows, typed: &Typed) -> Markup {
    let (lang, nav) = (visit.lang(), &visit.nav);
    let (before, unknown) = (words::choice(lang, nav, BPA_BEFORE), words::choice(lang, nav, DONT_KNOW));
    let mut boxes = vec![(NONE, msg::navigator_granted_none(lang)), (DONT_KNOW, &*unknown)];
    if asks_bpa_before {
        boxes.insert(0, (BPA_BEFORE, &*before));
    }
    html! {
        (heading(visit, Question::Granted))
        @for service in services { (row(lang, *service, typed)) }
        (instead(visit, Question::Granted, &boxes, typed))
    }
}

fn row(lang: Lang, service: GrantedService, typed: &Typed) -> Markup {
    let (hours, per) = (format!("{service}-hours"), format!("{service}-per"));
    let chosen = typed.value(&per);
    html! {
        fieldset.granted-row {
            legend { (words::granted_service(lang, service)) }
            (field_text(lang, &Field {
                label: msg::navigator_granted_hours(lang), name: &hours, value: typed.value(&hours),
                keyboard: Keyboard::Decimal, width: Width::Short, fault: fault_of(&typed.faults, &hours), ..Field::default()
            }))
            div.ds-field {
                label.ds-label for=(per) { (msg::navigator_granted_per(lang)) }
                select.ds-input data-width="medium" id=(per) name=(per) {
                    @for each in Per::ALL {
                        option value=(each.key()) selected[chosen == each.key()] { (words::per(lang, *each)) }
                    }
                }
            }
        }
    }
}

/// What is granted, as the answer to the question.
pub(super) fn told(visit: &Visit, granted: &Granted) -> Vec<String> {
    let lang = visit.lang();
    let service = |hours: &GrantedHours| {
        let name = words::granted_service(lang, hours.service);
        msg::navigator_answer_row(lang, told_hours(lang, hours), name)
    };
    let before = granted.bpa_before.then(|| words::choice(lang, &visit.nav, BPA_BEFORE));
    let none = granted.services.is_empty() && before.is_none();
    let none = none.then(|| msg::navigator_granted_none(lang).to_owned());
    granted.services.iter().map(service).chain(before).chain(none).collect()
}

/// The hours of a decision: "16 timer i måneden".
pub(super) fn told_hours(lang: Lang, granted: &GrantedHours) -> String {
    msg::navigator_hours_per(lang, hours(lang, granted.minutes), words::per(lang, granted.per))
}
