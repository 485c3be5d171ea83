//! Which controllers are there, and how is each organised?

use crate::words::words;
use kernel::{Lang, TenantId};
use serde::{Deserialize, Serialize};
use store::{Db, Fault, Row, Scope, Tx, p, sql};

words! {
    /// What kind of controller (*behandlingsansvarlig*) a tenant is.
    TenantKind {
        /// A municipality (*kommune*).
        Municipality = "municipality",
        /// A provider of the service (*leverandør*).
        Provider = "provider",
        /// A County Governor's office (*statsforvalterembete*).
        CountyGovernor = "county_governor",
        /// A hospital (*sykehus*).
        Hospital = "hospital",
        /// A user organisation (*brukerorganisasjon*).
        UserOrganisation = "user_organisation",
    }
}

words! {
    /// How a municipality divides the work of granting and giving services.
    Organisation {
        /// One office decides, others perform (*bestiller-utfører-modell*).
        PurchaserProvider = "purchaser_provider",
        /// The unit that performs also decides (*tradisjonell modell*).
        Traditional = "traditional",
        /// A few people wear all the hats.
        Small = "small",
    }
}

/// Where the public reaches a tenant. Not personal data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TenantContact {
    /// The office that signs letters.
    pub office: String,
    /// Postal address, lines parted by line breaks.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}

/// A controller: municipality, provider, Governor's office (*behandlingsansvarlig*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// What kind.
    pub kind: TenantKind,
    /// Its name.
    pub name: String,
    /// How it is organised.
    pub organisation: Organisation,
    /// The written language it answers in where nothing else is known (*målform*).
    pub lang: Lang,
    /// Where the public reaches it.
    pub contact: TenantContact,
}

sql! {
    PUT -> [] = "insert into tenant (id, kind, name, organisation, lang, contact) values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (id) do nothing";
    ONE -> [Uuid, Text, Text, Text, Text, Json] = "select id, kind, name, organisation, lang, contact from tenant where id = ?1";
    ALL -> [Uuid, Text, Text, Text, Text, Json] = "select id, kind, name, organisation, lang, contact from tenant order by name, id";
}

fn read(row: &Row) -> Result<Tenant, Fault> {
    Ok(Tenant {
        id: row.get(0)?,
        kind: row.parse(1)?,
        name: row.get(2)?,
        organisation: row.parse(3)?,
        lang: row.get(4)?,
        contact: row.json(5)?,
    })
}

/// A tenant by id.
pub async fn tenant(tx: &mut Tx, id: TenantId) -> Result<Option<Tenant>, Fault> {
    tx.maybe(&ONE, p![id]).await?.map(|row| read(&row)).transpose()
}

/// Every tenant, by name.
pub async fn tenants(tx: &mut Tx) -> Result<Vec<Tenant>, Fault> {
    tx.all(&ALL, p![]).await?.iter().map(read).collect()
}

/// The municipalities, by name; public.
pub async fn municipalities(db: &Db) -> Result<Vec<(TenantId, String)>, Fault> {
    let mut tx = db.begin_read(Scope::AllTenants).await?;
    let all = tenants(&mut tx).await;
    tx.rollback().await;
    let all = all?.into_iter().filter(|tenant| tenant.kind == TenantKind::Municipality);
    Ok(all.map(|tenant| (tenant.id, tenant.name)).collect())
}

/// Sets up a tenant and gives it its key. Repeating it changes nothing. Setting up comes before anybody can act, so no
/// event tells of it: it is for installation, demonstration data and tests.
pub async fn register_tenant(db: &Db, tenant: &Tenant) -> Result<(), Fault> {
    let contact = serde_json::to_value(&tenant.contact).map_err(|e| Fault::Decode(e.to_string()))?;
    let mut tx = db.begin_write(Scope::AllTenants).await?;
    let (kind, organisation) = (tenant.kind.key(), tenant.organisation.key());
    tx.run(&PUT, p![tenant.id, kind, tenant.name.as_str(), organisation, tenant.lang, contact]).await?;
    tx.commit().await?;
    db.ensure_tenant_key(tenant.id).await
}
