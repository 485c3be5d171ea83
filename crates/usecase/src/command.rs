//! What is a command? Something that locates, loads behind a permit, and decides purely.

use crate::{Event, LetterToPress, Refusal};
use access::{ActionKind, Permit, Principal, Resource};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Entropy, Id, TenantId};
use serde::{Serialize, de::DeserializeOwned};
use std::future::Future;
use store::{Fault, Tx};

/// What `locate` answers: the resource with ids, relations, grants and facts, or nothing.
pub type Located = Option<Resource>;

/// The present, as a parameter of every decision.
pub struct Moment<'a> {
    /// The instant.
    pub now: Timestamp,
    /// The date in Norway.
    pub today: Date,
    /// Who acts.
    pub who: &'a Principal,
    /// Where ids come from.
    pub entropy: &'a dyn Entropy,
}

impl Moment<'_> {
    /// A new id.
    pub fn id<I: Id>(&self) -> I {
        self.entropy.id(self.now)
    }
}

/// A job that a decision sets up, run after the commit.
#[derive(Clone, Debug)]
pub struct Due {
    /// Which handler.
    pub kind: &'static str,
    /// What it needs: ids only, never personal data.
    pub body: serde_json::Value,
    /// Not before.
    pub at: Timestamp,
}

/// Everything a decision leads to, committed together or not at all.
#[derive(Debug)]
pub struct Decided<E, D> {
    /// Facts that happened, applied in order.
    pub events: Vec<E>,
    /// Letters to print and store.
    pub letters: Vec<LetterToPress>,
    /// Jobs to run after the commit.
    pub jobs: Vec<Due>,
    /// Sealed deliveries to other tenants.
    pub deliveries: Vec<Outgoing>,
    /// What the caller learns: ids and versions, never personal data, since it is kept for repeated requests.
    pub done: D,
}

/// Something for another tenant: sealed, sent with a receipt.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The receiver.
    pub to: TenantId,
    /// What kind of delivery.
    pub kind: &'static str,
    /// Its content.
    pub body: serde_json::Value,
}

impl<E, D> Decided<E, D> {
    /// One event and an answer.
    pub fn one(event: E, done: D) -> Self {
        Self::all(vec![event], done)
    }
    /// Several events and an answer.
    pub fn all(events: Vec<E>, done: D) -> Self {
        Self { events, letters: Vec::new(), jobs: Vec::new(), deliveries: Vec::new(), done }
    }
    /// With a letter.
    pub fn with_letter(mut self, letter: LetterToPress) -> Self {
        self.letters.push(letter);
        self
    }
    /// With a job.
    pub fn with_job(mut self, job: Due) -> Self {
        self.jobs.push(job);
        self
    }
}

/// One use case that may change rows.
pub trait Command: Send + Sync {
    /// What is asked for; the permit carries it in its type.
    type Action: ActionKind;
    /// What the decision is made on.
    type State: Send + Sync;
    /// What may happen.
    type Event: Event;
    /// What may be refused.
    type Refusal: Refusal;
    /// What the caller learns. Ids and versions only.
    type Done: Serialize + DeserializeOwned + Send;
    /// The stable name.
    const NAME: &'static str;

    /// Finds the resource by ids and relations only.
    fn locate(&self, tx: &mut Tx, who: &Principal) -> impl Future<Output = Result<Located, Fault>> + Send;
    /// Loads what the decision needs; only the permit opens it.
    fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<Self::Action>,
    ) -> impl Future<Output = Result<Self::State, Fault>> + Send;
    /// Decides. Pure: no clock, no database, no randomness but the moment's.
    fn decide(
        &self,
        state: &Self::State,
        moment: &Moment<'_>,
    ) -> Result<Decided<Self::Event, Self::Done>, Self::Refusal>;
}
