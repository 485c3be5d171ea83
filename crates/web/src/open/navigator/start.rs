//! What is the navigator, how long does it take, what is it good for, and what else can one do instead?

use super::ask;
use super::visit::{Visit, today};
use crate::Site;
use crate::face::{Kind, Variant, link_button, notice};
use crate::respond::{Sheet, failed};
use crate::visitor::Reader;
use axum::extract::State;
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use rights::{Answers, Question};

/// GET `/rights`
pub(crate) async fn show(reader: Reader) -> Response {
    page(&reader, None)
}

/// GET of an address that is only posted to, as a browser does that opens its pages again: the answers are gone with it.
pub(crate) async fn anew(reader: Reader) -> Response {
    page(&reader, Some(msg::navigator_gone(reader.lang())))
}

/// GET `/rights/questions`: the first question, before anything is answered.
pub(crate) async fn first(State(site): State<Site>, reader: Reader) -> Result<Response, Response> {
    let nav = today(&site).map_err(|failure| failed(reader.lang(), failure))?;
    let visit = Visit::begun(site, reader, nav);
    Ok(ask::page(&visit, Question::Who, &ask::Typed::of(&Answers::default(), Question::Who)))
}

/// The start page, with what went wrong before.
pub(crate) fn page(reader: &Reader, said: Option<&str>) -> Response {
    let lang = reader.lang();
    let title = msg::navigator_title(lang);
    reader.sheet(&Sheet { title, ..Sheet::default() }, &body(lang, title, said))
}

fn body(lang: Lang, title: &str, said: Option<&str>) -> Markup {
    html! {
        h1.ds-heading data-size="xl" { (title) }
        p.lead { (msg::navigator_lead(lang)) }
        @if let Some(said) = said { (notice(Kind::Info, &html! { p { (said) } })) }
        ul.facts {
            li { (msg::navigator_length(lang, Question::ALL.len())) }
            li { (msg::navigator_nothing_stored(lang)) }
            li { (msg::navigator_unknown_is_fine(lang)) }
        }
        p.acts { (link_button(msg::navigator_begin(lang), "/rights/questions", Variant::Primary)) }
        div.cols {
            section {
                h2.ds-heading data-size="xs" { (msg::navigator_need_title(lang)) }
                ul.bullets {
                    li { (msg::navigator_need_day(lang)) }
                    li { (msg::navigator_need_decisions(lang)) }
                    li { (msg::navigator_need_nothing(lang)) }
                }
            }
            section {
                h2.ds-heading data-size="xs" { (msg::navigator_get_title(lang)) }
                ul.bullets {
                    li { (msg::navigator_get_list(lang)) }
                    li { (msg::navigator_get_why(lang)) }
                    li { (msg::navigator_get_go_on(lang)) }
                }
            }
        }
        section {
            h2.ds-heading data-size="xs" { (msg::navigator_other_title(lang)) }
            p { (msg::navigator_other_paper(lang)) }
            p { (msg::navigator_other_phone(lang)) " " a.ds-link href="/help" { (msg::footer_help(lang)) } }
        }
    }
}
