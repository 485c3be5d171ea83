//! Which invented municipalities are there, and how is each organised?

use crate::identity::id;
use crate::stage::Stage;
use kernel::{Lang, TenantId};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};

/// One office decides and others perform.
pub(crate) const LINDVIK: u128 = 1;
/// The unit that performs also decides; answers in nynorsk.
pub(crate) const STORFJELL: u128 = 2;
/// Two thousand people, where one has two hats.
pub(crate) const VESLEOY: u128 = 3;

pub(crate) fn tenant_id(municipality: u128) -> TenantId {
    id(municipality)
}

pub(crate) fn is_invented(tenant: TenantId) -> bool {
    [LINDVIK, STORFJELL, VESLEOY].into_iter().any(|m| tenant_id(m) == tenant)
}

/// The office that has the cases.
pub(crate) fn office(municipality: u128) -> &'static str {
    match municipality {
        LINDVIK => "Tildelingskontoret",
        STORFJELL => "Heimetenesta",
        _ => "Helse og omsorg",
    }
}

fn tenant(municipality: u128, name: &str, organisation: Organisation, reached_at: (&str, &str)) -> Tenant {
    let (address, phone) = reached_at;
    Tenant {
        id: tenant_id(municipality),
        kind: TenantKind::Municipality,
        name: name.to_owned(),
        organisation,
        lang: if municipality == STORFJELL { Lang::Nn } else { Lang::Nb },
        contact: TenantContact {
            office: office(municipality).to_owned(),
            address: address.to_owned(),
            phone: phone.to_owned(),
            email: String::new(),
        },
    }
}

/// Registers them, each with a key of its own.
pub(crate) async fn build(stage: &Stage) -> anyhow::Result<()> {
    use Organisation as O;
    let all = [
        tenant(LINDVIK, "Lindvik kommune", O::PurchaserProvider, ("Torget 1\n0999 Lindvik", "00 00 11 00")),
        tenant(STORFJELL, "Storfjell kommune", O::Traditional, ("Fjellvegen 20\n0998 Storfjell", "00 00 22 00")),
        tenant(VESLEOY, "Vesleøy kommune", O::Small, ("Kaia 3\n0997 Vesleøy", "00 00 33 00")),
    ];
    for one in &all {
        register_tenant(&stage.house.db, one).await?;
    }
    Ok(())
}
