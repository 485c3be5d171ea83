//! Who has looked, and why? Entries are written in groups, so that a read waits for one short commit and no lock.

use crate::audit::content::{EntryKind, LookContent};
use crate::trail::{to_micros, vouch};
use access::{Action, Basis, OutputChannel, Principal};
use jiff::Timestamp;
use kernel::{AuditEntryId, EventId, Id, PersonId, TenantId};
use std::collections::BTreeMap;
use store::{Db, Fault, Scope, Tx, p, sql};
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

sql! {
    PUT_LOOK -> [] = "insert into access_entry (tenant_id, id, at, account_id, hat_id, role, action, basis, channel, resource_id)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    PUT_SUBJECT -> [] = "insert into access_subject (tenant_id, subject_id, entry_id) values (?1, ?2, ?3)
        on conflict (tenant_id, subject_id, entry_id) do nothing";
}

/// One look at something personal.
pub(crate) struct Look {
    pub(crate) id: EventId,
    pub(crate) at: Timestamp,
    pub(crate) who: Principal,
    pub(crate) action: Action,
    pub(crate) basis: Basis,
    pub(crate) channel: OutputChannel,
    pub(crate) resource: Option<Uuid>,
    pub(crate) subjects: Vec<PersonId>,
}

type Waiting = (Look, oneshot::Sender<bool>);

/// Takes looks and answers when they are stored.
#[derive(Clone)]
pub struct AccessLog(mpsc::Sender<Waiting>);

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
        Self(send)
    }

    /// Stores a look; a view that cannot be logged is not shown.
    pub(crate) async fn record(&self, look: Look) -> Result<(), Fault> {
        let lost = || Fault::Unavailable("the access log cannot be written".into());
        let (send, stored) = oneshot::channel();
        self.0.send((look, send)).await.map_err(|_| lost())?;
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
        for (_, answer) in waiting {
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
    let who = &look.who;
    let at = to_micros(look.at);
    let (role, action, basis, channel) = (who.role.text(), look.action.text(), look.basis.text(), look.channel.text());
    tx.run(
        &PUT_LOOK,
        p![tenant, look.id, at, who.account, who.hat, role, action, basis.as_str(), channel, look.resource],
    )
    .await?;
    for subject in &look.subjects {
        tx.run(&PUT_SUBJECT, p![tenant, *subject, look.id]).await?;
    }
    let mut subjects = look.subjects.clone();
    subjects.sort_unstable();
    subjects.dedup();
    let content = LookContent {
        at,
        account: who.account.uuid(),
        hat: who.hat.uuid(),
        words: [role, action, &basis, channel],
        resource: look.resource,
        subjects: &subjects,
    };
    vouch(tx, tenant, AuditEntryId::from_uuid(look.id.uuid()), EntryKind::Access, &content.bytes()).await
}
