//! How do the answers become the beginning of an application? Nothing is kept until somebody asks for exactly that.

use super::visit::Visit;
use super::{Leads, Page, leads, line_field};
use crate::entrance::kept::{Unsent, keep_for};
use crate::face::{Variant, submit};
use crate::family::application::from_answers::PATH;
use crate::visitor::{Cookie, LoggedIn, Reader, Visitor, fresh_key};
use axum::http::HeaderMap;
use axum::response::Response;
use i18n::{hours, msg};
use kernel::Lang;
use maud::{Markup, html};
use people::kept_forms::ANYBODY;
use rights::{Answers, ApplicationSeed, FIELD, Question};

/// Which of the answers an application begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seed {
    /// The day that was ticked.
    Day,
    /// What is granted already.
    Conversion,
}

impl Seed {
    /// The name of the field that says which.
    pub(crate) const FIELD: &'static str = "seed";

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Conversion => "conversion",
        }
    }

    /// The day, unless the other is named.
    pub(crate) fn of(key: &str) -> Self {
        if key == Self::Conversion.key() { Self::Conversion } else { Self::Day }
    }

    /// The lines that an application would begin with.
    pub(crate) fn lines(self, lang: Lang, answers: &Answers) -> ApplicationSeed {
        match self {
            Self::Day => answers.seed(lang),
            Self::Conversion => answers.conversion_seed(lang),
        }
    }
}

/// "Start an application with this"; the way to the day where nothing is ticked. Offices begin no applications.
pub(super) fn offer(visit: &Visit, seed: Seed) -> Markup {
    let (lang, lines) = (visit.lang(), seed.lines(visit.lang(), &visit.answers));
    let is_office = matches!(&visit.reader, Reader::Member(member) if !member.is_family());
    html! {
        @if is_office {}
        @else if lines.lines.is_empty() { (tick_first(visit)) }
        @else {
            section.send aria-labelledby="apply-title" {
                h2.ds-heading id="apply-title" data-size="xs" { (msg::navigator_apply_title(lang)) }
                p { (msg::navigator_apply_text(lang, lines.lines.len(), hours(lang, lines.weekly()))) }
                (form(visit, seed))
                p.hint { (msg::navigator_apply_kept(lang)) }
            }
        }
    }
}

fn form(visit: &Visit, seed: Seed) -> Markup {
    let action = if matches!(visit.reader, Reader::Member(_)) { PATH } else { "/rights/application" };
    html! {
        form.form method="post" action=(action) {
            @match &visit.reader {
                Reader::Member(member) => (member.form_fields()),
                Reader::Visitor(_) => input type="hidden" name="key" value=(fresh_key(&visit.site));,
            }
            (line_field(&visit.answers))
            input type="hidden" name=(Seed::FIELD) value=(seed.key());
            div.acts { (submit(msg::navigator_apply(visit.lang()))) }
        }
    }
}

fn tick_first(visit: &Visit) -> Markup {
    let lang = visit.lang();
    html! {
        @if visit.nav.may_show(&visit.answers, Question::Day) {
            section.panel {
                p { (msg::navigator_apply_tick(lang)) }
                p.acts { (leads(Leads {
                    text: msg::navigator_apply_tick_now(lang), to: &Page::Ask(Question::Day).path(),
                    variant: Some(Variant::Secondary), ..Leads::default()
                })) }
            }
        }
    }
}

/// POST `/rights/application`: keeps the answers, sealed, until whoever sent them has logged in.
pub(crate) async fn begin(headers: HeaderMap, visit: Visit) -> Result<Response, Response> {
    let (account, then) = match LoggedIn::find(&headers, &visit.site).await? {
        Cookie::Live(login) => (login.session.account, "/kept"),
        Cookie::Expired(_) | Cookie::Nothing => (ANYBODY, "/login"),
    };
    let posted = |name: &str| crate::typed::field(&visit.fields, name).unwrap_or_default().to_owned();
    let fields = vec![
        (FIELD.to_owned(), visit.answers.line()),
        (Seed::FIELD.to_owned(), Seed::of(&posted(Seed::FIELD)).key().to_owned()),
        ("key".to_owned(), posted("key")),
    ];
    let visitor = Visitor { lang: visit.lang(), ..Visitor::of(&headers) };
    Ok(keep_for(&visit.site, &visitor, Unsent { account, path: PATH.to_owned(), fields }, then).await)
}
