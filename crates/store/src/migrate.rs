//! How does a database reach the present schema? Numbered steps, one text for both engines, forward only.

use crate::{Fault, Kind, Scope, db::Db, p, sql};
use sha2::{Digest, Sha256};

sql! {
    APPLIED -> [Int, Text] = "select number, checksum from schema_step order by number";
    NOTE -> [] = "insert into schema_step (number, name, checksum) values (?1, ?2, ?3)";
}

/// One step, embedded in the program.
pub(crate) struct Step {
    number: i64,
    name: &'static str,
    text: &'static str,
}

macro_rules! steps {
    ($($number:literal $name:literal),* $(,)?) => {
        &[$(Step { number: $number, name: $name, text: include_str!(concat!("../migrations/", $name, ".sql")) }),*]
    };
}

// The next step goes at the end: its number, its name.
pub(crate) const STEPS: &[Step] = steps![
    1 "0001_foundation",
    2 "0002_people",
    3 "0003_cases",
    4 "0004_indexes",
    5 "0005_rights",
    6 "0006_withdrawal",
];

impl Step {
    fn for_engine(&self, lite: bool) -> String {
        let kinds = [
            ("{uuid}", Kind::Uuid),
            ("{json}", Kind::Json),
            ("{at}", Kind::At),
            ("{date}", Kind::Date),
            ("{bool}", Kind::Bool),
            ("{bytes}", Kind::Bytes),
            ("{int}", Kind::Int),
        ];
        let mut text = self.text.replace("{strict}", if lite { "strict" } else { "" });
        for (word, kind) in kinds {
            text = text.replace(word, if lite { kind.lite() } else { kind.pg() });
        }
        text
    }
    fn checksum(&self) -> String {
        Sha256::digest(self.text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
    }
}

const LEDGER: &str =
    "create table if not exists schema_step (number bigint primary key, name text not null, checksum text not null)";
const LEDGER_LITE: &str = "create table if not exists schema_step (number integer primary key, name text not null, checksum text not null) strict";

/// Brings the schema up to date, or says what is missing when `apply` is false.
pub(crate) async fn migrate(db: &Db, apply: bool) -> Result<usize, Fault> {
    let lite = db.is_lite();
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    if !lite {
        // Two nodes that start at once wait for each other here.
        tx.batch("select pg_advisory_xact_lock(7204218)").await?;
    }
    tx.batch(if lite { LEDGER_LITE } else { LEDGER }).await?;
    let mut applied = Vec::new();
    for row in tx.all(&APPLIED, p![]).await? {
        applied.push((row.get::<i64>(0)?, row.get::<String>(1)?));
    }
    let known = |number: i64| STEPS.iter().find(|s| s.number == number);
    for (number, checksum) in &applied {
        match known(*number) {
            Some(step) if step.checksum() == *checksum => {}
            Some(_) => return Err(Fault::Statement(format!("schema step {number} was changed after it was applied"))),
            None => {
                return Err(Fault::Statement(format!(
                    "the database has schema step {number}, which this program does not know; use a newer program"
                )));
            }
        }
    }
    let missing: Vec<_> = STEPS.iter().filter(|s| !applied.iter().any(|(n, _)| *n == s.number)).collect();
    if !missing.is_empty() && !apply {
        return Err(Fault::Statement(format!(
            "{} schema steps are missing; start once without --no-migrate",
            missing.len()
        )));
    }
    for step in &missing {
        tx.batch(&step.for_engine(lite)).await?;
        tx.run(&NOTE, p![step.number, step.name, step.checksum()]).await?;
    }
    if !lite && !missing.is_empty() {
        tx.batch(WALL).await?;
    }
    tx.commit().await?;
    Ok(missing.len())
}

/// The second wall: every table that has a tenant shows only the rows of the tenant named in the transaction.
const WALL: &str = "
do $$
declare t record;
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name
           where c.table_schema = current_schema() and c.column_name = 'tenant_id' and b.table_type = 'BASE TABLE'
  loop
    execute format('alter table %I enable row level security', t.table_name);
    execute format('alter table %I force row level security', t.table_name);
    execute format('drop policy if exists tenant_wall on %I', t.table_name);
    execute format($p$create policy tenant_wall on %I using (
      current_setting('fellesbord.tenant', true) = 'all' or tenant_id::text = current_setting('fellesbord.tenant', true))$p$, t.table_name);
  end loop;
end $$";
