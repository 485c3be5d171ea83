//! What is this? The first page, for those who have never heard of it and those who come every day.

use crate::Site;
use crate::face::buttons::{Variant, link_button};
use crate::insight::oversight::OVERSIGHT;
use crate::respond::see;
use crate::visitor::{Cookie, LoggedIn, Visitor, has_cases, is_family, oversees};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use i18n::msg;
use maud::{Markup, html};

/// Somebody logged in goes on to their own front page; everybody else reads what this is.
pub(crate) async fn show(State(site): State<Site>, visitor: Visitor, headers: HeaderMap) -> Response {
    match LoggedIn::find(&headers, &site).await {
        Ok(Cookie::Live(login)) => see(own_front(&login)),
        Ok(Cookie::Expired(_) | Cookie::Nothing) => {
            visitor.page(msg::front_title(visitor.lang), false, &page(&visitor, &site))
        }
        Err(apology) => apology,
    }
}

/// Where somebody's own work begins.
fn own_front(login: &LoggedIn) -> &'static str {
    match &login.session.hat {
        Some(hat) if is_family(hat.role) => "/home",
        Some(hat) if has_cases(hat.role) => "/office/cases",
        Some(hat) if oversees(hat.role) => OVERSIGHT,
        // Somebody who works with neither has their own account here.
        Some(_) => "/sessions",
        None => "/hats",
    }
}

fn page(visitor: &Visitor, site: &Site) -> Markup {
    let lang = visitor.lang;
    html! {
        h1.ds-heading data-size="xl" { (msg::front_title(lang)) }
        p.lead { (msg::front_lead(lang)) }
        p.acts {
            (link_button(msg::front_navigator(lang), "/rights", Variant::Primary))
            (link_button(msg::login_title(lang), "/login", Variant::Secondary))
            @if site.personas.is_none() { (link_button(msg::footer_help(lang), "/help", Variant::Tertiary)) }
        }
        p.meta { (msg::front_navigator_text(lang)) }
        div.cols {
            section { h2.ds-heading data-size="xs" { (msg::front_family_title(lang)) } p { (msg::front_family_text(lang)) } }
            section { h2.ds-heading data-size="xs" { (msg::front_office_title(lang)) } p { (msg::front_office_text(lang)) } }
        }
    }
}
