//! What could somebody with the whole database in their hands do to the log? Every way here must be found.

use kernel::TenantId;
use store::{Db, Scope, Statement, Tx, Value, p, sql};
use uuid::Uuid;

sql! {
    ENTRIES -> [Uuid, Text, Int, Bytes] = "select id, kind, seq, digest from audit_entry where tenant_id = ?1 and seq is not null order by seq";
    LAST_BATCH -> [Int, Int, Int] = "select number, first_seq, size from audit_batch where tenant_id = ?1 order by number desc limit 1";
    ANY_BATCH -> [Int, Int, Int] = "select number, first_seq, size from audit_batch where tenant_id = ?1 and number = ?2";

    EVENT_KIND -> [] = "update event set kind = 'other' where tenant_id = ?1 and id = ?2";
    EVENT_WHO -> [] = "update event set account_id = ?2 where tenant_id = ?1 and id = ?2";
    EVENT_BODY -> [] = "update event set body = ?3 where tenant_id = ?1 and id = ?2";
    LOOK_BASIS -> [] = "update access_entry set basis = 'StatutoryTask' where tenant_id = ?1 and id = ?2";
    DOCUMENT_LANG -> [] = "update document set lang = 'xx' where tenant_id = ?1 and id = ?2";
    NO_SUBJECTS -> [] = "delete from access_subject where tenant_id = ?1 and entry_id = ?2";
    ONE_MORE_SUBJECT -> [] = "insert into access_subject (tenant_id, subject_id, entry_id) values (?1, ?2, ?2)";

    DIGEST -> [] = "update audit_entry set digest = ?3 where tenant_id = ?1 and id = ?2";
    KIND -> [] = "update audit_entry set kind = ?3 where tenant_id = ?1 and id = ?2";
    NO_SALT -> [] = "update audit_entry set salt = null where tenant_id = ?1 and id = ?2";
    SEQ -> [] = "update audit_entry set seq = ?3 where tenant_id = ?1 and id = ?2";
    UNSEAL -> [] = "update audit_entry set seq = null where tenant_id = ?1 and seq > ?2";
    REMOVE_ENTRY -> [] = "delete from audit_entry where tenant_id = ?1 and id = ?2";
    REMOVE_EVENT -> [] = "delete from event where tenant_id = ?1 and id = ?2";
    REMOVE_LOOK -> [] = "delete from access_entry where tenant_id = ?1 and id = ?2";
    REMOVE_DOCUMENT -> [] = "delete from document where tenant_id = ?1 and id = ?2";
    REMOVE_ERASURE -> [] = "delete from audit_erasure where tenant_id = ?1 and id = ?2";
    CLOSE_GAP -> [] = "update audit_entry set seq = -seq - 1 where tenant_id = ?1 and seq > ?2";
    CLOSED -> [] = "update audit_entry set seq = -seq - 2 where tenant_id = ?1 and seq < 0";
    BATCH_SIZE -> [] = "update audit_batch set size = size - 1 where tenant_id = ?1 and number = ?2";
    BATCH_ROOT -> [] = "update audit_batch set root = ?3 where tenant_id = ?1 and number = ?2";
    BATCH_SIGNATURE -> [] = "update audit_batch set signature = ?3 where tenant_id = ?1 and number = ?2";
    REMOVE_BATCH -> [] = "delete from audit_batch where tenant_id = ?1 and number = ?2";
    REMOVE_BATCHES -> [] = "delete from audit_batch where tenant_id = ?1";
    REMOVE_HEAD_ROW -> [] = "delete from audit_head where tenant_id = ?1";
    STRAY_EVENT -> [] = "insert into event (tenant_id, id, at, role, kind, body) select tenant_id, ?2, at, role, kind, body
        from event where tenant_id = ?1 order by id limit 1";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tampering {
    /// What an entry vouches for is changed: every table, several columns.
    AlterRow,
    /// The entry itself is changed.
    AlterDigest,
    AlterKind,
    /// The salt is taken away to hide a change, without an erasure.
    TakeSalt,
    /// The salt and the row are taken away, without an erasure.
    TakeSaltAndRow,
    /// Two entries change places.
    Swap,
    RemoveRow,
    RemoveEntry,
    RemoveBoth,
    /// Removed, and those after it renumbered.
    RemoveAndCloseGap,
    /// The last entry is removed, its batch made one smaller.
    RemoveLast,
    /// The last batch is removed with all it sealed.
    RemoveLastBatch,
    /// A batch is removed with all it sealed, wherever it stands.
    RemoveBatch,
    AlterRoot,
    AlterSignature,
    /// All numbers, batches and the head row are removed, as if nothing was ever sealed.
    Unseal,
    /// A row is put in beside the runner.
    StrayEvent,
    /// An entry is removed, and everything sealed anew with the same key: the database alone is whole.
    Reseal,
}

