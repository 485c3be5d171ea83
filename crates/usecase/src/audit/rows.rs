//! Do the rows still say what their audit entries vouch for, and is there a row that none vouches for?

use super::content::{DocumentContent, EntryKind, ErasureContent, EventContent, LookContent};
use super::verify::Findings;
use crate::run::{DOCUMENT_CONTENT, EVENT_BODY};
use crate::trail::digest;
use kernel::{AuditEntryId, DocumentId, EventId, Id, PersonId, TenantId};
use std::collections::HashMap;
use store::{Fault, Row, Statement, Tx, Value, p, sql};
use uuid::Uuid;

sql! {
    SEALED -> [Uuid, Text, Bytes, Bytes, Int] = "select id, kind, digest, salt, seq from audit_entry
        where tenant_id = ?1 and seq > ?2 order by seq limit ?3";
    UNSEALED -> [Uuid, Text, Bytes, Bytes, Int] = "select id, kind, digest, salt, seq from audit_entry
        where tenant_id = ?1 and id > ?2 and seq is null order by id limit ?3";
    DOCUMENT -> [At, Text, Text, Bytes, Bytes] = "select made_at, kind, lang, content, digest from document
        where tenant_id = ?1 and id = ?2";
    ERASED -> [Uuid] = "select id from audit_erasure where tenant_id = ?1 and entry_id = ?2";
    UNVOUCHED_EVENTS -> [Uuid] = "select r.id from event r where r.tenant_id = ?1 and not exists (select 1
        from audit_entry e where e.tenant_id = r.tenant_id and e.id = r.id and e.kind = 'event') order by r.id limit 100";
    UNVOUCHED_LOOKS -> [Uuid] = "select r.id from access_entry r where r.tenant_id = ?1 and not exists (select 1
        from audit_entry e where e.tenant_id = r.tenant_id and e.id = r.id and e.kind = 'access') order by r.id limit 100";
    UNVOUCHED_DOCUMENTS -> [Uuid] = "select r.id from document r where r.tenant_id = ?1 and not exists (select 1
        from audit_entry e where e.tenant_id = r.tenant_id and e.id = r.id and e.kind = 'document') order by r.id limit 100";
    UNVOUCHED_ERASURES -> [Uuid] = "select r.id from audit_erasure r where r.tenant_id = ?1 and not exists (select 1
        from audit_entry e where e.tenant_id = r.tenant_id and e.id = r.id and e.kind = 'erasure') order by r.id limit 100";
    LOOSE_SUBJECTS -> [Uuid] = "select distinct s.entry_id from access_subject s where s.tenant_id = ?1 and not exists
        (select 1 from access_entry a where a.tenant_id = s.tenant_id and a.id = s.entry_id) order by s.entry_id limit 100";
}

