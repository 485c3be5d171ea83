//! The pages of the gallery.

#[path = "assessments.rs"]
mod assessments;
#[path = "homes.rs"]
mod homes;
#[path = "questions.rs"]
mod questions;

use kernel::Lang;
use maud::Markup;
use web::face::{Audience, Icon, NavItem, PageFrame, Who, page, standard_footer};

/// Every page with its name.
pub fn pages() -> Vec<(&'static str, Markup)> {
    vec![
        ("home", homes::home()),
        ("home-quiet", homes::quiet()),
        ("assessment", assessments::two_voices()),
        ("assessment-many", assessments::four_voices()),
        ("cases", assessments::cases()),
        ("question", questions::question()),
        ("faults", questions::faults()),
        ("tasks", questions::tasks()),
        ("check", questions::check()),
        ("receipt", questions::received()),
    ]
}

const LANGUAGES: [(Lang, &str); 3] = [(Lang::Nb, "?nb"), (Lang::Nn, "?nn"), (Lang::En, "?en")];

/// A page as the mother of Ella sees it.
fn family_page(title: &str, faulty: bool, flash: Option<&Markup>, body: &Markup) -> Markup {
    let nav = [
        NavItem { href: "/home", icon: Icon::House, label: "Hjem" },
        NavItem { href: "/case", icon: Icon::Folder, label: "Saken" },
        NavItem { href: "/letters", icon: Icon::File, label: "Brev" },
        NavItem { href: "/people", icon: Icon::People, label: "Personer" },
    ];
    let who =
        Who { name: "Kari Nordli", role: "mor", on_behalf_of: Some("Ella"), href: "/account", log_out: "/log-out" };
    let frame = PageFrame {
        title,
        faulty,
        flash,
        who: Some(who),
        nav: &nav,
        current: "/home",
        csrf: Some("sample"),
        languages: &LANGUAGES,
        footer: &standard_footer(Lang::Nb, true),
        ..PageFrame::default()
    };
    page(&frame, body)
}

/// A page as the caseworker sees it.
fn caseworker_page(title: &str, body: &Markup) -> Markup {
    let nav = [
        NavItem { href: "/cases", icon: Icon::Folder, label: "Saker" },
        NavItem { href: "/deadlines", icon: Icon::Hourglass, label: "Frister" },
    ];
    let who = Who {
        name: "Solveig Berg",
        role: "saksbehandler, Tildelingskontoret",
        on_behalf_of: None,
        href: "/account",
        log_out: "/log-out",
    };
    let frame = PageFrame {
        title,
        audience: Audience::Caseworker,
        who: Some(who),
        nav: &nav,
        current: "/cases",
        csrf: Some("sample"),
        languages: &LANGUAGES,
        footer: &standard_footer(Lang::Nb, true),
        ..PageFrame::default()
    };
    page(&frame, body)
}
