//! In which language? A choice kept in a cookie that says nothing else.

use crate::Site;
use crate::respond::{failed, see};
use crate::visitor::{Cookie as Found, LANGUAGE, LoggedIn, Visitor};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::{Cookie, SameSite};
use kernel::Lang;
use people::sessions::{Session, choose_lang};
use usecase::{Failure, NoRefusal};

/// Remembers the language and goes back to the page that was read.
pub(crate) async fn choose(
    State(site): State<Site>,
    Path(tag): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Response> {
    let visitor = Visitor::of(&headers);
    let Ok(lang) = tag.parse::<Lang>() else { return Err(failed::<NoRefusal>(visitor.lang, Failure::NotFound)) };
    let login = match LoggedIn::find(&headers, &site).await? {
        Found::Live(login) => Some(login),
        Found::Expired(_) | Found::Nothing => None,
    };
    let cookie = remember(&site, login.as_ref().map(|login| &login.session), lang).await?;
    Ok((visitor.cookies.add(cookie), see(&came_from(&headers))).into_response())
}

/// Remembers the language for a year, and on the next device of somebody logged in.
pub(crate) async fn remember(site: &Site, session: Option<&Session>, lang: Lang) -> Result<Cookie<'static>, Response> {
    if let Some(session) = session
        && let Err(fault) = choose_lang(&site.house.db, session, lang).await
    {
        return Err(failed::<NoRefusal>(lang, site.house.fault("choose_lang", &fault)));
    }
    let same_site = SameSite::Lax;
    Ok(Cookie::build((LANGUAGE, lang.tag())).path("/").same_site(same_site).secure(site.secure).permanent().build())
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
