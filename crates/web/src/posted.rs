//! How does a form come in? Once, from our own page, by a live session; and if the session has ended, nothing is lost.

use crate::Site;
use crate::entrance::kept::{self, Unsent};
use crate::open::language::came_from;
use crate::respond::{failed, foreign, see, too_big};
use crate::typed::{self, Fields, field};
use crate::visitor::{Cookie, LoggedIn, Member, Visitor};
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::response::Response;
use kernel::Lang;
use serde::de::DeserializeOwned;
use usecase::{Command, Failure, IdempotencyKey, NoRefusal};

/// A form sent by a member. `form` has what was typed; `key` makes a repeated request harmless.
///
/// Let every field that a person fills in be a `String`: what cannot be parsed here is answered as a form that was not
/// ours, and only the page itself can say kindly what to correct.
pub(crate) struct Posted<T> {
    pub member: Member,
    pub form: T,
    pub key: Option<IdempotencyKey>,
}

impl<T> Posted<T> {
    /// Runs a command as who sent the form, once however often it is sent.
    pub(crate) async fn run<C: Command>(&self, command: &C) -> Result<C::Done, Failure<C::Refusal>> {
        usecase::run(&self.member.site.house, &self.member.who, command, self.key.as_ref()).await
    }
}

/// A form sent by somebody whose hat is not chosen yet.
pub(crate) struct PostedBare<T> {
    pub login: LoggedIn,
    pub form: T,
}

/// A form without fields of its own.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
pub(crate) struct Nothing {}

async fn take(request: Request, site: &Site) -> Result<(LoggedIn, Bytes, Fields), Response> {
    let visitor = Visitor::of(request.headers());
    let found = LoggedIn::find(request.headers(), site).await?;
    let path = request.uri().path().to_owned();
    let written_on = came_from(request.headers());
    let Ok(body) = Bytes::from_request(request, site).await else { return Err(too_big(visitor.lang)) };
    let fields = typed::read(&body);
    let token = field(&fields, "csrf");
    match found {
        Cookie::Live(login) => match token {
            Some(token) if crate::csrf::fits(&login.session.csrf, token) => Ok((*login, body, fields)),
            // A page of an earlier session of theirs: the text is shown before it is sent.
            Some(_) if typed::has_text(&fields) => {
                let account = login.session.account;
                Err(kept::keep_for(site, &visitor, Unsent { account, path, fields }, "/kept").await)
            }
            Some(_) | None => Err(foreign(login.lang)),
        },
        // The session ended while somebody wrote: the text waits for them behind the login.
        Cookie::Expired(account) if typed::has_text(&fields) => {
            Err(kept::keep_for(site, &visitor, Unsent { account, path, fields }, "/login").await)
        }
        Cookie::Expired(_) | Cookie::Nothing => Err(see(&crate::visitor::login_and_back(&written_on))),
    }
}

/// Our own pages always send every field; what does not fit was not sent by them.
fn not_ours(lang: Lang) -> Response {
    failed::<NoRefusal>(lang, Failure::KeyReused)
}

/// The key of this very request: the same form sent again with other words is another request. The token of the session
/// is left out, since a form that waited behind a login is sent with a new one.
fn key_of(path: &str, fields: &Fields) -> Option<IdempotencyKey> {
    let key = field(fields, "key").and_then(IdempotencyKey::new)?;
    let mut content = path.as_bytes().to_vec();
    for (name, value) in fields.iter().filter(|(name, _)| !OURS.contains(&name.as_str())) {
        for part in [name, value] {
            content.extend(part.len().to_be_bytes());
            content.extend(part.as_bytes());
        }
    }
    Some(key.for_content(&content))
}

/// Fields that are the page's own, and say nothing of what was typed.
const OURS: [&str; 2] = ["csrf", "key"];

impl<T: DeserializeOwned + Send> FromRequest<Site> for Posted<T> {
    type Rejection = Response;
    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (visitor, path) = (Visitor::of(request.headers()), request.uri().path().to_owned());
        let (login, body, fields) = take(request, site).await?;
        if login.session.hat.is_none() && typed::has_text(&fields) {
            // The hat's time was over while somebody wrote.
            let unsent = Unsent { account: login.session.account, path, fields };
            return Err(kept::keep_for(site, &visitor, unsent, "/hats").await);
        }
        let form = serde_html_form::from_bytes(&body).map_err(|_| not_ours(login.lang))?;
        let member = Member::from_login(login).await?;
        Ok(Self { member, form, key: key_of(&path, &fields) })
    }
}

impl<T: DeserializeOwned + Send> FromRequest<Site> for PostedBare<T> {
    type Rejection = Response;
    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (login, body, _) = take(request, site).await?;
        let form = serde_html_form::from_bytes(&body).map_err(|_| not_ours(login.lang))?;
        Ok(Self { login, form })
    }
}
