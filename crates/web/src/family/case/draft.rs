//! What does the municipality propose, line by line, and what does the family say to it?

use super::draft_table::{self, Typed};
use super::{back, path, show as answer, validity};
use crate::at::At;
use crate::face::{
    Field, FieldFault, Icon, Kind, Tone, Total, Variant, button, error_summary, fault_of, field_textarea, icon, notice,
    totals, turn_marker,
};
use crate::family::words::{Whom, due};
use crate::family::{Hidden, faults};
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use crate::words::moment_text;
use axum::response::Response;
use cases::drafts::{CommentDraft, CommentRefusal, DraftView, ReadDraft};
use cases::{FaultCode, Field as Asked, Words};
use i18n::msg;
use jiff::civil::Date;
use kernel::{CaseId, ItemId, Lang};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::{Failure, NoRefusal};

/// What was typed to a line, or to the whole.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Comment {
    pub draft: String,
    /// The line; empty for the whole.
    pub line: String,
    pub words: String,
}

/// What stands around the draft after a form was refused.
#[derive(Default)]
pub(super) struct Around {
    pub typed: Option<Typed>,
    pub until: String,
    pub faults: Vec<FieldFault>,
    pub refused: Option<String>,
}

/// GET `/cases/{id}/draft`
pub(crate) async fn show(member: Member, At(case): At<CaseId>) -> Result<Response, Response> {
    render(&member, case, &Around::default()).await
}

/// POST `/cases/{id}/draft/comment`
pub(crate) async fn comment(At(case): At<CaseId>, posted: Posted<Comment>) -> Result<Response, Response> {
    let (member, form) = (&posted.member, &posted.form);
    let (Ok(draft), line) = (form.draft.parse(), form.line.parse::<ItemId>().ok()) else {
        return Err(failed::<NoRefusal>(member.lang, Failure::NotFound));
    };
    let typed = Some(Typed { line, words: form.words.clone() });
    let words = match words(member.lang, &form.words) {
        Ok(words) => words,
        Err(text) => {
            let faults = vec![FieldFault::new(draft_table::field_id(line), text)];
            return render(member, case, &Around { typed, faults, ..Around::default() }).await;
        }
    };
    match posted.run(&CommentDraft { draft, line, words }).await {
        Ok(_) => Ok(see(&path(case, &format!("draft#{}", draft_table::line_id(line))))),
        Err(Failure::Refused(refusal)) => {
            let refused = Some(comment_refused(member.lang, refusal).to_owned());
            render(member, case, &Around { typed, refused, ..Around::default() }).await
        }
        Err(failure) => Err(failed(member.lang, failure)),
    }
}

fn words(lang: Lang, typed: &str) -> Result<Words, String> {
    let code = match Words::text(typed) {
        Ok(Some(words)) => return Ok(words),
        Ok(None) => return Err(msg::your_draft_comment_missing(lang).to_owned()),
        Err(too_long) => FaultCode::TooLong(too_long),
    };
    let fault = cases::FieldFault { field: Asked::Words, code };
    Err(faults::in_words(lang, &[fault]).pop().map(|fault| fault.text).unwrap_or_default())
}

fn comment_refused(lang: Lang, refusal: CommentRefusal) -> &'static str {
    match refusal {
        CommentRefusal::NewerDraft(_) | CommentRefusal::NoSuchLine => msg::your_draft_newer(lang),
        CommentRefusal::AlreadyDecided => msg::your_draft_decided(lang),
    }
}

pub(super) async fn render(member: &Member, case: CaseId, around: &Around) -> Result<Response, Response> {
    let view = member.read(&ReadDraft { case }).await?;
    let today = member.site.house.clock.today();
    let whom = Whom::of(member.who.person, view.subject, &view.subject_name);
    let body = page((member.lang, whom), (&view, around), today, &|| member.form_fields());
    let faulty = !around.faults.is_empty() || around.refused.is_some();
    Ok(answer(member, (view.subject, &view.subject_name), (msg::your_draft_title(member.lang), &body), faulty))
}

