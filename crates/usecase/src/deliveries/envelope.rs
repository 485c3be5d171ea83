//! What goes from tenant to tenant? An envelope that only its receiver opens, the same within an installation and as a
//! file; and the receipt that comes back.

use super::keys::{DeliveryKey, DeliverySecret};
use crate::trail::{canonical, digest, micros};
use jiff::Timestamp;
use kernel::{DeliveryId, TenantId};
use serde::{Deserialize, Serialize};
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

const VERSION: u8 = 1;

/// Bytes as base64 text.
pub(super) mod base64_bytes {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(bytes))
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(from)?).map_err(D::Error::custom)
    }
}

/// Thirty-two bytes as base64 text.
pub(super) mod base64_array {
    use serde::{Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8; 32], to: S) -> Result<S::Ok, S::Error> {
        super::base64_bytes::serialize(bytes, to)
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<[u8; 32], D::Error> {
        let bytes = super::base64_bytes::deserialize(from)?;
        bytes.try_into().map_err(|_| D::Error::custom("a key has 32 bytes"))
    }
}

/// A sealed delivery on its way. Its content is open to the receiver alone; what stands outside names no person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedEnvelope {
    /// The version of this format.
    pub version: u8,
    /// The same on both sides; repeating an envelope has one effect.
    pub id: DeliveryId,
    /// The sender.
    pub from: TenantId,
    /// The receiver.
    pub to: TenantId,
    /// What kind of delivery.
    pub kind: String,
    /// When the sender wrote it.
    pub written_at: Timestamp,
    #[serde(with = "base64_bytes")]
    pub(super) digest: Vec<u8>,
    #[serde(with = "base64_bytes")]
    content: Vec<u8>,
    #[serde(with = "base64_bytes")]
    signature: Vec<u8>,
}

/// What goes on the outside of an envelope.
pub(super) struct Outside {
    pub(super) id: DeliveryId,
    pub(super) from: TenantId,
    pub(super) to: TenantId,
    pub(super) kind: String,
    pub(super) written_at: Timestamp,
}

/// Why an envelope's file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum EnvelopeFileFault {
    /// The file system said no.
    #[error("the file cannot be used: {0}")]
    Io(#[from] std::io::Error),
    /// Not an envelope.
    #[error("the file is not a sealed delivery: {0}")]
    Shape(#[from] serde_json::Error),
    /// An envelope of a newer program.
    #[error("the sealed delivery has version {0}, which this program does not know; use a newer program")]
    Version(u8),
}

impl SealedEnvelope {
    /// `sealed` is what [`DeliveryKey::seal`] made of the content, `digest` the content's own.
    pub(super) fn close(outside: Outside, digest: Vec<u8>, sealed: Vec<u8>, sender: &DeliverySecret) -> Self {
        let Outside { id, from, to, kind, written_at } = outside;
        let signature = Vec::new();
        let mut envelope =
            Self { version: VERSION, id, from, to, kind, written_at, digest, content: sealed, signature };
        envelope.signature = sender.sign(&envelope.words());
        envelope
    }

    /// What the sender signs: everything but the signature.
    fn words(&self) -> Vec<u8> {
        let (from, to) = (self.from.0.as_bytes(), self.to.0.as_bytes());
        let (kind, at) = (self.kind.as_bytes(), micros(self.written_at));
        let what = b"fellesbord envelope";
        canonical(&[what, &[self.version], self.id.0.as_bytes(), from, to, kind, &at, &self.digest, &self.content])
    }

    /// Was it signed by whoever has this key?
    pub(super) fn is_from(&self, sender: &DeliveryKey) -> bool {
        self.version == VERSION && sender.signed(&self.words(), &self.signature)
    }

    /// The content, when it opens and is what the sender wrote.
    pub(super) fn open(&self, receiver: &DeliverySecret) -> Option<Vec<u8>> {
        receiver.open(&self.content).filter(|plain| digest(&[], plain) == self.digest)
    }

    /// Writes it to a new file that only its owner reads.
    ///
    /// # Errors
    /// The file exists or cannot be written.
    pub fn write_file(&self, path: &Path) -> Result<(), EnvelopeFileFault> {
        let text = serde_json::to_string_pretty(self)?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(text.as_bytes())?;
        Ok(file.sync_all()?)
    }

    /// Reads it from a file. Says nothing about who signed it.
    ///
    /// # Errors
    /// The file cannot be read or is no envelope of a known version.
    pub fn read_file(path: &Path) -> Result<Self, EnvelopeFileFault> {
        let envelope: Self = serde_json::from_str(&fs::read_to_string(path)?)?;
        if envelope.version == VERSION { Ok(envelope) } else { Err(EnvelopeFileFault::Version(envelope.version)) }
    }
}

/// The receiver's word that a delivery has arrived as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// What was received.
    pub delivery: DeliveryId,
    /// Who received it.
    pub receiver: TenantId,
    /// When.
    pub received_at: Timestamp,
    #[serde(with = "base64_bytes")]
    pub(super) digest: Vec<u8>,
    #[serde(with = "base64_bytes")]
    signature: Vec<u8>,
}

impl Receipt {
    pub(super) fn sign(
        delivery: DeliveryId,
        receiver: TenantId,
        received_at: Timestamp,
        digest: Vec<u8>,
        secret: &DeliverySecret,
    ) -> Self {
        let mut receipt = Self { delivery, receiver, received_at, digest, signature: Vec::new() };
        receipt.signature = secret.sign(&receipt.words());
        receipt
    }

    fn words(&self) -> Vec<u8> {
        let (delivery, receiver) = (self.delivery.0.as_bytes(), self.receiver.0.as_bytes());
        canonical(&[b"fellesbord receipt", delivery, receiver, &micros(self.received_at), &self.digest])
    }

    /// Was it signed by whoever has this key?
    pub(super) fn is_from(&self, receiver: &DeliveryKey) -> bool {
        receiver.signed(&self.words(), &self.signature)
    }
}
