//! One need: added, changed or taken out. Two who save at once see both versions, and choose.

use super::both::{Both, both_versions};
use super::need_form::{NeedForm, fields};
use super::{answers, lines, open, path, show as show_saved, show_unsaved, whom};
use crate::at::At;
use crate::face::{Button, Does, FieldFault, Kind, Variant, back_link, button, error_summary, notice, submit};
use crate::family::words::{Whom, first_name, saved};
use crate::family::{Hidden, faults, opener};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::{
    ApplicationView, LineRefusal, LineView, Need, RemoveNeedLine, RestoreNeedLine, SaveNeedLine, SeenLine, StaleLine,
};
use i18n::msg;
use kernel::{ApplicationId, ItemId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::{Failure, NoRefusal};

/// What stands around the form of a line.
#[derive(Default)]
struct Around {
    /// The line; `None` while it is new.
    line: Option<ItemId>,
    faults: Vec<FieldFault>,
    /// Both versions, when somebody else saved meanwhile.
    both: Option<Markup>,
    /// The whole form is refused, in words.
    refused: Option<String>,
}

impl Around {
    fn is_faulty(&self) -> bool {
        !self.faults.is_empty() || self.both.is_some() || self.refused.is_some()
    }
}

/// GET `/applications/{id}/lines/new`
pub(crate) async fn show_new(member: Member, At(id): At<ApplicationId>) -> Result<Response, Response> {
    let view = open(&member, id).await?;
    Ok(render(&member, &view, &NeedForm::new(), &Around::default()))
}

/// GET `/applications/{id}/lines/{item}`
pub(crate) async fn show(member: Member, At((id, item)): At<(ApplicationId, ItemId)>) -> Result<Response, Response> {
    let view = open(&member, id).await?;
    let Some(line) = find(&view, item) else { return Err(failed::<NoRefusal>(member.lang, Failure::NotFound)) };
    let form = NeedForm::of(line.need.input(), line.version.position.to_string());
    Ok(render(&member, &view, &form, &Around { line: Some(item), ..Around::default() }))
}

fn find(view: &ApplicationView, item: ItemId) -> Option<&LineView> {
    view.lines.iter().find(|line| line.version.line == item)
}

/// POST `/applications/{id}/lines/new`
pub(crate) async fn add(At(id): At<ApplicationId>, posted: Posted<NeedForm>) -> Result<Response, Response> {
    save_line(id, None, &posted).await
}

/// POST `/applications/{id}/lines/{item}`
pub(crate) async fn save(
    At((id, item)): At<(ApplicationId, ItemId)>,
    posted: Posted<NeedForm>,
) -> Result<Response, Response> {
    let Ok(position) = posted.form.position.parse() else {
        return Err(failed::<NoRefusal>(posted.member.lang, Failure::NotFound));
    };
    save_line(id, Some(SeenLine { line: item, position }), &posted).await
}

async fn save_line(
    application: ApplicationId,
    line: Option<SeenLine>,
    posted: &Posted<NeedForm>,
) -> Result<Response, Response> {
    let lang = posted.member.lang;
    let around = Around { line: line.map(|l| l.line), ..Around::default() };
    let need = match Need::parse(&posted.form.input()) {
        Ok(need) => need,
        Err(found) => {
            return again(posted, application, Around { faults: faults::in_words(lang, &found), ..around }).await;
        }
    };
    match posted.run(&SaveNeedLine { application, line, need }).await {
        Ok(_) => Ok(see(&path(application, if posted.form.then == "another" { "lines/new" } else { "lines" }))),
        Err(Failure::Refused(refusal)) => answer_refusal(posted, application, around, refusal).await,
        Err(failure) => Err(failed(lang, failure)),
    }
}

async fn answer_refusal(
    posted: &Posted<NeedForm>,
    application: ApplicationId,
    around: Around,
    refusal: LineRefusal,
) -> Result<Response, Response> {
    let lang = posted.member.lang;
    let text = match refusal {
        LineRefusal::Stale(stale) => return answer_stale(posted, application, around, &stale).await,
        LineRefusal::AlreadySubmitted => return Ok(see(&path(application, "receipt"))),
        // Nothing typed is lost: what stood on the line that is gone may be saved as a new one.
        LineRefusal::LineRemoved => msg::line_gone(lang).to_owned(),
        LineRefusal::TooManyLines { most } => msg::line_too_many(lang, most),
    };
    let line = around.line.filter(|_| !matches!(refusal, LineRefusal::LineRemoved));
    again(posted, application, Around { line, refused: Some(text), ..around }).await
}

async fn answer_stale(
    posted: &Posted<NeedForm>,
    application: ApplicationId,
    around: Around,
    stale: &StaleLine,
) -> Result<Response, Response> {
    let member = &posted.member;
    let view = open(member, application).await?;
    let both = Some(compared(member, &view, stale));
    let form = NeedForm { position: stale.version.position.to_string(), ..posted.form.clone() };
    Ok(render(member, &view, &form, &Around { both, ..around }))
}

/// The page once more, with everything that was typed.
async fn again(posted: &Posted<NeedForm>, application: ApplicationId, around: Around) -> Result<Response, Response> {
    let view = open(&posted.member, application).await?;
    Ok(render(&posted.member, &view, &posted.form, &around))
}

/// The version of the line that is to go.
#[derive(Clone, Deserialize)]
pub(crate) struct Removal {
    position: String,
}

/// POST `/applications/{id}/lines/{item}/remove`
pub(crate) async fn remove(
    At((id, item)): At<(ApplicationId, ItemId)>,
    posted: Posted<Removal>,
) -> Result<Response, Response> {
    let member = &posted.member;
    let Ok(position) = posted.form.position.parse() else {
        return Err(failed::<NoRefusal>(member.lang, Failure::NotFound));
    };
    match posted.run(&RemoveNeedLine { application: id, line: SeenLine { line: item, position } }).await {
        Ok(()) => Ok(see(&lines::after_removal(id, item))),
        Err(Failure::Refused(LineRefusal::Stale(stale))) => changed_before_removal(member, id, &stale).await,
        Err(Failure::Refused(_)) => Ok(see(&path(id, "lines"))),
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

/// The press of the button; nothing is typed.
#[derive(Clone, Deserialize)]
pub(crate) struct Restoration {}

/// POST `/applications/{id}/lines/{item}/restore`
pub(crate) async fn restore(
    At((id, item)): At<(ApplicationId, ItemId)>,
    posted: Posted<Restoration>,
) -> Result<Response, Response> {
    let member = &posted.member;
    match posted.run(&RestoreNeedLine { application: id, line: item }).await {
        Err(Failure::Refused(LineRefusal::TooManyLines { most })) => {
            lines::refused(member, id, &msg::line_too_many(member.lang, most)).await
        }
        // Handed in meanwhile: the page of the needs leads to the receipt.
        Ok(()) | Err(Failure::Refused(_)) => Ok(see(&path(id, "lines"))),
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

/// Somebody changed the line that was to go: it is shown as it stands, and may still be taken out knowingly.
async fn changed_before_removal(
    member: &Member,
    application: ApplicationId,
    stale: &StaleLine,
) -> Result<Response, Response> {
    let view = open(member, application).await?;
    let form = NeedForm::of(stale.theirs.input(), stale.version.position.to_string());
    let refused = Some(msg::line_changed_before_removal(member.lang).to_owned());
    Ok(render(member, &view, &form, &Around { line: Some(stale.version.line), refused, ..Around::default() }))
}

fn render(member: &Member, view: &ApplicationView, form: &NeedForm, around: &Around) -> Response {
    let title = title(member.lang, around);
    let body = page((member.lang, whom(member, view)), view, (form, around), &|| member.form_fields());
    let answer = if around.line.is_some() { show_saved } else { show_unsaved };
    answer(member, view, (title, &body), around.is_faulty())
}

fn title(lang: Lang, around: &Around) -> &'static str {
    if around.line.is_some() { msg::line_change_title(lang) } else { msg::line_new_title(lang) }
}

fn page(
    (lang, whom): (Lang, Whom<'_>),
    view: &ApplicationView,
    (form, around): (&NeedForm, &Around),
    hidden: Hidden<'_>,
) -> Markup {
    let id = view.application;
    let action = around.line.map_or_else(|| path(id, "lines/new"), |item| path(id, &format!("lines/{item}")));
    let save = if around.both.is_some() { msg::both_save_mine(lang) } else { msg::line_save(lang) };
    html! {
        (error_summary(lang, &around.faults))
        (back_link(msg::to_lines(lang), &path(id, "lines")))
        h1.ds-heading data-size="lg" { (title(lang, around)) }
        @if let Some(text) = &around.refused { (notice(Kind::Danger, &html! { p { (text) } })) }
        @if let Some(both) = &around.both { (both) }
        form.form method="post" action=(action) {
            (hidden())
            @if around.line.is_some() { input type="hidden" name="position" value=(form.position); }
            (fields(lang, whom, form, &around.faults))
            div.acts {
                (submit(save))
                @if around.line.is_none() {
                    (button(&Button {
                        text: msg::line_save_and_another(lang), variant: Variant::Secondary,
                        does: Does::SubmitAs("then", "another"), ..Button::default()
                    }))
                }
            }
        }
        @if let Some(item) = around.line { (removal(lang, &path(id, &format!("lines/{item}/remove")), form, hidden)) }
    }
}

/// Taking a line out is opened first, then pressed; the page after it offers to put the line back.
fn removal(lang: Lang, action: &str, form: &NeedForm, hidden: Hidden<'_>) -> Markup {
    html! {
        details.ruled.removal {
            (opener(msg::line_remove(lang), ""))
            form.ruled-body method="post" action=(action) {
                (hidden())
                input type="hidden" name="position" value=(form.position);
                p { (msg::line_remove_text(lang)) }
                div.acts { (button(&Button { text: msg::line_remove_yes(lang), variant: Variant::Secondary, ..Button::default() })) }
            }
        }
    }
}

/// What the writer was about to save beside what stands there now.
fn compared(member: &Member, view: &ApplicationView, stale: &StaleLine) -> Markup {
    let lang = member.lang;
    let theirs = answers::of_need(lang, whom(member, view), &stale.theirs);
    let mine = stale.mine.as_ref().map(|need| answers::of_need(lang, whom(member, view), need)).unwrap_or_default();
    let rows = theirs.into_iter().zip(mine).map(|((what, theirs), (_, mine))| (what, mine, theirs)).collect();
    let at = saved(lang, stale.saved_at, member.site.house.clock.today());
    let by = find(view, stale.version.line).and_then(|line| line.written_by.as_deref()).unwrap_or(&view.applicant_name);
    let saved_by = msg::both_saved_by(lang, at, first_name(by));
    let keep_theirs = path(view.application, &format!("lines/{}", stale.version.line));
    both_versions(lang, &Both { rows, saved_by: Some(&saved_by), keep_theirs: &keep_theirs })
}