fn page(
    (lang, whom): (Lang, Whom<'_>),
    (view, around): (&DraftView, &Around),
    today: Date,
    hidden: Hidden<'_>,
) -> Markup {
    html! {
        (error_summary(lang, &around.faults))
        (back(lang, whom, view.case))
        h1.ds-heading data-size="lg" { (msg::your_draft_title(lang)) }
        p.ask-top { (turn_marker(lang, super::answer::turn(view))) span { (due(lang, view.answer_by, today)) } }
        p.lead { (msg::your_draft_not_final(lang)) }
        @if view.may_comment && view.answer_by < today { p { (msg::ask_answer_date_over(lang)) } }
        @if let Some(text) = &around.refused { (notice(Kind::Warning, &html! { p { (text) } })) }
        (super::answer::standing(lang, view, today))
        (sums(lang, view))
        (draft_table::draw(lang, view, (around.typed.as_ref(), &around.faults), hidden))
        (whole(lang, view, around, hidden))
        @if view.may_comment { (super::answer::forms(lang, view, around, hidden)) }
        (letters(lang, view))
    }
}

fn sums(lang: Lang, view: &DraftView) -> Markup {
    let asked = Total { label: msg::your_case_asked(lang), tone: Some(Tone::Family), minutes: view.content.asked() };
    let proposed = Total {
        label: msg::your_case_proposed(lang),
        tone: Some(Tone::Municipality),
        minutes: view.content.proposed(),
    };
    totals(lang, &[asked, proposed], None)
}

/// What holds for all lines, and what is said to the whole.
fn whole(lang: Lang, view: &DraftView, around: &Around, hidden: Hidden<'_>) -> Markup {
    let content = &view.content;
    let said = answers(lang, &content.answers);
    html! {
        section #whole {
            h2.ds-heading data-size="sm" { (msg::your_draft_whole(lang)) }
            @if let Some(period) = &content.validity { p { (validity(lang, period)) } }
            dl.answers {
                @for (question, answer) in &said { div { dt { (question) } dd.as-written { (answer) } } }
            }
            @for comment in view.comments.iter().filter(|c| c.line.is_none()) { (draft_table::thread(lang, comment)) }
            @if view.may_comment { (whole_form(lang, view, around, hidden)) }
        }
    }
}

/// The answers that hold for all lines, each under its question.
pub(super) fn answers(lang: Lang, answers: &cases::drafts::Answers) -> Vec<(&'static str, String)> {
    let rows = [
        (msg::ground_facts(lang), &answers.facts),
        (msg::ground_considerations(lang), &answers.considerations),
        (msg::ground_child_view(lang), &answers.child_view),
        (msg::ground_best_interests(lang), &answers.best_interests),
    ];
    rows.into_iter().filter_map(|(question, answer)| Some((question, answer.clone()?))).collect()
}

fn whole_form(lang: Lang, view: &DraftView, around: &Around, hidden: Hidden<'_>) -> Markup {
    let id = draft_table::field_id(None);
    let typed = around.typed.as_ref().filter(|typed| typed.line.is_none());
    html! {
        form.form method="post" action=(path(view.case, "draft/comment")) {
            (hidden())
            input type="hidden" name="draft" value=(view.draft);
            (field_textarea(lang, &Field {
                label: msg::your_draft_comment_whole(lang), name: "words", id: &id, rows: 4,
                value: typed.map_or("", |typed| typed.words.as_str()), fault: fault_of(&around.faults, &id),
                ..Field::default()
            }))
            div.acts { (button(&crate::face::Button { text: msg::your_draft_comment_save(lang), variant: Variant::Secondary, ..Default::default() })) }
        }
    }
}

/// The draft as a letter, and those before it.
fn letters(lang: Lang, view: &DraftView) -> Markup {
    html! {
        section {
            h2.ds-heading data-size="xs" { (msg::your_case_letters(lang)) }
            ul.rows {
                li { (letter(lang, view.document, view.sent_at)) }
                @for earlier in &view.earlier { li { (letter(lang, earlier.document, earlier.sent_at)) } }
            }
        }
    }
}

fn letter(lang: Lang, document: kernel::DocumentId, at: jiff::Timestamp) -> Markup {
    html! {
        a.ds-link href={ "/documents/" (document) ".pdf" } {
            (icon(Icon::Download)) " " (msg::your_draft_letter(lang, moment_text(lang, at)))
        }
    }
}
