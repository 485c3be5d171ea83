//! How is a secret given to somebody to carry, when only its digest may be stored?

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::Entropy;
use sha2::{Digest, Sha256};
use std::fmt;

/// Two hundred and fifty-six random bits in a cookie or a link. The database keeps only [`Token::digest`].
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// A new one.
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        Self(entropy.bytes32())
    }

    /// What stands in the cookie or the link: 43 characters of base64url.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Reads a cookie or a link. `None` for anything that no token was ever written as.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text.as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// What the database knows it by.
    pub fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }

    /// Thirty-two bytes for one purpose, which the digest does not tell.
    pub(crate) fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"fellesbord token ");
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(self.0);
        hash.finalize().into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Six digits told by phone, for who must prove that a link was meant for them.
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneCode(String);

impl PhoneCode {
    /// A new one.
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        let bytes = entropy.bytes32();
        let number = bytes.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte)) % 1_000_000;
        Self(format!("{number:06}"))
    }
    /// The digits, shown once to who invites.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PhoneCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneCode(…)")
    }
}

/// Are two digests the same? Takes as long for a near miss as for a far one.
pub(crate) fn same_digest(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differing, (a, b)| differing | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::SeededEntropy;

    #[test]
    fn a_token_reads_back_and_says_nothing_of_itself() {
        let token = Token::fresh(&SeededEntropy::new(1));
        assert_eq!(token.text().len(), 43);
        assert_eq!(Token::parse(&token.text()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "Token(…)");
        assert_ne!(token.digest(), token.derive("kept form").to_vec());
        assert_ne!(token.derive("one"), token.derive("two"));
    }

    #[test]
    fn what_is_no_token_is_none() {
        let whole = Token::fresh(&SeededEntropy::new(1)).text();
        for text in ["", "abc", "🎂", &whole[1..], &format!("{whole}A"), &format!("{whole}=")] {
            assert_eq!(Token::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_code_has_six_digits() {
        let entropy = SeededEntropy::new(7);
        for _ in 0..50 {
            let code = PhoneCode::fresh(&entropy);
            assert!(code.digits().len() == 6 && code.digits().bytes().all(|b| b.is_ascii_digit()));
        }
    }

    #[test]
    fn digests_are_compared_whole() {
        assert!(same_digest(b"abc", b"abc"));
        assert!(!same_digest(b"abc", b"abd") && !same_digest(b"abc", b"ab"));
    }
}
