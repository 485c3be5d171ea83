//! What does every use case need around it? Made once, in `server` or in a test.

use crate::{AccessLog, LetterPress};
use access::Policies;
use kernel::{Clock, Entropy};
use std::sync::Arc;
use store::Db;

/// The database, the policies, and the parameters that the world would otherwise sneak in.
#[derive(Clone)]
pub struct House {
    /// Where facts are kept.
    pub db: Db,
    /// Who may do what.
    pub policies: Arc<Policies>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where ids and salts come from.
    pub entropy: Arc<dyn Entropy>,
    /// Prints letters.
    pub press: Arc<dyn LetterPress>,
    /// Remembers who has looked.
    pub access_log: AccessLog,
}

impl House {
    /// A house over an open database. Must be called within a runtime, since the access log has a task of its own.
    pub fn new(
        db: Db,
        policies: Policies,
        clock: Arc<dyn Clock>,
        entropy: Arc<dyn Entropy>,
        press: Arc<dyn LetterPress>,
    ) -> Self {
        let access_log = AccessLog::start(db.clone());
        Self { db, policies: Arc::new(policies), clock, entropy, press, access_log }
    }

    /// Logs a technical failure of something outside the runner, once, under an id that the page repeats.
    pub fn fault<R>(&self, name: &str, fault: &store::Fault) -> crate::Failure<R> {
        crate::run::report(self, name, fault)
    }
}
