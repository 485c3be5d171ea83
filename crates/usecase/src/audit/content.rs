//! What exactly does an audit entry vouch for? Every column that says something, in a fixed order, written once.
//!
//! Whoever writes a row and whoever verifies it build the same bytes here.

use crate::trail::{canonical, micros};
use jiff::Timestamp;
use kernel::{AccountId, PersonId};
use uuid::Uuid;

/// Which table an entry vouches for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryKind {
    Event,
    Access,
    Document,
    Erasure,
}

impl EntryKind {
    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Access => "access",
            Self::Document => "document",
            Self::Erasure => "erasure",
        }
    }
}

impl std::str::FromStr for EntryKind {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        [Self::Event, Self::Access, Self::Document, Self::Erasure].into_iter().find(|k| k.text() == text).ok_or(())
    }
}

pub(crate) struct EventContent<'a> {
    pub(crate) at: Timestamp,
    pub(crate) account: Option<Uuid>,
    pub(crate) role: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) subject: Option<Uuid>,
    pub(crate) resource: Option<Uuid>,
    pub(crate) plain: &'a [u8],
}

impl EventContent<'_> {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let (account, subject, resource) = (maybe(&self.account), maybe(&self.subject), maybe(&self.resource));
        let (role, kind) = (self.role.as_bytes(), self.kind.as_bytes());
        canonical(&[&micros(self.at), account, role, kind, subject, resource, self.plain])
    }
}

pub(crate) struct LookContent<'a> {
    pub(crate) at: Timestamp,
    pub(crate) account: Uuid,
    pub(crate) hat: Uuid,
    /// Role, action, basis, channel.
    pub(crate) words: [&'a str; 4],
    pub(crate) resource: Option<Uuid>,
    /// Sorted and without repetition.
    pub(crate) subjects: &'a [PersonId],
}

impl LookContent<'_> {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let at = micros(self.at);
        let mut parts: Vec<&[u8]> = vec![&at, self.account.as_bytes(), self.hat.as_bytes()];
        parts.extend(self.words.iter().map(|w| w.as_bytes()));
        parts.push(maybe(&self.resource));
        parts.extend(self.subjects.iter().map(|s| s.0.as_bytes().as_slice()));
        canonical(&parts)
    }
}

pub(crate) struct DocumentContent<'a> {
    pub(crate) at: Timestamp,
    pub(crate) kind: &'a str,
    pub(crate) lang: &'a str,
    /// The digest of the bytes as they left the press.
    pub(crate) digest: &'a [u8],
}

impl DocumentContent<'_> {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        canonical(&[&micros(self.at), self.kind.as_bytes(), self.lang.as_bytes(), self.digest])
    }
}

pub(crate) struct ErasureContent<'a> {
    pub(crate) at: Timestamp,
    pub(crate) account: AccountId,
    pub(crate) entry: Uuid,
    pub(crate) basis: &'a str,
}

impl ErasureContent<'_> {
    pub(crate) fn bytes(&self) -> Vec<u8> {
        canonical(&[&micros(self.at), self.account.0.as_bytes(), self.entry.as_bytes(), self.basis.as_bytes()])
    }
}

/// What the tree takes of an entry: which row it vouches for, and the salted digest. It outlives the salt.
pub(crate) fn leaf(id: Uuid, kind: &str, digest: &[u8]) -> Vec<u8> {
    canonical(&[id.as_bytes(), kind.as_bytes(), digest])
}

fn maybe(id: &Option<Uuid>) -> &[u8] {
    id.as_ref().map_or(&[], |id| id.as_bytes())
}
