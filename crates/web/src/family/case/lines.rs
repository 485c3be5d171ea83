//! What does every voice say on every line? The family says what it means, or agrees with one tap.

use super::table::{self, Typed};
use super::{back, path, show as answer};
use crate::at::At;
use crate::face::{FieldFault, Kind, Tone, Total, error_summary, notice, totals};
use crate::family::application::{Both, both_versions};
use crate::family::words::Whom;
use crate::family::{Hidden, faults};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{AgreeWithPosition, CaseState, LinesTable, OwnView, PositionRefusal, ReadCaseLines, Stance, TakePosition};
use i18n::{hours_field, msg};
use kernel::{CaseId, ItemId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::{Failure, NoRefusal};

/// What was typed on one line.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Form {
    pub hours: String,
    pub words: String,
    /// The own position that the page showed.
    pub seen: String,
}

/// A tap on "agree".
#[derive(Clone, Deserialize)]
pub(crate) struct Agreeing {
    position: String,
}

/// What stands around the table after a form was refused.
#[derive(Default)]
struct Around {
    typed: Option<Typed>,
    faults: Vec<FieldFault>,
    both: Option<Markup>,
    refused: Option<&'static str>,
}

/// GET `/cases/{id}/lines`
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    render(&member, case, &Around::default()).await
}

/// POST `/cases/{id}/lines/{item}`
pub(crate) async fn say(At((case, line)): At<(CaseId, ItemId)>, posted: Posted<Form>) -> Result<Response, Response> {
    let (member, form) = (&posted.member, &posted.form);
    let typed = Some(Typed { line, hours: form.hours.clone(), words: form.words.clone(), seen: form.seen.clone() });
    let view = match OwnView::parse(&form.hours, &form.words) {
        Ok(view) => view,
        Err(found) => {
            let faults = at_line(line, faults::in_words(member.lang, &found));
            return render(member, case, &Around { typed, faults, ..Around::default() }).await;
        }
    };
    let seen = form.seen.parse().ok();
    match posted.run(&TakePosition { line, seen, view }).await {
        Ok(_) => Ok(see(&path(case, &format!("lines#line-{line}")))),
        Err(Failure::Refused(refusal)) => answer_refusal(member, case, typed, refusal).await,
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

/// POST `/cases/{id}/lines/{item}/agree`
pub(crate) async fn agree(
    At((case, line)): At<(CaseId, ItemId)>,
    posted: Posted<Agreeing>,
) -> Result<Response, Response> {
    let member = &posted.member;
    let Ok(position) = posted.form.position.parse() else {
        return Err(failed::<NoRefusal>(member.lang, Failure::NotFound));
    };
    match posted.run(&AgreeWithPosition { position }).await {
        Ok(_) => Ok(see(&path(case, &format!("lines#line-{line}")))),
        Err(Failure::Refused(refusal)) => answer_refusal(member, case, None, refusal).await,
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

/// Each line has a form of its own: its fields carry the line's id.
fn at_line(line: ItemId, faults: Vec<FieldFault>) -> Vec<FieldFault> {
    faults.into_iter().map(|fault| FieldFault::new(format!("{}-{line}", fault.field), fault.text)).collect()
}

async fn answer_refusal(
    member: &Member,
    case: CaseId,
    typed: Option<Typed>,
    refusal: PositionRefusal,
) -> Result<Response, Response> {
    let lang = member.lang;
    let around = match refusal {
        PositionRefusal::Stale { theirs, position, .. } => {
            let both = typed.as_ref().map(|typed| compared(lang, case, typed, &theirs));
            let typed = typed.map(|typed| Typed { seen: position.to_string(), ..typed });
            Around { typed, both, ..Around::default() }
        }
        PositionRefusal::PositionReplaced => around(typed, msg::voices_replaced(lang)),
        PositionRefusal::LineRemoved => around(typed, msg::voices_line_gone(lang)),
        PositionRefusal::StillWriting => around(typed, msg::voices_still_writing(lang)),
        PositionRefusal::Decided => around(typed, msg::voices_decided(lang)),
    };
    render(member, case, &around).await
}

fn around(typed: Option<Typed>, refused: &'static str) -> Around {
    Around { typed, refused: Some(refused), ..Around::default() }
}

fn compared(lang: Lang, case: CaseId, mine: &Typed, theirs: &Stance) -> Markup {
    let words = theirs.words().map(ToString::to_string).unwrap_or_default();
    let rows = vec![
        (msg::own_hours(lang).to_owned(), mine.hours.clone(), hours_field(lang, theirs.minutes())),
        (msg::own_words(lang).to_owned(), mine.words.clone(), words),
    ];
    let keep_theirs = path(case, &format!("lines#line-{}", mine.line));
    both_versions(lang, &Both { rows, saved_by: None, keep_theirs: &keep_theirs })
}

async fn render(member: &Member, case: CaseId, around: &Around) -> Result<Response, Response> {
    let view = member.read(&ReadCaseLines { case }).await?;
    let whom = Whom::of(member.who.person, view.subject, &view.face.name);
    let body = page((member.lang, whom), &view, around, &|| member.form_fields());
    let faulty = !around.faults.is_empty() || around.both.is_some() || around.refused.is_some();
    Ok(answer(member, (view.subject, &view.face.name), (msg::voices_title(member.lang), &body), faulty))
}

fn page((lang, whom): (Lang, Whom<'_>), view: &LinesTable, around: &Around, hidden: Hidden<'_>) -> Markup {
    let lead = match (view.state, view.assessed) {
        (CaseState::Decided, _) => msg::voices_lead_decided(lang),
        (CaseState::Withdrawn, _) => msg::voices_lead_withdrawn(lang),
        (_, Some(_)) => msg::voices_lead_shared(lang),
        (_, None) => msg::voices_lead(lang),
    };
    html! {
        (error_summary(lang, &around.faults))
        (back(lang, whom, view.case))
        h1.ds-heading data-size="lg" { (msg::voices_title(lang)) }
        p.lead { (lead) }
        @if let Some(text) = around.refused { (notice(Kind::Warning, &html! { p { (text) } })) }
        @if let Some(both) = &around.both { (both) }
        (sums(lang, view))
        (table::draw(lang, view, (around.typed.as_ref(), &around.faults), hidden))
    }
}

fn sums(lang: Lang, view: &LinesTable) -> Markup {
    let mut sums = vec![Total { label: msg::your_case_asked(lang), tone: Some(Tone::Family), minutes: view.asked }];
    if let Some(minutes) = view.assessed {
        sums.push(Total { label: msg::voices_municipality_so_far(lang), tone: Some(Tone::Municipality), minutes });
    }
    totals(lang, &sums, None)
}