pub const ALL: &[Tampering] = &[
    Tampering::AlterRow,
    Tampering::AlterDigest,
    Tampering::AlterKind,
    Tampering::TakeSalt,
    Tampering::TakeSaltAndRow,
    Tampering::Swap,
    Tampering::RemoveRow,
    Tampering::RemoveEntry,
    Tampering::RemoveBoth,
    Tampering::RemoveAndCloseGap,
    Tampering::RemoveLast,
    Tampering::RemoveLastBatch,
    Tampering::RemoveBatch,
    Tampering::AlterRoot,
    Tampering::AlterSignature,
    Tampering::Unseal,
    Tampering::StrayEvent,
    Tampering::Reseal,
];

struct Entry {
    id: Uuid,
    kind: String,
    seq: i64,
    digest: Vec<u8>,
}

struct Hands<'a> {
    tx: &'a mut Tx,
    tenant: TenantId,
}

impl Hands<'_> {
    async fn do_it(&mut self, statement: &Statement, values: &[Value]) {
        let changed = self.tx.run(statement, values).await.expect("the hand succeeds");
        assert!(changed > 0, "{} changed nothing", statement.name);
    }
    async fn entries(&mut self) -> Vec<Entry> {
        let rows = self.tx.all(&ENTRIES, p![self.tenant]).await.expect("entries");
        let entry = |row: &store::Row| -> Result<Entry, store::Fault> {
            Ok(Entry { id: row.get(0)?, kind: row.get(1)?, seq: row.get(2)?, digest: row.get(3)? })
        };
        rows.iter().map(|row| entry(row).expect("an entry")).collect()
    }
    async fn alter_row(&mut self, entry: &Entry, which: usize) {
        let (tenant, id) = (self.tenant, entry.id);
        let garbage = vec![7_u8; 80];
        match (entry.kind.as_str(), which % 3) {
            ("event", 0) => self.do_it(&EVENT_KIND, p![tenant, id]).await,
            ("event", 1) => self.do_it(&EVENT_WHO, p![tenant, id]).await,
            ("event", _) => self.do_it(&EVENT_BODY, p![tenant, id, garbage]).await,
            ("access", 0) => self.do_it(&LOOK_BASIS, p![tenant, id]).await,
            ("access", 1) => self.do_it(&NO_SUBJECTS, p![tenant, id]).await,
            ("access", _) => self.do_it(&ONE_MORE_SUBJECT, p![tenant, id]).await,
            (_, _) => self.do_it(&DOCUMENT_LANG, p![tenant, id]).await,
        }
    }
    async fn remove_row(&mut self, entry: &Entry) {
        let statement = match entry.kind.as_str() {
            "event" => &REMOVE_EVENT,
            "access" => &REMOVE_LOOK,
            "erasure" => &REMOVE_ERASURE,
            _ => &REMOVE_DOCUMENT,
        };
        self.do_it(statement, p![self.tenant, entry.id]).await;
        if entry.kind == "access" {
            self.do_it(&NO_SUBJECTS, p![self.tenant, entry.id]).await;
        }
    }
    async fn remove(&mut self, entry: &Entry) {
        self.remove_row(entry).await;
        self.do_it(&REMOVE_ENTRY, p![self.tenant, entry.id]).await;
    }
    async fn remove_batch(&mut self, number: i64, first: i64, size: i64) {
        for entry in self.entries().await {
            if (first..first + size).contains(&entry.seq) {
                self.remove(&entry).await;
            }
        }
        self.do_it(&REMOVE_BATCH, p![self.tenant, number]).await;
    }
    async fn last_batch(&mut self) -> (i64, i64, i64) {
        let row = self.tx.one(&LAST_BATCH, p![self.tenant]).await.expect("a batch");
        (row.get(0).expect("a number"), row.get(1).expect("a number"), row.get(2).expect("a number"))
    }
    /// As if nothing had ever been sealed.
    async fn unseal(&mut self) {
        self.do_it(&UNSEAL, p![self.tenant, 0_i64]).await;
        self.do_it(&REMOVE_BATCHES, p![self.tenant]).await;
        self.do_it(&REMOVE_HEAD_ROW, p![self.tenant]).await;
    }
}

