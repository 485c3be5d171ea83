//! What did the family say to the draft, and what does the office answer? Every comment has its reply before a decision.

use super::page::{self, Asked, Page, Typed};
use crate::at::At;
use crate::face::{Field, FieldFault, fault_of, field_textarea, submit};
use crate::office::head::of_case;
use crate::office::words::required_text;
use crate::posted::Posted;
use crate::respond::{failed, see};
use crate::visitor::Member;
use axum::response::Response;
use cases::drafts::{AnswerComment, CommentView, DraftView, ReplyRefusal};
use i18n::{date_month, msg};
use jiff::Timestamp;
use kernel::{CaseId, CommentId, DraftId, today_in_oslo};
use maud::{Markup, html};
use serde::Deserialize;
use usecase::Failure;

/// What was typed.
#[derive(Clone, Default, Deserialize)]
pub(crate) struct ReplyForm {
    #[serde(default)]
    draft: String,
    /// When the reply that the page showed was written; empty where it showed none.
    #[serde(default)]
    seen: String,
    #[serde(default)]
    reply: String,
}

/// What was typed to a comment and could not be taken.
#[derive(Clone, Default)]
pub(crate) struct ReplyTyped {
    comment: String,
    form: ReplyForm,
    /// What a colleague replied meanwhile.
    theirs: Option<String>,
}

/// Replies.
pub(crate) async fn save(At((case, comment)): At<(CaseId, CommentId)>, posted: Posted<ReplyForm>) -> Response {
    let (member, form) = (&posted.member, &posted.form);
    let words = match required_text("reply", &form.reply, msg::reply_missing(member.lang), member.lang) {
        Ok(words) => words,
        Err(fault) => return again(member, case, typed(comment, form, fault)).await,
    };
    let draft = form.draft.parse().unwrap_or(DraftId(uuid::Uuid::nil()));
    let seen = form.seen.parse::<Timestamp>().ok();
    match posted.run(&AnswerComment { draft, comment, seen, words }).await {
        Ok(_) => see(&format!("{}/draft?done=replied#comment-{comment}", of_case(case))),
        Err(Failure::Refused(refusal)) => again(member, case, refused(member, comment, form, refusal)).await,
        Err(other) => failed(member.lang, other),
    }
}

async fn again(member: &Member, case: CaseId, typed: Typed) -> Response {
    let reply = typed.reply.as_ref().map(|reply| reply.comment.clone()).unwrap_or_default();
    page::page(member, case, &Asked { reply, ..Asked::default() }, &typed).await
}

fn typed(comment: CommentId, form: &ReplyForm, fault: FieldFault) -> Typed {
    let reply = ReplyTyped { comment: comment.to_string(), form: form.clone(), theirs: None };
    Typed { reply: Some(reply), faults: vec![fault], ..Typed::default() }
}

fn refused(member: &Member, comment: CommentId, form: &ReplyForm, refusal: ReplyRefusal) -> Typed {
    let lang = member.lang;
    let plain = |text: &str| typed(comment, form, FieldFault::new("", text));
    match refusal {
        ReplyRefusal::ChangedMeanwhile { theirs, replied_at } => {
            let form = ReplyForm { seen: replied_at.to_string(), ..form.clone() };
            let mut typed = typed(comment, &form, FieldFault::new("reply", msg::reply_stale(lang)));
            typed.reply = typed.reply.map(|reply| ReplyTyped { theirs: Some(theirs), ..reply });
            typed
        }
        ReplyRefusal::NoSuchComment | ReplyRefusal::NewerDraft(_) => plain(msg::draft_newer(lang)),
        ReplyRefusal::AlreadyDecided => plain(msg::assess_decided(lang)),
    }
}

/// What the family said, line by line, with the replies. One reply is written at a time: the one asked for, or the first
/// that is missing.
pub(super) fn section(page: &Page, member: &Member, draft: &DraftView, asked: &str, typed: &Typed) -> Markup {
    let lang = page.lang;
    let wanted = draft.comments.iter().find(|c| c.id.to_string() == asked).map(|c| c.id);
    let first = || draft.comments.iter().find(|c| c.reply.is_none()).map(|c| c.id);
    let open = wanted.or_else(first).filter(|_| draft.may_reply);
    html! {
        section #comments aria-labelledby="comments-title" {
            h2.ds-heading #comments-title data-size="xs" { (msg::comments_title(lang)) }
            @if draft.comments.is_empty() { p.meta { (msg::comments_none(lang)) } }
            @for comment in &draft.comments {
                (one(page, draft, comment, (open == Some(comment.id)).then(|| form(page, member, draft, comment, typed))))
            }
        }
    }
}

fn one(page: &Page, draft: &DraftView, comment: &CommentView, form: Option<Markup>) -> Markup {
    let lang = page.lang;
    let line = comment.line.and_then(|line| draft.content.line(line));
    let title = line.map_or(msg::comments_whole(lang), |line| line.need.activity.as_str());
    let on = |at| date_month(lang, today_in_oslo(at));
    let has_form = form.is_some();
    html! {
        article.comment id={ "comment-" (comment.id) } {
            h3.ds-heading data-size="2xs" { (title) }
            div.reply data-color="familie" {
                p.reply-head { (msg::assess_comment(lang, comment.whose.as_str(), on(comment.at))) }
                p { (comment.words) }
            }
            @if let Some(reply) = comment.reply.as_ref().filter(|_| !has_form) {
                div.reply data-color="kommune" {
                    p.reply-head { (msg::assess_reply(lang, reply.whose.as_str(), on(reply.at))) }
                    p { (reply.words) }
                }
            }
            @if let Some(form) = form { (form) }
            @else if draft.may_reply {
                p { a.ds-link href={ (of_case(page.case.case)) "/draft?reply=" (comment.id) "#comment-" (comment.id) } {
                    @if comment.reply.is_some() { (msg::reply_change(lang)) } @else { (msg::reply_write(lang)) }
                    span.ds-sr-only { " " (title) }
                } }
            }
        }
    }
}

fn form(page: &Page, member: &Member, draft: &DraftView, comment: &CommentView, typed: &Typed) -> Markup {
    let lang = page.lang;
    let typed_here = typed.reply.as_ref().filter(|reply| reply.comment == comment.id.to_string());
    let stands = comment.reply.as_ref();
    let value = typed_here.map_or(stands.map_or("", |r| r.words.as_str()), |reply| reply.form.reply.as_str());
    let seen = typed_here
        .map_or_else(|| stands.map(|r| r.at.to_string()).unwrap_or_default(), |reply| reply.form.seen.clone());
    let fault = typed_here.and_then(|_| fault_of(&typed.faults, "reply"));
    html! {
        form.line-form method="post" action={ (of_case(page.case.case)) "/draft/comments/" (comment.id) } {
            (member.form_fields())
            input type="hidden" name="draft" value=(draft.draft);
            input type="hidden" name="seen" value=(seen);
            @if let Some(theirs) = typed_here.and_then(|reply| reply.theirs.as_ref()) {
                div.reply { p.reply-head { (msg::assess_theirs(lang)) } p { (theirs) } }
            }
            (field_textarea(lang, &Field {
                label: msg::reply_label(lang), name: "reply", value, description: Some(msg::reply_help(lang)), fault, rows: 3, ..Field::default()
            }))
            div.acts { (submit(msg::reply_save(lang))) }
        }
    }
}
