//! Who is to write along, or to take part as the parent they are? A link that works once, and a second fact.

use super::{open, path, show as answer};
use crate::at::At;
use crate::face::{
    Choice, Choices, Field, FieldFault, Kind, Variant, Width, back_link, error_summary, fault_of, field_date,
    field_radio, field_text, link_button, notice, submit,
};
use crate::family::Hidden;
use crate::family::words::first_name;
use crate::posted::Posted;
use crate::respond::failed;
use crate::visitor::Member;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use cases::ApplicationView;
use i18n::{msg, parse_date};
use kernel::{ApplicationId, Lang, PersonId};
use maud::{Markup, html};
use people::{FactKind, FactToAsk, InvitePerson, InviteRefusal, Invitee, PersonPage, PhoneCode, ReadPerson, Token};
use serde::Deserialize;
use usecase::Failure;

const WRITER: &str = "writer";

/// What was typed.
#[derive(Clone, Deserialize)]
#[serde(default)]
pub(crate) struct Form {
    /// `writer`, or the id of a party.
    who: String,
    name: String,
    until: String,
    /// Key of [`FactKind`].
    fact: String,
}

impl Default for Form {
    fn default() -> Self {
        let fact = FactKind::BirthDate.key().to_owned();
        Self { who: WRITER.to_owned(), name: String::new(), until: String::new(), fact }
    }
}

/// What a new invitation is told by, once.
struct Shown {
    link: String,
    code: Option<PhoneCode>,
}

/// GET `/applications/{id}/invite`
pub(crate) async fn show(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    render(&member, id, &Form::default(), Vec::new()).await
}

