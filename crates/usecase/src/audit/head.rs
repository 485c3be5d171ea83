//! What is a signed head? The size and root of a tenant's log, as a C2SP checkpoint signed with Ed25519.
//!
//! The text is the format of c2sp.org/tlog-checkpoint, the signature that of c2sp.org/signed-note, so that common tools
//! verify it: origin, size, root, then two lines of our own (batch number, time).

use super::tree::Hash;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use kernel::TenantId;
use sha2::{Digest, Sha256};
use store::KeyFile;

const ORIGIN: &str = "fellesbord-audit";
const ED25519: u8 = 1;

/// How far a tenant's log reached when a batch was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) tenant: TenantId,
    /// The number of the batch, from 1.
    pub(crate) number: i64,
    /// How many entries the tree holds.
    pub(crate) size: i64,
    pub(crate) root: Hash,
    pub(crate) at: Timestamp,
}

/// A head with its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SignedHead {
    pub(crate) head: Head,
    pub(crate) signature: [u8; 64],
}

impl Head {
    fn text(&self) -> String {
        let root = BASE64.encode(self.root);
        format!("{ORIGIN}/{}\n{}\n{root}\nnumber {}\nat {:.6}\n", self.tenant, self.size, self.number, self.at)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let head = Self {
            tenant: lines.next()?.strip_prefix(ORIGIN)?.strip_prefix('/')?.parse().ok()?,
            size: lines.next()?.parse().ok()?,
            root: BASE64.decode(lines.next()?).ok()?.try_into().ok()?,
            number: lines.next()?.strip_prefix("number ")?.parse().ok()?,
            at: lines.next()?.strip_prefix("at ")?.parse().ok()?,
        };
        // Exactly the text that was signed, or nothing.
        (head.text() == text).then_some(head)
    }
}

/// Signs heads. Kept in a file outside the database, of mode 600.
pub(crate) struct HeadKey(SigningKey);

impl HeadKey {
    pub(crate) fn from_file(file: &KeyFile) -> Self {
        Self(SigningKey::from_bytes(&file.derive("audit heads")))
    }
    pub(crate) fn sign(&self, head: Head) -> SignedHead {
        let signature = self.0.sign(head.text().as_bytes()).to_bytes();
        SignedHead { head, signature }
    }
    pub(crate) fn public(&self) -> PublicHeadKey {
        PublicHeadKey(self.0.verifying_key())
    }
}

/// Verifies heads; lies beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PublicHeadKey(VerifyingKey);

impl PublicHeadKey {
    /// The key as a signed-note verifier key: name, key id, key.
    pub(crate) fn text(&self) -> String {
        let id: String = self.id().iter().map(|b| format!("{b:02x}")).collect();
        let mut key = vec![ED25519];
        key.extend(self.0.as_bytes());
        format!("{ORIGIN}+{id}+{}\n", BASE64.encode(key))
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let encoded = text.trim_end().strip_prefix(ORIGIN)?.strip_prefix('+')?.split_once('+')?.1;
        let bytes = BASE64.decode(encoded).ok()?;
        let key: [u8; 32] = bytes.strip_prefix(&[ED25519])?.try_into().ok()?;
        let key = Self(VerifyingKey::from_bytes(&key).ok()?);
        (key.text().trim_end() == text.trim_end()).then_some(key)
    }

    pub(crate) fn holds(&self, signed: &SignedHead) -> bool {
        self.0.verify_strict(signed.head.text().as_bytes(), &Signature::from_bytes(&signed.signature)).is_ok()
    }

    fn id(&self) -> [u8; 4] {
        let mut hash = Sha256::new();
        hash.update(ORIGIN.as_bytes());
        hash.update([b'\n', ED25519]);
        hash.update(self.0.as_bytes());
        let hash: [u8; 32] = hash.finalize().into();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// One line of a heads file: the signed note as a JSON string.
    pub(crate) fn line(&self, signed: &SignedHead) -> String {
        let mut signature = self.id().to_vec();
        signature.extend(signed.signature);
        let note = format!("{}\n— {ORIGIN} {}\n", signed.head.text(), BASE64.encode(signature));
        format!("{}\n", serde_json::json!({ "note": note }))
    }
}

/// Reads a line of a heads file. Says nothing about whether the signature holds.
pub(crate) fn parse_line(line: &str) -> Option<SignedHead> {
    let line: serde_json::Value = serde_json::from_str(line).ok()?;
    let (text, signature) = line.get("note")?.as_str()?.split_once("\n\n")?;
    let encoded = signature.strip_prefix("— ")?.strip_prefix(ORIGIN)?.strip_prefix(' ')?.strip_suffix('\n')?;
    let bytes = BASE64.decode(encoded).ok()?;
    let signature: [u8; 64] = bytes.get(4..)?.try_into().ok()?;
    Some(SignedHead { head: Head::parse(&format!("{text}\n"))?, signature })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> Head {
        let at = "2026-03-02T10:00:00.25Z".parse().expect("an instant");
        Head { tenant: TenantId(uuid::Uuid::from_u128(7)), number: 3, size: 41, root: [9; 32], at }
    }

    #[test]
    fn a_line_gives_back_the_head_and_an_altered_one_does_not_hold() {
        let key = HeadKey::from_file(&KeyFile::from_bytes([1; 32]));
        let public = key.public();
        let signed = key.sign(head());
        let line = public.line(&signed);
        assert_eq!(parse_line(line.trim_end()), Some(signed.clone()));
        assert!(public.holds(&signed));
        let smaller = SignedHead { head: Head { size: 40, ..head() }, ..signed.clone() };
        assert!(!public.holds(&smaller));
        let other = HeadKey::from_file(&KeyFile::from_bytes([2; 32])).public();
        assert!(!other.holds(&signed));
        assert_eq!(parse_line(&line.replace("number 3", "number  3")), None);
    }

    #[test]
    fn the_public_key_survives_its_text() {
        let public = HeadKey::from_file(&KeyFile::from_bytes([1; 32])).public();
        assert_eq!(PublicHeadKey::parse(&public.text()), Some(public.clone()));
        assert_eq!(PublicHeadKey::parse(&public.text().replace("audit+", "audit+0")), None);
    }
}
