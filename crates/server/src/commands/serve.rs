//! Serves a real installation.

use crate::cli::Serve;
use crate::exit::{BadInput, Outcome};
use crate::{opening, serving};
use web::Site;

/// Opens the database and serves it.
pub(crate) async fn run(asked: Serve) -> anyhow::Result<Outcome> {
    let (db, _) = opening::database(&asked.at, !asked.no_migrate).await?;
    if demonstration::is_demonstration(&db).await? && !asked.allow_demo_database {
        let text = "this database was made by `fellesbord demo`, and its people are invented; \
                    give --allow-demo-database to serve it all the same";
        return Err(BadInput(text.to_owned()).into());
    }
    let house = opening::house_now(db)?;
    let heads = serving::heads(&asked.heads)?;
    let listener = serving::bind(asked.listen).await?;
    eprintln!("fellesbord answers on http://{}", listener.local_addr()?);
    let site = Site { house: house.clone(), personas: None, secure: true };
    serving::serve(listener, house, site, heads).await?;
    Ok(Outcome::Done)
}
