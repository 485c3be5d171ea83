//! Which keys does a tenant correspond with? Two public ones, derived from its data key: one to seal for, one to
//! verify with.

use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore};
use crypto_box::{PublicKey, SecretKey};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use kernel::{Entropy, TenantId};
use serde::{Deserialize, Serialize};
use store::{Column, Db, Fault, Scope, Tx};

/// What others need to write to a tenant and to believe what it signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryKey {
    #[serde(with = "super::envelope::base64_array")]
    verifies: [u8; 32],
    #[serde(with = "super::envelope::base64_array")]
    seals: [u8; 32],
}

impl DeliveryKey {
    /// Did the tenant of this key sign these words?
    pub(super) fn signed(&self, words: &[u8], signature: &[u8]) -> bool {
        let signature = signature.try_into().map(|bytes| Signature::from_bytes(&bytes));
        VerifyingKey::from_bytes(&self.verifies)
            .is_ok_and(|key| signature.is_ok_and(|signature| key.verify_strict(words, &signature).is_ok()))
    }

    /// Seals for the tenant of this key (a sealed box: X25519, XSalsa20-Poly1305).
    pub(super) fn seal(&self, entropy: &dyn Entropy, plain: &[u8]) -> Result<Vec<u8>, Fault> {
        PublicKey::from_bytes(self.seals)
            .seal(&mut Randomness(entropy), plain)
            .map_err(|_| Fault::Decode("a delivery cannot be sealed".into()))
    }
}

/// The private halves; never leave a transaction's memory.
pub(super) struct DeliverySecret {
    signing: SigningKey,
    opening: SecretKey,
}

impl DeliverySecret {
    /// The secrets of the transaction's tenant. [`Fault::Sealed`] when the tenant is not kept here.
    ///
    /// A blind index is a keyed one-way function of the tenant's data key: under names that no column has, what it
    /// gives is a secret that only this tenant's transactions can work out.
    pub(super) fn of(tx: &Tx) -> Result<Self, Fault> {
        let secret = |purpose| -> Result<[u8; 32], Fault> {
            let bytes = tx.blind_index(Column::new("tenant_key", purpose), "1")?.0;
            bytes.try_into().map_err(|_| Fault::Sealed("tenant_key"))
        };
        let signing = SigningKey::from_bytes(&secret("delivery signature")?);
        Ok(Self { signing, opening: SecretKey::from(secret("delivery sealing")?) })
    }

    pub(super) fn public(&self) -> DeliveryKey {
        let seals = *self.opening.public_key().as_bytes();
        DeliveryKey { verifies: self.signing.verifying_key().to_bytes(), seals }
    }

    pub(super) fn sign(&self, words: &[u8]) -> Vec<u8> {
        self.signing.sign(words).to_bytes().to_vec()
    }

    /// `None` when it was sealed for somebody else, or altered.
    pub(super) fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        self.opening.unseal(sealed).ok()
    }
}

/// The public keys of a tenant of this installation; `None` when it is not kept here.
///
/// # Errors
/// Only technical ones.
pub async fn delivery_key(db: &Db, tenant: TenantId) -> Result<Option<DeliveryKey>, Fault> {
    let tx = db.begin_read(Scope::Tenant(tenant)).await?;
    let secret = DeliverySecret::of(&tx);
    tx.rollback().await;
    match secret {
        Ok(secret) => Ok(Some(secret.public())),
        Err(Fault::Sealed(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The house's randomness, as the sealing library asks for it.
struct Randomness<'a>(&'a dyn Entropy);

impl RngCore for Randomness<'_> {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        u32::from_le_bytes(bytes)
    }
    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }
    fn fill_bytes(&mut self, buffer: &mut [u8]) {
        self.0.fill(buffer);
    }
    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Error> {
        self.0.fill(buffer);
        Ok(())
    }
}

impl CryptoRng for Randomness<'_> {}
