//! What was typed when the session ended? It waits, sealed, for the same person behind the login.

use crate::Site;
use crate::face::buttons::{csrf_field, submit};
use crate::family::application::from_answers;
use crate::posted::{Nothing, PostedBare};
use crate::respond::{failed, see, too_big};
use crate::typed::{self, Fields};
use crate::visitor::{LoggedIn, Visitor, own_path};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use i18n::msg;
use kernel::AccountId;
use maud::{Markup, html};
use people::Token;
use people::kept_forms::{KeptForm, keep_form, take_form};
use serde::Deserialize;
use usecase::{Failure, NoRefusal};

const COOKIE: &str = "kept";
/// Where a kept form is to be sent; a field of our own beside those of the form.
const TO: &str = "kept_path";

/// A form that could not be taken in.
pub(crate) struct Unsent {
    /// Whose.
    pub account: AccountId,
    /// Where it was sent to.
    pub path: String,
    /// What was typed.
    pub fields: Fields,
}

/// Keeps a form and goes where it can be fetched, or to what stands in front of that.
pub(crate) async fn keep_for(site: &Site, visitor: &Visitor, unsent: Unsent, then: &str) -> Response {
    let Unsent { account, path, mut fields } = unsent;
    // Kept once already, and the session ended again before it was sent.
    let path = typed::field(&fields, TO).map_or(path, str::to_owned);
    fields.retain(|(name, _)| name != "csrf" && name != TO);
    match keep_form(&site.house.db, &*site.house.clock, account, &KeptForm { path, fields }).await {
        Ok(Some(token)) => (CookieJar::new().add(site.cookie(COOKIE, token.text())), see(then)).into_response(),
        Ok(None) => too_big(visitor.lang),
        Err(fault) => failed::<NoRefusal>(visitor.lang, site.house.fault("keep_form", &fault)),
    }
}

/// Is a form waiting?
pub(crate) fn is_waiting(site: &Site, cookies: &CookieJar) -> bool {
    cookies.get(&site.cookie_name(COOKIE)).is_some()
}

/// Takes out what waits for an account, if anything does. Somebody else's stays for them.
async fn take(site: &Site, cookies: &CookieJar, account: AccountId) -> Result<Option<KeptForm>, Failure<NoRefusal>> {
    let token = cookies.get(&site.cookie_name(COOKIE)).and_then(|c| Token::parse(c.value()));
    let Some(token) = token else { return Ok(None) };
    let taken = take_form(&site.house.db, &*site.house.clock, &token, account).await;
    taken.map_err(|fault| site.house.fault("take_form", &fault))
}

/// Shows what was typed, to be sent or dropped. It waits on until one of them is chosen.
pub(crate) async fn show(State(site): State<Site>, visitor: Visitor, login: LoggedIn) -> Response {
    let account = login.session.account;
    let form = match take(&site, &visitor.cookies, account).await {
        Ok(Some(form)) => form,
        Ok(None) => return see("/"),
        Err(failure) => return failed(login.lang, failure),
    };
    let (title, body) = page(&login, &form);
    let page = login.page(title, &body);
    match keep_form(&site.house.db, &*site.house.clock, account, &form).await {
        Ok(token) => {
            let text = token.map(|t| t.text()).unwrap_or_default();
            (visitor.cookies.add(site.cookie(COOKIE, text)), page).into_response()
        }
        // The page in hand has all of it.
        Err(fault) => {
            let _: Failure<NoRefusal> = site.house.fault("keep_form", &fault);
            page
        }
    }
}

/// What waits, as a person reads it.
struct Waiting {
    title: &'static str,
    lead: &'static str,
    shown: Markup,
    send: &'static str,
}

/// Answers of the navigator wait as the lines that they become; everything else as it was typed.
fn waiting(login: &LoggedIn, form: &KeptForm) -> Waiting {
    let (lang, today) = (login.lang, login.site.house.clock.today());
    let lines = (form.path == from_answers::PATH).then(|| from_answers::waiting(lang, today, &form.fields)).flatten();
    match lines {
        Some(shown) => {
            let (title, lead) = (msg::navigator_kept_title(lang), msg::navigator_kept_lead(lang));
            Waiting { title, lead, shown, send: msg::navigator_apply(lang) }
        }
        None => {
            let shown = html! { div.panel.stack { (typed::shown(&form.fields)) } };
            Waiting { title: msg::kept_title(lang), lead: msg::kept_lead(lang), shown, send: msg::kept_send(lang) }
        }
    }
}

fn page(login: &LoggedIn, form: &KeptForm) -> (&'static str, Markup) {
    let csrf = login.csrf();
    let Waiting { title, lead, shown, send } = waiting(login, form);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (lead) }
        (shown)
        form method="post" action="/kept/send" {
            (csrf_field(Some(&csrf)))
            input type="hidden" name=(TO) value=(form.path);
            (typed::carried(&form.fields))
            p.acts { (submit(send)) }
        }
        form method="post" action="/kept/drop" {
            (csrf_field(Some(&csrf)))
            p.acts { button.linkish type="submit" { (msg::kept_drop(login.lang)) } }
        }
    };
    (title, body)
}

/// Where a kept form goes.
#[derive(Deserialize)]
pub(crate) struct Sending {
    kept_path: String,
}

/// Sends the same form on to where it belongs; the browser repeats it there.
pub(crate) async fn send(State(site): State<Site>, visitor: Visitor, posted: PostedBare<Sending>) -> Response {
    let jar = forget(&site, visitor, posted.login.session.account).await;
    let path = posted.form.kept_path;
    if own_path(&path) { (jar, Redirect::temporary(&path)).into_response() } else { (jar, see("/")).into_response() }
}

/// Nothing is sent, and nothing waits any more.
pub(crate) async fn drop_it(State(site): State<Site>, visitor: Visitor, posted: PostedBare<Nothing>) -> Response {
    (forget(&site, visitor, posted.login.session.account).await, see("/")).into_response()
}

async fn forget(site: &Site, visitor: Visitor, account: AccountId) -> CookieJar {
    // What cannot be taken out is in the log, and goes by itself after a day; what the person asked for goes on.
    let _ = take(site, &visitor.cookies, account).await;
    visitor.cookies.remove(site.cookie(COOKIE, String::new()))
}
