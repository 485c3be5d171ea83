//! Real randomness, from the operating system.

use kernel::Entropy;

/// The operating system's randomness; made once, in `main`.
#[derive(Clone, Copy, Debug, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system")]
    fn fill(&self, buffer: &mut [u8]) {
        // Without randomness there are no keys and no ids: going on would be worse than stopping.
        if let Err(error) = getrandom::fill(buffer) {
            tracing::error!(%error, "the operating system gives no randomness");
            std::process::abort();
        }
    }
}
