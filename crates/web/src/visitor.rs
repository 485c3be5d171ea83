//! Who is asking? Anybody with a language; or somebody with a live session and a hat on.

use crate::Site;
use crate::respond::{failed, see};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use kernel::{AccountId, Lang};
use people::Token;
use people::sessions::{Found, Session, find_session};
use std::convert::Infallible;
use usecase::access::{Disclosed, OutputChannel, Principal, Role};
use usecase::{NoRefusal, Opening, Reading};

pub(crate) const SESSION: &str = "session";
pub(crate) const LANGUAGE: &str = "lang";

/// Anybody, with the language they read.
#[derive(Clone, Debug)]
pub(crate) struct Visitor {
    pub lang: Lang,
    pub cookies: CookieJar,
}

impl Visitor {
    /// Whoever sent these headers.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let cookies = CookieJar::from_headers(headers);
        let chosen = cookies.get(LANGUAGE).and_then(|c| c.value().parse().ok());
        Self { lang: chosen.unwrap_or_else(|| preferred(headers)), cookies }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// The first language of the browser's list that we speak. "no" is bokmål.
fn preferred(headers: &HeaderMap) -> Lang {
    let list = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let ours = |part: &str| match part.trim().get(..2)? {
        "nb" | "no" => Some(Lang::Nb),
        "nn" => Some(Lang::Nn),
        "en" => Some(Lang::En),
        _ => None,
    };
    list.split(',').find_map(ours).unwrap_or_default()
}

/// Somebody with a live session. A hat may still have to be chosen.
#[derive(Clone)]
pub(crate) struct LoggedIn {
    pub site: Site,
    pub session: Session,
    pub lang: Lang,
}

/// Somebody who reads an open page.
pub(crate) enum Reader {
    /// Somebody logged in with a hat on.
    Member(Box<Member>),
    /// Anybody else.
    Visitor(Visitor),
}

impl Reader {
    pub(crate) fn lang(&self) -> Lang {
        match self {
            Self::Member(member) => member.lang,
            Self::Visitor(visitor) => visitor.lang,
        }
    }
}

impl Reader {
    /// The same reader in another language.
    pub(crate) fn speaking(self, lang: Lang) -> Self {
        match self {
            Self::Member(member) => Self::Member(Box::new(Member { lang, ..*member })),
            Self::Visitor(visitor) => Self::Visitor(Visitor { lang, ..visitor }),
        }
    }

    /// The session, where there is one.
    pub(crate) fn session(&self) -> Option<&Session> {
        match self {
            Self::Member(member) => Some(&member.session),
            Self::Visitor(_) => None,
        }
    }
}

impl FromRequestParts<Site> for Reader {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        match LoggedIn::find(&parts.headers, site).await? {
            Cookie::Live(login) if login.session.hat.is_some() => {
                Member::from_login(*login).await.map(|member| Self::Member(Box::new(member)))
            }
            Cookie::Live(_) | Cookie::Expired(_) | Cookie::Nothing => Ok(Self::Visitor(Visitor::of(&parts.headers))),
        }
    }
}

/// What a request's cookie leads to.
pub(crate) enum Cookie {
    /// A live session.
    Live(Box<LoggedIn>),
    /// A session that only time has ended.
    Expired(AccountId),
    /// Nothing.
    Nothing,
}

impl LoggedIn {
    /// A token for the forms of this page.
    pub(crate) fn csrf(&self) -> String {
        crate::csrf::mask(&self.session.csrf, &*self.site.house.entropy)
    }

    /// Follows a request's cookie.
    pub(crate) async fn find(headers: &HeaderMap, site: &Site) -> Result<Cookie, Response> {
        let visitor = Visitor::of(headers);
        let token = visitor.cookies.get(&site.cookie_name(SESSION)).and_then(|c| Token::parse(c.value()));
        let Some(token) = token else { return Ok(Cookie::Nothing) };
        match find_session(&site.house.db, &*site.house.clock, &token).await {
            Ok(Found::Live(session)) => {
                Ok(Cookie::Live(Box::new(Self { site: site.clone(), lang: session.lang, session: *session })))
            }
            Ok(Found::Expired(account)) => Ok(Cookie::Expired(account)),
            Ok(Found::Nothing) => Ok(Cookie::Nothing),
            Err(fault) => Err(failed::<NoRefusal>(visitor.lang, site.house.fault("find_session", &fault))),
        }
    }
}

