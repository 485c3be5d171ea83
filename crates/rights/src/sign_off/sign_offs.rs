//! Who has signed the rules of a municipality, and is it the version that applies now? Public, since a signature is there
//! to be seen.

use super::rule_set::{RuleMarks, rule_set};
use jiff::Timestamp;
use kernel::{RuleId, SignOffId, TenantId};
use serde::{Deserialize, Serialize};
use store::{Column, Fault, Scope, Tx, p, sql};
use usecase::{Failure, House, NoRefusal};

pub(super) const SIGNER: Column = Column::new("rule_sign_off", "signer");

sql! {
    ALL -> [Uuid, Text, Bytes, At] = "select id, digest, signer, signed_at from rule_sign_off where tenant_id = ?1
        order by signed_at desc, id desc";
}

/// Who signed. Its debug print does not say.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signer {
    /// Name.
    pub name: String,
    /// In which capacity.
    pub capacity: String,
    /// What they remark; may be empty.
    pub remarks: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Signer(…)")
    }
}

/// What is kept sealed of a signature: who, and what each rule said then.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    #[serde(flatten)]
    pub signer: Signer,
    /// Empty for signatures that were given before marks were kept.
    #[serde(default)]
    pub marks: RuleMarks,
}

/// How a rule differs from what was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It says something else.
    Changed,
    /// It was not there.
    New,
    /// It is there no longer.
    Gone,
}

/// A signature under a version of the rule set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// Its id.
    pub id: SignOffId,
    /// The digest of the version.
    pub digest: String,
    /// It is the version that applies now.
    pub is_current: bool,
    /// Who.
    pub signer: Signer,
    /// When.
    pub signed_at: Timestamp,
    /// What each rule said then; empty where it was not kept.
    pub marks: RuleMarks,
}

impl SignOff {
    /// Which rules differ now from what was signed, by id. `None`: what they said then was not kept.
    pub fn changed(&self) -> Option<Vec<(RuleId, Difference)>> {
        (self.is_current || !self.marks.is_empty())
            .then(|| differences(&self.marks, &rule_set().marks, self.is_current))
    }
}

fn differences(then: &RuleMarks, now: &RuleMarks, is_same: bool) -> Vec<(RuleId, Difference)> {
    if is_same {
        return Vec::new();
    }
    let kept = now.iter().filter_map(|(rule, mark)| match then.get(rule) {
        None => Some((rule.clone(), Difference::New)),
        Some(before) if before != mark => Some((rule.clone(), Difference::Changed)),
        Some(_) => None,
    });
    let gone = then.keys().filter(|rule| !now.contains_key(*rule)).map(|rule| (rule.clone(), Difference::Gone));
    let mut all: Vec<_> = kept.chain(gone).collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

/// Every signature of a municipality, the latest first. Whoever signs puts their name under the rules for everybody to
/// see; it is no reading of a person's record, and nobody is named in the access log.
///
/// # Errors
/// A technical failure, logged once under its id.
pub async fn sign_offs(house: &House, tenant: TenantId) -> Result<Vec<SignOff>, Failure<NoRefusal>> {
    let read = async {
        let mut tx = house.db.begin_read(Scope::Tenant(tenant)).await?;
        let found = all(&mut tx, tenant).await;
        tx.rollback().await;
        found
    };
    read.await.map_err(|fault| house.fault("sign_offs", &fault))
}

async fn all(tx: &mut Tx, tenant: TenantId) -> Result<Vec<SignOff>, Fault> {
    let rows = tx.all(&ALL, p![tenant]).await?;
    rows.iter()
        .map(|row| {
            let (id, digest): (SignOffId, String) = (row.get(0)?, row.get(1)?);
            let Sealed { signer, marks } = tx.open_json(SIGNER, id, &row.get::<Vec<u8>>(2)?)?;
            let is_current = digest == rule_set().digest;
            Ok(SignOff { id, is_current, digest, signer, signed_at: row.get(3)?, marks })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(of: &[(&'static str, &str)]) -> RuleMarks {
        of.iter().map(|(rule, mark)| (RuleId::new(rule), (*mark).to_owned())).collect()
    }

    #[test]
    fn what_was_signed_is_told_from_what_is_said_now() {
        let then = marks(&[("A", "1"), ("B", "1"), ("C", "1")]);
        let now = marks(&[("A", "1"), ("B", "2"), ("D", "1")]);
        let expected = [
            (RuleId::new("B"), Difference::Changed),
            (RuleId::new("C"), Difference::Gone),
            (RuleId::new("D"), Difference::New),
        ];
        assert_eq!(differences(&then, &now, false), expected);
        assert!(differences(&now, &now, false).is_empty());
        let old: Sealed = serde_json::from_str(r#"{"name":"a","capacity":"b","remarks":""}"#).expect("an older one");
        assert!(old.marks.is_empty());
    }
}
