//! The family's home, with something to do and with nothing.

use super::family_page;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Lang, RuleId, Ruled, Step, StepKind};
use maud::{Markup, html};
use web::face::{
    AskCard, Button, Does, Icon, Kind, StepState, TimelineStep, Turn, Undo, Variant, ask_card, button, empty_state,
    icon, link_button, notice, ruled_details, timeline, undo_strip,
};

const LANG: Lang = Lang::Nb;

pub fn home() -> Markup {
    let card = AskCard {
        turn: Turn::You,
        deadline: Some("Frist fredag 4. desember – 11 dager igjen"),
        title: "Les kommunens utkast og si hva du mener",
        body: html! { p { "Kommunen foreslår 32 timer i uken. Du ba om 41,5. Det tar omtrent et kvarter å lese. Du kan ta pause når du vil. Vi lagrer for deg." } },
        actions: html! {
            (link_button("Les utkastet", "/draft", Variant::Primary))
            (button(&Button { text: "Skriv ut", variant: Variant::Secondary, does: Does::Go("#"), icon: Some(Icon::Printer), ..Button::default() }))
            (link_button("Be om mer tid", "/draft/more-time", Variant::Tertiary))
        },
    };
    let undo = Undo { text: "Linjen «Natt» er slettet.", action: "#", token: "once", until: "14.20 i morgen" };
    let flash = undo_strip(LANG, &undo, Some("sample"));
    let body = html! {
        h1.ds-heading data-size="lg" { "Hei, Kari" }
        p.lead { "Her ser du hva som skjer med Ellas BPA, og hva du kan gjøre nå." }
        (ask_card(LANG, &card))
        div.cols {
            div.side { (looked()) (people()) }
            section aria-labelledby="next-title" {
                h2.ds-heading #next-title data-size="xs" { "Hva skjer videre" }
                (timeline(LANG, &steps()))
            }
        }
    };
    family_page("Hjem", false, Some(&flash), &body)
}

pub fn quiet() -> Markup {
    let body = html! {
        h1.ds-heading data-size="lg" { "Hei, Kari" }
        p.lead { "Her ser du hva som skjer med Ellas BPA." }
        (empty_state("Ingen søknad ennå", "Når du begynner på en søknad, ser du den her. Du kan ta pause når du vil.", &link_button("Begynn på en søknad", "/applications/new", Variant::Primary)))
        (ask_card(LANG, &AskCard { turn: Turn::Municipality, deadline: Some("Svar senest fredag 18. desember 2026"), title: "Kommunen ser på søknaden", body: html! { p { "Du trenger ikke gjøre noe nå. Vi sier fra når det er din tur." } }, actions: html! {} }))
    };
    family_page("Hjem", false, None, &body)
}

fn steps() -> Vec<TimelineStep<'static>> {
    let step = |state, title, when, turn, body| TimelineStep { state, title, when: Some(when), turn, body };
    vec![
        step(StepState::Done, "Søknaden er sendt", "3. november", None, html! { "Du ba om 41,5 timer i uken." }),
        step(
            StepState::Done,
            "Hjemmebesøk og kartlegging",
            "17. november",
            None,
            html! { "Solveig Berg og ergoterapeut Per Lie var hjemme hos dere." },
        ),
        step(
            StepState::Now,
            "Du leser og kommenterer utkastet",
            "Frist fredag 4. desember",
            Some(Turn::You),
            html! { p { "Du kan si deg enig eller uenig, linje for linje." } (ruled_details(LANG, &deadline())) },
        ),
        step(
            StepState::Next,
            "Kommunen skriver vedtaket",
            "Senest fredag 18. desember",
            Some(Turn::Municipality),
            html! { "Kommunen må svare på det du har skrevet." },
        ),
        step(
            StepState::Next,
            "Du kan klage hvis du er uenig",
            "Fire uker fra du får vedtaket",
            Some(Turn::Later),
            html! { "Statsforvalteren avgjør klagen." },
        ),
        step(StepState::Next, "Timene starter", "1. januar 2027", None, html! {}),
    ]
}

fn deadline() -> Ruled<Date> {
    let start = date(2026, 11, 3);
    let end = date(2026, 12, 4);
    Ruled {
        value: end,
        rule: RuleId::new("SAMPLE-RULE"),
        version: Commencement::From(date(2017, 1, 1)),
        citations: vec![Citation::new(Act::PublicAdministration1967, "11 a", "(3)")],
        inputs: vec![("Mottatt".into(), "2026-11-03".into())],
        steps: vec![
            Step { kind: StepKind::StartsFrom, on: start },
            Step { kind: StepKind::WeeksOn(4), on: date(2026, 12, 1) },
            Step { kind: StepKind::MovedPast("sunday".into()), on: end },
        ],
        doubt: Some("Et eksempel på en tvil som leseren bør kjenne til.".into()),
    }
}

fn looked() -> Markup {
    let rows = [
        ("I dag 09.12", "Solveig Berg", "Leste søknaden for å skrive utkastet"),
        ("17. november", "Per Lie, ergoterapeut", "Leste behovene før hjemmebesøket"),
    ];
    html! {
        section.panel aria-labelledby="looked-title" {
            h2.ds-heading #looked-title data-size="xs" { "Hvem har sett saken" }
            ul.rows {
                @for (when, who, why) in rows {
                    li { span.first { (when) } span.rest { b { (who) } small { (icon(Icon::Eye)) (why) } } }
                }
            }
            p.ds-paragraph data-size="sm" { a.ds-link href="/who-has-looked" { "Se hele listen" } }
        }
    }
}

fn people() -> Markup {
    html! {
        section.panel aria-labelledby="people-title" {
            h2.ds-heading #people-title data-size="xs" { "Den andre forelderen" }
            (notice(Kind::Warning, &html! { p { "Ola har ikke svart på utkastet. " a.ds-link href="/people" { "Send en påminnelse" } } }))
        }
    }
}
