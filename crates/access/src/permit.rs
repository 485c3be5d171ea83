//! What is the key to a load, and on which basis was it given?

use crate::action::{Action, ActionKind};
use crate::grant::GrantBasis;
use crate::principal::Principal;
use crate::resource::Resource;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;

/// Why somebody may: shown to the family in "who has looked, and why".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// Party to the case (*partsinnsyn*).
    Party,
    /// A task given by statute (*lovpålagt oppgave*).
    StatutoryTask,
    /// A grant, on this legal basis.
    Grant(GrantBasis),
    /// One's own account.
    OwnAccount,
    /// Running the program: no person looks.
    Operation,
}

impl Basis {
    /// The stable text: `Party`, `StatutoryTask`, `Grant:Consent`, ...
    pub fn text(self) -> String {
        match self {
            Self::Grant(basis) => format!("Grant:{basis}"),
            Self::Party | Self::StatutoryTask | Self::OwnAccount | Self::Operation => format!("{self:?}"),
        }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl std::str::FromStr for Basis {
    type Err = crate::UnknownWord;
    fn from_str(text: &str) -> Result<Self, crate::UnknownWord> {
        match text {
            "Party" => Ok(Self::Party),
            "StatutoryTask" => Ok(Self::StatutoryTask),
            "OwnAccount" => Ok(Self::OwnAccount),
            "Operation" => Ok(Self::Operation),
            _ => match text.strip_prefix("Grant:") {
                Some(basis) => basis.parse().map(Self::Grant),
                None => Err(crate::UnknownWord { list: "Basis", word: text.to_owned() }),
            },
        }
    }
}

/// Proof that this actor may do this action to this resource. Only [`crate::Policies::permit`] makes one.
///
/// ```compile_fail
/// // A load that asks for a permit to read cannot be given one to list.
/// fn load(_: &access::Permit<access::acts::ReadCase>) {}
/// fn page(permit: &access::Permit<access::acts::ListCases>) { load(permit) }
/// ```
pub struct Permit<A> {
    who: Principal,
    what: Resource,
    basis: Basis,
    action: PhantomData<fn() -> A>,
}

impl<A: ActionKind> Permit<A> {
    pub(crate) fn new(who: Principal, what: Resource, basis: Basis) -> Self {
        Self { who, what, basis, action: PhantomData }
    }
    /// What it allows.
    pub fn action(&self) -> Action {
        A::ACTION
    }
    /// On which basis.
    pub fn basis(&self) -> Basis {
        self.basis
    }
    /// Who may.
    pub fn who(&self) -> &Principal {
        &self.who
    }
    /// What it is good for: load this and nothing else.
    pub fn resource(&self) -> &Resource {
        &self.what
    }
}

impl<A: ActionKind> fmt::Debug for Permit<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Permit({} {} on {})", A::ACTION, self.what.kind, self.basis)
    }
}

/// Not allowed. Callers answer "not found", so that a no never tells that something exists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{action} is not allowed")]
pub struct Denied {
    /// What was asked.
    pub action: Action,
    /// The policies that forbade it, by id, for the operator's log; empty when nothing allowed it.
    pub forbidden_by: Vec<String>,
}
