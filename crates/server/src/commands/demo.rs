//! Serves a demonstration: invented people, a login link for each.

use super::print;
use crate::cli::{At, Demo};
use crate::exit::Outcome;
use crate::{opening, serving};
use kernel::{Clock, Entropy, SystemClock};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use store::OsEntropy;
use web::{Persona, Personas, Site};

/// Makes the database if it is not there, and serves it.
pub(crate) async fn run(asked: Demo) -> anyhow::Result<Outcome> {
    let dir = folder(asked.dir)?;
    let at = At { database: format!("sqlite:{}", dir.join("fellesbord.db").display()), key_file: None };
    let (db, _) = opening::database(&at, true).await?;
    let people = demonstration::fill(db.clone(), SystemClock.now(), opening::house).await?;
    let house = opening::house_now(db)?;
    let heads = serving::heads(&dir.join("heads"))?;
    let listener = serving::bind(asked.listen).await?;
    let address = format!("http://{}", listener.local_addr()?);
    let personas = personas(people);
    announce(&address, &personas)?;
    let site = Site { house: house.clone(), personas: Some(Arc::new(personas)), secure: false };
    serving::serve(listener, house, site, heads).await?;
    Ok(Outcome::Done)
}

fn folder(asked: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    let dir = asked.unwrap_or_else(|| std::env::temp_dir().join(format!("fellesbord-{}", secret(&OsEntropy, 8))));
    std::fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// Each start has new links; an old one no longer works.
fn personas(people: Vec<demonstration::DemoPerson>) -> Personas {
    let link = |p: demonstration::DemoPerson| {
        (
            secret(&OsEntropy, 24),
            Persona { id: p.id, role: p.role, name: p.name, is_family: p.is_family, account: p.account },
        )
    };
    Personas(people.into_iter().map(link).collect())
}

fn secret(entropy: &dyn Entropy, bytes: usize) -> String {
    entropy.bytes32()[..bytes].iter().map(|b| format!("{b:02x}")).collect()
}

fn announce(address: &str, personas: &Personas) -> anyhow::Result<()> {
    let mut lines: Vec<_> = personas.0.iter().map(|(token, p)| (p, format!("{address}/demo/login/{token}"))).collect();
    lines.sort_by(|a, b| a.0.id.cmp(&b.0.id));
    eprintln!("Fellesbord demonstration on {address} (all people are invented)");
    for (persona, link) in &lines {
        eprintln!("  {:<24} {:<48} {link}", persona.name, persona.role);
    }
    let list: Vec<_> =
        lines.iter().map(|(p, link)| json!({ "id": p.id, "role": p.role, "name": p.name, "link": link })).collect();
    print(&json!({ "address": address, "personas": list }))
}
