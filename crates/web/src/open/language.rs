//! In which language? A choice kept in a cookie that says nothing else.

use crate::Site;
use crate::respond::{failed, see};
use crate::visitor::{Cookie as Found, LANGUAGE, LoggedIn, Visitor};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::Lang;
use people::sessions::choose_lang;
use usecase::{Failure, NoRefusal};

/// Remembers the language for a year and goes back to the page that was read.
pub(crate) async fn choose(State(site): State<Site>, Path(tag): Path<String>, headers: HeaderMap) -> Response {
    let visitor = Visitor::of(&headers);
    let Ok(lang) = tag.parse::<Lang>() else { return failed::<NoRefusal>(visitor.lang, Failure::NotFound) };
    match LoggedIn::find(&headers, &site).await {
        Ok(Found::Live(login)) => {
            if let Err(fault) = choose_lang(&site.house.db, &login.session, lang).await {
                return failed::<NoRefusal>(lang, site.house.fault("choose_lang", &fault));
            }
        }
        Ok(Found::Expired(_) | Found::Nothing) => {}
        Err(apology) => return apology,
    }
    let same_site = SameSite::Lax;
    let cookie = Cookie::build((LANGUAGE, lang.tag())).path("/").same_site(same_site).secure(site.secure).permanent();
    (visitor.cookies.add(cookie), see(&came_from(&headers))).into_response()
}

/// The path of the page that the link stood on; never another site.
pub(crate) fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|v| v.to_str().ok()).and_then(|r| r.parse::<Uri>().ok());
    let host = headers.get(header::HOST).and_then(|v| v.to_str().ok());
    match referer {
        Some(uri) if host.is_some() && uri.authority().map(|a| a.as_str()) == host => uri.path().to_owned(),
        _ => "/".to_owned(),
    }
}
