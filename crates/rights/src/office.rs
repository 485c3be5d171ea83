//! Has the actor a part in the municipality's own affairs, as somebody who works at one of its offices?

use access::{Principal, Relation, Resource, ResourceKind};
use store::{Fault, Tx};
use usecase::Located;

/// The actor's own municipality as a resource; related to it is who wears a hat of one of its units.
pub(crate) async fn own_office(tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
    let hat = people::hats::hat(tx, who.tenant, who.hat).await?;
    let is_of_office = hat.is_some_and(|hat| !hat.unit.is_empty());
    let what = Resource::new(ResourceKind::Tenant, who.tenant.0, who.tenant);
    Ok(Some(what.with_relations(is_of_office.then_some(Relation::SameUnit))))
}
