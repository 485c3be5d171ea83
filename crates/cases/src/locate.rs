//! What has an actor to do with an application, a line, a case or a part of it? Ids and relations only.
//!
//! The register of people tells who is party and what was granted; this file adds what the office has to do with it
//! ([`Relation::Assigned`], [`Relation::SameUnit`]) and what has happened ([`ResourceFact::Submitted`]). Another part of
//! a case is located by [`case_part`], with the facts that only its own file knows added by its own file.

use crate::model::ApplicationState;
use access::{Principal, Relation, Resource, ResourceFact, ResourceKind};
use kernel::{ApplicationId, CaseId, HatId, ItemId, PersonId, PositionId};
use people::locate::within;
use people::positions::{Side, item, locate_position};
use store::{Fault, Row, Tx, p, sql};
use usecase::Located;
use uuid::Uuid;

sql! {
    BY_APPLICATION -> [Uuid, Uuid, Text, Uuid, Text, Uuid, Text] =
        "select a.id, a.subject_id, a.state, c.id, c.unit, c.caseworker_hat, h.unit from application a
        left join case_file c on c.tenant_id = a.tenant_id and c.application_id = a.id
        left join hat h on h.tenant_id = a.tenant_id and h.id = ?3
        where a.tenant_id = ?1 and a.id = ?2";
    BY_CASE -> [Uuid, Uuid, Text, Uuid, Text, Uuid, Text] =
        "select a.id, a.subject_id, a.state, c.id, c.unit, c.caseworker_hat, h.unit from case_file c
        join application a on a.tenant_id = c.tenant_id and a.id = c.application_id
        left join hat h on h.tenant_id = c.tenant_id and h.id = ?3
        where c.tenant_id = ?1 and c.id = ?2";
    UNIT -> [Text] = "select unit from hat where tenant_id = ?1 and id = ?2";
}

/// Where an application or case stands, and what the actor's office has to do with it.
struct Place {
    application: ApplicationId,
    subject: PersonId,
    state: ApplicationState,
    office: Vec<Relation>,
}

impl Place {
    fn read(row: &Row, who: &Principal) -> Result<Self, Fault> {
        let (unit, own_unit): (Option<String>, Option<String>) = (row.get(4)?, row.get(6)?);
        let mut office = Vec::new();
        if row.get::<Option<HatId>>(5)? == Some(who.hat) {
            office.push(Relation::Assigned);
        }
        if unit.is_some_and(|unit| !unit.is_empty() && Some(unit) == own_unit) {
            office.push(Relation::SameUnit);
        }
        Ok(Self { application: row.get(0)?, subject: row.get(1)?, state: row.parse(2)?, office })
    }

    /// The resource with everything known; `scope` is what a grant may have been narrowed to.
    async fn resource(self, tx: &mut Tx, who: &Principal, what: Resource, scope: Uuid) -> Result<Resource, Fault> {
        let facts = (self.state == ApplicationState::Submitted).then_some(ResourceFact::Submitted);
        let resource = within(tx, who, what.about(self.subject), scope).await?;
        Ok(resource.with_relations(self.office).with_facts(facts))
    }
}

async fn place_of_application(tx: &mut Tx, who: &Principal, id: ApplicationId) -> Result<Option<Place>, Fault> {
    let row = tx.maybe(&BY_APPLICATION, p![who.tenant, id, who.hat]).await?;
    row.map(|row| Place::read(&row, who)).transpose()
}

async fn place_of_case(tx: &mut Tx, who: &Principal, id: CaseId) -> Result<Option<Place>, Fault> {
    let row = tx.maybe(&BY_CASE, p![who.tenant, id, who.hat]).await?;
    row.map(|row| Place::read(&row, who)).transpose()
}

/// An application.
pub async fn application(tx: &mut Tx, who: &Principal, id: ApplicationId) -> Result<Located, Fault> {
    let Some(place) = place_of_application(tx, who, id).await? else { return Ok(None) };
    let what = Resource::new(ResourceKind::Application, id.0, who.tenant);
    place.resource(tx, who, what, id.0).await.map(Some)
}

/// A line of an application, or the one about to be made. `None` when the line belongs to another application.
pub async fn line_of(
    tx: &mut Tx,
    who: &Principal,
    application: ApplicationId,
    line: Option<ItemId>,
) -> Result<Located, Fault> {
    if let Some(line) = line
        && item(tx, line).await?.is_none_or(|found| found.holder != application.0)
    {
        return Ok(None);
    }
    let Some(place) = place_of_application(tx, who, application).await? else { return Ok(None) };
    let what = Resource::new(ResourceKind::NeedLine, line.map_or(application.0, |l| l.0), who.tenant);
    place.resource(tx, who, what, application.0).await.map(Some)
}

/// A line, wherever it belongs.
pub async fn need_line(tx: &mut Tx, who: &Principal, line: ItemId) -> Result<Located, Fault> {
    let Some(found) = item(tx, line).await? else { return Ok(None) };
    line_of(tx, who, ApplicationId(found.holder), Some(line)).await
}

/// A position on a line. Whoever speaks for the municipality in the case is the author of its positions.
pub async fn position(tx: &mut Tx, who: &Principal, id: PositionId) -> Result<Located, Fault> {
    let Some((resource, side, holder)) = locate_position(tx, who, id).await? else { return Ok(None) };
    let Some(place) = place_of_application(tx, who, ApplicationId(holder)).await? else { return Ok(None) };
    let speaks_for_it = side == Side::Municipality && !place.office.is_empty();
    let author = speaks_for_it.then_some(Relation::Author);
    place.resource(tx, who, resource, holder).await.map(|found| Some(found.with_relations(author)))
}

/// A case.
pub async fn case(tx: &mut Tx, who: &Principal, id: CaseId) -> Result<Located, Fault> {
    case_part(tx, who, id, Resource::new(ResourceKind::Case, id.0, who.tenant)).await
}

/// The assessment of a case; it has the case's id.
pub async fn assessment(tx: &mut Tx, who: &Principal, id: CaseId) -> Result<Located, Fault> {
    case_part(tx, who, id, Resource::new(ResourceKind::Assessment, id.0, who.tenant)).await
}

/// A part of a case: a note, a draft, a decision, a document. Grants may be narrowed to the case.
pub async fn case_part(tx: &mut Tx, who: &Principal, case: CaseId, what: Resource) -> Result<Located, Fault> {
    let Some(place) = place_of_case(tx, who, case).await? else { return Ok(None) };
    place.resource(tx, who, what, case.0).await.map(Some)
}

/// The list of the actor's own unit.
pub async fn own_unit(tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
    let unit = unit_of(tx, who).await?;
    let what = Resource::new(ResourceKind::Tenant, who.tenant.0, who.tenant);
    Ok(Some(what.with_relations((!unit.is_empty()).then_some(Relation::SameUnit))))
}

/// The unit of the hat that the actor wears; empty for the family.
pub(crate) async fn unit_of(tx: &mut Tx, who: &Principal) -> Result<String, Fault> {
    let row = tx.maybe(&UNIT, p![who.tenant, who.hat]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.get(0))
}

/// The application of a case, once the case may be loaded.
pub(crate) async fn application_of(tx: &mut Tx, who: &Principal, case: CaseId) -> Result<Option<ApplicationId>, Fault> {
    Ok(place_of_case(tx, who, case).await?.map(|place| place.application))
}
