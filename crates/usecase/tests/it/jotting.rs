//! The smallest slice there can be: somebody's jotting with a version.

use access::{Permit, Principal, Relation, Resource, ResourceKind, Role, acts};
use jiff::civil::Date;
use kernel::{AccountId, DocumentId, Entropy, HatId, Id, Lang, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Column, Fault, OsEntropy, Scope, Tx, p, sql};
use testkit::{PlainPress, TestDb};
use usecase::{
    Command, Decided, Due, Event, House, LetterToPress, Located, Moment, Outgoing, Reading, Refusal, Seen, Stamp,
};
use uuid::Uuid;

sql! {
    MAKE -> [] = "create table if not exists jotting (tenant_id uuid not null, id uuid not null, text bytea not null,
        version bigint not null, primary key (tenant_id, id))";
    READ -> [Bytes, Int] = "select text, version from jotting where tenant_id = ?1 and id = ?2";
    INSERT -> [] = "insert into jotting (tenant_id, id, text, version) values (?1, ?2, ?3, 1)
        on conflict (tenant_id, id) do nothing";
    UPDATE -> [] = "update jotting set text = ?3, version = version + 1 where tenant_id = ?1 and id = ?2
        and version = ?4";
    EVENTS -> [Int] = "select count(*) from event where tenant_id = ?1";
    DOCUMENTS -> [Int] = "select count(*) from document where tenant_id = ?1";
    JOBS -> [Int] = "select count(*) from job where tenant_id = ?1";
    OUTBOX -> [Int] = "select count(*) from outbox where tenant_id = ?1";
    AUDITED -> [Int] = "select count(*) from audit_entry where tenant_id = ?1";
    KEYS -> [Int] = "select count(*) from idempotency where tenant_id = ?1";
    LOOKS -> [Int] = "select count(*) from access_entry where tenant_id = ?1";
}

pub const TEXT: Column = Column::new("jotting", "text");

pub async fn prepare(db: &TestDb) -> TenantId {
    let tenant = db.tenant().await;
    let mut tx = db.db.begin_write(Scope::AllTenants).await.expect("begins");
    tx.run(&MAKE, p![]).await.expect("the table is made");
    tx.commit().await.expect("commits");
    tenant
}

/// A house over the database, with ids that no other house gives.
pub fn house(db: &TestDb) -> House {
    house_over(db, db.db.clone())
}

fn house_over(db: &TestDb, open: store::Db) -> House {
    let policies = access::Policies::embedded().expect("policies");
    House::new(open, policies, db.clock.clone(), Arc::new(OsEntropy), Arc::new(PlainPress))
}

/// A house of another node: the same database, opened once more, with ids of its own.
pub async fn second_node(db: &TestDb) -> House {
    house_over(db, db.reopen().await.expect("opens once more"))
}

pub fn id<I: Id>(n: u128) -> I {
    I::from_uuid(Uuid::from_u128(n))
}

/// The subject of the jotting.
pub fn owner(tenant: TenantId) -> Principal {
    Principal { account: id(1), hat: HatId(Uuid::from_u128(2)), role: Role::PartyMember, tenant, person: Some(id(3)) }
}

/// Somebody else of the same tenant.
pub fn stranger(tenant: TenantId) -> Principal {
    Principal { account: AccountId(Uuid::from_u128(9)), person: Some(id(8)), ..owner(tenant) }
}

async fn found(who: &Principal, jotting: Uuid) -> Located {
    let resource = Resource::new(ResourceKind::PersonRecord, jotting, who.tenant).about(id(3));
    let own = who.person == Some(id(3));
    Some(resource.with_relations(own.then_some(Relation::Subject)))
}

async fn stored(tx: &mut Tx, tenant: TenantId, jotting: Uuid) -> Result<Option<(String, i64)>, Fault> {
    let Some(row) = tx.maybe(&READ, p![tenant, jotting]).await? else { return Ok(None) };
    let text = tx.open(TEXT, PersonId(jotting), &row.get::<Vec<u8>>(0)?)?;
    Ok(Some((text, row.get(1)?)))
}

/// Saves a text over a version; 0 is new.
pub struct Save {
    pub jotting: Uuid,
    pub text: String,
    pub over: i64,
    /// How many events to write, all but the first of them notes.
    pub events: usize,
    /// A letter, a job and a delivery to this tenant too.
    pub also_to: Option<TenantId>,
    /// How often `load` meets another transaction before it goes well.
    pub busy: AtomicU32,
}

impl Save {
    pub fn new(text: &str, over: i64) -> Self {
        let (jotting, busy) = (Uuid::from_u128(50), AtomicU32::new(0));
        Self { jotting, text: text.to_owned(), over, events: 1, also_to: None, busy }
    }
}

#[derive(Serialize)]
#[serde(tag = "what")]
pub enum Jotted {
    Saved { jotting: Uuid, text: String, over: i64 },
    Noted { number: usize },
}

impl Event for Jotted {
    fn kind(&self) -> &'static str {
        match self {
            Self::Saved { .. } => "jotting_saved",
            Self::Noted { .. } => "jotting_noted",
        }
    }
    fn subject(&self) -> Option<PersonId> {
        Some(id(3))
    }
    fn resource(&self) -> Option<Uuid> {
        match self {
            Self::Saved { jotting, .. } => Some(*jotting),
            Self::Noted { .. } => None,
        }
    }
    async fn apply(&self, tx: &mut Tx, stamp: &Stamp) -> Result<(), Fault> {
        let Self::Saved { jotting, text, over } = self else { return Ok(()) };
        let sealed = tx.seal(TEXT, PersonId(*jotting), text)?;
        let changed = match over {
            0 => tx.run(&INSERT, p![stamp.tenant, *jotting, sealed]).await?,
            _ => tx.run(&UPDATE, p![stamp.tenant, *jotting, sealed, *over]).await?,
        };
        if changed == 0 { Err(Fault::Retry) } else { Ok(()) }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// Somebody else saved in the meantime; here is what.
    Stale { text: String, version: i64 },
}

