//! Who has looked, and why? Entries are written in groups, so that a read waits for one short commit and no lock.

use crate::House;
use crate::audit::content::{EntryKind, LookContent};
use crate::trail::{to_micros, vouch};
use access::{Action, Basis, OutputChannel, Principal};
use jiff::Timestamp;
use kernel::{AccountId, AuditEntryId, EventId, Id, PersonId, TenantId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use store::{Db, Fault, Scope, Tx, Value, p, sql};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

sql! {
    PUT_LOOK -> [] = "insert into access_entry (tenant_id, id, at, account_id, hat_id, role, action, basis, channel, resource_id)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    PUT_SUBJECT -> [] = "insert into access_subject (tenant_id, subject_id, entry_id) values (?1, ?3, ?2)";
    PUT_SUBJECTS -> [] = "insert into access_subject (tenant_id, subject_id, entry_id) values
        (?1, ?3, ?2), (?1, ?4, ?2), (?1, ?5, ?2), (?1, ?6, ?2), (?1, ?7, ?2), (?1, ?8, ?2), (?1, ?9, ?2), (?1, ?10,
        ?2), (?1, ?11, ?2), (?1, ?12, ?2), (?1, ?13, ?2), (?1, ?14, ?2), (?1, ?15, ?2), (?1, ?16, ?2), (?1, ?17, ?2),
        (?1, ?18, ?2), (?1, ?19, ?2), (?1, ?20, ?2), (?1, ?21, ?2), (?1, ?22, ?2), (?1, ?23, ?2), (?1, ?24, ?2), (?1,
        ?25, ?2), (?1, ?26, ?2), (?1, ?27, ?2)";
}

/// As many persons as `PUT_SUBJECTS` takes.
const AT_ONCE: usize = 25;

/// One look at something personal: everything that was opened together.
pub(crate) struct Look {
    id: EventId,
    at: Timestamp,
    who: Principal,
    /// What was done, each once, in the order of the page.
    actions: Vec<Action>,
    basis: Option<Basis>,
    channel: Option<OutputChannel>,
    resource: Uuid,
    subjects: BTreeSet<PersonId>,
}

/// One read model of a look.
pub(crate) struct Glance {
    pub(crate) action: Action,
    pub(crate) basis: Basis,
    pub(crate) subjects: Vec<PersonId>,
}

/// An attempt that the policies refused: who, what, on which id. Nobody was shown, so nobody is named.
pub(crate) struct Refused {
    pub(crate) who: Principal,
    pub(crate) action: Action,
    /// By which way it would have left; none for a command.
    pub(crate) channel: Option<OutputChannel>,
    pub(crate) resource: Uuid,
}

/// Stands as the basis of an attempt that was refused.
pub const REFUSED: &str = "Refused";
/// Stands as the channel of a command, by which nothing leaves.
const COMMAND: &str = "Command";

impl House {
    /// A look that begins now.
    pub(crate) fn look(&self, who: &Principal, channel: OutputChannel, resource: Uuid) -> Look {
        Look::new(self, who.clone(), Some(channel), resource)
    }
}

impl Look {
    fn new(house: &House, who: Principal, channel: Option<OutputChannel>, resource: Uuid) -> Self {
        let at = to_micros(house.clock.now());
        let id = house.entropy.id(at);
        Self { id, at, who, actions: Vec::new(), basis: None, channel, resource, subjects: BTreeSet::new() }
    }

    /// Adds what else was opened. Where it rests on another basis, the weaker is told: it is what the whole rests on.
    pub(crate) fn add(&mut self, glance: Glance) {
        if !self.actions.contains(&glance.action) {
            self.actions.push(glance.action);
        }
        self.basis = self.basis.max(Some(glance.basis));
        self.subjects.extend(glance.subjects);
    }
}

/// A look, and who waits until it is stored; nobody waits for a refusal.
type Waiting = (Look, Option<oneshot::Sender<bool>>);

/// Takes looks and answers when they are stored.
#[derive(Clone)]
pub struct AccessLog {
    send: mpsc::Sender<Waiting>,
    refusals: Arc<Mutex<Refusals>>,
}

/// How many refused attempts of one account are written in an hour. The log of the program has the rest, so that nobody
/// can fill the database by asking.
pub const REFUSALS_AN_HOUR: u32 = 30;

/// How many attempts of each account were refused in the present hour.
#[derive(Default)]
struct Refusals {
    hour: i64,
    counts: HashMap<AccountId, u32>,
}

impl Refusals {
    fn may_write(&mut self, account: AccountId, at: Timestamp) -> bool {
        let hour = at.as_second().div_euclid(3600);
        if hour != self.hour {
            *self = Self { hour, counts: HashMap::new() };
        }
        let count = self.counts.entry(account).or_default();
        *count = count.saturating_add(1);
        *count <= REFUSALS_AN_HOUR
    }
}

const GROUP: usize = 256;

impl AccessLog {
    /// Starts the task that writes; it ends when the last handle is dropped.
    pub(crate) fn start(db: Db) -> Self {
        let (send, mut receive) = mpsc::channel::<Waiting>(4 * GROUP);
        tokio::spawn(async move {
            let mut group = Vec::with_capacity(GROUP);
            while receive.recv_many(&mut group, GROUP).await > 0 {
                write_group(&db, &mut group).await;
            }
        });
        Self { send, refusals: Arc::default() }
    }

    /// Stores an attempt that was refused, as far as there is room for it; whoever tried does not wait, and does not learn
    /// from the time it takes that there was something to refuse.
    pub(crate) fn refuse(&self, house: &House, refused: Refused) {
        let Refused { who, action, channel, resource } = refused;
        let mut look = Look::new(house, who, channel, resource);
        look.actions.push(action);
        let mut refusals = self.refusals.lock().unwrap_or_else(PoisonError::into_inner);
        if refusals.may_write(look.who.account, look.at) && self.send.try_send((look, None)).is_err() {
            tracing::warn!("a refused attempt found no room in the access log");
        }
    }

    /// Stores a look; a view that cannot be logged is not shown.
    pub(crate) async fn record(&self, look: Look) -> Result<(), Fault> {
        let lost = || Fault::Unavailable("the access log cannot be written".into());
        let (send, stored) = oneshot::channel();
        self.send.send((look, Some(send))).await.map_err(|_| lost())?;
        if stored.await.unwrap_or(false) { Ok(()) } else { Err(lost()) }
    }
}

async fn write_group(db: &Db, group: &mut Vec<Waiting>) {
    let mut by_tenant: BTreeMap<TenantId, Vec<Waiting>> = BTreeMap::new();
    for waiting in group.drain(..) {
        by_tenant.entry(waiting.0.who.tenant).or_default().push(waiting);
    }
    for (tenant, waiting) in by_tenant {
        let looks: Vec<&Look> = waiting.iter().map(|(look, _)| look).collect();
        let stored = write_retrying(db, tenant, &looks).await;
        if let Err(error) = &stored {
            tracing::error!(%error, "the access log cannot be written");
        }
        for answer in waiting.into_iter().filter_map(|(_, answer)| answer) {
            // Nobody waits any more when the request was given up; the entry stands all the same.
            let _ = answer.send(stored.is_ok());
        }
    }
}

async fn write_retrying(db: &Db, tenant: TenantId, looks: &[&Look]) -> Result<(), Fault> {
    let mut tried = 0;
    loop {
        tried += 1;
        match write(db, tenant, looks).await {
            Err(fault) if fault.is_retry() && tried < 8 => {}
            outcome => return outcome,
        }
    }
}

async fn write(db: &Db, tenant: TenantId, looks: &[&Look]) -> Result<(), Fault> {
    let mut tx = db.begin_write(Scope::Tenant(tenant)).await?;
    for look in looks {
        put(&mut tx, tenant, look).await?;
    }
    tx.commit().await
}

async fn put(tx: &mut Tx, tenant: TenantId, look: &Look) -> Result<(), Fault> {
    let (who, at) = (&look.who, look.at);
    let actions: Vec<&str> = look.actions.iter().map(|action| action.text()).collect();
    let (role, action) = (who.role.text(), actions.join(" "));
    let basis = look.basis.map_or_else(|| REFUSED.to_owned(), Basis::text);
    let channel = look.channel.map_or(COMMAND, OutputChannel::text);
    let (account, hat) = (who.account, who.hat);
    let entry = p![tenant, look.id, at, account, hat, role, action.as_str(), basis.as_str(), channel, look.resource];
    tx.run(&PUT_LOOK, entry).await?;
    let subjects: Vec<PersonId> = look.subjects.iter().copied().collect();
    put_subjects(tx, tenant, look.id, &subjects).await?;
    let content = LookContent {
        at,
        account: account.uuid(),
        hat: hat.uuid(),
        words: [role, &action, &basis, channel],
        resource: Some(look.resource),
        subjects: &subjects,
    };
    vouch(tx, tenant, AuditEntryId::from_uuid(look.id.uuid()), EntryKind::Access, &content.bytes()).await
}

/// A list names hundreds: as many as the statement takes at once, then the rest.
async fn put_subjects(tx: &mut Tx, tenant: TenantId, entry: EventId, subjects: &[PersonId]) -> Result<(), Fault> {
    let (many, rest) = subjects.as_chunks::<AT_ONCE>();
    for some in many {
        let mut row = p![tenant, entry].to_vec();
        row.extend(some.iter().map(|subject| Value::from(*subject)));
        tx.run(&PUT_SUBJECTS, &row).await?;
    }
    for subject in rest {
        tx.run(&PUT_SUBJECT, p![tenant, entry, *subject]).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn so_many_refusals_of_an_account_are_written_in_an_hour_and_no_more() {
        let (one, other) = (AccountId(Uuid::from_u128(1)), AccountId(Uuid::from_u128(2)));
        let at = |seconds| Timestamp::from_second(seconds).expect("an instant");
        let mut refusals = Refusals::default();
        let mut written =
            |account, seconds| (0..100).filter(|_| refusals.may_write(account, at(seconds))).count() as u32;
        assert_eq!(written(one, 7200), REFUSALS_AN_HOUR);
        assert_eq!(written(one, 10_799), 0);
        assert_eq!(written(other, 10_799), REFUSALS_AN_HOUR);
        assert_eq!(written(one, 10_800), REFUSALS_AN_HOUR);
    }
}
