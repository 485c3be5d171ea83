//! Where do ids, salts and secrets get their randomness? From a parameter.

use crate::Id;
use jiff::Timestamp;
use std::sync::atomic::{AtomicU64, Ordering};

/// Source of random bytes. The real one lives in `store`; tests use [`SeededEntropy`].
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    fn fill(&self, buffer: &mut [u8]);

    /// A new time-ordered id (UUID version 7).
    fn new_id<I: Id>(&self, at: Timestamp) -> I
    where
        Self: Sized,
    {
        fresh_id(self, at)
    }
}

impl dyn Entropy + '_ {
    /// A new time-ordered id (UUID version 7).
    pub fn id<I: Id>(&self, at: Timestamp) -> I {
        fresh_id(self, at)
    }
    /// Thirty-two fresh bytes, for salts and secrets.
    pub fn bytes32(&self) -> [u8; 32] {
        let mut out = [0; 32];
        self.fill(&mut out);
        out
    }
}

fn fresh_id<I: Id>(entropy: &(impl Entropy + ?Sized), at: Timestamp) -> I {
    let mut random = [0u8; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    I::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

/// The smallest id that can be made at an instant: there a range of ids by time begins.
pub fn first_id_at<I: Id>(at: Timestamp) -> I {
    let millis = u64::try_from(at.as_millisecond()).unwrap_or(0);
    I::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid())
}

/// Repeatable bytes for tests and demonstration data. Not for secrets.
#[derive(Debug)]
pub struct SeededEntropy(AtomicU64);

impl SeededEntropy {
    /// Same seed, same bytes.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(8) {
            // splitmix64: small, well mixed, and needs no state but a counter.
            let mut z = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            z ^= z >> 31;
            chunk.copy_from_slice(&z.to_le_bytes()[..chunk.len()]);
        }
    }
}
