//! How does a command run? Begin, locate, permit, load, decide, commit; the one place that retries.

use crate::access_log::Refused;
use crate::audit::content::{DocumentContent, EntryKind, EventContent};
use crate::trail::{to_micros, vouch};
use crate::{Command, Decided, Event, Failure, FaultId, House, LetterToPress, Moment, Stamp};
use access::Principal;
use jiff::Timestamp;
use kernel::{AuditEntryId, DeliveryId, EventId, Id, JobId};
use store::{Column, Fault, Scope, Tx, p, sql};

sql! {
    KEPT -> [Text, Json] = "select command, done from idempotency where tenant_id = ?1 and account_id = ?2 and key = ?3";
    KEEP -> [] = "insert into idempotency (tenant_id, account_id, key, command, done, at) values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (tenant_id, account_id, key) do nothing";
    PUT_EVENT -> [] = "insert into event (tenant_id, id, at, account_id, role, kind, subject_id, resource_id, body)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    PUT_DOCUMENT -> [] = "insert into document (tenant_id, id, kind, lang, content, digest, made_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    PUT_JOB -> [] = "insert into job (id, tenant_id, kind, body, run_at, tries) values (?1, ?2, ?3, ?4, ?5, 0)";
    PUT_OUTBOX -> [] = "insert into outbox (tenant_id, id, to_tenant, kind, body, digest, written_at, tries, next_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?7)";
}

pub(crate) const EVENT_BODY: Column = Column::new("event", "body");
pub(crate) const DOCUMENT_CONTENT: Column = Column::new("document", "content");
pub(crate) const OUTBOX_BODY: Column = Column::new("outbox", "body");

/// Sent with an unsafe request, so that repeating it has one effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Up to 100 visible ASCII characters.
    pub fn new(key: &str) -> Option<Self> {
        let fits = (1..=100).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic());
        fits.then(|| Self(key.to_owned()))
    }

    /// The key for exactly this content of a form. Somebody who goes back, changes the form and sends it again sends
    /// another request: without this it would be answered as the first, and what they typed would be lost.
    pub fn for_content(&self, content: &[u8]) -> Self {
        let parts = crate::trail::canonical(&[self.0.as_bytes(), content]);
        Self(crate::trail::digest(&[], &parts).iter().map(|b| format!("{b:02x}")).collect())
    }
}

const TRIES: u32 = 8;

/// Runs a command: all of it, once, or nothing.
pub async fn run<C: Command>(
    house: &House,
    who: &Principal,
    command: &C,
    key: Option<&IdempotencyKey>,
) -> Result<C::Done, Failure<C::Refusal>> {
    let mut tried = 0;
    loop {
        tried += 1;
        match attempt(house, who, command, key).await {
            Err(Stop::Fault(fault)) if fault.is_retry() && tried < TRIES => {
                tokio::time::sleep(std::time::Duration::from_millis(u64::from(tried * tried))).await;
            }
            Err(Stop::Fault(fault)) => return Err(report(house, C::NAME, &fault)),
            Err(Stop::Failure(failure)) => return Err(failure),
            Ok(done) => return Ok(done),
        }
    }
}

/// Logs a fault once, under an id that the page repeats.
pub(crate) fn report<R>(house: &House, name: &str, fault: &Fault) -> Failure<R> {
    let id: EventId = house.entropy.id(house.clock.now());
    let id = FaultId(id.uuid());
    tracing::error!(fault = %id, use_case = name, error = %fault, "a use case failed");
    if matches!(fault, Fault::Full) { Failure::Full(id) } else { Failure::Fault(id) }
}

enum Stop<R> {
    Fault(Fault),
    Failure(Failure<R>),
}

