//! The caseworker's table with two voices and with four, and the list of cases.

use super::caseworker_page;
use kernel::{Lang, Minutes};
use maud::{Markup, html};
use web::face::{
    Button, Chip, Crumb, Difference, Does, Field, Icon, LineState, Listing, Reply, Tone, Total, Turn, TwoVoiceTable,
    Variant, Voice, VoiceCell, VoiceLine, breadcrumbs, button, chips, field_hours, field_textarea, icon, link_button,
    listing, submit, tertiary_submit, totals, turn_marker, two_voice_table,
};

const LANG: Lang = Lang::Nb;
const FAMILY: Voice<'_> = Voice { heading: "Familien sier", name: "Familien", tone: Tone::Family };
const MUNICIPALITY: Voice<'_> = Voice { heading: "Kommunen vurderer", name: "Kommunen", tone: Tone::Municipality };

/// Title, the family's minutes and words, the municipality's minutes and words with the source, and the answer.
type Row = (&'static str, i64, &'static str, Option<(i64, &'static str, &'static str)>, Option<&'static str>);

const ROWS: [Row; 6] = [
    (
        "Morgenstell og frokost",
        420,
        "Ella trenger hjelp til alt fra hun våkner. Det må være to hender på henne hele tiden.",
        Some((
            420,
            "Behovet er beskrevet likt av familien og ergoterapeuten. Full bistand.",
            "Ergoterapeut, 17. november",
        )),
        None,
    ),
    (
        "Til og fra skole",
        300,
        "Noen må kle på henne, bære sekken og gå ned til drosjen. Det samme om ettermiddagen.",
        Some((
            150,
            "Skyssen er fylkets ansvar. Vi regner 15 minutter hver vei til påkledning og overlevering.",
            "Skyssvedtak, 12. august",
        )),
        Some("Drosjen henter på fortauet. Det tar 30 minutter fra hun er ferdig med frokosten."),
    ),
    (
        "Ettermiddag: mat, lek og lekser",
        840,
        "Hun spiser med sonde og blir fort sliten. Hun kan ikke være alene i et rom.",
        Some((
            750,
            "1,5 timer i uken er vanlig tilsyn for et barn på ni år. Det er trukket fra.",
            "Samtale, 17. november",
        )),
        None,
    ),
    (
        "Trening og fysioterapi",
        180,
        "Strekk og stå hver dag, slik fysioterapeuten har lært oss.",
        Some((180, "I tråd med planen fra fysioterapeuten.", "Fysioplan, 2. oktober")),
        None,
    ),
    (
        "Kveldsstell",
        270,
        "Bad, medisin og legging tar tre kvarter når alt går bra.",
        Some((240, "35 minutter hver kveld. Bading tre ganger i uken.", "Ergoterapeut, 17. november")),
        None,
    ),
    ("Natt", 180, "Vi er oppe en til to ganger hver natt og snur henne.", None, None),
];

fn line<'a>(at: usize, row: &'a Row, replies: &'a [Reply<'a>]) -> VoiceLine<'a> {
    let (title, family, says, municipality, _) = row;
    let foot = |source: &str| {
        html! {
            span { (icon(Icon::File)) a.ds-link href="#" { (source) } }
            span.change { a.ds-link href="#" { "Endre" span.ds-sr-only { " kommunens vurdering av " (title) } } }
        }
    };
    let answer = municipality.map(|(minutes, says, source)| VoiceCell {
        minutes: Some(Minutes(minutes)),
        says,
        foot: Some(foot(source)),
        ..VoiceCell::default()
    });
    let difference = municipality.map(|(minutes, ..)| Minutes(minutes - family));
    VoiceLine {
        id: ["l1", "l2", "l3", "l4", "l5", "l6"][at],
        title,
        note: if at == 5 { "Hver natt, én hjelper" } else { "" },
        cells: vec![
            Some(VoiceCell { minutes: Some(Minutes(*family)), says, replies, ..VoiceCell::default() }),
            Some(answer.unwrap_or_else(|| VoiceCell {
                private: Some("Bare kommunen ser dette"),
                form: Some(form()),
                ..VoiceCell::default()
            })),
        ],
        state: match difference {
            None => LineState::Missing,
            Some(Minutes::ZERO) => LineState::Agreed,
            Some(_) if !replies.is_empty() => LineState::Disputed,
            Some(_) => LineState::Differing,
        },
        differences: difference.map(|minutes| against("Kari", minutes.0)).into_iter().collect(),
        answer: None,
    }
}

fn form() -> Markup {
    html! {
        form.line-form method="post" action="#" {
            (field_hours(LANG, &Field { label: "Timer i uken", name: "hours", id: "hours-6", value: "2,5 timer", fault: Some("Skriv timene som et tall, for eksempel 2,5."), ..Field::default() }))
            (field_textarea(LANG, &Field { label: "Begrunnelse", name: "reason", id: "reason-6", description: Some("Familien leser dette. Skriv til dem."), rows: 3, ..Field::default() }))
            div.acts { (submit("Lagre linjen")) (tertiary_submit("Enig med familien", "agree", "6")) }
        }
    }
}

fn head(title: &str) -> Markup {
    html! {
        (breadcrumbs(LANG, &[Crumb { href: "/cases", text: "Mine saker (198)" }, Crumb { href: "/cases/1", text: "Ella Nordli, 9 år" }], title))
        div.page-head {
            div {
                h1.ds-heading data-size="md" { (title) }
                p.meta { "Ella Nordli, 9 år. Søknad om BPA mottatt 3. november. " b { "Vedtak senest 18. desember – 25 dager igjen." } }
            }
            div.acts {
                (button(&Button { text: "Forrige sak", variant: Variant::Secondary, does: Does::Go("#"), icon: Some(Icon::ChevronLeft), ..Button::default() }))
                (button(&Button { text: "Neste sak", variant: Variant::Secondary, does: Does::Go("#"), icon_after: Some(Icon::ChevronRight), ..Button::default() }))
            }
        }
    }
}

