//! What happens to what was typed when the session had ended before it was sent? It is kept, sealed, for who typed it.
//!
//! The key is made from a token that only the browser has; the database keeps the token's digest. Without the cookie
//! nobody can open a kept form, and with it only the same account, once, within a day.

use crate::token::Token;
use jiff::{SignedDuration, Timestamp};
use kernel::{AccountId, Clock};
use serde::{Deserialize, Serialize};
use store::{Db, Fault, Scope, p, sql};
use uuid::Uuid;

/// How long a form is kept: until the same time tomorrow.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// The most that is kept of one form, in bytes. More than the longest form the product has.
pub const LARGEST: usize = 1_000_000;

/// The owner of a form that was sent before anybody had logged in: whoever comes with its token. Nothing but the token
/// opens it, and the token is in the browser that sent it.
pub const ANYBODY: AccountId = AccountId(Uuid::nil());

/// What was typed, and where.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    /// The address the form was sent to.
    pub path: String,
    /// Names and values in their order; a name may come more than once.
    pub fields: Vec<(String, String)>,
}

impl std::fmt::Debug for KeptForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptForm(…)")
    }
}

sql! {
    PUT -> [] = "insert into kept_form (id, token_hash, account_id, body, kept_at, ends_at) values (?1, ?2, ?3, ?4, ?5, ?6)";
    FIND -> [Uuid, Uuid, Bytes, At] = "select id, account_id, body, ends_at from kept_form where token_hash = ?1 {lock}";
    DELETE -> [] = "delete from kept_form where id = ?1";
    SWEEP -> [] = "delete from kept_form where ends_at <= ?1";
}

const PURPOSE: &str = "kept form";

/// Keeps a form for an account, or for [`ANYBODY`], and gives the token for a cookie. `None` when it is larger than [`LARGEST`].
pub async fn keep_form(
    db: &Db,
    clock: &dyn Clock,
    account: AccountId,
    form: &KeptForm,
) -> Result<Option<Token>, Fault> {
    let plain = serde_json::to_vec(form).map_err(|e| Fault::Decode(e.to_string()))?;
    if plain.len() > LARGEST {
        return Ok(None);
    }
    let now = clock.now();
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    let token = Token::fresh(tx.entropy());
    let id: kernel::DocumentId = tx.entropy().id(now);
    let body = store::seal_under(&token.derive(PURPOSE), tx.entropy(), account.0.as_bytes(), &plain);
    tx.run(&PUT, p![id, token.digest(), account, body, now, now + KEPT]).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// Gives a kept form back, once. `None` for another account, after a day, or when it was taken before.
pub async fn take_form(
    db: &Db,
    clock: &dyn Clock,
    token: &Token,
    account: AccountId,
) -> Result<Option<KeptForm>, Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    let Some(row) = tx.maybe(&FIND, p![token.digest()]).await? else {
        tx.rollback().await;
        return Ok(None);
    };
    let (id, owner, body, ends_at): (Uuid, AccountId, Vec<u8>, Timestamp) =
        (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
    if owner != account && owner != ANYBODY {
        // It stays for its owner, who may still come.
        tx.rollback().await;
        return Ok(None);
    }
    tx.run(&DELETE, p![id]).await?;
    tx.commit().await?;
    if clock.now() >= ends_at {
        return Ok(None);
    }
    let plain = store::open_under(&token.derive(PURPOSE), owner.0.as_bytes(), &body);
    let plain = plain.ok_or(Fault::Sealed("kept_form"))?;
    serde_json::from_slice(&plain).map(Some).map_err(|e| Fault::Decode(e.to_string()))
}

/// Removes forms that nobody came for. A job calls it.
pub async fn sweep_forms(db: &Db, clock: &dyn Clock) -> Result<u64, Fault> {
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    let gone = tx.run(&SWEEP, p![clock.now()]).await?;
    tx.commit().await?;
    Ok(gone)
}