/// Lays hands on the log of a tenant. `at` chooses where. Sealing anew afterwards is the caller's.
pub async fn tamper(db: &Db, tenant: TenantId, tampering: Tampering, at: usize) {
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    let mut hands = Hands { tx: &mut tx, tenant };
    let entries = hands.entries().await;
    let entry = &entries[at % entries.len()];
    let (last, first, size) = hands.last_batch().await;
    let chosen = i64::try_from(at).expect("small") % last + 1;
    match tampering {
        Tampering::AlterRow => hands.alter_row(entry, at / entries.len()).await,
        Tampering::AlterDigest => {
            let mut digest = entry.digest.clone();
            digest[at % 32] ^= 1;
            hands.do_it(&DIGEST, p![tenant, entry.id, digest]).await;
        }
        Tampering::AlterKind => {
            let kind = if entry.kind == "event" { "access" } else { "event" };
            hands.do_it(&KIND, p![tenant, entry.id, kind]).await;
        }
        Tampering::TakeSalt => {
            hands.alter_row(entry, at / entries.len()).await;
            hands.do_it(&NO_SALT, p![tenant, entry.id]).await;
        }
        Tampering::TakeSaltAndRow => {
            hands.remove_row(entry).await;
            hands.do_it(&NO_SALT, p![tenant, entry.id]).await;
        }
        Tampering::Swap => {
            let other = &entries[(at + 1) % entries.len()];
            hands.do_it(&SEQ, p![tenant, entry.id, -1_i64]).await;
            hands.do_it(&SEQ, p![tenant, other.id, entry.seq]).await;
            hands.do_it(&SEQ, p![tenant, entry.id, other.seq]).await;
        }
        Tampering::RemoveRow => hands.remove_row(entry).await,
        Tampering::RemoveEntry => hands.do_it(&REMOVE_ENTRY, p![tenant, entry.id]).await,
        Tampering::RemoveBoth => hands.remove(entry).await,
        Tampering::RemoveAndCloseGap => {
            // Not the last, which is a case of its own.
            let entry = &entries[at % (entries.len() - 1)];
            hands.remove(entry).await;
            hands.do_it(&CLOSE_GAP, p![tenant, entry.seq]).await;
            hands.do_it(&CLOSED, p![tenant]).await;
            hands.do_it(&BATCH_SIZE, p![tenant, last]).await;
        }
        Tampering::RemoveLast => {
            hands.remove(&entries[entries.len() - 1]).await;
            let statement = if size == 1 { &REMOVE_BATCH } else { &BATCH_SIZE };
            hands.do_it(statement, p![tenant, last]).await;
        }
        Tampering::RemoveLastBatch => hands.remove_batch(last, first, size).await,
        Tampering::RemoveBatch => {
            let row = hands.tx.one(&ANY_BATCH, p![tenant, chosen]).await.expect("a batch");
            let (first, size) = (row.get(1).expect("a number"), row.get(2).expect("a number"));
            hands.remove_batch(chosen, first, size).await;
        }
        Tampering::AlterRoot => hands.do_it(&BATCH_ROOT, p![tenant, chosen, vec![5_u8; 32]]).await,
        Tampering::AlterSignature => hands.do_it(&BATCH_SIGNATURE, p![tenant, chosen, vec![5_u8; 64]]).await,
        Tampering::Unseal => hands.unseal().await,
        Tampering::StrayEvent => hands.do_it(&STRAY_EVENT, p![tenant, Uuid::from_u128(77)]).await,
        Tampering::Reseal => {
            hands.remove(entry).await;
            hands.unseal().await;
        }
    }
    tx.commit().await.expect("commits");
}

/// Puts back a time, as when a database is restored from an older copy: what was sealed after a batch is gone.
pub async fn cut_tail(db: &Db, tenant: TenantId, edge: &Edge) {
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    let mut hands = Hands { tx: &mut tx, tenant };
    let (last, first, size) = hands.last_batch().await;
    hands.remove_batch(last, first, size).await;
    let (number, size) = (edge.number, edge.size);
    hands.do_it(&PUT_BACK, p![tenant, number, size, edge.frontier.clone()]).await;
    tx.commit().await.expect("commits");
}

sql! {
    PUT_BACK -> [] = "update audit_head set number = ?2, size = ?3, frontier = ?4 where tenant_id = ?1";
    EDGE -> [Int, Int, Bytes] = "select number, size, frontier from audit_head where tenant_id = ?1";
    EDGE_BYTES -> [] = "update audit_head set frontier = ?2 where tenant_id = ?1";
}

/// The head row at some time.
pub struct Edge {
    pub number: i64,
    pub size: i64,
    frontier: Vec<u8>,
}

pub async fn edge(db: &Db, tenant: TenantId) -> Edge {
    let mut tx = db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
    let row = tx.one(&EDGE, p![tenant]).await.expect("a head row");
    let edge = Edge {
        number: row.get(0).expect("a number"),
        size: row.get(1).expect("a number"),
        frontier: row.get(2).expect("bytes"),
    };
    tx.rollback().await;
    edge
}

pub async fn alter_edge(db: &Db, tenant: TenantId) {
    let bytes = vec![1_u8; edge(db, tenant).await.frontier.len()];
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    tx.run(&EDGE_BYTES, p![tenant, bytes]).await.expect("altered");
    tx.commit().await.expect("commits");
}

pub async fn first_event(db: &Db, tenant: TenantId) -> kernel::EventId {
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await.expect("begins");
    let entries = Hands { tx: &mut tx, tenant }.entries().await;
    tx.rollback().await;
    kernel::EventId(entries.iter().find(|e| e.kind == "event").expect("an event").id)
}
