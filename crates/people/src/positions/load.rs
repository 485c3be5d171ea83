//! Which items and positions does a viewer see? Filtered in SQL, so that what is private is never read.

use super::{BODY, Item, Position, Side};
use crate::locate;
use crate::persons::tenant_of;
use access::{Principal, Relation, Resource, ResourceFact, ResourceKind};
use jiff::Timestamp;
use kernel::{ItemId, PersonId, PositionId};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use store::{Fault, Row, Tx, p, sql};
use uuid::Uuid;

/// For whom positions are loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Who writes on an application that is not handed in: everything the family side has put there. Only behind a
    /// permit for the application itself.
    Writers,
    /// A member of the family: what is shared, and what is their own voice or written by them.
    Family(PersonId),
    /// The office that has the case: what is shared, and the municipality's own.
    Municipality,
    /// Anybody else who may see the case: what is shared.
    Others,
}

/// An item with the current positions that a viewer sees, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemWithPositions<B> {
    /// The item.
    pub item: Item,
    /// Current positions of its voices.
    pub positions: Vec<Position<B>>,
}

impl<B> ItemWithPositions<B> {
    /// The current position of one voice.
    pub fn of(&self, voice: super::Voice) -> Option<&Position<B>> {
        self.positions.iter().find(|p| p.voice() == voice)
    }
}

sql! {
    ITEMS -> [Uuid, Text, Uuid, Uuid, Int, At, At] = "select id, kind, holder_id, subject_id, ordinal, made_at, retired_at from item
        where tenant_id = ?1 and holder_id = ?2 and retired_at is null order by ordinal, id";
    ITEM -> [Uuid, Text, Uuid, Uuid, Int, At, At] = "select id, kind, holder_id, subject_id, ordinal, made_at, retired_at from item
        where tenant_id = ?1 and id = ?2";
    FOR_WRITERS -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Int, Bytes, At, At] =
        "select q.id, q.item_id, q.person_id, q.written_by, q.side, q.authority, q.minutes, q.body, q.taken_at, q.shared_at
        from position q where q.tenant_id = ?1 and q.superseded_by is null and q.item_id in
        (select i.id from item i where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null)
        and q.side in ('family', 'child') order by q.taken_at, q.id";
    FOR_FAMILY -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Int, Bytes, At, At] =
        "select q.id, q.item_id, q.person_id, q.written_by, q.side, q.authority, q.minutes, q.body, q.taken_at, q.shared_at
        from position q where q.tenant_id = ?1 and q.superseded_by is null and q.item_id in
        (select i.id from item i where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null)
        and (q.shared_at is not null or (q.side in ('family', 'child') and (q.voice_id = ?3 or q.written_by = ?3)))
        order by q.taken_at, q.id";
    FOR_MUNICIPALITY -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Int, Bytes, At, At] =
        "select q.id, q.item_id, q.person_id, q.written_by, q.side, q.authority, q.minutes, q.body, q.taken_at, q.shared_at
        from position q where q.tenant_id = ?1 and q.superseded_by is null and q.item_id in
        (select i.id from item i where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null)
        and (q.shared_at is not null or q.side = 'municipality') order by q.taken_at, q.id";
    FOR_OTHERS -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Int, Bytes, At, At] =
        "select q.id, q.item_id, q.person_id, q.written_by, q.side, q.authority, q.minutes, q.body, q.taken_at, q.shared_at
        from position q where q.tenant_id = ?1 and q.superseded_by is null and q.item_id in
        (select i.id from item i where i.tenant_id = ?1 and i.holder_id = ?2 and i.retired_at is null)
        and q.shared_at is not null order by q.taken_at, q.id";
    ONE -> [Uuid, Uuid, Uuid, Uuid, Text, Text, Int, Bytes, At, At] =
        "select id, item_id, person_id, written_by, side, authority, minutes, body, taken_at, shared_at
        from position where tenant_id = ?1 and id = ?2 and superseded_by is null";
    PLACE -> [Uuid, Uuid, Text, Uuid, Uuid, At] =
        "select i.holder_id, i.subject_id, q.side, q.voice_id, q.written_by, q.shared_at
        from position q join item i on i.tenant_id = q.tenant_id and i.id = q.item_id where q.tenant_id = ?1 and q.id = ?2";
}

