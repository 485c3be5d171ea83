//! How is a sensitive column sealed, and how is a sealed number still found?
//!
//! XChaCha20-Poly1305 under the tenant's key; the place (tenant, table, column, row) is bound in, so that a value
//! moved to another place no longer opens. A blind index is an HMAC under a key of its own.

use crate::Fault;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use kernel::{Entropy, TenantId};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A sealed column, named once and used for sealing and opening.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    table: &'static str,
    name: &'static str,
}

impl Column {
    /// Names a column. The same names must be used to open what was sealed.
    pub const fn new(table: &'static str, name: &'static str) -> Self {
        Self { table, name }
    }
}

/// Finds equal values without opening them. Equal input gives equal output within one tenant only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlindIndex(pub Vec<u8>);

/// The keys of one tenant.
pub(crate) struct TenantCipher {
    tenant: TenantId,
    seal: XChaCha20Poly1305,
    index: Zeroizing<[u8; 32]>,
}

const NONCE: usize = 24;

pub(crate) fn seal_bytes(cipher: &XChaCha20Poly1305, entropy: &dyn Entropy, aad: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut out = vec![0; NONCE];
    entropy.fill(&mut out);
    let nonce = XNonce::try_from(&out[..]).unwrap_or_default();
    // Encryption fails only for texts of more than 256 GB.
    let sealed = cipher.encrypt(&nonce, Payload { msg: plain, aad }).unwrap_or_default();
    out.extend(sealed);
    out
}

pub(crate) fn open_bytes(cipher: &XChaCha20Poly1305, aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_at_checked(NONCE)?;
    let nonce = XNonce::try_from(nonce).ok()?;
    cipher.decrypt(&nonce, Payload { msg: body, aad }).ok()
}

/// Seals bytes under a key that belongs to no tenant, for instance one made from a token that only its bearer has.
/// `place` is bound in: the same is needed to open.
pub fn seal_under(key: &[u8; 32], entropy: &dyn Entropy, place: &[u8], plain: &[u8]) -> Vec<u8> {
    seal_bytes(&XChaCha20Poly1305::new(key.into()), entropy, place, plain)
}

/// Opens what [`seal_under`] sealed. `None` for another key, another place or altered bytes.
pub fn open_under(key: &[u8; 32], place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    open_bytes(&XChaCha20Poly1305::new(key.into()), place, sealed)
}

pub(crate) fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    let Ok(mut mac) = <Hmac<Sha256>>::new_from_slice(key) else { return [0; 32] };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

impl TenantCipher {
    pub(crate) fn new(tenant: TenantId, data_key: &[u8; 32]) -> Self {
        let seal = Zeroizing::new(mac(data_key, &[b"fellesbord seal"]));
        let index = Zeroizing::new(mac(data_key, &[b"fellesbord index"]));
        Self { tenant, seal: XChaCha20Poly1305::new((&*seal).into()), index }
    }

    fn aad(&self, column: Column, row: Uuid) -> Vec<u8> {
        let mut aad = Vec::with_capacity(96);
        for part in
            [self.tenant.0.as_bytes().as_slice(), column.table.as_bytes(), column.name.as_bytes(), row.as_bytes()]
        {
            aad.extend((part.len() as u64).to_be_bytes());
            aad.extend(part);
        }
        aad
    }

    pub(crate) fn seal(&self, entropy: &dyn Entropy, column: Column, row: Uuid, plain: &[u8]) -> Vec<u8> {
        seal_bytes(&self.seal, entropy, &self.aad(column, row), plain)
    }

    pub(crate) fn open(&self, column: Column, row: Uuid, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
        open_bytes(&self.seal, &self.aad(column, row), sealed).ok_or(Fault::Sealed(column.table))
    }

    pub(crate) fn index(&self, column: Column, plain: &str) -> BlindIndex {
        BlindIndex(mac(&*self.index, &[column.table.as_bytes(), column.name.as_bytes(), plain.as_bytes()]).to_vec())
    }
}
