//! The application: a question, faults, what is left, check answers, the receipt.

use super::family_page;
use kernel::Lang;
use maud::{Markup, html};
use web::face::{
    Answer, Change, Choice, Choices, Field, FieldFault, Receipt, Task, Variant, Width, back_link, button, csrf_field,
    error_summary, fault_of, field_checkbox, field_checkboxes, field_date, field_minutes, field_radio, field_text,
    field_textarea, link_button, receipt, saved_note, step_of, submit, summary_list, task_list,
};

const LANG: Lang = Lang::Nb;

pub fn question() -> Markup {
    let body = html! {
        (back_link("Tilbake", "#"))
        (step_of(LANG, 2, 6))
        form.form method="post" action="#" {
            (csrf_field(Some("sample")))
            h1.ds-heading data-size="md" { "Hva er viktig for dere?" }
            (field_textarea(LANG, &Field { label: "Skriv med egne ord", name: "matters", description: Some("Kommunen leser dette først. Du kan endre det til du sender."), value: "Ella skal kunne være med på det søsknene er med på.\nHun vil bade.", rows: 6, ..Field::default() }))
            (field_text(LANG, &Field { label: "Hvem kan vi ringe?", name: "phone", optional: true, width: Width::Medium, ..Field::default() }))
            div.acts { (submit("Neste")) (button(&web::face::Button { text: "Lagre og fortsett senere", variant: Variant::Tertiary, ..web::face::Button::default() })) }
        }
        (saved_note(LANG, "14.20"))
    };
    family_page("Hva er viktig for dere?", false, None, &body)
}

pub fn faults() -> Markup {
    let faults = [
        FieldFault::new("minutes", "Skriv minuttene som et helt tall fra 1 til 1440."),
        FieldFault::new("helpers", "Velg hvor mange hjelpere det trengs."),
        FieldFault::new("from", "Skriv dagen slik: 4.12.2026"),
    ];
    let helpers = [
        Choice { value: "1", label: "Én", description: None },
        Choice { value: "2", label: "To", description: Some("For eksempel når hun skal løftes.") },
    ];
    let whom = [
        Choice { value: "child", label: "Ella", description: None },
        Choice { value: "sibling", label: "Et søsken", description: None },
    ];
    let body = html! {
        (error_summary(LANG, &faults))
        (back_link("Tilbake", "#"))
        h1.ds-heading data-size="md" { "Morgenstell" }
        form.form method="post" action="#" {
            (field_minutes(LANG, &Field { label: "Hvor lang tid tar det?", name: "minutes", value: "1500 🎂", fault: fault_of(&faults, "minutes"), ..Field::default() }))
            (field_radio(LANG, &Choices { legend: "Hvor mange må hjelpe?", name: "helpers", choices: &helpers, fault: fault_of(&faults, "helpers"), ..Choices::default() }))
            (field_checkboxes(LANG, &Choices { legend: "Hvem er det for?", name: "whom", description: Some("Du kan velge flere."), choices: &whom, chosen: &["child"], ..Choices::default() }))
            (field_date(LANG, &Field { label: "Fra hvilken dag?", name: "from", value: "31.11.2026", fault: fault_of(&faults, "from"), ..Field::default() }))
            (field_checkbox(LANG, "night", &Choice { value: "yes", label: "Det er om natten", description: None }, true, None))
            div.acts { (submit("Lagre linjen")) }
        }
    };
    family_page("Morgenstell", true, None, &body)
}

pub fn tasks() -> Markup {
    let task = |text, status, is_done| Task { href: "#", text, status, is_done };
    let list = [
        task("Fortell hva som er viktig", "Ferdig", true),
        task("Sett opp mål", "Ferdig", true),
        task("Beskriv hva Ella trenger hjelp til", "3 linjer", false),
        task("Se over og send", "Ikke begynt", false),
    ];
    family_page(
        "Søknad om BPA",
        false,
        None,
        &html! { h1.ds-heading data-size="md" { "Søknad om BPA" } p.lead { "Du kan ta dem i den rekkefølgen du vil." } (task_list(&list)) },
    )
}

pub fn check() -> Markup {
    let change = |hidden| Some(Change { href: "#", hidden });
    let answers = [
        Answer {
            question: "Hva er viktig for dere?",
            answer: html! { "Ella skal kunne være med på det søsknene er med på.\nHun vil bade." },
            change: change("hva som er viktig"),
        },
        Answer {
            question: "Timer i uken",
            answer: html! { b { "41,5 timer" } p { "7 linjer. Vi har lagt sammen minuttene for deg." } },
            change: change("linjene"),
        },
        Answer { question: "Fra hvilken dag?", answer: html! { "fredag 1. januar 2027" }, change: change("dagen") },
    ];
    let body = html! {
        (back_link("Tilbake", "#"))
        h1.ds-heading data-size="md" { "Se over før du sender" }
        (summary_list(LANG, &answers))
        form.form method="post" action="#" { div.acts { (submit("Send søknaden")) (link_button("Fortsett senere", "#", Variant::Tertiary)) } }
    };
    family_page("Se over før du sender", false, None, &body)
}

pub fn received() -> Markup {
    let steps = [
        html! { "Kommunen leser søknaden. Solveig Berg ringer deg innen en uke." },
        html! { "Dere avtaler et hjemmebesøk." },
        html! { "Du får et utkast å svare på før kommunen bestemmer." },
    ];
    let body = receipt(
        LANG,
        &Receipt {
            title: "Kommunen har fått søknaden",
            reference: "FB-2026-0417",
            at: "Mottatt tirsdag 3. november 2026 klokken 14.20",
            steps: &steps,
            contact: html! { p { "Ring Tildelingskontoret på 00 00 00 00, hverdager fra 9 til 15." } },
            actions: html! { (link_button("Last ned en kopi", "#", Variant::Secondary)) (link_button("Til forsiden", "#", Variant::Tertiary)) },
        },
    );
    family_page("Søknaden er mottatt", false, None, &body)
}