fn read_item(row: &Row) -> Result<Item, Fault> {
    Ok(Item {
        id: row.get(0)?,
        kind: row.get(1)?,
        holder: row.get(2)?,
        subject: row.get(3)?,
        ordinal: row.get(4)?,
        opened_at: row.get(5)?,
        retired_at: row.get(6)?,
    })
}

fn read_position<B: DeserializeOwned>(tx: &Tx, row: &Row) -> Result<Position<B>, Fault> {
    let id: PositionId = row.get(0)?;
    Ok(Position {
        id,
        item: row.get(1)?,
        person: row.get(2)?,
        written_by: row.get(3)?,
        side: row.parse(4)?,
        authority: row.parse(5)?,
        minutes: row.get(6)?,
        body: tx.open_json(BODY, id, &row.get::<Vec<u8>>(7)?)?,
        taken_at: row.get(8)?,
        shared_at: row.get(9)?,
    })
}

/// The items of a holder in their order, each with the current positions that the viewer sees.
pub async fn load_items<B: DeserializeOwned>(
    tx: &mut Tx,
    holder: Uuid,
    viewer: Viewer,
) -> Result<Vec<ItemWithPositions<B>>, Fault> {
    let tenant = tenant_of(tx)?;
    let rows = match viewer {
        Viewer::Writers => tx.all(&FOR_WRITERS, p![tenant, holder]).await?,
        Viewer::Family(person) => tx.all(&FOR_FAMILY, p![tenant, holder, person]).await?,
        Viewer::Municipality => tx.all(&FOR_MUNICIPALITY, p![tenant, holder]).await?,
        Viewer::Others => tx.all(&FOR_OTHERS, p![tenant, holder]).await?,
    };
    let mut by_item: BTreeMap<ItemId, Vec<Position<B>>> = BTreeMap::new();
    for row in &rows {
        let position = read_position(tx, row)?;
        by_item.entry(position.item).or_default().push(position);
    }
    let items = tx.all(&ITEMS, p![tenant, holder]).await?;
    items
        .iter()
        .map(|row| {
            let item = read_item(row)?;
            let positions = by_item.remove(&item.id).unwrap_or_default();
            Ok(ItemWithPositions { item, positions })
        })
        .collect()
}

/// One item, retired or not.
pub async fn item(tx: &mut Tx, id: ItemId) -> Result<Option<Item>, Fault> {
    tx.maybe(&ITEM, p![tenant_of(tx)?, id]).await?.map(|row| read_item(&row)).transpose()
}

/// One current position; `None` when it is superseded. Only behind a permit for it.
pub async fn find_position<B: DeserializeOwned>(tx: &mut Tx, id: PositionId) -> Result<Option<Position<B>>, Fault> {
    tx.maybe(&ONE, p![tenant_of(tx)?, id]).await?.map(|row| read_position(tx, &row)).transpose()
}

/// A position as a resource: its subject, whether it is shared, whether the actor is its voice, and what the register
/// of people knows of the actor. The slice that has the case adds what the office has to do with it, and
/// [`Relation::Author`] on the municipality's positions for who speaks for the municipality.
pub async fn locate_position(
    tx: &mut Tx,
    who: &Principal,
    id: PositionId,
) -> Result<Option<(Resource, Side, Uuid)>, Fault> {
    let Some(row) = tx.maybe(&PLACE, p![who.tenant, id]).await? else { return Ok(None) };
    let (holder, subject, side): (Uuid, PersonId, Side) = (row.get(0)?, row.get(1)?, row.parse(2)?);
    let (voice, writer): (Uuid, PersonId) = (row.get(3)?, row.get(4)?);
    let mut resource = Resource::new(ResourceKind::Position, id.0, who.tenant).about(subject);
    if row.get::<Option<Timestamp>>(5)?.is_some() {
        resource = resource.with_facts([ResourceFact::Shared]);
    }
    let is_voice = who.person.is_some_and(|person| person.0 == voice || person == writer);
    if side != Side::Municipality && is_voice {
        resource = resource.with_relations([Relation::Author]);
    }
    let resource = locate::within(tx, who, resource, holder).await?;
    Ok(Some((resource, side, holder)))
}
