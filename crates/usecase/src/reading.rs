//! How is something personal read? Locate, permit, load, and an entry in the access log before anybody sees it.

use crate::access_log::{Glance, Look, Refused};
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

/// Several read models that are shown together, as on one page: read in one transaction, so that they agree, and one
/// look in the access log that names each action.
pub trait Opening: Send + Sync {
    /// What is shown, made of what the reader gave.
    type View: Send;
    /// The stable name.
    const NAME: &'static str;

    /// Reads what belongs together. `None` when what it is about is not there: then nobody has looked.
    fn read(&self, reader: &mut Reader<'_>) -> impl Future<Output = Result<Option<Self::View>, Fault>> + Send;
}

/// Gives one read model after another to an [`Opening`], each behind its own permit, and remembers whom they showed.
pub struct Reader<'a> {
    house: &'a House,
    who: &'a Principal,
    channel: OutputChannel,
    today: Date,
    tx: Tx,
    look: Option<Look>,
    refused: Vec<Refused>,
}

impl Reader<'_> {
    /// One read model. `None` when it is not there, or this reader may not know that it is.
    pub async fn read<R: Reading>(&mut self, reading: &R) -> Result<Option<Disclosed<R::View>>, Fault> {
        let Some(resource) = reading.locate(&mut self.tx, self.who).await? else { return Ok(None) };
        let permit = match self.house.policies.permit::<R::Action>(self.who, &resource) {
            Ok(permit) => permit,
            Err(denied) => {
                tracing::info!(use_case = R::NAME, %denied, "denied");
                let (action, channel) = (denied.action, Some(self.channel));
                self.refused.push(Refused { who: self.who.clone(), action, channel, resource: resource.id });
                return Ok(None);
            }
        };
        let Some(view) = reading.load(&mut self.tx, &permit, self.today).await? else { return Ok(None) };
        let glance = Glance { action: permit.action(), basis: permit.basis(), subjects: reading.seen(&view).0 };
        self.look.get_or_insert_with(|| self.house.look(self.who, self.channel, resource.id)).add(glance);
        Ok(Some(Disclosed::new(&permit, self.channel, view)))
    }
}

/// Reads one model for one channel. The access log has the entry before the view is given out.
pub async fn read<R: Reading>(
    house: &House,
    who: &Principal,
    channel: OutputChannel,
    reading: &R,
) -> Result<Disclosed<R::View>, Failure<NoRefusal>> {
    open(house, who, channel, &Alone(reading)).await
}

/// Reads what is shown together for one channel. The access log has the entry before anything is given out.
pub async fn open<O: Opening>(
    house: &House,
    who: &Principal,
    channel: OutputChannel,
    opening: &O,
) -> Result<O::View, Failure<NoRefusal>> {
    let mut tried = 0;
    loop {
        tried += 1;
        match attempt(house, who, channel, opening).await {
            Err(fault) if fault.is_retry() && tried < 4 => {}
            Err(fault) => return Err(report(house, O::NAME, &fault)),
            Ok(view) => return view.ok_or(Failure::NotFound),
        }
    }
}

/// An opening of one read model.
struct Alone<'a, R>(&'a R);

impl<R: Reading> Opening for Alone<'_, R> {
    type View = Disclosed<R::View>;
    const NAME: &'static str = R::NAME;

    async fn read(&self, reader: &mut Reader<'_>) -> Result<Option<Self::View>, Fault> {
        reader.read(self.0).await
    }
}

async fn attempt<O: Opening>(
    house: &House,
    who: &Principal,
    channel: OutputChannel,
    opening: &O,
) -> Result<Option<O::View>, Fault> {
    let today = house.clock.today();
    let mut tx = house.db.begin_read(Scope::Tenant(who.tenant)).await?;
    tx.set_today(today);
    let mut reader = Reader { house, who, channel, today, tx, look: None, refused: Vec::new() };
    let found = opening.read(&mut reader).await;
    reader.tx.rollback().await;
    for refused in reader.refused {
        house.access_log.refuse(house, refused);
    }
    let Some(view) = found? else { return Ok(None) };
    if let Some(look) = reader.look {
        house.access_log.record(look).await?;
    }
    Ok(Some(view))
}