/// POST `/applications/{id}/invite`; the link is on the answer, since it is kept nowhere.
pub(crate) async fn invite(
    At(id): At<ApplicationId>,
    heads: HeaderMap,
    posted: Posted<Form>,
) -> Result<Response, Response> {
    let member = &posted.member;
    let view = open(member, id).await?;
    let token = Token::fresh(&*member.site.house.entropy);
    let code = (posted.form.fact == FactKind::Code.key()).then(|| PhoneCode::fresh(&*member.site.house.entropy));
    let invitee = match invitee(member.lang, id, &posted.form) {
        Ok(invitee) => invitee,
        Err(fault) => return render(member, id, &posted.form, vec![fault]).await,
    };
    let fact = code.clone().map_or(FactToAsk::BirthDate, FactToAsk::Code);
    match posted.run(&InvitePerson { subject: view.subject, invitee, fact, token: token.clone() }).await {
        Ok(invited) => {
            let shown = invited.is_for(&token).then(|| Shown { link: link(member, &heads, &token), code });
            Ok(done(member, &view, shown.as_ref()))
        }
        Err(Failure::Refused(refusal)) => render(member, id, &posted.form, vec![in_words(member.lang, refusal)]).await,
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

fn invitee(lang: Lang, application: ApplicationId, form: &Form) -> Result<Invitee, FieldFault> {
    if let Ok(person) = form.who.parse::<PersonId>() {
        return Ok(Invitee::Party { person });
    }
    let until = match form.until.trim() {
        "" => None,
        typed => Some(parse_date(typed).ok_or_else(|| FieldFault::new("until", msg::more_time_no_date(lang)))?),
    };
    Ok(Invitee::Writer { name: form.name.clone(), application, until })
}

fn in_words(lang: Lang, refusal: InviteRefusal) -> FieldFault {
    match refusal {
        InviteRefusal::NameMissing => FieldFault::new("name", msg::invite_name_missing(lang)),
        InviteRefusal::NameNotPlain => FieldFault::new("name", msg::invite_name_not_plain(lang)),
        InviteRefusal::EndsInThePast => FieldFault::new("until", msg::invite_ends_in_the_past(lang)),
        InviteRefusal::BirthDateUnknown => FieldFault::new("fact", msg::invite_birth_date_unknown(lang)),
        InviteRefusal::HasAccessAlready => FieldFault::new("who", msg::invite_has_access(lang)),
        InviteRefusal::InvitedAlready => FieldFault::new("who", msg::invite_invited_already(lang)),
        InviteRefusal::OnlyTheFamilyInvitesWriters | InviteRefusal::NotAParty => {
            FieldFault::new("who", msg::invite_not_a_party(lang))
        }
    }
}

/// The address to hand over, as the reader's own browser reached this page.
fn link(member: &Member, heads: &HeaderMap, token: &Token) -> String {
    let scheme = if member.site.secure { "https" } else { "http" };
    let host = heads.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("{scheme}://{host}/invitations/{}", token.text())
}

async fn render(
    member: &Member,
    id: ApplicationId,
    form: &Form,
    faults: Vec<FieldFault>,
) -> Result<Response, Response> {
    let view = open(member, id).await?;
    let person = member.read(&ReadPerson { person: view.subject }).await?;
    let others: Vec<&(PersonId, String, _)> =
        person.parties.iter().filter(|(party, ..)| Some(*party) != member.who.person).collect();
    let others: Vec<(String, String)> =
        others.into_iter().map(|(id, name, _)| (id.to_string(), msg::invite_party(member.lang, name))).collect();
    let asked = Asked { form, faults: &faults, others: &others, person: &person };
    let body = page(member.lang, &view, &asked, &|| member.form_fields());
    Ok(answer(member, &view, (msg::invite_title(member.lang), &body), !faults.is_empty()))
}

/// What the form is made of.
struct Asked<'a> {
    form: &'a Form,
    faults: &'a [FieldFault],
    /// The other parties: id and words.
    others: &'a [(String, String)],
    person: &'a PersonPage,
}

fn page(lang: Lang, view: &ApplicationView, asked: &Asked<'_>, hidden: Hidden<'_>) -> Markup {
    let Asked { form, faults, others, .. } = *asked;
    let writer =
        Choice { value: WRITER, label: msg::invite_writer(lang), description: Some(msg::invite_writer_text(lang)) };
    let parties =
        others.iter().map(|(value, label)| Choice { value, label, description: Some(msg::invite_party_text(lang)) });
    let choices: Vec<Choice<'_>> = [writer].into_iter().chain(parties).collect();
    html! {
        (error_summary(lang, faults))
        (back_link(msg::to_tasks(lang), &path(view.application, "")))
        h1.ds-heading data-size="lg" { (msg::invite_title(lang)) }
        p.lead { (msg::invite_lead(lang)) }
        form.form method="post" action=(path(view.application, "invite")) {
            (hidden())
            @if others.is_empty() {
                input type="hidden" name="who" value=(WRITER);
                p #who { b { (msg::invite_writer(lang)) ". " } (msg::invite_writer_text(lang)) }
            } @else {
                (field_radio(lang, &Choices {
                    legend: msg::invite_who(lang), name: "who", choices: &choices, chosen: &[&form.who],
                    fault: fault_of(faults, "who"), ..Choices::default()
                }))
            }
            (field_text(lang, &Field {
                label: msg::invite_name(lang), name: "name", value: &form.name, width: Width::Medium,
                description: (!others.is_empty()).then(|| msg::invite_name_help(lang)), fault: fault_of(faults, "name"), ..Field::default()
            }))
            (field_date(lang, &Field {
                label: msg::invite_until(lang), name: "until", value: &form.until, optional: true,
                fault: fault_of(faults, "until"), ..Field::default()
            }))
            (second_fact(lang, asked))
            div.acts { (submit(msg::invite_make(lang))) }
        }
    }
}

/// How the invited shows that the link was meant for them.
fn second_fact(lang: Lang, asked: &Asked<'_>) -> Markup {
    let birth_date = msg::invite_fact_birth_date(lang, first_name(&asked.person.name));
    let known =
        asked.person.born.map(|_| Choice { value: FactKind::BirthDate.key(), label: &birth_date, description: None });
    let code = Choice { value: FactKind::Code.key(), label: msg::invite_fact_code(lang), description: None };
    let choices: Vec<Choice<'_>> = known.into_iter().chain([code]).collect();
    field_radio(
        lang,
        &Choices {
            legend: msg::invite_fact(lang),
            name: "fact",
            description: Some(msg::invite_fact_help(lang)),
            choices: &choices,
            chosen: &[&asked.form.fact],
            fault: fault_of(asked.faults, "fact"),
            ..Choices::default()
        },
    )
}

fn done(member: &Member, view: &ApplicationView, shown: Option<&Shown>) -> Response {
    let lang = member.lang;
    let title = msg::invite_done_title(lang);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        @match shown {
            Some(shown) => (told_once(lang, shown)),
            // The form was sent twice: the link stood on the first answer.
            None => (notice(Kind::Warning, &html! { p { (msg::invite_shown_before(lang)) } })),
        }
        div.acts.after {
            (link_button(msg::to_tasks(lang), &path(view.application, ""), Variant::Primary))
            (link_button(msg::home_who_may_see(lang), &format!("/persons/{}/grants", view.subject), Variant::Tertiary))
        }
    };
    answer(member, view, (title, &body), false)
}

fn told_once(lang: Lang, shown: &Shown) -> Markup {
    html! {
        p.lead { (msg::invite_done_lead(lang)) }
        dl.answers {
            div { dt { (msg::invite_link(lang)) } dd { code.copy { (shown.link) } } }
            @if let Some(code) = &shown.code { div { dt { (msg::invite_code(lang)) } dd { b { (code.digits()) } } } }
        }
        @if shown.code.is_some() { p { (msg::invite_code_text(lang)) } } @else { p { (msg::invite_birth_date_text(lang)) } }
        p { (msg::invite_lasts(lang, people::INVITATION_LASTS.as_hours() / 24)) }
    }
}
