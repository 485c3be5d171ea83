//! Who has signed the rules of a municipality, and is it the version that applies now? Public, since a signature is there
//! to be seen.

use super::rule_set::rule_set;
use jiff::Timestamp;
use kernel::{SignOffId, TenantId};
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
            let signer = tx.open_json(SIGNER, id, &row.get::<Vec<u8>>(2)?)?;
            Ok(SignOff { id, is_current: digest == rule_set().digest, digest, signer, signed_at: row.get(3)? })
        })
        .collect()
}