pub fn two_voices() -> Markup {
    let replies: Vec<Vec<Reply<'_>>> = ROWS
        .iter()
        .map(|r| r.4.iter().map(|text| Reply { heading: "Svar på utkastet, 20. november", text }).collect())
        .collect();
    let lines = ROWS.iter().zip(&replies).enumerate().map(|(at, (row, replies))| line(at, row, replies)).collect();
    let table = TwoVoiceTable {
        caption: "Behov linje for linje: hva familien sier og hva kommunen vurderer",
        voices: &[FAMILY, MUNICIPALITY],
        lines,
    };
    let needs = [
        html! { a.ds-link href="#l6" { "1 linje mangler vurdering" } },
        html! { a.ds-link href="#" { "2 svar fra familien er ubesvart" } },
    ];
    let sums = [
        Total { label: "Familien ber om", tone: Some(Tone::Family), minutes: Minutes(2490) },
        Total { label: "Kommunen så langt", tone: Some(Tone::Municipality), minutes: Minutes(1920) },
        Total { label: "Forskjell", tone: None, minutes: Minutes(570) },
    ];
    let chip = |text, count, is_current| Chip { href: "#", text, count: Some(count), is_current };
    let body = html! {
        (head("Vurdering av behov"))
        (totals(LANG, &sums, Some(("Før du kan skrive vedtak", &needs))))
        (chips("Vis linjer", &[chip("Alle", 6, true), chip("Forskjell", 3, false), chip("Mangler", 1, false), chip("Enige", 2, false)]))
        (two_voice_table(LANG, &table))
        div.finish {
            p { "Når alle linjer er vurdert, lager systemet et utkast til vedtak. Familiens ord og kommunens begrunnelse kommer med, linje for linje." }
            div.acts { (link_button("Gå til utkast til vedtak", "#", Variant::Primary)) (button(&Button { text: "Skriv ut", variant: Variant::Secondary, does: Does::Go("#"), icon: Some(Icon::Printer), ..Button::default() })) }
        }
    };
    caseworker_page("Vurdering av behov", &body)
}

fn against(whose: &str, minutes: i64) -> Difference {
    Difference { whose: whose.to_owned(), minutes: Minutes(minutes) }
}

pub fn four_voices() -> Markup {
    let voices = [
        Voice { heading: "Kari, mor", name: "Kari, mor", tone: Tone::Family },
        Voice { heading: "Ola, far", name: "Ola, far", tone: Tone::Family },
        Voice { heading: "Ella", name: "Ella", tone: Tone::Other },
        MUNICIPALITY,
    ];
    let says = |minutes: i64, says| Some(VoiceCell { minutes: Some(Minutes(minutes)), says, ..VoiceCell::default() });
    let words = |says| Some(VoiceCell { says, ..VoiceCell::default() });
    let lines = vec![
        VoiceLine {
            id: "m1",
            title: "Kveldsstell",
            note: "Hver kveld",
            cells: vec![
                says(270, "Bad, medisin og legging tar tre kvarter når alt går bra."),
                says(210, "Jeg bruker en halv time."),
                words("Jeg vil at Thea skal lese for meg."),
                says(240, "35 minutter hver kveld."),
            ],
            differences: vec![against("Kari, mor", -30), against("Ola, far", 30)],
            state: LineState::Differing,
            answer: None,
        },
        VoiceLine {
            id: "m2",
            title: "Natt",
            note: "",
            cells: vec![says(180, "Vi er oppe en til to ganger hver natt."), None, None, None],
            differences: Vec::new(),
            state: LineState::Missing,
            answer: None,
        },
    ];
    let table = TwoVoiceTable { caption: "Behov linje for linje", voices: &voices, lines };
    caseworker_page(
        "Vurdering av behov",
        &html! { (head("Vurdering av behov")) div.stack { (two_voice_table(LANG, &table)) } },
    )
}

pub fn cases() -> Markup {
    let row = |name: &str, stage: &str, turn: Turn<'_>, due: &str, late: bool| {
        vec![
            html! { a.ds-link href="/cases/1" { (name) } },
            html! { (stage) },
            html! { (turn_marker(LANG, turn)) },
            html! { @if late { span data-late { (due) } } @else { (due) } },
        ]
    };
    let list = Listing {
        caption: "Saker der du er saksbehandler",
        heads: &["Barn", "Hvor langt", "Hvem sin tur", "Frist"],
        rows: vec![
            row("Ella Nordli, 9 år", "Vurdering", Turn::You, "fredag 18. desember – 25 dager igjen", false),
            row("Jonas Vik, 6 år", "Utkast hos familien", Turn::Family, "fredag 4. desember – 11 dager igjen", false),
            row("Sara Moe, 12 år", "Søknad mottatt", Turn::You, "fredag 20. november – 3 dager over fristen", true),
            row(
                "Aslak Hætta, 7 år",
                "Venter på uttalelse",
                Turn::Them("fysioterapeuten"),
                "mandag 30. november – 7 dager igjen",
                false,
            ),
        ],
    };
    caseworker_page(
        "Mine saker",
        &html! { h1.ds-heading data-size="md" { "Mine saker" } p.meta { "198 saker. 1 er over fristen." } (listing(&list)) },
    )
}