impl Refusal for NotSaved {
    fn code(&self) -> &'static str {
        "stale"
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub version: i64,
}

impl Command for Save {
    type Action = acts::SavePerson;
    type State = Option<(String, i64)>;
    type Event = Jotted;
    type Refusal = NotSaved;
    type Done = Saved;
    const NAME: &'static str = "save_jotting";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(found(who, self.jotting).await)
    }
    async fn load(&self, tx: &mut Tx, permit: &Permit<acts::SavePerson>) -> Result<Self::State, Fault> {
        let busy = self.busy.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| n.checked_sub(1)).is_ok();
        if busy { Err(Fault::Retry) } else { stored(tx, permit.resource().tenant, permit.resource().id).await }
    }
    fn decide(&self, state: &Self::State, moment: &Moment<'_>) -> Result<Decided<Jotted, Saved>, NotSaved> {
        if let Some((text, version)) = state
            && *version != self.over
        {
            return Err(NotSaved::Stale { text: text.clone(), version: *version });
        }
        let saved = Jotted::Saved { jotting: self.jotting, text: self.text.clone(), over: self.over };
        let notes = (1..self.events).map(|number| Jotted::Noted { number });
        let events = std::iter::once(saved).chain(notes).collect();
        let mut decided = Decided::all(events, Saved { version: self.over + 1 });
        if let Some(to) = self.also_to {
            let order = serde_json::json!({ "text": self.text });
            let document: DocumentId = moment.id();
            decided = decided
                .with_letter(LetterToPress { document, kind: "note", lang: Lang::default(), order: order.clone() })
                .with_job(Due { kind: "note", body: serde_json::json!({}), at: moment.now });
            decided.deliveries.push(Outgoing { to, kind: "note", body: order });
        }
        Ok(decided)
    }
}

/// Another command of the same shape, for keys that are used twice.
pub struct Touch;

impl Command for Touch {
    type Action = acts::SavePerson;
    type State = ();
    type Event = Jotted;
    type Refusal = NotSaved;
    type Done = Saved;
    const NAME: &'static str = "touch_jotting";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(found(who, Uuid::from_u128(50)).await)
    }
    async fn load(&self, _: &mut Tx, _: &Permit<acts::SavePerson>) -> Result<(), Fault> {
        Ok(())
    }
    fn decide(&self, (): &(), _: &Moment<'_>) -> Result<Decided<Jotted, Saved>, NotSaved> {
        Ok(Decided::one(Jotted::Noted { number: 0 }, Saved { version: 0 }))
    }
}

/// Reads the jotting; shows the persons it is told.
pub struct Show {
    pub persons: Vec<PersonId>,
}

impl Reading for Show {
    type Action = acts::ReadPerson;
    type View = (String, i64);
    const NAME: &'static str = "show_jotting";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(found(who, Uuid::from_u128(50)).await)
    }
    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadPerson>,
        _: Date,
    ) -> Result<Option<(String, i64)>, Fault> {
        stored(tx, permit.resource().tenant, permit.resource().id).await
    }
    fn seen(&self, _: &(String, i64)) -> Seen {
        Seen(self.persons.clone())
    }
}

/// Reads who has looked at the jotting's subject.
pub struct ShowLog;

impl Reading for ShowLog {
    type Action = acts::ReadWhoHasLooked;
    type View = ();
    const NAME: &'static str = "show_log";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let resource = Resource::new(ResourceKind::AccessLog, Uuid::from_u128(3), who.tenant).about(id(3));
        let own = who.person == Some(id(3));
        Ok(Some(resource.with_relations(own.then_some(Relation::Subject))))
    }
    async fn load(&self, _: &mut Tx, _: &Permit<acts::ReadWhoHasLooked>, _: Date) -> Result<Option<()>, Fault> {
        Ok(Some(()))
    }
    fn seen(&self, (): &()) -> Seen {
        Seen(vec![id(3)])
    }
}

/// How many rows each table has: whatever is half-written shows here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub events: i64,
    pub documents: i64,
    pub jobs: i64,
    pub outbox: i64,
    pub audited: i64,
    pub keys: i64,
    pub looks: i64,
}

pub async fn rows(db: &TestDb, tenant: TenantId) -> Rows {
    let mut tx = db.db.begin_read(Scope::Tenant(tenant)).await.expect("begins");
    let mut counts = Vec::new();
    for statement in [&EVENTS, &DOCUMENTS, &JOBS, &OUTBOX, &AUDITED, &KEYS, &LOOKS] {
        counts.push(tx.one(statement, p![tenant]).await.expect("counts").get(0).expect("a number"));
    }
    tx.rollback().await;
    let [events, documents, jobs, outbox, audited, keys, looks] = counts.try_into().expect("seven");
    Rows { events, documents, jobs, outbox, audited, keys, looks }
}

pub fn fresh_uuid() -> Uuid {
    let mut bytes = [0; 16];
    OsEntropy.fill(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
