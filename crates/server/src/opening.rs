//! How is the house opened? Database, key, policies, clock, randomness and press, made once.

use crate::cli::At;
use crate::press::Typesetter;
use access::Policies;
use kernel::{Clock, Entropy, SystemClock};
use letters::Press;
use std::sync::Arc;
use store::{Db, DbConfig, KeyFile, OsEntropy};
use usecase::House;

const POOL: usize = 16;

/// Opens the database alone.
pub(crate) async fn database(at: &At, migrate: bool) -> anyhow::Result<(Db, KeyFile)> {
    let config = DbConfig { url: at.database.clone(), key_file: at.key_file.clone(), migrate, pool: POOL };
    Ok(Db::open(&config, Arc::new(OsEntropy)).await?)
}

/// Builds the house around a database.
pub(crate) fn house(db: Db, clock: Arc<dyn Clock>) -> anyhow::Result<House> {
    let entropy: Arc<dyn Entropy> = Arc::new(OsEntropy);
    let press = Arc::new(Typesetter(Press::new()));
    Ok(House::new(db, Policies::embedded()?, clock, entropy, press))
}

/// Builds the house with the machine's clock.
pub(crate) fn house_now(db: Db) -> anyhow::Result<House> {
    house(db, Arc::new(SystemClock))
}
