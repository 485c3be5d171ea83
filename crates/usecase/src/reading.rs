//! How is something personal read? Locate, permit, load, and an entry in the access log before anybody sees it.

use crate::access_log::Look;
use crate::run::report;
use crate::{Failure, House, Located, NoRefusal};
use access::{ActionKind, Disclosed, OutputChannel, Permit, Principal};
use jiff::civil::Date;
use kernel::PersonId;
use std::future::Future;
use store::{Fault, Scope, Tx};

/// Whom a view showed; a list is one entry that names all.
#[derive(Clone, Debug, Default)]
pub struct Seen(pub Vec<PersonId>);

/// One read model.
pub trait Reading: Send + Sync {
    /// What is asked for.
    type Action: ActionKind;
    /// What is shown.
    type View: Send;
    /// The stable name.
    const NAME: &'static str;

    /// Finds the resource by ids and relations only.
    fn locate(&self, tx: &mut Tx, who: &Principal) -> impl Future<Output = Result<Located, Fault>> + Send;
    /// Loads the view; only the permit opens it. `None` when there is nothing after all.
    fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
        today: Date,
    ) -> impl Future<Output = Result<Option<Self::View>, Fault>> + Send;
    /// Whom the view shows.
    fn seen(&self, view: &Self::View) -> Seen;
}

/// Reads for one channel. The access log has the entry before the view is given out.
pub async fn read<R: Reading>(
    house: &House,
    who: &Principal,
    channel: OutputChannel,
    reading: &R,
) -> Result<Disclosed<R::View>, Failure<NoRefusal>> {
    let mut tried = 0;
    loop {
        tried += 1;
        match attempt(house, who, channel, reading).await {
            Err(fault) if fault.is_retry() && tried < 4 => {}
            Err(fault) => return Err(report(house, R::NAME, &fault)),
            Ok(view) => return view.ok_or(Failure::NotFound),
        }
    }
}

async fn attempt<R: Reading>(
    house: &House,
    who: &Principal,
    channel: OutputChannel,
    reading: &R,
) -> Result<Option<Disclosed<R::View>>, Fault> {
    let mut tx = house.db.begin_read(Scope::Tenant(who.tenant)).await?;
    let found = within(house, who, reading, &mut tx).await;
    tx.rollback().await;
    let Some((view, permit)) = found? else { return Ok(None) };
    let look = Look {
        id: house.entropy.id(house.clock.now()),
        at: house.clock.now(),
        who: who.clone(),
        action: permit.action(),
        basis: permit.basis(),
        channel,
        resource: Some(permit.resource().id),
        subjects: reading.seen(&view).0,
    };
    house.access_log.record(look).await?;
    Ok(Some(Disclosed::new(&permit, channel, view)))
}

type Found<R> = Option<(<R as Reading>::View, Permit<<R as Reading>::Action>)>;

async fn within<R: Reading>(house: &House, who: &Principal, reading: &R, tx: &mut Tx) -> Result<Found<R>, Fault> {
    let today = house.clock.today();
    tx.set_today(today);
    let Some(resource) = reading.locate(tx, who).await? else { return Ok(None) };
    let permit = match house.policies.permit::<R::Action>(who, &resource) {
        Ok(permit) => permit,
        Err(denied) => {
            tracing::info!(use_case = R::NAME, %denied, "denied");
            return Ok(None);
        }
    };
    Ok(reading.load(tx, &permit, today).await?.map(|view| (view, permit)))
}
