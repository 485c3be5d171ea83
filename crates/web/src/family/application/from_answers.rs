//! How does an application begin with what the navigator was told? Its lines carry the answers; nothing is handed in.

use super::{path, start, sum, when};
use crate::face::{FieldFault, Kind, Variant, error_summary, link_button, notice, submit};
use crate::open::navigator::apply::Seed;
use crate::open::navigator::{self, anew};
use crate::posted::Posted;
use crate::respond::{Sheet, failed, see};
use crate::typed::{Fields, field};
use crate::visitor::{Member, Reader};
use axum::response::Response;
use cases::{
    ApplicationView, LineRefusal, Need, NeedInput, ReadApplication, SaveNeedLine, StartApplication, StartRefusal,
};
use i18n::{hours, msg};
use jiff::civil::Date;
use kernel::{ApplicationId, Lang, PersonId};
use maud::{Markup, html};
use people::{ListOwnPersons, OwnPerson};
use rights::{Answers, SeedLine};
use serde::Deserialize;
use usecase::{Failure, IdempotencyKey};

/// Where the answers are posted to.
pub(crate) const PATH: &str = "/applications/from-answers";

/// The answers, and for whom.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Form {
    answers: String,
    seed: String,
    person: String,
    /// Set where the page has asked for whom.
    asked: String,
}

/// POST `/applications/from-answers`
pub(crate) async fn begin(posted: Posted<Form>) -> Result<Response, Response> {
    let (member, form) = (&posted.member, &posted.form);
    let nav = navigator::today(&member.site).map_err(|failure| failed(member.lang, failure))?;
    let Ok(answers) = nav.read(&form.answers) else {
        return Ok(anew(&Reader::Member(Box::new(member.clone())), Some(msg::navigator_gone(member.lang))));
    };
    if !member.is_family() {
        return Ok(other_hat(member));
    }
    let persons = member.read(&ListOwnPersons).await?;
    let Some(subject) = subject(&persons, &form.person) else { return Ok(choose(member, &persons, form)) };
    let needs = needs(member.lang, Seed::of(&form.seed), &answers);
    let application = started(&posted, subject).await?;
    add(&posted, application, needs).await?;
    Ok(see(&path(application, "lines")))
}

/// Who was chosen; the only one there is, where nobody had to choose.
fn subject(persons: &[OwnPerson], chosen: &str) -> Option<PersonId> {
    match persons {
        [only] => Some(only.person),
        _ => chosen.parse().ok(),
    }
}

