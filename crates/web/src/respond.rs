//! How does an answer go out? As a page in its frame, a redirect after a form, or an apology that loses nothing.

use crate::face::buttons::csrf_field;
use crate::face::frame::{Audience, LanguageForm, NavItem, PageFrame, Who, page, standard_footer};
use crate::face::icon::Icon;
use crate::face::notices::{Kind, notice};
use crate::visitor::{LoggedIn, Member, Reader, Visitor};
use crate::words::role_text;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use std::fmt::Debug;
use usecase::{Failure, NoRefusal};

/// What a page adds to its body.
#[derive(Clone, Copy, Default)]
pub(crate) struct Sheet<'a> {
    /// The title, without the product's name.
    pub title: &'a str,
    /// The address of the menu entry that this page belongs under.
    pub under: &'a str,
    /// Is there a fault to correct?
    pub faulty: bool,
    /// On whose behalf the visitor acts here.
    pub on_behalf_of: Option<&'a str>,
    /// A notice or an undo strip that came with the way here.
    pub flash: Option<&'a Markup>,
    /// The form that carries the page over into another language, where the page was posted.
    pub language_form: Option<LanguageForm<'a>>,
}

const LANGUAGES: [(Lang, &str); 3] =
    [(Lang::Nb, "/language/nb"), (Lang::Nn, "/language/nn"), (Lang::En, "/language/en")];

impl Member {
    /// A whole page for somebody logged in.
    pub(crate) fn page(&self, sheet: &Sheet<'_>, body: &Markup) -> Response {
        let lang = self.lang;
        let role = format!("{}, {}", role_text(lang, self.who.role), self.place);
        let csrf = self.csrf();
        let nav = self.nav();
        let frame = PageFrame {
            lang,
            title: sheet.title,
            faulty: sheet.faulty,
            audience: if self.is_family() { Audience::Family } else { Audience::Caseworker },
            who: Some(Who {
                name: &self.name,
                role: &role,
                on_behalf_of: sheet.on_behalf_of,
                href: "/sessions",
                log_out: "/logout",
            }),
            nav: &nav,
            current: sheet.under,
            flash: sheet.flash,
            csrf: Some(&csrf),
            languages: &LANGUAGES,
            language_form: sheet.language_form,
            footer: &standard_footer(lang, self.speaks_for_somebody()),
        };
        status_of(sheet.faulty, &page(&frame, body))
    }

    /// May it be of use to ask who has looked?
    fn speaks_for_somebody(&self) -> bool {
        self.who.role == usecase::access::Role::PartyMember
    }

    fn nav(&self) -> Vec<NavItem<'static>> {
        let lang = self.lang;
        let item = |href, icon, label| NavItem { href, icon, label };
        if crate::visitor::has_cases(self.who.role) {
            let offers = item(crate::office::offers::OFFERS, Icon::Heart, msg::nav_offers(lang));
            return vec![item("/office/cases", Icon::Folder, msg::nav_cases(lang)), offers];
        }
        if crate::visitor::oversees(self.who.role) {
            return vec![item(crate::insight::oversight::OVERSIGHT, Icon::Eye, msg::nav_oversight(lang))];
        }
        if !self.is_family() {
            return Vec::new();
        }
        let mut nav = vec![item("/home", Icon::House, msg::nav_home(lang))];
        if self.speaks_for_somebody() {
            nav.push(item("/who-has-looked", Icon::Eye, msg::nav_access(lang)));
        }
        nav
    }

    /// The hidden fields of every form that changes something: where it comes from, and that twice is once.
    pub(crate) fn form_fields(&self) -> Markup {
        html! {
            (csrf_field(Some(&self.csrf())))
            input type="hidden" name="key" value=(self.form_key());
        }
    }

    /// Answers a read that gave nothing.
    pub(crate) fn failed(&self, failure: Failure<NoRefusal>) -> Response {
        failed(self.lang, failure)
    }
}

impl LoggedIn {
    /// A page for somebody who may have no hat on.
    pub(crate) fn page(&self, title: &str, body: &Markup) -> Response {
        status_of(false, &open_page(self.lang, title, false, body))
    }
}

impl Visitor {
    /// A page for anybody.
    pub(crate) fn page(&self, title: &str, faulty: bool, body: &Markup) -> Response {
        status_of(faulty, &open_page(self.lang, title, faulty, body))
    }
}

impl Reader {
    /// An open page: those logged in keep their menu.
    pub(crate) fn page(&self, title: &str, body: &Markup) -> Response {
        self.sheet(&Sheet { title, ..Sheet::default() }, &stacked(body))
    }