impl<R> From<Fault> for Stop<R> {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

async fn attempt<C: Command>(
    house: &House,
    who: &Principal,
    command: &C,
    key: Option<&IdempotencyKey>,
) -> Result<C::Done, Stop<C::Refusal>> {
    let mut tx = house.db.begin_write(Scope::Tenant(who.tenant)).await?;
    match within(house, who, command, key, &mut tx).await {
        Ok((done, true)) => {
            tx.commit().await?;
            Ok(done)
        }
        Ok((done, false)) => {
            tx.rollback().await;
            Ok(done)
        }
        Err(stop) => {
            tx.rollback().await;
            Err(stop)
        }
    }
}

/// The answer, and whether there is anything to commit.
async fn within<C: Command>(
    house: &House,
    who: &Principal,
    command: &C,
    key: Option<&IdempotencyKey>,
    tx: &mut Tx,
) -> Result<(C::Done, bool), Stop<C::Refusal>> {
    let Some(key) = key else { return Ok((once(house, who, command, tx).await?.0, true)) };
    if let Some(done) = answered::<C>(tx, who, key).await? {
        return Ok((done, false));
    }
    let (answer, done, now) = match once(house, who, command, tx).await {
        // The same request may have been committed by another connection after we looked: then what it changed is what
        // refuses us now, and its answer is ours.
        Err(Stop::Failure(failure)) => {
            let done = answered::<C>(tx, who, key).await?;
            return done.map(|done| (done, false)).ok_or(Stop::Failure(failure));
        }
        other => other?,
    };
    let kept = tx.run(&KEEP, p![who.tenant, who.account, key.0.as_str(), C::NAME, done, now]).await?;
    // The same request runs on another connection and has just been committed: its answer is ours.
    if kept == 0 { Err(Fault::Retry.into()) } else { Ok((answer, true)) }
}

/// The answer that a key was given before.
async fn answered<C: Command>(
    tx: &mut Tx,
    who: &Principal,
    key: &IdempotencyKey,
) -> Result<Option<C::Done>, Stop<C::Refusal>> {
    let Some(row) = tx.maybe(&KEPT, p![who.tenant, who.account, key.0.as_str()]).await? else { return Ok(None) };
    if row.get::<String>(0)? == C::NAME { Ok(Some(row.json(1)?)) } else { Err(Stop::Failure(Failure::KeyReused)) }
}

/// Locate, permit, load, decide, write: the answer, the same as JSON, and the instant.
async fn once<C: Command>(
    house: &House,
    who: &Principal,
    command: &C,
    tx: &mut Tx,
) -> Result<(C::Done, serde_json::Value, Timestamp), Stop<C::Refusal>> {
    let now = to_micros(house.clock.now());
    tx.set_today(kernel::today_in_oslo(now));
    let not_found = || Stop::Failure(Failure::NotFound);
    let resource = command.locate(tx, who).await?.ok_or_else(not_found)?;
    let permit = house.policies.permit::<C::Action>(who, &resource).map_err(|denied| {
        tracing::info!(use_case = C::NAME, %denied, "denied");
        let refused = Refused { who: who.clone(), action: denied.action, channel: None, resource: resource.id };
        house.access_log.refuse(house, refused);
        not_found()
    })?;
    let state = command.load(tx, &permit).await?;
    let moment = Moment { now, today: kernel::today_in_oslo(now), who, entropy: &*house.entropy };
    let decided = command.decide(&state, &moment).map_err(|r| Stop::Failure(Failure::Refused(r)))?;
    let done = serde_json::to_value(&decided.done).map_err(|e| Fault::Decode(e.to_string()))?;
    Ok((commit_all(house, who, now, tx, decided).await?, done, now))
}

async fn commit_all<E: Event, D>(
    house: &House,
    who: &Principal,
    now: Timestamp,
    tx: &mut Tx,
    decided: Decided<E, D>,
) -> Result<D, Fault> {
    for event in &decided.events {
        append(house, who, now, tx, event).await?;
    }
    for letter in decided.letters {
        print(house, who, now, tx, letter).await?;
    }
    for job in decided.jobs {
        let id: JobId = house.entropy.id(now);
        tx.run(&PUT_JOB, p![id, who.tenant, job.kind, job.body, job.at]).await?;
    }
    for out in decided.deliveries {
        let id: DeliveryId = house.entropy.id(now);
        let plain = serde_json::to_vec(&out.body).map_err(|e| Fault::Decode(e.to_string()))?;
        let digest = crate::trail::digest(&[], &plain);
        let body = tx.seal_bytes(OUTBOX_BODY, id, &plain)?;
        tx.run(&PUT_OUTBOX, p![who.tenant, id, out.to, out.kind, body, digest, now]).await?;
    }
    Ok(decided.done)
}

/// Applies one event, keeps it as history, and vouches for it in the audit trail.
async fn append<E: Event>(house: &House, who: &Principal, now: Timestamp, tx: &mut Tx, event: &E) -> Result<(), Fault> {
    let id: EventId = house.entropy.id(now);
    let stamp = Stamp { tenant: who.tenant, event: id, at: now, who: who.clone() };
    event.apply(tx, &stamp).await?;
    let plain = serde_json::to_vec(event).map_err(|e| Fault::Decode(e.to_string()))?;
    let body = tx.seal_bytes(EVENT_BODY, id, &plain)?;
    let (kind, role) = (event.kind(), who.role.text());
    let (subject, resource) = (event.subject(), event.resource());
    tx.run(&PUT_EVENT, p![who.tenant, id, now, who.account, role, kind, subject, resource, body]).await?;
    let (account, subject) = (Some(who.account.uuid()), subject.map(|s| s.0));
    let content = EventContent { at: now, account, role, kind, subject, resource, plain: &plain };
    vouch(tx, who.tenant, AuditEntryId::from_uuid(id.uuid()), EntryKind::Event, &content.bytes()).await
}

async fn print(
    house: &House,
    who: &Principal,
    now: Timestamp,
    tx: &mut Tx,
    letter: LetterToPress,
) -> Result<(), Fault> {
    let press = house.press.clone();
    let on = kernel::today_in_oslo(now);
    let (id, kind, lang) = (letter.document, letter.kind, letter.lang);
    let printed = tokio::task::spawn_blocking(move || press.print(&letter, on)).await;
    let bytes = printed
        .map_err(|e| Fault::Statement(e.to_string()))
        .and_then(|p| p.map_err(|e| Fault::Statement(e.to_string())))?;
    let digest = crate::trail::digest(&[], &bytes);
    let content = tx.seal_bytes(DOCUMENT_CONTENT, id, &bytes)?;
    tx.run(&PUT_DOCUMENT, p![who.tenant, id, kind, lang, content, digest.clone(), now]).await?;
    let content = DocumentContent { at: now, kind, lang: lang.tag(), digest: &digest };
    vouch(tx, who.tenant, AuditEntryId::from_uuid(id.uuid()), EntryKind::Document, &content.bytes()).await
}