/// The rows that a page of entries vouches for, found by the entries' place.
macro_rules! vouched_rows {
    ($place:literal) => {
        store::sql! {
            pub(super) EVENTS -> [Uuid, At, Uuid, Text, Text, Uuid, Uuid, Bytes] = concat!("select r.id, r.at,
                r.account_id, r.role, r.kind, r.subject_id, r.resource_id, r.body from audit_entry e
                join event r on r.tenant_id = e.tenant_id and r.id = e.id
                where e.tenant_id = ?1 and e.kind = 'event' and ", $place);
            pub(super) LOOKS -> [Uuid, At, Uuid, Uuid, Text, Text, Text, Text, Uuid] = concat!("select r.id, r.at,
                r.account_id, r.hat_id, r.role, r.action, r.basis, r.channel, r.resource_id from audit_entry e
                join access_entry r on r.tenant_id = e.tenant_id and r.id = e.id
                where e.tenant_id = ?1 and e.kind = 'access' and ", $place);
            pub(super) SUBJECTS -> [Uuid, Uuid] = concat!("select r.entry_id, r.subject_id from audit_entry e
                join access_subject r on r.tenant_id = e.tenant_id and r.entry_id = e.id
                where e.tenant_id = ?1 and e.kind = 'access' and ", $place);
            pub(super) ERASURES -> [Uuid, At, Uuid, Uuid, Text] = concat!("select r.id, r.at, r.account_id,
                r.entry_id, r.basis from audit_entry e
                join audit_erasure r on r.tenant_id = e.tenant_id and r.id = e.id
                where e.tenant_id = ?1 and e.kind = 'erasure' and ", $place);
        }
    };
}

mod by_seq {
    vouched_rows!("e.seq >= ?2 and e.seq <= ?3");
}
mod by_id {
    vouched_rows!("e.seq is null and e.id >= ?2 and e.id <= ?3");
}

/// An audit entry as it stands.
pub(crate) struct Entry {
    pub(crate) id: AuditEntryId,
    pub(crate) kind: String,
    pub(crate) digest: Vec<u8>,
    salt: Option<Vec<u8>>,
    pub(crate) seq: Option<i64>,
}

impl Entry {
    fn read(row: &Row) -> Result<Self, Fault> {
        Ok(Self { id: row.get(0)?, kind: row.get(1)?, digest: row.get(2)?, salt: row.get(3)?, seq: row.get(4)? })
    }
}

pub(crate) async fn sealed_after(tx: &mut Tx, tenant: TenantId, seq: i64, limit: i64) -> Result<Vec<Entry>, Fault> {
    tx.all(&SEALED, p![tenant, seq, limit]).await?.iter().map(Entry::read).collect()
}

pub(crate) async fn unsealed_after(tx: &mut Tx, tenant: TenantId, id: Uuid, limit: i64) -> Result<Vec<Entry>, Fault> {
    tx.all(&UNSEALED, p![tenant, id, limit]).await?.iter().map(Entry::read).collect()
}

/// What a row says, or why that cannot be told.
type Said = Result<Vec<u8>, &'static str>;

/// Compares a page of entries, all sealed or all unsealed, with the rows they vouch for.
pub(crate) async fn check_contents(
    tx: &mut Tx,
    tenant: TenantId,
    page: &[Entry],
    findings: &mut Findings,
) -> Result<(), Fault> {
    let said = rows_of(tx, tenant, page).await?;
    for entry in page {
        let row = match entry.kind.parse() {
            Ok(EntryKind::Document) => document(tx, tenant, DocumentId::from_uuid(entry.id.uuid())).await?,
            Ok(kind) => said.get(&(kind.text(), entry.id.uuid())).cloned(),
            Err(()) => Some(Err("the entry vouches for something unknown")),
        };
        let wrong = match (&entry.salt, row) {
            (Some(_), None) => Some("what the entry vouches for is gone"),
            (_, Some(Err(what))) => Some(what),
            (Some(salt), Some(Ok(content))) => {
                (digest(salt, &content) != entry.digest).then_some("what the entry vouches for was altered")
            }
            (None, Some(Ok(_))) => Some("the salt is gone, but not what it was for"),
            (None, None) => {
                let recorded = tx.maybe(&ERASED, p![tenant, entry.id]).await?.is_some();
                (!recorded).then_some("the salt is gone, and no erasure is recorded")
            }
        };
        if let Some(what) = wrong {
            findings.add(entry.seq, what);
        }
    }
    Ok(())
}

async fn rows_of(tx: &mut Tx, tenant: TenantId, page: &[Entry]) -> Result<HashMap<(&'static str, Uuid), Said>, Fault> {
    let (Some(first), Some(last)) = (page.first(), page.last()) else { return Ok(HashMap::new()) };
    let sealed = first.seq.is_some();
    let place = |entry: &Entry| entry.seq.map_or_else(|| Value::from(entry.id), Value::from);
    let bounds = [Value::from(tenant), place(first), place(last)];
    let pick = |seq: &'static Statement, id: &'static Statement| if sealed { seq } else { id };
    let mut said = HashMap::new();
    for row in tx.all(pick(&by_seq::EVENTS, &by_id::EVENTS), &bounds).await? {
        said.insert((EntryKind::Event.text(), row.get(0)?), event(tx, &row)?);
    }
    let mut subjects: HashMap<Uuid, Vec<PersonId>> = HashMap::new();
    for row in tx.all(pick(&by_seq::SUBJECTS, &by_id::SUBJECTS), &bounds).await? {
        subjects.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    for row in tx.all(pick(&by_seq::LOOKS, &by_id::LOOKS), &bounds).await? {
        let id = row.get(0)?;
        said.insert((EntryKind::Access.text(), id), Ok(look(&row, subjects.remove(&id).unwrap_or_default())?));
    }
    for row in tx.all(pick(&by_seq::ERASURES, &by_id::ERASURES), &bounds).await? {
        let basis: String = row.get(4)?;
        let content = ErasureContent { at: row.get(1)?, account: row.get(2)?, entry: row.get(3)?, basis: &basis };
        said.insert((EntryKind::Erasure.text(), row.get(0)?), Ok(content.bytes()));
    }
    Ok(said)
}

fn event(tx: &Tx, row: &Row) -> Result<Said, Fault> {
    let id: EventId = row.get(0)?;
    let plain = match tx.open_bytes(EVENT_BODY, id, &row.get::<Vec<u8>>(7)?) {
        Ok(plain) => plain,
        Err(Fault::Sealed(_)) => return Ok(Err("what the entry vouches for cannot be opened")),
        Err(fault) => return Err(fault),
    };
    let (role, kind): (String, String) = (row.get(3)?, row.get(4)?);
    let content = EventContent {
        at: row.get(1)?,
        account: row.get(2)?,
        role: &role,
        kind: &kind,
        subject: row.get(5)?,
        resource: row.get(6)?,
        plain: &plain,
    };
    Ok(Ok(content.bytes()))
}

fn look(row: &Row, mut subjects: Vec<PersonId>) -> Result<Vec<u8>, Fault> {
    subjects.sort_unstable();
    let words: [String; 4] = [row.get(4)?, row.get(5)?, row.get(6)?, row.get(7)?];
    let content = LookContent {
        at: row.get(1)?,
        account: row.get(2)?,
        hat: row.get(3)?,
        words: words.each_ref().map(String::as_str),
        resource: row.get(8)?,
        subjects: &subjects,
    };
    Ok(content.bytes())
}

/// Documents are large, so they are opened one at a time.
async fn document(tx: &mut Tx, tenant: TenantId, id: DocumentId) -> Result<Option<Said>, Fault> {
    let Some(row) = tx.maybe(&DOCUMENT, p![tenant, id]).await? else { return Ok(None) };
    let bytes = match tx.open_bytes(DOCUMENT_CONTENT, id, &row.get::<Vec<u8>>(3)?) {
        Ok(bytes) => bytes,
        Err(Fault::Sealed(_)) => return Ok(Some(Err("what the entry vouches for cannot be opened"))),
        Err(fault) => return Err(fault),
    };
    let (kind, lang, kept): (String, String, Vec<u8>) = (row.get(1)?, row.get(2)?, row.get(4)?);
    if digest(&[], &bytes) != kept {
        return Ok(Some(Err("the document was altered")));
    }
    let content = DocumentContent { at: row.get(0)?, kind: &kind, lang: &lang, digest: &kept };
    Ok(Some(Ok(content.bytes())))
}

/// Rows that came in beside the runner.
pub(crate) async fn find_unvouched(tx: &mut Tx, tenant: TenantId, findings: &mut Findings) -> Result<(), Fault> {
    let searches = [
        (&UNVOUCHED_EVENTS, "an event"),
        (&UNVOUCHED_LOOKS, "an entry of the access log"),
        (&UNVOUCHED_DOCUMENTS, "a document"),
        (&UNVOUCHED_ERASURES, "an erasure"),
    ];
    for (statement, what) in searches {
        for row in tx.all(statement, p![tenant]).await? {
            findings.add(None, format!("{what} stands without an audit entry: {}", row.get::<Uuid>(0)?));
        }
    }
    for row in tx.all(&LOOSE_SUBJECTS, p![tenant]).await? {
        findings.add(None, format!("the access log names persons for a look that is gone: {}", row.get::<Uuid>(0)?));
    }
    Ok(())
}
