//! Which rows of a draft do decisions and views read? A command locks its case first, so that what is decided on one
//! state of it is written on that state.

use super::content::DraftContent;
use super::{Answer, AnswerKind};
use crate::apply_draft::{COMMENT_BODY, COMMENT_REPLY, DRAFT_CONTENT};
use crate::casework::{CaseFile, load_case};
use crate::locate;
use access::{Principal, Resource, ResourceFact, ResourceKind};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{CaseId, CommentId, DocumentId, DraftId, ItemId, PersonId, TenantId};
use store::{Fault, Row, Tx, p, sql};
use usecase::Located;

/// A draft that was sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft {
    pub(crate) id: DraftId,
    pub(crate) case: CaseId,
    pub(crate) number: i64,
    pub(crate) content: DraftContent,
    pub(crate) document: DocumentId,
    pub(crate) sent_at: Timestamp,
    pub(crate) answer_by: Date,
    pub(crate) superseded_at: Option<Timestamp>,
}

/// A comment on a draft, with its reply once it has one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Comment {
    pub(crate) id: CommentId,
    pub(crate) line: Option<ItemId>,
    pub(crate) person: PersonId,
    pub(crate) words: String,
    pub(crate) at: Timestamp,
    pub(crate) reply: Option<Reply>,
}

/// The office's reply to a comment.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reply {
    pub(crate) person: PersonId,
    pub(crate) words: String,
    pub(crate) at: Timestamp,
}

sql! {
    CASE_OF -> [Uuid] = "select case_id from draft where tenant_id = ?1 and id = ?2";
    CURRENT_ID -> [Uuid] = "select id from draft where tenant_id = ?1 and case_id = ?2 and superseded_at is null";
    LOCK_CASE -> [Uuid] = "select id from case_file where tenant_id = ?1 and id = ?2 {lock}";
    OF_CASE -> [Uuid, Uuid, Int, Bytes, Uuid, At, Date, At] = "select id, case_id, number, content, document_id, sent_at, answer_by,
        superseded_at from draft where tenant_id = ?1 and case_id = ?2 order by number desc";
    COMMENTS -> [Uuid, Uuid, Uuid, Bytes, At, Bytes, Uuid, At] = "select id, item_id, person_id, body, commented_at, reply, reply_by,
        replied_at from draft_comment where tenant_id = ?1 and draft_id = ?2 order by commented_at, id";
    ANSWERS -> [Uuid, Text, Date, At] = "select person_id, kind, until_on, answered_at from draft_answer
        where tenant_id = ?1 and draft_id = ?2 order by answered_at, id";
}

/// A draft as a resource. Whatever is in the table has been sent.
pub(crate) async fn locate_draft(tx: &mut Tx, who: &Principal, id: DraftId) -> Result<Located, Fault> {
    let Some(row) = tx.maybe(&CASE_OF, p![who.tenant, id]).await? else { return Ok(None) };
    let what = Resource::new(ResourceKind::Draft, id.0, who.tenant).with_facts([ResourceFact::Sent]);
    locate::case_part(tx, who, row.get(0)?, what).await
}

/// The draft of a case that is current; `None` before one was sent.
pub(crate) async fn locate_current(tx: &mut Tx, who: &Principal, case: CaseId) -> Result<Located, Fault> {
    match tx.maybe(&CURRENT_ID, p![who.tenant, case]).await? {
        Some(row) => locate_draft(tx, who, row.get(0)?).await,
        None => Ok(None),
    }
}

/// The case that a draft belongs to.
pub(crate) async fn case_of(tx: &mut Tx, tenant: TenantId, draft: DraftId) -> Result<CaseId, Fault> {
    tx.one(&CASE_OF, p![tenant, draft]).await?.get(0)
}

/// A case, for a command: nobody else changes it, its drafts or what is said to them until the command is done.
pub(crate) async fn case_to_change(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<CaseFile, Fault> {
    tx.one(&LOCK_CASE, p![tenant, case]).await?;
    load_case(tx, case).await
}

/// The drafts of a case, newest first.
pub(crate) async fn drafts_of(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Vec<Draft>, Fault> {
    let rows = tx.all(&OF_CASE, p![tenant, case]).await?;
    rows.iter().map(|row| read_draft(tx, row)).collect()
}

/// The draft of a case that is current.
pub(crate) async fn current_draft(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Option<Draft>, Fault> {
    let drafts = drafts_of(tx, tenant, case).await?;
    Ok(drafts.into_iter().find(|draft| draft.superseded_at.is_none()))
}

fn read_draft(tx: &Tx, row: &Row) -> Result<Draft, Fault> {
    let id: DraftId = row.get(0)?;
    Ok(Draft {
        id,
        case: row.get(1)?,
        number: row.get(2)?,
        content: tx.open_json(DRAFT_CONTENT, id, &row.get::<Vec<u8>>(3)?)?,
        document: row.get(4)?,
        sent_at: row.get(5)?,
        answer_by: row.get(6)?,
        superseded_at: row.get(7)?,
    })
}

/// The comments on a draft, oldest first.
pub(crate) async fn comments_on(tx: &mut Tx, tenant: TenantId, draft: DraftId) -> Result<Vec<Comment>, Fault> {
    let rows = tx.all(&COMMENTS, p![tenant, draft]).await?;
    rows.iter().map(|row| read_comment(tx, row)).collect()
}

fn read_comment(tx: &Tx, row: &Row) -> Result<Comment, Fault> {
    let id: CommentId = row.get(0)?;
    let reply: Option<Vec<u8>> = row.get(5)?;
    let reply = match reply {
        Some(sealed) => {
            Some(Reply { words: tx.open(COMMENT_REPLY, id, &sealed)?, person: row.get(6)?, at: row.get(7)? })
        }
        None => None,
    };
    Ok(Comment {
        id,
        line: row.get(1)?,
        person: row.get(2)?,
        words: tx.open(COMMENT_BODY, id, &row.get::<Vec<u8>>(3)?)?,
        at: row.get(4)?,
        reply,
    })
}

/// What was said to a draft as a whole, oldest first.
pub(crate) async fn answers_to(tx: &mut Tx, tenant: TenantId, draft: DraftId) -> Result<Vec<Answer>, Fault> {
    let rows = tx.all(&ANSWERS, p![tenant, draft]).await?;
    rows.iter().map(read_answer).collect()
}

fn read_answer(row: &Row) -> Result<Answer, Fault> {
    let kind: AnswerKind = row.parse(1)?;
    Ok(Answer { person: row.get(0)?, kind, until: row.get(2)?, at: row.get(3)? })
}
