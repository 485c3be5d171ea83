//! How does the invited come in? The link says what it is for and asks a second fact; the right answer opens the door.

use super::login::{begin, device_of};
use crate::Site;
use crate::face::buttons::submit;
use crate::face::faults::{FieldFault, error_summary, fault_of};
use crate::face::fields::{Field, Keyboard, Width, field_date, field_text};
use crate::respond::{failed, see};
use crate::visitor::{Cookie, LoggedIn, Visitor};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};
use people::sessions::{OpenSession, OpenedBy};
use people::{
    AcceptInvitation, AcceptRefusal, Acceptance, FactKind, InvitationFace, InvitationPurpose, InvitationState,
    SecondFact, Token, look_up,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use usecase::{Failure, IdempotencyKey, NoRefusal};

const FACT: &str = "fact";

/// What was answered. The key is bound to the answer, so that another answer is another request.
#[derive(Default, Deserialize)]
pub(crate) struct Answer {
    fact: String,
    key: String,
}

/// A link that leads to an invitation.
struct Link {
    token: Token,
    text: String,
    face: InvitationFace,
}

async fn follow(site: &Site, lang: Lang, text: String) -> Result<Link, Response> {
    let unknown = || refused(lang, StatusCode::NOT_FOUND, msg::invitation_unknown(lang));
    let token = Token::parse(&text).ok_or_else(unknown)?;
    match look_up(&site.house.db, &*site.house.clock, &token).await {
        Ok(face) => Ok(Link { token, text, face: face.ok_or_else(unknown)? }),
        Err(fault) => Err(failed::<NoRefusal>(lang, site.house.fault("look_up", &fault))),
    }
}

/// What the invitation is for, and the question. No name stands here.
pub(crate) async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Response> {
    let link = follow(&site, visitor.lang, token).await?;
    match closed_text(visitor.lang, link.face.state) {
        Some(text) => Err(refused(visitor.lang, StatusCode::GONE, text)),
        None => Ok(asked(&site, &visitor, &link, &Answer::default(), &[])),
    }
}

/// Takes the answer.
pub(crate) async fn accept(
    State(site): State<Site>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(answer): Form<Answer>,
) -> Result<Response, Response> {
    let link = follow(&site, visitor.lang, token).await?;
    let fact = match fact_of(visitor.lang, &link.face, &answer.fact) {
        Ok(fact) => fact,
        Err(fault) => return Ok(asked(&site, &visitor, &link, &answer, &[fault])),
    };
    let login = match LoggedIn::find(&headers, &site).await? {
        Cookie::Live(login) => Some(login),
        Cookie::Expired(_) | Cookie::Nothing => None,
    };
    let who = link.face.bearer(login.as_ref().map(|l| l.session.account));
    let command = AcceptInvitation { token: link.token.clone(), fact, lang: visitor.lang };
    match usecase::run(&site.house, &who, &command, key_of(&answer).as_ref()).await {
        Ok(Acceptance::WrongFact { tries_left }) => Ok(wrong(&site, &visitor, &link, &answer, tries_left)),
        Ok(Acceptance::Accepted { .. }) if login.is_some() => Ok(see("/hats")),
        Ok(Acceptance::Accepted { account, tenant, hat }) => {
            let (lang, device, hat) = (visitor.lang, device_of(&headers), Some((tenant, hat)));
            let open = OpenSession { account, opened_by: OpenedBy::Invitation, lang, device, hat };
            Ok(begin(&site, visitor, &open).await)
        }
        Err(Failure::Refused(no)) => Err(refused(visitor.lang, StatusCode::GONE, refusal_text(visitor.lang, no))),
        Err(failure) => Err(failed(visitor.lang, failure)),
    }
}

fn key_of(answer: &Answer) -> Option<IdempotencyKey> {
    if answer.key.is_empty() {
        return None;
    }
    let digest = Sha256::digest(format!("{}\n{}", answer.key, answer.fact));
    IdempotencyKey::new(&digest.iter().map(|b| format!("{b:02x}")).collect::<String>())
}

fn fact_of(lang: Lang, face: &InvitationFace, typed: &str) -> Result<SecondFact, FieldFault> {
    match face.fact_kind {
        FactKind::BirthDate => i18n::parse_date(typed)
            .map(SecondFact::BirthDate)
            .ok_or_else(|| FieldFault::new(FACT, msg::invitation_fault_date(lang))),
        FactKind::Code if typed.chars().filter(char::is_ascii_digit).count() == 6 => {
            Ok(SecondFact::Code(typed.to_owned()))
        }
        FactKind::Code => Err(FieldFault::new(FACT, msg::invitation_fault_code(lang))),
    }
}

fn wrong(site: &Site, visitor: &Visitor, link: &Link, answer: &Answer, tries_left: i64) -> Response {
    let lang = visitor.lang;
    if tries_left == 0 {
        return refused(lang, StatusCode::GONE, msg::invitation_closed(lang));
    }
    asked(site, visitor, link, answer, &[FieldFault::new(FACT, msg::invitation_fault_wrong(lang, tries_left))])
}

fn asked(site: &Site, visitor: &Visitor, link: &Link, answer: &Answer, faults: &[FieldFault]) -> Response {
    let lang = visitor.lang;
    let purpose = match link.face.purpose {
        InvitationPurpose::WriteAlong => msg::invitation_write_along(lang),
        InvitationPurpose::TakePart => msg::invitation_take_part(lang),
    };
    let body = html! {
        (error_summary(lang, faults))
        h1.ds-heading data-size="lg" { (msg::invitation_title(lang)) }
        p.lead { (purpose) }
        p.meta { (msg::invitation_from(lang, &link.face.tenant_name)) }
        p.ds-paragraph { (msg::invitation_why_question(lang)) }
        form.form method="post" action={ "/invitations/" (link.text) } {
            input type="hidden" name="key" value=(crate::visitor::fresh_key(site));
            (question(lang, link.face.fact_kind, answer, fault_of(faults, FACT)))
            p.acts { (submit(msg::invitation_accept(lang))) }
        }
        p.meta { (msg::invitation_forwarded(lang)) }
    };
    visitor.page(msg::invitation_title(lang), !faults.is_empty(), &body)
}

fn question(lang: Lang, kind: FactKind, answer: &Answer, fault: Option<&str>) -> Markup {
    let field = Field { name: FACT, value: &answer.fact, fault, ..Field::default() };
    match kind {
        FactKind::BirthDate => field_date(lang, &Field { label: msg::invitation_ask_date(lang), ..field }),
        FactKind::Code => {
            let (keyboard, width) = (Keyboard::Numeric, Width::Short);
            let (label, description) = (msg::invitation_ask_code(lang), Some(msg::invitation_ask_code_help(lang)));
            field_text(lang, &Field { label, description, keyboard, width, autocomplete: "one-time-code", ..field })
        }
    }
}

/// A link that leads nowhere any more, with what to do instead.
fn refused(lang: Lang, status: StatusCode, text: &str) -> Response {
    let body = html! {
        h1.ds-heading data-size="lg" { (msg::invitation_title_closed(lang)) }
        p.lead { (text) }
        p { a.ds-link href="/login" { (msg::login_title(lang)) } }
        p { a.ds-link href="/help" { (msg::footer_help(lang)) } }
    };
    let page = crate::respond::open_page(lang, msg::invitation_title_closed(lang), false, &body);
    (status, axum::response::Html(page.into_string())).into_response()
}

fn closed_text(lang: Lang, state: InvitationState) -> Option<&'static str> {
    match state {
        InvitationState::Open => None,
        InvitationState::Used => Some(msg::invitation_used(lang)),
        InvitationState::Revoked => Some(msg::invitation_revoked(lang)),
        InvitationState::Expired => Some(msg::invitation_expired(lang)),
        InvitationState::Closed => Some(msg::invitation_closed(lang)),
    }
}

fn refusal_text(lang: Lang, refusal: AcceptRefusal) -> &'static str {
    match refusal {
        AcceptRefusal::Expired => msg::invitation_expired(lang),
        AcceptRefusal::UsedBefore => msg::invitation_used(lang),
        AcceptRefusal::YoursAlready => msg::invitation_yours_already(lang),
        AcceptRefusal::Revoked => msg::invitation_revoked(lang),
        AcceptRefusal::Closed => msg::invitation_closed(lang),
        AcceptRefusal::OwnInvitation => msg::invitation_own(lang),
        AcceptRefusal::ForSomebodyElse => msg::invitation_somebody_else(lang),
        AcceptRefusal::NoLongerAParty => msg::invitation_no_longer_a_party(lang),
        AcceptRefusal::AccessIsOver => msg::invitation_access_over(lang),
    }
}