/// Begins the application, or goes on with the one that is open.
async fn started(posted: &Posted<Form>, subject: PersonId) -> Result<ApplicationId, Response> {
    let member = &posted.member;
    let command = StartApplication { subject, lang: member.lang };
    let key = step_key(posted, "start");
    match usecase::run(&member.site.house, &member.who, &command, key.as_ref()).await {
        Ok(started) => Ok(started.application),
        Err(Failure::Refused(StartRefusal::OpenDraftExists(open))) => Ok(open),
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

/// Each step of the one request has a key of its own, so that sending it again repeats none of them.
fn step_key(posted: &Posted<Form>, step: &str) -> Option<IdempotencyKey> {
    posted.key.as_ref().map(|key| key.for_content(step.as_bytes()))
}

/// Adds the lines that do not stand there already.
async fn add(posted: &Posted<Form>, application: ApplicationId, needs: Vec<Need>) -> Result<(), Response> {
    let member = &posted.member;
    let view = member.read(&ReadApplication { application }).await?;
    for (at, need) in needs.into_iter().enumerate().filter(|(_, need)| !stands(&view, need)) {
        let key = step_key(posted, &format!("line {at}"));
        let command = SaveNeedLine { application, line: None, need };
        match usecase::run(&member.site.house, &member.who, &command, key.as_ref()).await {
            // The application is full, or was handed in meanwhile: its own pages say so.
            Ok(_) | Err(Failure::Refused(LineRefusal::TooManyLines { .. } | LineRefusal::AlreadySubmitted)) => {}
            Err(failure) => return Err(failed(member.lang, failure)),
        }
    }
    Ok(())
}

fn stands(view: &ApplicationView, need: &Need) -> bool {
    view.lines.iter().any(|line| line.need == *need)
}

/// The lines as the application takes them. A test holds that every answer gives lines that it takes.
fn needs(lang: Lang, seed: Seed, answers: &Answers) -> Vec<Need> {
    seed.lines(lang, answers).lines.iter().filter_map(|line| Need::parse(&input(line)).ok()).collect()
}

fn input(line: &SeedLine) -> NeedInput {
    let by_day = line.times_a_week.is_none();
    NeedInput {
        activity: line.activity.clone(),
        days: line.days.iter().map(|day| (*day).to_owned()).collect(),
        times_a_day: if by_day { line.times_a_day.to_string() } else { String::new() },
        times_a_week: line.times_a_week.map(|times| times.to_string()).unwrap_or_default(),
        minutes: line.minutes.to_string(),
        helpers: line.helpers.to_string(),
        night: line.night.to_owned(),
        purpose: line.purpose.clone(),
        words: line.words.clone(),
        ..NeedInput::default()
    }
}

/// For whom, where the actor speaks for several.
fn choose(member: &Member, persons: &[OwnPerson], form: &Form) -> Response {
    let lang = member.lang;
    let title = msg::start_title(lang);
    let fault = (!form.asked.is_empty()).then(|| msg::start_choose_fault(lang));
    let faults: Vec<FieldFault> = fault.map(|text| FieldFault::new("person", text)).into_iter().collect();
    let body = html! {
        (error_summary(lang, &faults))
        h1.ds-heading data-size="lg" { (title) }
        p.lead { (msg::navigator_for_whom(lang)) }
        form.form method="post" action=(PATH) {
            (member.form_fields())
            input type="hidden" name=(rights::FIELD) value=(form.answers);
            input type="hidden" name=(Seed::FIELD) value=(form.seed);
            input type="hidden" name="asked" value="yes";
            (start::for_whom(lang, persons, fault))
            div.acts { (submit(msg::navigator_apply(lang))) }
        }
    };
    member.page(&Sheet { title, under: "/home", faulty: fault.is_some(), ..Sheet::default() }, &body)
}

/// Applications belong to the family's side of the table.
fn other_hat(member: &Member) -> Response {
    let lang = member.lang;
    let title = msg::navigator_apply_title(lang);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (notice(Kind::Info, &html! { p { (msg::navigator_other_hat(lang)) } }))
        p.acts { (link_button(msg::hats_title(lang), "/hats", Variant::Primary)) }
    };
    member.page(&Sheet { title, ..Sheet::default() }, &body)
}

/// What waits for somebody who has just logged in: the lines in words. `None` when the line cannot be read any more.
pub(crate) fn waiting(lang: Lang, today: Date, fields: &Fields) -> Option<Markup> {
    let answers = rights::Navigator::on(today, today).ok()?.read(field(fields, rights::FIELD)?).ok()?;
    let seed = Seed::of(field(fields, Seed::FIELD).unwrap_or_default());
    let needs = needs(lang, seed, &answers);
    let total = seed.lines(lang, &answers).weekly();
    Some(html! {
        ul.cards {
            @for need in &needs {
                li {
                    h2.ds-heading data-size="2xs" { (need.activity) }
                    p { (when(lang, need)) }
                    p.sum { (sum(lang, &need.explain())) }
                }
            }
        }
        p.grand-total { (msg::lines_total(lang)) ": " b { (hours(lang, total)) } " " (msg::unit_a_week(lang)) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rights::{Activity, Day, GrantedHours, GrantedService, Help, HelpLevel, Per, Said};

    #[test]
    fn every_line_that_the_answers_give_is_taken_by_the_application() {
        for lang in Lang::ALL {
            for level in HelpLevel::ALL {
                let day = Day(Activity::ALL.iter().map(|activity| (*activity, Help::level(*level))).collect());
                let answers = Answers { day: Some(Said::This(day)), ..Answers::default() };
                assert_eq!(needs(lang, Seed::Day, &answers).len(), Activity::ALL.len(), "{lang:?} {level}");
            }
            for minutes in [1, 60, 7 * 24 * 60] {
                let hours = |service: &GrantedService| GrantedHours {
                    service: *service,
                    minutes: kernel::Minutes(minutes),
                    per: Per::Week,
                };
                let services: Vec<_> = GrantedService::ALL.iter().map(hours).collect();
                let granted = rights::Granted { services, bpa_before: false };
                let answers = Answers { granted: Some(Said::This(granted)), ..Answers::default() };
                assert_eq!(needs(lang, Seed::Conversion, &answers).len(), GrantedService::ALL.len(), "{minutes}");
            }
        }
    }
}