impl FromRequestParts<Site> for LoggedIn {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        match Self::find(&parts.headers, site).await? {
            Cookie::Live(found) => Ok(*found),
            Cookie::Expired(_) | Cookie::Nothing => Err(see(&login_and_back(parts.uri.path()))),
        }
    }
}

/// Where to log in, and where to come back to. Addresses carry ids only, never anything personal.
pub(crate) fn login_and_back(path: &str) -> String {
    if path != "/" && own_path(path) { format!("/login?to={path}") } else { "/login".to_owned() }
}

/// A path of this site and nothing else. What it leads to is asked for again.
pub(crate) fn own_path(path: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"/-_.".contains(&b);
    path.starts_with('/') && !path.starts_with("//") && path.len() < 200 && path.bytes().all(plain)
}

/// Somebody logged in with a hat on: the one who acts.
#[derive(Clone)]
pub(crate) struct Member {
    pub site: Site,
    pub session: Session,
    pub lang: Lang,
    pub who: Principal,
    /// What they are called.
    pub name: String,
    /// Where the hat belongs: the unit and the tenant.
    pub place: String,
}

impl Member {
    /// A token for the forms of this page.
    pub(crate) fn csrf(&self) -> String {
        crate::csrf::mask(&self.session.csrf, &*self.site.house.entropy)
    }

    /// A key for a form of this page, so that sending it twice has one effect.
    pub(crate) fn form_key(&self) -> String {
        fresh_key(&self.site)
    }

    /// Puts the hat on, if one is chosen.
    pub(crate) async fn from_login(login: LoggedIn) -> Result<Self, Response> {
        let LoggedIn { site, session, lang } = login;
        let Some(hat) = session.hat.clone() else { return Err(see("/hats")) };
        let who = hat.principal();
        let name = match people::hats::own_name(&site.house.db, &who).await {
            Ok(name) => name.unwrap_or_default(),
            Err(fault) => return Err(failed::<NoRefusal>(lang, site.house.fault("own_name", &fault))),
        };
        let place = crate::entrance::hats::place_text(&hat.unit, &session.tenant_name);
        Ok(Self { site, session, lang, who, name, place })
    }

    /// Reads as this member, for a page.
    pub(crate) async fn read<R: Reading>(&self, reading: &R) -> Result<Disclosed<R::View>, Response> {
        let house = &self.site.house;
        usecase::read(house, &self.who, OutputChannel::Page, reading).await.map_err(|failure| self.failed(failure))
    }

    /// Reads what one page shows together.
    pub(crate) async fn open<O: Opening>(&self, opening: &O) -> Result<O::View, Response> {
        let house = &self.site.house;
        usecase::open(house, &self.who, OutputChannel::Page, opening).await.map_err(|failure| self.failed(failure))
    }

    /// Does the hat belong to the family's side of the table?
    pub(crate) fn is_family(&self) -> bool {
        is_family(self.who.role)
    }
}

/// A key for one form.
pub(crate) fn fresh_key(site: &Site) -> String {
    site.house.entropy.bytes32()[..16].iter().map(|b| format!("{b:02x}")).collect()
}

/// Does a role handle cases at an office?
pub(crate) fn has_cases(role: Role) -> bool {
    matches!(role, Role::Caseworker | Role::DecisionMaker)
}

/// Does a role see to it that the log is kept?
pub(crate) fn oversees(role: Role) -> bool {
    matches!(role, Role::DataProtectionOfficer | Role::Auditor)
}

/// Does a role belong to the family's side of the table?
pub(crate) fn is_family(role: Role) -> bool {
    use Role as R;
    matches!(role, R::PartyMember | R::Representative | R::Sibling | R::InvitedWriter | R::Newcomer | R::Ombud)
}

impl FromRequestParts<Site> for Member {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        Self::from_login(LoggedIn::from_request_parts(parts, site).await?).await
    }
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn one_goes_on_to_our_own_pages_only() {
        for ours in ["/", "/home", "/cases/0190a5c2-0000-7000-8000-000000000000/lines", "/documents/1.pdf"] {
            assert!(own_path(ours), "{ours}");
        }
        let foreign = [
            "",
            "home",
            "https://elsewhere.example",
            "//elsewhere.example",
            "/\\elsewhere.example",
            "/a b",
            "/\u{9}/x",
        ];
        for foreign in foreign {
            assert!(!own_path(foreign), "{foreign}");
        }
    }
}
