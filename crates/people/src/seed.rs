//! How do people get into a database before anybody can act in it? By these, and only for demonstration data, load
//! generators and tests: they write rows without an event, since there is no actor yet. Nothing that serves a request
//! calls them.

use crate::hats::{self, Hat};
use crate::model::Grant;
use crate::persons::{self, Contact, Person};
use crate::relations::{self, Tie};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, IdentityNumber, Lang, PersonId};
use store::{Fault, Tx};
use uuid::Uuid;

/// A person as demonstration data describes them.
#[derive(Clone)]
pub struct NewPerson {
    /// Their id with the transaction's tenant.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Day of birth.
    pub born: Option<Date>,
    /// A synthetic identity number.
    pub identity: Option<IdentityNumber>,
    /// The language they read.
    pub lang: Lang,
    /// Where they are reached.
    pub contact: Contact,
}

impl NewPerson {
    /// A person of whom the name alone is known.
    pub fn named(id: PersonId, name: &str) -> Self {
        Self { id, name: name.to_owned(), born: None, identity: None, lang: Lang::Nb, contact: Contact::default() }
    }
}

/// Writes a person.
pub async fn person(tx: &mut Tx, new: NewPerson, at: Timestamp) -> Result<(), Fault> {
    let NewPerson { id, name, born, identity, lang, contact } = new;
    persons::put(tx, &Person { id, name, born, lang, contact }, identity.as_ref(), at).await
}

/// Puts persons into a household.
pub async fn household(tx: &mut Tx, household: Uuid, members: &[PersonId]) -> Result<(), Fault> {
    let tenant = persons::tenant_of(tx)?;
    for member in members {
        relations::put_member(tx, tenant, household, *member).await?;
    }
    Ok(())
}

/// Writes a relation.
pub async fn relation(tx: &mut Tx, tie: &Tie) -> Result<(), Fault> {
    relations::put(tx, tie).await
}

/// Writes an account.
pub async fn account(tx: &mut Tx, id: AccountId, lang: Lang, at: Timestamp) -> Result<(), Fault> {
    hats::put_account(tx, id, lang, at).await
}

/// Writes a hat of an account.
pub async fn hat(tx: &mut Tx, hat: &Hat) -> Result<(), Fault> {
    hats::put_hat(tx, hat).await
}

/// Writes a grant.
pub async fn grant(tx: &mut Tx, grant: &Grant, at: Timestamp) -> Result<(), Fault> {
    crate::grants::put(tx, grant, at).await
}