    /// The same with more to say of the page.
    pub(crate) fn sheet(&self, sheet: &Sheet<'_>, body: &Markup) -> Response {
        match self {
            Self::Member(member) => member.page(sheet, body),
            Self::Visitor(visitor) => status_of(sheet.faulty, &open_sheet(visitor.lang, sheet, body)),
        }
    }
}

fn status_of(faulty: bool, page: &Markup) -> Response {
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    (status, Html(page.0.clone())).into_response()
}

/// Parts of a page with air between them.
pub(crate) fn stacked(body: &Markup) -> Markup {
    html! { div.stack { (body) } }
}

/// A page in the frame that shows nobody.
pub(crate) fn open_page(lang: Lang, title: &str, faulty: bool, body: &Markup) -> Markup {
    open_sheet(lang, &Sheet { title, faulty, ..Sheet::default() }, &stacked(body))
}

fn open_sheet(lang: Lang, sheet: &Sheet<'_>, body: &Markup) -> Markup {
    let Sheet { title, faulty, language_form, .. } = *sheet;
    let footer = standard_footer(lang, false);
    let languages = &LANGUAGES;
    page(&PageFrame { lang, title, faulty, languages, language_form, footer: &footer, ..PageFrame::default() }, body)
}

/// After a form: to the next page, so that reloading repeats nothing.
pub(crate) fn see(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// What is said when something could not be done. It travels with the answer, so that a form's text can be added.
#[derive(Clone, Debug)]
pub(crate) struct Apology {
    pub lang: Lang,
    status: StatusCode,
    title: &'static str,
    text: &'static str,
    fault: Option<String>,
    /// May the same form succeed later? Then it is offered once more, with its key.
    pub may_be_sent_again: bool,
}

impl Apology {
    /// The apology as a page, with more below it.
    pub(crate) fn with(&self, more: &Markup) -> Response {
        let body = html! {
            h1.ds-heading data-size="lg" { (self.title) }
            p.lead { (self.text) }
            @if let Some(id) = &self.fault { (notice(Kind::Info, &html! { (msg::fault_id(self.lang, id)) })) }
            (more)
            p { a.ds-link href="/" { (msg::to_front(self.lang)) } }
        };
        (self.status, Html(open_page(self.lang, self.title, false, &body).into_string())).into_response()
    }
}

impl IntoResponse for Apology {
    fn into_response(self) -> Response {
        let mut response = self.with(&html! {});
        response.extensions_mut().insert(self);
        response
    }
}

fn apology<R: Debug>(lang: Lang, failure: &Failure<R>) -> Apology {
    let (status, title, text) = match failure {
        Failure::NotFound => (StatusCode::NOT_FOUND, msg::not_found_title(lang), msg::not_found_text(lang)),
        Failure::KeyReused | Failure::Refused(_) => {
            (StatusCode::CONFLICT, msg::conflict_title(lang), msg::conflict_text(lang))
        }
        Failure::Full(_) => (StatusCode::INSUFFICIENT_STORAGE, msg::full_title(lang), msg::full_text(lang)),
        Failure::Fault(_) => (StatusCode::INTERNAL_SERVER_ERROR, msg::fault_title(lang), msg::fault_text(lang)),
    };
    let fault = match failure {
        Failure::Full(id) | Failure::Fault(id) => Some(id.to_string()),
        Failure::NotFound | Failure::KeyReused | Failure::Refused(_) => None,
    };
    Apology { lang, status, title, text, may_be_sent_again: fault.is_some(), fault }
}

/// Puts a failure into words; a refusal is answered by the page that knows its words.
pub(crate) fn failed<R: Debug>(lang: Lang, failure: Failure<R>) -> Response {
    apology(lang, &failure).into_response()
}

/// More than any form holds.
pub(crate) fn too_big(lang: Lang) -> Response {
    let (title, text) = (msg::form_too_big_title(lang), msg::form_too_big_text(lang));
    let status = StatusCode::PAYLOAD_TOO_LARGE;
    Apology { lang, status, title, text, fault: None, may_be_sent_again: false }.with(&html! {})
}

/// A form that did not come from our own page.
pub(crate) fn foreign(lang: Lang) -> Response {
    let (title, text) = (msg::foreign_title(lang), msg::foreign_text(lang));
    Apology { lang, status: StatusCode::FORBIDDEN, title, text, fault: None, may_be_sent_again: false }.into_response()
}

/// An address that does not exist.
pub(crate) async fn nothing_here(visitor: Visitor) -> Response {
    failed::<NoRefusal>(visitor.lang, Failure::NotFound)
}
