//! Who made this usable, who keeps what is written here, and whom can one ask?

use crate::visitor::Reader;
use axum::response::Response;
use i18n::msg;
use maud::{Markup, html};

fn plain(reader: &Reader, title: &str, lead: &str, texts: &[&str]) -> Response {
    reader.page(title, &paragraphs(title, lead, texts))
}

fn paragraphs(title: &str, lead: &str, texts: &[&str]) -> Markup {
    html! {
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (lead) }
        @for text in texts { p.ds-paragraph { (text) } }
    }
}

/// How accessible this is, and how to tell what is not.
pub(crate) async fn accessibility(reader: Reader) -> Response {
    let l = reader.lang();
    let texts = [msg::accessibility_what(l), msg::accessibility_declaration(l), msg::accessibility_tell(l)];
    plain(&reader, msg::footer_accessibility(l), msg::accessibility_lead(l), &texts)
}

/// What is kept about people, who may read it, and how one sees who did.
pub(crate) async fn privacy(reader: Reader) -> Response {
    let l = reader.lang();
    let texts = [msg::privacy_who(l), msg::privacy_sealed(l), msg::privacy_log(l), msg::privacy_cookies(l)];
    plain(&reader, msg::footer_privacy(l), msg::privacy_lead(l), &texts)
}

/// Whom to ask, also without a computer.
pub(crate) async fn help(reader: Reader) -> Response {
    let l = reader.lang();
    let texts = [msg::help_phone(l), msg::help_paper(l), msg::help_ombud(l), msg::help_decide(l)];
    let title = msg::footer_help(l);
    let body = html! {
        (paragraphs(title, msg::help_lead(l), &texts))
        p { a.ds-link href="/rights" { (msg::navigator_title(l)) } }
    };
    reader.page(title, &body)
}
